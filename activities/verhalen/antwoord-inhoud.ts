import { z } from 'zod';
import { centen } from '../../domain/geld/centen.ts';
import { letters475c } from '../../domain/inkomen/soort-inkomstenverhouding.ts';
import { leefsituaties } from '../../domain/leefsituatie/leefsituatie.ts';
import { VRIJGAVEN } from '../../domain/samenloop/vrijgave.ts';

const centenSchema = z.int().nonnegative().transform(centen);
const waarom = { reden: z.string(), bewijs: z.string() };

/** How an address can be judged by hand (Rv 475da lid 4). */
export const ADRESSEN = ['woonadres', 'geen', 'niet_in_brp_wel_inzicht'] as const;

/** What a second person may approve of a claim that has ended. */
export const NA_EINDE = ['vermindering', 'vernietiging', 'heropening'] as const;
export type NaEindeBesluit = (typeof NA_EINDE)[number];

/** What an answer carries with its choice; cents a month. */
const antwoordSchema = z.discriminatedUnion('keuze', [
  z.object({
    keuze: z.literal('voet_met_de_hand'),
    loonheffingennummer: z.string(),
    /** Of a derde that is not known yet. */
    derde: z.string().optional(),
    letter: z.enum(letters475c),
    leefsituatie: z.enum(leefsituaties),
    /** In place of what the BRP says: a woonadres leaves an inwoner abroad at least as much as a woonlandfactor would. */
    adres: z.enum(ADRESSEN).optional(),
    belastbaarCenten: centenSchema,
    belastbaarEchtgenootCenten: centenSchema,
    nettoCenten: centenSchema,
    nietBeslagenCenten: centenSchema,
    nietBeslagenEchtgenootCenten: centenSchema,
    /** What others take (Rv 475c lid 4); absent: what was reported before. */
    inhoudingen: z.array(z.object({ soort: z.enum(['beslag', 'verrekening']), op: z.enum(['ander inkomen', 'toeslag']), centen: centenSchema })).optional(),
    ...waarom,
  }),
  z.object({ keuze: z.literal('wachten'), maanden: z.int().min(1).max(12), ...waarom }),
  z.object({ keuze: z.literal('geen_beslag'), ...waarom }),
  z.object({ keuze: z.literal('spreiden'), ...waarom }),
  z.object({ keuze: z.literal('andere_route'), ...waarom }),
  z.object({ keuze: z.literal('voorstel_oninbaar'), ...waarom }),
  /** Of a samenloop: which beslag collects. */
  z.object({ keuze: z.literal('wie_int'), inner: z.string(), ...waarom }),
  /** Of an overdracht: how it goes on, or who takes over. */
  z.object({ keuze: z.literal('overdracht'), besluit: z.string(), ...waarom }),
  /** Of a claim that has ended: lowered, by so many cents, annulled, or collected again. */
  z.object({ keuze: z.literal('na_einde'), besluit: z.enum(NA_EINDE), centen: centenSchema.optional(), ...waarom }),
  /** Of money of a derde that is held: to whom it goes, with the account that a person found out. */
  z.object({ keuze: z.literal('vrijgave'), besluit: z.enum(VRIJGAVEN), rekening: z.string().optional(), tenNameVan: z.string().optional(), betalingskenmerk: z.string().optional(), ...waarom }),
]);
export type Antwoordinhoud = z.output<typeof antwoordSchema>;
export type Handwaarden = Extract<Antwoordinhoud, { keuze: 'voet_met_de_hand' }>;

/** The answers that come to a voet. */
const MET_VOET: readonly string[] = ['voet_met_de_hand', 'spreiden'] satisfies readonly Antwoordinhoud['keuze'][];

/** Whether the answer comes to a voet, by which a beslag can be laid. */
export function geeftVoet({ keuze }: { readonly keuze: string }): boolean {
  return MET_VOET.includes(keuze);
}

/** What was answered, as it is kept. Throws ZodError on a row of another form. */
export function leesAntwoordinhoud(inhoud: unknown): Antwoordinhoud {
  return antwoordSchema.parse(inhoud);
}
