/**
 * The codes soort inkomstenverhouding that BKWI publishes with the Suwinet services (suwinet-plugin, EUPL-1.2). A code
 * outside the list is kept and flagged, never read as one that it resembles.
 */
export const CODES_SOORT: ReadonlySet<string> = new Set([
  '11', '12', '13', '14', '15', '17', '18', '21', '22', '23', '24', '31', '32', '33',
  '34', '35', '36', '37', '38', '39', '40', '42', '43', '44', '45', '46', '50', '51',
  '52', '53', '54', '55', '56', '57', '58', '59', '60', '61', '62', '63',
]);
