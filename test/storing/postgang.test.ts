import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { metZaak } from '../../activities/opslag/database.ts';
import { naarDatum } from '../../activities/opslag/dagen.ts';
import { schrijfGebeurtenis } from '../../activities/opslag/gebeurtenis.ts';
import { leesDossiers, type Regel } from '../../bench/storing/dossier.ts';
import { vergelijkGeheel } from '../../bench/storing/verschil.ts';
import { dag } from '../../domain/kalender/dag.ts';
import { maakOpstelling, type Opstelling } from '../activities/invorderen/opstelling.ts';

/** Two letters of one zaak on one day, and their post in one order or in another. */
let o: Opstelling;
beforeAll(async () => {
  o = await maakOpstelling();
});
afterAll(async () => o.ruimOp());

type Stap = readonly ['eerste' | 'tweede', 'brief_definitief' | 'digitaal_bezorgd' | 'brief_verzonden'];
let nummer = 0;

/** The lines of a claim whose letters went so. */
async function regels(...stappen: readonly Stap[]): Promise<readonly Regel[]> {
  const aanslagnummer = `ws-2025-${String(++nummer).padStart(4, '0')}`;
  const { zaak, brief, doorloop } = await o.vordering(aanslagnummer);
  await doorloop('herinnering', '2025-01-06');
  const { id: eerste } = await o.db.brief.findFirstOrThrow({ where: { zaak } });
  const nummers = { eerste, tweede: await brief('aanmaning', '2025-01-21') };
  for (const [welke, soort] of stappen) await metZaak(o.db, zaak, async (tx) => schrijfGebeurtenis(tx, zaak, dag('2025-01-21'), soort, soort === 'brief_verzonden' ? { brief: nummers[welke], soort: 'x' } : { briefId: nummers[welke], brief: 'x' }));
  return (await leesDossiers(o.db)).get(aanslagnummer.toUpperCase())?.regels ?? [];
}

/** What differs between two such claims. */
async function verschil(links: readonly Stap[], rechts: readonly Stap[]): Promise<number> {
  const als = async (stappen: readonly Stap[]) => new Map([['proef', { einde: 'loopt', regels: await regels(...stappen) }]]);
  return vergelijkGeheel(await als(links), await als(rechts)).length;
}

const DEFINITIEF = [['eerste', 'brief_definitief'], ['tweede', 'brief_definitief']] as const satisfies readonly Stap[];

it('welke van twee brieven van één dag het eerst ging maakt niet uit', async () => {
  expect(await verschil([...DEFINITIEF, ['eerste', 'digitaal_bezorgd'], ['tweede', 'brief_verzonden']], [['eerste', 'brief_definitief'], ['eerste', 'digitaal_bezorgd'], ['tweede', 'brief_definitief'], ['tweede', 'brief_verzonden']])).toBe(0);
});

it('een brief die ging voor hij definitief was wel', async () => {
  expect(await verschil([...DEFINITIEF, ['tweede', 'brief_verzonden']], [['eerste', 'brief_definitief'], ['tweede', 'brief_verzonden'], ['tweede', 'brief_definitief']])).toBe(1);
});

it('de andere brief wel: wie niet ging terwijl hij ging, valt op', async () => {
  expect(await verschil([...DEFINITIEF, ['eerste', 'brief_verzonden']], [...DEFINITIEF, ['tweede', 'brief_verzonden']])).toBe(2);
});

it('welk van twee delen van een run het eerst werd vrijgegeven maakt niet uit; een deel dat niet ging valt op', async () => {
  const run = async (op: string, ...soorten: readonly string[]): Promise<readonly Regel[]> => {
    const { id, zaak } = await o.db.verzendrun.create({ data: { zaak: `verzendrun-${op}-1`, dag: naarDatum(dag(op)), voorbereidDoor: 'systeem', gestartOp: naarDatum(dag(op)) } });
    for (const soort of ['herinnering', 'aanmaning']) await o.db.rundeel.create({ data: { runId: id, opdrachtgeverId: 'waterstad', soort, status: 'vrijgegeven', aantal: 1, somCenten: 0, proef: {}, bevindingen: [] } });
    for (const soort of soorten) {
      const { id: deelId } = await o.db.rundeel.findFirstOrThrow({ where: { runId: id, soort } });
      await metZaak(o.db, zaak, async (tx) => schrijfGebeurtenis(tx, zaak, dag('2025-01-21'), 'deel_vrijgegeven', { deelId, soort }));
    }
    return (await leesDossiers(o.db)).get(zaak)?.regels ?? [];
  };
  const als = async (...argumenten: Parameters<typeof run>) => new Map([['run', { einde: '-', regels: await run(...argumenten) }]]);
  const zonder = await als('2025-02-03', 'herinnering', 'aanmaning');
  expect([vergelijkGeheel(zonder, await als('2025-02-04', 'aanmaning', 'herinnering')).length, vergelijkGeheel(zonder, await als('2025-02-05', 'herinnering')).length]).toEqual([0, 1]);
});

it('wat er met andere partijen is staat bij de vordering, niet onder het nummer dat PostgreSQL het beslag gaf', async () => {
  const { id } = await o.vordering('ws-2025-0099');
  const { opdrachtgeverId, debiteurId, principaalId } = await o.db.vordering.findUniqueOrThrow({ where: { id } });
  const op = naarDatum(dag('2025-03-25'));
  const verhaal = await o.db.verhaal.create({ data: { opdrachtgeverId, debiteurId, principaalId, bevoegdheid: 'vordering_iw19', geopendOp: op, vorderingen: { create: { vorderingId: id, aangemeldOp: op } } } });
  const derde = await o.db.derde.create({ data: { loonheffingennummer: '000010078L01', naam: 'Zorggroep De Linde' } });
  const beslag = await o.db.beslag.create({ data: { verhaalId: verhaal.id, derdeId: derde.id, onderdeel: 'a' } });
  await o.db.samenloop.create({ data: { beslagId: beslag.id, kenmerk: 'proef', geopendOp: op } });
  await o.db.uitgaandPartijbericht.create({ data: { sleutel: 'proef', berichtId: randomUUID(), ontvanger: 'gdw:9901', soort: 'beslag_gemeld', beslagId: beslag.id, inhoud: {}, dag: op } });
  const dossiers = await leesDossiers(o.db);
  const regels = dossiers.get('WS-2025-0099')?.regels.filter(({ tabel }) => tabel.includes('met anderen')).map(({ tabel, wat }) => `${tabel.split(' ').at(-1) ?? ''} ${wat}`);
  expect([dossiers.has(`samenloop-${String(beslag.id)}`), regels]).toEqual([false, ['samenloop - - - -', 'uitgaand beslag_gemeld gdw:9901 niet aangekomen -']]);
});
