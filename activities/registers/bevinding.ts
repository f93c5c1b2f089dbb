import { PAUZES } from '../../domain/pauze/redenen.ts';
import { INSOLVENTIES, type Insolventiesoort } from '../../domain/registers/insolventie.ts';
import { MAATREGELEN } from '../../domain/registers/bewind.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Taaksoort } from '../../contract/taken.ts';
import { naarDag, naarDatum } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import type { Vraag } from '../opslag/taak.ts';
import type { Registerstand } from './registers.ts';

/** Kind of the besluit by which a person says that a bevinding does not touch a zaak. */
export const RAAKT_NIET = 'register_raakt_niet';

type Bevinding = Awaited<ReturnType<Transactie['registerbevinding']['findUniqueOrThrow']>>;
type Gevonden = Pick<Bevinding, 'soort' | 'kenmerk' | 'vertegenwoordiger'> & { readonly sinds: Dag | null };

/** What holds a zaak: the question to a person, with what was found. */
export interface Ophouding {
  readonly taak: Extract<Taaksoort, 'insolventie' | 'vertegenwoordiger_onbekend' | 'register_met_de_hand'>;
  readonly vraag: Vraag;
}

interface Kop {
  readonly zaak: string;
  readonly debiteurId: number;
  readonly vandaag: Dag;
}

/**
 * Keeps what the registers hold of a debtor and answers what holds the zaak, or null when it may go on: an insolventie that no
 * person judged for this zaak, a bewind or curatele without a known address, registers that could not be asked. `aanleiding`
 * tells one time that they could not be asked from another. The caller holds the lock of the zaak.
 */
export async function legNaslagVast(tx: Transactie, kop: Kop, stand: Registerstand, aanleiding: string): Promise<Ophouding | null> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`registers:${String(kop.debiteurId)}`}, 0))`;
  const ids: number[] = [];
  for (const { sinds, ...sleutel } of gevondenIn(stand, aanleiding)) {
    const uniek = { debiteurId: kop.debiteurId, ...sleutel };
    const rij = await tx.registerbevinding.upsert({
      where: { debiteurId_soort_kenmerk_vertegenwoordiger: uniek },
      create: { ...uniek, sinds: sinds === null ? null : naarDatum(sinds), gevondenOp: naarDatum(kop.vandaag) },
      update: { vervallenOp: null },
    });
    ids.push(rij.id);
  }
  await tx.registerbevinding.updateMany({ where: { debiteurId: kop.debiteurId, vervallenOp: null, id: { notIn: ids } }, data: { vervallenOp: naarDatum(kop.vandaag) } });
  return watHoudtOp(tx, kop);
}

/** What of the last time that the registers were asked still holds this zaak. */
export async function watHoudtOp(tx: Transactie, { zaak, debiteurId }: Pick<Kop, 'zaak' | 'debiteurId'>): Promise<Ophouding | null> {
  const geldend = await tx.registerbevinding.findMany({ where: { debiteurId, vervallenOp: null }, include: { _count: { select: { vertegenwoordigers: true } } }, orderBy: { id: 'asc' } });
  const beoordeeld = await beoordeeldIn(tx, [zaak]);
  const open = geldend.filter(({ id, _count }) => !beoordeeld.has(id) && _count.vertegenwoordigers === 0);
  const eerste = open.find(({ soort }) => isInsolventie(soort)) ?? open[0];
  return eerste === undefined ? null : ophouding(eerste);
}

/** Ids of the bevindingen that a person judged not to touch one of these zaken. */
export async function beoordeeldIn(tx: Transactie, zaken: readonly string[]): Promise<ReadonlySet<number>> {
  const besluiten = await tx.besluit.findMany({ where: { zaak: { in: [...zaken] }, soort: RAAKT_NIET, vervallenOp: null } });
  return new Set(besluiten.flatMap(({ inhoud }) => (typeof inhoud === 'object' && inhoud !== null && 'bevindingId' in inhoud && typeof inhoud['bevindingId'] === 'number' ? [inhoud['bevindingId']] : [])));
}

export function isMaatregel(soort: string): boolean {
  return (MAATREGELEN as readonly string[]).includes(soort);
}

/** By which article somebody else acts for the debtor. */
export function grondVanMaatregel(soort: string): readonly string[] {
  return soort === 'bewind' ? ['BW 1:441'] : ['BW 1:386'];
}

function isInsolventie(soort: string): soort is Insolventiesoort {
  return (INSOLVENTIES as readonly string[]).includes(soort);
}

function gevondenIn({ gevraagd, onderCuratele }: Registerstand, aanleiding: string): readonly Gevonden[] {
  const insolventies = (gevraagd?.insolventies ?? []).map(({ soort, nummer, sinds }) => ({ soort, kenmerk: nummer, vertegenwoordiger: '', sinds }));
  const maatregelen = (gevraagd?.maatregelen ?? []).map(({ soort, kaart, sinds, vertegenwoordiger }) => ({ soort, kenmerk: kaart, vertegenwoordiger: vertegenwoordiger ?? '', sinds }));
  // The BRP knows of curatele, and the register gave no card of it.
  const uitBrp = onderCuratele && !maatregelen.some(({ soort }) => soort === 'curatele') ? [{ soort: 'curatele', kenmerk: 'brp', vertegenwoordiger: '', sinds: null }] : [];
  const nietGevraagd = gevraagd === null ? [{ soort: 'niet_te_vragen', kenmerk: aanleiding, vertegenwoordiger: '', sinds: null }] : [];
  return [...insolventies, ...maatregelen, ...uitBrp, ...nietGevraagd];
}

function ophouding({ id, soort, sinds }: Bevinding): Ophouding {
  const feiten = { bevindingId: id, gevonden: soort, sinds: sinds === null ? null : naarDag(sinds) };
  if (isInsolventie(soort)) return { taak: 'insolventie', vraag: { feiten, artikelen: PAUZES[soort].grond } };
  if (isMaatregel(soort)) return { taak: 'vertegenwoordiger_onbekend', vraag: { feiten, artikelen: grondVanMaatregel(soort) } };
  return { taak: 'register_met_de_hand', vraag: { feiten } };
}
