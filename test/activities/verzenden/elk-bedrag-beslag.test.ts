import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { BESLAGBRIEVEN, zetBriefKlaar } from '../../../activities/beslaan/brief.ts';
import { leesBeslag } from '../../../activities/beslaan/dossier.ts';
import { wieInt } from '../../../activities/beslaan/inhoud-derde.ts';
import { schrijfBericht } from '../../../activities/bericht/schrijven.ts';
import { ontvangGezien } from '../../../activities/intake/derde.ts';
import { legWijzigingVast } from '../../../activities/intake/wijziging.ts';
import { naarDatum } from '../../../activities/opslag/dagen.ts';
import { schrijfGebeurtenis } from '../../../activities/opslag/gebeurtenis.ts';
import { maakVerdelen } from '../../../activities/verdelen/verdelen.ts';
import { BEDRAGEN } from '../../../activities/verzenden/bedragen/tabel.ts';
import type { Bevoegdheid } from '../../../contract/verhaal.ts';
import { zaakVanBeslag, zaakVanVordering } from '../../../contract/zaak.ts';
import { centen } from '../../../domain/geld/centen.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { BEVOEGDHEDEN } from '../../../domain/regime/grond.ts';
import { oin } from '../../../domain/samenloop/partij.ts';
import { BELASTINGDIENST, deel, legAangemeld, maakProefrouter } from '../router/proefrouter.ts';
import { legOordeel } from '../verdelen/oordeel.ts';
import { EIGEN, inkomen, maakOpstelling, type Opstelling, type Proefbeslag, type Proefverhaal } from '../verhalen/opstelling.ts';
import { Beoordeeld } from './elk-bedrag.ts';

/** Every amount of every letter of a beslag, as the activities make it, against the claims, the calculation and what the derde declared. */
vi.setConfig({ testTimeout: 300_000 });
let o: Opstelling;
const beoordeeld = new Beoordeeld();
beforeAll(async () => {
  o = await maakOpstelling();
});
afterAll(async () => o.ruimOp());
beforeEach(() => loon(205_200, 30_000));

function loon(bedrag: number, heffing: number, anders: Partial<Parameters<typeof inkomen>[0]> = {}): void {
  o.bronnen.polis = async () => Promise.resolve({ gegevens: { inkomstenverhoudingen: [inkomen({ loon: bedrag, heffing, ...anders })] }, derden: {} });
}
const kijk = async ({ id }: Pick<Proefbeslag, 'id'>) => beoordeeld.kijk(o.db, { zaak: zaakVanBeslag(id) });
const kop = ({ id }: Pick<Proefbeslag, 'id'>, vandaag: string) => ({ beslagId: id, vandaag: dag(vandaag) });
const bericht = async ({ id }: Pick<Proefbeslag, 'id'>, soort: string) => (await o.db.bericht.findFirstOrThrow({ where: { ontvanger: zaakVanBeslag(id), soort }, orderBy: { id: 'desc' } })).id;

/** Rente that a beschikking charged on the first claim: the letters name it apart. */
async function metRente(v: Proefverhaal): Promise<void> {
  const [vorderingId] = v.vorderingen;
  if (vorderingId === undefined) throw new Error('geen vordering');
  const zaak = zaakVanVordering(vorderingId);
  const { id: besluitId } = await o.db.besluit.create({ data: { sleutel: `${zaak}:rente`, zaak, soort: 'rentebeschikking', dag: naarDatum(dag('2025-03-20')), grond: [], inhoud: {}, zonderBrief: 'volgt' } });
  await o.db.rente.create({ data: { vorderingId, centen: 1_234, totEnMet: naarDatum(dag('2025-03-20')), dag: naarDatum(dag('2025-03-20')), besluitId } });
}

/** Less is open on the first claim. */
async function verminder(v: Proefverhaal, beslag: Pick<Proefbeslag, 'id'>, op: string): Promise<void> {
  const [vorderingId] = v.vorderingen;
  if (vorderingId === undefined) throw new Error('geen vordering');
  const zaak = zaakVanVordering(vorderingId);
  const { id: besluitId } = await o.db.besluit.create({ data: { sleutel: `${zaak}:vermindering:${op}`, zaak, soort: 'vermindering', dag: naarDatum(dag(op)), grond: [], inhoud: {} } });
  await o.db.vermindering.create({ data: { vorderingId, centen: 20_000, dag: naarDatum(dag(op)), besluitId } });
  await schrijfBericht(o.db, { ontvanger: zaakVanBeslag(beslag.id), soort: 'stand_gewijzigd', dag: dag(op), sleutel: `s-${op}`, inhoud: { vorderingId } });
  await o.beslaan.voegVorderingToe({ ...kop(beslag, op), berichtId: await bericht(beslag, 'stand_gewijzigd') });
}

