/**
 * What an operator asked cannot be done, and asking again gives the same: no retry. The sentence is Dutch, for the
 * operator, without personal data.
 */
export class Weigering extends Error {
  override readonly name = 'Weigering';
}
