import { z } from 'zod';
import { dag as alsDag, isDag, plusMaanden, type Dag } from '../../domain/kalender/dag.ts';
import { opportuniteitsgrenzen } from '../../domain/samenloop/opportuniteit-grenzen.ts';
import { magStap } from '../../domain/straat/mag-stap.ts';
import type { Straat } from '../invorderen/straat.ts';
import { naarDag } from '../opslag/dagen.ts';
import type { Database, Transactie } from '../opslag/database.ts';
import { isAangesloten } from './aansluiting.ts';

/** Kind of the besluit, and of the event, by which a beslag is weighed beside those of others. */
export const AFWEGING = 'opportuniteitsafweging';

const GEVOLGEN = ['verder', 'wachten', 'voorgelegd'] as const;
export type Afweeggevolg = (typeof GEVOLGEN)[number];

const inhoudSchema = z.object({ volgnummer: z.int(), gevolg: z.enum(GEVOLGEN), opnieuwVanaf: z.string().refine(isDag).nullable(), taak: z.string().nullable(), keer: z.int() });
/** What a weighing led to, as its besluit keeps it; `keer`: how often in a row it led to waiting. */
export type Afweginginhoud = z.infer<typeof inhoudSchema>;

/** The last weighing of a zaak, with the id and day of its besluit; null before there is one. */
export async function laatsteAfweging(tx: Transactie | Database, zaak: string): Promise<(Afweginginhoud & { readonly besluitId: number; readonly op: Dag }) | null> {
  const besluit = await tx.besluit.findFirst({ where: { zaak, soort: AFWEGING, vervallenOp: null }, orderBy: { id: 'desc' } });
  return besluit === null ? null : { ...inhoudSchema.parse(besluit.inhoud), besluitId: besluit.id, op: naarDag(besluit.dag) };
}

/** A step that brings a beslag near, by the power of the claim. */
type Stap = 'vooraankondiging' | 'verhaal';
const VOOR: Readonly<Partial<Record<Straat['dossier']['weg']['bevoegdheid'], Stap>>> = {
  vordering_iw19: 'vooraankondiging',
  vereenvoudigd_derdenbeslag: 'verhaal',
  derdenbeslag: 'verhaal',
};

/**
 * The number of the weighing that must come before this step (AMvB art. 2), or null when the step may be taken: the opdrachtgever is not
 * connected, the step brings no beslag near or has no leave, a beslag lies already, it was weighed, or a person chose to go on.
 */
export async function moetAfwegen(tx: Transactie | Database, straat: Straat, stap: string, vandaag: Dag): Promise<number | null> {
  const { zaak, vordering, dossier, beleid } = straat;
  if (VOOR[dossier.weg.bevoegdheid] !== stap || dossier.weg.versneld === true) return null;
  if (!(await isAangesloten(tx, vordering.opdrachtgeverId, vandaag))) return null;
  if (magStap(stap, vandaag, dossier).soort !== 'toegestaan' || (await ligtErBeslag(tx, straat))) return null;
  const vorige = await laatsteAfweging(tx, zaak);
  if (vorige === null) return 1;
  const { volgnummer, gevolg, op, opnieuwVanaf } = vorige;
  const volgende = volgnummer + 1;
  switch (gevolg) {
    case 'verder':
      // What was weighed long ago says nothing about today.
      return vandaag < plusMaanden(op, opportuniteitsgrenzen(beleid(vandaag)).opnieuwNaMaanden) ? null : volgende;
    case 'wachten':
      if (await koosEenMens(tx, straat, vorige.besluitId)) return null;
      return opnieuwVanaf !== null && vandaag < alsDag(opnieuwVanaf) ? volgnummer : volgende;
    case 'voorgelegd': {
      if (vorige.taak !== 'bron_antwoord_ongeldig' && (await koosEenMens(tx, straat, vorige.besluitId))) return null;
      const open = await tx.taak.count({ where: { sleutel: taaksleutel(zaak, volgnummer), afgedaanOp: null } });
      return open > 0 ? volgnummer : volgende;
    }
  }
}

/** Key of the task that a weighing gave. */
export const taaksleutel = (zaak: string, volgnummer: number): string => `${zaak}:${AFWEGING}:${String(volgnummer)}`;

/** Whether a person let the claim go on, or chose its way, after that besluit. */
async function koosEenMens(tx: Transactie | Database, { zaak }: Straat, besluitId: number): Promise<boolean> {
  return (await tx.besluit.count({ where: { zaak, soort: { in: ['hervatting', 'routekeuze'] }, id: { gt: besluitId } } })) > 0;
}

/** The debtor's income is taken already by this power: a further claim joins that beslag and brings no other one. */
async function ligtErBeslag(tx: Transactie | Database, { vordering: { debiteurId, opdrachtgeverId, principaalId }, dossier }: Straat): Promise<boolean> {
  const verhaal = { debiteurId, opdrachtgeverId, principaalId, bevoegdheid: dossier.weg.bevoegdheid };
  return (await tx.beslag.count({ where: { gelegdOp: { not: null }, geeindigdOp: null, verhaal } })) > 0;
}
