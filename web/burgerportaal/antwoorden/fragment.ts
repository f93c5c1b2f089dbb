import { START, type Antwoorden, type Plaats } from './antwoorden.ts';

/** What a link carries: the place and the answers. */
export type Stand = { readonly plaats: Plaats; readonly antwoorden: Antwoorden };

/** The version of the link; a link of another version is not read, since its answers could mean something else. */
const VERSIE = '1';
const EIGEN = new Set(['v', 'stap']);
const SLEUTEL = /^[a-z][a-zA-Z0-9.]{0,39}$/;
const LANGSTE_WAARDE = 60;

/** The fragment of the address with `#`. A browser never sends it to a server. */
export function naarFragment({ plaats, antwoorden }: Stand): string {
  const velden = new URLSearchParams({ v: VERSIE, stap: plaats });
  for (const [sleutel, waarde] of Object.entries(antwoorden)) velden.set(sleutel, waarde);
  return `#${velden.toString()}`;
}

/** Reads a fragment back. What is no answer of ours is left out; whether an answer is valid is for its question to say. */
export function uitFragment(fragment: string): Stand {
  const velden = new URLSearchParams(fragment.replace(/^#/, ''));
  if (velden.get('v') !== VERSIE) return { plaats: START, antwoorden: {} };
  const paren = [...velden].filter(([sleutel, waarde]) => !EIGEN.has(sleutel) && SLEUTEL.test(sleutel) && waarde.length <= LANGSTE_WAARDE);
  return { plaats: velden.get('stap') ?? START, antwoorden: Object.fromEntries(paren) };
}
