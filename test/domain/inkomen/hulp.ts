import { centenUitEuro, type Centen } from '../../../domain/geld/centen.ts';
import type { Inkomstenopgave, Inkomstenverhouding } from '../../../domain/inkomen/polisgegevens.ts';
import { inkomenUit, type InkomenVastgesteld } from '../../../domain/inkomen/inkomen.ts';
import { dag } from '../../../domain/kalender/dag.ts';

type Euro = Partial<Record<Exclude<keyof Inkomstenopgave, 'van' | 'tot'>, string | null>>;

const cent = (tekst: string | null | undefined, anders: Centen | null): Centen | null =>
  tekst === undefined ? anders : tekst === null ? null : centenUitEuro(tekst);

/** A statement; what is not named is zero, except the car. */
export function opgave(van: string, tot: string | null, euro: Euro): Inkomstenopgave {
  const nul = centenUitEuro('0');
  return {
    van: dag(van),
    tot: tot === null ? null : dag(tot),
    loonLbPh: cent(euro.loonLbPh, nul),
    vakantiebijslagUitbetaald: cent(euro.vakantiebijslagUitbetaald, nul),
    vakantiebijslagOpgebouwd: cent(euro.vakantiebijslagOpgebouwd, nul),
    extraPeriodeUitbetaald: cent(euro.extraPeriodeUitbetaald, nul),
    extraPeriodeOpgebouwd: cent(euro.extraPeriodeOpgebouwd, nul),
    loonheffing: cent(euro.loonheffing, nul),
    bijdrageZvw: cent(euro.bijdrageZvw, nul),
    waardePrivegebruikAuto: null,
  };
}

/** A running relation with code 15 (loon). */
export function verhouding(opgaven: readonly Inkomstenopgave[], anders: Partial<Inkomstenverhouding> = {}): Inkomstenverhouding {
  return {
    id: '1',
    begin: dag('2020-01-01'),
    eind: null,
    loonheffingennummer: '001001760L01',
    perioden: [{ van: dag('2020-01-01'), tot: null, codeSoort: '15' }],
    opgaven,
    ...anders,
  };
}

/** The day on which these tests ask the polis. */
export const opvraag = dag('2026-07-01');
const maand = (van: string, tot: string): Inkomstenopgave => opgave(van, tot, { loonLbPh: '2600', vakantiebijslagOpgebouwd: '208', loonheffing: '270' });
export const maart = maand('2026-03-01', '2026-03-31');
export const april = maand('2026-04-01', '2026-04-30');
export const mei = maand('2026-05-01', '2026-05-31');

/** The income of a relation; throws where it cannot be told. */
export function vastgesteld(een: Inkomstenverhouding, op = opvraag): InkomenVastgesteld {
  const uitkomst = inkomenUit(een, op);
  if (uitkomst.soort !== 'vastgesteld') throw new Error(JSON.stringify(uitkomst));
  return uitkomst;
}
