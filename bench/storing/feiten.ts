import { naarDag, naarDagOfLeeg } from '../../activities/opslag/dagen.ts';
import type { Database } from '../../activities/opslag/database.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { aanslagnummerVan } from './nummer.ts';

/** What somebody waits for before he does something. */
export type Aanleiding =
  | { readonly soort: 'brief'; readonly brief: string }
  | { readonly soort: 'gelegd' }
  | { readonly soort: 'betaald'; readonly nr: number };

export interface Briefstuk {
  readonly soort: string;
  readonly dagtekening: Dag;
  readonly aangenomenOp: Dag | null;
  readonly terpostbezorgdOp: Dag | null;
  /** It went to the berichtenbox: no post room had it. */
  readonly digitaal: boolean;
}

/** What the people of a run can know: the letters that went, the beslagen that lie and the payments that were made. */
export class Feiten {
  readonly #brieven = new Map<string, Briefstuk>();
  readonly #gegaan = new Map<string, Dag>();
  readonly #gelegd = new Map<string, Dag>();
  readonly #betaald = new Map<string, Dag>();

  static async lees(db: Database): Promise<Feiten> {
    const feiten = new Feiten();
    const [brieven, beslagen, leden, betalingen] = await Promise.all([
      db.brief.findMany({ orderBy: { id: 'asc' }, select: { soort: true, vorderingId: true, beslagId: true, dagtekening: true, aangenomenOp: true, terpostbezorgdOp: true, kanaal: true } }),
      db.beslag.findMany({ orderBy: { id: 'asc' }, select: { id: true, verhaalId: true, gelegdOp: true } }),
      db.verhaalVordering.findMany({ select: { verhaalId: true, vorderingId: true } }),
      db.betaling.findMany({ where: { bron: 'bank' }, select: { sleutel: true, dag: true } }),
    ]);
    const ledenVan = new Map<number, string[]>();
    for (const { verhaalId, vorderingId } of leden) ledenVan.set(verhaalId, [...(ledenVan.get(verhaalId) ?? []), vorderingId]);
    const verhaalVan = new Map(beslagen.map(({ id, verhaalId }) => [id, verhaalId]));
    const vorderingenVan = (vorderingId: string | null, beslagId: number | null): readonly string[] =>
      vorderingId !== null ? [vorderingId] : (ledenVan.get(verhaalVan.get(beslagId ?? 0) ?? 0) ?? []);
    for (const { soort, vorderingId, beslagId, dagtekening, aangenomenOp, terpostbezorgdOp, kanaal } of brieven) {
      const stuk = { soort, dagtekening: naarDag(dagtekening), aangenomenOp: naarDagOfLeeg(aangenomenOp), terpostbezorgdOp: naarDagOfLeeg(terpostbezorgdOp), digitaal: kanaal === 'digitaal' };
      for (const id of vorderingenVan(vorderingId, beslagId)) {
        zetEerste(feiten.#brieven, `${aanslagnummerVan(id)}|${soort}`, stuk);
        if (stuk.terpostbezorgdOp !== null) zetEerste(feiten.#gegaan, `${aanslagnummerVan(id)}|${soort}`, stuk.terpostbezorgdOp);
      }
    }
    for (const { verhaalId, gelegdOp } of beslagen) {
      if (gelegdOp !== null) for (const id of ledenVan.get(verhaalId) ?? []) zetEerste(feiten.#gelegd, aanslagnummerVan(id), naarDag(gelegdOp));
    }
    for (const { sleutel, dag } of betalingen) feiten.#betaald.set(sleutel, naarDag(dag));
    return feiten;
  }

  /** The first letter of this kind to this claim, whether it went or not; undefined when there is none. */
  eersteBrief(aanslagnummer: string, soort: string): Briefstuk | undefined {
    return this.#brieven.get(`${aanslagnummer}|${soort}`);
  }

  /** The day on which it happened; null as long as it did not. */
  dagVan(aanslagnummer: string, aanleiding: Aanleiding): Dag | null {
    switch (aanleiding.soort) {
      case 'brief':
        // Not of the first one that was made: its day may have passed before it could go, and another one went.
        return this.#gegaan.get(`${aanslagnummer}|${aanleiding.brief}`) ?? null;
      case 'gelegd':
        return this.#gelegd.get(aanslagnummer) ?? null;
      case 'betaald':
        return this.#betaald.get(`bank:voorbeeld-${String(aanleiding.nr)}`) ?? null;
    }
  }
}

function zetEerste<T>(kaart: Map<string, T>, sleutel: string, waarde: T): void {
  if (!kaart.has(sleutel)) kaart.set(sleutel, waarde);
}
