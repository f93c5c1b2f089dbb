import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { legVertegenwoordigerVast } from '../../activities/intake/vertegenwoordiger.ts';
import { zaakVanBeslag, zaakVanVerhaal, type BeslagId, type VerhaalId } from '../../contract/zaak.ts';
import { dag } from '../../domain/kalender/dag.ts';
import { brieven, einde, kosten, taken, zoekattribuut } from './omgeving/dossier.ts';
import { openEchteKalender, type EchteKalender } from './omgeving/echte-kalender.ts';
import { geweigerd } from './omgeving/geweigerd.ts';
import { vulVordering, type Claim } from './omgeving/vulling.ts';

/**
 * The registers of the Rechtspraak in the calendar `echt`, with the real clients and their stand-ins. The aanmaning is due on
 * Wednesday 2025-01-22; the insolventieregister is down until Thursday morning.
 */
let k: EchteKalender;
const claims = new Map<string, Claim>();
const claim = (naam: string): Claim => {
  const gevonden = claims.get(naam);
  if (gevonden === undefined) throw new Error(`geen claim ${naam}`);
  return gevonden;
};
const gezien: Record<string, unknown> = {};
const door = 'j.proef';
const INSOLVENTIES = ['geslachtsnaam;voorvoegsel;geboortedatum;nummer;dag;code', 'Kierkegaard;;1962-02-25;R.16/25/101;2025-01-15;2301'].join('\n');
const BEWINDEN = ['geslachtsnaam;voorvoegsel;geboortedatum;kaart;grond;begin;einde;vertegenwoordiger', 'Goede;de;1970-04-12;BM00001/0001;02;2024-06-01;;Bewindkantoor Zorg'].join('\n');

async function bevindingVan(naam: string): Promise<number> {
  const { feiten } = await k.db.taak.findFirstOrThrow({ where: { zaak: claim(naam).zaak, afgedaanOp: null } });
  return typeof feiten === 'object' && feiten !== null && 'bevindingId' in feiten ? Number(feiten['bevindingId']) : -1;
}
const verhaalVan = async (naam: string) => (await k.db.verhaalVordering.findFirstOrThrow({ where: { vorderingId: claim(naam).id }, include: { verhaal: { include: { beslagen: true } } } })).verhaal;

beforeAll(async () => {
  k = await openEchteKalender({ begin: '2025-01-06', insolventies: INSOLVENTIES, bewinden: BEWINDEN, inkomens: readFileSync(new URL('../../voorbeeld/inkomens.csv', import.meta.url), 'utf8') });
  const maak = async (naam: string, bsn: string, hoofdsomCenten = 32_000) => claims.set(naam, await vulVordering(k.db, naam, bsn, { hoofdsomCenten }));
  await maak('wsnp', '999990755');
  await maak('bewind', '999990615');
  await maak('kwijt', '999993720');
  await maak('geheel', '999991930');
  await maak('beslag', '999991292', 990_000);
  await maak('kwijtinverhaal', '999990688', 90_000);
  await k.speel({
    '2025-01-10': async () => {
      gezien['zonder verzoek'] = await geweigerd(k.doe(claim('kwijt').zaak, 'beslisKwijtschelding', { sleutel: 'x', door, besluit: 'afgewezen', reden: 'x' }));
      for (const naam of ['kwijt', 'geheel']) await k.doe(claim(naam).zaak, 'pauzeer', { sleutel: 'p', door, reden: 'kwijtschelding_gevraagd', totEnMet: dag('2025-06-30') });
    },
    '2025-01-21': async () => {
      k.insolventies.toestand.zetStoring({ soort: 'niet_beschikbaar', keer: null, ms: 0 });
      return Promise.resolve();
    },
    '2025-01-23': async () => {
      gezien['tijdens storing'] = await brieven(k.db, claim('wsnp').zaak);
      k.insolventies.toestand.zetStoring(null);
      await k.uurLater();
    },
    '2025-01-24': async () => {
      gezien['wsnp taak'] = await zoekattribuut(k.client, claim('wsnp').zaak, 'taak');
      await k.doe(claim('wsnp').zaak, 'pauzeer', { sleutel: 'p', door, reden: 'wsnp', totEnMet: dag('2025-03-31') });
      gezien['twee keer'] = await geweigerd(k.doe(claim('wsnp').zaak, 'pauzeer', { sleutel: 'p2', door, reden: 'wsnp', totEnMet: dag('2025-04-30') }));
      const opgave = { bevindingId: await bevindingVan('bewind'), kenmerk: 'k', naam: 'Bewindkantoor Zorg', adresregels: ['Postbus 5', '1234 AB WATERSTAD'], door, vandaag: dag('2025-01-24') };
      await legVertegenwoordigerVast(k.db, opgave);
      await k.doe(claim('bewind').zaak, 'hervat', { sleutel: 'h', door });
    },
    '2025-02-03': async () => {
      await k.doe(claim('kwijt').zaak, 'beslisKwijtschelding', { sleutel: 'b', door, besluit: 'afgewezen', reden: 'vermogen' });
      await k.doe(claim('geheel').zaak, 'beslisKwijtschelding', { sleutel: 'b', door, besluit: 'geheel', reden: 'bijstand' });
    },
    // The polis is down: the claims join their verhaal, and nothing is determined yet.
    '2025-03-20': async () => {
      k.polis.toestand.zetStoring({ soort: 'niet_beschikbaar', keer: null, ms: 0 });
      return Promise.resolve();
    },
    '2025-03-27': async () => k.doe(claim('kwijtinverhaal').zaak, 'beslisKwijtschelding', { sleutel: 'b', door, besluit: 'afgewezen', reden: 'vermogen' }),
    '2025-03-28': async () => {
      k.polis.toestand.zetStoring(null);
      await k.uurLater();
    },
    '2025-04-02': async () => {
      gezien['na de pauze'] = await zoekattribuut(k.client, claim('wsnp').zaak, 'taak');
      gezien['oordeel zonder reden'] = await geweigerd(k.doe(claim('wsnp').zaak, 'beoordeelRegister', { sleutel: 'o', door, bevindingId: 1, reden: '' }));
      await k.doe(claim('wsnp').zaak, 'beoordeelRegister', { sleutel: 'o', door, bevindingId: await bevindingVan('wsnp'), reden: 'belasting van na de toelating' });
    },
    '2025-05-01': async () => {
      const { id } = await verhaalVan('beslag');
      gezien['lag'] = (await verhaalVan('beslag')).beslagen.filter(({ gelegdOp, geeindigdOp }) => gelegdOp !== null && geeindigdOp === null).length;
      await k.doe(zaakVanVerhaal(id as VerhaalId), 'pauzeer', { sleutel: 'p', door, reden: 'wsnp', totEnMet: dag('2026-10-31') });
    },
    '2025-06-15': async () => Promise.resolve(),
  });
}, 400_000);
afterAll(async () => k.stop());

