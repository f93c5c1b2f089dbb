import { geldendeVoet } from '../../domain/afdracht/periode.ts';
import { verhoging } from '../../domain/afdracht/voet.ts';
import type { Voetbesluit } from '../../domain/beslagvrije-voet/voetbesluit.ts';
import { NUL } from '../../domain/geld/centen.ts';
import { laatste, plusDagen, type Dag } from '../../domain/kalender/dag.ts';
import { veldenVan } from '../../domain/rekentool/opgave.ts';
import type { BeslagId, VerhaalId } from '../../contract/zaak.ts';
import { naarDag } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import { Weigering } from '../opslag/weigering.ts';
import { laatsteMetVoet, type MetBron } from './berekening.ts';
import { corrigeerOver, type Melding, type Voorheen } from './correctie-over.ts';
import { leesGemeld } from './gemeld.ts';
import { laatstGemeld, type Lopend } from './lopend.ts';
import { keurWijzigingGoed, nietVanDitVerhaal, toetsOordeel } from './oordeel.ts';
import type { Rekenresultaat } from './reken.ts';
import { delenVan, heleVoet, isDeel, sindsZoVerdeeld } from './verdeling.ts';
import { toetsVoetbesluit, zoalsHetWerkt } from './voetbesluit.ts';
import { alsGegolden, besluitOver, type Gegolden, type Voorbij } from './voorbij.ts';
import { werkingVan } from './wijziging.ts';

interface Opdracht {
  readonly verhaalId: VerhaalId;
  readonly vandaag: Dag;
  readonly wijzigingId: number;
  /** The second person, who approves what was entered. */
  readonly door: string;
}

export interface Correctie {
  /** Over the vaststelling that holds; the verhaal carries it out. Null: it is about days that are over alone. */
  readonly resultaat: Rekenresultaat | null;
  /** The vaststelling that holds until then. */
  readonly vorige: MetBron;
  /** Over an older one by which a derde still pays, because the one that holds waits for a person or a day; null where that raises nothing there. */
  readonly lopend: Rekenresultaat | null;
  /** Over days that are over, at a beslag that runs. */
  readonly voorbij: readonly { readonly beslagId: BeslagId; readonly wat: Voorbij }[];
}

/**
 * A reported change that a second person approves, over the input of the last calculation and, where another one is what a derde was told, over
 * that one too; the sources are not asked again. A besluit of which the term is over changes nothing of what holds: it counts over that term, and
 * where no beslag that runs took anything in it, it is not approved here.
 */
