import { z } from 'zod';
import type { VaststellingInvoer } from '../../domain/beslagvrije-voet/invoer.ts';
import { grondVanVoetbesluit, isVanKantonrechter, type Voetbesluit } from '../../domain/beslagvrije-voet/voetbesluit.ts';
import { laatste, plusMaanden, voluit, type Dag } from '../../domain/kalender/dag.ts';
import type { VerhaalId } from '../../contract/zaak.ts';
import { bevoegdheidSchema, grondVan } from '../opslag/grond.ts';
import type { Transactie } from '../opslag/database.ts';
import { Weigering } from '../opslag/weigering.ts';
import type { Opgave } from '../../domain/rekentool/opgave.ts';
import { rekenbasisVan, type MetBron } from './berekening.ts';
import { naBesluit, toetsNaastLopende } from './uitspraken.ts';
import { openVorderingen } from './vorderingen.ts';

/** Powers at which the voet may be set aside: verrekening (Pw 60 lid 6 a), and collection by dwangbevel (b). */
const ZONDER_VOET: ReadonlySet<string> = new Set(['verrekening', 'vereenvoudigd_derdenbeslag', 'derdenbeslag']);

/**
 * Whether a besluit over the voet may count here and now. Refuses one that has not begun, a raise at bijstand (the derde has a
 * percentage, Rv 475dc lid 2) or that leaves less than another one of a court, and no voet (Pw 60 lid 6) whose term is over, for longer than
 * twelve months, by another power, or where not every open claim is of the Participatiewet.
 */
export async function toetsVoetbesluit(tx: Transactie, besluit: Voetbesluit, vorige: MetBron, { verhaalId, vandaag }: { readonly verhaalId: VerhaalId; readonly vandaag: Dag }): Promise<void> {
  const artikel = grondVanVoetbesluit(besluit).join(', ');
  if (besluit.totEnMet < besluit.vanaf) throw new Weigering('De laatste dag van het besluit ligt voor de eerste.');
  if (besluit.vanaf > vandaag) throw new Weigering(`Dit besluit gaat in op ${voluit(besluit.vanaf)}: keur het die dag goed (${artikel}).`);
  if (besluit.soort !== 'geen_voet_pw60') {
    // Of a term that is over only what was taken in it is looked at, of whatever income that was.
    if (besluit.totEnMet < vandaag) return;
    if (rekenbasisVan(vorige).invoer.bron.soort === 'bijstand') throw new Weigering(`Bij bijstand krijgt de derde een percentage: dit besluit past daar niet in. Kies een andere weg (${artikel}).`);
    toetsNaastLopende(besluit, vorige, vandaag);
    return;
  }
  if (besluit.totEnMet < vandaag) throw new Weigering(`Dit besluit liep tot en met ${voluit(besluit.totEnMet)}: het kan niet meer ingaan (${artikel}).`);
  if (besluit.totEnMet >= plusMaanden(besluit.vanaf, 12)) throw new Weigering('Zonder beslagvrije voet kan hoogstens twaalf maanden: beslis daarna opnieuw (Pw 60 lid 6).');
  const { bevoegdheid } = await tx.verhaal.findUniqueOrThrow({ where: { id: verhaalId } });
  if (!ZONDER_VOET.has(bevoegdheidSchema.parse(bevoegdheid))) throw new Weigering('Bij deze bevoegdheid geldt de beslagvrije voet altijd (Pw 60 lid 6 noemt haar niet).');
  if (!(await isAllesParticipatiewet(tx, verhaalId))) throw new Weigering('Niet alle vorderingen van dit verhaal zijn van de Participatiewet: de beslagvrije voet blijft gelden (Pw 60 lid 6).');
}

/**
 * The besluit as it works: what a court decided from the day that it named, and what takes the voet away not before the day on which a
 * second person approved it.
 */
export function zoalsHetWerkt(besluit: Voetbesluit, vandaag: Dag): Voetbesluit {
  return besluit.soort === 'geen_voet_pw60' ? { ...besluit, vanaf: laatste(besluit.vanaf, vandaag) } : besluit;
}

/** Whether every open claim of the verhaal is of the Participatiewet: of another claim the voet always holds, and the seized sum has one voet. */
export async function isAllesParticipatiewet(tx: Transactie, verhaalId: VerhaalId): Promise<boolean> {
  const rijen = await tx.vordering.findMany({ where: { id: { in: (await openVorderingen(tx, verhaalId)).map(({ id }) => id) } } });
  return rijen.every((rij) => participatiewet.safeParse(grondVan(rij)).success);
}

/**
 * The input without a besluit that there is no voet, once a claim is open that is not of the Participatiewet; and with an older one of a court that
 * still runs, once the term of the newer one is over.
 */
export async function zonderVervallenBesluit(tx: Transactie, verhaalId: VerhaalId, invoer: VaststellingInvoer, vandaag: Dag): Promise<VaststellingInvoer> {
  if (invoer.voetbesluit !== undefined && isVanKantonrechter(invoer.voetbesluit) && invoer.voetbesluit.totEnMet < vandaag) {
    const weer = await naBesluit(tx, verhaalId, invoer, vandaag);
    return weer.voetbesluit === undefined ? invoer : weer;
  }
  return invoer.voetbesluit?.soort !== 'geen_voet_pw60' || (await isAllesParticipatiewet(tx, verhaalId)) ? invoer : zonderGeenVoet(tx, verhaalId, invoer, vandaag);
}

/** The input without the besluit that there is no voet. What a court decided before it goes on within its own term (Rv 475fa). */
export async function zonderGeenVoet(tx: Transactie, verhaalId: VerhaalId, invoer: VaststellingInvoer, vandaag: Dag): Promise<VaststellingInvoer> {
  return invoer.voetbesluit?.soort === 'geen_voet_pw60' ? naBesluit(tx, verhaalId, invoer, vandaag) : invoer;
}

/** A report that the term without voet is over, with the input that goes on. */
export async function naGeenVoet(tx: Transactie, verhaalId: VerhaalId, invoer: VaststellingInvoer, opgave: Opgave, vandaag: Dag): Promise<{ readonly invoer: VaststellingInvoer; readonly opgave: Opgave }> {
  const { voetbesluit, ...rest } = opgave;
  if (voetbesluit !== 'niet_meer' || invoer.voetbesluit?.soort !== 'geen_voet_pw60') return { invoer, opgave };
  return { invoer: await zonderGeenVoet(tx, verhaalId, invoer, vandaag), opgave: rest };
}

const participatiewet = z.object({ grondslag: z.literal('participatiewet') });
