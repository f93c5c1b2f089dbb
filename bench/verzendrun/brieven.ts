import { z } from 'zod';
import type { Database } from '../../activities/opslag/database.ts';
import { sjabloonVan } from '../../brieven/sjablonen.ts';
import { dag } from '../../domain/kalender/dag.ts';

/** Posting day of the run. */
export const POSTDAG = dag('2025-01-21');

/** A letter that follows on a herinnering, with what it costs in cents. */
export type Soort = 'aanmaning' | 'dwangbevel';
export const KOSTEN: Readonly<Record<Soort, number>> = { aanmaning: 900, dwangbevel: 8_300 };

/**
 * Fills the record with claims that wait for the post with a letter, each as the street leaves it: herinnering posted, besluit, costs and
 * letter made. A dwangbevel so made skips the aanmaning (IW 12). In SQL: making them is another measurement.
 */
export async function zetKlaar(db: Database, aantal: number, soort: Soort = 'aanmaning'): Promise<void> {
  const { geadresseerde, ...inhoud } = VOORBEELD[soort];
  // Each debtor lives somewhere: one name and one address for many is what a proef stops.
  const wie = JSON.stringify(geadresseerde);
  const brief = JSON.stringify(inhoud);
  const kosten = KOSTEN[soort];
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
        select v.id || ':herinnering', 'invordering-' || v.id, 'herinnering', 'debiteur', v.id, 1, '2025-01-06',
          jsonb_build_object('geadresseerde', ${wie}::jsonb || jsonb_build_object('adresregels', jsonb_build_array('Kade ' || v.debiteur_id, '1234 AB WATERSTAD'))), 'verzonden', '2025-01-06', '2025-01-06' from vordering v`;
      await tx.$executeRaw`
        insert into besluit (sleutel, zaak, soort, dag, grond, inhoud)
        select 'invordering-' || v.id || ':' || ${soort} || ':1', 'invordering-' || v.id, ${soort}, ${POSTDAG}::date, '["IW 11"]', '{}' from vordering v`;
      await tx.$executeRaw`insert into kosten (vordering_id, soort, centen, dag, besluit_id) select substr(b.zaak, 13), ${soort}, ${kosten}::int, b.dag, b.id from besluit b`;
      await tx.$executeRaw`
        insert into brief (sleutel, zaak, soort, aan, besluit_id, vordering_id, dagtekening, status, inhoud)
        select b.sleutel, b.zaak, ${soort}, 'debiteur', b.id, v.id, b.dag, 'klaargezet', ${brief}::jsonb || jsonb_build_object(
          'debiteurId', v.debiteur_id, 'dagtekening', ${POSTDAG}::text, 'laatsteDag', '2025-02-04',
          'geadresseerde', ${wie}::jsonb || jsonb_build_object('adresregels', jsonb_build_array('Kade ' || v.debiteur_id, '1234 AB WATERSTAD')),
          'vordering', ${brief}::jsonb -> 'vordering' || jsonb_build_object('id', v.id, 'betalingskenmerk', v.betalingskenmerk, 'dagtekening', '2024-10-31', 'hoofdsomCenten', v.hoofdsom_centen),
          'bedragen', jsonb_build_object('hoofdsomCenten', v.hoofdsom_centen, 'eerdereKostenCenten', 0, 'eerdereKosten', '[]'::jsonb, 'kostenCenten', ${kosten}::int, 'totaalCenten', v.hoofdsom_centen + ${kosten}::int))
        from besluit b join vordering v on 'invordering-' || v.id = b.zaak`;
    },
    { timeout: 600_000, maxWait: 60_000 },
  );
  await db.$executeRaw`analyze`;
}

/** The examples of the templates: what a letter holds changes with them. */
const VOORBEELD = { aanmaning: voorbeeld('aanmaning', 'belasting'), dwangbevel: voorbeeld('dwangbevel', 'belasting per post') } as const;

/** The name on each letter. */
export const NAAM = VOORBEELD.dwangbevel.geadresseerde.naam;

function voorbeeld(soort: Soort, naam: string) {
  return z.looseObject({ geadresseerde: z.looseObject({ naam: z.string() }) }).parse(sjabloonVan(soort).voorbeelden.find((een) => een.naam === naam)?.inhoud);
}
