import type { Aangewezen } from './aanwijzing.ts';
import { deurwaarderVan, type Beslag, type BeslagId } from './beslag.ts';
import { geldtAlsDeurwaarder, type Lezing } from './lezingen.ts';

/** The collection handed over in agreement (Rv 478 lid 4), and whether the two who must hear of it did. */
export interface Overdracht {
  readonly van: BeslagId;
  readonly naar: BeslagId;
  readonly kennisgevingDerde: boolean;
  readonly kennisgevingGeexecuteerde: boolean;
}

/**
 * Whether an overdracht works, in a reading: to another deurwaarder with an executoriaal beslag that runs, with notice to the derde and
 * to the geëxecuteerde (Rv 478 lid 4). That it was `van` who could hand over is for the caller.
 */
export function geldtIn(lezing: Lezing, { van, naar, kennisgevingDerde, kennisgevingGeexecuteerde }: Overdracht, actief: readonly Beslag[]): boolean {
  const ontvanger = actief.find(({ id }) => id === naar);
  return van !== naar && kennisgevingDerde && kennisgevingGeexecuteerde && ontvanger?.executoriaal === true && geldtAlsDeurwaarder(lezing, ontvanger);
}

/** What is pointed at after an overdracht that works: who it was handed to, in the place of who handed it over. */
export function overgedragen({ aanwijzingen, uitleg }: Aangewezen, { van, naar }: Overdracht): Aangewezen {
  return {
    aanwijzingen: aanwijzingen.map((een) => (een.id === van ? { id: naar, regels: [...een.regels, 'R6'], reden: 'de inning is in onderlinge overeenstemming overgedragen' } : een)),
    uitleg,
  };
}

/** Why an overdracht that changed nothing did not, as a Dutch sentence after a space. */
export function gebrekVan({ van, naar, kennisgevingDerde, kennisgevingGeexecuteerde }: Overdracht, actief: readonly Beslag[]): string {
  const ontvanger = actief.find(({ id }) => id === naar);
  if (ontvanger === undefined || !ontvanger.executoriaal) return ` De overdracht aan ${naar} telt niet: daar ligt geen executoriaal beslag.`;
  if (deurwaarderVan(ontvanger) === null) return ` De overdracht aan ${naar} telt niet: overdragen kan alleen aan een deurwaarder (Rv 478 lid 4).`;
  const ontbreekt = [...(kennisgevingDerde ? [] : ['de derde']), ...(kennisgevingGeexecuteerde ? [] : ['de geëxecuteerde'])];
  if (ontbreekt.length === 0) return ` De overdracht telt niet: ${van} was niet bevoegd tot de inning.`;
  return ` De overdracht aan ${naar} werkt nog niet: er is geen kennisgeving aan ${ontbreekt.join(' en ')} (Rv 478 lid 4).`;
}
