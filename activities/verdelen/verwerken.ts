import type { Taaksoort } from '../../contract/taken.ts';
import type { BeslagId } from '../../contract/zaak.ts';
import { verdeelMetKosten } from '../../domain/afdracht/met-kosten.ts';
import { centen, NUL, type Centen } from '../../domain/geld/centen.ts';
import { maand, type Dag } from '../../domain/kalender/dag.ts';
import { ontvangenDoor } from '../../domain/samenloop/ontvangst.ts';
import type { Partijnummer } from '../../domain/samenloop/partij.ts';
import type { Samenloopvraag } from '../../domain/samenloop/vraag.ts';
import { naarDag } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import { leesBeslag } from '../beslaan/dossier.ts';
import { vorderingInBericht } from '../partijbericht/vordering.ts';
import { eigenBeslagen } from '../router/beslagen.ts';
import type { Samenloopdossier } from '../router/dossier.ts';
import type { Beantwoord } from '../router/vraag.ts';
import { zonderAlBetaald } from './al-betaald.ts';
import { NIETS_VERTELD, verteldOver } from './berichten.ts';
import { boekVerdeling, type Aandeel, type Uitkomst } from './boeken.ts';
import { deelnemersVan, eigenDeelnemer, idVan } from './deelnemers.ts';
import { houd, type Wacht } from './houden.ts';
import type { Oordeel } from '../router/oordeel.ts';
import { inningOver, type Inning } from './wie-int.ts';

type Verdeling = Awaited<ReturnType<Transactie['verdeling']['findUniqueOrThrow']>>;

export interface Werk {
  readonly beslagId: BeslagId;
  readonly vandaag: Dag;
  readonly samenloop: Samenloopdossier;
  /** What is open with the others, where we collect for them. */
  readonly antwoord: Beantwoord<'uitvoering_cdw'> | null;
}

const VERDELEN = ['Rv 477 lid 2', 'Rv 478', 'BW 3:277 lid 1'];
const ONTVANGST = ['Rv 478 lid 5'];

/** Divides one afdracht that waits, passes it on, or keeps it waiting with a question. Answers the task that is open, or null. */
export async function verwerk(tx: Transactie, werk: Werk, verdeling: Verdeling): Promise<Taaksoort | null> {
  const { periode } = await tx.afdracht.findUniqueOrThrow({ where: { id: verdeling.afdrachtId }, select: { periode: true } });
  const gevonden = await zoekUit(tx, werk, verdeling, await inningOver(tx, werk.beslagId, maand(periode)));
  if ('waarom' in gevonden) return houd(tx, werk.samenloop.zaak, werk.vandaag, verdeling, gevonden);
  return boekVerdeling(tx, werk, verdeling, gevonden);
}

async function zoekUit(tx: Transactie, werk: Werk, verdeling: Verdeling, inning: Inning): Promise<Uitkomst | Wacht> {
  switch (inning.wie) {
    case 'wij':
      return verdeelOnder(tx, werk, verdeling, inning.oordeel);
    case 'ander':
      return inning.overgedragen ? volgensOverdracht(tx, werk, verdeling, inning) : zendDoor(tx, werk, verdeling, inning.nummer);
    case 'alleen':
      // Nobody is known to share any more: it is ours, as any afdracht.
      return { soort: 'voor_ons', grond: VERDELEN, eigen: centen(verdeling.centen), naarSchuldenaar: NUL, anderen: [], rekenwerk: {}, routervraagId: null };
    case 'onbeslist':
      return { waarom: 'wie_int_onbeslist', artikelen: ['Rv 478', ...ONTVANGST] };
  }
}

