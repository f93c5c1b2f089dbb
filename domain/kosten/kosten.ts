import type { Centen } from '../geld/centen.ts';

/** What a step costs the debtor, in cents, or why that cannot be said. `grondslag` is the article. */
export type Kosten =
  | { readonly soort: 'vast'; readonly bedrag: Centen; readonly grondslag: string }
  | { readonly soort: 'onbeslist'; readonly reden: string; readonly grondslag: string };
