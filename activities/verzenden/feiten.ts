import { z } from 'zod';
import type { VorderingId } from '../../contract/zaak.ts';
import { centen, NUL } from '../../domain/geld/centen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Briefbedrag, Brieffeiten } from '../../domain/verzending/brief.ts';
import { opeisbaar } from '../invorderen/brief-inhoud.ts';
import { KOSTENBRIEF } from '../invorderen/kostenbrief.ts';
import { RENTEBESCHIKKING } from '../invorderen/rente.ts';
import { stapVan, type Briefrij, type Straat, type Vorderingrij } from '../invorderen/straat.ts';
import { naarDag } from '../opslag/dagen.ts';
import type { Database, Transactie } from '../opslag/database.ts';
import { maakAdministratie, type Administratie } from './bedragen/administratie.ts';
import { leesGenoemd } from './bedragen/genoemd.ts';
import { leesBeslagstand, vorderingenVan } from './beslagbrief.ts';
import { dagtekeningOp } from './dagtekening.ts';
import { isOverlijdenBekend } from './overlijden.ts';
import { AAN_DEBITEUR, isGepauzeerd } from './pauze.ts';
import { geadresseerdeSchema, isAndereDanEerder, isMinderjarig } from './persoon.ts';
import { leesTerugbedrag } from './terugbedrag.ts';

const bedragSchema = z.int().transform(centen);

/** What the proef reads in the data of a letter; what it does not find there speaks against the letter, and stops nothing else. */
const inhoudSchema = z
  .object({
    debiteurId: z.int(),
    geadresseerde: geadresseerdeSchema,
    vordering: z.object({ id: z.string(), betalingskenmerk: z.string() }).partial(),
    bedragen: z.object({ totaalCenten: bedragSchema }).partial(),
    openstaandCenten: bedragSchema,
  })
  .partial();
type Inhoud = z.infer<typeof inhoudSchema>;

/** Letters that ask the debtor for what is open on one claim, besides those of the street. */
const VRAAGT_GELD: readonly string[] = ['betekeningsopdracht', RENTEBESCHIKKING, KOSTENBRIEF];

/** Gathers what the record says of a letter that is about to go. Throws `GeenBeleid` where the claim has none on that day. */
export async function leesFeiten(db: Transactie | Database, brief: Briefrij, vandaag: Dag): Promise<Brieffeiten> {
  const inhoud = inhoudSchema.safeParse(brief.inhoud).data ?? {};
  const vorderingId = brief.vorderingId as VorderingId | null;
  const stap = stapVan(brief.soort);
  const administratie = maakAdministratie(db, brief, vandaag);
  const gepauzeerd = await isGepauzeerd(db, brief, await vorderingenVan(db, brief), vandaag);
  const vanElke = {
    dagtekening: await dagtekeningOp(db, brief, vandaag),
    overleden: inhoud.geadresseerde?.overleden === true || (await isOverlijdenBekend(db, brief, vandaag)),
    minderjarig: AAN_DEBITEUR.includes(brief.aan) && (await isMinderjarig(db, brief, inhoud.geadresseerde)),
    genoemd: await leesGenoemd(administratie),
  };
  if (vorderingId === null || (stap === null && !VRAAGT_GELD.includes(brief.soort))) {
    const beslag = await leesBeslagstand(db, brief, vandaag);
    return {
      ...vanElke,
      straat: null,
      bedrag: beslag === null ? null : { inBrief: inhoud.openstaandCenten ?? null, open: beslag.openCenten, betaaldSinds: await administratie.betaaldSinds(), betalingWacht: false },
      terug: await leesTerugbedrag(db, brief),
      beslag,
      // Of a letter that lays a beslag only the claims that it names count.
      gepauzeerd: beslag === null && gepauzeerd,
      anderePersoon: AAN_DEBITEUR.includes(brief.aan) && ((await hoortBijAndere(db, vorderingId, inhoud)) || (await isAndereDanEerder(db, brief, inhoud.geadresseerde))),
      dezelfde: beslag === null ? 0 : await anderen(db, brief),
    };
  }
  const straat = await administratie.straat();
  return {
    ...vanElke,
    straat: stap === null ? null : { stap, dossier: straat.dossier },
    bedrag: await bedragVan(administratie, inhoud, straat),
    terug: null,
    beslag: null,
    gepauzeerd,
    anderePersoon: hoortNietBijVordering(inhoud, straat.vordering) || (await isAndereDanEerder(db, brief, inhoud.geadresseerde)),
    dezelfde: stap === null ? 0 : await anderen(db, brief),
  };
}

/** Other letters of the same kind of this zaak that count. */
async function anderen(db: Transactie | Database, { id, zaak, soort }: Briefrij): Promise<number> {
  return db.brief.count({ where: { zaak, soort, id: { not: id }, status: { in: ['klaargezet', 'verzonden'] } } });
}

async function bedragVan({ db, brief, betaaldSinds }: Administratie, { bedragen }: Inhoud, straat: Straat): Promise<Briefbedrag> {
  const inBrief = bedragen?.totaalCenten ?? null;
  // What a beschikking on rente tells is all that is open.
  const vanRente = brief.soort === RENTEBESCHIKKING;
  const open = vanRente ? straat.open.totaal : opeisbaar(straat, naarDag(brief.dagtekening)).totaal;
  return {
    inBrief,
    open,
    betaaldSinds: inBrief !== null && inBrief > open ? await betaaldSinds() : NUL,
    betalingWacht: (await db.betaling.count({ where: { vorderingId: straat.vordering.id, geboektOp: null } })) > 0,
    ...(vanRente || brief.soort === KOSTENBRIEF ? { eigenKleinste: true } : {}),
  };
}

function hoortNietBijVordering({ debiteurId, vordering }: Inhoud, rij: Pick<Vorderingrij, 'id' | 'debiteurId' | 'betalingskenmerk'>): boolean {
  return (debiteurId ?? rij.debiteurId) !== rij.debiteurId || (vordering?.id ?? rij.id) !== rij.id || (vordering?.betalingskenmerk ?? rij.betalingskenmerk) !== rij.betalingskenmerk;
}

async function hoortBijAndere(db: Transactie | Database, vorderingId: VorderingId | null, inhoud: Inhoud): Promise<boolean> {
  return vorderingId !== null && hoortNietBijVordering(inhoud, await db.vordering.findUniqueOrThrow({ where: { id: vorderingId }, select: { id: true, debiteurId: true, betalingskenmerk: true } }));
}
