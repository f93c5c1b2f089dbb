import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startVan } from '../../activities/bericht/startgegevens.ts';
import { ontvangVerzoekVierWeken } from '../../activities/intake/derde.ts';
import { legWijzigingVast } from '../../activities/intake/wijziging.ts';
import { naarDag } from '../../activities/opslag/dagen.ts';
import type { BeslagStand } from '../../contract/beslag.ts';
import { TAAKWACHTRIJ } from '../../contract/taakwachtrijen.ts';
import { zaakVanBeslag, zaakVanVerhaal, type BeslagId, type VerhaalId } from '../../contract/zaak.ts';
import { centen } from '../../domain/geld/centen.ts';
import { dag, maandVan } from '../../domain/kalender/dag.ts';
import { brieven, einde, feiten, gebeurd, taken, zoekattribuut } from './omgeving/dossier.ts';
import { openEchteKalender, type EchteKalender } from './omgeving/echte-kalender.ts';
import { gedrag, meldPost } from './omgeving/gebeurtenissen.ts';
import { geweigerd } from './omgeving/geweigerd.ts';
import { vulVordering, type Claim } from './omgeving/vulling.ts';

/**
 * Steps 3 to 5 and the running beslag in the calendar `echt`, on the incomes of the sample. Every claim joins its verhaal on
 * Wednesday 2025-03-26; the beschikking goes to the derde that day.
 */
let k: EchteKalender;
const claims = new Map<string, Claim>();
const claim = (naam: string): Claim => {
  const gevonden = claims.get(naam);
  if (gevonden === undefined) throw new Error(`geen claim ${naam}`);
  return gevonden;
};
const gezien = new Map<string, unknown>();
const door = 'j.proef';

const verhaalVan = async (naam: string) => (await k.db.verhaalVordering.findFirstOrThrow({ where: { vorderingId: claim(naam).id }, include: { verhaal: true } })).verhaal;
const verhaalzaak = async (naam: string) => zaakVanVerhaal((await verhaalVan(naam)).id as VerhaalId);
const beslagenVan = async (naam: string) => k.db.beslag.findMany({ where: { verhaalId: (await verhaalVan(naam)).id }, include: { verklaringen: true }, orderBy: { id: 'asc' } });
const beslagVan = async (naam: string) => {
  const eerste = (await beslagenVan(naam))[0];
  if (eerste === undefined) throw new Error(`geen beslag voor ${naam}`);
  return eerste;
};
const beslagzaak = async (naam: string) => zaakVanBeslag((await beslagVan(naam)).id as BeslagId);
const vaststellingen = async (naam: string) => (await k.db.berekening.findMany({ where: { verhaalId: (await verhaalVan(naam)).id }, orderBy: { id: 'asc' } })).map(({ dag }) => naarDag(dag));

async function weigering(doe: () => Promise<string>, zaak: string): Promise<{ reden: string; geschiedenis: string }> {
  const voor = await feiten(k.client, zaak);
  const reden = await geweigerd(doe());
  return { reden, geschiedenis: (await feiten(k.client, zaak)) === voor ? 'ongewijzigd' : 'gewijzigd' };
}

async function meld(naam: string, op: string): Promise<void> {
  const { id } = await verhaalVan(naam);
  const wijzigingId = await legWijzigingVast(k.db, {
    verhaalId: id as VerhaalId,
    gemeldOp: dag(op),
    ingevoerdOp: dag(op),
    kenmerk: `wijziging-${op}`,
    door,
    inhoud: { leefsituatie: 'gehuwd_zonder_kinderen', reden: 'samenwonen', bewijs: 'opgave' },
  });
  const zaak = zaakVanVerhaal(id as VerhaalId);
  const laatMeetellen = async (wie: string) => k.doe(zaak, 'meldWijziging', { sleutel: `w-${op}`, door: wie, gemeldOp: dag(op), wijzigingId });
  gezien.set('zelf ingevoerd', { reden: (await weigering(async () => laatMeetellen(door), zaak)).reden });
  await laatMeetellen('tweede medewerker');
}

