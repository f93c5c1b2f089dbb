import { bijHandeling } from '../kern/handeling.ts';
import { eist, weiger } from '../kern/weigering.ts';
import { haalUitDePost } from './briefstap.ts';
import { stapInDePost, type Invordering } from './zaak.ts';

/** Refuses what cannot be done to a claim that a deurwaarder has. */
export function eistInEigenHand({ stand }: Invordering): void {
  if (stand.deurwaarder != null) weiger('De vordering is bij de deurwaarder. Neem haar eerst terug met «neemTerug».');
}

/** The claim goes to a deurwaarder and comes back. */
export function zetDeurwaarderhandelingen(zaak: Invordering): void {
  const kop = () => ({ vorderingId: zaak.ref, vandaag: zaak.vandaag() });

  bijHandeling('draagOver', zaak.uitgevoerd, {
    omschrijving: 'Draagt de vordering met haar dossier over aan een deurwaarder; de eigen straat staat stil: { sleutel, door, deurwaarder }. Deurwaarder: zijn code bij deze opdrachtgever.',
    toets: ({ deurwaarder }) => {
      eist.tekst(deurwaarder, 'deurwaarder', 'aan welke deurwaarder?');
      if (zaak.stand.deurwaarder != null) weiger('De vordering is al bij een deurwaarder.');
      if (zaak.stand.pauze !== null) weiger('De vordering is gepauzeerd. Hervat haar eerst.');
    },
    doe: async ({ sleutel, door, deurwaarder }) =>
      zaak.loop.doe(async () => {
        const { overdrachtId } = await zaak.bijBrp.draagOver({ ...kop(), sleutel, door, deurwaarder });
        zaak.stand.deurwaarder = { overdrachtId, sinds: zaak.vandaag() };
        zaak.stand.inVerhaal = false;
        zaak.stand.taak = null;
        zaak.stand.contact = null;
        const stap = stapInDePost(zaak);
        if (stap !== null) await haalUitDePost(zaak, stap.stap, stap.briefId); // while he has the claim we send nothing of our own
      }),
  });

  bijHandeling('neemTerug', zaak.uitgevoerd, {
    omschrijving: 'Neemt de vordering terug van de deurwaarder; zij gaat verder waar zij stond: { sleutel, door, reden }.',
    toets: ({ reden }) => {
      eist.tekst(reden, 'reden');
      if (zaak.stand.deurwaarder == null) weiger('De vordering is niet bij een deurwaarder.');
    },
    doe: async ({ sleutel, door, reden }) =>
      zaak.loop.doe(async () => {
        await zaak.invorderen.neemTerug({ ...kop(), sleutel, door, reden });
        zaak.stand.deurwaarder = null;
      }),
  });
}
