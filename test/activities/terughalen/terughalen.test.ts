import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verwerkNaSluiting } from '../../../activities/bericht/na-sluiting.ts';
import { ontvangVerzending } from '../../../activities/intake/post.ts';
import { legVertegenwoordigerVast } from '../../../activities/intake/vertegenwoordiger.ts';
import { metZaak } from '../../../activities/opslag/database.ts';
import { controleerKeten } from '../../../activities/opslag/gebeurtenis.ts';
import { bewaarBrief } from '../../../activities/opslag/brief.ts';
import { naarDatum } from '../../../activities/opslag/dagen.ts';
import { openstaand } from '../../../activities/opslag/openstaand.ts';
import { kiesKanaal } from '../../../activities/post/kanaalkeuze.ts';
import { keurTerughalingGoed } from '../../../activities/terughalen/goedkeuren.ts';
import { kiesBrieven } from '../../../activities/terughalen/keuze.ts';
import { legMetDeHandVoor } from '../../../activities/terughalen/met-de-hand.ts';
import { draaiProef, maakProef } from '../../../activities/terughalen/proef.ts';
import { maakTerughalen } from '../../../activities/terughalen/terughalen.ts';
import { verslagTekst } from '../../../activities/terughalen/verslag.ts';
import { huisstijlSchema } from '../../../brieven/huisstijl.ts';
import { maakOperator } from '../../../activities/verhalen/operator.ts';
import { leesFeiten } from '../../../activities/verzenden/feiten.ts';
import { sjabloonVan } from '../../../brieven/sjablonen.ts';
import stijl from '../../../brieven/voorbeeld-huisstijl.json' with { type: 'json' };
import { zaakVanBeslag, type BeslagId, type VerhaalId } from '../../../contract/zaak.ts';
import { centen, type Centen } from '../../../domain/geld/centen.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { Prisma } from '../../../prisma/client/client.ts';
import { ADRES, maakOpstelling, type Opstelling, type Proefvordering } from '../invorderen/opstelling.ts';
import { DWANGKOSTEN, foutDwangbevel, haalTerug, OPDRACHT, VANDAAG, verslag, voerUit } from './opstelling.ts';

let o: Opstelling;
beforeAll(async () => {
  o = await maakOpstelling();
});
afterAll(async () => o.ruimOp());

const brieven = async (zaak: string) => (await o.db.brief.findMany({ where: { zaak }, orderBy: { id: 'asc' } })).map(({ soort, status }) => `${soort} ${status}`);
const kosten = async (v: Proefvordering) => (await o.db.kosten.findMany({ where: { vorderingId: v.id, vervallenOp: null } })).map(({ soort, centen }) => `${soort} ${String(centen)}`);
const openTaken = async (zaak: string) => (await o.db.taak.findMany({ where: { zaak, afgedaanOp: null }, orderBy: { id: 'asc' } })).map(({ soort }) => soort);
/** The bewindregister held the debtor when it was last asked. Answers the bevinding. */
async function bewind(v: Proefvordering): Promise<number> {
  const { debiteurId } = await o.db.vordering.findUniqueOrThrow({ where: { id: v.id } });
  return (await o.db.registerbevinding.create({ data: { debiteurId, soort: 'bewind', kenmerk: `BM-${v.id}`, gevondenOp: naarDatum(VANDAAG) } })).id;
}
/** plek;proef;naar;kosten;terug;openstaand;bijzonder|uitkomst… of one line of the report. */
const deel = (regel: string | undefined, van: number, tot: number): string => (regel ?? '').split(';').slice(van, tot).join(' ').trim();
const inProef = (regel: string | undefined): string => deel(regel, 4, 11);
const inUitkomst = (regel: string | undefined): string => deel(regel, 11, 17);

describe('de proef', () => {
  it('laat niets achter: geen besluit, geen gebeurtenis, dezelfde brief en kosten', async () => {
    const v = await o.vordering('proef');
    const briefId = await foutDwangbevel(o.db, v, { gepost: true });
    await maakProef(o.db, { ...OPDRACHT, keuze: { soort: 'lijst', briefIds: [briefId] } });
    expect({ brieven: await brieven(v.zaak), kosten: await kosten(v), gebeurd: await o.db.gebeurtenis.count({ where: { zaak: v.zaak } }), besluiten: await o.db.besluit.count({ where: { zaak: v.zaak } }) }).toEqual({
      brieven: ['dwangbevel verzonden'],
      kosten: ['dwangbevel 8300'],
      gebeurd: 0,
      besluiten: 1,
    });
  });

  it('vraagt niemand iets: er gaat nog geen brief uit', async () => {
    const v = await o.vordering('proef-brp');
    const briefId = await foutDwangbevel(o.db, v, { gepost: true });
    const gevraagd = o.brp.gevraagd;
    await draaiProef(o.db, { ...OPDRACHT, keuze: { soort: 'lijst', briefIds: [briefId] } });
    expect(o.brp.gevraagd).toBe(gevraagd);
  });

  it('een lijst met een nummer dat geen brief is, wordt geweigerd', async () => {
    await expect(draaiProef(o.db, { ...OPDRACHT, keuze: { soort: 'lijst', briefIds: [9_999_999] } })).rejects.toThrow('Er zijn geen brieven die hieraan voldoen.');
  });

  it('kiest op opdrachtgever, soort en dagtekening', async () => {
    const v = await o.vordering('proef-dagen');
    const briefId = await foutDwangbevel(o.db, v);
    await o.db.brief.update({ where: { id: briefId }, data: { dagtekening: naarDatum(dag('2025-03-14')) } });
    const keuze = { soort: 'dagen', opdrachtgeverId: 'waterstad', brief: 'dwangbevel', van: dag('2025-03-14'), tot: dag('2025-03-14') } as const;
    expect(await kiesBrieven(o.db, keuze)).toEqual([{ briefId, zaak: v.zaak }]);
    expect(await kiesBrieven(o.db, { ...keuze, opdrachtgeverId: 'een-ander' })).toEqual([]);
  });

  it('kiest op deel van een verzendrun, en op de hele run', async () => {
    const run = await o.db.verzendrun.create({ data: { zaak: 'verzendrun-2025-02-05-1', dag: naarDatum(dag('2025-02-05')), voorbereidDoor: 'systeem', gestartOp: naarDatum(dag('2025-02-05')) } });
    const rundeel = await o.db.rundeel.create({ data: { runId: run.id, opdrachtgeverId: 'waterstad', soort: 'dwangbevel', status: 'vrijgegeven', aantal: 1, somCenten: 40_300n, proef: {}, bevindingen: [] } });
    const v = await o.vordering('proef-run');
    const briefId = await foutDwangbevel(o.db, v);
    await o.db.brief.update({ where: { id: briefId }, data: { rundeelId: rundeel.id } });
    expect(await kiesBrieven(o.db, { soort: 'rundeel', rundeelIds: [rundeel.id] })).toEqual([{ briefId, zaak: v.zaak }]);
    expect(await kiesBrieven(o.db, { soort: 'run', verzendrunId: run.id })).toEqual([{ briefId, zaak: v.zaak }]);
  });
});

