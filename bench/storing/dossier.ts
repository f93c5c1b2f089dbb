import { naarDag, naarDagOfLeeg } from '../../activities/opslag/dagen.ts';
import type { Database } from '../../activities/opslag/database.ts';
import { uitkomstVan } from '../../activities/verhalen/berekening.ts';
import { zaakVanBeslag, zaakVanOverdracht, zaakVanSamenloop, zaakVanVerhaal, zaakVanVordering, type BeslagId, type VerhaalId, type VorderingId } from '../../contract/zaak.ts';
import { aanslagnummerVan } from './nummer.ts';
import { leesDeelgang, leesPostgang } from './postgang.ts';

/** One line of the record: what it is about, the day on it (null: none), and all the rest that has legal meaning, without numbers of rows. */
export interface Regel {
  readonly tabel: string;
  readonly dag: string | null;
  readonly wat: string;
}

/** The legal record of one claim, its verhalen and beslagen included; under the first claim of a verhaal when it has several. */
export interface Dossier {
  readonly einde: string;
  readonly regels: readonly Regel[];
}

/** `einde` of what stands beside the claims: a task of an opdrachtgever, a verzendrun. */
export const GEEN_VORDERING = '-';

/** The same message to a zaak that ends on that day, as it comes in just before the close or just after it: which, no law asks. */
const EINDE_GEMELD: ReadonlySet<string> = new Set(['beeindig', 'bericht_na_sluiting']);

