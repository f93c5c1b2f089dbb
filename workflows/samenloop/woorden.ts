import type { Coordinatiestand } from '../../contract/samenloop.ts';
import { voluit } from '../../domain/kalender/dag.ts';

/** Who collects, since when and why, as an operator reads it. */
export function coordinatieInWoorden(stand: Coordinatiestand): string[] {
  const { sinds, reden, onderVoorbehoud } = stand;
  return [`${wie(stand)} sinds ${voluit(sinds)}${onderVoorbehoud ? '; onze beslagvrije voet geldt onder voorbehoud' : ''}`, reden];
}

function wie({ soort, partij }: Coordinatiestand): string {
  switch (soort) {
    case 'alleen':
      return 'wij innen, als enige,';
    case 'wij':
      return 'wij innen voor alle beslagen op dit inkomen';
    case 'ander':
      return `${partij ?? 'een andere partij'} int voor alle beslagen op dit inkomen`;
    case 'onbeslist':
      return 'wie int is niet beslist';
    case 'onbekend':
      return 'wie int is niet bekend';
  }
}
