import { decimaal } from '../../domain/spoor/getal.ts';
import type { VaststellingInvoer } from '../../domain/beslagvrije-voet/invoer.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { bijstandsnorm } from '../../domain/rekentool/bronkeuze.ts';
import type { VerhaalId } from '../../contract/zaak.ts';
import { naarDag } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import { Weigering } from '../opslag/weigering.ts';
import { leesBerekening, rekenbasisVan, uitkomstVan, type BewaardeBerekening } from './berekening.ts';
import { reken, type Gerekend, type Rekenresultaat } from './reken.ts';
import { geldigTotEnMet } from './geldigheid.ts';
import { leesWijziging, werkingVan } from './wijziging.ts';

interface Opdracht {
  readonly verhaalId: VerhaalId;
  readonly vandaag: Dag;
  readonly wijzigingId: number;
}

/**
 * A reported change over the input of the last calculation; the sources are not asked again. In time and higher: at the
 * norms of the vaststelling it puts right, back to its beginning and for as long as that one holds (Rv 475i lid 3 and 4).
 * Otherwise a vaststelling of its own, on the day of the report and working from it (Rv 475d lid 3 b and 5).
 */
export async function berekenCorrectie(tx: Transactie, { verhaalId, vandaag, wijzigingId }: Opdracht): Promise<Rekenresultaat> {
  const vorige = await laatsteMetVoet(tx, verhaalId);
  const rij = await tx.wijziging.findFirst({ where: { id: wijzigingId, verhaalId } });
  if (rij === null) throw new Weigering(`Wijziging ${String(wijzigingId)} hoort niet bij dit verhaal. Leg de wijziging eerst vast bij dit verhaal.`);
  const gemeldOp = naarDag(rij.gemeldOp);
  const wijziging = leesWijziging(rij.inhoud);
  const werking = await werkingVan(tx, verhaalId, gemeldOp, vandaag);
  const invoer = pasToe(rekenbasisVan(vorige).invoer, wijziging, gemeldOp);
  const netto = wijziging.nettoCenten ?? vorige.bron.nettoCenten;
  const opmerkingen = [`Gemeld op ${gemeldOp}, niet bewezen: ${Object.keys(wijziging).filter((veld) => veld !== 'reden' && veld !== 'bewijs').join(', ')}.`];
  if (werking.tijdig) {
    const gecorrigeerd = await leesBerekening(tx, werking.berekeningId);
    const peildatum = naarDag(gecorrigeerd.rij.peildatum);
    const terug = reken({ ...invoer, peildatum }, netto, [], opmerkingen);
    if (terug.soort === 'gerekend' && isHoger(terug, vorige)) {
      const { antwoord } = gecorrigeerd.uitkomst;
      return {
        ...terug.basis,
        antwoord: { soort: 'beslag', geldigTotEnMet: antwoord.soort === 'beslag' ? antwoord.geldigTotEnMet : geldigTotEnMet(peildatum, terug.basis) },
        bron: { ...vorige.bron, nettoCenten: netto },
        vanaf: werking.werkingVanaf,
        werktTerug: true,
        corrigeert: werking.berekeningId,
      };
    }
  }
  const vooruit = reken({ ...invoer, peildatum: gemeldOp }, netto, [], opmerkingen);
  const rest = { ...vooruit.basis, bron: { ...vorige.bron, nettoCenten: netto }, vanaf: gemeldOp, werktTerug: false, corrigeert: vorige.rij.id };
  if (vooruit.soort === 'onbeslist') return { ...rest, antwoord: { soort: 'voorgelegd', taak: vooruit.taak } };
  // Also where little or nothing can be taken any more: the derde must hear it, and what was taken too much goes back.
  return { ...rest, antwoord: { soort: 'beslag', geldigTotEnMet: geldigTotEnMet(gemeldOp, vooruit.basis) } };
}

type Vorige = BewaardeBerekening & { readonly bron: NonNullable<BewaardeBerekening['uitkomst']['bron']> };

/** The calculation that holds now. Throws when there is none: a correction needs a running beslag. */
async function laatsteMetVoet(tx: Transactie, verhaalId: VerhaalId): Promise<Vorige> {
  for (const rij of await tx.berekening.findMany({ where: { verhaalId }, orderBy: { id: 'desc' } })) {
    const uitkomst = uitkomstVan(rij);
    if (uitkomst.antwoord.soort === 'beslag' && uitkomst.bron !== null) return { rij, uitkomst, bron: uitkomst.bron };
  }
  throw new Weigering('Er is nog geen vaststelling om te corrigeren. Gebruik «stelOpnieuwVast».');
}

/** The reported values take the place of those of the sources, with the debtor as their source; the rest stays. */
function pasToe(invoer: VaststellingInvoer, gemeld: ReturnType<typeof leesWijziging>, op: Dag): VaststellingInvoer {
  const { leefsituatie, belastbaarCenten, nettoCenten } = gemeld;
  const { belastbaar } = invoer;
  const opgave = { soort: 'bron', bron: 'opgave schuldenaar', op } as const;
  return {
    ...invoer,
    leefsituatie: leefsituatie ?? invoer.leefsituatie,
    belastbaar: belastbaarCenten === undefined || belastbaar.soort === 'per jaar' ? belastbaar : { ...belastbaar, schuldenaar: decimaal(belastbaarCenten) },
    bron: bronNa(invoer.bron, gemeld),
    herkomst: {
      ...invoer.herkomst,
      ...(leefsituatie === undefined ? {} : { leefsituatie: opgave }),
      ...(belastbaarCenten === undefined ? {} : { 'belastbaar inkomen': opgave }),
      ...(nettoCenten === undefined ? {} : { 'netto inkomen onder beslag': opgave }),
    },
  };
}

/** The source with the reported net income, or the norm of the reported situation. */
function bronNa(bron: VaststellingInvoer['bron'], { leefsituatie, nettoCenten }: ReturnType<typeof leesWijziging>): VaststellingInvoer['bron'] {
  if (bron.soort === 'inkomen') return nettoCenten === undefined ? bron : { soort: 'inkomen', netto: decimaal(nettoCenten) };
  return leefsituatie === undefined || bron.norm === null ? bron : { ...bron, norm: bijstandsnorm(leefsituatie) };
}

/** Rv 475i lid 3: only circumstances that raise the voet work back. */
function isHoger({ basis }: Gerekend, vorige: Vorige): boolean {
  const nieuw = basis.voet?.beslagvrijeVoetCenten ?? null;
  const oud = vorige.uitkomst.voet?.beslagvrijeVoetCenten ?? null;
  return nieuw !== null && oud !== null && nieuw > oud;
}
