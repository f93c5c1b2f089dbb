import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { maakBeslaan } from '../../../activities/beslaan/beslaan.ts';
import { openstaand } from '../../../activities/opslag/openstaand.ts';
import { maakVerhalen } from '../../../activities/verhalen/verhalen.ts';
import { zaakVanBeslag, zaakVanVerhaal, type BeslagId, type VerhaalId } from '../../../contract/zaak.ts';
import { centen } from '../../../domain/geld/centen.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { ALLEEN, gelegd, inkomen, proefbeslag } from '../verhalen/opstelling.ts';
import { BIJSTAND, maakOpstelling, type Opstelling, type Proefvordering, type Proefweg } from './opstelling.ts';

/**
 * A claim of € 500 is lowered in each phase, after € 300 was paid on it: by € 150, which leaves something open, and by € 300, which
 * does not or hardly. Kostenwet 2025: an aanmaning costs € 21, below € 454 € 9; a dwangbevel € 53 and € 5 for each whole part of € 45
 * over the first: € 103 of € 500, € 83 of € 350, € 68 of € 200.
 */
let o: Opstelling;
let verhalen: ReturnType<typeof maakVerhalen>;
let beslaan: ReturnType<typeof maakBeslaan>;
beforeAll(async () => {
  o = await maakOpstelling();
  const { brp, registers } = o.bronnen;
  const werkgever = '000010078L01';
  verhalen = maakVerhalen({
    db: o.db,
    registers,
    brp: { rekentool: async () => Promise.resolve({ soort: 'gevonden', gegevens: ALLEEN, partnerBsn: {} }) },
    polis: { inkomen: async () => Promise.resolve({ gegevens: { inkomstenverhoudingen: [inkomen({ lhn: werkgever, loon: 205_200, heffing: 30_000 })] }, derden: {}, adressen: { [werkgever]: ['Postbus 78', '1200 AZ WATERSTAD'] } }) },
  });
  beslaan = maakBeslaan({ db: o.db, brp, registers, toegang: null });
});
afterAll(async () => o.ruimOp());

interface Gespeeld {
  readonly v: Proefvordering;
  readonly op: string;
  readonly beslagId?: BeslagId;
}
type Speel = (v: Proefvordering) => Promise<Omit<Gespeeld, 'v'>>;

const betaal = async (v: Proefvordering, op: string) => {
  await v.betaal(30_000, op);
  return { op };
};
const meldAan = async (v: Proefvordering): Promise<VerhaalId> => {
  await v.totVerhaal();
  const uitkomst = await o.invorderen.meldAanBijVerhaal({ vorderingId: v.id, vandaag: dag('2025-03-25') });
  if (uitkomst.soort !== 'aangemeld') throw new Error(JSON.stringify(uitkomst));
  return uitkomst.verhaalId;
};
/** The beslag lies from 25 March; the employer pays € 300 over April. */
const metBeslag: Speel = async (v) => {
  const verhaalId = await meldAan(v);
  const kop = { verhaalId, vandaag: dag('2025-03-25') };
  const { id: berichtId } = await o.db.bericht.findFirstOrThrow({ where: { ontvanger: zaakVanVerhaal(verhaalId), soort: 'vordering_aangemeld' } });
  await verhalen.meldVordering({ ...kop, berichtId, beslagId: null });
  await verhalen.vraagLeefsituatie({ ...kop, volgnummer: 1 });
  await verhalen.vraagInkomen({ ...kop, volgnummer: 1 });
  const vast = await verhalen.stelVast({ ...kop, volgnummer: 1, aanleiding: 'eerste', wijzigingId: null });
  if (vast.soort !== 'beslag') throw new Error(JSON.stringify(vast));
  const beslagId = gelegd(await verhalen.legBeslag({ ...kop, berekeningId: vast.berekeningId, bronId: vast.bronId }));
  await beslaan.maakBeschikking({ beslagId, vandaag: kop.vandaag, berekeningId: vast.berekeningId, volgnummer: 1 });
  const b = proefbeslag(o.db, verhalen, beslaan, verhaalId, beslagId);
  await b.post('2025-03-25');
  await b.draagAf('2025-04-25', 30_000, null);
  return { op: '2025-04-28', beslagId };
};

