import type { Bronopgave, Persoonsvelden } from '../../../adapters/routeervoorziening/contract/opgave.ts';
import type { Partij } from '../../../adapters/routeervoorziening/contract/basis.ts';
import { centen } from '../../../domain/geld/centen.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { nummerVan } from './omgeving.ts';

export const PARTIJ: Readonly<Record<'uwv' | 'gemeente', Partij>> = {
  uwv: { nummer: nummerVan('uwv'), soort: 'uwv', naam: 'UWV (nagebootst)' },
  gemeente: { nummer: nummerVan('gemeente'), soort: 'gemeente', naam: 'Gemeente Waterstad' },
};

/** Every field that there is: what a source sends that does not look at what was asked. */
export const ALLES = {
  bevoegdheid: { soort: 'derdenbeslag', deurwaarder: 'gerechtsdeurwaarder' },
  executoriaal: true,
  voorrang: { preferent: false, grondslag: 'concurrent' },
  openstaand: centen(123_456),
  inhouding: centen(15_000),
  inhoudingPeriode: 'maand',
  ophoging: centen(312),
  ophogingPeriode: 'jaar',
  beslagvrijeVoet: centen(168_900),
  bvvVastgesteldOp: dag('2026-01-15'),
  bvvGegevens: { peildatum: dag('2026-01-15'), leefsituatie: 'alleenstaande_ouder', aantalKinderen: 2, inkomens: [{ van: 'schuldenaar', derde: { soort: 'rsin', nummer: '123456782' }, bedragPerMaand: centen(190_000) }], belastbaarJaarinkomen: centen(2_800_000), woonkosten: centen(71_000) },
  derdebeslagene: { soort: 'rsin', nummer: '123456782' },
  beslaglegger: { soort: 'rsin', nummer: '111222333' },
  cdw: { partij: PARTIJ.uwv, adres: { regel1: 'Kade 1', postcode: '1234 AB', plaats: 'Waterstad' } },
  beslagdatum: dag('2025-11-03'),
  priveschuld: { echtgenootNaam: 'E. de Vries', echtgenootRekening: 'NL91ABNA0417164300' },
  verruimingIw19: false,
  bvvOpNihil: false,
} as const satisfies Bronopgave;

/** What the Belastingdienst knows besides. */
export const PERSOON: Persoonsvelden = { voorlopigeTeruggaaf: { ontvangt: true, bedragPerMaand: centen(21_000) }, tegemoetkomingen: { huurtoeslag: centen(32_100), zorgtoeslag: centen(12_300), kindgebondenBudget: null } };

/** A verrekening, with every field. */
export const VERREKENING: Bronopgave = { ...ALLES, bevoegdheid: { soort: 'verrekening' } };
export const REGELING: Bronopgave = { ...ALLES, bevoegdheid: { soort: 'verrekening_betalingsregeling' } };
