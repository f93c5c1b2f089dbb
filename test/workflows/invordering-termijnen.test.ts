import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { naarDag } from '../../activities/opslag/dagen.ts';
import { brieven, einde, kosten, nogOpen, zoekattribuut } from './omgeving/dossier.ts';
import { openEchteKalender, type EchteKalender } from './omgeving/echte-kalender.ts';
import { betaal } from './omgeving/gebeurtenissen.ts';
import { vulVordering, type Claim } from './omgeving/vulling.ts';

/**
 * The street of claims of € 320 whose payment term ends on Monday 2025-01-06, in the calendar `echt`: every term is a real
 * timer. Nobody here has income, so that the verhaal waits.
 */
let k: EchteKalender;
const claims = new Map<string, Claim>();
const claim = (naam: string): Claim => {
  const gevonden = claims.get(naam);
  if (gevonden === undefined) throw new Error(`geen claim ${naam}`);
  return gevonden;
};
const standOp: Record<string, unknown> = {};

beforeAll(async () => {
  k = await openEchteKalender({ begin: '2025-01-06' });
  const mensen = { heel: '999993264', termijn: '999993458', herinnering: '999992752', aanmaning: '999991796', dwangbevel: '999990895', aankondiging: '999992211', verhaal: '999997634', deel: '999997671' };
  for (const [naam, bsn] of Object.entries(mensen)) claims.set(naam, await vulVordering(k.db, naam, bsn));
  claims.set('weekend', await vulVordering(k.db, 'weekend', '999994657', { laatsteBetaaldag: '2025-01-09' }));
  await k.speel({
    '2025-01-06': async () => betaal(k.db, claim('termijn'), 32_000, '2025-01-06'),
    '2025-01-15': async () => betaal(k.db, claim('herinnering'), 32_000, '2025-01-15'),
    '2025-01-26': async () => betaal(k.db, claim('weekend'), 32_000, '2025-01-26'),
    '2025-01-30': async () => betaal(k.db, claim('aanmaning'), 32_900, '2025-01-30'),
    '2025-02-01': async () => betaal(k.db, claim('deel'), 10_000, '2025-02-01'),
    '2025-02-05': async () => (standOp['laatste dag aanmaning'] = await zoekattribuut(k.client, claim('heel').zaak, 'fase')),
    '2025-02-06': async () => (standOp['dag na aanmaning'] = await zoekattribuut(k.client, claim('heel').zaak, 'fase')),
    '2025-02-14': async () => betaal(k.db, claim('dwangbevel'), 41_200, '2025-02-14'),
    '2025-02-20': async () => betaal(k.db, claim('deel'), 30_200, '2025-02-20'),
    '2025-03-10': async () => betaal(k.db, claim('aankondiging'), 41_200, '2025-03-10'),
    '2025-04-10': async () => betaal(k.db, claim('verhaal'), 41_200, '2025-04-10'),
    '2025-06-27': async () => Promise.resolve(),
  });
}, 240_000);
afterAll(async () => k.stop());

describe('de termijnen van de straat, dag voor dag', () => {
  test('betaaltermijn tot en met 6 januari, herinnering 14 dagen, aanmaning twee weken (IW 11), dwangbevel 14 dagen na betekening, vooraankondiging vier weken (IW 19 lid 9)', async () => {
    expect(await brieven(k.db, claim('heel').zaak)).toEqual([
      'herinnering 2025-01-07 verzonden',
      'aanmaning 2025-01-22 verzonden',
      'dwangbevel 2025-02-06 verzonden',
      'vooraankondiging 2025-02-25 verzonden',
    ]);
  });

  test('het dwangbevel van donderdag geldt als betekend op zaterdag; de zorgvuldige dag is maandag (IW 13 lid 5)', async () => {
    const betekend = await k.db.gebeurtenis.findFirstOrThrow({ where: { zaak: claim('heel').zaak, soort: 'betekend' } });
    expect(betekend.inhoud).toMatchObject({ betekendOp: '2025-02-10', laatsteDag: '2025-02-24', volgendeStapVanaf: '2025-02-25' });
  });

  test('het verhaal begint de dag na de vier weken: 26 maart', async () => {
    const plek = await k.db.verhaalVordering.findFirstOrThrow({ where: { vorderingId: claim('heel').id } });
    expect(naarDag(plek.aangemeldOp)).toBe('2025-03-26');
  });

  test('zonder inkomen wordt na drie maanden opnieuw gevraagd: 26 juni', async () => {
    const { verhaalId } = await k.db.verhaalVordering.findFirstOrThrow({ where: { vorderingId: claim('heel').id } });
    const dagen = (await k.db.berekening.findMany({ where: { verhaalId }, orderBy: { id: 'asc' } })).map(({ dag }) => naarDag(dag));
    expect(dagen).toEqual(['2025-03-26', '2025-06-26']);
  });

  test('op de laatste dag van de aanmaning gebeurt er nog niets, de dag erna het dwangbevel', () => {
    expect(standOp).toEqual({ 'laatste dag aanmaning': 'aanmaning', 'dag na aanmaning': 'dwangbevel' });
  });
});

