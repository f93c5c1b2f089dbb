import { patched } from '@temporalio/workflow';
import type { Briefstap, Invorderfase } from '../../contract/invordering.ts';
import { plusDagen, voluit } from '../../domain/kalender/dag.ts';
import { wachtOpAfweging, weegAf } from './afweging.ts';
import type { Invordering } from './zaak.ts';

/**
 * A step that is a letter: made once, waited for until it is proven to be posted, and then until the day the
 * law counts from there. Every call does the next thing; the phase calls it until the claim is elsewhere.
 */
export async function doorloopBriefstap(zaak: Invordering, stap: Briefstap, daarna: Invorderfase, termijn: string): Promise<void> {
  const brief = zaak.stand.brieven[stap];
  if (brief === undefined) return maakBrief(zaak, stap, daarna);

  if (brief.soort === 'in_de_post') {
    const dagErna = plusDagen(brief.plandag, 1);
    if ((await zaak.loop.wachtTot(dagErna, `${stap} gaat op ${voluit(brief.plandag)} op de post`)) === 'veranderd') return;
    // Not posted on its day: made again with a new dagtekening.
    if (!(await haalUitDePost(zaak, stap, brief.briefId))) await zaak.loop.wachtTot(null, `${stap} is gepost; het bewijs daarvan komt nog`);
    return;
  }

  if (brief.soort === 'opnieuw_betekenen') return betekenOpnieuw(zaak, brief.briefId);

  if (brief.soort === 'wacht_op_betekening') {
    await zaak.loop.wachtTot(null, 'wacht op de dag waarop het dwangbevel is betekend');
    return;
  }

  // IW 13 lid 4: what did not arrive is no ground for the next step; a person must look.
  if (zaak.stand.taak === 'retour') {
    await zaak.loop.wachtTot(null, 'wacht op een mens: de brief kwam terug');
    return;
  }
  if ((await zaak.loop.wachtTot(brief.volgendeStapVanaf, termijn, zaak.stand.pauze)) === 'dag') zaak.naar(daarna);
}

/** The dwangbevel goes out once more; what holds it, such as a register, is tried again when a person has answered. */
export async function betekenOpnieuw(zaak: Invordering, briefId: number): Promise<void> {
  if (await wachtOpMens(zaak)) return;
  if (await wachtOpHeropendeDagen(zaak)) return;
  const { taak } = await zaak.bijBrp.betekenOpnieuw({ vorderingId: zaak.ref, vandaag: zaak.vandaag(), briefId });
  if (taak === 'betekening_invoeren') zaak.stand.brieven.dwangbevel = { soort: 'wacht_op_betekening', briefId };
  zaak.legVoor(taak);
}

/** A question to a person holds the next step; false when none is open. */
export async function wachtOpMens(zaak: Invordering): Promise<boolean> {
  const { taak } = zaak.stand;
  if (taak === null) return false;
  await zaak.loop.wachtTot(null, `wacht op een mens: ${taak.replaceAll('_', ' ')}`);
  return true;
}

async function maakBrief(zaak: Invordering, stap: Briefstap, daarna: Invorderfase): Promise<void> {
  if (await wachtOpMens(zaak)) return;
  if (await wachtOpContact(zaak)) return;
  if (await wachtOpAfweging(zaak)) return;
  const poging = zaak.stand.pogingen[stap] ?? 1;
  const uitkomst = await zaak.bijBrp.zetStap({ vorderingId: zaak.ref, stap, poging, vandaag: zaak.vandaag() });
  zaak.stand.pogingen[stap] = poging;
  switch (uitkomst.soort) {
    case 'klaargezet':
      zaak.stand.brieven[stap] = { soort: 'in_de_post', briefId: uitkomst.briefId, plandag: uitkomst.plandag };
      return;
    case 'niet_nodig':
      // Judged anew where the claim comes back to this step: by another route it may be asked.
      zaak.stand.pogingen[stap] = poging + 1;
      zaak.naar(daarna);
      return;
    case 'later':
      await zaak.loop.wachtTot(uitkomst.vanaf, 'een betaaltermijn loopt nog (Gemeentewet 250)', zaak.stand.pauze);
      return;
    case 'voldaan':
      zaak.einde = 'voldaan';
      return;
    case 'afwegen':
      return weegAf(zaak, uitkomst.volgnummer);
    case 'contact':
      zaak.stand.contact = uitkomst.contact;
      return;
    case 'voorgelegd':
      zaak.legVoor(uitkomst.taak);
      zaak.stand.pogingen[stap] = poging + 1;
      return;
    default:
      return uitkomst satisfies never;
  }
}

/** A contact that runs holds the next step until its day, with or without outcome; false when none runs. */
export async function wachtOpContact(zaak: Invordering): Promise<boolean> {
  const { contact } = zaak.stand;
  if (contact == null) return false;
  if ((await zaak.loop.wachtTot(contact.verderVanaf, `contact met de inwoner (${contact.wat}); daarna de volgende stap`)) !== 'dag') return true;
  if (patched('contact-zonder-uitkomst')) {
    // As long as the step waits for something else, what came of the contact can still be told.
    if (await wachtOpAfweging(zaak)) return true;
    await zaak.boeken.sluitContact({ vorderingId: zaak.ref, vandaag: zaak.vandaag() });
  }
  zaak.stand.contact = null;
  return true;
}

/** In the days that go with a claim that was opened again comes no order to serve it either, for an exploot has its costs; false when none run. */
async function wachtOpHeropendeDagen(zaak: Invordering): Promise<boolean> {
  return zaak.stand.contact?.sleutel.startsWith('heropening:') === true && patched('betekening-na-heropening') && (await wachtOpContact(zaak));
}

/** Takes a letter out of the post with its costs, to be made again; false when it was posted after all. */
export async function haalUitDePost(zaak: Invordering, stap: Briefstap, briefId: number): Promise<boolean> {
  const uitkomst = await zaak.invorderen.haalUitDePost({ vorderingId: zaak.ref, briefId, vandaag: zaak.vandaag() });
  if (uitkomst.soort === 'al_verzonden') return false;
  zaak.laatBriefLos(stap);
  return true;
}
