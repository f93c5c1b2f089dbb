import { z } from 'zod';
import { ECHTGENOOTGRONDEN, type Doel } from '../../../contract/routeervoorziening/doel.ts';
import type { Rol } from '../../../contract/routeervoorziening/partijen.ts';
import { Bsn, Doelschema, Grondschema, Kenmerk, Partij, Rolschema, Tijdstip } from './basis.ts';
import { opgaveVan, PERSOONSVELDEN, type Opgave, type Persoonsvelden } from './opgave.ts';

const Echtgenoot = z.strictObject({ bsn: Bsn, grond: z.enum(ECHTGENOOTGRONDEN) }).meta({ id: 'Echtgenoot', description: 'De echtgenoot, en hoe die bij de schuldenaar hoort.' });

/** What a party asks, in both phases alike. */
export const Bevraging = z
  .strictObject({
    doel: Doelschema,
    grond: Grondschema,
    zaakkenmerk: Kenmerk.meta({ description: 'De zaak waarvoor wordt gevraagd; komt in het log.' }),
    bsn: Bsn,
    echtgenoot: z.exactOptional(Echtgenoot),
  })
  .refine(({ bsn, echtgenoot }) => echtgenoot?.bsn !== bsn, { path: ['echtgenoot', 'bsn'], error: 'de echtgenoot is de schuldenaar zelf' })
  .meta({ id: 'Bevraging', description: 'Een vraag over één schuldenaar, voor één doel.' });
export type Bevraging = z.infer<typeof Bevraging>;

/** Phase 1: who has something running, and about whom of the two. Nothing else. */
export const Partijenantwoord = z
  .strictObject({ partijen: z.array(z.strictObject({ partij: Partij, over: z.array(Rolschema).min(1) })) })
  .meta({ id: 'Partijenantwoord', description: 'De andere partijen die een beslag of verrekening hebben lopen.' });
export type Partijenantwoord = z.infer<typeof Partijenantwoord>;

/** Why a source is not in the dossier. */
export const REDENEN_ONTBREEKT = ['geen_verbinding', 'tijd_verstreken', 'storing', 'geweigerd', 'antwoord_ongeldig', 'niet_aangesloten'] as const;
export type RedenOntbreekt = (typeof REDENEN_ONTBREEKT)[number];

const Ontbrekend = z.strictObject({ partij: Partij, reden: z.enum(REDENEN_ONTBREEKT), uitleg: z.string() }).meta({ id: 'Ontbrekend', description: 'Een partij die is gevraagd maar niet in het dossier staat, en waarom.' });

/** What one source answered about one person, after everything that may not be delivered was cut out. */
export interface Dossierpersoon<D extends Doel = Doel> extends Persoonsvelden {
  readonly rol: Rol;
  readonly opgaven: readonly Opgave<D>[];
}
export interface Dossierdeel<D extends Doel = Doel> {
  readonly partij: Partij;
  readonly personen: readonly Dossierpersoon<D>[];
}
/** Phase 2: the answers of all sources in one. */
export interface Dossier<D extends Doel = Doel> {
  readonly dossierId: string;
  readonly doel: D;
  readonly opgemaaktOp: string;
  /** Whether every party that has something running answered. */
  readonly volledig: boolean;
  readonly delen: readonly Dossierdeel<D>[];
  readonly ontbreekt: readonly { readonly partij: Partij; readonly reden: RedenOntbreekt; readonly uitleg: string }[];
}

const NAAM = { opportuniteitsafweging: 'Opportuniteitsafweging', vaststelling_bvv: 'VaststellingBvv', identificatie_cdw: 'IdentificatieCdw', uitvoering_cdw: 'UitvoeringCdw' } as const satisfies Readonly<Record<Doel, string>>;

/** The schema of a dossier for one purpose: no field beyond those of its article. */
function dossierVan<D extends Doel>(doel: D): z.ZodType<Dossier<D>> {
  const opgave = opgaveVan(doel).meta({ id: `Opgave${NAAM[doel]}`, description: `Een beslag of verrekening met de gegevens voor ${doel.replaceAll('_', ' ')}.` });
  const persoon = z.strictObject({ rol: Rolschema, opgaven: z.array(opgave), ...(doel === 'vaststelling_bvv' ? PERSOONSVELDEN : {}) });
  const schema = z.strictObject({
    dossierId: z.uuid(),
    doel: z.literal(doel),
    opgemaaktOp: Tijdstip,
    volledig: z.boolean(),
    delen: z.array(z.strictObject({ partij: Partij, personen: z.array(persoon) })),
    ontbreekt: z.array(Ontbrekend),
  });
  // Built from the table of fields: the type says the same, from the same table.
  return schema.meta({ id: `Dossier${NAAM[doel]}`, description: 'Een gebundeld dossier; na verzending bestaat het in de voorziening niet meer.' }) as z.ZodType as z.ZodType<Dossier<D>>;
}

/** The dossiers, each with exactly the fields of its article. */
export const DOSSIERS: { readonly [D in Doel]: z.ZodType<Dossier<D>> } = {
  opportuniteitsafweging: dossierVan('opportuniteitsafweging'),
  vaststelling_bvv: dossierVan('vaststelling_bvv'),
  identificatie_cdw: dossierVan('identificatie_cdw'),
  uitvoering_cdw: dossierVan('uitvoering_cdw'),
};
export const Dossier = z.union(Object.values(DOSSIERS)).meta({ id: 'Dossier', description: 'Het dossier voor het gevraagde doel.' });
