import { expect, it } from 'vitest';
import { renteInWoorden } from '../../../activities/dossier/rente-in-woorden.ts';
import { renteVan, type Renterecord } from '../../../activities/opslag/rente.ts';
import { centen, NUL } from '../../../domain/geld/centen.ts';
import { dag } from '../../../domain/kalender/dag.ts';

const RECORD: Renterecord = { regime: 'belasting', hoofdsom: centen(100_000), laatsteBetaaldag: dag('2024-12-31'), kosten: NUL, toegerekend: [], uitstel: [] };
const bedrag = (anders: Partial<Renterecord>): number => {
  const rente = renteVan({ ...RECORD, ...anders }, dag('2026-01-01'));
  return rente.soort === 'berekend' ? rente.bedrag : 0;
};

it('over de hele hoofdsom een jaar lang: 4%', () => {
  expect(bedrag({})).toBe(4000);
});

it('wat op kosten is betaald vermindert de rente niet, wat op de hoofdsom is betaald wel, vanaf de dag van de betaling', () => {
  const op = dag('2025-07-01');
  expect(bedrag({ kosten: centen(900), toegerekend: [{ dag: op, kosten: centen(900), hoofdsom: NUL }] })).toBe(4000);
  expect(bedrag({ kosten: centen(900), toegerekend: [{ dag: op, kosten: centen(900), hoofdsom: centen(50_000) }] })).toBe(2984);
  expect(bedrag({ toegerekend: [{ dag: dag('2025-01-01'), kosten: NUL, hoofdsom: centen(100_000) }] })).toBe(0);
});

it('kosten die betaald en daarna vervallen zijn tellen als betaald op de hoofdsom', () => {
  const betaald = { dag: dag('2025-01-01'), kosten: centen(10_000), hoofdsom: NUL };
  expect(bedrag({ kosten: NUL, toegerekend: [betaald] })).toBe(3600);
  expect(bedrag({ kosten: centen(10_000), toegerekend: [betaald] })).toBe(4000);
});

it('wat werd teruggeboekt staat vanaf die dag weer open', () => {
  const heen = { dag: dag('2025-01-01'), kosten: NUL, hoofdsom: centen(100_000) };
  expect(bedrag({ toegerekend: [{ dag: dag('2025-12-01'), kosten: NUL, hoofdsom: centen(-100_000) }, heen] })).toBe(333);
});

it('in woorden: bedrag, geen, of waarom niet', () => {
  expect(renteInWoorden(renteVan(RECORD, dag('2026-01-01')))[0]).toBe('invorderingsrente van 1 januari 2025 tot en met 31 december 2025: € 40,00; berekend, en pas verschuldigd als een beschikking haar in rekening brengt');
  expect(renteInWoorden(renteVan(RECORD, dag('2024-12-31')))).toEqual(['invorderingsrente: geen; er stond na de betaaltermijn niets open waarover rente loopt (IW 28 lid 1 en 2)']);
  expect(renteInWoorden(renteVan({ ...RECORD, regime: 'awb' }, dag('2026-01-01')))).toEqual([
    'wettelijke rente: niet berekend; het percentage van de wettelijke rente op 1 januari 2025 is niet verzameld (Awb 4:98 lid 1 (BW 6:119 en 6:120))',
  ]);
});
