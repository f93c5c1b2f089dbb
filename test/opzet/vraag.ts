import { inject } from 'vitest';

/** Asks the main process for something the test files share. Throws with its reason when it could not make it. */
export async function vraagOpzet(pad: string): Promise<string> {
  const antwoord = await fetch(inject('opzet') + pad, { headers: { connection: 'close' }, signal: AbortSignal.timeout(120_000) });
  const inhoud = await antwoord.text();
  if (!antwoord.ok) throw new Error(inhoud);
  return inhoud;
}