describe('de uitvoering mag alleen', () => {
  const proef = async (naam: string) => {
    const v = await o.vordering(naam);
    const briefId = await foutDwangbevel(o.db, v);
    return { v, briefId, ...(await maakProef(o.db, { ...OPDRACHT, keuze: { soort: 'lijst', briefIds: [briefId] } })) };
  };

  it('door een ander dan wie de proef maakte', async () => {
    const { terughalingId, hash } = await proef('mag-zelf');
    await expect(keurTerughalingGoed(o.db, { terughalingId, hash, door: ' a. maker ', vandaag: VANDAAG })).rejects.toThrow('een tweede persoon beslist');
  });

  it('met de hash van de proef zelf', async () => {
    const { terughalingId } = await proef('mag-hash');
    await expect(keurTerughalingGoed(o.db, { terughalingId, hash: 'f'.repeat(64), door: 'B. Tweede', vandaag: VANDAAG })).rejects.toThrow('niet de hash van deze proef');
  });


  it('één keer: daarna is de proef op', async () => {
    const { terughalingId, hash } = await proef('mag-eens');
    await keurTerughalingGoed(o.db, { terughalingId, hash, door: 'B. Tweede', vandaag: VANDAAG });
    await voerUit(o, terughalingId);
    await expect(keurTerughalingGoed(o.db, { terughalingId, hash, door: 'B. Tweede', vandaag: VANDAAG })).rejects.toThrow('al uitgevoerd');
  });

  it('en staat vast met beide namen, niet bewezen', async () => {
    const { terughalingId, hash } = await proef('mag-namen');
    await keurTerughalingGoed(o.db, { terughalingId, hash, door: 'B. Tweede', vandaag: VANDAAG });
    expect(await o.db.terughaling.findUniqueOrThrow({ where: { id: terughalingId } })).toMatchObject({ voorbereidDoor: 'A. Maker', uitgevoerdDoor: 'B. Tweede', bewezen: false, status: 'loopt' });
  });
});

describe('wat sinds de proef veranderde', () => {
  /** Three letters that were posted; of one the costs were paid since, and one ended up as it was. */
  const lijst = async (naam: string) => {
    const claims = [await o.vordering(`${naam}-1`), await o.vordering(`${naam}-2`), await o.vordering(`${naam}-3`)];
    const briefIds: number[] = [];
    for (const claim of claims) briefIds.push(await foutDwangbevel(o.db, claim, { gepost: true }));
    const { terughalingId, hash } = await maakProef(o.db, { ...OPDRACHT, keuze: { soort: 'lijst', briefIds } });
    const keur = async (over: { readonly afwijkend?: number; readonly hoogstens?: Centen } = {}) => keurTerughalingGoed(o.db, { terughalingId, hash, door: 'B. Tweede', vandaag: VANDAAG, ...over });
    const status = async () => (await o.db.terughaling.findUniqueOrThrow({ where: { id: terughalingId } })).status;
    return { claims, briefIds, terughalingId, keur, status };
  };

  it('wordt geweigerd met het aantal en de soorten, en met wat te doen: er is niets gedaan', async () => {
    const l = await lijst('anders');
    await l.claims[0]?.betaal(10_000, '2025-02-06');
    await expect(l.keur()).rejects.toThrow(
      '1 van de 3 regels is anders dan in de proef: 1 × er staat een ander bedrag open. Kosten die vervallen € 249,00 (proef € 249,00), terug naar debiteuren € 0,00 (proef € 0,00). Er is niets gedaan. Laat ze uitvoeren zoals ze nu zijn met --afwijkend 1, of maak een nieuwe proef.',
    );
    expect(await l.status()).toBe('proef');
  });

  it('gaat als de tweede persoon het zegt: de rest houdt het niet op, en het verslag noemt het', async () => {
    const l = await lijst('akkoord');
    await l.claims[0]?.betaal(10_000, '2025-02-06');
    expect(await l.keur({ afwijkend: 1 })).toEqual([expect.stringContaining('Goedgekeurd zoals het nu is: 1 van de 3 regels')]);
    await voerUit(o, l.terughalingId);
    const tekst = (await verslagTekst(o.db, l.terughalingId)).join('\n');
    expect(tekst).toContain('3 klaar, 1 anders dan de proef');
    expect(tekst).toContain('bij de goedkeuring waren 1 regels al anders');
    expect(await o.db.terughaalregel.findMany({ where: { terughalingId: l.terughalingId, goedgekeurd: { not: Prisma.DbNull } } })).toMatchObject([{ briefId: l.briefIds[0], goedgekeurd: { plek: 'gepost', gevolg: { openstaandCenten: 22_000 } } }]);
  });

  it('kost het meer, dan zegt hij ook hoeveel: zonder dat bedrag, of met een lager, gaat er niets', async () => {
    const l = await lijst('duurder');
    await l.claims[0]?.betaal(32_000 + DWANGKOSTEN, '2025-02-06');
    await expect(l.keur({ afwijkend: 1 })).rejects.toThrow('terug naar debiteuren € 83,00 (proef € 0,00). Er is niets gedaan. Laat ze uitvoeren zoals ze nu zijn met --afwijkend 1 --hoogstens 332,00,');
    await expect(l.keur({ afwijkend: 5, hoogstens: centen(33_199) })).rejects.toThrow('--afwijkend 5 --hoogstens 332,00');
    expect(await l.status()).toBe('proef');
    await l.keur({ afwijkend: 1, hoogstens: centen(33_200) });
    expect(await l.status()).toBe('loopt');
  });

  it('is er meer anders dan hij zei, dan gaat er niets', async () => {
    const l = await lijst('te-veel');
    await o.db.brief.updateMany({ where: { id: { in: l.briefIds } }, data: { status: 'retour' } });
    await expect(l.keur({ afwijkend: 2 })).rejects.toThrow('3 van de 3 regels zijn anders dan in de proef: 3 × de brief is ergens anders.');
  });

  it('een brief die er nu bij zou horen komt niet op de lijst: het wordt gezegd', async () => {
    const dagen = { soort: 'dagen', opdrachtgeverId: 'waterstad', brief: 'dwangbevel', van: dag('2025-04-01'), tot: dag('2025-04-01') } as const;
    await foutDwangbevel(o.db, await o.vordering('erbij-1'), { dagtekening: '2025-04-01' });
    const { terughalingId, hash } = await maakProef(o.db, { ...OPDRACHT, keuze: dagen });
    await foutDwangbevel(o.db, await o.vordering('erbij-2'), { dagtekening: '2025-04-01' });
    expect(await keurTerughalingGoed(o.db, { terughalingId, hash, door: 'B. Tweede', vandaag: VANDAAG })).toEqual([expect.stringContaining('LET OP: 1 brieven voldoen nu ook aan de keuze')]);
    expect(await o.db.terughaalregel.count({ where: { terughalingId } })).toBe(1);
  });
});

