import { patched } from '@temporalio/workflow';
import { isKeuze, KEUZES } from '../../contract/antwoorden.ts';
import { bijGoedkeuring } from '../kern/antwoorden.ts';
import { bijHandeling } from '../kern/handeling.ts';
import { eist, weiger } from '../kern/weigering.ts';
import { doeVaststelling } from './vaststellen.ts';
import type { Verhaal } from './zaak.ts';

/** What a person answers where the rekentool gives no outcome: one proposes, another approves, and the verhaal goes on. */
export function zetAntwoorden(zaak: Verhaal): void {
  bijHandeling('beantwoord', zaak.uitgevoerd, {
    omschrijving: 'Stelt een antwoord op een taak voor: { sleutel, door, taakId, keuze, maanden, toelichting }; maanden alleen bij «wachten». Het telt als een tweede persoon het goedkeurt.',
    toets: ({ taakId, keuze, maanden, toelichting }) => {
      eist.nummer(taakId, 'taakId', 'welke taak beantwoordt u?');
      if (!isKeuze(keuze)) weiger(`Onbekende keuze. Kies uit: ${KEUZES.join(', ')}.`);
      if (keuze === 'voet_met_de_hand') weiger('Leg de bedragen eerst vast: `npx invorderstraat antwoord <taak>`. Een tweede persoon keurt ze goed met «keurAntwoordGoed».');
      if (keuze === 'wachten' && (!Number.isSafeInteger(maanden) || (maanden ?? 0) < 1 || (maanden ?? 0) > 12)) weiger('Geef bij «maanden» een getal van 1 tot en met 12.');
      eist.tekst(toelichting, 'toelichting', 'waarom dit antwoord?');
    },
    doe: async ({ sleutel, door, taakId, keuze, maanden, toelichting }) =>
      zaak.loop.doe(async () => {
        if (!isKeuze(keuze) || keuze === 'voet_met_de_hand') return;
        await zaak.verhalen.stelAntwoordVoor({ ...zaak.kop(), sleutel, door, taakId, keuze, toelichting, ...(maanden === undefined ? {} : { maanden }) });
      }),
  });

  bijGoedkeuring(zaak.uitgevoerd, {
    toets: () => {
      if (zaak.stand.fase === 'sluiten') weiger('Alle vorderingen zijn afgedaan: er valt niets meer te beantwoorden.');
      if (zaak.stand.pauze !== null) weiger('Het verhaal is gepauzeerd. Hervat het eerst.');
    },
    doe: async ({ sleutel, door, taakId, antwoordId }) =>
      doeVaststelling(zaak, async (volgnummer) => {
        if (patched('registers-voor-antwoord')) {
          await zaak.bijBrp.vraagVoorAntwoord({ ...zaak.kop(), volgnummer, antwoordId });
          // Also where the answer is refused: what was asked today is not what the next vaststelling rests on.
          zaak.stand.volgnummer = volgnummer;
        }
        return zaak.verhalen.keurAntwoordGoed({ ...zaak.kop(), sleutel, door, taakId, antwoordId, volgnummer });
      }),
  });
}
