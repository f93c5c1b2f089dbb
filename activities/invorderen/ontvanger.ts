import { z } from 'zod';
import type { Briefstap } from '../../contract/invordering.ts';
import { isDag, type Dag } from '../../domain/kalender/dag.ts';
import { BRIEFSTATUS } from '../opslag/briefstatus.ts';
import type { Adressering } from './brp.ts';
import type { Briefrij } from './straat.ts';

const dagSchema = z.string().refine((tekst): tekst is Dag => isDag(tekst));

/** What a letter held: to whom and where it went, and which claim it told him of. */
const verzondenSchema = z.object({
  geadresseerde: z.object({
    naam: z.string().min(1),
    aanhef: z.string().min(1),
    adresregels: z.array(z.string().min(1)).min(1),
    land: z.string().nullable(),
    briefadres: z.boolean().default(false),
    geheimhouding: z.boolean().default(false),
    overleden: z.boolean().default(false),
    namens: z.exactOptional(z.string()),
  }),
  opdrachtgever: z.string(),
  principaal: z.string(),
  vordering: z.object({ id: z.string(), betalingskenmerk: z.string(), soort: z.string(), aanslagsoort: z.string(), dagtekening: dagSchema, hoofdsomCenten: z.int() }),
});
export type Verzonden = z.infer<typeof verzondenSchema>;

/** Why nobody can be written to about a letter that went to the wrong person. */
export type GeenOntvanger = 'ontvanger_onbekend' | 'adres_klopt_niet' | 'bij_deurwaarder' | 'andere_ontvanger';

/** Who must hear that a letter was not for him, and of which letters; and which letters a person has to see to, and why. */
export interface Ontvangers {
  readonly aan: { readonly verzonden: Verzonden; readonly brieven: readonly Briefrij[] } | null;
  readonly mens: readonly { readonly brief: Briefrij; readonly waarom: GeenOntvanger }[];
}

/**
 * Of letters of which the one of `stap` went to the wrong person: he is the one to whom that letter was addressed, by its own row, and
 * hears of the letters that went to him. Of a later letter to somebody else nobody knows whether he was the right one.
 */
export function ontvangersVan(brieven: readonly Briefrij[], { briefId, stap }: { readonly briefId: number; readonly stap: Briefstap }): Ontvangers {
  const eerste = brieven.find(({ id }) => id === briefId) ?? brieven.findLast(({ soort }) => soort === stap) ?? brieven[0];
  const wie = eerste === undefined ? null : leesOntvanger(eerste);
  if (wie === null || typeof wie === 'string') return { aan: null, mens: brieven.map((brief) => ({ brief, waarom: waaromNiet(brief) })) };
  const zelfde = brieven.filter((brief) => isZelfde(leesOntvanger(brief), wie));
  return { aan: { verzonden: wie, brieven: zelfde }, mens: brieven.filter((brief) => !zelfde.includes(brief)).map((brief) => ({ brief, waarom: waaromNiet(brief) })) };
}

/** To whom a letter went; the reason where its row does not hold it, or holds an address that is known to be wrong. */
function leesOntvanger(brief: Briefrij): Verzonden | GeenOntvanger {
  if (brief.aan === 'deurwaarder') return 'bij_deurwaarder';
  if (brief.status === BRIEFSTATUS.retour || brief.retourcode !== null) return 'adres_klopt_niet';
  return verzondenSchema.safeParse(brief.inhoud).data ?? 'ontvanger_onbekend';
}

function waaromNiet(brief: Briefrij): GeenOntvanger {
  const wie = leesOntvanger(brief);
  return typeof wie === 'string' ? wie : 'andere_ontvanger';
}

function isZelfde(wie: Verzonden | GeenOntvanger, { geadresseerde: ander }: Verzonden): boolean {
  return typeof wie !== 'string' && sleutel(wie.geadresseerde) === sleutel(ander);
}

function sleutel({ naam, adresregels, land, namens }: Adressering): string {
  return JSON.stringify([naam, adresregels, land, namens ?? null]);
}
