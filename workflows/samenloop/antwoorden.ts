import { bijHandeling } from '../kern/handeling.ts';
import { eist, weiger } from '../kern/weigering.ts';
import type { Samenloop } from './zaak.ts';

/** What a person answers where the law does not point at one who collects: one proposes, another approves. */
export function zetAntwoorden(zaak: Samenloop): void {
  bijHandeling('beantwoord', zaak.uitgevoerd, {
    omschrijving: 'Stelt voor wie int: { sleutel, door, taakId, keuze, toelichting }; keuze is een van de keuzes van de taak. Het telt als een tweede persoon het goedkeurt.',
    toets: ({ taakId, keuze, toelichting }) => {
      eist.nummer(taakId, 'taakId', 'welke taak beantwoordt u?');
      eist.tekst(keuze, 'keuze', 'welk beslag int? Zie `npx invorderstraat taak <nummer>`.');
      eist.tekst(toelichting, 'toelichting', 'waarom dit antwoord?');
      isOnbeslist(zaak);
    },
    doe: async ({ sleutel, door, taakId, keuze, toelichting }) =>
      zaak.loop.doe(async () => {
        await zaak.router.stelCoordinatieVoor({ ...zaak.kop(), sleutel, door, taakId, keuze, toelichting });
      }),
  });

  bijHandeling('keurAntwoordGoed', zaak.uitgevoerd, {
    omschrijving: 'Keurt een voorgesteld antwoord goed en laat het gelden: { sleutel, door, taakId, antwoordId }. Niet door wie het voorstelde.',
    toets: ({ taakId, antwoordId }) => {
      eist.nummer(taakId, 'taakId', 'van welke taak?');
      eist.nummer(antwoordId, 'antwoordId', 'welk antwoord keurt u goed? Zie `npx invorderstraat taak <nummer>`.');
      if (zaak.stand.overleg !== taakId) isOnbeslist(zaak);
    },
    doe: async ({ sleutel, door, taakId, antwoordId }) =>
      zaak.loop.doe(async () => {
        if (zaak.stand.overleg === taakId) {
          await zaak.overdragen.keurOverdrachtGoed({ ...zaak.kop(), sleutel, door, taakId, antwoordId });
          delete zaak.stand.overleg;
          return;
        }
        const opnieuwVanaf = zaak.stand.coordinatie?.opnieuwVanaf ?? zaak.vandaag();
        zaak.zetCoordinatie((await zaak.router.keurCoordinatieGoed({ ...zaak.kop(), sleutel, door, taakId, antwoordId, opnieuwVanaf })).stand);
      }),
  });

  bijHandeling('draagInningOver', zaak.uitgevoerd, {
    omschrijving: 'Stelt voor de inning in overleg over te dragen aan een andere deurwaarder (Rv 478 lid 4): { sleutel, door, beslag, toelichting }. Het wordt aangeboden als een tweede persoon het goedkeurt met `keurAntwoordGoed`.',
    toets: ({ beslag, toelichting }) => {
      eist.tekst(beslag, 'beslag', 'aan welk beslag? De reden van de samenloop noemt ze.');
      eist.tekst(toelichting, 'toelichting', 'waarom, en met wie is het afgesproken?');
      if (zaak.stand.fase !== 'lopend') weiger('Dit beslag wordt nog aangemeld, of het is al geëindigd.');
    },
    doe: async ({ sleutel, door, beslag, toelichting }) =>
      zaak.loop.doe(async () => {
        zaak.stand.overleg = (await zaak.overdragen.stelOverdrachtVoor({ ...zaak.kop(), sleutel, door, beslag, toelichting })).taakId;
      }),
  });

  bijHandeling('vraagOpnieuw', zaak.uitgevoerd, {
    omschrijving: 'Vraagt de routeervoorziening opnieuw wie op dit inkomen int: { sleutel, door, reden }.',
    toets: ({ reden }) => {
      eist.tekst(reden, 'reden');
      if (zaak.stand.fase !== 'lopend') weiger('Dit beslag wordt nog aangemeld, of het is al geëindigd.');
    },
    doe: async ({ sleutel, door, reden }) =>
      zaak.loop.doe(async () => {
        await zaak.router.beveelVraag({ ...zaak.kop(), sleutel, door, reden });
        zaak.herbepaal();
      }),
  });
}

function isOnbeslist({ stand }: Samenloop): void {
  if (stand.coordinatie?.soort !== 'onbeslist') weiger('Er staat geen vraag open over wie int.');
}
