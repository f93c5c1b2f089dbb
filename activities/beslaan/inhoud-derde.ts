import { BESLAGWIJZEN } from '../../domain/regime/beslagwijze.ts';
import type { BeslagEinde } from '../../contract/berichten.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import type { Adressering } from '../invorderen/brp.ts';
import type { Voet } from '../verhalen/berekening.ts';
import { totaalOpen, type VorderingInVerhaal } from '../verhalen/vorderingen.ts';
import { inBrief, type Genoemd } from './inning.ts';
import type { Beslagdossier } from './dossier.ts';

type Inhoud = Prisma.InputJsonObject;

/**
 * The parties on a letter to the derde; the BSN lets him find the person (Rv 475gb), the name is there where the letter was
 * made beside one to the debtor. Under bewind or curatele the letters go to another: the name is that of the debtor.
 */
function partijen({ derde, bsn, opdrachtgever, principaal, zaak }: Beslagdossier, adres: Adressering | null = null): Inhoud {
  const schuldenaar = { bsn, ...(adres === null ? {} : { naam: adres.namens ?? adres.naam }) };
  return { kenmerk: zaak, derde: { naam: derde.naam, loonheffingennummer: derde.loonheffingennummer, adresregels: [...derde.adresregels] }, schuldenaar, opdrachtgever, principaal };
}

/** What is open, per claim, cents; what of it is rente apart. */
export function schuld(vorderingen: readonly VorderingInVerhaal[]): Inhoud {
  return {
    openstaandCenten: totaalOpen(vorderingen),
    vorderingen: vorderingen.map(({ betalingskenmerk, soort, dagtekening, open }) => ({ betalingskenmerk, soort, dagtekening, openstaandCenten: open.totaal, ...(open.rente === 0 ? {} : { waarvanRenteCenten: open.rente }) })),
  };
}

/** The letter that reaches the derde: what must be paid from the income, on which power, and what must be left. */
export function hoofdbrief(dossier: Beslagdossier, berekeningId: number, voet: Voet, vorderingen: readonly VorderingInVerhaal[], adres: Adressering | null = null): Inhoud {
  return {
    ...partijen(dossier, adres),
    bevoegdheid: dossier.bevoegdheid,
    grond: [...BESLAGWIJZEN[dossier.bevoegdheid].grond],
    gelegdOp: dossier.gelegdOp,
    berekeningId,
    onderdeel: dossier.onderdeel,
    voet: { ...voet },
    ...schuld(vorderingen),
  };
}

/** The same where another collects for all beslagen on the income: what is open for us, and to whom is paid; the voet is heard from him (Rv 475i lid 5). */
export function verwijzendeHoofdbrief(dossier: Beslagdossier, coordinator: Genoemd, vorderingen: readonly VorderingInVerhaal[], adres: Adressering | null = null): Inhoud {
  const { bevoegdheid, gelegdOp, onderdeel } = dossier;
  return { ...partijen(dossier, adres), bevoegdheid, grond: [...BESLAGWIJZEN[bevoegdheid].grond, 'Rv art. 478'], gelegdOp, onderdeel, coordinator: inBrief(coordinator), ...schuld(vorderingen) };
}

/**
 * The form for the verklaring. Under IW 19 it is asked as policy: the form names the terms of Rv 476a and never
 * threatens with Rv 477a. Where the law itself asks it, the form says what silence may lead to (Rv 477a lid 1, 479f).
 */
export function verklaringsformulier(dossier: Beslagdossier, vorderingen: readonly VorderingInVerhaal[], adres: Adressering | null = null): Inhoud {
  return { ...partijen(dossier, adres), ...gevraagd(dossier), ...schuld(vorderingen) };
}

/** Whether the verklaring is a duty by law or asked as policy, and on which article who keeps silent can be pursued. */
function gevraagd({ bevoegdheid, gelegdOp }: Beslagdossier): Inhoud {
  const { verklaring, zwijgen } = BESLAGWIJZEN[bevoegdheid];
  return { bevoegdheid, gelegdOp, verklaring, ...(verklaring === 'wet' ? { zwijgen } : {}) };
}

/** A reminder that the verklaring did not come. */
export function herinneringVerklaring(dossier: Beslagdossier): Inhoud {
  return { ...partijen(dossier), ...gevraagd(dossier) };
}

/** The receipt of a verklaring (Besluit verklaring derdenbeslag art. 2 lid 2): which one, and when it came. */
export function ontvangstbevestiging(dossier: Beslagdossier, { verklaringId, ontvangenOp }: { readonly verklaringId: number; readonly ontvangenOp: string }): Inhoud {
  return { ...partijen(dossier), bevoegdheid: dossier.bevoegdheid, verklaringId, ontvangenOp };
}

/** The voet was determined anew. */
export function wijzigingVoet(dossier: Beslagdossier, berekeningId: number, voet: Voet, vanaf: string, vorderingen: readonly VorderingInVerhaal[], adres: Adressering | null = null): Inhoud {
  return { ...hoofdbrief(dossier, berekeningId, voet, vorderingen, adres), vanaf };
}

/** The vordering is lifted: nothing more is to be paid over. */
export function opheffing(dossier: Beslagdossier, reden: BeslagEinde, adres: Adressering | null = null): Inhoud {
  return { ...partijen(dossier, adres), bevoegdheid: dossier.bevoegdheid, gelegdOp: dossier.gelegdOp, reden };
}

/** Another coordinates the beslagen on this income, or we do from now on: where to pay (Rv 478). */
export function wieInt(dossier: Beslagdossier, over: Inhoud, adres: Adressering | null): Inhoud {
  return { ...partijen(dossier, adres), ...over };
}
