/** A value of a JSON answer. */
export type Json = string | number | boolean | readonly Json[] | JsonObject;
export type JsonObject = { readonly [veld: string]: Json };

/** Whether a value is an object (not a list). */
export function isObject(waarde: Json | undefined): waarde is JsonObject {
  return typeof waarde === 'object' && !Array.isArray(waarde);
}

/** The object without the fields that have no value; undefined when nothing is left. */
export function gevuld(velden: { readonly [veld: string]: Json | undefined }): JsonObject | undefined {
  const over: Record<string, Json> = {};
  for (const [veld, waarde] of Object.entries(velden)) if (waarde !== undefined) over[veld] = waarde;
  return Object.keys(over).length > 0 ? over : undefined;
}
