import { patched } from '@temporalio/workflow';
import type { Verhaalfase } from '../../contract/verhaal.ts';
import { plusDagen, vroegste } from '../../domain/kalender/dag.ts';
import { stelVast } from './vaststellen.ts';
import type { Verhaal } from './zaak.ts';

/** The life of a verhaal, one function a phase. */
export const FASEN = {
  /** Begins when the first claim has joined. */
  vaststelling: async (zaak) => {
    if (zaak.stand.vorderingen.length === 0) await zaak.loop.wachtTot(null, 'wacht op de eerste vordering');
    else await stelVast(zaak);
  },
  /** No beslag is possible now, or a person must look. */
  wachten: async (zaak) => {
    const { opnieuwVanaf, waarom, voetWeerVanaf } = zaak.stand;
    const waarvoor = opnieuwVanaf === null ? `wacht op een mens: ${waarom}` : `geen beslag mogelijk (${waarom}); daarna opnieuw vragen`;
    if ((await zaak.loop.wachtTot(vroegste(opnieuwVanaf, voetWeerVanaf), waarvoor.replaceAll('_', ' '), zaak.stand.pauze, true)) !== 'dag') return;
    // Woken for the voet alone: what is waited for is still waited for.
    if (opnieuwVanaf === null || zaak.vandaag() < opnieuwVanaf) return;
    zaak.stand.aanleiding = 'opnieuw';
    zaak.stand.fase = 'vaststelling';
  },
  /** 475d lid 2–3: the vaststelling holds twelve months, then it is made anew on fresh data: not earlier, and within that day. */
  lopend: async (zaak) => {
    const { opnieuwVanaf, pauze } = zaak.stand;
    const ookInPauze = zaak.stand.ookInPauze === true ? opnieuwVanaf : null;
    const isErDoor = ookInPauze !== null && zaak.vandaag() >= ookInPauze;
    if (pauze !== null && !isErDoor && patched('pauze-eindigt')) {
      // The pause ends on its day, also where the vaststelling goes on for long after it.
      await zaak.loop.wachtTot(vroegste(ookInPauze, plusDagen(pauze.totEnMet, 1)), 'gepauzeerd; de vordering op het inkomen loopt');
      return;
    }
    if ((await zaak.loop.wachtTot(opnieuwVanaf, 'de vaststelling geldt twaalf maanden; daarna herberekening (475d)', isErDoor ? null : pauze, true)) !== 'dag') return;
    zaak.stand.aanleiding = 'herberekening';
    await stelVast(zaak);
  },
  /** All claims are done; the beslag is being lifted. */
  sluiten: async (zaak) => {
    if (zaak.stand.beslagId === null && (zaak.stand.naast ?? []).length === 0) zaak.einde = zaak.stand.laatsteEinde ?? 'voldaan';
    else await zaak.loop.wachtTot(null, 'alles is afgedaan; de vordering op het inkomen wordt opgeheven');
  },
} satisfies Record<Verhaalfase, (zaak: Verhaal) => Promise<void>>;
