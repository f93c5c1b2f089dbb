import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formaten from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { maakVerbinding, type Verbinding } from '../../../adapters/routeervoorziening/verbinding.ts';
import { PROJECT } from '../../../bin/opbouw/plaatsen.ts';
import { bericht, SOORTEN } from '../../services/routeervoorziening/berichten.ts';
import { ALLES, PERSOON } from '../../services/routeervoorziening/gegevens.ts';
import { BSN, nummerVan, ROUTERNUMMER, stelOp, vraag, type Opstelling } from '../../services/routeervoorziening/omgeving.ts';

/** The committed documents, and not what they were made from: what a party outside would hold us to. */
const Inhoud = z.record(z.string(), z.object({ schema: z.object({ $ref: z.string() }) }));
const Document = z.looseObject({
  paths: z.record(z.string(), z.looseObject({ post: z.looseObject({ requestBody: z.object({ required: z.boolean(), content: Inhoud }), responses: z.record(z.string(), z.looseObject({ content: Inhoud })) }).optional() })),
  components: z.looseObject({ schemas: z.record(z.string(), z.looseObject({})) }),
});

function leesDocument(naam: string): { fouten: (pad: string, status: number | null, inhoud: unknown) => readonly string[]; paden: readonly string[] } {
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

const router = leesDocument('routeervoorziening-api-1.0.0.yaml');
const bron = leesDocument('bronhouder-api-1.0.0.yaml');
let o: Opstelling;
let gemeente: Verbinding;
let onbekende: Verbinding;
let rechtstreeks: Verbinding;

beforeAll(async () => {
  o = await stelOp();
  const naar = (wie: string): Verbinding => maakVerbinding({ bron: 'routeervoorziening', url: o.router.url, tls: o.tls(wie), nummer: ROUTERNUMMER, tijdslimietMs: 60_000 });
  gemeente = naar('gemeente');
  onbekende = naar('onbekend');
  rechtstreeks = maakVerbinding({ bron: 'bronhouder', url: o.partijen.belastingdienst.url, tls: o.tls('router'), nummer: nummerVan('belastingdienst'), tijdslimietMs: 60_000 });
  o.partijen.belastingdienst.lopend = [{ bsn: BSN.jan, kenmerk: 'b', opgave: ALLES }];
  o.partijen.belastingdienst.personen.set(BSN.jan, PERSOON);
  await o.partijen.belastingdienst.meldAlles(o.client('belastingdienst'));
  await o.client('cjib').meldAan({ kenmerk: 'c', bsn: BSN.jan });
  await o.client('gemeente').meldAan({ kenmerk: 'g', bsn: BSN.jan });
  o.partijen.cjib.toestand.zetStoring({ soort: 'niet_beschikbaar', keer: null, ms: 0 });
});
afterAll(async () => {
  for (const verbinding of [gemeente, onbekende, rechtstreeks]) verbinding.sluit();
  await o.stop();
});

const onzin = (): object => ({ van: 'alles', bsn: BSN.jan });

describe('de antwoorden van de router volgen het gepubliceerde document', () => {
  test.each([
    ['/aanmeldingen', { kenmerk: 'nieuw', bsn: BSN.eva }, 201],
    ['/aanmeldingen', { kenmerk: 'nieuw', bsn: BSN.eva }, 200],
    ['/aanmeldingen', { kenmerk: 'nieuw', bsn: BSN.jan }, 409],
    ['/afmeldingen', { kenmerk: 'nieuw', bsn: BSN.eva }, 200],
    ['/afmeldingen', { kenmerk: 'nooit', bsn: BSN.eva }, 404],
    ['/partijbevragingen', vraag('vaststelling_bvv', 'bevoegd_tot_beslag', BSN.jan), 200],
    ['/partijbevragingen', vraag('uitvoering_cdw', 'als_cdw', BSN.niemand), 403],
    ['/dossierbevragingen', vraag('opportuniteitsafweging', 'voorgenomen_beslag', BSN.jan), 200],
    ['/dossierbevragingen', vraag('vaststelling_bvv', 'bevoegd_tot_beslag', BSN.jan), 200],
    ['/dossierbevragingen', vraag('identificatie_cdw', 'lopend_beslag', BSN.jan), 200],
    ['/dossierbevragingen', vraag('uitvoering_cdw', 'als_cdw', BSN.jan), 200],
    ['/dossierbevragingen', vraag('uitvoering_cdw', 'bij_cdw', BSN.jan), 200],
    ['/dossierbevragingen', vraag('opportuniteitsafweging', 'als_cdw', BSN.jan), 403],
    ...SOORTEN.map((soort) => ['/berichten', bericht(soort, nummerVan('belastingdienst')), 200] as const),
    ['/berichten', bericht('verdeelstaat', nummerVan('svb')), 404],
    ['/berichten', bericht('verdeelstaat', nummerVan('cjib')), 502],
    ...router.paden.filter((pad) => pad !== '/openapi.json').flatMap((pad) => [[pad, onzin(), 400], [pad, { vulling: 'x'.repeat(600_000) }, 413]] as const),
  ] as const)('%s %#: status en inhoud', async (pad, inhoud, status) => {
    if (status < 400) expect(router.fouten(pad, null, inhoud)).toEqual([]);
    const antwoord = await gemeente.stuur(pad, inhoud);
    expect(antwoord.status).toBe(status);
    expect(router.fouten(pad, status, JSON.parse(antwoord.tekst))).toEqual([]);
  });

  test('ook een weigering aan de deur', async () => {
    const antwoord = await onbekende.stuur('/aanmeldingen', { kenmerk: 'a', bsn: BSN.jan });
    expect([antwoord.status, router.fouten('/aanmeldingen', 403, JSON.parse(antwoord.tekst))]).toEqual([403, []]);
  });

  test('het document weigert wat het niet noemt', () => {
    expect(router.fouten('/aanmeldingen', 201, { kenmerk: 'a', aangemeldOp: '2026-03-02', meer: 1 })).not.toEqual([]);
    expect(router.fouten('/aanmeldingen', null, { kenmerk: 'a', bsn: '12345678' })).not.toEqual([]);
    expect(router.fouten('/aanmeldingen', 418, {})).not.toEqual([]);
  });
});

describe('de vragen van de router en de antwoorden van een bronhouder volgen het andere document', () => {
  test('bevragingen', async () => {
    await o.client('gemeente').vraagDossier(vraag('vaststelling_bvv', 'bevoegd_tot_beslag', BSN.jan));
    const bronvraag = o.partijen.belastingdienst.vragen.at(-1);
    expect(bron.fouten('/bevragingen', null, bronvraag)).toEqual([]);
    const antwoord = await rechtstreeks.stuur('/bevragingen', bronvraag ?? {});
    expect([antwoord.status, bron.fouten('/bevragingen', 200, JSON.parse(antwoord.tekst))]).toEqual([200, []]);
    const fout = await rechtstreeks.stuur('/bevragingen', onzin());
    expect([fout.status, bron.fouten('/bevragingen', 400, JSON.parse(fout.tekst))]).toEqual([400, []]);
  });

  test('berichten', async () => {
    const bezorgd = { afzender: nummerVan('gemeente'), bericht: bericht('overdrachtsgegevens', nummerVan('belastingdienst')) };
    expect(bron.fouten('/berichten', null, bezorgd)).toEqual([]);
    const antwoord = await rechtstreeks.stuur('/berichten', bezorgd);
    expect([antwoord.status, bron.fouten('/berichten', 200, JSON.parse(antwoord.tekst))]).toEqual([200, []]);
    const anders = await rechtstreeks.stuur('/berichten', { ...bezorgd, afzender: nummerVan('uwv') });
    expect([anders.status, bron.fouten('/berichten', 409, JSON.parse(anders.tekst))]).toEqual([409, []]);
  });
});
