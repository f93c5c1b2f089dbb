/** Letters worked on at the same time: each takes a connection. */
const TEGELIJK = 4;

/** Does the same for each, a few at a time, and answers in order. The first that fails ends it when its neighbours are done. */
export async function inStapels<T, U>(dingen: readonly T[], doe: (ding: T) => Promise<U>): Promise<U[]> {
  const gedaan: U[] = [];
  for (let i = 0; i < dingen.length; i += TEGELIJK) {
    for (const uitkomst of await Promise.allSettled(dingen.slice(i, i + TEGELIJK).map(doe))) {
      if (uitkomst.status === 'rejected') throw uitkomst.reason;
      gedaan.push(uitkomst.value);
    }
  }
  return gedaan;
}
