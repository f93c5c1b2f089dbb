import type { Inkomen, InkomenVastgesteld } from '../inkomen/inkomen.ts';
import type { BijstandsWet, Letter475c } from '../inkomen/soort-inkomstenverhouding.ts';
import { alsTekst, Getal, type DecimaalBedrag } from '../spoor/getal.ts';
import type { Spoor } from '../spoor/spoor.ts';

/** An income that can be seized; amounts in euros a month. */
export interface Inkomstenbron {
  readonly id: string;
  readonly loonheffingennummer: string;
  readonly letter: Letter475c;
  readonly wet: BijstandsWet | null;
  readonly belastbaar: DecimaalBedrag;
  readonly netto: DecimaalBedrag;
  /** Reserved vakantiebijslag that `netto` does not hold. */
  readonly opbouw: DecimaalBedrag;
  readonly spoor: Spoor;
  readonly signalen: readonly string[];
}

export type Bronnenlijst =
  | { readonly soort: 'bekend'; readonly bronnen: readonly Inkomstenbron[]; readonly onzekereLetter: boolean }
  | { readonly soort: 'onbekend'; readonly redenen: readonly string[] };

/** The incomes that run, or why one of them cannot be told. One that ended, or that is no periodical payment, does not count. */
export function bronnenVan(inkomens: readonly Inkomen[], welk: string): Bronnenlijst {
  const bronnen: Inkomstenbron[] = [];
  const redenen: string[] = [];
  let onzekereLetter = false;
  for (const inkomen of inkomens) {
    if (inkomen.soort === 'beeindigd' || inkomen.duiding.soort === 'geen periodieke betaling') continue;
    if (inkomen.soort === 'onbeslist') redenen.push(`Over ${welk}: ${inkomen.redenen.join(' ') || 'er is geen inkomen om mee te rekenen.'}`);
    else {
      const bron = alsBron(inkomen);
      if (typeof bron === 'string') redenen.push(`Over ${welk}: ${bron}`);
      else bronnen.push(bron);
      onzekereLetter ||= inkomen.duiding.soort === 'bekend' && !inkomen.duiding.zeker;
    }
  }
  return redenen.length > 0 ? { soort: 'onbekend', redenen } : { soort: 'bekend', bronnen, onzekereLetter };
}

/** The sum of amounts in euros, as a decimal string; of nothing it is zero. */
export function totaalVan(bedragen: readonly DecimaalBedrag[]): DecimaalBedrag {
  return alsTekst(bedragen.reduce((som, bedrag) => som.plus(bedrag), new Getal(0)));
}

function alsBron({ id, loonheffingennummer, duiding, maandinkomen, signalen }: InkomenVastgesteld): Inkomstenbron | string {
  if (duiding.soort !== 'bekend') return duiding.soort === 'onbekend' ? duiding.reden : duiding.toelichting;
  if (maandinkomen.netto === null) return 'de ingehouden loonheffing is niet geleverd; het netto inkomen staat niet vast.';
  if (loonheffingennummer === null) return 'wie het inkomen betaalt is niet bekend.';
  return {
    id,
    loonheffingennummer,
    letter: duiding.letter,
    wet: duiding.wet,
    belastbaar: maandinkomen.belastbaar,
    netto: maandinkomen.netto,
    opbouw: maandinkomen.opbouw,
    spoor: maandinkomen.spoor,
    signalen: signalen.map(({ tekst }) => tekst),
  };
}
