import { z } from 'zod';
import { bedragSchema, dagSchema } from '../../activities/import/vorderingrij.ts';
import { legWijzigingVast } from '../../activities/intake/wijziging.ts';
import type { GemeldeWijziging } from '../../contract/handelingen.ts';
import { zaakVanVerhaal, type VerhaalId } from '../../contract/zaak.ts';
import { centen, type Centen } from '../../domain/geld/centen.ts';
import { leefsituaties } from '../../domain/leefsituatie/leefsituatie.ts';
import { Weigering } from '../../activities/opslag/weigering.ts';
import { metDatabase, schrijf, wettelijkeDag } from './database.ts';

const Nul = z.literal('0,00').transform(() => 0);
const bedrag = z.union([Nul, bedragSchema], 'moet een bedrag zijn met een komma en twee decimalen, zoals 320,00').transform(centen).optional();

const Velden = z.object({
  verhaal: z.coerce.number('is geen nummer van een verhaal').int().positive(),
  gemeldOp: dagSchema,
  kenmerk: z.string().min(1),
  door: z.string().min(1),
  reden: z.string().min(1),
  bewijs: z.string().min(1),
  leefsituatie: z.enum(leefsituaties, `moet een van ${leefsituaties.join(', ')} zijn`).optional(),
  belastbaar: bedrag,
  belastbaarPartner: bedrag,
  onderneming: bedrag,
  netto: bedrag,
  anderInkomen: bedrag,
  inkomenPartner: bedrag,
  auto: bedrag,
  woonkosten: bedrag,
  hogeWoonkosten: z.boolean().default(false),
  geenHuurtoeslag: z.boolean().default(false),
  inrichting: bedrag,
  inrichtingNorm: z.enum(['alleenstaand', 'gehuwd'], 'moet alleenstaand of gehuwd zijn').default('alleenstaand'),
});

const Invoer = Velden
  .refine((invoer) => invoer.woonkosten === undefined || invoer.hogeWoonkosten || invoer.geenHuurtoeslag, 'bij --woonkosten hoort --hoge-woonkosten, --geen-huurtoeslag of beide')
  .refine((invoer) => invoer.woonkosten !== undefined || !(invoer.hogeWoonkosten || invoer.geenHuurtoeslag), '--hoge-woonkosten en --geen-huurtoeslag vragen ook --woonkosten')
  .refine((invoer) => Object.keys(wijzigingVan(invoer)).length > 2, 'noem wat er verandert, zoals --leefsituatie, --netto of --woonkosten');

/** What was typed, as the record holds it. */
function wijzigingVan(invoer: z.infer<typeof Velden>): GemeldeWijziging {
  const { reden, bewijs, leefsituatie, woonkosten, hogeWoonkosten: lid5, geenHuurtoeslag: lid7, inrichting, inrichtingNorm: norm } = invoer;
  const bedragen = {
    belastbaarCenten: invoer.belastbaar,
    belastbaarEchtgenootCenten: invoer.belastbaarPartner,
    ondernemingCenten: invoer.onderneming,
    nettoCenten: invoer.netto,
    nietBeslagenCenten: invoer.anderInkomen,
    nietBeslagenEchtgenootCenten: invoer.inkomenPartner,
    autoCenten: invoer.auto,
  } satisfies Partial<Record<keyof GemeldeWijziging, Centen | undefined>>;
  return {
    reden,
    bewijs,
    ...(leefsituatie === undefined ? {} : { leefsituatie }),
    ...Object.fromEntries(Object.entries(bedragen).filter(([, waarde]) => waarde !== undefined)),
    ...(woonkosten === undefined ? {} : { woonkosten: { centen: woonkosten, lid5, lid7 } }),
    ...(inrichting === undefined ? {} : { inrichting: { centen: inrichting, norm } }),
  };
}

/**
 * `invorderstraat wijziging <verhaal> …`: stores what an inwoner reported, with reason and evidence, and prints the input of
 * the update `meldWijziging` by which a second person makes it count. Recorded as not proven until sign-in exists. Answers
 * 0, or 2 on bad input.
 */
export async function voerUit([nummer = '']: readonly string[], opties: Readonly<Record<string, unknown>>): Promise<number> {
  return metDatabase('wijziging', async (db) => {
    const gelezen = Invoer.safeParse({ ...opties, verhaal: nummer });
    if (!gelezen.success) throw new Weigering(gelezen.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`.replace(/^: /, '')).join('; '));
    const { gemeldOp, kenmerk, door, verhaal } = gelezen.data;
    if ((await db.verhaal.count({ where: { id: verhaal } })) === 0) throw new Weigering(`verhaal ${String(verhaal)} bestaat niet`);
    const verhaalId = verhaal as VerhaalId;
    const ingevoerdOp = await wettelijkeDag(db);
    if (gemeldOp > ingevoerdOp) throw new Weigering(`gemeldOp: ligt na vandaag (${ingevoerdOp})`);
    const wijzigingId = await legWijzigingVast(db, { verhaalId, gemeldOp, ingevoerdOp, kenmerk, door, inhoud: wijzigingVan(gelezen.data) });
    schrijf(`Wijziging ${String(wijzigingId)} is vastgelegd. Een tweede persoon laat haar meetellen met de update «meldWijziging» van ${zaakVanVerhaal(verhaalId)}, en vult bij «door» zijn eigen naam in:`);
    schrijf(JSON.stringify({ sleutel: kenmerk, door: '', gemeldOp, wijzigingId }));
    return 0;
  });
}
