import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import type { VaststellingInvoer } from '../../domain/beslagvrije-voet/invoer.ts';
import type { Vaststelling } from '../../domain/beslagvrije-voet/uitkomst.ts';
import { stelVast } from '../../domain/beslagvrije-voet/vaststelling.ts';
import type { Centen } from '../../domain/geld/centen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { leefsituaties } from '../../domain/leefsituatie/leefsituatie.ts';
import { halfjaren } from '../../domain/normen/normen.ts';
import { dag } from '../../domain/kalender/dag.ts';
import { alsBestand, jsonSchemas } from '../../schema/json-schema.ts';
import { vaststellingInvoer } from '../../schema/vaststelling-invoer.ts';
import { vaststelling } from '../../schema/vaststelling.ts';
import { invoer } from '../domain/beslagvrije-voet/hulp.ts';

/** A type of the domain without its brands and readonly, which a schema cannot say. */
type Kaal<T> = T extends Centen ? number : T extends Dag ? string : T extends object ? { -readonly [K in keyof T]: Kaal<T[K]> } : T;
/** Literal text stays, any text of the domain that is a norm version or an amount is text in the schema. */
type Past<A, B> = [A] extends [B] ? true : false;

describe('de schema’s zeggen hetzelfde als de typen van het domein', () => {
  it('wat het schema doorlaat kan het domein aan, en andersom', () => {
    expectTypeOf<Past<z.infer<typeof vaststellingInvoer>, Kaal<VaststellingInvoer>>>().toEqualTypeOf<true>();
    expectTypeOf<Past<Kaal<VaststellingInvoer>, z.infer<typeof vaststellingInvoer>>>().toEqualTypeOf<true>();
    expectTypeOf<Past<z.infer<typeof vaststelling>, Kaal<Vaststelling>>>().toEqualTypeOf<true>();
    expectTypeOf<Past<Kaal<Vaststelling>, z.infer<typeof vaststelling>>>().toEqualTypeOf<true>();
  });

  it('elke uitkomst van de rekentool voldoet, na een reis door JSON', () => {
    const bedrag = fc.integer({ min: 0, max: 900_000 }).map((cent) => (cent / 100).toFixed(2));
    fc.assert(
      fc.property(
        fc.constantFrom(...halfjaren.map(({ van }) => dag(van)), dag('2027-01-01')),
        fc.constantFrom(...leefsituaties),
        bedrag,
        bedrag,
        fc.boolean(),
        (peildatum, leefsituatie, schuldenaar, netto, bijstand) => {
          const een = invoer({
            peildatum,
            leefsituatie,
            belastbaar: { soort: 'per maand', schuldenaar, echtgenoot: '100' },
            bron: bijstand ? { soort: 'bijstand', wet: 'participatiewet', norm: 'pw_21_a', inkomenArt32: '10' } : { soort: 'inkomen', netto, opbouw: '20' },
          });
          expect(vaststellingInvoer.parse(JSON.parse(JSON.stringify(een)))).toStrictEqual(een);
          const uitkomst = stelVast(een);
          expect(vaststelling.parse(JSON.parse(JSON.stringify(uitkomst)))).toStrictEqual(uitkomst);
        },
      ),
      { numRuns: 100 },
    );
  });

  it.each([
    ['een bedrag met een komma', { bron: { soort: 'inkomen', netto: '2240,00' } }],
    ['een dag die niet bestaat', { peildatum: '2026-02-30' }],
    ['een veld dat niemand kent', { inkomsten: '1' }],
    ['een onbekende leefsituatie', { leefsituatie: 'samenwonend' }],
  ])('%s wordt geweigerd', (_naam, anders) => {
    expect(vaststellingInvoer.safeParse({ ...invoer(), ...anders }).success).toBe(false);
  });
});

describe('de JSON Schema’s in schema/json', () => {
  const map = new URL('../../schema/json/', import.meta.url);
  it.each([...jsonSchemas()])('%s is wat npm run schema schrijft', (naam, schema) => {
    expect(readFileSync(new URL(naam, map), 'utf8')).toBe(alsBestand(schema));
  });

  it('er zijn geen andere', () => {
    expect(readdirSync(map).sort()).toEqual([...jsonSchemas().keys()].sort());
  });
});
