/** Ready-made filters on the search attributes, in the words of an operator; each is a link that can be kept. */
export const FILTERS = {
  'Alle zaken': '',
  'Wacht op een mens': `Taak != "geen" and ExecutionStatus = "Running"`,
  'De derde zwijgt': `Taak = "derde_zwijgt" and ExecutionStatus = "Running"`,
  Gepauzeerd: `Fase = "gepauzeerd" and ExecutionStatus = "Running"`,
  'Vorderingen in de straat': `WorkflowType = "invordering" and Fase != "verhaal" and ExecutionStatus = "Running"`,
  'Wacht op inkomen': `WorkflowType = "verhaal" and Fase = "wachten" and ExecutionStatus = "Running"`,
  'Lopende vorderingen op inkomen': `WorkflowType = "beslag" and ExecutionStatus = "Running"`,
  'Nog niet bij routeervoorziening': `WorkflowType = "samenloop" and Fase = "aanmelden" and ExecutionStatus = "Running"`,
  Klaar: `ExecutionStatus = "Completed"`,
} as const satisfies Readonly<Record<string, string>>;

/** What a list of the UI does not show: a zaak names one task, and one that the sweep or a booking put before a person it does not know of. */
export const NIET_IN_DE_LIJST = 'Een zaak toont hoogstens één taak, en niet elke taak: een lege lijst zegt niet dat er niets openstaat. Alle open taken, eerst waarvan de termijn het eerst verloopt: npx invorderstraat taken --open';

/** The same filter for one opdrachtgever, and for one kind of task. */
export function eigenFilters({ opdrachtgevers, taken }: { readonly opdrachtgevers: readonly string[]; readonly taken: readonly string[] }): Readonly<Record<string, string>> {
  return Object.fromEntries([
    ...opdrachtgevers.map((id) => [`Van ${id}`, `Opdrachtgever = "${id}" and ExecutionStatus = "Running"`] as const),
    ...taken.map((soort) => [`Taak ${soort.replaceAll('_', ' ')}`, `Taak = "${soort}" and ExecutionStatus = "Running"`] as const),
  ]);
}

/** Where the Temporal UI shows the zaken of a filter. */
export function adresVan(ui: string, namespace: string, query: string): string {
  return `${ui}/namespaces/${namespace}/workflows${query === '' ? '' : `?query=${encodeURIComponent(query)}`}`;
}

/** Each filter on a line, with its link. */
export function toonFilters(ui: string, namespace: string, filters: Readonly<Record<string, string>>): string {
  return Object.entries(filters)
    .map(([naam, query]) => `  ${naam.padEnd(32)} ${adresVan(ui, namespace, query)}`)
    .join('\n');
}

/** Where to look: the Temporal UI with each filter as a link, and the dossier of a claim. */
export function toonAdressen(ui: string, namespace: string): string {
  return ['Kijk verder in de Temporal UI:', toonFilters(ui, namespace, FILTERS), '  Eén vordering uitgelegd             npx invorderstraat dossier WS-2024-0021'].join('\n');
}
