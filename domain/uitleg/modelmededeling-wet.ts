import { NUL } from '../geld/centen.ts';
import { voluit } from '../kalender/dag.ts';
import { inWoorden, isGehuwd } from '../leefsituatie/leefsituatie.ts';
import { Getal, type DecimaalBedrag, isMeerDanNul } from '../spoor/getal.ts';
import { adresInWoorden, besluitInWoorden } from './gegevens.ts';
import type { Blok, Bloksleutel, MededelingGrond } from './modelmededeling.ts';
import { partnerinkomen } from './uit-invoer.ts';
import { centenVan, inEuro, invoerVan } from './uit-spoor.ts';
import { andereUitleg } from './voorbehoud.ts';

/** Blocks 1 to 8: what the law itself demands (Rv 475i lid 2, Besluit beslagvrije voet art. 7 lid 1). */
export function wettelijkeBlokken(grond: MededelingGrond): Blok[] {
  return [
    wettelijk(1, 'berekening', 'Rv 475i lid 2, eerste zin', berekening(grond)),
    wettelijk(2, 'leefsituatie', 'Besluit art. 7 lid 1 onder a', leefsituatie(grond)),
    wettelijk(3, 'belastbaar_inkomen', 'Besluit art. 7 lid 1 onder a', belastbaarInkomen(grond)),
    wettelijk(4, 'woonsituatie', 'Besluit art. 7 lid 1 onder b', woonsituatie(grond)),
    wettelijk(5, 'neveninkomsten', 'Besluit art. 7 lid 1 onder c', neveninkomsten(grond)),
    wettelijk(6, 'eerder_beslag', 'Besluit art. 7 lid 1 onder d', eerderBeslag(grond)),
    wettelijk(7, 'informatieplicht', 'Rv 475i lid 2, tweede zin', [
      'Wij mogen u vragen welk inkomen u hebt, en welke gegevens nodig zijn voor uw beslagvrije voet. U moet die dan geven, als wij ze niet zelf kunnen opvragen (artikel 475g lid 1).',
    ]),
    wettelijk(8, 'ophoging_op_verzoek', 'Rv 475i lid 2, tweede zin', [
      'U kunt ons vragen uw beslagvrije voet te verhogen als u hoge woonkosten hebt (artikel 475da lid 5).',
      'Dat kan ook als u een eigen huis hebt, of huurt zonder dat u huurtoeslag kunt krijgen (artikel 475da lid 7).',
      'Hebt u een vast adres dat niet in de basisregistratie personen staat? Laat ons weten waar en met wie u woont en welk inkomen u hebt. Dan rekenen wij opnieuw (artikel 475e lid 1).',
    ]),
  ];
}

const wettelijk = (nummer: number, sleutel: Bloksleutel, grondslag: string, tekst: readonly string[]): Blok => ({
  nummer,
  sleutel,
  grondslag,
  status: 'wettelijk',
  getoond: true,
  tekst,
});

function berekening({ voet, spoor, invoer, voorbehouden = [] }: MededelingGrond): string[] {
  const op = `Wij rekenden met de bedragen en de gegevens van ${voluit(invoer.peildatum)}.`;
  const geld = centenVan(spoor, 'vastgestelde beslagvrije voet');
  if (voet.soort === 'bedrag') {
    return [
      op,
      ...(invoer.voetbesluit === undefined || !telt(spoor, 'bvv na besluit') ? [] : [`Er is een besluit over uw beslagvrije voet: ${besluitInWoorden(invoer.voetbesluit)}.`]),
      'Hieronder staan alle gegevens en alle stappen van de berekening, met het artikel erbij.',
      ...voorbehouden.flatMap((voorbehoud) => andereUitleg(voorbehoud, geld)),
    ];
  }
  return [
    op,
    'U krijgt bijstand. Dan is uw beslagvrije voet geen vast bedrag maar een deel van uw bijstandsnorm (artikel 475dc lid 2).',
    geld === null ? 'Welke bijstandsnorm voor u geldt, weet wie uw bijstand betaalt.' : `Met de norm van die dag was dat ${inEuro(geld)} per maand.`,
  ];
}

