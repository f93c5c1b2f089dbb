import { patched } from '@temporalio/workflow';
import type { Samenloopfase } from '../../contract/samenloop.ts';
import { plusDagen, vroegste } from '../../domain/kalender/dag.ts';
import { kijkNaarAankondigingen, verdeelWatWacht } from './geld.ts';
import type { Samenloop } from './zaak.ts';

const AFMELDING_WACHT = {
  wacht_op_overdracht: 'de inning wordt overgedragen; daarna wordt het beslag afgemeld',
  wacht_op_geld: 'er staat nog geld van anderen vast (zie de taken); morgen opnieuw, en daarna wordt het beslag afgemeld',
};
const GEEN_ANTWOORD = 'nog niet elke partij gaf antwoord; morgen opnieuw';

/** The life of a beslag among those of others, one function a phase. The beslag itself waits for none of it. */
export const FASEN = {
  /** Who starts a beslag or verrekening reports it (Wskd; nota van toelichting, 1). */
  aanmelden: async (zaak) => {
    zaak.stand.aangemeldOp = (await zaak.bijRouter.meldAan(zaak.kop())).aangemeldOp;
    // Runs of before neither asked who collects nor told anybody of their beslag.
    zaak.stand.fase = patched('coordinatie') ? 'coordinatie' : 'lopend';
  },
  /** Who collects on this income (Rv 478; AMvB art. 4). */
  coordinatie: async (zaak) => {
    const { volgnummer = 1 } = zaak.stand;
    zaak.stand.herbepaal = false;
    const uitkomst = await zaak.bijRouter.bepaalCoordinatie({ ...zaak.kop(), volgnummer });
    if (uitkomst.soort === 'nog_niet') {
      await zaak.loop.wachtTot(plusDagen(zaak.vandaag(), 1), 'een partij die bij deze persoon iets heeft lopen antwoordt de routeervoorziening nog niet; morgen opnieuw', null, true);
      return;
    }
    zaak.stand.volgnummer = volgnummer + 1;
    if (uitkomst.soort === 'bepaald') zaak.zetCoordinatie(uitkomst.stand);
    zaak.stand.fase = volgnummer === 1 ? 'melden' : 'lopend';
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
  /** Asked again on its day, and earlier when a message says that something changed. */
  lopend: async (zaak) => {
    if (zaak.stand.herbepaal === true) {
      zaak.herbepaal();
      return;
    }
    if (!(await verdeelWatWacht(zaak))) {
      await zaak.loop.wachtTot(plusDagen(zaak.vandaag(), 1), GEEN_ANTWOORD);
      return;
    }
    const { aangekondigdTot: verwacht } = zaak.stand;
    if (verwacht !== undefined && zaak.vandaag() >= verwacht) await kijkNaarAankondigingen(zaak);
    const opnieuwVanaf = zaak.stand.coordinatie?.opnieuwVanaf ?? null;
    const wekOp = vroegste(opnieuwVanaf, zaak.stand.aangekondigdTot ?? null);
    const gewekt = await zaak.loop.wachtTot(wekOp, zaak.wachtwoorden(), null, wekOp !== null && wekOp === opnieuwVanaf);
    if (gewekt === 'dag' && opnieuwVanaf !== null && zaak.vandaag() >= opnieuwVanaf) zaak.herbepaal();
  },
  /** After afmelding nothing is routed to us any more (AMvB art. 10). */
  afmelden: async (zaak) => {
    // As long as it is registered: afterwards no party is asked any more.
    if (!(await verdeelWatWacht(zaak))) {
      await zaak.loop.wachtTot(plusDagen(zaak.vandaag(), 1), GEEN_ANTWOORD);
      return;
    }
    const wacht = (await zaak.bijRouter.meldAf(zaak.kop()))?.soort;
    if (wacht === 'wacht_op_overdracht' || wacht === 'wacht_op_geld') {
      if (wacht === 'wacht_op_geld') zaak.stand.teVerdelen = true;
      await zaak.loop.wachtTot(plusDagen(zaak.vandaag(), 1), AFMELDING_WACHT[wacht]);
      return;
    }
    const { soort } = await zaak.router.sluit(zaak.kop());
    if (soort === 'gesloten') zaak.gesloten = true;
    else await zaak.loop.wachtTot(null, soort === 'nog_berichten' ? 'er komt nog een bericht binnen' : 'er staat nog geld van de derde vast: wacht op een mens');
  },
} satisfies Record<Samenloopfase, (zaak: Samenloop) => Promise<void>>;
