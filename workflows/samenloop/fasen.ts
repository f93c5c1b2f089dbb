import type { Samenloopfase } from '../../contract/samenloop.ts';
import type { Samenloop } from './zaak.ts';

/** The life of a beslag among those of others, one function a phase. The beslag itself waits for none of it. */
export const FASEN = {
  /** Who starts a beslag or verrekening reports it (Wskd; nota van toelichting, 1). */
  aanmelden: async (zaak) => {
    zaak.stand.aangemeldOp = (await zaak.bijRouter.meldAan(zaak.kop())).aangemeldOp;
    zaak.stand.fase = 'lopend';
  },
  lopend: async (zaak) => {
    await zaak.loop.wachtTot(null, 'het beslag loopt');
  },
  /** After afmelding nothing is routed to us any more (AMvB art. 10). */
  afmelden: async (zaak) => {
    await zaak.bijRouter.meldAf(zaak.kop());
    if ((await zaak.router.sluit(zaak.kop())).soort === 'gesloten') zaak.gesloten = true;
    else await zaak.loop.wachtTot(null, 'er komt nog een bericht binnen');
  },
} satisfies Record<Samenloopfase, (zaak: Samenloop) => Promise<void>>;
