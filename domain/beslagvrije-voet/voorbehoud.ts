import { isGehuwd } from '../leefsituatie/leefsituatie.ts';
import { Getal, isMeerDanNul } from '../spoor/getal.ts';
import { zonderSpoor } from '../spoor/spoor.ts';
import { alsGetal } from './herkomst.ts';
import { bedragenVan, boven, type Inkomensbron, type Uitgerekend } from './bedragen.ts';
import type { Rekengrond } from './grond.ts';
import type { VaststellingInvoer } from './invoer.ts';
import { andereLezingen, type AndereLezing } from './lezing.ts';
import type { Voorbehoud } from './uitkomst.ts';

/** What limits how sure an outcome is: other readings that give another amount, and facts that were not found. */
export function voorbehoudenBij(grond: Rekengrond, invoer: VaststellingInvoer, bron: Inkomensbron, gekozen: Uitgerekend): Voorbehoud[] {
  return [
    ...andereUitkomsten(grond, invoer, bron.netto, gekozen),
    ...vakantiebijslag(grond, invoer, bron, gekozen),
    ...maximum2021(grond),
    ...inWoorden(grond, invoer),
  ];
}

/** The readings that differ only after 475db. */
const NA_475DB: ReadonlySet<AndereLezing['sleutel']> = new Set(['dc', 'inrichting'] as const);

/** The outcome under every other reading that can matter here and that differs. */
function andereUitkomsten(grond: Rekengrond, invoer: VaststellingInvoer, netto: string, { bedragen, tussen }: Uitgerekend): Voorbehoud[] {
  return andereLezingen
    .filter(({ sleutel }) => kanUitmaken(sleutel, grond, invoer))
    .flatMap((andere) => {
      const anders = { ...grond, lezing: andere.lezing, schrijver: zonderSpoor() };
      const { beslagvrijeVoet, vatbaarPerMaand } = bedragenVan(anders, invoer, netto, NA_475DB.has(andere.sleutel) ? tussen : undefined).bedragen;
      if (beslagvrijeVoet === bedragen.beslagvrijeVoet) return [];
      return [{ sleutel: andere.sleutel, artikel: andere.artikel, tekst: andere.tekst, alternatief: { beslagvrijeVoet, vatbaarPerMaand } }];
    });
}

function kanUitmaken(sleutel: AndereLezing['sleutel'], { leefsituatie, halfjaar }: Rekengrond, invoer: VaststellingInvoer): boolean {
  const { adres, woonkosten, nietBeslagen, inrichting } = invoer;
  switch (sleutel) {
    case 'woonlandfactor':
      return adres.soort === 'buitenland' && woonkosten !== undefined;
    case 'ophogingEchtgenoot':
      return woonkosten?.verzoekLid5 === true && isGehuwd(leefsituatie) && isMeerDanNul(nietBeslagen?.echtgenoot);
    case 'normhuur':
      return woonkosten?.verzoekLid7 === true && halfjaar.formule === 'lineair-2026';
    case 'dc':
      return isMeerDanNul(nietBeslagen?.schuldenaar);
    case 'inrichting':
      return inrichting !== undefined;
  }
}

/** 475dc speaks of income including vakantiebijslag; Besluit art. 5, the only rule for net income, leaves the reserve out. */
function vakantiebijslag(grond: Rekengrond, invoer: VaststellingInvoer, { netto, opbouw }: Inkomensbron, { bedragen, tussen }: Uitgerekend): Voorbehoud[] {
  if (opbouw === undefined) return [];
  const inclusief = new Getal(netto).plus(alsGetal('opbouw vakantiebijslag', opbouw)).toFixed();
  const { beslagvrijeVoet } = bedragenVan({ ...grond, schrijver: zonderSpoor() }, invoer, inclusief, tussen).bedragen;
  if (beslagvrijeVoet === bedragen.beslagvrijeVoet) return [];
  return [
    {
      sleutel: 'vakantiebijslag',
      artikel: 'Rv 475dc lid 1 en Besluit beslagvrije voet art. 5 lid 2',
      tekst: 'De opgebouwde vakantiebijslag telt mee in het inkomen waarvan 95% vrij blijft.',
      alternatief: { beslagvrijeVoet, vatbaarPerMaand: boven(bedragen.nettoBeslagen, beslagvrijeVoet) },
    },
  ];
}

/** The maxima of early 2021 were replaced in a version of which the first day was not found. */
function maximum2021({ peildatum }: Rekengrond): Voorbehoud[] {
  if (peildatum >= '2021-04-01') return [];
  return [
    {
      sleutel: 'maximum 2021',
      artikel: 'Rv 475da lid 1',
      alternatief: null,
      tekst: 'De geïndexeerde maxima staan in de wetsversie van 1 april 2021; vanaf welke dag zij golden is niet gevonden.',
    },
  ];
}

/** What is known only in words, without another amount. */
function inWoorden(grond: Rekengrond, invoer: VaststellingInvoer): Voorbehoud[] {
  return [
    ...(heeftOnderneming(grond, invoer) ? [ONDERNEMING] : []),
    ...(ophogingZonderDuur(grond, invoer) ? [DUUR_LID_5] : []),
    ...(invoer.andereInhoudingen?.some(({ soort, op }) => soort === 'beslag' && op === 'ander inkomen') === true ? [OMSLAG] : []),
  ];
}

/** Whether income from an own business takes part: without a woonadres and in an inrichting the belastbaar inkomen does not. */
function heeftOnderneming({ leefsituatie }: Rekengrond, { belastbaar, inrichting, adres }: VaststellingInvoer): boolean {
  if (belastbaar.soort === 'per jaar' || inrichting !== undefined || adres.soort === 'geen') return false;
  return isMeerDanNul(belastbaar.uitOnderneming) || (isGehuwd(leefsituatie) && isMeerDanNul(belastbaar.uitOndernemingEchtgenoot));
}

/** Whether the voet is raised for high woonkosten and nobody said since when. */
function ophogingZonderDuur({ schrijver }: Rekengrond, { woonkosten }: VaststellingInvoer): boolean {
  if (woonkosten?.verzoekLid5 !== true || woonkosten.duurLid5 !== undefined) return false;
  return schrijver.spoor().some(({ sleutel, uitkomst }) => sleutel === 'ophoging lid 5' && uitkomst !== '0');
}

const ONDERNEMING: Voorbehoud = {
  sleutel: 'onderneming',
  artikel: 'Rv 475da lid 2 en 475db lid 1',
  alternatief: null,
  tekst:
    'Inkomen uit onderneming telt mee in het belastbaar inkomen en gaat niet van de beslagvrije voet af. Dat is zo beslist door één rechtbank (Noord-Holland, ECLI:NL:RBNHO:2025:2434); een uitspraak van een hogere rechter is niet gevonden.',
};
const DUUR_LID_5: Voorbehoud = {
  sleutel: 'duur lid 5',
  artikel: 'Rv 475da lid 5 en Regeling beslagvrije voet art. 1a',
  alternatief: null,
  tekst: 'De ophoging voor hoge woonkosten geldt ten hoogste achttien maanden en niet langer dan die kosten er zijn; vanaf welke dag zij geldt is niet opgegeven.',
};
const OMSLAG: Voorbehoud = {
  sleutel: 'omslag',
  artikel: 'Rv 475c lid 5',
  alternatief: null,
  tekst: 'Op een ander inkomen ligt al beslag: de beslagvrije voet kan dan over de inkomens worden omgeslagen, in plaats van dat hij met dat beslag omhoog gaat.',
};
