import type { OngeldigeParameter } from './problemen.ts';
import type { Veldpad } from './velden.ts';

/** A question that the stand-in can answer. */
export type Verzoek = {
  readonly burgerservicenummers: readonly string[];
  readonly paden: readonly (readonly string[])[];
  readonly gemeenteVanInschrijving: string | null;
};
export type GelezenVerzoek = { readonly verzoek: Verzoek } | { readonly fouten: readonly OngeldigeParameter[] };

const PARAMETERS = new Set(['type', 'burgerservicenummer', 'fields', 'gemeenteVanInschrijving']);
const patroon = (name: string, vorm: string): OngeldigeParameter => ({ name, code: 'pattern', reason: `Waarde voldoet niet aan patroon ${vorm}.` });

/** A list of 1 to `max` texts; the mistakes in the words of the API. */
function lijst(naam: string, waarde: unknown, max: number): { readonly items: readonly unknown[]; readonly fouten: readonly OngeldigeParameter[] } {
  const fout = (code: string, reason: string) => ({ items: [], fouten: [{ name: naam, code, reason }] });
  if (waarde === undefined || waarde === null) return fout('required', 'Parameter is verplicht.');
  if (!Array.isArray(waarde)) return fout('array', 'Parameter is geen array.');
  if (waarde.length < 1) return fout('minItems', 'Array bevat minder dan 1 items.');
  if (waarde.length > max) return fout('maxItems', `Array bevat meer dan ${String(max)} items.`);
  return { items: waarde, fouten: [] };
}

function leesVelden(items: readonly unknown[], bekend: ReadonlyMap<string, Veldpad>) {
  const fouten: OngeldigeParameter[] = [];
  const paden: (readonly string[])[] = [];
  items.forEach((item, index) => {
    const name = `fields[${String(index)}]`;
    if (typeof item !== 'string' || !/^[a-zA-Z0-9._]{1,200}$/.test(item)) return fouten.push(patroon(name, '^[a-zA-Z0-9\\._]{1,200}$'));
    const pad = bekend.get(item);
    if (pad === undefined) return fouten.push({ name, code: 'fields', reason: 'Parameter bevat een niet bestaande veldnaam.' });
    if (pad === 'niet_toegestaan') return fouten.push({ name, code: 'fields', reason: 'Parameter bevat een niet toegestane veldnaam.' });
    return paden.push(pad.levert);
  });
  return { paden, fouten };
}

/**
 * Checks the body of POST /personen. Only RaadpleegMetBurgerservicenummer is served; the search types of the contract
 * are answered as an unknown type.
 */
export function leesVerzoek(body: unknown, bekend: ReadonlyMap<string, Veldpad>): GelezenVerzoek {
  const velden: Readonly<Record<string, unknown>> = typeof body === 'object' && body !== null ? { ...body } : {};
  const type = velden['type'];
  if (type === undefined || type === '') return { fouten: [{ name: 'type', code: 'required', reason: 'Parameter is verplicht.' }] };
  if (type !== 'RaadpleegMetBurgerservicenummer') return { fouten: [{ name: 'type', code: 'value', reason: 'Waarde is geen geldig zoek type.' }] };

  const nummers = lijst('burgerservicenummer', velden['burgerservicenummer'], 20);
  const gevraagd = lijst('fields', velden['fields'], 130);
  const { paden, fouten: veldfouten } = leesVelden(gevraagd.items, bekend);
  const burgerservicenummers = nummers.items.filter((item): item is string => typeof item === 'string' && /^[0-9]{9}$/.test(item));
  const gemeente = velden['gemeenteVanInschrijving'];
  const gemeenteGoed = gemeente === undefined || (typeof gemeente === 'string' && /^[0-9]{4}$/.test(gemeente));
  const fouten: OngeldigeParameter[] = [
    ...nummers.fouten,
    ...nummers.items.flatMap((item, index) =>
      typeof item === 'string' && /^[0-9]{9}$/.test(item) ? [] : [patroon(`burgerservicenummer[${String(index)}]`, '^[0-9]{9}$')],
    ),
    ...gevraagd.fouten,
    ...veldfouten,
    ...(gemeenteGoed ? [] : [patroon('gemeenteVanInschrijving', '^[0-9]{4}$')]),
    ...Object.keys(velden).flatMap((name) => (PARAMETERS.has(name) ? [] : [{ name, code: 'unknownParam', reason: 'Parameter is niet verwacht.' }])),
  ];
  if (fouten.length > 0) return { fouten };
  return { verzoek: { burgerservicenummers, paden, gemeenteVanInschrijving: typeof gemeente === 'string' ? gemeente : null } };
}
