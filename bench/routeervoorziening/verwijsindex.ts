import { dag } from '../../domain/kalender/dag.ts';
import { oin } from '../../domain/samenloop/partij.ts';
import { VOORBEELDDEELNEMERS } from '../../bin/certificaten/deelnemers.ts';
import { openIndex, richtIn } from '../../services/routeervoorziening/index/database.ts';
import { maakSleutelbos } from '../../services/routeervoorziening/index/sleutelbos.ts';
import { meldAan, standen } from '../../services/routeervoorziening/index/verwijsindex.ts';
import { bsn } from '../kenmerken.ts';
import { SLEUTEL, startIndexdatabase } from './opstelling.ts';

/** Registrations that are made as the router makes them, so that they can be found; the rest fills the index. */
const ECHT = 2_000;
const LEZINGEN = 4_000;

/**
 * `npm run bench -- verwijsindex [aanmeldingen]`: how long it takes to find who has something running about a person, by the keyed hash of
 * his BSN, beside a plain read of one row by its primary key; on the same table, one at a time, in turns.
 */
export async function meetVerwijsindex([aantal = '1000000']: readonly string[]): Promise<void> {
  const index = await startIndexdatabase();
  await richtIn(index.url);
  const pool = openIndex(index.url, 1, 600_000);
  const bos = maakSleutelbos(new Map([[1, SLEUTEL]]));
  const vulling = Math.max(Number(aantal) - ECHT, 0);
  const begin = performance.now();
  await pool.query(
    `INSERT INTO aanmelding (blinde_index, sleutelversie, bsn_versleuteld, partij, kenmerk, aangemeld_op)
     SELECT sha256(convert_to('vulling' || (i / 2), 'UTF8')), 1, substr(sha256(convert_to('slot' || i, 'UTF8')) || sha256('x'), 1, 37), 'oin:' || lpad((9900000000000 + i % 400)::text, 20, '0'), 'V-' || i, DATE '2025-01-01' + i % 400
     FROM generate_series(1, $1::int) AS i`,
    [vulling],
  );
  const uwv = VOORBEELDDEELNEMERS.find(({ sleutel }) => sleutel === 'uwv');
  if (uwv === undefined) throw new Error('geen UWV onder de deelnemers');
  for (let i = 0; i < ECHT; i++) await meldAan(pool, bos, { soort: 'oin', nummer: oin(uwv.nummer.nummer) }, { kenmerk: `E-${String(i)}`, bsn: bsn(i) }, dag('2026-03-02'));
  await pool.query('VACUUM ANALYZE aanmelding');
  const gevuld = (performance.now() - begin) / 1000;
  const { rows } = await pool.query<{ id: string }>('SELECT id FROM aanmelding ORDER BY random() LIMIT $1', [LEZINGEN]);
  const zoek: number[] = [];
  const sleutel: number[] = [];
  for (let i = 0; i < LEZINGEN; i++) {
    const persoon = bsn((i * 7919) % ECHT);
    zoek.push(await duur(async () => {
      if ((await standen(pool, bos, persoon)).length === 0) throw new Error('een aanmelding is niet gevonden');
    }));
    const id = rows[i % rows.length]?.id;
    sleutel.push(await duur(async () => {
      const gelezen = await pool.query({ name: 'op-sleutel', text: 'SELECT partij, kenmerk FROM aanmelding WHERE id = $1', values: [id] });
      if (gelezen.rowCount !== 1) throw new Error('een rij is niet gevonden');
    }));
  }
  const { rows: [grootte] } = await pool.query<{ tabel: string; persoon: string }>("SELECT pg_size_pretty(pg_total_relation_size('aanmelding')) AS tabel, pg_size_pretty(pg_relation_size('aanmelding_persoon')) AS persoon");
  console.log(`${(vulling + ECHT).toLocaleString('nl-NL')} aanmeldingen (gevuld in ${gevuld.toFixed(0)} s; tabel met indexen ${grootte?.tabel ?? '?'}, index op persoon ${grootte?.persoon ?? '?'})`);
  console.log(`zoeken op persoon:       mediaan ${micro(deel(zoek, 0.5))}, 99% binnen ${micro(deel(zoek, 0.99))}`);
  console.log(`lezen op primaire sleutel: mediaan ${micro(deel(sleutel, 0.5))}, 99% binnen ${micro(deel(sleutel, 0.99))}`);
  console.log(`verhouding van de medianen: ${(deel(zoek, 0.5) / deel(sleutel, 0.5)).toFixed(2)} keer`);
  await pool.end();
  await index.stop();
}

async function duur(werk: () => Promise<void>): Promise<number> {
  const begin = performance.now();
  await werk();
  return performance.now() - begin;
}

function deel(getallen: readonly number[], hoever: number): number {
  return [...getallen].sort((a, b) => a - b)[Math.floor((getallen.length - 1) * hoever)] ?? Number.NaN;
}

const micro = (ms: number): string => `${Math.round(ms * 1000).toLocaleString('nl-NL')} µs`;
