import { z } from 'zod';
import { zaakVanBeslag, type BeslagId } from '../../contract/zaak.ts';
import { laatste, type Dag } from '../../domain/kalender/dag.ts';
import { eersteWerkdagOpOfNa } from '../../domain/kalender/werkdag.ts';
import { BESLAGBRIEVEN } from '../beslaan/brief.ts';
import { alsGeadresseerde } from '../beslaan/adres-derde.ts';
import { rondTakenAf } from '../invorderen/taken.ts';
import { naarDag, naarDatum } from '../opslag/dagen.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { Weigering } from '../opslag/weigering.ts';

/** Where a derde gets his post, as a person found out. */
export interface Opgave {
  readonly loonheffingennummer: string;
  readonly adresregels: readonly string[];
  readonly door: string;
  readonly vandaag: Dag;
}

const vorm = z.object({ adresregels: z.array(z.string().trim().min(1).max(100)).min(2).max(4), door: z.string().trim().min(1) });
const AAN_DERDE = Object.entries(BESLAGBRIEVEN).flatMap(([soort, aan]) => (aan === 'derde' ? [soort] : []));

/**
 * Stores the address of a derde, fills it in on his letters that wait, and closes the tasks that asked for it. A letter whose
 * day has passed is planned for the next one. Answers the zaken in which a letter got it. Refuses a derde that is not known.
 */
export async function legAdresDerdeVast(db: Database, opgave: Opgave): Promise<{ readonly zaken: readonly string[] }> {
  const gelezen = vorm.safeParse(opgave);
  if (!gelezen.success) throw new Weigering('Geef een adres van twee tot vier regels.');
  const derde = await db.derde.findUnique({ where: { loonheffingennummer: opgave.loonheffingennummer }, include: { beslagen: { orderBy: { id: 'asc' } } } });
  if (derde === null) throw new Weigering('Deze derde is niet bekend. Gebruik het loonheffingennummer uit het dossier.');
  const { adresregels } = gelezen.data;
  await db.derde.update({ where: { id: derde.id }, data: { adresregels } });
  const zaken: string[] = [];
  for (const { id } of derde.beslagen) {
    const zaak = zaakVanBeslag(id as BeslagId);
    const brieven = await metZaak(db, zaak, async (tx) => vulIn(tx, zaak, { beslagId: id, naam: derde.naam, adresregels, vandaag: opgave.vandaag }));
    if (brieven > 0) zaken.push(zaak);
  }
  return { zaken };
}

interface Invulling {
  readonly beslagId: number;
  readonly naam: string;
  readonly adresregels: readonly string[];
  readonly vandaag: Dag;
}

/** The letters of one beslag that wait without an address get it; answers how many. */
async function vulIn(tx: Transactie, zaak: string, { beslagId, naam, adresregels, vandaag }: Invulling): Promise<number> {
  const wachtend = await tx.brief.findMany({
    where: { beslagId, soort: { in: AAN_DERDE }, status: 'klaargezet', aangenomenOp: null, inhoud: { path: ['geadresseerde', 'adresregels'], equals: [] } },
    orderBy: { id: 'asc' },
  });
  for (const { id, inhoud, dagtekening } of wachtend) {
    const gegevens = z.looseObject({}).parse(inhoud);
    const dag = laatste(naarDag(dagtekening), eersteWerkdagOpOfNa(vandaag));
    await tx.brief.update({ where: { id }, data: { inhoud: { ...gegevens, geadresseerde: alsGeadresseerde(naam, adresregels) }, dagtekening: naarDatum(dag) } });
    await schrijfGebeurtenis(tx, zaak, vandaag, 'adres_derde_vastgelegd', { brief: id, dagtekening: dag, bewezen: false });
  }
  await rondTakenAf(tx, zaak, vandaag, 'adres vastgelegd', { soorten: ['adres_derde_onbekend'] });
  return wachtend.length;
}
