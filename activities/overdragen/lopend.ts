import { zaakVanSamenloop, type BeslagId } from '../../contract/zaak.ts';
import { eerstePeriode } from '../../domain/afdracht/periode.ts';
import { laatsteMaand, maand, maandVan, volgendeMaand, type Dag, type Maand } from '../../domain/kalender/dag.ts';
import { eersteOnzeMaand, maandgrensVan, wieIntMaand, type Maandgrens } from '../../domain/samenloop/overdrachtsmaand.ts';
import { schrijfBericht } from '../bericht/schrijven.ts';
import { leesBeslag } from '../beslaan/dossier.ts';
import { grenzenVolgensBrieven } from '../beslaan/inning.ts';
import type { Database, Transactie } from '../opslag/database.ts';
import { bijBeslagGezegd, gevolgenVan, laatsteGevolg } from '../router/gevolgd.ts';
import { oordeelOver } from '../router/oordeel.ts';
import { TERUG_AAN_DERDE } from '../verdelen/terug-aan-derde.ts';
import { overdrachtenVan, type Inningsoverdracht } from './rij.ts';

/** The overdrachten of a beslag that are under way and of which derde and debtor do not know yet, the oldest first. More than one where two parties offer at once. */
export async function overdrachtenOnderweg(tx: Transactie | Database, beslagId: BeslagId): Promise<Inningsoverdracht[]> {
  return (await overdrachtenVan(tx, beslagId)).filter(({ rol, stand }) => stand.stap !== 'gesloten' && maandgrensVan(rol, stand) === null);
}

/**
 * An overdracht of ours that still needs us to be known at the router. Until its end who hands over asks and tells, and may have to divide what
 * comes in late over his months; who takes over must get across that he does not, as long as he did not hear the month.
 */
export async function overdrachtVraagtAanmelding(tx: Transactie | Database, beslagId: BeslagId): Promise<boolean> {
  const open = (await overdrachtenVan(tx, beslagId)).filter(({ geslotenOp }) => geslotenOp === null);
  return open.some(({ rol, stand }) => rol === 'gever' || maandgrensVan(rol, stand) === null);
}

/** A border between two who collect: drawn by an overdracht, or without one where who collected had no beslag any more; then `partij` is who collects from there, null: we. */
type Grens = Maandgrens & ({ readonly overdracht: Inningsoverdracht } | { readonly overdracht: null; readonly partij: string | null });

/**
 * Who collects a month by the borders of a beslag, with the overdracht or the party by which another does; null where none says so: where who handed
 * over ended, a month before the first of them is not said by it when until then it was never acted on who collects.
 */
export async function inningVan(tx: Transactie | Database, beslagId: BeslagId, maand: Maand): Promise<{ readonly wie: 'wij' } | { readonly wie: 'ander'; readonly overdracht: Inningsoverdracht } | { readonly wie: 'ander'; readonly overdracht: null; readonly partij: string | null } | null> {
  const grenzen = await grenzenVan(tx, beslagId);
  const wie = wieIntMaand(grenzen, maand);
  const [eerste] = grenzen;
  if (wie === null || eerste === undefined) return null;
  if (eerste.overdracht?.grond === 'geeindigd' && grenzen.every(({ vanafMaand }) => maand < vanafMaand) && !(await gingErvoor(tx, eerste.overdracht))) return null;
  if (wie === 'wij') return { wie };
  const grens = grenzen.filter(({ rol }) => rol === 'gever').findLast(({ vanafMaand }) => vanafMaand <= maand) ?? eerste;
  return grens.overdracht === null ? { wie, overdracht: null, partij: grens.partij } : { wie, overdracht: grens.overdracht };
}

/** Whether it was acted on who collects before this overdracht began. */
async function gingErvoor(tx: Transactie | Database, { beslagId, nummer, samenloop }: Inningsoverdracht): Promise<boolean> {
  const begin = await tx.gebeurtenis.findFirst({ where: { zaak: samenloop, soort: 'overdracht_begint', inhoud: { path: ['overdracht'], equals: nummer } }, select: { volgnummer: true } });
  const gevolgen = await gevolgenVan(tx, samenloop);
  return gevolgen.some(({ volgnummer }) => begin === null || volgnummer < begin.volgnummer) || (await bijBeslagGezegd(tx, beslagId)) !== null;
}