export async function berekenCorrectie(tx: Transactie, { verhaalId, vandaag, wijzigingId, door }: Opdracht, lopend: readonly Lopend[]): Promise<Correctie> {
  const vorige = await laatsteMetVoet(tx, verhaalId);
  if (vorige === null) throw new Weigering('Er is nog geen vaststelling om te corrigeren. Gebruik «stelOpnieuwVast».');
  const rij = await tx.wijziging.findFirst({ where: { id: wijzigingId, verhaalId } });
  if (rij === null) throw nietVanDitVerhaal(wijzigingId);
  const { opgave: gemeldeOpgave } = leesGemeld(rij.inhoud);
  const genomen = typeof gemeldeOpgave.voetbesluit === 'object' ? gemeldeOpgave.voetbesluit : null;
  if (genomen !== null) await toetsVoetbesluit(tx, genomen, vorige, { verhaalId, vandaag });
  const besluit = genomen === null ? null : zoalsHetWerkt(genomen, vandaag);
  const opgave = besluit === null ? gemeldeOpgave : { ...gemeldeOpgave, voetbesluit: besluit };
  // What a court decided works from the day that it named, not from the day on which it was reported.
  const gemeldOp = besluit?.vanaf ?? naarDag(rij.gemeldOp);
  const wie = { door, op: vandaag };
  const herkomst = { soort: 'met de hand', ...toetsOordeel(rij, wie) } as const;
  const werking = opgave.voetbesluit === undefined ? await werkingVan(tx, verhaalId, gemeldOp, vandaag) : ({ tijdig: false, werkingVanaf: gemeldOp } as const);
  const melding: Melding = { verhaalId, vandaag, gemeldOp, opgave, besluit, herkomst, werking };
  const overTermijn = besluit === null ? [] : besluitenOver(lopend, melding, besluit);
  if (besluit !== null && besluit.totEnMet < vandaag) {
    if (overTermijn.length > 0) await keurWijzigingGoed(tx, rij, wie);
    return { resultaat: null, vorige, lopend: null, voorbij: overTermijn };
  }
  await keurWijzigingGoed(tx, rij, wie);
  const gemeld = laatstGemeld(lopend);
  const hoortHet = (await delenVan(tx, vorige)).every(({ bron }) => lopend.some(({ derdeId }) => derdeId === bron.derdeId));
  const hier = bijDerde(lopend, vorige, vandaag);
  const { resultaat, voorbij } = await corrigeerOver(tx, vorige, melding, hier.voorheen);
  if (gemeld === null || hoortHet) return { resultaat, vorige, lopend: null, voorbij: [...overTermijn, ...hier.bij(voorbij)] };
  const daar = bijDerde(lopend, gemeld, vandaag);
  const bij = await corrigeerOver(tx, gemeld, melding, daar.voorheen);
  const meer = bij.heel === null ? null : verhoging(heleVoet(await delenVan(tx, gemeld)), bij.heel);
  const verhoogt = meer !== null && meer > NUL && bij.resultaat.antwoord.soort === 'beslag';
  return { resultaat, vorige, lopend: verhoogt ? bij.resultaat : null, voorbij: [...overTermijn, ...daar.bij(bij.voorbij)] };
}

/** What a derde was told at whom the beslag of this vaststelling lies; nothing where none does. */
function bijDerde(lopend: readonly Lopend[], { bron }: MetBron, vandaag: Dag) {
  const ligtBij = (derde: number): Lopend | undefined => lopend.find(({ derdeId, ligt }) => ligt && derdeId === derde);
  const beslag = ligtBij(bron.derdeId);
  const voeten = (ligt: Lopend | undefined): readonly Gegolden[] => (ligt === undefined ? [] : alsGegolden(ligt));
  const voorheen: Voorheen = { gegolden: voeten(beslag), sinds: ({ derdeId }, deel, vanaf) => sindsZoVerdeeld(voeten(ligtBij(derdeId)), deel, vanaf, vandaag) };
  return { voorheen, bij: (voorbij: readonly Voorbij[]) => (beslag === undefined ? [] : voorbij.map((wat) => ({ beslagId: beslag.beslagId, wat }))) };
}

/** A besluit of a court at every beslag that lies, over the days of its term before those that the voet of now is corrected over. */
function besluitenOver(lopend: readonly Lopend[], { vandaag, opgave, herkomst }: Melding, besluit: Voetbesluit): Correctie['voorbij'] {
  const opmerkingen = [`Goedgekeurd op ${vandaag}, niet bewezen: ${veldenVan(opgave).join(', ')}.`];
  return lopend.flatMap((een) => {
    const { beslagId, ligt } = een;
    const voeten = alsGegolden(een);
    const nu = geldendeVoet(voeten.filter(({ totEnMet }) => totEnMet === undefined), vandaag);
    if (!ligt || nu === null) return [];
    // Of a spread voet the whole is corrected, from the first day of the besluit on which it was spread.
    const vanafNu = isDeel(nu.berekening) ? sindsZoVerdeeld(voeten, true, besluit.vanaf, vandaag) : laatste(besluit.vanaf, nu.vanaf);
    const totEnMet = besluit.totEnMet < vandaag ? besluit.totEnMet : plusDagen(vanafNu, -1);
    return besluitOver(voeten, { vanaf: besluit.vanaf, totEnMet }, besluit, { opgave, herkomst, opmerkingen }).map((wat) => ({ beslagId, wat }));
  });
}