/** We collect: costs, then rank after rank. */
async function verdeelOnder(tx: Transactie, { beslagId, vandaag, samenloop, antwoord }: Werk, verdeling: Verdeling, oordeel: Oordeel): Promise<Uitkomst | Wacht> {
  const wacht = (waarom: string, vraag?: string): Wacht => ({ waarom, artikelen: VERDELEN, ...(vraag === undefined ? {} : { vraag }) });
  if (antwoord === null) return wacht('te_verdelen');
  if (antwoord.dossier === null) return wacht(`router_${antwoord.uitkomst}`);
  const bron = samenloop.derde.nummer;
  const eigen = await vorderingInBericht(tx, beslagId, vandaag);
  const { ontvangenOp } = await tx.afdracht.findUniqueOrThrow({ where: { id: verdeling.afdrachtId }, select: { ontvangenOp: true } });
  const gevonden = deelnemersVan({ bron, eigen, dossier: antwoord.dossier, verteld: await verteldOver(tx, beslagId), oordeel });
  if (gevonden.soort === 'gebrek') return wacht(gevonden.gebrek);
  // What another beslag of ours that lay then has open is not asked of anybody, and stands in no message.
  if (gevonden.deelnemers.length > 1 && (await eigenBeslagen(tx, await leesBeslag(tx, beslagId), naarDag(ontvangenOp))).some(({ beslag: { id } }) => id !== samenloop.kenmerk)) return wacht('meer_beslagen_van_partij');
  const deelnemers = await zonderAlBetaald(tx, gevonden.deelnemers, { beslagId, vraagId: antwoord.vraagId });
  const vraag: Samenloopvraag = { peildatum: vandaag, bron, beslagen: deelnemers.map(({ beslag }) => beslag), alleVoorafVoldaanZeker: false, overdracht: null };
  const uit = verdeelMetKosten(vraag, centen(verdeling.centen), new Map(deelnemers.map(({ beslag, kosten }) => [beslag.id, kosten])));
  switch (uit.status) {
    case 'opgeschort':
      return wacht('conservatoir', uit.reden);
    case 'onbeslist':
      return wacht('verdeling_onbeslist', uit.vraag);
    case 'niet_van_toepassing':
      return wacht('gegevens_ontbreken');
    case 'verdeeld': {
      const aandeelVan = (id: string) => uit.aandelen.find((een) => een.id === id);
      const wijzeVan = (id: string) => uit.groepen.find(({ leden }) => leden.some((lid) => lid === id))?.wijze ?? null;
      const anderen = deelnemers.flatMap(({ partij, beslag, kosten, verteld }): Aandeel[] => {
        if (partij === null) return [];
        const deel = aandeelVan(beslag.id);
        return [{ nummer: partij.nummer, verteld, aandeel: deel?.centen ?? NUL, kosten: deel?.kosten ?? NUL, openstaand: centen(beslag.openstaand + kosten), plaats: { naam: partij.naam, grondslag: beslag.vordering, wijze: wijzeVan(beslag.id) } }];
      });
      return {
        soort: 'verdeeld',
        grond: [...VERDELEN, ...(uit.regels.includes('R12') ? ['Afsprakenkader coördinerend deurwaarderschap, afspraak 7'] : [])],
        eigen: aandeelVan(eigen.vordering.kenmerk)?.centen ?? NUL,
        naarSchuldenaar: uit.overschot,
        anderen,
        routervraagId: antwoord.vraagId,
        rekenwerk: { kosten: uit.kosten, groepen: uit.groepen.map(({ wijze, leden }) => ({ wijze, leden: [...leden] })), aandelen: uit.aandelen.map((een) => ({ ...een })), openstaand: Object.fromEntries(deelnemers.map(({ beslag }) => [beslag.id, beslag.openstaand])) },
      };
    }
  }
}

/** Another collects: a gerechtsdeurwaarder pays on at once (Rv 478 lid 5); of any other receiver the law says nothing. */
async function zendDoor(tx: Transactie, { beslagId, vandaag, samenloop }: Werk, verdeling: Verdeling, nummer: Partijnummer | null): Promise<Uitkomst | Wacht> {
  const bron = samenloop.derde.nummer;
  const ons = eigenDeelnemer(bron, await vorderingInBericht(tx, beslagId, vandaag))?.beslag;
  if (nummer === null || ons === undefined) return { waarom: 'gegevens_ontbreken', taak: 'afdracht_bij_ander', artikelen: ONTVANGST };
  const inner = idVan(nummer);
  const vraag: Samenloopvraag = { peildatum: vandaag, bron, beslagen: [ons], alleVoorafVoldaanZeker: false, overdracht: null };
  const uit = ontvangenDoor(vraag, { soort: 'inner', inner, cdw: inner, samenloop: true, regels: [], reden: '' }, ons.id, centen(verdeling.centen), NUL);
  if (uit.doorbetaling === null) return { waarom: 'ander_int', taak: 'afdracht_bij_ander', artikelen: ONTVANGST, ...(uit.vraag === null ? {} : { vraag: uit.vraag }) };
  const verteld = (await verteldOver(tx, beslagId)).get(inner);
  const aandeel: Centen = uit.doorbetaling.centen;
  return { soort: 'doorgezonden', grond: ONTVANGST, eigen: NUL, naarSchuldenaar: NUL, anderen: [{ nummer, verteld: verteld ?? null, aandeel, kosten: NUL, openstaand: aandeel, plaats: null }], routervraagId: null, rekenwerk: {} };
}

/** It was handed over: what comes in over a month of the other goes to him at once, to the account that he gave with it, or with his claim. */
async function volgensOverdracht(tx: Transactie, { beslagId }: Werk, { centen: bedrag }: Verdeling, { nummer, betaling, kenmerk }: Extract<Inning, { readonly wie: 'ander' }>): Promise<Uitkomst | Wacht> {
  if (nummer === null) return { waarom: 'gegevens_ontbreken', taak: 'afdracht_bij_ander', artikelen: ONTVANGST };
  const aandeel = centen(bedrag);
  const verteld = betaling === null ? (await verteldOver(tx, beslagId)).get(idVan(nummer)) : undefined;
  return { soort: 'doorgezonden', grond: ['Rv 478 lid 3 en 4', ...ONTVANGST], eigen: NUL, naarSchuldenaar: NUL, anderen: [{ nummer, verteld: { ...NIETS_VERTELD, betaling: betaling ?? verteld?.betaling ?? null, beslagkenmerk: kenmerk }, aandeel, kosten: NUL, openstaand: aandeel, plaats: null }], routervraagId: null, rekenwerk: {} };
}