const FASEN = {
  betaaltermijn: async (v) => betaal(v, '2024-12-02'),
  herinnering: async (v) => {
    await v.doorloop('herinnering', '2025-01-06');
    return betaal(v, '2025-01-08');
  },
  aanmaning: async (v) => {
    await v.doorloop('herinnering', '2025-01-06');
    await v.doorloop('aanmaning', '2025-01-21');
    return betaal(v, '2025-01-23');
  },
  dwangbevel: async (v) => {
    await v.doorloop('herinnering', '2025-01-06');
    await v.doorloop('aanmaning', '2025-01-21');
    await v.doorloop('dwangbevel', '2025-02-05');
    return betaal(v, '2025-02-07');
  },
  'dwangbevel, betaald voor de aanmaning': async (v) => {
    await v.doorloop('herinnering', '2025-01-06');
    await v.betaal(30_000, '2025-01-08');
    await v.doorloop('aanmaning', '2025-01-21');
    await v.doorloop('dwangbevel', '2025-02-05');
    return { op: '2025-02-07' };
  },
  vooraankondiging: async (v) => {
    await v.totVerhaal();
    return betaal(v, '2025-02-26');
  },
  'verhaal zonder beslag': async (v) => {
    await meldAan(v);
    return betaal(v, '2025-03-27');
  },
  'verhaal met een beslag': metBeslag,
} as const satisfies Record<string, Speel>;
type Fase = keyof typeof FASEN;

let nummer = 0;
async function speel(fase: Fase, af: number, weg?: Proefweg): Promise<Gespeeld> {
  const v = await o.vordering(`fase-${String(++nummer)}`, undefined, 50_000, weg);
  const gespeeld = await FASEN[fase](v);
  await o.invorderen.verminder({ vorderingId: v.id, vandaag: dag(gespeeld.op), sleutel: 's', door: 'j.proef', centen: centen(af), reden: 'bezwaar gegrond' });
  return { v, ...gespeeld };
}
const kosten = async ({ id }: Proefvordering) => Object.fromEntries((await o.db.kosten.findMany({ where: { vorderingId: id, vervallenOp: null } })).map(({ soort, centen: bedrag }) => [soort, bedrag]));
const nogOpen = async ({ id }: Proefvordering) => (await o.db.$transaction(async (tx) => openstaand(tx, id))).totaal;
const terug = async ({ v, beslagId }: Gespeeld) => (await o.db.terugbetaling.findMany({ where: { zaak: { in: [v.zaak, ...(beslagId === undefined ? [] : [zaakVanBeslag(beslagId)])] } } })).map(({ centen: bedrag, reden }) => [bedrag, reden]);
const brieven = async ({ zaak }: Proefvordering) => (await o.db.brief.findMany({ where: { zaak, soort: { in: ['kostenherziening', 'terugbetaling'] } } })).map(({ soort }) => soort);

