import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { legWijzigingVast } from '../../activities/intake/wijziging.ts';
import { schrijfBericht } from '../../activities/bericht/schrijven.ts';
import { naarDag } from '../../activities/opslag/dagen.ts';
import { uitkomstVan } from '../../activities/verhalen/berekening.ts';
import { zaakVanVerhaal, type VerhaalId } from '../../contract/zaak.ts';
import { dag } from '../../domain/kalender/dag.ts';
import { taken, zoekattribuut } from './omgeving/dossier.ts';
import { openEchteKalender, type EchteKalender } from './omgeving/echte-kalender.ts';
import { vulVordering, type Claim } from './omgeving/vulling.ts';

/**
 * Four debtors with a beslag from 26 March 2025 and no beslagvrije voet from 2 June to 31 August (Pw 60 lid 6). Of «vraag» the new
 * vaststelling of July comes to a question that nobody answers, and a change is reported then; of «stil» the polisadministratie is down when the term is over;
 * of «erbij» a claim of another law joins on 10 June, of «pauze» too, while its verhaal is paused until 30 June.
 */
let k: EchteKalender;
const claims = new Map<string, Claim>();
const door = 'j.proef';
const gezien: Record<string, unknown> = {};
const verhaalId = async (naam: string) => (await k.db.verhaalVordering.findFirstOrThrow({ where: { vorderingId: claims.get(naam)?.id ?? '' } })).verhaalId as VerhaalId;
const voeten = async (naam: string) =>
  (await k.db.berekening.findMany({ where: { verhaalId: await verhaalId(naam) }, orderBy: { id: 'asc' } })).map((rij) => {
    const centen = uitkomstVan(rij).voet?.beslagvrijeVoetCenten ?? null;
    return `${naarDag(rij.dag)} vanaf ${naarDag(rij.vanaf)}: ${centen === null ? 'geen uitkomst' : centen === 0 ? 'nul' : 'een voet'}`;
  });
const periodes = async (naam: string) => (await k.db.bvvPeriode.findMany({ where: { beslag: { verhaalId: await verhaalId(naam) } }, orderBy: { id: 'asc' } })).map(({ vanaf }) => naarDag(vanaf));

/** Claims of the Participatiewet by a power at which the voet can be set aside, as far as the besluit asks; the beslag itself stays what it is. */
async function zonderVoet(naam: string): Promise<void> {
  const id = await verhaalId(naam);
  const welke = { where: { id: claims.get(naam)?.id ?? '' } };
  const { bevoegdheid } = await k.db.verhaal.findUniqueOrThrow({ where: { id } });
  await k.db.vordering.update({ ...welke, data: { regime: 'awb', grondslag: 'participatiewet' } });
  await k.db.verhaal.update({ where: { id }, data: { bevoegdheid: 'derdenbeslag' } });
  const inhoud = { voetbesluit: { soort: 'geen_voet_pw60', vanaf: dag('2025-06-02'), totEnMet: dag('2025-08-31') }, reden: 'geen inlichtingen', bewijs: 'besluit van het college' } as const;
  const wijzigingId = await legWijzigingVast(k.db, { verhaalId: id, gemeldOp: dag('2025-06-02'), ingevoerdOp: dag('2025-06-02'), kenmerk: naam, door, inhoud });
  await k.doe(zaakVanVerhaal(id), 'meldWijziging', { sleutel: 'w', door: 'a.ander', gemeldOp: dag('2025-06-02'), wijzigingId });
  await k.db.verhaal.update({ where: { id }, data: { bevoegdheid } });
}

/** A claim of municipal tax joins the verhaal; the steps before it are not of interest here. */
async function sluitAan(naam: string, bsn: string): Promise<void> {
  const id = await verhaalId(naam);
  const { id: vorderingId } = await vulVordering(k.db, `${naam}-2`, bsn);
  await k.db.verhaalVordering.create({ data: { verhaalId: id, vorderingId, aangemeldOp: new Date('2025-06-10') } });
  await k.db.$transaction(async (tx) => schrijfBericht(tx, { ontvanger: zaakVanVerhaal(id), soort: 'vordering_aangemeld', dag: dag('2025-06-10'), sleutel: `erbij-${naam}`, inhoud: { vorderingId } }));
}

