import { Getal, alsTekst, naarCenten, type DecimaalBedrag } from '../../../domain/spoor/getal.ts';
import { euro, type Centen } from '../../../domain/geld/centen.ts';
import { perMaand, type Duur } from '../../../domain/inkomen/tijdvak.ts';
import { blad } from '../../../domain/spoor/term.ts';

/** Over which period an amount is paid. */
export const perioden = ['maand', 'vierweken', 'week'] as const;
export type Periode = (typeof perioden)[number];

/** An amount as the inwoner gave it: euros with at most two decimals, over a period. */
export type Bedrag = { readonly euros: DecimaalBedrag; readonly periode: Periode };

const IN_WOORDEN: Readonly<Record<Periode, string>> = { maand: 'per maand', vierweken: 'per 4 weken', week: 'per week' };
const NORMAAL = /^(\d{1,7}(?:\.\d{1,2})?)(?:~(maand|vierweken|week))?$/;
const DUUR: Readonly<Record<Periode, Duur>> = {
  maand: { soort: 'maanden', aantal: 1 },
  vierweken: { soort: 'vier_weken' },
  week: { soort: 'week' },
};

/**
 * Reads what a person types as an amount: "1850", "1.850,50", "€ 1850,5", "1850.50". Undefined when it is no amount of at
 * most two decimals below ten million. A point with three digits after it groups thousands; with one or two it is decimal.
 */
export function leesInvoer(tekst: string): DecimaalBedrag | undefined {
  const kaal = tekst.replace(/[€\s]/g, '').replace(/,-$/, '');
  if (!/^\d[\d.]*(,\d{1,2})?$/.test(kaal)) return undefined;
  const [geheel = '', decimalen] = kaal.split(',');
  const metPunt = decimalen === undefined && /^\d+\.\d{1,2}$/.test(geheel);
  if (!metPunt && geheel.includes('.') && !/^\d{1,3}(\.\d{3})+$/.test(geheel)) return undefined;
  const normaal = metPunt ? geheel : geheel.replaceAll('.', '') + (decimalen === undefined ? '' : `.${decimalen}`);
  return NORMAAL.test(normaal) ? new Getal(normaal).toFixed() : undefined;
}

/** The answer "1850.5~week" as an amount; undefined when it is none. Without a period it is a month's. */
export function leesBedrag(antwoord: string | undefined): Bedrag | undefined {
  const delen = NORMAAL.exec(antwoord ?? '');
  const euros = delen?.[1];
  if (euros === undefined) return undefined;
  return { euros, periode: perioden.find((periode) => periode === delen?.[2]) ?? 'maand' };
}

/** The normal form of an amount. */
export function schrijfBedrag({ euros, periode }: Bedrag): string {
  return periode === 'maand' ? euros : `${euros}~${periode}`;
}

/** Euros a month, unrounded (Besluit beslagvrije voet art. 2 lid 3): four weeks × 13/12, a week × 52/12. */
export function maandbedrag({ euros, periode }: Bedrag): DecimaalBedrag {
  return alsTekst(perMaand(blad('bedrag', euros), DUUR[periode]).waarde);
}

/** The period in words: "per 4 weken". */
export function periodeInWoorden(periode: Periode): string {
  return IN_WOORDEN[periode];
}

/** The amount for a reader: "€ 1.850,50 per week". */
export function bedragInWoorden({ euros, periode }: Bedrag): string {
  return `${inEuro(alsCenten(euros))} ${periodeInWoorden(periode)}`;
}

/** What a field shows of an amount: "1850,50". */
export function alsInvoer(euros: DecimaalBedrag): string {
  return (euros.includes('.') ? new Getal(euros).toFixed(2) : euros).replace('.', ',');
}

/** Euros as cents, rounded half up. */
export function alsCenten(euros: DecimaalBedrag): Centen {
  return naarCenten(new Getal(euros));
}

/** Cents for a reader on a screen: as {@link euro}, and never broken over two lines. */
export function inEuro(bedrag: Centen): string {
  return euro(bedrag).replace(' ', '\u00a0');
}
