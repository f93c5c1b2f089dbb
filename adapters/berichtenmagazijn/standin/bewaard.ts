import { appendFileSync, existsSync, readFileSync, truncateSync } from 'node:fs';
import { z } from 'zod';

const Bijlage = z.object({ bijlageId: z.string(), naam: z.string(), mimeType: z.string(), inhoud: z.string() });

/** A message as the stand-in keeps it. */
const BewaardBericht = z.object({
  berichtId: z.string(),
  afzender: z.string(),
  ontvanger: z.object({ type: z.enum(['BSN', 'RSIN', 'KVK', 'OIN']), waarde: z.string() }),
  onderwerp: z.string(),
  inhoud: z.string(),
  tijdstipOntvangst: z.string(),
  publicatietijdstip: z.string(),
  bijlagen: z.array(Bijlage),
  status: z.object({ gelezen: z.boolean(), map: z.string().optional(), gewijzigdOp: z.string() }).optional(),
  verwijderd: z.boolean(),
});
export type BewaardBericht = z.infer<typeof BewaardBericht>;

/** The messages by id, in the order of delivery. */
export interface Bewaarplaats {
  readonly alle: () => readonly BewaardBericht[];
  readonly vind: (berichtId: string) => BewaardBericht | null;
  readonly bewaar: (bericht: BewaardBericht) => void;
}

/** What the file holds, a line for each change. A last line that is not whole was never answered (killed while it wrote), and goes. */
function leesBewaard(bestand: string): BewaardBericht[] {
  const inhoud = readFileSync(bestand);
  const heel = inhoud.lastIndexOf('\n') + 1;
  if (heel < inhoud.length) truncateSync(bestand, heel);
  return inhoud.subarray(0, heel).toString('utf8').split('\n').filter((tekst) => tekst !== '').map((regel) => BewaardBericht.parse(JSON.parse(regel)));
}

/** In memory, and with a file also on disk: one line for each change, so that a stand-in that was stopped knows what it had. */
export function maakBewaarplaats(bestand?: string): Bewaarplaats {
  const berichten = new Map<string, BewaardBericht>();
  if (bestand !== undefined && existsSync(bestand)) {
    for (const bericht of leesBewaard(bestand)) berichten.set(bericht.berichtId, bericht);
  }
  return {
    alle: () => [...berichten.values()],
    vind: (berichtId) => berichten.get(berichtId) ?? null,
    bewaar: (bericht) => {
      berichten.set(bericht.berichtId, bericht);
      if (bestand !== undefined) appendFileSync(bestand, `${JSON.stringify(bericht)}\n`);
    },
  };
}