/** Everything of legal meaning in the record, by aanslagnummer. Lines of one table stand in the order in which they were written. */
export async function leesDossiers(db: Database): Promise<ReadonlyMap<string, Dossier>> {
  const dossiers = new Map<string, { einde: string; regels: Regel[] }>();
  const eigenaar = await leesEigenaars(db);
  const zet = (zaak: string, tabel: string, datum: Date | null, ...delen: readonly unknown[]): void => {
    const { aanslagnummer, deel } = van(eigenaar, zaak);
    const dossier = dossiers.get(aanslagnummer) ?? { einde: GEEN_VORDERING, regels: [] };
    dossiers.set(aanslagnummer, dossier);
    dossier.regels.push({ tabel: `${deel}${tabel}`, dag: datum === null ? null : naarDag(datum), wat: delen.map(alsTekst).join(' ') });
  };
  for (const v of await db.vordering.findMany({ orderBy: { id: 'asc' } })) {
    dossiers.set(aanslagnummerVan(v.id), { einde: v.einde ?? 'loopt', regels: [] });
    zet(zaakVanVordering(v.id as VorderingId), 'einde', v.eindeOp, v.einde ?? 'loopt');
  }
  const vordering = (id: string): string => zaakVanVordering(id as VorderingId);
  const beslag = (id: number): string => zaakVanBeslag(id as BeslagId);
  for (const k of await db.kosten.findMany({ orderBy: { id: 'asc' } })) zet(vordering(k.vorderingId), 'kosten', k.dag, k.soort, k.centen, k.vervallenOp);
  for (const r of await db.rente.findMany({ orderBy: { id: 'asc' } })) zet(vordering(r.vorderingId), 'rente', r.dag, r.centen, r.vervallenOp);
  for (const v of await db.vermindering.findMany({ orderBy: { id: 'asc' } })) zet(vordering(v.vorderingId), 'vermindering', v.dag, v.centen);
  for (const b of await db.betaling.findMany({ orderBy: { id: 'asc' }, include: { afdracht: true, toerekeningen: { orderBy: { vorderingId: 'asc' } } } })) {
    const zaak = b.vorderingId !== null ? vordering(b.vorderingId) : beslag(b.afdracht?.beslagId ?? 0);
    zet(zaak, 'betaling', b.dag, b.bron, b.centen, b.overschotCenten, b.geboektOp);
    for (const t of b.toerekeningen) zet(vordering(t.vorderingId), 'toerekening', t.dag, b.bron, t.kostenCenten, t.renteCenten, t.hoofdsomCenten);
  }
  for (const t of await db.terugbetaling.findMany({ orderBy: { id: 'asc' } })) zet(t.zaak, 'terugbetaling', t.dag, t.centen, t.reden);
  for (const b of await db.besluit.findMany({ orderBy: { id: 'asc' } })) zet(b.zaak, 'besluit', b.dag, b.soort, b.grond, b.door, b.vervallenOp);
  for (const b of await db.brief.findMany({ orderBy: { id: 'asc' } })) zet(b.zaak, 'brief', b.dagtekening, b.soort, b.aan, b.status, b.terpostbezorgdOp, b.betekendOp, b.kanaal);
  for (const { brief, ...z } of await db.digitaleZending.findMany({ orderBy: { briefId: 'asc' }, include: { brief: true } })) zet(brief.zaak, 'zending', z.gepubliceerdOp, brief.soort, z.aangebodenOp, z.gelezenOp, z.vervangenOp);
  for (const t of await db.taak.findMany({ orderBy: { id: 'asc' } })) zet(t.zaak, 'taak', t.dag, t.soort, t.uiterlijk, t.afgedaanOp, t.uitkomst);
  for (const b of await db.berekening.findMany({ orderBy: { id: 'asc' } })) {
    const { antwoord, voet } = uitkomstVan(b);
    zet(zaakVanVerhaal(b.verhaalId as VerhaalId), 'berekening', b.dag, b.aanleiding, b.vanaf, b.peildatum, b.normversie, antwoord, voet);
  }
  for (const b of await db.beslag.findMany({ orderBy: { id: 'asc' }, include: { voeten: { orderBy: { id: 'asc' } }, verklaringen: { orderBy: { id: 'asc' } }, afdrachten: { orderBy: { id: 'asc' } } } })) {
    zet(beslag(b.id), 'beslag', b.gelegdOp, b.onderdeel, b.overbetekendOp, b.geeindigdOp, b.einde, b.verzoekVierWekenOp);
    for (const v of b.voeten) zet(beslag(b.id), 'voet', v.vanaf);
    for (const v of b.verklaringen) zet(beslag(b.id), 'verklaring', v.ontvangenOp, v.tijdigheid);
    for (const a of b.afdrachten) zet(beslag(b.id), 'afdracht', a.ontvangenOp, a.periode, a.centen, a.nettoCenten, a.verwachtCenten);
  }
  const samenloop = (id: number): string => zaakVanSamenloop(id as BeslagId);
  for (const s of await db.samenloop.findMany({ orderBy: { beslagId: 'asc' } })) zet(samenloop(s.beslagId), 'samenloop', s.geopendOp, s.aangemeldOp, s.afgemeldOp, s.oordeelOp, s.geslotenOp);
  for (const o of await db.inningsoverdracht.findMany({ orderBy: { id: 'asc' } })) zet(samenloop(o.beslagId), 'inningsoverdracht', o.begonnenOp, o.rol, o.grond, o.partij, o.stap, o.geslotenOp);
  for (const b of await db.uitgaandPartijbericht.findMany({ orderBy: { id: 'asc' } })) zet(samenloop(b.beslagId), 'uitgaand', b.dag, b.soort, b.ontvanger, b.ontvangenOp === null ? 'niet aangekomen' : 'aangekomen', b.weigering);
  for (const b of await db.inkomendPartijbericht.findMany({ orderBy: { id: 'asc' } })) zet(samenloop(b.beslagId), 'inkomend', b.dag, b.soort, b.afzender);
  for (const { doorbetalingen, ...v } of await db.verdeling.findMany({ orderBy: { id: 'asc' }, include: { doorbetalingen: { orderBy: { id: 'asc' } } } })) {
    zet(samenloop(v.beslagId), 'verdeling', v.openOp, v.centen, v.wacht, v.verdeeldOp, v.eigenCenten, v.schuldenaarCenten);
    for (const d of doorbetalingen) zet(samenloop(v.beslagId), 'doorbetaling', d.betaalOp, d.partij.replace(/^derde:\d+$/u, 'derde'), d.centen);
  }
  for (const w of await db.wijziging.findMany({ orderBy: { id: 'asc' } })) zet(zaakVanVerhaal(w.verhaalId as VerhaalId), 'wijziging', w.gemeldOp, w.oordeel, w.beoordeeldOp);
  for (const o of await db.overdracht.findMany({ orderBy: { id: 'asc' }, include: { deurwaarder: true, afrekeningen: { orderBy: { id: 'asc' } } } })) {
    zet(vordering(o.vorderingId), 'overdracht', o.op, o.deurwaarder.code, o.openstaandCenten, o.geeindigdOp, o.einde);
    for (const a of o.afrekeningen) zet(vordering(o.vorderingId), 'afrekening', a.dag, a.geindCenten, a.kostenCenten, a.afgedragenCenten, a.ambtshandelingOp, a.einde);
  }
  for (const b of await db.registerbevinding.findMany({ orderBy: { id: 'asc' }, include: { debiteur: { include: { vorderingen: { orderBy: { id: 'asc' }, take: 1 } } }, vertegenwoordigers: { orderBy: { id: 'asc' } } } })) {
    const [eerste] = b.debiteur.vorderingen;
    if (eerste !== undefined) zet(vordering(eerste.id), 'registerbevinding', b.gevondenOp, b.soort, b.sinds, b.vervallenOp, b.vertegenwoordigers.length);
  }
  const [briefVan, deelVan] = [await leesPostgang(db), await leesDeelgang(db)];
  for (const g of await db.gebeurtenis.findMany({ orderBy: [{ zaak: 'asc' }, { volgnummer: 'asc' }] })) {
    const gemeld = EINDE_GEMELD.has(g.soort);
    const [brief, deel] = [briefVan(g), deelVan(g)];
    zet(g.zaak, gemeld ? 'einde gemeld' : brief !== null ? `post van ${brief}` : deel !== null ? `deel ${deel}` : 'gebeurtenis', g.dag, gemeld ? '' : g.soort);
  }
  return dossiers;
}

