import type { PeerCertificate } from 'node:tls';
import { gdwNummer, oin, type Partijnummer } from '../../domain/samenloop/partij.ts';

/** Before a GDW-nummer: an identifier by a scheme of the country, in the form of ETSI EN 319 412-1 §5.1.4. */
const GDW_IN_CERTIFICAAT = 'GD:NL-';

/**
 * Who holds a certificate, by the serialNumber of its subject: twenty digits are an OIN (as PKIoverheid writes it), `GD:NL-` and digits a
 * GDW-nummer. null for any other text, when there is none, or more than one. The chain was judged by the handshake already.
 */
export function partijVan({ subject }: Pick<PeerCertificate, 'subject'>): Partijnummer | null {
  // Node types the subject without serialNumber, and gives an array when a name has it twice.
  const nummer: unknown = Reflect.get(subject, 'serialNumber');
  if (typeof nummer !== 'string') return null;
  if (/^\d{20}$/.test(nummer)) return { soort: 'oin', nummer: oin(nummer) };
  const gdw = nummer.startsWith(GDW_IN_CERTIFICAAT) ? nummer.slice(GDW_IN_CERTIFICAAT.length) : '';
  return /^\d{1,10}$/.test(gdw) ? { soort: 'gdw', nummer: gdwNummer(gdw) } : null;
}

/** The number of a party as its certificate must say it. */
export function inCertificaat({ soort, nummer }: { readonly soort: Partijnummer['soort']; readonly nummer: string }): string {
  return soort === 'gdw' ? `${GDW_IN_CERTIFICAAT}${nummer}` : nummer;
}

/** One text for a party, to compare and to store: `oin:…` or `gdw:…`. */
export function partijsleutel({ soort, nummer }: Partijnummer): string {
  return `${soort}:${nummer}`;
}

/** The number in such a text. Throws a RangeError on one of another form. */
export function nummerVanSleutel(sleutel: string): Partijnummer {
  const nummer = sleutel.slice(sleutel.indexOf(':') + 1);
  if (sleutel.startsWith('oin:')) return { soort: 'oin', nummer: oin(nummer) };
  if (sleutel.startsWith('gdw:')) return { soort: 'gdw', nummer: gdwNummer(nummer) };
  throw new RangeError('geen sleutel van een partij');
}
