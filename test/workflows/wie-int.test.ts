import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { naarDatum } from '../../activities/opslag/dagen.ts';
import { ontvangPartijbericht } from '../../activities/partijbericht/ontvangen.ts';
import type { Routeervoorziening } from '../../activities/router/routeervoorziening.ts';
import VOORBEELD_HUISSTIJL from '../../brieven/voorbeeld-huisstijl.json' with { type: 'json' };
import type { Bronopgave } from '../../adapters/routeervoorziening/contract/opgave.ts';
import { zaakVanBeslag, zaakVanOverdracht, zaakVanSamenloop, type BeslagId } from '../../contract/zaak.ts';
import { centen } from '../../domain/geld/centen.ts';
import { dag } from '../../domain/kalender/dag.ts';
import { ligtPlat } from '../activities/router/proefrouter.ts';
import { nummerVan, stelOp, type Opstelling, type Wie } from '../services/routeervoorziening/omgeving.ts';
import { brieven, zoekattribuut } from './omgeving/dossier.ts';
import { betaal } from './omgeving/gebeurtenissen.ts';
import { openEchteKalender, type EchteKalender } from './omgeving/echte-kalender.ts';
import { leesDefinities } from './omgeving/omschrijvingen.ts';
import { vulVordering, type Claim } from './omgeving/vulling.ts';

/**
 * Five debtors at a real router, in the calendar `echt`. The router is down when three of their beslagen are laid; when it is back one beslag is alone, of one
 * a deurwaarder was before us, and of one a party does not tell since when. Later a deurwaarder joins where we were alone. Of the other two the router answers before the
 * beslag is laid: that a deurwaarder was before us, and of one that a party is silent.
 */
let k: EchteKalender;
let r: Opstelling;
let plat = false;
let zwijgt = true;
const claims = new Map<string, Claim>();
const gezien: Record<string, unknown> = {};
const BSN = { alleen: '999993987', verwezen: '999991292', onbeslist: '999990688', vooraf: '999995686', zwijgt: '999997701' } as const;
type Naam = keyof typeof BSN;

const claimVan = (naam: Naam): Claim => {
  const claim = claims.get(naam);
  if (claim === undefined) throw new Error(`geen claim ${naam}`);
  return claim;
};
const beslagVan = async (naam: Naam): Promise<BeslagId> => (await k.db.beslag.findFirstOrThrow({ where: { verhaal: { vorderingen: { some: { vorderingId: claims.get(naam)?.id ?? '' } } } } })).id as BeslagId;
const samenloopVan = async (naam: Naam) => zaakVanSamenloop(await beslagVan(naam));
const toestand = async (zaak: string): Promise<{ readonly gebeurd: readonly string[]; readonly waarvoor: string }> => k.client.workflow.getHandle(zaak).query('toestand');
const besluiten = async (naam: Naam) => (await k.db.besluit.findMany({ where: { zaak: await samenloopVan(naam), soort: 'coordinatie' }, orderBy: { id: 'asc' } })).map(({ inhoud }) => { const { soort, eigenVoet, voorbehoud } = inhoud as Record<string, unknown>; return [soort, eigenVoet, voorbehoud]; });
const overWieInt = async (naam: Naam) => (await brieven(k.db, zaakVanBeslag(await beslagVan(naam)))).filter((brief) => brief.startsWith('cdw_'));
const brievenVan = async (naam: Naam) => brieven(k.db, zaakVanBeslag(await beslagVan(naam)));
const derdeVan = async (naam: Naam) => ({ soort: 'rsin' as const, nummer: (await k.db.beslag.findUniqueOrThrow({ where: { id: await beslagVan(naam) }, include: { derde: true } })).derde.loonheffingennummer.slice(0, 9) });

