import { kleinste, min, som, type Centen } from '../geld/centen.ts';
import { valtOnderAfspraak7 } from '../samenloop/afspraak-7.ts';
import { actieveBeslagen, deurwaarderVan, eisGeldig, oudsteEerst, type Beslag, type BeslagId } from '../samenloop/beslag.ts';
import type { Samenloopvraag } from '../samenloop/vraag.ts';
import { rangIn, type Lezing } from '../samenloop/lezingen.ts';
import { isPartijAfspraak7 } from '../samenloop/partij.ts';
import { perLezing, type PerLezing } from '../samenloop/per-lezing.ts';
import { RANGEN } from '../samenloop/rangorde.ts';
import type { Regel } from '../samenloop/regels.ts';
import { verdeelOverRangen, type Deel, type Ranggroep, type VerdeeldeAfdracht } from './over-rangen.ts';
import { standVan } from './stilgelegd.ts';

/** What becomes of an afdracht. */
export type Verdeling =
  | ({ readonly status: 'verdeeld'; readonly regels: readonly Regel[]; /** By which the ranks were shared: the same question may be asked again for another month. */ readonly groepen: readonly Ranggroep[] } & VerdeeldeAfdracht)
  /** Conservatoir beslag holds it up: the money waits. */
  | { readonly status: 'opgeschort'; readonly reden: string }
  /** A person answers the question before anything is paid on. */
  | { readonly status: 'onbeslist'; readonly vraag: string }
  /** Nobody collects for others. */
  | { readonly status: 'niet_van_toepassing' };

type Gelezen = { readonly soort: 'verdeeld'; readonly uit: VerdeeldeAfdracht; readonly groepen: readonly Ranggroep[] } | { readonly soort: 'stilgelegd' | 'conservatoir_open' | 'afspraak_7_open' };

const VRAGEN = {
  verschil: 'De lezingen van voorrang en volgorde geven een andere verdeling. Zoek de voorrang en de tijdstippen uit, of bepaal hoe wordt verdeeld.',
  conservatoir_open: 'Er ligt conservatoir beslag dat in rang tussen de executoriale beslagen ligt of met een ervan gelijk staat. Wordt er verdeeld, of wacht het geld?',
  afspraak_7_open: 'Gemeente, UWV of SVB staan gelijk in rang. Geldt afspraak 7 van het afsprakenkader hier (alles naar de oudste), of wordt naar evenredigheid verdeeld?',
} as const;

/**
 * What becomes of an afdracht on one inkomstenbron: costs of execution, then the ranks on the day, within a rank in proportion to what is
 * open (BW 3:277 lid 1); among gemeente, UWV and SVB all to the oldest (agreement 7). `kosten`: not yet taken off the afdracht. Who
 * collects need not be decided for it. Unit: cents; throws a RangeError on negative amounts and beslagen that cannot be.
 */
export function verdeelAfdracht(vraag: Samenloopvraag, afdracht: Centen, kosten: Centen): Verdeling {
  eisGeldig(vraag.beslagen);
  const actief = actieveBeslagen(vraag.beslagen, vraag.bron, vraag.peildatum);
  const executoriaal = actief.filter((beslag) => beslag.executoriaal);
  if (executoriaal.length === 0 || (actief.length > 1 && vraag.alleVoorafVoldaanZeker)) return { status: 'niet_van_toepassing' };
  const lezingen = perLezing(vraag, actief);
  if (lezingen === null) return { status: 'onbeslist', vraag: VRAGEN.verschil };
  const [gelezen, ...andere] = lezingen.map((lezing) => verdeelIn(lezing, actief, afdracht, kosten));
  if (gelezen === undefined || andere.some((ander) => !zelfde(ander, gelezen))) return { status: 'onbeslist', vraag: VRAGEN.verschil };
  switch (gelezen.soort) {
    case 'stilgelegd':
      return { status: 'opgeschort', reden: 'Conservatoir beslag van gelijke of hogere rang legt de verdeling stil.' };
    case 'conservatoir_open':
    case 'afspraak_7_open':
      return { status: 'onbeslist', vraag: VRAGEN[gelezen.soort] };
    case 'verdeeld':
      return { status: 'verdeeld', regels: gelezen.groepen.some(({ wijze }) => wijze === 'oudste_eerst') ? ['R12'] : [], groepen: gelezen.groepen, ...gelezen.uit };
  }
}

function verdeelIn({ lezing, aanwijzingen }: PerLezing, actief: readonly Beslag[], afdracht: Centen, kosten: Centen): Gelezen {
  const rangen = (executoriaal: boolean) => actief.filter((beslag) => beslag.executoriaal === executoriaal).map((beslag) => rangIn(lezing, beslag));
  const stand = standVan(rangen(false), rangen(true));
  if (stand !== 'vrij') return { soort: stand === 'open' ? 'conservatoir_open' : stand };
  const openstaand = new Map(lezing.volgorde.map((beslag) => [beslag.id, beslag.openstaand]));
  const doorDeurwaarder = lezing.volgorde.some((beslag) => deurwaarderVan(beslag) !== null && aanwijzingen.some(({ id }) => id === beslag.id));
  const groepen = groepenVan(lezing, doorDeurwaarder);
  const uit = verdeelOverRangen(afdracht, kosten, groepen, openstaand);
  const open = groepen.some(({ leden }) => raaktAfspraak7(leden, lezing) && !isOudsteEerst(leden, uit.delen, lezing));
  return open ? { soort: 'afspraak_7_open' } : { soort: 'verdeeld', uit, groepen };
}

/** The ranks, the highest first. Who share by what is open stand in an order that no open question changes, for the last cent. */
function groepenVan(lezing: Lezing, doorDeurwaarder: boolean): Ranggroep[] {
  return RANGEN.flatMap((rang) => {
    const leden = lezing.volgorde.filter((beslag) => rangIn(lezing, beslag) === rang);
    if (leden.length === 0) return [];
    const afspraak7 = leden.length > 1 && !doorDeurwaarder && leden.every((beslag) => valtOnderAfspraak7(rang, beslag));
    return [{ wijze: afspraak7 ? 'oudste_eerst' : 'naar_rato', leden: (afspraak7 ? leden : oudsteEerst(leden)).map(({ id }) => id) }];
  });
}

/** Whether all of a rank are parties of agreement 7, so that it may be asked whether it holds for them. */
function raaktAfspraak7(leden: readonly BeslagId[], { volgorde }: Lezing): boolean {
  return volgorde.every((beslag) => !leden.includes(beslag.id) || isPartijAfspraak7(beslag.partij));
}

/** Whether what these got is also what they would get one after the other, the oldest first. */
function isOudsteEerst(leden: readonly BeslagId[], delen: readonly Deel[], { volgorde }: Lezing): boolean {
  const gekregen = new Map(delen.map(({ id, centen }) => [id, centen]));
  const inVolgorde = volgorde.filter(({ id }) => leden.includes(id));
  let rest = som(...inVolgorde.map(({ id }) => gekregen.get(id)).filter((centen) => centen !== undefined));
  return inVolgorde.every(({ id, openstaand }) => {
    const deel = kleinste(rest, openstaand);
    rest = min(rest, deel);
    return deel === gekregen.get(id);
  });
}

function zelfde(a: Gelezen, b: Gelezen): boolean {
  if (a.soort !== 'verdeeld' || b.soort !== 'verdeeld') return a.soort === b.soort;
  const anders = new Map(b.uit.delen.map(({ id, centen }) => [id, centen]));
  return a.uit.delen.every(({ id, centen }) => anders.get(id) === centen);
}
