import QRCode from 'qrcode';
import { decimaalEuro, type Centen } from '../domain/geld/centen.ts';
import { euro } from '../domain/geld/centen.ts';
import type { Huisstijl } from './huisstijl.ts';

/** What a letter needs to be paid: text as it is printed, and the QR code (SVG) that a banking app reads. */
export interface Betaalgegevens {
  readonly bedrag: string;
  readonly iban: string;
  readonly tenaamstelling: string;
  readonly kenmerk: string;
  readonly qr: string;
}

/** Longest name in an EPC QR code (EPC069-12). */
const NAAM_MAX = 70;

/** How an amount (cents) is paid with a betalingskenmerk to the account of the house style. */
export function betaalgegevens(centen: Centen, kenmerk: string, { betaling: { iban, tenaamstelling } }: Huisstijl): Betaalgegevens {
  return { bedrag: euro(centen), iban: inGroepen(iban), tenaamstelling, kenmerk, qr: tekenQr(epcTekst({ iban, tenaamstelling, centen, kenmerk })) };
}

/**
 * The text of an EPC QR code (EPC069-12, version 002): a SEPA credit transfer with amount and remittance. The kenmerk goes as
 * unstructured remittance, since a betalingskenmerk of 16 digits is no ISO 11649 reference.
 */
export function epcTekst({ iban, tenaamstelling, centen, kenmerk }: { readonly iban: string; readonly tenaamstelling: string; readonly centen: Centen; readonly kenmerk: string }): string {
  return ['BCD', '002', '1', 'SCT', '', tenaamstelling.slice(0, NAAM_MAX), iban, `EUR${decimaalEuro(centen)}`, '', '', kenmerk].join('\n');
}

/** The code as SVG: squares only, so that the same text gives the same bytes. Error correction M, as the EPC guideline asks. */
function tekenQr(tekst: string): string {
  const { modules } = QRCode.create(tekst, { errorCorrectionLevel: 'M' });
  const { size, data } = modules;
  const vakjes = Array.from(data, (aan, i) => (aan === 0 ? '' : `M${String(i % size)} ${String(Math.floor(i / size))}h1v1h-1z`)).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-2 -2 ${String(size + 4)} ${String(size + 4)}"><path d="${vakjes}" fill="#000"/></svg>`;
}

/** An IBAN as it is printed: in groups of four. */
export function inGroepen(iban: string): string {
  return iban.replace(/(.{4})(?=.)/g, '$1 ');
}
