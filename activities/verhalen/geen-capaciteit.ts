import { bevoegdhedenVan } from '../../domain/regime/grond.ts';
import { zaakVanVordering, type VerhaalId } from '../../contract/zaak.ts';
import type { Keuze } from '../../contract/antwoorden.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { beleidOp } from '../beleid/beleid.ts';
import { schrijfBericht } from '../bericht/schrijven.ts';
import { verlaatVerhaal } from '../invorderen/verhaal-aanmelden.ts';
import type { Transactie } from '../opslag/database.ts';
import { grondVan } from '../opslag/grond.ts';
import { IS_ERIN } from '../opslag/in-verhaal.ts';
import type { Vraag } from '../opslag/taak.ts';
import { uitkomstVan } from './berekening.ts';
import type { Wachtreden } from './port.ts';
import type { Rekenresultaat } from './reken.ts';
import { openVorderingen, totaalOpen } from './vorderingen.ts';

/** The reasons for which there is nothing to take; a decision of a person to wait is none. */
const ZONDER_CAPACITEIT: readonly Wachtreden[] = ['geen_inkomen', 'geen_ruimte', 'onder_minimum'];

/**
 * Policy: after so many vaststellingen in a row without capacity a person is asked how it goes on, in place of waiting
 * once more. The count begins anew after a vaststelling that came to something, and after a decision of a person.
 */
export async function naBeleid(tx: Transactie, { verhaalId, vandaag }: { readonly verhaalId: VerhaalId; readonly vandaag: Dag }, resultaat: Rekenresultaat): Promise<Rekenresultaat> {
  const { antwoord } = resultaat;
  if (antwoord.soort !== 'wachten' || !ZONDER_CAPACITEIT.includes(antwoord.reden)) return resultaat;
  const { geenCapaciteit } = await beleidOp(tx, await tx.verhaal.findUniqueOrThrow({ where: { id: verhaalId } }), vandaag);
  if (geenCapaciteit === undefined || geenCapaciteit.dan === 'wachten') return resultaat;
  // A beslag that lies has to be lifted first, as always when there is nothing left to take.
  if ((await tx.beslag.count({ where: { verhaalId, openSleutel: { not: null } } })) > 0) return resultaat;
  const keren = (await eerdereKeren(tx, verhaalId)) + 1;
  if (keren < geenCapaciteit.na) return resultaat;
  const opmerking = `Voor de ${String(keren)}e keer op rij is er niets te nemen (${antwoord.reden.replaceAll('_', ' ')}). Een mens kiest hoe het verder gaat.`;
  return { ...resultaat, antwoord: { soort: 'voorgelegd', taak: 'geen_capaciteit' }, opmerkingen: [...resultaat.opmerkingen, opmerking] };
}

/** How many vaststellingen before this one, without another in between, had nothing to take. */
async function eerdereKeren(tx: Transactie, verhaalId: VerhaalId): Promise<number> {
  const rijen = await tx.berekening.findMany({ where: { verhaalId }, orderBy: { id: 'desc' } });
  const einde = rijen.findIndex((rij) => {
    const { antwoord } = uitkomstVan(rij);
    return antwoord.soort !== 'wachten' || !ZONDER_CAPACITEIT.includes(antwoord.reden);
  });
  return einde === -1 ? rijen.length : einde;
}

/** What a person needs to choose: how often and since when, what is open, what the policy proposes, and which routes the claims have. */
export async function vraagOverCapaciteit(tx: Transactie, verhaalId: VerhaalId, berekeningId: number, vandaag: Dag): Promise<Vraag> {
  const verhaal = await tx.verhaal.findUniqueOrThrow({ where: { id: verhaalId } });
  const { geenCapaciteit } = await beleidOp(tx, verhaal, vandaag);
  const anders = await anderePaden(tx, verhaalId, verhaal.bevoegdheid);
  const keuzes: readonly Keuze[] = ['wachten', ...(anders.length === 0 ? [] : (['andere_route'] as const)), 'voorstel_oninbaar'];
  return {
    feiten: { berekeningId, openstaandCenten: totaalOpen(await openVorderingen(tx, verhaalId)), voorstel: geenCapaciteit?.dan ?? 'wachten', routes: anders.join(' ') },
    artikelen: ['Rv art. 475d', 'beleid'],
    keuzes,
  };
}

/** The other ways of the open claims of a verhaal: their other powers, and a deurwaarder where the opdrachtgever has one. */
async function anderePaden(tx: Transactie, verhaalId: VerhaalId, bevoegdheid: string): Promise<readonly string[]> {
  const rijen = await tx.verhaalVordering.findMany({ where: { verhaalId, ...IS_ERIN, vordering: { einde: null } }, include: { vordering: { include: { opdrachtgever: { include: { deurwaarders: { select: { id: true } } } } } } } });
  const paden = rijen.flatMap(({ vordering }) => [...bevoegdhedenVan(grondVan(vordering)).filter((een) => een !== bevoegdheid), ...(vordering.opdrachtgever.deurwaarders.length === 0 ? [] : ['deurwaarder'])]);
  return [...new Set(paden)].sort();
}

/**
 * Carries out what was approved: by another route each open claim leaves the verhaal and asks which one; as oninbaar it is
 * put before a person, who alone withdraws it.
 */
export async function geefVorderingenDoor(tx: Transactie, { verhaalId, vandaag, antwoordId }: { readonly verhaalId: VerhaalId; readonly vandaag: Dag; readonly antwoordId: number }, keuze: 'andere_route' | 'voorstel_oninbaar'): Promise<void> {
  for (const { id } of await openVorderingen(tx, verhaalId)) {
    if (keuze === 'andere_route') await verlaatVerhaal(tx, id, vandaag);
    await schrijfBericht(tx, { ontvanger: zaakVanVordering(id), soort: 'geen_capaciteit', dag: vandaag, sleutel: `geen_capaciteit:${String(antwoordId)}`, inhoud: { verhaalId, keuze } });
  }
}
