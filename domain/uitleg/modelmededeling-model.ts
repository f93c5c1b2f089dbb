import type { Blok, Bloksleutel, MededelingGrond } from './modelmededeling.ts';
import { partnerinkomen } from './uit-invoer.ts';
import { centenVan, inEuro, invoerVan, stapVan } from './uit-spoor.ts';
import { isGestegen } from './vergelijk.ts';
import { isAlgemeneVraag } from './vragen.ts';
import { isMeerDanNul } from '../spoor/getal.ts';

/** The title that the annex prescribes. */
export const TITEL = 'Overzicht van uw beslagvrije voet';

const BIJLAGE = 'Regeling beslagvrije voet, bijlage 2';

/** Blocks 9, 10, 13 and 16: what every notice by the model has. */
export function vasteBlokken(grond: MededelingGrond): Blok[] {
  return [
    model(9, 'titel', [TITEL]),
    model(10, 'hoogte', hoogte(grond)),
    model(13, 'controleer', [
      'Kijk goed of alles klopt: uw situatie thuis, uw inkomen, en andere beslagen of verrekeningen. Woont u in een inrichting, of woont u daar niet meer? Laat ook dat weten.',
      ...grond.vragen.filter(isAlgemeneVraag).map(({ tekst }) => `${tekst} Laat het ons dan weten.`),
      `Klopt er iets niet? Meld het binnen vier weken nadat u dit overzicht kreeg. Wordt uw beslagvrije voet daardoor hoger, dan geldt dat vanaf ${grond.opnieuw === true ? 'de nieuwe berekening' : 'het begin'}. Meldt u het later, dan geldt het vanaf uw melding.`,
    ]),
    model(16, 'verwijzingen', [
      'U kunt uw beslagvrije voet narekenen op www.uwbeslagvrijevoet.nl.',
      `Hoe wij met uw gegevens omgaan, leest u in onze privacyverklaring: ${grond.privacyverklaring}.`,
    ]),
  ];
}

/** Blocks 11, 12, 14 and 15: what depends on the calculation. */
export function aanvullingen(grond: MededelingGrond): Blok[] {
  return [
    model(11, 'verdeling', verdeling(grond)),
    model(12, 'gegevens_nodig', gegevensNodig(grond)),
    model(14, 'woonkosten', woonkosten(grond)),
    model(15, 'inkomen', inkomen(grond)),
  ];
}

const model = (nummer: number, sleutel: Bloksleutel, tekst: readonly string[]): Blok => ({
  nummer,
  sleutel,
  grondslag: BIJLAGE,
  status: 'model',
  getoond: tekst.length > 0,
  tekst,
});

function hoogte({ voet, spoor, betaler }: MededelingGrond): string[] {
  const bij = betaler === null ? '' : ` bij ${betaler}`;
  if (voet.soort === 'percentage') return [`Uw beslagvrije voet${bij} is ${voet.opgave}.`];
  return [
    `Uw beslagvrije voet is ${inEuro(centenVan(spoor, 'vastgestelde beslagvrije voet'))} per maand. Dit deel van uw inkomen${bij} is voor u.`,
    `Uw inkomen na belasting is ${inEuro(invoerVan(spoor, 'netto inkomen onder beslag'))} per maand. Daarvan mag ${inEuro(centenVan(spoor, 'vatbaar per maand'))} worden ingehouden.`,
  ];
}

/** Block 11: the division over sources, and (optional by the model) that at least 5% is open to beslag. */
function verdeling({ verdeeld, spoor }: MededelingGrond): string[] {
  const grens = stapVan(spoor, 'beslagvrije voet')?.invoer.some(({ naam }) => naam === '95% van het inkomen') === true;
  return [
    ...(verdeeld ? ['Er ligt beslag op meer dan een inkomen. Uw beslagvrije voet is over die inkomens verdeeld, naar de hoogte ervan (artikel 475c lid 5).'] : []),
    ...(grens ? ['Ten minste 5% van het inkomen mag altijd worden ingehouden (artikel 475dc lid 1).'] : []),
  ];
}

