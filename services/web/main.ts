import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { PROJECT } from '../../bin/opbouw/plaatsen.ts';
import { statischeServer } from './statisch.ts';

/** The burgerportaal on 127.0.0.1, from the folder that the build made. Another web server may host that folder instead. */
const { INVORDERSTRAAT_WEB_PORT: poort, INVORDERSTRAAT_WEB_MAP: map } = z
  .object({
    INVORDERSTRAAT_WEB_PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
    INVORDERSTRAAT_WEB_MAP: z.string().default(join(PROJECT, 'dist', 'web', 'burgerportaal')),
  })
  .parse(process.env);

if (!existsSync(join(map, 'index.html'))) throw new Error(`Het burgerportaal is niet gebouwd: ${map}. Draai: npm run build`);

const server = statischeServer(map);
server.listen(poort, '127.0.0.1', () => {
  const adres = server.address();
  console.log(`Burgerportaal klaar: http://127.0.0.1:${String(typeof adres === 'object' && adres !== null ? adres.port : poort)}/`);
});

for (const sein of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(sein, () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  });
}
