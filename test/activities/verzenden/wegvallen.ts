import pg from 'pg';

/** Makes a database fall away: every connection is ended and no new one is let in, until it is restored. */
export async function laatWegvallen(url: string): Promise<{ readonly herstel: () => Promise<void> }> {
  const beheer = new URL(url);
  const naam = beheer.pathname.slice(1);
  beheer.pathname = '/postgres';
  const client = new pg.Client({ connectionString: beheer.href });
  await client.connect();
  await client.query(`ALTER DATABASE ${client.escapeIdentifier(naam)} ALLOW_CONNECTIONS false`);
  await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [naam]);
  return {
    herstel: async () => {
      await client.query(`ALTER DATABASE ${client.escapeIdentifier(naam)} ALLOW_CONNECTIONS true`);
      await client.end();
    },
  };
}
