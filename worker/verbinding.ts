import { Client, Connection } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import type { Instellingen } from './instellingen.ts';

const opties = (i: Instellingen) => ({
  address: i.TEMPORAL_ADDRESS,
  ...(i.TEMPORAL_API_KEY === undefined ? {} : { apiKey: i.TEMPORAL_API_KEY }),
  ...(i.TEMPORAL_TLS === 'true' || i.TEMPORAL_API_KEY !== undefined ? { tls: true } : {}),
});

/** Connection for whoever starts, signals or updates zaken. */
export async function verbindClient(i: Instellingen): Promise<Client> {
  return new Client({ connection: await Connection.connect(opties(i)), namespace: i.TEMPORAL_NAMESPACE });
}

/** Connection for a worker. */
export async function verbindWorker(i: Instellingen): Promise<NativeConnection> {
  return NativeConnection.connect(opties(i));
}
