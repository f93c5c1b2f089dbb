import { continueAsNew } from '@temporalio/workflow';
import type { Bericht } from '../../contract/berichten.ts';
import type { SamenloopEinde, SamenloopStand, SamenloopStart } from '../../contract/samenloop.ts';
import { zetTaakhandelingen } from '../kern/taakhandelingen.ts';
import { zetVrijgave } from '../kern/vrijgave.ts';
import { zetAntwoorden } from './antwoorden.ts';
import { FASEN } from './fasen.ts';
import { kijkNaarAankondigingen } from './geld.ts';
import { Samenloop } from './zaak.ts';

/** A beslag among those of others: reported at the routeervoorziening as long as it runs. */
export async function samenloop(start: SamenloopStart): Promise<SamenloopEinde> {
  const zaak: Samenloop = new Samenloop(start, start.stand ?? BEGIN, async (bericht) => behandelBericht(zaak, bericht));
  zetTaakhandelingen(zaak);
  zetAntwoorden(zaak);
  zetVrijgave(zaak);
  zaak.toonBegin();

  while (!zaak.verder) {
    await zaak.loop.probeer(async () => FASEN[zaak.stand.fase](zaak));
  }
  if (zaak.gesloten) {
    await zaak.loop.sluitAf('klaar');
    return { op: zaak.vandaag() };
  }
  await zaak.loop.sluitAf('opnieuw');
  return continueAsNew<typeof samenloop>(zaak.volgendeRun());
}

const BEGIN: SamenloopStand = { fase: 'aanmelden', aangemeldOp: null, taak: null, coordinatie: null, verwerkt: [], uitgevoerd: [] };

async function behandelBericht(zaak: Samenloop, bericht: Bericht): Promise<void> {
  const kop = { ...zaak.kop(), berichtId: bericht.id };
  switch (bericht.soort) {
    case 'partijbericht': {
      const { soort, herbepaal, taak } = await zaak.partijen.boek(kop);
      if (herbepaal) zaak.stand.herbepaal = true;
      zaak.stand.taak = taak ?? zaak.stand.taak;
      // It may name the account that a share waits for.
      if (soort === 'vordering_aangemeld_bij_cdw') zaak.stand.teVerdelen = true;
      if (soort === 'afdracht_doorgezonden') await kijkNaarAankondigingen(zaak);
      return;
    }
    case 'partijbericht_klaar': {
      const { taak } = await zaak.naarPartijen.stuur(kop);
      zaak.stand.taak = taak ?? zaak.stand.taak;
      return;
    }
    case 'afdracht_te_verdelen':
      await zaak.boeken.boekBericht(kop);
      zaak.stand.teVerdelen = true;
      return;
    default:
      await zaak.boeken.boekBericht(kop);
      // Also where the router never heard of it: a try whose answer got lost may have reached it.
      if (bericht.soort === 'beslag_geeindigd') zaak.meldAf();
  }
}
