import type { VaststellingInvoer } from '../domain/beslagvrije-voet/invoer.ts';
import { stelVast } from '../domain/beslagvrije-voet/vaststelling.ts';
import { dag } from '../domain/kalender/dag.ts';
import { leefsituaties } from '../domain/leefsituatie/leefsituatie.ts';
import { normenOp } from '../domain/normen/normen.ts';
import { kaleFormule, type KaleInvoer, type Situatie } from './rekentool/kale-formule.ts';
import { kaleNormen } from './rekentool/kale-normen.ts';

const AANTAL = 1000;
const RONDES = 21;
const peildatum = dag('2026-07-01');
const SITUATIES: readonly Situatie[] = [0, 1, 2, 3];

const kaal: readonly KaleInvoer[] = Array.from({ length: AANTAL }, (_leeg, i) => ({
  situatie: SITUATIES[i % 4] ?? 0,
  eigen: (1200 + ((i * 7919) % 380_000) / 100).toFixed(2),
  partner: (((i * 104_729) % 250_000) / 100).toFixed(2),
  netto: (1000 + ((i * 6151) % 260_000) / 100).toFixed(2),
  nettoPartner: (((i * 3571) % 200_000) / 100).toFixed(2),
  nettoNevens: i % 3 === 0 ? (((i * 311) % 30_000) / 100).toFixed(2) : '0',
}));
const vol: readonly VaststellingInvoer[] = kaal.map((een) => ({
  peildatum,
  leefsituatie: leefsituaties[een.situatie],
  adres: { soort: 'woonadres' },
  belastbaar: { soort: 'per maand', schuldenaar: een.eigen, echtgenoot: een.partner },
  ...(een.situatie >= 2 || een.nettoNevens !== '0' ? { nietBeslagen: { schuldenaar: een.nettoNevens, echtgenoot: een.nettoPartner } } : {}),
  bron: { soort: 'inkomen', netto: een.netto },
}));

/** Milliseconds for all cases once, and the sum of the outcomes, which must agree. */
function meet(reken: () => number): { readonly ms: number; readonly som: number } {
  const begin = performance.now();
  const som = reken();
  return { ms: performance.now() - begin, som };
}

const metSpoor = (): number =>
  vol.reduce((som, een) => {
    const uitkomst = stelVast(een);
    return som + (uitkomst.soort === 'vastgesteld' ? uitkomst.beslagvrijeVoet : Number.NaN);
  }, 0);

/** The fastest round: what other work on the machine takes falls on the slower ones. */
const snelste = (getallen: readonly number[]): number => Math.min(...getallen);

/**
 * `npm run bench -- rekentool`: calculations a second with the full trace, beside the same formula in bare decimal.js.
 * Both do the same thousand cases in turns, so that a busy machine slows both; the fastest rounds are compared.
 * Throws when the two ways do not come to the same amounts.
 */
export async function rekentool(): Promise<void> {
  const gevonden = normenOp(peildatum);
  if (gevonden.soort === 'onbeslist') throw new Error(gevonden.reden);
  const normen = kaleNormen(gevonden.halfjaar);
  const zonderSpoor = (): number => kaal.reduce((som, een) => som + kaleFormule(normen, een), 0);
  const rondes = Array.from({ length: RONDES }, () => ({ vol: meet(metSpoor), kaal: meet(zonderSpoor) }));
  if (rondes.some((ronde) => ronde.vol.som !== ronde.kaal.som)) throw new Error('de twee wegen geven niet hetzelfde bedrag');
  const [volMs, kaalMs] = [snelste(rondes.map((ronde) => ronde.vol.ms)), snelste(rondes.map((ronde) => ronde.kaal.ms))];
  const perSeconde = (ms: number): string => Math.round((AANTAL / ms) * 1000).toLocaleString('nl-NL');
  console.log(`${String(AANTAL)} gevallen, snelste van ${String(RONDES)} rondes, Node ${process.versions.node}`);
  console.log(`met volledig spoor en voorbehouden: ${perSeconde(volMs)} berekeningen per seconde`);
  console.log(`dezelfde formule, kaal decimal.js:  ${perSeconde(kaalMs)} berekeningen per seconde`);
  console.log(`verhouding: ${(volMs / kaalMs).toFixed(1)} keer`);
  return Promise.resolve();
}
