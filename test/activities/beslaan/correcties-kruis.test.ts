import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { legWijzigingVast } from '../../../activities/intake/wijziging.ts';
import { naarDag, naarDatum } from '../../../activities/opslag/dagen.ts';
import { leesBerekening } from '../../../activities/verhalen/berekening.ts';
import type { GemeldeWijziging } from '../../../contract/handelingen.ts';
import { zaakVanBeslag } from '../../../contract/zaak.ts';
import { dag, plusDagen, type Dag } from '../../../domain/kalender/dag.ts';
import { inkomen, maakOpstelling, type Opstelling, type Proefbeslag, type Proefverhaal } from '../verhalen/opstelling.ts';

/**
 * The cross product of a correction: up or down, in or after four weeks (or in those of the first correction), once or twice, by amount or by
 * percentage; of each one month at least was closed when it came, and one was not. All of it in a pause, and what changes once also outside one: twice
 * without a pause stands in the matrix of `correcties.test.ts`. What must come out is written here by the law, day
 * by day, and knows nothing of how the activities do it. The beslag lies from 25 March 2025; the mededeling is received on the 27th, so that 24 April
 * is in time.
 */
const BESLAG = dag('2025-03-25');
const EIND = dag('2025-07-31');

/** What is left of a month's net income, in cents: an amount, or 95% of the norm less the other income, where the norm is what is paid and that income. */
interface Maat {
  readonly laat: (netto: number) => number;
  /** The higher, the more is left. */
  readonly hoogte: number;
}
const bedrag = (cent: number): Maat => ({ laat: () => cent, hoogte: cent });
const percentage = (art32: number): Maat => ({ laat: (netto) => Math.floor(((netto + art32) * 95 + 50) / 100) - art32, hoogte: -art32 });

type Inhoud = Omit<GemeldeWijziging, 'reden' | 'bewijs'>;
type Richting = 'omhoog' | 'omlaag';
interface Soort {
  readonly netto: number;
  readonly begin: Maat;
  /** What is reported first and after that, with the voet that it gives: of a low income 95% of it (475dc lid 1). */
  readonly meld: Readonly<Record<Richting, readonly [readonly [Inhoud, Maat], readonly [Inhoud, Maat]]>>;
}
const GEZIN = { leefsituatie: 'gehuwd_met_kinderen' } as const;
const ALLEEN = { leefsituatie: 'alleenstaande' } as const;
const SOORTEN = {
  bedrag: {
    netto: 175_200,
    begin: bedrag(131_716),
    meld: {
      omhoog: [[{ ...GEZIN, belastbaar: '1700', netto: '1500' }, bedrag(142_500)], [{ ...GEZIN, belastbaar: '2052', netto: '1752' }, bedrag(166_440)]],
      omlaag: [[{ ...ALLEEN, belastbaar: '1200', netto: '1200' }, bedrag(114_000)], [{ ...ALLEEN, belastbaar: '1100', netto: '1100' }, bedrag(104_500)]],
    },
  },
  percentage: {
    netto: 104_545,
    begin: percentage(30_000),
    meld: {
      omhoog: [[{ nietBeslagen: '100' }, percentage(10_000)], [{ nietBeslagen: '0' }, percentage(0)]],
      omlaag: [[{ nietBeslagen: '400' }, percentage(40_000)], [{ nietBeslagen: '500' }, percentage(50_000)]],
    },
  },
} as const satisfies Record<string, Soort>;

/** Reported and approved, and back to where a raise works: the beslag (lid 3), what the correction before it worked from (lid 4), or nowhere. */
interface Moment {
  readonly gemeld: Dag;
  readonly goed: Dag;
  readonly terugTot: 'beslag' | 'vorige' | 'melding';
}
const moment = (gemeld: string, goed: string, terugTot: Moment['terugTot']): Moment => ({ gemeld: dag(gemeld), goed: dag(goed), terugTot });
const EERST_LAAT = moment('2025-04-28', '2025-05-15', 'melding');
const TIJDEN = {
  'binnen vier weken': [moment('2025-04-14', '2025-04-17', 'beslag'), moment('2025-04-22', '2025-04-23', 'beslag')],
  'na vier weken': [EERST_LAAT, moment('2025-06-20', '2025-06-24', 'melding')],
  'binnen vier weken van de eerste herziening': [EERST_LAAT, moment('2025-05-26', '2025-06-12', 'vorige')],
} as const satisfies Record<string, readonly [Moment, Moment]>;
/** The days on which the derde pays over; each is over its own month. */
const MAANDEN = ['2025-04-10', '2025-05-10', '2025-06-10', '2025-07-10'].map(dag);

