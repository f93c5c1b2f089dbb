import { z } from 'zod';
import { zaakVanVordering, type VorderingId } from '../../contract/zaak.ts';
import { centen, NUL, som, type Centen } from '../../domain/geld/centen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Briefbedrag, Brieffeiten } from '../../domain/verzending/brief.ts';
import { opeisbaar } from '../invorderen/brief-inhoud.ts';
import { laadStraat, stapVan, type Briefrij, type Straat } from '../invorderen/straat.ts';
import { naarDag } from '../opslag/dagen.ts';
import type { Database, Transactie } from '../opslag/database.ts';
import { leesBeslagstand } from './beslagbrief.ts';
import { dagtekeningOp } from './dagtekening.ts';
import { lopendePauze } from './pauze.ts';

const bedragSchema = z.int().transform(centen);

/** What the proef reads in the data of a letter; what it does not find there speaks against the letter, and stops nothing else. */
const inhoudSchema = z
  .object({
    debiteurId: z.int(),
    geadresseerde: z.object({ naam: z.string(), adresregels: z.array(z.string()), namens: z.string(), overleden: z.boolean(), minderjarig: z.boolean() }).partial(),
    vordering: z.object({ id: z.string(), betalingskenmerk: z.string(), hoofdsomCenten: bedragSchema }).partial(),
    bedragen: z.object({ totaalCenten: bedragSchema }).partial(),
    openstaandCenten: bedragSchema,
  })
  .partial();
type Inhoud = z.infer<typeof inhoudSchema>;

/** Letters that ask the debtor for what is open on one claim, besides those of the street. */
const VRAAGT_GELD: readonly string[] = ['betekeningsopdracht'];

/** Gathers what the record says of a letter that is about to go. Throws `GeenBeleid` where the claim has none on that day. */
export async function leesFeiten(db: Transactie | Database, brief: Briefrij, vandaag: Dag): Promise<Brieffeiten> {
  const inhoud = inhoudSchema.safeParse(brief.inhoud).data ?? {};
  const dagtekening = await dagtekeningOp(db, brief, vandaag);
  const vorderingId = brief.vorderingId as VorderingId | null;
  const stap = stapVan(brief.soort);
  const overleden = inhoud.geadresseerde?.overleden === true;
  const minderjarig = inhoud.geadresseerde?.minderjarig === true;
  if (vorderingId === null || (stap === null && !VRAAGT_GELD.includes(brief.soort))) {
    const beslag = await leesBeslagstand(db, brief, vandaag);
    return {
      dagtekening,
      straat: null,
      bedrag: beslag === null ? null : { inBrief: inhoud.openstaandCenten ?? null, hoofdsomInBrief: null, open: beslag.openCenten, hoofdsom: NUL, betaaldSinds: NUL, betalingWacht: false },
      beslag,
      overleden,
      minderjarig,
      gepauzeerd: false,
      anderePersoon: false,
      dezelfde: beslag === null ? 0 : await anderen(db, brief),
    };
  }
  const straat = await laadStraat(db, vorderingId, vandaag);
  const pauze = await lopendePauze(db, zaakVanVordering(vorderingId), vandaag);
  return {
    dagtekening,
    straat: stap === null ? null : { stap, dossier: straat.dossier },
    bedrag: await bedragVan(db, brief, inhoud, straat),
    beslag: null,
    overleden: overleden || pauze === 'overleden' || (await db.taak.count({ where: { zaak: brief.zaak, soort: 'overleden', afgedaanOp: null } })) > 0,
    minderjarig,
    gepauzeerd: pauze !== null,
    anderePersoon: hoortNietBijVordering(inhoud, straat) || (await isAndereDanEerder(db, brief, inhoud, straat)),
    dezelfde: stap === null ? 0 : await anderen(db, brief),
  };
}

/** Other letters of the same kind of this zaak that count. */
async function anderen(db: Transactie | Database, { id, zaak, soort }: Briefrij): Promise<number> {
  return db.brief.count({ where: { zaak, soort, id: { not: id }, status: { in: ['klaargezet', 'verzonden'] } } });
}

async function bedragVan(db: Transactie | Database, brief: Briefrij, { bedragen, vordering }: Inhoud, straat: Straat): Promise<Briefbedrag> {
  const vorderingId = straat.vordering.id as VorderingId;
  const inBrief = bedragen?.totaalCenten ?? null;
  const open = opeisbaar(straat, naarDag(brief.dagtekening)).totaal;
  return {
    inBrief,
    hoofdsomInBrief: vordering?.hoofdsomCenten ?? null,
    open,
    hoofdsom: centen(straat.vordering.hoofdsomCenten),
    betaaldSinds: inBrief !== null && inBrief > open ? await betaaldSinds(db, brief, vorderingId) : NUL,
    betalingWacht: (await db.betaling.count({ where: { vorderingId, geboektOp: null } })) > 0,
  };
}

/** What was attributed to the claim since the day its letter was made. */
async function betaaldSinds(db: Transactie | Database, { id, zaak, soort, dagtekening }: Briefrij, vorderingId: VorderingId): Promise<Centen> {
  const gemaakt = await db.gebeurtenis.findFirst({ where: { zaak, soort, inhoud: { path: ['briefId'], equals: id } }, select: { dag: true } });
  const { _sum } = await db.toerekening.aggregate({
    where: { vorderingId, dag: { gte: gemaakt?.dag ?? dagtekening } },
    _sum: { kostenCenten: true, renteCenten: true, hoofdsomCenten: true },
  });
  return som(centen(_sum.kostenCenten ?? 0), centen(_sum.renteCenten ?? 0), centen(_sum.hoofdsomCenten ?? 0));
}

function hoortNietBijVordering({ debiteurId, vordering }: Inhoud, straat: Straat): boolean {
  const rij = straat.vordering;
  return (debiteurId ?? rij.debiteurId) !== rij.debiteurId || (vordering?.id ?? rij.id) !== rij.id || (vordering?.betalingskenmerk ?? rij.betalingskenmerk) !== rij.betalingskenmerk;
}

/** Who moves keeps his name and who marries keeps his address: where both are new a person looks. */
async function isAndereDanEerder(db: Transactie | Database, brief: Briefrij, inhoud: Inhoud, { vordering }: Straat): Promise<boolean> {
  const vorderingen = await db.vordering.findMany({ where: { debiteurId: vordering.debiteurId }, select: { id: true } });
  const vorige = await db.brief.findFirst({
    where: { vorderingId: { in: vorderingen.map(({ id }) => id) }, id: { lt: brief.id }, aan: { in: ['debiteur', 'vertegenwoordiger'] }, status: 'verzonden' },
    orderBy: { id: 'desc' },
    select: { inhoud: true },
  });
  const eerder = inhoudSchema.safeParse(vorige?.inhoud).data?.geadresseerde;
  const nu = inhoud.geadresseerde;
  if (eerder === undefined || nu === undefined) return false;
  // Of who acts for the debtor the letters name another address; the debtor stays the same.
  const zelfdeNaam = (nu.namens ?? nu.naam) === (eerder.namens ?? eerder.naam);
  const zelfdeAdres = nu.adresregels?.join('\n') === eerder.adresregels?.join('\n');
  return !zelfdeNaam && !zelfdeAdres;
}
