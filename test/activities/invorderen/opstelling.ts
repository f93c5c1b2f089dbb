import type { Prisma } from '../../../prisma/client/client.ts';
import { maakInvorderen } from '../../../activities/invorderen/invorderen.ts';
import type { Adressering, BrpAntwoord } from '../../../activities/invorderen/brp.ts';
import type { InvorderenPort, StapUitkomst, VerzendingUitkomst } from '../../../activities/invorderen/port.ts';
import type { Stapbronnen } from '../../../activities/invorderen/stap.ts';
import { ontvangBetaling } from '../../../activities/intake/bank.ts';
import { ontvangVerzending } from '../../../activities/intake/post.ts';
import { naarDatum } from '../../../activities/opslag/dagen.ts';
import { openDatabase, type Database } from '../../../activities/opslag/database.ts';
import type { Registerstand } from '../../../activities/registers/registers.ts';
import type { VerzendingSoort } from '../../../contract/berichten.ts';
import type { Briefstap } from '../../../contract/invordering.ts';
import { zaakVanVordering, type VorderingId, type ZaakId } from '../../../contract/zaak.ts';
import { centen } from '../../../domain/geld/centen.ts';
import { dag, type Dag } from '../../../domain/kalender/dag.ts';
import { nieuweDatabase } from '../../opzet/database.ts';

export const ADRES: Adressering = {
  naam: 'A. Proef',
  aanhef: 'Geachte heer Proef',
  adresregels: ['Kade 1', '1234 AB WATERSTAD'],
  land: null,
  briefadres: false,
  geheimhouding: false,
  overleden: false,
};

export const BELEID = {
  herinneringDagen: 14,
  dwangbevelDagen: 14,
  laatGepostDagen: 5,
  ontvangstDagen: 2,
  minimumPerMaandCenten: 1000,
  opnieuwVragenMaanden: 3,
  afdrachtDagen: 7,
  derdeHerinneringDagen: 14,
};

export interface Opstelling {
  readonly db: Database;
  readonly url: string;
  readonly invorderen: InvorderenPort;
  /** The sources that the port was made on. */
  readonly bronnen: Stapbronnen;
  /** What the BRP answers; a test may replace it. `gevraagd` counts the questions. */
  readonly brp: { antwoord: (leeftijdOp?: Dag) => Promise<BrpAntwoord>; gevraagd: number };
  /** What the registers of the Rechtspraak hold: nothing, unless a test says so. */
  readonly registers: { stand: () => Promise<Registerstand>; gevraagd: number };
  /** A claim of € 320 dated 2024-10-31 (payment term until 2024-12-12) of a debtor of its own, or of the one given. */
  vordering(naam: string, debiteur?: string, hoofdsomCenten?: number, weg?: Proefweg): Promise<Proefvordering>;
  ruimOp(): Promise<void>;
}

/** Regime and power of a claim; without it municipal tax by a vordering of IW 19. */
export type Proefweg = Pick<Prisma.VorderingUncheckedCreateInput, 'regime' | 'grondslag' | 'wet' | 'bevoegdheid'>;
export const BIJSTAND: Proefweg = { regime: 'awb', grondslag: 'participatiewet', bevoegdheid: 'vereenvoudigd_derdenbeslag' };
export const BIJSTAND_EXPLOOT: Proefweg = { ...BIJSTAND, bevoegdheid: 'derdenbeslag' };
/** Awb in general: the article that allows a dwangbevel stands on the claim (4:115). */
export const PREMIE: Proefweg = { regime: 'awb', grondslag: 'bijzondere_wet', wet: 'Zorgverzekeringswet art. 18f lid 7', bevoegdheid: 'derdenbeslag' };

export interface Proefvordering {
  readonly id: VorderingId;
  readonly zaak: ZaakId;
  zet(stap: Briefstap, vandaag: string, poging?: number): Promise<StapUitkomst>;
  /** Begins a step and answers the letter; fails when there is none. */
  brief(stap: Briefstap, vandaag: string, poging?: number): Promise<number>;
  meld(briefId: number, soort: VerzendingSoort, op: string): Promise<VerzendingUitkomst>;
  /** Letter and proof of posting the same day. */
  doorloop(stap: Briefstap, op: string): Promise<number>;
  /** Everything up to and including the vooraankondiging, as the calendar of 2025 has it. */
  totVerhaal(): Promise<void>;
  /** The letter about the last refund. */
  meldTerugbetaling(op: string): Promise<{ readonly briefId: number | null }>;
  betaal(euroCenten: number, op: string, kenmerk?: string): Promise<{ readonly berichtId: number; readonly openstaandCenten: number }>;
}

