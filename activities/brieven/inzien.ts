import { hashVan, type Opslagplaats } from '../../adapters/opslagplaats/opslagplaats.ts';
import { OnleesbareBrief, type Brievenmaker } from '../../brieven/brievenmaker.ts';
import { huisstijlSchema } from '../../brieven/huisstijl.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Briefrij } from '../invorderen/straat.ts';
import { pdfVan } from '../opslag/brief.ts';
import { naarDag } from '../opslag/dagen.ts';
import type { Database } from '../opslag/database.ts';
import { Weigering } from '../opslag/weigering.ts';
import { partijenVan } from '../post/partijen.ts';
import { dagtekeningOp } from '../verzenden/dagtekening.ts';
import { huisstijlOp } from './huisstijl.ts';

export interface Inzage {
  readonly db: Database;
  readonly brieven: Brievenmaker;
  readonly opslag: Pick<Opslagplaats, 'lees'>;
}

/** A letter as a person reads it: as it would go, or as it was made final, and whether its row still gives those bytes. */
export type Ingezien =
  | { readonly soort: 'nog_niet_definitief'; readonly pdf: Uint8Array }
  | { readonly soort: 'definitief'; readonly pdf: Uint8Array; readonly opnieuwGelijk: boolean };

/** The PDF of one letter, as it would go today. Nothing is kept. Throws `Weigering` when there is no such letter, or when it cannot be drawn. */
export async function ziePdf(inzage: Inzage, briefId: number, vandaag: Dag): Promise<Ingezien> {
  const { db, opslag } = inzage;
  const brief = await db.brief.findUnique({ where: { id: briefId } });
  if (brief === null) throw new Weigering(`brief ${String(briefId)} bestaat niet`);
  if (brief.pdfHash === null) return { soort: 'nog_niet_definitief', pdf: await tekenNu(inzage, brief, vandaag) };
  const pdf = await opslag.lees(pdfVan(brief));
  return { soort: 'definitief', pdf, opnieuwGelijk: hashVan(await tekenOpnieuw(inzage, brief)) === brief.pdfHash };
}

async function tekenNu({ db, brieven }: Inzage, brief: Briefrij, vandaag: Dag): Promise<Uint8Array> {
  const dagtekening = await dagtekeningOp(db, brief, vandaag);
  const { opdrachtgever } = await partijenVan(db, brief);
  const geldend = await huisstijlOp(db, opdrachtgever.id, dagtekening);
  if (geldend === null) throw new Weigering(`opdrachtgever ${opdrachtgever.id} heeft geen huisstijl op de dag van brief ${String(brief.id)}`);
  return ofGeweigerd(() => brieven.maak({ soort: brief.soort, inhoud: brief.inhoud, huisstijl: geldend.huisstijl, dagtekening }).pdf);
}

/** In the template and the house style that it went out in. */
async function tekenOpnieuw({ db, brieven }: Inzage, { sjabloon, huisstijlId, soort, inhoud, dagtekening }: Briefrij): Promise<Uint8Array> {
  const versie = Number(sjabloon?.split('@')[1]);
  const { inhoud: stijl } = await db.huisstijl.findUniqueOrThrow({ where: { id: huisstijlId ?? 0 } });
  return ofGeweigerd(() => brieven.maak({ soort, versie, inhoud, huisstijl: huisstijlSchema.parse(stijl), dagtekening: naarDag(dagtekening) }).pdf);
}

function ofGeweigerd<T>(teken: () => T): T {
  try {
    return teken();
  } catch (fout) {
    if (fout instanceof OnleesbareBrief) throw new Weigering(fout.message);
    throw fout;
  }
}
