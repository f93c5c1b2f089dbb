import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { bouwBurgerportaal, type Thema } from '../../../bin/opbouw/burgerportaal.mjs';
import { zorgVoorChromium } from '../../../bin/opbouw/chromium.ts';
import { statischeServer } from '../../../services/web/statisch.ts';

/** A built page on a server of our own, in a real Chromium; and everything that went wrong in it. */
export type Opstelling = {
  readonly url: string;
  readonly map: string;
  readonly browser: Browser;
  /** A fresh page whose errors, refusals and requests are noted in `gezien`. */
  open(opties?: BrowserContextOptions): Promise<Bladzijde>;
  stopServer(): Promise<void>;
  sluit(): Promise<void>;
};

export type Bladzijde = { readonly page: Page; readonly context: BrowserContext; readonly gezien: Gezien };

/** `klachten`: errors, console messages and refusals of the policy. `adressen`: every address that was asked for. */
export type Gezien = { readonly klachten: string[]; readonly adressen: string[] };

/** The day on which the pages are looked at, so that no test depends on the day on which it runs. */
const VANDAAG = '2026-08-20T10:00:00Z';

/** Builds the page, serves it and starts the browser. */
export async function zetOp(thema?: Thema): Promise<Opstelling> {
  const map = mkdtempSync(join(tmpdir(), 'burgerportaal-'));
  const doel = join(map, 'pagina');
  await bouwBurgerportaal(thema === undefined ? { doel } : { doel, thema });
  const server = statischeServer(doel);
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
  const url = `http://127.0.0.1:${String(poortVan(server.address()))}/`;
  const { pad, argumenten } = await zorgVoorChromium();
  const browser = await chromium.launch({ executablePath: pad, args: [...argumenten] });
  let loopt = true;
  const stopServer = async (): Promise<void> => {
    if (!loopt) return;
    loopt = false;
    server.closeAllConnections();
    await new Promise((klaar) => server.close(klaar));
  };
  return {
    url,
    map: doel,
    browser,
    open: (opties) => openBladzijde(browser, url, opties),
    stopServer,
    sluit: async () => {
      await browser.close();
      await stopServer();
      rmSync(map, { recursive: true, force: true });
    },
  };
}

async function openBladzijde(browser: Browser, url: string, opties: BrowserContextOptions = {}): Promise<Bladzijde> {
  const context = await browser.newContext(opties);
  await context.clock.setFixedTime(VANDAAG);
  const gezien: Gezien = { klachten: [], adressen: [] };
  context.on('request', (verzoek) => gezien.adressen.push(verzoek.url()));
  await context.addInitScript("addEventListener('securitypolicyviolation', (v) => console.error('CSP', v.violatedDirective, v.blockedURI))");
  const page = await context.newPage();
  page.on('console', (bericht) => gezien.klachten.push(`${bericht.type()}: ${bericht.text()}`));
  page.on('pageerror', (fout) => gezien.klachten.push(fout.message));
  await page.goto(url);
  await page.locator('h1').waitFor();
  return { page, context, gezien };
}

function poortVan(adres: AddressInfo | string | null): number {
  if (adres === null || typeof adres === 'string') throw new Error('de server heeft geen poort');
  return adres.port;
}

