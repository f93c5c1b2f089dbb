import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { naarDatum } from '../../../activities/opslag/dagen.ts';
import type { Beslaglegging, VaststellingUitkomst } from '../../../activities/verhalen/port.ts';
import { andereBeslagen, slotenVanBeslagen } from '../../../activities/verhalen/voor-beslag.ts';
import { zaakVanBeslag, zaakVanVerhaal } from '../../../contract/zaak.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { berichtenAan, gelegd, inkomen, maakOpstelling, type Opstelling, type Proefverhaal } from './opstelling.ts';

let o: Opstelling;
const LINDE = inkomen({ loon: 250_000, heffing: 35_000 });
beforeAll(async () => {
  o = await maakOpstelling();
});
afterAll(async () => o.ruimOp());
beforeEach(() => {
  o.bronnen.polis = async () => Promise.resolve({ gegevens: { inkomstenverhoudingen: [LINDE] }, derden: {} });
});

const leg = async (v: Proefverhaal, uitkomst: VaststellingUitkomst, vandaag: string): Promise<Beslaglegging> => {
  if (uitkomst.soort !== 'beslag') throw new Error(JSON.stringify(uitkomst));
  return o.verhalen.legBeslag({ verhaalId: v.id, vandaag: dag(vandaag), berekeningId: uitkomst.berekeningId, bronId: uitkomst.bronId });
};
const taken = async (v: Proefverhaal) => o.db.taak.findMany({ where: { zaak: zaakVanVerhaal(v.id), afgedaanOp: null }, orderBy: { id: 'asc' } });
/** A verhaal in which a beslag lies, and another one of the same debtor, for the claims of another power. */
const twee = async () => {
  const een = await o.verhaal();
  const b = await een.leg('2025-03-25');
  return { een, b, ander: await o.verhaal([{ dagtekening: '2024-11-30', centen: 50_000 }], 'vereenvoudigd_derdenbeslag', een) };
};

