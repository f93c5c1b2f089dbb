import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { naarDatum } from '../../activities/opslag/dagen.ts';
import type { Database } from '../../activities/opslag/database.ts';
import { PROJECT } from '../../bin/opbouw/plaatsen.ts';
import { dag } from '../../domain/kalender/dag.ts';

/** Posting day of the run. */
export const POSTDAG = dag('2025-01-21');

/**
 * Fills the record with claims that wait for the post with an aanmaning, each as the street leaves it: herinnering posted, besluit,
 * costs and letter made. In SQL: making them is another measurement.
 */
export async function zetKlaar(db: Database, aantal: number): Promise<void> {
  const huisstijl = JSON.parse(await readFile(join(PROJECT, 'brieven', 'voorbeeld-huisstijl.json'), 'utf8')) as object;
  await db.huisstijl.create({ data: { opdrachtgeverId: 'waterstad', geldigVanaf: naarDatum(dag('2024-01-01')), inhoud: huisstijl } });
  await db.$transaction(
    async (tx) => {
      await tx.$executeRaw`insert into debiteur (opdrachtgever_id, bsn) select 'waterstad', 'bench-' || i from generate_series(1, ${aantal}::int) i`;
      await tx.$executeRaw`
        insert into vordering (id, betalingskenmerk, opdrachtgever_id, principaal_id, debiteur_id, regime, soort, aanslagsoort, dagtekening, hoofdsom_centen, laatste_betaaldag)
        select 'waterstad-' || d.bsn, lpad(d.id::text, 16, '0'), 'waterstad', 'waterstad', d.id, 'belasting', 'ozb', 'aanslag', '2024-10-31', 20000 + d.id % 30000, '2024-12-12' from debiteur d`;
      await tx.$executeRaw`
        insert into brief (sleutel, zaak, soort, aan, vordering_id, dagtekening, inhoud, status, aangenomen_op, terpostbezorgd_op)
        select v.id || ':herinnering', 'invordering-' || v.id, 'herinnering', 'debiteur', v.id, '2025-01-06', ${GEADRESSEERDE}::jsonb, 'verzonden', '2025-01-06', '2025-01-06' from vordering v`;
      await tx.$executeRaw`
        insert into besluit (sleutel, zaak, soort, dag, grond, inhoud)
        select 'invordering-' || v.id || ':aanmaning:1', 'invordering-' || v.id, 'aanmaning', ${POSTDAG}::date, '["IW 11"]', '{}' from vordering v`;
      await tx.$executeRaw`insert into kosten (vordering_id, soort, centen, dag, besluit_id) select substr(b.zaak, 13), 'aanmaning', 900, b.dag, b.id from besluit b`;
      await tx.$executeRaw`
        insert into brief (sleutel, zaak, soort, aan, besluit_id, vordering_id, dagtekening, status, inhoud)
        select b.sleutel, b.zaak, 'aanmaning', 'debiteur', b.id, v.id, b.dag, 'klaargezet', ${GEADRESSEERDE}::jsonb || jsonb_build_object(
          'versie', 1, 'stap', 'aanmaning', 'debiteurId', v.debiteur_id, 'opdrachtgever', 'Gemeente Waterstad', 'principaal', 'Gemeente Waterstad',
          'vordering', jsonb_build_object('id', v.id, 'betalingskenmerk', v.betalingskenmerk, 'soort', 'ozb', 'aanslagsoort', 'aanslag', 'dagtekening', '2024-10-31', 'hoofdsomCenten', v.hoofdsom_centen),
          'bedragen', jsonb_build_object('hoofdsomCenten', v.hoofdsom_centen, 'eerdereKostenCenten', 0, 'kostenCenten', 900, 'totaalCenten', v.hoofdsom_centen + 900),
          'dagtekening', ${POSTDAG}::text, 'laatsteDag', '2025-02-04', 'grond', jsonb_build_array('IW 11', 'Kostenwet art. 2'))
        from besluit b join vordering v on 'invordering-' || v.id = b.zaak`;
    },
    { timeout: 600_000, maxWait: 60_000 },
  );
  await db.$executeRaw`analyze`;
}

const GEADRESSEERDE = JSON.stringify({ geadresseerde: { naam: 'J. de Vries', aanhef: 'Geachte heer De Vries', adresregels: ['Dorpsstraat 12', '1234 AB WATERSTAD'], land: null, briefadres: false, geheimhouding: false, overleden: false } });
