import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ontvangStorno } from '../../activities/intake/bank.ts';
import { naarDatum } from '../../activities/opslag/dagen.ts';
import { dag } from '../../domain/kalender/dag.ts';
import { brieven, einde, gebeurd, nogOpen, taken, zoekattribuut } from './omgeving/dossier.ts';
import { openEchteKalender, type EchteKalender } from './omgeving/echte-kalender.ts';
import { betaal, gedrag, meldPost } from './omgeving/gebeurtenissen.ts';
import { BELEID, vulVordering, type Claim } from './omgeving/vulling.ts';

const OUD = { dagtekening: '2024-03-01', laatsteBetaaldag: '2024-04-12', hoofdsomCenten: 100_000 };
let k: EchteKalender;
let betaler: Claim;
let wanbetaler: Claim;
let storneert: Claim;
let tegelijk: Claim;
let geweigerd: Claim;
let vervalt: Claim;
const uitkomsten: string[] = [];
const termijnLiep: string[] = [];
/** A person closes the one open task of a claim. */
const beantwoord = async (claim: Claim, uitkomst: string) => {
  const { id: taakId } = await k.db.taak.findFirstOrThrow({ where: { zaak: claim.zaak, afgedaanOp: null } });
  return k.doe(claim.zaak, 'rondTaakAf', { sleutel: uitkomst, door: 'j.proef', taakId, uitkomst });
};

/** Claims of a year ago; the policy charges rente. Herinnering 6 January 2025, aanmaning 21 January. */
beforeAll(async () => {
  k = await openEchteKalender({
    begin: '2025-01-06',
    gedrag: [gedrag('2025-01-13', 'post', 'blijft_liggen', 'geweigerd', 'brief=rentebeschikking'), gedrag('2025-01-13', 'post', 'blijft_liggen', 'vervalt', 'brief=rentebeschikking')],
  });
  await k.db.beleid.create({ data: { opdrachtgeverId: 'waterstad', geldigVanaf: naarDatum(dag('2024-06-01')), inhoud: { ...BELEID, renteInRekening: true } } });
  betaler = await vulVordering(k.db, 'betaler', '999993264', OUD);
  wanbetaler = await vulVordering(k.db, 'wanbetaler', '999992235', OUD);
  storneert = await vulVordering(k.db, 'storneert', '999990512', OUD);
  tegelijk = await vulVordering(k.db, 'tegelijk', '999991292', OUD);
  geweigerd = await vulVordering(k.db, 'geweigerd', '999993653', OUD);
  vervalt = await vulVordering(k.db, 'vervalt', '999993483', OUD);
  const inRekening = async (claim: Claim) => (await k.db.rente.findFirstOrThrow({ where: { vorderingId: claim.id } })).centen;
  await k.speel({
    '2025-01-13': async () => {
      await betaal(k.db, betaler, 100_000, '2025-01-13');
      await betaal(k.db, wanbetaler, 100_000, '2025-01-13');
      await betaal(k.db, storneert, 100_000, '2025-01-13');
      await betaal(k.db, geweigerd, 100_000, '2025-01-13');
      await betaal(k.db, vervalt, 100_000, '2025-01-13');
      await k.verwerk();
      const pauzeer = async (sleutel: string) =>
        k.doe(tegelijk.zaak, 'pauzeer', { sleutel, door: 'j.proef', reden: 'beleid', totEnMet: dag('2025-12-31') }).then(
          (antwoord) => antwoord,
          () => 'geweigerd',
        );
      uitkomsten.push(...(await Promise.all([pauzeer('een'), pauzeer('twee')])).sort());
    },
    '2025-01-14': async () => {
      await meldPost(k.db, geweigerd.zaak, 'rentebeschikking', 'teruggehaald', '2025-01-14');
      await meldPost(k.db, vervalt.zaak, 'rentebeschikking', 'teruggehaald', '2025-01-14');
    },
    '2025-01-20': async () => {
      await betaal(k.db, betaler, await inRekening(betaler), '2025-01-20');
      const { sleutel } = await k.db.betaling.findFirstOrThrow({ where: { vorderingId: storneert.id } });
      await ontvangStorno(k.db, { vanBankkenmerk: sleutel.replace(/^bank:/, ''), dag: dag('2025-01-20') });
      await k.verwerk();
    },
    '2025-02-26': async () => k.doe(wanbetaler.zaak, 'pauzeer', { sleutel: 'p', door: 'j.proef', reden: 'uitstel', totEnMet: dag('2025-03-10') }),
    '2025-03-11': async () => {
      termijnLiep.push(...(await taken(k.db, geweigerd.zaak)));
      await beantwoord(geweigerd, 'opnieuw');
      await beantwoord(vervalt, 'vervalt');
    },
    '2025-03-12': async () => Promise.resolve(),
  });
}, 180_000);
afterAll(async () => k.stop());

