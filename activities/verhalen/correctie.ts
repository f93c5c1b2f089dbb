import { werktVanaf } from '../../domain/afdracht/terugwerking.ts';
import { verhoging } from '../../domain/afdracht/voet.ts';
import { NUL } from '../../domain/geld/centen.ts';
import { laatste, type Dag } from '../../domain/kalender/dag.ts';
import { pasOpgaveToe, veldenVan } from '../../domain/rekentool/opgave.ts';
import type { VerhaalId } from '../../contract/zaak.ts';
import { Getal, naarCenten } from '../../domain/spoor/getal.ts';
import { naarDag } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import { Weigering } from '../opslag/weigering.ts';
import { laatsteMetVoet, leesBerekening, rekenbasisVan, voetVan } from './berekening.ts';
import { voetenBij } from './ingang.ts';
import { reken, type Rekenresultaat } from './reken.ts';
import { geldigTotEnMet } from './geldigheid.ts';
import { keurWijzigingGoed, nietVanDitVerhaal } from './oordeel.ts';
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
 * Otherwise a vaststelling of its own: a raise works from the day of the report (Rv 475d lid 3 b and 5), what lowers from the
 * day on which it was approved. Neither ever takes the place of a higher voet of before.
 */
export async function berekenCorrectie(tx: Transactie, { verhaalId, vandaag, wijzigingId, door }: Opdracht): Promise<Rekenresultaat> {
  const vorige = await laatsteMetVoet(tx, verhaalId);
  if (vorige === null) throw new Weigering('Er is nog geen vaststelling om te corrigeren. Gebruik «stelOpnieuwVast».');
  const rij = await tx.wijziging.findFirst({ where: { id: wijzigingId, verhaalId } });
  if (rij === null) throw nietVanDitVerhaal(wijzigingId);
  const gemeldOp = naarDag(rij.gemeldOp);
  const herkomst = { soort: 'met de hand', ...(await keurWijzigingGoed(tx, rij, { door, op: vandaag })) } as const;
  // The questions of the last calculation stay: the BRP is not asked again.
  const { vragen } = vorige.uitkomst;
  const gevraagd = vragen === undefined ? {} : { vragen };
  const werking = await werkingVan(tx, verhaalId, gemeldOp, vandaag);
  const { opgave } = leesGemeld(rij.inhoud);
  const { invoer } = rekenbasisVan(vorige);
  const netto = opgave.netto === undefined ? vorige.bron.nettoCenten : naarCenten(new Getal(opgave.netto));
  const opmerkingen = [`Gemeld op ${gemeldOp}, niet bewezen: ${veldenVan(opgave).join(', ')}.`];
  const voeten = await voetenBij(tx, verhaalId, vorige.bron.derdeId);
  if (werking.tijdig) {
    const gecorrigeerd = await leesBerekening(tx, werking.berekeningId);
    const peildatum = naarDag(gecorrigeerd.rij.peildatum);
    const verbeterd = pasOpgaveToe({ ...invoer, peildatum }, opgave, herkomst);
    const terug = reken(verbeterd, netto, [], opmerkingen);
    if (terug.soort === 'gerekend' && terug.basis.voet !== null && (verhoging(voetVan(vorige), terug.basis.voet) ?? NUL) > NUL) {
      const { antwoord } = gecorrigeerd.uitkomst;
      return {
        ...terug.basis,
        ...gevraagd,
        antwoord: { soort: 'beslag', geldigTotEnMet: antwoord.soort === 'beslag' ? antwoord.geldigTotEnMet : geldigTotEnMet(peildatum, terug.basis, verbeterd) },
        bron: { ...vorige.bron, nettoCenten: netto },
        vanaf: werktVanaf(voeten, terug.basis.voet, werking.werkingVanaf, vandaag),
        werktTerug: true,
        corrigeert: werking.berekeningId,
      };
    }
  }
  // A vaststelling that came after the report is the one that is put right: at its norms, and never for an older day.
  const peildatum = laatste(gemeldOp, naarDag(vorige.rij.peildatum));
  const gemeld = pasOpgaveToe({ ...invoer, peildatum }, opgave, herkomst);
  const vooruit = reken(gemeld, netto, [], opmerkingen);
  const { voet } = vooruit.basis;
  const vanaf = voet === null ? gemeldOp : werktVanaf(voeten, voet, gemeldOp, vandaag);
  const rest = { ...vooruit.basis, ...gevraagd, bron: { ...vorige.bron, nettoCenten: netto }, vanaf, werktTerug: false, corrigeert: vorige.rij.id };
  if (vooruit.soort === 'onbeslist') return { ...rest, antwoord: { soort: 'voorgelegd', taak: vooruit.taak } };
  // Also where little or nothing can be taken any more: the derde must hear it, and what was taken too much goes back.
  return { ...rest, antwoord: { soort: 'beslag', geldigTotEnMet: geldigTotEnMet(peildatum, vooruit.basis, gemeld) } };
}
