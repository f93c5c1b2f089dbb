import { Client, Connection } from '@temporalio/client';
import { maakBezorger } from '../../activities/bericht/bezorgen.ts';
import { schrijfBericht } from '../../activities/bericht/schrijven.ts';
import { ontvangBetaling } from '../../activities/intake/bank.ts';
import { naarDatum } from '../../activities/opslag/dagen.ts';
import { openDatabase, type Database } from '../../activities/opslag/database.ts';
import { partijsleutel } from '../../adapters/routeervoorziening/identiteit.ts';
import VOORBEELD_HUISSTIJL from '../../brieven/voorbeeld-huisstijl.json' with { type: 'json' };
import { speelDag, speelKalender, type Partij, type Spel } from '../../bin/simulatie/kalenderspel.ts';
import type { Handelingen, HandelingNaam } from '../../contract/handelingen.ts';
import type { Bevoegdheid } from '../../contract/verhaal.ts';
import { zaakVanVerhaal, type BeslagId, type VerhaalId, type VorderingId } from '../../contract/zaak.ts';
import { centen } from '../../domain/geld/centen.ts';
import { dag, type Dag } from '../../domain/kalender/dag.ts';
import { oin } from '../../domain/samenloop/partij.ts';
import { postkamerZonderRun } from '../zonder-run.ts';
import { oinVanOrganisatie, SOORT, type Naam, type Wereld } from './wereld.ts';

const ID = 'waterstad';
const IBAN = { a: 'NL91ABNA0417164300', b: 'NL20INGB0001234567' } as const;
const VANAF = naarDatum(dag('2024-01-01'));
const BELEID = { herinneringDagen: 14, dwangbevelDagen: 14, laatGepostDagen: 5, ontvangstDagen: 2, minimumPerMaandCenten: 1000, opnieuwVragenMaanden: 3, afdrachtDagen: 7, derdeHerinneringDagen: 14 };

/** One organisation as the proof drives it: its calendar, its post room and its bank. */
export interface Organisatie {
  readonly naam: Naam;
  readonly db: Database;
  readonly client: Client;
  /** Its own key at the routeervoorziening. */
  readonly sleutel: string;
  /** Plays its calendar up to and including a day; begun anew where the record or the server fell away under it. */
  readonly speel: (totEnMet: Dag) => Promise<void>;
  /** Handles what came in since, on the day where the calendar stands. */
  readonly luister: (vandaag: Dag) => Promise<void>;
  readonly doe: <N extends HandelingNaam>(zaak: string, naam: N, invoer: Handelingen[N]) => Promise<void>;
  readonly sluit: () => Promise<void>;
}

/** Opens it on its record and namespace, with a policy and a house style of its own. */
export async function openOrganisatie(wereld: Wereld, naam: Naam, ander: () => Organisatie): Promise<Organisatie> {
  const db = openDatabase(wereld.databaseUrl(naam), 6);
  const verbinding = await Connection.connect({ address: wereld.temporalAdres });
  const client = new Client({ connection: verbinding, namespace: naam });
  const nummer = oinVanOrganisatie(naam);
  await db.opdrachtgever.create({ data: { id: ID, naam: `Organisatie ${naam.toUpperCase()}`, eigenLoonheffingennummer: '000010005L01', oin: nummer, routerSinds: VANAF, partijsoort: SOORT[naam] } });
  await db.principaal.create({ data: { id: ID, naam: `Organisatie ${naam.toUpperCase()}`, opdrachtgeverId: ID } });
  await db.beleid.create({ data: { opdrachtgeverId: ID, geldigVanaf: VANAF, inhoud: BELEID } });
  await db.huisstijl.create({ data: { opdrachtgeverId: ID, geldigVanaf: VANAF, inhoud: { ...VOORBEELD_HUISSTIJL, betaling: { ...VOORBEELD_HUISSTIJL.betaling, iban: IBAN[naam] } } } });
  await db.deurwaarder.create({ data: { opdrachtgeverId: ID, code: 'kade', naam: 'Deurwaarders aan de Kade', soort: 'gerechtsdeurwaarder', gdwNummer: '123', adresregels: ['Kade 9', '1234 AB WATERSTAD'] } });
  const spel = (): Spel => ({
    db, client,
    bezorger: maakBezorger(db, client, 'gestuurd'),
    partijen: [postkamerZonderRun(db, []), bank(db, ander)],
    startNieuwe: async () => Promise.resolve(0),
    zetBronnen: async (vandaag) => { wereld.zetDag(vandaag); return Promise.resolve(); },
    bijDag: async () => Promise.resolve(),
    gestopt: () => false,
  });
  const org: Organisatie = {
    naam, db, client,
    sleutel: partijsleutel({ soort: 'oin', nummer: oin(nummer) }),
    speel: async (totEnMet) =>
      houVol(async () => {
        await speelKalender(spel(), totEnMet, totEnMet);
      }),
    luister: async (vandaag) => {
      try {
        await speelDag(spel(), vandaag);
      } catch (fout) {
        if (!(fout instanceof Error)) throw fout;
        // Something fell away: nobody knows what was answered, so everybody is woken.
        await org.speel(vandaag);
      }
    },
    doe: async (zaak, handeling, invoer) => {
      await client.workflow.getHandle(zaak).executeUpdate(handeling, { args: [invoer] });
    },
    sluit: async () => {
      await db.$disconnect();
      await verbinding.close();
    },
  };
  return org;
}

