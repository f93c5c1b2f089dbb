import type { Brievenmaker } from '../../brieven/brievenmaker.ts';
import type { Opslagplaats } from '../../adapters/opslagplaats/opslagplaats.ts';
import { huisstijlOp } from '../brieven/huisstijl.ts';
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
  readonly brieven: Brievenmaker;
  readonly opslag: Opslagplaats;
}

/** A letter that cannot be drawn, since its opdrachtgever has no house style on the day of the letter. */
export class GeenHuisstijl extends Error {
  override readonly name = 'GeenHuisstijl';
}

/**
 * Draws a letter and keeps it; the same letter gives the same files. Throws `GeenHuisstijl`, or `OnleesbareBrief` when its data
 * cannot be drawn.
 */
export async function tekenBrief({ db, brieven, opslag }: Tekengerei, brief: Briefrij, opdrachtgeverId: string): Promise<Getekend> {
  const dagtekening = naarDag(brief.dagtekening);
  const geldend = await huisstijlOp(db, opdrachtgeverId, dagtekening);
  if (geldend === null) throw new GeenHuisstijl(`${opdrachtgeverId} heeft op ${dagtekening} geen huisstijl`);
  const { pdf, archief, paginas, sjabloon } = brieven.maak({ soort: brief.soort, inhoud: brief.inhoud, huisstijl: geldend.huisstijl, dagtekening });
  const [pdfHash, archiefHash] = await Promise.all([opslag.bewaar(pdf), opslag.bewaar(archief)]);
  return { huisstijlId: geldend.id, sjabloon, pdfHash, archiefHash, paginas };
}
