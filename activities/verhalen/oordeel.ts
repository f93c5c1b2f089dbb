import { keurGoed, voerMetDeHandIn, wijsAf, type Beoordeling, type Handinvoer } from '../../domain/beslagvrije-voet/handinvoer.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { zaakVanVerhaal, type VerhaalId } from '../../contract/zaak.ts';
import { rondTakenAf } from '../invorderen/taken.ts';
import { bewaarBesluitVanMens } from '../opslag/besluit-van-mens.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { naarDag, naarDatum } from '../opslag/dagen.ts';
import { wekOpnieuw } from '../opslag/wekker.ts';
import { feit } from '../opslag/feit.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { Weigering } from '../opslag/weigering.ts';
import type { VerhalenPort } from './port.ts';
import { leesGemeld } from './gemeld.ts';

type Rij = Awaited<ReturnType<Transactie['wijziging']['findUniqueOrThrow']>>;
type Wie = { readonly door: string; readonly op: Dag };

/** Four eyes over a reported change: the second person approves it. Throws a Weigering when it is the same person, or it was judged before. */
export async function keurWijzigingGoed(tx: Transactie, rij: Rij, wie: Wie): Promise<Handinvoer> {
  const invoer = toetsOordeel(rij, wie);
  await legOordeelVast(tx, rij, wie, 'goedgekeurd');
  return invoer;
}

/** The report as this person would approve it; nothing is kept. Throws a Weigering as the approval does. */
export function toetsOordeel(rij: Rij, wie: Wie): Handinvoer {
  return ofWeiger(keurGoed(alsHandinvoer(rij), wie));
}

/** The other outcome: rejected by a second person, with a besluit that says why. */
export function maakOordeel(db: Database): Pick<VerhalenPort, 'wijsWijzigingAf'> {
  return {
    async wijsWijzigingAf({ verhaalId, vandaag, sleutel, door, wijzigingId, reden }) {
      const zaak = zaakVanVerhaal(verhaalId);
      await metZaak(db, zaak, async (tx) => {
        const grond = ['Rv art. 475d lid 3 onder b'];
        if ((await bewaarBesluitVanMens(tx, { zaak, vandaag, sleutel, door, soort: 'wijziging_afgewezen', grond, inhoud: { wijzigingId, reden }, feiten: [feit('wijziging', wijzigingId, 'gemeld')] })) === null) return;
        const rij = await tx.wijziging.findFirst({ where: { id: wijzigingId, verhaalId } });
        if (rij === null) throw nietVanDitVerhaal(wijzigingId);
        ofWeiger(wijsAf(alsHandinvoer(rij), { door, op: vandaag, reden }));
        await legOordeelVast(tx, rij, { door, op: vandaag }, 'afgewezen');
      });
    },
  };
}

/** Said when a wijziging is of another verhaal, or was never stored. */
export function nietVanDitVerhaal(wijzigingId: number): Weigering {
  return new Weigering(`Wijziging ${String(wijzigingId)} hoort niet bij dit verhaal. Leg de wijziging eerst vast bij dit verhaal.`);
}

/** A stored report with what was judged of it. */
export function alsHandinvoer({ inhoud, door, ingevoerdOp, oordeel, beoordeeldDoor, beoordeeldOp }: Rij): Handinvoer {
  const { reden, bewijs } = leesGemeld(inhoud);
  const invoer = ofWeiger(voerMetDeHandIn({ reden, bewijs, door, op: naarDag(ingevoerdOp) }));
  if (oordeel === null || beoordeeldDoor === null || beoordeeldOp === null) return invoer;
  const tweede = { door: beoordeeldDoor, op: naarDag(beoordeeldOp), bewezen: false } as const;
  return { ...invoer, goedkeuring: oordeel === 'goedgekeurd' ? { staat: 'goedgekeurd', ...tweede } : { staat: 'afgewezen', reden: 'afgewezen', ...tweede } };
}

function ofWeiger(beoordeling: Beoordeling): Handinvoer {
  if (beoordeling.soort === 'geweigerd') throw new Weigering(beoordeling.reden);
  return beoordeling.invoer;
}

async function legOordeelVast(tx: Transactie, { id, verhaalId }: Rij, { door, op }: Wie, oordeel: 'goedgekeurd' | 'afgewezen'): Promise<void> {
  const zaak = zaakVanVerhaal(verhaalId as VerhaalId);
  await tx.wijziging.update({ where: { id }, data: { oordeel, beoordeeldDoor: door.trim(), beoordeeldOp: naarDatum(op) } });
  await wekOpnieuw(tx, zaak, op);
  await schrijfGebeurtenis(tx, zaak, op, `wijziging_${oordeel}`, { wijziging: id, bewezen: false });
  await rondTakenAf(tx, zaak, op, oordeel, { sleutelBegin: taakVan(id) });
}

/** Beginning of the key of the task that asks for the judgement. */
export const taakVan = (wijzigingId: number): string => `wijziging:${String(wijzigingId)}:`;