describe('twee verhalen op het inkomen van één debiteur (Rv 475c lid 4, 475i lid 5, 478)', () => {
  it('de tweede brief gaat niet uit: een taak met nummers en bedragen, zonder beslag', async () => {
    const { b, ander } = await twee();
    const uitkomst = await ander.stelVast('2025-04-01');
    expect(await leg(ander, uitkomst, '2025-04-01')).toEqual({ taak: 'samenloop' });
    expect(await leg(ander, uitkomst, '2025-04-01')).toEqual({ taak: 'samenloop' });
    expect(await o.db.beslag.count({ where: { verhaalId: ander.id } })).toBe(0);
    const [taak, ...meer] = await taken(ander);
    expect(meer).toEqual([]);
    expect(taak).toMatchObject({
      soort: 'samenloop',
      artikelen: ['Rv art. 475c lid 4', 'Rv art. 475i lid 5', 'Rv art. 478'],
      feiten: { beslagen: zaakVanBeslag(b.id), zelfdeDerde: true, openstaandCenten: 50_000, beslagvrijeVoetCenten: expect.any(Number) as number },
    });
  });

  it('ook als het beslag voor een andere principaal van dezelfde opdrachtgever is: één voet, en wie deelt beslist een mens', async () => {
    await o.db.principaal.create({ data: { id: 'polderzicht', naam: 'Waterschap Polderzicht', opdrachtgeverId: 'waterstad' } });
    const { een, ander } = await twee();
    await o.db.verhaal.update({ where: { id: ander.id }, data: { principaalId: 'polderzicht', bevoegdheid: 'vordering_iw19' } });
    expect(await leg(ander, await ander.stelVast('2025-04-01'), '2025-04-01')).toEqual({ taak: 'samenloop' });
    expect(await o.db.beslag.findMany({ where: { verhaalId: { in: [een.id, ander.id] } } })).toMatchObject([{ verhaalId: een.id }]);
  });

  it('ook als het beslag van een andere opdrachtgever onder hetzelfde OIN is: voor anderen zijn zij één partij', async () => {
    const eigen = await o.verhaal();
    await eigen.leg('2025-03-25');
    const ander = await o.verhaal();
    const onder = async (oin: string | null): Promise<void> => {
      await o.db.opdrachtgever.upsert({ where: { id: 'sociaal' }, create: { id: 'sociaal', naam: 'Sociale zaken', oin }, update: { oin } });
      await o.db.opdrachtgever.update({ where: { id: 'waterstad' }, data: { oin: '00000099000000000001' } });
    };
    await onder('00000099000000000009');
    const { debiteurId } = await o.db.verhaal.findUniqueOrThrow({ where: { id: ander.id } });
    await o.db.debiteur.update({ where: { id: debiteurId }, data: { bsn: eigen.bsn, opdrachtgeverId: 'sociaal' } });
    const houdt = async () => o.db.$transaction(async (tx) => (await andereBeslagen(tx, debiteurId, ander.id)).length);
    expect(await houdt()).toBe(0);
    await onder('00000099000000000001');
    expect(await houdt()).toBe(1);
    expect(await slotenVanBeslagen(o.db, debiteurId)).toHaveLength(2);
    await o.db.opdrachtgever.update({ where: { id: 'waterstad' }, data: { oin: null } });
    expect(await houdt()).toBe(0);
  });

  it('ook bij een andere derde: de voet moet met het eerste beslag rekening houden (475c lid 4)', async () => {
    const { ander } = await twee();
    o.bronnen.polis = async () => Promise.resolve({ gegevens: { inkomstenverhoudingen: [inkomen({ lhn: '000010091L01', loon: 250_000, heffing: 35_000 })] }, derden: {} });
    expect(await leg(ander, await ander.stelVast('2025-04-01'), '2025-04-01')).toEqual({ taak: 'samenloop' });
    expect(await taken(ander)).toMatchObject([{ feiten: { zelfdeDerde: false } }]);
  });

  it('beide tegelijk vastgesteld: één beslag, één vraag', async () => {
    const een = await o.verhaal();
    const ander = await o.verhaal(undefined, 'vereenvoudigd_derdenbeslag', een);
    const uitkomsten = [await een.stelVast('2025-03-25'), await ander.stelVast('2025-03-25')] as const;
    const gevolgen = await Promise.all([leg(een, uitkomsten[0], '2025-03-25'), leg(ander, uitkomsten[1], '2025-03-25')]);
    expect(gevolgen.filter((gevolg) => 'taak' in gevolg)).toEqual([{ taak: 'samenloop' }]);
  });

  it('een nieuwe vaststelling met hetzelfde beslag vraagt het opnieuw en rondt de vorige vraag af', async () => {
    const { ander } = await twee();
    await leg(ander, await ander.stelVast('2025-04-01'), '2025-04-01');
    await leg(ander, await ander.stelVast('2025-04-02', 2, 'opnieuw'), '2025-04-02');
    expect((await taken(ander)).map(({ soort }) => soort)).toEqual(['samenloop']);
  });

  it('is het eerste beslag geëindigd, dan hoort het wachtende verhaal het één keer en wordt er gelegd', async () => {
    const { een, b, ander } = await twee();
    await leg(ander, await ander.stelVast('2025-04-01'), '2025-04-01');
    await o.db.bericht.updateMany({ where: { ontvanger: zaakVanBeslag(b.id) }, data: { verwerktOp: new Date() } });
    const sluit = async () => o.beslaan.sluit({ beslagId: b.id, vandaag: dag('2025-05-01'), einde: 'voldaan' });
    expect(await sluit()).toEqual({ soort: 'gesloten' });
    await sluit();
    expect(await berichtenAan(o.db, zaakVanVerhaal(ander.id))).toEqual([{ soort: 'beslag_geeindigd', inhoud: { beslagId: b.id, reden: 'voldaan', anderVerhaal: true } }]);
    expect((await berichtenAan(o.db, zaakVanVerhaal(een.id))).filter(({ soort }) => soort === 'beslag_geeindigd')).toEqual([{ soort: 'beslag_geeindigd', inhoud: { beslagId: b.id, reden: 'voldaan' } }]);
    expect(gelegd(await leg(ander, await ander.stelVast('2025-05-01', 2, 'opnieuw'), '2025-05-01'))).toBeGreaterThan(b.id);
    expect(await taken(ander)).toEqual([]);
  });

  it('wie niet wachtte hoort niets van het beslag van een ander verhaal', async () => {
    const { b, ander } = await twee();
    await o.db.bericht.updateMany({ where: { ontvanger: zaakVanBeslag(b.id) }, data: { verwerktOp: new Date() } });
    await o.beslaan.sluit({ beslagId: b.id, vandaag: dag('2025-05-01'), einde: 'voldaan' });
    expect(await berichtenAan(o.db, zaakVanVerhaal(ander.id))).toEqual([]);
  });

  it('een beslag dat al liep wordt bij zijn eigen nieuwe vaststelling niet opgehouden', async () => {
    const { een, b, ander } = await twee();
    await leg(ander, await ander.stelVast('2025-04-01'), '2025-04-01');
    expect(await leg(een, await een.stelVast('2026-03-25', 2, 'herberekening'), '2026-03-25')).toEqual({ beslagId: b.id });
  });

  it('het beslag van een andere debiteur telt niet', async () => {
    await (await o.verhaal()).leg('2025-03-25');
    const ander = await o.verhaal();
    expect(await leg(ander, await ander.stelVast('2025-04-01'), '2025-04-01')).toHaveProperty('beslagId');
  });
});

describe('een beslag bij exploot voor een klein restant (beleid, Btag art. 2 j)', () => {
  const vanaf = dag('2026-01-01');
  beforeAll(async () => {
    const { inhoud } = await o.db.beleid.findFirstOrThrow({ where: { opdrachtgeverId: 'waterstad' } });
    await o.db.beleid.create({ data: { opdrachtgeverId: 'waterstad', geldigVanaf: naarDatum(vanaf), inhoud: { ...(inhoud as object), kleinsteKostenstapCenten: 2500 } } });
  });
  const rest = (centen: number) => [{ dagtekening: '2024-10-31', centen }];

  it('in het verhaal bleef te weinig over: geen beslagopdracht, een taak met de reden', async () => {
    const v = await o.verhaal(rest(671), 'derdenbeslag');
    expect(await leg(v, await v.stelVast('2026-01-05'), '2026-01-05')).toEqual({ taak: 'klein_restant' });
    expect(await taken(v)).toMatchObject([{ tekst: 'Geen beslag bij exploot: er staat € 6,71 hoofdsom open, minder dan € 25,00 (beleid).', feiten: { hoofdsomCenten: 671 } }]);
  });
  it('alle vorderingen van het verhaal tellen samen: één exploot dient ze alle', async () => {
    const v = await o.verhaal([...rest(671), ...rest(2000)], 'derdenbeslag');
    expect(await leg(v, await v.stelVast('2026-01-05'), '2026-01-05')).toHaveProperty('beslagId');
  });
  it('een vordering per post kost niets en gaat door (IW 19)', async () => {
    const v = await o.verhaal(rest(671));
    expect(await leg(v, await v.stelVast('2026-01-05'), '2026-01-05')).toHaveProperty('beslagId');
  });
});
