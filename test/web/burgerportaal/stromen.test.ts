import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { vragenlijst } from '../../../web/burgerportaal/vragen/vragenlijst.ts';
import { zetOp, type Opstelling } from './browser.ts';
import { adres, beantwoord, doorloop, kop, plak, vulDatum } from './invullen.ts';
import { bijstand, brief, moeder, onbeslist, stel } from './personen.ts';

const tekst = async (page: Page): Promise<string> => (await page.locator('main').innerText()).replaceAll('\u00a0', ' ');
const fragment = (page: Page): URLSearchParams => new URLSearchParams(new URL(page.url()).hash.slice(1));

describe('het burgerportaal in een echte browser', () => {
  let opstelling: Opstelling;
  beforeAll(async () => {
    opstelling = await zetOp();
  });
  afterAll(() => opstelling.sluit());

  describe('ik wil uitrekenen', () => {
    it('eindigt in de beslagvrije voet, tot op de cent, met grafiek en tabel', async () => {
      const { page, context, gezien } = await opstelling.open();
      await doorloop(page, moeder);
      await kop(page, 'Uw beslagvrije voet is € 2.019,14 per maand');
      const rijen = (await page.locator('.portaal-tabel tbody tr').allInnerTexts()).map((rij) => rij.split('\t'));
      const balken = await page.evaluate<string[][]>("[...document.querySelectorAll('.portaal-rij__kop')].map((kop) => [...kop.children].map((deel) => deel.textContent))");
      expect(rijen).toEqual(balken);
      expect(rijen.at(-2)).toEqual(['Samen: uw beslagvrije voet', '€\u00a02.019,14']);
      expect(gezien.klachten).toEqual([]);
      await context.close();
    });

    it('laat de hele berekening zien met artikelen', async () => {
      const { page, context } = await opstelling.open();
      await plak(page, adres(opstelling.url, 'uitkomst', moeder));
      await page.getByText('Bekijk alle').click();
      const stappen = await page.locator('.portaal-uitleg li').allInnerTexts();
      expect(stappen.length).toBeGreaterThan(10);
      expect(stappen.every((stap) => /Rv|Besluit/.test(stap))).toBe(true);
      await context.close();
    });

    it('de schuif laat zien wat een ander inkomen doet', async () => {
      const { page, context } = await opstelling.open();
      await plak(page, adres(opstelling.url, 'uitkomst', moeder));
      const schuif = page.getByRole('slider');
      expect(await tekst(page)).toContain('Mijn netto inkomen per maand wordt: € 2.150,50 (zoals nu)');
      await schuif.focus();
      for (let keer = 0; keer < 10; keer++) await page.keyboard.press('ArrowRight');
      expect(await tekst(page)).toContain('€ 2.250,50 (€ 100,00 meer)');
      expect(await schuif.getAttribute('aria-valuetext')).toContain('meer');
      await context.close();
    });

    it('wat niet vaststaat wordt niet gegokt', async () => {
      const { page, context } = await opstelling.open();
      await doorloop(page, onbeslist);
      expect(await tekst(page)).toContain('Wij kunnen uw bedrag niet uitrekenen');
      expect(await tekst(page)).toContain('een getal dat past bij de prijzen in dat land');
      expect(await tekst(page)).not.toContain('woonlandfactoren');
      await page.getByText('Wat is er precies niet bekend?').click();
      expect(await tekst(page)).toContain('woonlandfactoren');
      await context.close();
    });
  });

  describe('ik heb een brief', () => {
    it('een te lage voet: wat het moet zijn, waardoor, en wat te doen vóór welke dag', async () => {
      const { page, context, gezien } = await opstelling.open();
      await doorloop(page, brief);
      const inhoud = await tekst(page);
      expect(inhoud).toContain('De beslagvrije voet in uw brief is te laag');
      expect(inhoud).toContain('€ 950,00');
      expect(inhoud).toContain('Uw situatie thuis: bij u is het anders dan in de brief');
      expect(inhoud).toContain('2 september 2026');
      expect(inhoud).toContain('coördinerende deurwaarder');
      expect(gezien.klachten).toEqual([]);
      await context.close();
    });

    it('bijstand met een bedrag in plaats van een percentage (475dc lid 2): met oordeel, wat te doen en een tekst', async () => {
      const { page, context } = await opstelling.open();
      await doorloop(page, bijstand);
      const inhoud = await tekst(page);
      expect(inhoud).toContain('Bij bijstand hoort er een percentage te staan');
      expect(inhoud).toContain('Het bedrag is ook te laag: wij komen op € 1.348,49');
      expect(inhoud).toContain('Er wordt € 250,00 per maand ingehouden. Wij komen op hoogstens € 70,97');
      expect(inhoud).toContain('Vraag om een brief met het percentage');
      await page.getByText('Bekijk de tekst').click();
      expect(await page.locator('.portaal-brieftekst').innerText()).toContain('artikel 475dc lid 2 Rv');
      await context.close();
    });

    it('een dag van ontvangst vóór de brief of na vandaag wordt niet aangenomen', async () => {
      const { page, context } = await opstelling.open();
      await plak(page, adres(opstelling.url, 'ontvangst', { weg: 'brief', datum: '2026-08-03' }));
      for (const [dag, melding] of [
        ['2026-08-02', 'vóór de datum op de brief'],
        ['2027-08-05', 'nog niet geweest'],
      ] as const) {
        await vulDatum(page, dag);
        await page.getByRole('button', { name: 'Volgende' }).click();
        await page.getByRole('alert').filter({ hasText: melding }).waitFor();
      }
      await plak(page, adres(opstelling.url, 'uitkomst', { ...brief, ontvangst: '2027-08-05' }));
      await kop(page, 'Wanneer hebt u de brief gekregen?');
      await context.close();
    });
  });

  describe('heen en weer zonder verlies', () => {
    it('met de knop Vorige tot aan het begin, en alles staat er nog', async () => {
      const { page, context } = await opstelling.open();
      await plak(page, adres(opstelling.url, 'controle', stel));
      for (const vraag of [...vragenlijst(stel)].reverse()) {
        await page.getByRole('button', { name: 'Vorige' }).click();
        await kop(page, vraag.titel);
      }
      await page.getByRole('button', { name: 'Vorige' }).click();
      await kop(page, 'Hoeveel van uw inkomen mag u houden?');
      expect(fragment(page).get('e.winst')).toBe('300');
      await context.close();
    });

    it('met de knop van de browser, ook wat daarna nog was ingevuld', async () => {
      const { page, context } = await opstelling.open();
      await doorloop(page, moeder);
      for (let keer = 0; keer < 7; keer++) await page.goBack();
      await kop(page, 'Hebt u nog ander inkomen?');
      expect(fragment(page).get('e.inhoudingBedrag')).toBe('80');
      await page.goForward();
      await kop(page, 'Rijdt u privé in een auto van uw werkgever?');
      await context.close();
    });

    it('een antwoord wijzigen vanuit het overzicht brengt terug naar het overzicht, langs wat nieuw is', async () => {
      const { page, context } = await opstelling.open();
      await plak(page, adres(opstelling.url, 'controle', moeder));
      await page.getByRole('button', { name: 'Wijzig: Hebt u een partner?' }).click();
      const [vraag] = vragenlijst(moeder).filter(({ sleutel }) => sleutel === 'e.partner');
      if (vraag === undefined) throw new Error('geen vraag');
      await beantwoord(page, vraag, 'ja');
      await kop(page, 'Heeft uw partner inkomen?');
      await page.getByLabel('Nee').check();
      await page.getByRole('button', { name: 'Volgende' }).click();
      await kop(page, 'Controleer uw antwoorden');
      await context.close();
    });
  });

  describe('geen uitkomst zolang er een vraag openstaat', () => {
    it('ook niet als iemand vanuit het overzicht het inkomen wijzigt en dan teruggaat', async () => {
      const { page, context } = await opstelling.open();
      await plak(page, adres(opstelling.url, 'controle', bijstand));
      await page.getByRole('button', { name: 'Wijzig: Van welk inkomen wordt geld ingehouden?' }).click();
      await page.locator('input[value=inkomen]').check();
      await page.getByRole('button', { name: 'Vorige' }).click();
      await kop(page, 'Wanneer hebt u de brief gekregen?');
      await page.goBack();
      await page.goBack();
      await kop(page, 'Hoeveel krijgt u netto van dit inkomen?');
      await context.close();
    });

    it('en “Dit staat niet in de brief” blijft gekozen bij teruggaan', async () => {
      const { page, context } = await opstelling.open();
      await plak(page, adres(opstelling.url, 'b.belastbaar', { ...brief, 'b.belastbaar': 'onbekend', 'e.belastbaar': '2500', 'e.zzp': 'nee' }));
      await page.getByText('U koos: “Dit staat niet in de brief”').waitFor();
      await page.getByRole('button', { name: 'Volgende' }).click();
      await kop(page, 'Hoeveel is al uw inkomen vóór belasting?');
      expect(fragment(page).get('b.belastbaar')).toBe('onbekend');
      await context.close();
    });
  });

  describe('de link', () => {
    it('brengt in een ander venster dezelfde uitkomst', async () => {
      const eerste = await opstelling.open();
      await doorloop(eerste.page, moeder);
      const tweede = await opstelling.open();
      await plak(tweede.page, eerste.page.url());
      expect(await tekst(tweede.page)).toBe(await tekst(eerste.page));
      await Promise.all([eerste.context.close(), tweede.context.close()]);
    });

    it('blijft in het fragment: geen enkel verzoek draagt een antwoord', async () => {
      const { page, context, gezien } = await opstelling.open();
      await doorloop(page, moeder);
      expect(gezien.adressen.filter((gevraagd) => /2150|850|\?/.test(gevraagd.split('#')[0] ?? ''))).toEqual([]);
      await context.close();
    });

    it('in hetzelfde venster geplakt vervangt zij de antwoorden', async () => {
      const { page, context } = await opstelling.open();
      await plak(page, adres(opstelling.url, 'controle', moeder));
      await page.goto(adres(opstelling.url, 'e.winst', stel));
      await kop(page, 'Hoeveel winst hebt u gemiddeld per maand?');
      expect(fragment(page).get('e.inhoudingBedrag')).toBeNull();
      await context.close();
    });

    it('in hetzelfde venster geplakt, en dan terug: de antwoorden van daarvoor zijn er weer', async () => {
      const { page, context } = await opstelling.open();
      await plak(page, adres(opstelling.url, 'controle', moeder));
      await page.goto(adres(opstelling.url, 'e.winst', stel));
      await kop(page, 'Hoeveel winst hebt u gemiddeld per maand?');
      await page.goBack();
      await kop(page, 'Controleer uw antwoorden');
      expect(fragment(page).get('netto')).toBe('2150.5');
      await context.close();
    });

    it('met onzin begint bij het begin of bij wat open is', async () => {
      const { page, context, gezien } = await opstelling.open();
      await plak(page, `${opstelling.url}#v=1&stap=uitkomst&weg=reken&datum=2026-99-99&netto=%3Cscript%3E`);
      await kop(page, 'Voor welke dag wilt u rekenen?');
      expect(gezien.klachten).toEqual([]);
      await context.close();
    });

    it('is te kopiëren', async () => {
      const { page, context } = await opstelling.open({ permissions: ['clipboard-read', 'clipboard-write'] });
      await plak(page, adres(opstelling.url, 'uitkomst', moeder));
      await page.getByRole('button', { name: 'Link kopiëren' }).click();
      await page.getByText('De link is gekopieerd.').waitFor();
      expect(await page.evaluate<string>('navigator.clipboard.readText()')).toBe(page.url());
      await context.close();
    });

    it('staat klaar om zelf te kopiëren als de browser geen klembord geeft, zoals zonder https', async () => {
      const { page, context, gezien } = await opstelling.open();
      await context.addInitScript('delete Navigator.prototype.clipboard');
      await plak(page, adres(opstelling.url, 'uitkomst', moeder));
      await page.getByRole('button', { name: 'Link kopiëren' }).click();
      expect(await page.getByLabel('Kopieer deze link').inputValue()).toBe(page.url());
      expect(gezien.klachten).toEqual([]);
      await context.close();
    });

    it('is het enige waarin bedragen staan: de titel van het venster noemt er geen', async () => {
      const { page, context } = await opstelling.open();
      const titels: string[] = [];
      await doorloop(page, brief, async () => {
        titels.push(await page.title());
      });
      expect(new Set(titels).size).toBeGreaterThan(10);
      expect(titels.filter((titel) => /€|\d{3}/.test(titel))).toEqual([]);
      await context.close();
    });
  });

  describe('alleen met het toetsenbord', () => {
    it('van begin tot uitkomst, met de focus steeds op de titel van de nieuwe stap', async () => {
      const { page, context, gezien } = await opstelling.open();
      await tabNaar(page, 'Zelf uitrekenen');
      await page.keyboard.press('Enter');
      for (const vraag of vragenlijst(moeder)) {
        await kop(page, vraag.titel);
        expect(await page.evaluate('document.activeElement.tagName')).toBe('H1');
        await typAntwoord(page, moeder[vraag.sleutel] ?? '');
      }
      await kop(page, 'Controleer uw antwoorden');
      await tabNaar(page, 'Bekijk de uitkomst');
      await page.keyboard.press('Enter');
      await kop(page, 'Uw beslagvrije voet is € 2.019,14 per maand');
      expect(gezien.klachten).toEqual([]);
      await context.close();
    });

    it('de focus is te zien, ook op een radioknop', async () => {
      const { page, context } = await opstelling.open();
      await plak(page, adres(opstelling.url, 'e.partner', moeder));
      for (const stap of ['skip-link', 'radioknop', 'Volgende', 'Vorige']) {
        await page.keyboard.press('Tab');
        const lijn = await page.evaluate<string>('getComputedStyle(document.activeElement).outlineStyle + getComputedStyle(document.activeElement).outlineWidth');
        expect(lijn, stap).toMatch(/(solid|auto)[1-9]/);
      }
      await context.close();
    });

    it('de snelkoppeling naar de inhoud werkt zonder de antwoorden te verliezen', async () => {
      const { page, context } = await opstelling.open();
      await plak(page, adres(opstelling.url, 'e.partner', moeder));
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await page.evaluate('document.activeElement.id')).toBe('inhoud');
      expect(fragment(page).get('netto')).toBe('2150.5');
      await context.close();
    });
  });

  it('afdrukken: alles staat open en de knoppen zijn weg', async () => {
    const { page, context } = await opstelling.open();
    await plak(page, adres(opstelling.url, 'uitkomst', moeder));
    await page.emulateMedia({ media: 'print' });
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    expect(await page.locator('details:not([open])').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Link kopiëren' }).isVisible()).toBe(false);
    expect(await page.getByText('Beslagvrije voet op 1 augustus 2026').isVisible()).toBe(true);
    await page.evaluate("dispatchEvent(new Event('afterprint'))");
    expect(await page.locator('details[open]').count()).toBe(0);
    await context.close();
  });
});

/** Presses Tab until the button with this name has the focus. */
async function tabNaar(page: Page, naam: string): Promise<void> {
  for (let keer = 0; keer < 60; keer++) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate<string>('document.activeElement.textContent')) === naam) return;
  }
  throw new Error(`niet te bereiken met Tab: ${naam}`);
}

/** Fills the field of the screen with keys only and presses Enter. */
async function typAntwoord(page: Page, antwoord: string): Promise<void> {
  const soort = (): Promise<string> => page.evaluate<string>("document.activeElement.type ?? ''");
  await page.keyboard.press('Tab');
  if ((await soort()) === 'radio') {
    for (let keer = 0; keer < 10; keer++) {
      await page.keyboard.press('Space');
      if ((await page.evaluate<string>('document.activeElement.value')) === antwoord) break;
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    return;
  }
  const datum = /^(\d{4})-(\d{2})-(\d{2})$/.exec(antwoord);
  if (datum) {
    for (const deel of [datum[3], datum[2], datum[1]]) {
      await page.keyboard.type(deel ?? '');
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Shift+Tab');
  } else {
    await page.keyboard.type(antwoord.replace('.', ','));
  }
  await page.keyboard.press('Enter');
}
