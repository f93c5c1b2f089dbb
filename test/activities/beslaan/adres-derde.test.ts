import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { legAdresDerdeVast } from '../../../activities/intake/adres-derde.ts';
import { zaakVanBeslag } from '../../../contract/zaak.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { gelegd, inkomen, maakOpstelling, type Opstelling, type Proefbeslag } from '../verhalen/opstelling.ts';

let o: Opstelling;
beforeAll(async () => {
  o = await maakOpstelling();
});
afterAll(async () => o.ruimOp());

const ZONDER = '000010091L01';
/** A beslag at a derde of whom the polisadministratie gives a name and no address; its letters wait. */
async function zonderAdres(lhn: string): Promise<Pick<Proefbeslag, 'id'>> {
  o.bronnen.polis = async () => Promise.resolve({ gegevens: { inkomstenverhoudingen: [inkomen({ loon: 250_000, heffing: 35_000, lhn })] }, derden: { [lhn]: 'Bakkerij De Korf' }, adressen: {} });
  const v = await o.verhaal();
  const uitkomst = await v.stelVast('2025-03-25');
  if (uitkomst.soort !== 'beslag') throw new Error(uitkomst.soort);
  const beslagId = gelegd(await o.verhalen.legBeslag({ verhaalId: v.id, vandaag: dag('2025-03-25'), berekeningId: uitkomst.berekeningId, bronId: uitkomst.bronId }));
  await o.beslaan.maakBeschikking({ beslagId, vandaag: dag('2025-03-25'), berekeningId: uitkomst.berekeningId, volgnummer: 1 });
  return { id: beslagId };
}
const brief = async ({ id }: Pick<Proefbeslag, 'id'>, soort = 'beschikking') => o.db.brief.findFirstOrThrow({ where: { beslagId: id, soort } });
const taken = async ({ id }: Pick<Proefbeslag, 'id'>) => o.db.taak.findMany({ where: { zaak: zaakVanBeslag(id), soort: { in: ['adres_derde_onbekend', 'deurwaarder_onbekend'] } } });

describe('het adres van de derde', () => {
  it('komt met het inkomen uit de polisadministratie en staat op zijn brieven', async () => {
    const b = await (await o.verhaal()).leg('2025-03-25');
    for (const soort of ['beschikking', 'verklaringsformulier']) {
      expect(await brief(b, soort)).toMatchObject({ inhoud: { geadresseerde: { naam: 'Zorggroep De Linde', aanhef: 'Geachte heer, mevrouw', adresregels: ['Postbus 78', '1200 AZ WATERSTAD'] } } });
    }
    expect(await taken(b)).toEqual([]);
  });

  it('is er geen, dan wacht de brief en is er één taak', async () => {
    const b = await zonderAdres(ZONDER);
    expect(await brief(b)).toMatchObject({ status: 'klaargezet', inhoud: { geadresseerde: { naam: 'Bakkerij De Korf', adresregels: [] } } });
    expect(await taken(b)).toMatchObject([{ soort: 'adres_derde_onbekend', afgedaanOp: null }]);
  });

  it('vult iemand het in, dan krijgen de wachtende brieven het, op een dag die nog komt', async () => {
    const b = await zonderAdres('000010092L01');
    const { zaken } = await legAdresDerdeVast(o.db, { loonheffingennummer: '000010092L01', adresregels: ['Markt 3', '1234 AB WATERSTAD'], door: 'j.proef', vandaag: dag('2025-03-29') });
    expect(zaken).toEqual([zaakVanBeslag(b.id)]);
    expect(await brief(b)).toMatchObject({ dagtekening: new Date('2025-03-31'), inhoud: { kenmerk: zaakVanBeslag(b.id), geadresseerde: { adresregels: ['Markt 3', '1234 AB WATERSTAD'] } } });
    expect(await taken(b)).toMatchObject([{ uitkomst: 'adres vastgelegd' }]);
    expect(JSON.stringify(await o.db.gebeurtenis.findMany({ where: { zaak: zaakVanBeslag(b.id) } }))).not.toContain('Markt 3');
  });

  it('van een derde die er niet is, of met één regel, wordt geweigerd', async () => {
    await expect(legAdresDerdeVast(o.db, { loonheffingennummer: '999999999L99', adresregels: ['a', 'b'], door: 'j.proef', vandaag: dag('2025-03-29') })).rejects.toThrow('niet bekend');
    await expect(legAdresDerdeVast(o.db, { loonheffingennummer: ZONDER, adresregels: ['a'], door: 'j.proef', vandaag: dag('2025-03-29') })).rejects.toThrow('twee tot vier regels');
  });
});

describe('de deurwaarder', () => {
  it('is er één, dan gaat de opdracht naar zijn adres; zijn er meer, dan kiest een mens', async () => {
    o.bronnen.polis = async () => Promise.resolve({ gegevens: { inkomstenverhoudingen: [inkomen({ loon: 250_000, heffing: 35_000 })] }, derden: {} });
    const een = await (await o.verhaal(undefined, 'derdenbeslag')).leg('2025-03-25');
    expect(await brief(een, 'beslagopdracht')).toMatchObject({ aan: 'deurwaarder', inhoud: { geadresseerde: { naam: 'Deurwaarders aan de Kade', adresregels: ['Kade 9', '1234 AB WATERSTAD'] } } });
    await o.db.deurwaarder.create({ data: { opdrachtgeverId: 'waterstad', code: 'tweede', naam: 'Tweede', soort: 'gerechtsdeurwaarder', gdwNummer: '124', adresregels: ['Gracht 1', '1234 AB WATERSTAD'] } });
    const twee = await (await o.verhaal(undefined, 'derdenbeslag')).leg('2025-03-25');
    expect(await taken(twee)).toMatchObject([{ soort: 'deurwaarder_onbekend' }]);
  });
});
