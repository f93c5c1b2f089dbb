import { z } from 'zod';
import { slaOm } from '../../domain/beslagvrije-voet/475c-omslag.ts';
import { bijstandsnormen } from '../../domain/beslagvrije-voet/475dc.ts';
import { vordering19 } from '../../domain/beslagvrije-voet/invorderingswet-19.ts';
import { beschermdBedragBank } from '../../domain/beslagvrije-voet/uitvoeringsregeling-1cbis-2.ts';
import type { OnbeslisteVaststelling } from '../../domain/beslagvrije-voet/uitkomst.ts';
import { stelVast } from '../../domain/beslagvrije-voet/vaststelling.ts';
import { decimaalEuro } from '../../domain/geld/centen.ts';
import { kostenAanmaning, kostenBetekeningDwangbevel, kostenVorderingIw19 } from '../../domain/kosten/kostenwet.ts';
import type { Kosten } from '../../domain/kosten/kosten.ts';
import type { Ketentest, Uitkomst } from './ketentest.ts';
import { rekenGewoonGeval } from './rekentool-gewoon.ts';
import { decimaal, kern } from './rekentool-velden.ts';
import { bedrag, datum, lees } from './velden.ts';

const kostenGeval = z.object({ peildatum: datum, gevorderde_som: bedrag });
const omslagGeval = z.object({ bvv: bedrag, bron_1_netto: bedrag, bron_2_netto: bedrag });
const iw19Geval = z.object({
  netto_inkomen: decimaal,
  bvv: decimaal,
  aanslagen_ouder_dan_2_maanden_na_vervaldag: z.int().min(0),
  uitstel_of_kwijtschelding: z.boolean(),
});
const bankGeval = kern.extend({ soort_beslag: z.literal('bank') });
const bijstandGeval = kern.extend({
  bijstand_object: z.literal(true),
  bijstandsnorm_sleutel: z.enum(bijstandsnormen),
  inkomen_art_32_pw: decimaal.nullish(),
});

/** The case file testgevallen.json. The kind of case shows in which fields it has. */
export const rekentool: Ketentest = {
  rekenUit(invoer) {
    const heeft = (veld: string): boolean => typeof invoer === 'object' && invoer !== null && veld in invoer;
    if (heeft('gevorderde_som')) return kosten(lees(kostenGeval, invoer));
    if (heeft('bron_1_netto')) return omslag(lees(omslagGeval, invoer));
    if (heeft('aanslagen_ouder_dan_2_maanden_na_vervaldag')) return iw19(lees(iw19Geval, invoer));
    if (heeft('soort_beslag')) return bank(lees(bankGeval, invoer));
    if (typeof invoer === 'object' && invoer !== null && 'bijstand_object' in invoer && invoer.bijstand_object === true)
      return bijstand(lees(bijstandGeval, invoer));
    return rekenGewoonGeval(invoer);
  },
};

/** What is printed where the law gives no number. */
export function onbeslist({ redenen }: Pick<OnbeslisteVaststelling, 'redenen'>): Uitkomst {
  return { onbeslist: true, redenen };
}

function bijstand(geval: z.output<typeof bijstandGeval>): Uitkomst {
  const uitkomst = stelVast({
    peildatum: geval.peildatum,
    leefsituatie: geval.leefsituatie,
    adres: geval.adres,
    belastbaar: { soort: 'per maand', schuldenaar: '0', echtgenoot: '0' },
    bron: { soort: 'bijstand', wet: 'participatiewet', norm: geval.bijstandsnorm_sleutel, inkomenArt32: geval.inkomen_art_32_pw ?? '0' },
  });
  if (uitkomst.soort === 'onbeslist') return onbeslist(uitkomst);
  if (uitkomst.soort !== 'percentage' || uitkomst.inGeld === null) return onbeslist({ redenen: ['geen opgave als percentage'] });
  return {
    opgave: uitkomst.opgave,
    beslagvrije_voet: decimaalEuro(uitkomst.inGeld.beslagvrijeVoet),
    bijstandsuitkering_incl_vt: decimaalEuro(uitkomst.inGeld.uitkering),
    voor_beslag_vatbaar: decimaalEuro(uitkomst.inGeld.vatbaar),
  };
}

function bank({ peildatum, leefsituatie, adres }: z.output<typeof bankGeval>): Uitkomst {
  const uitkomst = beschermdBedragBank(peildatum, leefsituatie, adres);
  return uitkomst.soort === 'onbeslist' ? onbeslist(uitkomst) : { beschermd_bedrag_bank: decimaalEuro(uitkomst.beschermdBedrag) };
}

function omslag({ bvv, bron_1_netto, bron_2_netto }: z.output<typeof omslagGeval>): Uitkomst {
  const { delen, vatbaar } = slaOm(bvv, [bron_1_netto, bron_2_netto]);
  const [deel1 = bvv, deel2 = bvv] = delen;
  const [vatbaar1 = bvv, vatbaar2 = bvv] = vatbaar;
  return {
    bvv_bron_1: decimaalEuro(deel1),
    bvv_bron_2: decimaalEuro(deel2),
    voor_beslag_1: decimaalEuro(vatbaar1),
    voor_beslag_2: decimaalEuro(vatbaar2),
  };
}

function iw19(geval: z.output<typeof iw19Geval>): Uitkomst {
  const { eersteZin, tweedeZinTenHoogste } = vordering19({
    nettoInkomen: geval.netto_inkomen,
    beslagvrijeVoet: geval.bvv,
    aanslagenTweeMaandenTeLaat: geval.aanslagen_ouder_dan_2_maanden_na_vervaldag,
    uitstelOfKwijtschelding: geval.uitstel_of_kwijtschelding,
  });
  return { via_eerste_zin: decimaalEuro(eersteZin), via_tweede_zin_ten_hoogste: decimaalEuro(tweedeZinTenHoogste) };
}

function kosten({ peildatum, gevorderde_som }: z.output<typeof kostenGeval>): Uitkomst {
  return {
    aanmaning: inEuro(kostenAanmaning(gevorderde_som, peildatum)),
    dwangbevel_met_bevel_tot_betaling: inEuro(kostenBetekeningDwangbevel(gevorderde_som, peildatum)),
    vordering_art_19: inEuro(kostenVorderingIw19()),
  };
}

/** The case file writes whole euros without decimals; null where the tariff is not known. */
function inEuro(uitkomst: Kosten): string | null {
  return uitkomst.soort === 'onbeslist' ? null : decimaalEuro(uitkomst.bedrag).replace(/\.00$/, '');
}
