import { werktVanaf } from '../../domain/afdracht/terugwerking.ts';
import { verhoging } from '../../domain/afdracht/voet.ts';
import type { Herkomst } from '../../domain/beslagvrije-voet/herkomst.ts';
import type { VaststellingInvoer } from '../../domain/beslagvrije-voet/invoer.ts';
import { grondVanVoetbesluit, type Voetbesluit } from '../../domain/beslagvrije-voet/voetbesluit.ts';
import { NUL, som } from '../../domain/geld/centen.ts';
import { laatste, plusDagen, vroegste, type Dag } from '../../domain/kalender/dag.ts';
import { pasOpgaveToe, veldenVan, type Opgave } from '../../domain/rekentool/opgave.ts';
import type { VerhaalId } from '../../contract/zaak.ts';
import { Getal, naarCenten } from '../../domain/spoor/getal.ts';
import { naarDag } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import { Weigering } from '../opslag/weigering.ts';
import { leesBerekening, rekenbasisVan, type GekozenBron, type MetBron, type Voet } from './berekening.ts';
import { vanafCijfersVanNu } from './cijfers-van-toen.ts';
import { voetenBij } from './ingang.ts';
import { reken, type Rekenresultaat } from './reken.ts';
import { geldigTotEnMet } from './geldigheid.ts';
import { delenVan, heleVoet, verdeel } from './verdeling.ts';
import { naGeenVoet, zonderVervallenBesluit } from './voetbesluit.ts';
import { delenVanMelding, invoerIn, meldingOverEerdere, meldingVoor, type Gegolden, type Voorbij } from './voorbij.ts';
import type { Werking } from './wijziging.ts';

/** What was reported, as it counts. */
export interface Melding {
  readonly verhaalId: VerhaalId;
  readonly vandaag: Dag;
  readonly gemeldOp: Dag;
  readonly opgave: Opgave;
  readonly besluit: Voetbesluit | null;
  readonly herkomst: Herkomst;
  readonly werking: Werking;
}

/** What held before, at the derden of the vaststelling. */
export interface Voorheen {
  /** What the derde who pays was told. */
  readonly gegolden: readonly Gegolden[];
  /** From a day on, since when this one pays by a part of a spread voet (`deel`), or by a whole one. */
  readonly sinds: (bron: GekozenBron, deel: boolean, vanaf: Dag) => Dag;
}

export interface Gecorrigeerd {
  readonly resultaat: Rekenresultaat;
  /** The voet of all parts together. */
  readonly heel: Voet | null;
  /** Over days that are over, on the other side of the term of a besluit over the voet. */
  readonly voorbij: readonly Voorbij[];
}

/**
 * A report over one vaststelling. In time and higher: at the
 * norms of the vaststelling it puts right, back to its beginning and for as long as that one holds (Rv 475i lid 3 and 4).
 * Otherwise a vaststelling of its own: a raise works from the day of the report (Rv 475d lid 3 b and 5), what lowers from the
 * day on which it was approved. Neither ever takes the place of a higher voet of before, nor of the yearly vaststelling: over
 * figures that lapsed there are no new twelve months (lid 3 a). A besluit over the voet counts in its own term alone, and no more than the
 * voet by which was taken on each day (of a spread voet nothing is cut). Where the voet was spread in a part of the days, it works as far back as
 * it was as it is now; a person works out days on which it was spread and is not any more.
 */
