import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { maakVerbinding, type Verbinding } from '../../../adapters/routeervoorziening/verbinding.ts';
import { bericht, SOORTEN } from '../../services/routeervoorziening/berichten.ts';
import { ALLES, PERSOON } from '../../services/routeervoorziening/gegevens.ts';
import { BSN, nummerVan, ROUTERNUMMER, stelOp, vraag, type Opstelling } from '../../services/routeervoorziening/omgeving.ts';
import { leesDocument } from './document.ts';

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
