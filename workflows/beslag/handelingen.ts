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
      if (zaak.stand.voltooien?.door !== 'exploot') weiger('Dit beslag wacht niet op een exploot.');
    },
    doe: async ({ sleutel, door, op }) =>
      zaak.loop.doe(async () => {
        const { overbetekenenVoor, ...gelegd } = await zaak.beslaan.boekExploot({ ...zaak.kop(), sleutel, door, op });
        ligt(zaak, gelegd, overbetekenenVoor);
      }),
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
