import { bijGoedkeuring, bijVoorstel } from '../kern/antwoorden.ts';
import { bijHandeling } from '../kern/handeling.ts';
import { eist, weiger } from '../kern/weigering.ts';
import type { Samenloop } from './zaak.ts';

/** What a person answers where the law does not point at one who collects: one proposes, another approves. */
export function zetAntwoorden(zaak: Samenloop): void {
  bijVoorstel(zaak.uitgevoerd, {
    omschrijving: 'Stelt voor wie int: { sleutel, door, taakId, keuze, toelichting }; keuze is een van de keuzes van de taak. Het telt als een tweede persoon het goedkeurt.',
    keuze: 'welk beslag int? Zie `npx invorderstraat taak <nummer>`.',
    toets: () => {
      isOnbeslist(zaak);
    },
    doe: async ({ sleutel, door, taakId, keuze, toelichting }) =>
      zaak.loop.doe(async () => {
        await zaak.router.stelCoordinatieVoor({ ...zaak.kop(), sleutel, door, taakId, keuze, toelichting });
      }),
  });

  bijGoedkeuring(zaak.uitgevoerd, {
    toets: ({ taakId }) => {
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