describe('een brief in de rij', () => {
  it('gaat eruit met zijn kosten, zonder brief en zonder vraag aan de BRP; de vordering staat bij de stap waarvan het bewijs ontbreekt', async () => {
    const v = await o.vordering('rij');
    const briefId = await foutDwangbevel(o.db, v);
    const gevraagd = o.brp.gevraagd;
    const { regels } = await haalTerug(o, [briefId]);
    expect(regels.map(inProef)).toEqual(['in_de_rij uit_de_rij herinnering 83.00 0.00 320.00']);
    expect(regels.map(inUitkomst)).toEqual(['uit_de_rij herinnering 83.00 0.00 320.00']);
    expect({ brieven: await brieven(v.zaak), kosten: await kosten(v), taken: await openTaken(v.zaak), brp: o.brp.gevraagd - gevraagd }).toEqual({ brieven: ['dwangbevel vervallen'], kosten: [], taken: [], brp: 0 });
  });

  it('die toch op de post ging, moet de debiteur alsnog horen', async () => {
    const v = await o.vordering('rij-toch');
    const briefId = await foutDwangbevel(o.db, v);
    await haalTerug(o, [briefId]);
    await v.meld(briefId, 'verzonden', '2025-02-07');
    expect({ brieven: await brieven(v.zaak), taken: await openTaken(v.zaak) }).toEqual({ brieven: ['dwangbevel vervallen'], taken: ['intrekking_melden'] });
  });
});

