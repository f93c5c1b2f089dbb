import { z } from 'zod';
import type { Administratie } from './administratie.ts';
import type { Maatstaf } from './maatstaf.ts';
import { veld } from './plaatsen.ts';

const partijSchema = z.object({ partij: z.string(), centen: z.int(), kosten: z.int(), openstaand: z.int() });
const besluitSchema = z.object({ anderen: z.array(partijSchema), rekenwerk: z.object({ kosten: z.int() }) });
const geadresseerdeSchema = z.object({ aandelen: z.array(z.object({ wie: z.string(), partij: z.string() })) });
type Partij = z.infer<typeof partijSchema>;

/** What came in, what it cost, and what nobody had to claim. */
export const ontvangen: Maatstaf = async (van) => (await leesVerdeling(van)).map(({ rij }) => rij.centen);
export const kostenVanAllen: Maatstaf = async (van) => (await leesVerdeling(van)).map(({ besluit }) => besluit.rekenwerk.kosten);
export const naarSchuldenaar: Maatstaf = async (van) => (await leesVerdeling(van)).flatMap(({ rij }) => rij.schuldenaarCenten ?? []);

/** What the party of a row gets: we ourselves what was booked here, another what is ordered for it. */
export const aandeel: Maatstaf = async (van, { ouder }) =>
  (await leesVerdeling(van)).flatMap(({ rij, betaald }) => (veld(ouder, 'wie') === 'wij' ? (rij.eigenCenten ?? []) : (betaald.get(String(veld(ouder, 'partij'))) ?? 0)));

/** What is open with the party of a row after it. */
export const nogOpen: Maatstaf = async (van, { ouder }) => naDeVerdeling(await leesVerdeling(van), String(veld(ouder, 'partij')));

/** The same of who the letter is for, and what it got for what. */
export const eigen: Maatstaf = async (van, { sleutels }) => {
  const aan = geadresseerdeSchema.safeParse(van.brief.inhoud).data?.aandelen.find(({ wie }) => wie === 'u')?.partij;
  const [partij] = aan === undefined ? [] : (await leesVerdeling(van)).flatMap(({ besluit }) => besluit.anderen.filter((een) => een.partij === aan));
  const [, naam] = sleutels;
  return partij === undefined ? [] : [EIGEN[String(naam)]?.(partij)].filter((waarde) => waarde !== undefined);
};

const EIGEN: Readonly<Record<string, (partij: Partij) => number>> = {
  openstaandCenten: ({ openstaand }) => openstaand,
  aandeelCenten: ({ centen }) => centen,
  kostenCenten: ({ kosten }) => kosten,
  opVorderingCenten: ({ centen, kosten }) => centen - kosten,
};

interface Verdeling {
  readonly rij: { readonly centen: number; readonly eigenCenten: number | null; readonly schuldenaarCenten: number | null };
  readonly besluit: z.infer<typeof besluitSchema>;
  readonly betaald: ReadonlyMap<string, number>;
}

/** The distribution that the letter makes known; empty where its besluit is none. */
async function leesVerdeling({ db, brief, besluit }: Administratie): Promise<readonly Verdeling[]> {
  const gelezen = besluitSchema.safeParse((await besluit())?.inhoud).data;
  const rij = brief.besluitId === null ? null : await db.verdeling.findUnique({ where: { besluitId: brief.besluitId }, include: { doorbetalingen: true } });
  return gelezen === undefined || rij === null ? [] : [{ rij, besluit: gelezen, betaald: new Map(rij.doorbetalingen.map(({ partij, centen }) => [partij, centen])) }];
}

function naDeVerdeling(gelezen: readonly Verdeling[], sleutel: string): readonly number[] {
  return gelezen.flatMap(({ besluit }) => besluit.anderen.filter(({ partij }) => partij === sleutel).map(({ openstaand, centen }) => Math.max(0, openstaand - centen)));
}
