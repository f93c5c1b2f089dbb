/**
 * Does the same for each, at most so many at the same time (each takes a connection), and answers in order. After the first that fails nothing
 * new begins, and it is thrown when what was under way is done: nothing is left running that still writes.
 */
export async function naastElkaar<T, U>(dingen: readonly T[], hoogstens: number, doe: (ding: T) => Promise<U>): Promise<U[]> {
  const gedaan: U[] = [];
  const fouten: unknown[] = [];
  // One row of work: whoever is done takes the next of it.
  const rij = dingen.entries();
  const werk = async (): Promise<void> => {
    for (const [plek, ding] of rij) {
      if (fouten.length > 0) return;
      try {
        gedaan[plek] = await doe(ding);
      } catch (fout) {
        fouten.push(fout);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(hoogstens, dingen.length) }, werk));
  if (fouten.length > 0) throw fouten[0];
  return gedaan;
}