describe('een brief die weg is', () => {
  it('wordt ingetrokken met een brief die op het besluit rust en hem noemt; de naam komt niet in de keten', async () => {
    const v = await o.vordering('weg');
    const briefId = await foutDwangbevel(o.db, v, { gepost: true });
    const { regels } = await haalTerug(o, [briefId]);
    expect(regels.map(inUitkomst)).toEqual(['ingetrokken herinnering 83.00 0.00 320.00']);
    const besluit = await o.db.besluit.findFirstOrThrow({ where: { zaak: v.zaak, soort: 'terughaling' } });
    expect(besluit).toMatchObject({ grond: ['IW 11', 'IW 12'], door: 'B. Tweede', inhoud: { voorbereidDoor: 'A. Maker', bewezen: false, reden: 'stap_overgeslagen' } });
    expect(await o.db.brief.findFirstOrThrow({ where: { zaak: v.zaak, soort: 'intrekking' } })).toMatchObject({
      besluitId: besluit.id,
      voorgangerId: briefId,
      status: 'klaargezet',
      aan: 'debiteur',
      inhoud: {
        reden: 'stap_overgeslagen',
        ingetrokken: [{ briefId, soort: 'dwangbevel', dagtekening: '2025-02-05' }],
        bedragen: { vervallenKostenCenten: DWANGKOSTEN, terugCenten: 0, totaalCenten: 32_000 },
        vervolg: { naar: 'herinnering', vanaf: null },
        dagtekening: '2025-02-06',
      },
    });
    const keten = JSON.stringify(await o.db.gebeurtenis.findMany({ where: { zaak: v.zaak } }));
    expect([keten.includes('Maker'), keten.includes('Tweede'), await controleerKeten(o.db, v.zaak)]).toEqual([false, false, null]);
  });

  it('de intrekking gaat bij bewind naar de bewindvoerder (BW 1:441)', async () => {
    const v = await o.vordering('weg-bewind');
    const briefId = await foutDwangbevel(o.db, v, { gepost: true });
    await legVertegenwoordigerVast(o.db, { bevindingId: await bewind(v), kenmerk: 'k', naam: 'Bewindkantoor Zorg', adresregels: ['Postbus 5', '1234 AB WATERSTAD'], door: 'A. Maker', vandaag: VANDAAG });
    await haalTerug(o, [briefId]);
    expect(await o.db.brief.findFirst({ where: { zaak: v.zaak, soort: 'intrekking' } })).toMatchObject({ aan: 'vertegenwoordiger', inhoud: { geadresseerde: { naam: 'Bewindkantoor Zorg' } } });
  });

  it('is niet vastgelegd wie dat is, dan vertelt een mens het', async () => {
    const v = await o.vordering('weg-bewind-open');
    const briefId = await foutDwangbevel(o.db, v, { gepost: true });
    await bewind(v);
    await haalTerug(o, [briefId]);
    expect({ brieven: await brieven(v.zaak), taken: await openTaken(v.zaak) }).toEqual({ brieven: ['dwangbevel vervallen'], taken: ['intrekking_melden'] });
  });

  it('zonder bewijs van verzending geldt als weg: hij kan nog komen', async () => {
    const v = await o.vordering('onderweg');
    const briefId = await foutDwangbevel(o.db, v, { aangenomen: true });
    const { regels } = await haalTerug(o, [briefId]);
    expect(regels.map(inUitkomst)).toEqual(['ingetrokken herinnering 83.00 0.00 320.00 bewijs_ontbreekt']);
    await v.meld(briefId, 'verzonden', '2025-02-07');
    expect(await openTaken(v.zaak)).toEqual([]); // the letter of withdrawal tells it
  });

  it('is deels betaald: de betaling gaat op de hoofdsom', async () => {
    const v = await o.vordering('deels');
    const briefId = await foutDwangbevel(o.db, v, { gepost: true });
    await v.betaal(10_000, '2025-02-06');
    const { regels } = await haalTerug(o, [briefId]);
    expect(regels.map(inUitkomst)).toEqual(['ingetrokken herinnering 83.00 0.00 220.00']);
  });

  it('is betaald met de kosten, en de vordering is klaar: de kosten gaan terug en zij blijft klaar', async () => {
    const v = await o.vordering('betaald');
    const briefId = await foutDwangbevel(o.db, v, { gepost: true });
    await v.betaal(32_000 + DWANGKOSTEN, '2025-02-06');
    await o.invorderen.sluit({ vorderingId: v.id, einde: 'voldaan', vandaag: VANDAAG });
    const { regels } = await haalTerug(o, [briefId]);
    expect(regels.map(inUitkomst)).toEqual(['ingetrokken gesloten 83.00 83.00 0.00 gesloten']);
    expect(await o.db.terugbetaling.findMany({ where: { zaak: v.zaak } })).toMatchObject([{ centen: DWANGKOSTEN, reden: 'kosten_vervallen' }]);
    expect({ brieven: await brieven(v.zaak), einde: (await o.db.vordering.findUniqueOrThrow({ where: { id: v.id } })).einde }).toEqual({ brieven: ['dwangbevel vervallen', 'intrekking klaargezet'], einde: 'voldaan' });
  });

  it('is betaald op de kosten na: er staat niets meer open, de vordering sluit, en de brief van intrekking gaat toch', async () => {
    const v = await o.vordering('hoofdsom-betaald');
    const briefId = await foutDwangbevel(o.db, v, { gepost: true });
    await v.betaal(32_000, '2025-02-06');
    const { regels } = await haalTerug(o, [briefId]);
    await o.invorderen.sluit({ vorderingId: v.id, einde: 'voldaan', vandaag: VANDAAG });
    expect(regels.map(inUitkomst)).toEqual(['ingetrokken herinnering 83.00 0.00 0.00']);
    expect(await brieven(v.zaak)).toEqual(['dwangbevel vervallen', 'intrekking klaargezet']);
    expect(await o.db.besluit.count({ where: { zaak: v.zaak, soort: 'terughaling', vervallenOp: null } })).toBe(1);
  });

  it('waarop een latere stap rust: die vervalt mee, in één brief', async () => {
    const v = await o.vordering('later');
    await v.doorloop('herinnering', '2025-01-06');
    await v.doorloop('aanmaning', '2025-01-21');
    const briefId = await v.doorloop('dwangbevel', '2025-02-05');
    const later = await v.doorloop('vooraankondiging', '2025-02-24');
    const { regels } = await haalTerug(o, [briefId, later]);
    expect(regels.map(inUitkomst)).toEqual(['ingetrokken dwangbevel 83.00 0.00 329.00 latere_stap', 'niets']);
    expect(await brieven(v.zaak)).toEqual(['herinnering verzonden', 'aanmaning verzonden', 'dwangbevel vervallen', 'vooraankondiging vervallen', 'intrekking klaargezet']);
    expect((await o.db.brief.findFirstOrThrow({ where: { zaak: v.zaak, soort: 'intrekking' } })).inhoud).toMatchObject({ ingetrokken: [{ soort: 'dwangbevel' }, { soort: 'vooraankondiging' }] });
  });

  it('waarop een verhaal rust: de vordering gaat eruit, het verhaal hoort het, en wat is ingehouden ziet een mens na', async () => {
    const v = await o.vordering('verhaal');
    await v.totVerhaal();
    await o.invorderen.meldAanBijVerhaal({ vorderingId: v.id, vandaag: dag('2025-03-25') });
    const { verhaalId } = await o.db.verhaalVordering.findFirstOrThrow({ where: { vorderingId: v.id } });
    const derde = await o.db.derde.create({ data: { loonheffingennummer: '001000018L01', naam: 'Derde' } });
    await o.db.beslag.create({ data: { openSleutel: 'b1', verhaalId, derdeId: derde.id, onderdeel: 'a', gelegdOp: naarDatum(dag('2025-03-26')) } });
    const { id: betalingId } = await o.db.betaling.create({ data: { sleutel: 'afdracht-1', bron: 'afdracht', dag: naarDatum(dag('2025-04-26')), centen: 5000, geboektOp: naarDatum(dag('2025-04-26')) } });
    await o.db.toerekening.create({ data: { betalingId, vorderingId: v.id, kostenCenten: 5000, renteCenten: 0, hoofdsomCenten: 0, dag: naarDatum(dag('2025-04-26')) } });
    const dwangbevel = await o.db.brief.findFirstOrThrow({ where: { zaak: v.zaak, soort: 'dwangbevel' } });
    const { regels } = await haalTerug(o, [dwangbevel.id]);
    expect(deel(regels[0], 16, 17)).toBe('latere_stap uit_verhaal beslag_ligt ingehouden');
    expect(await openTaken(v.zaak)).toEqual(['terughaling_nazien']);
    expect({ in: await o.db.verhaalVordering.count({ where: { vorderingId: v.id, verlatenOp: null } }), gehoord: await o.db.bericht.count({ where: { soort: 'vordering_afgedaan', ontvanger: `verhaal-${String(verhaalId)}` } }) }).toEqual({ in: 0, gehoord: 1 });
  });

  it('in een verhaal met uitstel: dat houdt de vordering vast, ook als zij verder gaat bij het dwangbevel (IW 25 lid 1)', async () => {
    const v = await o.vordering('uitstel');
    await v.totVerhaal();
    await o.invorderen.meldAanBijVerhaal({ vorderingId: v.id, vandaag: dag('2025-03-25') });
    const { verhaalId } = await o.db.verhaalVordering.findFirstOrThrow({ where: { vorderingId: v.id } });
    await maakOperator(o.db).pauzeer({ verhaalId: verhaalId as VerhaalId, vandaag: VANDAAG, sleutel: 'p', door: 'X', reden: 'uitstel', totEnMet: dag('2025-12-31') });
    const dwangbevel = await o.db.brief.findFirstOrThrow({ where: { zaak: v.zaak, soort: 'dwangbevel' } });
    await haalTerug(o, [dwangbevel.id]);
    const { uitkomst } = await o.db.bericht.findFirstOrThrow({ where: { ontvanger: v.zaak, soort: 'brief_terughalen' } });
    expect(uitkomst).toMatchObject({ soort: 'teruggenomen', pauze: { reden: 'uitstel', totEnMet: '2025-12-31' } });
  });

  it('naar iemand zonder adres: alles vervalt, en een mens bericht hem', async () => {
    const v = await o.vordering('adresloos');
    const briefId = await foutDwangbevel(o.db, v, { gepost: true });
    const { antwoord } = o.brp;
    o.brp.antwoord = async () => Promise.resolve({ soort: 'gevonden', adressering: { ...ADRES, adresregels: [] } });
    const { regels } = await haalTerug(o, [briefId]);
    o.brp.antwoord = antwoord;
    expect(regels.map(inUitkomst)).toEqual(['ingetrokken herinnering 83.00 0.00 320.00 geen_adres']);
    expect(await openTaken(v.zaak)).toEqual(['intrekking_melden']);
  });

  it('waarvan de intrekking terugkomt: een mens bericht de debiteur', async () => {
    const v = await o.vordering('retour');
    const briefId = await foutDwangbevel(o.db, v, { gepost: true });
    await haalTerug(o, [briefId]);
    const { id } = await o.db.brief.findFirstOrThrow({ where: { zaak: v.zaak, soort: 'intrekking' } });
    await v.meld(id, 'verzonden', '2025-02-06');
    await v.meld(id, 'retour', '2025-02-10');
    expect(await openTaken(v.zaak)).toEqual(['intrekking_melden']);
  });
});

