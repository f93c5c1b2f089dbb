import type { Dag } from '../../domain/kalender/dag.ts';
import { pasOpgaveToe, veldenVan } from '../../domain/rekentool/opgave.ts';
import type { VerhaalId } from '../../contract/zaak.ts';
import { Getal, naarCenten } from '../../domain/spoor/getal.ts';
import { naarDag } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import { grondVanVoetbesluit } from '../../domain/beslagvrije-voet/voetbesluit.ts';
import { Weigering } from '../opslag/weigering.ts';
import { laatsteMetVoet, leesBerekening, rekenbasisVan, type MetBron } from './berekening.ts';
import { reken, type Gerekend, type Rekenresultaat } from './reken.ts';
import { geldigTotEnMet } from './geldigheid.ts';
import { keurWijzigingGoed, nietVanDitVerhaal } from './oordeel.ts';
import { toetsVoetbesluit } from './voetbesluit.ts';
import { werkingVan } from './wijziging.ts';
import { leesGemeld } from './gemeld.ts';

interface Opdracht {
  readonly verhaalId: VerhaalId;
  readonly vandaag: Dag;
  readonly wijzigingId: number;
  /** The second person, who approves what was entered. */
  readonly door: string;
}

/**
 * A reported change over the input of the last calculation; the sources are not asked again. In time and higher: at the
 * norms of the vaststelling it puts right, back to its beginning and for as long as that one holds (Rv 475i lid 3 and 4).
 * Otherwise a vaststelling of its own, on the day of the report and working from it (Rv 475d lid 3 b and 5).
 */
export async function berekenCorrectie(tx: Transactie, { verhaalId, vandaag, wijzigingId, door }: Opdracht): Promise<Rekenresultaat> {
  const vorige = await laatsteMetVoet(tx, verhaalId);
  if (vorige === null) throw new Weigering('Er is nog geen vaststelling om te corrigeren. Gebruik «stelOpnieuwVast».');
  const rij = await tx.wijziging.findFirst({ where: { id: wijzigingId, verhaalId } });
  if (rij === null) throw nietVanDitVerhaal(wijzigingId);
  const { opgave } = leesGemeld(rij.inhoud);
  const besluit = typeof opgave.voetbesluit === 'object' ? opgave.voetbesluit : null;
  if (besluit !== null) await toetsVoetbesluit(tx, besluit, vorige, { verhaalId, vandaag });
  // What a court decided works from the day that it named, not from the day on which it was reported.
  const gemeldOp = besluit?.vanaf ?? naarDag(rij.gemeldOp);
  const herkomst = { soort: 'met de hand', ...(await keurWijzigingGoed(tx, rij, { door, op: vandaag })) } as const;
  // The questions of the last calculation stay: the BRP is not asked again.
  const { vragen } = vorige.uitkomst;
  const gevraagd = vragen === undefined ? {} : { vragen };
  const werking = opgave.voetbesluit === undefined ? await werkingVan(tx, verhaalId, gemeldOp, vandaag) : ({ tijdig: false } as const);
  const { invoer } = rekenbasisVan(vorige);
  const netto = opgave.netto === undefined ? vorige.bron.nettoCenten : naarCenten(new Getal(opgave.netto));
  const opmerkingen = [`Gemeld op ${gemeldOp}, niet bewezen: ${veldenVan(opgave).join(', ')}.`];
  if (werking.tijdig) {
    const gecorrigeerd = await leesBerekening(tx, werking.berekeningId);
    const peildatum = naarDag(gecorrigeerd.rij.peildatum);
    const verbeterd = pasOpgaveToe({ ...invoer, peildatum }, opgave, herkomst);
    const terug = reken(verbeterd, netto, [], opmerkingen);
    if (terug.soort === 'gerekend' && isHoger(terug, vorige)) {
      const { antwoord } = gecorrigeerd.uitkomst;
      return {
        ...terug.basis,
        ...gevraagd,
        antwoord: { soort: 'beslag', geldigTotEnMet: antwoord.soort === 'beslag' ? antwoord.geldigTotEnMet : geldigTotEnMet(peildatum, terug.basis, verbeterd) },
        bron: { ...vorige.bron, nettoCenten: netto },
        vanaf: werking.werkingVanaf,
        werktTerug: true,
        corrigeert: werking.berekeningId,
      };
    }
  }
  const gemeld = pasOpgaveToe({ ...invoer, peildatum: gemeldOp }, opgave, herkomst);
  const vooruit = reken(gemeld, netto, [], opmerkingen);
  const rust = besluit === null ? {} : { besluitGrond: grondVanVoetbesluit(besluit) };
  const rest = { ...vooruit.basis, ...gevraagd, ...rust, bron: { ...vorige.bron, nettoCenten: netto }, vanaf: gemeldOp, werktTerug: false, corrigeert: vorige.rij.id };
  if (vooruit.soort === 'onbeslist') return { ...rest, antwoord: { soort: 'voorgelegd', taak: vooruit.taak } };
  // Also where little or nothing can be taken any more: the derde must hear it, and what was taken too much goes back.
  return { ...rest, antwoord: { soort: 'beslag', geldigTotEnMet: geldigTotEnMet(gemeldOp, vooruit.basis, gemeld) } };
}

/** Rv 475i lid 3: only circumstances that raise the voet work back. */
function isHoger({ basis }: Gerekend, vorige: MetBron): boolean {
  const nieuw = basis.voet?.beslagvrijeVoetCenten ?? null;
  const oud = vorige.uitkomst.voet?.beslagvrijeVoetCenten ?? null;
  return nieuw !== null && oud !== null && nieuw > oud;
}
