import { expect, it } from 'vitest';
import { verrekenen } from '../../../domain/regime/verrekenplicht.ts';

const pw = (schendingInlichtingenplicht: boolean) => ({ regime: 'awb', grondslag: 'participatiewet', schendingInlichtingenplicht }) as const;

it.each([
  ['na schending van de inlichtingenplicht moet verrekening met lopende bijstand', pw(true), 'participatiewet', 'moet', 'Pw 60 lid 4'],
  ['ook met een IOAW-uitkering', pw(true), 'ioaw', 'moet', 'Pw 60 lid 4'],
  ['zonder schending mag zij', pw(false), 'participatiewet', 'mag', 'Pw 60 lid 3'],
  ['met loon van de gemeente zelf mag zij (Pw 60 noemt dat niet)', pw(true), null, 'mag', 'Pw 60a lid 4'],
  ['met een uitkering van het Bbz ook', pw(true), 'bbz', 'mag', 'Pw 60a lid 4'],
  ['een belasting mag worden verrekend', { regime: 'belasting' } as const, 'participatiewet', 'mag', 'IW 24'],
  ['een andere geldschuld naar Awb 4:93', { regime: 'awb', grondslag: 'bijzondere_wet', wet: 'Wet X' } as const, 'participatiewet', 'mag', 'Awb 4:93'],
] as const)('%s', (_wat, grond, wet, plicht, artikel) => {
  const uitkomst = verrekenen(grond, wet);
  expect(uitkomst.plicht).toBe(plicht);
  expect(uitkomst.artikelen).toContain(artikel);
});
