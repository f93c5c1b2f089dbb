import { patched } from '@temporalio/workflow';
import { PAUZEREDENEN } from '../../contract/zaak.ts';
import { bijHandeling } from '../kern/handeling.ts';
import { PAUZES, type Pauzereden } from '../../domain/pauze/redenen.ts';
import { isRegistertaak, OMSCHRIJVING_REGISTER, toetsRegister } from '../kern/registers.ts';
import { eist, toetsPauze, weiger } from '../kern/weigering.ts';
import { doeVaststelling } from './vaststellen.ts';
import type { Verhaal } from './zaak.ts';

/** What an operator can do to a verhaal. */
export function zetHandelingen(zaak: Verhaal): void {
  bijHandeling('meldWijziging', zaak.uitgevoerd, {
    omschrijving: 'Keurt een gemelde wijziging goed en laat haar meetellen (475d lid 3, 475i lid 3–4): { sleutel, door, gemeldOp, wijzigingId }. Niet door wie haar invoerde.',
    toets: ({ gemeldOp, wijzigingId }) => {
      eist.dag(gemeldOp, 'gemeldOp', zaak.vandaag());
      eist.nummer(wijzigingId, 'wijzigingId', 'leg de wijziging eerst vast.');
      if (zaak.stand.beslagId === null && zaak.stand.opgeheven !== true) weiger('Er loopt geen vordering op het inkomen. Gebruik «stelOpnieuwVast».');
    },
    doe: async ({ sleutel, wijzigingId, door }) => {
      const vereist = zaak.stand.beslagId === null;
      if (!vereist) await doeVaststelling(zaak, async (volgnummer) => zaak.verhalen.stelVast({ ...zaak.kop(), volgnummer, aanleiding: 'correctie', wijzigingId, door, sleutel }), true);
      // What was taken at a derde where the beslag was lifted may have been too much as well.
      if (!vereist && !patched('correctie-na-einde')) return;
      await zaak.loop.doe(async () => {
        await zaak.bijDerden.corrigeerNaEinde({ ...zaak.kop(), wijzigingId, door, vereist });
      });
    },
  });

  bijHandeling('wijsWijzigingAf', zaak.uitgevoerd, {
    omschrijving: 'Wijst een gemelde wijziging af: { sleutel, door, wijzigingId, reden }. Niet door wie haar invoerde.',
    toets: ({ wijzigingId, reden }) => {
      eist.nummer(wijzigingId, 'wijzigingId', 'welke wijziging wijst u af?');
      eist.tekst(reden, 'reden');
    },
    doe: async ({ sleutel, door, wijzigingId, reden }) => zaak.loop.doe(async () => zaak.verhalen.wijsWijzigingAf({ ...zaak.kop(), sleutel, door, wijzigingId, reden })),
  });

  bijHandeling('stelOpnieuwVast', zaak.uitgevoerd, {
    omschrijving: 'Vraagt de bronnen opnieuw en stelt de beslagvrije voet opnieuw vast (475d lid 4): { sleutel, door, reden }.',
    toets: ({ reden }) => {
      eist.tekst(reden, 'reden');
      if (zaak.stand.fase === 'sluiten') weiger('Alle vorderingen zijn afgedaan: er valt niets meer vast te stellen.');
    },
    doe: async ({ sleutel, door, reden }) =>
      zaak.loop.doe(async () => {
        await zaak.verhalen.beveelVaststelling({ ...zaak.kop(), sleutel, door, reden });
        zaak.stand.aanleiding = 'opnieuw';
        zaak.stand.taak = null;
        zaak.stand.fase = 'vaststelling';
      }),
  });

  bijHandeling('pauzeer', zaak.uitgevoerd, {
    omschrijving: 'Stelt nieuwe stappen van het verhaal uit: { sleutel, door, reden, totEnMet }. Reden: ' + PAUZEREDENEN.join(', ') + '.',
    toets: (invoer) => {
      toetsPauze(invoer, zaak.vandaag());
      if (zaak.stand.pauze !== null) weiger('Het verhaal is al gepauzeerd. Hervat het eerst.');
    },
    doe: async ({ sleutel, door, reden, totEnMet }) =>
      zaak.loop.doe(async () => {
        await zaak.verhalen.pauzeer({ ...zaak.kop(), sleutel, door, reden, totEnMet });
        zaak.stand.pauze = { reden, totEnMet };
        await volgPauze(zaak, reden);
      }),
  });

  bijHandeling('beoordeelRegister', zaak.uitgevoerd, {
    omschrijving: OMSCHRIJVING_REGISTER,
    toets: toetsRegister,
    doe: async ({ sleutel, door, bevindingId, reden }) =>
      zaak.loop.doe(async () => {
        await zaak.verhalen.beoordeelRegister({ ...zaak.kop(), sleutel, door, bevindingId, reden });
        if (isRegistertaak(zaak.stand.taak)) opnieuwVaststellen(zaak);
      }),
  });

  bijHandeling('hervat', zaak.uitgevoerd, {
    omschrijving: 'Laat een gepauzeerd verhaal weer lopen: { sleutel, door }.',
    toets: () => {
      if (zaak.stand.pauze === null) weiger('Het verhaal is niet gepauzeerd.');
    },
    doe: async ({ sleutel, door }) =>
      zaak.loop.doe(async () => {
        await zaak.verhalen.hervat({ ...zaak.kop(), sleutel, door });
        zaak.stand.pauze = null;
      }),
  });
}

/** The sources are asked anew: at once, or after the pause. */
function opnieuwVaststellen(zaak: Verhaal): void {
  zaak.stand.aanleiding = 'opnieuw';
  zaak.stand.taak = null;
  zaak.stand.fase = 'vaststelling';
}

/** A faillissement and the schuldsaneringsregeling let a beslag lapse (Fw 33, 301): it is lifted, and determined anew after the pause. */
async function volgPauze(zaak: Verhaal, reden: Pauzereden): Promise<void> {
  if (isRegistertaak(zaak.stand.taak)) opnieuwVaststellen(zaak);
  // Also a part of a spread voet whose main beslag ended by itself.
  const liggen = [...(zaak.stand.beslagId === null ? [] : [zaak.stand.beslagId]), ...(zaak.stand.naast ?? [])];
  if (zaak.stand.beslagId === null && liggen.length > 0 && !patched('naast-vervalt')) return;
  if (PAUZES[reden].lopendBeslag !== 'vervalt' || liggen.length === 0 || zaak.stand.fase === 'sluiten') return;
  for (const beslagId of liggen) await zaak.verhalen.beeindigBeslag({ ...zaak.kop(), beslagId, reden: 'insolventie' });
  opnieuwVaststellen(zaak);
}
