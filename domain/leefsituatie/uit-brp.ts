import type { Adres } from '../beslagvrije-voet/475da-lid4.ts';
import type { Dag } from '../kalender/dag.ts';
import { jongerDan, ligtNa } from './brp-datum.ts';
import type { BrpGegevens, Kind, Partner, Verblijfplaats } from './brp-gegevens.ts';
import type { Leefsituatie } from './leefsituatie.ts';
import { vragenBij, type Vraag } from './vragen.ts';

/** The leefsituatie as the BRP shows it, or why a person must look. */
export type LeefsituatieUitBrp =
  | {
      readonly soort: 'bepaald';
      readonly leefsituatie: Leefsituatie;
      readonly adres: Adres;
      /** Id of the partner whose income counts (Rv 475d lid 1); null when not gehuwd. */
      readonly echtgenoot: string | null;
      /** Number of children that count. */
      readonly kinderen: number;
      /** Why, for a Dutch reader, in the order of the decisions. */
      readonly gronden: readonly string[];
      readonly vragen: readonly Vraag[];
    }
  | { readonly soort: 'onbeslist'; readonly redenen: readonly string[]; readonly vragen: readonly Vraag[] };

/**
 * The leefsituatie on a day, from the BRP (Rv 475ab, 475ga lid 2; Pw art. 3 and 4). Alleenstaand, unless the BRP shows
 * a present partner at the same woonadres; a child counts when it is under 18 and at that address. What the BRP cannot
 * tell becomes a question to the inwoner; what it leaves open and decides the outcome makes it `onbeslist`.
 */
export function leefsituatieUitBrp(brp: BrpGegevens, peildatum: Dag): LeefsituatieUitBrp {
  const partners = brp.partners.filter((partner) => isHuidig(partner, peildatum));
  const kinderen = brp.kinderen.map((kind) => ({ kind, telt: telt(kind, peildatum) }));
  const adres = adresVan(brp.verblijfplaats);
  const heeftKind = kinderen.some((kind) => kind.telt === 'ja');
  const redenen = [
    ...persoonsbezwaren(brp),
    ...partnerbezwaren(partners),
    ...(heeftKind || adres.soort === 'geen' ? [] : kindbezwaren(kinderen)),
  ];
  const echtgenoot = partners.find(({ opAdresVanSchuldenaar }) => opAdresVanSchuldenaar === 'ja') ?? null;
  const vragen = vragenBij({
    gehuwd: echtgenoot !== null,
    partnerElders: partners.some(({ opAdresVanSchuldenaar }) => opAdresVanSchuldenaar !== 'ja'),
    kindElders: kinderen.some(
      ({ kind, telt: uitkomst }) => uitkomst !== 'ja' && !kind.overleden && jongerDan(kind.geboortedatum, 18, peildatum) !== 'nee',
    ),
    adres,
  });
  if (redenen.length > 0) return { soort: 'onbeslist', redenen, vragen };
  return {
    soort: 'bepaald',
    leefsituatie: leefsituatieVan(echtgenoot !== null, heeftKind),
    adres,
    echtgenoot: echtgenoot?.id ?? null,
    kinderen: kinderen.filter((kind) => kind.telt === 'ja').length,
    gronden: [partnergrond(partners, echtgenoot), kindgrond(heeftKind), adresgrond(brp.verblijfplaats)],
    vragen,
  };
}

function leefsituatieVan(gehuwd: boolean, metKind: boolean): Leefsituatie {
  if (gehuwd) return metKind ? 'gehuwd_met_kinderen' : 'gehuwd_zonder_kinderen';
  return metKind ? 'alleenstaande_ouder' : 'alleenstaande';
}

/** A partner who is not dissolved, not dead and not of the future. A dissolution of which the date is not known has happened. */
function isHuidig({ aangaan, ontbinding, overleden }: Partner, peildatum: Dag): boolean {
  if (overleden || (aangaan !== null && ligtNa(aangaan, peildatum))) return false;
  return ontbinding === null || ligtNa(ontbinding, peildatum);
}

