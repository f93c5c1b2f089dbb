import { z } from 'zod';
import { BESLAGWIJZEN } from '../../domain/regime/beslagwijze.ts';
import { isDag, type Dag } from '../../domain/kalender/dag.ts';
import { zaakVanVerhaal, type VerhaalId, type VorderingId } from '../../contract/zaak.ts';
import { TELT_NIET } from '../opslag/briefstatus.ts';
import { naarDatum } from '../opslag/dagen.ts';
import type { Database, Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { BUITEN_BESLAG, metEigenAkte, ONDER_BESLAG } from '../opslag/onder-beslag.ts';
import { leesVorderingId } from '../verhalen/bericht-inhoud.ts';
import { invorderbareVorderingen, openVorderingen, type VorderingInVerhaal } from '../verhalen/vorderingen.ts';
import type { Beslagdossier } from './dossier.ts';
import { EERSTE_HOOFDBRIEF, genoemdSchema, VAN_VERDER } from './hoofdbrief.ts';

const opSchema = z.object({ op: z.string().refine(isDag).nullish() }).loose();

/**
 * Whether a claim that joins needs an act of its own at a derde where a beslag lies or is on its way: the exploot (Rv 475) or the kennisgeving
 * that he signs (Rv 479g). A mere beschikking is known to IW 19 lid 9 alone; a request and a verrekening need no more than their besluit.
 */
export function vraagtEigenBeslag({ bevoegdheid }: Pick<Beslagdossier, 'bevoegdheid'>): boolean {
  return BESLAGWIJZEN[bevoegdheid].ligt !== 'bij_verzending';
}

/** The claims of the verhaal that joined and that this beslag does not seize: nothing of the income is theirs yet. */
export async function buitenBeslag(tx: Transactie | Database, { zaak }: Pick<Beslagdossier, 'zaak'>): Promise<ReadonlySet<VorderingId>> {
  return new Set([...(await metEigenAkte(tx, zaak))].filter(([, sinds]) => sinds === null).map(([id]) => id));
}

/**
 * Whether this beslag seizes a claim that joins again: by an act for it, or because the exploot or the kennisgeving that laid it names it. A payment that
 * the bank took back, or an end that was undone, lifted nothing of that.
 */
export async function isBeslagen(tx: Transactie, { beslagId, zaak, gelegdOp }: Beslagdossier, vorderingId: VorderingId): Promise<boolean> {
  const sinds = (await metEigenAkte(tx, zaak)).get(vorderingId);
  if (sinds !== undefined) return sinds !== null;
  const { betalingskenmerk } = await tx.vordering.findUniqueOrThrow({ where: { id: vorderingId }, select: { betalingskenmerk: true } });
  // What the deurwaarder was told last before his exploot is what he laid it for.
  const [tot, gepost] = gelegdOp === null ? [{}, {}] : [{ dagtekening: { lte: naarDatum(gelegdOp) } }, { terpostbezorgdOp: { lte: naarDatum(gelegdOp) } }];
  const brief = await tx.brief.findFirst({ where: { beslagId, status: { notIn: [...TELT_NIET] }, OR: [{ ...EERSTE_HOOFDBRIEF, ...tot }, { soort: 'wijziging_beslagopdracht', NOT: VAN_VERDER, ...gepost }] }, orderBy: { id: 'desc' }, select: { inhoud: true } });
  return genoemdSchema.safeParse(brief?.inhoud).data?.vorderingen.some((een) => een.betalingskenmerk === betalingskenmerk) === true;
}

/** The open claims that this beslag seizes, the oldest first: what comes in is theirs. */
export async function openOnderBeslag(tx: Transactie, dossier: Pick<Beslagdossier, 'zaak' | 'verhaalId'>): Promise<VorderingInVerhaal[]> {
  const buiten = await nietVoorHaar(tx, dossier);
  return (await openVorderingen(tx, dossier.verhaalId)).filter(({ id }) => !buiten.has(id));
}

/** Those of them that may be collected on a day: what the letters of this beslag name. */
export async function invorderbaarOnderBeslag(tx: Transactie, dossier: Pick<Beslagdossier, 'zaak' | 'verhaalId'>, vandaag: Dag): Promise<VorderingInVerhaal[]> {
  const buiten = await nietVoorHaar(tx, dossier);
  return (await invorderbareVorderingen(tx, dossier.verhaalId, vandaag)).filter(({ id }) => !buiten.has(id));
}

async function nietVoorHaar(tx: Transactie, dossier: Pick<Beslagdossier, 'zaak' | 'verhaalId'>): Promise<ReadonlySet<VorderingId>> {
  return new Set([...(await buitenBeslag(tx, dossier)), ...(await nogNietGemeld(tx, dossier.verhaalId))]);
}

/** The claims that joined and of which no derde was told yet, as in a pause of the verhaal: nothing of the income is theirs either. */
async function nogNietGemeld(tx: Transactie, verhaalId: VerhaalId): Promise<VorderingId[]> {
  const berichten = await tx.bericht.findMany({ where: { ontvanger: zaakVanVerhaal(verhaalId), soort: 'vordering_aangemeld', verwerktOp: null }, select: { inhoud: true } });
  return berichten.map(({ inhoud }) => leesVorderingId(inhoud));
}

export async function zetBuiten(tx: Transactie, dossier: Beslagdossier, vorderingId: VorderingId, vandaag: Dag): Promise<void> {
  if (!(await buitenBeslag(tx, dossier)).has(vorderingId)) await schrijfGebeurtenis(tx, dossier.zaak, vandaag, BUITEN_BESLAG, { vordering: vorderingId });
}

interface Gelegd {
  /** The day of the exploot or the «gezien»; null where a letter that names them all is yet to lay the beslag. */
  readonly op: Dag | null;
  readonly besluitId: number | null;
}

/** The beslag seizes these claims as well, as far as it did not. */
export async function neemOnder(tx: Transactie, dossier: Beslagdossier, ids: readonly VorderingId[], vandaag: Dag, { op, besluitId }: Gelegd): Promise<void> {
  const buiten = await buitenBeslag(tx, dossier);
  for (const id of ids) {
    if (buiten.has(id)) await schrijfGebeurtenis(tx, dossier.zaak, vandaag, ONDER_BESLAG, { vordering: id, op, besluit: besluitId });
  }
}

/** The day on which the last of its claims was seized; null: only the first beslag lies. */
export async function laatsteVerderOp(tx: Transactie, { zaak }: Pick<Beslagdossier, 'zaak'>): Promise<Dag | null> {
  const rijen = await tx.gebeurtenis.findMany({ where: { zaak, soort: ONDER_BESLAG }, orderBy: { volgnummer: 'desc' }, select: { inhoud: true } });
  return rijen.map(({ inhoud }) => opSchema.parse(inhoud).op ?? null).find((op) => op !== null) ?? null;
}

/** The day on which the beslag that a besluit ordered came to lie; null: it does not. */
export async function gelegdDoorBesluit(tx: Transactie, zaak: string, besluitId: number): Promise<Dag | null> {
  const rij = await tx.gebeurtenis.findFirst({ where: { zaak, soort: ONDER_BESLAG, inhoud: { path: ['besluit'], equals: besluitId } }, select: { inhoud: true } });
  return rij === null ? null : (opSchema.parse(rij.inhoud).op ?? null);
}
