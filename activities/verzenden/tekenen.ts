import type { Brievenmaker } from '../../brieven/brievenmaker.ts';
import { huisstijlSchema } from '../../brieven/huisstijl.ts';
import { SJABLONEN } from '../../brieven/sjablonen.ts';
import type { Opslagplaats } from '../../adapters/opslagplaats/opslagplaats.ts';
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

const MET_SJABLOON = new Set(SJABLONEN.map(({ soort }) => soort));

/**
 * Draws a letter and keeps it; the same letter gives the same files. Null where its kind has no template, or its opdrachtgever no
 * house style on that day. Throws `OnleesbareBrief` when its data cannot be drawn.
 */
export async function tekenBrief({ db, brieven, opslag }: Tekengerei, brief: Briefrij, opdrachtgeverId: string): Promise<Getekend | null> {
  if (!MET_SJABLOON.has(brief.soort)) return null;
  const huisstijl = await db.huisstijl.findFirst({ where: { opdrachtgeverId, geldigVanaf: { lte: brief.dagtekening } }, orderBy: { geldigVanaf: 'desc' } });
  if (huisstijl === null) return null;
  const { pdf, archief, paginas, sjabloon } = brieven.maak({ soort: brief.soort, inhoud: brief.inhoud, huisstijl: huisstijlSchema.parse(huisstijl.inhoud), dagtekening: naarDag(brief.dagtekening) });
  const [pdfHash, archiefHash] = await Promise.all([opslag.bewaar(pdf), opslag.bewaar(archief)]);
  return { huisstijlId: huisstijl.id, sjabloon, pdfHash, archiefHash, paginas };
}
