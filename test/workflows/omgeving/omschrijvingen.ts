import type { Client } from '@temporalio/client';

interface Definitie {
  readonly name: string;
  readonly description?: string;
}
interface Metagegevens {
  readonly definition: { readonly signalDefinitions: readonly Definitie[]; readonly updateDefinitions: readonly Definitie[]; readonly queryDefinitions: readonly Definitie[] };
}

/** What an operator in the Temporal UI reads of the signals, updates and queries of a zaak. */
export async function leesDefinities(client: Client, zaak: string, runId?: string) {
  const gelezen = await client.workflow.getHandle(zaak, runId).query<Metagegevens>('__temporal_workflow_metadata');
  const { signalDefinitions, updateDefinitions, queryDefinitions } = gelezen.definition;
  const eigen = [...signalDefinitions, ...updateDefinitions, ...queryDefinitions].filter(({ name }) => !name.startsWith('__'));
  return {
    gelezen,
    namen: eigen.map(({ name }) => name),
    /** Those that are not described in a whole sentence. */
    zonderOmschrijving: eigen.filter(({ description }) => !/^[A-Z].{20,}\.$/u.test(description ?? '')).map(({ name }) => name),
  };
}
