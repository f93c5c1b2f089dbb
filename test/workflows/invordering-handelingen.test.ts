import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BERICHT_SIGNAAL, type Bericht } from '../../contract/berichten.ts';
import type { HandelingNaam, Handelingen } from '../../contract/handelingen.ts';
import { centen } from '../../domain/geld/centen.ts';
import { dag } from '../../domain/kalender/dag.ts';
import { brieven, einde, feiten, kosten, nogOpen, taken, zoekattribuut } from './omgeving/dossier.ts';
import { openEchteKalender, type EchteKalender } from './omgeving/echte-kalender.ts';
import { betaal } from './omgeving/gebeurtenissen.ts';
import { geweigerd } from './omgeving/geweigerd.ts';
import { vulVordering, type Claim } from './omgeving/vulling.ts';

/** What an operator does to a claim (payment term until 2025-01-06), in the calendar `echt`. */
let k: EchteKalender;
const claims = new Map<string, Claim>();
const gezien = new Map<string, unknown>();
const claim = (naam: string): Claim => {
  const gevonden = claims.get(naam);
  if (gevonden === undefined) throw new Error(`geen claim ${naam}`);
  return gevonden;
};
const door = 'j.proef';
const INTREKKEN = [
  ['betaaltermijn', '2025-01-06'],
  ['herinnering', '2025-01-14'],
  ['aanmaning', '2025-01-28'],
  ['dwangbevel', '2025-02-12'],
  ['vooraankondiging', '2025-03-04'],
  ['verhaal', '2025-04-02'],
] as const;

/** The Dutch refusal, and whether the history stayed as it was. */
async function weigering<Naam extends HandelingNaam>(naam: string, handeling: Naam, invoer: Handelingen[Naam]): Promise<{ reden: string; geschiedenis: string }> {
  const voor = await feiten(k.client, claim(naam).zaak);
  const reden = await geweigerd(k.doe(claim(naam).zaak, handeling, invoer));
  return { reden, geschiedenis: (await feiten(k.client, claim(naam).zaak)) === voor ? 'ongewijzigd' : 'gewijzigd' };
}

async function noteer(naam: string, wat: () => Promise<unknown>): Promise<void> {
  gezien.set(naam, await wat());
}

const doe = async <Naam extends HandelingNaam>(naam: string, handeling: Naam, invoer: Handelingen[Naam]) => k.doe(claim(naam).zaak, handeling, invoer);

