/**
 * Does the same for each, so many at a time (each takes a connection), and answers in order. The first that fails ends it when its
 * neighbours are done: nothing is left running that still writes.
 */
export async function inStapels<T, U>(dingen: readonly T[], tegelijk: number, doe: (ding: T) => Promise<U>): Promise<U[]> {
  const gedaan: U[] = [];
  for (let i = 0; i < dingen.length; i += tegelijk) {
    for (const uitkomst of await Promise.allSettled(dingen.slice(i, i + tegelijk).map(doe))) {
      if (uitkomst.status === 'rejected') throw uitkomst.reason;
      gedaan.push(uitkomst.value);
    }
  }
  return gedaan;
}
