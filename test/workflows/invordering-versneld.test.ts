import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { naarDag, naarDatum } from '../../activities/opslag/dagen.ts';
import { dag } from '../../domain/kalender/dag.ts';
import type { GrondIw10 } from '../../domain/regime/versneld.ts';
import { brieven, einde } from './omgeving/dossier.ts';
import { openEchteKalender, type EchteKalender } from './omgeving/echte-kalender.ts';
import { betaal } from './omgeving/gebeurtenissen.ts';
import { vulVordering, type Claim } from './omgeving/vulling.ts';

/** Claims of € 320 that are payable in three terms, and claims that a person has collected at once (IW 10, 15). */
let k: EchteKalender;
const claims = new Map<string, Claim>();
const claim = (naam: string): Claim => {
  const gevonden = claims.get(naam);
  if (gevonden === undefined) throw new Error(`geen claim ${naam}`);
  return gevonden;
};
const door = 'j.proef';
const versnel = async (naam: string, grond: GrondIw10 = 'c') => k.doe(claim(naam).zaak, 'vorderVersneld', { sleutel: `v-${naam}`, door, grond, reden: 'verhuist naar het buitenland' });
const gezien: Record<string, string> = {};
const poging = async (wat: string, doe: () => Promise<unknown>): Promise<void> => {
  gezien[wat] = await doe().then(
    () => 'gedaan',
    (fout: unknown) => (fout instanceof Error && fout.cause instanceof Error ? fout.cause.message : String(fout)),
  );
};
const joined = async (naam: string): Promise<string | null> => {
  const plek = await k.db.verhaalVordering.findFirst({ where: { vorderingId: claim(naam).id } });
  return plek === null ? null : naarDag(plek.aangemeldOp);
};

async function inTermijnen(naam: string, bsn: string): Promise<void> {
  const gemaakt = await vulVordering(k.db, naam, bsn, { hoofdsomCenten: 30_000, laatsteBetaaldag: '2025-03-10' });
  claims.set(naam, gemaakt);
  const dagen = ['2025-01-10', '2025-02-10', '2025-03-10'];
  await k.db.betaaltermijn.createMany({ data: dagen.map((een, i) => ({ vorderingId: gemaakt.id, volgnummer: i + 1, laatsteDag: naarDatum(dag(een)), centen: 10_000 })) });
}

beforeAll(async () => {
  k = await openEchteKalender({ begin: '2025-01-06' });
  await inTermijnen('gemist', '999993264');
  await inTermijnen('betaald', '999993458');
  await inTermijnen('haast', '999992752');
  claims.set('meteen', await vulVordering(k.db, 'meteen', '999991796'));
  claims.set('in de post', await vulVordering(k.db, 'inpost', '999992211', { laatsteBetaaldag: '2025-01-08' }));
  claims.set('bevel', await vulVordering(k.db, 'bevel', '999990895'));
  await k.speel({
    '2025-01-06': async () => {
      await versnel('meteen');
      await poging('nog eens', async () => k.doe(claim('meteen').zaak, 'vorderVersneld', { sleutel: 'x', door, grond: 'a', reden: 'x' }));
      await poging('zonder grond', async () => k.doe(claim('gemist').zaak, 'vorderVersneld', { sleutel: 'x', door, grond: 'z' as 'a', reden: 'x' }));
      await poging('zonder reden', async () => k.doe(claim('gemist').zaak, 'vorderVersneld', { sleutel: 'x', door, grond: 'a', reden: ' ' }));
    },
    '2025-01-08': async () => k.doe(claim('meteen').zaak, 'meldBetekening', { sleutel: 'b', door, op: dag('2025-01-08') }),
    '2025-01-09': async () => betaal(k.db, claim('betaald'), 10_000, '2025-01-09'),
    '2025-01-20': async () => versnel('haast', 'b'),
    '2025-01-22': async () => k.doe(claim('haast').zaak, 'meldBetekening', { sleutel: 'b', door, op: dag('2025-01-22') }),
    // The dwangbevel of 6 February counts as served on Monday the 10th (IW 13 lid 5).
    '2025-02-07': async () => versnel('bevel'),
    // Made on Saturday the 8th for Monday's post.
    '2025-02-09': async () => versnel('in de post'),
    '2025-03-04': async () => betaal(k.db, claim('betaald'), 20_000, '2025-03-04'),
    '2025-03-27': async () => Promise.resolve(),
  });
}, 240_000);
afterAll(async () => k.stop());