/** Whether a month is ours already, as derde and debtor heard by another overdracht than this one. */
export async function isAlVanOns(tx: Transactie, { nummer, beslagId }: Inningsoverdracht, maand: Maand): Promise<boolean> {
  return wieIntMaand((await grenzenVan(tx, beslagId)).filter(({ overdracht }) => overdracht === null || (overdracht.nummer !== nummer && overdracht.besluitId !== null)), maand) === 'wij';
}

/**
 * The month after the last of ours that came in, or the first later one, that is ours to collect: of it nobody does when our beslag is over. Null where
 * another does, or where it was never decided who and the derde never paid us.
 */
export async function eersteMaandZonderInner(tx: Transactie | Database, beslagId: BeslagId, vandaag: Dag): Promise<Maand | null> {
  const { zaak, gelegdOp } = await leesBeslag(tx, beslagId);
  const getrokken = await grenzenVan(tx, beslagId);
  const grenzen = getrokken.length > 0 ? getrokken : await grenzenVolgensBrieven(tx, zaak);
  // What came in by mistake over a month of another, or went back, is no month of ours.
  const afdrachten = await tx.afdracht.findMany({ where: { beslagId, van: 'derde', NOT: { verdeling: { doorbetalingen: { some: TERUG_AAN_DERDE } } } }, select: { periode: true } });
  const laatste = afdrachten.map(({ periode }) => maand(periode)).filter((een) => wieIntMaand(grenzen, een) !== 'ander').sort().at(-1);
  const vanaf = laatste === undefined ? eerstePeriode(gelegdOp ?? vandaag) : volgendeMaand(laatste);
  if (getrokken.length > 0) return eersteOnzeMaand(getrokken, vanaf);
  const volgens = (await laatsteGevolg(tx, zaakVanSamenloop(beslagId))) ?? (await bijBeslagGezegd(tx, beslagId));
  if (volgens !== null) return volgens.inner === 'ander' ? null : (eersteOnzeMaand(grenzen, vanaf) ?? vanaf);
  return laatste === undefined || (await oordeelOver(tx, beslagId))?.intNu != null ? null : vanaf;
}

/** The party, by its key, to whom the collection passes from a later month than this one, as derde and debtor already know; null where it passes to nobody. */
export async function latereInner(tx: Transactie, beslagId: BeslagId, maand: Maand): Promise<string | null> {
  const grens = (await grenzenVan(tx, beslagId)).at(-1);
  if (grens?.rol !== 'gever' || grens.vanafMaand <= maand) return null;
  return grens.overdracht === null ? grens.partij : (grens.overdracht.partij?.sleutel ?? null);
}

/** The borders in the order in which they were drawn; one without an overdracht only after one with: before that, who collects is as it was determined. */
async function grenzenVan(tx: Transactie | Database, beslagId: BeslagId): Promise<readonly Grens[]> {
  const overdrachten = await overdrachtenVan(tx, beslagId);
  const gevolgen = await gevolgenVan(tx, zaakVanSamenloop(beslagId));
  const van = (overdracht: Inningsoverdracht): Grens[] => {
    const grens = maandgrensVan(overdracht.rol, overdracht.stand);
    return grens === null ? [] : [{ ...grens, overdracht }];
  };
  const grenzen: Grens[] = [];
  for (const { inner, partij, op, besluitId } of gevolgen) {
    const overdracht = overdrachten.find((een) => een.besluitId === besluitId);
    const vorige = grenzen.at(-1);
    if (overdracht !== undefined) grenzen.push(...van(overdracht));
    else if (vorige !== undefined) grenzen.push({ rol: inner === 'wij' ? 'nemer' : 'gever', vanafMaand: laatsteMaand(vorige.vanafMaand, maandVan(op)), overdracht: null, partij });
  }
  // Who takes over knows the border before it has written to derde and debtor.
  const nogZonder = overdrachten.filter(({ besluitId }) => !gevolgen.some((een) => een.besluitId === besluitId));
  return [...grenzen, ...nogZonder.flatMap(van)];
}

/** Tells an overdracht that is under way that it has no ground any more. */
export async function laatVervallen(tx: Transactie, { zaak, nummer }: Inningsoverdracht, vandaag: Dag, besluitId: number): Promise<void> {
  await schrijfBericht(tx, { ontvanger: zaak, soort: 'overdracht_vervalt', dag: vandaag, sleutel: `overdracht_vervalt:${String(nummer)}:${String(besluitId)}`, inhoud: { besluitId } });
}
