import { centen, decimaalEuro, type Centen } from '../../domain/geld/centen.ts';
import { BEGIN } from './looptijd.ts';
import { toeval } from './toeval.ts';

const KOP = 'partij;kenmerk;bsn;vanaf;tot;bevoegdheid;deurwaarder;executoriaal;derde;beslaglegger;grondslag;openstaand;inhouding;inkomen;beslagvrije_voet;rekening;betaaldag';

/**
 * One in five of those with an income has something at another party, from the first day on: a deurwaarder collects on that income, or the UWV sets off. Later
 * would be on a day on which that party or the router may be away.
 */
export function vanAnderen(zaad: number, inkomens: readonly string[]): string {
  const eerste = new Map(inkomens.slice(1).reverse().map((regel) => [regel.split(';')[0] ?? '', regel.split(';')]));
  const rijen = [...eerste].flatMap(([bsn, velden], i) => {
    const t = toeval(zaad, `elders ${bsn}`);
    if (!t.kans(0.2)) return [];
    const netto = centen(Math.round(Number(velden[10]) * 100) - Math.round(Number(velden[11]) * 100));
    const open = euro(centen(t.geheel(300, 1_500) * 100));
    const [inkomen, voet] = [euro(netto), euro(centen(Math.round((netto * 85) / 100)))];
    const verrekent = t.kans(0.5) || velden[6] !== '15';
    return [
      verrekent
        ? ['uwv', `UWV-${String(i)}`, bsn, BEGIN, '', 'verrekening', '', 'nee', '', '000010030', 'terugvordering_uwv', open, '50,00', inkomen, voet, '', '']
        : ['gerechtsdeurwaarder', `DD-${String(i)}`, bsn, BEGIN, '', 'derdenbeslag', 'gerechtsdeurwaarder', 'ja', velden[5] ?? '', '', 'concurrent', open, '0,00', inkomen, voet, 'NL85TEST0000000801', '24'],
    ];
  });
  return `${[KOP, ...rijen.map((rij) => rij.join(';'))].join('\n')}\n`;
}

const euro = (bedrag: Centen): string => decimaalEuro(bedrag).replace('.', ',');
