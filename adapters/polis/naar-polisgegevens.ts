import type { Inkomstenopgave, Inkomstenperiode, Polisgegevens } from '../../domain/inkomen/polisgegevens.ts';
import type { AdministratieveEenheid, SuwiInkomstenverhouding } from './suwi-antwoord.ts';

/** The income for the domain, and beside it who pays it: name and address of a derde do not belong in a calculation. */
export type PolisInkomsten = {
  readonly gegevens: Polisgegevens;
  /** Id of the inkomstenverhouding to its payer. A loonheffingennummer of a natural person holds a BSN: not for logs. */
  readonly derden: ReadonlyMap<string, AdministratieveEenheid>;
};

const idVan = (index: number): string => `ikv-${String(index + 1)}`;

/**
 * Brings the answer in the words of the domain. A period or statement without a first day cannot be placed in time and
 * is left out; the reader has flagged it (`datum_onvolledig`).
 */
export function naarPolisgegevens(verhoudingen: readonly SuwiInkomstenverhouding[]): PolisInkomsten {
  return {
    gegevens: {
      inkomstenverhoudingen: verhoudingen.map((verhouding, index) => ({
        id: idVan(index),
        begin: verhouding.begin,
        eind: verhouding.eind,
        loonheffingennummer: verhouding.administratieveEenheid?.loonheffingennummer ?? null,
        perioden: verhouding.perioden.flatMap(({ van, tot, codeSoort }): Inkomstenperiode[] => (van === null ? [] : [{ van, tot, codeSoort }])),
        opgaven: verhouding.opgaven.flatMap((opgave): Inkomstenopgave[] =>
          opgave.van === null
            ? []
            : [
                {
                  van: opgave.van,
                  tot: opgave.tot,
                  loonLbPh: opgave.loonLbPh,
                  vakantiebijslagUitbetaald: opgave.vakantietoeslag,
                  vakantiebijslagOpgebouwd: opgave.opgebouwdeVakantietoeslag,
                  extraPeriodeUitbetaald: opgave.extraPeriode,
                  extraPeriodeOpgebouwd: opgave.opgebouwdeExtraPeriode,
                  loonheffing: opgave.loonheffing,
                  bijdrageZvw: null,
                  waardePrivegebruikAuto: null,
                },
              ],
        ),
      })),
    },
    derden: new Map(
      verhoudingen.flatMap(({ administratieveEenheid }, index) => (administratieveEenheid === null ? [] : [[idVan(index), administratieveEenheid] as const])),
    ),
  };
}
