/**
 * One soort of case file. `rekenUit` takes the `invoer` of one case and answers the fields that `verwacht` has for
 * that kind of case, no more and no fewer. It throws `OnleesbaarGeval` when it cannot read the invoer.
 */
export interface Ketentest {
  rekenUit(invoer: unknown): Uitkomst;
}

/** Plain JSON: amounts as decimal strings, dates as ISO strings, null where the case file has null. */
export type Uitkomst = Readonly<Record<string, unknown>>;

/** A case that cannot be read; the message is Dutch and names the field. */
export class OnleesbaarGeval extends Error {
  override readonly name = 'OnleesbaarGeval';
}
