import { werktVanaf } from '../../domain/afdracht/terugwerking.ts';
import { verhoging } from '../../domain/afdracht/voet.ts';
import { NUL, som } from '../../domain/geld/centen.ts';
import { laatste, type Dag } from '../../domain/kalender/dag.ts';
import { pasOpgaveToe, veldenVan, type Opgave } from '../../domain/rekentool/opgave.ts';
import type { VerhaalId } from '../../contract/zaak.ts';
import { Getal, naarCenten } from '../../domain/spoor/getal.ts';
import { naarDag } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import type { Herkomst } from '../../domain/beslagvrije-voet/herkomst.ts';
import { grondVanVoetbesluit, type Voetbesluit } from '../../domain/beslagvrije-voet/voetbesluit.ts';
import { Weigering } from '../opslag/weigering.ts';
import { laatsteMetVoet, leesBerekening, rekenbasisVan, type GekozenBron, type MetBron, type Voet } from './berekening.ts';
import { voetenBij } from './ingang.ts';
import { reken, type Rekenresultaat } from './reken.ts';
import { geldigTotEnMet } from './geldigheid.ts';
import { laatstGemeld, type Lopend } from './lopend.ts';
import { keurWijzigingGoed, nietVanDitVerhaal } from './oordeel.ts';
import { delenVan, heleVoet, verdeel } from './verdeling.ts';
import { toetsVoetbesluit, zoalsHetWerkt, zonderVervallenBesluit } from './voetbesluit.ts';
import { werkingVan, type Werking } from './wijziging.ts';
import { leesGemeld } from './gemeld.ts';

interface Opdracht {
  readonly verhaalId: VerhaalId;
  readonly vandaag: Dag;
  readonly wijzigingId: number;
  /** The second person, who approves what was entered. */
  readonly door: string;
}

export interface Correctie {
  /** Over the vaststelling that holds; the verhaal carries it out. */
  readonly resultaat: Rekenresultaat;
  /** Over an older one by which a derde still pays, because the one that holds waits for a person or a day; null where that raises nothing there. */
  readonly lopend: Rekenresultaat | null;
}

/** What was reported, as it counts. */
interface Melding {
  readonly verhaalId: VerhaalId;
  readonly vandaag: Dag;
  readonly gemeldOp: Dag;
  readonly opgave: Opgave;
  readonly besluit: Voetbesluit | null;
  readonly herkomst: Herkomst;
  readonly werking: Werking;
}

/**
 * A reported change that a second person approved, over the input of the last calculation and, where another one is what a derde was told, over
 * that one too; the sources are not asked again.
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
  const herkomst = { soort: 'met de hand', ...(await keurWijzigingGoed(tx, rij, { door, op: vandaag })) } as const;
  const werking = opgave.voetbesluit === undefined ? await werkingVan(tx, verhaalId, gemeldOp, vandaag) : ({ tijdig: false, werkingVanaf: gemeldOp } as const);
  const melding: Melding = { verhaalId, vandaag, gemeldOp, opgave, besluit, herkomst, werking };
  const { resultaat } = await over(tx, vorige, melding);
  const gemeld = laatstGemeld(lopend);
  const hoortHet = (await delenVan(tx, vorige)).every(({ bron }) => lopend.some(({ derdeId }) => derdeId === bron.derdeId));
  return { resultaat, lopend: gemeld === null || hoortHet ? null : await verhoogt(tx, gemeld, melding) };
}

/** The same over a vaststelling, where that leaves the debtor more; null where it does not. */
async function verhoogt(tx: Transactie, vorige: MetBron, melding: Melding): Promise<Rekenresultaat | null> {
  const { resultaat, heel } = await over(tx, vorige, melding);
  const meer = heel === null ? null : verhoging(heleVoet(await delenVan(tx, vorige)), heel);
  return meer !== null && meer > NUL && resultaat.antwoord.soort === 'beslag' ? resultaat : null;
}

/**
 * A report over one vaststelling. In time and higher: at the
 * norms of the vaststelling it puts right, back to its beginning and for as long as that one holds (Rv 475i lid 3 and 4).
 * Otherwise a vaststelling of its own: a raise works from the day of the report (Rv 475d lid 3 b and 5), what lowers from the
 * day on which it was approved. Neither ever takes the place of a higher voet of before, nor of the yearly vaststelling: over
 * figures that lapsed there are no new twelve months (lid 3 a). `heel`: the voet of all parts together.
 */
