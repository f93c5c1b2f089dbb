import 'reflect-metadata';
import { randomBytes, webcrypto } from 'node:crypto';
import { BasicConstraintsExtension, ExtendedKeyUsage, ExtendedKeyUsageExtension, KeyUsageFlags, KeyUsagesExtension, SubjectAlternativeNameExtension, SubjectKeyIdentifierExtension, AuthorityKeyIdentifierExtension, PemConverter, X509CertificateGenerator, X509CrlGenerator, X509CrlReason } from '@peculiar/x509';

/** A certificate with its key, both as PEM. */
export interface Sleutelpaar {
  readonly cert: string;
  readonly key: string;
}

/** What goes into a certificate. */
export interface Houder {
  readonly naam: string;
  /** The serialNumber of the subject: an OIN, or `GD:NL-` and a GDW-nummer; null: the certificate carries none. */
  readonly nummer: string | null;
  readonly geldigVan: Date;
  readonly geldigTot: Date;
}

/** An authority for development and tests: never for anything that a real party trusts. */
export interface OntwikkelCa {
  readonly cert: string;
  readonly geefUit: (houder: Houder) => Promise<Sleutelpaar & { readonly serienummer: string }>;
  /** The list of what is revoked, valid for `dagen` from `van`. */
  readonly intrekkingslijst: (serienummers: readonly string[], van: Date, dagen: number) => Promise<string>;
}

const SOORT = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const ONDERTEKENING = { name: 'ECDSA', hash: 'SHA-256' } as const;
const DAG_MS = 86_400_000;
const NAAM = [{ CN: ['Invorderstraat ontwikkel-CA (geen vertrouwen)'] }, { O: ['Invorderstraat'] }];

/** Makes an authority with a new key, valid for ten years from `nu`. */
export async function maakOntwikkelCa(nu: Date): Promise<OntwikkelCa> {
  const keys = await sleutels();
  const ca = await X509CertificateGenerator.createSelfSigned({
    serialNumber: serienummer(),
    name: NAAM,
    notBefore: new Date(nu.getTime() - DAG_MS),
    notAfter: new Date(nu.getTime() + 3650 * DAG_MS),
    signingAlgorithm: ONDERTEKENING,
    keys,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return {
    cert: ca.toString('pem'),
    geefUit: async ({ naam, nummer, geldigVan, geldigTot }) => {
      const eigen = await sleutels();
      const nr = serienummer();
      const cert = await X509CertificateGenerator.create({
        serialNumber: nr,
        issuer: NAAM,
        subject: [{ CN: [naam] }, ...(nummer === null ? [] : [{ '2.5.4.5': [nummer] }])],
        notBefore: geldigVan,
        notAfter: geldigTot,
        signingAlgorithm: ONDERTEKENING,
        publicKey: eigen.publicKey,
        signingKey: keys.privateKey,
        extensions: [
          new BasicConstraintsExtension(false, undefined, true),
          new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
          new ExtendedKeyUsageExtension([ExtendedKeyUsage.clientAuth, ExtendedKeyUsage.serverAuth]),
          new SubjectAlternativeNameExtension([{ type: 'dns', value: 'localhost' }, { type: 'ip', value: '127.0.0.1' }]),
          await AuthorityKeyIdentifierExtension.create(keys.publicKey),
        ],
      });
      return { cert: cert.toString('pem'), key: PemConverter.encode(await webcrypto.subtle.exportKey('pkcs8', eigen.privateKey), 'PRIVATE KEY'), serienummer: nr };
    },
    intrekkingslijst: async (serienummers, van, dagen) => {
      const lijst = await X509CrlGenerator.create({
        issuer: NAAM,
        thisUpdate: van,
        nextUpdate: new Date(van.getTime() + dagen * DAG_MS),
        signingAlgorithm: ONDERTEKENING,
        signingKey: keys.privateKey,
        entries: serienummers.map((nr) => ({ serialNumber: nr, revocationDate: van, reason: X509CrlReason.keyCompromise })),
      });
      // OpenSSL knows a list by this tag alone; the library writes «CRL».
      return PemConverter.encode(lijst.rawData, 'X509 CRL');
    },
  };
}

function sleutels(): Promise<webcrypto.CryptoKeyPair> {
  return webcrypto.subtle.generateKey(SOORT, true, ['sign', 'verify']);
}

/** Positive and without a leading zero byte, so that a revocation list writes it the same. */
function serienummer(): string {
  const bytes = randomBytes(16);
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return bytes.toString('hex');
}
