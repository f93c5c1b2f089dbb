import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { druk } from '../../../activities/post/drukwerk.ts';
import { manifestSchema } from '../../../activities/post/manifest.ts';
import { NietInOpslag } from '../../../adapters/opslagplaats/opslagplaats.ts';
import { centen } from '../../../domain/geld/centen.ts';
import { dag, plusDagen } from '../../../domain/kalender/dag.ts';
import { maakOpstelling, type Opstelling } from '../invorderen/opstelling.ts';
import { keurTerughalingGoed } from '../../../activities/terughalen/goedkeuren.ts';
import { maakProef } from '../../../activities/terughalen/proef.ts';
import { haalTerug, OPDRACHT, voerUit } from '../terughalen/opstelling.ts';
import { maakPostproef, type Postproef } from './opstelling.ts';

let o: Opstelling;
let p: Postproef;
/** How many PDFs can still be read before the opslagplaats falls over; null: it stays up. */
let nog: number | null = null;
/** What is not in the opslagplaats any more. */
const weg = new Set<string>();
/** What happens while the first next PDF is being copied. */
let tijdensKopie: (() => Promise<void>) | null = null;
beforeAll(async () => {
  o = await maakOpstelling();
  p = await maakPostproef(o.db, {
    opslag: (echt) => ({
      ...echt,
      lees: async (hash) => {
        const doe = tijdensKopie;
        tijdensKopie = null;
        await doe?.();
        if (nog !== null && nog-- <= 0) throw new Error('de schijf is weg');
        if (weg.has(hash)) throw new NietInOpslag(`brief ${hash} ligt niet in de opslag`);
        return echt.lees(hash);
      },
    }),
  });
}, 60_000);
afterAll(async () => {
  await p.ruimOp();
  await o.ruimOp();
});

const OP = '2024-12-13';
let claim = 0;
const herinneringen = async (hoeveel: number): Promise<number[]> => {
  const ids: number[] = [];
  for (let i = 0; i < hoeveel; i++) ids.push(await (await o.vordering(`druk-${String(++claim)}`)).brief('herinnering', OP));
  return ids;
};
const drukwerken = async (rundeelId: number) => o.db.drukwerk.findMany({ where: { rundeelId }, orderBy: { id: 'asc' } });
const manifest = (sleutel: string) => manifestSchema.parse(JSON.parse(readFileSync(join(p.drukwerkmap, sleutel, 'manifest.json'), 'utf8')));

