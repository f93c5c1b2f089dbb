import { afterEach, describe, expect, it } from 'vitest';
import { verwerkNaSluiting } from '../../../activities/bericht/na-sluiting.ts';
import { leesBeslag } from '../../../activities/beslaan/dossier.ts';
import { volgende } from '../../../activities/beslaan/perioden.ts';
import { ontvangAfdracht } from '../../../activities/intake/derde.ts';
import { naarDatum } from '../../../activities/opslag/dagen.ts';
import { metZaak } from '../../../activities/opslag/database.ts';
import { controleerKeten } from '../../../activities/opslag/gebeurtenis.ts';
import { openAangeboden } from '../../../activities/overdragen/openen.ts';
import { leesOverdracht, zetVerder } from '../../../activities/overdragen/rij.ts';
import { leesOpgave } from '../../../activities/router/opgave.ts';
import { maakRouter } from '../../../activities/router/router.ts';
import { maakVerdelen } from '../../../activities/verdelen/verdelen.ts';
import { inningOver } from '../../../activities/verdelen/wie-int.ts';
import { BronFout } from '../../../adapters/bron/fouten.ts';
import { zaakVanBeslag, zaakVanOverdracht, zaakVanSamenloop } from '../../../contract/zaak.ts';
import { centen } from '../../../domain/geld/centen.ts';
import { dag, maand, maandVan, plusDagen } from '../../../domain/kalender/dag.ts';
import { BELASTINGDIENST, BSN, ligtPlat } from '../router/proefrouter.ts';
import { bepaal, legBeslag, maakTwee, overdrachtVan, sleutelVan, type Organisatie, type Twee } from './twee-organisaties.ts';

/**
 * Gemeente A collects municipal tax by IW 19 and was first; gemeente B comes later by a derdenbeslag of a gerechtsdeurwaarder of the same rank, who
 * takes over (VNG-handreiking §3.6). Both on their own record; nothing but messages goes between them.
 */
let t: Twee;
afterEach(async () => t.ruimOp());

const stel = async (opties: { dubbel?: boolean; centenB?: number } = {}): Promise<void> => {
  t = await maakTwee(opties);
  await legBeslag(t, t.a, '2025-03-25');
  await bepaal(t, t.a, 1);
  await legBeslag(t, t.b, '2025-05-06', { bevoegdheid: 'derdenbeslag', centen: opties.centenB ?? 100_000 });
};
/** B asks who collects, and A hears of him. */
const komErbij = async (): Promise<void> => {
  await bepaal(t, t.b, 1);
  await bepaal(t, t.a, 2);
};
const brieven = async ({ o, b }: Organisatie) => (await o.db.brief.findMany({ where: { zaak: zaakVanBeslag(b.id), soort: { startsWith: 'cdw_' } }, orderBy: { id: 'asc' } })).map(({ soort, inhoud }) => { const { rol, vanaf } = inhoud as { rol: string; vanaf: string }; return [soort, rol, vanaf]; });
const verstuurd = async ({ o }: Organisatie) => (await o.db.uitgaandPartijbericht.findMany({ where: { soort: { startsWith: 'overdracht' } }, orderBy: { id: 'asc' } })).map(({ soort, ontvangenOp, weigering }) => `${soort}${weigering === null ? '' : ` ${weigering}`}${ontvangenOp === null ? ' onderweg' : ''}`);
const taken = async ({ o }: Organisatie) => (await o.db.taak.findMany({ where: { afgedaanOp: null, zaak: { startsWith: 'overdracht-' } }, orderBy: { id: 'asc' } })).map(({ soort }) => soort);
const besluiten = async ({ o }: Organisatie) => (await o.db.besluit.findMany({ where: { zaak: { startsWith: 'overdracht-' } }, orderBy: { id: 'asc' } })).map(({ soort }) => soort);
/** Its claim is paid: its beslag is lifted and closed. */
const eindig = async ({ o, b }: Organisatie): Promise<void> => {
  for (const soort of ['hefOp', 'sluit'] as const) {
    await o.db.bericht.updateMany({ where: { ontvanger: zaakVanBeslag(b.id) }, data: { verwerktOp: new Date() } });
    await o.beslaan[soort]({ beslagId: b.id, vandaag: t.vandaag, einde: 'voldaan' });
  }
};
const cdw = async (org: Organisatie) => (await org.o.db.$transaction(async (tx) => leesOpgave(tx, org.b.id, t.vandaag))).cdw?.partij.naam ?? null;

/** A is a deurwaarder too, and the first: the rules point at him. */
const tweeDeurwaarders = async (): Promise<void> => {
  t = await maakTwee();
  await legBeslag(t, t.a, '2025-03-25', { bevoegdheid: 'derdenbeslag' });
  await bepaal(t, t.a, 1);
  await legBeslag(t, t.b, '2025-05-06', { bevoegdheid: 'derdenbeslag' });
  await komErbij();
  await t.draai();
};
const stelVoor = async (beslag: string) => t.a.overdragen.stelOverdrachtVoor({ beslagId: t.a.b.id, vandaag: t.vandaag, sleutel: 'v', door: 'a.een', beslag, toelichting: 'afgesproken met B' });
const NAAR_B = 'gerechtsdeurwaarder-00000099000000000006';
const antwoordVanB = async (keuze: string): Promise<void> => {
  const { nummer } = await overdrachtVan(t.b);
  const { id: taakId } = await t.b.o.db.taak.findFirstOrThrow({ where: { soort: 'overdracht_beoordelen', afgedaanOp: null } });
  const kop = { nummer, vandaag: t.vandaag, taakId };
  const { antwoordId } = await t.b.overdragen.stelAntwoordVoor({ ...kop, sleutel: 'v', door: 'b.een', keuze, toelichting: 'besproken met A' });
  await t.b.overdragen.keurAntwoordGoed({ ...kop, sleutel: 'k', door: 'b.twee', antwoordId });
};
/** Two persons at A agreed with B; `vooraf` is done before B hears it, and undone after. */
const tweeDeurwaardersInOverleg = async (vooraf: () => { herstel: () => void } | null = () => null): Promise<void> => {
  await tweeDeurwaarders();
  const { taakId, antwoordId } = await stelVoor(NAAR_B);
  await t.a.overdragen.keurOverdrachtGoed({ beslagId: t.a.b.id, vandaag: t.vandaag, taakId, antwoordId, sleutel: 'k', door: 'a.twee' });
  const anders = vooraf();
  await t.draai();
  anders?.herstel();
};

