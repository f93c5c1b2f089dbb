import { euro } from '../../domain/geld/centen.ts';
import { BESLAGWIJZEN } from '../../domain/regime/beslagwijze.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import type { Voet } from '../verhalen/berekening.ts';
import { totaalOpen, type VorderingInVerhaal } from '../verhalen/vorderingen.ts';
import type { Beslagdossier } from './dossier.ts';
import { OPDRACHT } from './hoofdbrief.ts';

type Inhoud = Prisma.InputJsonObject;

/** The parties on a letter to the derde; the BSN lets him find the person (Rv 475gb). */
function partijen({ derde, bsn, opdrachtgever, principaal, zaak }: Beslagdossier): Inhoud {
  return { kenmerk: zaak, derde: { naam: derde.naam, loonheffingennummer: derde.loonheffingennummer }, schuldenaar: { bsn }, opdrachtgever, principaal };
}

/** The voet in words for the derde. */
export function voetInWoorden(voet: Voet): string {
  return voet.soort === 'bedrag' ? `${euro(voet.beslagvrijeVoetCenten)} netto per maand` : voet.opgave;
}

/** The voet as data, the same on every letter that tells it. */
function opgave(voet: Voet): Inhoud {
  return { voet: { ...voet }, voetInWoorden: voetInWoorden(voet) };
}

function schuld(vorderingen: readonly VorderingInVerhaal[]): Inhoud {
  return {
    openstaandCenten: totaalOpen(vorderingen),
    vorderingen: vorderingen.map(({ betalingskenmerk, soort, dagtekening, open }) => ({ betalingskenmerk, soort, dagtekening, openstaandCenten: open.totaal, ...(open.rente === 0 ? {} : { waarvanRenteCenten: open.rente }) })),
  };
}

/** The letter that reaches the derde: what must be paid from the income, on which power, and what must be left. */
export function hoofdbrief(dossier: Beslagdossier, berekeningId: number, voet: Voet, vorderingen: readonly VorderingInVerhaal[]): Inhoud {
  return {
    ...partijen(dossier),
    bevoegdheid: dossier.bevoegdheid,
    grond: [...BESLAGWIJZEN[dossier.bevoegdheid].grond],
    berekeningId,
    onderdeel: dossier.onderdeel,
    ...opgave(voet),
    ...schuld(vorderingen),
    opdracht: OPDRACHT[dossier.bevoegdheid],
  };
}

const VRAGEN = [
  'rechtsverhouding',
  'beeindigdOp',
  'toelichting',
  'nettoCenten',
  'vakantiegeld',
  'inhoudingen',
  'andereBeslagen',
  'pandrechten',
  'privegebruikVoertuig',
  'overig',
  'ondertekenaar',
] as const;

/**
 * The form for the verklaring. Under IW 19 it is asked as policy: the form names the terms of Rv 476a and never
 * threatens with Rv 477a. Where the law itself asks it, the form says what silence may lead to (Rv 477a lid 1, 479f).
 */
export function verklaringsformulier(dossier: Beslagdossier): Inhoud {
  const { verklaring, zwijgen } = BESLAGWIJZEN[dossier.bevoegdheid];
  return {
    ...partijen(dossier),
    vragen: [...VRAGEN],
    termijn:
      'Stuur de verklaring zodra twee weken zijn verstreken na ontvangst van dit formulier, of vier weken als de schuldenaar u daar ' +
      'in die twee weken schriftelijk om vraagt.',
    ...(verklaring === 'wet' ? { gevolg: `Verklaart u niet, dan kunnen wij de rechter vragen u te veroordelen (${zwijgen}).` } : {}),
  };
}

/** A reminder that the verklaring did not come. */
export function herinneringVerklaring(dossier: Beslagdossier): Inhoud {
  return { ...partijen(dossier), verzoek: 'Wij hebben uw verklaring nog niet ontvangen. Stuur het ingevulde formulier alsnog.' };
}

/** The receipt of a verklaring (Besluit verklaring derdenbeslag art. 2 lid 2): which one, and when it came. */
export function ontvangstbevestiging(dossier: Beslagdossier, { verklaringId, ontvangenOp }: { readonly verklaringId: number; readonly ontvangenOp: string }): Inhoud {
  return { ...partijen(dossier), verklaringId, ontvangenOp };
}

/** The voet was determined anew. */
export function wijzigingVoet(dossier: Beslagdossier, berekeningId: number, voet: Voet, vanaf: string, vorderingen: readonly VorderingInVerhaal[]): Inhoud {
  return { ...partijen(dossier), berekeningId, ...opgave(voet), vanaf, ...schuld(vorderingen) };
}

/** The vordering is lifted: nothing more is to be paid over. */
export function opheffing(dossier: Beslagdossier, reden: string): Inhoud {
  return { ...partijen(dossier), reden };
}
