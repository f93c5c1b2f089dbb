import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { legWijzigingVast } from '../../activities/intake/wijziging.ts';
import { uitkomstVan } from '../../activities/verhalen/berekening.ts';
import { naarDag, naarDatum } from '../../activities/opslag/dagen.ts';
import { zaakVanBeslag, zaakVanVerhaal, type BeslagId, type VerhaalId } from '../../contract/zaak.ts';
import { dag } from '../../domain/kalender/dag.ts';
import { brieven, zoekattribuut } from './omgeving/dossier.ts';
import { openEchteKalender, type EchteKalender } from './omgeving/echte-kalender.ts';
import { vulVordering, type Claim } from './omgeving/vulling.ts';

/**
 * One debtor with two aanslagen in one verhaal, whose beslag lies from 26 March 2025; a third in terms, collected at once; and
 * what a court and a person decide later.
 */
let k: EchteKalender;
let claim: Claim;
let versneld: Claim;
const door = 'j.proef';
const gezien: Record<string, unknown> = {};
const verhaalId = async () => (await k.db.verhaalVordering.findFirstOrThrow({ where: { vorderingId: claim.id } })).verhaalId as VerhaalId;
const beslagzaak = async () => zaakVanBeslag((await k.db.beslag.findFirstOrThrow({ where: { verhaalId: await verhaalId() } })).id as BeslagId);

beforeAll(async () => {
  k = await openEchteKalender({ begin: '2025-01-06', inkomens: readFileSync(new URL('../../voorbeeld/inkomens.csv', import.meta.url), 'utf8') });
  claim = await vulVordering(k.db, 'een', '999990688', { hoofdsomCenten: 900_000 });
  await vulVordering(k.db, 'twee', '999990688', { hoofdsomCenten: 100_000 });
  versneld = await vulVordering(k.db, 'drie', '999990688', { hoofdsomCenten: 60_000, laatsteBetaaldag: '2025-12-31' });
  const dagen = ['2025-10-31', '2025-11-30', '2025-12-31'];
  await k.db.betaaltermijn.createMany({ data: dagen.map((een, i) => ({ vorderingId: versneld.id, volgnummer: i + 1, laatsteDag: naarDatum(dag(een)), centen: 20_000 })) });
  await k.speel({
    '2025-04-07': async () => k.doe(versneld.zaak, 'vorderVersneld', { sleutel: 'v', door, grond: 'e', reden: 'er ligt beslag' }),
    '2025-04-09': async () => k.doe(versneld.zaak, 'meldBetekening', { sleutel: 'b', door, op: dag('2025-04-09') }),
    '2025-06-02': async () => {
      const wijzigingId = await legWijzigingVast(k.db, {
        verhaalId: await verhaalId(),
        gemeldOp: dag('2025-06-02'),
        ingevoerdOp: dag('2025-06-02'),
        kenmerk: 'uitspraak',
        door,
        inhoud: { voetbesluit: { soort: 'verhoging_kantonrechter', bedrag: '75.00', vanaf: dag('2025-06-01'), totEnMet: dag('2025-08-31') }, reden: 'zieke ouder', bewijs: 'beschikking kantonrechter' },
      });
      await k.doe(zaakVanVerhaal(await verhaalId()), 'meldWijziging', { sleutel: 'w', door: 'tweede medewerker', gemeldOp: dag('2025-06-02'), wijzigingId });
    },
    '2025-06-10': async () => k.doe(await beslagzaak(), 'verruimVordering', { sleutel: 'v', door, aangekondigdOp: dag('2025-05-01'), reden: 'betaalt niets' }),
    '2025-07-01': async () => {
      gezien['verruimd'] = await k.db.verruiming.findMany({ select: { vanaf: true, totEnMet: true } });
      await k.doe(zaakVanVerhaal(await verhaalId()), 'pauzeer', { sleutel: 'p', door, reden: 'kwijtschelding_gevraagd', totEnMet: dag('2025-07-31') });
    },
    '2025-08-04': async () => Promise.resolve(gezien['na de pauze'] = await zoekattribuut(k.client, zaakVanVerhaal(await verhaalId()), 'fase')),
    '2025-09-02': async () => Promise.resolve(),
  });
}, 240_000);
afterAll(async () => k.stop());

test('de verhoging geldt tot en met 31 augustus; de dag erna volgt vanzelf een nieuwe vaststelling (Rv 475fa)', async () => {
  const rijen = await k.db.berekening.findMany({ where: { verhaalId: await verhaalId() }, orderBy: { id: 'asc' } });
  expect(rijen.map(({ aanleiding, dag: op }) => `${aanleiding} ${naarDag(op)}`)).toEqual(['eerste 2025-03-26', 'correctie 2025-06-02', 'herberekening 2025-09-01']);
  const [eerste = 0, hoger = 0] = rijen.map((rij) => uitkomstVan(rij).voet?.beslagvrijeVoetCenten ?? 0);
  expect(hoger).toBeGreaterThanOrEqual(eerste + 7_500);
});

test('het extra tiende begint bij de beschikking en eindigt als om kwijtschelding wordt gevraagd (IW 19 lid 2)', async () => {
  expect(gezien['verruimd']).toEqual([{ vanaf: new Date('2025-06-10'), totEnMet: null }]);
  expect(await k.db.verruiming.findMany({ select: { vanaf: true, totEnMet: true } })).toEqual([{ vanaf: new Date('2025-06-10'), totEnMet: new Date('2025-06-30') }]);
});

test('de derde kreeg elke keer een nieuwe beschikking: ook voor de derde aanslag, die zonder aankondiging aansloot (IW 19 lid 9); de tweede kwam erbij voor de eerste ging, en staat daarin', async () => {
  const allemaal = (await brieven(k.db, await beslagzaak())).filter((brief) => brief.startsWith('beschikking_aanvullend') || brief.startsWith('wijziging_beslagvrije_voet'));
  expect(allemaal).toEqual(['beschikking_aanvullend 2025-04-09 verzonden', 'wijziging_beslagvrije_voet 2025-06-02 verzonden', 'beschikking_aanvullend 2025-06-10 verzonden', 'beschikking_aanvullend 2025-07-01 verzonden', 'wijziging_beslagvrije_voet 2025-09-01 verzonden']);
});

test('ook een versnelde aanslag in termijnen sluit aan bij wie al betaalt: geen vooraankondiging en geen mededeling (IW 19 lid 9)', async () => {
  expect(await brieven(k.db, versneld.zaak)).toEqual(['dwangbevel 2025-04-07 verzonden']);
  expect((await k.db.verhaalVordering.findFirstOrThrow({ where: { vorderingId: versneld.id } })).verhaalId).toBe(await verhaalId());
  const mededelingen = (await brieven(k.db, await beslagzaak())).filter((brief) => brief.startsWith('mededeling') && !brief.endsWith('teruggehaald'));
  expect(mededelingen).toEqual(['mededeling 2025-03-26 verzonden', 'mededeling 2025-06-02 verzonden', 'mededeling 2025-09-01 verzonden']);
});

test('een pauze loopt af op haar dag, ook als de vaststelling daarna nog geldt', () => {
  expect(gezien['na de pauze']).toBe('lopend');
});
