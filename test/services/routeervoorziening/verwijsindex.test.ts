import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hersleutel } from '../../../services/routeervoorziening/index/hersleutelen.ts';
import { keurSleutels } from '../../../services/routeervoorziening/index/keuring.ts';
import { maakSleutelbos, type Sleutelbos } from '../../../services/routeervoorziening/index/sleutelbos.ts';
import { meldAan, meldAf, standen } from '../../../services/routeervoorziening/index/verwijsindex.ts';
import { openIndex, richtIn } from '../../../services/routeervoorziening/index/database.ts';
import { dag, plusDagen, type Dag } from '../../../domain/kalender/dag.ts';
import { partijsleutel } from '../../../adapters/routeervoorziening/identiteit.ts';
import { legeDatabase, type Testdatabase } from '../../opzet/database.ts';
import { BSN, nummerVan } from './omgeving.ts';

let database: Testdatabase;
let pool: ReturnType<typeof openIndex>;
const sleutels = new Map([[1, randomBytes(32)]]);
let bos: Sleutelbos = maakSleutelbos(sleutels);
const UWV = nummerVan('uwv');
const CJIB = nummerVan('cjib');
const DAG = dag('2026-03-02');

beforeAll(async () => {
  database = await legeDatabase();
  await richtIn(database.url);
  pool = openIndex(database.url, 4);
});
afterAll(async () => {
  await pool.end();
  await database.ruimOp();
});
beforeEach(async () => {
  await pool.query('TRUNCATE aanmelding, logregel');
  bos = maakSleutelbos(sleutels);
});

