import { bijHandeling } from '../kern/handeling.ts';
import { eist, weiger } from '../kern/weigering.ts';
import type { Overdracht } from './zaak.ts';

/** Tasks that two persons answer. */
const VRAGEN: readonly (string | null)[] = ['overdracht_opvolger', 'overdracht_beoordelen', 'overdracht_onbeantwoord'];

/** What persons answer where the law leaves an overdracht to the parties: one proposes, another approves. */
export function zetAntwoorden(zaak: Overdracht): void {
  bijHandeling('beantwoord', zaak.uitgevoerd, {
    omschrijving: 'Stelt voor hoe het met de overdracht verder gaat: { sleutel, door, taakId, keuze, toelichting }; keuze is een van de keuzes van de taak. Het telt als een tweede persoon het goedkeurt.',
    toets: ({ taakId, keuze, toelichting }) => {
      eist.nummer(taakId, 'taakId', 'welke taak beantwoordt u?');
      eist.tekst(keuze, 'keuze', 'wat moet er gebeuren? Zie `npx invorderstraat taak <nummer>`.');
      eist.tekst(toelichting, 'toelichting', 'waarom dit antwoord?');
      isGevraagd(zaak);
    },
    doe: async ({ sleutel, door, taakId, keuze, toelichting }) =>
      zaak.loop.doe(async () => {
        await zaak.overdragen.stelAntwoordVoor({ ...zaak.kop(), sleutel, door, taakId, keuze, toelichting });
      }),
  });

  bijHandeling('keurAntwoordGoed', zaak.uitgevoerd, {
    omschrijving: 'Keurt een voorgesteld antwoord goed en laat het gelden: { sleutel, door, taakId, antwoordId }. Niet door wie het voorstelde.',
    toets: ({ taakId, antwoordId }) => {
      eist.nummer(taakId, 'taakId', 'van welke taak?');
      eist.nummer(antwoordId, 'antwoordId', 'welk antwoord keurt u goed? Zie `npx invorderstraat taak <nummer>`.');
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
