import { z } from 'zod';
import type { Berichtsoort } from '../../../contract/routeervoorziening/berichtsoorten.ts';
import { VORDERINGSOORTEN } from '../../../domain/samenloop/rangorde.ts';
import { Bedrag, Bsn, Dagschema, Derde, Kenmerk, Partijnummerschema, Tijdstip } from './basis.ts';
import { Bevoegdheidschema, OPGAVEVELDEN } from './opgave.ts';

const Maand = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/).meta({ id: 'Maand', description: 'Kalendermaand (jjjj-mm).' });
const Iban = z.string().regex(/^[A-Z]{2}\d{2}[A-Z0-9]{1,30}$/).meta({ id: 'Iban', description: 'Rekeningnummer.' });
const Betaalverzoek = z.strictObject({ rekening: Iban, tenNameVan: z.string().min(1).max(140), betalingskenmerk: z.string().min(1).max(35) }).meta({ id: 'Betaalverzoek', description: 'Waarheen moet worden betaald.' });

const Vordering = z
  .strictObject({ kenmerk: Kenmerk, grondslag: z.enum(VORDERINGSOORTEN), openstaand: Bedrag, kosten: Bedrag, peildatum: Dagschema })
  .meta({ id: 'Vordering', description: 'Een vordering met wat daarop openstaat: hoofdsom en rente, en daarbuiten de kosten van executie.' });

const Ontvangen = z.strictObject({ maand: Maand, ontvangen: Bedrag, ontvangenOp: Dagschema, aandelen: z.array(z.strictObject({ partij: Partijnummerschema, kenmerk: Kenmerk, bedrag: Bedrag })), naarSchuldenaar: Bedrag });

/** What each kind of message carries, beside what all have. */
const INHOUD = {
  /** Rv 478 lid 6: who lays a beslag tells those who came before. */
  beslag_gemeld: z.strictObject({ bevoegdheid: Bevoegdheidschema, executoriaal: z.boolean(), gelegdOp: Dagschema, vordering: Vordering }),
  /** Not coordinating: the claim goes to the one who does, with where its share is to be paid. */
  vordering_aangemeld_bij_cdw: z.strictObject({ bevoegdheid: Bevoegdheidschema, executoriaal: z.boolean(), gelegdOp: Dagschema, vordering: Vordering, betaling: Betaalverzoek }),
  /** What is open changed; zero is paid or withdrawn. */
  vordering_gewijzigd: z.strictObject({ vordering: Vordering, reden: z.enum(['betaling', 'rente', 'kosten', 'vermindering', 'ingetrokken']) }),
  /** Rv 478 lid 3 and 4, IW 19 lid 7: the collection is to pass on. */
  overdracht_aangeboden: z.strictObject({ overdrachtId: z.uuid(), grond: z.enum(['geeindigd', 'onderling_overleg', 'hoger_voorrecht', 'afspraak_7']), vanafMaand: Maand }),
  overdracht_aanvaard: z.strictObject({ overdrachtId: z.uuid(), vanafMaand: Maand, betaling: Betaalverzoek }),
  overdracht_geweigerd: z.strictObject({ overdrachtId: z.uuid(), reden: z.enum(['geen_lopend_beslag', 'niet_de_opvolger', 'onbeslist', 'anders']), toelichting: z.string().max(500).nullable() }),
  /** AMvB art. 5 onder g to i, the open amounts and what came in this year. */
  overdrachtsgegevens: z.strictObject({
    overdrachtId: z.uuid(),
    beslagvrijeVoet: OPGAVEVELDEN.beslagvrijeVoet,
    bvvVastgesteldOp: OPGAVEVELDEN.bvvVastgesteldOp,
    bvvGegevens: OPGAVEVELDEN.bvvGegevens,
    verruimingIw19: z.boolean(),
    bvvOpNihil: z.boolean(),
    priveschuld: OPGAVEVELDEN.priveschuld,
    vorderingen: z.array(z.strictObject({ partij: Partijnummerschema, bevoegdheid: Bevoegdheidschema, executoriaal: z.boolean(), gelegdOp: Dagschema, vordering: Vordering, betaling: Betaalverzoek.nullable() })).max(200),
    historie: z.array(Ontvangen).max(24),
  }),
  /** Derde and debtor were told; from this month the other collects. */
  overdracht_afgerond: z.strictObject({ overdrachtId: z.uuid(), vanafMaand: Maand, derdeBerichtOp: Dagschema, schuldenaarBerichtOp: Dagschema }),
  /** Rv 478 lid 5: money that came in at the wrong party is passed on at once. */
  afdracht_doorgezonden: z.strictObject({ maand: Maand, bedrag: Bedrag, ontvangenOp: Dagschema, betaaldOp: Dagschema, betalingskenmerk: z.string().min(1).max(35) }),
  /** What came in from the derde in a month, and who got what. */
  verdeelstaat: Ontvangen.extend({ kosten: Bedrag, nogOpen: z.array(z.strictObject({ partij: Partijnummerschema, kenmerk: Kenmerk, openstaand: Bedrag })) }),
} as const satisfies Readonly<Record<Berichtsoort, z.ZodType>>;

/** What every message has: to whom, about whom, and by which id the receiver knows it again. */
const HOOFD = {
  berichtId: z.uuid().meta({ description: 'Hetzelfde bericht nog eens sturen kan zonder gevolg.' }),
  ontvanger: Partijnummerschema,
  bsn: Bsn,
  derde: Derde.nullable().meta({ description: 'De inkomstenbron waarover het gaat.' }),
  kenmerkAfzender: Kenmerk,
  kenmerkOntvanger: Kenmerk.nullable(),
} as const;

function bericht<S extends Berichtsoort>(soort: S) {
  const naam = soort.replace(/(^|_)([a-z])/g, (_heel, _streep, letter: string) => letter.toUpperCase());
  return z.strictObject({ ...HOOFD, soort: z.literal(soort), inhoud: INHOUD[soort] }).meta({ id: `Bericht${naam}`, description: `Bericht ${soort.replaceAll('_', ' ')}.` });
}

/** A message of one party to another. */
export const Bericht = z
  .discriminatedUnion('soort', [
    bericht('beslag_gemeld'),
    bericht('vordering_aangemeld_bij_cdw'),
    bericht('vordering_gewijzigd'),
    bericht('overdracht_aangeboden'),
    bericht('overdracht_aanvaard'),
    bericht('overdracht_geweigerd'),
    bericht('overdrachtsgegevens'),
    bericht('overdracht_afgerond'),
    bericht('afdracht_doorgezonden'),
    bericht('verdeelstaat'),
  ])
  .meta({ id: 'Bericht', description: 'Een bericht van een partij aan een andere, over één schuldenaar.' });
export type Bericht = z.infer<typeof Bericht>;
export type BerichtVan<S extends Berichtsoort> = Extract<Bericht, { soort: S }>;

/** As it arrives: the router adds who sent it, by the certificate. */
export const BezorgdBericht = z.strictObject({ afzender: Partijnummerschema, bericht: Bericht }).meta({ id: 'BezorgdBericht', description: 'Een bericht zoals de routeervoorziening het bezorgt.' });
export type BezorgdBericht = z.infer<typeof BezorgdBericht>;

/** The receiver has it, now or before. */
export const Ontvangstbewijs = z.strictObject({ berichtId: z.uuid(), ontvangenOp: Tijdstip }).meta({ id: 'Ontvangstbewijs', description: 'De ontvanger heeft het bericht; bij herhaling hetzelfde bewijs.' });
export type Ontvangstbewijs = z.infer<typeof Ontvangstbewijs>;
