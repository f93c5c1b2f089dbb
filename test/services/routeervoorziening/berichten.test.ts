import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { AFZENDER_VAN_BERICHT } from '../../../contract/routeervoorziening/berichtsoorten.ts';
import { bericht, SOORTEN } from './berichten.ts';
import { BSN, nummerVan, stelOp, type Opstelling } from './omgeving.ts';

let o: Opstelling;
beforeAll(async () => {
  o = await stelOp({ bronTijdslimietMs: 3_000 });
});
afterAll(async () => o.stop());
beforeEach(async () => {
  await o.router.pool.query('TRUNCATE aanmelding, logregel');
  await o.client('gemeente').meldAan({ kenmerk: 'g', bsn: BSN.jan });
  await o.client('uwv').meldAan({ kenmerk: 'u', bsn: BSN.jan });
  o.partijen.uwv.toestand.zetStoring(null);
});
const aan = nummerVan('uwv');
const uitkomsten = async (): Promise<readonly unknown[]> => (await o.router.pool.query<{ uitkomst: string }>("SELECT uitkomst FROM logregel WHERE handeling = 'bericht' ORDER BY id")).rows.map(({ uitkomst }) => uitkomst);

describe('een bericht aan een andere partij', () => {
  test.each(SOORTEN)('%s komt ongewijzigd aan, met de afzender van het certificaat', async (soort) => {
    const een = bericht(soort, aan);
    const bewijs = await o.client('gemeente').stuurBericht(een);
    expect(bewijs.berichtId).toBe(een.berichtId);
    expect(o.partijen.uwv.postvak.berichten.at(-1)).toEqual({ afzender: nummerVan('gemeente'), bericht: een });
    expect(await uitkomsten()).toEqual([`${soort}:bezorgd`]);
  });

  test('nog eens: hetzelfde bewijs, één bericht', async () => {
    const een = bericht('overdracht_aangeboden', aan);
    const aantal = o.partijen.uwv.postvak.berichten.length;
    const bewijzen = [await o.client('gemeente').stuurBericht(een), await o.client('gemeente').stuurBericht(een)];
    expect(bewijzen[0]).toEqual(bewijzen[1]);
    expect(o.partijen.uwv.postvak.berichten.length).toBe(aantal + 1);
  });

  test('waarvan het antwoord verloren ging: opnieuw sturen brengt het niet twee keer', async () => {
    const een = bericht('overdracht_aanvaard', aan);
    const aantal = o.partijen.uwv.postvak.berichten.length;
    o.partijen.uwv.toestand.zetStoring({ soort: 'antwoord_kwijt', keer: 1, ms: 0 });
    await expect(o.client('gemeente').stuurBericht(een)).rejects.toMatchObject({ name: 'BronOnbereikbaar' });
    expect((await o.client('gemeente').stuurBericht(een)).berichtId).toBe(een.berichtId);
    expect(o.partijen.uwv.postvak.berichten.length).toBe(aantal + 1);
    expect(await uitkomsten()).toEqual(['overdracht_aanvaard:bronhouder_onbereikbaar', 'overdracht_aanvaard:bezorgd']);
  });

  test('hetzelfde id met een andere inhoud wordt geweigerd', async () => {
    const een = bericht('overdracht_aangeboden', aan);
    await o.client('gemeente').stuurBericht(een);
    await expect(o.client('gemeente').stuurBericht({ ...een, kenmerkAfzender: 'ander' })).rejects.toMatchObject({ code: 'bericht_verschilt' });
  });

  test.each([
    ['geen_antwoord', 'BronOnbereikbaar'],
    ['niet_beschikbaar', 'BronOnbereikbaar'],
    ['ongeldig', 'BronOnbereikbaar'],
  ] as const)('bij een ontvanger met %s kan het later opnieuw', async (soort, naam) => {
    o.partijen.uwv.toestand.zetStoring({ soort, keer: 1, ms: 0 });
    const een = bericht('verdeelstaat', aan);
    await expect(o.client('gemeente').stuurBericht(een)).rejects.toMatchObject({ name: naam });
    expect((await o.client('gemeente').stuurBericht(een)).berichtId).toBe(een.berichtId);
  });
});

describe('wat niet bezorgd wordt', () => {
  test('aan wie niets heeft lopen voor deze persoon', async () => {
    await expect(o.client('gemeente').stuurBericht(bericht('beslag_gemeld', nummerVan('cjib')))).rejects.toMatchObject({ code: 'ontvanger_onbekend' });
    await o.client('uwv').meldAf({ kenmerk: 'u', bsn: BSN.jan });
    await expect(o.client('gemeente').stuurBericht(bericht('beslag_gemeld', aan))).rejects.toMatchObject({ code: 'ontvanger_onbekend' });
    expect(await uitkomsten()).toEqual(['beslag_gemeld:ontvanger_onbekend', 'beslag_gemeld:ontvanger_onbekend']);
  });

  test('aan zichzelf, of van wie niets heeft lopen', async () => {
    await expect(o.client('gemeente').stuurBericht(bericht('beslag_gemeld', nummerVan('gemeente')))).rejects.toMatchObject({ code: 'verzoek_ongeldig' });
    await expect(o.client('svb').stuurBericht(bericht('verdeelstaat', aan))).rejects.toMatchObject({ code: 'grond_ontbreekt' });
  });

  test.each(SOORTEN)('na eigen afmelding: %s alleen als het een afwikkeling is', async (soort) => {
    await o.client('gemeente').meldAf({ kenmerk: 'g', bsn: BSN.jan });
    const uitkomst = o.client('gemeente').stuurBericht(bericht(soort, aan));
    if (AFZENDER_VAN_BERICHT[soort] === 'ook_afgemeld') await expect(uitkomst).resolves.toMatchObject({ berichtId: expect.any(String) });
    else await expect(uitkomst).rejects.toMatchObject({ code: 'grond_ontbreekt' });
  });

  test('een bericht met een bedrag dat geen hele centen is', async () => {
    const een = bericht('afdracht_doorgezonden', aan);
    await expect(o.client('gemeente').stuurBericht({ ...een, inhoud: { ...een.inhoud, bedrag: 1.5 as never } })).rejects.toMatchObject({ code: 'verzoek_ongeldig', details: ['inhoud.bedrag (invalid_type)'] });
  });

  test('en er staat van geen bericht iets in de database', async () => {
    await o.client('gemeente').stuurBericht(bericht('overdrachtsgegevens', aan));
    const { rows } = await o.router.pool.query<{ tekst: string }>("SELECT string_agg(row_to_json(l)::text, '') AS tekst FROM logregel l");
    for (const stuk of ['168900', 'NL91ABNA', '123456782', BSN.jan, 'alleenstaande_ouder']) expect(rows[0]?.tekst).not.toContain(stuk);
  });
});
