import { patched } from '@temporalio/workflow';
import type { RouteUitkomst } from '../../activities/invorderen/port.ts';
import { BRIEFSTAPPEN, INVORDERFASEN, type Briefstap, type Invorderfase } from '../../contract/invordering.ts';
import { betekenOpnieuw, haalUitDePost } from './briefstap.ts';
import type { Invordering } from './zaak.ts';

/** Another way to the income: what it asks and the claim does not have yet comes first, what it does not ask is not waited for. */
export async function gaVerderOpRoute(zaak: Invordering, vervolg: RouteUitkomst): Promise<void> {
  const { dwangbevel } = zaak.stand.brieven;
  // Not posted yet: made again in the way that the chosen power asks, with its costs, or not at all.
  if (dwangbevel?.soort === 'in_de_post' && (await haalUitDePost(zaak, 'dwangbevel', dwangbevel.briefId))) return;
  switch (vervolg.soort) {
    case 'verder':
      return;
    case 'zonder_dwangbevel':
      if (wachtOpBetekening(zaak)) zaak.naar('vooraankondiging');
      return;
    case 'eerst':
      laatOordelenLos(zaak, vervolg.stap);
      if (isVoorbij(zaak.stand.fase, vervolg.stap)) zaak.naar(vervolg.stap);
      return;
    case 'betekend': {
      if (!wachtOpBetekening(zaak)) return;
      const { briefId, laatsteDag, volgendeStapVanaf } = vervolg;
      zaak.stand.brieven.dwangbevel = { soort: 'verzonden', briefId, laatsteDag, volgendeStapVanaf };
      zaak.naar('dwangbevel');
      return;
    }
    case 'opnieuw_betekenen':
      zaak.stand.brieven.dwangbevel = { soort: 'opnieuw_betekenen', briefId: vervolg.briefId };
      zaak.naar('dwangbevel');
      // Runs of before ordered it at once; from then on it is a step, that is tried again after what held it.
      if (!patched('opnieuw-betekenen')) await betekenOpnieuw(zaak, vervolg.briefId);
      return;
    default:
      return vervolg satisfies never;
  }
}

/** The claim waits for a service, of which there need be none. */
function wachtOpBetekening({ stand: { brieven } }: Invordering): boolean {
  return brieven.dwangbevel?.soort === 'wacht_op_betekening' || brieven.dwangbevel?.soort === 'opnieuw_betekenen';
}

/** From this step on, what has no letter was not asked by the route of before: this one judges it anew. */
function laatOordelenLos(zaak: Invordering, vanaf: Briefstap): void {
  for (const stap of BRIEFSTAPPEN.slice(BRIEFSTAPPEN.indexOf(vanaf))) {
    if (zaak.stand.brieven[stap] === undefined) zaak.laatBriefLos(stap);
  }
}

function isVoorbij(fase: Invorderfase, stap: Invorderfase): boolean {
  return INVORDERFASEN.indexOf(fase) > INVORDERFASEN.indexOf(stap);
}
