/** Whether two names were typed by one person: they differ in capitals and spaces only. Nobody approves what he put up himself. */
export function isDezelfdePersoon(een: string, ander: string): boolean {
  const kaal = (naam: string): string => naam.trim().replace(/\s+/g, ' ').toLowerCase();
  return kaal(een) === kaal(ander);
}
