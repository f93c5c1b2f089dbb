import type { Bericht } from '../../contract/berichten.ts';
import type { Invordering } from './zaak.ts';

/** What the outside world and the verhaal tell about a claim; in every phase the same. */
export async function behandelBericht(zaak: Invordering, bericht: Bericht): Promise<void> {
  const kop = { vorderingId: zaak.ref, berichtId: bericht.id, vandaag: zaak.vandaag() };
  switch (bericht.soort) {
    case 'verzending':
      await boekVerzending(zaak, kop);
      return;
    case 'betaling': {
      const { openstaandCenten } = await zaak.boeken.boekBetaling(kop);
      zaak.ziet(openstaandCenten);
      return;
    }
    case 'voldaan_uit_verhaal': {
      const { openstaandCenten } = await zaak.boeken.boekBericht(kop);
      zaak.ziet(openstaandCenten);
      return;
    }
    case 'geen_capaciteit': {
      const { taak } = await zaak.boeken.boekGeenCapaciteit(kop);
      if (taak === null) return;
      if (bericht.inhoud.keuze === 'andere_route') {
        // The phase that asks which route: from there every power, or a deurwaarder, can be chosen.
        zaak.stand.inVerhaal = false;
        zaak.stand.route = 'wachten';
        zaak.naar('vooraankondiging');
      }
      zaak.legVoor(taak);
      return;
    }
    case 'afrekening_deurwaarder': {
      const { openstaandCenten, terug, taak } = await zaak.boeken.boekDeurwaarder(kop);
      if (terug) zaak.stand.deurwaarder = null;
      if (taak !== null) zaak.legVoor(taak);
      zaak.ziet(openstaandCenten);
      return;
    }
    case 'verjaard': {
      const { verjaard } = await zaak.boeken.boekVerjaring(kop);
      if (verjaard && zaak.einde === null) zaak.einde = 'verjaard';
      return;
    }
    case 'vordering_aangemeld':
    case 'vordering_afgedaan':
    case 'leg_beslag':
    case 'vordering_erbij':
    case 'nieuwe_bvv':
    case 'verzoek_vier_weken':
    case 'stand_gewijzigd':
    case 'gezien':
    case 'verruiming_eindigt':
    case 'verklaring':
    case 'afdracht':
    case 'beeindig':
    case 'beslag_geeindigd':
    case 'ingetrokken':
      await zaak.boeken.boekBericht(kop);
      return;
    default:
      return bericht satisfies never;
  }
}

/** A later proof moves the deadline; a letter taken back or returned holds the street. */
async function boekVerzending(zaak: Invordering, kop: { vorderingId: Invordering['ref']; berichtId: number; vandaag: ReturnType<Invordering['vandaag']> }): Promise<void> {
  const uitkomst = await zaak.boeken.boekVerzending(kop);
  if (uitkomst.soort === 'zonder_gevolg') return;
  const { stap } = uitkomst;
  switch (uitkomst.soort) {
    case 'verzonden':
      zaak.stand.brieven[stap] = { soort: 'verzonden', briefId: uitkomst.briefId, laatsteDag: uitkomst.laatsteDag, volgendeStapVanaf: uitkomst.volgendeStapVanaf };
      zaak.stand.taak = uitkomst.taak;
      zaak.stand.openstaandCenten = uitkomst.openstaandCenten;
      break;
    case 'wacht_op_betekening':
      zaak.stand.brieven[stap] = { soort: 'wacht_op_betekening', briefId: uitkomst.briefId };
      zaak.stand.taak = uitkomst.taak;
      zaak.stand.openstaandCenten = uitkomst.openstaandCenten;
      break;
    case 'teruggehaald':
      zaak.laatBriefLos(stap);
      zaak.naar(stap);
      break;
    case 'retour':
      zaak.legVoor(uitkomst.taak);
      break;
    default:
      uitkomst satisfies never;
  }
}