/** The party has this beslag, and says so at the router. */
async function legElders(wie: Wie, naam: Naam, { derdebeslagene, ...opgave }: Bronopgave): Promise<void> {
  const partij = r.partijen[wie];
  partij.lopend = [...partij.lopend, { bsn: BSN[naam], kenmerk: `${wie}-${naam}`, opgave: { executoriaal: true, voorrang: { preferent: false, grondslag: 'concurrent' }, derdebeslagene: derdebeslagene ?? (await derdeVan(naam)), cdw: null, ...opgave } }];
  await partij.meldAlles(r.client(wie));
}
const doorDeurwaarder = { soort: 'derdenbeslag', deurwaarder: 'gerechtsdeurwaarder' } as const;

beforeAll(async () => {
  r = await stelOp();
  const echt = r.client('gemeente');
  // Down for three of them, and not for the vaststelling: what waits for it then is only what comes after.
  const alsHijDraait = async <T>(bsn: string, vraag: () => Promise<T>): Promise<T> => {
    if (plat && (bsn === BSN.verwezen || bsn === BSN.onbeslist)) throw ligtPlat();
    return vraag();
  };
  const router: Routeervoorziening = {
    meldAan: async (x) => alsHijDraait(x.bsn, async () => echt.meldAan(x)),
    meldAf: async (x) => alsHijDraait(x.bsn, async () => echt.meldAf(x)),
    vraagDossier: async (x) => {
      const dossier = x.doel === 'identificatie_cdw' ? await alsHijDraait(x.bsn, async () => echt.vraagDossier(x)) : await echt.vraagDossier(x);
      if (!zwijgt || x.bsn !== BSN.zwijgt || x.doel !== 'identificatie_cdw') return dossier;
      return { ...dossier, volledig: false, ontbreekt: [{ partij: { nummer: nummerVan('uwv'), soort: 'uwv', naam: 'UWV (fictief)' }, reden: 'tijd_verstreken', uitleg: '' }] };
    },
    stuurBericht: async (x) => alsHijDraait(x.bsn, async () => echt.stuurBericht(x)),
  };
  k = await openEchteKalender({ begin: '2025-01-06', router: { oin: nummerVan('gemeente').nummer, router }, inkomens: readFileSync(new URL('../../voorbeeld/inkomens.csv', import.meta.url), 'utf8') });
  await k.db.huisstijl.create({ data: { opdrachtgeverId: 'waterstad', geldigVanaf: naarDatum(dag('2024-01-01')), inhoud: VOORBEELD_HUISSTIJL } });
  for (const naam of Object.keys(BSN) as Naam[]) claims.set(naam, await vulVordering(k.db, naam, BSN[naam], { hoofdsomCenten: 990_000 }));
  await k.speel({
    '2025-03-10': async () => {
      plat = true;
      r.zetDag('2025-03-10');
      // Known before our beslag is laid, by who pays the income.
      await legElders('gerechtsdeurwaarder', 'vooraf', { bevoegdheid: doorDeurwaarder, beslagdatum: dag('2024-11-04'), derdebeslagene: { soort: 'rsin', nummer: '000010054' } });
    },
    '2025-04-01': async () => {
      gezien['plat'] = [await besluiten('verwezen'), await zoekattribuut(k.client, await samenloopVan('verwezen'), 'fase'), await overWieInt('verwezen')];
      r.zetDag('2025-04-01');
      await legElders('gerechtsdeurwaarder', 'verwezen', { bevoegdheid: doorDeurwaarder, beslagdatum: dag('2024-11-04') });
      await legElders('uwv', 'onbeslist', { bevoegdheid: { soort: 'vereenvoudigd_derdenbeslag' } });
      plat = false;
      await k.uurLater();
    },
    '2025-04-03': async () => {
      zwijgt = false;
      gezien['bekend'] = Object.fromEntries(await Promise.all((Object.keys(BSN) as Naam[]).map(async (naam) => [naam, (await toestand(await samenloopVan(naam))).gebeurd])));
      gezien['beslag'] = (await toestand(zaakVanBeslag(await beslagVan('verwezen')))).gebeurd;
      const zaak = await samenloopVan('onbeslist');
      const { id: taakId } = await k.db.taak.findFirstOrThrow({ where: { zaak, soort: 'cdw_onbeslist' } });
      const keuze = `uwv-${nummerVan('uwv').nummer}`;
      await k.doe(zaak, 'beantwoord', { sleutel: 'b', door: 'a.een', taakId, keuze, toelichting: 'het UWV legde eerder beslag, blijkt uit zijn brief' });
      const { id: antwoordId } = await k.db.antwoord.findFirstOrThrow({ where: { taakId } });
      gezien['zelf goedgekeurd'] = await k.doe(zaak, 'keurAntwoordGoed', { sleutel: 'z', door: 'a.een', taakId, antwoordId }).then(() => null, (fout: unknown) => fout);
      await k.doe(zaak, 'keurAntwoordGoed', { sleutel: 'k', door: 'b.twee', taakId, antwoordId });
    },
    '2025-04-22': async () => {
      r.zetDag('2025-04-22');
      await legElders('gerechtsdeurwaarder', 'alleen', { bevoegdheid: doorDeurwaarder, beslagdatum: dag('2025-04-22') });
      const { kenmerk } = await k.db.samenloop.findUniqueOrThrow({ where: { beslagId: await beslagVan('alleen') } });
      const vordering = { kenmerk: 'dw-1', grondslag: 'concurrent', openstaand: centen(500_00), kosten: centen(0), peildatum: dag('2025-04-22') } as const;
      await ontvangPartijbericht(k.db, { oin: nummerVan('gemeente').nummer, vandaag: dag('2025-04-22') }, {
        afzender: nummerVan('gerechtsdeurwaarder'),
        bericht: { berichtId: randomUUID(), ontvanger: nummerVan('gemeente'), bsn: BSN.alleen, derde: await derdeVan('alleen'), kenmerkAfzender: 'dw-1', kenmerkOntvanger: kenmerk, soort: 'beslag_gemeld', inhoud: { bevoegdheid: doorDeurwaarder, executoriaal: true, gelegdOp: dag('2025-04-22'), vordering } },
      });
    },
    '2025-04-24': async () => Promise.resolve(),
    '2025-05-12': async () => {
      const zaak = zaakVanOverdracht((await k.db.inningsoverdracht.findFirstOrThrow({ where: { beslagId: await beslagVan('alleen') } })).id);
      gezien['onbeantwoord'] = [await zoekattribuut(k.client, zaak, 'fase'), await zoekattribuut(k.client, zaak, 'taak'), (await toestand(zaak)).gebeurd];
      gezien['aangeboden'] = r.partijen.gerechtsdeurwaarder.postvak.berichten.filter(({ bericht: { bsn, soort } }) => bsn === BSN.alleen && soort === 'overdracht_aangeboden').length;
      await betaal(k.db, claimVan('alleen'), 1_500_000, '2025-05-12');
    },
    '2025-05-26': async () => Promise.resolve(),
  });
}, 1_500_000);
afterAll(async () => {
  await k.stop();
  await r.stop();
});