beforeAll(async () => {
  k = await openEchteKalender({ begin: '2025-01-06' });
  const namen = ['pauze', 'hervat', 'terugD', 'terugV', 'terugK', 'route', 'sleutel', 'dubbel', 'afKlaar', ...INTREKKEN.map(([fase]) => `in-${fase}`)];
  const mensen = ['999993264', '999993458', '999992752', '999991796', '999990895', '999992211', '999997634', '999997671', '999994657', '999992661', '999991814', '999994414', '999993987', '999990238', '999992004'];
  for (const [i, naam] of namen.entries()) claims.set(naam, await vulVordering(k.db, naam, mensen[i] ?? ''));
  claims.set('pauzepost', await vulVordering(k.db, 'pauzepost', '999997889', { laatsteBetaaldag: '2025-01-10' }));
  claims.set('afPost', await vulVordering(k.db, 'afPost', '999990779', { laatsteBetaaldag: '2025-01-10' }));
  // First lowered, and withdrawn the same day.
  const trekIn = (fase: string) => async () => {
    await doe(`in-${fase}`, 'verminder', { sleutel: 'af', door, centen: centen(10_000), reden: 'bezwaar gegrond' });
    await noteer(`verminderd in ${fase}`, async () => ({ kosten: await kosten(k.db, claim(`in-${fase}`)), open: await nogOpen(k.db, claim(`in-${fase}`)), einde: await einde(k.db, claim(`in-${fase}`)) }));
    await doe(`in-${fase}`, 'trekIn', { sleutel: `in-${fase}`, door, reden: 'aanslag_vernietigd' });
  };
  const inTeTrekken = new Map<string, () => Promise<unknown>>(INTREKKEN.map(([fase, op]) => [op, trekIn(fase)]));
  const acties: Record<string, () => Promise<unknown>> = {
    '2025-01-08': async () => doe('hervat', 'pauzeer', { sleutel: 'p1', door, reden: 'minnelijk_traject', totEnMet: dag('2025-03-31') }),
    '2025-01-10': async () => doe('pauze', 'pauzeer', { sleutel: 'p1', door, reden: 'uitstel', totEnMet: dag('2025-02-10') }),
    '2025-01-11': async () => {
      await doe('afPost', 'verminder', { sleutel: 'af', door, centen: centen(10_000), reden: 'bezwaar gegrond' });
      await doe('pauzepost', 'pauzeer', { sleutel: 'p1', door, reden: 'bezwaar', totEnMet: dag('2025-01-20') });
    },
    '2025-01-13': async () => {
      await noteer('fase in pauze', async () => zoekattribuut(k.client, claim('pauze').zaak, 'fase'));
      await noteer('kalenderdag', async () => weigering('pauze', 'kalenderdag', { dag: dag('2025-02-01') }));
      await noteer('zonder sleutel', async () => weigering('pauze', 'hervat', { sleutel: ' ', door }));
      await noteer('zonder door', async () => weigering('pauze', 'hervat', { sleutel: 'x', door: '' }));
      await noteer('dubbele pauze', async () => weigering('pauze', 'pauzeer', { sleutel: 'p2', door, reden: 'uitstel', totEnMet: dag('2025-02-20') }));
      await noteer('onbekende reden', async () => weigering('sleutel', 'pauzeer', { sleutel: 'x', door, reden: 'zomaar' as 'uitstel', totEnMet: dag('2025-02-20') }));
      await noteer('pauze in het verleden', async () => weigering('sleutel', 'pauzeer', { sleutel: 'x', door, reden: 'uitstel', totEnMet: dag('2025-01-12') }));
      await noteer('niets te hervatten', async () => weigering('sleutel', 'hervat', { sleutel: 'x', door }));
      await noteer('onbekende intrekreden', async () => weigering('sleutel', 'trekIn', { sleutel: 'x', door, reden: 'zomaar' as 'beleid' }));
      await noteer('onbekende route', async () => weigering('sleutel', 'kiesRoute', { sleutel: 'x', door, route: 'deurwaarder' as 'wachten' }));
      await noteer('vermindering van niets', async () => weigering('sleutel', 'verminder', { sleutel: 'x', door, centen: centen(0), reden: 'fout' }));
      await noteer('vermindering zonder reden', async () => weigering('sleutel', 'verminder', { sleutel: 'x', door, centen: centen(100), reden: ' ' }));
      await noteer('vermindering van alles', async () => geweigerd(doe('sleutel', 'verminder', { sleutel: 'alles', door, centen: centen(32_000), reden: 'fout' })));
      await noteer('te vroeg terug', async () => weigering('sleutel', 'zetTerug', { sleutel: 'x', door, stap: 'aanmaning', reden: 'fout' }));
      await noteer('terug zonder reden', async () => weigering('sleutel', 'zetTerug', { sleutel: 'x', door, stap: 'herinnering', reden: ' ' }));
      await noteer('onbekende stap', async () => weigering('sleutel', 'zetTerug', { sleutel: 'x', door, stap: 'verhaal' as 'aanmaning', reden: 'fout' }));
      await noteer('eerste keer', async () => doe('sleutel', 'kiesRoute', { sleutel: 'r1', door, route: 'wachten' }));
      await noteer('nogmaals in dezelfde run', async () => doe('sleutel', 'kiesRoute', { sleutel: 'r1', door, route: 'wachten' }));
    },
    '2025-01-16': async () => doe('hervat', 'hervat', { sleutel: 'h1', door }),
    '2025-01-30': async () => {
      // Two phases later, in another run, with other content: it was done under this key.
      await noteer('nogmaals twee runs later', async () => doe('sleutel', 'kiesRoute', { sleutel: 'r1', door, route: 'vordering_iw19' }));
      await betaal(k.db, claim('afKlaar'), 20_900, '2025-01-30');
      await betaal(k.db, claim('dubbel'), 5000, '2025-01-30');
      await k.verwerk();
      await seinOpnieuw('dubbel');
      await doe('afKlaar', 'verminder', { sleutel: 'af', door, centen: centen(12_000), reden: 'bezwaar gegrond' });
    },
    '2025-02-01': async () => doe('route', 'kiesRoute', { sleutel: 'r1', door, route: 'wachten' }),
    '2025-02-07': async () => seinOpnieuw('dubbel'),
    '2025-02-11': async () => doe('terugD', 'zetTerug', { sleutel: 't1', door, stap: 'aanmaning', reden: 'verkeerd bedrag' }),
    '2025-03-03': async () => {
      await noteer('route wacht', async () => ({ brieven: (await brieven(k.db, claim('route').zaak)).length, taak: await zoekattribuut(k.client, claim('route').zaak, 'taak') }));
      await doe('route', 'kiesRoute', { sleutel: 'r2', door, route: 'vordering_iw19' });
    },
    '2025-03-05': async () => doe('terugK', 'zetTerug', { sleutel: 't1', door, stap: 'herinnering', reden: 'nooit ontvangen' }),
    '2025-04-03': async () => {
      await noteer('route in verhaal', async () => weigering('terugV', 'kiesRoute', { sleutel: 'x', door, route: 'vordering_iw19' }));
      await noteer('pauze in verhaal', async () => weigering('terugV', 'pauzeer', { sleutel: 'x', door, reden: 'uitstel', totEnMet: dag('2025-05-01') }));
      await doe('terugV', 'zetTerug', { sleutel: 't1', door, stap: 'dwangbevel', reden: 'betekening gebrekkig' });
    },
    '2025-05-20': async () => Promise.resolve(),
  };
  for (const [op, actie] of inTeTrekken) {
    const vorige = acties[op];
    acties[op] = async () => {
      await vorige?.();
      await actie();
    };
  }
  await k.speel(acties);
}, 240_000);
afterAll(async () => k.stop());