/** Starts the beslag as a run of an older release left it: the return of its mededeling, posted again since, still stands as `retour`. */
async function gaVerderVanVoor(naam: string): Promise<void> {
  const zaak = await beslagzaak(naam);
  const gelegdOp = dag('2025-03-26');
  const { berekeningId } = await k.db.bvvPeriode.findFirstOrThrow({ where: { beslagId: (await beslagVan(naam)).id } });
  const stand: BeslagStand = {
    fase: 'verklaring',
    berekeningId,
    plandag: gelegdOp,
    gelegdOp,
    verklaring: { soort: 'gevraagd', herinnerenVanaf: dag('2025-04-10') },
    wachtOp: { periode: maandVan(dag('2025-04-01')), ontbreektVanaf: dag('2025-05-08') },
    openstaandCenten: centen(90_000),
    einde: null,
    volgnummer: 1,
    taak: 'retour',
    verwerkt: [],
  };
  await k.client.workflow.getHandle(zaak).terminate();
  await k.client.workflow.start('beslag', { workflowId: zaak, taskQueue: TAAKWACHTRIJ.zaken, args: [{ ...(await startVan(k.db, zaak, 'echt', k.vandaag())), stand }] });
}

beforeAll(async () => {
  k = await openEchteKalender({
    begin: '2025-01-06',
    inkomens: readFileSync(new URL('../../voorbeeld/inkomens.csv', import.meta.url), 'utf8'),
    gedrag: [
      gedrag('2025-04-23', 'derde', 'verklaart', 'vier', 'uitkering netto=1550,00'),
      gedrag('2025-04-25', 'derde', 'draagt_af', 'vier', 'dag=25 netto=1550,00'),
      gedrag('2025-04-15', 'derde', 'verklaart', 'laat', 'pensioen netto=1770,00'),
      gedrag('2025-04-25', 'derde', 'draagt_af', 'laat', 'dag=25 netto=2770,00 zonder_grens'),
      gedrag('2025-04-02', 'derde', 'verklaart', 'geen', 'geen_relatie'),
      gedrag('2025-04-07', 'derde', 'verklaart', 'loopt', 'dienstverband netto=2220,00'),
      gedrag('2025-04-25', 'derde', 'draagt_af', 'loopt', 'dag=25 netto=2220,00'),
      gedrag('2025-08-01', 'derde', 'draagt_af', 'loopt', 'geen'),
      gedrag('2025-09-10', 'derde', 'draagt_af', 'loopt', 'dag=25 netto=2220,00'),
      gedrag('2025-04-25', 'derde', 'draagt_af', 'wijziging', 'dag=25 netto=1752,00'),
    ],
  });
  const maak = async (naam: string, bsn: string, hoofdsomCenten: number) => claims.set(naam, await vulVordering(k.db, naam, bsn, { hoofdsomCenten }));
  await maak('zwijgt', '999993987', 90_000);
  await maak('vier', '999994657', 90_000);
  await maak('laat', '999991814', 30_000);
  await maak('geen', '999991140', 90_000);
  await maak('loopt', '999991292', 990_000);
  await maak('wijziging', '999990688', 90_000);
  await maak('zonder', '999992752', 32_000);
  await maak('terug', '999997701', 90_000);
  await maak('vanvoor', '999992661', 90_000);
  await k.speel({
    '2025-03-31': async () => {
      await meldPost(k.db, await beslagzaak('terug'), 'mededeling', 'retour', '2025-03-31');
      await gaVerderVanVoor('vanvoor');
    },
    '2025-04-01': async () => {
      await ontvangVerzoekVierWeken(k.db, { beslagId: (await beslagVan('vier')).id as BeslagId, op: dag('2025-04-01') });
      const zaak = await verhaalzaak('zonder');
      gezien.set('fase wachten', await zoekattribuut(k.client, zaak, 'fase'));
      gezien.set('geen beslag', await weigering(async () => k.doe(zaak, 'meldWijziging', { sleutel: 'x', door, gemeldOp: dag('2025-04-01'), wijzigingId: 1 }), zaak));
      gezien.set('niet gepauzeerd', await weigering(async () => k.doe(zaak, 'hervat', { sleutel: 'x', door }), zaak));
      gezien.set('zonder reden', await weigering(async () => k.doe(zaak, 'stelOpnieuwVast', { sleutel: 'x', door, reden: '' }), zaak));
      const lopend = await verhaalzaak('wijziging');
      gezien.set('gemeld in de toekomst', await weigering(async () => k.doe(lopend, 'meldWijziging', { sleutel: 'x', door, gemeldOp: dag('2025-04-02'), wijzigingId: 1 }), lopend));
      gezien.set('zonder wijziging', await weigering(async () => k.doe(lopend, 'meldWijziging', { sleutel: 'x', door, gemeldOp: dag('2025-04-01'), wijzigingId: 'geen' as unknown as number }), lopend));
    },
    '2025-04-15': async () => k.doe(await verhaalzaak('zonder'), 'stelOpnieuwVast', { sleutel: 's1', door, reden: 'nieuwe baan gemeld' }),
    '2025-04-22': async () => meld('wijziging', '2025-04-22'),
    '2025-07-10': async () => k.doe(await verhaalzaak('zonder'), 'pauzeer', { sleutel: 'p1', door, reden: 'minnelijk_traject', totEnMet: dag('2025-08-31') }),
    '2025-09-02': async () => Promise.resolve(gezien.set('laatste actie', 'ja')),
    '2026-03-27': async () => Promise.resolve(),
  });
}, 240_000);
afterAll(async () => k.stop());

