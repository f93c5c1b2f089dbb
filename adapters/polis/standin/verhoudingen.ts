import type { Centen } from '../../../domain/geld/centen.ts';
import { eerste, plusDagen } from '../../../domain/kalender/dag.ts';
import type { Dag } from '../../../domain/kalender/dag.ts';
import { type BEDRAGVELDEN } from './inkomensbestand.ts';
import type { Inkomensregel } from './inkomensbestand.ts';
import { aangifteIn, tijdvakVan, tijdvakkenTussen } from './tijdvakken.ts';
import type { Tijdvak } from './tijdvakken.ts';

type Bedragen = Readonly<Record<(typeof BEDRAGVELDEN)[number], Centen | null>>;
export type Opgave = Tijdvak & { readonly codeSoort: string; readonly bedragen: Bedragen };
export type Periode = { readonly van: Dag; readonly tot: Dag | null; readonly codeSoort: string };

/** One relation as the polisadministratie knows it on a day. */
export type BekendeVerhouding = {
  readonly kop: Inkomensregel;
  readonly begin: Dag;
  readonly eind: Dag | null;
  readonly perioden: readonly Periode[];
  readonly opgaven: readonly Opgave[];
};

const alleen = (regel: Inkomensregel): Bedragen => ({
  loon_lbph: regel.loon_lbph,
  loonheffing: regel.loonheffing,
  vakantiegeld_opbouw: regel.vakantiegeld_opbouw,
  vakantiegeld_uitbetaald: regel.vakantiegeld_uitbetaald,
  extra_opbouw: regel.extra_opbouw,
  extra_uitbetaald: regel.extra_uitbetaald,
});

/** Amounts of a tijdvak: those of the rule, except where the override has one. */
const metAfwijking = (regel: Inkomensregel, afwijking: Inkomensregel | undefined): Bedragen => ({
  loon_lbph: afwijking?.loon_lbph ?? regel.loon_lbph,
  loonheffing: afwijking?.loonheffing ?? regel.loonheffing,
  vakantiegeld_opbouw: afwijking?.vakantiegeld_opbouw ?? regel.vakantiegeld_opbouw,
  vakantiegeld_uitbetaald: afwijking?.vakantiegeld_uitbetaald ?? regel.vakantiegeld_uitbetaald,
  extra_opbouw: afwijking?.extra_opbouw ?? regel.extra_opbouw,
  extra_uitbetaald: afwijking?.extra_uitbetaald ?? regel.extra_uitbetaald,
});

const valtIn = (regel: Inkomensregel, tijdvak: Tijdvak): boolean => tijdvak.van <= regel.van && regel.van <= tijdvak.tot;

/** Successive opgaven with one code make one period; the last one stays open while the relation runs. */
function periodenVan(opgaven: readonly Opgave[], eind: Dag | null): readonly Periode[] {
  const wisselingen = opgaven.filter((opgave, index) => opgave.codeSoort !== opgaven[index - 1]?.codeSoort);
  return wisselingen.map(({ van, codeSoort }, index) => {
    const volgende = wisselingen[index + 1];
    return { van, tot: volgende === undefined ? eind : plusDagen(volgende.van, -1), codeSoort };
  });
}

/**
 * What the polisadministratie knows of one relation on a day: only tijdvakken whose wage return is in. Null when
 * nothing is known yet. The rows are those of one person and one relation.
 */
function bekendOp(regels: readonly Inkomensregel[], opDag: Dag): BekendeVerhouding | null {
  const vanaf = regels.filter((regel) => regel.soort === 'vanaf').toSorted((a, b) => (a.van < b.van ? -1 : 1));
  const kop = vanaf[0];
  if (kop === undefined) return null;
  const opgaven = vanaf.flatMap((regel, index): Opgave[] => {
    const volgende = vanaf[index + 1];
    const grens = volgende === undefined ? opDag : eerste(plusDagen(volgende.van, -1), opDag);
    return tijdvakkenTussen(regel.periodiciteit, regel.van, regel.tot === null ? grens : eerste(regel.tot, grens)).flatMap((tijdvak) => {
      const heel = tijdvakVan(regel.periodiciteit, tijdvak.van);
      if (aangifteIn(heel, regel.aangifte_na_dagen) > opDag) return [];
      const afwijking = regels.find((ander) => ander.soort === 'tijdvak' && valtIn(ander, tijdvak));
      const extra = regels.filter((ander) => ander.soort === 'extra' && valtIn(ander, tijdvak) && aangifteIn(heel, ander.aangifte_na_dagen) <= opDag);
      return [
        { ...tijdvak, codeSoort: regel.code_soort, bedragen: metAfwijking(regel, afwijking) },
        ...extra.map((ander) => ({ ...tijdvak, codeSoort: regel.code_soort, bedragen: alleen(ander) })),
      ];
    });
  });
  if (opgaven.length === 0) return null;
  const slot = vanaf.at(-1)?.tot ?? null;
  const eind = slot !== null && opgaven.some((opgave) => opgave.tot === slot) ? slot : null;
  return { kop, begin: kop.van, eind, perioden: periodenVan(opgaven, eind), opgaven };
}

/** The relations of a person as known on a day, with only the opgaven that touch the asked period. */
export function bekendeVerhoudingen(
  regels: readonly Inkomensregel[],
  bsn: string,
  opDag: Dag,
  periode: { readonly van: Dag | null; readonly tot: Dag | null },
): readonly BekendeVerhouding[] {
  const eigen = regels.filter((regel) => regel.bsn === bsn);
  return [...new Set(eigen.map((regel) => regel.ikv))].flatMap((ikv) => {
    const bekend = bekendOp(eigen.filter((regel) => regel.ikv === ikv), opDag);
    const opgaven = (bekend?.opgaven ?? []).filter(
      (opgave) => (periode.van === null || opgave.tot >= periode.van) && (periode.tot === null || opgave.van <= periode.tot),
    );
    return bekend === null || opgaven.length === 0 ? [] : [{ ...bekend, opgaven }];
  });
}
