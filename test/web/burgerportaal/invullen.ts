import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Antwoorden } from '../../../web/burgerportaal/antwoorden/antwoorden.ts';
import { alsInvoer, leesBedrag, periodeInWoorden } from '../../../web/burgerportaal/antwoorden/bedrag.ts';
import { naarFragment } from '../../../web/burgerportaal/antwoorden/fragment.ts';
import { ONBEKEND, type Vraag } from '../../../web/burgerportaal/vragen/vraag.ts';
import { vragenlijst } from '../../../web/burgerportaal/vragen/vragenlijst.ts';

/** Goes from the start to the overview as a person does; `bijStap` looks at each screen before it is answered. */
export async function doorloop(page: Page, antwoorden: Antwoorden, bijStap: (naam: string) => Promise<void> = async () => undefined): Promise<void> {
  await bijStap('start');
  await page.getByRole('button', { name: antwoorden['weg'] === 'brief' ? 'Mijn brief controleren' : 'Zelf uitrekenen' }).click();
  for (const vraag of vragenlijst(antwoorden)) {
    await kop(page, vraag.titel);
    await bijStap(vraag.sleutel);
    await beantwoord(page, vraag, antwoorden[vraag.sleutel] ?? '');
  }
  await kop(page, 'Controleer uw antwoorden');
  await bijStap('controle');
  await page.getByRole('button', { name: 'Bekijk de uitkomst' }).click();
  await page.getByRole('heading', { name: 'Wat kunt u doen?' }).waitFor();
  await bijStap('uitkomst');
}

/** Answers one question and goes on. */
export async function beantwoord(page: Page, vraag: Vraag, antwoord: string): Promise<void> {
  await vulIn(page, vraag, antwoord);
  if (!(vraag.veld.soort === 'bedrag' && antwoord === ONBEKEND)) await page.getByRole('button', { name: 'Volgende' }).click();
}

async function vulIn(page: Page, { veld }: Vraag, antwoord: string): Promise<void> {
  switch (veld.soort) {
    case 'keuze':
      await page.locator(`input[type=radio][value="${antwoord}"]`).check();
      return;
    case 'bedrag': {
      if (antwoord === ONBEKEND) return page.getByRole('button', { name: veld.onbekend ?? '' }).click();
      const bedrag = leesBedrag(antwoord);
      if (bedrag === undefined) throw new Error(`geen bedrag: ${antwoord}`);
      await page.getByLabel(veld.label, { exact: false }).first().fill(alsInvoer(bedrag.euros));
      if (veld.metPeriode) await page.getByLabel('Over welke periode').selectOption({ label: periodeInWoorden(bedrag.periode) });
      return;
    }
    case 'datum':
      return vulDatum(page, antwoord);
    case 'land':
      await page.getByLabel('Land').selectOption({ value: antwoord });
  }
}

/** Fills a day in. */
export async function vulDatum(page: Page, datum: string): Promise<void> {
  const [jaar = '', maand = '', dag = ''] = datum.split('-');
  await page.getByLabel('Dag').fill(dag);
  await page.getByLabel('Maand').fill(maand);
  await page.getByLabel('Jaar').fill(jaar);
}

/** Waits until this is the title of the screen. */
export async function kop(page: Page, titel: string): Promise<void> {
  await page.locator('h1', { hasText: titel.replaceAll('\u00a0', ' ') }).waitFor();
  expect((await page.locator('h1').innerText()).replaceAll('\u00a0', ' ')).toBe(titel.replaceAll('\u00a0', ' '));
}

/** The address that brings these answers to this place. */
export function adres(url: string, plaats: string, antwoorden: Antwoorden): string {
  return url + naarFragment({ plaats, antwoorden });
}

/** Goes to an address as someone who pastes it, not as the page itself. */
export async function plak(page: Page, url: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(url);
  await page.locator('h1').waitFor();
}