/** The signals of a claim once more, as a delivery that crashed before its mark would. */
async function seinOpnieuw(naam: string): Promise<void> {
  for (const rij of await k.db.bericht.findMany({ where: { ontvanger: claim(naam).zaak }, orderBy: { id: 'asc' } })) {
    const bericht = { versie: 1, id: rij.id, soort: rij.soort, dag: rij.dag.toISOString().slice(0, 10), inhoud: rij.inhoud } as unknown as Bericht;
    await k.client.workflow.getHandle(claim(naam).zaak).signal(BERICHT_SIGNAAL, bericht);
  }
}

describe('pauzeren en hervatten', () => {
  test('uitstel tot en met 10 februari: de aanmaning komt op 11 februari', async () => {
    expect((await brieven(k.db, claim('pauze').zaak)).slice(0, 2)).toEqual(['herinnering 2025-01-07 verzonden', 'aanmaning 2025-02-11 verzonden']);
  });

  test('de operator ziet dat de zaak stilstaat', () => {
    expect(gezien.get('fase in pauze')).toBe('gepauzeerd');
  });

  test('hervat op 16 januari: de straat houdt haar eigen termijn', async () => {
    expect((await brieven(k.db, claim('hervat').zaak)).slice(0, 2)).toEqual(['herinnering 2025-01-07 verzonden', 'aanmaning 2025-01-22 verzonden']);
  });

  test('gepauzeerd terwijl de herinnering op de post wacht: eruit, en na de pauze opnieuw gemaakt', async () => {
    expect((await brieven(k.db, claim('pauzepost').zaak)).slice(0, 2)).toEqual(['herinnering 2025-01-13 teruggehaald', 'herinnering 2025-01-21 verzonden']);
  });
});

