import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** The keys of the verwijsindex, by version. They stay in this process: nothing that leaves it says anything about them. */
export interface Sleutelbos {
  /** The version with which is written now. */
  readonly versie: number;
  /** Encrypts a BSN for one row: `bij` binds it, so that it cannot be moved to another. */
  readonly versleutel: (bsn: string, bij: string) => Buffer;
  /** Throws when the key version is not there or the content was changed. */
  readonly ontsleutel: (versleuteld: Buffer, versie: number, bij: string) => string;
  /** The keyed hash of a BSN by which it is found, under the present key. */
  readonly blindeIndex: (bsn: string) => Buffer;
  /** The same under every key that there is: what was written before a rotation is still found. */
  readonly blindeIndexen: (bsn: string) => readonly Buffer[];
}

const IV = 12;
const TAG = 16;

interface Paar {
  readonly versleuteling: Buffer;
  readonly index: Buffer;
}

/** Makes the ring of keys of 32 bytes; the highest version is the present one. Throws a RangeError without a good key. */
export function maakSleutelbos(sleutels: ReadonlyMap<number, Buffer>): Sleutelbos {
  const versie = Math.max(...sleutels.keys());
  if (sleutels.size === 0 || [...sleutels.values()].some((sleutel) => sleutel.length !== 32)) throw new RangeError('een sleutelbos heeft ten minste één sleutel van 32 bytes');
  const paren = new Map([...sleutels].map(([nummer, sleutel]) => [nummer, { versleuteling: afgeleid(sleutel, 'bsn-versleuteling'), index: afgeleid(sleutel, 'blinde-index') }]));
  const paar = (nummer: number): Paar => {
    const gevonden = paren.get(nummer);
    if (gevonden === undefined) throw new RangeError(`sleutelversie ${String(nummer)} ontbreekt`);
    return gevonden;
  };
  return {
    versie,
    versleutel: (bsn, bij) => {
      const iv = randomBytes(IV);
      const slot = createCipheriv('aes-256-gcm', paar(versie).versleuteling, iv).setAAD(Buffer.from(bij));
      const inhoud = Buffer.concat([slot.update(bsn, 'utf8'), slot.final()]);
      return Buffer.concat([iv, slot.getAuthTag(), inhoud]);
    },
    ontsleutel: (versleuteld, nummer, bij) => {
      const slot = createDecipheriv('aes-256-gcm', paar(nummer).versleuteling, versleuteld.subarray(0, IV), { authTagLength: TAG }).setAAD(Buffer.from(bij));
      slot.setAuthTag(versleuteld.subarray(IV, IV + TAG));
      return Buffer.concat([slot.update(versleuteld.subarray(IV + TAG)), slot.final()]).toString('utf8');
    },
    blindeIndex: (bsn) => hash(paar(versie), bsn),
    blindeIndexen: (bsn) => [...paren.values()].map((een) => hash(een, bsn)),
  };
}

/** Encryption and index each have a key of their own: what the one gives away tells nothing about the other. */
function afgeleid(sleutel: Buffer, waarvoor: string): Buffer {
  return Buffer.from(hkdfSync('sha256', sleutel, Buffer.alloc(0), `routeervoorziening ${waarvoor}`, 32));
}

function hash({ index }: Paar, bsn: string): Buffer {
  return createHmac('sha256', index).update(bsn).digest();
}
