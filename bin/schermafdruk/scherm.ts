import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { Handelingen, HandelingNaam } from '../../contract/handelingen.ts';
import { zorgVoorChromium } from '../opbouw/chromium.ts';
import { PROJECT } from '../opbouw/plaatsen.ts';

const MAP = join(PROJECT, 'docs', 'beeld');
const GEDULD = 60_000;

/** The columns of the list that an operator of this product looks at, instead of those that the UI begins with. */
const WEG = ['Status', 'Run ID', 'Start', 'End'];
const ERBIJ = ['Taak', 'Fase', 'Opdrachtgever', 'OpenstaandCenten', 'VolgendeStapOp'];

/** The Temporal UI as an operator uses it, in real Chromium: every step waits for what it should show and fails when it does not. */
export class Scherm {
  readonly #browser: Browser;
  readonly #pagina: Page;
  readonly #ui: string;

  private constructor(browser: Browser, pagina: Page, ui: string) {
    this.#browser = browser;
    this.#pagina = pagina;
    this.#ui = ui;
  }

  static async open(ui: string): Promise<Scherm> {
    mkdirSync(MAP, { recursive: true });
    const { pad, argumenten } = await zorgVoorChromium();
    const browser = await chromium.launch({ executablePath: pad, args: [...argumenten] });
    return new Scherm(browser, await browser.newPage({ viewport: { width: 1600, height: 1000 } }), ui);
  }

  async sluit(): Promise<void> {
    await this.#browser.close();
  }

  /** The list of zaken of a filter. */
  async lijst(query: string): Promise<void> {
    await this.#ga(`/workflows?query=${encodeURIComponent(query)}`);
  }

  /** Chooses which columns the list shows; the browser remembers it. */
  async kiesKolommen(): Promise<void> {
    await this.#pagina.getByRole('button', { name: 'Configure Columns' }).click({ timeout: GEDULD });
    for (const kolom of WEG) await this.#pagina.getByRole('button', { name: `Remove ${kolom} column`, exact: true }).click();
    for (const kolom of ERBIJ) await this.#pagina.getByRole('button', { name: `Add ${kolom} column`, exact: true }).click();
    await this.#pagina.getByRole('button', { name: 'Close Workflows Table configuration' }).click();
  }

  /** What a zaak says of itself: where it stands, what comes, what happened, what can be done. */
  async zaak(id: string): Promise<void> {
    await this.#ga(`/workflows/${id}`);
    await this.#pagina.locator('a:visible', { hasText: 'User Metadata' }).first().click({ timeout: GEDULD });
  }

  /** The same, once its status is this one: the page itself does not look again. Throws when it takes too long. */
  async opnieuwTot(id: string, status: string): Promise<void> {
    const tot = Date.now() + GEDULD;
    for (;;) {
      await this.zaak(id);
      if ((await this.#pagina.getByText(status, { exact: true }).filter({ visible: true }).count()) > 0) return;
      if (Date.now() > tot) throw new Error(`${id} is niet ${status}`);
    }
  }

  /** Opens the form of an update, where the names of all actions and their descriptions show. */
  async opentHandelingen(id: string): Promise<void> {
    await this.#ga(`/workflows/${id}`);
    await this.#knop('More Actions').click({ timeout: GEDULD });
    await this.#pagina.locator('[role=menuitem]:visible', { hasText: 'Update' }).first().click({ timeout: GEDULD });
    await this.#pagina.getByRole('button', { name: 'Select an Update' }).click({ timeout: GEDULD });
  }

  async vult<Naam extends HandelingNaam>(naam: Naam, invoer: Handelingen[Naam]): Promise<void> {
    const keuze = this.#pagina.locator('li[role=option]:visible').filter({ has: this.#pagina.getByText(naam, { exact: true }) });
    await keuze.click({ timeout: GEDULD });
    await this.#pagina.locator('dialog[open] .cm-content:visible').click();
    await this.#pagina.keyboard.insertText(JSON.stringify(invoer));
    // Leaving the field lays the text out anew, and moves the button.
    await this.#pagina.keyboard.press('Tab');
    await this.toont(`"door"`);
  }

  /** Sends what was filled in; what comes of it shows in the form when it is refused. */
  async verstuurt(): Promise<void> {
    await this.#pagina.waitForTimeout(1000);
    await this.#pagina.locator('button:visible', { hasText: 'Submit' }).last().click({ timeout: GEDULD });
  }

  /** The form closes when the zaak has accepted the action. Throws when it does not. */
  async isAanvaard(): Promise<void> {
    await this.#pagina.locator('dialog[open] .cm-content:visible').waitFor({ state: 'hidden', timeout: GEDULD });
  }

  /** The whole of an operator action: chosen, filled in, sent, and accepted. */
  async doet<Naam extends HandelingNaam>(id: string, naam: Naam, invoer: Handelingen[Naam]): Promise<void> {
    await this.opentHandelingen(id);
    await this.vult(naam, invoer);
    await this.verstuurt();
    await this.isAanvaard();
  }

  /** Waits until every text is on the screen (the details stand in a frame of their own). Throws with the one that is not. */
  async toont(...teksten: readonly string[]): Promise<void> {
    for (const tekst of teksten) {
      const tot = Date.now() + GEDULD;
      for (;;) {
        const zichtbaar = await Promise.all(this.#pagina.frames().map(async (frame) => frame.getByText(tekst).filter({ visible: true }).count()));
        if (zichtbaar.some((aantal) => aantal > 0)) break;
        if (Date.now() > tot) throw new Error(`«${tekst}» staat niet op het scherm ${this.#pagina.url()}`);
        await this.#pagina.waitForTimeout(500);
      }
    }
  }

  /** The picture, once every text is on the screen. */
  async beeld(naam: string, ...teksten: readonly string[]): Promise<void> {
    await this.toont(...teksten);
    await this.#pagina.waitForTimeout(1000);
    await this.#pagina.screenshot({ path: join(MAP, `${naam}.png`) });
    console.log(`docs/beeld/${naam}.png`);
  }

  async #ga(pad: string): Promise<void> {
    await this.#pagina.goto(this.#ui + pad, { waitUntil: 'domcontentloaded' });
    await this.#pagina.waitForTimeout(3000);
  }

  #knop(tekst: string) {
    return this.#pagina.locator('button:visible', { hasText: tekst }).first();
  }
}
