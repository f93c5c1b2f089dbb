import { createHash } from 'node:crypto';
import { userInfo } from 'node:os';
import { join } from 'node:path';

/**
 * A folder outside the project for what another system user must be able to reach. Root's own folders (a home of mode 0700,
 * a fresh temporary folder) are closed to the user PostgreSQL runs as.
 */
export function toevluchtsoord(voor: string): string {
  const merk = createHash('sha256').update(voor).digest('hex').slice(0, 16);
  return join('/var/tmp', `invorderstraat-${userInfo().uid}`, merk);
}
