import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROJECT } from '../../../bin/opbouw/plaatsen.ts';
import { zetOp, type Opstelling } from './browser.ts';
import { adres, doorloop, plak } from './invullen.ts';
import { brief, moeder } from './personen.ts';

const HOOGSTENS = 200_000;

function onder(map: string): string[] {
  return readdirSync(map).flatMap((naam) => (statSync(join(map, naam)).isDirectory() ? onder(join(map, naam)) : [join(map, naam)]));
}

describe('niets verlaat de browser', () => {
  let opstelling: Opstelling;
  beforeAll(async () => {
    opstelling = await zetOp();
  });
  afterAll(() => opstelling.sluit());

  it('de eerste lading is kleiner dan 200 kB gzip, lettertypen niet meegeteld', () => {
    const geladen = onder(opstelling.map).filter((bestand) => !/\.(woff2|txt)$/.test(bestand));
    const samen = geladen.reduce((totaal, bestand) => totaal + gzipSync(readFileSync(bestand), { level: 9 }).length, 0);
    expect(samen).toBeGreaterThan(20_000);
    expect(samen).toBeLessThan(HOOGSTENS);
  });

  it('in geen bestand staat een adres van een ander waar iets vandaan komt', () => {
    for (const bestand of onder(opstelling.map).filter((naam) => /\.(js|css|html)$/.test(naam))) {
      const buiten = [...readFileSync(bestand, 'utf8').matchAll(/https?:\/\/[^"'`\s)<]+/g)].map(([gevonden]) => gevonden);
      const toegestaan = buiten.filter((gevonden) => !/^http:\/\/www\.w3\.org\//.test(gevonden) && gevonden !== 'https://www.uwbeslagvrijevoet.nl');
      expect(toegestaan, bestand).toEqual([]);
    }
  });

  it('de pagina bestaat uit het domein, zichzelf en drie pakketten', () => {
    const bron = join(PROJECT, 'web', 'burgerportaal');
    const invoer = onder(bron)
      .filter((bestand) => /\.tsx?$/.test(bestand))
      .flatMap((bestand) => [...readFileSync(bestand, 'utf8').matchAll(/from '([^']+)'/g)].map(([, pad = '']) => (pad.startsWith('.') ? join(dirname(bestand), pad) : pad)));
    const vreemd = invoer.filter((pad) => !pad.startsWith(bron) && !pad.startsWith(join(PROJECT, 'domain')));
    expect([...new Set(vreemd)].sort()).toEqual(['preact', 'preact/hooks', 'temporal-polyfill']);
  });

  it('alle verzoeken gaan naar de eigen oorsprong, en het beleid hoeft niets te weigeren', async () => {
    const { page, context, gezien } = await opstelling.open();
    await doorloop(page, brief);
    expect(gezien.adressen.filter((gevraagd) => !gevraagd.startsWith(opstelling.url))).toEqual([]);
    expect(gezien.klachten).toEqual([]);
    await context.close();
  });

  it('het beleid werkt: een verzoek naar elders, een script in de pagina en een stijl in de pagina worden geweigerd', async () => {
    const { page, context, gezien } = await opstelling.open();
    await page.evaluate("fetch('http://127.0.0.1:9/').catch(() => undefined)");
    await page.evaluate("{ const s = document.createElement('script'); s.textContent = 'window.gelukt = 1'; document.body.append(s); }");
    await page.evaluate("document.body.insertAdjacentHTML('beforeend', '<p style=\"color:red\">x</p>')");
    const geweigerd = (): string[] => [...new Set(gezien.klachten.flatMap((klacht) => /CSP (\S+)/.exec(klacht)?.[1] ?? []))].sort();
    await expect.poll(geweigerd).toEqual(['connect-src', 'script-src-elem', 'style-src-attr']);
    expect(await page.evaluate('window.gelukt')).toBeUndefined();
    await context.close();
  });

  it('niets wordt bewaard buiten de link: geen cookie, geen opslag', async () => {
    const { page, context } = await opstelling.open();
    await doorloop(page, moeder);
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate('localStorage.length + sessionStorage.length')).toBe(0);
    await context.close();
  });
});

describe('zonder internet na de eerste keer', () => {
  it('opent de pagina opnieuw en rekent, als de server weg is', async () => {
    const opstelling = await zetOp();
    const { page, gezien } = await opstelling.open();
    await page.evaluate("navigator.serviceWorker.ready.then(() => new Promise((klaar) => navigator.serviceWorker.controller ? klaar() : navigator.serviceWorker.addEventListener('controllerchange', () => klaar())))");
    await opstelling.stopServer();
    await plak(page, adres(opstelling.url, 'controle', moeder));
    await page.getByRole('button', { name: 'Bekijk de uitkomst' }).click();
    await page.getByRole('heading', { level: 1, name: 'Uw beslagvrije voet is' }).waitFor();
    expect(await page.evaluate("document.fonts.check('16px \"Fira Sans\"')")).toBe(true);
    expect(gezien.klachten).toEqual([]);
    await opstelling.sluit();
  });
});

describe('een ander thema', () => {
  it('van NL Design System wordt ingelegd bij het bouwen; de pagina werkt en vraagt niets van elders', async () => {
    const bestand = join(PROJECT, 'node_modules', '@nl-design-system-unstable', 'voorbeeld-design-tokens', 'dist', 'theme.css');
    const opstelling = await zetOp({ bestand, klasse: 'voorbeeld-theme' });
    const { page, gezien } = await opstelling.open();
    expect(await page.evaluate("document.documentElement.classList.contains('voorbeeld-theme')")).toBe(true);
    const kleur = await page.evaluate<string>("getComputedStyle(document.querySelector('.utrecht-button--primary-action')).backgroundColor");
    expect(kleur).not.toBe('rgb(10, 75, 120)');
    expect(kleur).not.toBe('rgba(0, 0, 0, 0)');
    await doorloop(page, moeder);
    expect(gezien.klachten).toEqual([]);
    await opstelling.sluit();
  });
});
