import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verjaringVan } from '../../../activities/opslag/verjaring.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import type { Pauzereden } from '../../../domain/pauze/redenen.ts';
import { maakOpstelling, type Opstelling, type Proefvordering } from '../invorderen/opstelling.ts';

/** Payment term until 2024-12-12: without a pause the last day is 2029-12-12. */
let o: Opstelling;
beforeAll(async () => {
  o = await maakOpstelling();
});
afterAll(async () => o.ruimOp());

let nummer = 0;
const pauzeer = async (v: Proefvordering, reden: Pauzereden, van: string, tot: string) =>
  o.invorderen.pauzeer({ vorderingId: v.id, vandaag: dag(van), sleutel: `p${String(++nummer)}`, door: 'jansen', reden, totEnMet: dag(tot) });
const hervat = async (v: Proefvordering, op: string) => o.invorderen.hervat({ vorderingId: v.id, vandaag: dag(op), sleutel: `h${String(++nummer)}`, door: 'jansen' });

describe('Awb 4:111: welke pauze de verjaring verlengt', () => {
  it.each([
    ['uitstel', '2029-12-22'],
    ['wsnp', '2029-12-22'],
    ['faillissement', '2029-12-22'],
    ['surseance', '2029-12-22'],
    ['geschorste_tenuitvoerlegging', '2029-12-22'],
    ['bezwaar', '2029-12-12'],
    ['kwijtschelding_gevraagd', '2029-12-12'],
    ['moratorium', '2029-12-12'],
    ['minnelijk_traject', '2029-12-12'],
    ['detentie', '2029-12-12'],
    ['overleden', '2029-12-12'],
    ['emigratie', '2029-12-12'],
    ['beleid', '2029-12-12'],
  ] as const)('tien dagen %s: laatste dag %s', async (reden, laatsteDag) => {
    const v = await o.vordering(`tien-${reden}`);
    await pauzeer(v, reden, '2025-03-01', '2025-03-10');
    expect((await verjaringVan(o.db, v.id)).laatsteDag).toBe(laatsteDag);
  });

  it('dezelfde reden twee keer: beide tellen, tot de dag waarop een mens hervatte', async () => {
    const v = await o.vordering('twee');
    await pauzeer(v, 'wsnp', '2025-03-01', '2026-03-01');
    await hervat(v, '2025-03-06'); // five days: 1 up to and including 5 March
    await pauzeer(v, 'wsnp', '2025-04-01', '2025-04-03');
    expect((await verjaringVan(o.db, v.id)).laatsteDag).toBe('2029-12-20');
  });

  it('uitstel dat overgaat in WSNP: dagen die samenvallen tellen één keer', async () => {
    const v = await o.vordering('overlap');
    await pauzeer(v, 'uitstel', '2025-03-01', '2025-03-10');
    await hervat(v, '2025-03-06');
    await pauzeer(v, 'wsnp', '2025-03-06', '2025-03-10');
    expect((await verjaringVan(o.db, v.id)).laatsteDag).toBe('2029-12-22');
  });

  it('een pauze van voor de nieuwe codes blijft leesbaar en verlengt niet', async () => {
    const v = await o.vordering('oud');
    await pauzeer(v, 'minnelijk_traject', '2025-03-01', '2025-03-10');
    const besluit = await o.db.besluit.findFirstOrThrow({ where: { zaak: v.zaak, soort: 'pauze' } });
    await o.db.besluit.update({ where: { id: besluit.id }, data: { inhoud: { reden: 'schuldhulp', totEnMet: '2025-03-10', bewezen: false } } });
    expect((await verjaringVan(o.db, v.id)).laatsteDag).toBe('2029-12-12');
  });
});
