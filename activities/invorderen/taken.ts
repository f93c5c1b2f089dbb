import type { Taaksoort } from '../../contract/taken.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import { naarDatum } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';

/** What a register of the Rechtspraak asked, before a coercive step or a vaststelling. */
export const REGISTERTAKEN: readonly Taaksoort[] = ['insolventie', 'vertegenwoordiger_onbekend', 'register_met_de_hand'];

/**
 * Tasks that hold the street; they fall away when a person lets it go on, or when the claim ends. Not `route_wachten`: as long as
 * no route is chosen the street waits at the verhaal, and somebody must be asked.
 */
export const HOUDT_DE_STRAAT: readonly Taaksoort[] = [
  'volgorde_geweigerd',
  'tarief_ontbreekt',
  'adres_onbekend',
  'overleden',
  'persoon_onbekend',
  'bron_antwoord_ongeldig',
  'retour',
  'laat_gepost',
  'klein_restant',
  'afboekingsvoorstel',
  'deurwaarder_terug',
  'gegevens_nazien',
  'verkeerde_persoon',
  'brief_geweigerd',
  'opportuniteit_kiezen',
  ...REGISTERTAKEN,
];

/** Begin of the key of the questions about the letter of a beschikking on rente: they hold nothing, and only their own answer closes them. */
export const OVER_RENTEBRIEF = 'rentebrief:';

/**
 * Begins of the keys of questions on a claim about a letter beside its street. They hold nothing: a person tells the debtor what he has not
 * heard yet, also when the street goes on or the claim ends.
 */
export const OVER_LOSSE_BRIEF = { rentebrief: OVER_RENTEBRIEF, kwijtschelding: 'kwijtschelding:', terugbetaling: 'terugbetaling:', kosten: 'kostenherziening:' } as const;

/** Begin of the key of the question to keep the deurwaarder from serving a dwangbevel: it holds nothing, and the street going on does not answer it. */
export const NIET_BETEKENEN = 'niet_betekenen:';

const NIET_NAAR_SOORT: readonly string[] = [...Object.values(OVER_LOSSE_BRIEF), NIET_BETEKENEN];

/**
 * Closes open tasks of a zaak: by kind (but not those about a letter beside the street, or to the deurwaarder), by the beginning of their key within the zaak, or every one that
 * `legOpnieuwVoor` made of one key.
 */
export async function rondTakenAf(
  tx: Transactie,
  zaak: string,
  vandaag: Dag,
  uitkomst: string,
  welke: { readonly soorten: readonly Taaksoort[] } | { readonly sleutelBegin: string } | { readonly sleutel: string },
): Promise<void> {
  await tx.taak.updateMany({ where: { zaak, afgedaanOp: null, ...keuzeUit(zaak, welke) }, data: { afgedaanOp: naarDatum(vandaag), uitkomst } });
}

function keuzeUit(zaak: string, welke: Parameters<typeof rondTakenAf>[4]): Prisma.TaakWhereInput {
  if ('soorten' in welke) return { soort: { in: [...welke.soorten] }, NOT: { OR: NIET_NAAR_SOORT.map((begin) => ({ sleutel: { startsWith: `${zaak}:${begin}` } })) } };
  if ('sleutel' in welke) return { OR: [{ sleutel: `${zaak}:${welke.sleutel}` }, { sleutel: { startsWith: `${zaak}:${welke.sleutel}:` } }] };
  return { sleutel: { startsWith: `${zaak}:${welke.sleutelBegin}` } };
}

/** Closes the questions about every letter of one beschikking on rente: it is made known, or its letter is made again. */
export async function rondRentevragenAf(tx: Transactie, { zaak, besluitId }: { readonly zaak: string; readonly besluitId: number | null }, vandaag: Dag, uitkomst: string): Promise<void> {
  for (const { id } of await tx.brief.findMany({ where: { zaak, besluitId }, select: { id: true } })) await rondTakenAf(tx, zaak, vandaag, uitkomst, { sleutelBegin: `${OVER_RENTEBRIEF}${String(id)}:` });
}
