import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schemafouten } from '../../../adapters/polis/schema.ts';
import { startPolisStandin } from '../../../adapters/polis/standin/start.ts';
import { leesInkomens, KOLOMMEN } from '../../../adapters/polis/standin/inkomensbestand.ts';
import { vraagbericht } from '../../../adapters/polis/vraagbericht.ts';
import { maakPolisClient } from '../../../adapters/polis/client.ts';
import type { Standin } from '../../../adapters/standin/server.ts';
import { dag } from '../../../domain/kalender/dag.ts';

const kop = 'bsn;ikv;soort;naam_derde;loonheffingennummer;rsin;code_soort;periodiciteit;van;tot;loon_lbph;loonheffing;vakantiegeld_opbouw;vakantiegeld_uitbetaald;extra_opbouw;extra_uitbetaald;aangifte_na_dagen';
const BAKKER = 'Bakker & Zn <BV>;001000001L01;001000001';
const INKOMENS = [
  kop,
  '# loon met een verhoging midden in maart en vakantiegeld in mei',
  `999993653;1;vanaf;${BAKKER};15;maand;2024-01-01;;2500.00;350.00;200.00;0;;;`,
  `999993653;1;vanaf;${BAKKER};15;maand;2025-03-16;;2600.00;370.00;208.00;0;;;`,
  `999993653;1;tijdvak;${BAKKER};15;maand;2025-05-10;;;;;2448.00;;;`,
  `999993653;1;extra;${BAKKER};15;maand;2025-02-01;;-100.50;;;;;;`,
  '# wisselend loon per vier weken, bij een natuurlijk persoon',
  '999991553;1;vanaf;Klusbedrijf;001000002L01;;15;vier_weken;2025-01-01;;1500.00;0;;;;;',
  '999991553;1;tijdvak;Klusbedrijf;001000002L01;;15;vier_weken;2025-02-01;;1720.35;;;;;;',
  '# eerst WW, die eindigt, dan bijstand: snel aangegeven',
  '999990810;1;vanaf;UWV;001000003L01;001000003;33;maand;2024-06-01;2025-01-31;1800.00;100.00;;144.00;;;10',
  '999990810;2;vanaf;Gemeente;001000004L01;001000004;43;maand;2025-02-01;;1400.00;0;;;;;10',
].join('\n');

let standin: Standin;
beforeAll(async () => {
  standin = await startPolisStandin({ inkomens: INKOMENS, dag: dag('2025-07-01') });
});
afterAll(() => standin.stop());

const opDag = async (d: string) => {
  const antwoord = await fetch(`${standin.stuurUrl}/dag`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ dag: d }) });
  expect(antwoord.status).toBe(200);
};
const open = { van: null, tot: null };
const bericht = (bsn: string, periode: { van: ReturnType<typeof dag> | null; tot: ReturnType<typeof dag> | null } = open) =>
  vraagbericht({ bsn, periode, naar: standin.url, berichtId: 'urn:uuid:1', gemaakt: new Date(0), verloopt: new Date(60_000) });
const stuur = async (body: string) => {
  const antwoord = await fetch(standin.url, { method: 'POST', headers: { 'content-type': 'text/xml; charset=utf-8', soapaction: '""' }, body });
  return { status: antwoord.status, tekst: await antwoord.text() };
};
async function vraag(bsn: string, van: string | null = null, tot: string | null = null) {
  const uitkomst = await maakPolisClient({ url: standin.url }).inkomsten(bsn, { van: van === null ? null : dag(van), tot: tot === null ? null : dag(tot) });
  if (uitkomst.soort !== 'gevonden') return [];
  expect(uitkomst.signalen).toEqual([]);
  return uitkomst.gegevens.inkomstenverhoudingen;
}

describe('vraag en antwoord zijn geldig volgens het XSD', () => {
  it.each([open, { van: dag('2025-01-01'), tot: null }, { van: dag('2025-01-01'), tot: dag('2025-04-30') }])('de vraag over %j', async (periode) => {
    expect(await schemafouten(bericht('999993653', periode), 'soap')).toEqual([]);
  });
  it.each(['999993653', '999991553', '999990810', '000000012'])('het antwoord over %s', async (bsn) => {
    for (const d of ['2024-01-15', '2025-02-10', '2026-03-01']) {
      await opDag(d);
      const { status, tekst } = await stuur(bericht(bsn));
      expect(status).toBe(200);
      expect(await schemafouten(tekst, 'soap')).toEqual([]);
    }
  });
  it.each([
    ['zonder actie', (xml: string) => xml.replace(/<wsa:Action.*Action>/, '')],
    ['zonder tijdstempel', (xml: string) => xml.replace(/<wsu:Timestamp.*Timestamp>/, '')],
    ['zonder BSN', (xml: string) => xml.replace(/<Burgerservicenr>.*<\/Burgerservicenr>/, '')],
    ['geen XML', () => 'tekst'],
  ])('een vraag %s krijgt de fault AanvraagNietOk, en die is geldig', async (_naam, wijzig) => {
    const { status, tekst } = await stuur(wijzig(bericht('999993653')));
    expect([status, tekst.includes('AanvraagNietOk')]).toEqual([500, true]);
    expect(await schemafouten(tekst, 'soap')).toEqual([]);
  });
});

