import { afterEach, describe, expect, it } from 'vitest';
import { naarDatum } from '../../../activities/opslag/dagen.ts';
import { controleerKeten } from '../../../activities/opslag/gebeurtenis.ts';
import { leesOpgave } from '../../../activities/router/opgave.ts';
import { maakRouter } from '../../../activities/router/router.ts';
import { inningOver } from '../../../activities/verdelen/wie-int.ts';
import { BronFout } from '../../../adapters/bron/fouten.ts';
import { zaakVanOverdracht, zaakVanSamenloop } from '../../../contract/zaak.ts';
import { dag, maand, plusDagen } from '../../../domain/kalender/dag.ts';
import { ligtPlat } from '../router/proefrouter.ts';
import { brieven, eindig, komErbij as komErbijOp, NAAR_B, stelOp, taken, verstuurd } from './spel.ts';
import { bepaal, legBeslag, maakTwee, overdrachtVan, sleutelVan, type Organisatie, type Twee } from './twee-organisaties.ts';

let t: Twee;
afterEach(async () => t.ruimOp());

const stel = async (opties: { dubbel?: boolean; centenB?: number } = {}): Promise<void> => { t = await stelOp(opties); };
const komErbij = async (): Promise<void> => komErbijOp(t);
const besluiten = async ({ o }: Organisatie) => (await o.db.besluit.findMany({ where: { zaak: { startsWith: 'overdracht-' } }, orderBy: { id: 'asc' } })).map(({ soort }) => soort);
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
    await eindig(t, t.b);
    const router = maakRouter({ db: t.b.o.db, toegang: t.b.toegang });
    const kop = { beslagId: t.b.b.id, vandaag: t.vandaag };
    expect([(await overdrachtVan(t.b)).stap, await router.meldAf(kop)]).toEqual(['aanvaard', { soort: 'wacht_op_overdracht' }]);
    await t.draai();
    expect([await verstuurd(t.b), await router.meldAf(kop)]).toEqual([['overdracht_aanvaard', 'overdracht_geweigerd'], { soort: 'afgemeld' }]);
  });
});
