import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { naarDatum } from '../../../activities/opslag/dagen.ts';
import { controleerKeten } from '../../../activities/opslag/gebeurtenis.ts';
import { metZaak, openDatabase } from '../../../activities/opslag/database.ts';
import { fouttype } from '../../../activities/opslag/voorbijgaand.ts';
import type { Postkanaal } from '../../../activities/post/port.ts';
import type { VerzendenPort } from '../../../activities/verzenden/port.ts';
import { maakVerzenden } from '../../../activities/verzenden/verzenden.ts';
import { BronOnbereikbaar } from '../../../adapters/bron/fouten.ts';
import type { Opslagplaats } from '../../../adapters/opslagplaats/opslagplaats.ts';
import { blokken } from '../../../bin/brieven/blokken.ts';
import { leesPdf } from '../../../bin/brieven/lees-pdf.ts';
import { maakBrievenmaker, OnleesbareBrief, type Brievenmaker, type TeMaken } from '../../../brieven/brievenmaker.ts';
import type { VorderingId, ZaakId } from '../../../contract/zaak.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import type { Proefvordering } from '../invorderen/opstelling.ts';
import { maakPostopstelling, type Postopstelling } from './opstelling.ts';
import { laatWegvallen } from './wegvallen.ts';

let o: Postopstelling;
beforeAll(async () => {
  o = await maakPostopstelling();
});
afterAll(async () => o.ruimOp());

const POST = { geefUit: async () => Promise.resolve({ klaar: true }), houdTegen: async () => Promise.resolve(0) };
async function aanmaningen(naam: string, aantal: number, op: string): Promise<{ readonly claims: readonly Proefvordering[]; readonly brieven: readonly number[] }> {
  const claims = await o.claims(naam, aantal);
  const brieven: number[] = [];
  for (const claim of claims) {
    await claim.doorloop('herinnering', '2025-01-06');
    brieven.push(await claim.brief('aanmaning', op));
  }
  return { claims, brieven };
}
/** How often each letter was made final, by the chain of its zaak. */
async function definitief(claims: readonly Proefvordering[]): Promise<number[]> {
  return Promise.all(claims.map(async ({ zaak }) => o.db.gebeurtenis.count({ where: { zaak, soort: 'brief_definitief' } })));
}

/** Restores what fell away; it must have. */
async function herstelVan(val: Awaited<ReturnType<typeof laatWegvallen>> | null): Promise<void> {
  if (val === null) throw new Error('de database viel niet weg');
  await val.herstel();
}

describe('een brief die definitief is', () => {
  it('heeft zijn PDF, zijn archiefvorm, sjabloon, huisstijl, kanaal en envelop; zij liggen in de opslag', async () => {
    const { brieven, claims } = await aanmaningen('pdf', 1, '2025-01-21');
    const { zaak } = await o.proef('2025-01-21');
    await o.geefVrij(zaak, '2025-01-21');
    const brief = await o.db.brief.findUniqueOrThrow({ where: { id: brieven[0] ?? 0 } });
    expect([brief.sjabloon?.split('@')[0], brief.kanaal, brief.paginas !== null && brief.paginas > 0, brief.huisstijlId !== null, brief.envelop]).toEqual(['aanmaning', 'papier', true, true, expect.stringContaining('-debiteur-')]);
    expect(brief.aangenomenOp).toEqual(naarDatum(dag('2025-01-21')));
    for (const hash of [brief.pdfHash, brief.archiefHash]) expect(new TextDecoder().decode((await o.opslag.lees(hash ?? '')).slice(0, 5))).toBe('%PDF-');
    expect(await controleerKeten(o.db, claims[0]?.zaak ?? '')).toBeNull();
  });

  it('kan niet meer uit de post; wat uit de post is wordt niet definitief: altijd het een of het ander', async () => {
    const { claims, brieven } = await aanmaningen('wedloop', 16, '2025-01-22');
    const { zaak } = await o.proef('2025-01-22');
    // Taken out of the post while the run makes them final.
    const [uitkomsten] = await Promise.all([
      Promise.all(claims.map(async ({ id }, i) => o.invorderen.haalUitDePost({ vorderingId: id, briefId: brieven[i] ?? 0, vandaag: dag('2025-01-22') }))),
      o.geefVrij(zaak, '2025-01-22'),
    ]);
    const rijen = await o.db.brief.findMany({ where: { id: { in: [...brieven] } }, orderBy: { id: 'asc' } });
    expect(rijen.map(({ status, aangenomenOp }) => (status === 'teruggehaald' ? 'al_weg' : aangenomenOp === null ? 'geen van beide' : 'al_verzonden'))).toEqual(
      uitkomsten.map(({ soort }) => (soort === 'teruggehaald' ? 'al_weg' : 'al_verzonden')),
    );
    expect(rijen.filter(({ status, aangenomenOp }) => status === 'teruggehaald' && aangenomenOp !== null)).toEqual([]);
  });
});