interface Geval {
  readonly soort: keyof typeof SOORTEN;
  readonly tijd: keyof typeof TIJDEN;
  readonly richtingen: readonly Richting[];
  readonly pauze: boolean;
}
const REEKSEN: readonly (readonly Richting[])[] = [['omhoog'], ['omlaag'], ['omhoog', 'omhoog'], ['omhoog', 'omlaag'], ['omlaag', 'omhoog'], ['omlaag', 'omlaag']];
const GEVALLEN: readonly Geval[] = (Object.keys(SOORTEN) as Geval['soort'][]).flatMap((soort) =>
  (Object.keys(TIJDEN) as Geval['tijd'][]).flatMap((tijd) =>
    REEKSEN.filter(({ length }) => length === 2 || tijd !== 'binnen vier weken van de eerste herziening').flatMap((richtingen) =>
      (richtingen.length === 1 ? [false, true] : [true]).map((pauze) => ({ soort, tijd, richtingen, pauze })),
    ),
  ),
);

interface Correctie extends Moment {
  readonly inhoud: Inhoud;
  readonly maat: Maat;
}
function correctiesVan({ soort, tijd, richtingen }: Geval): Correctie[] {
  const geteld: Record<Richting, number> = { omhoog: 0, omlaag: 0 };
  return richtingen.map((richting, i) => {
    const [inhoud, maat] = SOORTEN[soort].meld[richting][geteld[richting]++ === 0 ? 0 : 1];
    return { ...TIJDEN[tijd][i === 0 ? 0 : 1], inhoud, maat };
  });
}

const DAGEN: readonly Dag[] = Array.from({ length: 129 }, (_, i) => plusDagen(BESLAG, i));

/**
 * The voet of each day by the law: what is approved holds from that day; of the days before it back to the beslag, the correction before or the
 * report, a day gets it where it leaves more than what held (475d lid 5, 475i lid 3 and 4). After each correction, the first without any.
 */
function volgensDeWet(geval: Geval): ReadonlyMap<Dag, Maat>[] {
  const begin: ReadonlyMap<Dag, Maat> = new Map(DAGEN.map((op) => [op, SOORTEN[geval.soort].begin]));
  let vorige: Dag = BESLAG;
  return correctiesVan(geval).reduce<ReadonlyMap<Dag, Maat>[]>((standen, { gemeld, goed, terugTot, maat }) => {
    const gold = standen.at(-1) ?? begin;
    const vanaf = { beslag: BESLAG, vorige, melding: gemeld }[terugTot];
    const nu = new Map([...gold].map(([op, was]) => [op, op >= goed || (op >= vanaf && maat.hoogte > was.hoogte) ? maat : was]));
    vorige = DAGEN.find((op) => nu.get(op) === maat) ?? goed;
    return [...standen, nu];
  }, [begin]);
}

interface Gespeeld {
  readonly voeten: readonly { readonly vanaf: Dag; readonly goed: Dag; readonly maat: Maat }[];
  readonly maanden: readonly { readonly op: Dag; readonly ingehouden: number; readonly terug: number }[];
  readonly geboekt: number;
  readonly terugbetaald: readonly number[];
  readonly wijktAf: number;
}
let o: Opstelling;
const gespeeld = new Map<Geval, Gespeeld>();