/** Whether a child counts: alive, born, under 18 and at the debtor's woonadres. */
function telt({ geboortedatum, opAdresVanSchuldenaar, overleden, inOnderzoek }: Kind, peildatum: Dag): 'ja' | 'nee' | 'onbekend' {
  if (overleden || opAdresVanSchuldenaar === 'nee' || ligtNa(geboortedatum, peildatum)) return 'nee';
  const minderjarig = jongerDan(geboortedatum, 18, peildatum);
  if (minderjarig === 'nee') return 'nee';
  return minderjarig === 'ja' && opAdresVanSchuldenaar === 'ja' && !inOnderzoek ? 'ja' : 'onbekend';
}

/** 475da lid 4: a briefadres or an unknown abode is no woonadres. */
function adresVan(verblijfplaats: Verblijfplaats): Adres {
  switch (verblijfplaats.soort) {
    case 'woonadres':
      return { soort: 'woonadres' };
    case 'briefadres':
    case 'onbekend':
      return { soort: 'geen' };
    case 'buitenland':
      return { soort: 'buitenland', land: verblijfplaats.land };
  }
}

function persoonsbezwaren({ overlijden, opschorting, verblijfplaats }: BrpGegevens): string[] {
  const redenen: string[] = [];
  if (overlijden !== null || opschorting === 'overlijden') redenen.push('De schuldenaar is volgens de BRP overleden.');
  if (opschorting === 'fout' || opschorting === 'ministerieel_besluit' || opschorting === 'anders')
    redenen.push('De bijhouding van de schuldenaar in de BRP is opgeschort.');
  if (verblijfplaats.inOnderzoek) redenen.push('De verblijfplaats van de schuldenaar is in onderzoek.');
  return redenen;
}

function partnerbezwaren(partners: readonly Partner[]): string[] {
  const redenen: string[] = [];
  if (partners.length > 1) redenen.push('De BRP noemt meer dan een partner die niet is ontbonden.');
  if (partners.some(({ inOnderzoek }) => inOnderzoek)) redenen.push('De gegevens van de partner zijn in onderzoek.');
  return redenen;
}

function kindbezwaren(kinderen: readonly { readonly kind: Kind; readonly telt: 'ja' | 'nee' | 'onbekend' }[]): string[] {
  const open = kinderen.filter((kind) => kind.telt === 'onbekend');
  const redenen = open.map(({ kind }) => {
    if (kind.inOnderzoek) return 'De gegevens van een kind zijn in onderzoek.';
    if (kind.opAdresVanSchuldenaar === 'onbekend') return 'Van een kind dat jonger dan 18 kan zijn is het adres niet bekend.';
    return 'Van een kind op het adres is niet bekend of het al 18 is.';
  });
  return [...new Set(redenen)].sort();
}

function partnergrond(partners: readonly Partner[], echtgenoot: Partner | null): string {
  if (echtgenoot !== null) return 'Gehuwd: de partner staat in de BRP op hetzelfde adres (Rv 475ga lid 2).';
  if (partners.length > 0) return 'Alleenstaand: uit de BRP blijkt niet dat de partner op hetzelfde adres woont (Rv 475ga lid 2).';
  return 'Alleenstaand: de BRP noemt geen partner.';
}

function kindgrond(heeftKind: boolean): string {
  return heeftKind
    ? 'Met een of meer kinderen: een kind jonger dan 18 staat op hetzelfde adres.'
    : 'Zonder kinderen: geen kind jonger dan 18 staat op hetzelfde adres.';
}

function adresgrond({ soort }: Verblijfplaats): string {
  switch (soort) {
    case 'woonadres':
      return 'Woonadres in Nederland.';
    case 'briefadres':
      return 'Alleen een briefadres: geen woonadres (Rv 475da lid 4).';
    case 'onbekend':
      return 'Geen bekende verblijfplaats: geen woonadres (Rv 475da lid 4).';
    case 'buitenland':
      return 'Verblijfplaats buiten Nederland (Rv 475da lid 4).';
  }
}