describe('een vrijgave die afbreekt', () => {
  it('door een database die wegvalt: opnieuw gevraagd gaat zij verder, geen brief verloren en geen twee keer', async () => {
    const { claims, brieven } = await aanmaningen('val', 24, '2025-01-23');
    const { zaak } = await o.proef('2025-01-23');
    // A worker with connections of its own; the database falls away while it keeps the ninth letter.
    const eigen = openDatabase(o.url, 4);
    let bewaard = 0;
    let val: Awaited<ReturnType<typeof laatWegvallen>> | null = null;
    const opslag: Opslagplaats = {
      ...o.opslag,
      bewaar: async (bytes) => {
        bewaard += 1;
        if (bewaard === 17) val = await laatWegvallen(o.url);
        return o.opslag.bewaar(bytes);
      },
    };
    const { geefVrij } = maakVerzenden({ db: eigen, brieven: maakBrievenmaker(), opslag, post: POST }, { vrijgave: 100 });
    await expect(geefVrij({ zaak, vandaag: dag('2025-01-23') })).rejects.toThrow();
    await herstelVan(val);
    await eigen.$disconnect();
    const halverwege = (await definitief(claims)).filter((keer) => keer > 0).length;
    expect(halverwege > 0 && halverwege < 24).toBe(true);

    await o.geefVrij(zaak, '2025-01-23');
    expect(await definitief(claims)).toEqual(claims.map(() => 1));
    expect(await o.db.brief.count({ where: { id: { in: [...brieven] }, aangenomenOp: { not: null }, pdfHash: { not: null } } })).toBe(24);
  });

  it('in het kanaal: het deel blijft vrijgegeven, en wordt later één keer uitgegeven', async () => {
    const { brieven } = await aanmaningen('kanaal', 2, '2025-01-24');
    const { zaak, delen } = await o.proef('2025-01-24');
    const stuk = maakVerzenden({ db: o.db, brieven: maakBrievenmaker(), opslag: o.opslag, post: { ...POST, geefUit: async () => Promise.reject(new Error('vol')) } });
    const gaVerder = async () => stuk.geefVrij({ zaak, vandaag: dag('2025-01-24') });
    expect((await gaVerder()).klaar).toBe(false);
    await expect(gaVerder()).rejects.toMatchObject({ name: 'RundeelVast', cause: { message: 'vol' } });
    expect((await o.db.rundeel.findUniqueOrThrow({ where: { id: delen[0]?.deelId ?? 0 } })).status).toBe('vrijgegeven');
    await o.geefVrij(zaak, '2025-01-24');
    await o.geefVrij(zaak, '2025-01-24');
    expect(o.uitgegeven.filter((id) => id === delen[0]?.deelId)).toHaveLength(1);
    expect(await o.db.brief.count({ where: { id: { in: [...brieven] }, aangenomenOp: { not: null } } })).toBe(2);
  });
});

