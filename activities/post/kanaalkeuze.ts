import { z } from 'zod';
import { GEADRESSEERDEN, kanaalVan, VOORKEUREN, type Kanaalkeuze, type Voorkeur } from '../../domain/verzending/kanaal.ts';
import type { Transactie } from '../opslag/database.ts';
import type { Briefpartijen } from './partijen.ts';

const aanSchema = z.enum(GEADRESSEERDEN);
const voorkeurSchema = z.enum(VOORKEUREN);

/** What of a letter decides on its channel. */
export interface Kanaalbrief {
  readonly id: number;
  readonly zaak: string;
  readonly soort: string;
  readonly aan: string;
  readonly dagtekening: Date;
  readonly vorderingId: string | null;
  readonly beslagId: number | null;
}

/** Chooses the channel of a letter by the record: whom it is for, his choice on its dagtekening, and what became of an earlier one. */
export async function kiesKanaal(tx: Transactie, brief: Kanaalbrief, { debiteur, opdrachtgever }: Briefpartijen): Promise<Kanaalkeuze> {
  const aan = aanSchema.parse(brief.aan);
  // The choice of the debtor is about his own letters, and what became of an earlier one about those that go digitally.
  const voorkeur = aan === 'debiteur' ? await voorkeurOp(tx, debiteur.id, brief.dagtekening) : null;
  return kanaalVan({
    soort: brief.soort,
    aan,
    voorkeur,
    afzenderHeeftOin: opdrachtgever.oin !== null,
    digitaalMislukt: voorkeur === 'digitaal' && (await tx.digitaleZending.count({ where: { vervangenOp: { not: null }, brief: { zaak: brief.zaak, soort: brief.soort } } })) > 0,
  });
}

async function voorkeurOp(tx: Transactie, debiteurId: number, op: Date): Promise<Voorkeur | null> {
  const rij = await tx.berichtvoorkeur.findFirst({ where: { debiteurId, sinds: { lte: op } }, orderBy: { sinds: 'desc' } });
  return rij === null ? null : voorkeurSchema.parse(rij.kanaal);
}
