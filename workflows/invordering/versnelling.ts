import { patched } from '@temporalio/workflow';
import type { Briefstap } from '../../contract/invordering.ts';
import { GRONDEN_IW10, isGrondIw10 } from '../../domain/regime/versneld.ts';
import { bijHandeling } from '../kern/handeling.ts';
import { eist, weiger } from '../kern/weigering.ts';
import { haalUitDePost } from './briefstap.ts';
import { eistInEigenHand } from './deurwaarder.ts';
import type { Invordering } from './zaak.ts';

/** The letters that versnelde invordering may skip (IW 15 lid 1 a and f; the herinnering is policy). */
const OVERGESLAGEN: readonly Briefstap[] = ['herinnering', 'aanmaning', 'vooraankondiging'];

/** IW 10 and 15: by a decision of a person the aanslag is payable at once and in full, and the street goes on without its terms. */
export function zetVersnelling(zaak: Invordering): void {
  bijHandeling('vorderVersneld', zaak.uitgevoerd, {
    omschrijving: 'Maakt de aanslag terstond en tot het volle bedrag invorderbaar (IW 10, 15): { sleutel, door, grond, reden }. Grond: de letter van IW 10 lid 1 (a tot en met g).',
    toets: ({ grond, reden }) => {
      if (!isGrondIw10(grond)) weiger(`Onbekende grond. Kies een letter van IW 10 lid 1: ${Object.keys(GRONDEN_IW10).join(', ')}.`);
      eist.tekst(reden, 'reden', 'welke feiten dragen deze grond?');
      eistInEigenHand(zaak);
      if (zaak.stand.versneld === true) weiger('Deze aanslag wordt al versneld ingevorderd.');
      if (zaak.stand.inVerhaal) weiger('De vordering zit al in een verhaal: er valt niets meer te versnellen.');
      if (zaak.stand.pauze !== null) weiger('De vordering is gepauzeerd. Hervat haar eerst.');
    },
    doe: async ({ sleutel, door, grond, reden }) =>
      zaak.loop.doe(async () => {
        const { volgendeStapVanaf } = await zaak.invorderen.vorderVersneld({ vorderingId: zaak.ref, vandaag: zaak.vandaag(), sleutel, door, grond, reden });
        zaak.stand.versneld = true;
        if (zaak.stand.taak !== 'retour') zaak.stand.taak = null;
        if (zaak.stand.contact != null && patched('versneld-zonder-contact')) zaak.stand.contact = null;
        await laatTermijnenLos(zaak, volgendeStapVanaf);
      }),
  });
}

/** What waits for the post is made anew or skipped; a dwangbevel that was sent may be executed from the day it was served. */
async function laatTermijnenLos(zaak: Invordering, volgendeStapVanaf: Awaited<ReturnType<Invordering['invorderen']['vorderVersneld']>>['volgendeStapVanaf']): Promise<void> {
  const { stand } = zaak;
  for (const stap of [...OVERGESLAGEN, 'dwangbevel'] as const) {
    const brief = stand.brieven[stap];
    if (brief?.soort === 'in_de_post') await haalUitDePost(zaak, stap, brief.briefId);
  }
  const { dwangbevel } = stand.brieven;
  if (dwangbevel?.soort === 'verzonden' && volgendeStapVanaf !== null) stand.brieven.dwangbevel = { ...dwangbevel, volgendeStapVanaf };
  // Where a person let the route wait, the claim waits on: which way it goes is asked, not guessed.
  if (stand.fase === 'vooraankondiging') zaak.naar(stand.route === 'wachten' ? 'vooraankondiging' : 'verhaal');
  else if (stand.fase !== 'dwangbevel' && stand.fase !== 'verhaal') zaak.naar('dwangbevel');
}