describe('stap 4 en 5: de vordering en de mededeling', () => {
  test('beschikking en verklaringsformulier aan de derde, mededeling en brief aan de debiteur: dezelfde dag', async () => {
    const post = await k.db.brief.findMany({ where: { beslagId: (await beslagVan('loopt')).id, dagtekening: new Date('2025-03-26') }, orderBy: { id: 'asc' } });
    expect(post.map(({ aan, status }) => `${aan} ${status}`).sort()).toEqual(['debiteur verzonden', 'debiteur verzonden', 'derde verzonden', 'derde verzonden']);
  });

  test('het beslag ligt op de dag van de posting', async () => {
    const { gelegdOp } = await beslagVan('loopt');
    expect(gelegdOp === null ? null : naarDag(gelegdOp)).toBe('2025-03-26');
  });
});

describe('de verklaring van de derde', () => {
  test('na twee weken (tot en met 9 april) de herinnering', async () => {
    expect((await brieven(k.db, await beslagzaak('zwijgt'))).filter((brief) => brief.startsWith('herinnering'))).toEqual(['herinnering_verklaring 2025-04-10 verzonden']);
  });

  test.each([
    ['terug', 'nu'],
    ['vanvoor', 'onder een eerdere versie'],
  ])('%s: een mededeling die %s terugkwam houdt de herinnering aan de derde niet tegen', async (naam) => {
    expect((await brieven(k.db, await beslagzaak(naam))).filter((brief) => brief.startsWith('herinnering'))).toEqual(['herinnering_verklaring 2025-04-10 verzonden']);
  });

  test('veertien dagen na de herinnering een taak: de derde zwijgt (IW 19 lid 8)', async () => {
    expect((await taken(k.db, await beslagzaak('zwijgt')))[0]).toBe('derde_zwijgt 2025-04-24');
  });

  test('op verzoek van de debiteur vier weken: op 23 april nog op tijd, geen herinnering', async () => {
    const { verklaringen } = await beslagVan('vier');
    expect({ tijdig: verklaringen.map(({ tijdigheid }) => tijdigheid), herinnering: (await brieven(k.db, await beslagzaak('vier'))).filter((brief) => brief.startsWith('herinnering')) }).toEqual({ tijdig: ['op_tijd'], herinnering: [] });
  });

  test('na de herinnering alsnog: laat', async () => {
    expect((await beslagVan('laat')).verklaringen.map(({ tijdigheid }) => tijdigheid)).toEqual(['laat']);
  });

  test('«geen relatie»: opheffing, en dezelfde dag de volgende inkomstenbron', async () => {
    const beslagen = await beslagenVan('geen');
    expect(beslagen.map(({ einde: hoe, gelegdOp }) => [hoe, gelegdOp === null ? null : naarDag(gelegdOp)])).toEqual([
      ['geen_relatie', '2025-03-26'],
      [null, '2025-04-02'],
    ]);
  });
});

