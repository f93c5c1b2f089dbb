import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formaten from 'ajv-formats';
import { parse } from 'yaml';
import { z } from 'zod';
import { PROJECT } from '../../../bin/opbouw/plaatsen.ts';

/** The committed documents, and not what they were made from: what a party outside would hold us to. */
const Inhoud = z.record(z.string(), z.object({ schema: z.object({ $ref: z.string() }) }));
const Document = z.looseObject({
  paths: z.record(z.string(), z.looseObject({ post: z.looseObject({ requestBody: z.object({ required: z.boolean(), content: Inhoud }), responses: z.record(z.string(), z.looseObject({ content: Inhoud })) }).optional() })),
  components: z.looseObject({ schemas: z.record(z.string(), z.looseObject({})) }),
});

/** One of them; `fouten`: where a request (status null) or an answer is not what it says. */
export function leesDocument(naam: string): { fouten: (pad: string, status: number | null, inhoud: unknown) => readonly string[]; paden: readonly string[] } {
  const document = Document.parse(parse(readFileSync(join(PROJECT, 'adapters', 'routeervoorziening', naam), 'utf8')));
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formaten.default(ajv);
  ajv.addSchema(document, 'document');
  return {
    paden: Object.keys(document.paths),
    fouten: (pad, status, inhoud) => {
      const operatie = document.paths[pad]?.post;
      const content = status === null ? operatie?.requestBody.content : operatie?.responses[String(status)]?.content;
      const ref = Object.values(content ?? {})[0]?.schema.$ref;
      if (ref === undefined) return [`${pad} kent ${status === null ? 'geen verzoek' : `status ${String(status)} niet`}`];
      const keur = ajv.getSchema(`document${ref}`);
      if (keur === undefined) return [`${ref} staat niet in het document`];
      return keur(inhoud) === true ? [] : (keur.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
    },
  };
}
