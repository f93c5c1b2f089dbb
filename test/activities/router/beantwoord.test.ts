import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { naarDatum } from '../../../activities/opslag/dagen.ts';
import { beantwoord } from '../../../activities/router/beantwoord.ts';
import { Bronantwoord, type Bronvraag } from '../../../adapters/routeervoorziening/contract/bronvraag.ts';
import type { Bronopgave } from '../../../adapters/routeervoorziening/contract/opgave.ts';
import { toegestaneVelden } from '../../../contract/routeervoorziening/autorisatie.ts';
import type { Doel, Grond } from '../../../contract/routeervoorziening/doel.ts';
import { VELDEN, type Veld } from '../../../contract/routeervoorziening/velden.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { maakOpstelling, type Opstelling, type Proefbeslag, type Proefverhaal } from '../verhalen/opstelling.ts';
import { DEURWAARDER, OIN } from './proefrouter.ts';

let o: Opstelling;
let v: Proefverhaal;
let b: Proefbeslag;
beforeAll(async () => {
  o = await maakOpstelling();
  await o.db.opdrachtgever.update({ where: { id: 'waterstad' }, data: { oin: OIN } });
  v = await o.verhaal([{ dagtekening: '2024-10-31', centen: 100_000 }, { dagtekening: '2024-11-30', centen: 50_000 }]);
  b = await v.leg('2025-03-25');
});
afterAll(async () => o.ruimOp());

const DAG = '2025-04-02';
async function vraag(doel: Doel, grond: Grond, anders: { readonly velden?: readonly Veld[]; readonly bsn?: string; readonly vandaag?: string; readonly oin?: string } = {}): Promise<readonly Bronopgave[]> {
  const velden = [...(anders.velden ?? toegestaneVelden({ vrager: 'gerechtsdeurwaarder', doel, grond }, { rol: 'schuldenaar' }, 'gemeente'))];
  const bronvraag: Bronvraag = { vraagId: '3f7f6a52-7d3e-4c1b-9d59-0f7f1f8f2a10', doel, grond, vrager: DEURWAARDER, personen: [{ rol: 'schuldenaar', bsn: anders.bsn ?? v.bsn, velden }] };
  const antwoord = await beantwoord(o.db, { oin: anders.oin ?? OIN, vandaag: dag(anders.vandaag ?? DAG) }, bronvraag);
  // What goes out is what the contract knows, to the letter.
  expect(Bronantwoord.parse(antwoord)).toEqual(antwoord);
  expect(antwoord.vraagId).toBe(bronvraag.vraagId);
  return antwoord.personen[0]?.opgaven ?? [];
}
const alles = async (bsn = v.bsn): Promise<Bronopgave> => (await vraag('uitvoering_cdw', 'als_cdw', { velden: VELDEN, bsn }))[0] ?? {};
const voet = async (): Promise<number> => {
  const { uitkomst } = await o.db.berekening.findFirstOrThrow({ where: { verhaalId: v.id } });
  return (uitkomst as { voet: { beslagvrijeVoetCenten: number } }).voet.beslagvrijeVoetCenten;
};

describe('per veld, uit ons eigen dossier (AMvB art. 2 tot en met 5)', () => {
  it.each<readonly [keyof Bronopgave, unknown]>([
    ['bevoegdheid', { soort: 'vordering_iw19' }],
    ['executoriaal', true],
    ['voorrang', { preferent: false, grondslag: 'gemeentelijke_belasting' }],
    ['openstaand', 150_000],
    ['inhoudingPeriode', 'maand'],
    ['bvvVastgesteldOp', '2025-03-25'],
    ['derdebeslagene', { soort: 'rsin', nummer: '000010078' }],
    ['beslaglegger', { soort: 'rsin', nummer: '000010005' }],
    ['beslagdatum', '2025-03-25'],
    ['verruimingIw19', false],
    ['bvvOpNihil', false],
    ['ophoging', undefined],
    ['priveschuld', undefined],
  ])('%s', async (veld, verwacht) => {
    expect((await alles())[veld]).toEqual(verwacht);
  });

  it('beslagvrijeVoet en inhouding: wat de derde is opgegeven, en het inkomen daarboven', async () => {
    const { beslagvrijeVoet, inhouding } = await alles();
    expect([beslagvrijeVoet, inhouding]).toEqual([await voet(), 215_000 - (await voet())]);
  });

  it('de inhouding is nooit meer dan wat openstaat', async () => {
    const klein = await o.verhaal([{ dagtekening: '2024-10-31', centen: 2_500 }]);
    await klein.leg('2025-03-25');
    expect((await alles(klein.bsn)).inhouding).toBe(2_500);
  });

  it('bvvGegevens: leefsituatie en inkomen waarop de voet rust', async () => {
    expect((await alles()).bvvGegevens).toEqual({
      peildatum: '2025-03-25',
      leefsituatie: 'alleenstaande',
      aantalKinderen: null,
      inkomens: [{ van: 'schuldenaar', derde: { soort: 'rsin', nummer: '000010078' }, bedragPerMaand: 215_000 }],
      belastbaarJaarinkomen: 3_000_000,
      woonkosten: null,
    });
  });

  it('een betaling maakt het openstaande bedrag lager', async () => {
    const ander = await o.verhaal();
    const beslag = await ander.leg('2025-03-25');
    await beslag.draagAf('2025-04-01', 10_000, 215_000);
    expect((await alles(ander.bsn)).openstaand).toBe(90_000);
  });

  it('verruimingIw19: zolang een tiende wordt gevorderd', async () => {
    const ander = await o.verhaal();
    const { id } = await ander.leg('2025-03-25');
    await o.db.verruiming.create({ data: { sleutel: 'proef', beslagId: id, vanaf: naarDatum(dag('2025-04-01')) } });
    const opgave = await alles(ander.bsn);
    expect(opgave.verruimingIw19).toBe(true);
    expect(opgave.inhouding).toBeGreaterThan(215_000 - (await voet()));
  });
});

