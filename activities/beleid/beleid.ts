import { z } from 'zod';
import { CAPACITEITSVOORSTELLEN, type Beleid } from '../../contract/beleid.ts';
import { centen } from '../../domain/geld/centen.ts';
import { voluit, type Dag } from '../../domain/kalender/dag.ts';
import { BIJ_ONBEKEND, BIJ_TE_WEINIG } from '../../domain/samenloop/opportuniteit-grenzen.ts';
import { BEHANDELINGEN, KWADRANTEN } from '../../domain/sociaal/kwadrant.ts';
import { SOCIAAL_VOOR, SOCIALE_HANDELINGEN } from '../../domain/sociaal/sociale-stap.ts';
import { naarDag } from '../opslag/dagen.ts';
import type { Database, Transactie } from '../opslag/database.ts';

const dagen = (hoogste: number) => z.int('moet een geheel aantal dagen zijn').min(0, 'mag niet negatief zijn').max(hoogste, `mag hoogstens ${String(hoogste)} zijn`);

/** No policy may warn of the verjaring longer before it, in days. */
export const LANGSTE_WAARSCHUWING = 365;

const bedrag = z.int('moet een geheel aantal centen zijn').min(0, 'mag niet negatief zijn');

const aantal = z.int('moet een geheel aantal brieven zijn').min(0, 'mag niet negatief zijn');

/** The limits of a verzendrun; each may be left out. */
const verzendgrenzenSchema = z.strictObject({
  hoogstensAantal: z.exactOptional(aantal),
  hoogstensSomCenten: z.exactOptional(bedrag.transform(centen)),
  groeifactor: z.exactOptional(z.number('moet een getal zijn').min(1, 'moet ten minste 1 zijn').max(100, 'mag hoogstens 100 zijn')),
  groeiVanafAantal: z.exactOptional(aantal),
  eersteRunHoogstensAantal: z.exactOptional(aantal),
  kleinsteBriefCenten: z.exactOptional(bedrag.transform(centen)),
  hoogsteBriefCenten: z.exactOptional(bedrag.transform(centen)),
});

const maanden = (hoogste: number) => z.int('moet een geheel aantal maanden zijn').min(1, 'moet ten minste 1 zijn').max(hoogste, `mag hoogstens ${String(hoogste)} zijn`);

/** The limits of a weighing beside the beslagen of others; each may be left out. */
const opportuniteitSchema = z.strictObject({
  minimumPerMaandCenten: z.exactOptional(bedrag.transform(centen)),
  hoogstensMaanden: z.exactOptional(maanden(600)),
  bijTeWeinig: z.exactOptional(z.enum(BIJ_TE_WEINIG)),
  bijOnbekend: z.exactOptional(z.enum(BIJ_ONBEKEND)),
  opnieuwNaMaanden: z.exactOptional(maanden(60)),
  hoogstensKeren: z.exactOptional(z.int('moet een geheel aantal keren zijn').min(0, 'mag niet negatief zijn').max(40, 'mag hoogstens 40 zijn')),
  geduldDagen: z.exactOptional(dagen(60)),
});