describe('de router ligt dagen plat als het beslag ligt (Rv 475i lid 5)', () => {
  test('de eigen beslagvrije voet geldt onder voorbehoud, in een besluit, en niemand wordt verwezen', () => {
    expect(gezien['plat']).toEqual([[['onbekend', 'ja_onder_voorbehoud', 'onbereikbaar']], 'aanmelden', []]);
  });
});

describe('een deurwaarder was eerder, en de router zegt het voordat ons beslag ligt (Rv 475i lid 5)', () => {
  test('derde en inwoner worden meteen verwezen: er gaat geen mededeling en geen andere brief over een eigen voet', async () => {
    expect((await brievenVan('vooraf')).map((brief) => brief.split(' ')[0])).toEqual(['beschikking', 'verklaringsformulier', 'cdw_derde', 'cdw_debiteur', 'herinnering_verklaring']);
    const rijen = await k.db.brief.findMany({ where: { zaak: zaakVanBeslag(await beslagVan('vooraf')) } });
    expect(JSON.stringify(rijen.map(({ inhoud }) => inhoud))).not.toMatch(/voet/iu);
  });
  test('ons beslag ligt, en er werkt geen eigen voet', async () => {
    const { gelegdOp, voeten } = await k.db.beslag.findUniqueOrThrow({ where: { id: await beslagVan('vooraf') }, include: { voeten: true } });
    expect([gelegdOp !== null, voeten]).toEqual([true, []]);
  });
  test('onze vordering gaat naar hem, en van de derde wordt niets verwacht', async () => {
    expect(r.partijen.gerechtsdeurwaarder.postvak.berichten.filter(({ bericht: { bsn, soort } }) => bsn === BSN.vooraf && soort === 'vordering_aangemeld_bij_cdw')).toHaveLength(1);
    expect((await toestand(zaakVanBeslag(await beslagVan('vooraf')))).gebeurd).toContain('een andere partij coördineert de beslagen op dit inkomen; zie de samenloop');
  });
});

