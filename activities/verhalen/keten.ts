import { zaakVanVerhaal, zaakVanVordering, type VerhaalId } from '../../contract/zaak.ts';
import { laatsteStap, type Voorganger } from '../opslag/besluit.ts';
import type { Transactie } from '../opslag/database.ts';
import { feit, type Feit } from '../opslag/feit.ts';
import { huidigeVorderingIds } from './vorderingen.ts';

/** Kind of the besluit, and of the event, by which a beslagvrije voet is determined (Rv 475d). */
export const VASTSTELLING = 'vaststelling_bvv';

/** What a vaststelling rests on: the kept answers of the sources, and the change that was reported. */
export async function feitenVanVaststelling(tx: Transactie, { verhaalId, volgnummer, wijzigingId }: { readonly verhaalId: VerhaalId; readonly volgnummer: number; readonly wijzigingId: number | null }): Promise<Feit[]> {
  const begin = `${zaakVanVerhaal(verhaalId)}:${String(volgnummer)}:`;
  const antwoorden = await tx.bronantwoord.findMany({ where: { verhaalId, sleutel: { startsWith: begin } }, select: { id: true, bron: true, dag: true }, orderBy: { id: 'asc' } });
  return [...antwoorden.map(({ id, bron, dag }) => feit('bronantwoord', id, bron, dag)), ...(wijzigingId === null ? [] : [feit('wijziging', wijzigingId, 'gemeld')])];
}

/** The vaststelling before it; of the first the title of a claim, and where the power rests on none its last letter (IW 24; Pw 60, 60a). */
export async function voorgangerVanVaststelling(tx: Transactie, verhaalId: VerhaalId): Promise<Voorganger | null> {
  const vorderingen = (await huidigeVorderingIds(tx, verhaalId)).map(zaakVanVordering);
  return (
    (await laatsteStap(tx, [zaakVanVerhaal(verhaalId)], [VASTSTELLING])) ??
    (await laatsteStap(tx, vorderingen, ['dwangbevel'])) ??
    (await laatsteStap(tx, vorderingen, ['herinnering', 'versnelde_invordering']))
  );
}

/** The vaststelling on which what is said to a derde rests. */
export async function vaststellingVan(tx: Transactie, berekeningId: number): Promise<Voorganger | null> {
  const besluit = await tx.besluit.findFirst({ where: { berekeningId, soort: VASTSTELLING }, select: { id: true }, orderBy: { id: 'desc' } });
  return besluit === null ? null : { soort: 'besluit', id: besluit.id };
}
