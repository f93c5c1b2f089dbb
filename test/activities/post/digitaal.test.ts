import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { naarDagOfLeeg, naarDatum } from '../../../activities/opslag/dagen.ts';
import { bezorgDigitaal } from '../../../activities/post/digitaal.ts';
import { maakMagazijn } from '../../../adapters/berichtenmagazijn/client.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { maakOpstelling, type Opstelling, type Proefvordering } from '../invorderen/opstelling.ts';
import { maakPostproef, type Postproef } from './opstelling.ts';

const GEWEIGERD = '999990482';
const OIN = '00000001003214345000';
const OP = '2024-12-13';
let o: Opstelling;
let p: Postproef;
beforeAll(async () => {
  o = await maakOpstelling();
  await o.db.opdrachtgever.update({ where: { id: 'waterstad' }, data: { oin: OIN } });
  p = await maakPostproef(o.db, { geweigerd: [GEWEIGERD] });
}, 60_000);
afterAll(async () => {
  await p.ruimOp();
  await o.ruimOp();
});
afterEach(() => {
  p.magazijn.toestand.zetStoring(null);
});

/** A claim of somebody who wants his letters digitally. */
async function digitaleDebiteur(naam: string, bsn: string): Promise<Proefvordering> {
  const vordering = await o.vordering(naam, bsn);
  const { id } = await o.db.debiteur.findFirstOrThrow({ where: { bsn } });
  await o.db.berichtvoorkeur.create({ data: { debiteurId: id, kanaal: 'digitaal', sinds: naarDatum(dag('2024-01-01')) } });
  return vordering;
}
const inMagazijn = async (bsn: string): Promise<string[]> => {
  const antwoord = await fetch(`${p.magazijn.url}/berichten?afzender=${OIN}`, { headers: { authorization: 'Bearer x', 'x-ontvanger': `BSN:${bsn}` } });
  return ((await antwoord.json()) as { berichten: { onderwerp: string }[] }).berichten.map(({ onderwerp }) => onderwerp);
};
const meldingen = async (briefId: number): Promise<unknown[]> => (await o.db.bericht.findMany({ where: { soort: 'verzending', inhoud: { path: ['briefId'], equals: briefId } } })).map(({ inhoud }) => inhoud);

describe('een digitale brief', () => {
  it('ligt in het magazijn met een kenmerk dat geen persoonsgegeven is, en geldt op de dag van publicatie als verzonden', async () => {
    const brief = await (await digitaleDebiteur('d1', '999993653')).brief('herinnering', OP);
    const deel = await p.maakDefinitief(OP, [brief]);
    expect(await p.geefUit(deel, OP)).toEqual({ opPapier: 0, digitaal: 1, wachtOpMagazijn: 0 });
    expect(await inMagazijn('999993653')).toEqual([`Herinnering (kenmerk waterstad-${String(brief)})`]);
    expect(await meldingen(brief)).toEqual([{ briefId: brief, soort: 'verzonden', op: OP }]);
  });
  it('het antwoord ging verloren nadat het magazijn hem had: de volgende keer ligt hij er nog steeds één keer', async () => {
    const brief = await (await digitaleDebiteur('d2', '999990366')).brief('herinnering', OP);
    const deel = await p.maakDefinitief(OP, [brief]);
    p.magazijn.toestand.zetStoring({ soort: 'antwoord_kwijt', keer: 1, ms: 0 });
    expect(await p.geefUit(deel, OP)).toMatchObject({ digitaal: 0, wachtOpMagazijn: 1 });
    expect(await meldingen(brief)).toEqual([]);
    expect(await p.volgDigitaal('2024-12-16')).toMatchObject({ klaar: true, bezorgd: 1 });
    expect(await inMagazijn('999990366')).toHaveLength(1);
    expect(await meldingen(brief)).toEqual([{ briefId: brief, soort: 'verzonden', op: OP }]);
  });
  it('op een lijst die wordt teruggehaald: het magazijn krijgt hem niet zolang zij loopt; daarna wel als hij nog telt', async () => {
    const brief = await (await digitaleDebiteur('d-lijst', '999991796')).brief('herinnering', OP);
    const deel = await p.maakDefinitief(OP, [brief]);
    const { id } = await o.db.terughaling.create({ data: { keuze: {}, reden: 'andere_fout', toelichting: 'proef', hash: 'h', status: 'loopt', voorbereidDoor: 'Anna', uitgevoerdDoor: 'Bas', proefOp: naarDatum(dag(OP)), regels: { create: { briefId: brief, proef: {} } } } });
    expect(await p.geefUit(deel, OP)).toMatchObject({ digitaal: 0, wachtOpMagazijn: 1 });
    expect(await p.volgDigitaal('2024-12-16')).toMatchObject({ bezorgd: 0 });
    expect(await inMagazijn('999991796')).toEqual([]);
    await o.db.terughaling.update({ where: { id }, data: { status: 'gestopt' } });
    expect(await p.volgDigitaal('2024-12-17')).toMatchObject({ bezorgd: 1 });
    expect(await inMagazijn('999991796')).toHaveLength(1);
  });
  it('het magazijn weigert de persoon: dezelfde dag op papier, in een eigen drukbestand', async () => {
    const digitaal = await (await digitaleDebiteur('d3', GEWEIGERD)).brief('herinnering', OP);
    const papier = await (await o.vordering('d3p')).brief('herinnering', OP);
    const deel = await p.maakDefinitief(OP, [digitaal, papier]);
    expect(await p.geefUit(deel, OP)).toEqual({ opPapier: 2, digitaal: 0, wachtOpMagazijn: 0 });
    expect((await o.db.drukwerk.findMany({ where: { rundeelId: deel }, orderBy: { id: 'asc' }, include: { brieven: true } })).map(({ brieven }) => brieven.map(({ id }) => id))).toEqual([[papier], [digitaal]]);
  });
  it('het magazijn ligt eruit: wat op papier gaat gaat, de rest wacht', async () => {
    const digitaal = await (await digitaleDebiteur('d4', '999990688')).brief('herinnering', OP);
    const papier = await (await o.vordering('d4p')).brief('herinnering', OP);
    const deel = await p.maakDefinitief(OP, [digitaal, papier]);
    p.magazijn.toestand.zetStoring({ soort: 'niet_beschikbaar', keer: null, ms: 0 });
    expect(await p.geefUit(deel, OP)).toEqual({ opPapier: 1, digitaal: 0, wachtOpMagazijn: 1 });
  });
});

