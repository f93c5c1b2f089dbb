import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ontvangAfrekeningen, type Afrekeningsregel } from '../../activities/intake/deurwaarder.ts';
import { naarDag } from '../../activities/opslag/dagen.ts';
import { centen } from '../../domain/geld/centen.ts';
import { dag } from '../../domain/kalender/dag.ts';
import { brieven, einde, nogOpen, taken, zoekattribuut } from './omgeving/dossier.ts';
import { openEchteKalender, type EchteKalender } from './omgeving/echte-kalender.ts';
import { betaal } from './omgeving/gebeurtenissen.ts';
import { geweigerd } from './omgeving/geweigerd.ts';
import { vulVordering, type Claim } from './omgeving/vulling.ts';

/**
 * Claims with payment term until 6 January 2025: herinnering 7 January, aanmaning 22 January, dwangbevel 6 February (served
 * the 8th, a Saturday: the careful date), vooraankondiging 25 February, handed over on 3 March.
 */
let k: EchteKalender;
const claims = new Map<string, Claim>();
const gezien = new Map<string, unknown>();
const door = 'j.proef';

const claim = (naam: string): Claim => {
  const gevonden = claims.get(naam);
  if (gevonden === undefined) throw new Error(`geen claim ${naam}`);
  return gevonden;
};
const draagOver = async (naam: string) => k.doe(claim(naam).zaak, 'draagOver', { sleutel: 'o1', door, deurwaarder: 'jansen' });

/** A line of the statement, in cents. */
async function afrekening(naam: string, kenmerk: string, op: string, [geind, kosten]: readonly [number, number], anders: Partial<Afrekeningsregel> = {}): Promise<void> {
  const { betalingskenmerk } = await k.db.vordering.findUniqueOrThrow({ where: { id: claim(naam).id } });
  const opgave = { geind: centen(geind), kosten: centen(kosten), afgedragen: centen(geind - kosten) };
  await ontvangAfrekeningen(k.db, [{ gdwNummer: '0123', kenmerk, betalingskenmerk, dag: dag(op), opgave, ambtshandelingOp: null, einde: null, ...anders }]);
}

beforeAll(async () => {
  k = await openEchteKalender({ begin: '2025-01-06' });
  await k.db.deurwaarder.create({ data: { opdrachtgeverId: 'waterstad', code: 'jansen', naam: 'Jansen', soort: 'gerechtsdeurwaarder', gdwNummer: '0123', adresregels: ['Markt 1'] } });
  const mensen = ['999993264', '999993458', '999992752', '999991796', '999990895', '999992211'];
  for (const [i, naam] of ['terug', 'voldaan', 'oninbaar', 'schuldhulp', 'betaald', 'vroeg'].entries()) claims.set(naam, await vulVordering(k.db, naam, mensen[i] ?? ''));
  await k.speel({
    '2025-01-20': async () => {
      gezien.set('te vroeg', await geweigerd(draagOver('vroeg')));
    },
    '2025-03-03': async () => {
      for (const naam of ['terug', 'voldaan', 'oninbaar', 'schuldhulp', 'betaald']) await draagOver(naam);
      gezien.set('fase', await zoekattribuut(k.client, claim('terug').zaak, 'fase'));
    },
    '2025-03-10': async () => {
      gezien.set('pauze', await geweigerd(k.doe(claim('terug').zaak, 'pauzeer', { sleutel: 'p', door, reden: 'uitstel', totEnMet: dag('2025-04-01') })));
      gezien.set('terugzetten', await geweigerd(k.doe(claim('terug').zaak, 'zetTerug', { sleutel: 'z', door, stap: 'dwangbevel', reden: 'fout' })));
      gezien.set('versneld', await geweigerd(k.doe(claim('terug').zaak, 'vorderVersneld', { sleutel: 'v', door, grond: 'e', reden: 'beslag' })));
      await betaal(k.db, claim('betaald'), await nogOpen(k.db, claim('betaald')), '2025-03-10');
    },
    '2025-04-30': async () => {
      await afrekening('terug', 'A', '2025-04-30', [12_000, 4_000]);
      await afrekening('voldaan', 'B', '2025-04-30', [(await nogOpen(k.db, claim('voldaan'))) + 4_000, 4_000], { einde: 'voldaan' });
      await afrekening('oninbaar', 'C', '2025-04-30', [0, 0], { ambtshandelingOp: dag('2025-04-02'), einde: 'oninbaar' });
      await afrekening('schuldhulp', 'D', '2025-04-30', [0, 0], { einde: 'schuldhulp' });
    },
    '2025-05-12': async () => {
      gezien.set('stil', (await brieven(k.db, claim('terug').zaak)).filter((brief) => !brief.includes('deurwaarder')));
      gezien.set('wacht', (await k.db.vordering.findUniqueOrThrow({ where: { id: claim('oninbaar').id } })).einde);
      await k.doe(claim('terug').zaak, 'neemTerug', { sleutel: 't', door, reden: 'genoeg geprobeerd' });
      await k.doe(claim('oninbaar').zaak, 'trekIn', { sleutel: 'i', door, reden: 'oninbaar' });
      await k.doe(claim('schuldhulp').zaak, 'pauzeer', { sleutel: 'p', door, reden: 'minnelijk_traject', totEnMet: dag('2025-06-30') });
    },
    '2025-06-20': async () => Promise.resolve(),
  });
}, 240_000);
afterAll(async () => k.stop());