describe('een brief die niet te tekenen is', () => {
  it('houdt de andere niet op: hij gaat terug naar zijn vordering, die op een mens wacht', async () => {
    const { claims, brieven } = await aanmaningen('kapot', 2, '2025-01-27');
    const { inhoud } = await o.db.brief.findUniqueOrThrow({ where: { id: brieven[0] ?? 0 } });
    await o.db.brief.update({ where: { id: brieven[0] ?? 0 }, data: { inhoud: { ...(inhoud as object), grond: 'geen lijst' } } });
    const { zaak } = await o.proef('2025-01-27');
    const { delen } = await o.geefVrij(zaak, '2025-01-27');
    expect(delen.map(({ status, aantal }) => [status, aantal])).toEqual([['verzonden', 1]]);
    const claim = claims[0];
    if (claim === undefined) throw new Error('geen vordering');
    const bericht = await o.db.bericht.findFirstOrThrow({ where: { ontvanger: claim.zaak, soort: 'verzending' }, orderBy: { id: 'desc' } });
    expect(await o.invorderen.boekVerzending({ vorderingId: claim.id, berichtId: bericht.id, vandaag: dag('2025-01-27') })).toMatchObject({ soort: 'teruggehaald', taak: 'brief_geweigerd' });
    expect((await o.proef('2025-01-27', 2)).delen).toEqual([]);
  });
});

