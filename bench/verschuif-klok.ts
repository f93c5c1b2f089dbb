const KLOK = 'Temporal.Instant.fromEpochMilliseconds(Date.now())';

/**
 * The workflow bundle with the clock of the calendar `echt` moved by a number of milliseconds: a server always
 * starts at the present, and a test or measurement asks for fixed legal dates. Timers are of their real length.
 */
export function verschuifKlok(code: string, milliseconden: number): string {
  const delen = code.split(KLOK);
  if (delen.length !== 3) throw new Error(`de klok staat ${String(delen.length - 1)} keer in de bundel, niet twee keer: pas de proef aan`);
  return delen.join(`Temporal.Instant.fromEpochMilliseconds(Date.now() + (${String(milliseconden)}))`);
}
