import { zaakVanVordering } from '../../contract/zaak.ts';
import type { Centen } from '../../domain/geld/centen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { eersteWerkdagOpOfNa } from '../../domain/kalender/werkdag.ts';
import { BESLAGWIJZEN } from '../../domain/regime/beslagwijze.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import type { Adressering } from '../invorderen/brp.ts';
import { bewaarBesluit } from '../opslag/besluit.ts';
import type { Transactie } from '../opslag/database.ts';
import { titelsVan } from '../opslag/feit.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { leesBerekening, voetVan } from '../verhalen/berekening.ts';
import { vaststellingVan } from '../verhalen/keten.ts';
import { invorderbareVorderingen, renteOpen, totaalOpen, type VorderingInVerhaal } from '../verhalen/vorderingen.ts';
import { zetBriefKlaar, type Beslagbrief } from './brief.ts';
import type { Beslagdossier } from './dossier.ts';
import { HOOFDBRIEF } from './hoofdbrief.ts';
import { hoofdbrief, schuld, verklaringsformulier, verwijzendeHoofdbrief, wieInt } from './inhoud-derde.ts';
import { feitenVan, genoemd, inBrief, type Coordinator, type Inning } from './inning.ts';
import { aanDebiteur, begeleidendeBrief, mededeling, perMaand } from './mededeling.ts';
import { neemOnder } from './onder-beslag.ts';

export interface Opdracht {
  readonly vandaag: Dag;
  readonly berekeningId: number;
  readonly volgnummer: number;
  readonly sleutel: string;
  readonly adres: Adressering;
  /** Who collects once the beslag lies; null where nobody was asked. */
  readonly inning: Inning | null;
}

/** What was made, and for which day. */
export type Klaargezet = { readonly soort: 'klaargezet'; readonly plandag: Dag; readonly openstaandCenten: Centen };

type Brief = readonly [Beslagbrief, Prisma.InputJsonObject];
interface Stukken extends Pick<Opdracht, 'adres' | 'inning'> {
  readonly plandag: Dag;
  readonly vorderingen: readonly VorderingInVerhaal[];
}

export const GROND_VERWIJZING = ['Rv art. 475i lid 5', 'Rv art. 478'];

/**
 * Besluit and its letters, all of one dagtekening: to the derde with the verklaring form where one is asked, or to the
 * deurwaarder, and the mededeling with its covering letter to the debtor. Where another coordinates no voet of ours is announced: derde and debtor are referred
 * to him (Rv 475i lid 5). No costs: the Kostenwet knows no tariff for a vordering, and an exploot costs on the day it is served.
 */
export async function stelOp(tx: Transactie, dossier: Beslagdossier, { vandaag, berekeningId, volgnummer, sleutel, adres, inning }: Opdracht): Promise<Klaargezet> {
  const vorderingen = await invorderbareVorderingen(tx, dossier.verhaalId, vandaag);
  const openstaandCenten = totaalOpen(vorderingen);
  const plandag = eersteWerkdagOpOfNa(vandaag);
  const wijze = BESLAGWIJZEN[dossier.bevoegdheid];
  const verwijst = inning?.coordinator ?? null;
  const besluitId = await bewaarBesluit(tx, {
    sleutel,
    zaak: dossier.zaak,
    vandaag,
    soort: dossier.bevoegdheid,
    grond: [...wijze.grond, ...(verwijst === null ? wijze.grondMededeling : []), ...(verwijst === null && inning?.voorbehoud == null ? [] : GROND_VERWIJZING)],
    inhoud: { plandag, openstaandCenten, berekeningId, volgnummer, derde: dossier.derde.loonheffingennummer, ...(inning === null ? {} : { inning }) },
    ...(await grondslagVan(tx, berekeningId, vorderingen, inning, vandaag)),
  });
  await schrijfGebeurtenis(tx, dossier.zaak, vandaag, dossier.bevoegdheid, { besluit: besluitId, berekening: berekeningId, plandag, openstaandCenten, ...(inning === null ? {} : { wieInt: verwijst === null ? (inning.voorbehoud ?? 'wij') : 'ander' }) });
  const stukken: Stukken = { adres, inning, plandag, vorderingen };
  const brieven = verwijst === null ? await metEigenVoet(tx, dossier, berekeningId, stukken) : verwezen(dossier, verwijst, stukken);
  for (const [soort, inhoud] of brieven) await zetBriefKlaar(tx, dossier, vandaag, { sleutel, dagtekening: plandag, besluitId, soort, inhoud: { ...inhoud, volgnummer } });
  // It names them all: it lays the beslag for who joined before as well.
  await neemOnder(tx, dossier, vorderingen.map(({ id }) => id), vandaag, { op: null, besluitId });
  return { soort: 'klaargezet', plandag, openstaandCenten };
}

