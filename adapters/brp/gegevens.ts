import { plusJaren } from '../../domain/kalender/dag.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { BrpDatum, BrpGegevens, Kind, Partner, Verblijfplaats } from '../../domain/leefsituatie/brp-gegevens.ts';
import type { ApiKind, ApiPartner, ApiPersoon } from './antwoord.ts';
import { naarBrpDatum, opschorting, overlijden } from './overzetting.ts';
import { opAdresVan } from './zelfde-adres.ts';

/** The BRP's answer for the rekentool. The BSNs of partners stay outside the domain's data. */
export type BrpVoorRekentool = {
  readonly gegevens: BrpGegevens;
  /** Partner id (of `gegevens.partners`) to BSN, to ask the partner's income by. Not for storing or logging. */
  readonly partnerBsn: ReadonlyMap<string, string>;
};

const ONBEKEND: BrpDatum = { soort: 'onbekend' };

/** Every investigation on or under the verblijfplaats counts, and so does "does not live there". */
function verblijfInOnderzoek({ verblijfplaats }: ApiPersoon): boolean {
  if (verblijfplaats === undefined) return false;
  if (verblijfplaats.inOnderzoek !== undefined) return true;
  if (verblijfplaats.type === 'VerblijfplaatsOnbekend') return false;
  if (verblijfplaats.verblijfadres?.inOnderzoek !== undefined) return true;
  return verblijfplaats.type !== 'VerblijfplaatsBuitenland' && verblijfplaats.indicatieVastgesteldVerblijftNietOpAdres === true;
}

function naarVerblijfplaats(persoon: ApiPersoon): Verblijfplaats {
  const inOnderzoek = verblijfInOnderzoek(persoon);
  const { verblijfplaats } = persoon;
  if (verblijfplaats?.type === 'VerblijfplaatsBuitenland') {
    return { soort: 'buitenland', land: verblijfplaats.verblijfadres?.land?.omschrijving ?? null, inOnderzoek };
  }
  if (verblijfplaats?.type !== 'Adres' && verblijfplaats?.type !== 'Locatie') return { soort: 'onbekend', inOnderzoek };
  const functie = verblijfplaats.functieAdres?.code;
  return { soort: functie === 'W' ? 'woonadres' : functie === 'B' ? 'briefadres' : 'onbekend', inOnderzoek };
}

const VERBINTENIS: Readonly<Record<string, Partner['verbintenis']>> = { H: 'huwelijk', P: 'geregistreerd_partnerschap' };

function naarPartner(partner: ApiPartner, id: string, schuldenaar: ApiPersoon, relatie: ApiPersoon | undefined): Partner {
  const { aangaanHuwelijkPartnerschap: aangaan, ontbindingHuwelijkPartnerschap: ontbinding } = partner;
  return {
    id,
    verbintenis: VERBINTENIS[partner.soortVerbintenis?.code ?? ''] ?? 'onbekend',
    aangaan: aangaan?.datum === undefined ? null : naarBrpDatum(aangaan.datum),
    ontbinding: ontbinding === undefined ? null : ontbinding.datum === undefined ? ONBEKEND : naarBrpDatum(ontbinding.datum),
    opAdresVanSchuldenaar: opAdresVan(schuldenaar, relatie),
    overleden: relatie !== undefined && overlijden(relatie) !== null,
    inOnderzoek:
      partner.inOnderzoek !== undefined ||
      aangaan?.inOnderzoek !== undefined ||
      ontbinding?.inOnderzoek !== undefined ||
      (relatie !== undefined && verblijfInOnderzoek(relatie)),
  };
}

function naarKind(kind: ApiKind, schuldenaar: ApiPersoon, relatie: ApiPersoon | undefined): Kind {
  return {
    geboortedatum: kind.geboorte?.datum === undefined ? ONBEKEND : naarBrpDatum(kind.geboorte.datum),
    opAdresVanSchuldenaar: opAdresVan(schuldenaar, relatie),
    overleden: relatie !== undefined && overlijden(relatie) !== null,
    inOnderzoek:
      kind.inOnderzoek !== undefined || kind.geboorte?.inOnderzoek !== undefined || (relatie !== undefined && verblijfInOnderzoek(relatie)),
  };
}

/** Whether a child can still be under 18 on the day; with a partial date of birth the latest day counts. */
function kanMinderjarigZijn(kind: ApiKind, opDag: Dag): boolean {
  const geboren = kind.geboorte?.datum;
  if (geboren === undefined || geboren.type === 'DatumOnbekend') return true;
  const grens = plusJaren(opDag, -18);
  if (geboren.type === 'Datum') return geboren.datum > grens;
  const jaarMaand = geboren.type === 'JaarDatum' ? String(geboren.jaar) : `${String(geboren.jaar)}-${String(geboren.maand).padStart(2, '0')}`;
  return jaarMaand >= grens.slice(0, jaarMaand.length);
}

/** Of whom the address has to be known: running partners, and children who may be under 18 on the day. */
export function teBevragenRelaties(schuldenaar: ApiPersoon, opDag: Dag): readonly string[] {
  const partners = (schuldenaar.partners ?? []).filter((partner) => partner.ontbindingHuwelijkPartnerschap === undefined);
  const kinderen = (schuldenaar.kinderen ?? []).filter((kind) => kanMinderjarigZijn(kind, opDag));
  return [...partners, ...kinderen].flatMap(({ burgerservicenummer: bsn }) => (bsn === undefined ? [] : [bsn]));
}

/** Brings the debtor's answer and those of the relations together in the words of the domain. */
export function naarBrpGegevens(schuldenaar: ApiPersoon, relaties: ReadonlyMap<string, ApiPersoon>): BrpVoorRekentool {
  const relatieVan = (bsn: string | undefined): ApiPersoon | undefined => (bsn === undefined ? undefined : relaties.get(bsn));
  const partners = (schuldenaar.partners ?? []).map((partner, index) => ({ partner, id: `partner-${String(index + 1)}` }));
  return {
    gegevens: {
      geboortedatum: schuldenaar.geboorte?.datum === undefined ? ONBEKEND : naarBrpDatum(schuldenaar.geboorte.datum),
      overlijden: overlijden(schuldenaar),
      opschorting: opschorting(schuldenaar),
      verblijfplaats: naarVerblijfplaats(schuldenaar),
      partners: partners.map(({ partner, id }) => naarPartner(partner, id, schuldenaar, relatieVan(partner.burgerservicenummer))),
      kinderen: (schuldenaar.kinderen ?? []).map((kind) => naarKind(kind, schuldenaar, relatieVan(kind.burgerservicenummer))),
    },
    partnerBsn: new Map(partners.flatMap(({ partner, id }) => (partner.burgerservicenummer === undefined ? [] : [[id, partner.burgerservicenummer] as const]))),
  };
}
