import { z } from 'zod';
import type { BeslagId } from '../../contract/zaak.ts';
import { centen, type Centen } from '../../domain/geld/centen.ts';
import { maand, type Dag } from '../../domain/kalender/dag.ts';
import type { Partijnummer } from '../../domain/samenloop/partij.ts';
import type { Vrijgave, Vrijgavefeiten } from '../../domain/samenloop/vrijgave.ts';
import { leesBeslag } from '../beslaan/dossier.ts';
import { invorderbaarOnderBeslag } from '../beslaan/onder-beslag.ts';
import type { Transactie } from '../opslag/database.ts';
import { Weigering } from '../opslag/weigering.ts';
import type { Overdrachtbetaling } from '../overdragen/rij.ts';
import { totaalOpen } from '../verhalen/vorderingen.ts';
import type { Taaksoort } from '../../contract/taken.ts';
import { NIETS_VERTELD, verteldOver, type Verteld } from './berichten.ts';
import { idVan } from './deelnemers.ts';
import { inningOver } from './wie-int.ts';

type Verdeling = Awaited<ReturnType<Transactie['verdeling']['findUniqueOrThrow']>>;

/** Kind of the question about money that came in at us while another collects. */
export const BIJ_ANDER = 'afdracht_bij_ander' satisfies Taaksoort;

const overVerdeling = z.looseObject({ verdeling: z.int() });

interface Vraag {
  readonly beslagId: BeslagId;
  readonly zaak: string;
  readonly vandaag: Dag;
  readonly taakId: number;
}

/** The money that a task is about, with all that decides where it may go. */
export interface Vastgehouden {
  readonly verdeling: Verdeling;
  readonly feiten: Vrijgavefeiten;
  /** Who collects, and what he told us; null where that is not known. */
  readonly inner: { readonly nummer: Partijnummer; readonly verteld: Verteld } | null;
  readonly derdeId: number;
  readonly bedrag: Centen;
  /** Where it would go; null: not known, or it goes nowhere. */
  readonly betaling: Overdrachtbetaling | null;
}

/** Reads it. `opgegeven`: the account that a person typed. Refuses a task of another zaak or another kind. */
export async function leesVastgehouden(tx: Transactie, { beslagId, zaak, vandaag, taakId }: Vraag, keuze: Vrijgave, opgegeven: Overdrachtbetaling | null): Promise<Vastgehouden> {
  const taak = await tx.taak.findUnique({ where: { id: taakId } });
  if (taak?.zaak !== zaak || taak.soort !== BIJ_ANDER) throw new Weigering(`Taak ${String(taakId)} gaat bij deze zaak niet over geld dat vaststaat.`);
  const { afdracht, ...verdeling } = await tx.verdeling.findUniqueOrThrow({ where: { id: overVerdeling.parse(taak.feiten).verdeling }, include: { afdracht: true } });
  const inning = await inningOver(tx, beslagId, maand(afdracht.periode));
  const nummer = inning.wie === 'ander' ? inning.nummer : null;
  const inner = nummer === null ? null : { nummer, verteld: (await verteldOver(tx, beslagId)).get(idVan(nummer)) ?? NIETS_VERTELD };
  const bekend = keuze === 'doorbetalen' ? (inner?.verteld.betaling ?? null) : null;
  const dossier = await leesBeslag(tx, beslagId);
  const { derde } = dossier;
  const bedrag = centen(verdeling.centen);
  return {
    verdeling,
    inner,
    derdeId: derde.id,
    bedrag,
    betaling: bekend ?? opgegeven,
    feiten: {
      verdeeld: verdeling.verdeeldOp !== null,
      wieInt: inning.wie,
      innerBekend: inner !== null,
      overgedragen: inning.wie === 'ander' && inning.overgedragen,
      rekening: rekeningVan(bekend, opgegeven),
      centen: bedrag,
      openstaand: totaalOpen(await invorderbaarOnderBeslag(tx, dossier, vandaag)),
    },
  };
}

function rekeningVan(bekend: Overdrachtbetaling | null, opgegeven: Overdrachtbetaling | null): Vrijgavefeiten['rekening'] {
  if (bekend !== null && opgegeven !== null && bekend.rekening !== opgegeven.rekening) return 'wijkt_af';
  return bekend === null && opgegeven === null ? 'onbekend' : 'bekend';
}
