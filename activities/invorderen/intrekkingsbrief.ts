import type { Terughaalreden } from '../../contract/terughaling.ts';
import { zaakVanVordering, type VorderingId } from '../../contract/zaak.ts';
import { centen, type Centen } from '../../domain/geld/centen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { eersteWerkdagOpOfNa } from '../../domain/kalender/werkdag.ts';
import { bewaarBrief, type NieuweBrief } from '../opslag/brief.ts';
import { naarDag } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import { INTREKKINGSBRIEF } from '../opslag/intrekkingsbrief.ts';
import { openstaand } from '../opslag/openstaand.ts';
import { schuldInBrief } from './brief-inhoud.ts';
import type { Adressering } from './brp.ts';
import type { Ontvangers } from './ontvanger.ts';
import { geadresseerdeBij } from './stap.ts';
import type { Briefrij } from './straat.ts';
import { sleutelVanRegel, type Terugname } from './terugname.ts';

/** What stands in the letter, as plain data: its sentences are the template's. Amounts in cents, days are calendar days. */
export interface Intrekkingsinhoud {
  readonly versie: 1;
  readonly geadresseerde: Adressering;
  readonly opdrachtgever: string;
  readonly principaal: string;
  readonly vordering: { readonly id: string; readonly betalingskenmerk: string; readonly soort: string; readonly aanslagsoort: string; readonly dagtekening: Dag; readonly hoofdsomCenten: Centen };
  /** What was wrong. */
  readonly reden: Terughaalreden;
  /** The letters that do not count any more, the oldest first. */
  readonly ingetrokken: readonly { readonly briefId: number; readonly soort: string; readonly dagtekening: Dag }[];
  readonly bedragen: {
    /** What need not be paid any more. */
    readonly vervallenKostenCenten: Centen;
    /** What comes back. */
    readonly terugCenten: Centen;
    readonly openHoofdsomCenten: Centen;
    readonly openKostenCenten: Centen;
    readonly openRenteCenten: Centen;
    readonly totaalCenten: Centen;
  };
  /** Where the claim stands now: the step it goes on from, and from when where a term runs; `gesloten`: nothing more comes. */
  readonly vervolg: { readonly naar: Terugname['naar']; readonly vanaf: Dag | null };
  /** The claim left a verhaal on income, or a deurwaarder had it: the letter says that this stops. */
  readonly stopt: { readonly verhaal: boolean; readonly deurwaarder: boolean };
  readonly dagtekening: Dag;
  readonly grond: readonly string[];
}

/** What stands in the letter to who got that of another: what he read in it already, and nothing of how the claim stands. */
export interface Ontvangersinhoud extends Omit<Intrekkingsinhoud, 'versie' | 'bedragen' | 'vervolg' | 'stopt'> {
  readonly versie: 2;
  readonly reden: 'verkeerde_persoon';
}

/** Makes the letter ready for the post, once per line; it names the letter it takes back and rests on the besluit. Answers its id. */
export async function maakIntrekkingsbrief(
  tx: Transactie,
  { vorderingId, terughalingId, briefId, reden, vandaag }: Regel & { readonly reden: Terughaalreden },
  terugname: Terugname,
  geadresseerde: Adressering,
): Promise<number> {
  const dagtekening = eersteWerkdagOpOfNa(vandaag);
  const { grond } = await tx.besluit.findUniqueOrThrow({ where: { id: terugname.besluitId } });
  const open = await openstaand(tx, vorderingId);
  const inhoud = {
    versie: 1,
    ...(await schuldInBrief(tx, vorderingId, geadresseerde)),
    reden,
    ingetrokken: ingetrokken(terugname.aangekomen),
    bedragen: { vervallenKostenCenten: terugname.kostenCenten, terugCenten: terugname.terugCenten, openHoofdsomCenten: open.hoofdsom, openKostenCenten: open.kosten, openRenteCenten: open.rente, totaalCenten: open.totaal },
    vervolg: { naar: terugname.naar, vanaf: terugname.terugval?.vanaf ?? null },
    stopt: { verhaal: terugname.bijzonder.includes('uit_verhaal'), deurwaarder: terugname.uitDeurwaarder },
    dagtekening,
    grond: alsGrond(grond),
  } satisfies Intrekkingsinhoud;
  return bewaar(tx, { vorderingId, terughalingId, briefId, vandaag }, { aan: geadresseerdeBij('geen', geadresseerde), besluitId: terugname.besluitId, dagtekening, inhoud });
}

/** The same to who got the letter of another, at the name and address that it had: it tells him nothing that he did not read. Answers its id. */
export async function maakBriefAanOntvanger(
  tx: Transactie,
  regel: Regel,
  besluitId: number,
  { verzonden: { geadresseerde, ...gelezen }, brieven }: NonNullable<Ontvangers['aan']>,
): Promise<number> {
  const dagtekening = eersteWerkdagOpOfNa(regel.vandaag);
  const { grond } = await tx.besluit.findUniqueOrThrow({ where: { id: besluitId } });
  const inhoud = {
    versie: 2,
    geadresseerde: { ...geadresseerde, adresregels: [...geadresseerde.adresregels] },
    ...gelezen,
    vordering: { ...gelezen.vordering, hoofdsomCenten: centen(gelezen.vordering.hoofdsomCenten) },
    reden: 'verkeerde_persoon',
    ingetrokken: ingetrokken(brieven),
    dagtekening,
    grond: alsGrond(grond),
  } satisfies Ontvangersinhoud;
  return bewaar(tx, regel, { aan: 'ontvanger', besluitId, dagtekening, inhoud });
}

interface Regel {
  readonly vorderingId: VorderingId;
  readonly terughalingId: number;
  readonly briefId: number;
  readonly vandaag: Dag;
}

async function bewaar(tx: Transactie, { vorderingId, terughalingId, briefId, vandaag }: Regel, { aan, besluitId, dagtekening, inhoud }: Pick<NieuweBrief, 'aan' | 'dagtekening' | 'inhoud'> & { readonly besluitId: number }): Promise<number> {
  const zaak = zaakVanVordering(vorderingId);
  return bewaarBrief(tx, {
    sleutel: `${zaak}:${INTREKKINGSBRIEF}:${sleutelVanRegel(terughalingId, briefId)}`,
    zaak,
    soort: INTREKKINGSBRIEF,
    aan,
    vorderingId,
    voorgangerId: briefId,
    dagtekening,
    inhoud,
    vandaag,
    besluitId,
    gebeurtenis: { soort: 'intrekkingsbrief', feiten: (id) => ({ briefId: id, besluitId, dagtekening }) },
  });
}

function ingetrokken(brieven: readonly Briefrij[]): { readonly briefId: number; readonly soort: string; readonly dagtekening: Dag }[] {
  return brieven.map((brief) => ({ briefId: brief.id, soort: brief.soort, dagtekening: naarDag(brief.dagtekening) }));
}

function alsGrond(grond: unknown): string[] {
  return Array.isArray(grond) ? grond.map(String) : [];
}