describe('een nieuwe partij met beter recht (Rv 478 lid 1 en 4)', () => {
  it('zolang niet is overgedragen int A, en noemen beide haar; B stuurt derde en schuldenaar naar A', async () => {
    await stel();
    await komErbij();
    expect([await cdw(t.a), await cdw(t.b)]).toEqual(['Gemeente A', 'Gemeente A']);
    expect((await overdrachtVan(t.a)).stap).toBe('aanbieden');
  });

  it('aanbod, aanvaarding, gegevens, brieven, afronding: beide op dezelfde maand', async () => {
    await stel();
    await komErbij();
    await t.tot('2025-05-12');
    expect([await overdrachtVan(t.a), await overdrachtVan(t.b)]).toMatchObject([
      { rol: 'gever', stap: 'nazorg', vanafMaand: '2025-06', taak: null },
      { rol: 'nemer', stap: 'nazorg', vanafMaand: '2025-06' },
    ]);
    expect([await verstuurd(t.a), await verstuurd(t.b)]).toEqual([['overdracht_aangeboden', 'overdrachtsgegevens', 'overdracht_afgerond'], ['overdracht_aanvaard']]);
    expect(await brieven(t.a)).toEqual([['cdw_derde', 'ander_neemt_over', '2025-06-01'], ['cdw_debiteur', 'ander_neemt_over', '2025-06-01']]);
    expect((await brieven(t.b)).slice(-2)).toEqual([['cdw_derde', 'wij_nemen_over', '2025-06-01'], ['cdw_debiteur', 'wij_nemen_over', '2025-06-01']]);
    expect([await cdw(t.a), await cdw(t.b)]).toEqual(['Gemeente B', 'Gemeente B']);
  });

  it('elk besluit heeft een grond en feiten, en de keten klopt', async () => {
    await stel();
    await komErbij();
    await t.tot('2025-05-12');
    expect([await besluiten(t.a), await besluiten(t.b)]).toEqual([['overdracht_aanbod', 'overdracht_inning'], ['overdracht_antwoord', 'overdracht_inning']]);
    const antwoord = await t.b.o.db.besluit.findFirstOrThrow({ where: { soort: 'overdracht_antwoord' } });
    expect([antwoord.grond, (antwoord.feiten as { wat: string }[]).map(({ wat }) => wat)]).toEqual([['Rv 478 lid 4'], expect.arrayContaining(['overdracht_aangeboden', 'identificatie_cdw'])]);
    for (const org of [t.a, t.b]) expect([await controleerKeten(org.o.db, zaakVanOverdracht((await overdrachtVan(org)).nummer)), await controleerKeten(org.o.db, zaakVanSamenloop(org.b.id))]).toEqual([null, null]);
  });

  it('wat de derde over een maand van B aan A betaalt gaat geheel naar B, wat over een maand van A is verdeelt A nog', async () => {
    await stel();
    await komErbij();
    await t.tot('2025-05-12');
    await t.a.b.draagAf('2025-05-27', 300_00, null);
    await t.draai();
    t.vandaag = dag('2025-06-26');
    await t.a.b.draagAf('2025-06-26', 250_00, null);
    await t.draai();
    const verdeeld = await t.a.o.db.verdeling.findMany({ include: { doorbetalingen: true, afdracht: true }, orderBy: { id: 'asc' } });
    expect(verdeeld.map(({ afdracht: { periode }, wacht, eigenCenten, doorbetalingen }) => [periode, wacht, eigenCenten, doorbetalingen.map(({ partij, centen, betalingskenmerk }) => [partij, centen, betalingskenmerk])])).toEqual([
      ['2025-05', null, 150_00, [[sleutelVan(t.b), 150_00, `beslag-${String(t.b.b.id)}`]]],
      ['2025-06', null, 0, [[sleutelVan(t.b), 250_00, `beslag-${String(t.b.b.id)}-afdracht`]]],
    ]);
  });

  it('wat de derde over een maand van A aan B betaalt gaat geheel naar A, op de rekening van A', async () => {
    await stel();
    await komErbij();
    await t.tot('2025-05-12');
    await bepaal(t, t.b, 2);
    t.vandaag = dag('2025-05-27');
    await t.b.b.draagAf('2025-05-27', 250_00, null);
    await t.draai();
    const [verdeling] = await t.b.o.db.verdeling.findMany({ include: { doorbetalingen: true } });
    const vanA = (await t.a.o.db.huisstijl.findFirstOrThrow()).inhoud as { betaling: { iban: string } };
    expect(verdeling).toMatchObject({ wacht: null, eigenCenten: 0, doorbetalingen: [{ partij: sleutelVan(t.a), centen: 250_00, rekening: vanA.betaling.iban, betalingskenmerk: `beslag-${String(t.a.b.id)}` }] });
  });

  it('B krijgt de gegevens: de voet, wat openstaat en wat dit jaar binnenkwam', async () => {
    await stel();
    await t.a.b.draagAf('2025-05-05', 200_00, null);
    await komErbij();
    await t.tot('2025-05-12');
    const { inhoud } = await t.b.o.db.inkomendPartijbericht.findFirstOrThrow({ where: { soort: 'overdrachtsgegevens' } });
    expect((inhoud as { inhoud: unknown }).inhoud).toMatchObject({ beslagvrijeVoet: expect.any(Number), vorderingen: [{ partij: t.a.partij.nummer, vordering: { openstaand: 800_00 } }], historie: [{ maand: '2025-05', ontvangen: 200_00 }] });
  });
});

describe('elke stap nog eens', () => {
  it('twee keer hetzelfde doen verandert niets: een bericht, een brief en een besluit', async () => {
    await stel({ dubbel: true });
    await komErbij();
    await t.tot('2025-05-12');
    expect([await verstuurd(t.a), await verstuurd(t.b)]).toEqual([['overdracht_aangeboden', 'overdrachtsgegevens', 'overdracht_afgerond'], ['overdracht_aanvaard']]);
    expect([(await brieven(t.a)).length, (await besluiten(t.a)).length, (await besluiten(t.b)).length]).toEqual([2, 2, 2]);
    expect([(await overdrachtVan(t.a)).stap, (await overdrachtVan(t.b)).stap]).toEqual(['nazorg', 'nazorg']);
  });

  it('is B dagen onbereikbaar, dan int A, en daarna gaat het verder waar het stond', async () => {
    await stel();
    await komErbij();
    t.b.plat = true;
    await t.tot('2025-05-09');
    expect([(await overdrachtVan(t.a)).stap, await verstuurd(t.a), await brieven(t.a)]).toEqual(['aangeboden', ['overdracht_aangeboden onderweg'], []]);
    t.b.plat = false;
    await t.tot('2025-05-15');
    expect([(await overdrachtVan(t.a)).stap, (await overdrachtVan(t.b)).stap]).toEqual(['nazorg', 'nazorg']);
  });

  it('duurt het antwoord lang, dan schuift de maand: de brieven gaan voor de eerste maand van B', async () => {
    await stel();
    await komErbij();
    t.b.plat = true;
    await t.tot('2025-06-03');
    t.b.plat = false;
    await t.tot('2025-06-10');
    expect([(await overdrachtVan(t.a)).vanafMaand, (await overdrachtVan(t.b)).vanafMaand]).toEqual(['2025-07', '2025-07']);
  });
});

