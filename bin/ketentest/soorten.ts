import type { Ketentest } from './ketentest.ts';

/** The soorten of case files, each loaded only when it is asked for. A new soort is one line here and one file beside it. */
export const soorten: ReadonlyMap<string, () => Promise<Ketentest>> = new Map<string, () => Promise<Ketentest>>([
  ['termijnen', async () => (await import('./termijnen.ts')).termijnen],
  ['kosten_en_toerekening', async () => (await import('./kosten-en-toerekening.ts')).kostenEnToerekening],
  ['rekentool', async () => (await import('./rekentool.ts')).rekentool],
  ['beslagvolgorde', async () => (await import('./beslagvolgorde.ts')).beslagvolgorde],
  ['samenloop', async () => (await import('./samenloop.ts')).samenloop],
]);
