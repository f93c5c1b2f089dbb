import { patched } from '@temporalio/workflow';
import { CONTACTUITKOMSTEN, gevolgVanContact, type Contactgevolg } from '../../domain/sociaal/sociale-stap.ts';
import { KENNIS } from '../../domain/sociaal/kwadrant.ts';
import { bijHandeling } from '../kern/handeling.ts';
import { eist, toetsTotEnMet, weiger } from '../kern/weigering.ts';
import { haalUitDePost } from './briefstap.ts';
import { eistInEigenHand } from './deurwaarder.ts';
import { stapInDePost, type Invordering } from './zaak.ts';

/** Contact with the inwoner beside the street, and the assessment that chooses the treatment. */
export function zetSocialeHandelingen(zaak: Invordering): void {
  const kop = () => ({ vorderingId: zaak.ref, vandaag: zaak.vandaag() });

  bijHandeling('meldContact', zaak.uitgevoerd, {
    omschrijving: 'Meldt de uitkomst van het contact met de inwoner: { sleutel, door, uitkomst, totEnMet, toelichting }; totEnMet alleen bij regeling en hulp_gewenst. Uitkomst: ' + CONTACTUITKOMSTEN.join(', ') + '.',
    toets: ({ uitkomst, totEnMet, toelichting }) => {
      if (!CONTACTUITKOMSTEN.includes(uitkomst)) weiger(`Onbekende uitkomst. Kies uit: ${CONTACTUITKOMSTEN.join(', ')}.`);
      eist.tekst(toelichting, 'toelichting', 'wat is er besproken?');
      if (zaak.stand.contact == null) weiger('Er loopt geen contact waarvan de uitkomst nog moet worden gemeld. Gebruik «pauzeer» voor een regeling buiten een sociale stap.');
      if (gevolgVanContact(uitkomst).soort !== 'pauze') return;
      toetsTotEnMet(totEnMet, zaak.vandaag());
      if (zaak.stand.pauze !== null) weiger('De vordering is al gepauzeerd. Hervat haar eerst.');
      if (zaak.stand.inVerhaal) weiger('De vordering zit in een verhaal. Pauzeer het verhaal.');
    },
    doe: async ({ sleutel, door, uitkomst, totEnMet, toelichting }) =>
      zaak.loop.doe(async () => {
        const contact = zaak.stand.contact;
        if (contact == null) return;
        const { gevolg } = await zaak.invorderen.meldContact({ ...kop(), sleutel, door, uitkomst, toelichting, contact: contact.sleutel, ...(totEnMet === undefined ? {} : { totEnMet }) });
        await volgOp(zaak, gevolg, totEnMet);
      }),
  });

  bijHandeling('beoordeelKwadrant', zaak.uitgevoerd, {
    omschrijving: 'Legt vast of de inwoner kan en wil betalen, met uitleg; het beleid kiest de behandeling: { sleutel, door, kan, wil, toelichting }. Kan en wil: ' + KENNIS.join(', ') + '.',
    toets: ({ kan, wil, toelichting }) => {
      if (!KENNIS.includes(kan) || !KENNIS.includes(wil)) weiger(`Geef bij «kan» en «wil»: ${KENNIS.join(', ')}.`);
      eist.tekst(toelichting, 'toelichting', 'waaruit blijkt dat?');
      eistInEigenHand(zaak);
    },
    doe: async ({ sleutel, door, kan, wil, toelichting }) =>
      zaak.loop.doe(async () => {
        const { behandeling, contact } = await zaak.invorderen.beoordeelKwadrant({ ...kop(), sleutel, door, kan, wil, toelichting });
        zaak.stand.kwadrant = { kan, wil, behandeling };
        zaak.stand.contact = contact;
      }),
  });
}

async function volgOp(zaak: Invordering, gevolg: Contactgevolg, totEnMet: NonNullable<Invordering['stand']['pauze']>['totEnMet'] | undefined): Promise<void> {
  switch (gevolg.soort) {
    case 'wachten':
      return;
    case 'verder':
      zaak.stand.contact = null;
      return;
    case 'houden': {
      sluitContact(zaak);
      const stap = stapInDePost(zaak);
      if (stap !== null && patched('nazien-uit-de-post')) await haalUitDePost(zaak, stap.stap, stap.briefId); // no costs over data that may be wrong
      zaak.legVoor(gevolg.taak);
      return;
    }
    case 'pauze': {
      sluitContact(zaak);
      if (totEnMet !== undefined) zaak.stand.pauze = { reden: gevolg.reden, totEnMet };
      const stap = stapInDePost(zaak);
      if (stap !== null) await haalUitDePost(zaak, stap.stap, stap.briefId); // a paused claim sends nothing
      return;
    }
    default:
      gevolg satisfies never;
  }
}

/** The days that go with a claim that was opened again run on while it is held or paused. */
function sluitContact(zaak: Invordering): void {
  if (zaak.stand.contact?.sleutel.startsWith('heropening:') === true && patched('heropening-houdt-dagen')) return;
  zaak.stand.contact = null;
}
