import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BronFout, zonderNummers } from '../../../adapters/bron/fouten.ts';
import { leesAntwoord } from '../../../adapters/polis/lezen.ts';

const voorbeeld = readFileSync(new URL('./voorbeelden/UWVDossierInkomstenGSD_UWVPersoonsIkvInfo_243000388.xml', import.meta.url), 'utf8');
const XSI = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
const bsn = (waarde: string) => voorbeeld.replace('>243000388<', `>${waarde}<`);
const begin = (waarde: string) => voorbeeld.replace('<DatBIkv>20190101<', `<DatBIkv>${waarde}<`);
const client = (attributen: string) => voorbeeld.replace('<ClientSuwi', `<ClientSuwi ${attributen}`);

/** What is said of a document that is not valid. */
async function redenen(xml: string): Promise<readonly string[]> {
  const fout: unknown = await leesAntwoord(xml).then(() => null, (reden: unknown) => reden);
  if (!(fout instanceof BronFout)) throw new Error('er kwam geen BronFout');
  return fout.details;
}

/** Our own words only: of each place and each sentence the document can choose nothing but the line. */
const EIGEN_WOORDEN = /^(DOCTYPE is niet toegestaan|regel \d+(, (onbekend element|[A-Z][A-Za-z]+))?: [a-z &;:()A-Z-]+)$/;

describe('een ongeldig bericht: geen woord eruit komt in de melding', () => {
  it.each([
    ['een waarde met een regeleinde erin', bsn('2430.00.388\nJansen')],
    ['een waarde op een eigen regel', bsn('\n   243 000 388\n  ')],
    ['een aanhalingsteken met de woorden van xmllint', begin("a' is not Jansen")],
    ['een aanhalingsteken en een getal', begin("a' has Jansen 2430.00.388")],
    ['een lange waarde', begin('Jansen '.repeat(200))],
    ['een soort die niet bestaat', client(`${XSI} xsi:type="Jansen2430.00.388"`)],
    ['xsi:nil met een naam', client(`${XSI} xsi:nil="Jansen"`)],
    ['een attribuut', client('Jansen="2430.00.388"')],
    ['een entiteit', begin('&Jansen;')],
    ['een elementnaam', voorbeeld.replace('<VolgnrIkv>', '<Jansen243000388/><VolgnrIkv>')],
    ['een voorvoegsel zonder naamruimte', voorbeeld.replace('<VolgnrIkv>', '<Jansen:x/><VolgnrIkv>')],
    ['een naamruimte', voorbeeld.replace('xmlns=""', 'xmlns="urn:Jansen:2430.00.388"')],
    ['een regel als die van xmllint', begin('\nbericht.xml:243000388: parser error : Jansen & \n')],
    ['een regel als die van xmllint in een waarde', begin("\nbericht.xml:243000388: Schemas validity error : Element 'Jansen': x. Expected is ( Jansen ).")],
    ['een sluittag die niet past', voorbeeld.replace('</Burgerservicenr>', '</Jansen>')],
    ['tekst tussen elementen', voorbeeld.replace('<VolgnrIkv>', 'Jansen\n2430.00.388<VolgnrIkv>')],
  ])('%s', async (_naam, xml) => {
    const gevonden = await redenen(xml);
    expect(gevonden.join('\n')).not.toMatch(/jansen|243|000|388/i);
    for (const reden of gevonden) expect(reden).toMatch(EIGEN_WOORDEN);
  });

  it('wat er ook in een waarde staat', async () => {
    const stuk = fc.oneof(fc.constantFrom("'", '\n', '"', ': ', 'error : ', "[facet 'length'] ", ' is not ', 'Expected is ( ', ' ).', 'bericht.xml:1: '), fc.constant('Jansen'), fc.constant('243000388'));
    await fc.assert(
      fc.asyncProperty(fc.array(stuk, { minLength: 1, maxLength: 12 }), async (delen) => {
        expect((await redenen(begin(`x${delen.join('')}`))).join('\n')).not.toMatch(/Jansen|243000388/);
      }),
      { numRuns: 40 },
    );
  });

  it('de melding noemt regel, element en soort regel', async () => {
    expect(await redenen(begin('onbekend'))).toEqual([expect.stringMatching(/^regel \d+, DatBIkv: de waarde heeft niet de vorm die het schema voorschrijft$/)]);
  });
});

describe('nummers in tekst van een ander', () => {
  it.each([
    ['persoon 243000388 onbekend', 'persoon «…» onbekend'],
    ['2430.00.388, of 243 000 388', '«…», of «…»'],
    ['243-000-388', '«…»'],
    ['243 – 000 – 388', '«…»'],
    ['A12345678.xml', 'A«…».xml'],
    ['geleverd op 2025-01-15', 'geleverd op 2025-01-15'],
    ['antwoord-2024-13-45.xml', 'antwoord-«…».xml'],
    ['code 1234567', 'code 1234567'],
  ])('«%s» wordt «%s»', (tekst, gemaskeerd) => {
    expect(zonderNummers(tekst)).toBe(gemaskeerd);
  });
});