describe('een partij zwijgt als het beslag wordt gelegd', () => {
  test('het wacht zo lang als het beleid zegt, en gaat dan verder onder voorbehoud', async () => {
    const gemaakt = async (naam: Naam) => (await k.db.besluit.findFirstOrThrow({ where: { zaak: zaakVanBeslag(await beslagVan(naam)), soort: 'vordering_iw19' } })).dag;
    expect(((await gemaakt('zwijgt')).getTime() - (await gemaakt('alleen')).getTime()) / 86_400_000).toBe(7);
    const { inhoud } = await k.db.brief.findFirstOrThrow({ where: { zaak: zaakVanBeslag(await beslagVan('zwijgt')), soort: 'mededeling' } });
    expect(JSON.stringify(inhoud)).toContain('Wij weten nog niet wie het dan regelt');
  });
});

describe('de router lag plat toen het beslag werd gelegd', () => {
  test('het wachtte niet: de eigen voet, en het voorbehoud staat in de mededeling', async () => {
    const { inhoud } = await k.db.brief.findFirstOrThrow({ where: { zaak: zaakVanBeslag(await beslagVan('verwezen')), soort: 'mededeling' } });
    expect(JSON.stringify(inhoud)).toContain('Wij weten nog niet of een andere partij ook beslag op dit inkomen heeft');
  });
});

describe('niemand anders', () => {
  test('wij innen alleen, en de operator ziet sinds wanneer en waarom', () => {
    expect((gezien['bekend'] as Record<Naam, string[]>).alleen).toEqual(expect.arrayContaining([expect.stringMatching(/^wij innen, als enige, sinds \d+ maart 2025$/), expect.stringContaining('is het enige op deze bron')]));
  });
  test('een deurwaarder meldt later zijn beslag: een nieuw besluit, en de inning wordt hem aangeboden; tot zijn antwoord innen wij', async () => {
    expect((await besluiten('alleen')).map(([soort]) => soort)).toEqual(['alleen', 'ander']);
    expect(gezien['aangeboden']).toBe(2);
    expect(await overWieInt('alleen')).toEqual([]);
  });
  test('antwoordt hij ook na herinnering niet, dan ziet de operator bij de overdracht dat een mens moet kiezen', async () => {
    const [fase, taak, gebeurd] = gezien['onbeantwoord'] as readonly [string, string, readonly string[]];
    expect([fase, taak]).toEqual(['aangeboden', 'overdracht_onbeantwoord']);
    expect(gebeurd).toEqual(expect.arrayContaining(['van ons aan 9901; grond: in onderlinge overeenstemming (Rv 478 lid 4)', expect.stringContaining('innen wij; vanaf')]));
  });
  test('is alles betaald, dan vervalt de overdracht met ons beslag', async () => {
    const overdracht = await k.db.inningsoverdracht.findFirstOrThrow({ where: { beslagId: await beslagVan('alleen') } });
    expect([(await k.db.beslag.findUniqueOrThrow({ where: { id: await beslagVan('alleen') } })).einde, overdracht.stap, overdracht.geslotenOp]).toEqual(['voldaan', 'gesloten', expect.any(Date)]);
  });
});