describe('de polisadministratie weet een tijdvak pas als de aangifte binnen is', () => {
  const maanden = async (d: string) => {
    await opDag(d);
    return (await vraag('999993653', '2024-11-01')).flatMap((baan) => baan.opgaven.map((opgave) => opgave.tot));
  };
  it('december 2024 is er op 31 januari, een dag eerder nog niet', async () => {
    expect(await maanden('2025-01-30')).toEqual(['2024-11-30']);
    expect(await maanden('2025-01-31')).toEqual(['2024-11-30', '2024-12-31']);
  });
  it('februari (28 dagen) is er op 31 maart', async () => {
    expect(await maanden('2025-03-30')).not.toContain('2025-02-28');
    expect(await maanden('2025-03-31')).toContain('2025-02-28');
  });
  it('met aangifte_na_dagen tien dagen na het tijdvak', async () => {
    await opDag('2025-02-09');
    expect((await vraag('999990810', '2025-01-01')).map((baan) => baan.opgaven)).toEqual([]);
    await opDag('2025-02-10');
    expect(await vraag('999990810', '2025-01-01')).toMatchObject([{ eind: '2025-01-31', perioden: [{ van: '2024-06-01', tot: '2025-01-31', codeSoort: '33' }] }]);
  });
  it('wie nog niets heeft en wie niet bestaat: NietsGevonden', async () => {
    await opDag('2025-01-10');
    const client = maakPolisClient({ url: standin.url });
    expect(await client.inkomsten('999991553', open)).toEqual({ soort: 'niet_gevonden' });
    expect(await client.inkomsten('000000012', open)).toEqual({ soort: 'niet_gevonden' });
  });
});

describe('wat er in het bestand staat komt er op de cent uit', () => {
  it('verhoging midden in de maand: twee opgaven; correctie: een negatieve erbij; vakantiegeld in mei', async () => {
    await opDag('2025-07-01');
    const [baan] = await vraag('999993653', '2025-02-01', '2025-05-31');
    expect(baan?.opgaven.map(({ van, tot, loonLbPh, vakantiebijslagUitbetaald, vakantiebijslagOpgebouwd }) => [van, tot, loonLbPh, vakantiebijslagUitbetaald, vakantiebijslagOpgebouwd])).toEqual([
      ['2025-02-01', '2025-02-28', 250_000, 0, 20_000],
      ['2025-02-01', '2025-02-28', -10_050, null, null],
      ['2025-03-01', '2025-03-15', 250_000, 0, 20_000],
      ['2025-03-16', '2025-03-31', 260_000, 0, 20_800],
      ['2025-04-01', '2025-04-30', 260_000, 0, 20_800],
      ['2025-05-01', '2025-05-31', 260_000, 244_800, 20_800],
    ]);
    expect(baan).toMatchObject({ begin: '2024-01-01', eind: null, perioden: [{ van: '2024-01-01', tot: null, codeSoort: '15' }] });
  });
  it('de naam van de derde met & en <', async () => {
    const uitkomst = await maakPolisClient({ url: standin.url }).inkomsten('999993653', open);
    expect(uitkomst.soort === 'gevonden' && uitkomst.derden.get('ikv-1')).toMatchObject({ naam: 'Bakker & Zn <BV>', rsin: '001000001' });
  });
  it('vier weken volgens de kalender van de loonaangifte, wisselend loon', async () => {
    await opDag('2025-05-01');
    const [baan] = await vraag('999991553');
    expect(baan?.opgaven.map(({ van, tot, loonLbPh }) => [van, tot, loonLbPh])).toEqual([
      ['2025-01-01', '2025-01-26', 150_000],
      ['2025-01-27', '2025-02-23', 172_035],
      ['2025-02-24', '2025-03-23', 150_000],
    ]);
  });
  it('twee inkomstenverhoudingen van één persoon', async () => {
    await opDag('2025-07-01');
    expect((await vraag('999990810', '2025-01-01')).map((baan) => [baan.id, baan.perioden[0]?.codeSoort, baan.opgaven.length])).toEqual([
      ['ikv-1', '33', 1],
      ['ikv-2', '43', 4],
    ]);
  });
});

describe('het inkomensbestand', () => {
  it('de kolommen zijn die van de README', () => {
    expect(KOLOMMEN.join(';')).toBe(kop);
  });
  it('elke fout wordt genoemd met regel en kolom, en er draait niets op een fout bestand', () => {
    const fout = `${kop}\n99999365;1;vanaf;X;001000001L01;;15;maand;2025-02-30;;1.234;0;;;;;`;
    expect(() => leesInkomens(fout)).toThrow(/regel 2, bsn: [\s\S]*regel 2, van: [\s\S]*regel 2, loon_lbph: /);
  });
});
