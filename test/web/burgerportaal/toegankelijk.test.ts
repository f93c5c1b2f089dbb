import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zetOp, type Opstelling } from './browser.ts';
import { adres, doorloop, plak } from './invullen.ts';
import { bijstand, brief, instelling, moeder, onbeslist, stel } from './personen.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const REGELS = "{ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }";

/** What axe finds on the screen as it is, in one line each. */
async function overtredingen(page: Page): Promise<string[]> {
  if (!(await page.evaluate<boolean>("'axe' in window"))) await page.evaluate(AXE);
  return page.evaluate<string[]>(
    `axe.run(document, ${REGELS}).then((r) => r.violations.flatMap((v) => v.nodes.map((n) => v.id + ': ' + n.target.join(' ') + ' ' + n.failureSummary)))`,
  );
}

const teKlein = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(
    "[...document.querySelectorAll('button, input, select, summary')].filter((e) => e.getBoundingClientRect().height < (e.type === 'radio' ? 24 : 43.9)).map((e) => e.outerHTML)",
  );

const breedte = (page: Page): Promise<number> => page.evaluate<number>('document.documentElement.scrollWidth');

describe('WCAG 2.1 AA', () => {
  let opstelling: Opstelling;
  beforeAll(async () => {
    opstelling = await zetOp();
  });
  afterAll(() => opstelling.sluit());

  it.each([
    ['zelf uitrekenen', moeder],
    ['zelf uitrekenen met partner', stel],
    ['een brief', brief],
    ['bijstand', bijstand],
    ['een instelling', instelling],
    ['geen uitkomst', onbeslist],
  ])('elke stap van %s: axe vindt niets, en er is geen fout', async (_, antwoorden) => {
    const { page, context, gezien } = await opstelling.open();
    await doorloop(page, antwoorden, async (stap) => {
      expect(await overtredingen(page), stap).toEqual([]);
    });
    await page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })");
    expect(await overtredingen(page), 'alles opengeklapt').toEqual([]);
    expect(gezien.klachten).toEqual([]);
    await context.close();
  });

  it('een foutmelding: axe vindt niets, het veld heeft de focus en hoort bij de melding', async () => {
    const { page, context } = await opstelling.open();
    await plak(page, adres(opstelling.url, 'netto', { ...moeder, netto: '' }));
    await page.getByRole('button', { name: 'Volgende' }).click();
    await page.getByRole('alert').waitFor();
    expect(await overtredingen(page)).toEqual([]);
    expect(await page.evaluate('document.activeElement.id')).toBe('bedrag');
    expect(await page.locator('#bedrag').getAttribute('aria-describedby')).toContain('fout');
    expect(await page.locator('#bedrag').getAttribute('aria-invalid')).toBe('true');
    await context.close();
  });

  it('een foutmelding boven een lange lijst is te zien, ook op een klein scherm', async () => {
    const { page, context } = await opstelling.open({ viewport: { width: 375, height: 667 } });
    await plak(page, adres(opstelling.url, 'e.situatie', { ...moeder, 'e.situatie': '' }));
    await page.evaluate('scrollTo(0, document.body.scrollHeight)');
    await page.getByRole('button', { name: 'Volgende' }).click();
    const inBeeld = async (): Promise<boolean> => {
      const plek = await page.getByRole('alert').boundingBox();
      return plek !== null && plek.y >= 0 && plek.y + plek.height <= 667;
    };
    await expect.poll(inBeeld).toBe(true);
    await context.close();
  });

  it('de koppen van de uitkomst slaan geen niveau over en staan onder de titel', async () => {
    const { page, context } = await opstelling.open();
    await plak(page, adres(opstelling.url, 'uitkomst', brief));
    await page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })");
    const koppen = await page.evaluate<[string, string][]>("[...document.querySelectorAll('h1, h2, h3, h4')].map((kop) => [kop.tagName, kop.textContent])");
    const niveaus = koppen.map(([niveau]) => Number(niveau.slice(1)));
    expect(niveaus.filter((niveau) => niveau === 1)).toHaveLength(1);
    expect(niveaus.filter((niveau, plek) => niveau > (niveaus[plek - 1] ?? 0) + 1)).toEqual([]);
    expect(koppen).toContainEqual(['H2', 'Uw antwoorden']);
    expect(koppen).toContainEqual(['H3', 'Waar u woont']);
    await context.close();
  });

  it('donkere kleuren: axe vindt niets op elke stap', async () => {
    const { page, context } = await opstelling.open({ colorScheme: 'dark' });
    await doorloop(page, brief, async (stap) => {
      expect(await overtredingen(page), stap).toEqual([]);
    });
    expect(await page.evaluate('getComputedStyle(document.documentElement).backgroundColor')).toBe('rgb(18, 26, 34)');
    await context.close();
  });

  it('gedwongen kleuren: de delen van de grafiek blijven verschillend van de grond', async () => {
    const { page, context } = await opstelling.open({ forcedColors: 'active' });
    await plak(page, adres(opstelling.url, 'uitkomst', moeder));
    const kleuren = await page.evaluate<string[]>(
      "['inkomen', 'deel', 'ruimte', 'baan'].map((s) => getComputedStyle(document.querySelector('.portaal-figuur .portaal-balk__' + s)).fill)",
    );
    expect(new Set(kleuren).size).toBe(4);
    expect(await overtredingen(page)).toEqual([]);
    await context.close();
  });

  it('gedwongen kleuren: een gekozen rondje is anders van binnen dan een rondje dat niet is gekozen', async () => {
    const { page, context } = await opstelling.open({ forcedColors: 'active' });
    await plak(page, adres(opstelling.url, 'e.partner', moeder));
    const midden = async (waarde: string): Promise<Buffer> => {
      const plek = await page.locator(`input[value=${waarde}]`).boundingBox();
      if (plek === null) throw new Error('geen rondje');
      return page.screenshot({ clip: { x: plek.x + plek.width / 2 - 3, y: plek.y + plek.height / 2 - 3, width: 6, height: 6 } });
    };
    expect((await midden('nee')).equals(await midden('ja'))).toBe(false);
    await page.locator('input[value=ja]').check();
    await page.mouse.move(0, 0);
    const gekozen = await midden('ja');
    await page.locator('input[value=nee]').check();
    await page.mouse.move(0, 0);
    expect((await midden('ja')).equals(gekozen)).toBe(false);
    await context.close();
  });

  it('320 pixels breed: niets steekt uit, en wat te raken is is ten minste 44 pixels hoog (een rondje 24)', async () => {
    const { page, context } = await opstelling.open({ viewport: { width: 320, height: 600 } });
    await doorloop(page, brief, async (stap) => {
      expect(await breedte(page), stap).toBeLessThanOrEqual(320);
      expect(await teKlein(page), stap).toEqual([]);
    });
    for (const antwoorden of [brief, moeder, bijstand]) {
      await plak(page, adres(opstelling.url, 'uitkomst', antwoorden));
      await page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })");
      expect(await breedte(page), 'alles opengeklapt').toBeLessThanOrEqual(320);
    }
    await context.close();
  });

  it('tekst twee keer zo groot: niets steekt uit (WCAG 1.4.4)', async () => {
    const { page, context } = await opstelling.open({ viewport: { width: 1280, height: 800 } });
    await plak(page, adres(opstelling.url, 'uitkomst', moeder));
    await page.evaluate("document.documentElement.style.fontSize = '200%'");
    expect(await breedte(page)).toBeLessThanOrEqual(1280);
    await context.close();
  });
});