/** Which claim a zaak belongs to, and what its lines are called: numbers of rows differ from run to run. */
interface Eigenaar {
  readonly aanslagnummer: string;
  readonly deel: string;
}

async function leesEigenaars(db: Database): Promise<ReadonlyMap<string, Eigenaar>> {
  const eigenaars = new Map<string, Eigenaar>();
  for (const { id } of await db.vordering.findMany({ select: { id: true } })) eigenaars.set(zaakVanVordering(id as VorderingId), { aanslagnummer: aanslagnummerVan(id), deel: '' });
  const verhalen = await db.verhaal.findMany({ orderBy: { id: 'asc' }, include: { vorderingen: true, beslagen: { orderBy: { id: 'asc' }, include: { derde: true, samenloop: { include: { overdrachten: { orderBy: { id: 'asc' } } } } } } } });
  const tellers = new Map<string, number>();
  for (const { id, vorderingen, beslagen } of verhalen) {
    const eerste = vorderingen.map(({ vorderingId }) => vorderingId).sort()[0];
    if (eerste === undefined) continue;
    const aanslagnummer = aanslagnummerVan(eerste);
    const nr = (tellers.get(aanslagnummer) ?? 0) + 1;
    tellers.set(aanslagnummer, nr);
    eigenaars.set(zaakVanVerhaal(id as VerhaalId), { aanslagnummer, deel: `verhaal ${String(nr)} ` });
    for (const [i, beslag] of beslagen.entries()) {
      const deel = `verhaal ${String(nr)} beslag ${String(i + 1)} bij ${beslag.derde.loonheffingennummer} `;
      eigenaars.set(zaakVanBeslag(beslag.id as BeslagId), { aanslagnummer, deel });
      eigenaars.set(zaakVanSamenloop(beslag.id as BeslagId), { aanslagnummer, deel: `${deel}met anderen ` });
      for (const [plek, { id: overdrachtId }] of (beslag.samenloop?.overdrachten ?? []).entries()) eigenaars.set(zaakVanOverdracht(overdrachtId), { aanslagnummer, deel: `${deel}overdracht ${String(plek + 1)} ` });
    }
  }
  return eigenaars;
}

function van(eigenaars: ReadonlyMap<string, Eigenaar>, zaak: string): Eigenaar {
  // A task of an opdrachtgever belongs to no claim: it stands under its own name.
  return eigenaars.get(zaak) ?? { aanslagnummer: zaak, deel: '' };
}

function alsTekst(deel: unknown): string {
  if (deel === null) return '-';
  if (deel instanceof Date) return naarDagOfLeeg(deel) ?? '-';
  return typeof deel === 'string' ? deel : JSON.stringify(deel);
}