describe('de afdracht', () => {
  test('van een derde die zwijgt: elke maand zeven dagen na het eind van de maand genoteerd', async () => {
    expect((await gebeurd(k.db, await beslagzaak('zwijgt'), 'afdracht_ontbreekt')).slice(0, 2)).toEqual(['afdracht_ontbreekt 2025-05-08', 'afdracht_ontbreekt 2025-06-08']);
  });

  test('van een derde die eerder betaalde: op 8 september een taak over augustus', async () => {
    expect(await taken(k.db, await beslagzaak('loopt'))).toEqual(['afdracht_ontbreekt 2025-09-08']);
  });

  test('alles betaald: de vordering is voldaan op de dag van de afdracht', async () => {
    expect(await einde(k.db, claim('laat'))).toBe('voldaan 2025-04-25');
  });

  test('alles betaald: opheffing aan derde en debiteur', async () => {
    expect((await brieven(k.db, await beslagzaak('laat'))).filter((brief) => brief.startsWith('opheffing')).map((brief) => brief.split(' ')[0]).sort()).toEqual(['opheffing_debiteur', 'opheffing_derde']);
  });

  test('het overschot gaat terug', async () => {
    expect(await k.db.terugbetaling.count({ where: { zaak: await beslagzaak('laat') } })).toBe(1);
  });

  test('beslag en verhaal zijn daarna klaar', async () => {
    const status = async (zaak: string) => (await k.client.workflow.getHandle(zaak).describe()).status.name;
    expect([await status(await beslagzaak('laat')), await status(await verhaalzaak('laat')), await status(claim('laat').zaak)]).toEqual(['COMPLETED', 'COMPLETED', 'COMPLETED']);
  });
});

describe('de vaststelling', () => {
  test('geldt twaalf maanden (475d lid 2): op 26 maart 2026 een nieuwe', async () => {
    expect(await vaststellingen('loopt')).toEqual(['2025-03-26', '2026-03-26']);
  });

  test('de derde krijgt de nieuwe beslagvrije voet dezelfde dag', async () => {
    expect((await brieven(k.db, await beslagzaak('loopt'))).filter((brief) => brief.includes('2026-03-26')).length).toBeGreaterThan(0);
  });

  test('een melding binnen vier weken na de mededeling werkt terug tot het beslag (475i lid 3)', async () => {
    const rij = await k.db.berekening.findFirstOrThrow({ where: { verhaalId: (await verhaalVan('wijziging')).id }, orderBy: { id: 'asc' }, skip: 1 });
    expect([naarDag(rij.dag), naarDag(rij.vanaf)]).toEqual(['2025-04-22', '2025-03-26']);
  });

  test('zonder inkomen: wachten', () => {
    expect(gezien.get('fase wachten')).toBe('wachten');
  });

  test('«opnieuw vaststellen» op 15 april; drie maanden later valt in de pauze, dus de dag na de pauze', async () => {
    expect((await vaststellingen('zonder')).slice(0, 3)).toEqual(['2025-03-26', '2025-04-15', '2025-09-01']);
  });

  test('de pauze staat in het dossier', async () => {
    expect(await gebeurd(k.db, await verhaalzaak('zonder'), 'pauze')).toEqual(['pauze 2025-07-10']);
  });

  test('wie een wijziging invoerde laat haar niet zelf meetellen: vier ogen', () => {
    expect(gezien.get('zelf ingevoerd')).toEqual({ reden: 'Wie een gegeven invoert, mag het niet zelf beoordelen.' });
  });

  test.each([
    ['geen beslag', 'Er loopt geen vordering op het inkomen. Gebruik «stelOpnieuwVast».'],
    ['niet gepauzeerd', 'Het verhaal is niet gepauzeerd.'],
    ['zonder reden', 'Het veld «reden» ontbreekt.'],
    ['gemeld in de toekomst', 'Geef bij «gemeldOp» een dag (jjjj-mm-dd) van vandaag of eerder.'],
    ['zonder wijziging', 'Het veld «wijzigingId» ontbreekt: leg de wijziging eerst vast.'],
  ])('weigering %s', (wat, reden) => {
    expect(gezien.get(wat)).toEqual({ reden, geschiedenis: 'ongewijzigd' });
  });
});