describe('betaling in drie termijnen (Gemeentewet 250)', () => {
  test('na de eerste gemiste termijn een herinnering; de aanmaning pas na de laatste', async () => {
    expect((await brieven(k.db, claim('gemist').zaak)).slice(0, 2)).toEqual(['herinnering 2025-01-13 verzonden', 'aanmaning 2025-03-11 verzonden']);
  });

  test('wie de eerste op tijd en de rest na de herinnering betaalt, krijgt geen aanmaning', async () => {
    expect(await brieven(k.db, claim('betaald').zaak)).toEqual(['herinnering 2025-02-11 verzonden']);
    expect(await einde(k.db, claim('betaald'))).toContain('voldaan');
  });
});

describe('versnelde invordering (IW 10 en 15)', () => {
  test('binnen de betaaltermijn: een dwangbevel voor de deurwaarder, en de dag van het exploot het verhaal', async () => {
    expect(await brieven(k.db, claim('meteen').zaak)).toEqual(['dwangbevel 2025-01-06 verzonden']);
    expect(await joined('meteen')).toBe('2025-01-08');
  });

  test('ook termijnen die nog moeten komen: terstond en tot het volle bedrag', async () => {
    expect(await brieven(k.db, claim('haast').zaak)).toEqual(['herinnering 2025-01-13 verzonden', 'dwangbevel 2025-01-20 verzonden']);
    expect(await joined('haast')).toBe('2025-01-22');
  });

  test('een dwangbevel dat al per post ging: het verhaal op de dag dat het geldt als betekend, zonder vooraankondiging', async () => {
    expect(await brieven(k.db, claim('bevel').zaak)).toEqual(['herinnering 2025-01-07 verzonden', 'aanmaning 2025-01-22 verzonden', 'dwangbevel 2025-02-06 verzonden']);
    expect(await joined('bevel')).toBe('2025-02-10');
  });

  test('een dwangbevel dat nog in de post ligt gaat eruit met zijn kosten, en wordt opnieuw gemaakt voor de deurwaarder', async () => {
    const { zaak, id } = claim('in de post');
    expect(await brieven(k.db, zaak)).toEqual(['herinnering 2025-01-09 verzonden', 'aanmaning 2025-01-24 verzonden', 'dwangbevel 2025-02-10 teruggehaald', 'dwangbevel 2025-02-10 verzonden']);
    expect((await k.db.brief.findMany({ where: { zaak, soort: 'dwangbevel' }, orderBy: { id: 'asc' } })).map(({ aan }) => aan)).toEqual(['debiteur', 'deurwaarder']);
    expect(await k.db.kosten.count({ where: { vorderingId: id, soort: 'dwangbevel', vervallenOp: null } })).toBe(1);
    expect(await joined('in de post')).toBeNull();
  });

  test('de beslagvrije voet geldt onverkort: er is een vaststelling voordat er iets wordt gevorderd', async () => {
    const { verhaalId } = await k.db.verhaalVordering.findFirstOrThrow({ where: { vorderingId: claim('meteen').id } });
    expect((await k.db.berekening.findMany({ where: { verhaalId } })).map(({ aanleiding, dag: op }) => `${aanleiding} ${naarDag(op)}`)).toEqual(['eerste 2025-01-08']);
  });

  test.each([
    ['nog eens', 'Deze aanslag wordt al versneld ingevorderd.'],
    ['zonder grond', 'Onbekende grond. Kies een letter van IW 10 lid 1: a, b, c, d, e, f, g.'],
    ['zonder reden', 'Het veld «reden» ontbreekt: welke feiten dragen deze grond?'],
  ])('geweigerd, %s: %s', (wat, zin) => {
    expect(gezien[wat]).toBe(zin);
  });
});
