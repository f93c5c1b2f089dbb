import type { BelastbaarInkomen, Grondslag } from '../../domain/beslagvrije-voet/invoer.ts';
import { berekenTussenstand, stelVast } from '../../domain/beslagvrije-voet/vaststelling.ts';
import { decimaalEuro } from '../../domain/geld/centen.ts';
import { maandinkomen, type RekenTijdvak } from '../../domain/inkomen/maandinkomen.ts';
import type { Duur } from '../../domain/inkomen/tijdvak.ts';
import { alsTekst, Getal } from '../../domain/spoor/getal.ts';
import { OnleesbaarGeval, type Uitkomst } from './ketentest.ts';
import { gewoonGeval, type GewoonGeval, type VerhoudingVanGeval } from './rekentool-velden.ts';
import { lees } from './velden.ts';

/** A case that goes from income and situation to the beslagvrije voet; without `netto_beslagen` it stops after 475db. */
export function rekenGewoonGeval(invoer: unknown): Uitkomst {
  const geval = lees(gewoonGeval, invoer);
  const grondslag = grondslagVan(geval);
  if (geval.netto_beslagen === null || geval.netto_beslagen === undefined) {
    const stand = berekenTussenstand(grondslag);
    if (stand.soort === 'onbeslist') return { onbeslist: true, redenen: stand.redenen };
    return { bvv_475da: decimaalEuro(stand.bvv475da), na_475db: decimaalEuro(stand.na475db) };
  }
  const uitkomst = stelVast({ ...grondslag, bron: { soort: 'inkomen', netto: geval.netto_beslagen } });
  if (uitkomst.soort !== 'vastgesteld')
    return { onbeslist: true, redenen: uitkomst.soort === 'onbeslist' ? uitkomst.redenen : [uitkomst.opgave] };
  return {
    bvv_475da: decimaalEuro(uitkomst.bvv475da),
    na_475db: decimaalEuro(uitkomst.na475db),
    beslagvrije_voet: decimaalEuro(uitkomst.beslagvrijeVoet),
    voor_beslag_vatbaar_per_maand: decimaalEuro(uitkomst.vatbaarPerMaand),
  };
}

function grondslagVan(geval: GewoonGeval): Grondslag {
  const { peildatum, leefsituatie, adres, inrichting, woonkosten, loonheffing_auto } = geval;
  return {
    peildatum,
    leefsituatie,
    adres,
    belastbaar: belastbaarVan(geval),
    nietBeslagen: { schuldenaar: geval.netto_eigen_niet_beslagen ?? '0', echtgenoot: geval.netto_echtgenoot_niet_beslagen ?? '0' },
    ...(loonheffing_auto && geval.auto_inhouding_doorgelopen ? { loonbelastingAuto: loonheffing_auto } : {}),
    ...(inrichting ? { inrichting } : {}),
    ...(woonkosten ? { woonkosten: { bedrag: woonkosten, verzoekLid5: geval.verzoek_lid5, verzoekLid7: geval.verzoek_lid7 } } : {}),
  };
}

function belastbaarVan({
  C,
  belastbaar_maandinkomen,
  belastbaar_maandinkomen_echtgenoot,
  inkomstenverhoudingen,
  inrichting,
}: GewoonGeval): BelastbaarInkomen {
  if (C) return { soort: 'per jaar', C };
  const echtgenoot = belastbaar_maandinkomen_echtgenoot ?? '0';
  if (inkomstenverhoudingen) return { soort: 'per maand', schuldenaar: samenPerMaand(inkomstenverhoudingen), echtgenoot };
  if (belastbaar_maandinkomen) return { soort: 'per maand', schuldenaar: belastbaar_maandinkomen, echtgenoot };
  if (inrichting) return { soort: 'per maand', schuldenaar: '0', echtgenoot };
  throw new OnleesbaarGeval('invoer.belastbaar_maandinkomen ontbreekt (en ook C en inkomstenverhoudingen ontbreken)');
}

/** The monthly incomes of all inkomstenverhoudingen together (Besluit art. 2 and 3), euros unrounded. */
function samenPerMaand(verhoudingen: readonly VerhoudingVanGeval[]): string {
  return alsTekst(verhoudingen.reduce((som, verhouding) => som.plus(perMaandVan(verhouding)), new Getal(0)));
}

function perMaandVan({ tijdvakken }: VerhoudingVanGeval): string {
  const oudsteEerst = tijdvakken.filter(({ meegenomen }) => meegenomen).reverse();
  if (oudsteEerst.length === 0) return '0';
  return maandinkomen(oudsteEerst.map((tijdvak, plaats) => alsRekenTijdvak(tijdvak, plaats))).belastbaar;
}

function alsRekenTijdvak(tijdvak: VerhoudingVanGeval['tijdvakken'][number], plaats: number): RekenTijdvak {
  return {
    naam: `tijdvak ${String(plaats + 1)}`,
    duur: duurVan(tijdvak.duur),
    bedragen: {
      loonLbPh: tijdvak.loon_lbph,
      vakantiebijslagUitbetaald: tijdvak.uitbetaalde_vakantiebijslag,
      vakantiebijslagOpgebouwd: tijdvak.opbouw_vakantiebijslag,
      extraPeriodeUitbetaald: null,
      extraPeriodeOpgebouwd: null,
      loonheffing: null,
      bijdrageZvw: null,
    },
  };
}

function duurVan(duur: 'maand' | 'vier_weken' | 'week'): Duur {
  return duur === 'maand' ? { soort: 'maanden', aantal: 1 } : { soort: duur };
}