describe('intrekken', () => {
  test.each(INTREKKEN)('in de fase %s: op dezelfde dag klaar (%s)', async (fase, op) => {
    expect(await einde(k.db, claim(`in-${fase}`))).toBe(`ingetrokken ${op}`);
  });

  test.each(INTREKKEN)('in de fase %s: bij een vernietigde aanslag blijven er geen kosten staan', async (fase) => {
    expect(await kosten(k.db, claim(`in-${fase}`))).toEqual({});
  });

  test('een gepost besluit dat vervalt, moet de debiteur horen', async () => {
    expect((await taken(k.db, claim('in-aanmaning').zaak)).filter((taak) => taak.startsWith('intrekking_melden'))).not.toEqual([]);
  });
});

describe('verminderen', () => {
  // € 220 is left of € 320: an aanmaning costs € 9 over either, a dwangbevel € 53 and € 5 for each whole part of € 45 over the first.
  test.each([
    ['betaaltermijn', {}, 22_000],
    ['herinnering', {}, 22_000],
    ['aanmaning', { aanmaning: 900 }, 22_900],
    ['dwangbevel', { aanmaning: 900, dwangbevel: 6_800 }, 29_700],
    ['vooraankondiging', { aanmaning: 900, dwangbevel: 6_800 }, 29_700],
    ['verhaal', { aanmaning: 900, dwangbevel: 6_800 }, 29_700],
  ] as const)('in de fase %s: kosten %j, open %i, en de straat gaat door', (fase, staan, open) => {
    expect(gezien.get(`verminderd in ${fase}`)).toEqual({ kosten: staan, open, einde: 'loopt' });
  });

  test('terwijl de herinnering op de post wacht: eruit, en dezelfde dag opnieuw met het lagere bedrag', async () => {
    expect((await brieven(k.db, claim('afPost').zaak)).slice(0, 2)).toEqual(['herinnering 2025-01-13 teruggehaald', 'herinnering 2025-01-13 verzonden']);
    const brief = await k.db.brief.findFirstOrThrow({ where: { zaak: claim('afPost').zaak, soort: 'herinnering', status: 'verzonden' } });
    expect(brief.inhoud).toMatchObject({ bedragen: { totaalCenten: 22_000 } });
  });

  test('blijft er niets open, dan is de vordering die dag klaar', async () => {
    expect([await einde(k.db, claim('afKlaar')), await kosten(k.db, claim('afKlaar'))]).toEqual(['voldaan 2025-01-30', { aanmaning: 900 }]);
  });

  test('van alles is geen vermindering', () => {
    expect(gezien.get('vermindering van alles')).toContain('Trek de vordering in.');
  });
});

describe('de route', () => {
  test('op wachten: geen vooraankondiging, wel een taak', () => {
    expect(gezien.get('route wacht')).toEqual({ brieven: 3, taak: 'route_wachten' });
  });

  test('gekozen op 3 maart: de vooraankondiging gaat diezelfde dag', async () => {
    expect((await brieven(k.db, claim('route').zaak)).at(-1)).toBe('vooraankondiging 2025-03-03 verzonden');
  });
});

describe('terug naar een eerdere stap', () => {
  test('van het dwangbevel naar de aanmaning: beide brieven vervallen, de straat begint bij de nieuwe aanmaning', async () => {
    expect((await brieven(k.db, claim('terugD').zaak)).slice(0, 5)).toEqual([
      'herinnering 2025-01-07 verzonden',
      'aanmaning 2025-01-22 vervallen',
      'dwangbevel 2025-02-06 vervallen',
      'aanmaning 2025-02-11 verzonden',
      'dwangbevel 2025-02-26 verzonden',
    ]);
  });

  test('de kosten van de vervallen stappen tellen niet mee', async () => {
    expect({ kosten: await kosten(k.db, claim('terugD')), open: await nogOpen(k.db, claim('terugD')) }).toEqual({ kosten: { aanmaning: 900, dwangbevel: 8300 }, open: 41_200 });
  });

  test('van de vooraankondiging naar de herinnering: de hele straat opnieuw', async () => {
    expect((await brieven(k.db, claim('terugK').zaak)).slice(4)).toEqual(['herinnering 2025-03-05 verzonden', 'aanmaning 2025-03-20 verzonden', 'dwangbevel 2025-04-04 verzonden', 'vooraankondiging 2025-04-22 verzonden']);
  });

  test('uit het verhaal naar het dwangbevel: de vordering verlaat het verhaal', async () => {
    expect((await brieven(k.db, claim('terugV').zaak)).slice(-2)).toEqual(['dwangbevel 2025-04-03 verzonden', 'vooraankondiging 2025-04-22 verzonden']);
  });
});

