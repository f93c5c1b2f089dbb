import type { Adres } from '../beslagvrije-voet/475da-lid4.ts';
import type { VaststellingInvoer } from '../beslagvrije-voet/invoer.ts';
import { voluit } from '../kalender/dag.ts';
import { inWoorden } from '../leefsituatie/leefsituatie.ts';
import { normenOp } from '../normen/normen.ts';
import { gelijk } from './vergelijk.ts';
import { besluitpunten, metBesluitZoalsToen } from './verschilpunten-besluit.ts';
import { inkomenpunten, metNormVan } from './verschilpunten-inkomen.ts';
import { metLid5ZoalsToen, woonkostenpunten } from './verschilpunten-woonkosten.ts';

/** One point on which two inputs differ: the reason in plain Dutch, and the new input with the old value in its place. */
export type Verschilpunt = { readonly reden: string; readonly terug: VaststellingInvoer };

/** Every point on which the new input differs from the old one, in the order of the law. */
export function verschilpunten(vorige: VaststellingInvoer, volgende: VaststellingInvoer): Verschilpunt[] {
  const [oud, nieuw] = [metBesluitZoalsToen(vorige), metBesluitZoalsToen(volgende)];
  return [...normen(oud, nieuw), ...situatie(oud, nieuw), ...woonkostenpunten(oud, nieuw), ...inkomenpunten(oud, nieuw), ...overig(oud, nieuw), ...besluitpunten(oud, nieuw)];
}

/** Other norms (Rv 475d lid 3 a). The old day must not bring back a raise of 475da lid 5 that is over. */
function normen(oud: VaststellingInvoer, nieuw: VaststellingInvoer): Verschilpunt[] {
  const [toen, nu] = [normenOp(oud.peildatum), normenOp(nieuw.peildatum)];
  if (toen.soort === 'onbeslist' || nu.soort === 'onbeslist' || toen.halfjaar.van === nu.halfjaar.van) return [];
  const terug = { ...metLid5ZoalsToen(nieuw), peildatum: oud.peildatum };
  return [{ reden: `wij nu rekenen met de bedragen die op ${voluit(nieuw.peildatum)} gelden`, terug }];
}

function situatie(oud: VaststellingInvoer, nieuw: VaststellingInvoer): Verschilpunt[] {
  const punten: Verschilpunt[] = [];
  if (oud.leefsituatie !== nieuw.leefsituatie) {
    const reden = `uw situatie thuis is veranderd: eerst ${inWoorden(oud.leefsituatie)}, nu ${inWoorden(nieuw.leefsituatie)}`;
    punten.push({ reden, terug: metNormVan({ ...nieuw, leefsituatie: oud.leefsituatie }, oud) });
  }
  if (!gelijk(oud.adres, nieuw.adres)) punten.push({ reden: adresreden(nieuw.adres), terug: { ...nieuw, adres: oud.adres } });
  return punten;
}

function adresreden(adres: Adres): string {
  switch (adres.soort) {
    case 'woonadres':
      return 'u nu een woonadres in de basisregistratie hebt';
    case 'geen':
      return 'u geen woonadres meer hebt in de basisregistratie';
    case 'niet_in_brp_wel_inzicht':
      return 'u ons hebt laten weten waar u woont';
    case 'buitenland':
      return `u nu in ${adres.land ?? 'een ander land'} woont`;
  }
}

function overig(oud: VaststellingInvoer, nieuw: VaststellingInvoer): Verschilpunt[] {
  const punten: Verschilpunt[] = [];
  const neem = (reden: string, veld: 'inrichting' | 'andereInhoudingen' | 'loonbelastingAuto'): void => {
    if (gelijk(oud[veld], nieuw[veld])) return;
    const { [veld]: _nieuw, ...zonder } = nieuw;
    const was = oud[veld];
    punten.push({ reden, terug: was === undefined ? zonder : { ...zonder, [veld]: was } });
  };
  neem(inrichtingreden(oud, nieuw), 'inrichting');
  neem('anderen nu een ander bedrag van u inhouden', 'andereInhoudingen');
  neem('u anders gebruikmaakt van een auto van uw werk', 'loonbelastingAuto');
  return punten;
}

function inrichtingreden(oud: VaststellingInvoer, nieuw: VaststellingInvoer): string {
  if (nieuw.inrichting === undefined) return 'u niet meer in een inrichting woont';
  return oud.inrichting === undefined ? 'u nu in een inrichting woont' : 'de prijs van de inrichting is veranderd';
}