describe('de vordering is bij de deurwaarder', () => {
  it('wordt teruggenomen; een mens beoordeelt wat hij deed', async () => {
    const v = await o.vordering('deurwaarder');
    await v.doorloop('herinnering', '2025-01-06');
    await v.doorloop('aanmaning', '2025-01-21');
    const briefId = await v.doorloop('dwangbevel', '2025-02-05');
    await o.db.deurwaarder.create({ data: { opdrachtgeverId: 'waterstad', code: 'bel', naam: 'Belastingdeurwaarder', soort: 'belastingdeurwaarder', adresregels: ['Plein 1', '1234 AB WATERSTAD'] } });
    await o.invorderen.draagOver({ vorderingId: v.id, vandaag: dag('2025-03-20'), sleutel: 'd1', door: 'X', deurwaarder: 'bel' });
    const { regels } = await haalTerug(o, [briefId]);
    expect(deel(regels[0], 16, 17)).toBe('bij_deurwaarder');
    expect({ open: await o.db.overdracht.count({ where: { openSleutel: v.id } }), taken: await openTaken(v.zaak) }).toEqual({ open: 0, taken: ['terughaling_nazien'] });
  });
});

describe('naar de verkeerde persoon', () => {
  const BUUR = { ...ADRES, naam: 'B. Buur', aanhef: 'Geachte mevrouw Buur', adresregels: ['Kade 3', '1234 AB WATERSTAD'] };
  /** What a letter to somebody else than the debtor held. */
  const aan = (v: Proefvordering, geadresseerde: object) => ({ versie: 2, geadresseerde, opdrachtgever: 'Gemeente Waterstad', principaal: 'Gemeente Waterstad', vordering: { id: v.id, betalingskenmerk: 'kenmerk-dat-hij-las', soort: 'ozb', aanslagsoort: 'aanslag', dagtekening: '2024-10-31', hoofdsomCenten: 32_000 } });
  const terug = async (briefIds: readonly number[]) => haalTerug(o, briefIds, { reden: 'verkeerde_persoon' });
  const intrekkingen = async (v: Proefvordering) => o.db.brief.findMany({ where: { zaak: v.zaak, soort: 'intrekking' } });
  const melden = async (v: Proefvordering) => (await o.db.taak.findMany({ where: { zaak: v.zaak, soort: 'intrekking_melden' }, orderBy: { id: 'asc' } })).map(({ feiten }) => feiten);

  it('die hem kreeg hoort het, op het adres van die brief; de debiteur niet, en niemand vraagt de BRP naar hem', async () => {
    const v = await o.vordering('vp-buur');
    const briefId = await foutDwangbevel(o.db, v, { gepost: true, inhoud: aan(v, BUUR) });
    const gevraagd = o.brp.gevraagd;
    await terug([briefId]);
    expect(await intrekkingen(v)).toMatchObject([{ aan: 'ontvanger', voorgangerId: briefId, inhoud: { geadresseerde: BUUR, ingetrokken: [{ briefId, soort: 'dwangbevel', dagtekening: '2025-02-05' }] } }]);
    expect([await openTaken(v.zaak), o.brp.gevraagd]).toEqual([['verkeerde_persoon'], gevraagd]);
  });

  it('en hij hoort niets dat hij niet al las: geen bedragen, geen inhouding, niets over hoe het verder gaat', async () => {
    const v = await o.vordering('vp-niets-nieuws');
    const briefId = await foutDwangbevel(o.db, v, { gepost: true, inhoud: aan(v, BUUR) });
    await v.betaal(40_300, '2025-02-06');
    await terug([briefId]);
    const [brief] = await intrekkingen(v);
    expect(Object.keys(brief?.inhoud as object).sort()).toEqual(['dagtekening', 'geadresseerde', 'grond', 'ingetrokken', 'opdrachtgever', 'principaal', 'reden', 'versie', 'vordering']);
    expect((brief?.inhoud as { vordering: object }).vordering).toEqual({ id: v.id, betalingskenmerk: 'kenmerk-dat-hij-las', soort: 'ozb', aanslagsoort: 'aanslag', dagtekening: '2024-10-31' });
  });

  it('een verzendrun vindt er niets aan: hij is een ander dan de debiteur, en dat hoort zo', async () => {
    const v = await o.vordering('vp-run');
    await terug([await foutDwangbevel(o.db, v, { gepost: true, inhoud: aan(v, BUUR) })]);
    const [brief] = await intrekkingen(v);
    if (brief === undefined) throw new Error('geen brief');
    expect(await o.db.$transaction(async (tx) => leesFeiten(tx, brief, VANDAAG))).toMatchObject({ anderePersoon: false, genoemd: [], gepauzeerd: false });
  });

  it('op papier: de keuze en de berichtenbox zijn van de debiteur', async () => {
    const v = await o.vordering('vp-papier');
    await terug([await foutDwangbevel(o.db, v, { gepost: true, inhoud: aan(v, BUUR) })]);
    const [brief] = await intrekkingen(v);
    const { debiteurId } = await o.db.vordering.findUniqueOrThrow({ where: { id: v.id } });
    await o.db.berichtvoorkeur.create({ data: { debiteurId, kanaal: 'digitaal', sinds: naarDatum(dag('2024-01-01')) } });
    if (brief === undefined) throw new Error('geen brief');
    expect(await o.db.$transaction(async (tx) => kiesKanaal(tx, brief, { debiteur: { id: debiteurId, bsn: '' }, opdrachtgever: { id: 'waterstad', naam: '', oin: '1' }, derdeId: null }))).toMatchObject({ kanaal: 'papier' });
  });

  it('zonder naam en adres bij de brief: een mens bericht hem, en de proef zegt het al', async () => {
    const v = await o.vordering('vp-onbekend');
    const { regels } = await terug([await foutDwangbevel(o.db, v, { gepost: true })]);
    expect(inProef(regels[0])).toContain('ontvanger_onbekend');
    expect({ brieven: await intrekkingen(v), melden: await melden(v) }).toEqual({ brieven: [], melden: [{ briefId: expect.any(Number), waarom: 'ontvanger_onbekend' }] });
  });

  it('kwam hij terug, dan klopt het adres niet: een mens bericht hem', async () => {
    const v = await o.vordering('vp-retour');
    const briefId = await foutDwangbevel(o.db, v, { gepost: true, inhoud: aan(v, BUUR) });
    await o.db.brief.update({ where: { id: briefId }, data: { status: 'retour' } });
    await terug([briefId]);
    expect({ brieven: await intrekkingen(v), melden: await melden(v) }).toEqual({ brieven: [], melden: [{ briefId, waarom: 'adres_klopt_niet' }] });
  });

  it('zonder bewijs van verzending kreeg misschien niemand hem: een mens vraagt het na, ook als de drukker daarna zegt dat hij niet ging', async () => {
    const v = await o.vordering('vp-onderweg');
    const briefId = await foutDwangbevel(o.db, v, { aangenomen: true, inhoud: aan(v, BUUR) });
    const { regels } = await terug([briefId]);
    await v.meld(briefId, 'teruggehaald', '2025-02-07');
    expect(inProef(regels[0])).toContain('ontvanger_onbekend');
    expect({ brieven: await intrekkingen(v), melden: await melden(v) }).toEqual({ brieven: [], melden: [{ briefId, waarom: 'bewijs_ontbreekt' }] });
  });

  it('ging hij digitaal, dan lag hij in de berichtenbox van de debiteur en niet bij wie erop staat: een mens gaat na wie hem las', async () => {
    const v = await o.vordering('vp-digitaal');
    const briefId = await foutDwangbevel(o.db, v, { gepost: true, inhoud: aan(v, BUUR) });
    await o.db.brief.update({ where: { id: briefId }, data: { kanaal: 'digitaal', pdfHash: 'a'.repeat(64) } });
    await terug([briefId]);
    expect({ brieven: await intrekkingen(v), melden: await melden(v) }).toEqual({ brieven: [], melden: [{ briefId, waarom: 'digitaal' }] });
  });

  it('ging een latere brief naar een ander, dan hoort de eerste daar niets van, en een mens gaat het na', async () => {
    const v = await o.vordering('vp-later');
    const dwangbevel = await foutDwangbevel(o.db, v, { gepost: true, inhoud: aan(v, ADRES) });
    const aanmaning = await o.db.brief.create({ data: { sleutel: `${v.zaak}:aanmaning:1`, zaak: v.zaak, soort: 'aanmaning', aan: 'debiteur', vorderingId: v.id, besluitId: (await o.db.besluit.findFirstOrThrow({ where: { zaak: v.zaak } })).id, dagtekening: naarDatum(dag('2025-01-20')), inhoud: aan(v, BUUR), status: 'verzonden', terpostbezorgdOp: naarDatum(dag('2025-01-20')) } });
    await terug([aanmaning.id]);
    expect(await intrekkingen(v)).toMatchObject([{ inhoud: { geadresseerde: { naam: 'B. Buur' }, ingetrokken: [{ briefId: aanmaning.id }] } }]);
    expect(await melden(v)).toEqual([{ briefId: dwangbevel, waarom: 'andere_ontvanger' }]);
  });

  it.each([
    ['terugkomt', 'retour'],
    ['niet gaat, of in een run wordt geweigerd', 'teruggehaald'],
  ] as const)('als de brief aan hem %s: een mens bericht hem, en niet de debiteur, die hem nooit had', async (_, wat) => {
    const v = await o.vordering(`vp-niet-${wat}`);
    await terug([await foutDwangbevel(o.db, v, { gepost: true, inhoud: aan(v, BUUR) })]);
    const [brief] = await intrekkingen(v);
    if (brief === undefined) throw new Error('geen brief');
    await v.meld(brief.id, wat, '2025-02-10');
    const { tekst } = await o.db.taak.findFirstOrThrow({ where: { zaak: v.zaak, soort: 'intrekking_melden' } });
    expect([tekst.includes('Vertel hem niets over de vordering.'), tekst.includes('debiteur')]).toEqual([true, false]);
  });

  it('wat daardoor terug gaat hoort wie betaalde in een eigen brief', async () => {
    const v = await o.vordering('vp-terug');
    const briefId = await foutDwangbevel(o.db, v, { gepost: true, inhoud: aan(v, BUUR) });
    await v.betaal(40_300, '2025-02-06');
    await terug([briefId]);
    expect(await v.meldTerugbetaling('2025-02-07')).toMatchObject({ briefId: expect.any(Number) });
  });

  it('de brief aan hem is te tekenen, en zegt dat hij niets hoeft te betalen', async () => {
    const v = await o.vordering('vp-teken');
    await terug([await foutDwangbevel(o.db, v, { gepost: true, inhoud: aan(v, BUUR) })]);
    const [brief] = await intrekkingen(v);
    const gegevens = sjabloonVan('intrekking').lees(brief?.inhoud, { huisstijl: huisstijlSchema.parse(stijl), dagtekening: VANDAAG });
    expect(gegevens).toMatchObject({ ontvanger: true, ingetrokken: [expect.stringMatching(/^het dwangbevel .* van 5\sfebruari\s2025$/u)], kop: { titel: 'Onze brief was niet voor u', geadresseerde: { naam: 'B. Buur' } } });
  });
});

