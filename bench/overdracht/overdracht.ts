import { isSlachtoffer, type Moment } from './noodlot.ts';
import { speelOverdracht } from './spel.ts';
import { SLACHTOFFERS, type Slachtoffer } from './wereld.ts';

/** Every step of an overdracht in either direction, of who hands over and of who takes over. */
const STAPPEN: readonly Omit<Moment, 'slachtoffer'>[] = [
  ...['aangeboden', 'gegevens_sturen', 'kennis_geven', 'kennis_gegeven', 'afronden', 'nazorg'].map((stap) => ({ bij: 'a' as const, overdracht: 1, stap })),
  ...['aanvaard', 'kennis_geven', 'kennis_gegeven', 'nazorg'].map((stap) => ({ bij: 'b' as const, overdracht: 1, stap })),
  ...['aanbieden', 'aangeboden', 'gegevens_sturen', 'afronden', 'nazorg'].map((stap) => ({ bij: 'b' as const, overdracht: 2, stap })),
  ...['aanvaard', 'kennis_geven', 'kennis_gegeven', 'nazorg'].map((stap) => ({ bij: 'a' as const, overdracht: 2, stap })),
];

/**
 * `npm run bench -- overdracht [slachtoffer]`: two complete organisations do an overdracht in each direction, once undisturbed and then with the router, a worker or a
 * database killed at every step in turn. Exit code 1 when a sum or a notice is not right.
 */
export async function proefOverdracht([wie]: readonly string[]): Promise<void> {
  const slachtoffers: readonly Slachtoffer[] = wie === undefined ? SLACHTOFFERS : isSlachtoffer(wie) ? [wie] : [];
  if (slachtoffers.length === 0) throw new Error(`Kies uit: ${SLACHTOFFERS.join(', ')}`);
  let fouten = 0;
  const ronde = async (naam: string, plan: readonly Moment[]): Promise<void> => {
    const begin = performance.now();
    const { gebreken, gebeurd, over } = await speelOverdracht(plan, (regel) => { console.log(`  ${regel}`); });
    console.log(`${naam}: ${String(gebeurd.length)} keer gedood in ${String(Math.round((performance.now() - begin) / 1000))} s; ${gebreken.length === 0 ? 'sommen, brieven en berichten kloppen' : `${String(gebreken.length)} gebreken`}`);
    for (const { wat } of gebreken) console.log(`  GEBREK ${wat}`);
    for (const { bij, overdracht, stap } of over) console.log(`  NIET GEBEURD ${bij} ${String(overdracht)} ${stap}`);
    fouten += gebreken.length + over.length;
  };
  await ronde('zonder storing', []);
  for (const slachtoffer of slachtoffers) await ronde(slachtoffer, STAPPEN.map((stap) => ({ ...stap, slachtoffer })));
  process.exitCode = fouten === 0 ? 0 : 1;
}
