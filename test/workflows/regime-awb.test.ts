import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { naarDag } from '../../activities/opslag/dagen.ts';
import { legWijzigingVast } from '../../activities/intake/wijziging.ts';
import { uitkomstVan } from '../../activities/verhalen/berekening.ts';
import { zaakVanBeslag, zaakVanVerhaal, type BeslagId, type VerhaalId, type ZaakId } from '../../contract/zaak.ts';
import { dag } from '../../domain/kalender/dag.ts';
import { brieven, taken, zoekattribuut } from './omgeving/dossier.ts';
import { openEchteKalender, type EchteKalender } from './omgeving/echte-kalender.ts';
import { gedrag, meldPost } from './omgeving/gebeurtenissen.ts';
import { geweigerd } from './omgeving/geweigerd.ts';
import { vulVordering, type Claim } from './omgeving/vulling.ts';

const PW = { regime: 'awb', grondslag: 'participatiewet' } as const;
let k: EchteKalender;
const claims = new Map<string, Claim>();
const gezien = new Map<string, unknown>();

const van = (naam: string): Claim => {
  const claim = claims.get(naam);
  if (claim === undefined) throw new Error(naam);
  return claim;
};
const beslagVan = async (naam: string) => k.db.beslag.findFirstOrThrow({ where: { verhaal: { vorderingen: { some: { vorderingId: van(naam).id } } } } });
const beslagzaak = async (naam: string): Promise<ZaakId> => zaakVanBeslag((await beslagVan(naam)).id as BeslagId);
const gelegd = async (naam: string) => {
  const { gelegdOp } = await beslagVan(naam);
  return gelegdOp === null ? null : naarDag(gelegdOp);
};
const door = 'j.proef';
const betekend = async (naam: string, op: string) => k.doe(van(naam).zaak, 'meldBetekening', { sleutel: `b-${naam}`, door, op: dag(op) });

