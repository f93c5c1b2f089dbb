import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boekExplootkosten } from '../../../activities/invorderen/exploot.ts';
import { naarDatum } from '../../../activities/opslag/dagen.ts';
import { openstaand } from '../../../activities/opslag/openstaand.ts';
import { zaakVanBeslag, type BeslagId, type VerhaalId } from '../../../contract/zaak.ts';
import { NUL } from '../../../domain/geld/centen.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { BIJSTAND_EXPLOOT, maakOpstelling, type Opstelling, type Proefvordering } from './opstelling.ts';

let o: Opstelling;
beforeAll(async () => {
  o = await maakOpstelling();
});
afterAll(async () => o.ruimOp());

const wie = { sleutel: 'k', door: 'j.proef' };
const kosten = async (v: Proefvordering) => (await o.db.kosten.findMany({ where: { vorderingId: v.id, vervallenOp: null }, orderBy: { id: 'asc' } })).map(({ soort, centen }) => `${soort} ${String(centen)}`);
let nummer = 0;

/** The exploot of a beslag in the verhaal of a claim, with its costs on that claim (Btag art. 2 j). */
async function exploot(v: Proefvordering, verhaalId: VerhaalId, op: string): Promise<void> {
  nummer += 1;
  const { id: derdeId } = await o.db.derde.create({ data: { loonheffingennummer: `K${String(nummer)}`, naam: 'Werkgever' } });
  const { id } = await o.db.beslag.create({ data: { openSleutel: `k${String(nummer)}`, verhaalId, derdeId, onderdeel: 'a', gelegdOp: naarDatum(dag(op)) } });
  const zaak = zaakVanBeslag(id as BeslagId);
  const besluit = await o.db.besluit.create({ data: { sleutel: `${zaak}:beslagexploot`, zaak, soort: 'beslagexploot', dag: naarDatum(dag(op)), grond: ['Rv art. 475 lid 1'], inhoud: { op } } });
  await o.db.$transaction(async (tx) => boekExplootkosten(tx, { zaak, vorderingId: v.id, voor: [v.id], kleinste: NUL, handeling: 'derdenbeslag_periodiek', kostensoort: 'exploot_beslag', op: dag(op), vandaag: dag(op), besluitId: besluit.id }));
}

/** Bijstand of € 900, with a dwangbevel that was served by exploot and a derdenbeslag by exploot. */
async function metBeslag(naam: string): Promise<{ v: Proefvordering; verhaalId: VerhaalId }> {
  const v = await o.vordering(naam, undefined, 90_000, BIJSTAND_EXPLOOT);
  await v.doorloop('herinnering', '2025-12-05');
  await v.doorloop('aanmaning', '2025-12-22');
  await v.doorloop('dwangbevel', '2026-01-12');
  await o.invorderen.boekBetekening({ vorderingId: v.id, vandaag: dag('2026-01-20'), sleutel: 'b', door: 'j.proef', op: dag('2026-01-20') });
  const aangemeld = await o.invorderen.meldAanBijVerhaal({ vorderingId: v.id, vandaag: dag('2026-02-10') });
  if (aangemeld.soort !== 'aangemeld') throw new Error(JSON.stringify(aangemeld));
  await exploot(v, aangemeld.verhaalId, '2026-02-16');
  expect(await kosten(v)).toContain('exploot_beslag 18491');
  return { v, verhaalId: aangemeld.verhaalId };
}

