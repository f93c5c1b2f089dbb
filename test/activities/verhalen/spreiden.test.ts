import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { zaakVanBeslag, zaakVanVerhaal, type BeslagId } from '../../../contract/zaak.ts';
import type { VaststellingUitkomst } from '../../../activities/verhalen/port.ts';
import { naarDag } from '../../../activities/opslag/dagen.ts';
import { uitkomstVan } from '../../../activities/verhalen/berekening.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { gelegd, inkomen, maakOpstelling, type Opstelling, type Proefverhaal } from './opstelling.ts';

/** Two wages of which neither alone is enough for the voet (Rv 475c lid 2): net € 2.800 and € 2.710. */
let o: Opstelling;
let v: Proefverhaal;
let taakId: number;
const vandaag = dag('2025-03-25');
beforeAll(async () => {
  o = await maakOpstelling();
  o.bronnen.polis = async () =>
    Promise.resolve({ gegevens: { inkomstenverhoudingen: [inkomen({ loon: 350_000, heffing: 70_000 }), inkomen({ id: '2', lhn: '000010091L01', loon: 340_000, heffing: 69_000 })] }, derden: {} });
});
afterAll(async () => o.ruimOp());
beforeEach(async () => {
  v = await o.verhaal([{ dagtekening: '2024-10-31', centen: 900_000 }]);
  expect(await v.stelVast(vandaag)).toEqual({ soort: 'voorgelegd', taak: 'rekentool_met_de_hand' });
  taakId = (await o.db.taak.findFirstOrThrow({ where: { zaak: zaakVanVerhaal(v.id) } })).id;
});

const spreid = async (): Promise<Extract<VaststellingUitkomst, { soort: 'beslag' }>> => {
  const { antwoordId } = await o.verhalen.stelAntwoordVoor({ verhaalId: v.id, vandaag, sleutel: 's', door: 'j.proef', taakId, keuze: 'spreiden', toelichting: 'beide werkgevers zijn bekend' });
  const keur = async () => o.verhalen.keurAntwoordGoed({ verhaalId: v.id, vandaag, sleutel: 'k', door: 'a.ander', taakId, antwoordId, volgnummer: 2 });
  const uitkomst = await keur();
  expect(await keur()).toEqual(uitkomst);
  if (uitkomst.soort !== 'beslag') throw new Error(uitkomst.soort);
  return uitkomst;
};
const delen = async () =>
  (await o.db.berekening.findMany({ where: { verhaalId: v.id }, orderBy: { id: 'asc' } })).flatMap((rij) => {
    const { antwoord, voet, bron } = uitkomstVan(rij);
    return antwoord.soort === 'beslag' ? [{ voet: voet?.beslagvrijeVoetCenten ?? 0, netto: bron?.nettoCenten, vanaf: naarDag(rij.vanaf) }] : [];
  });

describe('één beslagvrije voet over twee derden (475c lid 2 en 5)', () => {
  it('de taak biedt het aan, met hoeveel derden', async () => {
    const { keuzes, feiten } = await o.db.taak.findUniqueOrThrow({ where: { id: taakId } });
    expect([keuzes, feiten]).toMatchObject([['voet_met_de_hand', 'wachten', 'geen_beslag', 'spreiden'], { derden: 2 }]);
  });

  it('het antwoord wordt twee vaststellingen: naar de hoogte van de betalingen, samen de hele voet', async () => {
    const { samenMet } = await spreid();
    const [tweede, eerste] = await delen();
    expect([samenMet?.length, eerste?.netto, tweede?.netto]).toEqual([1, 280_000, 271_000]);
    const heel = (eerste?.voet ?? 0) + (tweede?.voet ?? 0);
    expect(Math.abs((eerste?.voet ?? 0) - (heel * 280_000) / 551_000)).toBeLessThan(1);
  });

  it('elke derde krijgt zijn eigen beschikking met zijn deel; het ene beslag heft het andere niet op', async () => {
    const uitkomst = await spreid();
    const beslagen: BeslagId[] = [];
    for (const { berekeningId, bronId } of [uitkomst, ...(uitkomst.samenMet ?? [])]) {
      const beslagId = gelegd(await o.verhalen.legBeslag({ verhaalId: v.id, vandaag, berekeningId, bronId, naast: true }));
      expect(await o.beslaan.maakBeschikking({ beslagId, vandaag, berekeningId, volgnummer: 1 })).toMatchObject({ soort: 'klaargezet' });
      beslagen.push(beslagId);
    }
    expect(new Set(beslagen).size).toBe(2);
    for (const id of beslagen) expect(await o.db.bericht.count({ where: { ontvanger: zaakVanBeslag(id), soort: 'beeindig' } })).toBe(0);
    expect(await o.db.brief.count({ where: { beslagId: { in: beslagen }, soort: 'mededeling' } })).toBe(2);
  });

  it('een melding verhoogt de hele voet, en die wordt opnieuw verdeeld', async () => {
    await spreid();
    const voor = await delen();
    const uitkomst = await v.corrigeer('2025-04-10', 3, { leefsituatie: 'gehuwd_met_kinderen' });
    expect(uitkomst).toMatchObject({ soort: 'beslag', samenMet: [{}] });
    const na = (await delen()).slice(voor.length);
    expect(na).toHaveLength(2);
    for (const [plaats, deel] of na.entries()) expect(deel.voet).toBeGreaterThan(voor[plaats]?.voet ?? Infinity);
  });

  it('welk netto inkomen veranderde staat bij twee betalers niet vast: geweigerd', async () => {
    await spreid();
    await expect(v.corrigeer('2025-04-10', 3, { netto: '2000' })).rejects.toThrow('verdeeld over meer betalers');
  });
});
