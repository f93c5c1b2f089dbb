import type { z } from 'zod';
import { isDag, type Dag } from '../../domain/kalender/dag.ts';
import { BronFout, voorbijgaand } from '../bron/fouten.ts';
import { Bericht, Geleverd, Lijst } from './antwoord.ts';
import { maakVerbinding, type Antwoordtekst, type MagazijnConfig, type Verzoek } from './verbinding.ts';

/** A letter for the berichtenbox of a natural person. */
export interface NieuwBericht {
  /** OIN of the opdrachtgever. */
  readonly afzender: string;
  readonly bsn: string;
  /** What the letter is, in words of the inwoner; it ends with the kenmerk. */
  readonly onderwerp: string;
  /** By this the message is known again, whatever words stand before it: a reference that is no personal data. */
  readonly kenmerk: string;
  readonly inhoud: string;
  /** The day on which the magazijn may publish it. */
  readonly publicatiedag: Dag;
  readonly bijlage: { readonly naam: string; readonly bytes: Uint8Array };
}

/** A message that the magazijn has. */
export interface MagazijnBericht {
  readonly berichtId: string;
  /** The day in the Netherlands from which it is published. */
  readonly publicatiedag: Dag;
}

/** What became of a message: gone is deleted by the person, or never there. */
export type Berichtstand = { readonly soort: 'aanwezig'; readonly gelezen: boolean } | { readonly soort: 'weg' };

export interface Magazijn {
  /**
   * Has the magazijn store a message once: with `opnieuw` it is first looked for, because the contract has no idempotency key.
   * Throws `BronFout` with code `ontvanger_geweigerd` when it will not take a message for this person.
   */
  readonly lever: (bericht: NieuwBericht, opnieuw: boolean) => Promise<MagazijnBericht>;
  readonly stand: (bsn: string, berichtId: string) => Promise<Berichtstand>;
  /** Sets the read status, as the berichtenbox does for the person. */
  readonly zetGelezen: (bsn: string, berichtId: string) => Promise<void>;
}

const BRON = 'berichtenmagazijn';
const PER_PAGINA = 100;

/** Makes the client of the berichtenmagazijn (contract 0.2.0): the real one, or the stand-in. */
export function maakMagazijn(config: MagazijnConfig): Magazijn {
  const vraag = maakVerbinding(config);
  return {
    lever: async (bericht, opnieuw) => {
      if (opnieuw) {
        const bekend = await zoek(vraag, bericht);
        if (bekend !== null) return bekend;
      }
      const antwoord = await vraag({ methode: 'POST', pad: '/aanleveringen', body: { contenttype: 'application/json', json: alsAanlevering(bericht) } });
      if (antwoord.status === 201) return alsBericht(lees(Geleverd, antwoord));
      // Stored already, perhaps by a call of ours whose answer was lost.
      const bekend = antwoord.status === 409 ? await zoek(vraag, bericht) : null;
      if (bekend !== null) return bekend;
      throw weigering(antwoord, GEWEIGERD_BIJ_LEVEREN);
    },
    stand: async (bsn, berichtId) => {
      const antwoord = await vraag({ methode: 'GET', pad: `/berichten/${encodeURIComponent(berichtId)}`, ontvanger: `BSN:${bsn}` });
      if (antwoord.status === 404) return { soort: 'weg' };
      return { soort: 'aanwezig', gelezen: lees(Bericht, goed(antwoord)).status?.gelezen === true };
    },
    zetGelezen: async (bsn, berichtId) => {
      const body = { contenttype: 'application/merge-patch+json', json: { gelezen: true } };
      lees(Bericht, goed(await vraag({ methode: 'PATCH', pad: `/berichten/${encodeURIComponent(berichtId)}`, ontvanger: `BSN:${bsn}`, body })));
    },
  };
}

type Vraag = (verzoek: Verzoek) => Promise<Antwoordtekst>;

function alsAanlevering({ afzender, bsn, onderwerp, inhoud, publicatiedag, bijlage }: NieuwBericht): object {
  return {
    afzender,
    ontvanger: { type: 'BSN', waarde: bsn },
    onderwerp,
    inhoud,
    // Noon is the same calendar day in the Netherlands in every offset.
    publicatietijdstip: `${publicatiedag}T12:00:00Z`,
    bijlagen: [{ naam: bijlage.naam, mimeType: 'application/pdf', inhoud: Buffer.from(bijlage.bytes).toString('base64') }],
  };
}

/** Looks among what this sender has in the box of the person for the same kenmerk; the filter keeps others' messages out. */
async function zoek(vraag: Vraag, { afzender, bsn, kenmerk }: NieuwBericht): Promise<MagazijnBericht | null> {
  for (let page = 0; ; page++) {
    const query = new URLSearchParams({ afzender, page: String(page), pageSize: String(PER_PAGINA) });
    const lijst = lees(Lijst, goed(await vraag({ methode: 'GET', pad: `/berichten?${query.toString()}`, ontvanger: `BSN:${bsn}` })));
    const gevonden = lijst.berichten.find((bericht) => bericht.onderwerp.endsWith(`(kenmerk ${kenmerk})`));
    if (gevonden !== undefined) return alsBericht(gevonden);
    if (page + 1 >= lijst.totalPages) return null;
  }
}

const ZONE = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

function alsBericht({ berichtId, publicatietijdstip }: { readonly berichtId: string; readonly publicatietijdstip: string }): MagazijnBericht {
  const dag = ZONE.format(new Date(publicatietijdstip));
  if (!isDag(dag)) throw new BronFout(BRON, 'antwoord_ongeldig', 'het publicatietijdstip is geen dag');
  return { berichtId, publicatiedag: dag };
}

/** With these the contract has the magazijn say something about this message or this person; with others about us or about itself. */
const GEWEIGERD_BIJ_LEVEREN: readonly number[] = [400, 409];

function goed(antwoord: Antwoordtekst): Antwoordtekst {
  if (antwoord.status !== 200) throw weigering(antwoord, []);
  return antwoord;
}

function weigering({ status }: Antwoordtekst, ontvanger: readonly number[]): Error {
  const tijdelijk = voorbijgaand(BRON, status);
  if (tijdelijk !== null) return tijdelijk;
  if (ontvanger.includes(status)) return new BronFout(BRON, 'ontvanger_geweigerd', 'de bron neemt geen bericht voor deze ontvanger aan', [], status);
  if (status === 401) return new BronFout(BRON, 'niet_geauthenticeerd', 'de bron herkent ons niet', [], status);
  return new BronFout(BRON, 'verzoek_geweigerd', `de bron antwoordt met status ${String(status)}`, [], status);
}

/** Reads an answer by its schema; what breaks the contract is named by place, never by value. */
function lees<T>(vorm: z.ZodType<T>, { status, tekst }: Antwoordtekst): T {
  const gelezen = vorm.safeParse(leesJson(tekst));
  if (gelezen.success) return gelezen.data;
  const plaatsen = [...new Set(gelezen.error.issues.map(({ path, code }) => `${path.join('.')} (${code})`))].slice(0, 10);
  throw new BronFout(BRON, 'antwoord_ongeldig', 'het antwoord volgt het contract niet', plaatsen, status);
}

function leesJson(tekst: string): unknown {
  try {
    return JSON.parse(tekst);
  } catch {
    // The parser's message quotes the text, which may hold personal data: only the fact is told.
    return undefined;
  }
}
