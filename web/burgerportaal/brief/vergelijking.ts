import type { BeslagenBron } from '../../../domain/beslagvrije-voet/invoer.ts';
import type { Vaststelling, Vastgesteld, Voorbehoud } from '../../../domain/beslagvrije-voet/uitkomst.ts';
import { centen, type Centen } from '../../../domain/geld/centen.ts';
import { dag, type Dag } from '../../../domain/kalender/dag.ts';
import type { Antwoorden } from '../antwoorden/antwoorden.ts';
import { alsCenten } from '../antwoorden/bedrag.ts';
import { bereken } from '../rekenen/berekening.ts';
import { bedragVan, beslagenBron, eigenSituatie, situatieVan } from '../rekenen/situatie.ts';
import { ONBEKEND, SITUATIEBLOKKEN, type Bron, type Situatieblok } from '../vragen/vraag.ts';
import { geldendeBron, tellende, vragenlijst } from '../vragen/vragenlijst.ts';
import { inhoudingVan, type Inhouding } from './inhouding.ts';
import { AFRONDING, oordeelOver, type Oordeel } from './oordeel.ts';

/** The letter beside our own calculation. Amounts in cents a month. */
export type Vergelijking = {
  readonly inBrief: Centen;
  /** With what the letter itself starts from: does its own sum come out? Null where it does not say enough to know. */
  readonly volgensBrief: Vaststelling | null;
  /** With what holds for the person. */
  readonly hoortTeZijn: Vastgesteld;
  readonly oordeel: Oordeel;
  /** What makes the difference, in order; together exactly `hoortTeZijn` less `inBrief`. Empty where the letter's sum cannot be made. */
  readonly oorzaken: readonly Oorzaak[];
  /** Blocks that the letter must show and does not (Besluit art. 7). */
  readonly ontbreekt: readonly Situatieblok[];
  /** Another reading of the law under which the letter is right. */
  readonly andereLezing: Voorbehoud | null;
  readonly inhouding: Inhouding;
};

export type Oorzaak = { readonly blok: Situatieblok | 'rekensom'; readonly verschil: Centen };

export type BriefUitkomst = { readonly soort: 'vergeleken'; readonly vergelijking: Vergelijking } | { readonly soort: 'niet te vergelijken'; readonly uitkomst: Vaststelling };

/** Checks the letter: the amount, its own sum, and block by block what it starts from. Without an own outcome there is nothing to compare. */
export function vergelijk(alle: Antwoorden): BriefUitkomst {
  const antwoorden = tellende(alle);
  const bron = beslagenBron(antwoorden);
  if (bron === undefined) throw new RangeError('het beslagen inkomen is nog niet gevraagd');
  const zaak: Zaak = { antwoorden, bron, peildatum: dag(antwoorden['datum'] ?? ''), inBrief: alsCenten(bedragVan(antwoorden, 'b', 'voet')) };
  const hoortTeZijn = bereken(zaak.peildatum, eigenSituatie(antwoorden), bron);
  if (hoortTeZijn.soort !== 'vastgesteld') return { soort: 'niet te vergelijken', uitkomst: hoortTeZijn };
  const zwijgt = zwijgendeBlokken(antwoorden);
  const ontbreekt = SITUATIEBLOKKEN.filter((blok) => zwijgt.has(blok));
  const volgensBrief = ontbreekt.some((blok) => !zwijgtTerecht(antwoorden, blok)) ? null : metGegevensVan(zaak, (blok) => briefbron(antwoorden, blok));
  const berekend = volgensBrief?.soort === 'vastgesteld' ? volgensBrief : null;
  const { beslagvrijeVoet, vatbaarPerMaand, minimaal5Procent, nettoBeslagen } = hoortTeZijn;
  // Who seizes may also take 5% of all own income where other income leaves less (VNG, DPIA Wvbvv risk 4).
  const hoogstens = centen(Math.max(vatbaarPerMaand, minimaal5Procent ?? 0));
  return {
    soort: 'vergeleken',
    vergelijking: {
      inBrief: zaak.inBrief,
      volgensBrief,
      hoortTeZijn,
      oordeel: oordeelOver(zaak.inBrief, beslagvrijeVoet),
      oorzaken: berekend === null ? [] : oorzakenVan(zaak, berekend, hoortTeZijn),
      ontbreekt,
      andereLezing: lezingVoor(zaak.inBrief, berekend ?? hoortTeZijn),
      inhouding: inhoudingVan(antwoorden, { inkomen: nettoBeslagen, voet: beslagvrijeVoet, hoogstens, inBrief: zaak.inBrief }),
    },
  };
}