describe('het register ligt plat op de dag van de aanmaning', () => {
  test('geen aanmaning; de dag erna, met het register terug, wel', async () => {
    expect(gezien['tijdens storing']).toEqual(['herinnering 2025-01-07 verzonden']);
    expect((await brieven(k.db, claim('beslag').zaak)).slice(0, 2)).toEqual(['herinnering 2025-01-07 verzonden', 'aanmaning 2025-01-23 verzonden']);
  });
});

describe('WSNP gevonden', () => {
  test('een taak; de pauze houdt de straat stil, een tweede pauze daarbovenop wordt geweigerd', () => {
    expect([gezien['wsnp taak'], gezien['twee keer']]).toEqual(['insolventie', 'De vordering is al gepauzeerd. Hervat haar eerst.']);
  });
  test('na de pauze wordt opnieuw gevraagd; na het oordeel van een mens gaat de aanmaning uit, één keer met kosten', async () => {
    expect(gezien['na de pauze']).toBe('insolventie');
    expect(gezien['oordeel zonder reden']).toContain('Het veld «reden» ontbreekt');
    expect((await brieven(k.db, claim('wsnp').zaak)).slice(0, 2)).toEqual(['herinnering 2025-01-07 verzonden', 'aanmaning 2025-04-02 verzonden']);
    expect((await kosten(k.db, claim('wsnp')))['aanmaning']).toBe(900);
  });
});

describe('bewind gevonden', () => {
  test('de aanmaning gaat naar de bewindvoerder, zodra zijn adres bekend is', async () => {
    expect(await k.db.brief.findFirstOrThrow({ where: { zaak: claim('bewind').zaak, soort: 'aanmaning' } })).toMatchObject({ aan: 'vertegenwoordiger', status: 'verzonden' });
    expect((await brieven(k.db, claim('bewind').zaak)).slice(0, 2)).toEqual(['herinnering 2025-01-07 verzonden', 'aanmaning 2025-01-24 verzonden']);
    expect((await taken(k.db, claim('bewind').zaak)).length).toBe(1);
  });
});

describe('kwijtschelding', () => {
  test('zonder verzoek geen besluit', () => {
    expect(gezien['zonder verzoek']).toBe('Er is geen verzoek om kwijtschelding: pauzeer eerst met de reden kwijtschelding_gevraagd.');
  });
  test('afgewezen op 3 februari: tot en met 17 februari geen stap, daarna de aanmaning', async () => {
    expect((await brieven(k.db, claim('kwijt').zaak)).slice(0, 3)).toEqual(['herinnering 2025-01-07 verzonden', 'kwijtscheldingsbesluit 2025-02-03 verzonden', 'aanmaning 2025-02-18 verzonden']);
  });
  test('afgewezen op 27 maart in een verhaal: tot en met 10 april geen beslag, daarna wel', async () => {
    const { beslagen } = await verhaalVan('kwijtinverhaal');
    expect((await brieven(k.db, zaakVanBeslag((beslagen[0]?.id ?? 0) as BeslagId))).filter((brief) => brief.startsWith('beschikking '))).toEqual(['beschikking 2025-04-11 verzonden']);
  });
  test('geheel verleend: de vordering eindigt als ingetrokken, zonder kosten', async () => {
    expect([await einde(k.db, claim('geheel')), await kosten(k.db, claim('geheel'))]).toEqual(['ingetrokken 2025-02-03', {}]);
  });
});

describe('WSNP terwijl er een beslag ligt (Fw 301)', () => {
  test('het beslag wordt opgeheven, derde en debiteur horen het, en het verhaal staat stil', async () => {
    expect(gezien['lag']).toBe(1);
    const { id, beslagen } = await verhaalVan('beslag');
    expect(beslagen.map(({ einde: hoe }) => hoe)).toEqual(['insolventie']);
    const beslagzaak = zaakVanBeslag((beslagen[0]?.id ?? 0) as BeslagId);
    expect((await brieven(k.db, beslagzaak)).filter((brief) => brief.startsWith('opheffing')).map((brief) => brief.split(' ')[0]).sort()).toEqual(['opheffing_debiteur', 'opheffing_derde']);
    expect(await zoekattribuut(k.client, zaakVanVerhaal(id as VerhaalId), 'fase')).toBe('gepauzeerd');
  });
});
