import { z } from 'zod';
import { bijstandsnormschema, dagschema } from './vaststelling-invoer.ts';

/** Whole cents. */
const centen = z.int().describe('hele centen');

/** The trace (domain/spoor/spoor.ts, Spoor). */
export const spoor = z.array(
  z.strictObject({
    sleutel: z.string(),
    artikel: z.string(),
    zin: z.string(),
    invoer: z.array(z.strictObject({ naam: z.string(), waarde: z.string(), bron: z.string() })),
    formule: z.string(),
    uitkomst: z.string(),
    eenheid: z.enum(['EUR/maand', 'EUR/jaar', 'EUR', 'factor']),
  }),
);

const normversie = z.strictObject({ van: dagschema, totEnMet: dagschema, formule: z.enum(['kwadratisch-2021', 'lineair-2026']) });
const voorbehouden = z.array(
  z.strictObject({
    sleutel: z.string(),
    artikel: z.string(),
    tekst: z.string(),
    alternatief: z.strictObject({ beslagvrijeVoet: centen, vatbaarPerMaand: centen }).nullable(),
  }),
);

/** What `stelVast` gives (domain/beslagvrije-voet/uitkomst.ts, Vaststelling). */
export const vaststelling = z
  .discriminatedUnion('soort', [
    z.strictObject({
      soort: z.literal('vastgesteld'),
      beslagvrijeVoet: centen,
      bvv475da: centen,
      na475db: centen,
      nettoBeslagen: centen,
      vatbaarPerMaand: centen,
      begrensdDoor475dc: z.boolean(),
      minimaal5Procent: centen.nullable(),
      normversie,
      spoor,
      voorbehouden,
    }),
    z.strictObject({
      soort: z.literal('percentage'),
      opgave: z.string(),
      fractie: z.literal('0.95'),
      inGeld: z
        .strictObject({ normSleutel: bijstandsnormschema, norm: centen, beslagvrijeVoet: centen, uitkering: centen, vatbaar: centen })
        .nullable(),
      normversie,
      spoor,
      voorbehouden,
    }),
    z.strictObject({ soort: z.literal('onbeslist'), redenen: z.array(z.string()), spoor }),
  ])
  .meta({ title: 'Vaststelling', description: 'De uitkomst van de rekentool; bedragen in hele centen per maand, met elke stap van de berekening.' });