describe('weigeren', () => {
  test.each([
    ['kalenderdag', 'Deze zaak volgt de echte kalender: de dag kan niet worden gezet.'],
    ['zonder sleutel', 'Het veld «sleutel» ontbreekt: geef een eigen kenmerk, zodat de handeling één keer gebeurt.'],
    ['zonder door', 'Het veld «door» ontbreekt: wie doet dit?'],
    ['dubbele pauze', 'De vordering is al gepauzeerd. Hervat haar eerst.'],
    ['onbekende reden', 'Onbekende reden. Kies uit: uitstel, bezwaar, kwijtschelding_gevraagd, moratorium, minnelijk_traject, wsnp, faillissement, surseance, geschorste_tenuitvoerlegging, detentie, overleden, emigratie, beleid.'],
    ['pauze in het verleden', 'Geef bij «totEnMet» een dag (jjjj-mm-dd) van vandaag of later.'],
    ['niets te hervatten', 'De vordering is niet gepauzeerd en wacht niet op een mens.'],
    ['onbekende intrekreden', 'Onbekende reden. Kies uit: aanslag_vernietigd, verzet_gegrond, oninbaar, beleid.'],
    ['onbekende route', 'Onbekende route. Kies uit: vordering_iw19, vereenvoudigd_derdenbeslag, derdenbeslag, betaling_op_verzoek, verrekening, wachten.'],
    ['vermindering van niets', 'Geef bij «centen» een heel aantal centen van meer dan nul.'],
    ['vermindering zonder reden', 'Het veld «reden» ontbreekt.'],
    ['te vroeg terug', 'De vordering is nog niet bij de stap aanmaning geweest.'],
    ['terug zonder reden', 'Het veld «reden» ontbreekt.'],
    ['onbekende stap', 'Onbekende stap. Kies uit: herinnering, aanmaning, dwangbevel, vooraankondiging.'],
    ['route in verhaal', 'De vordering wordt al op deze manier verhaald.'],
    ['pauze in verhaal', 'De vordering zit in een verhaal. Pauzeer het verhaal.'],
  ])('%s: in het Nederlands, en de geschiedenis blijft gelijk', (wat, reden) => {
    expect(gezien.get(wat)).toEqual({ reden, geschiedenis: 'ongewijzigd' });
  });
});

describe('één keer', () => {
  test('dezelfde handeling met dezelfde sleutel gebeurt één keer, ook twee runs later', () => {
    expect([gezien.get('eerste keer'), gezien.get('nogmaals in dezelfde run'), gezien.get('nogmaals twee runs later')]).toEqual([
      'Gedaan.',
      'Dit was al gedaan; er is niets veranderd.',
      'Dit was al gedaan; er is niets veranderd.',
    ]);
  });

  test('dezelfde handeling staat één keer in het dossier', async () => {
    expect(await k.db.besluit.count({ where: { zaak: claim('sleutel').zaak, soort: 'routekeuze' } })).toBe(1);
  });

  test('seinen die nog eens komen, in dezelfde run en in een latere, boeken niets dubbel', async () => {
    const boekingen = await k.db.toerekening.findMany({ where: { vorderingId: claim('dubbel').id } });
    expect(boekingen.map(({ kostenCenten, hoofdsomCenten }) => [kostenCenten, hoofdsomCenten])).toEqual([[900, 4100]]);
  });

  test('seinen die nog eens komen, veranderen geen termijn', async () => {
    expect((await brieven(k.db, claim('dubbel').zaak)).slice(0, 4)).toEqual([
      'herinnering 2025-01-07 verzonden',
      'aanmaning 2025-01-22 verzonden',
      'dwangbevel 2025-02-06 verzonden',
      'vooraankondiging 2025-02-25 verzonden',
    ]);
  });
});
