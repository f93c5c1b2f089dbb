import { isGehuwd } from '../leefsituatie/leefsituatie.ts';
import { Getal, type DecimaalBedrag } from '../spoor/getal.ts';
import { zonderSpoor } from '../spoor/spoor.ts';
import { bedragenVan, boven, type Inkomensbron, type Uitgerekend } from './bedragen.ts';
import type { Rekengrond } from './grond.ts';
import type { VaststellingInvoer } from './invoer.ts';
import { andereLezingen, type AndereLezing } from './lezing.ts';
import type { Voorbehoud } from './uitkomst.ts';

/** What limits how sure an outcome is: other readings that give another amount, and facts that were not found. */
export function voorbehoudenBij(grond: Rekengrond, invoer: VaststellingInvoer, bron: Inkomensbron, gekozen: Uitgerekend): Voorbehoud[] {
  return [...andereUitkomsten(grond, invoer, bron.netto, gekozen), ...vakantiebijslag(grond, invoer, bron, gekozen), ...maximum2021(grond)];
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
      return woonkosten?.verzoekLid5 === true && isGehuwd(leefsituatie) && isIets(nietBeslagen?.echtgenoot);
    case 'normhuur':
      return woonkosten?.verzoekLid7 === true && halfjaar.formule === 'lineair-2026';
    case 'dc':
      return isIets(nietBeslagen?.schuldenaar);
    case 'inrichting':
      return inrichting !== undefined;
  }
}

/** Whether there is an amount above zero. */
const isIets = (bedrag: DecimaalBedrag | undefined): boolean => bedrag !== undefined && new Getal(bedrag).gt(0);

/** 475dc speaks of income including vakantiebijslag; Besluit art. 5, the only rule for net income, leaves the reserve out. */
function vakantiebijslag(grond: Rekengrond, invoer: VaststellingInvoer, { netto, opbouw }: Inkomensbron, { bedragen, tussen }: Uitgerekend): Voorbehoud[] {
  if (opbouw === undefined) return [];
  const inclusief = new Getal(netto).plus(opbouw).toFixed();
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
