import { defineConfig } from 'prisma/config';

// For Prisma's own commands (generate, migrate deploy). The house itself applies migrations with bin/opbouw/migraties.ts.
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  ...(process.env['DATABASE_URL'] === undefined ? {} : { datasource: { url: process.env['DATABASE_URL'] } }),
});
