/** What a zaak could not do and waits for a person with; goes with the state of a run. */
export interface Tegenslagstand {
  /** Messages that lie aside. */
  readonly opzij: readonly number[];
  /** The phase cannot be done; it is tried again each day. */
  readonly vastgelopen: boolean;
}
