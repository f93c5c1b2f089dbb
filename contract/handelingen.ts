import type { Centen } from '../domain/geld/centen.ts';
import type { Dag } from '../domain/kalender/dag.ts';
import type { StuitendeHandeling } from '../domain/kalender/verjaring.ts';
import type { GrondIw10 } from '../domain/regime/versneld.ts';
import type { Kennis } from '../domain/sociaal/kwadrant.ts';
import type { Contactuitkomst } from '../domain/sociaal/sociale-stap.ts';
import type { Vrijgave } from '../domain/samenloop/vrijgave.ts';
import type { Opgave } from '../domain/rekentool/opgave.ts';
import type { Briefstap, Route } from './invordering.ts';
import type { Intrekreden, Kwijtscheldingsbesluit, Pauzereden } from './zaak.ts';

/**
 * What an operator can do to a zaak: Temporal updates with a validator. `sleutel` is a business key that makes
 * each of them happen once, also over several runs; `door` is who did it, not proven until sign-in exists.
 */
export interface Handeling {
  readonly sleutel: string;
  readonly door: string;
}

export interface Handelingen {
  kalenderdag: { readonly dag: Dag };
  pauzeer: Handeling & { readonly reden: Pauzereden; readonly totEnMet: Dag };
  hervat: Handeling;
  /** The decision on a request for kwijtschelding (IW 26, Awb 4:94a): all of it, an amount in cents, or nothing. */
  beslisKwijtschelding: Handeling & { readonly besluit: Kwijtscheldingsbesluit; readonly centen?: Centen; readonly reden: string };
  /** What a register held does not touch this zaak: a namesake, a claim that arose later, or looked up by hand. */
  beoordeelRegister: Handeling & { readonly bevindingId: number; readonly reden: string };
  /** Takes an amount off the claim (cents). */
  verminder: Handeling & { readonly centen: Centen; readonly reden: string };
  trekIn: Handeling & { readonly reden: Intrekreden };
  /** The day on which a dwangbevel was served: by exploot, or by post where the law names no day (Awb 4:123, Pw 60 lid 5). */
  meldBetekening: Handeling & { readonly op: Dag };
  /** An act outside the street that interrupts the verjaring (Awb 4:105–4:106, IW 27). */
  meldStuiting: Handeling & { readonly op: Dag; readonly soort: StuitendeHandeling };
  /** Charges the rente up to today by beschikking (IW 30; Awb 4:99). */
  stelRenteVast: Handeling;
  /** Versnelde invordering: payable at once and in full, on a ground of IW 10 lid 1, of which the letter is named. */
  vorderVersneld: Handeling & { readonly grond: GrondIw10; readonly reden: string };
  kiesRoute: Handeling & { readonly route: Route };
  zetTerug: Handeling & { readonly stap: Briefstap; readonly reden: string };
  /** Hands the claim with its dossier over to a deurwaarder of the opdrachtgever, by his code. */
  draagOver: Handeling & { readonly deurwaarder: string };
  /** Takes it back: it goes on where it stood. */
  neemTerug: Handeling & { readonly reden: string };
  /** What came of the contact of a sociale stap; `totEnMet`: the day until which was agreed, of a regeling or help. */
  meldContact: Handeling & { readonly uitkomst: Contactuitkomst; readonly totEnMet?: Dag; readonly toelichting: string };
  /** Whether the inwoner can and wants to pay, with why: it chooses the treatment. */
  beoordeelKwadrant: Handeling & { readonly kan: Kennis; readonly wil: Kennis; readonly toelichting: string };
  /** A second person approves what was entered by hand and makes it count (four eyes). */
  meldWijziging: Handeling & { readonly gemeldOp: Dag; readonly wijzigingId: number };
  /** A second person rejects it, with a reason; it never counts. */
  wijsWijzigingAf: Handeling & { readonly wijzigingId: number; readonly reden: string };
  stelOpnieuwVast: Handeling & { readonly reden: string };
  /** Asks the routeervoorziening anew who collects on the income. */
  vraagOpnieuw: Handeling & { readonly reden: string };
  /** One person proposes to hand the collection on an income over to another deurwaarder, by his beslag (Rv 478 lid 4); it counts when another approved it. */
  draagInningOver: Handeling & { readonly beslag: string; readonly toelichting: string };
  /** One person proposes to whom money of a derde goes that is held because another collects; it goes when another approved it. */
  geefGeldVrij: Handeling & { readonly taakId: number; readonly keuze: Vrijgave; readonly toelichting: string };
  keurVrijgaveGoed: Handeling & { readonly taakId: number; readonly antwoordId: number };
  /** The day on which a deurwaarder laid the beslag at the derde (Rv 475 lid 1). */
  meldBeslag: Handeling & { readonly op: Dag };
  /** The day on which the beslag was served on the debtor (Rv 475i lid 1). */
  meldOverbetekening: Handeling & { readonly op: Dag };
  /** The derde must also pay over the extra tenth (IW 19 lid 1, second sentence), announced in writing on a day before. */
  verruimVordering: Handeling & { readonly aangekondigdOp: Dag; readonly reden: string };
  beeindigVerruiming: Handeling & { readonly reden: string };
  /** Closes a task that no other action closes. */
  rondTaakAf: Handeling & { readonly taakId: number; readonly uitkomst: string };
  /** One person proposes an answer to a task, one of the choices that it names; it counts when another approved it (four eyes). */
  beantwoord: Handeling & { readonly taakId: number; readonly keuze: string; readonly maanden?: number; readonly toelichting: string };
  keurAntwoordGoed: Handeling & { readonly taakId: number; readonly antwoordId: number };
  /** One person puts a part of a verzendrun that waits up for approval. */
  biedAan: Handeling & { readonly deelId: number };
  /** Another person, who did not prepare it, approves: it goes. */
  keurGoed: Handeling & { readonly deelId: number };
  /** The letters of the part go back to their claims, each with a task. */
  wijsAf: Handeling & { readonly deelId: number; readonly reden: string };
  /** Some letters of a part go back to their claims, each with a task; what is left is judged, put up and approved anew. */
  haalUitDeel: Handeling & { readonly deelId: number; readonly brieven: readonly number[]; readonly reden: string };
  /** Stops a verzendrun: what is not final goes back to the queue. */
  stop: Handeling & { readonly reden: string };
  /** Ends a terughaling: zaken that were not told keep their letter. */
  stopTerughaling: Handeling & { readonly reden: string };
  /** A message that could not be handled and lies aside is tried again. */
  probeerBericht: Handeling & { readonly berichtId: number };
}

export type HandelingNaam = keyof Handelingen;

/** What a person reports, in euros a month, with why and what shows it; stored in PostgreSQL, only its id goes to the workflow. */
export type GemeldeWijziging = Opgave & { readonly reden: string; readonly bewijs: string };