/** All claims have until 6 January 2025: herinnering the day after, aanmaning 22 January, dwangbevel 6 February. */
beforeAll(async () => {
  k = await openEchteKalender({
    begin: '2025-01-06',
    inkomens: readFileSync(new URL('../../voorbeeld/inkomens.csv', import.meta.url), 'utf8'),
    gedrag: [gedrag('2025-03-03', 'derde', 'tekent_gezien', 'gezien', ''), gedrag('2025-03-18', 'derde', 'verklaart', 'gezien', 'dienstverband netto=2220,00')],
  });
  const maak = async (naam: string, bsn: string, bevoegdheid: string) => claims.set(naam, await vulVordering(k.db, naam, bsn, { hoofdsomCenten: 90_000, weg: { ...PW, bevoegdheid } }));
  await maak('gezien', '999991292', 'vereenvoudigd_derdenbeslag');
  await maak('ongezien', '999993987', 'vereenvoudigd_derdenbeslag');
  await maak('terug', '999997701', 'vereenvoudigd_derdenbeslag');
  await maak('exploot', '999990688', 'derdenbeslag');
  await maak('verzoek', '999991140', 'betaling_op_verzoek');
  await maak('anders', '999993264', 'vereenvoudigd_derdenbeslag');
  await k.speel({
    '2025-02-06': async () => {
      gezien.set('taak betekening', await taken(k.db, van('gezien').zaak));
      gezien.set('zoekattribuut', await zoekattribuut(k.client, van('gezien').zaak, 'taak'));
      gezien.set('toekomst', await geweigerd(betekend('gezien', '2025-02-07')));
      gezien.set('verkeerde route', await geweigerd(k.doe(van('exploot').zaak, 'kiesRoute', { sleutel: 'r', door, route: 'vordering_iw19' })));
    },
    '2025-02-10': async () => {
      await betekend('gezien', '2025-02-07');
      await betekend('ongezien', '2025-02-07');
      await betekend('terug', '2025-02-07');
      await betekend('exploot', '2025-02-10');
      await betekend('anders', '2025-02-07');
      gezien.set('dubbel', await geweigerd(k.doe(van('gezien').zaak, 'meldBetekening', { sleutel: 'nog eens', door, op: dag('2025-02-10') })));
    },
    '2025-02-17': async () => k.doe(van('anders').zaak, 'kiesRoute', { sleutel: 'r', door, route: 'derdenbeslag' }),
    '2025-02-24': async () => Promise.resolve(gezien.set('voor het gezien', await gelegd('gezien'))),
    '2025-02-28': async () => {
      await k.doe(await beslagzaak('exploot'), 'meldBeslag', { sleutel: 'e', door, op: dag('2025-02-27') });
      gezien.set('geen exploot nodig', await geweigerd(k.doe(await beslagzaak('ongezien'), 'meldBeslag', { sleutel: 'e', door, op: dag('2025-02-27') })));
    },
    '2025-03-04': async () => {
      await meldPost(k.db, await beslagzaak('terug'), 'mededeling', 'retour', '2025-03-04');
      await meldPost(k.db, await beslagzaak('gezien'), 'afschrift_kennisgeving', 'teruggehaald', '2025-03-04');
    },
    '2025-03-10': async () => {
      const zaak = await beslagzaak('gezien');
      gezien.set('taak afschrift', await zoekattribuut(k.client, zaak, 'taak'));
      await meldPost(k.db, zaak, 'afschrift_kennisgeving', 'verzonden', '2025-03-10');
    },
    '2025-03-11': async () => Promise.resolve(gezien.set('na het bewijs', await zoekattribuut(k.client, await beslagzaak('gezien'), 'taak'))),
    '2025-03-20': async () => {
      const { verhaalId } = await beslagVan('exploot');
      const verhaal = zaakVanVerhaal(verhaalId as VerhaalId);
      const wijzigingId = await legWijzigingVast(k.db, {
        verhaalId: verhaalId as VerhaalId,
        gemeldOp: dag('2025-03-20'),
        ingevoerdOp: dag('2025-03-20'),
        kenmerk: 'geen inlichtingen',
        door,
        inhoud: { voetbesluit: { soort: 'geen_voet_pw60', vanaf: dag('2025-03-20'), totEnMet: dag('2025-04-30') }, reden: 'weigert inlichtingen', bewijs: 'twee brieven' },
      });
      await k.doe(verhaal, 'meldWijziging', { sleutel: 'w', door: 'tweede medewerker', gemeldOp: dag('2025-03-20'), wijzigingId });
      await k.doe(verhaal, 'pauzeer', { sleutel: 'p', door, reden: 'bezwaar', totEnMet: dag('2025-06-30') });
    },
    '2025-03-21': async () => {
      gezien.set('brieven op verzoek', await brieven(k.db, van('verzoek').zaak));
      await k.doe(van('verzoek').zaak, 'kiesRoute', { sleutel: 'r', door, route: 'vereenvoudigd_derdenbeslag' });
    },
    '2025-05-02': async () => Promise.resolve(),
  });
}, 180_000);
afterAll(async () => k.stop());

describe('sociale zaken: de straat van de Awb', () => {
  test('herinnering, aanmaning en dwangbevel; een vooraankondiging is er niet', async () => {
    expect(await brieven(k.db, van('gezien').zaak)).toEqual(['herinnering 2025-01-07 verzonden', 'aanmaning 2025-01-22 verzonden', 'dwangbevel 2025-02-06 verzonden']);
  });

  test('na het dwangbevel wacht de straat op de dag van betekening, en de operator ziet dat', () => {
    expect([gezien.get('taak betekening'), gezien.get('zoekattribuut')]).toEqual([['betekening_invoeren 2025-02-06'], 'betekening_invoeren']);
  });

  test.each([
    ['toekomst', 'Geef bij «op» een dag (jjjj-mm-dd) van vandaag of eerder.'],
    ['dubbel', 'Er is geen verzonden dwangbevel waarvan de dag van betekening nog moet worden ingevoerd.'],
    ['verkeerde route', 'Deze vordering kan niet door vordering iw19 worden verhaald. Mogelijk: vereenvoudigd_derdenbeslag, derdenbeslag, betaling_op_verzoek, verrekening, wachten.'],
    ['geen exploot nodig', 'Dit beslag wacht niet op een exploot.'],
  ])('weigering: %s', (wat, reden) => {
    expect(gezien.get(wat)).toBe(reden);
  });
});