describe('een deurwaarder was eerder (Rv 478 lid 1)', () => {
  test('hij coördineert: een nieuw besluit, en daarna geen ander', async () => {
    expect(await besluiten('verwezen')).toEqual([['onbekend', 'ja_onder_voorbehoud', 'onbereikbaar'], ['ander', 'nee_verwijzen', null]]);
    expect((gezien['bekend'] as Record<Naam, string[]>).verwezen).toEqual(expect.arrayContaining(['gerechtsdeurwaarder 9901 int voor alle beslagen op dit inkomen sinds 1 april 2025']));
  });
  test('derde en inwoner horen het, één keer', async () => {
    expect((await overWieInt('verwezen')).map((brief) => brief.split(' ')[0]).sort()).toEqual(['cdw_debiteur', 'cdw_derde']);
  });
  test('onze vordering is bij hem aangemeld, met waarheen hij betaalt', () => {
    expect(r.partijen.gerechtsdeurwaarder.postvak.berichten.filter(({ bericht: { bsn, soort } }) => bsn === BSN.verwezen && soort === 'vordering_aangemeld_bij_cdw').map(({ bericht }) => bericht.inhoud)).toEqual([expect.objectContaining({ betaling: expect.objectContaining({ rekening: VOORBEELD_HUISSTIJL.betaling.iban }) })]);
  });
  test('van de derde wordt niets meer verwacht', async () => {
    expect(gezien['beslag']).toContain('een andere partij coördineert de beslagen op dit inkomen; zie de samenloop');
    expect(await k.db.taak.count({ where: { zaak: zaakVanBeslag(await beslagVan('verwezen')), soort: { in: ['afdracht_ontbreekt', 'derde_in_gebreke'] }, afgedaanOp: null } })).toBe(0);
  });
});

describe('niet beslist: sinds wanneer het andere beslag ligt is niet opgegeven', () => {
  test('de operator ziet dat een mens moet kiezen, en de voet geldt onder voorbehoud', () => {
    expect((gezien['bekend'] as Record<Naam, string[]>).onbeslist).toEqual(expect.arrayContaining([expect.stringMatching(/^wie int is niet beslist sinds 1 april 2025; onze beslagvrije voet geldt onder voorbehoud$/)]));
  });
  test('één persoon kan het niet alleen; met de tweede geldt het, en volgen de brieven', async () => {
    expect(gezien['zelf goedgekeurd']).toBeInstanceOf(Error);
    expect((await besluiten('onbeslist')).map(([soort]) => soort)).toEqual(['onbekend', 'onbeslist', 'ander']);
    expect((await overWieInt('onbeslist')).map((brief) => brief.split(' ')[0]).sort()).toEqual(['cdw_debiteur', 'cdw_derde']);
  });
});

test('elke handeling, elk sein en elke vraag van een samenloop en een overdracht heeft een omschrijving in een hele zin', async () => {
  const { id } = await k.db.inningsoverdracht.findFirstOrThrow({ where: { beslagId: await beslagVan('alleen') } });
  const [samenloop, overdracht] = await Promise.all([await samenloopVan('alleen'), zaakVanOverdracht(id)].map(async (zaak) => leesDefinities(k.client, zaak)));
  expect([samenloop?.zonderOmschrijving, overdracht?.zonderOmschrijving]).toEqual([[], []]);
  expect(samenloop?.namen).toEqual(expect.arrayContaining(['vraagOpnieuw', 'draagInningOver', 'geefGeldVrij', 'keurVrijgaveGoed', 'beantwoord', 'keurAntwoordGoed', 'toestand']));
});