describe('aanmelden en afmelden', () => {
  test('nog eens aanmelden is dezelfde aanmelding', async () => {
    const eerste = await meldAan(pool, bos, UWV, { kenmerk: 'a', bsn: BSN.jan }, DAG);
    const tweede = await meldAan(pool, bos, UWV, { kenmerk: 'a', bsn: BSN.jan }, plusDagen(DAG, 5));
    expect([eerste, tweede]).toEqual([{ nieuw: true, bewijs: { kenmerk: 'a', aangemeldOp: DAG } }, { nieuw: false, bewijs: { kenmerk: 'a', aangemeldOp: DAG } }]);
  });

  test('tegelijk aanmelden ook', async () => {
    const alle = await Promise.all(Array.from({ length: 8 }, async () => meldAan(pool, bos, UWV, { kenmerk: 'tegelijk', bsn: BSN.jan }, DAG)));
    expect(alle.filter(({ nieuw }) => nieuw)).toHaveLength(1);
  });

  test('hetzelfde kenmerk voor een ander, of na afmelding, is bezet', async () => {
    await meldAan(pool, bos, UWV, { kenmerk: 'a', bsn: BSN.jan }, DAG);
    await expect(meldAan(pool, bos, UWV, { kenmerk: 'a', bsn: BSN.eva }, DAG)).rejects.toMatchObject({ status: 409, code: 'kenmerk_bezet' });
    await meldAf(pool, bos, UWV, { kenmerk: 'a', bsn: BSN.jan }, DAG);
    await expect(meldAan(pool, bos, UWV, { kenmerk: 'a', bsn: BSN.jan }, DAG)).rejects.toMatchObject({ status: 409, code: 'kenmerk_bezet' });
    await expect(meldAan(pool, bos, CJIB, { kenmerk: 'a', bsn: BSN.jan }, DAG)).resolves.toMatchObject({ nieuw: true });
  });

  test('afmelden kan alleen wie aanmeldde, voor die persoon, en de eerste dag blijft', async () => {
    await meldAan(pool, bos, UWV, { kenmerk: 'a', bsn: BSN.jan }, DAG);
    await expect(meldAf(pool, bos, CJIB, { kenmerk: 'a', bsn: BSN.jan }, DAG)).rejects.toMatchObject({ status: 404, code: 'aanmelding_onbekend' });
    await expect(meldAf(pool, bos, UWV, { kenmerk: 'a', bsn: BSN.eva }, DAG)).rejects.toMatchObject({ status: 404, code: 'aanmelding_onbekend' });
    const eerste = await meldAf(pool, bos, UWV, { kenmerk: 'a', bsn: BSN.jan }, dag('2026-08-31'));
    expect(eerste).toEqual({ kenmerk: 'a', aangemeldOp: DAG, afgemeldOp: '2026-08-31', vernietigdOp: '2028-02-29' });
    expect(await meldAf(pool, bos, UWV, { kenmerk: 'a', bsn: BSN.jan }, dag('2026-10-01'))).toEqual(eerste);
  });

  const PARTIJEN = [UWV, CJIB] as const;
  const PERSONEN = [BSN.jan, BSN.eva] as const;
  test('elke reeks van aan- en afmeldingen: er loopt wat aangemeld is en niet afgemeld', async () => {
    const stap = fc.record({ af: fc.boolean(), partij: fc.constantFrom(0, 1), persoon: fc.constantFrom(0, 1), kenmerk: fc.constantFrom('a', 'b', 'c') });
    await fc.assert(
      fc.asyncProperty(fc.array(stap, { maxLength: 25 }), async (stappen) => {
        await pool.query('TRUNCATE aanmelding');
        const model = new Map<string, { bsn: string; lopend: boolean }>();
        for (const { af, partij, persoon, kenmerk } of stappen) {
          const [wie, bsn] = [PARTIJEN[partij], PERSONEN[persoon]];
          const plek = `${partijsleutel(wie)}|${kenmerk}`;
          const bekend = model.get(plek);
          const mag = af ? bekend?.bsn === bsn : bekend === undefined || (bekend.bsn === bsn && bekend.lopend);
          const gelukt = await (af ? meldAf(pool, bos, wie, { kenmerk, bsn }, DAG) : meldAan(pool, bos, wie, { kenmerk, bsn }, DAG)).then(() => true, () => false);
          expect(gelukt).toBe(mag);
          if (mag) model.set(plek, { bsn, lopend: !af });
        }
        for (const bsn of PERSONEN) {
          const verwacht = PARTIJEN.map(partijsleutel).flatMap((partij) => {
            const van = [...model].filter(([plek, een]) => plek.startsWith(`${partij}|`) && een.bsn === bsn);
            return van.length === 0 ? [] : [{ partij, lopend: van.some(([, een]) => een.lopend) }];
          });
          expect(await standen(pool, bos, bsn)).toEqual(verwacht.sort((a, b) => (a.partij < b.partij ? -1 : 1)));
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('wat er in de database staat', () => {
  test('geen BSN, ook niet als iemand de tabellen leest; en twee keer dezelfde persoon is niet aan de versleuteling te zien', async () => {
    await meldAan(pool, bos, UWV, { kenmerk: 'a', bsn: BSN.jan }, DAG);
    await meldAan(pool, bos, UWV, { kenmerk: 'b', bsn: BSN.jan }, DAG);
    const { rows } = await pool.query<{ regel: string; bsn_versleuteld: Buffer }>('SELECT row_to_json(a)::text AS regel, bsn_versleuteld FROM aanmelding a');
    for (const { regel, bsn_versleuteld: bytes } of rows) {
      expect(regel).not.toContain(BSN.jan);
      expect(regel).not.toContain(Buffer.from(BSN.jan).toString('hex'));
      expect(bytes.includes(BSN.jan)).toBe(false);
    }
    expect(rows[0]?.bsn_versleuteld.equals(rows[1]?.bsn_versleuteld ?? Buffer.alloc(0))).toBe(false);
  });

  test('de versleuteling hoort bij haar rij, en een ander sleutel of een gewijzigde byte opent haar niet', () => {
    const slot = bos.versleutel(BSN.jan, 'oin:1|a');
    expect(bos.ontsleutel(slot, 1, 'oin:1|a')).toBe(BSN.jan);
    expect(() => bos.ontsleutel(slot, 1, 'oin:1|b')).toThrow();
    expect(() => maakSleutelbos(new Map([[1, randomBytes(32)]])).ontsleutel(slot, 1, 'oin:1|a')).toThrow();
    expect(() => bos.ontsleutel(slot, 2, 'oin:1|a')).toThrow('sleutelversie 2 ontbreekt');
    for (let plaats = 0; plaats < slot.length; plaats++) {
      const gewijzigd = Buffer.from(slot);
      gewijzigd[plaats] = (gewijzigd[plaats] ?? 0) ^ 1;
      expect(() => bos.ontsleutel(gewijzigd, 1, 'oin:1|a')).toThrow();
    }
  });

  test('een sleutelbos zonder goede sleutel wordt niet gemaakt', () => {
    expect(() => maakSleutelbos(new Map())).toThrow(RangeError);
    expect(() => maakSleutelbos(new Map([[1, randomBytes(16)]]))).toThrow(RangeError);
  });
});

describe('een nieuwe sleutel', () => {
  test('wat met de oude is geschreven wordt gevonden, herschreven, en heeft de oude daarna niet meer nodig', async () => {
    const loopt = async (met: Sleutelbos, op: Dag = DAG): Promise<boolean> => (await standen(pool, met, BSN.jan)).some(({ lopend }) => lopend && op === DAG);
    for (let i = 0; i < 7; i++) await meldAan(pool, bos, UWV, { kenmerk: `k${String(i)}`, bsn: BSN.jan }, DAG);
    await pool.query("INSERT INTO logregel (dag, vrij_vanaf, partij, handeling, blinde_index, uitkomst) VALUES ($1, $1, 'oin:1', 'aanmelding', $2, 'gedaan')", [DAG, bos.blindeIndex(BSN.jan)]);
    const beide = maakSleutelbos(new Map([...sleutels, [2, randomBytes(32)]]));
    const nieuw = maakSleutelbos(new Map([[2, Buffer.alloc(32, 7)]]));
    expect([await loopt(beide), await loopt(nieuw)]).toEqual([true, false]);
    expect(await meldAan(pool, beide, UWV, { kenmerk: 'k0', bsn: BSN.jan }, DAG)).toMatchObject({ nieuw: false });
    const overgang = maakSleutelbos(new Map([...sleutels, [2, Buffer.alloc(32, 7)]]));
    expect(await hersleutel(pool, overgang, 3)).toBe(7);
    expect(await hersleutel(pool, overgang, 3)).toBe(0);
    expect(await loopt(nieuw)).toBe(true);
    expect(await meldAf(pool, nieuw, UWV, { kenmerk: 'k0', bsn: BSN.jan }, DAG)).toMatchObject({ afgemeldOp: DAG });
    const { rows } = await pool.query<{ blinde_index: Buffer }>('SELECT blinde_index FROM logregel');
    expect(rows[0]?.blinde_index.equals(nieuw.blindeIndex(BSN.jan))).toBe(true);
  });

  test('zonder de sleutel, of met een andere onder hetzelfde nummer, begint de router niet: hij zou niemand vinden', async () => {
    await keurSleutels(pool, maakSleutelbos(new Map([[9, randomBytes(32)]])));
    await meldAan(pool, bos, UWV, { kenmerk: 'a', bsn: BSN.jan }, DAG);
    await expect(keurSleutels(pool, bos)).resolves.toBeUndefined();
    for (const versie of [1, 2]) await expect(keurSleutels(pool, maakSleutelbos(new Map([[versie, randomBytes(32)]])))).rejects.toThrow('geschreven met een sleutel die er niet is: versie 1');
  });
});
