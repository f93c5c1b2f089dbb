/** One line of a CSV, `;`-separated; a cell that holds a separator, a quote or a new line stands between quotes (RFC 4180). */
export function csvRegel(cellen: readonly string[]): string {
  return cellen.map((cel) => (/[;"\r\n]/.test(cel) ? `"${cel.replaceAll('"', '""')}"` : cel)).join(';');
}