/** A claim of the debtor whose verhaal begins: its beslag is laid by the workflows, as always. */
export async function begin(org: Organisatie, bsn: string, vandaag: Dag, bevoegdheid: Bevoegdheid, hoofdsomCenten: number): Promise<VerhaalId> {
  const { db } = org;
  return db.$transaction(async (tx) => {
    const { id: debiteurId } = await tx.debiteur.create({ data: { opdrachtgeverId: ID, bsn } });
    const id = `${ID}-${bsn}` as VorderingId;
    await tx.vordering.create({ data: { id, betalingskenmerk: `kenmerk-${bsn}`, opdrachtgeverId: ID, principaalId: ID, debiteurId, regime: 'belasting', soort: 'ozb', aanslagsoort: 'aanslag', dagtekening: naarDatum(dag('2024-10-31')), hoofdsomCenten, laatsteBetaaldag: naarDatum(dag('2024-12-12')), gestartOp: new Date() } });
    const { id: verhaalId } = await tx.verhaal.create({ data: { openSleutel: `${bsn}-${bevoegdheid}`, debiteurId, opdrachtgeverId: ID, principaalId: ID, bevoegdheid, geopendOp: naarDatum(vandaag) } });
    await tx.verhaalVordering.create({ data: { verhaalId, vorderingId: id, aangemeldOp: naarDatum(vandaag) } });
    await schrijfBericht(tx, { ontvanger: zaakVanVerhaal(verhaalId as VerhaalId), soort: 'vordering_aangemeld', dag: vandaag, sleutel: `vordering_aangemeld:${id}`, inhoud: { vorderingId: id } });
    return verhaalId as VerhaalId;
  });
}

/** The claim leaves its verhaal, and the verhaal hears it. */
export async function trekIn({ db }: Organisatie, bsn: string, vandaag: Dag): Promise<void> {
  const id = `${ID}-${bsn}` as VorderingId;
  await db.$transaction(async (tx) => {
    const { id: rij, verhaalId } = await tx.verhaalVordering.findFirstOrThrow({ where: { vorderingId: id } });
    await tx.verhaalVordering.update({ where: { id: rij }, data: { verlatenOp: naarDatum(vandaag) } });
    await tx.vordering.update({ where: { id }, data: { einde: 'ingetrokken', eindeOp: naarDatum(vandaag) } });
    await schrijfBericht(tx, { ontvanger: zaakVanVerhaal(verhaalId as VerhaalId), soort: 'ingetrokken', dag: vandaag, sleutel: `ingetrokken:${id}`, inhoud: { vorderingId: id, reden: 'beleid' } });
  });
}

export async function beslagVan({ db }: Organisatie, verhaalId: VerhaalId): Promise<BeslagId> {
  return (await db.beslag.findFirstOrThrow({ where: { verhaalId } })).id as BeslagId;
}

/** Every payment order of the other to us comes in, once it was announced. */
function bank(db: Database, ander: () => Organisatie): Partij {
  return {
    naam: 'bank',
    speel: async (vandaag) => {
      const { db: zijn, naam } = ander();
      let aantal = 0;
      for (const { id, betalingskenmerk, centen: bedrag } of await zijn.doorbetaling.findMany({ where: { betaalOp: { lte: naarDatum(vandaag) } }, orderBy: { id: 'asc' } })) {
        const { soort } = await ontvangBetaling(db, { betalingskenmerk: betalingskenmerk ?? '', bankkenmerk: `${naam}-${String(id)}`, dag: vandaag, centen: centen(bedrag) });
        if (soort === 'opgenomen') aantal += 1;
      }
      return aantal;
    },
    volgende: async () => Promise.resolve(null),
  };
}

/** What falls away under the driver comes back: it begins the day again, as a driver that is started anew. */
export async function houVol<T>(doe: () => Promise<T>, keer = 40): Promise<T> {
  for (let poging = 1; ; poging += 1) {
    try {
      return await doe();
    } catch (fout) {
      if (poging >= keer) throw fout;
      await new Promise((klaar) => setTimeout(klaar, 500));
    }
  }
}

