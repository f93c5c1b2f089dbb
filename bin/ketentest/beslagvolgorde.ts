import { z } from 'zod';
import { bepaalBeslagvolgorde } from '../../domain/beslagvolgorde/beslagvolgorde.ts';
import { decimaalEuro, type Centen } from '../../domain/geld/centen.ts';
import { letters475c } from '../../domain/inkomen/soort-inkomstenverhouding.ts';
import type { Ketentest } from './ketentest.ts';
import { bedrag, datum, lees, tekst } from './velden.ts';

const bron = z.object({
  id: tekst,
  onderdeel: z.enum([...letters475c, 'kinderbijslag', 'kinderopvangtoeslag', 'studiefinanciering']),
  derde: tekst,
  maandbedrag: bedrag,
  toeslag: z.enum(['huurtoeslag', 'zorgtoeslag', 'kindgebonden_budget', 'kinderopvangtoeslag']).nullish(),
});

const geval = z.object({
  peildatum: datum,
  beslaglegger: z.enum(['gemeente', 'verhuurder', 'zorgverzekeraar', 'kinderopvangorganisatie']),
  bvv: bedrag,
  bronnen: z.array(bron),
  bestaande_beslagen: z.array(z.object({ bron: tekst, maandelijkse_inhouding: bedrag })).nullish(),
  verrekeningen: z.array(z.object({ bron: tekst, maandbedrag: bedrag })).nullish(),
});

/** The case file beslagvolgorde.json. */
export const beslagvolgorde: Ketentest = {
  rekenUit(invoer) {
    const gelezen = lees(geval, invoer);
    const uitkomst = bepaalBeslagvolgorde({
      beslaglegger: gelezen.beslaglegger,
      beslagvrijeVoet: gelezen.bvv,
      bronnen: gelezen.bronnen.map(({ id, onderdeel, derde, maandbedrag, toeslag }) => ({
        id,
        onderdeel,
        derde,
        maandbedrag,
        toeslag: toeslag ?? null,
      })),
      bestaandeBeslagen: (gelezen.bestaande_beslagen ?? []).map((beslag) => ({
        bron: beslag.bron,
        maandelijkseInhouding: beslag.maandelijkse_inhouding,
      })),
      verrekeningen: gelezen.verrekeningen ?? [],
    });
    return {
      volgorde: uitkomst.volgorde,
      uitgesloten: uitkomst.uitgesloten,
      afloscapaciteit: ofNull(uitkomst.afloscapaciteit),
      vrije_afloscapaciteit: ofNull(uitkomst.vrijeAfloscapaciteit),
      gekozen: uitkomst.gekozen,
      alternatief: uitkomst.alternatief,
      reden_code: uitkomst.redenCode,
      onbeslist: uitkomst.gekozen === null,
      kandidaten: uitkomst.kandidaten,
      samenloop_op: uitkomst.samenloopOp,
      bvv_omslag:
        uitkomst.bvvOmslag && Object.fromEntries(uitkomst.bvvOmslag.map((deel) => [deel.bron, decimaalEuro(deel.beslagvrijeVoet)])),
      verwachte_afdracht: ofNull(uitkomst.verwachteAfdracht),
    };
  },
};

function ofNull(waarde: Centen | null): string | null {
  return waarde === null ? null : decimaalEuro(waarde);
}