describe('een run die wordt gestopt', () => {
  it('wat het magazijn heeft gaat; wat nog niet is aangeboden wacht weer, en wordt niet alsnog bezorgd', async () => {
    const [weg, blijft] = [await (await digitaleDebiteur('d10', '999994773')).brief('herinnering', OP), await (await digitaleDebiteur('d11', '999995091')).brief('herinnering', OP)];
    const deel = await p.maakDefinitief(OP, [weg]);
    await p.geefUit(deel, OP);
    await p.maakDefinitief(OP, [blijft]);
    await o.db.brief.update({ where: { id: blijft }, data: { rundeelId: deel } });
    const zoalsGelezen = await o.db.brief.findUniqueOrThrow({ where: { id: blijft } });
    expect(await p.post.houdTegen({ rundeelId: deel, vandaag: dag(OP) })).toBe(1);
    const magazijn = maakMagazijn({ url: p.magazijn.url, token: async () => Promise.resolve('proef') });
    expect(await bezorgDigitaal({ db: o.db, opslag: p.opslag, magazijn }, zoalsGelezen, dag(OP))).toBe('weg');
    expect([await inMagazijn('999994773'), await inMagazijn('999995091')].map(({ length }) => length)).toEqual([1, 0]);
  });
});

describe('’s nachts', () => {
  it('weigert het magazijn drie personen van één deel: zij komen in één drukbestand', async () => {
    const brieven: number[] = [];
    for (let i = 0; i < 3; i++) brieven.push(await (await o.vordering(`n${String(i)}`, GEWEIGERD)).brief('herinnering', OP));
    const deel = await p.maakDefinitief(OP, brieven);
    p.magazijn.toestand.zetStoring({ soort: 'niet_beschikbaar', keer: null, ms: 0 });
    await p.geefUit(deel, OP);
    p.magazijn.toestand.zetStoring(null);
    await p.volgDigitaal('2024-12-16');
    expect((await o.db.drukwerk.findMany({ where: { rundeelId: deel } })).map(({ aantal }) => aantal)).toEqual([3]);
  });
  it('een brief die al van het magazijn naar papier ging toen de database wegviel, wordt gedrukt', async () => {
    const brief = await (await digitaleDebiteur('n9', '999990093')).brief('herinnering', OP);
    const deel = await p.maakDefinitief(OP, [brief]);
    await o.db.rundeel.update({ where: { id: deel }, data: { status: 'verzonden' } });
    await o.db.brief.update({ where: { id: brief }, data: { kanaal: 'papier' } });
    await p.volgDigitaal('2024-12-17');
    expect((await o.db.drukwerk.findMany({ where: { rundeelId: deel } })).map(({ aantal }) => aantal)).toEqual([1]);
  });
});

