import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BEDRAGEN, type Bedragen } from '../../../activities/verzenden/bedragen/tabel.ts';
import { plaatsenVan } from '../../../activities/verzenden/bedragen/plaatsen.ts';
import { huisstijlSchema } from '../../../brieven/huisstijl.ts';
import { SJABLONEN } from '../../../brieven/sjablonen.ts';
import type { Sjabloon, Voorbeeld } from '../../../brieven/sjabloon.ts';

/** What a letter states is what its template prints: an amount that is printed and in no table would go unseen. */
const huisstijl = huisstijlSchema.parse(JSON.parse(readFileSync(new URL('../../../brieven/voorbeeld-huisstijl.json', import.meta.url), 'utf8')));
const tabelVan = (soort: string): Bedragen | undefined => (BEDRAGEN as Readonly<Record<string, Bedragen>>)[soort];
const soorten = [...new Set(SJABLONEN.map(({ soort }) => soort))].sort();

/** Every number and text in the data of a letter, by its path; rows without their number. */
function bladen(waarde: unknown, pad = ''): { readonly pad: string; readonly zet: (nieuw: unknown) => void; readonly waarde: unknown }[] {
  if (typeof waarde !== 'object' || waarde === null) return [];
  return Object.entries(waarde).flatMap(([sleutel, kind]: [string, unknown]) => {
    const eigen = Array.isArray(waarde) ? `${pad}[]` : pad === '' ? sleutel : `${pad}.${sleutel}`;
    const zet = (nieuw: unknown): void => {
      (waarde as Record<string, unknown>)[sleutel] = nieuw;
    };
    return typeof kind === 'object' ? bladen(kind, eigen) : [{ pad: eigen, zet, waarde: kind }];
  });
}

/** The amounts that are printed; null where the sums of the letter do not add up: then it is not drawn, and the number is one of them. */
function gedrukt(sjabloon: Sjabloon, inhoud: unknown, { dagtekening }: Voorbeeld): string | null {
  try {
    return (JSON.stringify(sjabloon.lees(inhoud, { huisstijl, dagtekening })).match(/-?€\s*[\d.]+,\d\d/gu) ?? []).join(' ');
  } catch (fout) {
    if (fout instanceof RangeError) return null;
    throw fout;
  }
}

const kopie = (inhoud: unknown): unknown => JSON.parse(JSON.stringify(inhoud));

/** Paths of the data that change what amounts are printed when they change themselves. */
function genoemdDoor(sjabloon: Sjabloon): ReadonlySet<string> {
  const paden = sjabloon.voorbeelden.flatMap((voorbeeld) => {
    const zoals = gedrukt(sjabloon, kopie(voorbeeld.inhoud), voorbeeld);
    return bladen(kopie(voorbeeld.inhoud)).flatMap(({ waarde }, i) => {
      const anders = kopie(voorbeeld.inhoud);
      const blad = bladen(anders)[i];
      if (blad === undefined || !(typeof waarde === 'number' ? Number.isInteger(waarde) : typeof waarde === 'string' && waarde.includes('€'))) return [];
      blad.zet(typeof waarde === 'number' ? waarde * 100 + 1 : String(waarde).replaceAll(/\d/g, '9'));
      return verandert(() => gedrukt(sjabloon, anders, voorbeeld), zoals) ? [blad.pad] : [];
    });
  });
  return new Set(paden);
}

/** A number that may be no other (a version, a day) is refused: it is no amount. */
function verandert(druk: () => string | null, zoals: string | null): boolean {
  try {
    return druk() !== zoals;
  } catch {
    return false;
  }
}

describe('elk bedrag dat een brief noemt', () => {
  it('elke soort brief staat in de tabel, en niets anders', () => {
    expect(Object.keys(BEDRAGEN).sort()).toEqual(soorten);
  });

  it.each(SJABLONEN.map((sjabloon) => [sjabloon.soort, sjabloon] as const))('%s: wat het sjabloon drukt staat in de tabel', (soort, sjabloon) => {
    const tabel = tabelVan(soort) ?? {};
    expect([...genoemdDoor(sjabloon)].filter((pad) => !Object.hasOwn(tabel, pad))).toEqual([]);
  });

  it.each([
    ['herinnering', ['bedragen.totaalCenten', 'bedragen.hoofdsomCenten']],
    ['intrekking', ['bedragen.vervallenKostenCenten', 'bedragen.terugCenten', 'bedragen.totaalCenten']],
    ['opdracht_deurwaarder', ['vordering.hoofdsomCenten', 'open.totaalCenten', 'rente.centen']],
    ['opheffing_debiteur', ['terugbetaaldCenten']],
    ['mededeling', ['uitleg[].bedrag', 'beslagvrijeVoet.beslagvrijeVoetCenten']],
  ] as const)('de proef op de som, %s: wat het sjabloon drukt wordt gezien', (soort, paden) => {
    const gevonden = SJABLONEN.filter((een) => een.soort === soort).flatMap((sjabloon) => [...genoemdDoor(sjabloon)]);
    expect(gevonden).toEqual(expect.arrayContaining([...paden]));
  });
});

describe('een plaats in de gegevens', () => {
  const inhoud = { a: { b: 1 }, rijen: [{ c: 2 }, { c: null }, { c: 3 }], teksten: [{ t: ['x', 'y'] }] };
  it.each([
    ['a.b', [1]],
    ['rijen[].c', [2, 3]],
    ['teksten[].t[]', ['x', 'y']],
    ['a.z', []],
    ['z[].c', []],
  ] as const)('%s', (pad, waarden) => {
    expect(plaatsenVan(inhoud, pad).map(({ waarde }) => waarde)).toEqual(waarden);
  });
});