async function over(tx: Transactie, vorige: MetBron, { verhaalId, vandaag, gemeldOp, opgave, besluit, herkomst, werking }: Melding): Promise<{ readonly resultaat: Rekenresultaat; readonly heel: Voet | null }> {
  // The questions of the last calculation stay: the BRP is not asked again.
  const { vragen } = vorige.uitkomst;
  const gevraagd = vragen === undefined ? {} : { vragen };
  const invoer = await zonderVervallenBesluit(tx, verhaalId, rekenbasisVan(vorige).invoer);
  const verlopenOp = verlopen(vorige, vandaag);
  const delen = await delenVan(tx, vorige);
  if (delen.length > 1 && opgave.netto !== undefined) throw new Weigering('De beslagvrije voet is verdeeld over meer betalers: van welk inkomen dit het netto bedrag is staat niet vast. Gebruik «stelOpnieuwVast».');
  const bronnen = delen.map(({ bron }) => (opgave.netto === undefined ? bron : { ...bron, nettoCenten: naarCenten(new Getal(opgave.netto)) }));
  const netto = som(...bronnen.map(({ nettoCenten }) => nettoCenten));
  const werkend = async (heel: Rekenresultaat, terugTot: Dag) => {
    const ingang = async ({ derdeId }: GekozenBron, voet: Voet): Promise<Dag> => besluit !== null ? gemeldOp : werktVanaf(await voetenBij(tx, verhaalId, derdeId), voet, terugTot, vandaag);
    const [bron] = bronnen;
    if (heel.voet === null || bron === undefined) return { resultaat: heel, heel: heel.voet };
    return { resultaat: bronnen.length > 1 ? await verdeel(heel, bronnen, ingang) : { ...heel, vanaf: await ingang(bron, heel.voet) }, heel: heel.voet };
  };
  const opmerkingen = [`Gemeld op ${gemeldOp}, niet bewezen: ${veldenVan(opgave).join(', ')}.`];
  if (werking.tijdig) {
    const gecorrigeerd = await leesBerekening(tx, werking.berekeningId);
    const peildatum = naarDag(gecorrigeerd.rij.peildatum);
    const verbeterd = pasOpgaveToe({ ...invoer, peildatum }, opgave, herkomst);
    const terug = reken(verbeterd, netto, [], opmerkingen);
    if (terug.soort === 'gerekend' && terug.basis.voet !== null && (verhoging(heleVoet(delen), terug.basis.voet) ?? NUL) > NUL) {
      const { antwoord } = gecorrigeerd.uitkomst;
      const heel: Rekenresultaat = {
        ...terug.basis,
        ...gevraagd,
        antwoord: { soort: 'beslag', geldigTotEnMet: verlopenOp ?? (antwoord.soort === 'beslag' ? antwoord.geldigTotEnMet : geldigTotEnMet(peildatum, terug.basis, verbeterd)) },
        bron: bronnen[0] ?? vorige.bron,
        vanaf: werking.werkingVanaf,
        werktTerug: true,
        corrigeert: werking.berekeningId,
      };
      return werkend(heel, werking.werkingVanaf);
    }
  }
  // A vaststelling that came after the report is the one that is put right: at its norms, and never for an older day.
  const peildatum = besluit === null ? laatste(gemeldOp, naarDag(vorige.rij.peildatum)) : gemeldOp;
  const gemeld = pasOpgaveToe({ ...invoer, peildatum }, opgave, herkomst);
  const vooruit = reken(gemeld, netto, [], opmerkingen);
  const rust = besluit === null ? {} : { besluitGrond: grondVanVoetbesluit(besluit) };
  const rest = { ...vooruit.basis, ...gevraagd, ...rust, bron: bronnen[0] ?? vorige.bron, vanaf: gemeldOp, werktTerug: false, corrigeert: vorige.rij.id };
  if (vooruit.soort === 'onbeslist') return { resultaat: { ...rest, antwoord: { soort: 'voorgelegd', taak: vooruit.taak } }, heel: null };
  // Also where little or nothing can be taken any more: the derde must hear it, and what was taken too much goes back.
  return werkend({ ...rest, antwoord: { soort: 'beslag', geldigTotEnMet: verlopenOp ?? geldigTotEnMet(peildatum, vooruit.basis, gemeld) } }, gemeldOp);
}

/** Last day of a vaststelling that does not hold any more; null while it does. */
function verlopen({ uitkomst: { antwoord } }: MetBron, vandaag: Dag): Dag | null {
  if (antwoord.soort !== 'beslag' || antwoord.geldigTotEnMet === null) return null;
  return antwoord.geldigTotEnMet < vandaag ? antwoord.geldigTotEnMet : null;
}