/** Block 12: only where a fact is missing that the inwoner alone knows; how to give it, and to whom (Rv 475g lid 1, 475i lid 3 and 4). */
function gegevensNodig({ vragen, meldenBij }: MededelingGrond): string[] {
  const nodig = vragen.filter((vraag) => !isAlgemeneVraag(vraag));
  if (nodig.length === 0) return [];
  const waar = meldenBij === undefined ? 'ons' : meldenBij.naam;
  return [
    'Wij hebben nog gegevens van u nodig. Wij kunnen ze zelf niet opvragen. Daarom moet u ze aan ons geven (artikel 475g lid 1).',
    ...nodig.map(({ tekst }) => tekst),
    `Geef uw antwoord door aan ${waar}.${meldenBij === undefined ? '' : ` Zet ons kenmerk erbij: ${meldenBij.kenmerk}.`} Stuur een bewijs mee, zoals een contract, een brief of een uittreksel.`,
    'Doe dit binnen vier weken nadat u dit overzicht kreeg. Horen wij niets? Dan blijven wij rekenen met de gegevens in dit overzicht.',
  ];
}

function woonkosten({ invoer, spoor }: MededelingGrond): string[] {
  const opgegeven = invoer.woonkosten !== undefined;
  const erbij = ['ophoging lid 5', 'ophoging lid 7'].some((sleutel) => (centenVan(spoor, sleutel) ?? 0) > 0);
  if (opgegeven && !erbij) return ['De woonkosten die u opgaf, tellen niet mee in deze berekening.'];
  return [
    'Hebt u hoge woonkosten, of hebt u geen recht op huurtoeslag? Geef dan uw huur of hypotheek aan ons door, met een bewijs. Uw beslagvrije voet kan daardoor hoger worden.',
  ];
}

function inkomen(grond: MededelingGrond): string[] {
  return [
    overWelkePeriode(grond.spoor),
    ...(partnerZonderInkomen(grond) ? ['Uw partner heeft volgens onze gegevens geen inkomen.'] : []),
    auto(grond),
    'Klopt uw inkomen? En is er nog een ander beslag of een andere verrekening? Geef het aan ons door.',
  ];
}

/** Nothing before tax and nothing after it; where income of both together can hold some of the spouse, it is not said. */
function partnerZonderInkomen({ invoer }: MededelingGrond): boolean {
  const { bron, nietBeslagen } = invoer;
  const partner = partnerinkomen(invoer);
  if (partner === null || partner.belastbaar === null || isMeerDanNul(partner.belastbaar) || isMeerDanNul(partner.nietBeslagen)) return false;
  return bron.soort === 'inkomen' || !isGestegen(nietBeslagen?.schuldenaar ?? '0', bron.inkomenArt32);
}

/** Private use of the employer's car: not known, known not to be there, or there (and counted, or not in this calculation). */
function auto({ invoer: { loonbelastingAuto }, spoor }: MededelingGrond): string {
  if (loonbelastingAuto === undefined) {
    return 'Wij weten niet of u privé rijdt in een auto van uw werk. Zo ja, stop daar dan mee vóór 1 januari: anders wordt uw beslagvrije voet in het nieuwe jaar lager (artikel 475db lid 1 onder c).';
  }
  if (!isMeerDanNul(loonbelastingAuto)) {
    return 'Volgens onze gegevens rijdt u niet privé in een auto van uw werk. Daarvoor ging dus niets van uw beslagvrije voet af. Gaat u wel privé in een auto van uw werk rijden? Dan kan uw beslagvrije voet lager worden (artikel 475db lid 1 onder c).';
  }
  return stapVan(spoor, 'bvv na c') === null
    ? 'U rijdt privé in een auto van uw werk. In deze berekening ging daarvoor niets van uw beslagvrije voet af.'
    : 'U rijdt privé in een auto van uw werk. De belasting daarover is van uw beslagvrije voet afgetrokken (artikel 475db lid 1 onder c).';
}

/** Besluit art. 3 and 5: whether the income is an average; the word is left out where it is of one period. */
function overWelkePeriode(spoor: MededelingGrond['spoor']): string {
  const netto = spoor.filter(({ sleutel }) => sleutel === 'netto maandinkomen');
  if (netto.length === 0) return 'Wij rekenden met het inkomen dat in dit overzicht staat.';
  return netto.some(({ artikel }) => artikel.endsWith('lid 3'))
    ? 'Wij rekenden met het gemiddelde inkomen, omdat het inkomen niet elke maand gelijk was.'
    : 'Wij rekenden met het inkomen over de laatste periode.';
}
