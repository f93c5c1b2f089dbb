import type { Client } from '@temporalio/client';
import { leesInstellingen } from '../../worker/instellingen.ts';
import { verbindClient } from '../../worker/verbinding.ts';
import { leesOmgeving } from '../opbouw/omgeving.ts';

/** Works with a connection to Temporal, and closes it. Only Temporal is reached by these settings; the database is the one that is open. */
export async function metClient<T>(werk: (client: Client) => Promise<T>): Promise<T> {
  const client = await verbindClient(leesInstellingen({ DATABASE_URL: 'geopend', ...leesOmgeving(), ...process.env }));
  try {
    return await werk(client);
  } finally {
    await client.connection.close();
  }
}
