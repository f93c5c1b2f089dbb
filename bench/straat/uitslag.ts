import { NIETS, tel, type Meting } from './meting.ts';
import type { Uitslag, Vorm } from './straat.ts';

/** The figures as a person reads them: ratios of times, and counts per claim. */
export function toon(uitslagen: readonly Uitslag[]): string {
  const tijden = uitslagen.map(({ vorm, claims, seconden }) => `${vorm.padEnd(7)} ${String(claims)} claims: ${seconden.totBeslag.toFixed(1)} s to a running beslag, ${seconden.jaar.toFixed(1)} s for the year; ${seconden.processor.toFixed(1)} s of processor`);
  const verhouding = (['totBeslag', 'jaar'] as const).map((deel) => som(uitslagen, 'kaal', deel) / som(uitslagen, 'straat', deel));
  const geheel = (som(uitslagen, 'kaal', 'totBeslag') + som(uitslagen, 'kaal', 'jaar')) / (som(uitslagen, 'straat', 'totBeslag') + som(uitslagen, 'straat', 'jaar'));
  return [
    ...tijden,
    `bare / street: ${(verhouding[0] ?? NaN).toFixed(2)} to a running beslag, ${(verhouding[1] ?? NaN).toFixed(2)} for the year, ${geheel.toFixed(2)} together; ${(som(uitslagen, 'kaal', 'processor') / som(uitslagen, 'straat', 'processor')).toFixed(2)} in processor time of our process`,
    ...(['straat', 'kaal'] as const).flatMap((vorm) => perClaim(uitslagen, vorm)),
  ].join('\n');
}

function som(uitslagen: readonly Uitslag[], vorm: Vorm, deel: keyof Uitslag['seconden']): number {
  return uitslagen.filter((uitslag) => uitslag.vorm === vorm).reduce((totaal, { seconden }) => totaal + seconden[deel], 0);
}

const KOLOMMEN = { overgangen: 'transitions', gebeurtenissen: 'events', bytes: 'bytes', runs: 'runs', taken: 'workflow tasks', activiteiten: 'activities', plaatselijk: 'local', timers: 'timers', signalen: 'signals' } as const;

function perClaim(uitslagen: readonly Uitslag[], vorm: Vorm): readonly string[] {
  const laatste = uitslagen.findLast((uitslag) => uitslag.vorm === vorm);
  if (laatste === undefined) return [];
  const regels = (['totBeslag', 'jaar'] as const).flatMap((deel) => {
    const soorten = [...laatste[deel]];
    const alles = soorten.reduce((totaal, [, meting]) => tel(totaal, meting), NIETS);
    return [...(soorten.length > 1 ? soorten : []), ['together', alles] as const].map(([soort, meting]) => [deel === 'jaar' ? 'year' : 'to beslag', soort, ...getallen(meting, laatste.claims)]);
  });
  return ['', `${vorm}, per claim:`, ...[['', '', ...Object.values(KOLOMMEN)], ...regels].map((cellen) => cellen.map((cel, i) => (i < 2 ? cel.padEnd(12) : cel.padStart(15))).join(''))];
}

function getallen(meting: Meting, claims: number): readonly string[] {
  return Object.keys(KOLOMMEN).map((wat) => (meting[wat as keyof Meting] / claims).toFixed(wat === 'bytes' ? 0 : 1));
}