async function speel(geval: Geval): Promise<Gespeeld> {
  const { netto, begin } = SOORTEN[geval.soort];
  const v = await o.verhaal([{ dagtekening: '2024-10-31', centen: 900_000 }]);
  const b = await v.leg(BESLAG);
  if (geval.pauze) await o.verhalen.pauzeer({ verhaalId: v.id, vandaag: dag('2025-04-01'), sleutel: 'p', door: 'j.proef', reden: 'minnelijk_traject', totEnMet: dag('2025-09-30') });
  const correcties = correctiesVan(geval);
  const agenda = [
    ...correcties.map((correctie, i) => ({ op: correctie.goed, doe: async () => corrigeer(v, b, correctie, i + 2) })),
    ...MAANDEN.map((op) => ({
      op,
      // He withholds by what he was told last.
      doe: async () => b.draagAf(op, Math.max(0, netto - (correcties.findLast(({ goed }) => goed <= op)?.maat ?? begin).laat(netto)), netto),
    })),
  ].sort((een, ander) => (een.op < ander.op ? -1 : 1));
  for (const { doe } of agenda) await doe();
  return lees(b);
}

async function corrigeer(v: Proefverhaal, b: Proefbeslag, { gemeld, goed, inhoud }: Correctie, volgnummer: number): Promise<void> {
  const wijzigingId = await legWijzigingVast(o.db, { verhaalId: v.id, gemeldOp: gemeld, ingevoerdOp: gemeld, kenmerk: `m-${String(volgnummer)}`, door: 'A. Balie', inhoud: { ...inhoud, reden: 'gemeld', bewijs: 'opgave' } });
  const uitkomst = await o.verhalen.stelVast({ verhaalId: v.id, vandaag: goed, volgnummer, aanleiding: 'correctie', wijzigingId, door: 'B. Tweede' });
  if (uitkomst.soort !== 'beslag') throw new Error(JSON.stringify(uitkomst));
  await o.beslaan.pasBvvAan({ beslagId: b.id, vandaag: goed, berichtId: await b.geefDoor(goed, uitkomst.berekeningId) });
  await o.db.brief.updateMany({ where: { beslagId: b.id, status: 'klaargezet' }, data: { status: 'verzonden', terpostbezorgdOp: naarDatum(goed) } });
}

/** What stands in the record. */
async function lees({ id }: Proefbeslag): Promise<Gespeeld> {
  const perioden = await o.db.bvvPeriode.findMany({ where: { beslagId: id }, orderBy: { id: 'asc' } });
  const voeten = await Promise.all(
    perioden.map(async ({ berekeningId, vanaf }) => {
      const { rij, uitkomst } = await o.db.$transaction(async (tx) => leesBerekening(tx, berekeningId));
      const { voet } = uitkomst;
      if (voet === null) throw new Error('geen voet');
      return { vanaf: naarDag(vanaf), goed: naarDag(rij.dag), maat: voet.soort === 'bedrag' ? bedrag(voet.beslagvrijeVoetCenten) : percentage(voet.inkomenArt32Centen) };
    }),
  );
  const afdrachten = await o.db.afdracht.findMany({ where: { beslagId: id }, include: { betalingen: { include: { toerekeningen: true } } }, orderBy: { id: 'asc' } });
  const betalingen = afdrachten.flatMap(({ betalingen: rijen }) => rijen);
  return {
    voeten,
    maanden: afdrachten.map(({ ontvangenOp, centen, betalingen: rijen }) => ({
      op: naarDag(ontvangenOp),
      ingehouden: centen,
      terug: rijen.filter(({ bron }) => bron === 'correctie').reduce((som, betaling) => som - betaling.centen, 0),
    })),
    geboekt: betalingen.flatMap(({ toerekeningen }) => toerekeningen).reduce((som, { kostenCenten, renteCenten, hoofdsomCenten }) => som + kostenCenten + renteCenten + hoofdsomCenten, 0),
    terugbetaald: (await o.db.terugbetaling.findMany({ where: { zaak: zaakVanBeslag(id) } })).map(({ centen }) => centen),
    wijktAf: await o.db.taak.count({ where: { zaak: zaakVanBeslag(id), soort: 'afdracht_wijkt_af' } }),
  };
}

/** The voet of a day by the rows: the one that was made last of those that work from that day or before. */
const opDag = (voeten: Gespeeld['voeten'], op: Dag): Maat | undefined => voeten.findLast(({ vanaf }) => vanaf <= op)?.maat;
const hoogten = (voeten: Gespeeld['voeten']): (number | undefined)[] => DAGEN.map((op) => opDag(voeten, op)?.hoogte);

