import { describe, expect, test } from 'vitest';
import { toegestaneVelden, verbodOp } from '../../../contract/routeervoorziening/autorisatie.ts';
import { DOELEN, ECHTGENOOTGRONDEN, GRONDEN, type Doel, type Grond, type Hoedanigheid } from '../../../contract/routeervoorziening/doel.ts';
import { AANGESLOTEN, type Aangesloten } from '../../../contract/routeervoorziening/partijen.ts';
import { VELDEN, type Veld } from '../../../contract/routeervoorziening/velden.ts';

/** AMvB art. 2 to 5 once more, read from the nota van toelichting and not from the code: the onderdelen and what they are called. */
const ONDERDELEN: Readonly<Record<Doel, Readonly<Record<string, readonly Veld[]>>>> = {
  opportuniteitsafweging: { a: ['bevoegdheid'], b: ['executoriaal'], c: ['voorrang'], d: ['openstaand'], e: ['inhouding'], f: ['inhoudingPeriode'], g: ['ophoging'], h: ['ophogingPeriode'], i: ['beslagvrijeVoet'], j: ['bvvGegevens'] },
  vaststelling_bvv: {
    a: ['bevoegdheid'], b: ['derdebeslagene', 'beslaglegger'], c: ['cdw'], d: ['beslagdatum'], e: ['openstaand'], f: ['inhouding'], g: ['inhoudingPeriode'], h: ['beslagvrijeVoet'], i: ['bvvGegevens'], j: ['voorlopigeTeruggaaf'], k: ['tegemoetkomingen'],
  },
  identificatie_cdw: { a: ['bevoegdheid'], b: ['derdebeslagene'], c: ['voorrang'], e: ['executoriaal'], f: ['beslagdatum'], g: ['cdw'] },
  uitvoering_cdw: { a: ['bevoegdheid'], c: ['derdebeslagene'], d: ['executoriaal'], e: ['voorrang'], f: ['openstaand'], g: ['beslagvrijeVoet'], h: ['bvvVastgesteldOp'], i: ['bvvGegevens'], j: ['priveschuld'], k: ['verruimingIw19'], l: ['bvvOpNihil'] },
};

/** Purpose, ground, who may ask, the onderdelen of any source, and what only the Belastingdienst is asked. Whatever is not here is refused. */
const MATRIX: readonly (readonly [doel: Doel, grond: Grond, vragers: readonly Aangesloten[], onderdelen: string, belastingdienst: string])[] = [
  ['opportuniteitsafweging', 'voorgenomen_beslag', ['gerechtsdeurwaarder', 'gemeente', 'waterschap', 'cjib'], 'abcdefghij', ''],
  ['opportuniteitsafweging', 'lopend_beslag', ['gerechtsdeurwaarder', 'gemeente', 'waterschap', 'cjib'], 'abcdefghij', ''],
  ['vaststelling_bvv', 'bevoegd_tot_beslag', AANGESLOTEN, 'abcdefghi', 'jk'],
  ['vaststelling_bvv', 'lopend_beslag', AANGESLOTEN, 'abcdefghi', 'jk'],
  ['identificatie_cdw', 'bevoegd_tot_beslag', AANGESLOTEN, 'abcefg', ''],
  ['identificatie_cdw', 'lopend_beslag', AANGESLOTEN, 'abcefg', ''],
  ['uitvoering_cdw', 'als_cdw', AANGESLOTEN, 'acdefghijkl', ''],
  ['uitvoering_cdw', 'bij_cdw', AANGESLOTEN, 'ghi', ''],
];

const SCHULDENAAR: Hoedanigheid = { rol: 'schuldenaar' };

function verwacht(vrager: Aangesloten, doel: Doel, grond: Grond, bron: Aangesloten): readonly Veld[] {
  const regel = MATRIX.find(([d, g, vragers]) => d === doel && g === grond && vragers.includes(vrager));
  if (regel === undefined) return [];
  const letters = regel[3] + (bron === 'belastingdienst' ? regel[4] : '');
  return Array.from(letters).flatMap((letter) => ONDERDELEN[doel][letter] ?? []);
}

