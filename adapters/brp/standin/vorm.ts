import { doorloopPersoon } from './contract.ts';
import type { Contract } from './contract.ts';
import { gevuld, isObject } from './json.ts';
import type { Json, JsonObject } from './json.ts';

/** What the contract says of the text at a path. */
type Vorm = { readonly patroon: RegExp | null; readonly teken: RegExp | null; readonly max: number };
export type Vormen = ReadonlyMap<string, Vorm>;

/** A pattern of the form "these characters, so many times": then a text can be mended. */
const TEKENS_EN_LENGTE = /^\^(\[.+\])\{\d+,(\d+)\}\$$/;

/** The patterns and lengths of all texts of the contract's Persoon. */
export function vormen(contract: Contract): Vormen {
  const uit = new Map<string, Vorm>();
  doorloopPersoon(contract, (pad, schema) => {
    if (schema.pattern === undefined && schema.maxLength === undefined) return;
    const [, teken, lengte] = TEKENS_EN_LENGTE.exec(schema.pattern ?? '') ?? [];
    uit.set(pad.join('.'), {
      patroon: schema.pattern === undefined ? null : new RegExp(schema.pattern),
      teken: teken === undefined ? null : new RegExp(teken),
      max: Math.min(schema.maxLength ?? Infinity, lengte === undefined ? Infinity : Number(lengte)),
    });
  });
  return uit;
}

function tekst(waarde: string, vorm: Vorm): string | undefined {
  const { patroon, teken, max } = vorm;
  if (waarde.length <= max && (patroon === null || patroon.test(waarde))) return waarde;
  const tekens = teken === null ? waarde : Array.from(waarde, (letter) => (teken.test(letter) ? letter : ' ')).join('');
  const gekort = tekens.replace(/\s+/g, ' ').trim().slice(0, max).trim();
  return gekort !== '' && (patroon === null || patroon.test(gekort)) ? gekort : undefined;
}

/**
 * Brings an answer within the published contract. The test set (and a code table) holds a few texts that the contract
 * does not allow: signs outside its range become a space, what is too long is cut, and what cannot be mended (an
 * identification of the wrong length) is left out.
 */
export function volgensContract(object: JsonObject, bekend: Vormen, pad = ''): JsonObject | undefined {
  const velden = Object.entries(object).map(([veld, waarde]): [string, Json | undefined] => {
    const hier = pad === '' ? veld : `${pad}.${veld}`;
    const vorm = bekend.get(hier);
    if (typeof waarde === 'string') return [veld, vorm === undefined ? waarde : tekst(waarde, vorm)];
    if (Array.isArray(waarde)) return [veld, waarde.map((item: Json) => (isObject(item) ? (volgensContract(item, bekend, hier) ?? {}) : item))];
    return [veld, isObject(waarde) ? volgensContract(waarde, bekend, hier) : waarde];
  });
  return gevuld(Object.fromEntries(velden));
}