/** A beslag for a claim with letters of these kinds, made final unless they wait in the queue. */
const beslagMetBrieven = async (v: Proefvordering, soorten: readonly string[], aangenomen = true) => {
  const { debiteurId } = await o.db.vordering.findUniqueOrThrow({ where: { id: v.id } });
  const verhaal = await o.db.verhaal.create({ data: { openSleutel: v.id, debiteurId, opdrachtgeverId: 'waterstad', principaalId: 'waterstad', bevoegdheid: 'vordering_iw19', geopendOp: naarDatum(VANDAAG) } });
  const derde = await o.db.derde.upsert({ where: { loonheffingennummer: '001000020L01' }, create: { loonheffingennummer: '001000020L01', naam: 'Derde' }, update: {} });
  const { id } = await o.db.beslag.create({ data: { openSleutel: v.id, verhaalId: verhaal.id, derdeId: derde.id, onderdeel: 'a' } });
  const zaak = zaakVanBeslag(id as BeslagId);
  const briefIds = await o.db.$transaction(async (tx) => {
    const besluit = await tx.besluit.create({ data: { sleutel: `${zaak}:vordering_iw19:1`, zaak, soort: 'vordering_iw19', dag: naarDatum(VANDAAG), grond: ['IW 19'], inhoud: {} } });
    const ids: number[] = [];
    for (const soort of soorten) ids.push((await tx.brief.create({ data: { sleutel: `${zaak}:${soort}:1`, zaak, soort, aan: 'derde', beslagId: id, besluitId: besluit.id, dagtekening: naarDatum(VANDAAG), inhoud: {}, status: 'klaargezet', aangenomenOp: aangenomen ? naarDatum(VANDAAG) : null } })).id);
    return ids;
  });
  return { zaak, briefIds };
};

