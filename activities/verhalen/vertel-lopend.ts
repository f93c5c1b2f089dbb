import type { VerhaalId } from '../../contract/zaak.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Transactie } from '../opslag/database.ts';
import type { Feit } from '../opslag/feit.ts';
import { uitkomstVan } from './berekening.ts';
import { meldNieuweVoet } from './beslag.ts';
import { bewaarMetDelen } from './bewaar.ts';
import type { Lopend } from './lopend.ts';
import type { Rekenresultaat } from './reken.ts';
import { delenVan } from './verdeling.ts';

interface Nieuw {
  readonly verhaalId: VerhaalId;
  readonly vandaag: Dag;
  readonly sleutel: string;
  readonly resultaat: Rekenresultaat;
  readonly feiten: readonly Feit[];
}

/** Keeps a new voet for what runs and tells it to every derde of it, whatever the verhaal itself waits for. */
export async function vertelLopend(tx: Transactie, { verhaalId, vandaag, sleutel, resultaat, feiten }: Nieuw, lopend: readonly Lopend[]): Promise<void> {
  const rij = await bewaarMetDelen(tx, { verhaalId, vandaag, aanleiding: 'correctie' }, sleutel, resultaat, feiten);
  const uitkomst = uitkomstVan(rij);
  for (const deel of uitkomst.bron === null ? [] : await delenVan(tx, { rij, uitkomst, bron: uitkomst.bron })) {
    const beslag = lopend.find(({ derdeId }) => derdeId === deel.bron.derdeId);
    if (beslag !== undefined) await meldNieuweVoet(tx, { beslagId: beslag.beslagId, berekeningId: deel.rij.id, vandaag });
  }
}
