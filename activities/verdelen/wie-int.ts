import { nummerVanSleutel } from '../../adapters/routeervoorziening/identiteit.ts';
import { zaakVanSamenloop, type BeslagId } from '../../contract/zaak.ts';
import type { Maand } from '../../domain/kalender/dag.ts';
import type { Partijnummer } from '../../domain/samenloop/partij.ts';
import type { Database, Transactie } from '../opslag/database.ts';
import { inningVan, overdrachtenOnderweg } from '../overdragen/lopend.ts';
import type { Overdrachtbetaling } from '../overdragen/rij.ts';
import { laatsteGevolg, type Gevolgd } from '../router/gevolgd.ts';
import { isGedeeld, oordeelOver, type Oordeel } from '../router/oordeel.ts';

/** To whom an afdracht over a month comes: to us alone, to us for all, to another, or it is not decided. */
export type Inning =
  | { readonly wie: 'alleen' }
  | { readonly wie: 'wij'; readonly oordeel: Oordeel }
  /** `overgedragen`: an overdracht says so; `betaling`: his account, where it was handed over to him; `kenmerk`: by which he knows his beslag. */
  | { readonly wie: 'ander'; readonly nummer: Partijnummer | null; readonly overgedragen: boolean; readonly betaling: Overdrachtbetaling | null; readonly kenmerk: string | null }
  | { readonly wie: 'onbeslist' };

/**
 * Who collects a month: by an overdracht of which derde and debtor hear, that which its border says; as long as the collection still has to be handed
 * over, who did until now; otherwise as it was determined.
 */
export async function inningOver(tx: Transactie | Database, beslagId: BeslagId, maand: Maand): Promise<Inning> {
  const oordeel = await oordeelOver(tx, beslagId);
  if (oordeel === null) return { wie: 'onbeslist' };
  const grens = await inningVan(tx, beslagId, maand);
  if (grens?.wie === 'ander' && grens.overdracht === null) return aanPartij(grens.partij);
  if (grens?.wie === 'ander') {
    const { partij, rol, betaling } = grens.overdracht;
    // Where we take over the account in the overdracht is our own.
    return { wie: 'ander', nummer: partij?.nummer ?? null, overgedragen: true, betaling: rol === 'gever' ? betaling : null, kenmerk: partij?.kenmerk ?? null };
  }
  const gevolg = await laatsteGevolg(tx, zaakVanSamenloop(beslagId));
  // After an end also who never collected by what was decided may be looking for who is next.
  const geven = (await overdrachtenOnderweg(tx, beslagId)).some(({ rol, grond }) => rol === 'gever' && (grond !== 'geeindigd' || gevolg !== null));
  if (grens?.wie === 'wij' || geven) return { wie: 'wij', oordeel };
  switch (oordeel.soort) {
    case 'ander':
      return gevolg?.inner === 'wij' ? { wie: 'wij', oordeel } : { wie: 'ander', nummer: oordeel.partij?.nummer ?? null, overgedragen: false, betaling: null, kenmerk: null };
    case 'wij':
      return verwezenNaar(gevolg) ?? { wie: 'wij', oordeel };
    case 'alleen':
      return { wie: 'alleen' };
    case 'onbekend':
      return verwezenNaar(gevolg) ?? { wie: 'alleen' };
    case 'onbeslist':
      return { wie: 'onbeslist' };
  }
}

/** The other to whom derde and debtor were referred, and who therefore collects until they hear otherwise; null: to nobody who is named. */
function verwezenNaar(gevolg: Gevolgd | null): Inning | null {
  return gevolg?.inner === 'ander' && gevolg.partij !== null ? aanPartij(gevolg.partij) : null;
}

const aanPartij = (partij: string | null): Inning => ({ wie: 'ander', nummer: partij === null ? null : nummerVanSleutel(partij), overgedragen: false, betaling: null, kenmerk: null });

/**
 * Whether money of the derde is not for us alone: others share, who collects is not decided, or derde and debtor were referred to another
 * and the routeervoorziening could not say since that this is over.
 */
export async function isNietVoorOnsAlleen(tx: Transactie, beslagId: BeslagId): Promise<boolean> {
  const oordeel = await oordeelOver(tx, beslagId);
  return isGedeeld(oordeel) || (oordeel?.soort === 'onbekend' && verwezenNaar(await laatsteGevolg(tx, zaakVanSamenloop(beslagId))) !== null);
}
