import { achterstalligVanaf } from '../betaaltermijn/termijnen.ts';
import { BESLAGWIJZEN } from '../regime/beslagwijze.ts';
import { teWeinigVoorKosten } from './kleine-rest.ts';
import { plusDagen, voluit, type Dag } from '../kalender/dag.ts';
import { vooraankondigingIw19 } from '../kalender/invorderingswet.ts';
import type { Briefstap, Weg } from '../regime/weg.ts';
import { beginVanTermijn, type Straatdossier, type Straatstap } from './bewijs.ts';
import { artikelBetaaltermijn, artikelVan, grondVan } from './gronden.ts';
import { termijnVanStap } from './termijn-van-stap.ts';

/** Whether a step may be taken; `reden` is Dutch, for the operator, without personal data. */
export type Verlof =
  | { readonly soort: 'toegestaan'; readonly grond: readonly string[] }
  /** The law does not ask this step here. */
  | { readonly soort: 'niet_nodig'; readonly grond: readonly string[] }
  /** Nothing is open any more: there is nothing to demand. */
  | { readonly soort: 'voldaan' }
  /** What is open is too little for a step that brings costs (policy): a person decides. */
  | { readonly soort: 'te_klein'; readonly reden: string }
  /** Payable in terms, and the one that this step waits for still runs: from this day on it may be asked again. */
  | { readonly soort: 'nog_niet'; readonly vanaf: Dag }
  | { readonly soort: 'geweigerd'; readonly reden: string; readonly artikel: string };

type Weigering = Extract<Verlof, { soort: 'geweigerd' }>;

/**
 * Which letters must have been proven for a step. The herinnering is policy: it must come before the aanmaning, and no
 * later step rests on it, but for a way that has no other letter. The vooraankondiging is judged apart: a derde may pay
 * already.
 */
function vooraf(stap: Straatstap, { stappen, versneld }: Weg): readonly Briefstap[] {
  if (versneld === true) return stap === 'verhaal' ? stappen : [];
  switch (stap) {
    case 'herinnering':
      return [];
    case 'aanmaning':
      return ['herinnering'];
    case 'dwangbevel':
      return ['aanmaning'];
    case 'vooraankondiging':
      return ['aanmaning', 'dwangbevel'];
    case 'verhaal': {
      const dwang = stappen.filter((eerder) => eerder !== 'herinnering');
      return dwang.length === 0 ? stappen : dwang;
    }
  }
}

/**
 * Whether a step of the street may be taken on a day, by what is stored alone: the claim has not expired (Awb 4:104 lid 2:
 * no aanmaning, no dwangbevel, no tenuitvoerlegging after it has), the payment term is over (IW 9, Awb 4:87),
 * and of each letter before it the posting is proven, it did not come back (IW 13 lid 4), a dwangbevel was served, and its
 * term has ended (IW 11, IW 13 lid 5, IW 19 lid 9; Awb 4:112). What was not stored was not done: without proof the step is
 * refused, with the article. A step that the way of the claim does not know is not needed. A step that brings costs is
 * never taken for costs alone, nor for less than the policy's amount. Of a claim in terms the free herinnering may follow
 * each term that passed unpaid; what brings costs waits for the last one, so that there is one aanmaning and one dwangbevel
 * (IW 8 lid 5). Under versnelde invordering no term is waited for (IW 10 lid 1, 15 lid 1), and still the dwangbevel is served.
 */
export function magStap(stap: Straatstap, vandaag: Dag, dossier: Straatdossier): Verlof {
  const { weg, openstaand, verjaardVanaf } = dossier;
  if (openstaand <= 0) return { soort: 'voldaan' };
  if (verjaardVanaf !== null && vandaag >= verjaardVanaf) return geweigerd(`de vordering is sinds ${voluit(verjaardVanaf)} verjaard`, 'Awb 4:104 lid 2');
  const loopt = weg.versneld === true ? null : termijnLoopt(stap, vandaag, dossier);
  if (loopt !== null) return loopt;
  if (stap !== 'verhaal' && !weg.stappen.includes(stap)) return { soort: 'niet_nodig', grond: [...grondVan('verhaal', weg)] };
  for (const eerder of vooraf(stap, weg)) {
    if (eerder === 'vooraankondiging' && !moetAankondigen(vandaag, dossier)) continue;
    const bezwaar = bezwaarTegen(eerder, vandaag, dossier);
    if (bezwaar) return bezwaar;
  }
  if (stap === 'vooraankondiging' && !moetAankondigen(vandaag, dossier)) return { soort: 'niet_nodig', grond: grondVan('vooraankondiging', weg) };
  return teKlein(stap, dossier) ?? { soort: 'toegestaan', grond: grondVan(stap, weg) };
}

