import { z } from 'zod';
import { dagSchema } from '../../activities/import/vorderingrij.ts';
import { legWijzigingVast } from '../../activities/intake/wijziging.ts';
import { zaakVanVerhaal, type VerhaalId } from '../../contract/zaak.ts';
import type { AndereInhouding } from '../../domain/beslagvrije-voet/475c-lid4.ts';
import type { Voetbesluit } from '../../domain/beslagvrije-voet/voetbesluit.ts';
import { leefsituaties } from '../../domain/leefsituatie/leefsituatie.ts';
import type { GemeldeWoonkosten, Opgave } from '../../domain/rekentool/opgave.ts';
import { decimaal } from '../../domain/spoor/getal.ts';
import { Weigering } from '../../activities/opslag/weigering.ts';
import { metDatabase, schrijf, wettelijkeDag } from './database.ts';
import { bedragOfNul, leesOpties, nummerVan } from './opties.ts';

const bedrag = bedragOfNul.transform(decimaal).optional();

const Velden = z.object({
  verhaal: nummerVan('verhaal'),
  gemeldOp: dagSchema,
  kenmerk: z.string().min(1),
  door: z.string().min(1),
  reden: z.string().min(1),
  bewijs: z.string().min(1),
  leefsituatie: z.enum(leefsituaties, `moet een van ${leefsituaties.join(', ')} zijn`).optional(),
  inzichtInAdres: z.boolean().default(false),
  belastbaar: bedrag,
  belastbaarPartner: bedrag,
  onderneming: bedrag,
  ondernemingPartner: bedrag,
  netto: bedrag,
  anderInkomen: bedrag,
  inkomenPartner: bedrag,
  auto: bedrag,
  woonkosten: bedrag,
  hogeWoonkosten: z.boolean().default(false),
  geenHuurtoeslag: z.boolean().default(false),
  woonkostenTot: dagSchema.optional(),
  voldaanOp: dagSchema.optional(),
  inrichting: bedrag,
  inrichtingNorm: z.enum(['alleenstaand', 'gehuwd'], 'moet alleenstaand of gehuwd zijn').default('alleenstaand'),
  nietMeer: z.array(z.enum(['woonkosten', 'inrichting', 'voetbesluit'], 'moet woonkosten, inrichting of voetbesluit zijn')).default([]),
  beslagOpInkomen: bedrag,
  verrekeningMetToeslag: bedrag,
  kantonrechterVerhoging: bedrag,
  kantonrechterBedrag: bedrag,
  geenVoet: z.boolean().default(false),
  besluitVanaf: dagSchema.optional(),
  besluitTot: dagSchema.optional(),
});

const Invoer = Velden.refine(
  ({ woonkosten, hogeWoonkosten, geenHuurtoeslag }) => (woonkosten !== undefined) === (hogeWoonkosten || geenHuurtoeslag),
  'bij --woonkosten hoort --hoge-woonkosten, --geen-huurtoeslag of beide, en omgekeerd',
).refine((invoer) => voetbesluiten(invoer).length <= 1, 'noem één besluit over de voet: --kantonrechter-verhoging, --kantonrechter-bedrag of --geen-voet',
).refine(
  (invoer) => (voetbesluiten(invoer).length === 1) === (invoer.besluitVanaf !== undefined && invoer.besluitTot !== undefined),
  'bij een besluit over de voet horen --besluit-vanaf en --besluit-tot, en omgekeerd',
).refine((invoer) => Object.keys(opgaveVan(invoer)).length > 0, 'noem wat er verandert, zoals --leefsituatie, --netto of --woonkosten');

/** What was typed, as the rekentool takes it. */
function opgaveVan(invoer: z.infer<typeof Velden>): Opgave {
  const { leefsituatie, woonkosten, inrichting, nietMeer, beslagOpInkomen, verrekeningMetToeslag } = invoer;
  const bedragen = {
    belastbaar: invoer.belastbaar,
    belastbaarEchtgenoot: invoer.belastbaarPartner,
    onderneming: invoer.onderneming,
    ondernemingEchtgenoot: invoer.ondernemingPartner,
    netto: invoer.netto,
    nietBeslagen: invoer.anderInkomen,
    nietBeslagenEchtgenoot: invoer.inkomenPartner,
    auto: invoer.auto,
  } satisfies { readonly [Veld in keyof Opgave]: string | undefined };
  const inhoudingen: readonly AndereInhouding[] = [
    ...(beslagOpInkomen === undefined ? [] : [{ soort: 'beslag', op: 'ander inkomen', bedrag: beslagOpInkomen } as const]),
    ...(verrekeningMetToeslag === undefined ? [] : [{ soort: 'verrekening', op: 'toeslag', bedrag: verrekeningMetToeslag } as const]),
  ];
  return {
    ...(leefsituatie === undefined ? {} : { leefsituatie }),
    ...(invoer.inzichtInAdres ? { adres: 'inzicht_gegeven' } : {}),
    ...Object.fromEntries(Object.entries(bedragen).filter(([, waarde]) => waarde !== undefined)),
    ...(woonkosten === undefined ? {} : { woonkosten: woonkostenVan(woonkosten, invoer) }),
    ...(inrichting === undefined ? {} : { inrichting: { prijs: inrichting, norm: invoer.inrichtingNorm } }),
    ...Object.fromEntries(nietMeer.map((veld) => [veld, 'niet_meer'])),
    ...(inhoudingen.length === 0 ? {} : { andereInhoudingen: inhoudingen }),
    ...voetbesluitVan(invoer),
  };
}

