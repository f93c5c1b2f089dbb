import { datum } from './datum.ts';
import { gevuld } from './json.ts';
import type { JsonObject } from './json.ts';
import { naamGerelateerde } from './naam.ts';
import { inOnderzoek } from './onderzoek.ts';
import type { Persoonslijst, Rij, Voorkomen } from './persoonslijsten.ts';
import { land, plaats, waardetabel } from './tabellen.ts';
import type { Tabellen } from './tabellen.ts';

/** Birth: date, place and country of category 01, 05 or 09. */
export function geboorte(tabellen: Tabellen, rij: Rij, categorie: string): JsonObject | undefined {
  return gevuld({
    datum: datum(rij.get('03.10')),
    plaats: plaats(tabellen, rij.get('03.20')),
    land: land(tabellen, rij.get('03.30')),
    inOnderzoek: inOnderzoek(rij, { datum: [`${categorie}0310`], plaats: [`${categorie}0320`], land: [`${categorie}0330`] }),
  });
}

/** Whether a line still says something of somebody: an emptied line (corrected away) has only its document left. */
const heeftGroep = (rij: Rij, groepen: readonly string[]): boolean => [...rij.keys()].some((element) => groepen.includes(element.slice(0, 2)));

const begin = (voorkomen: Voorkomen): string => voorkomen.find((rij) => rij.has('06.10'))?.get('06.10') ?? '00000000';
const ontbonden = ([rij]: Voorkomen): boolean => rij.has('07.10') || rij.has('07.40');

/**
 * The partnerships that the API delivers: all that run; when none runs only the one that ended last. An unknown or
 * partly unknown date counts as the earliest it can be (RvIG features partner, meerdere-partners).
 */
export function geleverdePartners(lijst: Persoonslijst): readonly Voorkomen[] {
  const alle = (lijst.get('05') ?? []).filter(([rij]) => heeftGroep(rij, ['01', '02', '03', '04', '06', '07', '15']));
  const lopend = alle.filter((voorkomen) => !ontbonden(voorkomen));
  if (lopend.length > 0) return lopend.toSorted((a, b) => begin(a).localeCompare(begin(b)));
  return alle.toSorted((a, b) => (b[0].get('07.10') ?? '').localeCompare(a[0].get('07.10') ?? '')).slice(0, 1);
}

/** Whether a delivered partnership has ended. */
export function isOntbonden(voorkomen: Voorkomen): boolean {
  return ontbonden(voorkomen);
}

/** A partner in the shape of the API; the day of the wedding of an ended marriage comes from its history. */
export function partner(tabellen: Tabellen, voorkomen: Voorkomen): JsonObject {
  const [rij] = voorkomen;
  const gesloten = voorkomen.find((regel) => regel.has('06.10')) ?? rij;
  return (
    gevuld({
      burgerservicenummer: rij.get('01.20'),
      geslacht: waardetabel(tabellen.waarden('Geslacht'), rij.get('04.10')),
      soortVerbintenis: rij.get('15.10') === '.' ? undefined : waardetabel(tabellen.waarden('Soort_Verbintenis'), rij.get('15.10')),
      naam: naamGerelateerde(tabellen, rij, '05'),
      geboorte: geboorte(tabellen, rij, '05'),
      aangaanHuwelijkPartnerschap: gevuld({
        datum: datum(gesloten.get('06.10')),
        plaats: plaats(tabellen, gesloten.get('06.20')),
        land: land(tabellen, gesloten.get('06.30')),
        inOnderzoek: inOnderzoek(rij, { datum: ['050610'], plaats: ['050620'], land: ['050630'] }),
      }),
      ontbindingHuwelijkPartnerschap: ontbonden(voorkomen)
        ? gevuld({ datum: datum(rij.get('07.10')) ?? datum('00000000'), inOnderzoek: inOnderzoek(rij, { datum: ['050710'] }) })
        : undefined,
      inOnderzoek: inOnderzoek(rij, { burgerservicenummer: ['050120'], geslacht: ['050410'], soortVerbintenis: ['051510'] }),
    }) ?? {}
  );
}

/** The children on the list, as the list of the person asked for has them; a child corrected away is left out. */
export function kinderen(tabellen: Tabellen, lijst: Persoonslijst): readonly JsonObject[] | undefined {
  const regels = (lijst.get('09') ?? []).map(([rij]) => rij).filter((rij) => heeftGroep(rij, ['01', '02', '03']));
  if (regels.length === 0) return undefined;
  return regels.map(
    (rij) =>
      gevuld({
        burgerservicenummer: rij.get('01.20'),
        naam: naamGerelateerde(tabellen, rij, '09'),
        geboorte: geboorte(tabellen, rij, '09'),
        inOnderzoek: inOnderzoek(rij, { burgerservicenummer: ['090120'] }),
      }) ?? {},
  );
}

/** The parents (categories 02 and 03), as far as the list knows them. */
export function ouders(tabellen: Tabellen, lijst: Persoonslijst): readonly JsonObject[] | undefined {
  const uit = (['02', '03'] as const).flatMap((categorie) => {
    const rij = lijst.get(categorie)?.[0]?.[0];
    if (rij === undefined || !heeftGroep(rij, ['01', '02', '03', '04', '62'])) return [];
    const velden = gevuld({
      burgerservicenummer: rij.get('01.20'),
      geslacht: waardetabel(tabellen.waarden('Geslacht'), rij.get('04.10')),
      datumIngangFamilierechtelijkeBetrekking: datum(rij.get('62.10')),
      naam: naamGerelateerde(tabellen, rij, categorie),
      geboorte: geboorte(tabellen, rij, categorie),
      inOnderzoek: inOnderzoek(rij, {
        burgerservicenummer: [`${categorie}0120`],
        geslacht: [`${categorie}0410`],
        datumIngangFamilierechtelijkeBetrekking: [`${categorie}6210`],
      }),
    });
    return [{ ouderAanduiding: categorie === '02' ? '1' : '2', ...velden }];
  });
  return uit.length > 0 ? uit : undefined;
}
