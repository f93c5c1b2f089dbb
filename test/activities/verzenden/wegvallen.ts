import pg from 'pg';

/** Makes a database fall away: every connection is ended and no new one is let in, until it is restored. `tel` counts by what was stored when it fell. */
export async function laatWegvallen(url: string): Promise<{ readonly tel: (sql: string, waarden: readonly unknown[]) => Promise<number>; readonly herstel: () => Promise<void> }> {
  const beheer = new URL(url);
  const naam = beheer.pathname.slice(1);
  beheer.pathname = '/postgres';
  const client = new pg.Client({ connectionString: beheer.href });
  await client.connect();
  const toeschouwer = new pg.Client({ connectionString: url, application_name: 'toeschouwer' });
  await toeschouwer.connect();
  await client.query(`ALTER DATABASE ${client.escapeIdentifier(naam)} ALLOW_CONNECTIONS false`);
  await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND application_name <> $2', [naam, 'toeschouwer']);
  return {
    tel: async (sql, waarden) => (await toeschouwer.query(sql, [...waarden])).rowCount ?? 0,
    herstel: async () => {
      await toeschouwer.end();
      await client.query(`ALTER DATABASE ${client.escapeIdentifier(naam)} ALLOW_CONNECTIONS true`);
      await client.end();
    },
  };
}
