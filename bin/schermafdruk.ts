// `npx tsx bin/schermafdruk.ts`: pictures for the README of the Temporal UI as `npm start` shows it, made in real Chromium, while it runs.
// Fails when the screen no longer shows what the picture is for.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { zorgVoorChromium } from './opbouw/chromium.ts';
import { PROJECT } from './opbouw/plaatsen.ts';

const UI = `${process.env['TEMPORAL_UI'] ?? 'http://127.0.0.1:8233'}/namespaces/${process.env['TEMPORAL_NAMESPACE'] ?? 'default'}`;
const MAP = join(PROJECT, 'docs', 'beeld');

/** The page fills itself after it has loaded. */
const RUST = 8000;

/** Each picture: where it is made, and what must be on it. */
const BEELDEN = [
  { naam: 'temporal-lijst', pad: `/workflows?query=${encodeURIComponent('ExecutionStatus = "Running"')}`, toont: 'verhaal-' },
  { naam: 'temporal-details', pad: '/workflows/invordering-waterstad-ws-2024-0021', tab: 'User Metadata', toont: 'Wat u kunt doen' },
];

mkdirSync(MAP, { recursive: true });
const { pad: programma, argumenten } = await zorgVoorChromium();
const browser = await chromium.launch({ executablePath: programma, args: [...argumenten] });
try {
  const pagina = await browser.newPage({ viewport: { width: 1400, height: 1000 } });
  for (const { naam, pad, tab, toont } of BEELDEN) {
    await pagina.goto(UI + pad, { waitUntil: 'domcontentloaded' });
    await pagina.waitForTimeout(RUST);
    if (tab !== undefined) await pagina.getByText(tab).first().click({ timeout: 60_000 });
    await pagina.waitForTimeout(RUST);
    // The UI shows current details in a frame of their own.
    const gezien = await Promise.all(pagina.frames().map(async (frame) => frame.getByText(toont).count()));
    if (gezien.every((aantal) => aantal === 0)) throw new Error(`${naam}: «${toont}» staat niet op het scherm`);
    await pagina.screenshot({ path: join(MAP, `${naam}.png`) });
    console.log(`docs/beeld/${naam}.png`);
  }
} finally {
  await browser.close();
}