describe('wat één brief of één deel niet kan, houdt de rest niet op', () => {
  const echt = maakBrievenmaker();
  /** A maker that cannot set some letters, as typst with a broken logo. */
  const zonder = (kanNiet: (brief: TeMaken) => boolean) => ({
    maak: (brief: TeMaken) => {
      if (kanNiet(brief)) throw new Error('sjabloon is niet te zetten');
      return echt.maak(brief);
    },
  });
  const run = (brieven: Brievenmaker, post: Postkanaal = POST) => maakVerzenden({ db: o.db, brieven, opslag: o.opslag, post }, { vrijgave: 10 });
  const helemaal = async (verzenden: VerzendenPort, zaak: ZaakId, op: string) => {
    for (;;) {
      const { delen, klaar } = await verzenden.geefVrij({ zaak, vandaag: dag(op) });
      if (klaar) return delen;
    }
  };

  it('een brief die niet is te zetten gaat terug naar zijn vordering, met de soort fout in de taak', async () => {
    const { claims, brieven } = await aanmaningen('typst', 3, '2025-02-10');
    const { zaak } = await o.proef('2025-02-10', 1, { soort: 'aanmaning' });
    const delen = await helemaal(run(zonder(({ inhoud }) => JSON.stringify(inhoud).includes(claims[0]?.id ?? 'geen'))), zaak, '2025-02-10');
    expect(delen.map(({ status, aantal }) => [status, aantal])).toEqual([['verzonden', 2]]);
    const { id } = await o.db.bericht.findFirstOrThrow({ where: { ontvanger: claims[0]?.zaak ?? '', soort: 'verzending' }, orderBy: { id: 'desc' } });
    await o.invorderen.boekVerzending({ vorderingId: claims[0]?.id as VorderingId, berichtId: id, vandaag: dag('2025-02-10') });
    expect(await o.db.taak.findFirstOrThrow({ where: { zaak: claims[0]?.zaak ?? '', soort: 'brief_geweigerd' } })).toMatchObject({ feiten: { briefId: brieven[0], fouttype: 'Error' }, tekst: expect.stringContaining('niet te maken (Error)') as unknown });
  });

  it('een deel waarvan geen enkele brief is te zetten stopt met een taak: zijn brieven wachten weer, het deel erna gaat', async () => {
    const { brieven } = await aanmaningen('heel-deel', 3, '2025-02-11');
    const herinnering = await (await o.vordering('ander-deel')).brief('herinnering', '2025-02-11');
    const { zaak } = await o.proef('2025-02-11');
    const delen = await helemaal(run(zonder(({ soort }) => soort === 'aanmaning')), zaak, '2025-02-11');
    expect(delen.map(({ soort, status }) => [soort, status])).toEqual([['aanmaning', 'gestopt'], ['herinnering', 'verzonden']]);
    expect(await o.db.taak.findMany({ where: { zaak, afgedaanOp: null } })).toMatchObject([{ soort: 'deel_niet_gemaakt', feiten: { deelId: delen[0]?.deelId, soort: 'aanmaning', aantal: 3, fouttype: 'Error' } }]);
    expect(await o.db.bericht.count({ where: { soort: 'verzending', inhoud: { path: ['briefId'], equals: brieven[0] ?? 0 } } })).toBe(0);
    expect((await o.db.brief.findUniqueOrThrow({ where: { id: herinnering } })).aangenomenOp).not.toBeNull();
    expect((await o.proef('2025-02-11', 2)).delen.map(({ aantal }) => aantal)).toEqual([3]);
    await o.db.brief.updateMany({ where: { aangenomenOp: null }, data: { status: 'vervallen', rundeelId: null } });
  });

  it('een deel dat niet naar de drukker kan wacht: het deel erna gaat, en daarna wordt gezegd welk deel vast zit', async () => {
    await aanmaningen('druk-vast', 2, '2025-02-12');
    await (await o.vordering('druk-los')).brief('herinnering', '2025-02-12');
    const { zaak, delen } = await o.proef('2025-02-12');
    const vast = delen[0]?.deelId ?? 0;
    const geefUit: Postkanaal['geefUit'] = async ({ rundeelId }) => (rundeelId === vast ? Promise.reject(new RangeError('er ligt al iets')) : POST.geefUit());
    await expect(helemaal(run(echt, { ...POST, geefUit }), zaak, '2025-02-12')).rejects.toSatisfy((fout) => fouttype(fout) === `RundeelVast_${String(vast)}_RangeError`);
    expect((await o.db.rundeel.findMany({ where: { run: { zaak } }, orderBy: { id: 'asc' } })).map(({ soort, status }) => [soort, status])).toEqual([['aanmaning', 'vrijgegeven'], ['herinnering', 'verzonden']]);
    expect((await helemaal(run(echt), zaak, '2025-02-12')).map(({ status, aantal }) => [status, aantal])).toEqual([['verzonden', 2], ['verzonden', 1]]);
  });

  it('een deel dat lang bij de drukker is houdt het deel erna niet op', async () => {
    await aanmaningen('druk-traag', 1, '2025-02-17');
    await (await o.vordering('druk-vlug')).brief('herinnering', '2025-02-17');
    const { zaak, delen } = await o.proef('2025-02-17');
    const traag = delen[0]?.deelId ?? 0;
    let laatDoor = (): void => undefined;
    const ander = new Promise<void>((klaar) => {
      laatDoor = klaar;
    });
    const geefUit: Postkanaal['geefUit'] = async ({ rundeelId }) => {
      if (rundeelId === traag) await ander;
      else laatDoor();
      return { klaar: true };
    };
    expect((await helemaal(run(echt, { ...POST, geefUit }), zaak, '2025-02-17')).map(({ soort, status }) => [soort, status])).toEqual([['aanmaning', 'verzonden'], ['herinnering', 'verzonden']]);
  });

  it('een deel dat wordt gestopt terwijl het wordt uitgegeven blijft gestopt', async () => {
    const { claims, brieven } = await aanmaningen('stop-bij-uitgifte', 1, '2025-02-18');
    const { zaak } = await o.proef('2025-02-18', 1, { soort: 'aanmaning' });
    // Nothing of the part is left to make final.
    await o.invorderen.haalUitDePost({ vorderingId: claims[0]?.id as VorderingId, briefId: brieven[0] ?? 0, vandaag: dag('2025-02-18') });
    const geefUit: Postkanaal['geefUit'] = async () => {
      await run(echt).stop({ zaak, vandaag: dag('2025-02-18'), door: 'Cor', sleutel: 's', reden: 'twijfel' });
      return { klaar: true };
    };
    expect((await run(echt, { ...POST, geefUit }).geefVrij({ zaak, vandaag: dag('2025-02-18') })).delen.map(({ status }) => status)).toEqual(['gestopt']);
    expect(await o.db.gebeurtenis.findMany({ where: { zaak, soort: { startsWith: 'deel_' } }, select: { soort: true }, orderBy: { volgnummer: 'asc' } })).toEqual([{ soort: 'deel_vrijgegeven' }, { soort: 'deel_gestopt' }]);
  });

  it('de opslag die weg is raakt geen brief: het wordt opnieuw geprobeerd', async () => {
    const { brieven } = await aanmaningen('opslag-weg', 2, '2025-02-13');
    const { zaak } = await o.proef('2025-02-13');
    const opslag = { ...o.opslag, bewaar: async () => Promise.reject(new BronOnbereikbaar('opslagplaats', 'geen_verbinding')) };
    const { geefVrij } = maakVerzenden({ db: o.db, brieven: echt, opslag, post: POST });
    await expect(geefVrij({ zaak, vandaag: dag('2025-02-13') })).rejects.toMatchObject({ name: 'BronOnbereikbaar' });
    expect(await o.db.brief.count({ where: { id: { in: [...brieven] }, rundeelId: { not: null } } })).toBe(2);
    await o.geefVrij(zaak, '2025-02-13');
  });

  it('een brief die het deel al verliet, hoort niet dat hij is geweigerd', async () => {
    const { claims, brieven } = await aanmaningen('al-weg', 1, '2025-02-14');
    const { zaak } = await o.proef('2025-02-14');
    const stopt: Brievenmaker = {
      maak: () => {
        throw new OnleesbareBrief('de gegevens kloppen niet');
      },
    };
    const verzenden = maakVerzenden({ db: o.db, brieven: stopt, opslag: o.opslag, post: POST });
    // Stopped between the moment that the letter was taken up and the moment that it could not be drawn.
    const vast = metZaak(o.db, claims[0]?.zaak ?? '', async () => {
      const bezig = verzenden.geefVrij({ zaak, vandaag: dag('2025-02-14') });
      await new Promise((klaar) => setTimeout(klaar, 500));
      await verzenden.stop({ zaak, vandaag: dag('2025-02-14'), door: 'Cor', sleutel: 's', reden: 'twijfel' });
      return { bezig };
    });
    await (await vast).bezig;
    expect(await o.db.bericht.count({ where: { soort: 'verzending', inhoud: { path: ['briefId'], equals: brieven[0] ?? 0 } } })).toBe(0);
  });
});

