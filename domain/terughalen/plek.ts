import type { Dag } from '../kalender/dag.ts';

/** Where a letter is when somebody wants it back. */
export type Briefplek =
  /** Nobody has it yet, final or not: it is taken out, and that is all. */
  | 'in_de_rij'
  /** With its channel, and no proof of posting: it may be under way. */
  | 'onderweg'
  | 'gepost'
  /** It was posted and came back. */
  | 'teruggekomen'
  /** Taken out of the post or void already. */
  | 'weg';

/** What the record says of a letter; `status` is that of its row, `aangenomenOp` the day on which it was made final. */
export interface Briefrecord {
  readonly status: string;
  readonly aangenomenOp: Dag | null;
  /** Whether its channel has it: the printer, the berichtenmagazijn, or a post of before there were channels. */
  readonly uitgegeven: boolean;
  readonly terpostbezorgdOp: Dag | null;
}

/** Where a letter is, by its record. Throws RangeError on a status that no letter has. */
export function plekVan({ status, aangenomenOp, uitgegeven, terpostbezorgdOp }: Briefrecord): Briefplek {
  switch (status) {
    case 'klaargezet':
      if (terpostbezorgdOp !== null) return 'gepost';
      return aangenomenOp === null || !uitgegeven ? 'in_de_rij' : 'onderweg';
    case 'verzonden':
      return 'gepost';
    case 'retour':
      return 'teruggekomen';
    case 'teruggehaald':
    case 'vervallen':
      return 'weg';
    default:
      throw new RangeError(`geen status van een brief: ${status}`);
  }
}

/** Whether the debtor has the letter or may still get it: then he must hear that it does not count. */
export function kanZijnAangekomen(plek: Briefplek): boolean {
  return plek === 'onderweg' || plek === 'gepost' || plek === 'teruggekomen';
}
