import { describe, expect, it } from 'vitest';
import {
  geldigheidVaststelling475d,
  meldenNaHerziening475i,
  meldenNaMededeling475i,
  ophogingWoonkosten475da,
  verlengingWoonkosten475da,
  werkingMelding,
} from '../../../domain/kalender/beslagvrije-voet.ts';
import { dag } from '../../../domain/kalender/dag.ts';

describe('Rv 475i lid 3: melden na de mededeling', () => {
  const termijn = meldenNaMededeling475i(dag('2026-03-11'));
  const beslag = dag('2026-03-04');

  it('kan vier weken', () => {
    expect(termijn).toMatchObject({ laatsteDag: '2026-04-08' });
  });

  it('werkt op de laatste dag nog terug tot het beslag', () => {
    expect(werkingMelding(termijn, dag('2026-04-08'), beslag)).toEqual({ tijdig: true, werkingVanaf: '2026-03-04' });
  });

  it('werkt een dag later alleen vooruit', () => {
    expect(werkingMelding(termijn, dag('2026-04-09'), beslag)).toEqual({ tijdig: false, werkingVanaf: '2026-04-09' });
  });

  it('is op dinsdag na Pasen op tijd als de vier weken op Goede Vrijdag eindigden', () => {
    expect(werkingMelding(meldenNaMededeling475i(dag('2026-03-06')), dag('2026-04-07'), beslag)).toMatchObject({ tijdig: true });
  });

  it('laat de werking open als die van onbekende gelijkgestelde dagen afhangt', () => {
    const open = meldenNaMededeling475i(dag('2029-04-13'));
    expect(werkingMelding(open, dag('2029-05-14'), dag('2029-04-02'))).toEqual({ tijdig: undefined, mogelijkVanaf: ['2029-04-02', '2029-05-14'] });
  });
});

describe('Rv 475i lid 4: melden na een herziening', () => {
  it('werkt terug tot de herziening', () => {
    const termijn = meldenNaHerziening475i(dag('2026-09-01'));
    expect(werkingMelding(termijn, dag('2026-09-20'), dag('2026-08-25'))).toEqual({ tijdig: true, werkingVanaf: '2026-08-25' });
  });
});

describe('Rv 475d lid 2: geldigheid van een vaststelling', () => {
  it('is twaalf maanden met de dag van vaststelling erbij; een dag later is verdedigbaar', () => {
    expect(geldigheidVaststelling475d(dag('2026-03-15'), false)).toMatchObject({
      laatsteDag: '2027-03-14',
      volgendeStapVanaf: '2027-03-15',
      ookVerdedigbaar: { laatsteDag: '2027-03-15', volgendeStapVanaf: '2027-03-16' },
    });
  });

  it('wordt niet verlengd door een zondag (Algemene termijnenwet art. 4)', () => {
    expect(geldigheidVaststelling475d(dag('2026-01-04'), false)).toMatchObject({ laatsteDag: '2027-01-03', verlengdDoor: [] });
  });

  it('is er niet voor het percentage van 475dc lid 2 (475d lid 7)', () => {
    expect(geldigheidVaststelling475d(dag('2026-08-31'), true)).toBeUndefined();
  });
});

describe('Rv 475da lid 5 en 6: ophoging voor hoge woonkosten', () => {
  it('duurt ten hoogste achttien maanden', () => {
    expect(ophogingWoonkosten475da(dag('2026-01-01'))).toMatchObject({ laatsteDag: '2027-06-30', ookVerdedigbaar: { laatsteDag: '2027-07-01' } });
  });

  it('wordt ten hoogste zes maanden verlengd', () => {
    expect(verlengingWoonkosten475da(dag('2027-07-01'))).toMatchObject({ laatsteDag: '2027-12-31', ookVerdedigbaar: { laatsteDag: '2028-01-01' } });
  });
});