describe('een vordering bij de deurwaarder', () => {
  test('zonder betekend dwangbevel wordt geweigerd, in gewone woorden', () => {
    expect(gezien.get('te vroeg')).toContain('De stap mag niet: er is geen aanmaning verzonden');
  });

  test('de operator ziet dat zij daar is, en kan haar niet pauzeren, terugzetten of versneld invorderen', () => {
    expect(gezien.get('fase')).toBe('deurwaarder');
    expect(gezien.get('pauze')).toBe('De vordering is bij de deurwaarder. Neem haar eerst terug met «neemTerug».');
    expect([gezien.get('terugzetten'), gezien.get('versneld')]).toEqual([gezien.get('pauze'), gezien.get('pauze')]);
  });

  test('de eigen straat staat stil: na de overdracht ging er niets meer naar de debiteur', () => {
    expect(gezien.get('stil')).toEqual(['herinnering 2025-01-07 verzonden', 'aanmaning 2025-01-22 verzonden', 'dwangbevel 2025-02-06 verzonden', 'vooraankondiging 2025-02-25 verzonden']);
  });

  test('teruggenomen gaat zij verder waar zij stond, met wat hij afdroeg', async () => {
    const { verhaalVorderingen } = await k.db.vordering.findUniqueOrThrow({ where: { id: claim('terug').id }, include: { verhaalVorderingen: true } });
    expect(verhaalVorderingen.map(({ aangemeldOp }) => naarDag(aangemeldOp))).toEqual(['2025-05-12']);
    expect(await k.db.betaling.findMany({ where: { vorderingId: claim('terug').id }, select: { bron: true, centen: true } })).toEqual([{ bron: 'deurwaarder', centen: 8_000 }]);
    expect((await brieven(k.db, claim('terug').zaak)).filter((brief) => brief.includes('deurwaarder'))).toEqual(['opdracht_deurwaarder 2025-03-03 verzonden', 'einde_deurwaarder 2025-05-12 verzonden']);
  });

  test('door hem geheel geïnd: voldaan op de dag van zijn afrekening', async () => {
    expect(await einde(k.db, claim('voldaan'))).toBe('voldaan 2025-04-30');
  });

  test('bij ons betaald: voldaan, en hij hoort dat zijn opdracht eindigt', async () => {
    expect(await einde(k.db, claim('betaald'))).toBe('voldaan 2025-03-10');
    expect((await brieven(k.db, claim('betaald').zaak)).at(-1)).toBe('einde_deurwaarder 2025-03-10 verzonden');
  });

  test('oninbaar terug wacht op een mens, en gaat niet vanzelf door; die boekt haar af', async () => {
    expect(gezien.get('wacht')).toBeNull();
    expect(await taken(k.db, claim('oninbaar').zaak)).toEqual(['afboekingsvoorstel 2025-04-30']);
    expect(await einde(k.db, claim('oninbaar'))).toBe('ingetrokken 2025-05-12');
  });

  test('schuldhulp terug: de mens pauzeert, en daarmee is de taak af', async () => {
    expect(await zoekattribuut(k.client, claim('schuldhulp').zaak, 'fase')).toBe('gepauzeerd');
    expect(await k.db.taak.findFirst({ where: { zaak: claim('schuldhulp').zaak, soort: 'deurwaarder_terug' } })).toMatchObject({ uitkomst: 'minnelijk_traject' });
  });
});