describe('een digitale aanmaning', () => {
  const GELEZEN = '999992806';
  const ONGELEZEN = '999991322';
  const aanmaning = async (naam: string, bsn: string): Promise<{ vordering: Proefvordering; brief: number }> => {
    const vordering = await digitaleDebiteur(naam, bsn);
    await vordering.doorloop('herinnering', OP);
    const brief = await vordering.brief('aanmaning', '2024-12-30');
    await p.geefUit(await p.maakDefinitief('2024-12-30', [brief]), '2024-12-30');
    await vordering.meld(brief, 'verzonden', '2024-12-30');
    return { vordering, brief };
  };
  const volg = async (op: string) => p.volgDigitaal(op);
  const lees = async (brief: number, bsn: string): Promise<void> => {
    const { berichtId } = await o.db.digitaleZending.findUniqueOrThrow({ where: { briefId: brief } });
    await fetch(`${p.magazijn.url}/berichten/${berichtId ?? ''}`, { method: 'PATCH', headers: { authorization: 'Bearer x', 'x-ontvanger': `BSN:${bsn}`, 'content-type': 'application/merge-patch+json' }, body: '{"gelezen":true}' });
  };

  it('die is gelezen wordt niet vervangen', async () => {
    const { brief } = await aanmaning('d5', GELEZEN);
    await lees(brief, GELEZEN);
    await volg('2025-01-06');
    const zending = await o.db.digitaleZending.findUniqueOrThrow({ where: { briefId: brief } });
    expect([naarDagOfLeeg(zending.gelezenOp), zending.vervangenOp]).toEqual(['2025-01-06', null]);
  });
  it('die zeven dagen ongelezen blijft gaat eruit, één keer, en komt op papier met één keer kosten', async () => {
    const { vordering, brief } = await aanmaning('d6', ONGELEZEN);
    expect((await volg('2025-01-05')).vervangen).toBe(0);
    expect((await volg('2025-01-06')).vervangen).toBe(1);
    expect((await volg('2025-01-07')).vervangen).toBe(0);
    expect((await meldingen(brief)).at(-1)).toEqual({ briefId: brief, soort: 'teruggehaald', op: '2025-01-06' });
    await vordering.meld(brief, 'teruggehaald', '2025-01-06');
    const nieuw = await vordering.brief('aanmaning', '2025-01-06', 2);
    const deel = await p.maakDefinitief('2025-01-06', [nieuw]);
    expect(await p.geefUit(deel, '2025-01-06')).toMatchObject({ opPapier: 1, digitaal: 0 });
    expect(await o.db.kosten.count({ where: { vorderingId: vordering.id, vervallenOp: null } })).toBe(1);
  });
});

describe('één brief die niet te bezorgen is', () => {
  it('houdt geen andere op: een mens kijkt, en elke nacht wordt hij weer aangeboden', async () => {
    const [kapot, heel] = [await (await digitaleDebiteur('d7', '999992478')).brief('herinnering', OP), await (await digitaleDebiteur('d8', '999991929')).brief('herinnering', OP)];
    const deel = await p.maakDefinitief(OP, [kapot, heel]);
    const { zaak, pdfHash } = await o.db.brief.findUniqueOrThrow({ where: { id: kapot } });
    await o.db.brief.update({ where: { id: kapot }, data: { pdfHash: 'f'.repeat(64) } });
    expect(await p.geefUit(deel, OP)).toMatchObject({ digitaal: 1, wachtOpMagazijn: 1 });
    await p.volgDigitaal('2024-12-14');
    expect((await o.db.taak.findMany({ where: { zaak, afgedaanOp: null } })).map(({ soort }) => soort)).toEqual(['brief_niet_aangekomen']);
    await o.db.brief.update({ where: { id: kapot }, data: { pdfHash } });
    expect(await p.volgDigitaal('2024-12-15')).toMatchObject({ bezorgd: 1 });
    expect(await inMagazijn('999992478')).toHaveLength(1);
  });

  it('die alsnog bezorgd wordt vraagt een mens niets meer', async () => {
    const brief = await (await digitaleDebiteur('d20', '999991577')).brief('herinnering', OP);
    const deel = await p.maakDefinitief(OP, [brief]);
    const { zaak, pdfHash } = await o.db.brief.findUniqueOrThrow({ where: { id: brief } });
    await o.db.brief.update({ where: { id: brief }, data: { pdfHash: 'f'.repeat(64) } });
    await p.geefUit(deel, OP);
    await o.db.brief.update({ where: { id: brief }, data: { pdfHash } });
    await p.volgDigitaal('2024-12-15');
    expect(await o.db.taak.count({ where: { zaak, afgedaanOp: null } })).toBe(0);
  });

  it('die niet meer geldt gaat niet alsnog', async () => {
    const brief = await (await digitaleDebiteur('d9', '999994542')).brief('herinnering', OP);
    const deel = await p.maakDefinitief(OP, [brief]);
    await o.db.brief.update({ where: { id: brief }, data: { status: 'vervallen' } });
    expect(await p.geefUit(deel, OP)).toMatchObject({ digitaal: 0, wachtOpMagazijn: 0 });
    expect(await inMagazijn('999994542')).toEqual([]);
  });
});
