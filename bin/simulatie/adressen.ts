/** Ready-made filters on the search attributes, in the words of an operator; each is a link that can be kept. */
export const FILTERS = {
  'Alle zaken': '',
  'Wacht op een mens': `Taak != "geen" and ExecutionStatus = "Running"`,
  'De derde zwijgt': `Taak = "derde_zwijgt" and ExecutionStatus = "Running"`,
  Gepauzeerd: `Fase = "gepauzeerd" and ExecutionStatus = "Running"`,
  'Vorderingen in de straat': `WorkflowType = "invordering" and Fase != "verhaal" and ExecutionStatus = "Running"`,
  'Wacht op inkomen': `WorkflowType = "verhaal" and Fase = "wachten" and ExecutionStatus = "Running"`,
  'Lopende vorderingen op inkomen': `WorkflowType = "beslag" and ExecutionStatus = "Running"`,
  Klaar: `ExecutionStatus = "Completed"`,
} as const satisfies Readonly<Record<string, string>>;

/** Where the Temporal UI shows the zaken of a filter. */
export function adresVan(ui: string, namespace: string, query: string): string {
  return `${ui}/namespaces/${namespace}/workflows${query === '' ? '' : `?query=${encodeURIComponent(query)}`}`;
}

/** Where to look: the Temporal UI with each filter as a link, and the dossier of a claim. */
export function toonAdressen(ui: string, namespace: string): string {
  const regels = Object.entries(FILTERS).map(([naam, query]) => `  ${naam.padEnd(32)} ${adresVan(ui, namespace, query)}`);
  return ['Kijk verder in de Temporal UI:', ...regels, '  Eén vordering uitgelegd             npx invorderstraat dossier WS-2024-0021'].join('\n');
}
