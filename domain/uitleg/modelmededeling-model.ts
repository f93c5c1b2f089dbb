import { isGehuwd } from '../leefsituatie/leefsituatie.ts';
import type { Blok, Bloksleutel, MededelingGrond } from './modelmededeling.ts';
import { centenVan, inEuro, invoerVan, stapVan } from './uit-spoor.ts';

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
      'Klopt er iets niet? Meld het binnen vier weken nadat u dit overzicht kreeg. Wordt uw beslagvrije voet daardoor hoger, dan geldt dat vanaf het begin. Meldt u het later, dan geldt het vanaf uw melding.',
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

function gegevensNodig({ vragen }: MededelingGrond): string[] {
  if (vragen.length === 0) return [];
  return ['Dit kunnen wij zelf niet nagaan. Laat het ons weten als het voor u anders is:', ...vragen];
}

function woonkosten({ invoer, spoor }: MededelingGrond): string[] {
  const opgegeven = invoer.woonkosten !== undefined;
  const erbij = ['ophoging lid 5', 'ophoging lid 7'].some((sleutel) => (centenVan(spoor, sleutel) ?? 0) > 0);
  if (opgegeven && !erbij) return ['De woonkosten die u opgaf, tellen niet mee in deze berekening.'];
  return [
    'Hebt u hoge woonkosten, of hebt u geen recht op huurtoeslag? Geef dan uw huur of hypotheek aan ons door, met een bewijs. Uw beslagvrije voet kan daardoor hoger worden.',
  ];
}

function inkomen({ invoer, spoor }: MededelingGrond): string[] {
  const partner = invoerVan(spoor, 'inkomen echtgenoot niet onder beslag') ?? 0;
  const auto = invoerVan(spoor, 'loonbelasting privégebruik auto') ?? 0;
  return [
    overWelkePeriode(spoor),
    ...(isGehuwd(invoer.leefsituatie) && partner === 0 ? ['Uw partner heeft volgens onze gegevens geen inkomen.'] : []),
    auto > 0
      ? 'U rijdt privé in een auto van uw werk. De belasting daarover is van uw beslagvrije voet afgetrokken (artikel 475db lid 1 onder c).'
      : 'Wij weten niet of u privé rijdt in een auto van uw werk. Zo ja, stop daar dan mee vóór 1 januari: anders wordt uw beslagvrije voet in het nieuwe jaar lager (artikel 475db lid 1 onder c).',
    'Klopt uw inkomen? En is er nog een ander beslag of een andere verrekening? Geef het aan ons door.',
  ];
}

/** Besluit art. 3 and 5: whether the income is an average; the word is left out where it is of one period. */
function overWelkePeriode(spoor: MededelingGrond['spoor']): string {
  const netto = spoor.filter(({ sleutel }) => sleutel === 'netto maandinkomen');
  if (netto.length === 0) return 'Wij rekenden met het inkomen dat in dit overzicht staat.';
  return netto.some(({ artikel }) => artikel.endsWith('lid 3'))
    ? 'Wij rekenden met het gemiddelde inkomen, omdat het inkomen niet elke maand gelijk was.'
    : 'Wij rekenden met het inkomen over de laatste periode.';
}
