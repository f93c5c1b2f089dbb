import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { naarDag } from '../../activities/opslag/dagen.ts';
import { bewaakVerjaring } from '../../activities/vegen/verjaring.ts';
import { uitkomstVan } from '../../activities/verhalen/berekening.ts';
import type { Keuze } from '../../contract/antwoorden.ts';
import { zaakVanVerhaal, type VerhaalId } from '../../contract/zaak.ts';
import { dag } from '../../domain/kalender/dag.ts';
import { brieven, einde, zoekattribuut } from './omgeving/dossier.ts';
import { openEchteKalender, type EchteKalender } from './omgeving/echte-kalender.ts';
import { BELEID, vulVordering, type Claim } from './omgeving/vulling.ts';

/** People without income: nothing to take on 26 March 2025 and, asked again after three months, on 26 June. The policy asks a person after two times. */
let k: EchteKalender;
const claims = new Map<string, Claim>();
const gezien = new Map<string, unknown>();
const NAMEN = ['oninbaar', 'toch_niet', 'andere_route', 'wachten', 'kiest', 'uitstel'] as const;
const MENSEN = ['999993264', '999993458', '999992752', '999991796', '999990895', '999992211'];

const claim = (naam: string): Claim => {
  const gevonden = claims.get(naam);
  if (gevonden === undefined) throw new Error(`geen claim ${naam}`);
  return gevonden;
};
const verhaalVan = async (naam: string): Promise<VerhaalId> => (await k.db.verhaal.findFirstOrThrow({ where: { debiteur: { vorderingen: { some: { id: claim(naam).id } } } }, orderBy: { id: 'asc' } })).id as VerhaalId;
const vaststellingen = async (naam: string): Promise<string[]> =>
  (await k.db.berekening.findMany({ where: { verhaalId: await verhaalVan(naam) }, orderBy: { id: 'asc' } })).map((rij) => {
    const { antwoord } = uitkomstVan(rij);
    return `${naarDag(rij.dag)} ${antwoord.soort === 'wachten' ? antwoord.reden : antwoord.soort === 'voorgelegd' ? antwoord.taak : antwoord.soort}`;
  });
const taken = async (zaak: string) => (await k.db.taak.findMany({ where: { zaak }, orderBy: { id: 'asc' } })).map(({ soort, uitkomst }) => `${soort} ${uitkomst ?? 'open'}`);

/** One person proposes an answer, another approves it. */
async function kies(naam: string, keuze: Keuze, maanden?: number): Promise<void> {
  const zaak = zaakVanVerhaal(await verhaalVan(naam));
  const { id: taakId } = await k.db.taak.findFirstOrThrow({ where: { zaak, soort: 'geen_capaciteit' } });
  await k.doe(zaak, 'beantwoord', { sleutel: 'a1', door: 'j.proef', taakId, keuze, toelichting: 'geen inkomen en geen zicht daarop', ...(maanden === undefined ? {} : { maanden }) });
  const { id: antwoordId } = await k.db.antwoord.findFirstOrThrow({ where: { taakId } });
  await k.doe(zaak, 'keurAntwoordGoed', { sleutel: 'a2', door: 'a.ander', taakId, antwoordId });
}

beforeAll(async () => {
  k = await openEchteKalender({ begin: '2025-01-06' });
  await k.db.beleid.updateMany({ data: { inhoud: { ...BELEID, geenCapaciteit: { na: 2, dan: 'voorstel_oninbaar' } } } });
  await k.db.deurwaarder.create({ data: { opdrachtgeverId: 'waterstad', code: 'jansen', naam: 'Jansen', soort: 'gerechtsdeurwaarder', gdwNummer: '0123', adresregels: ['Markt 1'] } });
  for (const [i, naam] of NAMEN.entries()) claims.set(naam, await vulVordering(k.db, naam, MENSEN[i] ?? ''));
  await k.speel({
    '2025-04-01': async () => {
      const { zaak } = claim('kiest');
      await k.doe(zaak, 'kiesRoute', { sleutel: 'w', door: 'j.proef', route: 'wachten' });
      gezien.set('wacht', [await zoekattribuut(k.client, zaak, 'taak'), await k.db.verhaalVordering.count({ where: { vorderingId: claim('kiest').id, verlatenOp: null } })]);
    },
    '2025-04-03': async () => {
      await k.doe(zaakVanVerhaal(await verhaalVan('uitstel')), 'pauzeer', { sleutel: 'p', door: 'j.proef', reden: 'uitstel', totEnMet: dag('2025-05-31') });
      await k.doe(claim('uitstel').zaak, 'zetTerug', { sleutel: 't', door: 'j.proef', stap: 'dwangbevel', reden: 'verkeerd betekend' });
      gezien.set('uitstel', await zoekattribuut(k.client, claim('uitstel').zaak, 'fase'));
    },
    '2025-04-08': async () => {
      const { zaak } = claim('kiest');
      await expect(k.doe(zaak, 'hervat', { sleutel: 'h', door: 'j.proef' })).rejects.toThrow();
      gezien.set('hervat', await taken(zaak));
      await k.doe(zaak, 'kiesRoute', { sleutel: 'r', door: 'j.proef', route: 'verrekening' });
      gezien.set('gekozen', await taken(zaak));
    },
    '2025-07-01': async () => {
      const zaak = zaakVanVerhaal(await verhaalVan('oninbaar'));
      gezien.set('taak', await k.db.taak.findFirst({ where: { zaak, soort: 'geen_capaciteit' } }));
      gezien.set('vaststellingen', await vaststellingen('oninbaar'));
      // Years later nobody has answered yet: the sweep warns all the same.
      gezien.set('bewaakt', await bewaakVerjaring(k.db, claim('wachten').id, dag('2030-01-01')));
      await kies('oninbaar', 'voorstel_oninbaar');
      await kies('toch_niet', 'voorstel_oninbaar');
      await kies('andere_route', 'andere_route');
      await kies('wachten', 'wachten', 6);
      gezien.set('voorstel', await taken(claim('oninbaar').zaak));
      gezien.set('route', await zoekattribuut(k.client, claim('andere_route').zaak, 'taak'));
    },
    '2025-07-08': async () => {
      gezien.set('nog niet', await einde(k.db, claim('oninbaar')));
      await k.doe(claim('oninbaar').zaak, 'trekIn', { sleutel: 't', door: 'j.proef', reden: 'oninbaar' });
      await k.doe(claim('toch_niet').zaak, 'hervat', { sleutel: 'h', door: 'j.proef' });
      await k.doe(claim('andere_route').zaak, 'draagOver', { sleutel: 'd', door: 'j.proef', deurwaarder: 'jansen' });
    },
    '2026-01-05': async () => Promise.resolve(),
  });
}, 240_000);
afterAll(async () => k.stop());

