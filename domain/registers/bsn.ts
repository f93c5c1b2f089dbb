/** Whether the text is a burgerservicenummer: nine digits of which 9a + 8b + … + 2h − i is a multiple of eleven (elfproef). */
export function isBsn(tekst: string): boolean {
  if (!/^\d{9}$/.test(tekst) || tekst === '000000000') return false;
  const som = Array.from(tekst).reduce((totaal, cijfer, plaats) => totaal + Number(cijfer) * (plaats === 8 ? -1 : 9 - plaats), 0);
  return som % 11 === 0;
}
