import type { PeerCertificate } from 'node:tls';
import { gdwNummer, oin, type Partijnummer } from '../../domain/samenloop/partij.ts';

/**
 * Who holds a certificate: twenty digits in the serialNumber of the subject are an OIN, fewer a GDW-nummer. null when there is none,
 * or more than one. The chain was judged by the handshake already.
 */
export function partijVan({ subject }: Pick<PeerCertificate, 'subject'>): Partijnummer | null {
  // Node types the subject without serialNumber, and gives an array when a name has it twice.
  const nummer: unknown = Reflect.get(subject, 'serialNumber');
  if (typeof nummer !== 'string') return null;
  if (/^\d{20}$/.test(nummer)) return { soort: 'oin', nummer: oin(nummer) };
  return /^\d{1,10}$/.test(nummer) ? { soort: 'gdw', nummer: gdwNummer(nummer) } : null;
}

/** One text for a party, to compare and to store: `oin:…` or `gdw:…`. */
export function partijsleutel({ soort, nummer }: Partijnummer): string {
  return `${soort}:${nummer}`;
}
