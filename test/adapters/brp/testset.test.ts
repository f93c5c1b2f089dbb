import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrpStandin } from '../../../adapters/brp/standin/start.ts';
import type { Standin } from '../../../adapters/standin/server.ts';
import { maakBrpClient } from '../../../adapters/brp/client.ts';
import type { BrpClient } from '../../../adapters/brp/client.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { wordtGeleverd } from '../../../adapters/brp/standin/persoon.ts';
import { leesPersoonslijsten, actueel } from '../../../adapters/brp/standin/persoonslijsten.ts';

const lijsten = leesPersoonslijsten(new URL('../../../adapters/brp/standin/data/testset-persoonslijsten-gba-v.csv', import.meta.url));
const opDag = dag('2025-01-06');
let standin: Standin;
let client: BrpClient;
beforeAll(async () => {
  standin = await startBrpStandin({ dag: opDag });
  client = maakBrpClient({ basisUrl: standin.url, apiKey: 'sleutel' });
});
afterAll(() => standin.stop());

async function brief(bsn: string) {
  const uitkomst = (await client.voorBrieven([bsn])).get(bsn);
  if (uitkomst?.soort !== 'gevonden') throw new Error('niet gevonden');
  return uitkomst.persoon;
}
async function rekentool(bsn: string) {
  const uitkomst = await client.voorRekentool(bsn, opDag);
  if (uitkomst.soort !== 'gevonden') throw new Error('niet gevonden');
  return uitkomst.persoon.gegevens;
}
/** The first test person whose list meets the condition. */
function iemand(voorwaarde: (element: (categorie: string, naam: string) => string | undefined) => boolean): string {
  for (const [bsn, lijst] of lijsten) if (voorwaarde((categorie, naam) => actueel(lijst, categorie).get(naam))) return bsn;
  throw new Error('geen testpersoon voldoet');
}

describe('brieven: naam, adres, en wat een brief tegenhoudt', () => {
  it('woonadres in Nederland', async () => {
    expect(await brief('999993653')).toEqual({
      naam: 'S. Moulin',
      aanhef: 'Geachte mevrouw Moulin',
      adresregels: ['Boterdiep 31', '3077 AW  ROTTERDAM'],
      land: null,
      soortAdres: 'woonadres',
      geheimhouding: false,
      overleden: null,
      opschorting: null,
      verblijftNietOpAdres: false,
      inOnderzoek: false,
    });
  });
  it('briefadres', async () => {
    expect((await brief(iemand((e) => e('08', '10.10') === 'B'))).soortAdres).toBe('briefadres');
  });
  it('buitenland: adresregels en het land apart', async () => {
    const persoon = await brief(iemand((e) => e('08', '13.10') === '5010' && e('08', '13.30') === 'Rue du pomme 25'));
    expect(persoon).toMatchObject({ soortAdres: 'buitenland', adresregels: ['Rue du pomme 25', 'Bruxelles', 'postcode 1000'], land: 'België' });
  });
  it('verblijfplaats onbekend: geen adresregels', async () => {
    expect(await brief(iemand((e) => e('08', '13.10') === '0000'))).toMatchObject({ soortAdres: 'onbekend', adresregels: [] });
  });
  it('overleden, met de datum zover die bekend is', async () => {
    const jaar = iemand((e) => e('06', '08.10') === '20080000');
    expect((await brief(jaar)).overleden).toEqual({ soort: 'jaar', jaar: 2008 });
    const maand = iemand((e) => e('06', '08.10') === '20080700');
    expect((await brief(maand)).overleden).toEqual({ soort: 'maand', jaar: 2008, maand: 7 });
  });
  it('geheimhouding', async () => {
    expect((await brief(iemand((e) => e('07', '70.10') === '7'))).geheimhouding).toBe(true);
  });
  it('vastgesteld dat iemand niet op het adres verblijft', async () => {
    expect((await brief(iemand((e) => e('08', '83.10') === '089999')))).toMatchObject({ verblijftNietOpAdres: true, inOnderzoek: true });
  });
  it('een onbekende BSN: niet gevonden', async () => {
    expect((await client.voorBrieven(['000000012'])).get('000000012')).toEqual({ soort: 'niet_gevonden' });
    expect(await client.voorRekentool('000000012', opDag)).toEqual({ soort: 'niet_gevonden' });
  });
  it.each([['O', true], ['E', true], ['R', true], ['W', false], ['F', false]])('opschorting %s: geleverd is %s', (reden, geleverd) => {
    expect(wordtGeleverd(new Map([['07', [[new Map([['67.20', reden]])]]]]))).toBe(geleverd);
  });
  it('680 personen in verzoeken van ten hoogste 20', async () => {
    const eerder = standin.toestand.verzoeken;
    const antwoord = await client.voorBrieven([...lijsten.keys()]);
    expect([...antwoord.values()].filter((uitkomst) => uitkomst.soort === 'gevonden')).toHaveLength(680);
    expect(standin.toestand.verzoeken - eerder).toBe(34);
  });
});

describe('rekentool: partner, kinderen en wie er op het adres staat', () => {
  it('een lopend huwelijk gaat voor een ontbonden; van alleen ontbonden komt het laatste', async () => {
    expect((await rekentool('999991553')).partners).toMatchObject([{ verbintenis: 'geregistreerd_partnerschap', ontbinding: null }]);
    const gescheiden = iemand((e) => e('05', '07.40') === 'S');
    const { partners } = await rekentool(gescheiden);
    expect(partners).toHaveLength(1);
  });
  it('zonder partner en kinderen', async () => {
    const alleen = [...lijsten].find(([, lijst]) => !lijst.has('05') && !lijst.has('09') && actueel(lijst, '08').get('10.10') === 'W')?.[0] ?? '';
    expect(await rekentool(alleen)).toMatchObject({ partners: [], kinderen: [], verblijfplaats: { soort: 'woonadres', inOnderzoek: false } });
  });
  it('een relatie zonder BSN: of zij op het adres staat is onbekend', async () => {
    expect((await rekentool('999993653')).partners).toMatchObject([{ opAdresVanSchuldenaar: 'onbekend' }]);
  });
  it('de BSN van de partner staat niet in de gegevens van het domein', async () => {
    const uitkomst = await client.voorRekentool('999991553', opDag);
    if (uitkomst.soort !== 'gevonden') throw new Error('niet gevonden');
    expect(uitkomst.persoon.partnerBsn.get('partner-1')).toBe('999992405');
    expect(JSON.stringify(uitkomst.persoon.gegevens)).not.toContain('999992405');
  });
  it('alle 680 personen komen er doorheen, en iedere uitkomst van de adresvergelijking komt voor', async () => {
    const gezien = new Set<string>();
    const soorten = new Set<string>();
    for (const bsn of lijsten.keys()) {
      const gegevens = await rekentool(bsn);
      soorten.add(gegevens.verblijfplaats.soort);
      for (const kind of gegevens.kinderen) gezien.add(`kind ${kind.opAdresVanSchuldenaar}`);
      for (const partner of gegevens.partners) gezien.add(`partner ${partner.opAdresVanSchuldenaar}`);
    }
    expect([...soorten].sort()).toEqual(['briefadres', 'buitenland', 'onbekend', 'woonadres']);
    expect([...gezien].sort()).toEqual(['kind ja', 'kind nee', 'kind onbekend', 'partner ja', 'partner nee', 'partner onbekend']);
  }, 60_000);
});
