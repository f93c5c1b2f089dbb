import type { Brievenmaker } from '../../brieven/brievenmaker.ts';
import type { Tekenkamer } from '../../brieven/tekenkamer.ts';
import type { Opslagplaats } from '../../adapters/opslagplaats/opslagplaats.ts';
import { huisstijlOp } from '../brieven/huisstijl.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Briefrij } from '../invorderen/straat.ts';
import { naarDag } from '../opslag/dagen.ts';
import type { Database } from '../opslag/database.ts';

/** What a letter was drawn with, and where its files lie. */
export interface Getekend {
  readonly huisstijlId: number;
  readonly sjabloon: string;
  readonly pdfHash: string;
  readonly archiefHash: string;
  readonly paginas: number;
}

export interface Tekengerei {
  readonly db: Database;
  /** In the process itself, or in threads beside it. */
  readonly brieven: Brievenmaker | Pick<Tekenkamer, 'maak'>;
  readonly opslag: Opslagplaats;
}

/** A letter that cannot be drawn, since its opdrachtgever has no house style on the day of the letter. */
export class GeenHuisstijl extends Error {
  override readonly name = 'GeenHuisstijl';
}

export type Tekenaar = (brief: Briefrij, opdrachtgeverId: string) => Promise<Getekend>;

/**
 * What draws letters and keeps them, for one call: a house style is read once. The same letter gives the same files. The drawing throws
 * `GeenHuisstijl`, or `OnleesbareBrief` when the data of the letter cannot be drawn.
 */
export function maakTekenaar({ db, brieven, opslag }: Tekengerei): Tekenaar {
  const stijlen = new Map<string, ReturnType<typeof huisstijlOp>>();
  const stijlOp = async (opdrachtgeverId: string, dagtekening: Dag): ReturnType<typeof huisstijlOp> => {
    const sleutel = `${opdrachtgeverId} ${dagtekening}`;
    const gelezen = stijlen.get(sleutel) ?? huisstijlOp(db, opdrachtgeverId, dagtekening);
    stijlen.set(sleutel, gelezen);
    return gelezen;
  };
  return async (brief, opdrachtgeverId) => {
    const dagtekening = naarDag(brief.dagtekening);
    const geldend = await stijlOp(opdrachtgeverId, dagtekening);
    if (geldend === null) throw new GeenHuisstijl(`${opdrachtgeverId} heeft op ${dagtekening} geen huisstijl`);
    const { pdf, archief, paginas, sjabloon } = await brieven.maak({ soort: brief.soort, inhoud: brief.inhoud, huisstijl: geldend.huisstijl, dagtekening });
    const [pdfHash, archiefHash] = await Promise.all([opslag.bewaar(pdf), opslag.bewaar(archief)]);
    return { huisstijlId: geldend.id, sjabloon, pdfHash, archiefHash, paginas };
  };
}
