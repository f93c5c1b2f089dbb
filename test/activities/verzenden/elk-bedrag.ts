import { expect } from 'vitest';
import type { Briefrij } from '../../../activities/invorderen/straat.ts';
import { naarDag } from '../../../activities/opslag/dagen.ts';
import type { Database } from '../../../activities/opslag/database.ts';
import { maakAdministratie } from '../../../activities/verzenden/bedragen/administratie.ts';
import { leesGenoemd } from '../../../activities/verzenden/bedragen/genoemd.ts';
import { plaatsenVan, type Plaats } from '../../../activities/verzenden/bedragen/plaatsen.ts';
import { ALS_TERUGBETALING, BEDRAGEN, type Bedragen } from '../../../activities/verzenden/bedragen/tabel.ts';
import { toets } from '../../../activities/verzenden/toetsen.ts';
import type { Bevindingcode } from '../../../domain/verzending/bevinding.ts';
import { toetsGenoemd } from '../../../domain/verzending/genoemd.ts';

const OVER_GELD: readonly Bevindingcode[] = ['bedrag_klopt_niet', 'factor_honderd', 'betaald_sinds', 'bedrag_onbekend', 'terug_klopt_niet', 'terug_te_hoog', 'niet_te_toetsen'];
const tabelVan = (soort: string): Bedragen => (BEDRAGEN as Readonly<Record<string, Bedragen>>)[soort] ?? {};

/** Which paths of the table of which kinds were stated by letters, and judged. */
export class Beoordeeld {
  readonly #gezien = new Map<string, Set<string>>();
  readonly #brieven = new Set<number>();

  /**
   * Judges every letter that is new since the last call, as its activity made it: nothing is wrong with its amounts. Then, for each path of
   * its kind that no letter stated before, as if euros were cents (of zero: one cent more), one place at a time: each is found.
   */
  async kijk(db: Database, welke: { readonly zaak?: string } = {}): Promise<void> {
    for (const brief of await db.brief.findMany({ where: { ...welke, id: { notIn: [...this.#brieven] } }, orderBy: { id: 'asc' } })) {
      this.#brieven.add(brief.id);
      const bijProef = async (inhoud: unknown): Promise<readonly Bevindingcode[]> => (await toets(db, { ...brief, inhoud: inhoud as Briefrij['inhoud'] }, naarDag(brief.dagtekening), null)).filter((code) => OVER_GELD.includes(code));
      const van = maakAdministratie(db, brief, naarDag(brief.dagtekening));
      const inTabel = async (inhoud: unknown): Promise<readonly Bevindingcode[]> => toetsGenoemd(await leesGenoemd({ ...van, brief: { ...brief, inhoud: inhoud as Briefrij['inhoud'] } }));
      expect(await bijProef(brief.inhoud), brief.soort).toEqual([]);
      for (const [pad, maatstaf] of Object.entries(tabelVan(brief.soort))) {
        const gezien = this.#gezien.get(brief.soort) ?? new Set();
        if (gezien.has(pad)) continue;
        const plaatsen = plaatsenVan(brief.inhoud, pad);
        for (const plaats of [...new Set([plaatsen[0], plaatsen.at(-1)])]) {
          if (plaats === undefined) continue;
          const gevonden = await (maatstaf === ALS_TERUGBETALING ? bijProef : inTabel)(anders(brief.inhoud, plaats));
          expect(gevonden.length > 0 && (typeof plaats.waarde === 'string' || plaats.waarde === 0 || gevonden.includes('factor_honderd')), `${brief.soort} ${pad}: ${gevonden.join(' ')}`).toBe(true);
          this.#gezien.set(brief.soort, gezien.add(pad));
        }
      }
    }
  }

  /** Paths of these kinds that no letter stated. */
  mist(soorten: readonly string[]): readonly string[] {
    return soorten.flatMap((soort) => Object.keys(tabelVan(soort)).filter((pad) => this.#gezien.get(soort)?.has(pad) !== true).map((pad) => `${soort} ${pad}`));
  }
}

/** The same data with one place changed. */
function anders(inhoud: unknown, { sleutels, waarde }: Plaats): unknown {
  const kopie: unknown = structuredClone(inhoud);
  const ouder = sleutels.slice(0, -1).reduce<unknown>((van, sleutel) => (van as Record<string | number, unknown>)[sleutel], kopie);
  (ouder as Record<string | number, unknown>)[sleutels.at(-1) ?? ''] = typeof waarde === 'string' ? `${waarde} € 1,00` : waarde === 0 ? 1 : waarde * 100;
  return kopie;
}
