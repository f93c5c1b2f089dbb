import { z } from 'zod';
import { BEVOEGDHEDEN, type Doel } from '../../../contract/routeervoorziening/doel.ts';
import { VELDREGELS, type Opgaveveld, type OpgaveveldVan } from '../../../contract/routeervoorziening/velden.ts';
import { DEURWAARDERSOORTEN } from '../../../domain/deurwaarder/overdracht.ts';
import { leefsituaties } from '../../../domain/leefsituatie/leefsituatie.ts';
import type { Beslagvorm } from '../../../domain/samenloop/beslag.ts';
import { VORDERINGSOORTEN } from '../../../domain/samenloop/rangorde.ts';
import { Bedrag, BedragMetTeken, Dagschema, Derde, Partij, Postadres, Rolschema } from './basis.ts';

/** How often something is kept back or added. */
export const PERIODES = ['week', 'vier_weken', 'maand', 'kwartaal', 'jaar'] as const;
const Periode = z.enum(PERIODES).meta({ id: 'Periode', description: 'Hoe vaak.' });

const { derdenbeslag, ...ZONDER_DEURWAARDER } = Object.fromEntries(BEVOEGDHEDEN.map((naam) => [naam, naam])) as { readonly [B in (typeof BEVOEGDHEDEN)[number]]: B };
const zonderDeurwaarder = Object.values(ZONDER_DEURWAARDER);

export const Bevoegdheidschema = z
  .discriminatedUnion('soort', [z.strictObject({ soort: z.literal(derdenbeslag), deurwaarder: z.enum(DEURWAARDERSOORTEN) }), z.strictObject({ soort: z.enum(zonderDeurwaarder) })])
  .meta({ id: 'Bevoegdheid', description: 'De bevoegdheid waarvan de partij gebruikmaakt.' });

/** The power by which an income is taken, as the law of samenloop knows it: in a betalingsregeling too it is set off. */
export function vormVan(bevoegdheid: z.infer<typeof Bevoegdheidschema>): Beslagvorm {
  if (bevoegdheid.soort === 'derdenbeslag') return { bevoegdheid: 'derdenbeslag', deurwaarder: bevoegdheid.deurwaarder };
  return { bevoegdheid: bevoegdheid.soort === 'verrekening_betalingsregeling' ? 'verrekening' : bevoegdheid.soort };
}

const BvvGegevens = z
  .strictObject({
    peildatum: Dagschema,
    leefsituatie: z.enum(leefsituaties),
    aantalKinderen: z.int().min(0).max(30).nullable(),
    inkomens: z.array(z.strictObject({ van: Rolschema, derde: Derde.nullable(), bedragPerMaand: BedragMetTeken })).max(50),
    belastbaarJaarinkomen: Bedrag.nullable().meta({ description: 'Gezamenlijk belastbaar jaarinkomen in hele centen.' }),
    woonkosten: Bedrag.nullable(),
  })
  .meta({ id: 'BvvGegevens', description: 'De gegevens waarop een beslagvrije voet rust: leefsituatie en inkomen.' });

const Priveschuld = z
  .strictObject({ echtgenootNaam: z.string().min(1).max(200).nullable(), echtgenootRekening: z.string().regex(/^[A-Z]{2}\d{2}[A-Z0-9]{1,30}$/).nullable() })
  .meta({ id: 'Priveschuld', description: 'Aan wie de andere helft toekomt bij een privéschuld in een beperkte gemeenschap (BW 1:96 lid 3).' });

/** Every field that stands with one beslag or verrekening, for all purposes together. A source leaves out what it does not have. */
export const OPGAVEVELDEN = {
  bevoegdheid: Bevoegdheidschema,
  executoriaal: z.boolean().meta({ description: 'Onwaar: conservatoir.' }),
  voorrang: z.strictObject({ preferent: z.boolean(), grondslag: z.enum(VORDERINGSOORTEN) }).meta({ id: 'Voorrang', description: 'Preferent of concurrent, en de wettelijke grondslag.' }),
  openstaand: Bedrag,
  inhouding: Bedrag,
  inhoudingPeriode: Periode,
  ophoging: Bedrag,
  ophogingPeriode: Periode,
  beslagvrijeVoet: Bedrag.meta({ description: 'Vastgestelde beslagvrije voet per maand, in hele centen.' }),
  bvvVastgesteldOp: Dagschema,
  bvvGegevens: BvvGegevens,
  derdebeslagene: Derde,
  beslaglegger: Derde,
  cdw: z.strictObject({ partij: Partij, adres: Postadres.nullable() }).nullable().meta({ description: 'De coördinerend deurwaarder voor zover de bron die kent; null: er is er geen.' }),
  beslagdatum: Dagschema,
  priveschuld: Priveschuld.nullable().meta({ description: 'null: geen privéschuld.' }),
  verruimingIw19: z.boolean().meta({ description: 'Of een tiende van de beslagvrije voet wordt aangewend (IW 19 lid 1).' }),
  bvvOpNihil: z.boolean().meta({ description: 'Of de beslagvrije voet op nihil is gesteld (Pw 60 lid 6 en wat daarop lijkt).' }),
} as const satisfies Readonly<Record<Opgaveveld, z.ZodType>>;
type Vormen = typeof OPGAVEVELDEN;

export type Opgave<D extends Doel = Doel> = { readonly [V in OpgaveveldVan<D>]?: z.infer<Vormen[V]> };
/** One beslag or verrekening as a source tells it, with whatever field it has. */
export type Bronopgave = { readonly [V in Opgaveveld]?: z.infer<Vormen[V]> };

const optioneel = Object.fromEntries(Object.entries(OPGAVEVELDEN).map(([veld, schema]) => [veld, z.exactOptional(schema)])) as { readonly [V in Opgaveveld]: z.ZodExactOptional<Vormen[V]> };

/** What a source may send. A field that the contract does not know is not read. */
export const Bronopgave: z.ZodType<Bronopgave> = z.object(optioneel).meta({ id: 'Bronopgave', description: 'Een lopend beslag of een lopende verrekening, zoals een bron die opgeeft.' });

/** The schema of one beslag or verrekening for a purpose: exactly the fields of its article. */
export function opgaveVan(doel: Doel): z.ZodType<Opgave> {
  const velden = VELDREGELS.flatMap((regel) => (regel.doel === doel && regel.plaats === 'opgave' ? [[regel.veld, optioneel[regel.veld]] as const] : []));
  return z.strictObject(Object.fromEntries(velden));
}

export const VoorlopigeTeruggaaf = z
  .strictObject({ ontvangt: z.boolean(), bedragPerMaand: Bedrag.nullable() })
  .meta({ id: 'VoorlopigeTeruggaaf', description: 'De voorlopige teruggaaf van Rv 475c lid 1 onder h.' });
export const Tegemoetkomingen = z
  .strictObject({ huurtoeslag: Bedrag.nullable(), zorgtoeslag: Bedrag.nullable(), kindgebondenBudget: Bedrag.nullable() })
  .meta({ id: 'Tegemoetkomingen', description: 'Per maand in hele centen; null: wordt niet ontvangen (Rv 475c lid 1 onder j).' });
/** The fields that stand with a person and only the Belastingdienst has. */
export const PERSOONSVELDEN = { voorlopigeTeruggaaf: z.exactOptional(VoorlopigeTeruggaaf), tegemoetkomingen: z.exactOptional(Tegemoetkomingen) } as const;
export type Persoonsvelden = { readonly voorlopigeTeruggaaf?: z.infer<typeof VoorlopigeTeruggaaf>; readonly tegemoetkomingen?: z.infer<typeof Tegemoetkomingen> };
