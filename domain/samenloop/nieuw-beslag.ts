import { actieveBeslagen, type BeslagId } from './beslag.ts';
import type { Coordinatie } from './coordinatie.ts';
import type { Samenloopvraag } from './vraag.ts';

/**
 * Whether who lays a beslag determines a beslagvrije voet of his own (Rv 475i lid 5, VNG-handreiking §3.5). `onder_voorbehoud`: who
 * coordinates is not known to him, or not decided.
 */
export type EigenVoet = 'nee_verwijzen' | 'ja_onder_voorbehoud' | 'ja_als_coordinator';

export interface NieuwBeslag {
  /** Whom the new beslaglegger tells of his beslag, as soon as possible (Rv 478 lid 6); by id. */
  readonly informeert: readonly BeslagId[];
  readonly eigenVoet: EigenVoet;
  /** To whom the debtor is referred; null: to nobody. */
  readonly verwijstNaar: BeslagId | null;
}

/**
 * What a new beslag asks of who laid it (Rv 478 lid 6, 475i lid 5 a). `cdwBekend`: whether he knows who coordinates. `coordinatie`
 * is that with the new beslag among the others. Throws a RangeError when the beslag does not lie on the source on that day.
 */
export function bijNieuwBeslag(vraag: Samenloopvraag, coordinatie: Coordinatie, nieuw: BeslagId, cdwBekend: boolean): NieuwBeslag {
  const informeert = andereBeslagleggers(vraag, nieuw);
  if (coordinatie.soort !== 'inner') return { informeert, eigenVoet: 'ja_onder_voorbehoud', verwijstNaar: null };
  if (coordinatie.inner === nieuw) return { informeert, eigenVoet: 'ja_als_coordinator', verwijstNaar: null };
  return cdwBekend ? { informeert, eigenVoet: 'nee_verwijzen', verwijstNaar: coordinatie.inner } : { informeert, eigenVoet: 'ja_onder_voorbehoud', verwijstNaar: null };
}

/** Who may intervene in a procedure of Rv 477a that `eiser` brought: every other beslaglegger, the conservatoire too (Rv 478 lid 7). */
export function mogenTussenkomen(vraag: Samenloopvraag, eiser: BeslagId): BeslagId[] {
  return andereBeslagleggers(vraag, eiser);
}

function andereBeslagleggers({ beslagen, bron, peildatum }: Samenloopvraag, eigen: BeslagId): BeslagId[] {
  const actief = actieveBeslagen(beslagen, bron, peildatum).map(({ id }) => id);
  if (!actief.includes(eigen)) throw new RangeError(`beslag ${eigen} ligt op deze dag niet op deze bron`);
  return actief.filter((id) => id !== eigen).sort();
}
