import { Aanmeldbewijs, Aanmelding, Afmeldbewijs, Afmelding } from '../contract/aanmelding.ts';
import { Bericht, Ontvangstbewijs } from '../contract/bericht.ts';
import { Bevraging, Dossier, Partijenantwoord } from '../contract/bevraging.ts';
import type { Api } from './document.ts';

/** Base path of the routeervoorziening. */
export const ROUTER_BASIS = '/routeervoorziening/v1';
export const ROUTER_VERSIE = '1.0.0';

export const ROUTER_PAD = {
  aanmeldingen: '/aanmeldingen',
  afmeldingen: '/afmeldingen',
  partijbevragingen: '/partijbevragingen',
  dossierbevragingen: '/dossierbevragingen',
  berichten: '/berichten',
} as const;

/** The API that the connected parties call. */
export const ROUTER_API: Api = {
  titel: 'Routeervoorziening derdenbeslag (open referentie)',
  versie: ROUTER_VERSIE,
  beschrijving:
    'Uitwisseling tussen partijen die beslag leggen of verrekenen, naar de Wet stroomlijning keten voor derdenbeslag en de concept-AMvB daarbij. Een open referentie: van de voorziening zelf is geen openbare beschrijving bekend. Een burgerservicenummer staat alleen in de inhoud van een bericht, nooit in een adres.',
  server: `https://routeervoorziening.example.org${ROUTER_BASIS}`,
  tags: [
    { name: 'Verwijsindex', description: 'Aanmelden en afmelden van een beslag of verrekening.' },
    { name: 'Bevragen', description: 'Vragen voor een van de vier doelen van AMvB art. 2 tot en met 5.' },
    { name: 'Berichten', description: 'Wat partijen op één inkomen elkaar zeggen.' },
  ],
  operaties: [
    {
      pad: ROUTER_PAD.aanmeldingen,
      operationId: 'meldAan',
      tag: 'Verwijsindex',
      summary: 'Meld een lopend beslag of een lopende verrekening aan',
      description: 'Eén aanmelding per beslag of verrekening. Hetzelfde kenmerk voor dezelfde persoon nog eens aanmelden geeft dezelfde aanmelding terug.',
      vraag: Aanmelding,
      antwoorden: { 200: { description: 'Was al aangemeld.', schema: Aanmeldbewijs }, 201: { description: 'Aangemeld.', schema: Aanmeldbewijs } },
      fouten: { 409: 'Het kenmerk is van deze partij al in gebruik voor een ander, of is afgemeld.' },
    },
    {
      pad: ROUTER_PAD.afmeldingen,
      operationId: 'meldAf',
      tag: 'Verwijsindex',
      summary: 'Meld een beslag of verrekening af',
      description: 'Alleen door de partij die aanmeldde. Daarna wordt hierop niets meer gerouteerd; na achttien maanden wordt het vernietigd (AMvB art. 10).',
      vraag: Afmelding,
      antwoorden: { 200: { description: 'Afgemeld, nu of eerder.', schema: Afmeldbewijs } },
      fouten: { 404: 'Deze partij heeft onder dit kenmerk niets aangemeld voor deze persoon.' },
    },
    {
      pad: ROUTER_PAD.partijbevragingen,
      operationId: 'vraagPartijen',
      tag: 'Bevragen',
      summary: 'Fase 1: wie heeft er iets lopen',
      description: 'Noemt de andere partijen die voor deze persoon een beslag of verrekening hebben aangemeld.',
      vraag: Bevraging,
      antwoorden: { 200: { description: 'De partijen; leeg wanneer er niets loopt.', schema: Partijenantwoord } },
      fouten: {},
    },
    {
      pad: ROUTER_PAD.dossierbevragingen,
      operationId: 'vraagDossier',
      tag: 'Bevragen',
      summary: 'Fase 2: vraag de gegevens op',
      description: 'Vraagt alle partijen die iets hebben lopen tegelijk, bundelt hun antwoorden, laat weg wat voor deze partij en dit doel niet is toegestaan, en bewaart niets. Wie niet antwoordt staat met de reden in het dossier.',
      vraag: Bevraging,
      antwoorden: { 200: { description: 'Het dossier.', schema: Dossier } },
      fouten: {},
    },
    {
      pad: ROUTER_PAD.berichten,
      operationId: 'stuurBericht',
      tag: 'Berichten',
      summary: 'Stuur een andere partij een bericht',
      description: 'Gaat meteen door naar de ontvanger en wordt niet bewaard. Zonder ontvangstbewijs kan hetzelfde bericht met hetzelfde id opnieuw worden gestuurd.',
      vraag: Bericht,
      antwoorden: { 200: { description: 'De ontvanger heeft het.', schema: Ontvangstbewijs } },
      fouten: { 404: 'De ontvanger heeft voor deze persoon niets lopen.', 409: 'De ontvanger kent dit id met een andere inhoud.', 422: 'De ontvanger weigert het bericht.', 502: 'De ontvanger heeft een storing of antwoordt niet volgens de beschrijving.', 504: 'De ontvanger is niet bereikt.' },
    },
  ],
};
