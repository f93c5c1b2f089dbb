import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { naarDatum } from '../../../activities/opslag/dagen.ts';
import { zaakVanVerhaal, type VerhaalId } from '../../../contract/zaak.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { maakOpstelling, type Opstelling, type Proefvordering } from './opstelling.ts';

let o: Opstelling;
beforeAll(async () => {
  o = await maakOpstelling();
});
afterAll(async () => o.ruimOp());

const meldAan = async (v: Proefvordering, vandaag = '2025-03-25', gevraagd = false) => o.invorderen.meldAanBijVerhaal({ vorderingId: v.id, vandaag: dag(vandaag), ...(gevraagd ? { registersGevraagd: true } : {}) });
const berichtenAan = async (verhaalId: VerhaalId) => (await o.db.bericht.findMany({ where: { ontvanger: zaakVanVerhaal(verhaalId) }, orderBy: { id: 'asc' } })).map(({ soort, inhoud }) => ({ soort, inhoud }));
const aangemeld = async (v: Proefvordering, vandaag?: string): Promise<VerhaalId> => {
  const uitkomst = await meldAan(v, vandaag);
  if (uitkomst.soort !== 'aangemeld') throw new Error(JSON.stringify(uitkomst));
  return uitkomst.verhaalId;
};

describe('aanmelden bij het verhaal', () => {
  it('opent één verhaal, ook als het twee keer wordt gevraagd', async () => {
    const v = await o.vordering('een');
    await v.totVerhaal();
    const [een, twee] = await Promise.all([aangemeld(v), aangemeld(v)]);
    expect(twee).toBe(een);
    expect(await berichtenAan(een)).toEqual([{ soort: 'vordering_aangemeld', inhoud: { vorderingId: v.id } }]);
  });

  it('twee vorderingen van één debiteur komen in één verhaal, ook op hetzelfde moment', async () => {
    const een = await o.vordering('samen-1', '999990101');
    const twee = await o.vordering('samen-2', '999990101');
    await een.totVerhaal();
    await twee.totVerhaal();
    const probeer = async (v: Proefvordering): Promise<VerhaalId> => aangemeld(v).catch(async () => aangemeld(v));
    const [a, b] = await Promise.all([probeer(een), probeer(twee)]);
    expect(b).toBe(a);
    expect(await o.db.verhaalVordering.count({ where: { verhaalId: a } })).toBe(2);
  });

  it('een gesloten verhaal neemt niets meer op: er komt een nieuw', async () => {
    const een = await o.vordering('na-sluiting-1', '999990102');
    await een.totVerhaal();
    const oud = await aangemeld(een);
    await o.db.verhaal.update({ where: { id: oud }, data: { openSleutel: null, geslotenOp: naarDatum(dag('2025-06-01')) } });
    const twee = await o.vordering('na-sluiting-2', '999990102');
    await twee.totVerhaal();
    expect(await aangemeld(twee)).not.toBe(oud);
  });

  it('mag niet voordat vier weken om zijn (IW 19 lid 9): een taak, geen verhaal', async () => {
    const v = await o.vordering('te-vroeg');
    await v.totVerhaal();
    expect(await meldAan(v, '2025-03-24')).toEqual({ soort: 'voorgelegd', taak: 'volgorde_geweigerd' });
    expect(await o.db.verhaalVordering.count({ where: { vorderingId: v.id } })).toBe(0);
  });

  it('twee keer op een dag geweigerd: na het hervatten ligt er weer een taak open, en nooit twee', async () => {
    const v = await o.vordering('weer-te-vroeg');
    await v.totVerhaal();
    const open = async () => o.db.taak.count({ where: { zaak: v.zaak, soort: 'volgorde_geweigerd', afgedaanOp: null } });
    await meldAan(v, '2025-03-24');
    await meldAan(v, '2025-03-24');
    expect(await open()).toBe(1);
    await o.invorderen.hervat({ vorderingId: v.id, vandaag: dag('2025-03-24'), sleutel: 'h', door: 'j.proef' });
    await meldAan(v, '2025-03-24');
    expect(await open()).toBe(1);
  });
});

