import { expect, test } from 'vitest';
import { maakTempo, type Tempoklok } from '../../../activities/verzenden/tempo.ts';

/** A clock that stands still unless somebody waits. */
function stilleKlok(): Tempoklok & { tijd: number; readonly gewacht: number[] } {
  const klok = {
    tijd: 0,
    gewacht: [] as number[],
    nu: () => klok.tijd,
    wacht: async (milliseconden: number) => {
      klok.gewacht.push(milliseconden);
      klok.tijd += milliseconden;
      return Promise.resolve();
    },
  };
  return klok;
}

test('vier brieven per seconde: na elke stapel wordt gewacht tot het tempo klopt', async () => {
  const klok = stilleKlok();
  const opTempo = maakTempo(4, klok).begin();
  await opTempo(8);
  klok.tijd += 500;
  await opTempo(12);
  expect(klok.gewacht).toEqual([2000, 500]);
});

test('wie langzamer is dan het tempo wacht niet', async () => {
  const klok = stilleKlok();
  const opTempo = maakTempo(4, klok).begin();
  klok.tijd += 2500;
  await opTempo(8);
  expect(klok.gewacht).toEqual([]);
});

test('elke keer telt opnieuw: een pauze tussen twee keren geeft geen tegoed', async () => {
  const klok = stilleKlok();
  const tempo = maakTempo(4, klok);
  await tempo.begin()(4);
  klok.tijd += 60_000;
  await tempo.begin()(4);
  expect(klok.gewacht).toEqual([1000, 1000]);
});

test('een keer duurt nooit langer dan tien seconden wachten, en maakt altijd iets', () => {
  expect([maakTempo(4).hoogstens, maakTempo(0.01).hoogstens, maakTempo(Infinity).hoogstens]).toEqual([40, 1, Infinity]);
});

test('zonder tempo wordt nooit gewacht', async () => {
  const klok = stilleKlok();
  await maakTempo(Infinity, klok).begin()(1_000_000);
  expect(klok.gewacht).toEqual([]);
});
