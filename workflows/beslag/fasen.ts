import { patched } from '@temporalio/workflow';
import type { Beslagfase } from '../../contract/beslag.ts';
import { plusDagen, vroegste, type Dag } from '../../domain/kalender/dag.ts';
import { beeindigRelatie } from './berichten.ts';
import type { Beslag } from './zaak.ts';

/** The life of a beslag, one function a phase. Steps 4 and 5 go out on one day: the mededeling never waits for the verklaring. */
export const FASEN = {
  /** Made by the message `leg_beslag`; the beslag lies from the day the beschikking was posted (IW 19 lid 5). */
  beschikking: async (zaak) => {
    const { plandag } = zaak.stand;
    if (zaak.stand.taak !== null) {
      await zaak.loop.wachtTot(null, `wacht op een mens: ${zaak.stand.taak.replaceAll('_', ' ')}`);
      return;
    }
    if (zaak.stand.berekeningId === 0) {
      await zaak.loop.wachtTot(null, 'wacht op de opdracht');
      return;
    }
    if (plandag === null) return maakBeschikking(zaak);
    if ((await zaak.loop.wachtTot(plusDagen(plandag, 1), 'beschikking en mededeling gaan op de post')) === 'veranderd') return;
    // Not posted on their day: taken out together and made again.
    if ((await zaak.beslaan.haalUitDePost({ ...zaak.kop(), volgnummer: zaak.stand.volgnummer })).soort === 'al_verzonden') {
      await zaak.loop.wachtTot(null, 'de beschikking is gepost; het bewijs daarvan komt nog');
      return;
    }
    zaak.stand.volgnummer += 1;
    zaak.stand.plandag = null;
  },
  /** The letter went, and the beslag lies only when the derde signed «gezien» (Rv 479g) or the deurwaarder served his exploot (Rv 475). */
  voltooien: async (zaak) => {
    const terug = await hoofdbriefKwamTerug(zaak);
    const { voltooien, taak } = zaak.stand;
    const opExploot = voltooien?.door === 'exploot';
    const waarvoor = opExploot ? 'wacht op de dag van het exploot van de deurwaarder' : 'wacht op de kennisgeving, getekend voor «gezien»';
    // Another question, such as one about an afdracht, does not take the day of «gezien» away.
    const gevraagd = taak !== null && (taak === 'gezien_ontbreekt' || !patched('gezien-op-dag'));
    const vanaf = opExploot || terug || gevraagd ? null : (voltooien?.taakVanaf ?? null);
    if ((await zaak.loop.wachtTot(vanaf, waarvoor)) === 'dag') zaak.stand.taak = (await zaak.beslaan.legUitblijvenVoor({ ...zaak.kop(), wat: 'gezien_ontbreekt' })).taak;
  },
  /** Step 4: two weeks, four when the debtor asked the derde; a reminder, then a task. Afdrachten may already come in. */
  verklaring: async (zaak) => {
    const stap = verklaringstap(zaak);
    if (stap === null) {
      zaak.stand.fase = 'afdracht';
      return;
    }
    // The derde never got the beschikking: nothing is asked of him before it is posted again.
    if (await hoofdbriefKwamTerug(zaak)) {
      await zaak.loop.wachtTot(null, 'wacht op een mens: de beschikking kwam terug');
      return;
    }
    const wekOp = vroegste(stap.vanaf, ontbreektVanaf(zaak), bewijsVoor(zaak), naRelatie(zaak), verderVanaf(zaak));
    if ((await zaak.loop.wachtTot(wekOp, stap.waarvoor)) === 'veranderd') return;
    if (relatieIsVoorbij(zaak)) return;
    if (await legBewijsVoor(zaak)) return;
    if (await legVerderVoor(zaak)) return;
    if (zaak.vandaag() >= stap.vanaf) await stap.doe();
    else await meldOntbrekende(zaak);
  },
  /** Every month an afdracht, until all is paid. */
  afdracht: async (zaak) => {
    const wekOp = vroegste(ontbreektVanaf(zaak), bewijsVoor(zaak), naRelatie(zaak), verderVanaf(zaak));
    if ((await zaak.loop.wachtTot(wekOp, anderInt(zaak) ? 'een andere partij coördineert; haar afdracht wordt verwacht' : `afdracht over ${zaak.stand.wachtOp?.periode ?? 'de volgende maand'} verwacht`)) !== 'dag') return;
    if (relatieIsVoorbij(zaak)) return;
    if (!(await legBewijsVoor(zaak)) && !(await legVerderVoor(zaak))) await meldOntbrekende(zaak);
  },
  /** Opheffing to derde and debtor; the beslag ends when nothing unhandled is left. */
  opheffing: async (zaak) => {
    const { einde } = zaak.stand;
    if (einde === null) throw new TypeError('opheffing zonder reden');
    if (zaak.stand.plandag === null) {
      const { plandag } = await zaak.bijBrp.hefOp({ ...zaak.kop(), einde });
      zaak.stand.plandag = plandag;
    }
    if ((await zaak.beslaan.sluit({ ...zaak.kop(), einde })).soort === 'gesloten') zaak.gesloten = true;
    else await zaak.loop.wachtTot(null, 'er komt nog een bericht binnen');
  },
} satisfies Record<Beslagfase, (zaak: Beslag) => Promise<void>>;

