import type { Invorderfase, InvorderingStand } from '../../contract/invordering.ts';
import { plusDagen, voluit } from '../../domain/kalender/dag.ts';
import { wachtOpAfweging, weegAf } from './afweging.ts';
import { doorloopBriefstap, wachtOpContact, wachtOpMens } from './briefstap.ts';
import type { Invordering } from './zaak.ts';

/** The street, one function a phase, in the order of the law. */
export const FASEN = {
  /** IW 9: nothing happens before the payment term is over. */
  betaaltermijn: async (zaak) => {
    const vanaf = plusDagen(zaak.stand.laatsteBetaaldag, 1);
    if (zaak.stand.versneld === true) zaak.naar('dwangbevel');
    else if ((await zaak.loop.wachtTot(vanaf, `betaaltermijn tot en met ${voluit(zaak.stand.laatsteBetaaldag)}`, zaak.stand.pauze)) === 'dag') zaak.naar('herinnering');
  },
  /** Free, and policy: the law knows no herinnering. */
  herinnering: async (zaak) => doorloopBriefstap(zaak, 'herinnering', 'aanmaning', 'betaaltermijn van de herinnering'),
  /** IW 11: two weeks from the dagtekening; Awb 4:112: from the day after it was sent. */
  aanmaning: async (zaak) => doorloopBriefstap(zaak, 'aanmaning', 'dwangbevel', 'betaaltermijn van de aanmaning (IW 11, Awb 4:112)'),
  /** IW 12–13: served by post; Awb 4:123, Pw 60 lid 5: by exploot or post; then the time policy gives to pay after the bevel. */
  dwangbevel: async (zaak) => doorloopBriefstap(zaak, 'dwangbevel', 'vooraankondiging', 'betaaltermijn na het bevel tot betaling'),
  /** IW 19 lid 9: four weeks' notice, unless a derde already pays; other powers know no such letter. */
  vooraankondiging: async (zaak) => {
    if (zaak.stand.route === 'wachten') {
      zaak.legVoor('route_wachten');
      await zaak.loop.wachtTot(null, 'de route staat op wachten');
      return;
    }
    await doorloopBriefstap(zaak, 'vooraankondiging', 'verhaal', 'vier weken na de vooraankondiging (IW 19 lid 9)');
  },
  /** Steps 3 to 5 are the verhaal's; the claim waits until it is paid or handed back. */
  verhaal: async (zaak) => {
    if (!zaak.stand.inVerhaal) return meldAan(zaak);
    await zaak.loop.wachtTot(null, 'verhaal op het inkomen loopt');
  },
} satisfies Record<Invorderfase, (zaak: Invordering) => Promise<void>>;

/** What a claim waits for while a person has not said what must become of the letter of its rente. */
export const BRIEF_GING_NIET = 'wacht op een mens: de beschikking over de rente ging niet weg';

/** Only charged rente is open: its payment term runs, and after it a person decides; for rente alone comes no step with costs. */
export async function wachtOpRente(zaak: Invordering, { laatsteDag, brief }: NonNullable<InvorderingStand['rente']>): Promise<void> {
  const opMens = brief === undefined ? 'wacht op een mens: de rente is niet betaald' : BRIEF_GING_NIET;
  const waarvoor = laatsteDag === null ? opMens : `betaaltermijn van de rente tot en met ${voluit(laatsteDag)}`;
  if ((await zaak.loop.wachtTot(laatsteDag === null ? null : plusDagen(laatsteDag, 1), waarvoor, zaak.stand.pauze)) !== 'dag') return;
  const { taak } = await zaak.boeken.legRenteVoor({ vorderingId: zaak.ref, vandaag: zaak.vandaag() });
  zaak.stand.rente = { laatsteDag: null };
  if (taak !== null) zaak.legVoor(taak);
}

async function meldAan(zaak: Invordering): Promise<void> {
  if (await wachtOpMens(zaak)) return;
  if (await wachtOpContact(zaak)) return;
  if (await wachtOpAfweging(zaak)) return;
  const kop = { vorderingId: zaak.ref, vandaag: zaak.vandaag() };
  let uitkomst = await zaak.boeken.meldAanBijVerhaal(kop);
  if (uitkomst.soort === 'registers_eerst') {
    const { taak } = await zaak.bijBrp.vraagRegisters(kop);
    if (taak !== null) {
      zaak.legVoor(taak);
      return;
    }
    uitkomst = await zaak.boeken.meldAanBijVerhaal({ ...kop, registersGevraagd: true });
  }
  switch (uitkomst.soort) {
    case 'aangemeld':
      zaak.stand.inVerhaal = true;
      return;
    case 'voldaan':
      zaak.einde = 'voldaan';
      return;
    case 'afwegen':
      return weegAf(zaak, uitkomst.volgnummer);
    case 'contact':
      zaak.stand.contact = uitkomst.contact;
      return;
    case 'registers_eerst':
      // They were asked just now; the phase begins again.
      return;
    case 'voorgelegd':
      zaak.legVoor(uitkomst.taak);
      return;
    default:
      return uitkomst satisfies never;
  }
}
