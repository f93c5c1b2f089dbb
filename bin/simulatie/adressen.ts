/** Ready-made filters on the search attributes, in the words of an operator. */
const FILTERS = [
  ['Alle zaken', ''],
  ['Wacht op een mens', `Taak != "geen" and ExecutionStatus = "Running"`],
  ['Vorderingen in de straat', `WorkflowType = "invordering" and ExecutionStatus = "Running"`],
  ['Lopende vorderingen op inkomen', `WorkflowType = "beslag" and ExecutionStatus = "Running"`],
  ['Verhalen op volgende stap', `WorkflowType = "verhaal" and ExecutionStatus = "Running" order by VolgendeStapOp`],
  ['Klaar', `ExecutionStatus = "Completed"`],
] as const;

/** Where to look: the Temporal UI with each filter as a link, and the dossier of a claim. */
export function toonAdressen(ui: string, namespace: string): string {
  const regels = FILTERS.map(([naam, query]) => {
    const zoek = query === '' ? '' : `?query=${encodeURIComponent(query)}`;
    return `  ${naam.padEnd(32)} ${ui}/namespaces/${namespace}/workflows${zoek}`;
  });
  return ['Kijk verder in de Temporal UI:', ...regels, '  Eén vordering uitgelegd             npx invorderstraat dossier WS-2024-0021'].join('\n');
}
