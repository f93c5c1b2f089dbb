import { isBetalingskenmerk, isBsn } from '../activities/import/kenmerken.ts';

/** A betalingskenmerk of 16 digits, with its check digit. */
export function kenmerk(nummer: number): string {
  const rest = `08${String(nummer).padStart(13, '0')}`;
  return eerste((cijfer) => `${cijfer}${rest}`, isBetalingskenmerk) ?? rest;
}

/** A made-up number that satisfies the elfproef; where no last digit does (one in eleven), that of the number after it. */
export function bsn(nummer: number): string {
  return eerste((cijfer) => `${String(90_000_000 + nummer)}${cijfer}`, isBsn) ?? bsn(nummer + 1_000_000);
}

function eerste(maak: (cijfer: string) => string, voldoet: (tekst: string) => boolean): string | undefined {
  return Array.from('0123456789').map(maak).find(voldoet);
}