beforeAll(async () => {
  k = await openEchteKalender({ begin: '2025-01-06', inkomens: readFileSync(new URL('../../voorbeeld/inkomens.csv', import.meta.url), 'utf8') });
  claims.set('vraag', await vulVordering(k.db, 'vraag', '999990688', { hoofdsomCenten: 900_000 }));
  claims.set('stil', await vulVordering(k.db, 'stil', '999991292', { hoofdsomCenten: 990_000 }));
  claims.set('erbij', await vulVordering(k.db, 'erbij', '999993987', { hoofdsomCenten: 900_000 }));
  claims.set('pauze', await vulVordering(k.db, 'pauze', '999994657', { hoofdsomCenten: 900_000 }));
  await k.speel({
    '2025-06-02': async () => {
      await zonderVoet('vraag');
      await zonderVoet('stil');
      await zonderVoet('erbij');
      await zonderVoet('pauze');
    },
    '2025-06-09': async () => k.doe(zaakVanVerhaal(await verhaalId('pauze')), 'pauzeer', { sleutel: 'p', door, reden: 'emigratie', totEnMet: dag('2025-06-30') }),
    '2025-06-10': async () => {
      await sluitAan('erbij', '999993987');
      await sluitAan('pauze', '999994657');
    },
    '2025-07-01': async () => {
      k.polis.toestand.zetStoring({ soort: 'ongeldig', keer: null, ms: 0 });
      await k.doe(zaakVanVerhaal(await verhaalId('vraag')), 'stelOpnieuwVast', { sleutel: 's', door, reden: 'ander inkomen' });
      k.polis.toestand.zetStoring(null);
    },
    '2025-07-15': async () => {
      const id = await verhaalId('vraag');
      const inhoud = { leefsituatie: 'gehuwd_zonder_kinderen', reden: 'gemeld', bewijs: 'opgave' } as const;
      const wijzigingId = await legWijzigingVast(k.db, { verhaalId: id, gemeldOp: dag('2025-07-15'), ingevoerdOp: dag('2025-07-15'), kenmerk: 'gezin', door, inhoud });
      await k.doe(zaakVanVerhaal(id), 'meldWijziging', { sleutel: 'm', door: 'a.ander', gemeldOp: dag('2025-07-15'), wijzigingId });
      gezien['na de melding'] = [await zoekattribuut(k.client, zaakVanVerhaal(id), 'fase'), await zoekattribuut(k.client, zaakVanVerhaal(id), 'taak')];
    },
    '2025-08-29': async () => {
      k.polis.toestand.zetStoring({ soort: 'niet_beschikbaar', keer: null, ms: 0 });
      return Promise.resolve();
    },
    '2025-09-03': async () => {
      gezien['taak'] = await zoekattribuut(k.client, zaakVanVerhaal(await verhaalId('vraag')), 'taak');
      gezien['stil'] = await voeten('stil');
      k.polis.toestand.zetStoring(null);
    },
    '2025-09-05': async () => Promise.resolve(),
  });
}, 300_000);
afterAll(async () => k.stop());

test('een melding die meetelt, laat de vraag over de verse gegevens staan: het verhaal wacht er nog op (475d lid 3)', () => {
  expect(gezien['na de melding']).toEqual(['wachten', 'bron_antwoord_ongeldig']);
});

describe('een termijn zonder beslagvrije voet eindigt op haar dag (Pw 60 lid 6)', () => {
  test('ook als een mens een vraag heeft openstaan: de voet van de laatste gegevens geldt weer, en de vraag blijft', async () => {
    expect(await voeten('vraag')).toEqual(['2025-03-26 vanaf 2025-03-26: een voet', '2025-06-02 vanaf 2025-06-02: nul', '2025-07-01 vanaf 2025-07-01: geen uitkomst', '2025-07-15 vanaf 2025-07-15: nul', '2025-09-01 vanaf 2025-09-01: een voet']);
    expect(gezien['taak']).toBe('bron_antwoord_ongeldig');
  });

  test('ook als een bron plat ligt: de dag erna, met werking vanaf haar dag', () => {
    expect(gezien['stil']).toEqual(['2025-03-26 vanaf 2025-03-26: een voet', '2025-06-02 vanaf 2025-06-02: nul', '2025-09-02 vanaf 2025-09-01: een voet']);
  });

  test('de derde heeft het gehoord', async () => {
    expect((await periodes('vraag')).at(-1)).toBe('2025-09-01');
    expect(await periodes('stil')).toContain('2025-09-01');
  });
});

const aanDerde = async (naam: string) => {
  const { id: beslagId } = await k.db.beslag.findFirstOrThrow({ where: { verhaalId: await verhaalId(naam) } });
  const brieven = await k.db.brief.findMany({ where: { beslagId, aan: 'derde', dagtekening: { gte: new Date('2025-06-10'), lte: new Date('2025-07-01') } }, orderBy: { id: 'asc' } });
  return brieven.map(({ soort, dagtekening }) => `${soort} ${naarDag(dagtekening)}`);
};

test('een vordering van een ander recht komt erbij: de voet geldt die dag weer, de derde hoort dat eerst, en een mens wordt het gevraagd (Pw 60 lid 6)', async () => {
  const id = await verhaalId('erbij');
  expect((await voeten('erbij')).slice(0, 3)).toEqual(['2025-03-26 vanaf 2025-03-26: een voet', '2025-06-02 vanaf 2025-06-02: nul', '2025-06-10 vanaf 2025-06-10: een voet']);
  expect(await aanDerde('erbij')).toEqual(['wijziging_beslagvrije_voet 2025-06-10', 'beschikking_aanvullend 2025-06-10']);
  expect(await taken(k.db, zaakVanVerhaal(id))).toContain('voetbesluit_vervallen 2025-06-10');
});

test('ook in een pauze geldt de voet dan die dag weer; van de vordering hoort de derde als die voorbij is', async () => {
  expect((await voeten('pauze'))[2]).toBe('2025-06-10 vanaf 2025-06-10: een voet');
  expect(await aanDerde('pauze')).toEqual(['wijziging_beslagvrije_voet 2025-06-10', 'beschikking_aanvullend 2025-07-01']);
});
