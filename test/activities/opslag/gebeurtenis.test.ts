import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { metZaak, openDatabase, type Database } from '../../../activities/opslag/database.ts';
import { controleerKeten, schrijfGebeurtenis, type Feiten } from '../../../activities/opslag/gebeurtenis.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { nieuweDatabase, type Testdatabase } from '../../opzet/database.ts';

let proef: Testdatabase;
let db: Database;
beforeAll(async () => {
  proef = await nieuweDatabase();
  db = openDatabase(proef.url, 2);
});
afterAll(async () => {
  await db.$disconnect();
  await proef.ruimOp();
});

const schrijf = async (zaak: string, soort: string, feiten: Feiten): Promise<number> => metZaak(db, zaak, async (tx) => schrijfGebeurtenis(tx, zaak, dag('2025-01-06'), soort, feiten));

/** What PostgreSQL keeps of a text: all but the character of nothing. */
const tekst = fc.string({ unit: 'binary' }).filter((waarde) => !waarde.includes('\u0000'));
const feiten = fc.dictionary(tekst, fc.oneof(tekst, fc.integer(), fc.boolean(), fc.constant(null)), { maxKeys: 4 });

describe('de keten van een zaak', () => {
  it('sluit, wat er ook in zijn gebeurtenissen staat, en nummert vanaf één', async () => {
    let nummer = 0;
    await fc.assert(
      fc.asyncProperty(tekst, fc.array(fc.tuple(tekst, feiten), { minLength: 1, maxLength: 3 }), async (naam, gebeurtenissen) => {
        const zaak = `${String((nummer += 1))}-${naam}`;
        const nummers: number[] = [];
        for (const [soort, wat] of gebeurtenissen) nummers.push(await schrijf(zaak, soort, wat));
        expect([nummers, await controleerKeten(db, zaak)]).toEqual([gebeurtenissen.map((_, i) => i + 1), null]);
      }),
      { numRuns: 60 },
    );
  });

  it('bewaart de feiten zoals zij waren', async () => {
    const wat = { naam: 'A "B" \\ C', centen: 12_345, weg: null, ja: true };
    await schrijf('feiten', 'proef', wat);
    expect(await db.gebeurtenis.findMany({ where: { zaak: 'feiten' }, select: { volgnummer: true, soort: true, inhoud: true, vorigeHash: true } })).toEqual([{ volgnummer: 1, soort: 'proef', inhoud: wat, vorigeHash: '0'.repeat(64) }]);
  });
});
