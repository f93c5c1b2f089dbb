import type { Dag } from '../../domain/kalender/dag.ts';
import { beleidOp } from '../beleid/beleid.ts';
import { boekExplootkosten, toetsDagNaVerzending } from '../invorderen/exploot.ts';
import { rondTakenAf } from '../invorderen/taken.ts';
import { naarDag } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import { Weigering } from '../opslag/weigering.ts';
import { openVorderingen } from '../verhalen/vorderingen.ts';
import type { Beslagdossier } from './dossier.ts';
import { standVan } from './gelegd.ts';
import { rondNietLeggenAf } from './niet-leggen.ts';
import { neemOnder } from './onder-beslag.ts';
import type { BeslagGelegd } from './port.ts';
import { verderBeslagOnderweg, verderVoor, vraagVerderBeslag } from './verder-beslag.ts';

type Brief = Awaited<ReturnType<Transactie['brief']['findUniqueOrThrow']>>;

/** The letter of a further beslag that waits for its «gezien» or exploot, where it was posted, on `op` at the latest; null: that day is about the beslag itself. */
export async function verderBeslagGepost(tx: Transactie, dossier: Beslagdossier, op?: Dag): Promise<Verderbrief | null> {
  const brief = await verderBeslagOnderweg(tx, dossier);
  if (brief?.besluitId == null || brief.status !== 'verzonden' || brief.terpostbezorgdOp === null) return null;
  return op !== undefined && naarDag(brief.terpostbezorgdOp) > op ? null : { ...brief, besluitId: brief.besluitId };
}

/**
 * Refuses a «gezien» that may be about a further kennisgeving of which the proof of posting did not come yet: by its posting day it is known which one the
 * derde signed, and a person has it tried again then.
 */
export async function toetsBewijsVerder(tx: Transactie, dossier: Beslagdossier, op: Dag): Promise<void> {
  const brief = await verderBeslagOnderweg(tx, dossier);
  if (brief?.status !== 'klaargezet' || brief.aangenomenOp === null || naarDag(brief.aangenomenOp) > op) return;
  throw new Weigering('Er is een verdere kennisgeving bij de postkamer, die nog niet meldde dat zij is verzonden. Probeer dit «gezien» opnieuw als dat bewijs er is.');
}

type Verderbrief = Brief & { readonly besluitId: number };
interface Verder {
  readonly brief: Verderbrief;
  readonly op: Dag;
  readonly vandaag: Dag;
}

/** The claims of a further beslag are seized from this day; that the first one lies, and since when, stays as it is. */
export async function legVerder(tx: Transactie, dossier: Beslagdossier, { brief: { besluitId }, op, vandaag }: Verder): Promise<BeslagGelegd> {
  if (dossier.gelegdOp === null) throw new Error('een verder beslag komt naast een dat ligt');
  await neemOnder(tx, dossier, await verderVoor(tx, besluitId), vandaag, { op, besluitId });
  return standVan(tx, dossier, { op: dossier.gelegdOp, gelegdOp: dossier.gelegdOp, vandaag });
}

/** The exploot for claims that joined, with its costs on the oldest of them. */
export async function boekVerderExploot(tx: Transactie, dossier: Beslagdossier, { brief, op, vandaag, besluitId }: Verder & { readonly besluitId: number }): Promise<void> {
  toetsDagNaVerzending(brief, op, vandaag, { dag: 'van het beslag', brief: 'de opdracht' });
  const { zaak, verhaalId } = dossier;
  await rondTakenAf(tx, zaak, vandaag, op, { soorten: ['exploot_beslag'] });
  await rondNietLeggenAf(tx, dossier, vandaag, op);
  const erbij = await verderVoor(tx, brief.besluitId);
  const oudste = (await openVorderingen(tx, verhaalId)).find(({ id }) => erbij.includes(id));
  const { kleinsteKostenstapCenten: kleinste } = await beleidOp(tx, dossier, op);
  await boekExplootkosten(tx, { zaak, vorderingId: oudste?.id, voor: erbij, kleinste, handeling: 'derdenbeslag_periodiek', kostensoort: 'exploot_beslag', op, vandaag, besluitId });
  await legVerder(tx, dossier, { brief, op, vandaag });
  await vraagVerderBeslag(tx, dossier, vandaag, `exploot-${String(besluitId)}`);
}