/** Guards a policy before it is stored and when it is read. Days are calendar days, amounts are in cents. What came later has a default, so that a stored policy stays one. */
export const beleidSchema = z.strictObject({
  herinneringDagen: dagen(365),
  dwangbevelDagen: dagen(365),
  laatGepostDagen: dagen(60),
  ontvangstDagen: dagen(30),
  minimumPerMaandCenten: bedrag.transform(centen),
  opnieuwVragenMaanden: z.int('moet een geheel aantal maanden zijn').min(1, 'moet ten minste 1 zijn').max(60, 'mag hoogstens 60 zijn'),
  afdrachtDagen: dagen(60),
  derdeHerinneringDagen: dagen(365),
  inkomenAfwijkingProcent: z.int('moet een geheel percentage zijn').min(0, 'mag niet negatief zijn').max(100, 'mag hoogstens 100 zijn').default(10),
  kleinsteKostenstapCenten: bedrag.default(0).transform(centen),
  verjaringWaarschuwingDagen: dagen(LANGSTE_WAARSCHUWING).default(90),
  kwijtscheldingWachtDagen: dagen(90).default(14),
  renteInRekening: z.boolean('moet true of false zijn').default(false),
  kleinsteRenteCenten: bedrag.default(0).transform(centen),
  // Well before the end of the two weeks of an aanmaning: nobody comes nearer to force by a letter that he did not read.
  digitaalOngelezenDagen: z.int('moet een geheel aantal dagen zijn').min(1, 'moet ten minste 1 zijn').max(13, 'mag hoogstens 13 zijn').default(7),
  betaaltermijnen: z.int('moet een geheel aantal termijnen zijn').min(1, 'moet ten minste 1 zijn').max(12, 'mag hoogstens 12 zijn').default(1),
  socialeStappen: z.exactOptional(z.array(z.strictObject({ voor: z.enum(SOCIAAL_VOOR), wat: z.enum(SOCIALE_HANDELINGEN), dagen: dagen(60).min(1, 'moet ten minste 1 zijn') }))),
  kwadrant: z.exactOptional(z.strictObject({ dagen: dagen(60), behandeling: z.partialRecord(z.enum(KWADRANTEN), z.enum(BEHANDELINGEN)) })),
  geenCapaciteit: z.exactOptional(z.strictObject({ na: z.int('moet een geheel aantal keren zijn').min(1, 'moet ten minste 1 zijn').max(40, 'mag hoogstens 40 zijn'), dan: z.enum(CAPACITEITSVOORSTELLEN) })),
  opportuniteit: z.exactOptional(opportuniteitSchema),
  verzendrun: z.exactOptional(verzendgrenzenSchema),
}) satisfies z.ZodType<Beleid>;

/** The opdrachtgever has no policy on that day: nothing can be decided, and none is made up. */
export class GeenBeleid extends Error {
  override readonly name = 'GeenBeleid';
  constructor(opdrachtgeverId: string, dag: Dag) {
    super(`opdrachtgever ${opdrachtgeverId} heeft geen beleid op ${voluit(dag)}`);
  }
}

/** Whose policy: that of the principaal where it has one, else that of the opdrachtgever. */
export interface Beleidvoerder {
  readonly opdrachtgeverId: string;
  readonly principaalId: string;
}

/**
 * The policies of a principaal, as a function of the day. Throws ZodError on a stored policy that is not one; the function
 * throws `GeenBeleid` on a day without.
 */
export async function beleidVan(tx: Transactie | Database, { opdrachtgeverId, principaalId }: Beleidvoerder): Promise<(dag: Dag) => Beleid> {
  const rijen = await tx.beleid.findMany({ where: { opdrachtgeverId, principaalId: { in: ['', principaalId] } }, orderBy: { geldigVanaf: 'desc' } });
  const eigen = rijen.some((rij) => rij.principaalId !== '');
  const beleiden = rijen
    .filter((rij) => (rij.principaalId !== '') === eigen)
    .map(({ geldigVanaf, inhoud }) => ({ vanaf: naarDag(geldigVanaf), beleid: beleidSchema.parse(inhoud) }));
  return (dag) => {
    const geldend = beleiden.find(({ vanaf }) => vanaf <= dag);
    if (geldend === undefined) throw new GeenBeleid(opdrachtgeverId, dag);
    return geldend.beleid;
  };
}

/** In how many equal terms an aanslag of a dagtekening is payable by the verordening (Gemeentewet 250); before the first policy there is none: 1. */
export async function verordeningVan(tx: Transactie | Database, wie: Beleidvoerder): Promise<(dagtekening: Dag) => number> {
  const beleid = await beleidVan(tx, wie);
  return (dagtekening) => {
    try {
      return beleid(dagtekening).betaaltermijnen;
    } catch (fout) {
      if (fout instanceof GeenBeleid) return 1;
      throw fout;
    }
  };
}

/** The policy that holds on a day. Throws as `beleidVan` does. */
export async function beleidOp(tx: Transactie | Database, wie: Beleidvoerder, dag: Dag): Promise<Beleid> {
  return (await beleidVan(tx, wie))(dag);
}
