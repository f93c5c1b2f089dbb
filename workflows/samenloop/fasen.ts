import { patched } from '@temporalio/workflow';
import type { Samenloopfase } from '../../contract/samenloop.ts';
import { plusDagen } from '../../domain/kalender/dag.ts';
import { kijkNaarAankondigingen, verdeelWatWacht } from './geld.ts';
import type { Samenloop } from './zaak.ts';

const GEEN_ANTWOORD = 'nog niet elke partij gaf antwoord; morgen opnieuw';

/** The life of a beslag among those of others, one function a phase. The beslag itself waits for none of it. */
export const FASEN = {
  /** Who starts a beslag or verrekening reports it (Wskd; nota van toelichting, 1). */
  aanmelden: async (zaak) => {
    zaak.stand.aangemeldOp = (await zaak.bijRouter.meldAan(zaak.kop())).aangemeldOp;
    // Runs of before told nobody of their beslag.
    zaak.stand.fase = patched('partijberichten') ? 'melden' : 'lopend';
  },
  /** Who has a beslag on this income hears of ours as soon as possible (Rv 478 lid 6). */
  melden: async (zaak) => {
    const uitkomst = await zaak.naarPartijen.meldBeslag(zaak.kop());
    if (uitkomst.soort === 'nog_niet') {
      await zaak.loop.wachtTot(plusDagen(zaak.vandaag(), 1), GEEN_ANTWOORD);
      return;
    }
    zaak.stand.taak = uitkomst.taak ?? zaak.stand.taak;
    zaak.stand.fase = 'lopend';
  },
  lopend: async (zaak) => {
    if (!(await verdeelWatWacht(zaak))) {
      await zaak.loop.wachtTot(plusDagen(zaak.vandaag(), 1), GEEN_ANTWOORD);
      return;
    }
    const { aangekondigdTot } = zaak.stand;
    if (aangekondigdTot !== undefined && zaak.vandaag() >= aangekondigdTot) await kijkNaarAankondigingen(zaak);
    await zaak.loop.wachtTot(zaak.stand.aangekondigdTot ?? null, 'het beslag loopt');
  },
  /** After afmelding nothing is routed to us any more (AMvB art. 10). */
  afmelden: async (zaak) => {
    // As long as it is registered: afterwards no party is asked any more.
    if (!(await verdeelWatWacht(zaak))) {
      await zaak.loop.wachtTot(plusDagen(zaak.vandaag(), 1), GEEN_ANTWOORD);
      return;
    }
    await zaak.bijRouter.meldAf(zaak.kop());
    if ((await zaak.router.sluit(zaak.kop())).soort === 'gesloten') zaak.gesloten = true;
    else await zaak.loop.wachtTot(null, 'er komt nog een bericht binnen');
  },
} satisfies Record<Samenloopfase, (zaak: Samenloop) => Promise<void>>;
