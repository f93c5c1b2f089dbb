/** A theme: a CSS file with NL Design System tokens, and the class under which they stand. */
export type Thema = { readonly bestand: string; readonly klasse: string };

/** Where the built page stands, and what it is built from (paths in the project). */
export const BURGERPORTAAL: string;
export const BURGERPORTAAL_BRONNEN: readonly string[];

/** Builds the page into `doel` and returns that path. */
export function bouwBurgerportaal(opties?: { readonly doel?: string; readonly thema?: Thema }): Promise<string>;
