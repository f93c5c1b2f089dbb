import type { Client } from '@temporalio/client';
import { verbindClient } from '../../worker/verbinding.ts';
import { instellingenVanHuis } from './instellingen.ts';

/** Works with a connection to Temporal, and closes it. Only Temporal is reached by these settings; the database is the one that is open. */
export async function metClient<T>(werk: (client: Client) => Promise<T>): Promise<T> {
  const client = await verbindClient(instellingenVanHuis());
  try {
    return await werk(client);
  } finally {
    await client.connection.close();
  }
}