describe('vereenvoudigd derdenbeslag', () => {
  test('de kennisgeving gaat veertien dagen na de betekening uit, met de mededeling dezelfde dag', async () => {
    expect((await brieven(k.db, await beslagzaak('gezien'))).slice(0, 4)).toEqual(['kennisgeving 2025-02-24 verzonden', 'verklaringsformulier 2025-02-24 verzonden', 'mededeling 2025-02-24 verzonden', 'begeleidende_brief 2025-02-24 verzonden']);
  });

  test('verzonden is nog geen beslag; dat ligt op de dag van het «gezien»', async () => {
    expect([gezien.get('voor het gezien'), await gelegd('gezien')]).toEqual([null, '2025-03-03']);
  });

  test('een aangetekend afschrift aan de debiteur', async () => {
    expect((await brieven(k.db, await beslagzaak('gezien'))).filter((brief) => brief.startsWith('afschrift_kennisgeving'))).toEqual(['afschrift_kennisgeving 2025-03-03 verzonden']);
  });

  test('ging het afschrift niet op de post: op dag 5 een taak (479g lid 3), tot het bewijs er is', async () => {
    expect(await taken(k.db, await beslagzaak('gezien'))).toContain('afschrift_479g 2025-03-08');
    expect([gezien.get('taak afschrift'), gezien.get('na het bewijs')]).toEqual(['afschrift_479g', 'geen']);
  });

  test('zonder «gezien» na veertien dagen een taak, en er ligt niets', async () => {
    expect([await taken(k.db, await beslagzaak('ongezien')), await gelegd('ongezien')]).toEqual([['gezien_ontbreekt 2025-03-10'], null]);
  });

  test('kwam intussen de mededeling terug, dan komt die taak op dezelfde dag', async () => {
    expect(await taken(k.db, await beslagzaak('terug'))).toContain('gezien_ontbreekt 2025-03-10');
  });
});

describe('derdenbeslag door een deurwaarder', () => {
  test('het beslag ligt op de dag van het exploot', async () => {
    expect(await gelegd('exploot')).toBe('2025-02-27');
  });

  test('geen bewijs van betekening aan de schuldenaar: op dag 6 een taak (475i lid 1)', async () => {
    expect(await taken(k.db, await beslagzaak('exploot'))).toContain('overbetekening_475i 2025-03-05');
  });
});

test('geen beslagvrije voet duurt niet langer dan het besluit, ook niet door een pauze (Pw 60 lid 6)', async () => {
  const rijen = await k.db.berekening.findMany({ where: { verhaalId: (await beslagVan('exploot')).verhaalId }, orderBy: { id: 'asc' } });
  const [, zonder, erna] = rijen;
  expect(rijen.map(({ aanleiding, dag: op }) => `${aanleiding} ${naarDag(op)}`).slice(1)).toEqual(['correctie 2025-03-20', 'herberekening 2025-05-01']);
  if (zonder === undefined || erna === undefined) throw new Error('er zijn drie vaststellingen');
  expect(uitkomstVan(zonder).voet).toMatchObject({ beslagvrijeVoetCenten: 0 });
  expect(uitkomstVan(erna).voet?.beslagvrijeVoetCenten).toBeGreaterThan(100_000);
});

describe('betaling op verzoek', () => {
  test('zonder aanmaning en dwangbevel, en een loon past er niet bij: een taak', async () => {
    expect(gezien.get('brieven op verzoek')).toEqual(['herinnering 2025-01-07 verzonden']);
    const verhaal = await k.db.verhaal.findFirstOrThrow({ where: { vorderingen: { some: { vorderingId: van('verzoek').id } } } });
    expect((await taken(k.db, `verhaal-${String(verhaal.id)}`)).map((taak) => taak.split(' ')[0])).toEqual(['bron_past_niet']);
  });

  test('naar een route die wel een titel vraagt: aanmaning en dwangbevel gaan alsnog uit', async () => {
    const verzonden = (await brieven(k.db, van('verzoek').zaak)).filter((brief) => brief.endsWith(' verzonden'));
    expect(verzonden.map((brief) => brief.split(' ')[0])).toEqual(['herinnering', 'aanmaning', 'dwangbevel']);
  });
});

test('een dwangbevel dat per post is betekend gaat voor beslag bij exploot naar de deurwaarder, die het opnieuw betekent (Awb 4:123)', async () => {
  expect(await k.db.brief.findMany({ where: { zaak: van('anders').zaak, soort: 'betekeningsopdracht' }, orderBy: { id: 'asc' } })).toMatchObject([{ aan: 'deurwaarder', dagtekening: new Date('2025-02-17') }]);
  expect(await taken(k.db, van('anders').zaak)).toEqual(['betekening_invoeren 2025-02-06', 'betekening_invoeren 2025-02-17']);
});