export async function maakOpstelling(): Promise<Opstelling> {
  const { url, ruimOp } = await nieuweDatabase();
  const db = openDatabase(url, 6);
  await db.opdrachtgever.create({ data: { id: 'waterstad', naam: 'Gemeente Waterstad' } });
  await db.principaal.create({ data: { id: 'waterstad', naam: 'Gemeente Waterstad', opdrachtgeverId: 'waterstad' } });
  await db.beleid.create({ data: { opdrachtgeverId: 'waterstad', geldigVanaf: naarDatum(dag('2024-01-01')), inhoud: BELEID } });
  const brp: Opstelling['brp'] = { antwoord: async () => Promise.resolve({ soort: 'gevonden', adressering: ADRES }), gevraagd: 0 };
  const registers: Opstelling['registers'] = { stand: async () => Promise.resolve({ gevraagd: { insolventies: [], maatregelen: [] }, onderCuratele: false }), gevraagd: 0 };
  const bronnen: Stapbronnen = {
    registers: {
      naslaan: async () => {
        brp.gevraagd += 1;
        registers.gevraagd += 1;
        const antwoord = await brp.antwoord();
        return antwoord.soort === 'niet_gevonden' ? antwoord : { ...antwoord, registers: await registers.stand() };
      },
    },
    brp: {
      brieven: async (_bsn, leeftijdOp) => {
        brp.gevraagd += 1;
        return brp.antwoord(leeftijdOp);
      },
    },
  };
  const invorderen = maakInvorderen({ db, ...bronnen });
  let nummer = 0;
  return {
    db,
    url,
    invorderen,
    bronnen,
    brp,
    registers,
    vordering: async (naam, debiteur = `99999${String(++nummer).padStart(4, '0')}`, hoofdsomCenten = 32_000, weg = { regime: 'belasting' }) => {
      const id = `waterstad-${naam}` as VorderingId;
      const { id: debiteurId } = await db.debiteur.upsert({
        where: { opdrachtgeverId_bsn: { opdrachtgeverId: 'waterstad', bsn: debiteur } },
        create: { opdrachtgeverId: 'waterstad', bsn: debiteur },
        update: {},
      });
      await db.vordering.create({
        data: {
          id,
          betalingskenmerk: `kenmerk-${naam}`,
          opdrachtgeverId: 'waterstad',
          principaalId: 'waterstad',
          debiteurId,
          ...weg,
          soort: 'ozb',
          aanslagsoort: 'aanslag',
          dagtekening: naarDatum(dag('2024-10-31')),
          hoofdsomCenten,
          laatsteBetaaldag: naarDatum(dag('2024-12-12')),
        },
      });
      return proefvordering(db, invorderen, id);
    },
    ruimOp: async () => {
      await db.$disconnect();
      await ruimOp();
    },
  };
}

function proefvordering(db: Database, invorderen: InvorderenPort, id: VorderingId): Proefvordering {
  const zaak = zaakVanVordering(id);
  const laatsteBericht = async (soort: string): Promise<number> => (await db.bericht.findFirstOrThrow({ where: { ontvanger: zaak, soort }, orderBy: { id: 'desc' } })).id;
  const zet: Proefvordering['zet'] = async (stap, vandaag, poging = 1) => invorderen.zetStap({ vorderingId: id, stap, poging, vandaag: dag(vandaag) });
  const brief: Proefvordering['brief'] = async (stap, vandaag, poging = 1) => {
    const uitkomst = await zet(stap, vandaag, poging);
    if (uitkomst.soort !== 'klaargezet') throw new Error(`geen brief: ${JSON.stringify(uitkomst)}`);
    return uitkomst.briefId;
  };
  const meld: Proefvordering['meld'] = async (briefId, soort, op) => {
    await ontvangVerzending(db, { briefId, soort, op: dag(op) });
    return invorderen.boekVerzending({ vorderingId: id, berichtId: await laatsteBericht('verzending'), vandaag: dag(op) });
  };
  const doorloop: Proefvordering['doorloop'] = async (stap, op) => {
    const briefId = await brief(stap, op);
    await meld(briefId, 'verzonden', op);
    return briefId;
  };
  return {
    id,
    zaak,
    zet,
    brief,
    meld,
    doorloop,
    totVerhaal: async () => {
      await doorloop('herinnering', '2025-01-06');
      await doorloop('aanmaning', '2025-01-21');
      await doorloop('dwangbevel', '2025-02-05');
      await doorloop('vooraankondiging', '2025-02-24');
    },
    betaal: async (bedrag, op, kenmerk = `bank-${id}-${op}-${String(bedrag)}`) => {
      const { betalingskenmerk } = await db.vordering.findUniqueOrThrow({ where: { id } });
      await ontvangBetaling(db, { betalingskenmerk, bankkenmerk: kenmerk, dag: dag(op), centen: centen(bedrag) });
      const berichtId = await laatsteBericht('betaling');
      return { berichtId, ...(await invorderen.boekBetaling({ vorderingId: id, berichtId, vandaag: dag(op) })) };
    },
    meldTerugbetaling: async (op) => invorderen.maakTerugbetaalbrief({ vorderingId: id, berichtId: await laatsteBericht('terugbetaling_toegezegd'), vandaag: dag(op) }),
  };
}
