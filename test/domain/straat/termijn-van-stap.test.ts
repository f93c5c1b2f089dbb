import { describe, expect, it } from 'vitest';
import { dag } from '../../../domain/kalender/dag.ts';
import { wegVan } from '../../../domain/regime/weg.ts';
import { beginVanTermijn } from '../../../domain/straat/bewijs.ts';
import { termijnVanStap } from '../../../domain/straat/termijn-van-stap.ts';

const PW = { regime: 'awb', grondslag: 'participatiewet', schendingInlichtingenplicht: false } as const;
const BELASTING = wegVan({ regime: 'belasting' }, 'vordering_iw19');
const VEREENVOUDIGD = wegVan(PW, 'vereenvoudigd_derdenbeslag');
const DEURWAARDER = wegVan(PW, 'derdenbeslag');
const beleid = { herinneringDagen: 10, dwangbevelDagen: 7 };
const op = (begin: string, betekendOp: string | null = null): Parameters<typeof termijnVanStap>[2] => ({ begin: dag(begin), betekendOp: betekendOp === null ? null : dag(betekendOp), beleid });

describe('de termijn die een brief geeft', () => {
  it('herinnering: de dagen van het beleid', () => {
    expect(termijnVanStap('herinnering', BELASTING, op('2026-03-02'))).toEqual({ soort: 'loopt', laatsteDag: '2026-03-12', volgendeStapVanaf: '2026-03-13', betekendOp: null, grondslag: 'beleid' });
  });
  it('aanmaning: twee weken, onder de belastingen en onder de Awb naar hun eigen artikel', () => {
    const termijn = { soort: 'loopt', laatsteDag: '2026-03-17', volgendeStapVanaf: '2026-03-18', betekendOp: null };
    expect(termijnVanStap('aanmaning', BELASTING, op('2026-03-03'))).toEqual({ ...termijn, grondslag: 'IW 11' });
    expect(termijnVanStap('aanmaning', VEREENVOUDIGD, op('2026-03-03'))).toEqual({ ...termijn, grondslag: 'Awb 4:112 lid 1' });
  });
  it('dwangbevel per post onder IW 13: twee dagen later betekend, dan de dagen van het beleid', () => {
    expect(termijnVanStap('dwangbevel', BELASTING, op('2026-06-02'))).toEqual({ soort: 'loopt', laatsteDag: '2026-06-11', volgendeStapVanaf: '2026-06-12', betekendOp: '2026-06-04', grondslag: 'IW 13 lid 5 en beleid' });
  });
  it.each([
    ['per post onder Pw 60', VEREENVOUDIGD, 'Pw 60 lid 5'],
    ['bij exploot', DEURWAARDER, 'Awb 4:123'],
  ])('dwangbevel %s: wacht op de dag die een mens invoert, en loopt daarna vanaf die dag', (_hoe, weg, grondslag) => {
    expect(termijnVanStap('dwangbevel', weg, op('2026-06-02'))).toEqual({ soort: 'wacht_op_betekening', grondslag });
    expect(termijnVanStap('dwangbevel', weg, op('2026-06-02', '2026-06-09'))).toEqual({
      soort: 'loopt',
      laatsteDag: '2026-06-16',
      volgendeStapVanaf: '2026-06-17',
      betekendOp: '2026-06-09',
      grondslag: `${grondslag} en beleid`,
    });
  });
  it('vooraankondiging: vier volle weken, en de laatste lezing als die op zaterdag om zijn (IW 19 lid 9)', () => {
    expect(termijnVanStap('vooraankondiging', BELASTING, op('2026-03-02'))).toEqual({ soort: 'loopt', laatsteDag: '2026-03-30', volgendeStapVanaf: '2026-03-31', betekendOp: null, grondslag: 'IW 19 lid 9' });
    expect(termijnVanStap('vooraankondiging', BELASTING, op('2026-02-28'))).toMatchObject({ volgendeStapVanaf: '2026-03-31' });
  });
});

it('een termijn begint op de dagtekening, en later als de brief later op de post ging', () => {
  expect(beginVanTermijn(dag('2026-03-02'), dag('2026-02-27'))).toBe('2026-03-02');
  expect(beginVanTermijn(dag('2026-03-02'), dag('2026-03-05'))).toBe('2026-03-05');
});