describe('brieven van een beslag', () => {
  const beslag = async (naam: string, aangenomen: boolean) => {
    const { zaak, briefIds } = await beslagMetBrieven(await o.vordering(naam), ['beschikking'], aangenomen);
    return { zaak, briefId: briefIds[0] ?? 0 };
  };

  it('in de rij: eruit, en het beslag hoort het', async () => {
    const { zaak, briefId } = await beslag('bes-rij', false);
    const { regels } = await haalTerug(o, [briefId]);
    expect(regels.map(inUitkomst)).toEqual(['uit_de_rij beslag 0.00 0.00 0.00']);
    expect({ brieven: await brieven(zaak), gehoord: await o.db.bericht.count({ where: { ontvanger: zaak, soort: 'verzending' } }) }).toEqual({ brieven: ['beschikking teruggehaald'], gehoord: 1 });
  });

  it('weg: een mens beslist', async () => {
    const { zaak, briefId } = await beslag('bes-weg', true);
    const { regels } = await haalTerug(o, [briefId]);
    expect(regels.map(inUitkomst)).toEqual(['mens     beslagbrief_verzonden']);
    expect(await openTaken(zaak)).toEqual(['terughaling_met_de_hand']);
  });
});

describe('brieven van een beslag die al weg zijn', () => {
  it('één taak per beslag en lijst, die ze allemaal noemt', async () => {
    const v = await o.vordering('bes-vier');
    const { zaak, briefIds } = await beslagMetBrieven(v, ['beschikking', 'verklaringsformulier', 'mededeling', 'begeleidende_brief']);
    await haalTerug(o, briefIds);
    const taken = await o.db.taak.findMany({ where: { zaak } });
    expect(taken).toMatchObject([{ soort: 'terughaling_met_de_hand', feiten: { brieven: briefIds.join(', ') } }]);
    expect(taken[0]?.tekst).toContain(`Deze 4 brieven kunnen niet vanzelf worden teruggehaald: beschikking van 6 februari 2025 (${String(briefIds[0])}); `);
  });

  it('een taak die al was afgedaan blijft dat: wat er later bij komt is een nieuwe', async () => {
    const v = await o.vordering('bes-later');
    const { zaak, briefIds } = await beslagMetBrieven(v, ['beschikking', 'mededeling']);
    const leg = async (briefId: number) => metZaak(o.db, zaak, async (tx) => legMetDeHandVoor(tx, zaak, { terughalingId: 1, briefId, vandaag: VANDAAG }));
    const [eerste, tweede] = briefIds as [number, number];
    await leg(eerste);
    await o.db.taak.updateMany({ where: { zaak }, data: { afgedaanOp: naarDatum(VANDAAG), uitkomst: 'gedaan' } });
    for (const briefId of [eerste, tweede, tweede]) await leg(briefId);
    expect((await o.db.taak.findMany({ where: { zaak }, orderBy: { id: 'asc' } })).map(({ feiten }) => feiten)).toEqual([{ terughalingId: 1, brieven: String(eerste) }, { terughalingId: 1, brieven: String(tweede) }]);
  });
});

describe('een brief die geen stap is', () => {
  const terugbetaling = async (naam: string) => {
    const v = await o.vordering(naam);
    const { inhoud } = sjabloonVan('terugbetaling').voorbeelden[0] ?? { inhoud: {} };
    const briefId = await o.db.$transaction(async (tx) =>
      bewaarBrief(tx, { sleutel: `${v.zaak}:terugbetaling:1`, zaak: v.zaak, soort: 'terugbetaling', aan: 'debiteur', vorderingId: v.id, dagtekening: VANDAAG, inhoud: inhoud as object, vandaag: VANDAAG, besluitId: null, gebeurtenis: { soort: 'terugbetaalbrief', feiten: (id) => ({ briefId: id }) } }),
    );
    return { v, briefId };
  };

  it('en nog in de rij staat: eruit, de vordering blijft waar zij is, en een mens weet het', async () => {
    const { v, briefId } = await terugbetaling('los-rij');
    const { regels } = await haalTerug(o, [briefId]);
    expect(regels.map(inUitkomst)).toEqual(['uit_de_rij ongewijzigd 0.00 0.00 0.00']);
    expect({ brieven: await brieven(v.zaak), taken: await openTaken(v.zaak) }).toEqual({ brieven: ['terugbetaling teruggehaald'], taken: ['brief_niet_aangekomen'] });
  });

  it('en al gepost is: een mens beslist', async () => {
    const { v, briefId } = await terugbetaling('los-weg');
    await o.db.brief.update({ where: { id: briefId }, data: { status: 'verzonden', aangenomenOp: naarDatum(VANDAAG), terpostbezorgdOp: naarDatum(VANDAAG) } });
    const { regels } = await haalTerug(o, [briefId]);
    expect(regels.map(inUitkomst)).toEqual(['mens     soort_brief']);
    expect(await openTaken(v.zaak)).toEqual(['terughaling_met_de_hand']);
  });
});

describe('definitief, en nog niet bij de drukker', () => {
  it('gaat eruit als een brief in de rij: niemand krijgt een brief van intrekking', async () => {
    const v = await o.vordering('niet-gedrukt');
    const briefId = await foutDwangbevel(o.db, v, { aangenomen: true });
    await o.db.brief.update({ where: { id: briefId }, data: { kanaal: 'papier', pdfHash: 'a'.repeat(64) } });
    const { regels } = await haalTerug(o, [briefId]);
    expect(regels.map(inUitkomst)).toEqual(['uit_de_rij herinnering 83.00 0.00 320.00']);
    expect(await brieven(v.zaak)).toEqual(['dwangbevel vervallen']);
  });
});

