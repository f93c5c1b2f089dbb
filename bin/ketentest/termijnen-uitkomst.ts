import type { Lezing, Termijn } from '../../domain/kalender/termijn.ts';
import type { Uitkomst } from './ketentest.ts';

/** The fields of a case that has no term, or whose term is open. */
export const GEEN_TERMIJN = { laatste_dag: null, volgende_stap_mag_vanaf: null, verlengd_door: [], onbeslist: false } as const satisfies Uitkomst;

/** A term that others must keep, or that we must, after which a next step follows. */
export function uitkomst(termijn: Termijn): Uitkomst {
  return toon(termijn, (lezing) => lezing.laatsteDag);
}

/** A waiting term: when it is open its outcomes are first days for the next step. */
export function wachtuitkomst(termijn: Termijn): Uitkomst {
  return toon(termijn, (lezing) => lezing.volgendeStapVanaf);
}

/** A term after which no next step follows. */
export function zonderVervolg(termijn: Termijn): Uitkomst {
  return { ...uitkomst(termijn), volgende_stap_mag_vanaf: null };
}

function toon(termijn: Termijn, alsUitkomst: (lezing: Lezing) => string): Uitkomst {
  if (termijn.soort === 'onbeslist') {
    const mogelijk = termijn.lezingen.map(alsUitkomst);
    return { ...GEEN_TERMIJN, onbeslist: true, mogelijke_uitkomsten: mogelijk, voorzichtige_datum: alsUitkomst(termijn.voorzichtig) };
  }
  const { verlengdDoor, ookVerdedigbaar } = termijn;
  return {
    ...dagen(termijn),
    verlengd_door: verlengdDoor,
    onbeslist: false,
    ...(ookVerdedigbaar && { ook_verdedigbaar: [dagen(ookVerdedigbaar)] }),
  };
}

function dagen({ laatsteDag, volgendeStapVanaf }: Lezing): Uitkomst {
  return { laatste_dag: laatsteDag, volgende_stap_mag_vanaf: volgendeStapVanaf };
}