/** Whether the letter that lays the beslag came back. In older runs the return of any letter left `retour`: where that was another one, the beslag goes on. */
async function hoofdbriefKwamTerug(zaak: Beslag): Promise<boolean> {
  if (zaak.stand.taak !== 'retour') return false;
  if (!patched('retour-hoofdbrief') || (await zaak.boeken.isHoofdbriefTerug(zaak.kop())).terug) return true;
  zaak.stand.taak = null;
  return false;
}

/** From when an afdracht of the derde is missing; null while another collects for all. */
function ontbreektVanaf(zaak: Beslag): Dag | null {
  return anderInt(zaak) ? null : (zaak.stand.wachtOp?.ontbreektVanaf ?? null);
}

/** Whether another collects the month that is next: not those before the month from which it was handed over to him. */
function anderInt({ stand }: Beslag): boolean {
  if (stand.anderInt !== true) return false;
  return stand.anderVanaf === undefined || stand.wachtOp === null || stand.wachtOp.periode >= stand.anderVanaf;
}

/** From when the «gezien» of a further beslag is missing; the exploot has its task from the order on. */
function verderVanaf({ stand: { verder } }: Beslag): Dag | null {
  return verder?.door === 'gezien' ? verder.taakVanaf : null;
}

async function legVerderVoor(zaak: Beslag): Promise<boolean> {
  const vanaf = verderVanaf(zaak);
  if (vanaf === null || zaak.vandaag() < vanaf) return false;
  zaak.stand.taak = (await zaak.beslaan.legUitblijvenVoor({ ...zaak.kop(), wat: 'gezien_ontbreekt' })).taak ?? zaak.stand.taak;
  delete zaak.stand.verder;
  return true;
}

/** The day after the last day of the relation, where the derde told one that is still to come. */
function naRelatie({ stand: { relatieTotEnMet } }: Beslag): Dag | null {
  return relatieTotEnMet == null ? null : plusDagen(relatieTotEnMet, 1);
}

/** Whether the relation with the derde has ended by now; then the beslag is lifted. */
function relatieIsVoorbij(zaak: Beslag): boolean {
  const vanaf = naRelatie(zaak);
  if (vanaf === null || zaak.vandaag() < vanaf) return false;
  beeindigRelatie(zaak, plusDagen(vanaf, -1));
  return true;
}

