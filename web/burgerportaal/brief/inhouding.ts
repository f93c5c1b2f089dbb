import { vordering19 } from '../../../domain/beslagvrije-voet/invorderingswet-19.ts';
import { centen, type Centen } from '../../../domain/geld/centen.ts';
import { decimaal } from '../../../domain/spoor/getal.ts';
import type { Antwoorden } from '../antwoorden/antwoorden.ts';
import { alsCenten } from '../antwoorden/bedrag.ts';
import { bedragVan } from '../rekenen/situatie.ts';
import { ONBEKEND } from '../vragen/vraag.ts';
import { AFRONDING } from './oordeel.ts';

/** What is taken now beside what may be taken. Cents a month. */
export type Inhouding = { readonly soort: 'onbekend' } | ({ readonly soort: 'goed' } & Bedragen) | TeVeel;

/**
 * `pastBijBrief`: it is no more than the letter allows, so the letter is what is wrong. `tiendeMogelijk`: the tenth of IW
 * 1990 art. 19 lid 1, second sentence, could explain it; `metTiende`: the most with that.
 */
export type TeVeel = { readonly soort: 'te veel'; readonly pastBijBrief: boolean; readonly tiendeMogelijk: boolean; readonly metTiende: Centen } & Bedragen;

type Bedragen = { readonly nu: Centen; readonly hoogstens: Centen };

/** What a calculation says of one income: what comes in, what is free, and what may be taken; and the voet in the letter, if any. Cents a month. */
export type Ruimte = { readonly inkomen: Centen; readonly voet: Centen; readonly hoogstens: Centen; readonly inBrief: Centen | null };

/** Judges what is taken now, as the inwoner gave it. */
export function inhoudingVan(antwoorden: Antwoorden, { inkomen, voet, hoogstens, inBrief }: Ruimte): Inhouding {
  const opgegeven = antwoorden['b.inhoudingNu'];
  if (opgegeven === undefined || opgegeven === ONBEKEND) return { soort: 'onbekend' };
  const nu = alsCenten(bedragVan(antwoorden, 'b', 'inhoudingNu'));
  if (nu <= hoogstens + AFRONDING) return { soort: 'goed', nu, hoogstens };
  const { tweedeZinTenHoogste } = vordering19({
    nettoInkomen: decimaal(inkomen),
    beslagvrijeVoet: decimaal(voet),
    aanslagenTweeMaandenTeLaat: 2,
    uitstelOfKwijtschelding: false,
  });
  const metTiende = centen(hoogstens + tweedeZinTenHoogste);
  return {
    soort: 'te veel',
    nu,
    hoogstens,
    pastBijBrief: inBrief !== null && nu <= inkomen - inBrief + AFRONDING,
    metTiende,
    tiendeMogelijk: nu <= metTiende + AFRONDING,
  };
}