/** On what the derde is addressed: the vaststelling of the voet, the title of each claim, and who was asked whether another collects. */
export async function grondslagVan(tx: Transactie, berekeningId: number, vorderingen: readonly VorderingInVerhaal[], inning: Inning | null, op: Dag) {
  const feiten = [...(await titelsVan(tx, vorderingen.map(({ id }) => zaakVanVordering(id)))), ...feitenVan(inning, op)];
  return { berekeningId, voorganger: await vaststellingVan(tx, berekeningId), feiten };
}

async function metEigenVoet(tx: Transactie, dossier: Beslagdossier, berekeningId: number, { adres, inning, plandag, vorderingen }: Stukken): Promise<Brief[]> {
  const berekening = await leesBerekening(tx, berekeningId);
  const voet = voetVan(berekening);
  const brieven: Brief[] = [
    [HOOFDBRIEF[dossier.bevoegdheid], hoofdbrief(dossier, berekeningId, voet, vorderingen, adres)],
    ...formulier(dossier, vorderingen, adres),
    ['mededeling', mededeling(dossier, berekening, voet, adres, plandag, { voorbehoudWieInt: inning?.voorbehoud ?? null })],
    ['begeleidende_brief', { ...begeleidendeBrief(dossier, voet, totaalOpen(vorderingen), adres, 'vordering', null, renteOpen(vorderingen)), ...schuld(vorderingen), perMaandCenten: perMaand(berekening) }],
  ];
  return brieven.map(([soort, inhoud]) => [soort, { ...inhoud, berekeningId }]);
}

/** The beslag lies beside that of who collects. A derde who knows of nothing yet hears it from the deurwaarder, in his exploot. */
function verwezen(dossier: Beslagdossier, coordinator: Coordinator, { adres, plandag, vorderingen }: Stukken): Brief[] {
  const over = { rol: 'ander_coordineert', vanaf: plandag, openstaandCenten: totaalOpen(vorderingen), coordinator: inBrief(genoemd(coordinator)) };
  const aanDerde: Brief[] = BESLAGWIJZEN[dossier.bevoegdheid].ligt === 'bij_exploot' ? [] : [['cdw_derde', wieInt(dossier, over, adres)]];
  return [
    [HOOFDBRIEF[dossier.bevoegdheid], verwijzendeHoofdbrief(dossier, genoemd(coordinator), vorderingen, adres)],
    ...formulier(dossier, vorderingen, adres),
    ...aanDerde,
    ['cdw_debiteur', { ...aanDebiteur(dossier, adres), ...over }],
  ];
}

/** Not where the derde hears of the beslag by an exploot: he gets it after that. */
function formulier(dossier: Beslagdossier, vorderingen: readonly VorderingInVerhaal[], adres: Adressering): Brief[] {
  const { ligt, verklaring } = BESLAGWIJZEN[dossier.bevoegdheid];
  return ligt === 'bij_exploot' || verklaring === 'niet' ? [] : [['verklaringsformulier', verklaringsformulier(dossier, vorderingen, adres)]];
}
