import { createHash } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import { BronFout, voorbijgaand, zonderAntwoord } from '../bron/fouten.ts';
import { NietInOpslag, type Opslagplaats } from './opslagplaats.ts';

/** A bucket of an S3-compatible store. */
export interface S3Config {
  /** Address of the bucket, path-style: `https://host/bucket`. */
  readonly url: string;
  readonly regio: string;
  readonly sleutelId: string;
  readonly geheim: string;
  readonly tijdslimietMs?: number;
}

const TIJDSLIMIET_MS = 20_000;

/**
 * The same form of the folder (`ab/abcdef….pdf`) in a bucket, with requests signed by AWS Signature version 4.
 * Its methods throw `BronOnbereikbaar` when the store is down and `BronFout` when it refuses us.
 */
export function opslagInS3({ url, regio, sleutelId, geheim, tijdslimietMs = TIJDSLIMIET_MS }: S3Config): Opslagplaats {
  // Tried again by who calls: the activity knows its legal day.
  const s3 = new AwsClient({ accessKeyId: sleutelId, secretAccessKey: geheim, region: regio, service: 's3', retries: 0 });
  const vraag = async (hash: string, init: { readonly method: 'GET' | 'HEAD' | 'PUT'; readonly body?: Uint8Array<ArrayBuffer>; readonly headers?: Record<string, string> }): Promise<Response> => {
    try {
      return await s3.fetch(`${url}/${hash.slice(0, 2)}/${hash}.pdf`, { ...init, signal: AbortSignal.timeout(tijdslimietMs) });
    } catch (fout) {
      throw zonderAntwoord('opslagplaats', fout);
    }
  };
  return {
    bewaar: async (bytes) => {
      const hash = sha256(bytes);
      if ((await vraag(hash, { method: 'HEAD' })).status === 200) return hash;
      // The hash of the body is signed along: what arrives otherwise is refused by the store.
      const antwoord = await vraag(hash, { method: 'PUT', body: Uint8Array.from(bytes), headers: { 'content-type': 'application/pdf', 'x-amz-content-sha256': hash } });
      if (!antwoord.ok) throw geweigerd(antwoord.status);
      return hash;
    },
    lees: async (hash) => {
      if (!/^[0-9a-f]{64}$/.test(hash)) throw new NietInOpslag('geen hash van een brief');
      const antwoord = await vraag(hash, { method: 'GET' });
      if (antwoord.status === 404) throw new NietInOpslag(`brief ${hash} ligt niet in de opslag`);
      if (antwoord.status !== 200) throw geweigerd(antwoord.status);
      const bytes = new Uint8Array(await antwoord.arrayBuffer());
      if (sha256(bytes) !== hash) throw new NietInOpslag(`brief ${hash} is beschadigd`);
      return bytes;
    },
  };
}

function geweigerd(status: number): Error {
  return voorbijgaand('opslagplaats', status) ?? new BronFout('opslagplaats', 'verzoek_geweigerd', `de opslag antwoordt met status ${String(status)}`, [], status);
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
