// Made-up people and derden with which the templates are tried.
import type { Bevoegdheid } from '../../domain/regime/grond.ts';
import { OPGAVE_BIJSTAND } from '../../domain/beslagvrije-voet/475dc.ts';
import { BESLAGWIJZEN } from '../../domain/regime/beslagwijze.ts';

export const DERDE = { naam: 'Zorggroep De Linde', loonheffingennummer: '000010078L01', adresregels: ['Postbus 78', '1200 AZ WATERSTAD'] };
const aan = (naam: string, adresregels: readonly string[]) => ({ naam, aanhef: 'Geachte heer, mevrouw', adresregels, land: null });

export const INWONER = { naam: 'M. de Boer-van den Heuvel', aanhef: 'Geachte mevrouw De Boer', adresregels: ['Kanaalstraat 118 B', '1234 CD  WATERSTAD'], land: null, alleenOpEnvelop: false };
export const BEWINDVOERDER = { naam: 'Bewindvoering Oostpoort B.V.', aanhef: 'Geachte heer, mevrouw', adresregels: ['Postbus 412', '1200 AK  WATERSTAD'], land: null, alleenOpEnvelop: false, namens: 'M. de Boer-van den Heuvel' };

export const VOET = { soort: 'bedrag', beslagvrijeVoetCenten: 165_042 };
/** The words of the opgave of Rv 475dc lid 2. */
export const PERCENTAGE = {
  soort: 'percentage',
  opgave: OPGAVE_BIJSTAND,
  normSleutel: 'pw_21_a',
  normCenten: 140_110,
  inkomenArt32Centen: 0,
  beslagvrijeVoetCenten: 133_105,
};

interface Opties {
  readonly bevoegdheid?: Bevoegdheid;
  readonly voet?: unknown;
  readonly aan?: unknown;
  readonly derdenaam?: string;
  readonly vanaf?: string;
  readonly zonderNaam?: boolean;
  readonly rente?: boolean;
  readonly principaal?: string;
}

export const NAAR_PERCENTAGE = { voet: PERCENTAGE, derdenaam: 'Dienst Werk en Inkomen Waterstad', aan: aan('Dienst Werk en Inkomen Waterstad', ['Postbus 200', '1200 AE  WATERSTAD']) };
/** Who pays on request, by Pw 60a lid 1: another gemeente. */
export const NAAR_ANDERE_GEMEENTE = { derdenaam: 'Werk en Inkomen Polderzicht', aan: aan('Werk en Inkomen Polderzicht', ['Postbus 30', '4321 AA  POLDERZICHT']) };
export const DEURWAARDER = { aan: aan('Deurwaarders aan de Kade', ['Kade 9', '1234 AB  WATERSTAD']) };

/** The parties on a letter to the derde. */
export function partijenVoorbeeld({ aan: geadresseerde = aan(DERDE.naam, DERDE.adresregels), derdenaam = DERDE.naam, zonderNaam = false, principaal = 'Gemeente Waterstad' }: Opties = {}) {
  return {
    versie: 1,
    kenmerk: 'beslag-1042',
    geadresseerde,
    derde: { ...DERDE, naam: derdenaam },
    schuldenaar: { bsn: '999990044', ...(zonderNaam ? {} : { naam: 'M. de Boer-van den Heuvel' }) },
    opdrachtgever: 'Gemeente Waterstad',
    principaal,
  };
}

/** What is collected by each power. */
const SOORTEN = {
  vordering_iw19: ['ozb', 'afvalstoffenheffing'],
  vereenvoudigd_derdenbeslag: ['terugvordering_bijstand', 'terugvordering_bijstand'],
  derdenbeslag: ['bestuursrechtelijke_premie', 'bestuursrechtelijke_premie'],
  betaling_op_verzoek: ['terugvordering_bijstand', 'terugvordering_bijstand'],
  verrekening: ['terugvordering_bijstand', 'terugvordering_bijstand'],
} as const satisfies Readonly<Record<Bevoegdheid, readonly [string, string]>>;

/** Two claims, with charged rente where it is asked. */
export function schuldVoorbeeld({ rente = false, bevoegdheid = 'vordering_iw19' }: Pick<Opties, 'rente' | 'bevoegdheid'> = {}) {
  const [eerste, tweede] = SOORTEN[bevoegdheid];
  return {
    openstaandCenten: rente ? 135_317 : 134_250,
    vorderingen: [
      { betalingskenmerk: '1000000000000017', soort: eerste, dagtekening: '2025-02-28', openstaandCenten: 98_400 + (rente ? 1_067 : 0), ...(rente ? { waarvanRenteCenten: 1_067 } : {}) },
      { betalingskenmerk: '1000000000000025', soort: tweede, dagtekening: '2025-03-31', openstaandCenten: 35_850 },
    ],
  };
}

/** A letter that tells the derde what to pay over. */
export function hoofdbriefVoorbeeld(opties: Opties = {}) {
  const { bevoegdheid = 'vordering_iw19', voet = VOET, vanaf, rente = false } = opties;
  return {
    ...partijenVoorbeeld(opties),
    bevoegdheid,
    grond: [...BESLAGWIJZEN[bevoegdheid].grond],
    gelegdOp: null,
    berekeningId: 311,
    onderdeel: 'a',
    voet,
    ...(vanaf === undefined ? {} : { vanaf }),
    ...schuldVoorbeeld({ rente, bevoegdheid }),
  };
}

/** What every letter of a beslag to the inwoner holds. */
export function inwonerVoorbeeld({ bevoegdheid = 'vordering_iw19', aan: geadresseerde = INWONER, derdenaam = DERDE.naam }: Opties = {}) {
  return { versie: 1, kenmerk: 'beslag-1042', geadresseerde, opdrachtgever: 'Gemeente Waterstad', derde: derdenaam, bevoegdheid, grond: [...BESLAGWIJZEN[bevoegdheid].grondMededeling] };
}

/** Another party that coordinates, with and without a known address. */
export const COORDINATOR = { naam: 'Deurwaarderskantoor Van Vliet en partners', adresregels: ['Postbus 900', '1200 AX WATERSTAD'] };
export const COORDINATOR_ZONDER_ADRES = { naam: 'UWV (fictief)', adresregels: [] };

/** The same letter where another coordinates: no voet of ours. */
export function verwijzendVoorbeeld(opties: Opties = {}, coordinator: unknown = COORDINATOR) {
  const { voet: _voet, ...brief } = hoofdbriefVoorbeeld(opties);
  return { ...brief, grond: [...brief.grond, 'Rv art. 478'], coordinator };
}
