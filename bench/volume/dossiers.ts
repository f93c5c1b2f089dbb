import pg from 'pg';

/** Links of the chain of one claim, one verhaal and one beslag; with two claims a debtor that is fifteen a claim. */
const SCHAKELS = { invordering: 6, verhaal: 4, beslag: 14 } as const;
export const GEBEURTENISSEN_PER_VORDERING = SCHAKELS.invordering + (SCHAKELS.verhaal + SCHAKELS.beslag) / 2;

/** The id that the generated claim with this number has. */
export const dossierId = (nummer: number): string => `waterstad-d-${String(nummer)}`;

/**
 * Fills a record with so many claims straight in SQL, each with what a claim of two years has: four letters with their besluiten, costs,
 * a payment, and by two a debtor with a verhaal, two vaststellingen and a beslag with letters and twelve afdrachten. The chains of
 * gebeurtenissen hold.
 */
export async function vulDossiers(url: string, vorderingen: number): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const opdracht of opdrachten(vorderingen, vorderingen / 2)) await client.query(opdracht);
  } finally {
    await client.end();
  }
}

const VORDERING = `'waterstad-d-' || g`;
const ZAAK = `'invordering-waterstad-d-' || g`;
/** The besluiten and letters of the beslag come after those of the claims. */
const NA = 10_000_000;

