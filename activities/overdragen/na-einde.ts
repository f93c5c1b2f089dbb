import { sleutelVanZaak, soortVanZaak, type BeslagId, type ZaakId } from '../../contract/zaak.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { schrijfBericht } from '../bericht/schrijven.ts';
import { naarDatum } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import { leesOverdracht, overdrachtenVan, type Inningsoverdracht } from './rij.ts';

/** The overdracht by which a beslag of ours that is over still passes on what comes in; null where there is none. */
export async function nazorgVan(tx: Transactie, beslagId: BeslagId): Promise<Inningsoverdracht | null> {
  return (await overdrachtenVan(tx, beslagId)).findLast(({ rol, geslotenOp }) => rol === 'gever' && geslotenOp === null) ?? null;
}

/** Who sends what is still to be told of a beslag whose samenloop is closed; null: the samenloop itself. */
export async function naEindeVia(tx: Transactie, beslagId: BeslagId): Promise<ZaakId | null> {
  if ((await tx.samenloop.count({ where: { beslagId, geslotenOp: null } })) > 0) return null;
  return (await nazorgVan(tx, beslagId))?.zaak ?? null;
}

/** Money of the derde after our beslag ended, while the collection passes on: it waits for the overdracht, which divides it or passes it on. Answers whether one does. */
export async function geefAanOverdracht(tx: Transactie, beslagId: BeslagId, { id: afdrachtId, centen, van }: { readonly id: number; readonly centen: number; readonly van: string }, vandaag: Dag): Promise<boolean> {
  if (centen <= 0 || van !== 'derde') return false;
  const overdracht = await nazorgVan(tx, beslagId);
  if (overdracht === null) return false;
  if ((await tx.verdeling.findUnique({ where: { afdrachtId } })) !== null) return true;
  const { id } = await tx.verdeling.create({ data: { afdrachtId, beslagId, centen, openOp: naarDatum(vandaag), wacht: 'te_verdelen' } });
  await schrijfBericht(tx, { ontvanger: overdracht.zaak, soort: 'afdracht_te_verdelen', dag: vandaag, sleutel: `afdracht_te_verdelen:${String(afdrachtId)}`, inhoud: { verdelingId: id } });
  return true;
}

/** Whether a payment carries the kenmerk that we gave for the money of the derde when we took over. */
export async function isVoorOverdracht(tx: Transactie, beslagId: BeslagId, betalingskenmerk: string): Promise<boolean> {
  return (await overdrachtenVan(tx, beslagId)).some(({ rol, betaling }) => rol === 'nemer' && betaling?.betalingskenmerk === betalingskenmerk);
}

/** Whether a message answers an offer that was withdrawn or stopped meanwhile, as the other was told. */
export async function isAntwoordOpVervallen(tx: Transactie, zaak: string, soort: string): Promise<boolean> {
  if (soortVanZaak(zaak) !== 'overdracht' || (soort !== 'overdracht_aanvaard' && soort !== 'overdracht_geweigerd')) return false;
  const { stand } = await leesOverdracht(tx, Number(sleutelVanZaak(zaak)));
  const verteld = await tx.uitgaandPartijbericht.count({ where: { soort: 'overdracht_geweigerd', sleutel: { startsWith: `${zaak}:` } } });
  return stand.stap === 'gesloten' && stand.einde !== 'overgedragen' && verteld > 0;
}
