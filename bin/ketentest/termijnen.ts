import { z } from 'zod';
import { betaaltermijnBeschikking, aanmaningAwb } from '../../domain/kalender/bestuursrecht.ts';
import {
  geldigheidVaststelling475d,
  ophogingWoonkosten475da,
  verlengingWoonkosten475da,
} from '../../domain/kalender/beslagvrije-voet.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import {
  afschriftVerklaring476b,
  betwisting477a,
  kortGeding476,
  overbetekening475i,
  verklaring476a,
  vernietiging475c,
} from '../../domain/kalender/derdenbeslag.ts';
import {
  aanmaningIw11,
  betaaltermijnAanslag,
  betaaltermijnNaheffing,
  betaaltermijnNavordering,
  hernieuwdBevelIw14,
  postbetekening,
  vervalPlichtBankIw19,
  vooraankondigingIw19,
} from '../../domain/kalender/invorderingswet.ts';
import { berichtOverheidsvorderingUr1ch, terugboekingUr1cf } from '../../domain/kalender/uitvoeringsregeling.ts';
import type { Termijn } from '../../domain/kalender/termijn.ts';
import { feestdag } from './termijnen-feestdag.ts';
import type { Ketentest, Uitkomst } from './ketentest.ts';
import { melden475iLid3, melden475iLid4 } from './termijnen-melden.ts';
import { overheidsvordering } from './termijnen-overheidsvordering.ts';
import { GEEN_TERMIJN, uitkomst, zonderVervolg, wachtuitkomst } from './termijnen-uitkomst.ts';
import { verjaring } from './termijnen-verjaring.ts';
import { datum, jaNee, lees, ontbreektOf, tekst } from './velden.ts';

type Rekenaar = (invoer: unknown) => Uitkomst;

const beginpunt = z.object({ beginpunt: datum });

/** A soort whose invoer is one starting point. */
function vanaf(termijn: (beginpunt: Dag) => Termijn, toon: (termijn: Termijn) => Uitkomst): Rekenaar {
  return (invoer) => toon(termijn(lees(beginpunt, invoer).beginpunt));
}

const REKENAARS: ReadonlyMap<string, Rekenaar> = new Map<string, Rekenaar>([
  ['betaaltermijn_aanslag_iw9_1', vanaf(betaaltermijnAanslag, uitkomst)],
  ['betaaltermijn_naheffing_iw9_2', vanaf(betaaltermijnNaheffing, uitkomst)],
  ['betaaltermijn_navordering_iw9_2', vanaf(betaaltermijnNavordering, uitkomst)],
  ['betaaltermijn_beschikking_awb4_87', vanaf(betaaltermijnBeschikking, uitkomst)],
  ['aanmaning_iw11', vanaf(aanmaningIw11, uitkomst)],
  ['aanmaning_awb4_112', vanaf(aanmaningAwb, uitkomst)],
  ['postbetekening_iw13_5', postbetekeningIw13],
  ['hernieuwd_bevel_iw14', vanaf(hernieuwdBevelIw14, uitkomst)],
  ['verval_plicht_bank_iw19_4', vanaf(vervalPlichtBankIw19, zonderVervolg)],
  ['vooraankondiging_iw19_9', vooraankondiging],
  ['overheidsvordering', overheidsvordering],
  ['terugboeking_ur1cf', vanaf(terugboekingUr1cf, zonderVervolg)],
  ['bericht_overheidsvordering_ur1ch', vanaf(berichtOverheidsvorderingUr1ch, zonderVervolg)],
  ['vernietiging_475c_6', vanaf(vernietiging475c, zonderVervolg)],
  ['geldigheid_bvv_475d_2', geldigheid],
  ['ophoging_woonkosten_475da_5', vanaf(ophogingWoonkosten475da, uitkomst)],
  ['verlenging_woonkosten_475da_6', vanaf(verlengingWoonkosten475da, uitkomst)],
  ['overbetekening_475i_1', vanaf(overbetekening475i, uitkomst)],
  ['melden_475i_3', melden475iLid3],
  ['melden_475i_4', melden475iLid4],
  ['kort_geding_476_2', vanaf(kortGeding476, uitkomst)],
  ['verklaring_476a', verklaring],
  ['afschrift_verklaring_476b_3', vanaf(afschriftVerklaring476b, uitkomst)],
  ['betwisting_verklaring_477a_2', vanaf(betwisting477a, zonderVervolg)],
  ['verjaring_awb4_104', verjaring],
  ['feestdag', feestdag],
]);

const metSoort = z.object({
  soort: tekst.refine((soort) => REKENAARS.has(soort), { error: ({ input }) => `is onbekend: «${String(input)}»` }),
});

/** The case file termijnen.json: terms, served days, verjaring, overheidsvordering and feestdagen. */
export const termijnen: Ketentest = {
  rekenUit(invoer) {
    const { soort } = lees(metSoort, invoer);
    const reken = REKENAARS.get(soort);
    if (!reken) throw new Error(`soort zonder rekenaar: ${soort}`);
    return reken(invoer);
  },
};

function postbetekeningIw13(invoer: unknown): Uitkomst {
  const betekening = postbetekening(lees(beginpunt, invoer).beginpunt);
  if (betekening.soort === 'vast') return { ...GEEN_TERMIJN, betekend_op: betekening.betekendOp };
  const { mogelijkeUitkomsten, voorzichtigeDatum } = betekening;
  return { ...GEEN_TERMIJN, onbeslist: true, betekend_op: null, mogelijke_uitkomsten: mogelijkeUitkomsten, voorzichtige_datum: voorzichtigeDatum };
}

const vordering = beginpunt.extend({
  dwangbevel_betekend_per_post: z.boolean({ error: ontbreektOf('moet true of false zijn') }),
  derde_is_bank: jaNee,
  derde_betaalt_al_op_vordering: jaNee,
});

function vooraankondiging(invoer: unknown): Uitkomst {
  const gelezen = lees(vordering, invoer);
  const aankondiging = vooraankondigingIw19(gelezen.beginpunt, {
    dwangbevelBetekendPerPost: gelezen.dwangbevel_betekend_per_post,
    derdeIsBank: gelezen.derde_is_bank,
    derdeBetaaltAlOpVordering: gelezen.derde_betaalt_al_op_vordering,
  });
  if (!aankondiging.vereist) return { ...GEEN_TERMIJN, vooraankondiging_vereist: false };
  return { ...wachtuitkomst(aankondiging.termijn), vooraankondiging_vereist: true };
}

const vaststelling = beginpunt.extend({ bvv_volgens_475dc_2: jaNee });

function geldigheid(invoer: unknown): Uitkomst {
  const gelezen = lees(vaststelling, invoer);
  const termijn = geldigheidVaststelling475d(gelezen.beginpunt, gelezen.bvv_volgens_475dc_2);
  return termijn ? uitkomst(termijn) : { ...GEEN_TERMIJN, van_toepassing: false };
}

const beslagMetVerzoek = beginpunt.extend({ verzoek_geexecuteerde_op: datum.nullish() });

function verklaring(invoer: unknown): Uitkomst {
  const { beginpunt: beslag, verzoek_geexecuteerde_op: verzoek } = lees(beslagMetVerzoek, invoer);
  const { termijn, ...overVerzoek } = verklaring476a(beslag, verzoek ?? undefined);
  if (!('verzoekTijdig' in overVerzoek)) return wachtuitkomst(termijn);
  return { ...wachtuitkomst(termijn), verzoek_tijdig: overVerzoek.verzoekTijdig ?? null };
}