describe('het antwoord blijft uit, of is nee', () => {
  it('eerst een herinnering, dan een taak; A int door', async () => {
    await stel();
    await komErbij();
    await t.a.o.db.bericht.updateMany({ data: { verwerktOp: new Date() } });
    t.b.plat = true;
    await t.tot('2025-05-13');
    expect((await verstuurd(t.a)).length).toBe(2);
    expect(await taken(t.a)).toEqual([]);
    await t.tot('2025-05-20');
    expect([await taken(t.a), await brieven(t.a), await cdw(t.a)]).toEqual([['overdracht_onbeantwoord'], [], 'Gemeente A']);
  });

  it('B heeft intussen geen beslag meer: hij weigert, en twee personen bij A stoppen', async () => {
    await stel();
    await komErbij();
    const { nummer } = await overdrachtVan(t.a);
    await t.a.overdragen.biedAan({ nummer, vandaag: t.vandaag });
    await t.b.o.db.beslag.update({ where: { id: t.b.b.id }, data: { geeindigdOp: new Date('2025-05-06'), einde: 'ingetrokken' } });
    await t.draai();
    expect([(await overdrachtVan(t.a)).stap, await taken(t.a), (await overdrachtVan(t.b)).einde]).toEqual(['afgewezen', ['overdracht_onbeantwoord'], 'geweigerd']);
    const { id: taakId } = await t.a.o.db.taak.findFirstOrThrow({ where: { soort: 'overdracht_onbeantwoord' } });
    const kop = { nummer, vandaag: t.vandaag, taakId };
    const { antwoordId } = await t.a.overdragen.stelAntwoordVoor({ ...kop, sleutel: 'v', door: 'a.een', keuze: 'stoppen', toelichting: 'B trekt zich terug' });
    await expect(t.a.overdragen.keurAntwoordGoed({ ...kop, sleutel: 'z', door: 'a.een', antwoordId })).rejects.toThrow();
    expect(await t.a.overdragen.keurAntwoordGoed({ ...kop, sleutel: 'k', door: 'b.twee', antwoordId })).toMatchObject({ stap: 'gesloten', einde: 'gestopt' });
  });
});

describe('in onderlinge overeenstemming (Rv 478 lid 4)', () => {

  it('zonder dat de regels het vragen gebeurt er niets vanzelf', async () => {
    await tweeDeurwaarders();
    expect(await t.a.o.db.inningsoverdracht.count()).toBe(0);
  });

  it('twee personen bij A bieden aan, twee bij B aanvaarden; daarna wijzen de regels met de overdracht B aan (R6)', async () => {
    await tweeDeurwaarders();
    const { taakId, antwoordId } = await stelVoor(NAAR_B);
    const goed = { beslagId: t.a.b.id, vandaag: t.vandaag, taakId, antwoordId };
    await expect(t.a.overdragen.keurOverdrachtGoed({ ...goed, sleutel: 'z', door: 'a.een' })).rejects.toThrow();
    await t.a.overdragen.keurOverdrachtGoed({ ...goed, sleutel: 'k', door: 'a.twee' });
    await t.draai();
    expect([(await overdrachtVan(t.a)).stap, (await overdrachtVan(t.b)).taak]).toEqual(['aangeboden', 'overdracht_beoordelen']);
    await antwoordVanB('aanvaarden');
    await t.tot('2025-05-12');
    await bepaal(t, t.a, 3);
    await bepaal(t, t.b, 3);
    const wie = await Promise.all([t.a, t.b].map(async ({ o, b }) => (await o.db.samenloop.findUniqueOrThrow({ where: { beslagId: b.id } })).oordeel));
    expect(wie).toMatchObject([{ soort: 'ander', regels: expect.arrayContaining(['R6']) }, { soort: 'wij', regels: expect.arrayContaining(['R6']) }]);
    expect([await cdw(t.a), await cdw(t.b)]).toEqual(['Gemeente B', 'Gemeente B']);
  });

  it('B weigert: A int door, en twee personen bij A zeggen hoe het verder gaat', async () => {
    await tweeDeurwaarders();
    const { taakId, antwoordId } = await stelVoor(NAAR_B);
    await t.a.overdragen.keurOverdrachtGoed({ beslagId: t.a.b.id, vandaag: t.vandaag, taakId, antwoordId, sleutel: 'k', door: 'a.twee' });
    await t.draai();
    await antwoordVanB('weigeren');
    await t.draai();
    expect([(await overdrachtVan(t.a)).stap, await taken(t.a), await cdw(t.a), await brieven(t.a)]).toEqual(['afgewezen', ['overdracht_onbeantwoord'], 'Gemeente A', []]);
    const { nummer } = await overdrachtVan(t.a);
    const { id: opnieuw } = await t.a.o.db.taak.findFirstOrThrow({ where: { soort: 'overdracht_onbeantwoord' } });
    const kop = { nummer, vandaag: t.vandaag, taakId: opnieuw };
    const { antwoordId: tweede } = await t.a.overdragen.stelAntwoordVoor({ ...kop, sleutel: 'o', door: 'a.een', keuze: 'opnieuw_aanbieden', toelichting: 'B wil toch' });
    await t.a.overdragen.keurAntwoordGoed({ ...kop, sleutel: 'g', door: 'a.twee', antwoordId: tweede });
    await t.draai();
    expect([(await overdrachtVan(t.a)).stap, await t.b.o.db.inningsoverdracht.count(), (await overdrachtVan(t.b)).taak]).toEqual(['aangeboden', 2, 'overdracht_beoordelen']);
  });

  it('aan wie geen deurwaarder is kan het niet', async () => {
    await stel();
    await komErbij();
    await t.tot('2025-05-12');
    const naarA = t.b.overdragen.stelOverdrachtVoor({ beslagId: t.b.b.id, vandaag: t.vandaag, sleutel: 'v', door: 'b.een', beslag: 'waterschap-00000099000000000001', toelichting: 'terug' });
    await expect(naarA).rejects.toThrow('Rv 478 lid 4');
  });
});

