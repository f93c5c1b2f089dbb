import type { TakenPort, Vorderingstand } from '../../activities/taken/port.ts';
import type { Taaksoort } from '../../contract/taken.ts';
import type { ZaakId } from '../../contract/zaak.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { poort } from './activiteiten.ts';
import { bijHandeling } from './handeling.ts';
import { eist, weiger } from './weigering.ts';
import type { Zaakloop } from './zaakloop.ts';

/** A zaak as far as its tasks go. */
export interface MetTaken {
  readonly zaak: ZaakId;
  readonly loop: Zaakloop;
  readonly uitgevoerd: string[];
  /** A person closed the last open task of this kind: what waited for it goes on. */
  taakIsWeg(soort: Taaksoort): void;
  /** Of a claim: the answer changed what is open on it. */
  naAntwoord?(stand: Vorderingstand): void;
}

/** Whose task is closed, and how its workflow does what a person orders. */
interface Afronding {
  readonly zaak: ZaakId;
  readonly uitgevoerd: string[];
  readonly vandaag: () => Dag;
  /** How long the activity may be tried, in milliseconds. */
  readonly resterend: () => number;
  readonly doe: (werk: () => Promise<void>) => Promise<void>;
}

/** Lets an operator close a task that no other action closes; `na`: what follows on it. */
export function zetAfronding({ zaak, uitgevoerd, vandaag, resterend, doe }: Afronding, na: (afgerond: Awaited<ReturnType<TakenPort['rondTaakAf']>>) => void): void {
  const taken = poort('taken', { resterend });
  bijHandeling('rondTaakAf', uitgevoerd, {
    omschrijving: 'Doet een taak af die geen andere handeling nodig heeft: { sleutel, door, taakId, uitkomst }.',
    toets: ({ taakId, uitkomst }) => {
      eist.nummer(taakId, 'taakId', 'welke taak doet u af?');
      eist.tekst(uitkomst, 'uitkomst', 'wat is er gedaan?');
    },
    doe: async ({ sleutel, door, taakId, uitkomst }) =>
      doe(async () => {
        na(await taken.rondTaakAf({ zaak, vandaag: vandaag(), sleutel, door, taakId, uitkomst }));
      }),
  });
}

/** What an operator can do to the tasks of every zaak: close one, and have a message that lies aside tried again. */
export function zetTaakhandelingen(zaak: MetTaken): void {
  const taken = poort('taken', { resterend: zaak.loop.resterend });
  const kop = () => ({ zaak: zaak.zaak, vandaag: zaak.loop.vandaag() });

  // Bound, not wrapped: one more promise in between may put the answer to an update behind what the loop does next, and histories hold that order.
  const doe = zaak.loop.doe.bind(zaak.loop);
  zetAfronding({ zaak: zaak.zaak, uitgevoerd: zaak.uitgevoerd, vandaag: () => zaak.loop.vandaag(), resterend: zaak.loop.resterend, doe }, ({ weg, berichtId, stand }) => {
    if (berichtId !== null) zaak.loop.tegenslag.vergeet(berichtId);
    if (weg !== null) zaak.taakIsWeg(weg);
    if (stand !== undefined) zaak.naAntwoord?.(stand);
  });

  bijHandeling('probeerBericht', zaak.uitgevoerd, {
    omschrijving: 'Probeert een bericht dat opzij ligt opnieuw: { sleutel, door, berichtId }.',
    toets: ({ berichtId }) => {
      eist.nummer(berichtId, 'berichtId', 'welk bericht wordt opnieuw geprobeerd?');
      if (!zaak.loop.tegenslag.ligtOpzij(berichtId)) weiger(`Bericht ${String(berichtId)} ligt bij deze zaak niet opzij.`);
    },
    doe: async ({ sleutel, door, berichtId }) =>
      zaak.loop.doe(async () => {
        // Before the row is delivered again: the signal may be here before the answer is.
        zaak.loop.laatOpnieuwToe(berichtId);
        await taken.probeerBericht({ ...kop(), sleutel, door, berichtId });
      }),
  });
}
