import { plusDagen, voluit, type Dag } from '../kalender/dag.ts';
import type { Weg } from '../regime/weg.ts';
import type { Straatdossier } from '../straat/bewijs.ts';
import { teWeinigVoorKosten } from '../straat/kleine-rest.ts';
import { magStap, type Verlof } from '../straat/mag-stap.ts';

/** Who may execute a dwangbevel: a gerechtsdeurwaarder, or for municipal tax the gemeenteambtenaar that was designated (Gemeentewet 231 lid 2 e). */
export const DEURWAARDERSOORTEN = ['gerechtsdeurwaarder', 'belastingdeurwaarder'] as const;
export type Deurwaardersoort = (typeof DEURWAARDERSOORTEN)[number];

/** Whether a claim may be handed over; `reden` is Dutch, for the operator, without personal data. */
export type Overdrachtverlof = Extract<Verlof, { soort: 'toegestaan' | 'geweigerd' }>;

/**
 * Whether a deurwaarder may execute a claim on a day: something is open, it has not expired (Awb 4:104 lid 2), its dwangbevel
 * was served and the time to pay after the bevel is over (Awb 4:116, IW 14). The vooraankondiging of IW 19 lid 9 belongs to
 * the vordering alone and is not asked. A dwangbevel that was served by post under Pw 60 lid 5 is a title for the
 * vereenvoudigd derdenbeslag and for nothing else: it must first be served by exploot (Awb 4:123). Never for a remainder
 * below the policy's amount, nor for costs alone: his acts bring new ones.
 */
export function magOverdragen(vandaag: Dag, dossier: Straatdossier, soort: Deurwaardersoort): Overdrachtverlof {
  const { weg } = dossier;
  if (soort === 'belastingdeurwaarder' && weg.regime !== 'belasting') return geweigerd('een belastingdeurwaarder voert alleen dwangbevelen voor gemeentelijke belastingen uit', 'Gemeentewet 231 lid 2 onder e');
  if (!weg.stappen.includes('dwangbevel')) return geweigerd('deze route kent geen dwangbevel, en zonder dwangbevel is er geen titel. Kies eerst een andere route', 'Awb 4:116');
  if (weg.betekening === 'post_pw60') return geweigerd('een dwangbevel dat per post is betekend geldt alleen voor het vereenvoudigd derdenbeslag. Kies eerst de route derdenbeslag en laat het bij exploot betekenen', 'Pw 60 lid 5, Awb 4:123');
  const verlof = magStap('verhaal', vandaag, { ...dossier, weg: zonderAankondiging(weg) });
  switch (verlof.soort) {
    case 'voldaan':
      return geweigerd('er staat niets open', 'Awb 4:116');
    case 'geweigerd':
      return verlof;
    case 'nog_niet':
      return geweigerd(`de betaaltermijn loopt tot en met ${voluit(plusDagen(verlof.vanaf, -1))}`, 'Gemeentewet 250');
    case 'toegestaan':
    case 'niet_nodig':
    case 'te_klein': {
      // Whatever the way of the claim costs: what he does is charged to the debtor (Btag).
      const teWeinig = teWeinigVoorKosten(dossier.openHoofdsom, dossier.kleinsteKostenstap);
      if (teWeinig !== null) return geweigerd(teWeinig, 'beleid');
      return { soort: 'toegestaan', grond: weg.regime === 'belasting' ? ['Awb 4:116', 'IW 14'] : ['Awb 4:116'] };
    }
  }
}

function zonderAankondiging(weg: Weg): Weg {
  return { ...weg, stappen: weg.stappen.filter((stap) => stap !== 'vooraankondiging') };
}

function geweigerd(reden: string, artikel: string): Overdrachtverlof {
  return { soort: 'geweigerd', reden: `De vordering kan niet naar de deurwaarder: ${reden}.`, artikel };
}