export async function corrigeerOver(tx: Transactie, vorige: MetBron, melding: Melding, { gegolden, sinds }: Voorheen): Promise<Gecorrigeerd> {
  const { verhaalId, vandaag, gemeldOp, besluit, herkomst, werking } = melding;
  // The questions of the last calculation stay: the BRP is not asked again.
  const { vragen } = vorige.uitkomst;
  const gevraagd = vragen === undefined ? {} : { vragen };
  const { invoer, opgave } = await naGeenVoet(tx, verhaalId, await zonderVervallenBesluit(tx, verhaalId, rekenbasisVan(vorige).invoer, vandaag), melding.opgave, vandaag);
  const verlopenOp = verlopen(vorige, vandaag);
  const delen = await delenVan(tx, vorige);
  if (delen.length > 1 && opgave.netto !== undefined) throw new Weigering('De beslagvrije voet is verdeeld over meer betalers: van welk inkomen dit het netto bedrag is staat niet vast. Gebruik «stelOpnieuwVast».');
  const bronnen = delen.map(({ bron }) => (opgave.netto === undefined ? bron : { ...bron, nettoCenten: naarCenten(new Getal(opgave.netto)) }));
  const netto = som(...bronnen.map(({ nettoCenten }) => nettoCenten));
  const heelVerdeeld = delen.length > 1;
  const vanafBesluit = heelVerdeeld ? gemeldOp : laatste(gemeldOp, naarDag(vorige.rij.vanaf));
  const ingangBesluit = bronnen.map((bron) => sinds(bron, heelVerdeeld, vanafBesluit)).reduce(laatste, vanafBesluit);
  const opmerkingen = [`Gemeld op ${gemeldOp}, niet bewezen: ${veldenVan(melding.opgave).join(', ')}.`];
  // Days before it on which the figures of now would leave less than what held: the report counts over the figures of then.
  const toen = { opgave, herkomst, opmerkingen, ...(werking.tijdig ? {} : { gemeldOp }) };
  const ervoor = (vanaf: Dag, tot: Dag): Voorbij[] => (besluit !== null ? [] : meldingVoor(gegolden, { vanaf, totEnMet: plusDagen(tot, -1) }, toen));
  const werkend = async (heel: Rekenresultaat, terugTot: Dag, voorbij: readonly Voorbij[], begin = terugTot): Promise<Gecorrigeerd> => {
    const ingang = async (bron: GekozenBron, voet: Voet): Promise<Dag> => {
      const werkt = werktVanaf(await voetenBij(tx, verhaalId, bron.derdeId), voet, sinds(bron, heelVerdeeld, besluit === null ? terugTot : vanafBesluit), vandaag);
      return besluit !== null || heelVerdeeld ? werkt : laatste(werkt, vanafCijfersVanNu(gegolden, { ...heel, voet }, { vanaf: terugTot, vandaag }, toen));
    };
    const [bron] = bronnen;
    if (heel.voet === null || bron === undefined) return { resultaat: heel, heel: heel.voet, voorbij };
    const vanaf = await ingang(bron, heel.voet);
    return { resultaat: bronnen.length > 1 ? await verdeel(heel, bronnen, ingang) : { ...heel, vanaf }, heel: heel.voet, voorbij: [...voorbij, ...ervoor(begin, vanaf)] };
  };
  const op = (peildatum: Dag) => pasOpgaveToe({ ...invoer, peildatum }, opgave, herkomst);
  const gesneden = (gemeld: VaststellingInvoer, vanaf: Dag) => {
    const { eerdere, nu } = heelVerdeeld || besluit !== null ? delenVanMelding({}, vanaf, vandaag, []) : delenVanMelding(gemeld, vanaf, vandaag, gegolden);
    return { nu, voorbij: meldingOverEerdere(gegolden, eerdere, { invoer: gemeld, bron: vorige.bron, netto, opmerkingen }, toen) };
  };
  let eerder: { readonly voorbij: readonly Voorbij[]; readonly begin: Dag } | null = null;
  if (werking.tijdig) {
    const gecorrigeerd = await leesBerekening(tx, werking.berekeningId);
    const verbeterd = op(naarDag(gecorrigeerd.rij.peildatum));
    const { nu, voorbij } = gesneden(verbeterd, werking.werkingVanaf);
    eerder = { voorbij, begin: nu.vanaf };
    const rekeninvoer = invoerIn(verbeterd, nu);
    const terug = reken(rekeninvoer, netto, [], opmerkingen);
    if (terug.soort === 'gerekend' && terug.basis.voet !== null && (verhoging(heleVoet(delen), terug.basis.voet) ?? NUL) > NUL) {
      const { antwoord } = gecorrigeerd.uitkomst;
      const geldig = antwoord.soort === 'beslag' ? antwoord.geldigTotEnMet : geldigTotEnMet(rekeninvoer.peildatum, terug.basis, rekeninvoer);
      const heel: Rekenresultaat = {
        ...terug.basis,
        ...gevraagd,
        antwoord: { soort: 'beslag', geldigTotEnMet: verlopenOp ?? (nu.erin === true ? vroegste(geldig, verbeterd.voetbesluit?.totEnMet) : geldig) },
        bron: bronnen[0] ?? vorige.bron,
        vanaf: nu.vanaf,
        werktTerug: true,
        corrigeert: werking.berekeningId,
      };
      return werkend(heel, nu.vanaf, voorbij);
    }
  }
  // A vaststelling that came after the report is the one that is put right: at its norms, and never for an older day.
  const gemeld = op(besluit === null ? laatste(gemeldOp, naarDag(vorige.rij.peildatum)) : ingangBesluit);
  const { nu, voorbij: sindsMelding } = gesneden(gemeld, besluit === null ? gemeldOp : ingangBesluit);
  const { voorbij, begin } = eerder ?? { voorbij: sindsMelding, begin: nu.vanaf };
  const rekeninvoer = invoerIn(gemeld, nu);
  const vooruit = reken(rekeninvoer, netto, [], opmerkingen);
  const rust = besluit === null ? {} : { besluitGrond: grondVanVoetbesluit(besluit) };
  const rest = { ...vooruit.basis, ...gevraagd, ...rust, bron: bronnen[0] ?? vorige.bron, vanaf: nu.vanaf, werktTerug: false, corrigeert: vorige.rij.id };
  if (vooruit.soort === 'onbeslist') return { resultaat: { ...rest, antwoord: { soort: 'voorgelegd', taak: vooruit.taak } }, heel: null, voorbij };
  // Also where little or nothing can be taken any more: the derde must hear it, and what was taken too much goes back.
  return werkend({ ...rest, antwoord: { soort: 'beslag', geldigTotEnMet: verlopenOp ?? geldigTotEnMet(rekeninvoer.peildatum, vooruit.basis, rekeninvoer) } }, nu.vanaf, voorbij, begin);
}

/** Last day of a vaststelling that does not hold any more; null while it does. */
function verlopen({ uitkomst: { antwoord } }: MetBron, vandaag: Dag): Dag | null {
  if (antwoord.soort !== 'beslag' || antwoord.geldigTotEnMet === null) return null;
  return antwoord.geldigTotEnMet < vandaag ? antwoord.geldigTotEnMet : null;
}
