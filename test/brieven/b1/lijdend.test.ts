import { describe, expect, it } from 'vitest';
import { deelwoordsoort } from '../../../brieven/b1/deelwoord.ts';
import { isLijdend } from '../../../brieven/b1/lijdend.ts';

describe('een lijdende zin wordt gezien', () => {
  it.each([
    'Het bedrag wordt ingehouden op uw loon.',
    'De kosten worden door ons en door de deurwaarder betaald.',
    'Uw loon zal worden verlaagd.',
    'De brief werd gisteren verstuurd.',
    'Hier moet binnen twee weken op gereageerd worden.',
    'Uw schuld is verhoogd met de kosten.',
    'De brief die naar uw adres is gestuurd, kwam terug.',
    'Het geld dat van uw loon is afgehaald, krijgt u terug.',
    'Er is beslag gelegd op uw uitkering.',
    'Het dwangbevel is aan u betekend.',
    'Uw bezwaar is afgewezen.',
    'De kosten worden kwijtgescholden.',
    'Als u niet betaalt, wordt een dwangbevel uitgevaardigd.',
    'Als er te veel is ingehouden, betalen wij dat terug.',
    'U hebt niet betaald en daarom is uw schuld verhoogd.',
    'U hebt geld nodig en er wordt niets betaald.',
    'De beslagvrije voet is opnieuw vastgesteld.',
    'Dit bedrag kan worden overgemaakt.',
    'Het geld wordt door uw werkgever ontvangen.',
    'De aanslag is vernietigd.',
    'Uw gegevens worden gebruikt voor de berekening.',
    'De post wordt niet gelezen.',
    'Het verzoek is op 3 maart ingediend.',
    'Uw bank wordt daarvan op de hoogte gebracht.',
    'Bij de berekening is rekening gehouden met uw huur.',
    'De rente is al in het totaal meegerekend.',
    'De fout is hersteld.',
    'Het is uw werkgever verboden u te ontslaan, want dat wordt bestraft.',
  ])('%s', (zin) => {
    expect(isLijdend(zin)).toBe(true);
  });
});

describe('een bedrijvende zin blijft bedrijvend', () => {
  it.each([
    'U hebt uw aanslag nog niet betaald.',
    'Wij hebben uw brief ontvangen.',
    'Betaal € 321,50 uiterlijk op 16 maart 2026.',
    'Dan krijgt u een dwangbevel.',
    'Wij sturen uw werkgever een brief en hij betaalt het bedrag aan ons.',
    'U wordt volgend jaar 67 jaar.',
    'Het bedrag wordt hoger als u wacht.',
    'Uw inkomen is veranderd.',
    'De termijn is verstreken.',
    'Wij zijn gestopt met uw schuld.',
    'U bent verplicht om te betalen.',
    'Bent u verhuisd of getrouwd?',
    'Dit is het bedrag dat u hebt betaald.',
    'Het is goed om uw geld te ontvangen op deze rekening.',
    'Zijn werkgever heeft het geld betaald.',
    'Dit is een brief van de overheid over uw geld.',
    'Wat is het gevolg?',
    'U bent vergeten te betalen.',
    'Het beleid van de gemeente is streng.',
    'De wet is begonnen met gelden.',
    'In sommige gevallen is er meer tijd.',
    'Hij kan zijn geld ontvangen op een rekening.',
    'Uw man is overleden.',
    'Dit zijn de bedragen die u moet betalen.',
    'Uw schuld is te hoog om in één keer te betalen.',
    'Wij zijn op werkdagen geopend van 9 tot 17 uur.',
    'Is uw adres anders dan wij denken?',
    'Deze brief is bedoeld voor de bewindvoerder.',
    'Dit bericht is belangrijk.',
    'Uw verzet is op tijd.',
  ])('%s', (zin) => {
    expect(isLijdend(zin)).toBe(false);
  });
});

describe('een voltooid deelwoord', () => {
  it.each(['betaald', 'ingehouden', 'aangemaand', 'verrekend', 'gestort', 'overgemaakt', 'teruggehaald', 'kwijtgescholden', 'uitbetaald', 'herberekend', 'voorbereid', 'onderzocht', 'gecontroleerd', 'beslist', 'omgezet', 'toegewezen', 'klaargezet', 'verzonden', 'opgelegd', 'geïnd', 'afgelost', 'verkocht', 'ondertekend', 'overhandigd'])('%s', (woord) => {
    expect(deelwoordsoort(woord)).toBe('deelwoord');
  });

  it.each(['betaalt', 'betalen', 'geven', 'gemeente', 'geld', 'overheid', 'beleid', 'bericht', 'besluit', 'verzet', 'begint', 'verdient', 'bezwaar', 'inkomen', 'aanmaning', 'rekening', 'gegevens', 'berekenen', 'verhogen', 'onderhoud', 'voorbeeld', 'uitkering', 'beslag', 'totaal', 'iemand', 'maand', 'altijd', 'afstand', 'uiterlijk', 'invult', 'aanvraagt', 'opent', 'instelt'])('«%s» is er geen', (woord) => {
    expect(deelwoordsoort(woord)).toBe('geen');
  });
});
