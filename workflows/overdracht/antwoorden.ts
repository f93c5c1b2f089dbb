import { bijGoedkeuring, bijVoorstel } from '../kern/antwoorden.ts';
import { weiger } from '../kern/weigering.ts';
import type { Overdracht } from './zaak.ts';

/** Tasks that two persons answer. */
const VRAGEN: readonly (string | null)[] = ['overdracht_opvolger', 'overdracht_beoordelen', 'overdracht_onbeantwoord'];

/** What persons answer where the law leaves an overdracht to the parties: one proposes, another approves. */
export function zetAntwoorden(zaak: Overdracht): void {
  bijVoorstel(zaak.uitgevoerd, {
    omschrijving: 'Stelt voor hoe het met de overdracht verder gaat: { sleutel, door, taakId, keuze, toelichting }; keuze is een van de keuzes van de taak. Het telt als een tweede persoon het goedkeurt.',
    keuze: 'wat moet er gebeuren? Zie `npx invorderstraat taak <nummer>`.',
    toets: () => {
      isGevraagd(zaak);
    },
    doe: async ({ sleutel, door, taakId, keuze, toelichting }) =>
      zaak.loop.doe(async () => {
        await zaak.overdragen.stelAntwoordVoor({ ...zaak.kop(), sleutel, door, taakId, keuze, toelichting });
      }),
  });

  bijGoedkeuring(zaak.uitgevoerd, {
    toets: () => {
      isGevraagd(zaak);
    },
    doe: async ({ sleutel, door, taakId, antwoordId }) =>
      zaak.loop.doe(async () => {
        zaak.staat = await zaak.overdragen.keurAntwoordGoed({ ...zaak.kop(), sleutel, door, taakId, antwoordId });
      }),
  });
}

function isGevraagd({ staat }: Overdracht): void {
  if (!VRAGEN.includes(staat?.taak ?? null)) weiger('Er staat bij deze overdracht geen vraag open.');
}
