import { euro } from '../../domain/geld/centen.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import type { Voet } from '../verhalen/berekening.ts';
import { totaalOpen, type VorderingInVerhaal } from '../verhalen/vorderingen.ts';
import type { Beslagdossier } from './dossier.ts';

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
    vorderingen: vorderingen.map(({ betalingskenmerk, soort, dagtekening, open }) => ({ betalingskenmerk, soort, dagtekening, openstaandCenten: open.totaal })),
  };
}

/** Beschikking of IW 19 lid 1 and 5: what the derde must pay from the income, and what he must leave. */
export function beschikking(dossier: Beslagdossier, berekeningId: number, voet: Voet, vorderingen: readonly VorderingInVerhaal[]): Inhoud {
  return {
    ...partijen(dossier),
    berekeningId,
    onderdeel: dossier.onderdeel,
    ...opgave(voet),
    ...schuld(vorderingen),
    opdracht:
      'Betaal vanaf de maand na ontvangst van deze beschikking elke maand aan ons het netto inkomen van de schuldenaar boven de ' +
      'beslagvrije voet, tot het openstaande bedrag is voldaan.',
  };
}

const VRAGEN = [
  'rechtsverhouding',
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
 * threatens with Rv 477a.
 */
export function verklaringsformulier(dossier: Beslagdossier): Inhoud {
  return {
    ...partijen(dossier),
    vragen: [...VRAGEN],
    termijn:
      'Stuur de verklaring zodra twee weken zijn verstreken na ontvangst van de beschikking, of vier weken als de schuldenaar u daar ' +
      'in die twee weken schriftelijk om vraagt.',
  };
}

/** A reminder that the verklaring did not come. */
export function herinneringVerklaring(dossier: Beslagdossier): Inhoud {
  return { ...partijen(dossier), verzoek: 'Wij hebben uw verklaring nog niet ontvangen. Stuur het ingevulde formulier alsnog.' };
}

/** The voet was determined anew. */
export function wijzigingVoet(dossier: Beslagdossier, berekeningId: number, voet: Voet, vanaf: string, vorderingen: readonly VorderingInVerhaal[]): Inhoud {
  return { ...partijen(dossier), berekeningId, ...opgave(voet), vanaf, ...schuld(vorderingen) };
}

/** The vordering is lifted: nothing more is to be paid over. */
export function opheffing(dossier: Beslagdossier, reden: string): Inhoud {
  return { ...partijen(dossier), reden };
}
