import { KOLOMMEN } from '../../../adapters/polis/standin/inkomensbestand.ts';

type Regel = Readonly<Record<string, string>>;
const regel = (bsn: string, velden: Regel): Regel => ({
  bsn,
  ikv: '1',
  soort: 'vanaf',
  naam_derde: 'Werkgever',
  loonheffingennummer: '000010078L01',
  rsin: '000010078',
  code_soort: '15',
  periodiciteit: 'maand',
  van: '2024-01-01',
  loon_lbph: '2600.00',
  loonheffing: '380.00',
  vakantiegeld_opbouw: '208.00',
  vakantiegeld_uitbetaald: '0.00',
  ...velden,
});
const tweede = { ikv: '2', loonheffingennummer: '000010091L01', rsin: '000010091' };

/** Kinds of income that a person can have: of ordinary wages to what only a person can judge. */
const PATRONEN: readonly ((bsn: string) => readonly Regel[])[] = [
  () => [],
  (bsn) => [regel(bsn, {})],
  (bsn) => [regel(bsn, { loon_lbph: '1100.00', loonheffing: '0.00' })],
  (bsn) => [regel(bsn, { periodiciteit: 'vier_weken', loon_lbph: '2231.17', loonheffing: '301.03' })],
  (bsn) => [regel(bsn, { code_soort: '43', loon_lbph: '1283.83', loonheffing: '0.00', vakantiegeld_opbouw: '61.62' })],
  (bsn) => [regel(bsn, { code_soort: '22', loon_lbph: '1550.00', loonheffing: '90.00' }), regel(bsn, { ...tweede, code_soort: '56', loon_lbph: '900.00', loonheffing: '120.00' })],
  (bsn) => [regel(bsn, { loon_lbph: '1500.00', loonheffing: '100.00' }), regel(bsn, { ikv: '2', loon_lbph: '1400.00', loonheffing: '90.00' })],
  (bsn) => [regel(bsn, { loon_lbph: '3500.00', loonheffing: '700.00' }), regel(bsn, { ...tweede, loon_lbph: '3400.00', loonheffing: '690.00' })],
  (bsn) => [regel(bsn, {}), regel(bsn, { ...tweede })],
  (bsn) => [regel(bsn, { code_soort: '62' })],
  (bsn) => [regel(bsn, { code_soort: '32' }), regel(bsn, { ...tweede })],
  (bsn) => [regel(bsn, { code_soort: '99' })],
  (bsn) => [regel(bsn, { loonheffing: '' })],
  (bsn) => [regel(bsn, {}), regel(bsn, { soort: 'extra', van: '2025-11-01', loon_lbph: '-9000.00', loonheffing: '-1500.00' })],
  (bsn) => [regel(bsn, { tot: '2025-11-15' })],
  (bsn) => [regel(bsn, { van: '2026-01-20' })],
  (bsn) => [regel(bsn, { code_soort: '34', loon_lbph: '1700.00', loonheffing: '150.00' })],
];

/** An income file in which every person has one of the kinds, by his place in the list. */
export function inkomensVoor(bsns: readonly string[]): string {
  const regels = bsns.flatMap((bsn, plaats) => PATRONEN[plaats % PATRONEN.length]?.(bsn) ?? []);
  return [KOLOMMEN.join(';'), ...regels.map((een) => KOLOMMEN.map((kolom) => een[kolom] ?? '').join(';'))].join('\n');
}

/** Number of kinds: so many persons in a row show them all. */
export const AANTAL_SOORTEN = PATRONEN.length;