describe('de regels wijzen niemand aan (onbeslist)', () => {
  /** Both laid their beslag on one day, by IW 19: nobody knows who was first. Two persons at A choose B, who has no deurwaarder. */
  const bijAGekozen = async (): Promise<void> => {
    t = await maakTwee();
    await legBeslag(t, t.a, '2025-03-25');
    await bepaal(t, t.a, 1);
    await legBeslag(t, t.b, '2025-03-25');
    await komErbij();
    const { id: taakId } = await t.a.o.db.taak.findFirstOrThrow({ where: { soort: 'cdw_onbeslist' } });
    const router = maakRouter({ db: t.a.o.db, toegang: t.a.toegang });
    const kop = { beslagId: t.a.b.id, vandaag: t.vandaag, taakId };
    const { antwoordId } = await router.stelCoordinatieVoor({ ...kop, sleutel: 'v', door: 'a.een', keuze: NAAR_B, toelichting: 'B was een uur eerder' });
    await router.keurCoordinatieGoed({ ...kop, sleutel: 'k', door: 'a.twee', antwoordId, opnieuwVanaf: dag('2025-04-25') });
  };

  it('kiezen twee personen bij A voor B, dan is het bij B een vraag aan twee personen, geen weigering', async () => {
    await bijAGekozen();
    await t.draai();
    expect([(await overdrachtVan(t.a)).stap, await overdrachtVan(t.b)]).toMatchObject(['aangeboden', { stap: 'beoordelen', taak: 'overdracht_beoordelen' }]);
    expect((await t.b.o.db.taak.findFirstOrThrow({ where: { soort: 'overdracht_beoordelen' } })).tekst).toContain('Op welk tijdstip is elk van deze beslagen gelegd?');
  });

  it('aanvaarden zij, dan gaat de inning over, en bij A vraagt niets het opnieuw', async () => {
    await bijAGekozen();
    await t.draai();
    await antwoordVanB('aanvaarden');
    await t.tot('2025-04-05');
    expect([(await overdrachtVan(t.a)).stap, (await overdrachtVan(t.b)).stap]).toEqual(['nazorg', 'nazorg']);
    expect(await bepaal(t, t.a, 3)).toMatchObject({ stand: { soort: 'ander', taak: null } });
    await bepaal(t, t.b, 3);
    const wie = async (een: string) => [(await inningOver(t.a.o.db, t.a.b.id, maand(een))).wie, (await inningOver(t.b.o.db, t.b.b.id, maand(een))).wie];
    expect([await wie('2025-03'), await wie('2025-06')]).toEqual([['wij', 'ander'], ['ander', 'wij']]);
  });

  it('in overleg aanbieden kan dan nog steeds alleen aan een deurwaarder (Rv 478 lid 4)', async () => {
    t = await maakTwee();
    await legBeslag(t, t.a, '2025-03-25');
    await bepaal(t, t.a, 1);
    await legBeslag(t, t.b, '2025-03-25');
    await komErbij();
    const naarB = t.a.overdragen.stelOverdrachtVoor({ beslagId: t.a.b.id, vandaag: t.vandaag, sleutel: 'v', door: 'a.een', beslag: NAAR_B, toelichting: 'afgesproken' });
    await expect(naarB).rejects.toThrow('Rv 478 lid 4');
  });
});

describe('wij nemen over, en iets ontbreekt', () => {
  const vragen = async () => (await t.b.o.db.taak.findMany({ where: { soort: { in: ['overdracht_beoordelen', 'overdracht_met_de_hand'] } }, orderBy: { id: 'asc' } })).map(({ soort, afgedaanOp }) => `${soort}${afgedaanOp === null ? ' open' : ''}`);
  const zonderRekening = async (): Promise<Parameters<typeof t.b.o.db.huisstijl.create>[0]['data']> => {
    const { id: _id, inhoud, ...huisstijl } = await t.b.o.db.huisstijl.findFirstOrThrow();
    await t.b.o.db.huisstijl.deleteMany();
    return { ...huisstijl, inhoud: inhoud ?? {} };
  };
  const sluitTaak = async (soort: string): Promise<void> => {
    await t.b.o.db.taak.updateMany({ where: { soort, afgedaanOp: null }, data: { afgedaanOp: naarDatum(t.vandaag) } });
  };
  const morgen = async (): Promise<void> => {
    await t.tot(plusDagen(t.vandaag, 1));
  };

  it('twee personen aanvaarden en onze rekening ontbreekt: is zij er, dan geldt hun keuze zonder nieuwe vraag', async () => {
    await tweeDeurwaardersInOverleg();
    const huisstijl = await zonderRekening();
    await antwoordVanB('aanvaarden');
    await morgen();
    expect([(await overdrachtVan(t.b)).stap, await vragen()]).toEqual(['beoordelen', ['overdracht_beoordelen', 'overdracht_met_de_hand open']]);
    await t.b.o.db.huisstijl.create({ data: huisstijl });
    await sluitTaak('overdracht_met_de_hand');
    await morgen();
    expect([(await overdrachtVan(t.b)).stap, await vragen()]).toEqual(['aanvaard', ['overdracht_beoordelen', 'overdracht_met_de_hand']]);
    expect(await t.b.o.db.besluit.findFirstOrThrow({ where: { soort: 'overdracht_antwoord' } })).toMatchObject({ door: 'b.een, b.twee', inhoud: { keuze: 'aanvaard', reden: 'besproken met A', bewezen: false } });
  });

  it('is de taak af en de rekening er nog niet, dan wordt er opnieuw om gevraagd', async () => {
    await tweeDeurwaardersInOverleg();
    await zonderRekening();
    await antwoordVanB('aanvaarden');
    await sluitTaak('overdracht_met_de_hand');
    await morgen();
    expect([(await overdrachtVan(t.b)).stap, await vragen()]).toEqual(['beoordelen', ['overdracht_beoordelen', 'overdracht_met_de_hand', 'overdracht_met_de_hand open']]);
  });

  it('is de rekening er en de taak nog open, dan vervalt die', async () => {
    await tweeDeurwaardersInOverleg();
    const huisstijl = await zonderRekening();
    await antwoordVanB('aanvaarden');
    await t.b.o.db.huisstijl.create({ data: huisstijl });
    await morgen();
    expect([(await overdrachtVan(t.b)).stap, await vragen()]).toEqual(['aanvaard', ['overdracht_beoordelen', 'overdracht_met_de_hand']]);
  });

  describe('de routeervoorziening antwoordt niet', () => {
    /** B's own access fails; what A sends still comes in. */
    const platBijB = (fout: Error): { herstel: () => void } => {
      const { router } = t.b.toegang;
      const { vraagDossier } = router;
      const gevraagd = router as { vraagDossier: typeof vraagDossier };
      gevraagd.vraagDossier = async () => Promise.reject(fout);
      return { herstel: () => { gevraagd.vraagDossier = vraagDossier; } };
    };
    const weigert = (): BronFout => new BronFout('routeervoorziening', 'grond_ontbreekt', 'de bron weigert', [], 403);
    const beoordeelB = async () => t.b.overdragen.beoordeel({ nummer: (await overdrachtVan(t.b)).nummer, vandaag: t.vandaag });

    it('twee personen worden gevraagd, en de volgende dag wordt het opnieuw geprobeerd', async () => {
      await stel();
      await komErbij();
      const plat = platBijB(weigert());
      await t.draai();
      expect(await beoordeelB()).toMatchObject({ stap: 'beoordelen', taak: 'overdracht_beoordelen', wekOp: plusDagen(t.vandaag, 1) });
      plat.herstel();
      await morgen();
      expect([(await overdrachtVan(t.b)).stap, await vragen()]).toEqual(['aanvaard', ['overdracht_beoordelen']]);
    });

    it('antwoordt zij dan en is het aan de partijen, dan is dat de vraag', async () => {
      await tweeDeurwaardersInOverleg(() => platBijB(weigert()));
      await morgen();
      expect(await vragen()).toEqual(['overdracht_beoordelen', 'overdracht_beoordelen open']);
      expect((await t.b.o.db.taak.findFirstOrThrow({ where: { soort: 'overdracht_beoordelen', afgedaanOp: null } })).tekst).toContain('in onderling overleg (Rv 478 lid 4)');
      expect((await overdrachtVan(t.b)).wekOp).toBeNull();
    });

    it('blijft zij plat, dan houdt dat de twee personen niet op, en wordt er één keer per dag gevraagd', async () => {
      await stel();
      await komErbij();
      platBijB(weigert());
      await t.draai();
      platBijB(ligtPlat());
      await morgen();
      await morgen();
      expect([await vragen(), await t.b.o.db.routervraag.count({ where: { zaak: { startsWith: 'overdracht-' } } })]).toEqual([['overdracht_beoordelen open'], 2]);
      await antwoordVanB('aanvaarden');
      expect((await overdrachtVan(t.b)).stap).toBe('aanvaard');
    });
  });
});