describe('betaald is einde, in elke fase', () => {
  const gevallen: readonly (readonly [string, string, readonly string[]])[] = [
    ['termijn', 'voldaan 2025-01-06', []],
    ['herinnering', 'voldaan 2025-01-15', ['herinnering 2025-01-07 verzonden']],
    ['aanmaning', 'voldaan 2025-01-30', ['herinnering 2025-01-07 verzonden', 'aanmaning 2025-01-22 verzonden']],
    ['dwangbevel', 'voldaan 2025-02-14', ['herinnering 2025-01-07 verzonden', 'aanmaning 2025-01-22 verzonden', 'dwangbevel 2025-02-06 verzonden']],
    ['aankondiging', 'voldaan 2025-03-10', ['herinnering 2025-01-07 verzonden', 'aanmaning 2025-01-22 verzonden', 'dwangbevel 2025-02-06 verzonden', 'vooraankondiging 2025-02-25 verzonden']],
    ['verhaal', 'voldaan 2025-04-10', ['herinnering 2025-01-07 verzonden', 'aanmaning 2025-01-22 verzonden', 'dwangbevel 2025-02-06 verzonden', 'vooraankondiging 2025-02-25 verzonden']],
  ];
  test.each(gevallen)('betaald in de fase %s: %s, en geen brief meer', async (naam, verwacht, post) => {
    expect({ einde: await einde(k.db, claim(naam)), brieven: await brieven(k.db, claim(naam).zaak) }).toEqual({ einde: verwacht, brieven: post });
  });

  test.each(gevallen)('betaald in de fase %s: de workflow is klaar', async (naam) => {
    expect((await k.client.workflow.getHandle(claim(naam).zaak).describe()).status.name).toBe('COMPLETED');
  });

  test('betaald in het verhaal: ook het verhaal sluit', async () => {
    const { verhaal } = await k.db.verhaalVordering.findFirstOrThrow({ where: { vorderingId: claim('verhaal').id }, include: { verhaal: true } });
    expect(verhaal.geslotenOp === null ? null : naarDag(verhaal.geslotenOp)).toBe('2025-04-10');
  });
});

describe('een deel betaald (IW 7)', () => {
  test('geen tweede aanmaning: de straat gaat door met het dwangbevel', async () => {
    expect(await brieven(k.db, claim('deel').zaak)).toEqual(['herinnering 2025-01-07 verzonden', 'aanmaning 2025-01-22 verzonden', 'dwangbevel 2025-02-06 verzonden']);
  });

  test('€ 100 gaat eerst op € 9 kosten; het dwangbevel rekent over de overige € 229', async () => {
    expect(await kosten(k.db, claim('deel'))).toEqual({ aanmaning: 900, dwangbevel: 7300 });
  });

  test('met de rest is de vordering voldaan', async () => {
    expect({ einde: await einde(k.db, claim('deel')), open: await nogOpen(k.db, claim('deel')) }).toEqual({ einde: 'voldaan 2025-02-20', open: 0 });
  });
});

describe('betaald terwijl de brief nog op de post wacht', () => {
  test('de aanmaning van zaterdag gaat uit de post en kost niets', async () => {
    expect({ brieven: await brieven(k.db, claim('weekend').zaak), kosten: await kosten(k.db, claim('weekend')), einde: await einde(k.db, claim('weekend')) }).toEqual({
      brieven: ['herinnering 2025-01-10 verzonden', 'aanmaning 2025-01-27 vervallen'],
      kosten: {},
      einde: 'voldaan 2025-01-26',
    });
  });
});