type Zaak = { readonly antwoorden: Antwoorden; readonly bron: BeslagenBron; readonly peildatum: Dag; readonly inBrief: Centen };

function metGegevensVan({ antwoorden, bron, peildatum }: Zaak, keuze: (blok: Situatieblok) => Bron): Vaststelling {
  return bereken(peildatum, situatieVan(antwoorden, keuze), bron);
}

/**
 * Replaces the letter's facts by the person's, block after block, and notes what each does to the outcome. What is left
 * at the start is the letter's own sum. A step in between that cannot be computed counts with the next one.
 */
function oorzakenVan(zaak: Zaak, volgensBrief: Vastgesteld, doel: Vastgesteld): Oorzaak[] {
  const { antwoorden, inBrief } = zaak;
  const oorzaken: Oorzaak[] = [{ blok: 'rekensom', verschil: centen(volgensBrief.beslagvrijeVoet - inBrief) }];
  let stand = volgensBrief.beslagvrijeVoet;
  const vervangen = new Set<Situatieblok>();
  for (const blok of SITUATIEBLOKKEN) {
    vervangen.add(blok);
    if (geldendeBron(blok, antwoorden) === 'b') continue;
    const laatste = blok === SITUATIEBLOKKEN.at(-1);
    const uitkomst = laatste ? doel : metGegevensVan(zaak, (b) => (vervangen.has(b) ? geldendeBron(b, antwoorden) : briefbron(antwoorden, b)));
    if (uitkomst.soort !== 'vastgesteld') continue;
    oorzaken.push({ blok, verschil: centen(uitkomst.beslagvrijeVoet - stand) });
    stand = uitkomst.beslagvrijeVoet;
  }
  const rest = centen(doel.beslagvrijeVoet - stand);
  return [...oorzaken, ...(rest === 0 ? [] : [{ blok: 'ander' as const, verschil: rest }])].filter(({ verschil }) => verschil !== 0);
}

/** Where a letter that says nothing means that there is none: the question by whose answer it says nothing. */
const ZWIJGEN_IS_NIETS: Readonly<Partial<Record<Situatieblok, string>>> = { ander: 'b.anderNetto', woonkosten: 'b.situatie', inhouding: 'b.inhouding' };

/** Whether a letter without this block still says all that its sum needs. Where it says that there is something and not how much, it does not. */
function zwijgtTerecht(antwoorden: Antwoorden, blok: Situatieblok): boolean {
  const vraag = ZWIJGEN_IS_NIETS[blok];
  return vraag !== undefined && antwoorden[vraag] === ONBEKEND;
}

/** Whose answers stand for what the letter starts from: the letter's, and the person's income where the letter's calculation needs none. */
function briefbron(antwoorden: Antwoorden, blok: Situatieblok): Bron {
  return blok === 'inkomen' && antwoorden['b.belastbaar'] === undefined ? 'e' : 'b';
}

/** The blocks that were asked and of which the inwoner said that the letter does not have them. */
function zwijgendeBlokken(antwoorden: Antwoorden): ReadonlySet<string> {
  return new Set(vragenlijst(antwoorden).filter(({ sleutel }) => sleutel.startsWith('b.') && antwoorden[sleutel] === ONBEKEND).map(({ blok }) => blok));
}

function lezingVoor(inBrief: Centen, { voorbehouden }: Vastgesteld): Voorbehoud | null {
  return voorbehouden.find(({ alternatief }) => alternatief !== null && Math.abs(alternatief.beslagvrijeVoet - inBrief) <= AFRONDING) ?? null;
}