const ELK = AANGESLOTEN.flatMap((vrager) => DOELEN.flatMap((doel) => GRONDEN.map((grond) => [vrager, doel, grond] as const)));

describe('de autorisatiematrix', () => {
  test.each(ELK)('%s voor %s, grond %s: elk veld van elke bron', (vrager, doel, grond) => {
    for (const bron of AANGESLOTEN) {
      const mag = toegestaneVelden({ vrager, doel, grond }, SCHULDENAAR, bron);
      const hoort = verwacht(vrager, doel, grond, bron);
      for (const veld of VELDEN) expect(`${bron} ${veld} ${mag.includes(veld) ? 'ja' : 'nee'}`).toBe(`${bron} ${veld} ${hoort.includes(veld) ? 'ja' : 'nee'}`);
      expect(new Set(mag).size).toBe(mag.length);
    }
    expect(verbodOp({ vrager, doel, grond }, SCHULDENAAR) === null).toBe(verwacht(vrager, doel, grond, 'belastingdienst').length > 0);
  });

  test('elk onderdeel dat de nota noemt heeft een veld, en elk veld een onderdeel', () => {
    const genoemd = new Set(Object.values(ONDERDELEN).flatMap((per) => Object.values(per).flat()));
    expect([...VELDEN].sort()).toEqual([...genoemd].sort());
  });
});

describe('de echtgenoot', () => {
  const TOEGESTAAN: readonly (readonly [Doel, string])[] = [
    ['opportuniteitsafweging', 'gemeenschap_van_goederen'],
    ['vaststelling_bvv', 'gemeenschap_van_goederen'],
    ['vaststelling_bvv', 'gehuwd_pw3'],
  ];
  const grondVan: Readonly<Record<Doel, Grond>> = { opportuniteitsafweging: 'voorgenomen_beslag', vaststelling_bvv: 'bevoegd_tot_beslag', identificatie_cdw: 'bevoegd_tot_beslag', uitvoering_cdw: 'als_cdw' };

  test.each(DOELEN.flatMap((doel) => ECHTGENOOTGRONDEN.map((grond) => [doel, grond] as const)))('bij %s op grond %s', (doel, grond) => {
    const mag = TOEGESTAAN.some(([d, g]) => d === doel && g === grond);
    const vraag = { vrager: 'gemeente', doel, grond: grondVan[doel] } as const;
    expect(verbodOp(vraag, { rol: 'echtgenoot', grond })?.code ?? 'mag').toBe(mag ? 'mag' : 'echtgenoot_niet_toegestaan');
    expect(toegestaneVelden(vraag, { rol: 'echtgenoot', grond }, 'uwv').length > 0).toBe(mag);
  });

  test('in gemeenschap van goederen: alles wat over de schuldenaar mag (AMvB art. 1)', () => {
    const vraag = { vrager: 'uwv', doel: 'vaststelling_bvv', grond: 'lopend_beslag' } as const;
    expect(toegestaneVelden(vraag, { rol: 'echtgenoot', grond: 'gemeenschap_van_goederen' }, 'belastingdienst')).toEqual(toegestaneVelden(vraag, SCHULDENAAR, 'belastingdienst'));
  });

  test('alleen gehuwd in de zin van Pw 3: onderdelen a en j, meer noemt art. 3 niet', () => {
    const vraag = { vrager: 'gerechtsdeurwaarder', doel: 'vaststelling_bvv', grond: 'bevoegd_tot_beslag' } as const;
    const over: Hoedanigheid = { rol: 'echtgenoot', grond: 'gehuwd_pw3' };
    expect(toegestaneVelden(vraag, over, 'belastingdienst')).toEqual(['bevoegdheid', 'voorlopigeTeruggaaf']);
    expect(toegestaneVelden(vraag, over, 'svb')).toEqual(['bevoegdheid']);
  });
});