describe('niets te nemen', () => {
  test('na twee keer op rij wordt het een vraag aan een mens, met feiten en keuzes', () => {
    expect(gezien.get('vaststellingen')).toEqual([expect.stringMatching(/^2025-03-\d\d geen_inkomen$/), expect.stringMatching(/^2025-06-\d\d geen_capaciteit$/)]);
    expect(gezien.get('taak')).toMatchObject({ keuzes: ['wachten', 'andere_route', 'voorstel_oninbaar'], feiten: { voorstel: 'voorstel_oninbaar', routes: 'deurwaarder verrekening' } });
  });

  test('terwijl die vraag openstaat bewaakt de veegronde de verjaring (Awb 4:104)', async () => {
    expect(gezien.get('bewaakt')).toMatchObject({ gevolg: 'gewaarschuwd' });
  });

  test('een voorstel om af te boeken boekt niet af: dat doet een mens met «trekIn»', async () => {
    expect(gezien.get('voorstel')).toEqual(['afboekingsvoorstel open']);
    expect(gezien.get('nog niet')).toBe('loopt');
    expect(await einde(k.db, claim('oninbaar'))).toBe('ingetrokken 2025-07-08');
    expect((await k.db.verhaal.findUniqueOrThrow({ where: { id: await verhaalVan('oninbaar') } })).geslotenOp).not.toBeNull();
  });

  test('niet afgeboekt: het verhaal vraagt na drie maanden weer', async () => {
    expect(await taken(claim('toch_niet').zaak)).toEqual(['afboekingsvoorstel hervat']);
    expect(await vaststellingen('toch_niet')).toContain('2025-10-01 geen_inkomen');
  });

  test('een andere route: uit het verhaal, en de vordering vraagt welke; de deurwaarder kan', async () => {
    expect(gezien.get('route')).toBe('route_wachten');
    expect(await k.db.verhaalVordering.count({ where: { vorderingId: claim('andere_route').id, verlatenOp: null } })).toBe(0);
    expect(await zoekattribuut(k.client, claim('andere_route').zaak, 'fase')).toBe('deurwaarder');
  });

  test('een mens kiest zelf een andere route terwijl het verhaal wacht: op wachten staat zij stil, daarna gaat zij daarmee verder', async () => {
    expect(gezien.get('wacht')).toEqual(['route_wachten', 0]);
    expect(gezien.get('hervat')).toEqual(['route_wachten open']);
    expect(gezien.get('gekozen')).toEqual(['route_wachten verrekening']);
    const verhalen = await k.db.verhaal.findMany({ where: { debiteur: { vorderingen: { some: { id: claim('kiest').id } } } }, orderBy: { id: 'asc' } });
    expect(verhalen.map(({ bevoegdheid, geslotenOp }) => [bevoegdheid, geslotenOp !== null])).toEqual([['vordering_iw19', true], ['verrekening', false]]);
  });

  test('uit een verhaal met uitstel: zij staat stil tot het voorbij is, en krijgt pas dan weer een dwangbevel (IW 25 lid 1)', async () => {
    expect(gezien.get('uitstel')).toBe('gepauzeerd');
    const dwangbevelen = (await brieven(k.db, claim('uitstel').zaak)).filter((brief) => brief.startsWith('dwangbevel'));
    expect(dwangbevelen.slice(1)).toEqual(['dwangbevel 2025-06-02 verzonden']);
  });

  test('wachten: op de afgesproken dag opnieuw gevraagd, en de telling begint opnieuw', async () => {
    expect((await vaststellingen('wachten')).slice(2)).toEqual(['2025-07-01 besluit_van_mens', '2026-01-01 geen_inkomen']);
  });
});