function opdrachten(n: number, d: number): readonly string[] {
  const elk = (tot: number, keer?: number): string => `from generate_series(1, ${String(tot)}) g${keer === undefined ? '' : `, generate_series(1, ${String(keer)}) k`}`;
  return [
    `insert into debiteur (id, opdrachtgever_id, bsn) select g, 'waterstad', 'proef-' || g ${elk(d)}`,
    `insert into vordering (id, betalingskenmerk, opdrachtgever_id, principaal_id, debiteur_id, regime, soort, aanslagsoort, dagtekening, hoofdsom_centen, laatste_betaaldag, gestart_op)
       select ${VORDERING}, 'kenmerk-' || g, 'waterstad', 'waterstad', (g + 1) / 2, 'belasting', 'ozb', 'aanslag', '2024-02-29', 1000000, '2024-04-11', now() ${elk(n)}`,
    `insert into besluit (id, sleutel, zaak, soort, dag, grond, inhoud) select 4 * g + k, ${ZAAK} || ':stap:' || k, ${ZAAK}, 'stap-' || k, '2024-05-01', '["IW art. 11"]', '{"centen":900}' ${elk(n, 4)}`,
    `insert into brief (id, sleutel, zaak, soort, aan, besluit_id, vordering_id, dagtekening, inhoud, status, terpostbezorgd_op)
       select 4 * g + k, ${ZAAK} || ':brief:' || k, ${ZAAK}, (array['herinnering', 'aanmaning', 'dwangbevel', 'vooraankondiging'])[k], 'debiteur', 4 * g + k, ${VORDERING}, date '2024-04-25' + 30 * k, jsonb_build_object('tekst', repeat('regel ', 200)), 'verzonden', date '2024-04-25' + 30 * k ${elk(n, 4)}`,
    `insert into kosten (vordering_id, soort, centen, dag, besluit_id) select ${VORDERING}, 'kosten-' || k, 900, '2024-05-25', 4 * g + k ${elk(n, 2)}`,
    `insert into betaling (id, sleutel, bron, vordering_id, dag, centen, geboekt_op) select g, 'bank:' || g, 'bank', ${VORDERING}, '2024-06-01', 5000, '2024-06-01' ${elk(n)}`,
    `insert into toerekening (betaling_id, vordering_id, kosten_centen, rente_centen, hoofdsom_centen, dag) select g, ${VORDERING}, 1800, 0, 3200, '2024-06-01' ${elk(n)}`,
    `insert into verhaal (id, debiteur_id, opdrachtgever_id, principaal_id, bevoegdheid, geopend_op) select g, g, 'waterstad', 'waterstad', 'vordering_iw19', '2024-09-01' ${elk(d)}`,
    `insert into verhaal_vordering (verhaal_id, vordering_id, aangemeld_op) select (g + 1) / 2, ${VORDERING}, '2024-09-01' ${elk(n)}`,
    `insert into berekening (id, sleutel, verhaal_id, aanleiding, dag, vanaf, peildatum, invoer, spoor, uitkomst)
       select 2 * g + k, 'verhaal-' || g || ':vaststelling:' || k, g, 'eerste', '2024-09-01', '2024-09-01', '2024-09-01', '{}', jsonb_build_array(repeat('stap ', 1500)), '{}' ${elk(d, 2)}`,
    `insert into besluit (id, sleutel, zaak, soort, dag, grond, inhoud, berekening_id) select ${String(NA)} + 2 * g + k, 'verhaal-' || g || ':vaststelling:' || k, 'verhaal-' || g, 'vaststelling_bvv', '2024-09-01', '["Rv art. 475d"]', '{}', 2 * g + k ${elk(d, 2)}`,
    `insert into derde (id, loonheffingennummer, naam) values (1, '000010054L01', 'Metaalwerken Noord B.V.')`,
    `insert into beslag (id, verhaal_id, derde_id, onderdeel, gelegd_op) select g, g, 1, 'a', '2024-09-02' ${elk(d)}`,
    `insert into bvv_periode (beslag_id, berekening_id, vanaf) select g, 2 * g + k, '2024-09-02' ${elk(d, 2)}`,
    `insert into brief (id, sleutel, zaak, soort, aan, besluit_id, beslag_id, dagtekening, inhoud, status, terpostbezorgd_op)
       select ${String(NA)} + 4 * g + k, 'beslag-' || g || ':brief:' || k, 'beslag-' || g, (array['beschikking', 'verklaring_formulier', 'mededeling', 'begeleidende_brief'])[k], 'derde', ${String(NA)} + 2 * g + 1, g, '2024-09-02', jsonb_build_object('tekst', repeat('regel ', 200)), 'verzonden', '2024-09-02' ${elk(d, 4)}`,
    `insert into derdenverklaring (sleutel, beslag_id, ontvangen_op, inhoud) select 'verklaring:' || g, g, '2024-09-12', '{"rechtsverhouding":"dienstverband"}' ${elk(d)}`,
    `insert into afdracht (id, sleutel, beslag_id, periode, ontvangen_op, centen) select 12 * g + k, 'afdracht:' || g || ':' || k, g, to_char(date '2024-09-01' + 30 * k, 'YYYY-MM'), date '2024-09-25' + 30 * k, 1000 ${elk(d, 12)}`,
    `insert into betaling (id, sleutel, bron, afdracht_id, dag, centen, geboekt_op) select ${String(NA)} + 12 * g + k, 'afdracht:' || g || ':' || k, 'afdracht', 12 * g + k, date '2024-09-25' + 30 * k, 1000, date '2024-09-25' + 30 * k ${elk(d, 12)}`,
    `insert into toerekening (betaling_id, vordering_id, kosten_centen, rente_centen, hoofdsom_centen, dag) select ${String(NA)} + 12 * g + k, 'waterstad-d-' || (2 * g - k % 2), 0, 0, 1000, date '2024-09-25' + 30 * k ${elk(d, 12)}`,
    ...keten(`'invordering-waterstad-d-' || g`, n, SCHAKELS.invordering),
    ...keten(`'verhaal-' || g`, d, SCHAKELS.verhaal),
    ...keten(`'beslag-' || g`, d, SCHAKELS.beslag),
    'analyze',
  ];
}

/** One link after the other for all zaken of a kind, each on the hash of the one before it (`activities/opslag/gebeurtenis`). */
function keten(zaak: string, aantal: number, schakels: number): readonly string[] {
  return Array.from({ length: schakels }, (_leeg, i) => {
    const nr = String(i + 1);
    const vorige = i === 0 ? `repeat('0', 64)` : 'v.hash';
    const bron = i === 0 ? '' : ` join gebeurtenis v on v.zaak = ${zaak} and v.volgnummer = ${String(i)}`;
    const tekst = `'["' || ${zaak} || '",${nr},"2024-09-02","proef",{"nummer":${nr}},"' || ${vorige} || '"]'`;
    return `insert into gebeurtenis (zaak, volgnummer, dag, soort, inhoud, vorige_hash, hash)
      select ${zaak}, ${nr}, '2024-09-02', 'proef', '{"nummer":${nr}}', ${vorige}, encode(sha256(convert_to(${tekst}, 'UTF8')), 'hex') from generate_series(1, ${String(aantal)}) g${bron}`;
  });
}