describe('wat gevraagd is, en niet meer', () => {
  it.each<readonly [Doel, Grond]>([
    ['opportuniteitsafweging', 'voorgenomen_beslag'],
    ['vaststelling_bvv', 'bevoegd_tot_beslag'],
    ['identificatie_cdw', 'bevoegd_tot_beslag'],
    ['uitvoering_cdw', 'als_cdw'],
  ])('%s: alleen velden die dit doel kent', async (doel, grond) => {
    const velden: readonly string[] = toegestaneVelden({ vrager: 'gerechtsdeurwaarder', doel, grond }, { rol: 'schuldenaar' }, 'gemeente');
    const [opgave = {}] = await vraag(doel, grond);
    expect(Object.keys(opgave).filter((veld) => !velden.includes(veld))).toEqual([]);
    expect(Object.keys(opgave).length).toBeGreaterThan(3);
  });

  it('één veld gevraagd: één veld geantwoord', async () => {
    expect(await vraag('opportuniteitsafweging', 'voorgenomen_beslag', { velden: ['openstaand'] })).toEqual([{ openstaand: 150_000 }]);
  });
});

describe('welke beslagen', () => {
  it('van een ander of van een onbekende persoon: niets', async () => {
    expect(await vraag('opportuniteitsafweging', 'voorgenomen_beslag', { bsn: '999990019' })).toEqual([]);
    expect(await vraag('opportuniteitsafweging', 'voorgenomen_beslag', { oin: '00000099000000000077' })).toEqual([]);
  });

  it('vóór de dag waarop het ligt, en na het einde: niets', async () => {
    expect(await vraag('opportuniteitsafweging', 'voorgenomen_beslag', { vandaag: '2025-03-24' })).toEqual([]);
    const ander = await o.verhaal();
    const { id } = await ander.leg('2025-03-25');
    await o.db.beslag.update({ where: { id }, data: { geeindigdOp: naarDatum(dag('2025-04-01')) } });
    expect(await vraag('opportuniteitsafweging', 'voorgenomen_beslag', { bsn: ander.bsn })).toEqual([]);
  });

  it('betaling op verzoek is verrekening: voor wie een coördinator zoekt telt zij niet (AMvB art. 4)', async () => {
    const ander = await o.verhaal([{ dagtekening: '2024-10-31', centen: 100_000 }], 'betaling_op_verzoek');
    const { id: beslagId } = await o.db.beslag.create({ data: { verhaalId: ander.id, derdeId: (await o.db.derde.findFirstOrThrow()).id, onderdeel: 'a', gelegdOp: naarDatum(dag('2025-03-25')) } });
    expect(beslagId).toBeGreaterThan(b.id);
    expect(await vraag('uitvoering_cdw', 'als_cdw', { bsn: ander.bsn })).toMatchObject([{ bevoegdheid: { soort: 'verrekening' } }]);
    expect((await vraag('uitvoering_cdw', 'als_cdw', { bsn: ander.bsn }))[0]).not.toHaveProperty('executoriaal');
    expect(await vraag('identificatie_cdw', 'bevoegd_tot_beslag', { bsn: ander.bsn })).toEqual([]);
  });
});
