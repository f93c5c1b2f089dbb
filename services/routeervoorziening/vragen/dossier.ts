import { randomUUID } from 'node:crypto';
import type { Bevraging, Dossier, RedenOntbreekt } from '../../../adapters/routeervoorziening/contract/bevraging.ts';
import { partijsleutel } from '../../../adapters/routeervoorziening/identiteit.ts';
import { alsPartij, type Deelnemer } from '../deelnemers.ts';
import { vraagBron } from './bron.ts';
import { log, type Omgeving } from './omgeving.ts';
import { alleGevraagden } from './partijen.ts';
import { toets } from './toetsing.ts';

const UITLEG: Readonly<Record<RedenOntbreekt, string>> = {
  geen_verbinding: 'Met deze partij kon geen verbinding worden gemaakt.',
  tijd_verstreken: 'Deze partij antwoordde niet op tijd.',
  storing: 'Deze partij meldt een storing.',
  geweigerd: 'Deze partij weigert te antwoorden.',
  antwoord_ongeldig: 'Het antwoord van deze partij volgt de beschrijving niet.',
  niet_aangesloten: 'Deze partij beantwoordt nog geen vragen via de voorziening.',
};

/**
 * Phase 2: asks every source at once and bundles what they answer. The dossier is a value that is handed over and kept nowhere: not in
 * the database, not in a log, not in this process. Who does not answer is named with the reason.
 */
export async function vraagDossier(omgeving: Omgeving, vrager: Deelnemer, vraag: Bevraging, signaal: AbortSignal): Promise<Dossier> {
  const { gevraagden, logregel } = await toets(omgeving, vrager, 'dossierbevraging', vraag);
  const bronnen = alleGevraagden(gevraagden);
  const uitkomsten = await Promise.all(bronnen.map(async (bron) => ({ partij: alsPartij(bron), uitkomst: await vraagBron(omgeving, vrager, vraag, gevraagden, bron, signaal) })));
  const delen = uitkomsten.flatMap(({ partij, uitkomst }) => (uitkomst.soort === 'geleverd' ? [{ partij, personen: uitkomst.personen }] : []));
  const ontbreekt = uitkomsten.flatMap(({ partij, uitkomst }) => (uitkomst.soort === 'ontbreekt' ? [{ partij, reden: uitkomst.reden, uitleg: UITLEG[uitkomst.reden] }] : []));
  await log(omgeving, { ...logregel, wederpartijen: bronnen.map(({ nummer }) => partijsleutel(nummer)), uitkomst: ontbreekt.length === 0 ? 'geleverd' : 'deels_geleverd' });
  return { dossierId: randomUUID(), doel: vraag.doel, opgemaaktOp: new Date().toISOString(), volledig: ontbreekt.length === 0, delen, ontbreekt };
}