describe('een brief van een eerdere dag die niemand opnieuw maakt', () => {
  it('krijgt de dag waarop hij gaat als dagtekening, ook in zijn tekst, en houdt niets tegen', async () => {
    const claim = await o.vordering('verlaat');
    await claim.betaal(36_000, '2024-12-11');
    const { briefId: id } = await claim.meldTerugbetaling('2025-01-28');
    if (id === null) throw new Error('geen brief');
    const { zaak, delen } = await o.proef('2025-01-30');
    expect(delen.map(({ status, bevindingen }) => [status, bevindingen])).toEqual([['vrijgegeven', []]]);
    await o.geefVrij(zaak, '2025-01-30');
    const brief = await o.db.brief.findUniqueOrThrow({ where: { id } });
    expect(brief.dagtekening).toEqual(naarDatum(dag('2025-01-30')));
    const tekst = blokken(await leesPdf(await o.opslag.lees(brief.pdfHash ?? ''))).map((blok) => blok.tekst).join(' ');
    expect(tekst).toContain('30 januari 2025');
    expect(tekst).not.toContain('28 januari 2025');
  });

  it('een stap van de straat houdt zijn dag: een mens kijkt ernaar', async () => {
    const { brieven } = await aanmaningen('stap', 1, '2025-01-31');
    const { delen } = await o.proef('2025-02-03');
    expect(await o.bevindingen(delen[0]?.deelId ?? 0)).toMatchObject({ dag_voorbij: 1 });
    expect((await o.db.brief.findUniqueOrThrow({ where: { id: brieven[0] ?? 0 } })).dagtekening).toEqual(naarDatum(dag('2025-01-31')));
  });
});
