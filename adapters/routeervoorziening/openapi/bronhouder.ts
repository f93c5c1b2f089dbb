import { BezorgdBericht, Ontvangstbewijs } from '../contract/bericht.ts';
import { Bronantwoord, Bronvraag } from '../contract/bronvraag.ts';
import type { Api } from './document.ts';

/** Base path of a bronhouder. */
export const BRONHOUDER_BASIS = '/bronhouder/v1';
export const BRONHOUDER_VERSIE = '1.0.0';

export const BRONHOUDER_PAD = { bevragingen: '/bevragingen', berichten: '/berichten' } as const;

/** The API that every connected party offers, to the routeervoorziening alone. */
export const BRONHOUDER_API: Api = {
  titel: 'Bronhouder van de routeervoorziening derdenbeslag (open referentie)',
  versie: BRONHOUDER_VERSIE,
  beschrijving: 'Wat een aangesloten partij aan de routeervoorziening aanbiedt: antwoord op vragen over wat zij zelf heeft lopen, en ontvangst van berichten van andere partijen. Alleen het certificaat van de routeervoorziening wordt toegelaten.',
  server: `https://bronhouder.example.org${BRONHOUDER_BASIS}`,
  tags: [
    { name: 'Bevragen', description: 'Antwoorden uit eigen administratie.' },
    { name: 'Berichten', description: 'Berichten van andere partijen.' },
  ],
  operaties: [
    {
      pad: BRONHOUDER_PAD.bevragingen,
      operationId: 'beantwoord',
      tag: 'Bevragen',
      summary: 'Beantwoord een vraag van de routeervoorziening',
      description: 'Geeft per gevraagde persoon elk lopend beslag en elke lopende verrekening, met van de gevraagde velden wat de partij heeft.',
      vraag: Bronvraag,
      antwoorden: { 200: { description: 'Wat er loopt.', schema: Bronantwoord } },
      fouten: {},
    },
    {
      pad: BRONHOUDER_PAD.berichten,
      operationId: 'ontvang',
      tag: 'Berichten',
      summary: 'Neem een bericht van een andere partij in ontvangst',
      description: 'Eén keer per id: hetzelfde bericht nog eens geeft hetzelfde ontvangstbewijs.',
      vraag: BezorgdBericht,
      antwoorden: { 200: { description: 'Ontvangen, nu of eerder.', schema: Ontvangstbewijs } },
      fouten: { 404: 'Voor deze persoon loopt hier op dit inkomen niets.', 409: 'Dit id is bekend met een andere inhoud.', 503: 'Het bericht kan nu niet worden bewaard: stuur hetzelfde later opnieuw.' },
    },
  ],
};
