import { z } from 'zod';
import { bijstandsnormen } from '../domain/beslagvrije-voet/475dc.ts';
import { invoervelden } from '../domain/beslagvrije-voet/herkomst.ts';
import { leefsituaties } from '../domain/leefsituatie/leefsituatie.ts';

/** An amount in euros as a decimal string, zero or more; not rounded. */
export const bedrag = z.string().regex(/^\d{1,13}(\.\d{1,40})?$/).describe('bedrag in euro, decimale tekst met een punt');
/** The same, also below zero. */
export const bedragMetTeken = z.string().regex(/^-?\d{1,13}(\.\d{1,40})?$/).describe('bedrag in euro, ook negatief');
/** A day: yyyy-mm-dd. */
export const dagschema = z.iso.date().describe('dag, jjjj-mm-dd');
export const leefsituatieschema = z.enum(leefsituaties);

export const bijstandsnormschema = z.enum(bijstandsnormen);

const adres = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('woonadres') }),
  z.strictObject({ soort: z.literal('geen') }),
  z.strictObject({ soort: z.literal('niet_in_brp_wel_inzicht') }),
  z.strictObject({ soort: z.literal('buitenland'), land: z.string().nullable() }),
]);

const belastbaar = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('per maand'), schuldenaar: bedrag, echtgenoot: bedrag, uitOnderneming: z.exactOptional(bedrag), uitOndernemingEchtgenoot: z.exactOptional(bedrag) }),
  z.strictObject({ soort: z.literal('per jaar'), C: bedrag }),
]);

const door = { door: z.string(), op: dagschema, bewezen: z.literal(false) };
const goedkeuring = z.discriminatedUnion('staat', [
  z.strictObject({ staat: z.literal('wacht') }),
  z.strictObject({ staat: z.literal('goedgekeurd'), ...door }),
  z.strictObject({ staat: z.literal('afgewezen'), reden: z.string(), ...door }),
]);
const herkomst = z.discriminatedUnion('soort', [
  z.strictObject({
    soort: z.literal('bron'),
    bron: z.enum(['BRP', 'polisadministratie', 'derdenverklaring', 'opgave schuldenaar', 'routeervoorziening']),
    op: dagschema,
  }),
  z.strictObject({ soort: z.literal('met de hand'), reden: z.string(), bewijs: z.string(), ingevoerd: z.strictObject(door), goedkeuring }),
]);
const herkomsten = z.strictObject(
  Object.fromEntries(invoervelden.map((veld) => [veld, z.exactOptional(herkomst)])) as Record<(typeof invoervelden)[number], z.ZodExactOptional<typeof herkomst>>,
);

const woonkosten = z.strictObject({
  bedrag,
  verzoekLid5: z.boolean(),
  verzoekLid7: z.boolean(),
  duurLid5: z.exactOptional(
    z.strictObject({ vanaf: dagschema, kostenTotEnMet: dagschema.nullable(), verlenging: z.strictObject({ voldaanOp: dagschema }).nullable() }),
  ),
});

const termijn = { vanaf: dagschema, totEnMet: dagschema };
const voetbesluit = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('verhoging_kantonrechter'), bedrag, ...termijn }),
  z.strictObject({ soort: z.literal('bedrag_kantonrechter'), bedrag, ...termijn }),
  z.strictObject({ soort: z.literal('geen_voet_pw60'), ...termijn }),
]);

const bron = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('inkomen'), netto: bedragMetTeken, opbouw: z.exactOptional(bedragMetTeken) }),
  z.strictObject({
    soort: z.literal('bijstand'),
    wet: z.enum(['participatiewet', 'ioaw', 'ioaz', 'bbz']),
    norm: bijstandsnormschema.nullable(),
    inkomenArt32: bedragMetTeken,
  }),
]);

/** What `stelVast` takes (domain/beslagvrije-voet/invoer.ts, VaststellingInvoer). */
export const vaststellingInvoer = z
  .strictObject({
    peildatum: dagschema,
    leefsituatie: leefsituatieschema,
    adres,
    belastbaar,
    nietBeslagen: z.exactOptional(z.strictObject({ schuldenaar: bedragMetTeken, echtgenoot: bedragMetTeken })),
    loonbelastingAuto: z.exactOptional(bedrag),
    inrichting: z.exactOptional(z.strictObject({ prijs: bedrag, norm: z.enum(['alleenstaand', 'gehuwd']) })),
    woonkosten: z.exactOptional(woonkosten),
    voetbesluit: z.exactOptional(voetbesluit),
    herkomst: z.exactOptional(herkomsten),
    bron,
    andereInhoudingen: z.exactOptional(
      z.array(z.strictObject({ soort: z.enum(['beslag', 'verrekening']), op: z.enum(['ander inkomen', 'toeslag']), bedrag })),
    ),
  })
  .meta({ title: 'VaststellingInvoer', description: 'Wat de rekentool nodig heeft voor de beslagvrije voet bij één inkomen (Rv 475b tot en met 475e).' });
