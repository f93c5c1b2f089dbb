import { KEUZES_VASTSTELLING } from '../../contract/antwoorden.ts';
import type { Taaksoort } from '../../contract/taken.ts';
import { zaakVanVerhaal, type VerhaalId } from '../../contract/zaak.ts';
import { REGISTERTAKEN } from '../invorderen/taken.ts';
import { watHoudtOp } from '../registers/bevinding.ts';
import type { Transactie } from '../opslag/database.ts';
import type { Vraag } from '../opslag/taak.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { uitkomstVan } from './berekening.ts';
import { vraagOverCapaciteit } from './geen-capaciteit.ts';
import { openVorderingen, totaalOpen } from './vorderingen.ts';

/** Begin of the key of every question over a vaststelling, with its number behind it. */
export const VASTSTELLINGSVRAAG = 'vaststelling:';
/** Of those: what came before the beslag of a vaststelling that had an outcome, with its berekening behind it. */
export const BESLAGVRAAG = `${VASTSTELLINGSVRAAG}beslag:`;

type Rij = Pick<Awaited<ReturnType<Transactie['berekening']['findUniqueOrThrow']>>, 'id' | 'uitkomst'>;

/**
 * What a person needs to answer a vaststelling without outcome: what is open, and which berekening says why. The choices are
 * those of the one question that an answer closes, and spreading one voet only where that is the question; what can be repaired is asked again (`stelOpnieuwVast`).
 */
export async function vraagBij(tx: Transactie, verhaalId: VerhaalId, taak: Taaksoort, { id: berekeningId, uitkomst }: Rij, vandaag: Dag): Promise<Vraag> {
  if (taak === 'geen_capaciteit') return vraagOverCapaciteit(tx, verhaalId, berekeningId, vandaag);
  const { verdeling } = uitkomstVan({ uitkomst });
  const openstaandCenten = totaalOpen(await openVorderingen(tx, verhaalId));
  if (REGISTERTAKEN.includes(taak)) {
    const { debiteurId } = await tx.verhaal.findUniqueOrThrow({ where: { id: verhaalId }, select: { debiteurId: true } });
    const { vraag = {} } = (await watHoudtOp(tx, { zaak: zaakVanVerhaal(verhaalId), debiteurId })) ?? {};
    // An answer lifts a running beslag, or lets it wait; a pause with its reason does the same.
    return { ...vraag, feiten: { ...vraag.feiten, berekeningId, openstaandCenten }, keuzes: taak === 'vertegenwoordiger_onbekend' ? [] : ['wachten', 'geen_beslag'] };
  }
  return {
    feiten: { berekeningId, openstaandCenten, ...(verdeling === undefined ? {} : { derden: verdeling.length }) },
    artikelen: ['Rv art. 475c', 'Rv art. 475d', 'Rv art. 475da tot en met 475e', 'Rv art. 475ga'],
    keuzes: taak === 'rekentool_met_de_hand' ? KEUZES_VASTSTELLING.filter((keuze) => keuze !== 'spreiden' || verdeling !== undefined) : [],
  };
}
