/** Whether two names were typed by one person: they differ in capitals, spaces, signs that do not show, and how an accent is written only. Nobody approves what he put up himself. */
export function isDezelfdePersoon(een: string, ander: string): boolean {
  const kaal = (naam: string): string => naam.normalize('NFKC').replace(/\p{Cf}/gu, '').trim().replace(/\s+/g, ' ').toLowerCase();
  return kaal(een) === kaal(ander);
}