describe('de grond vervalt voordat derde en schuldenaar het weten', () => {
  it('B heeft geen beslag meer: A trekt het aanbod in, en B hoort dat', async () => {
    await stel();
    await komErbij();
    t.b.plat = true;
    await t.draai();
    await t.b.o.db.beslag.update({ where: { id: t.b.b.id }, data: { geeindigdOp: new Date('2025-05-06'), einde: 'ingetrokken' } });
    t.b.plat = false;
    await bepaal(t, t.a, 3);
    await t.draai();
    expect([(await overdrachtVan(t.a)).einde, (await overdrachtVan(t.b)).einde, await brieven(t.a), await cdw(t.a)]).toEqual(['ingetrokken', expect.stringMatching(/^(ingetrokken|geweigerd)$/), [], null]);
  });
});

describe('wie aanvaardde heeft geen beslag meer', () => {
  it('B meldt pas af als zijn weigering bij A is', async () => {
    await stel();
    await komErbij();
    await t.draai();
    await eindig(t.b);
    const router = maakRouter({ db: t.b.o.db, toegang: t.b.toegang });
    const kop = { beslagId: t.b.b.id, vandaag: t.vandaag };
    expect([(await overdrachtVan(t.b)).stap, await router.meldAf(kop)]).toEqual(['aanvaard', { soort: 'wacht_op_overdracht' }]);
    await t.draai();
    expect([await verstuurd(t.b), await router.meldAf(kop)]).toEqual([['overdracht_aanvaard', 'overdracht_geweigerd'], { soort: 'afgemeld' }]);
  });
});