async function nieuweVoet(v: Proefverhaal, beslag: Proefbeslag, op: string, volgnummer: number, inhoud: Parameters<Proefverhaal['corrigeer']>[2]): Promise<void> {
  const uitkomst = await v.corrigeer(op, volgnummer, inhoud);
  if (uitkomst.soort !== 'beslag') throw new Error(uitkomst.soort);
  await o.beslaan.pasBvvAan({ ...kop(beslag, op), berichtId: await beslag.geefDoor(op, uitkomst.berekeningId) });
}

const INKOMEN: Readonly<Record<Bevoegdheid, Partial<Parameters<typeof inkomen>[0]>>> = { vordering_iw19: {}, vereenvoudigd_derdenbeslag: {}, derdenbeslag: {}, betaling_op_verzoek: { code: '31' }, verrekening: { lhn: EIGEN } };

it.each(BEVOEGDHEDEN)('de brieven die beslag leggen, bij %s', async (bevoegdheid) => {
  loon(205_200, 30_000, INKOMEN[bevoegdheid]);
  const v = await o.verhaal([{ dagtekening: '2024-10-31', centen: 90_000 }, { dagtekening: '2024-11-30', centen: 30_000 }], bevoegdheid);
  await metRente(v);
  await kijk(await v.leg('2025-03-25'));
});

it('een lopend beslag: verklaring, minder open, een vordering erbij, nieuwe voet met geld terug, het tiende en het einde', async () => {
  const v = await o.verhaal([{ dagtekening: '2024-10-31', centen: 400_000 }, { dagtekening: '2024-10-31', centen: 500_000 }]);
  await metRente(v);
  const b = await v.leg('2025-03-25');
  const { berichtId } = await b.verklaar('2025-04-01', 'dienstverband', { nettoCenten: 175_200 });
  await o.beslaan.boekVerklaring({ ...kop(b, '2025-04-01'), berichtId });
  await kijk(b);
  await verminder(v, b, '2025-04-02');
  await kijk(b);
  await b.draagAf('2025-04-10', 43_484, 175_200);
  await nieuweVoet(v, b, '2025-04-17', 2, { leefsituatie: 'gehuwd_met_kinderen' });
  await kijk(b);
  await b.post('2025-04-17');
  await o.beslaan.verruim({ ...kop(b, '2025-05-01'), sleutel: 's', door: 'j.proef', aangekondigdOp: dag('2025-04-01'), reden: 'betaalt niet' });
  await kijk(b);
  await nieuweVoet(v, b, '2025-05-10', 3, { voetbesluit: { soort: 'verhoging_kantonrechter', bedrag: '100.00', vanaf: dag('2025-05-10'), totEnMet: dag('2025-12-31') } });
  await kijk(b);
  await o.beslaan.beeindigVerruiming({ ...kop(b, '2025-06-02'), sleutel: 'e', door: 'j.proef', reden: 'kan niet' });
  await kijk(b);
  await b.post('2025-06-02');
  await o.beslaan.hefOp({ ...kop(b, '2025-06-10'), einde: 'voldaan' });
  await kijk(b);
});

it('een melding nadat het beslag is opgeheven', async () => {
  const v = await o.verhaal([{ dagtekening: '2024-10-31', centen: 900_000 }]);
  const b = await v.leg('2025-03-25');
  await kijk(b);
  await b.draagAf('2025-04-10', 43_484, 175_200);
  await o.beslaan.hefOp({ ...kop(b, '2025-04-15'), einde: 'relatie_beeindigd' });
  await o.db.bericht.updateMany({ where: { ontvanger: zaakVanBeslag(b.id) }, data: { verwerktOp: new Date() } });
  await o.beslaan.sluit({ ...kop(b, '2025-04-15'), einde: 'relatie_beeindigd' });
  await kijk(b);
  const wijzigingId = await legWijzigingVast(o.db, { verhaalId: v.id, gemeldOp: dag('2025-04-17'), ingevoerdOp: dag('2025-04-17'), kenmerk: 'e', door: 'A. Balie', inhoud: { leefsituatie: 'gehuwd_met_kinderen', reden: 'gemeld', bewijs: 'opgave' } });
  await o.beslaan.corrigeerNaEinde({ verhaalId: v.id, vandaag: dag('2025-04-17'), wijzigingId, door: 'B. Tweede', vereist: true });
  await kijk(b);
  const uitspraak = await legWijzigingVast(o.db, { verhaalId: v.id, gemeldOp: dag('2025-05-01'), ingevoerdOp: dag('2025-05-01'), kenmerk: 'u', door: 'A. Balie', inhoud: { voetbesluit: { soort: 'verhoging_kantonrechter', bedrag: '50.00', vanaf: dag('2025-04-01'), totEnMet: dag('2025-06-30') }, reden: 'uitspraak', bewijs: 'beschikking' } });
  await o.beslaan.corrigeerNaEinde({ verhaalId: v.id, vandaag: dag('2025-05-02'), wijzigingId: uitspraak, door: 'B. Tweede', vereist: true });
  await kijk(b);
});

