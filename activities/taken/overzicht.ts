import { plusDagen, type Dag } from '../../domain/kalender/dag.ts';
import { naarDag, naarDagOfLeeg, naarDatum } from '../opslag/dagen.ts';
import type { Database } from '../opslag/database.ts';

export interface Filter {
  readonly alleenOpen: boolean;
  readonly soort?: string;
  /** Only what was asked more than this many days ago. */
  readonly ouderDan?: number;
}

/** Tasks by filter: first those whose legal term is nearest, then the oldest. */
export async function zoekTaken(db: Database, vandaag: Dag, { alleenOpen, soort, ouderDan }: Filter) {
  const rijen = await db.taak.findMany({
    where: {
      ...(alleenOpen ? { afgedaanOp: null } : {}),
      ...(soort === undefined ? {} : { soort }),
      ...(ouderDan === undefined ? {} : { dag: { lt: naarDatum(plusDagen(vandaag, -ouderDan)) } }),
    },
    orderBy: [{ uiterlijk: { sort: 'asc', nulls: 'last' } }, { dag: 'asc' }, { id: 'asc' }],
  });
  return rijen.map(({ dag, uiterlijk, afgedaanOp, ...rest }) => ({ ...rest, dag: naarDag(dag), uiterlijk: naarDagOfLeeg(uiterlijk), afgedaanOp: naarDagOfLeeg(afgedaanOp) }));
}

export interface PerSoort {
  readonly soort: string;
  readonly aantal: number;
  readonly oudste: Dag;
  /** How many have a legal term that is over. */
  readonly teLaat: number;
}

/** Open tasks counted by kind, the kind with the oldest first. */
export async function takenPerSoort(db: Database, vandaag: Dag): Promise<PerSoort[]> {
  const [groepen, teLaat] = await Promise.all([
    db.taak.groupBy({ by: ['soort'], where: { afgedaanOp: null }, _count: { _all: true }, _min: { dag: true } }),
    db.taak.groupBy({ by: ['soort'], where: { afgedaanOp: null, uiterlijk: { lt: naarDatum(vandaag) } }, _count: { _all: true } }),
  ]);
  const over = new Map(teLaat.map(({ soort, _count }) => [soort, _count._all]));
  return groepen
    .map(({ soort, _count, _min }) => ({ soort, aantal: _count._all, oudste: naarDag(_min.dag ?? naarDatum(vandaag)), teLaat: over.get(soort) ?? 0 }))
    .sort((a, b) => (a.oudste < b.oudste ? -1 : a.oudste > b.oudste ? 1 : a.soort < b.soort ? -1 : 1));
}
