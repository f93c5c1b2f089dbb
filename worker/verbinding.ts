import { Client, Connection } from '@temporalio/client';
import { loadClientConnectConfig, type ClientConnectConfig } from '@temporalio/envconfig';
import { NativeConnection } from '@temporalio/worker';
import type { Instellingen } from './instellingen.ts';

/**
 * How Temporal is reached: its own standard settings (TEMPORAL_ADDRESS, TEMPORAL_API_KEY, TEMPORAL_TLS_*,
 * TEMPORAL_PROFILE, a temporal.toml …), with the address and namespace of our settings.
 */
function verbindopties(i: Instellingen): ClientConnectConfig['connectionOptions'] {
  const omgeving: Record<string, string> = {};
  for (const [naam, waarde] of Object.entries(process.env)) if (waarde !== undefined) omgeving[naam] = waarde;
  return loadClientConnectConfig({ overrideEnvVars: { ...omgeving, TEMPORAL_ADDRESS: i.TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE: i.TEMPORAL_NAMESPACE } }).connectionOptions;
}

/** Connection for whoever starts, signals or updates zaken. */
export async function verbindClient(i: Instellingen): Promise<Client> {
  return new Client({ connection: await Connection.connect(verbindopties(i)), namespace: i.TEMPORAL_NAMESPACE });
}

/** Connection for a worker. */
export async function verbindWorker(i: Instellingen): Promise<NativeConnection> {
  return NativeConnection.connect(verbindopties(i));
}
