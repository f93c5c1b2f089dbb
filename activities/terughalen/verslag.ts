import { BIJZONDERHEDEN, type Bijzonderheid, type Terughaalgevolg } from '../../contract/terughaling.ts';
import { decimaalEuro, euro, NUL } from '../../domain/geld/centen.ts';
import { voluit } from '../../domain/kalender/dag.ts';
import { totaalVanTerughaling, type Terughaalpost, type Terughaaltotaal } from '../../domain/terughalen/totaal.ts';
import { naarDag, naarDagOfLeeg } from '../opslag/dagen.ts';
import type { Database } from '../opslag/database.ts';
import { Weigering } from '../opslag/weigering.ts';
import { standSchema } from './afwijking.ts';
import { leesGevolg } from './gevolg.ts';

/** One letter in the report: ids, codes, days and amounts, no names. */
interface Verslagregel {
  readonly briefId: number;
  readonly zaak: string;
  readonly soort: string;
  readonly dagtekening: string;
  readonly plek: string;
  readonly proef: Terughaalgevolg;
  readonly uitkomst: Terughaalgevolg | null;
  readonly verstuurd: boolean;
  /** It was different from the proef already when the second person approved it as it was. */
  readonly afwijkendGoedgekeurd: boolean;
  readonly intrekkingId: number | null;
}

/** Rows read at a time: a list of any length goes through in the same memory. */
const STAPEL = 500;

async function* regelsVan(db: Database, terughalingId: number): AsyncGenerator<Verslagregel> {
  for (let na = 0; ; ) {
    const rijen = await db.terughaalregel.findMany({ where: { terughalingId, briefId: { gt: na } }, orderBy: { briefId: 'asc' }, take: STAPEL, include: { brief: { select: { zaak: true, soort: true, dagtekening: true } } } });
    for (const { briefId, brief, proef, goedgekeurd, uitkomst, verstuurdOp, intrekkingId } of rijen) {
      const gelezen = standSchema.parse(proef);
      yield { briefId, zaak: brief.zaak, soort: brief.soort, dagtekening: naarDag(brief.dagtekening), plek: gelezen.plek, proef: gelezen.gevolg, uitkomst: uitkomst === null ? null : leesGevolg(uitkomst), verstuurd: verstuurdOp !== null, afwijkendGoedgekeurd: goedgekeurd !== null, intrekkingId };
    }
    const laatste = rijen.at(-1);
    if (laatste === undefined) return;
    na = laatste.briefId;
  }
}

const KOP = ['brief', 'zaak', 'soort', 'dagtekening', 'plek', 'proef', 'naar', 'kosten', 'terug', 'openstaand', 'bijzonder', 'uitkomst', 'naar_uitkomst', 'kosten_uitkomst', 'terug_uitkomst', 'openstaand_uitkomst', 'bijzonder_uitkomst', 'intrekkingsbrief'];

/** The list of everybody, line by line, as CSV: what the proef said, and what came of it. */
export async function* verslagCsv(db: Database, terughalingId: number): AsyncGenerator<string> {
  yield KOP.join(';');
  for await (const { briefId, zaak, soort, dagtekening, plek, proef, uitkomst, intrekkingId } of regelsVan(db, terughalingId)) {
    yield [String(briefId), zaak, soort, dagtekening, plek, ...velden(proef), ...(uitkomst === null ? Array<string>(6).fill('') : velden(uitkomst)), intrekkingId === null ? '' : String(intrekkingId)].join(';');
  }
}

function velden(gevolg: Terughaalgevolg): readonly string[] {
  switch (gevolg.soort) {
    case 'uit_de_rij':
    case 'ingetrokken':
      return [gevolg.soort, gevolg.naar, decimaalEuro(gevolg.kostenCenten), decimaalEuro(gevolg.terugCenten), decimaalEuro(gevolg.openstaandCenten), gevolg.bijzonder.join(' ')];
    case 'niets':
      return [gevolg.soort, '', '', '', '', ''];
    case 'mens':
      return [gevolg.soort, '', '', '', '', gevolg.reden];
    case 'mislukt':
      return [gevolg.soort, '', '', '', '', gevolg.fouttype];
  }
}