/** Why the payment terms keep a step back on a day; null where they do not. */
function termijnLoopt(stap: Straatstap, vandaag: Dag, { weg, betaaltermijnTotEnMet, termijnen = [], openHoofdsom }: Straatdossier): Verlof | null {
  if (termijnen.length > 1) {
    const erna = plusDagen(betaaltermijnTotEnMet, 1);
    const vanaf = stap === 'herinnering' ? (achterstalligVanaf(termijnen, openHoofdsom) ?? erna) : erna;
    return vandaag < vanaf ? { soort: 'nog_niet', vanaf } : null;
  }
  if (vandaag > betaaltermijnTotEnMet) return null;
  return geweigerd(`de betaaltermijn loopt tot en met ${voluit(betaaltermijnTotEnMet)}`, artikelBetaaltermijn(weg));
}

/**
 * Policy: a step that brings costs for the debtor is not taken for a small remainder. Null where it may be taken: the
 * aanmaning and the dwangbevel cost (Kostenwet 2 and 3; Awb 4:113, 4:120), and so does the verhaal where a deurwaarder
 * reaches the income by exploot (Btag art. 2 j).
 */
function teKlein(stap: Straatstap, dossier: Straatdossier): Verlof | null {
  const wat = stap === 'aanmaning' || stap === 'dwangbevel' ? stap : stap === 'verhaal' && BESLAGWIJZEN[dossier.weg.bevoegdheid].ligt === 'bij_exploot' ? 'beslag bij exploot' : null;
  const teWeinig = wat === null ? null : teWeinigVoorKosten(dossier.openHoofdsom, dossier.kleinsteKostenstap);
  return teWeinig === null ? null : { soort: 'te_klein', reden: `Geen ${wat ?? stap}: ${teWeinig} (beleid).` };
}

/** Why the letter of an earlier step is no basis yet, or null when it is. */
function bezwaarTegen(eerder: Briefstap, vandaag: Dag, { brieven, weg }: Straatdossier): Weigering | null {
  const artikel = artikelVan(eerder, weg);
  const brief = eerder === 'dwangbevel' ? 'het dwangbevel' : `de ${eerder}`;
  const bewijs = brieven[eerder];
  if (bewijs === undefined) return geweigerd(`er is geen ${eerder} verzonden`, artikel);
  if (bewijs.terpostbezorgdOp === null) return geweigerd(`het bewijs van terpostbezorging van ${brief} van ${voluit(bewijs.dagtekening)} ontbreekt`, artikel);
  if (bewijs.teruggekomen) return geweigerd(`${brief} van ${voluit(bewijs.dagtekening)} kwam onbestelbaar terug`, eerder === 'aanmaning' && weg.regime === 'belasting' ? 'IW 13 lid 4' : artikel);
  const { betekendOp, beleid } = bewijs;
  const termijn = termijnVanStap(eerder, weg, { begin: beginVanTermijn(bewijs.dagtekening, bewijs.terpostbezorgdOp), betekendOp, beleid });
  if (termijn.soort === 'wacht_op_betekening') return geweigerd(`de dag waarop het dwangbevel van ${voluit(bewijs.dagtekening)} is betekend is niet vastgelegd`, termijn.grondslag);
  if (vandaag >= termijn.volgendeStapVanaf) return null;
  return geweigerd(`de termijn van ${brief} loopt tot en met ${voluit(plusDagen(termijn.volgendeStapVanaf, -1))}`, termijn.grondslag);
}

/** IW 19 lid 9, asked only on a way that knows the letter: the dwangbevel is then served by post and the derde is no bank. */
function moetAankondigen(vandaag: Dag, { derdeBetaaltAl }: Straatdossier): boolean {
  return vooraankondigingIw19(vandaag, { dwangbevelBetekendPerPost: true, derdeIsBank: false, derdeBetaaltAlOpVordering: derdeBetaaltAl }).vereist;
}

function geweigerd(reden: string, artikel: string): Weigering {
  return { soort: 'geweigerd', reden: `De stap mag niet: ${reden}.`, artikel };
}
