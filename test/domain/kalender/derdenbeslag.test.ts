import { describe, expect, it } from 'vitest';
import { dag } from '../../../domain/kalender/dag.ts';
import {
  afschriftVerklaring476b,
  betwisting477a,
  kortGeding476,
  overbetekening475i,
  toezending479g,
  verklaring476a,
  vernietiging475c,
} from '../../../domain/kalender/derdenbeslag.ts';
import { uitersteDag, werkdatum } from '../../../domain/kalender/termijn.ts';

describe('Rv 475i lid 1: overbetekening', () => {
  it('moet binnen acht dagen na het leggen van het beslag', () => {
    expect(overbetekening475i(dag('2026-03-02'))).toMatchObject({ laatsteDag: '2026-03-10', volgendeStapVanaf: '2026-03-11' });
  });
});

describe('Rv 479g lid 3: toezending van de kennisgeving', () => {
  it('moet binnen zeven dagen nadat het «gezien» terug is', () => {
    expect(uitersteDag(toezending479g(dag('2026-03-02')))).toBe('2026-03-09');
  });
});

describe('Rv 476 lid 2: schorsende dagvaarding in kort geding', () => {
  it('kan tot veertien dagen na de betekening aan de geëxecuteerde', () => {
    expect(uitersteDag(kortGeding476(dag('2026-03-10')))).toBe('2026-03-24');
  });

  it('kan op maandag nog als de veertiende dag een zaterdag is', () => {
    expect(uitersteDag(kortGeding476(dag('2026-03-14')))).toBe('2026-03-30');
  });
});

describe('Rv 476a lid 1: verklaring van de derde', () => {
  it('moet zodra twee weken zijn verstreken', () => {
    expect(werkdatum(verklaring476a(dag('2026-03-02')).termijn)).toBe('2026-03-17');
  });

  it.each([
    ['2026-03-02', true, '2026-03-31'],
    ['2026-03-16', true, '2026-03-31'],
    ['2026-03-17', false, '2026-03-17'],
  ])('met een verzoek van de schuldenaar op %s (op tijd: %s) vanaf %s', (verzoek, verzoekTijdig, vanaf) => {
    const verklaring = verklaring476a(dag('2026-03-02'), dag(verzoek));
    expect(verklaring).toMatchObject({ verzoekTijdig });
    expect(werkdatum(verklaring.termijn)).toBe(vanaf);
  });

  it('neemt een verzoek op maandag nog aan als de twee weken op zaterdag eindigden', () => {
    expect(verklaring476a(dag('2026-03-07'), dag('2026-03-23'))).toMatchObject({ verzoekTijdig: true });
  });

  it('is open als de twee weken op zaterdag om zijn, en wacht dan het langst', () => {
    const { termijn } = verklaring476a(dag('2026-03-07'));
    expect(termijn).toMatchObject({ lezingen: [{ volgendeStapVanaf: '2026-03-22' }, { volgendeStapVanaf: '2026-03-24' }] });
    expect(werkdatum(termijn)).toBe('2026-03-24');
  });

  it('laat open of een verzoek op tijd was als de gelijkgestelde dagen onbekend zijn, en wacht dan het langst', () => {
    const verklaring = verklaring476a(dag('2029-04-27'), dag('2029-05-14'));
    expect(verklaring).toMatchObject({
      verzoekTijdig: undefined,
      termijn: {
        lezingen: [{ laatsteDag: '2029-05-11' }, { laatsteDag: '2029-05-14' }, { laatsteDag: '2029-05-25' }, { laatsteDag: '2029-05-28' }],
        reden: 'het is open of het verzoek van de schuldenaar op tijd was',
      },
    });
    expect(werkdatum(verklaring.termijn)).toBe('2029-05-29');
  });

  it('weigert een verzoek van vóór het beslag', () => {
    expect(() => verklaring476a(dag('2026-03-02'), dag('2026-03-01'))).toThrow('het verzoek ligt vóór de dag van het beslag');
  });

  it('telt een verzoek op de dag van het beslag zelf als op tijd', () => {
    expect(verklaring476a(dag('2026-03-02'), dag('2026-03-02'))).toMatchObject({ verzoekTijdig: true });
  });

  it('zegt zonder verzoek niets over een verzoek', () => {
    expect(verklaring476a(dag('2026-03-02'))).not.toHaveProperty('verzoekTijdig');
  });
});

describe('Rv 476b lid 3: afschrift van de verklaring', () => {
  it.each([
    ['2026-03-03', '2026-03-06', []],
    ['2026-03-05', '2026-03-09', ['zondag']],
    ['2026-03-06', '2026-03-10', ['atw_2']],
    ['2026-04-02', '2026-04-08', ['zondag', 'tweede_paasdag', 'atw_2']],
    ['2024-12-24', '2024-12-31', ['gelijkgestelde_dag', 'zaterdag', 'zondag', 'atw_2']],
  ])('ontvangen op %s moet het uiterlijk op %s weg (%j)', (ontvangst, laatsteDag, verlengdDoor) => {
    expect(afschriftVerklaring476b(dag(ontvangst))).toMatchObject({ laatsteDag, verlengdDoor });
  });
});

describe('Rv 477a lid 2: betwisting van de verklaring', () => {
  it.each([
    ['2026-06-10', '2026-08-10'],
    ['2026-12-31', '2027-03-01'],
    ['2026-02-15', '2026-04-15'],
    ['2026-03-25', '2026-05-26'],
  ])('van %s kan tot en met %s', (verklaring, laatsteDag) => {
    expect(uitersteDag(betwisting477a(dag(verklaring)))).toBe(laatsteDag);
  });
});

describe('Rv 475c lid 6: vernietiging', () => {
  it('kan drie jaar; een zaterdag verlengt niet (Algemene termijnenwet art. 4)', () => {
    expect(uitersteDag(vernietiging475c(dag('2026-03-10')))).toBe('2029-03-10');
  });

  it('van een beslag op 29 februari kan tot en met 28 februari', () => {
    expect(uitersteDag(vernietiging475c(dag('2028-02-29')))).toBe('2031-02-28');
  });
});