beforeAll(async () => {
  o = await maakOpstelling();
  const polis = {
    bedrag: [inkomen({ loon: 205_200, heffing: 30_000 })],
    percentage: [inkomen({ code: '43', loon: 104_545, heffing: 0 }), inkomen({ id: '2', lhn: '000010091L01', loon: 30_000, heffing: 0 })],
  };
  for (const soort of Object.keys(SOORTEN) as Geval['soort'][]) {
    o.bronnen.polis = async () => Promise.resolve({ gegevens: { inkomstenverhoudingen: polis[soort] }, derden: {} });
    const gevallen = GEVALLEN.filter((geval) => geval.soort === soort);
    // A few at the same time: each has its own debtor.
    const volgende = gevallen.values();
    await Promise.all(Array.from({ length: 4 }, async () => {
      for (const geval of volgende) gespeeld.set(geval, await speel(geval));
    }));
  }
}, 300_000);
afterAll(async () => o.ruimOp());

describe('een correctie in elke samenstelling (475d lid 5, 475i lid 3 en 4)', () => {
  const naam = ({ soort, tijd, richtingen, pauze }: Geval): string => `${soort}, ${richtingen.join(' en dan ')}, ${tijd}${pauze ? ', in een pauze' : ''}`;
  const uitkomst = (geval: Geval): Gespeeld => {
    const gevonden = gespeeld.get(geval);
    if (gevonden === undefined) throw new Error('niet gespeeld');
    return gevonden;
  };

  it.each(GEVALLEN.map((geval) => [naam(geval), geval] as const))('%s', (_, geval) => {
    const { voeten, maanden, geboekt, terugbetaald, wijktAf } = uitkomst(geval);
    const standen = volgensDeWet(geval);
    // Of every day, after each correction, the voet is that of the law.
    standen.forEach((stand, i) => {
      expect(hoogten(voeten.slice(0, i + 1))).toEqual([...stand.values()].map(({ hoogte }) => hoogte));
    });
    // No day before an approval ever gets less.
    voeten.slice(1).forEach(({ goed }, i) => {
      for (const op of DAGEN.filter((een) => een < goed)) expect(opDag(voeten.slice(0, i + 2), op)?.hoogte).toBeGreaterThanOrEqual(opDag(voeten.slice(0, i + 1), op)?.hoogte ?? Infinity);
    });
    // Of each month that went beyond what the voet of its day allows goes back, to the cent, and nothing else.
    const { netto } = SOORTEN[geval.soort];
    const gold = standen.at(-1);
    const teVeel = maanden.map(({ op, ingehouden }) => Math.max(0, ingehouden - Math.max(0, netto - (gold?.get(op)?.laat(netto) ?? 0))));
    expect(maanden.map(({ terug }) => terug)).toEqual(teVeel);
    for (const { ingehouden, terug } of maanden) expect(terug >= 0 && terug <= ingehouden).toBe(true);
    for (const deel of terugbetaald) expect(deel).toBeGreaterThan(0);
    const som = (delen: readonly number[]): number => delen.reduce((over, deel) => over + deel, 0);
    expect(som(maanden.map(({ ingehouden }) => ingehouden))).toBe(geboekt + som(terugbetaald));
    // Who withheld by what he was told withheld rightly.
    expect(wijktAf).toBe(0);
  });

  it('een pauze verandert er niets aan', () => {
    for (const geval of GEVALLEN.filter(({ pauze }) => !pauze)) {
      const inPauze = GEVALLEN.find((een) => naam(een) === naam({ ...geval, pauze: true }));
      expect(inPauze === undefined ? null : JSON.stringify(uitkomst(inPauze))).toBe(JSON.stringify(uitkomst(geval)));
    }
  });

  it('alle samenstellingen staan erin', () => {
    expect(new Set(GEVALLEN.map(naam)).size).toBe(2 * (2 * 6 + 4) + 2 * 2 * 2);
    expect(DAGEN.at(-1)).toBe(EIND);
  });
});
