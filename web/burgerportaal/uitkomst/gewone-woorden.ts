import type { Voorbehoud } from '../../../domain/beslagvrije-voet/uitkomst.ts';
import type { Spoor, Stap } from '../../../domain/spoor/spoor.ts';
import { bedragVan, inGewoneTaal } from '../../../domain/uitleg/gewone-taal.ts';
import { inEuro } from '../antwoorden/bedrag.ts';

/** A reservation of the calculation in B1 Dutch; one that is not known here keeps its own words. */
export function voorbehoudInGewoneWoorden({ sleutel, tekst }: Pick<Voorbehoud, 'sleutel' | 'tekst'>): string {
  return VOORBEHOUDEN[sleutel] ?? tekst;
}

/** Why nothing can be computed, in B1 Dutch. */
export function waaromNiet(reden: string): string {
  const [, tekst] = REDENEN.find(([herken]) => herken.test(reden)) ?? [];
  return tekst ?? 'Voor deze dag of deze situatie missen wij een bedrag of een regel die nodig is.';
}

/** A step of the calculation in B1 Dutch. In the notice "wij" is the sender, here it is this page. */
export function stapInGewoneWoorden(stap: Stap): string {
  if (stap.sleutel !== 'vatbaar per maand') return inGewoneTaal(stap);
  const bedrag = bedragVan(stap);
  return bedrag === 0 ? 'Van dit inkomen mag nu niets worden ingehouden.' : `Van dit inkomen mag ${inEuro(bedrag)} per maand worden ingehouden.`;
}

/** The steps that lead to the outcome: without the yearly income where nothing is made with it. */
export function stappenVoorLezer(spoor: Spoor): Spoor {
  const gebruikt = new Set(spoor.flatMap(({ invoer }) => invoer.map(({ naam }) => naam)));
  return spoor.filter(({ sleutel }) => sleutel !== 'C' || gebruikt.has(sleutel));
}

const VOORBEHOUDEN: Readonly<Record<string, string>> = {
  woonlandfactor: 'U woont in een ander land. Misschien telt ook de verhoging voor uw woonkosten daardoor minder mee.',
  ophogingEchtgenoot: 'Misschien telt het inkomen van uw partner niet mee bij de verhoging voor hoge woonkosten.',
  normhuur: 'Er zijn twee manieren om uit te rekenen hoeveel van uw woonkosten u zelf betaalt.',
  dc: 'Van uw inkomen mag altijd ten minste 5% worden ingehouden. Uw andere inkomen kan daarbij op een andere manier meetellen.',
  inrichting: 'Misschien mag ook in een instelling altijd ten minste 5% van uw inkomen worden ingehouden.',
  vakantiebijslag: 'Misschien telt het vakantiegeld dat u opbouwt mee in uw inkomen.',
  'maximum 2021': 'In 2021 veranderde het hoogste bedrag in de wet. Wij weten niet zeker vanaf welke dag.',
  onderneming: 'Uw winst telt mee in uw inkomen vóór belasting. Eén rechter heeft dat zo beslist. Een andere rechter kan anders beslissen.',
  'duur lid 5': 'De verhoging voor hoge woonkosten duurt hoogstens 18 maanden, en niet langer dan u die kosten hebt.',
  omslag: 'Van uw andere inkomen wordt ook al geld ingehouden. Misschien moet uw beslagvrije voet over uw inkomens worden verdeeld.',
  aanwijzing: 'Voor sommige uitkeringen geldt een percentage. Wij konden niet vinden welke uitkeringen dat zijn. Wij gaan ervan uit dat bijstand daarbij hoort.',
  bijstandsnorm: 'Het bedrag in euro’s klopt alleen als u geen kosten deelt met andere volwassenen in huis, en niet in een instelling woont. Het percentage klopt altijd.',
  'andere inhoudingen': 'Houden anderen ook al geld in? Dan moet de afzender van uw brief daar zelf rekening mee houden.',
};

const REDENEN: readonly (readonly [RegExp, string])[] = [
  [/woonland/, 'U woont in een ander land. Daarvoor rekent de wet met een getal dat past bij de prijzen in dat land. Dat getal hebben wij niet voor deze dag.'],
  [/als percentage wordt opgegeven/, 'Voor sommige uitkeringen geldt een percentage en voor andere een bedrag. Wij konden niet vinden wat voor uw uitkering geldt.'],
  [/bestond in 2021/, 'In 2021 golden voor bijstand nog andere regels. Die rekenen wij hier niet uit.'],
  [/meer in van ander inkomen/, 'Anderen houden meer in van uw andere inkomen dan u aan ander inkomen invulde. Vul bij “Ander inkomen” het hele bedrag in, met het deel dat wordt ingehouden.'],
];
