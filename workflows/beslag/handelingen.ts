import { bijHandeling } from '../kern/handeling.ts';
import { eist, weiger } from '../kern/weigering.ts';
import { ligt } from './gelegd.ts';
import type { Beslag } from './zaak.ts';

/** What an operator tells a beslag: what a deurwaarder did, and when. */
export function zetHandelingen(zaak: Beslag): void {
  bijHandeling('meldBeslag', zaak.uitgevoerd, {
    omschrijving: 'Voert de dag in waarop de deurwaarder het beslag bij de derde legde: { sleutel, door, op }.',
    toets: ({ op }) => {
      eist.dag(op, 'op', zaak.vandaag());
      if ((zaak.stand.voltooien ?? zaak.stand.verder)?.door !== 'exploot') weiger('Dit beslag wacht niet op een exploot.');
    },
    doe: async ({ sleutel, door, op }) =>
      zaak.loop.doe(async () => {
        const { overbetekenenVoor, ...gelegd } = await zaak.beslaan.boekExploot({ ...zaak.kop(), sleutel, door, op });
        ligt(zaak, gelegd, overbetekenenVoor);
      }),
  });

  bijHandeling('verruimVordering', zaak.uitgevoerd, {
    omschrijving: 'Laat de derde ook het tiende deel van het beslagvrije deel betalen (IW 19 lid 1 en 2): { sleutel, door, aangekondigdOp, reden }. Alleen bij meer dan één aanslag die twee maanden te laat is.',
    toets: ({ aangekondigdOp, reden }) => {
      eist.dag(aangekondigdOp, 'aangekondigdOp', zaak.vandaag());
      eist.tekst(reden, 'reden', 'waarom is de gewone vordering niet genoeg?');
      if (zaak.stand.gelegdOp === null || zaak.stand.fase === 'opheffing') weiger('Er ligt geen vordering die verruimd kan worden.');
    },
    doe: async ({ sleutel, door, aangekondigdOp, reden }) => zaak.loop.doe(async () => zaak.bijBrp.verruim({ ...zaak.kop(), sleutel, door, aangekondigdOp, reden })),
  });

  bijHandeling('beeindigVerruiming', zaak.uitgevoerd, {
    omschrijving: 'Beëindigt de verruiming met een tiende: { sleutel, door, reden }. De gewone vordering loopt door.',
    toets: ({ reden }) => {
      eist.tekst(reden, 'reden');
    },
    doe: async ({ sleutel, door, reden }) => zaak.loop.doe(async () => zaak.bijBrp.beeindigVerruiming({ ...zaak.kop(), sleutel, door, reden })),
  });

  bijHandeling('meldOverbetekening', zaak.uitgevoerd, {
    omschrijving: 'Voert de dag in waarop het beslag aan de schuldenaar is betekend (475i lid 1): { sleutel, door, op }.',
    toets: ({ op }) => {
      eist.dag(op, 'op', zaak.vandaag());
      if (zaak.stand.gelegdOp === null) weiger('Er ligt nog geen beslag.');
    },
    doe: async ({ sleutel, door, op }) =>
      zaak.loop.doe(async () => {
        await zaak.beslaan.boekOverbetekening({ ...zaak.kop(), sleutel, door, op });
        zaak.stand.overbetekenenVoor = null;
        if (zaak.stand.taak === 'overbetekening_475i') zaak.stand.taak = null;
      }),
  });
}
