import { createHash } from 'node:crypto';

/** A UUID made of what it is about: the same words give the same one. */
export function vastId(...woorden: readonly string[]): string {
  const hex = createHash('sha256').update(woorden.join('|')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
