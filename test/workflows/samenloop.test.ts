import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { zaakVanBeslag, zaakVanVerhaal, type BeslagId, type VerhaalId, type ZaakId } from '../../contract/zaak.ts';
import { dag } from '../../domain/kalender/dag.ts';
import { brieven, nogOpen, taken, zoekattribuut } from './omgeving/dossier.ts';
import { openEchteKalender, type EchteKalender } from './omgeving/echte-kalender.ts';
import { betaal } from './omgeving/gebeurtenissen.ts';
import { vulVordering, type Claim } from './omgeving/vulling.ts';

/**
 * Two debtors. Of one, claims of two powers reach the same income: the second beslag waits until the first has ended. Of the
 * other a claim joins a running beslag after she was admitted to the schuldsanering.
 */
let k: EchteKalender;
const claims = new Map<string, Claim>();
const gezien = new Map<string, unknown>();
const door = 'j.proef';
const van = (naam: string): Claim => {
  const claim = claims.get(naam);
  if (claim === undefined) throw new Error(naam);
  return claim;
};
const verhaalVan = async (naam: string): Promise<ZaakId> => zaakVanVerhaal((await k.db.verhaalVordering.findFirstOrThrow({ where: { vorderingId: van(naam).id } })).verhaalId as VerhaalId);
const beslagen = async (naam: string) => k.db.beslag.findMany({ where: { verhaal: { vorderingen: { some: { vorderingId: van(naam).id } } } } });
const hoofdbrieven = async (naam: string): Promise<string[]> => {
  const rijen = await Promise.all((await beslagen(naam)).map(async ({ id }) => brieven(k.db, zaakVanBeslag(id as BeslagId))));
  return rijen.flat().filter((brief) => /^(beschikking|kennisgeving)/.test(brief));
};

beforeAll(async () => {
  k = await openEchteKalender({
    begin: '2025-01-06',
    inkomens: readFileSync(new URL('../../voorbeeld/inkomens.csv', import.meta.url), 'utf8'),
    insolventies: ['geslachtsnaam;voorvoegsel;geboortedatum;nummer;dag;code', 'Heijn;;1974-03-04;R.25/25/101;2025-04-15;2301'].join('\n'),
  });
  claims.set('bijstand', await vulVordering(k.db, 'bijstand', '999993987', { hoofdsomCenten: 90_000, weg: { regime: 'awb', grondslag: 'participatiewet', bevoegdheid: 'vereenvoudigd_derdenbeslag' } }));
  claims.set('belasting', await vulVordering(k.db, 'belasting', '999993987'));
  claims.set('loopt', await vulVordering(k.db, 'loopt', '999991292', { hoofdsomCenten: 990_000 }));
  claims.set('erbij', await vulVordering(k.db, 'erbij', '999991292', { dagtekening: '2025-01-20', laatsteBetaaldag: '2025-03-03' }));
  await k.speel({
    '2025-02-10': async () => k.doe(van('bijstand').zaak, 'meldBetekening', { sleutel: 'b', door, op: dag('2025-02-07') }),
    '2025-04-10': async () => {
      gezien.set('opgehouden', [await taken(k.db, await verhaalVan('belasting')), await zoekattribuut(k.client, await verhaalVan('belasting'), 'taak'), (await beslagen('belasting')).length]);
      await betaal(k.db, van('bijstand'), await nogOpen(k.db, van('bijstand')), '2025-04-10');
    },
    '2025-04-25': async () => {
      gezien.set('gevonden', [await zoekattribuut(k.client, van('erbij').zaak, 'taak'), await hoofdbrieven('loopt'), await k.db.verhaalVordering.count({ where: { vorderingId: van('erbij').id } })]);
      const { id: bevindingId } = await k.db.registerbevinding.findFirstOrThrow({ where: { soort: 'wsnp' } });
      await k.doe(van('erbij').zaak, 'beoordeelRegister', { sleutel: 'o', door, bevindingId, reden: 'naamgenoot' });
    },
    '2025-04-29': async () => Promise.resolve(),
  });
}, 600_000);
afterAll(async () => k.stop());

describe('twee beslagen op één inkomen (Rv 475c lid 4, 478)', () => {
  test('het tweede verhaal legt niets: een taak voor een mens', () => {
    expect(gezien.get('opgehouden')).toEqual([[expect.stringMatching(/^samenloop 2025-03-/)], 'samenloop', 0]);
  });
  test('eindigt het eerste beslag, dan gaat het tweede verhaal vanzelf verder met een nieuwe vaststelling', async () => {
    expect((await beslagen('bijstand')).map(({ einde }) => einde)).toEqual(['voldaan']);
    expect(await hoofdbrieven('belasting')).toEqual([expect.stringMatching(/^beschikking 2025-04-1\d verzonden$/)]);
    expect(await k.db.taak.count({ where: { zaak: await verhaalVan('belasting'), afgedaanOp: null } })).toBe(0);
  });
});

describe('WSNP na het dwangbevel, terwijl voor een eerdere vordering een beslag ligt (IW 19 lid 10)', () => {
  test('de tweede vordering sluit niet aan en de derde krijgt geen nieuwe beschikking voordat een mens oordeelt', () => {
    expect(gezien.get('gevonden')).toEqual(['insolventie', [expect.stringMatching(/^beschikking 2025-03-/)], 0]);
  });
  test('na het oordeel sluit zij aan en gaat de beschikking uit', async () => {
    expect((await hoofdbrieven('loopt')).slice(1)).toEqual(['beschikking_aanvullend 2025-04-25 verzonden']);
  });
});
