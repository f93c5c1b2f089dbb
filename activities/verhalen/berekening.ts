import { z } from 'zod';
import { bijstandsnormen } from '../../domain/beslagvrije-voet/475dc.ts';
import type { VaststellingInvoer } from '../../domain/beslagvrije-voet/invoer.ts';
import { centen } from '../../domain/geld/centen.ts';
import { isDag } from '../../domain/kalender/dag.ts';
import type { Spoor } from '../../domain/spoor/spoor.ts';
import type { VerhaalId } from '../../contract/zaak.ts';
import type { Transactie } from '../opslag/database.ts';

const dagSchema = z.string().refine(isDag);
const centenSchema = z.int().transform(centen);

/** The beslagvrije voet as it is told to the derde: an amount, or the percentage of Rv 475dc lid 2. */
const voetSchema = z.discriminatedUnion('soort', [
  z.object({ soort: z.literal('bedrag'), beslagvrijeVoetCenten: centenSchema }),
  z.object({
    soort: z.literal('percentage'),
    opgave: z.string(),
    /** Norm by which this person's bijstand is paid, where it is known; its amount changes every half-year. */
    normSleutel: z.enum(bijstandsnormen).nullable(),
    normCenten: centenSchema.nullable(),
    inkomenArt32Centen: centenSchema,
    /** What it came to on the peildatum. */
    beslagvrijeVoetCenten: centenSchema.nullable(),
  }),
]);
export type Voet = z.infer<typeof voetSchema>;

const bronSchema = z.object({
  derdeId: z.int(),
  loonheffingennummer: z.string(),
  naam: z.string(),
  /** Letter of Rv 475c lid 1. */
  onderdeel: z.string(),
  nettoCenten: centenSchema,
});
export type GekozenBron = z.infer<typeof bronSchema>;

const antwoordSchema = z.discriminatedUnion('soort', [
  z.object({
    soort: z.literal('beslag'),
    geldigTotEnMet: dagSchema.nullable(),
    /** The other parts of one voet that is spread over more derden (Rv 475c lid 5). */
    samenMet: z.exactOptional(z.array(z.object({ berekeningId: z.int(), bronId: z.int() }))),
  }),
  z.object({ soort: z.literal('wachten'), reden: z.enum(['geen_inkomen', 'geen_ruimte', 'onder_minimum', 'besluit_van_mens', 'geen_beslag', 'na_einde', 'andere_route', 'voorstel_oninbaar', 'termijn_voorbij']), opnieuwVanaf: dagSchema.nullable() }),
  z.object({ soort: z.literal('voorgelegd'), taak: z.string() }),
]);

/** What `stelVast` said about another reading (Voorbehoud of the domain): amounts in cents a month. */
export const voorbehoudSchema = z.object({
  sleutel: z.string(),
  artikel: z.string(),
  tekst: z.string(),
  alternatief: z.object({ beslagvrijeVoet: centenSchema, vatbaarPerMaand: centenSchema }).nullable(),
});

/** A question to the inwoner, as it was asked (domain/leefsituatie/vragen.ts). */
export const vraagSchema = z.object({ code: z.string(), tekst: z.string() });

/** Fields that came later are optional: a row of before them stays readable. */
const uitkomstSchema = z.object({
  versie: z.literal(1),
  /** What the vaststelling led to; a repeated call answers it again. */
  antwoord: antwoordSchema,
  voet: voetSchema.nullable(),
  bron: bronSchema.nullable(),
  /** What a person must know beside the trace, in Dutch. */
  opmerkingen: z.array(z.string()),
  /** Rows of before this field have these as text among the opmerkingen, without amounts. */
  voorbehouden: z.exactOptional(z.array(voorbehoudSchema)),
  /** What the BRP left to ask of the inwoner (Rv 475g lid 1); rows of before this field do not know. */
  vragen: z.exactOptional(z.array(vraagSchema)),
  /** The derden that are needed together, with what each pays: a person decides whether they are asked (Rv 475c lid 2 and 5). */
  verdeling: z.exactOptional(z.array(bronSchema)),
  /** A correction within four weeks of the mededeling (Rv 475i lid 3 and 4). */
  werktTerug: z.boolean(),
  /** Last day over which the voet works, where that was past when it was made: it takes the place of none after it. Absent: until the next one. */
  werktTotEnMet: z.exactOptional(dagSchema),
  /** The calculation that a correction puts right; null for all others. */
  corrigeert: z.int().nullable(),
});
export type BerekeningUitkomst = z.infer<typeof uitkomstSchema>;

/** Guards an outcome before it is stored: what is read back is what was put in. */
export function alsUitkomst(uitkomst: BerekeningUitkomst): BerekeningUitkomst {
  return uitkomstSchema.parse(uitkomst);
}

type Rij = Awaited<ReturnType<Transactie['berekening']['findUniqueOrThrow']>>;
export interface BewaardeBerekening {
  readonly rij: Rij;
  readonly uitkomst: BerekeningUitkomst;
}

/** A stored calculation with its outcome. Throws when there is none. */
export async function leesBerekening(tx: Transactie, berekeningId: number): Promise<BewaardeBerekening> {
  const rij = await tx.berekening.findUniqueOrThrow({ where: { id: berekeningId } });
  return { rij, uitkomst: uitkomstSchema.parse(rij.uitkomst) };
}

/** A calculation that led to a beslag at one derde. */
export type MetBron = BewaardeBerekening & { readonly bron: GekozenBron };

/** The calculation that holds now; null when none led to a beslag yet. */
export async function laatsteMetVoet(tx: Transactie, verhaalId: VerhaalId): Promise<MetBron | null> {
  for (const rij of await tx.berekening.findMany({ where: { verhaalId }, orderBy: { id: 'desc' } })) {
    const uitkomst = uitkomstVan(rij);
    if (uitkomst.antwoord.soort === 'beslag' && uitkomst.bron !== null) return { rij, uitkomst, bron: uitkomst.bron };
  }
  return null;
}

/** The outcome of a stored row. Throws ZodError on one of another form. */
export function uitkomstVan(rij: Pick<Rij, 'uitkomst'>): BerekeningUitkomst {
  return uitkomstSchema.parse(rij.uitkomst);
}

/** The voet of a calculation that led to a beslag. Throws when it had none: such a calculation never reaches a beslag. */
export function voetVan({ rij, uitkomst }: BewaardeBerekening): Voet {
  if (uitkomst.voet === null) throw new Error(`berekening ${String(rij.id)} heeft geen beslagvrije voet`);
  return uitkomst.voet;
}

const rekenbasisSchema = z.object({
  invoer: z.looseObject({ peildatum: dagSchema, leefsituatie: z.string(), adres: z.looseObject({ soort: z.string() }), belastbaar: z.looseObject({}), bron: z.looseObject({}) }),
  spoor: z.array(z.looseObject({ sleutel: z.string(), artikel: z.string(), uitkomst: z.string(), invoer: z.array(z.looseObject({})) })),
});

/** What a calculation with a voet started from and the steps it took. Throws ZodError on a row without them. */
export function rekenbasisVan({ rij }: BewaardeBerekening): { readonly invoer: VaststellingInvoer; readonly spoor: Spoor } {
  const { invoer, spoor } = rekenbasisSchema.parse({ invoer: rij.invoer, spoor: rij.spoor });
  // Written by `stelVast` in this room from these same types; the guard refuses a row that holds something else.
  return { invoer: invoer as unknown as VaststellingInvoer, spoor: spoor as unknown as Spoor };
}
