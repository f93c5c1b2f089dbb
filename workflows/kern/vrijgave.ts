import type { Taaksoort } from '../../contract/taken.ts';
import type { BeslagId } from '../../contract/zaak.ts';
import { VRIJGAVEN } from '../../domain/samenloop/vrijgave.ts';
import { poort } from './activiteiten.ts';
import { bijHandeling } from './handeling.ts';
import { eist } from './weigering.ts';
import type { Zaakloop } from './zaakloop.ts';

/** A zaak at which money of a derde can be held because another collects. */
export interface MetGeld {
  readonly beslagId: BeslagId;
  readonly loop: Zaakloop;
  readonly uitgevoerd: string[];
  /** Nothing of this kind waits for a person any more. */
  taakIsWeg(soort: Taaksoort): void;
}

/** What the operator reads of it beside the other actions of the zaak. */
export const VRIJGAVE_MOGELIJK = '`geefGeldVrij` en, door een ander, `keurVrijgaveGoed`: geld van de derde dat vaststaat omdat een ander int';

/** To whom held money goes: one proposes, another approves, and then it leaves. */
export function zetVrijgave(zaak: MetGeld): void {
  const verdelen = poort('verdelen', { resterend: zaak.loop.resterend });
  const kop = () => ({ beslagId: zaak.beslagId, vandaag: zaak.loop.vandaag() });

  bijHandeling('geefGeldVrij', zaak.uitgevoerd, {
    omschrijving: `Stelt voor aan wie geld gaat dat vaststaat omdat een ander int: { sleutel, door, taakId, keuze, toelichting }; keuze is ${VRIJGAVEN.join(', ')}. Het gaat als een tweede persoon het goedkeurt met \`keurVrijgaveGoed\`. Moet er een rekening bij, gebruik dan \`npx invorderstraat vrijgave\`.`,
    toets: ({ taakId, keuze, toelichting }) => {
      eist.nummer(taakId, 'taakId', 'welke taak beantwoordt u?');
      eist.tekst(keuze, 'keuze', `kies uit ${VRIJGAVEN.join(', ')}.`);
      eist.tekst(toelichting, 'toelichting', 'waarom, en wat zeiden de andere partij en de derde?');
    },
    doe: async ({ sleutel, door, taakId, keuze, toelichting }) =>
      zaak.loop.doe(async () => {
        await verdelen.stelVrijgaveVoor({ ...kop(), sleutel, door, taakId, keuze, toelichting });
      }),
  });

  bijHandeling('keurVrijgaveGoed', zaak.uitgevoerd, {
    omschrijving: 'Keurt een voorgestelde vrijgave goed; het geld gaat dan meteen weg: { sleutel, door, taakId, antwoordId }. Niet door wie haar voorstelde.',
    toets: ({ taakId, antwoordId }) => {
      eist.nummer(taakId, 'taakId', 'van welke taak?');
      eist.nummer(antwoordId, 'antwoordId', 'welk antwoord keurt u goed? Zie `npx invorderstraat taak <nummer>`.');
    },
    doe: async ({ sleutel, door, taakId, antwoordId }) =>
      zaak.loop.doe(async () => {
        const { weg } = await verdelen.keurVrijgaveGoed({ ...kop(), sleutel, door, taakId, antwoordId });
        if (weg) zaak.taakIsWeg('afdracht_bij_ander');
      }),
  });
}
