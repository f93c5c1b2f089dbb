/** What is wrong with what a person typed as an amount, and what to do. B1 Dutch. For a text that `leesInvoer` does not read. */
export function bedragFout(tekst: string): string {
  const kaal = tekst.replace(/[€\s]/g, '').replace(/,-$/, '');
  if (kaal === '') return 'Vul een bedrag in, bijvoorbeeld 1850,50. Is het niets? Vul dan 0 in.';
  if (/^[-−]/.test(kaal)) return 'Een bedrag kan hier niet lager dan 0 zijn. Is het niets? Vul dan 0 in.';
  if (/[^\d.,]/.test(kaal)) return 'Vul alleen cijfers in, bijvoorbeeld 1850,50.';
  if (kaal.split(/[.,]/)[0] === '') return 'Zet een cijfer vóór de komma, bijvoorbeeld 0,50.';
  if (kaal.replace(/[.,]\d{1,2}$/, '').replace(/[.,]/g, '').length > 7) return 'Dit bedrag is te hoog. Kijk het nog eens na.';
  if (/^\d+[.,]\d{3,}$/.test(kaal)) return 'Vul hoogstens twee cijfers achter de komma in, bijvoorbeeld 1850,50.';
  return 'Gebruik alleen een komma voor de centen, bijvoorbeeld 1850,50.';
}