type Besluit = Voetbesluit extends infer Soort ? (Soort extends Voetbesluit ? Omit<Soort, 'vanaf' | 'totEnMet'> : never) : never;

/** The besluiten over the voet that were typed; at most one may be. */
function voetbesluiten({ kantonrechterVerhoging, kantonrechterBedrag, geenVoet }: z.infer<typeof Velden>): readonly Besluit[] {
  return [
    ...(kantonrechterVerhoging === undefined ? [] : [{ soort: 'verhoging_kantonrechter', bedrag: kantonrechterVerhoging } as const]),
    ...(kantonrechterBedrag === undefined ? [] : [{ soort: 'bedrag_kantonrechter', bedrag: kantonrechterBedrag } as const]),
    ...(geenVoet ? [{ soort: 'geen_voet_pw60' } as const] : []),
  ];
}

function voetbesluitVan(invoer: z.infer<typeof Velden>): Pick<Opgave, 'voetbesluit'> {
  const [besluit] = voetbesluiten(invoer);
  const { besluitVanaf: vanaf, besluitTot: totEnMet } = invoer;
  return besluit === undefined || vanaf === undefined || totEnMet === undefined ? {} : { voetbesluit: { ...besluit, vanaf, totEnMet } };
}

function woonkostenVan(bedragPerMaand: string, { hogeWoonkosten, geenHuurtoeslag, woonkostenTot, voldaanOp }: z.infer<typeof Velden>): GemeldeWoonkosten {
  return {
    bedrag: bedragPerMaand,
    verzoekLid5: hogeWoonkosten,
    verzoekLid7: geenHuurtoeslag,
    ...(woonkostenTot === undefined ? {} : { totEnMet: woonkostenTot }),
    ...(voldaanOp === undefined ? {} : { voldaanOp }),
  };
}

/**
 * `invorderstraat wijziging <verhaal> …`: stores what an inwoner reported, with reason and evidence, and prints the input of
 * the update `meldWijziging` by which a second person makes it count. Recorded as not proven until sign-in exists. Answers
 * 0, or 2 on bad input.
 */
export async function voerUit([nummer = '']: readonly string[], opties: Readonly<Record<string, unknown>>): Promise<number> {
  return metDatabase('wijziging', async (db) => {
    const gelezen = leesOpties(Invoer, { ...opties, verhaal: nummer });
    const { gemeldOp, kenmerk, door, verhaal, reden, bewijs } = gelezen;
    const rij = await db.verhaal.findUnique({ where: { id: verhaal } });
    if (rij === null) throw new Weigering(`verhaal ${String(verhaal)} bestaat niet`);
    const verhaalId = verhaal as VerhaalId;
    const ingevoerdOp = await wettelijkeDag(db);
    if (gemeldOp > ingevoerdOp) throw new Weigering(`gemeldOp: ligt na vandaag (${ingevoerdOp})`);
    const wijzigingId = await legWijzigingVast(db, { verhaalId, gemeldOp, ingevoerdOp, kenmerk, door, inhoud: { ...opgaveVan(gelezen), reden, bewijs } });
    if (rij.geslotenOp !== null) {
      schrijf(`Wijziging ${String(wijzigingId)} is vastgelegd. Het verhaal is gesloten: een tweede persoon laat haar meetellen met «invorderstraat wijziging-na-einde ${String(wijzigingId)} --door <naam>».`);
      return 0;
    }
    schrijf(`Wijziging ${String(wijzigingId)} is vastgelegd. Een tweede persoon laat haar meetellen met de update «meldWijziging» van ${zaakVanVerhaal(verhaalId)}, en vult bij «door» zijn eigen naam in:`);
    schrijf(JSON.stringify({ sleutel: kenmerk, door: '', gemeldOp, wijzigingId }));
    return 0;
  });
}
