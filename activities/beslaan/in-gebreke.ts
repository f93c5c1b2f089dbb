import { volgendeMaand, type Dag, type Maand } from '../../domain/kalender/dag.ts';
import { BESLAGWIJZEN } from '../../domain/regime/beslagwijze.ts';
import { rondTakenAf } from '../invorderen/taken.ts';
import type { Transactie } from '../opslag/database.ts';
import { legVoor } from '../opslag/taak.ts';
import type { Beslagdossier } from './dossier.ts';
import { gemisteMaanden, ONTBREEKT } from './perioden.ts';
import { samenloopOpen } from './verklaringtaken.ts';

/**
 * Puts a month without afdracht before a person, unless a larger question holds it already: whether the derde keeps silent
 * altogether, who collects on this income, or whether he pays at all. The second month in a row is that last question (Rv
 * 477a lid 1 and 4, IW 19 lid 8), once for as long as it is open, with the months that are missing.
 */
export async function legOntbrekenVoor(tx: Transactie, dossier: Beslagdossier, vandaag: Dag, periode: Maand): Promise<void> {
  const { zaak } = dossier;
  if ((await tx.taak.count({ where: { zaak, soort: { in: ['derde_zwijgt', 'derde_in_gebreke'] }, afgedaanOp: null } })) > 0) return;
  if (await samenloopOpen(tx, zaak)) return;
  const gemist = await gemisteMaanden(tx, dossier);
  const reeks = gemist.filter((maand) => maand === periode || volgendeMaand(maand) === periode);
  if (reeks.length < 2) {
    await legVoor(tx, zaak, 'afdracht_ontbreekt', vandaag, `${ONTBREEKT}:${periode}`);
    return;
  }
  const wijze = BESLAGWIJZEN[dossier.bevoegdheid];
  // Rv 477a lid 4 is for the derde who declared: of one who did not, the first question is still his verklaring (lid 1).
  const verklaard = (await tx.derdenverklaring.count({ where: { beslagId: dossier.beslagId } })) > 0;
  const artikelen = [verklaard ? wijze.nietBetalen : (wijze.zwijgen ?? wijze.nietBetalen)];
  const tekst = wijze.verklaring === 'niet' ? ZONDER_BESLAG : undefined;
  await legVoor(tx, zaak, 'derde_in_gebreke', vandaag, `derde_in_gebreke:${periode}`, tekst, { feiten: { maanden: gemist.join(', ') }, artikelen });
}

/** Who pays on request, or is the opdrachtgever itself, is under no beslag. */
const ZONDER_BESLAG = 'Over meer dan één maand is er van deze uitkering niets ingehouden. Vraag wie haar betaalt naar de reden, en kies wat er volgt: alsnog inhouden of een andere route. Vermeld dat als uitkomst.';

/** The question falls away when the last missing month has come in. */
export async function rondInGebrekeAf(tx: Transactie, dossier: Beslagdossier, vandaag: Dag): Promise<void> {
  if ((await gemisteMaanden(tx, dossier)).length === 0) await rondTakenAf(tx, dossier.zaak, vandaag, 'alsnog betaald', { soorten: ['derde_in_gebreke'] });
}

/** Whether the question is open. */
export async function isInGebreke(tx: Transactie, zaak: string): Promise<boolean> {
  return (await tx.taak.count({ where: { zaak, soort: 'derde_in_gebreke', afgedaanOp: null } })) > 0;
}