async function maakBeschikking(zaak: Beslag): Promise<void> {
  const { berekeningId, volgnummer } = zaak.stand;
  const uitkomst = await zaak.bijBrp.maakBeschikking({ ...zaak.kop(), berekeningId, volgnummer });
  if (uitkomst.soort === 'nog_niet') {
    const waarop = uitkomst.doorRegister === true ? 'wat een register zegt ligt bij het verhaal voor aan een mens; morgen opnieuw gevraagd' : 'een partij die bij deze persoon iets heeft lopen antwoordt de routeervoorziening nog niet; morgen opnieuw';
    await zaak.loop.wachtTot(plusDagen(zaak.vandaag(), 1), waarop, null, true);
    return;
  }
  if (uitkomst.soort === 'voorgelegd') {
    zaak.stand.taak = uitkomst.taak;
    return;
  }
  zaak.stand.plandag = uitkomst.plandag;
  zaak.stand.openstaandCenten = uitkomst.openstaandCenten;
}

interface Verklaringstap {
  readonly vanaf: Dag;
  readonly waarvoor: string;
  readonly doe: () => Promise<void>;
}

/** What is next while the derde has not declared; null when there is nothing more to wait for. */
function verklaringstap(zaak: Beslag): Verklaringstap | null {
  const { verklaring } = zaak.stand;
  switch (verklaring?.soort) {
    case 'gevraagd':
      return {
        vanaf: verklaring.herinnerenVanaf,
        waarvoor: 'verklaring van de derde',
        doe: async () => {
          zaak.stand.verklaring = { soort: 'herinnerd', ...(await zaak.beslaan.herinnerDerde(zaak.kop())) };
        },
      };
    case 'herinnerd':
      return {
        vanaf: verklaring.taakVanaf,
        waarvoor: 'verklaring van de derde, na herinnering',
        doe: async () => {
          zaak.stand.taak = (await zaak.beslaan.legZwijgenVoor(zaak.kop())).taak;
          zaak.stand.verklaring = { soort: 'derde_zwijgt' };
        },
      };
    case 'derde_zwijgt':
    case 'ontvangen':
    case 'niet_gevraagd':
    case undefined:
      return null;
    default:
      return verklaring satisfies never;
  }
}

async function meldOntbrekende(zaak: Beslag): Promise<void> {
  const { wachtOp } = zaak.stand;
  if (wachtOp === null || anderInt(zaak) || zaak.vandaag() < wachtOp.ontbreektVanaf) return;
  const uitkomst = await zaak.beslaan.meldOntbrekendeAfdracht({ ...zaak.kop(), periode: wachtOp.periode });
  zaak.stand.wachtOp = uitkomst.volgende;
  zaak.stand.taak = uitkomst.taak ?? zaak.stand.taak;
}

/** From when a person must see that the debtor was not told of the beslag in the way that the law asks. */
function bewijsVoor({ stand: { overbetekenenVoor = null, afschriftVoor = null } }: Beslag): Dag | null {
  return vroegste(overbetekenenVoor, afschriftVoor);
}

/** No proof yet that the beslag was served on the debtor (Rv 475i lid 1), or that its copy went to him (479g lid 3), and its day is near. Answers whether that was so. */
async function legBewijsVoor(zaak: Beslag): Promise<boolean> {
  const { overbetekenenVoor = null, afschriftVoor = null } = zaak.stand;
  if (afschriftVoor !== null && zaak.vandaag() >= afschriftVoor) {
    zaak.stand.taak = (await zaak.beslaan.legUitblijvenVoor({ ...zaak.kop(), wat: 'afschrift_479g' })).taak ?? zaak.stand.taak;
    zaak.stand.afschriftVoor = null;
    return true;
  }
  if (overbetekenenVoor === null || zaak.vandaag() < overbetekenenVoor) return false;
  zaak.stand.taak = (await zaak.beslaan.legUitblijvenVoor({ ...zaak.kop(), wat: 'overbetekening_475i' })).taak;
  zaak.stand.overbetekenenVoor = null;
  return true;
}
