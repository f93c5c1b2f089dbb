import type { RouteUitkomst } from '../../activities/invorderen/port.ts';
import { INVORDERFASEN, type Invorderfase } from '../../contract/invordering.ts';
import { haalUitDePost } from './briefstap.ts';
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
      if (zaak.stand.brieven.dwangbevel?.soort !== 'wacht_op_betekening') return;
      zaak.naar('vooraankondiging');
      return;
    case 'eerst':
      if (isVoorbij(zaak.stand.fase, vervolg.stap)) zaak.naar(vervolg.stap);
      return;
    case 'opnieuw_betekenen': {
      const { taak } = await zaak.bijBrp.betekenOpnieuw({ vorderingId: zaak.ref, vandaag: zaak.vandaag(), briefId: vervolg.briefId });
      zaak.stand.brieven.dwangbevel = { soort: 'wacht_op_betekening', briefId: vervolg.briefId };
      zaak.naar('dwangbevel');
      zaak.legVoor(taak);
      return;
    }
    default:
      return vervolg satisfies never;
  }
}

function isVoorbij(fase: Invorderfase, stap: Invorderfase): boolean {
  return INVORDERFASEN.indexOf(fase) > INVORDERFASEN.indexOf(stap);
}
