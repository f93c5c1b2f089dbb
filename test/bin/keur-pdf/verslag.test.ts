import { describe, expect, it } from 'vitest';
import { NORMEN } from '../../../bin/keur-pdf/norm.ts';
import { bezwaren, leesVerslag } from '../../../bin/keur-pdf/verslag.ts';

const [UA] = NORMEN;
const REGEL = { specification: 'ISO 14289-1:2014', clause: '7.1', failedChecks: 2, description: 'Content shall be tagged' };

function verslag(uitslag: object | undefined): ReturnType<typeof leesVerslag> {
  const jobs = [{ itemDetails: { name: '/brief.pdf', size: 1 }, ...(uitslag === undefined ? {} : { validationResult: [uitslag] }) }];
  return leesVerslag(JSON.stringify({ report: { jobs } }));
}

function uitslag(anders: object = {}): object {
  return { profileName: UA.profiel, compliant: true, jobEndStatus: 'normal', details: { passedChecks: 145, ruleSummaries: [] }, ...anders };
}

describe('het verslag van veraPDF', () => {
  it('over een goede brief geeft geen bezwaar', () => {
    expect(bezwaren(verslag(uitslag()), '/brief.pdf', UA)).toEqual([]);
  });

  it('noemt de regels waar een brief niet aan voldoet', () => {
    const stuk = uitslag({ compliant: false, details: { passedChecks: 3, ruleSummaries: [REGEL] } });
    expect(bezwaren(verslag(stuk), '/brief.pdf', UA)).toEqual(['ISO 14289-1:2014 § 7.1 (2×): Content shall be tagged', 'voldoet niet']);
  });

  it.each([
    ['een ander bestand', verslag(uitslag()), '/ander.pdf', 'niet gekeurd naar PDF/UA-1'],
    ['een andere norm', verslag(uitslag({ profileName: 'PDF/A-2A validation profile' })), '/brief.pdf', 'niet gekeurd naar PDF/UA-1'],
    ['een bestand dat niet te lezen was', verslag(undefined), '/brief.pdf', 'niet gekeurd naar PDF/UA-1'],
    ['een keuring die niets bekeek', verslag(uitslag({ details: { passedChecks: 0, ruleSummaries: [] } })), '/brief.pdf', 'de keuring brak af'],
    ['een keuring die afbrak', verslag(uitslag({ jobEndStatus: 'timeout' })), '/brief.pdf', 'de keuring brak af'],
  ])('geeft niets goed op grond van %s', (_, gelezen, pad, bezwaar) => {
    expect(bezwaren(gelezen, pad, UA)).toEqual([bezwaar]);
  });

  it('dat niet te begrijpen is wordt niet gelezen', () => {
    expect(() => leesVerslag('{"report":{}}')).toThrow();
  });
});
