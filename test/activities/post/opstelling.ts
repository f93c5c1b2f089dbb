import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TE_BEZORGEN } from '../../../activities/post/digitaal.ts';
import { maakPost } from '../../../activities/post/post.ts';
import { kiesKanaal } from '../../../activities/post/kanaalkeuze.ts';
import { partijenVan } from '../../../activities/post/partijen.ts';
import type { PostPort } from '../../../activities/post/port.ts';
import { naarDatum } from '../../../activities/opslag/dagen.ts';
import type { Database } from '../../../activities/opslag/database.ts';
import { maakMagazijn } from '../../../adapters/berichtenmagazijn/client.ts';
import { startMagazijnStandin } from '../../../adapters/berichtenmagazijn/standin/start.ts';
import { opslagInMap } from '../../../adapters/opslagplaats/map.ts';
import type { Opslagplaats } from '../../../adapters/opslagplaats/opslagplaats.ts';
import type { Standin } from '../../../adapters/standin/server.ts';
import type { Digitaalstand } from '../../../contract/veegronde.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import type { Kanaal } from '../../../domain/verzending/kanaal.ts';

export interface Postproef {
  readonly post: PostPort;
  readonly magazijn: Standin;
  readonly opslag: Opslagplaats;
  readonly drukwerkmap: string;
  /** By which a worker reaches the same magazijn and folders. */
  readonly instellingen: Readonly<Record<string, string>>;
  /** Makes letters final in a part of a run of a day, as a run does; the channel by the record, or the one given. Answers the part. */
  maakDefinitief(op: string, brieven: readonly number[], kanaal?: Kanaal): Promise<number>;
  /** The part, its letters handed to their channels; then it has gone. Answers where its letters are. */
  geefUit(rundeelId: number, op: string): Promise<{ readonly opPapier: number; readonly digitaal: number; readonly wachtOpMagazijn: number }>;
  /** The whole round of a night over the digital letters. */
  volgDigitaal(op: string): Promise<Digitaalstand>;
  ruimOp(): Promise<void>;
}

/** The channels on a database, with a magazijn of its own and folders that go with it. */
export async function maakPostproef(db: Database, opties: { readonly geweigerd?: readonly string[]; readonly opslag?: (opslag: Opslagplaats) => Opslagplaats } = {}): Promise<Postproef> {
  const map = mkdtempSync(join(tmpdir(), 'invorderstraat-post-'));
  const [drukwerkmap, opslag] = [join(map, 'drukwerk'), opslagInMap(join(map, 'opslag'))];
  const magazijn = await startMagazijnStandin({ geweigerd: opties.geweigerd ?? [] });
  const post = maakPost({ db, opslag: opties.opslag?.(opslag) ?? opslag, drukwerkmap, magazijn: maakMagazijn({ url: magazijn.url, token: async () => Promise.resolve('proef') }) });
  const geefUit: Postproef['geefUit'] = async (rundeelId, op) => {
    for (;;) {
      if (!(await post.geefUit({ rundeelId, vandaag: dag(op) })).klaar) continue;
      await db.rundeel.update({ where: { id: rundeelId }, data: { status: 'verzonden' } });
      return {
        opPapier: await db.brief.count({ where: { rundeelId, drukwerkId: { not: null } } }),
        digitaal: await db.brief.count({ where: { rundeelId, digitaleZending: { berichtId: { not: null } } } }),
        wachtOpMagazijn: await db.brief.count({ where: { ...TE_BEZORGEN, rundeelId } }),
      };
    }
  };
  const volgDigitaal: Postproef['volgDigitaal'] = async (op) => {
    let stand: Digitaalstand | null = null;
    do stand = await post.volgDigitaal({ vandaag: dag(op), stand });
    while (!stand.klaar);
    return stand;
  };
  let nummer = 0;
  return {
    post,
    magazijn,
    opslag,
    drukwerkmap,
    instellingen: { MAGAZIJN_URL: magazijn.url, OPSLAG_MAP: join(map, 'opslag'), DRUKWERK_MAP: drukwerkmap },
    maakDefinitief: async (op, brieven, kanaal) => {
      const dagrij = naarDatum(dag(op));
      const { soort } = await db.brief.findUniqueOrThrow({ where: { id: brieven[0] ?? 0 } });
      const run = await db.verzendrun.create({ data: { zaak: `verzendrun-${op}-${String(++nummer)}`, dag: dagrij, voorbereidDoor: 'proef', gestartOp: dagrij } });
      const deel = await db.rundeel.create({ data: { runId: run.id, opdrachtgeverId: 'waterstad', soort, status: 'vrijgegeven', aantal: brieven.length, somCenten: 0n, proef: {}, bevindingen: [] } });
      for (const id of brieven) {
        const brief = await db.brief.findUniqueOrThrow({ where: { id } });
        const pdfHash = await opslag.bewaar(Buffer.from(`%PDF-1.7 brief ${String(id)}`));
        const gekozen = kanaal ?? (await kiesKanaal(db, brief, await partijenVan(db, brief))).kanaal;
        await db.brief.update({ where: { id }, data: { rundeelId: deel.id, aangenomenOp: dagrij, kanaal: gekozen, pdfHash, archiefHash: pdfHash, paginas: 2 } });
      }
      return deel.id;
    },
    geefUit,
    volgDigitaal,
    ruimOp: async () => {
      await magazijn.stop();
      rmSync(map, { recursive: true, force: true });
    },
  };
}
