import { continueAsNew } from '@temporalio/workflow';
import type { Bericht } from '../../contract/berichten.ts';
import type { OverdrachtAfloop, OverdrachtStand, OverdrachtStart } from '../../contract/overdracht.ts';
import { zetTaakhandelingen } from '../kern/taakhandelingen.ts';
import { zetVrijgave } from '../kern/vrijgave.ts';
import { zetAntwoorden } from './antwoorden.ts';
import { zetStap } from './stappen.ts';
import { Overdracht } from './zaak.ts';

/** The collection on an income that passes from one party to another: every step once, and each can be begun again. */
export async function overdracht(start: OverdrachtStart): Promise<OverdrachtAfloop> {
  const zaak: Overdracht = new Overdracht(start, start.stand ?? BEGIN, async (bericht) => behandelBericht(zaak, bericht));
  zetTaakhandelingen(zaak);
  zetAntwoorden(zaak);
  zetVrijgave(zaak);
  zaak.toonBegin();

  while (!zaak.verder) {
    await zaak.loop.probeer(async () => zetStap(zaak));
  }
  const einde = zaak.staat?.einde ?? null;
  if (zaak.gesloten && einde !== null) {
    await zaak.loop.sluitAf('klaar');
    return { einde, op: zaak.vandaag() };
  }
  await zaak.loop.sluitAf('opnieuw');
  return continueAsNew<typeof overdracht>(zaak.volgendeRun());
}

const BEGIN: OverdrachtStand = { staat: null, verwerkt: [], uitgevoerd: [] };

async function behandelBericht(zaak: Overdracht, bericht: Bericht): Promise<void> {
  const kop = { ...zaak.kop(), berichtId: bericht.id };
  switch (bericht.soort) {
    case 'partijbericht':
      zaak.staat = await zaak.boeken.boekPartijbericht(kop);
      return;
    case 'partijbericht_klaar':
      await zaak.naarPartijen.stuur({ beslagId: zaak.beslagId, vandaag: zaak.vandaag(), berichtId: bericht.id });
      return;
    case 'overdracht_vervalt':
      zaak.staat = await zaak.boeken.boekVerval(kop);
      return;
    case 'afdracht_te_verdelen':
      zaak.staat = await zaak.boeken.boekBericht(kop);
      zaak.teVerdelen = true;
      return;
    default:
      zaak.staat = await zaak.boeken.boekBericht(kop);
  }
}
