import { continueAsNew, patched } from '@temporalio/workflow';
import type { InvorderingEinde, InvorderingStand, InvorderingStart, Vorderingseinde } from '../../contract/invordering.ts';
import { plusDagen } from '../../domain/kalender/dag.ts';
import { centen } from '../../domain/geld/centen.ts';
import { zetTaakhandelingen } from '../kern/taakhandelingen.ts';
import { behandelBericht } from './berichten.ts';
import { zetDeurwaarderhandelingen } from './deurwaarder.ts';
import { BRIEF_GING_NIET, FASEN, wachtOpRente } from './fasen.ts';
import { zetHandelingen } from './handelingen.ts';
import { zetVersnelling } from './versnelling.ts';
import { zetSocialeHandelingen } from './sociaal.ts';
import { Invordering } from './zaak.ts';

/** The street of one claim, from its payment term until it is paid, withdrawn or expired. */
export async function invordering(start: InvorderingStart): Promise<InvorderingEinde> {
  const zaak: Invordering = new Invordering(start, start.stand ?? BEGIN, async (bericht) => behandelBericht(zaak, bericht));
  zetHandelingen(zaak);
  zetVersnelling(zaak);
  zetDeurwaarderhandelingen(zaak);
  zetSocialeHandelingen(zaak);
  zetTaakhandelingen(zaak);
  while (!zaak.geopend) await zaak.loop.probeer(async () => open(zaak));

  while (!zaak.verder) {
    await zaak.loop.probeer(async () => {
      const { rente, inVerhaal } = zaak.stand;
      const wacht = wachtOp(zaak);
      const { pauze } = zaak.stand;
      const alleenRente = rente !== undefined && !inVerhaal;
      // A pause goes before everything, and ends. Runs of before waited for the rente first, and never saw that the pause was over.
      if (pauze !== null && (!alleenRente || patched('rente-na-pauze'))) await houdPauze(zaak, pauze.totEnMet);
      else if (alleenRente) await wachtOpRente(zaak, rente);
      else if (wacht !== null) await zaak.loop.wachtTot(null, wacht);
      else await FASEN[zaak.stand.fase](zaak);
    });
  }
  if (zaak.einde !== null && (await sluit(zaak, zaak.einde))) {
    await zaak.loop.sluitAf('klaar');
    if (!zaak.heropend) return { einde: zaak.einde, op: zaak.vandaag() };
  } else await zaak.loop.sluitAf('opnieuw');
  return continueAsNew<typeof invordering>(zaak.volgendeRun());
}

const BEGIN: InvorderingStand = {
  fase: 'betaaltermijn',
  laatsteBetaaldag: '9999-12-31' as InvorderingStand['laatsteBetaaldag'],
  openstaandCenten: centen(0),
  brieven: {},
  pogingen: {},
  pauze: null,
  route: 'vordering_iw19',
  taak: null,
  inVerhaal: false,
  verwerkt: [],
  uitgevoerd: [],
};

async function open(zaak: Invordering): Promise<void> {
  Object.assign(zaak.stand, await zaak.boeken.open({ vorderingId: zaak.ref, vandaag: zaak.vandaag() }));
  zaak.geopend = true;
  if (zaak.voldaan) zaak.einde = 'voldaan';
}

/** What the whole street waits for, whatever its phase; null when it may go on. */
function wachtOp({ stand }: Invordering): string | null {
  if (stand.deurwaarder != null) return 'de deurwaarder heeft de vordering; de eigen straat staat stil';
  if (stand.taak === 'afboekingsvoorstel' || stand.taak === 'deurwaarder_terug' || stand.taak === 'gegevens_nazien' || stand.taak === 'verkeerde_persoon') return `wacht op een mens: ${stand.taak.replaceAll('_', ' ')}`;
  return null;
}

async function houdPauze(zaak: Invordering, totEnMet: NonNullable<Invordering['stand']['pauze']>['totEnMet']): Promise<void> {
  if ((await zaak.loop.wachtTot(plusDagen(totEnMet, 1), 'gepauzeerd')) === 'dag') zaak.stand.pauze = null;
}

/** Closes the record; not while a message to this claim is still unhandled, or when it is open again: a new run goes on. */
async function sluit(zaak: Invordering, einde: Vorderingseinde): Promise<boolean> {
  let gesloten = false;
  await zaak.loop.probeer(async () => {
    const uitkomst = await zaak.invorderen.sluit({ vorderingId: zaak.ref, einde, vandaag: zaak.vandaag() });
    gesloten = uitkomst.soort === 'gesloten';
    if (uitkomst.soort === 'nog_vraag') await zaak.loop.wachtTot(null, BRIEF_GING_NIET);
    if (uitkomst.soort === 'nog_berichten') await zaak.loop.wachtTot(null, 'er komt nog een bericht binnen');
  });
  return gesloten;
}
