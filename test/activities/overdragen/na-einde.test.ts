import { afterEach, describe, expect, it } from 'vitest';
import { verwerkNaSluiting } from '../../../activities/bericht/na-sluiting.ts';
import { leesBeslag } from '../../../activities/beslaan/dossier.ts';
import { volgende } from '../../../activities/beslaan/perioden.ts';
import { ontvangAfdracht } from '../../../activities/intake/derde.ts';
import { naarDatum } from '../../../activities/opslag/dagen.ts';
import { metZaak } from '../../../activities/opslag/database.ts';
import { openAangeboden } from '../../../activities/overdragen/openen.ts';
import { leesOverdracht, zetVerder } from '../../../activities/overdragen/rij.ts';
import { maakRouter } from '../../../activities/router/router.ts';
import { maakVerdelen } from '../../../activities/verdelen/verdelen.ts';
import { inningOver } from '../../../activities/verdelen/wie-int.ts';
import { zaakVanOverdracht, zaakVanSamenloop } from '../../../contract/zaak.ts';
import { centen } from '../../../domain/geld/centen.ts';
import { dag, maand, maandVan, plusDagen } from '../../../domain/kalender/dag.ts';
import { BELASTINGDIENST, BSN } from '../router/proefrouter.ts';
import { vertel } from '../../../activities/overdragen/berichten.ts';
import { latereInner } from '../../../activities/overdragen/lopend.ts';
import { brieven, eindig, komErbij as komErbijOp, NAAR_B, stelOp, taken, verstuurd } from './spel.ts';
import { bepaal, legBeslag, maakTwee, overdrachtVan, sleutelVan, type Organisatie, type Twee } from './twee-organisaties.ts';

let t: Twee;
afterEach(async () => t.ruimOp());

const stel = async (): Promise<void> => { t = await stelOp(); };
const komErbij = async (): Promise<void> => komErbijOp(t);

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
    await eindig(t, t.b);
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
      await eindig(t, t.a);
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

    it('wat bij vergissing over een maand van B binnenkwam telt daarvoor niet', async () => {
      await begin();
      await komErbij();
      await t.tot('2025-05-12');
      t.vandaag = dag('2025-06-26');
      await t.a.b.draagAf('2025-06-26', 250_00, null);
      await t.draai();
      await aEindigt('2025-06-27');
      expect(await overdrachtVan(t.a)).toMatchObject({ grond: 'geeindigd', vanafMaand: '2025-05' });
    });

    it('werd het aanbod juist herhaald, dan hoort B ook dat het niet doorgaat', async () => {
      await begin();
      await komErbij();
      const { nummer } = await overdrachtVan(t.a);
      await t.a.overdragen.biedAan({ nummer, vandaag: t.vandaag });
      const { db } = t.a.o;
      await db.$transaction(async (tx) => zetVerder(tx, await leesOverdracht(tx, nummer), t.vandaag, { soort: 'opnieuw_aanbieden', vanafMaand: maand('2025-07') }));
      t.vandaag = dag('2025-05-09');
      await eindig(t, t.a);
      await t.draai();
      expect((await verstuurd(t.a)).slice(0, 2)).toEqual(['overdracht_aangeboden', 'overdracht_geweigerd']);
    });

    it('weigert B nog nadat derde en schuldenaar bericht hebben, dan ziet een mens ernaar', async () => {
      await begin();
      await komErbij();
      await t.tot('2025-05-12');
      const { nummer } = await overdrachtVan(t.b);
      await t.b.o.db.$transaction(async (tx) => { const overdracht = await leesOverdracht(tx, nummer); await vertel(tx, overdracht, t.vandaag, { soort: 'overdracht_geweigerd', inhoud: { overdrachtId: overdracht.overdrachtId, reden: 'anders', toelichting: null } }); });
      await t.draai();
      expect([(await overdrachtVan(t.a)).stap, await taken(t.a)]).toEqual(['nazorg', ['partijbericht_behandelen']]);
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
      await eindig(t, t.a);
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
      await eindig(t, t.a);
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
      await eindig(t, t.b);
      await t.tot('2025-05-23');
      expect([await wieInt(t.a), await wieInt(t.b)]).toEqual([['wij', 'wij', 'wij', 'wij'], ['ander', 'ander', 'ander', 'ander']]);
      // A goes on where it was: May may still be missing.
      const { db } = t.a.o;
      expect((await db.$transaction(async (tx) => volgende(tx, await leesBeslag(tx, t.a.b.id), t.vandaag))).periode).toBe('2025-05');
    });
  });

  /** Both on one day: who collects is not decided, the derde pays A, and A ends. */
  const onbeslistEnOver = async (): Promise<void> => {
    t = await maakTwee();
    for (const org of [t.a, t.b]) await legBeslag(t, org, '2025-03-25', { bevoegdheid: 'derdenbeslag' });
    expect(await bepaal(t, t.a, 1)).toMatchObject({ stand: { soort: 'onbeslist' } });
    await bepaal(t, t.b, 1);
    await t.a.b.draagAf('2025-04-27', 200_00, null);
    t.vandaag = dag('2025-05-02');
    await eindig(t, t.a);
    await t.tot('2025-05-06');
  };

  it('is niet beslist wie int en betaalt de derde aan ons, dan wordt na ons einde ook gezocht wie volgt', async () => {
    await onbeslistEnOver();
    expect([await overdrachtVan(t.a), await overdrachtVan(t.b)]).toMatchObject([{ grond: 'geeindigd', stap: 'nazorg', vanafMaand: '2025-05' }, { rol: 'nemer', vanafMaand: '2025-05' }]);
  });

  it('over de maanden daarvoor is dan nog niets beslist; kiezen twee personen B, dan zijn die van hem', async () => {
    await onbeslistEnOver();
    const april = async ({ o, b }: Organisatie) => inningOver(o.db, b.id, maand('2025-04'));
    expect([await april(t.a), await april(t.b)]).toEqual([{ wie: 'onbeslist' }, { wie: 'onbeslist' }]);
    const router = maakRouter({ db: t.a.o.db, toegang: t.a.toegang });
    const { id: taakId } = await t.a.o.db.taak.findFirstOrThrow({ where: { soort: 'cdw_onbeslist', afgedaanOp: null } });
    const kop = { beslagId: t.a.b.id, vandaag: t.vandaag, taakId };
    const { antwoordId } = await router.stelCoordinatieVoor({ ...kop, sleutel: 'v', door: 'a.een', keuze: NAAR_B, toelichting: 'B was eerder' });
    await router.keurCoordinatieGoed({ ...kop, sleutel: 'k', door: 'a.twee', antwoordId, opnieuwVanaf: t.vandaag });
    expect(await april(t.a)).toMatchObject({ wie: 'ander' });
  });

  it('betaalde de derde niet aan ons, dan is er niets over te nemen', async () => {
    t = await maakTwee();
    for (const org of [t.a, t.b]) await legBeslag(t, org, '2025-03-25', { bevoegdheid: 'derdenbeslag' });
    for (const org of [t.a, t.b]) await bepaal(t, org, 1);
    await t.b.b.draagAf('2025-04-27', 200_00, null);
    t.vandaag = dag('2025-05-02');
    await eindig(t, t.a);
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
    await eindig(t, t.a);
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
    // What passed to him once is over: he is no more the next than another.
    expect(await t.a.o.db.$transaction(async (tx) => latereInner(tx, t.a.b.id, maand('2025-05')))).toBeNull();
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
