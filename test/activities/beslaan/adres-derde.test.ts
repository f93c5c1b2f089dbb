import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deurwaarderantwoord } from '../../../activities/beslaan/kies-deurwaarder.ts';
import { legAdresDerdeVast } from '../../../activities/intake/adres-derde.ts';
import { maakTaken } from '../../../activities/taken/taken.ts';
import { zaakVanBeslag, type BeslagId } from '../../../contract/zaak.ts';
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
const taken = async ({ id }: Pick<Proefbeslag, 'id'>) => o.db.taak.findMany({ where: { zaak: zaakVanBeslag(id), soort: { in: ['adres_derde_onbekend', 'deurwaarder_onbekend'] } }, orderBy: { id: 'asc' } });

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
  const metTweede = async () =>
    o.db.deurwaarder.upsert({
      where: { opdrachtgeverId_code: { opdrachtgeverId: 'waterstad', code: 'tweede' } },
      create: { opdrachtgeverId: 'waterstad', code: 'tweede', naam: 'Tweede', soort: 'gerechtsdeurwaarder', gdwNummer: '124', adresregels: ['Gracht 1', '1234 AB WATERSTAD'] },
      update: {},
    });
  /** An order that waits for a person who names the deurwaarder. */
  async function wachtend(): Promise<{ readonly id: BeslagId; readonly maakOpnieuw: () => Promise<void> }> {
    await metTweede();
    const v = await o.verhaal(undefined, 'derdenbeslag');
    const uitkomst = await v.stelVast('2025-03-25');
    if (uitkomst.soort !== 'beslag') throw new Error(uitkomst.soort);
    const { berekeningId, bronId } = uitkomst;
    const id = gelegd(await o.verhalen.legBeslag({ verhaalId: v.id, vandaag: dag('2025-03-25'), berekeningId, bronId }));
    const maak = async (op: string, volgnummer: number) => o.beslaan.maakBeschikking({ beslagId: id, vandaag: dag(op), berekeningId, volgnummer });
    await maak('2025-03-25', 1);
    return {
      id,
      maakOpnieuw: async () => {
        await maak('2025-03-26', 2);
      },
    };
  }
  const kies = async ({ id }: Pick<Proefbeslag, 'id'>, uitkomst: string): Promise<void> => {
    const [taak] = await taken({ id });
    if (taak === undefined) throw new Error('geen taak');
    await maakTaken({ db: o.db, antwoorden: [deurwaarderantwoord] }).rondTaakAf({ zaak: zaakVanBeslag(id), vandaag: dag('2025-03-25'), sleutel: `kies-${uitkomst}`, door: 'j.proef', taakId: taak.id, uitkomst });
  };
  const opdracht = async ({ id }: Pick<Proefbeslag, 'id'>) => o.db.brief.findFirstOrThrow({ where: { beslagId: id, soort: 'beslagopdracht', status: 'klaargezet' } });
  beforeAll(() => {
    o.bronnen.polis = async () => Promise.resolve({ gegevens: { inkomstenverhoudingen: [inkomen({ loon: 250_000, heffing: 35_000 })] }, derden: {} });
  });

  it('is er één, dan gaat de opdracht naar zijn adres; zijn er meer, dan kiest een mens', async () => {
    const een = await (await o.verhaal(undefined, 'derdenbeslag')).leg('2025-03-25');
    expect(await brief(een, 'beslagopdracht')).toMatchObject({ aan: 'deurwaarder', inhoud: { geadresseerde: { naam: 'Deurwaarders aan de Kade', adresregels: ['Kade 9', '1234 AB WATERSTAD'] } } });
    await metTweede();
    const twee = await (await o.verhaal(undefined, 'derdenbeslag')).leg('2025-03-25');
    expect(await taken(twee)).toMatchObject([{ soort: 'deurwaarder_onbekend', keuzes: ['kade', 'tweede'] }]);
  });

  it('kiest een mens met zijn code, dan krijgt de opdracht die wacht zijn adres', async () => {
    const b = await wachtend();
    await kies(b, 'tweede');
    expect(await opdracht(b)).toMatchObject({ inhoud: { geadresseerde: { naam: 'Tweede', adresregels: ['Gracht 1', '1234 AB WATERSTAD'] } } });
    expect(await taken(b)).toMatchObject([{ afgedaanOp: new Date('2025-03-25'), uitkomst: 'tweede' }]);
  });

  it('de keuze blijft bij het verhaal: een nieuwe opdracht gaat naar dezelfde, zonder nieuwe vraag', async () => {
    const b = await wachtend();
    await kies(b, 'tweede');
    await b.maakOpnieuw();
    expect(await opdracht(b)).toMatchObject({ inhoud: { volgnummer: 2, geadresseerde: { naam: 'Tweede' } } });
    expect(await taken(b)).toHaveLength(1);
  });

  it('wie de opdrachtgever niet kent wordt geweigerd: de vraag blijft open', async () => {
    const b = await wachtend();
    await expect(kies(b, 'de derde')).rejects.toThrow('de code van de deurwaarder die de opdracht krijgt: kade, tweede');
    expect(await taken(b)).toMatchObject([{ afgedaanOp: null }]);
  });

  it('is de vraag afgedaan zonder dat iemand koos, dan wordt zij bij de volgende opdracht opnieuw gesteld', async () => {
    const b = await wachtend();
    await o.db.taak.updateMany({ where: { zaak: zaakVanBeslag(b.id) }, data: { afgedaanOp: new Date('2025-03-25'), uitkomst: 'gebeld' } });
    await b.maakOpnieuw();
    expect(await taken(b)).toMatchObject([{ uitkomst: 'gebeld' }, { afgedaanOp: null, keuzes: ['kade', 'tweede'] }]);
  });
});