function leefsituatie({ invoer }: MededelingGrond): string[] {
  return [`Wij gingen uit van deze situatie: ${inWoorden(invoer.leefsituatie)}.`];
}

function belastbaarInkomen({ invoer, spoor }: MededelingGrond): string[] {
  const jaar = centenVan(spoor, 'C');
  if (jaar === null || !telt(spoor, 'bvv lid 1-3')) return ['Uw inkomen vóór belasting was voor deze berekening niet nodig.'];
  const eigen = invoerVan(spoor, 'belastbaar maandinkomen');
  const onderneming = invoerVan(spoor, 'inkomen uit onderneming per maand');
  const partner = invoerVan(spoor, 'belastbaar maandinkomen echtgenoot');
  const ondernemingPartner = invoerVan(spoor, 'inkomen uit onderneming echtgenoot per maand');
  return [
    ...(eigen === null ? [] : [`Uw inkomen vóór belasting: ${inEuro(eigen)} per maand.`]),
    ...(onderneming === null ? [] : [`Uw inkomen uit een eigen onderneming: ${inEuro(onderneming)} per maand.`]),
    ...(partner === null || !isGehuwd(invoer.leefsituatie) ? [] : [`Het inkomen vóór belasting van uw partner: ${inEuro(partner)} per maand.`]),
    ...(ondernemingPartner === null ? [] : [`Het inkomen van uw partner uit een eigen onderneming: ${inEuro(ondernemingPartner)} per maand.`]),
    `Samen is dat ${inEuro(jaar)} per jaar.`,
  ];
}

function woonsituatie({ invoer, spoor }: MededelingGrond): string[] {
  const ophogingen: readonly (readonly [string, string])[] = [
    ['ophoging lid 5', 'hoge woonkosten (artikel 475da lid 5)'],
    ['ophoging lid 7', 'een huis zonder huurtoeslag (artikel 475da lid 7)'],
  ];
  return [
    `U hebt volgens onze gegevens ${adresInWoorden(invoer.adres)}.`,
    ...(telt(spoor, 'bvv lid 4') ? ['Daardoor is de beslagvrije voet lager (artikel 475da lid 4).'] : []),
    ...(telt(spoor, 'bvv maal woonlandfactor') ? ['Wij pasten de beslagvrije voet aan de prijzen in dat land aan (artikel 475da lid 4).'] : []),
    ...(telt(spoor, 'bvv inrichting') ? [`U woont in een inrichting en betaalt daarvoor ${inEuro(invoerVan(spoor, 'prijs van de inrichting'))} per maand (artikel 475e lid 2).`] : []),
    ...(invoerVan(spoor, 'woonkosten') === null ? ['Met woonkosten hebben wij geen rekening gehouden.'] : [`Uw woonkosten: ${inEuro(invoerVan(spoor, 'woonkosten'))} per maand.`]),
    ...ophogingen.flatMap(([sleutel, waarvoor]) => {
      const erbij = centenVan(spoor, sleutel);
      if (erbij === null) return [];
      return [erbij === NUL ? `Voor ${waarvoor} is er niets bijgeteld.` : `Voor ${waarvoor} is ${inEuro(erbij)} bijgeteld.`];
    }),
  ];
}

function neveninkomsten(grond: MededelingGrond): string[] {
  const { bron } = grond.invoer;
  const regels = bron.soort === 'bijstand' ? naastBijstand(grond, bron.inkomenArt32) : [...eigenAnderInkomen(grond), ...inkomenVanPartner(grond)];
  return regels.length > 0 ? regels : ['Wij hielden geen rekening met inkomen waarop geen beslag ligt: volgens onze gegevens is dat er niet.'];
}

/** Own income without beslag: with its amount where it counted, and else that it is there. */
function eigenAnderInkomen({ invoer: { nietBeslagen }, spoor }: MededelingGrond): string[] {
  if (!isMeerDanNul(nietBeslagen?.schuldenaar)) return [];
  const geteld = invoerVan(spoor, 'eigen inkomen niet onder beslag');
  if (geteld === null) return [`U hebt ander inkomen waarop geen beslag ligt. ${NIET_MEEGETELD}`];
  return [`Uw eigen andere inkomen waarop geen beslag ligt: ${inEuro(geteld)} per maand.`];
}