describe('als een derde al betaalt op onze vordering (IW 19 lid 9)', () => {
  it('is geen vooraankondiging nodig en sluit de vordering meteen aan', async () => {
    const een = await o.vordering('loopt-1', '999990103');
    await een.totVerhaal();
    const verhaalId = await aangemeld(een);
    const derde = await o.db.derde.create({ data: { loonheffingennummer: '123456789L01', naam: 'Werkgever' } });
    await o.db.beslag.create({ data: { verhaalId, derdeId: derde.id, onderdeel: 'a', gelegdOp: naarDatum(dag('2025-03-26')) } });
    const twee = await o.vordering('loopt-2', '999990103');
    await twee.doorloop('herinnering', '2025-03-01');
    await twee.doorloop('aanmaning', '2025-03-20');
    await twee.doorloop('dwangbevel', '2025-04-07');
    expect(await twee.zet('vooraankondiging', '2025-04-24')).toEqual({ soort: 'niet_nodig' });
    expect(await twee.zet('vooraankondiging', '2025-04-24')).toEqual({ soort: 'niet_nodig' });
    expect(await o.db.brief.count({ where: { zaak: twee.zaak, soort: 'vooraankondiging' } })).toBe(0);
    // No vaststelling asks before the further beschikking to the derde: the registers are asked first.
    expect(await meldAan(twee, '2025-04-24')).toEqual({ soort: 'registers_eerst' });
    expect(await o.invorderen.vraagRegisters({ vorderingId: twee.id, vandaag: dag('2025-04-24') })).toEqual({ taak: null });
    expect(await meldAan(twee, '2025-04-24', true)).toEqual({ soort: 'aangemeld', verhaalId });
  });

  it('stuit daarbij iemand op WSNP: geen aansluiting, een taak met het verhaal waar het beslag loopt; na het oordeel van een mens wel (IW 19 lid 10)', async () => {
    const een = await o.vordering('wsnp-1', '999990105');
    await een.totVerhaal();
    const verhaalId = await aangemeld(een);
    const derde = await o.db.derde.create({ data: { loonheffingennummer: '123456789L03', naam: 'Werkgever' } });
    await o.db.beslag.create({ data: { openSleutel: 'wsnp-1', verhaalId, derdeId: derde.id, onderdeel: 'a', gelegdOp: naarDatum(dag('2025-03-26')) } });
    const twee = await o.vordering('wsnp-2', '999990105');
    await twee.doorloop('herinnering', '2025-03-01');
    await twee.doorloop('aanmaning', '2025-03-20');
    await twee.doorloop('dwangbevel', '2025-04-07');
    await twee.zet('vooraankondiging', '2025-04-24');
    const stand = o.registers.stand;
    o.registers.stand = async () => Promise.resolve({ gevraagd: { insolventies: [{ soort: 'wsnp', nummer: 'R.9', sinds: dag('2025-04-15') }], maatregelen: [] }, onderCuratele: false });
    const vraag = async () => o.invorderen.vraagRegisters({ vorderingId: twee.id, vandaag: dag('2025-04-24') });
    expect([await meldAan(twee, '2025-04-24'), await vraag(), await vraag()]).toEqual([{ soort: 'registers_eerst' }, { taak: 'insolventie' }, { taak: 'insolventie' }]);
    expect(await o.db.verhaalVordering.count({ where: { vorderingId: twee.id } })).toBe(0);
    const { feiten } = await o.db.taak.findFirstOrThrow({ where: { zaak: twee.zaak, soort: 'insolventie', afgedaanOp: null } });
    expect(feiten).toMatchObject({ gevonden: 'wsnp', lopendVerhaal: zaakVanVerhaal(verhaalId) });
    const { id: bevindingId } = await o.db.registerbevinding.findFirstOrThrow({ where: { soort: 'wsnp', kenmerk: 'R.9' } });
    await o.invorderen.beoordeelRegister({ vorderingId: twee.id, vandaag: dag('2025-04-24'), sleutel: 'o', door: 'j.proef', bevindingId, reden: 'vordering van na de toelating' });
    expect(await vraag()).toEqual({ taak: null });
    expect(await meldAan(twee, '2025-04-24', true)).toEqual({ soort: 'aangemeld', verhaalId });
    o.registers.stand = stand;
  });

  it('loopt er geen beslag, dan vraagt de vaststelling zelf: hier wordt niets gevraagd', async () => {
    const v = await o.vordering('zonder-beslag');
    await v.totVerhaal();
    const { gevraagd } = o.registers;
    await aangemeld(v);
    expect(o.registers.gevraagd).toBe(gevraagd);
  });

  it('een beslag dat geëindigd is telt niet', async () => {
    const een = await o.vordering('geeindigd-1', '999990104');
    await een.totVerhaal();
    const verhaalId = await aangemeld(een);
    const derde = await o.db.derde.create({ data: { loonheffingennummer: '123456789L02', naam: 'Werkgever' } });
    await o.db.beslag.create({ data: { verhaalId, derdeId: derde.id, onderdeel: 'a', gelegdOp: naarDatum(dag('2025-03-26')), geeindigdOp: naarDatum(dag('2025-04-01')) } });
    const twee = await o.vordering('geeindigd-2', '999990104');
    await twee.doorloop('herinnering', '2025-03-01');
    await twee.doorloop('aanmaning', '2025-03-20');
    await twee.doorloop('dwangbevel', '2025-04-07');
    expect(await twee.zet('vooraankondiging', '2025-04-24')).toMatchObject({ soort: 'klaargezet' });
  });
});

it('betaald terwijl de vordering in een verhaal zit: het verhaal hoort het één keer', async () => {
  const v = await o.vordering('betaald-in-verhaal');
  await v.totVerhaal();
  const verhaalId = await aangemeld(v);
  await v.betaal(50_000, '2025-04-01');
  await v.meldTerugbetaling('2025-04-01');
  expect(await o.invorderen.sluit({ vorderingId: v.id, einde: 'voldaan', vandaag: dag('2025-04-01') })).toEqual({ soort: 'gesloten' });
  expect((await berichtenAan(verhaalId)).map(({ soort }) => soort)).toEqual(['vordering_aangemeld', 'vordering_afgedaan']);
});
