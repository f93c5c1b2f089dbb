import { doorloopPersoon } from './contract.ts';
import type { Contract } from './contract.ts';
import { isObject } from './json.ts';
import type { Json, JsonObject } from './json.ts';

/** Groups that are always delivered whole: asking for one part gives all of it. */
const ONDEELBAAR = new Set(['AbstractDatum', 'Waardetabel', 'AdellijkeTitelPredicaatType']);
/** Fields that come by themselves and may not be asked for. */
const VANZELF = new Set(['geheimhoudingPersoonsgegevens', 'opschortingBijhouding', 'rni', 'verificatie']);
const VANZELF_IN_GROEP = new Set(['inOnderzoek', 'indicatieVastgesteldVerblijftNietOpAdres']);

/** What a path in `fields` means: the path to deliver, or that the field comes by itself. */
export type Veldpad = { readonly levert: readonly string[] } | 'niet_toegestaan';

/** All paths of the contract's Persoon, each with what it delivers. Derived, so that it follows the contract. */
export function veldpaden(contract: Contract): ReadonlyMap<string, Veldpad> {
  const paden = new Map<string, Veldpad>();
  doorloopPersoon(contract, (pad, _schema, namen) => {
    const sleutel = pad.join('.');
    if (paden.has(sleutel)) return;
    const vanzelf = VANZELF.has(pad[0] ?? '') || pad.some((veld) => VANZELF_IN_GROEP.has(veld));
    const geheel = namen.find(({ naam }) => ONDEELBAAR.has(naam));
    paden.set(sleutel, vanzelf ? 'niet_toegestaan' : { levert: geheel?.pad ?? pad });
  });
  return paden;
}

/** What is asked, as a tree: `alles` delivers the field whole. */
type Boom = { alles: boolean; readonly takken: Map<string, Boom> };
const nieuweBoom = (): Boom => ({ alles: false, takken: new Map() });

/** Builds the tree of the paths to deliver. */
export function boomVan(paden: readonly (readonly string[])[]): Boom {
  const wortel = nieuweBoom();
  for (const pad of paden) {
    let boom = wortel;
    for (const veld of pad) {
      const tak = boom.takken.get(veld) ?? nieuweBoom();
      boom.takken.set(veld, tak);
      boom = tak;
    }
    boom.alles = true;
  }
  return wortel;
}

/** To which fields a date of an investigation belongs; the plain `datumIngangOnderzoek` belongs to all. */
const DATUM_HOORT_BIJ: Readonly<Record<string, readonly string[]>> = {
  datumIngangOnderzoekPersoon: ['burgerservicenummer', 'geslacht', 'leeftijd', 'aanhef', 'aanschrijfwijze', 'gebruikInLopendeTekst'],
  datumIngangOnderzoekPartner: ['aanhef', 'aanschrijfwijze', 'gebruikInLopendeTekst'],
  datumIngangOnderzoekVerblijfplaats: ['adresregel1', 'adresregel2', 'adresregel3', 'land'],
  datumIngangOnderzoekGemeente: ['gemeenteVanInschrijving', 'datumInschrijvingInGemeente'],
  datumIngangOnderzoekGezag: ['indicatieCurateleRegister'],
};

/** Of an investigation only the flags of what is asked; without any flag left nothing. */
function onderzoekVan(onderzoek: JsonObject, gevraagd: (veld: string) => boolean): JsonObject | undefined {
  const vlaggen = Object.entries(onderzoek).filter(([veld, waarde]) => waarde === true && gevraagd(veld));
  if (vlaggen.length === 0) return undefined;
  const namen = vlaggen.map(([veld]) => veld);
  const datums = Object.entries(onderzoek).filter(
    ([veld, waarde]) => waarde !== true && (DATUM_HOORT_BIJ[veld] ?? namen).some((naam) => namen.includes(naam)),
  );
  return Object.fromEntries([...vlaggen, ...datums]);
}

const snijWaarde = (waarde: Json, boom: Boom): Json | undefined => {
  if (boom.alles) return waarde;
  if (Array.isArray(waarde)) return waarde.map((item: Json) => (isObject(item) ? (snijObject(item, boom) ?? {}) : item));
  return isObject(waarde) ? snijObject(waarde, boom) : waarde;
};

const ADRESREGELVELDEN = ['adresregel1', 'adresregel2', 'adresregel3', 'land'];

function snijObject(object: JsonObject, boom: Boom): JsonObject | undefined {
  const over: Record<string, Json> = {};
  const gevraagd = (veld: string): boolean => veld === 'type' || boom.takken.has(veld);
  for (const [veld, waarde] of Object.entries(object)) {
    const tak = boom.takken.get(veld);
    if (veld === 'inOnderzoek' && isObject(waarde)) {
      const onderzoek = onderzoekVan(waarde, gevraagd);
      if (onderzoek !== undefined) over[veld] = onderzoek;
    } else if (veld === 'indicatieVastgesteldVerblijftNietOpAdres') {
      if ('type' in object || ADRESREGELVELDEN.some((regel) => boom.takken.has(regel))) over[veld] = waarde;
    } else if (veld === 'type') {
      over[veld] = waarde;
    } else if (tak !== undefined) {
      const deel = snijWaarde(waarde, tak);
      if (deel !== undefined) over[veld] = deel;
    }
  }
  return Object.keys(over).length > 0 ? over : undefined;
}

/** The person cut down to what is asked, with what comes by itself. */
export function alleenGevraagd(persoon: JsonObject, boom: Boom): JsonObject {
  const vanzelf = Object.entries(persoon).filter(([veld]) => VANZELF.has(veld));
  return { ...snijObject(persoon, boom), ...Object.fromEntries(vanzelf) };
}