describe('rente bij beschikking, in de straat', () => {
  test('de hoofdsom is betaald: een beschikking gaat uit en de vordering blijft open tot de rente is betaald', async () => {
    expect(await brieven(k.db, betaler.zaak)).toEqual(['herinnering 2025-01-06 verzonden', 'rentebeschikking 2025-01-13 verzonden']);
    expect(await einde(k.db, betaler)).toBe('voldaan 2025-01-20');
    expect(await gebeurd(k.db, betaler.zaak, 'rentebeschikking', 'gesloten')).toEqual(['rentebeschikking 2025-01-13', 'gesloten 2025-01-20']);
  });

  test('rente die niet komt: na haar betaaltermijn van zes weken een taak, en geen aanmaning of kosten', async () => {
    expect(await taken(k.db, wanbetaler.zaak)).toEqual(['rente_onbetaald 2025-02-25']);
    expect(await brieven(k.db, wanbetaler.zaak)).toEqual(['herinnering 2025-01-06 verzonden', 'rentebeschikking 2025-01-13 verzonden']);
    expect([await einde(k.db, wanbetaler), (await nogOpen(k.db, wanbetaler)) > 0]).toEqual(['loopt', true]);
  });

  test('uitstel voor die rente: daarna is de pauze voorbij en wacht zij weer op een mens', async () => {
    expect(await zoekattribuut(k.client, wanbetaler.zaak, 'fase')).toBe('herinnering');
    expect(await zoekattribuut(k.client, wanbetaler.zaak, 'taak')).toBe('rente_onbetaald');
  });

  test('een beschikking die niet wegging: er loopt geen betaaltermijn, en zes weken later vraagt niemand naar rente die niemand kent', () => {
    expect(termijnLiep).toEqual(['rentebrief_niet_aangekomen 2025-01-14']);
  });

  test('«opnieuw»: de brief gaat alsnog, en dan loopt de termijn', async () => {
    expect((await brieven(k.db, geweigerd.zaak)).slice(1)).toEqual(['rentebeschikking 2025-01-13 teruggehaald', 'rentebeschikking 2025-03-11 verzonden']);
    expect(await einde(k.db, geweigerd)).toBe('loopt');
  });

  test('«vervalt»: er staat niets meer open, en de vordering is klaar', async () => {
    expect(await einde(k.db, vervalt)).toBe('voldaan 2025-03-11');
  });

  test('de bank neemt de betaling terug: de straat gaat verder waar zij was', async () => {
    expect((await brieven(k.db, storneert.zaak)).map((brief) => brief.split(' ')[0])).toEqual(['herinnering', 'rentebeschikking', 'aanmaning', 'dwangbevel', 'vooraankondiging']);
  });
});

test('twee opdrachten op hetzelfde moment: de tweede wordt geweigerd als zij aan de beurt is', async () => {
  expect(uitkomsten).toEqual(['Gedaan.', 'geweigerd']);
  expect(await gebeurd(k.db, tegelijk.zaak, 'pauze')).toEqual(['pauze 2025-01-13']);
});