describe('een vermindering in elke fase: wat openstaat, welke kosten blijven en wat teruggaat', () => {
  it.each([
    ['betaaltermijn', 15_000, {}, 5_000, []],
    ['betaaltermijn', 30_000, {}, 0, [[10_000, 'vordering_verminderd']]],
    ['herinnering', 15_000, {}, 5_000, []],
    ['herinnering', 30_000, {}, 0, [[10_000, 'vordering_verminderd']]],
    ['aanmaning', 15_000, { aanmaning: 900 }, 5_900, []],
    ['aanmaning', 30_000, { aanmaning: 900 }, 0, [[9_100, 'vordering_verminderd']]],
    ['dwangbevel', 15_000, { aanmaning: 900, dwangbevel: 8_300 }, 14_200, []],
    ['dwangbevel', 30_000, { aanmaning: 900, dwangbevel: 6_800 }, 0, [[2_300, 'vordering_verminderd']]],
    // Charged over € 200: of € 50 a dwangbevel costs € 53, and over what was never owed nothing.
    ['dwangbevel, betaald voor de aanmaning', 15_000, { aanmaning: 900, dwangbevel: 5_300 }, 11_200, []],
    ['dwangbevel, betaald voor de aanmaning', 30_000, {}, 0, [[10_000, 'vordering_verminderd']]],
    ['vooraankondiging', 15_000, { aanmaning: 900, dwangbevel: 8_300 }, 14_200, []],
    ['vooraankondiging', 30_000, { aanmaning: 900, dwangbevel: 6_800 }, 0, [[2_300, 'vordering_verminderd']]],
    ['verhaal zonder beslag', 15_000, { aanmaning: 900, dwangbevel: 8_300 }, 14_200, []],
    ['verhaal zonder beslag', 30_000, { aanmaning: 900, dwangbevel: 6_800 }, 0, [[2_300, 'vordering_verminderd']]],
    ['verhaal met een beslag', 15_000, { aanmaning: 900, dwangbevel: 8_300 }, 14_200, []],
    ['verhaal met een beslag', 30_000, { aanmaning: 900, dwangbevel: 6_800 }, 0, [[2_300, 'vordering_verminderd']]],
  ] as const)('%s, %i cent eraf: kosten %j, open %i, terug %j', async (fase, af, staan, open, gaatTerug) => {
    const gespeeld = await speel(fase, af);
    expect({ kosten: await kosten(gespeeld.v), open: await nogOpen(gespeeld.v), terug: await terug(gespeeld) }).toEqual({ kosten: staan, open, terug: gaatTerug });
    // Whoever had a letter with costs hears of the lower ones.
    expect(await brieven(gespeeld.v)).toEqual(['betaaltermijn', 'herinnering'].includes(fase) ? [] : ['kostenherziening']);
  });

  it('regime awb: de aanmaning van 4:113 gaat van € 20 naar € 9', async () => {
    const gespeeld = await speel('aanmaning', 15_000, BIJSTAND);
    expect({ kosten: await kosten(gespeeld.v), open: await nogOpen(gespeeld.v) }).toEqual({ kosten: { aanmaning: 900 }, open: 5_900 });
  });
});

describe('wie het in een verhaal hoort', () => {
  const berichten = async (ontvanger: string) => (await o.db.bericht.findMany({ where: { ontvanger, soort: { in: ['stand_gewijzigd', 'vordering_afgedaan'] } } })).map(({ soort }) => soort);
  const verhaalVan = async ({ id }: Proefvordering) => zaakVanVerhaal((await o.db.verhaalVordering.findFirstOrThrow({ where: { vorderingId: id } })).verhaalId as VerhaalId);

  it.each(['verhaal zonder beslag', 'verhaal met een beslag'] as const)('%s: blijft er niets open, dan is de vordering er afgedaan', async (fase) => {
    const { v } = await speel(fase, 30_000);
    expect(await berichten(await verhaalVan(v))).toEqual(['vordering_afgedaan']);
  });

  it('de derde hoort wat er dan nog openstaat: € 142,00', async () => {
    const { v, op, beslagId } = await speel('verhaal met een beslag', 15_000);
    if (beslagId === undefined) throw new Error('geen beslag');
    expect([await berichten(zaakVanBeslag(beslagId)), await berichten(await verhaalVan(v))]).toEqual([['stand_gewijzigd'], []]);
    const { id: berichtId } = await o.db.bericht.findFirstOrThrow({ where: { ontvanger: zaakVanBeslag(beslagId), soort: 'stand_gewijzigd' } });
    expect(await beslaan.voegVorderingToe({ beslagId, vandaag: dag(op), berichtId })).toMatchObject({ openstaandCenten: 14_200 });
    expect((await o.db.brief.findFirstOrThrow({ where: { beslagId, soort: 'opgave_openstaand' } })).inhoud).toMatchObject({ openstaandCenten: 14_200 });
  });
});