describe('de kosten van het exploot van een beslag (Btag art. 2 j)', () => {
  it('vervallen als de vordering naar het dwangbevel wordt teruggezet: die titel is er niet meer', async () => {
    const { v } = await metBeslag('terug-dwangbevel');
    await o.invorderen.zetTerug({ vorderingId: v.id, vandaag: dag('2026-03-02'), ...wie, stap: 'dwangbevel', reden: 'fout' });
    expect((await kosten(v)).filter((een) => een.startsWith('exploot'))).toEqual([]);
  });

  it('wat daarop was betaald telt op de hoofdsom, en wat dan te veel is gaat terug', async () => {
    const { v } = await metBeslag('terug-betaald');
    const { totaal } = await openstaand(o.db, v.id);
    await v.betaal(totaal, '2026-03-01');
    await o.invorderen.zetTerug({ vorderingId: v.id, vandaag: dag('2026-03-02'), ...wie, stap: 'dwangbevel', reden: 'fout' });
    const { _sum } = await o.db.terugbetaling.aggregate({ where: { zaak: v.zaak, reden: 'kosten_vervallen' }, _sum: { centen: true } });
    // Paid were the hoofdsom of € 900 and every cost; owed are the hoofdsom and the aanmaning.
    expect([await kosten(v), _sum.centen]).toEqual([['aanmaning 2000'], totaal - 92_000]);
  });

  it('vervallen als een rechter het verzet gegrond verklaart (IW 17)', async () => {
    const { v } = await metBeslag('verzet');
    await o.invorderen.trekIn({ vorderingId: v.id, vandaag: dag('2026-03-02'), ...wie, reden: 'verzet_gegrond' });
    expect(await kosten(v)).toEqual([]);
  });

  it('blijven als de vordering oninbaar is, en als zij alleen naar de aankondiging teruggaat', async () => {
    const { v } = await metBeslag('oninbaar');
    await o.invorderen.trekIn({ vorderingId: v.id, vandaag: dag('2026-03-02'), ...wie, reden: 'oninbaar' });
    expect(await kosten(v)).toContain('exploot_beslag 18491');
    const { v: ander } = await metBeslag('terug-aankondiging');
    await o.invorderen.zetTerug({ vorderingId: ander.id, vandaag: dag('2026-03-02'), ...wie, stap: 'vooraankondiging', reden: 'fout' });
    expect(await kosten(ander)).toContain('exploot_beslag 18491');
  });
});

describe('een tweede betekening', () => {
  const metTweede = async (naam: string): Promise<{ v: Proefvordering; opdracht: number; neemTerug: () => Promise<unknown> }> => {
    const v = await o.vordering(naam, undefined, 90_000, BIJSTAND_EXPLOOT);
    await v.doorloop('herinnering', '2025-12-05');
    await v.doorloop('aanmaning', '2025-12-22');
    const briefId = await v.doorloop('dwangbevel', '2026-01-12');
    await o.invorderen.betekenOpnieuw({ vorderingId: v.id, vandaag: dag('2026-02-10'), briefId });
    const { id: opdracht } = await o.db.brief.findFirstOrThrow({ where: { zaak: v.zaak, soort: 'betekeningsopdracht' } });
    return { v, opdracht, neemTerug: async () => o.invorderen.zetTerug({ vorderingId: v.id, vandaag: dag('2026-02-10'), ...wie, stap: 'dwangbevel', reden: 'fout' }) };
  };
  const taakOver = async (v: Proefvordering, id: number) => o.db.taak.findFirst({ where: { zaak: v.zaak, soort: 'intrekking_melden', sleutel: `${v.zaak}:intrekking_melden:${String(id)}` } });

  it.each([
    ['nog niet definitief', { aangenomenOp: null }],
    ['definitief, en nog niet bij de drukker', { aangenomenOp: new Date('2026-02-10'), kanaal: 'deurwaarder', pdfHash: 'a'.repeat(64) }],
  ])('die niemand heeft (%s) gaat niet als haar dwangbevel vervalt', async (wat, data) => {
    const { v, opdracht, neemTerug } = await metTweede(wat.slice(0, 9).replace(' ', '-'));
    await o.db.brief.update({ where: { id: opdracht }, data });
    await neemTerug();
    expect(await o.db.brief.findUniqueOrThrow({ where: { id: opdracht } })).toMatchObject({ status: 'vervallen' });
    expect(await taakOver(v, opdracht)).toBeNull();
  });

  it('die de deurwaarder heeft: een mens zegt hem dat hij dat dwangbevel niet meer mag betekenen', async () => {
    const { v, opdracht, neemTerug } = await metTweede('bij-deurwaarder');
    await v.meld(opdracht, 'verzonden', '2026-02-10');
    await neemTerug();
    expect(await o.db.brief.findUniqueOrThrow({ where: { id: opdracht } })).toMatchObject({ status: 'vervallen', terpostbezorgdOp: new Date('2026-02-10') });
    expect((await taakOver(v, opdracht))?.tekst).toBe('Het dwangbevel dat op 10 februari 2026 nog eens werd verstuurd om het te betekenen, geldt niet meer. Zeg de deurwaarder dat hij het niet meer mag betekenen, en vraag of hij dat al deed.');
  });
});