describe('precies één keer', () => {
  it('na een val tussen rij en bericht, en twee keer uitgevoerd: één besluit, één brief, dezelfde lijst', async () => {
    const v = await o.vordering('val');
    const briefId = await foutDwangbevel(o.db, v, { gepost: true });
    const { terughalingId, regels } = await haalTerug(o, [briefId]);
    // As a crash would leave it: the zaak has done it, and the list does not know that it was told.
    await o.db.terughaalregel.updateMany({ where: { terughalingId }, data: { verstuurdOp: null } });
    await voerUit(o, terughalingId);
    expect(await verslag(o.db, terughalingId)).toEqual(regels);
    expect({ besluiten: await o.db.besluit.count({ where: { zaak: v.zaak, soort: 'terughaling' } }), brieven: await brieven(v.zaak) }).toEqual({ besluiten: 1, brieven: ['dwangbevel vervallen', 'intrekking klaargezet'] });
  });

  it('een regel die niet lukt staat in de lijst met een taak, de rest gaat door', async () => {
    const [a, b] = [await o.vordering('mislukt-a'), await o.vordering('mislukt-b')];
    const ids = [await foutDwangbevel(o.db, a), await foutDwangbevel(o.db, b)];
    const { terughalingId, hash } = await maakProef(o.db, { ...OPDRACHT, keuze: { soort: 'lijst', briefIds: ids } });
    await keurTerughalingGoed(o.db, { terughalingId, hash, door: 'B. Tweede', vandaag: VANDAAG });
    const port = maakTerughalen({ db: o.db, ...o.bronnen });
    await port.stuur({ terughalingId, vandaag: VANDAAG, gestopt: false });
    await o.db.bericht.updateMany({ where: { ontvanger: a.zaak, soort: 'brief_terughalen' }, data: { verwerktOp: new Date(), uitkomst: { opzij: true, fouttype: 'RangeError' } } });
    await voerUit(o, terughalingId);
    expect((await verslag(o.db, terughalingId)).map(inUitkomst)).toEqual(['mislukt     RangeError', 'uit_de_rij herinnering 83.00 0.00 320.00']);
  });

  it('een regel die niet kan worden verteld houdt de andere niet op: hij is mislukt, met een taak', async () => {
    const [a, b] = [await o.vordering('niet-verteld'), await o.vordering('wel-verteld')];
    const ids = [await foutDwangbevel(o.db, a), await foutDwangbevel(o.db, b)];
    const { terughalingId, hash } = await maakProef(o.db, { ...OPDRACHT, keuze: { soort: 'lijst', briefIds: ids } });
    await keurTerughalingGoed(o.db, { terughalingId, hash, door: 'B. Tweede', vandaag: VANDAAG });
    await o.db.$executeRawUnsafe(`create function weiger_bericht() returns trigger language plpgsql as $$ begin if new.ontvanger = '${a.zaak}' and new.soort = 'brief_terughalen' then raise exception 'fout' using errcode = '23514'; end if; return new; end $$`);
    await o.db.$executeRawUnsafe('create trigger weiger_bericht before insert on bericht for each row execute function weiger_bericht()');
    try {
      await voerUit(o, terughalingId);
    } finally {
      await o.db.$executeRawUnsafe('drop trigger weiger_bericht on bericht');
    }
    expect((await verslag(o.db, terughalingId)).map((regel) => deel(regel, 11, 12))).toEqual(['mislukt', 'uit_de_rij']);
    expect({ taken: await openTaken(a.zaak), brieven: await brieven(a.zaak) }).toEqual({ taken: ['terughaling_met_de_hand'], brieven: ['dwangbevel klaargezet'] });
    expect(await maakTerughalen({ db: o.db, ...o.bronnen }).stuur({ terughalingId, vandaag: VANDAAG, gestopt: false })).toEqual({ totaal: 2, verstuurd: 1, klaar: 2, onderweg: 0, geeindigd: [] });
  });

  it('gestopt: wie het nog niet weet, houdt zijn brief', async () => {
    const v = await o.vordering('gestopt');
    const briefId = await foutDwangbevel(o.db, v);
    const { terughalingId, hash } = await maakProef(o.db, { ...OPDRACHT, keuze: { soort: 'lijst', briefIds: [briefId] } });
    await keurTerughalingGoed(o.db, { terughalingId, hash, door: 'B. Tweede', vandaag: VANDAAG });
    const port = maakTerughalen({ db: o.db, ...o.bronnen });
    expect(await port.stuur({ terughalingId, vandaag: VANDAAG, gestopt: true })).toEqual({ totaal: 1, verstuurd: 0, klaar: 0, onderweg: 0, geeindigd: [] });
    await port.rondAf({ terughalingId, vandaag: VANDAAG, gestopt: true });
    expect({ status: (await o.db.terughaling.findUniqueOrThrow({ where: { id: terughalingId } })).status, brieven: await brieven(v.zaak) }).toEqual({ status: 'gestopt', brieven: ['dwangbevel klaargezet'] });
  });
});

it('het verslag telt op en noemt geen namen van debiteuren', async () => {
  const v = await o.vordering('verslag');
  const w = await o.vordering('verslag-2');
  const { terughalingId } = await haalTerug(o, [await foutDwangbevel(o.db, v, { gepost: true }), await foutDwangbevel(o.db, w)]);
  const tekst = (await verslagTekst(o.db, terughalingId)).join('\n');
  expect(tekst).toContain('2 brieven; kosten die vervallen € 166,00; terug naar debiteuren € 0,00');
  expect(tekst).toContain('0 anders dan de proef');
  expect([tekst.includes('Proef, '), tekst.includes(ADRES.naam)]).toEqual([false, false]);
  expect((await openstaand(o.db, v.id)).totaal).toBe(32_000);
});

it('bewijs van verzending dat pas na het einde van de vordering komt: de intrekking vertelde het al, geen taak', async () => {
  const v = await o.vordering('na-einde');
  const briefId = await foutDwangbevel(o.db, v, { aangenomen: true });
  await v.betaal(32_000 + DWANGKOSTEN, '2025-02-06');
  await o.invorderen.sluit({ vorderingId: v.id, einde: 'voldaan', vandaag: VANDAAG });
  // Closing takes nothing out that was made final: it may be under way.
  await haalTerug(o, [briefId]);
  await ontvangVerzending(o.db, { briefId, soort: 'verzonden', op: dag('2025-02-07') });
  const { id } = await o.db.bericht.findFirstOrThrow({ where: { ontvanger: v.zaak, soort: 'verzending' } });
  await metZaak(o.db, v.zaak, async (tx) => verwerkNaSluiting(tx, { id }));
  expect(await openTaken(v.zaak)).toEqual([]);
});

describe('een lijst van meer nummers dan in één opdracht passen', () => {
  it('wordt in stukken gelezen: alleen de brieven die er zijn, elk één keer', async () => {
    const v = await o.vordering('lange-lijst');
    const eigen = await v.brief('herinnering', '2025-02-06');
    const briefIds = [eigen, eigen, ...Array.from({ length: 40_000 }, (_, nummer) => 1_000_000 + nummer)];
    expect(await kiesBrieven(o.db, { soort: 'lijst', briefIds })).toEqual([{ briefId: eigen, zaak: v.zaak }]);
  });
});
