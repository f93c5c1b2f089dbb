import { z } from 'zod';
import type { Database } from '../../activities/opslag/database.ts';
import { sjabloonVan } from '../../brieven/sjablonen.ts';
import { dag } from '../../domain/kalender/dag.ts';

/** Posting day of the run. */
export const POSTDAG = dag('2025-01-21');

/**
 * Fills the record with claims that wait for the post with an aanmaning, each as the street leaves it: herinnering posted, besluit,
 * costs and letter made. In SQL: making them is another measurement.
 */
export async function zetKlaar(db: Database, aantal: number): Promise<void> {
  await db.$transaction(
    async (tx) => {
      await tx.$executeRaw`insert into debiteur (opdrachtgever_id, bsn) select 'waterstad', 'bench-' || i from generate_series(1, ${aantal}::int) i`;
      await tx.$executeRaw`
        insert into vordering (id, betalingskenmerk, opdrachtgever_id, principaal_id, debiteur_id, regime, soort, aanslagsoort, dagtekening, hoofdsom_centen, laatste_betaaldag)
        select 'waterstad-' || d.bsn, lpad(d.id::text, 16, '0'), 'waterstad', 'waterstad', d.id, 'belasting', 'ozb', 'aanslag', '2024-10-31', 20000 + d.id % 30000, '2024-12-12' from debiteur d`;
      await tx.$executeRaw`
        insert into gebeurtenis (zaak, volgnummer, dag, soort, inhoud, vorige_hash, hash)
        select 'invordering-' || v.id, 1, '2025-01-06', 'herinnering', '{}', repeat('0', 64), md5(v.id) from vordering v`;
      await tx.$executeRaw`
        insert into brief (sleutel, zaak, soort, aan, vordering_id, grond_volgnummer, dagtekening, inhoud, status, aangenomen_op, terpostbezorgd_op)
        select v.id || ':herinnering', 'invordering-' || v.id, 'herinnering', 'debiteur', v.id, 1, '2025-01-06', ${GEADRESSEERDE}::jsonb, 'verzonden', '2025-01-06', '2025-01-06' from vordering v`;
      await tx.$executeRaw`
        insert into besluit (sleutel, zaak, soort, dag, grond, inhoud)
        select 'invordering-' || v.id || ':aanmaning:1', 'invordering-' || v.id, 'aanmaning', ${POSTDAG}::date, '["IW 11"]', '{}' from vordering v`;
      await tx.$executeRaw`insert into kosten (vordering_id, soort, centen, dag, besluit_id) select substr(b.zaak, 13), 'aanmaning', 900, b.dag, b.id from besluit b`;
      await tx.$executeRaw`
        insert into brief (sleutel, zaak, soort, aan, besluit_id, vordering_id, dagtekening, status, inhoud)
        select b.sleutel, b.zaak, 'aanmaning', 'debiteur', b.id, v.id, b.dag, 'klaargezet', ${JSON.stringify(AANMANING)}::jsonb || jsonb_build_object(
          'debiteurId', v.debiteur_id, 'dagtekening', ${POSTDAG}::text, 'laatsteDag', '2025-02-04',
          'vordering', ${JSON.stringify(AANMANING)}::jsonb -> 'vordering' || jsonb_build_object('id', v.id, 'betalingskenmerk', v.betalingskenmerk, 'dagtekening', '2024-10-31', 'hoofdsomCenten', v.hoofdsom_centen),
          'bedragen', ${JSON.stringify(AANMANING)}::jsonb -> 'bedragen' || jsonb_build_object('hoofdsomCenten', v.hoofdsom_centen, 'kostenCenten', 900, 'totaalCenten', v.hoofdsom_centen + 900))
        from besluit b join vordering v on 'invordering-' || v.id = b.zaak`;
    },
    { timeout: 600_000, maxWait: 60_000 },
  );
  await db.$executeRaw`analyze`;
}

/** The example of the template: what an aanmaning holds changes with it. */
const AANMANING = z.looseObject({ geadresseerde: z.looseObject({}) }).parse(sjabloonVan('aanmaning').voorbeelden.find(({ naam }) => naam === 'belasting')?.inhoud);
const GEADRESSEERDE = JSON.stringify({ geadresseerde: AANMANING.geadresseerde });
