import { parseArgs } from 'node:util';
import { plusDagen } from '../../domain/kalender/dag.ts';
import { bevolking } from './bevolking.ts';
import { leesDossiers, type Dossier } from './dossier.ts';
import { keur } from './keuring.ts';
import { EINDE } from './looptijd.ts';
import { maakPlan, type Gepland, type Klasse } from './plan.ts';
import { speel, type Speelverslag } from './spel.ts';
import { leesVerlopen, type Verloop } from './verloop.ts';
import { vergelijkDagen } from './verschil-dagen.ts';
import { vergelijkGeheel, type Verschil } from './verschil.ts';

/**
 * `npm run storing -- --vorderingen 200 --zaad 1`: the same people played without faults and with them; exit code 1 when the records
 * differ more than they may. docs/storingen.md tells what is compared and why.
 */
const { values } = parseArgs({ options: { vorderingen: { type: 'string', default: '200' }, zaad: { type: 'string' }, klasse: { type: 'string', multiple: true, default: ['uren', 'dagen'] } } });
const aantal = geheel(values.vorderingen, 'vorderingen');
const zaad = values.zaad === undefined ? Math.floor(Math.random() * 1_000_000) : geheel(values.zaad, 'zaad');
const klassen = values.klasse.map(alsKlasse);

/** With sources away for days everything comes later; so the run with faults is played on. */
const LATER = 45;

interface Uitslag {
  readonly dossiers: ReadonlyMap<string, Dossier>;
  readonly verlopen: ReadonlyMap<string, Verloop>;
  readonly gebreken: readonly Verschil[];
}

console.log(`Storingen: ${String(aantal)} vorderingen, zaad ${String(zaad)}. Opnieuw: npm run storing -- --vorderingen ${String(aantal)} --zaad ${String(zaad)}`);
const mensen = bevolking(zaad, aantal);
const zonder = await ronde('zonder storing', []);
let fouten = toonVerschillen('zonder storing', zonder.gebreken);
for (const klasse of klassen) {
  const met = await ronde(`storingen van ${klasse}`, maakPlan(zaad, aantal, klasse), klasse);
  const verschillen = klasse === 'uren' ? vergelijkGeheel(zonder.dossiers, met.dossiers) : overDagen(zonder, met);
  fouten += toonVerschillen(`storingen van ${klasse}`, [...verschillen, ...met.gebreken]);
}
console.log(fouten === 0 ? `Zaad ${String(zaad)}: niets verloren, niets dubbel, alles eindigt zoals zonder storing.` : `Zaad ${String(zaad)}: ${String(fouten)} verschillen.`);
process.exitCode = fouten === 0 ? 0 : 1;

async function ronde(naam: string, plan: readonly Gepland[], klasse: Klasse = 'uren'): Promise<Uitslag> {
  console.log(`\n${naam}: ${String(plan.length)} storingen gepland`);
  const totEnMet = klasse === 'dagen' ? plusDagen(EINDE, LATER) : EINDE;
  const { uitkomst, verslag } = await speel({ naam, bevolking: mensen, plan, totEnMet, meld: (regel) => { console.log(regel); } }, async (db, buiten) => ({ dossiers: await leesDossiers(db), verlopen: await leesVerlopen(db), gebreken: await keur(db, buiten) }));
  toonVerslag(plan, verslag, uitkomst.dossiers);
  const gebreken = [...uitkomst.gebreken, ...verslag.nietHerspeelbaar.map((wat) => ({ aanslagnummer: '(worker)', wat }))];
  return { ...uitkomst, gebreken };
}

function overDagen(zonder: Uitslag, met: Uitslag): readonly Verschil[] {
  const { verschillen, geheel, verschoven } = vergelijkDagen(zonder.verlopen, met.verlopen);
  console.log(`  geheel vergeleken ${String(geheel.length)}; een feit viel aan een andere kant van een stap: ${verschoven.length === 0 ? 'geen' : verschoven.join(', ')}`);
  for (const nummer of new Set(verschillen.map(({ aanslagnummer }) => aanslagnummer))) toonGang(nummer, zonder, met);
  return verschillen;
}

/** What happened to a claim that differs, by day and in both runs: why it differs is seen there. */
function toonGang(nummer: string, zonder: Uitslag, met: Uitslag): void {
  for (const [naam, { dossiers }] of [['zonder', zonder], ['met', met]] as const) {
    const regels = (dossiers.get(nummer)?.regels ?? []).filter(({ tabel }) => /(?:^| )(?:einde|brief|besluit|betaling|taak)$/u.test(tabel));
    const opDag = [...regels].sort((a, b) => ((a.dag ?? '') < (b.dag ?? '') ? -1 : (a.dag ?? '') > (b.dag ?? '') ? 1 : 0));
    for (const { tabel, dag, wat } of opDag) console.log(`  ${nummer} ${naam} storing: ${dag ?? '-'} ${tabel} ${wat}`);
  }
}

function toonVerslag(plan: readonly Gepland[], { vallen, vanzelf, over, seconden }: Speelverslag, dossiers: ReadonlyMap<string, Dossier>): void {
  const einden = telOp([...dossiers.values()].map(({ einde }) => einde));
  const regels = telOp([...dossiers.values()].flatMap((dossier) => dossier.regels.map(({ tabel }) => /(?:^| )(post|deel) /u.exec(tabel)?.[1] ?? tabel.split(' ').at(-1) ?? tabel)));
  console.log(`  gespeeld in ${String(seconden)} s; einde: ${einden}`);
  console.log(`  in de boeken: ${regels}`);
  if (plan.length > 0) console.log(`  storingen: ${telOp(plan.map(({ ramp }) => (ramp.soort === 'gedood' ? `${ramp.wie} gedood` : `${ramp.bron} ${ramp.hoe}${ramp.soort === 'dagen' ? ' (dagen)' : ''}`)))}; niet gebeurd ${String(over)}`);
  if (vallen.length > 0) console.log(`  de speler viel ${String(vallen.length)} keer: ${telOp(vallen)}`);
  for (const regel of vanzelf) console.log(`  eindigde vanzelf en is weer gestart: ${regel}`);
}

function toonVerschillen(naam: string, verschillen: readonly Verschil[]): number {
  for (const { aanslagnummer, wat } of verschillen) console.log(`  VERSCHIL ${naam} ${aanslagnummer}: ${wat}`);
  return verschillen.length;
}

function telOp(dingen: readonly string[]): string {
  const tellingen = new Map<string, number>();
  for (const ding of dingen) tellingen.set(ding, (tellingen.get(ding) ?? 0) + 1);
  return [...tellingen].sort(([a], [b]) => (a < b ? -1 : 1)).map(([ding, keer]) => `${ding} ${String(keer)}`).join(', ');
}

function geheel(tekst: string, naam: string): number {
  const getal = Number(tekst);
  if (!Number.isInteger(getal) || getal < 1) throw new Error(`--${naam} moet een geheel getal van 1 of meer zijn`);
  return getal;
}

function alsKlasse(tekst: string): Klasse {
  if (tekst === 'uren' || tekst === 'dagen') return tekst;
  throw new Error('--klasse is uren of dagen');
}