it('het afschrift van de kennisgeving, en een deurwaarder die nog niet heeft gelegd', async () => {
  const v = await o.verhaal(undefined, 'vereenvoudigd_derdenbeslag');
  await metRente(v);
  const b = await v.leg('2025-03-25');
  await ontvangGezien(o.db, { beslagId: b.id, op: dag('2025-04-02') });
  await o.beslaan.boekGezien({ ...kop(b, '2025-04-02'), berichtId: await bericht(b, 'gezien') });
  await kijk(b);
  const bijDeurwaarder = await o.verhaal([{ dagtekening: '2024-10-31', centen: 90_000 }], 'derdenbeslag');
  await metRente(bijDeurwaarder);
  const opdracht = await bijDeurwaarder.leg('2025-03-25');
  await kijk(opdracht);
  await verminder(bijDeurwaarder, opdracht, '2025-04-02');
  await kijk(opdracht);
});

it('een ander int', async () => {
  const v = await o.verhaal();
  const { id } = await v.leg('2025-03-25');
  await o.db.$transaction(async (tx) => {
    const dossier = await leesBeslag(tx, id);
    const over = { rol: 'ander_coordineert', vanaf: '2025-04-01', openstaandCenten: 100_000, coordinator: { naam: 'Een ander', adresregels: [] } };
    const oorzaak = await schrijfGebeurtenis(tx, dossier.zaak, dag('2025-04-01'), 'wie_int', {});
    for (const soort of ['cdw_derde', 'cdw_debiteur'] as const) await zetBriefKlaar(tx, dossier, dag('2025-04-01'), { sleutel: '1', dagtekening: dag('2025-04-01'), besluitId: null, oorzaak, soort, inhoud: wieInt(dossier, over, null) });
  });
  await kijk({ id });
});

it('bijstand van de eigen gemeente: de voet als percentage', async () => {
  loon(120_000, 0, { lhn: EIGEN, code: '43' });
  await kijk(await (await o.verhaal(undefined, 'verrekening')).leg('2025-03-25'));
});

it('wat wij verdelen, aan wie deelt', async () => {
  const p = maakProefrouter();
  const { beslag } = await legAangemeld(o, p);
  await kijk(beslag);
  const CJIB = { nummer: { soort: 'oin', nummer: oin('00000099000000000005') }, soort: 'cjib', naam: 'CJIB (fictief)' } as const;
  await legOordeel(o.db, beslag.id, 'wij', { beslagen: [CJIB, BELASTINGDIENST].map((partij) => ({ partij, gelegdOp: '2025-04-01' })) });
  const opgave = (grondslag: 'concurrent' | 'rijksbelasting_iw21', openstaand: number) => ({ bevoegdheid: { soort: 'vordering_iw19' }, executoriaal: true, derdebeslagene: { soort: 'rsin', nummer: '000010078' }, openstaand: centen(openstaand), voorrang: { preferent: grondslag !== 'concurrent', grondslag } }) as const;
  p.delen = { uitvoering_cdw: [deel(CJIB, opgave('concurrent', 50_000)), deel(BELASTINGDIENST, opgave('rijksbelasting_iw21', 31_000))] };
  await beslag.draagAf('2025-05-02', 40_000, null);
  await maakVerdelen({ db: o.db, toegang: p.toegang }).verdeel(kop(beslag, '2025-05-02'));
  await kijk(beslag);
});

it('elk bedrag van de tabel is door een brief genoemd', () => {
  // A percentage stands in the same field of each letter; the tenth is of IW 19 alone; what is paid goes on the rente first.
  const elders = (regel: string): boolean => /voet\.(inkomenArt32Centen|normCenten|opgave)$/i.test(regel) && !/^(verrekenopdracht|begeleidende_brief|mededeling) /.test(regel);
  const nooit = ['wijziging_beslagopdracht tiendeTenHoogsteCenten', 'beschikking_aanvullend vorderingen[].waarvanRenteCenten', 'opgave_openstaand tiendeTenHoogsteCenten', 'wijziging_beslagvrije_voet vorderingen[].waarvanRenteCenten'];
  expect(beoordeeld.mist(Object.keys(BEDRAGEN).filter((soort) => Object.hasOwn(BESLAGBRIEVEN, soort))).filter((regel) => !elders(regel))).toEqual(nooit);
});
