import { z } from 'zod';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import { bewaarBrief } from '../opslag/brief.ts';
import type { Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { adresVoor } from './adres-derde.ts';
import type { Beslagdossier } from './dossier.ts';

/** Every letter of a beslag and who gets it. */
export const BESLAGBRIEVEN = {
  beschikking: 'derde',
  kennisgeving: 'derde',
  beslagopdracht: 'deurwaarder',
  wijziging_beslagopdracht: 'deurwaarder',
  betaalverzoek: 'derde',
  verrekenopdracht: 'derde',
  verklaringsformulier: 'derde',
  beschikking_aanvullend: 'derde',
  opgave_openstaand: 'derde',
  herinnering_verklaring: 'derde',
  ontvangstbevestiging_verklaring: 'derde',
  wijziging_beslagvrije_voet: 'derde',
  cdw_derde: 'derde',
  opheffing_derde: 'derde',
  mededeling: 'debiteur',
  begeleidende_brief: 'debiteur',
  afschrift_kennisgeving: 'debiteur',
  afschrift_verklaring: 'debiteur',
  cdw_debiteur: 'debiteur',
  opheffing_debiteur: 'debiteur',
  terugbetaling_na_einde: 'debiteur',
  verdeelstaat: 'partij',
} as const;
export type Beslagbrief = keyof typeof BESLAGBRIEVEN;

const isNamens = z.object({ geadresseerde: z.object({ namens: z.string() }) });

export interface NieuweBrief {
  readonly soort: Beslagbrief;
  /** What makes the letter one: the same key gives the same letter. */
  readonly sleutel: string;
  readonly dagtekening: Dag;
  readonly besluitId: number | null;
  /** Without a besluit: the event that it answers (activities/opslag/brief). */
  readonly oorzaak?: number;
  readonly inhoud: Prisma.InputJsonObject;
}

/** Puts a letter ready for the post room, once per key; answers its id. */
export async function zetBriefKlaar(tx: Transactie, dossier: Beslagdossier, vandaag: Dag, brief: NieuweBrief): Promise<number> {
  const sleutel = `${dossier.zaak}:${brief.soort}:${brief.sleutel}`;
  const bestaand = await tx.brief.findUnique({ where: { sleutel } });
  if (bestaand !== null) return bestaand.id;
  const { soort, dagtekening, besluitId, oorzaak } = brief;
  const partij = BESLAGBRIEVEN[soort];
  const geadresseerde = partij === 'derde' || partij === 'deurwaarder' ? { geadresseerde: await adresVoor(tx, dossier, vandaag, partij) } : {};
  return bewaarBrief(tx, {
    sleutel,
    zaak: dossier.zaak,
    soort,
    // Who acts for the debtor gets his letters: never in the box of the debtor himself.
    aan: partij === 'debiteur' && isNamens.safeParse(brief.inhoud).success ? 'vertegenwoordiger' : partij,
    beslagId: dossier.beslagId,
    dagtekening,
    inhoud: { versie: 1, ...brief.inhoud, ...geadresseerde },
    vandaag,
    besluitId,
    ...(oorzaak === undefined ? {} : { oorzaak }),
    gebeurtenis: { soort: 'brief_klaargezet', feiten: (id) => ({ brief: id, soort, dagtekening }) },
  });
}

/**
 * Takes the unposted letters of the beslag out of the post; `welke` narrows them down. What the post room has taken in
 * goes all the same. Answers how many there were.
 */
export async function haalBrievenTerug(tx: Transactie, dossier: Beslagdossier, vandaag: Dag, welke: Prisma.BriefWhereInput = {}): Promise<number> {
  const ongepost = { beslagId: dossier.beslagId, status: 'klaargezet', aangenomenOp: null };
  const brieven = await tx.brief.findMany({ where: { AND: [welke, ongepost] }, orderBy: { id: 'asc' } });
  for (const { id, soort } of brieven) {
    await tx.brief.update({ where: { id }, data: { status: 'teruggehaald' } });
    await schrijfGebeurtenis(tx, dossier.zaak, vandaag, 'brief_teruggehaald', { brief: id, soort });
  }
  return brieven.length;
}