describe('wie inde gaat niet verder (Rv 478 lid 3)', () => {
  /** A handed over to B; then B ends. */
  const overEnTerug = async (): Promise<void> => {
    await stel();
    await komErbij();
    await t.tot('2025-05-12');
    await bepaal(t, t.b, 2);
    t.vandaag = dag('2025-06-26');
    await t.b.b.draagAf('2025-06-26', 400_00, null);
    await t.draai();
    t.vandaag = dag('2025-07-02');
    await eindig(t.b);
  };

  it('de volgende wordt gezocht en neemt over vanaf de eerste maand die niemand inde', async () => {
    await overEnTerug();
    await t.tot('2025-07-04');
    expect([await overdrachtVan(t.b), await overdrachtVan(t.a)]).toMatchObject([
      { rol: 'gever', grond: 'geeindigd', stap: 'nazorg', vanafMaand: '2025-07' },
      { rol: 'nemer', stap: 'nazorg', vanafMaand: '2025-07' },
    ]);
    expect((await brieven(t.a)).slice(-2)).toEqual([['cdw_derde', 'wij_nemen_over', '2025-07-01'], ['cdw_debiteur', 'wij_nemen_over', '2025-07-01']]);
  });

  it('wat daarna nog bij B binnenkomt gaat naar A, ook als zijn beslag is gesloten', async () => {
    await overEnTerug();
    await t.tot('2025-07-04');
    const { db } = t.b.o;
    await ontvangAfdracht(db, { beslagId: t.b.b.id, op: dag('2025-07-24'), kenmerk: 'na-einde', periode: maandVan(dag('2025-07-24')), centen: centen(120_00), nettoCenten: null });
    const bericht = await db.bericht.findFirstOrThrow({ where: { soort: 'afdracht', verwerktOp: null } });
    await metZaak(db, bericht.ontvanger, async (tx) => verwerkNaSluiting(tx, bericht));
    t.vandaag = dag('2025-07-24');
    await t.draai();
    expect((await db.doorbetaling.findMany({ orderBy: { id: 'asc' } })).at(-1)).toMatchObject({ partij: sleutelVan(t.a), centen: 120_00, betalingskenmerk: `beslag-${String(t.a.b.id)}-afdracht`, betaalOp: expect.any(Date) });
    expect(await t.a.o.db.inkomendPartijbericht.count({ where: { soort: 'afdracht_doorgezonden' } })).toBeGreaterThan(0);
  });

  /** Over the last month of B, late; and A does not say what is open with it. */
  const komtLaat = async (): Promise<void> => {
    const { db } = t.b.o;
    t.a.plat = true;
    await ontvangAfdracht(db, { beslagId: t.b.b.id, op: dag('2025-07-07'), kenmerk: 'laat', periode: maandVan(dag('2025-06-26')), centen: centen(80_00), nettoCenten: null });
    const bericht = await db.bericht.findFirstOrThrow({ where: { soort: 'afdracht', verwerktOp: null } });
    await metZaak(db, bericht.ontvanger, async (tx) => verwerkNaSluiting(tx, bericht));
    await t.tot('2025-10-01');
  };
  /** A answers again, and a person closed the task. */
  const deelAlsnog = async (): Promise<void> => {
    const { db } = t.b.o;
    t.a.plat = false;
    await db.taak.updateMany({ where: { zaak: zaakVanSamenloop(t.b.b.id), soort: 'verdeling_wacht' }, data: { afgedaanOp: naarDatum(t.vandaag) } });
    await maakVerdelen({ db, toegang: t.b.toegang }).verdeel({ beslagId: t.b.b.id, vandaag: t.vandaag });
    await t.draai();
  };

  it('bij de routeervoorziening blijft B bekend tot de overdracht en het geld klaar zijn: wat laat over een maand van B komt verdeelt B nog', async () => {
    await overEnTerug();
    await t.tot('2025-07-04');
    const router = maakRouter({ db: t.b.o.db, toegang: t.b.toegang });
    const meldAf = async () => router.meldAf({ beslagId: t.b.b.id, vandaag: t.vandaag });
    expect([(await overdrachtVan(t.b)).stap, await meldAf()]).toEqual(['nazorg', { soort: 'wacht_op_overdracht' }]);
    await komtLaat();
    expect([(await overdrachtVan(t.b)).einde, await meldAf()]).toEqual(['overgedragen', { soort: 'wacht_op_geld' }]);
    await deelAlsnog();
    expect(await t.b.o.db.doorbetaling.findMany({ where: { verdeling: { centen: 80_00 } } })).toMatchObject([{ partij: sleutelVan(t.a), betaalOp: expect.any(Date) }]);
    expect(await meldAf()).toEqual({ soort: 'afgemeld' });
  });

  describe('terwijl een overdracht aan B loopt', () => {
    /** A ends on that day; the last that it collected is over April. */
    const aEindigt = async (op: string): Promise<void> => {
      t.vandaag = dag(op);
      await eindig(t.a);
      t.b.plat = false;
      await t.tot(plusDagen(t.vandaag, 4));
    };
    const begin = async (): Promise<void> => {
      await stel();
      await t.a.b.draagAf('2025-05-02', 200_00, null);
      await t.a.o.db.afdracht.updateMany({ data: { periode: '2025-04' } });
    };
    const wieInt = async ({ o, b }: Organisatie) => Promise.all(['2025-04', '2025-05', '2025-06', '2025-07'].map(async (een) => (await inningOver(o.db, b.id, maand(een))).wie));
    const OVER = [['wij', 'ander', 'ander', 'ander'], ['ander', 'wij', 'wij', 'wij']];

    it('is B nog niet bereikt, dan vervalt het aanbod en neemt hij over vanaf de eerste maand die A niet meer int', async () => {
      await begin();
      await komErbij();
      t.b.plat = true;
      await t.draai();
      await aEindigt('2025-05-09');
      expect([await overdrachtVan(t.a), await overdrachtVan(t.b)]).toMatchObject([{ grond: 'geeindigd', stap: 'nazorg', vanafMaand: '2025-05' }, { rol: 'nemer', vanafMaand: '2025-05' }]);
      expect([await wieInt(t.a), await wieInt(t.b)]).toEqual(OVER);
      expect((await t.a.o.db.inningsoverdracht.findMany({ orderBy: { id: 'asc' } })).map(({ stand }) => (stand as { einde?: string }).einde ?? 'open')).toEqual(['ingetrokken', 'open']);
    });

    it('wees B het af, dan blijft zijn vraag niet open: hij is nu de volgende', async () => {
      await begin();
      await komErbij();
      const { nummer } = await overdrachtVan(t.a);
      await t.a.overdragen.biedAan({ nummer, vandaag: t.vandaag });
      const geeindigdOp = new Date('2025-05-06');
      await t.b.o.db.beslag.update({ where: { id: t.b.b.id }, data: { geeindigdOp } });
      await t.draai();
      expect([(await overdrachtVan(t.a)).stap, await taken(t.a)]).toEqual(['afgewezen', ['overdracht_onbeantwoord']]);
      await t.b.o.db.beslag.update({ where: { id: t.b.b.id }, data: { geeindigdOp: null } });
      await aEindigt('2025-05-09');
      expect([await taken(t.a), await wieInt(t.a), await wieInt(t.b)]).toEqual([[], ...OVER]);
    });

    it('weten derde en schuldenaar het al van een latere maand, dan neemt B ook de maanden daarvoor over', async () => {
      await begin();
      await komErbij();
      await t.tot('2025-05-12');
      expect([(await overdrachtVan(t.a)).vanafMaand, await wieInt(t.b)]).toEqual(['2025-06', ['ander', 'ander', 'wij', 'wij']]);
      await aEindigt('2025-05-19');
      expect([await overdrachtVan(t.a), await wieInt(t.a), await wieInt(t.b)]).toMatchObject([{ grond: 'geeindigd', vanafMaand: '2025-05' }, ...OVER]);
    });

    it('kwam de laatste maand van A al binnen, dan is er niets meer over te nemen', async () => {
      await begin();
      await komErbij();
      await t.tot('2025-05-12');
      await t.a.b.draagAf('2025-05-27', 300_00, null);
      await t.draai();
      await aEindigt('2025-05-28');
      expect(await t.a.o.db.inningsoverdracht.count()).toBe(1);
    });

    /** At B another party has a better right meanwhile. */
    const ookBelastingdienst = (beslagdatum: string): void => {
      const { router } = t.b.toegang;
      const { vraagDossier } = router;
      const opgave = { bevoegdheid: { soort: 'vordering_iw19' }, executoriaal: true, derdebeslagene: { soort: 'rsin', nummer: '000010078' }, voorrang: { preferent: true, grondslag: 'rijksbelasting_iw21' }, beslagdatum: dag(beslagdatum) };
      Object.assign(router, { vraagDossier: async (vraag: Parameters<typeof vraagDossier>[0]) => { const dossier = await vraagDossier(vraag); return { ...dossier, delen: [...dossier.delen, { partij: BELASTINGDIENST, personen: [{ rol: 'schuldenaar', opgaven: [opgave] }] }] }; } });
    };

    it('wijzen de regels bij B intussen een derde aan, dan neemt hij toch over: van een latere maand was het al zo', async () => {
      await begin();
      await komErbij();
      await t.tot('2025-05-12');
      ookBelastingdienst('2025-05-15');
      await aEindigt('2025-05-19');
      expect([await taken(t.a), await wieInt(t.a), await wieInt(t.b)]).toEqual([[], ...OVER]);
    });

    it('weigert de volgende, dan zeggen twee personen of opnieuw wordt gezocht; tot dan int niemand', async () => {
      await begin();
      await komErbij();
      ookBelastingdienst('2025-05-08');
      await aEindigt('2025-05-09');
      const { nummer, stap } = await overdrachtVan(t.a);
      const taak = await t.a.o.db.taak.findFirstOrThrow({ where: { soort: 'overdracht_onbeantwoord', afgedaanOp: null } });
      expect([stap, taak.keuzes, taak.tekst]).toEqual(['afgewezen', ['opnieuw_aanbieden', 'opnieuw_zoeken', 'stoppen'], expect.stringContaining('Tot iemand overneemt int niemand')]);
      const kop = { nummer, vandaag: t.vandaag, taakId: taak.id };
      const { antwoordId } = await t.a.overdragen.stelAntwoordVoor({ ...kop, sleutel: 'v', door: 'a.een', keuze: 'opnieuw_zoeken', toelichting: 'er is een derde partij' });
      expect(await t.a.overdragen.keurAntwoordGoed({ ...kop, sleutel: 'k', door: 'a.twee', antwoordId })).toMatchObject({ stap: 'opvolger_zoeken', partij: null });
      await t.draai();
      expect(await t.a.o.db.routervraag.count({ where: { zaak: zaakVanOverdracht(nummer) } })).toBe(2);
    });

    it('neemt wie vanaf een latere maand int de maanden ervoor niet over, dan zeggen twee personen wie', async () => {
      await begin();
      await komErbij();
      await t.tot('2025-05-12');
      t.b.plat = true;
      t.vandaag = dag('2025-05-19');
      await eindig(t.a);
      const { nummer } = await overdrachtVan(t.a);
      const { db } = t.a.o;
      t.b.plat = false;
      await t.a.overdragen.zoekOpvolger({ nummer, vandaag: t.vandaag });
      await t.a.overdragen.biedAan({ nummer, vandaag: t.vandaag });
      const zet = async (wat: Parameters<typeof zetVerder>[3]) => db.$transaction(async (tx) => zetVerder(tx, await leesOverdracht(tx, nummer), t.vandaag, wat));
      await zet({ soort: 'afgewezen' });
      await zet({ soort: 'opnieuw_zoeken' });
      expect(await t.a.overdragen.zoekOpvolger({ nummer, vandaag: t.vandaag })).toMatchObject({ stap: 'opvolger_zoeken', taak: 'overdracht_opvolger' });
      expect(await db.taak.findFirstOrThrow({ where: { soort: 'overdracht_opvolger' } })).toMatchObject({ tekst: expect.stringContaining('int al vanaf een latere maand'), keuzes: [NAAR_B, 'opnieuw_zoeken', 'geen_opvolger'] });
    });

    it('worden de brieven over een latere maand teruggehaald, dan hoort ieder alleen de eerdere, en wacht er niemand', async () => {
      await begin();
      await komErbij();
      await t.draai();
      expect((await overdrachtVan(t.a)).stap).toBe('kennis_gegeven');
      await aEindigt(t.vandaag);
      await t.tot(plusDagen(t.vandaag, 14));
      const vanB = (await brieven(t.b)).filter(([, rol]) => rol === 'wij_nemen_over');
      expect([await taken(t.a), vanB]).toEqual([[], [['cdw_derde', 'wij_nemen_over', '2025-05-01'], ['cdw_debiteur', 'wij_nemen_over', '2025-05-01']]]);
      expect([await wieInt(t.a), await wieInt(t.b)]).toEqual(OVER);
    });

    it('biedt een ander ons intussen de inning aan, dan vervalt toch ook ons eigen aanbod', async () => {
      await begin();
      await komErbij();
      t.b.plat = true;
      await t.draai();
      const inhoud = { overdrachtId: '3f7f6a52-7d3e-4c1b-9d59-0f7f1f8f2a10', grond: 'onderling_overleg', vanafMaand: maand('2025-07') } as const;
      await t.a.o.db.$transaction(async (tx) => openAangeboden(tx, { beslagId: t.a.b.id, vandaag: t.vandaag, van: sleutelVan(t.b), naam: null, kenmerk: `beslag-${String(t.b.b.id)}`, inhoud }));
      await aEindigt('2025-05-09');
      expect([await wieInt(t.a), await wieInt(t.b)]).toEqual(OVER);
    });

    it('een antwoord op een aanbod dat is ingetrokken vraagt niets van een mens', async () => {
      await begin();
      await komErbij();
      const { nummer } = await overdrachtVan(t.a);
      await t.a.overdragen.biedAan({ nummer, vandaag: t.vandaag });
      t.a.plat = true;
      await t.draai();
      t.vandaag = dag('2025-05-09');
      await eindig(t.a);
      await t.draai();
      t.a.plat = false;
      const { db } = t.a.o;
      expect(await db.inkomendPartijbericht.count({ where: { soort: 'overdracht_aanvaard' } })).toBe(0);
      const kop = { nummer, vandaag: t.vandaag };
      await t.a.overdragen.sluit(kop);
      await t.draai();
      const rij = await db.inkomendPartijbericht.findFirstOrThrow({ where: { soort: 'overdracht_aanvaard' }, orderBy: { id: 'asc' } });
      const { id } = await db.bericht.create({ data: { ontvanger: zaakVanOverdracht(nummer), sleutel: 'laat', soort: 'partijbericht', dag: naarDatum(t.vandaag), inhoud: { partijberichtId: rij.id, wat: rij.soort } } });
      await metZaak(db, zaakVanOverdracht(nummer), async (tx) => verwerkNaSluiting(tx, { id }));
      expect(await db.taak.count({ where: { zaak: zaakVanOverdracht(nummer), soort: 'partijbericht_behandelen' } })).toBe(0);
    });

    it('eindigt B die pas later zou innen, dan gaat zijn eerste maand terug naar A', async () => {
      await begin();
      await komErbij();
      await t.tot('2025-05-12');
      await bepaal(t, t.b, 2);
      t.vandaag = dag('2025-05-19');
      await eindig(t.b);
      await t.tot('2025-05-23');
      expect([await wieInt(t.a), await wieInt(t.b)]).toEqual([['wij', 'wij', 'wij', 'wij'], ['ander', 'ander', 'ander', 'ander']]);
      // A goes on where it was: May may still be missing.
      const { db } = t.a.o;
      expect((await db.$transaction(async (tx) => volgende(tx, await leesBeslag(tx, t.a.b.id), t.vandaag))).periode).toBe('2025-05');
    });
  });

  it('is niet beslist wie int en betaalt de derde aan ons, dan wordt na ons einde ook gezocht wie volgt', async () => {
    t = await maakTwee();
    for (const org of [t.a, t.b]) await legBeslag(t, org, '2025-03-25', { bevoegdheid: 'derdenbeslag' });
    expect(await bepaal(t, t.a, 1)).toMatchObject({ stand: { soort: 'onbeslist' } });
    await bepaal(t, t.b, 1);
    await t.a.b.draagAf('2025-04-27', 200_00, null);
    t.vandaag = dag('2025-05-02');
    await eindig(t.a);
    await t.tot('2025-05-06');
    expect([await overdrachtVan(t.a), await overdrachtVan(t.b)]).toMatchObject([{ grond: 'geeindigd', stap: 'nazorg', vanafMaand: '2025-05' }, { rol: 'nemer', vanafMaand: '2025-05' }]);
    // Of the month before nobody decided: neither divides it as who collected.
    expect([await inningOver(t.a.o.db, t.a.b.id, maand('2025-04')), await inningOver(t.b.o.db, t.b.b.id, maand('2025-04'))]).toEqual([{ wie: 'onbeslist' }, { wie: 'onbeslist' }]);
    const router = maakRouter({ db: t.a.o.db, toegang: t.a.toegang });
    const { id: taakId } = await t.a.o.db.taak.findFirstOrThrow({ where: { soort: 'cdw_onbeslist', afgedaanOp: null } });
    const kop = { beslagId: t.a.b.id, vandaag: t.vandaag, taakId };
    const { antwoordId } = await router.stelCoordinatieVoor({ ...kop, sleutel: 'v', door: 'a.een', keuze: NAAR_B, toelichting: 'B was eerder' });
    await router.keurCoordinatieGoed({ ...kop, sleutel: 'k', door: 'a.twee', antwoordId, opnieuwVanaf: t.vandaag });
    expect(await inningOver(t.a.o.db, t.a.b.id, maand('2025-04'))).toMatchObject({ wie: 'ander' });
  });

  it('zolang dan nog wordt gezocht, verdeelt niemand wat niet is beslist', async () => {
    t = await maakTwee();
    for (const org of [t.a, t.b]) await legBeslag(t, org, '2025-03-25', { bevoegdheid: 'derdenbeslag' });
    await bepaal(t, t.a, 1);
    await t.a.b.draagAf('2025-04-27', 200_00, null);
    t.vandaag = dag('2025-05-02');
    await eindig(t.a);
    expect([(await overdrachtVan(t.a)).stap, await inningOver(t.a.o.db, t.a.b.id, maand('2025-04'))]).toEqual(['opvolger_zoeken', { wie: 'onbeslist' }]);
  });

  it('een aanbod dat nog openstond toen het beslag eindigde wordt ingetrokken, en er wordt gezocht wie volgt', async () => {
    await stel();
    await t.a.b.draagAf('2025-05-02', 200_00, null);
    await komErbij();
    await t.a.o.db.beslag.update({ where: { id: t.a.b.id }, data: { geeindigdOp: naarDatum(t.vandaag), einde: 'voldaan' } });
    await t.draai();
    expect((await t.a.o.db.inningsoverdracht.findMany({ orderBy: { id: 'asc' } })).map(({ grond, stand }) => [grond, (stand as { einde?: string }).einde ?? 'open'])).toEqual([['onderling_overleg', 'ingetrokken'], ['geeindigd', 'open']]);
  });

  it('betaalde de derde niet aan ons, dan is er niets over te nemen', async () => {
    t = await maakTwee();
    for (const org of [t.a, t.b]) await legBeslag(t, org, '2025-03-25', { bevoegdheid: 'derdenbeslag' });
    for (const org of [t.a, t.b]) await bepaal(t, org, 1);
    await t.b.b.draagAf('2025-04-27', 200_00, null);
    t.vandaag = dag('2025-05-02');
    await eindig(t.a);
    await t.tot('2025-05-06');
    expect([await t.a.o.db.inningsoverdracht.count(), await t.b.o.db.doorbetaling.count()]).toEqual([0, 0]);
  });

  it('betaalde de derde nooit, dan neemt de volgende over vanaf de eerste maand die hij ons schuldig is', async () => {
    await stel();
    await t.draai();
    t.vandaag = dag('2025-05-06');
    await t.a.o.db.inningsoverdracht.deleteMany({});
    await bepaal(t, t.b, 1);
    await bepaal(t, t.a, 2);
    t.vandaag = dag('2025-05-07');
    await eindig(t.a);
    await t.tot('2025-05-11');
    expect(await overdrachtVan(t.a)).toMatchObject({ grond: 'geeindigd', vanafMaand: '2025-04' });
  });

  it('stopt B zonder iets aan te bieden, dan innen wij vanaf die maand weer en gaat er niets meer naar hem', async () => {
    await stel();
    await komErbij();
    await t.tot('2025-05-12');
    const wie = async (...maanden: readonly string[]) => Promise.all(maanden.map(async (een) => (await inningOver(t.a.o.db, t.a.b.id, maand(een))).wie));
    expect(await wie('2025-05', '2025-06', '2025-09')).toEqual(['wij', 'ander', 'ander']);
    t.vandaag = dag('2025-08-11');
    await t.b.o.db.beslag.update({ where: { id: t.b.b.id }, data: { geeindigdOp: naarDatum(t.vandaag), einde: 'ingetrokken' } });
    t.b.aangemeld.clear();
    await bepaal(t, t.a, 3);
    await t.draai();
    expect((await brieven(t.a)).at(-1)).toMatchObject(['cdw_debiteur', 'wij_nemen_over', expect.any(String)]);
    expect(await wie('2025-05', '2025-06', '2025-07', '2025-08', '2025-09')).toEqual(['wij', 'ander', 'ander', 'wij', 'wij']);
  });

  it('zolang B zo bekend blijft zegt hij niet dat er nog beslag ligt', async () => {
    await overEnTerug();
    await t.tot('2025-07-04');
    const { delen } = await t.a.toegang.router.vraagDossier({ doel: 'identificatie_cdw', grond: 'lopend_beslag', bsn: BSN, zaakkenmerk: 'proef' });
    expect(delen).toEqual([{ partij: t.b.partij, personen: [{ rol: 'schuldenaar', opgaven: [] }] }]);
  });

  it('een samenloop die al gesloten was: de overdracht sluit niet zolang er geld vaststaat', async () => {
    await overEnTerug();
    await t.tot('2025-07-04');
    const { db } = t.b.o;
    await db.samenloop.update({ where: { beslagId: t.b.b.id }, data: { geslotenOp: naarDatum(t.vandaag) } });
    await komtLaat();
    const nummer = (await db.inningsoverdracht.findFirstOrThrow({ where: { rol: 'gever' } })).id;
    expect(await t.b.overdragen.sluit({ nummer, vandaag: t.vandaag })).toEqual({ soort: 'geld_staat_vast' });
    await deelAlsnog();
    expect((await db.inningsoverdracht.findUniqueOrThrow({ where: { id: nummer } })).geslotenOp).not.toBeNull();
  });
});