describe('een drukbestand', () => {
  it('kan niemand anders lezen: map, brieven en manifest zijn van wie de worker draait', async () => {
    const deel = await p.maakDefinitief(OP, await herinneringen(1), 'papier');
    await p.geefUit(deel, OP);
    const [rij] = await drukwerken(deel);
    const map = join(p.drukwerkmap, rij?.sleutel ?? '');
    const rechten = (pad: string) => (statSync(pad).mode & 0o777).toString(8);
    expect([rechten(map), ...readdirSync(map).map((naam) => rechten(join(map, naam)))]).toEqual(['700', '600', '600']);
  });

  it('heeft de PDF van elke brief en een manifest dat optelt, met hun hashes', async () => {
    const ids = await herinneringen(3);
    const deel = await p.maakDefinitief(OP, ids, 'papier');
    expect(await p.geefUit(deel, OP)).toMatchObject({ opPapier: 3, digitaal: 0 });
    const [rij] = await drukwerken(deel);
    const { brieven, ...kop } = manifest(rij?.sleutel ?? '');
    expect(kop).toEqual({ versie: 2, id: rij?.sleutel, rundeel: deel, opdrachtgever: 'waterstad', soort: 'herinnering', dag: OP, aantal: 3, paginas: 6, somCenten: 96_000, enveloppen: [] });
    for (const brief of brieven) expect(createHash('sha256').update(readFileSync(join(p.drukwerkmap, kop.id, brief.bestand))).digest('hex')).toBe(brief.sha256);
    expect(brieven.map(({ brief }) => brief).sort((a, b) => a - b)).toEqual(ids);
  });
  it('noemt welke bestanden in één envelop gaan, ook die in het bestand van een ander deel van de run', async () => {
    const ids = await herinneringen(4);
    const [alleen = 0, samen = 0, ookSamen = 0, ander = 0] = ids;
    const deel = await p.maakDefinitief(OP, [alleen, samen, ookSamen], 'papier');
    const anderDeel = await p.maakDefinitief(OP, [ander], 'papier');
    await o.db.brief.updateMany({ where: { id: { in: [samen, ookSamen, ander] } }, data: { envelop: 'run-debiteur-1' } });
    await o.db.brief.update({ where: { id: alleen }, data: { envelop: 'run-debiteur-2' } });
    const { runId } = await o.db.rundeel.findUniqueOrThrow({ where: { id: deel } });
    // A run has one part of a kind.
    await o.db.rundeel.update({ where: { id: anderDeel }, data: { runId, soort: 'aanmaning' } });
    await p.geefUit(deel, OP);
    await p.geefUit(anderDeel, OP);
    const bestand = (id: number) => expect.stringMatching(new RegExp(`^brief-${String(id)}-`)) as unknown;
    const drukbestand = `deel-${String(deel)}-1`;
    expect(manifest(drukbestand).enveloppen).toEqual([{ envelop: 'run-debiteur-1', bestanden: [bestand(samen), bestand(ookSamen)], elders: [] }]);
    expect(manifest(`deel-${String(anderDeel)}-1`).enveloppen).toEqual([{ envelop: 'run-debiteur-1', bestanden: [bestand(ander)], elders: [{ drukbestand, bestand: bestand(samen) }, { drukbestand, bestand: bestand(ookSamen) }] }]);
  });
  it.each([
    ['dezelfde dag: het eerste bestand ligt er nog', OP, 1],
    ['een latere dag: de envelop is weg', plusDagen(dag(OP), 1), 0],
  ])('noemt van een tweede bestand van een deel het eerste, %s', async (_wat, later, elders) => {
    const ids = await herinneringen(2);
    const [eerst = 0, laat = 0] = ids;
    const deel = await p.maakDefinitief(OP, [eerst], 'papier');
    const anderDeel = await p.maakDefinitief(OP, [laat], 'papier');
    await p.geefUit(deel, OP);
    await o.db.brief.updateMany({ where: { id: { in: ids } }, data: { envelop: 'run-debiteur-3', rundeelId: deel } });
    await o.db.rundeel.delete({ where: { id: anderDeel } });
    await p.geefUit(deel, later);
    const tweede = manifest(`deel-${String(deel)}-2`);
    expect({ elders: tweede.enveloppen.flatMap((een) => een.elders).length, dag: tweede.dag }).toEqual({ elders, dag: later });
  });
  it('een manifest van voordat het enveloppen noemde blijft leesbaar', async () => {
    const deel = await p.maakDefinitief(OP, await herinneringen(1), 'papier');
    await p.geefUit(deel, OP);
    const { enveloppen: _geen, ...oud } = { ...manifest((await drukwerken(deel))[0]?.sleutel ?? ''), versie: 1 as const };
    expect(manifestSchema.parse(oud)).toMatchObject({ versie: 1, enveloppen: [] });
  });
  it('noemt geen naam, adres of BSN', async () => {
    const deel = await p.maakDefinitief(OP, await herinneringen(1), 'papier');
    await p.geefUit(deel, OP);
    const tekst = JSON.stringify(manifest((await drukwerken(deel))[0]?.sleutel ?? ''));
    const { bsn } = await o.db.debiteur.findFirstOrThrow({ orderBy: { id: 'desc' } });
    expect([bsn, 'A. Proef', 'Kade 1'].filter((geheim) => tekst.includes(geheim))).toEqual([]);
  });
  it('is er maar één, hoe vaak het ook wordt gevraagd', async () => {
    const deel = await p.maakDefinitief(OP, await herinneringen(2), 'papier');
    await p.geefUit(deel, OP);
    await p.geefUit(deel, OP);
    expect((await drukwerken(deel)).map(({ aantal }) => aantal)).toEqual([2]);
  });
  it('halverwege omgevallen: er is nog geen drukbestand, en daarna één met alle brieven', async () => {
    const ids = await herinneringen(4);
    const deel = await p.maakDefinitief(OP, ids, 'papier');
    nog = 2;
    await expect(p.geefUit(deel, OP)).rejects.toThrow('de schijf is weg');
    nog = null;
    expect(existsSync(join(p.drukwerkmap, `deel-${String(deel)}-1`))).toBe(false);
    await p.geefUit(deel, OP);
    expect((await drukwerken(deel)).map(({ sleutel }) => manifest(sleutel).aantal)).toEqual([4]);
  });
  it('omgevallen tussen de map en de rij: de map geldt, en wat er later bij kwam krijgt een eigen bestand', async () => {
    const [a = 0, b = 0] = await herinneringen(2);
    const deel = await p.maakDefinitief(OP, [a], 'papier');
    await p.geefUit(deel, OP);
    await o.db.brief.updateMany({ where: { rundeelId: deel }, data: { drukwerkId: null } });
    await o.db.drukwerk.deleteMany({ where: { rundeelId: deel } });
    const ander = await p.maakDefinitief(OP, [b], 'papier');
    await o.db.brief.update({ where: { id: b }, data: { rundeelId: deel } });
    await p.geefUit(deel, OP);
    expect((await drukwerken(deel)).map(({ sleutel }) => manifest(sleutel).brieven.map(({ brief }) => brief))).toEqual([[a], [b]]);
    expect(await drukwerken(ander)).toEqual([]);
  });
  it('gestopt terwijl er wordt gekopieerd: niets gaat naar de drukker, en elke brief wacht weer', async () => {
    const ids = await herinneringen(3);
    const deel = await p.maakDefinitief(OP, ids, 'papier');
    const drukkerij = { db: o.db, opslag: p.opslag, map: p.drukwerkmap };
    expect(await druk(drukkerij, deel, dag(OP), 2)).toBe(false);
    expect(await p.post.houdTegen({ rundeelId: deel, vandaag: dag(OP) })).toBe(3);
    expect(await druk(drukkerij, deel, dag(OP), 2)).toBe(true);
    expect(readdirSync(p.drukwerkmap).filter((naam) => naam.includes(`deel-${String(deel)}-`))).toEqual([]);
    expect(await o.db.brief.count({ where: { id: { in: ids }, aangenomenOp: null, kanaal: null, pdfHash: null, rundeelId: null, status: 'klaargezet' } })).toBe(3);
  });
  it('gestopt toen het bestand er al lag: wat de drukker heeft gaat, de rest wacht weer', async () => {
    const [bijDrukker = 0, later = 0] = await herinneringen(2);
    const deel = await p.maakDefinitief(OP, [bijDrukker], 'papier');
    await p.geefUit(deel, OP);
    // Fell over between the folder and its row.
    await o.db.brief.updateMany({ where: { rundeelId: deel }, data: { drukwerkId: null } });
    await o.db.drukwerk.deleteMany({ where: { rundeelId: deel } });
    await p.maakDefinitief(OP, [later], 'papier');
    await o.db.brief.update({ where: { id: later }, data: { rundeelId: deel } });
    expect(await p.post.houdTegen({ rundeelId: deel, vandaag: dag(OP) })).toBe(1);
    expect((await drukwerken(deel)).map(({ sleutel }) => manifest(sleutel).brieven.map(({ brief }) => brief))).toEqual([[bijDrukker]]);
    expect(await o.db.brief.findUniqueOrThrow({ where: { id: later } })).toMatchObject({ rundeelId: null, aangenomenOp: null });
  });
  it('een map van andere brieven onder dezelfde naam wordt geen drukbestand', async () => {
    const [a = 0, b = 0] = await herinneringen(2);
    const deel = await p.maakDefinitief(OP, [a], 'papier');
    await p.geefUit(deel, OP);
    await o.db.brief.update({ where: { id: a }, data: { drukwerkId: null, rundeelId: null } });
    await o.db.drukwerk.deleteMany({ where: { rundeelId: deel } });
    await p.maakDefinitief(OP, [b], 'papier');
    await o.db.brief.update({ where: { id: b }, data: { rundeelId: deel } });
    await expect(p.geefUit(deel, OP)).rejects.toThrow('ligt er al met andere brieven');
  });
  it('ligt er \'s nachts een map van anderen, dan hoort een mens het, gaan de andere delen door, en is het weg dan wordt er gedrukt', async () => {
    await o.db.brief.updateMany({ where: { drukwerkId: null }, data: { status: 'vervallen' } });
    const [a = 0] = await herinneringen(1);
    const [b = 0] = await herinneringen(1);
    const [eerste, tweede] = [await p.maakDefinitief(OP, [a], 'papier'), await p.maakDefinitief(OP, [b], 'papier')];
    await o.db.rundeel.updateMany({ where: { id: { in: [eerste, tweede] } }, data: { status: 'verzonden' } });
    const map = join(p.drukwerkmap, `deel-${String(eerste)}-1`);
    mkdirSync(map);
    writeFileSync(join(map, 'manifest.json'), JSON.stringify({ ...manifest((await o.db.drukwerk.findFirstOrThrow()).sleutel), rundeel: 987_654 }));
    await p.volgDigitaal('2024-12-14');
    const taken = async () => o.db.taak.findMany({ where: { soort: 'drukbestand_vreemd' }, select: { feiten: true, uitkomst: true } });
    expect([await drukwerken(eerste), (await drukwerken(tweede)).length, await taken()]).toEqual([[], 1, [{ feiten: { rundeelId: eerste }, uitkomst: null }]]);
    rmSync(map, { recursive: true });
    await p.volgDigitaal('2024-12-15');
    expect([(await drukwerken(eerste)).length, await taken()]).toEqual([1, [{ feiten: { rundeelId: eerste }, uitkomst: 'gedrukt' }]]);
  });
  it('zonder de brief waarvan de PDF weg is: de rest gaat, een mens hoort het, en terug in de opslag gaat hij de volgende nacht en hoeft niemand meer iets', async () => {
    await o.db.brief.updateMany({ where: { drukwerkId: null }, data: { status: 'vervallen' } });
    const [a = 0, b = 0] = await herinneringen(2);
    const deel = await p.maakDefinitief(OP, [a, b], 'papier');
    const { pdfHash, zaak } = await o.db.brief.findUniqueOrThrow({ where: { id: a } });
    weg.add(pdfHash ?? '');
    await p.geefUit(deel, OP);
    const gedrukt = async () => (await drukwerken(deel)).map(({ sleutel }) => manifest(sleutel).brieven.map(({ brief }) => brief));
    expect(await gedrukt()).toEqual([[b]]);
    expect(await o.db.taak.findMany({ where: { zaak, soort: 'brief_niet_aangekomen' } })).toMatchObject([{ feiten: { briefId: a, wat: 'druk', fout: 'NietInOpslag' } }]);
    await p.volgDigitaal('2024-12-14');
    expect(await gedrukt()).toEqual([[b]]);
    weg.clear();
    await p.volgDigitaal('2024-12-15');
    expect(await gedrukt()).toEqual([[b], [a]]);
    expect(await o.db.taak.count({ where: { zaak, afgedaanOp: null } })).toBe(0);
  });
  it('is er niet zolang geen enkele PDF van het deel te vinden is: dan is de opslag weg, niet de brief', async () => {
    const ids = await herinneringen(2);
    const deel = await p.maakDefinitief(OP, ids, 'papier');
    const rijen = await o.db.brief.findMany({ where: { id: { in: ids } } });
    for (const { pdfHash } of rijen) weg.add(pdfHash ?? '');
    await expect(p.geefUit(deel, OP)).rejects.toMatchObject({ name: 'NietInOpslag' });
    weg.clear();
    expect(await o.db.taak.count({ where: { zaak: { in: rijen.map(({ zaak }) => zaak) } } })).toBe(0);
    await p.geefUit(deel, OP);
    expect((await drukwerken(deel)).map(({ aantal }) => aantal)).toEqual([2]);
  });
  it('wordt in stukken gemaakt: één aanroep kopieert niet meer dan een stapel', async () => {
    const deel = await p.maakDefinitief(OP, await herinneringen(3), 'papier');
    const drukkerij = { db: o.db, opslag: p.opslag, map: p.drukwerkmap };
    const klaar = [await druk(drukkerij, deel, dag(OP), 2), await druk(drukkerij, deel, dag(OP), 2)];
    expect(klaar).toEqual([false, true]);
  });
  it('heeft de brief niet die werd teruggehaald terwijl zij werd gekopieerd', async () => {
    const [blijft = 0, terug = 0] = await herinneringen(2);
    const deel = await p.maakDefinitief(OP, [blijft, terug], 'papier');
    tijdensKopie = async () => {
      const { regels } = await haalTerug(o, [terug]);
      expect(regels.map((regel) => regel.split(';')[11])).toEqual(['uit_de_rij']);
    };
    await p.geefUit(deel, OP);
    const [rij] = await drukwerken(deel);
    expect([manifest(rij?.sleutel ?? '').brieven.map(({ brief }) => brief), rij?.aantal]).toEqual([[blijft], 1]);
    expect(readdirSync(join(p.drukwerkmap, rij?.sleutel ?? '')).filter((naam) => naam.startsWith(`brief-${String(terug)}-`))).toEqual([]);
  });
  it('is er niet als alles werd teruggehaald terwijl het werd gekopieerd', async () => {
    const ids = await herinneringen(1);
    const deel = await p.maakDefinitief(OP, ids, 'papier');
    tijdensKopie = async () => {
      await haalTerug(o, ids);
    };
    await p.geefUit(deel, OP);
    expect([await drukwerken(deel), readdirSync(p.drukwerkmap).filter((naam) => naam.includes(`deel-${String(deel)}-`))]).toEqual([[], []]);
  });
  it('wacht met een brief van een terughaling die loopt, en drukt hem \'s nachts als de lijst is gestopt', async () => {
    const [a = 0, opDeLijst = 0] = await herinneringen(2);
    const deel = await p.maakDefinitief(OP, [a, opDeLijst], 'papier');
    let lijst = 0;
    tijdensKopie = async () => {
      const { terughalingId, hash } = await maakProef(o.db, { ...OPDRACHT, keuze: { soort: 'lijst', briefIds: [opDeLijst] } });
      await keurTerughalingGoed(o.db, { terughalingId, hash, door: 'B. Tweede', vandaag: OPDRACHT.vandaag });
      lijst = terughalingId;
    };
    await p.geefUit(deel, OP);
    const gedrukt = async () => (await drukwerken(deel)).map(({ sleutel }) => manifest(sleutel).brieven.map(({ brief }) => brief));
    expect(await gedrukt()).toEqual([[a]]);
    await o.db.terughaling.update({ where: { id: lijst }, data: { status: 'gestopt' } });
    await p.volgDigitaal('2024-12-14');
    expect(await gedrukt()).toEqual([[a], [opDeLijst]]);
  });
  it('ligt de rij er en de naam nog niet, dan wacht wie terughaalt niet meer: de debiteur krijgt een intrekking, en het bestand krijgt zijn naam', async () => {
    const ids = await herinneringen(1);
    const deel = await p.maakDefinitief(OP, ids, 'papier');
    await p.geefUit(deel, OP);
    const sleutel = `deel-${String(deel)}-1`;
    renameSync(join(p.drukwerkmap, sleutel), join(p.drukwerkmap, `.${sleutel}`));
    await o.db.rundeel.update({ where: { id: deel }, data: { status: 'vrijgegeven' } });
    const { regels } = await haalTerug(o, ids);
    expect(regels.map((regel) => regel.split(';')[11])).toEqual(['ingetrokken']);
    await p.geefUit(deel, OP);
    expect([(await drukwerken(deel)).map((rij) => rij.sleutel), manifest(sleutel).brieven.map(({ brief }) => brief)]).toEqual([[sleutel], ids]);
  });
  it('ligt de map er zonder rij, van een eerdere versie, en is er een brief uit teruggehaald: dan gaat zij bij de drukker weg en zonder hem opnieuw', async () => {
    const [blijft = 0, terug = 0] = await herinneringen(2);
    const deel = await p.maakDefinitief(OP, [blijft, terug], 'papier');
    await p.geefUit(deel, OP);
    await o.db.brief.updateMany({ where: { rundeelId: deel }, data: { drukwerkId: null } });
    await o.db.drukwerk.deleteMany({ where: { rundeelId: deel } });
    await haalTerug(o, [terug]);
    await p.geefUit(deel, OP);
    expect((await drukwerken(deel)).map(({ sleutel }) => manifest(sleutel).brieven.map(({ brief }) => brief))).toEqual([[blijft]]);
  });
  it('en wie terughaalt en drukt op hetzelfde ogenblik: de brief gaat niet stil naar de drukker', async () => {
    const ids = await herinneringen(6);
    const deel = await p.maakDefinitief(OP, ids, 'papier');
    const { terughalingId, hash } = await maakProef(o.db, { ...OPDRACHT, keuze: { soort: 'lijst', briefIds: ids } });
    const gedrukt = p.geefUit(deel, OP);
    await keurTerughalingGoed(o.db, { terughalingId, hash, door: 'B. Tweede', vandaag: OPDRACHT.vandaag, afwijkend: 6, hoogstens: centen(100_000_000) });
    await voerUit(o, terughalingId);
    await gedrukt;
    const inBestand = (await drukwerken(deel)).flatMap(({ sleutel }) => manifest(sleutel).brieven.map(({ brief }) => brief));
    const gehoord = (await o.db.terughaalregel.findMany({ where: { terughalingId, intrekkingId: { not: null } }, orderBy: { briefId: 'asc' } })).map(({ briefId }) => briefId);
    expect(inBestand.sort((a, b) => a - b)).toEqual(gehoord);
  });
  it('laat niets half achter naast de bestanden', () => {
    expect(readdirSync(p.drukwerkmap, { recursive: true }).map(String).filter((naam) => naam.endsWith('.deel') || naam.startsWith('.'))).toEqual([]);
  });
});