/** How each consequence is called for who reads the report. */
const WOORDEN: Readonly<Record<Terughaalgevolg['soort'], string>> = {
  uit_de_rij: 'nog niet weg: uit de post',
  ingetrokken: 'weg of onderweg: brief van intrekking',
  niets: 'gold al niet meer: niets',
  mens: 'een mens beslist (taak)',
  mislukt: 'mislukt',
};

/** The totals of a list in Dutch: the proef, and what came of it where it was carried out. Throws `Weigering` when there is no such list. */
export async function verslagTekst(db: Database, terughalingId: number): Promise<readonly string[]> {
  const rij = await db.terughaling.findUnique({ where: { id: terughalingId } });
  if (rij === null) throw new Weigering(`terughaling ${String(terughalingId)} bestaat niet`);
  const [proef, uitkomst]: [Optelling, Optelling] = [new Optelling(), new Optelling()];
  let [verstuurd, anders, goedgekeurd] = [0, 0, 0];
  for await (const regel of regelsVan(db, terughalingId)) {
    proef.bij(regel.proef);
    if (regel.verstuurd) verstuurd += 1;
    if (regel.afwijkendGoedgekeurd) goedgekeurd += 1;
    if (regel.uitkomst === null) continue;
    uitkomst.bij(regel.uitkomst);
    if (velden(regel.proef).slice(0, 5).join() !== velden(regel.uitkomst).slice(0, 5).join()) anders += 1;
  }
  const gestart = naarDagOfLeeg(rij.gestartOp);
  return [
    `Terughaling ${String(terughalingId)} (${rij.status}), reden ${rij.reden}; proef van ${voluit(naarDag(rij.proefOp))} door ${rij.voorbereidDoor}, niet bewezen`,
    `hash ${rij.hash}`,
    '',
    'Proef:',
    ...proef.regels(),
    ...(gestart === null ? [] : ['', `Uitgevoerd sinds ${voluit(gestart)} door ${rij.uitgevoerdDoor ?? 'onbekend'}, niet bewezen: ${String(verstuurd)} zaken weten het, ${String(uitkomst.aantal)} klaar, ${String(anders)} anders dan de proef`, ...(goedgekeurd === 0 ? [] : [`  bij de goedkeuring waren ${String(goedgekeurd)} regels al anders; zij zijn goedgekeurd zoals zij toen waren`]), ...uitkomst.regels()]),
  ];
}

class Optelling {
  readonly #posten: Terughaalpost[] = [];
  readonly #bijzonder = new Map<Bijzonderheid, number>();

  get aantal(): number {
    return this.#posten.length;
  }

  bij(gevolg: Terughaalgevolg): void {
    const heeftBedrag = gevolg.soort === 'uit_de_rij' || gevolg.soort === 'ingetrokken';
    this.#posten.push(heeftBedrag ? { gevolg: gevolg.soort, naar: gevolg.naar, kosten: gevolg.kostenCenten, terug: gevolg.terugCenten } : { gevolg: gevolg.soort, naar: '', kosten: NUL, terug: NUL });
    if (heeftBedrag) for (const code of gevolg.bijzonder) this.#bijzonder.set(code, (this.#bijzonder.get(code) ?? 0) + 1);
  }

  regels(): readonly string[] {
    const totaal: Terughaaltotaal = totaalVanTerughaling(this.#posten);
    return [
      `  ${String(totaal.aantal)} brieven; kosten die vervallen ${euro(totaal.kosten)}; terug naar debiteuren ${euro(totaal.terug)}`,
      ...totaal.groepen.map(({ gevolg, naar, aantal, kosten, terug }) => `  ${String(aantal).padStart(6)}  ${woord(gevolg)}${naar === '' ? '' : naar === 'ongewijzigd' ? ', de zaak blijft waar zij is' : `, verder bij ${naar}`}; kosten ${euro(kosten)}; terug ${euro(terug)}`),
      ...[...this.#bijzonder.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, aantal]) => `  ${String(aantal).padStart(6)}  let op: ${BIJZONDERHEDEN[code]}`),
    ];
  }
}

function woord(gevolg: string): string {
  return Object.hasOwn(WOORDEN, gevolg) ? WOORDEN[gevolg as Terughaalgevolg['soort']] : gevolg;
}
