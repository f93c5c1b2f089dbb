import { z } from 'zod';
import { decimaalEuro, NUL, type Centen } from '../../domain/geld/centen.ts';
import { naBetaling, onderdelenVan, verdeelOverAanslagbiljet } from '../../domain/toerekening/aanslagbiljet.ts';
import { toerekeningAwb492 } from '../../domain/toerekening/bestuursrecht.ts';
import { toerekeningIw7 } from '../../domain/toerekening/invorderingswet.ts';
import { voldaan, type Schuld } from '../../domain/toerekening/schuld.ts';
import type { Uitkomst } from './ketentest.ts';
import { bedrag, lees } from './velden.ts';

const geval = z.object({
  regime: z.enum(['iw7', 'awb_4_92']),
  vordering: z.object({
    kosten: bedrag,
    rente: bedrag,
    hoofdsom: bedrag,
    lopende_rente: bedrag.nullish(),
    onderdelen_aanslagbiljet: z.record(z.string(), bedrag).nullish(),
  }),
  betalingen: z.array(bedrag),
});

/** A row of payments on one claim, attributed one after the other (IW 7; Awb 4:92). */
export function toerekening(invoer: unknown): Uitkomst {
  const { regime, vordering, betalingen } = lees(geval, invoer);
  const { kosten, rente, hoofdsom, lopende_rente, onderdelen_aanslagbiljet } = vordering;
  let restant: Schuld = { kosten, rente, hoofdsom, ...(typeof lopende_rente === 'number' && { lopendeRente: lopende_rente }) };
  // IW 7 lid 2 has no counterpart in the Awb: there only the hoofdsom as a whole is attributed.
  let onderdelen = regime === 'iw7' && onderdelen_aanslagbiljet ? onderdelenVan(hoofdsom, vermeld(onderdelen_aanslagbiljet)) : undefined;

  const stappen: Uitkomst[] = [];
  for (const betaling of betalingen) {
    const uitkomst = regime === 'iw7' ? toerekeningIw7(restant, betaling) : toerekeningAwb492(restant, betaling);
    if (uitkomst.soort === 'onbeslist') return { onbeslist: true, stappen: null, restant: null, reden: uitkomst.reden };
    const stap: Record<string, unknown> = posten(uitkomst.delen);
    if (onderdelen) {
      const delen = verdeelOverAanslagbiljet(uitkomst.delen.hoofdsom, onderdelen);
      stap['hoofdsom_per_onderdeel'] = Object.fromEntries(onderdelen.map(({ naam }, plaats) => [naam, decimaalEuro(delen[plaats] ?? NUL)]));
      onderdelen = naBetaling(onderdelen, delen);
    }
    stappen.push({ ...stap, overschot: decimaalEuro(uitkomst.overschot) });
    restant = uitkomst.restant;
  }
  return { onbeslist: false, stappen, restant: posten(restant), voldaan: voldaan(restant) };
}

function vermeld(onderdelen: Readonly<Record<string, Centen>>): { naam: string; vermeld: Centen }[] {
  return Object.entries(onderdelen).map(([naam, bedragOpBiljet]) => ({ naam, vermeld: bedragOpBiljet }));
}

function posten({ kosten, rente, hoofdsom, lopendeRente }: Schuld): Record<string, string> {
  return {
    kosten: decimaalEuro(kosten),
    rente: decimaalEuro(rente),
    hoofdsom: decimaalEuro(hoofdsom),
    ...(lopendeRente !== undefined && { lopende_rente: decimaalEuro(lopendeRente) }),
  };
}
