import { randomUUID } from 'node:crypto';
import { partijsleutel } from '../../adapters/routeervoorziening/identiteit.ts';
import type { Partij } from '../../adapters/routeervoorziening/contract/basis.ts';
import type { BerichtVan } from '../../adapters/routeervoorziening/contract/bericht.ts';
import { zaakVanOverdracht, zaakVanSamenloop, type BeslagId } from '../../contract/zaak.ts';
import { maand, type Dag } from '../../domain/kalender/dag.ts';
import type { Overdrachtgrond, Overdrachtrol, Overdrachtstand } from '../../domain/samenloop/overdrachtsgang.ts';
import { DOORLOOP_DAGEN, eersteMaandNa } from '../../domain/samenloop/overdrachtsmaand.ts';
import { schrijfBericht } from '../bericht/schrijven.ts';
import { naarDatum } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { IN_OVERLEG } from './rij.ts';

interface Nieuw {
  readonly beslagId: BeslagId;
  readonly vandaag: Dag;
  readonly sleutel: string;
  readonly overdrachtId: string;
  readonly rol: Overdrachtrol;
  readonly grond: Overdrachtgrond;
  readonly partij: { readonly sleutel: string; readonly naam: string | null; readonly kenmerk: string | null } | null;
  readonly stand: Overdrachtstand;
}

/** We collect and another has the better right: it is offered to him. Once per besluit that says so, and anew where it was withdrawn; answers whether it is new. */
export async function openAanbod(tx: Transactie, over: { readonly beslagId: BeslagId; readonly vandaag: Dag; readonly besluitId: number; readonly partij: Partij; readonly kenmerk: string | null; readonly grond: Overdrachtgrond }): Promise<boolean> {
  const { beslagId, vandaag, besluitId, partij, kenmerk, grond } = over;
  const sleutel = `${zaakVanSamenloop(beslagId)}:overdracht:${String(besluitId)}`;
  // One that was withdrawn did not go through for a reason that is over; what was refused or stopped is not offered again by itself.
  const ingetrokken = await tx.inningsoverdracht.count({ where: { OR: [{ sleutel }, { sleutel: { startsWith: `${sleutel}:` } }], stand: { path: ['einde'], equals: 'ingetrokken' } } });
  return open(tx, {
    beslagId, vandaag, grond,
    sleutel: ingetrokken === 0 ? sleutel : `${sleutel}:${String(ingetrokken + 1)}`,
    overdrachtId: randomUUID(),
    rol: 'gever',
    partij: { sleutel: partijsleutel(partij.nummer), naam: partij.naam, kenmerk },
    stand: { stap: 'aanbieden', vanafMaand: eersteMaandNa(vandaag, DOORLOOP_DAGEN) },
  });
}

/** Two persons agreed with another deurwaarder that he collects (Rv 478 lid 4). Once per besluit. */
export async function openInOverleg(tx: Transactie, { beslagId, vandaag, besluitId, partij }: { readonly beslagId: BeslagId; readonly vandaag: Dag; readonly besluitId: number; readonly partij: Partij }): Promise<boolean> {
  return open(tx, {
    beslagId, vandaag,
    sleutel: `${zaakVanSamenloop(beslagId)}${IN_OVERLEG}${String(besluitId)}`,
    overdrachtId: randomUUID(),
    rol: 'gever',
    grond: 'onderling_overleg',
    partij: { sleutel: partijsleutel(partij.nummer), naam: partij.naam, kenmerk: null },
    stand: { stap: 'aanbieden', vanafMaand: eersteMaandNa(vandaag, DOORLOOP_DAGEN) },
  });
}

/** Our claim ended while we collected for others: who is next must be found, and takes over (Rv 478 lid 3). */
export async function openNaEinde(tx: Transactie, { beslagId, vandaag }: { readonly beslagId: BeslagId; readonly vandaag: Dag }): Promise<boolean> {
  return open(tx, { beslagId, vandaag, sleutel: `${zaakVanSamenloop(beslagId)}:overdracht:einde`, overdrachtId: randomUUID(), rol: 'gever', grond: 'geeindigd', partij: null, stand: { stap: 'opvolger_zoeken' } });
}

/** Another offers us the collection. Once per its id. */
export async function openAangeboden(tx: Transactie, over: { readonly beslagId: BeslagId; readonly vandaag: Dag; readonly van: string; readonly naam: string | null; readonly kenmerk: string; readonly inhoud: BerichtVan<'overdracht_aangeboden'>['inhoud'] }): Promise<boolean> {
  const { beslagId, vandaag, van, naam, kenmerk, inhoud } = over;
  const { overdrachtId, grond, vanafMaand } = inhoud;
  return open(tx, {
    beslagId, vandaag, grond, overdrachtId,
    sleutel: `${zaakVanSamenloop(beslagId)}:overdracht:${overdrachtId}`,
    rol: 'nemer',
    partij: { sleutel: van, naam, kenmerk },
    stand: { stap: 'beoordelen', vanafMaand: maand(vanafMaand) },
  });
}

async function open(tx: Transactie, { beslagId, vandaag, sleutel, overdrachtId, rol, grond, partij, stand }: Nieuw): Promise<boolean> {
  if ((await tx.inningsoverdracht.count({ where: { OR: [{ sleutel }, { overdrachtId }] } })) > 0) return false;
  const rij = await tx.inningsoverdracht.create({
    data: { sleutel, overdrachtId, beslagId, rol, grond, partij: partij?.sleutel ?? null, partijnaam: partij?.naam ?? null, kenmerkPartij: partij?.kenmerk ?? null, stap: stand.stap, stand: { ...stand }, begonnenOp: naarDatum(vandaag) },
  });
  await schrijfGebeurtenis(tx, zaakVanSamenloop(beslagId), vandaag, 'overdracht_begint', { overdracht: rij.id, rol, grond, partij: partij?.sleutel ?? null });
  await schrijfBericht(tx, { ontvanger: zaakVanOverdracht(rij.id), soort: 'overdracht_begint', dag: vandaag, sleutel: `overdracht_begint:${String(rij.id)}`, inhoud: { overdracht: rij.id } });
  return true;
}