/** Income of the spouse without beslag, in the same way. */
function inkomenVanPartner({ invoer, spoor }: MededelingGrond): string[] {
  if (!isMeerDanNul(partnerinkomen(invoer)?.nietBeslagen)) return [];
  const geteld = invoerVan(spoor, 'inkomen echtgenoot niet onder beslag');
  const lager = centenVan(spoor, 'vermindering echtgenoot');
  if (geteld === null || lager === null) return [PARTNER_NIET_MEEGETELD];
  return [
    `Het inkomen van uw partner waarop geen beslag ligt: ${inEuro(geteld)} per maand.`,
    `Door het inkomen van uw partner is de beslagvrije voet ${inEuro(lager)} lager (artikel 475db lid 1 onder a).`,
  ];
}

/**
 * The other income of Pw art. 32, of gehuwden that of both (475dc lid 2). Where no norm is known, who pays the bijstand takes
 * it off. A calculation of before can hold less than what both have: then that of the spouse did not count.
 */
function naastBijstand({ invoer, spoor }: MededelingGrond, inkomenArt32: DecimaalBedrag): string[] {
  const partner = partnerinkomen(invoer);
  const vanBeiden = new Getal(invoer.nietBeslagen?.schuldenaar ?? 0).plus(partner?.nietBeslagen ?? 0);
  const zonderPartner = isMeerDanNul(partner?.nietBeslagen) && vanBeiden.gt(inkomenArt32);
  const wie = partner === null || zonderPartner ? 'Uw andere inkomen' : 'Het andere inkomen van u en uw partner samen';
  const geteld = invoerVan(spoor, 'inkomen van Pw art. 32');
  const hoe = geteld === null ? ' gaat van uw beslagvrije voet af. Dat doet wie uw bijstand betaalt (artikel 475dc lid 2).' : `: ${inEuro(geteld)} per maand.`;
  return [...(isMeerDanNul(inkomenArt32) ? [`${wie} waarop geen beslag ligt${hoe}`] : []), ...(zonderPartner ? [PARTNER_NIET_MEEGETELD] : [])];
}

const NIET_MEEGETELD = 'In deze berekening telde dat niet mee.';
const PARTNER_NIET_MEEGETELD = `Uw partner heeft inkomen waarop geen beslag ligt. ${NIET_MEEGETELD}`;

/** Rv 475i lid 5: why our own voet may have to give way to that of who collects for all. */
const WIE_INT_ONZEKER = {
  onbekend: 'Wij weten nog niet of een andere partij ook beslag op dit inkomen heeft.',
  onbeslist: 'Een andere partij heeft misschien ook beslag op dit inkomen. Wij weten nog niet wie het dan regelt.',
} as const satisfies Readonly<Record<NonNullable<MededelingGrond['wieInt']>, string>>;

function eerderBeslag(grond: MededelingGrond): string[] {
  return [...rekeningMetAnderen(grond), ...(grond.wieInt === undefined ? [] : [`${WIE_INT_ONZEKER[grond.wieInt]} Uw beslagvrije voet kan daardoor nog veranderen. Dan krijgt u een nieuwe brief.`])];
}

function rekeningMetAnderen({ spoor }: MededelingGrond): string[] {
  const stap = spoor.find(({ sleutel }) => sleutel === 'bvv met andere inhoudingen');
  if (stap === undefined) {
    return ['Wij hielden geen rekening met een ander beslag, een verrekening of een andere inhouding. Is die er wel? Laat het ons weten.'];
  }
  return ['Anderen houden al geld van u in. Daarom is uw beslagvrije voet hoger (artikel 475c lid 4).', `De beslagvrije voet werd daardoor ${inEuro(centenVan(spoor, stap.sleutel))}.`];
}

const telt = (spoor: MededelingGrond['spoor'], sleutel: string): boolean => spoor.some((stap) => stap.sleutel === sleutel);
