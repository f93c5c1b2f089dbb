import { continueAsNew } from '@temporalio/workflow';
import type { Vorderingseinde } from '../../contract/invordering.ts';
import type { VerhaalEinde, Verhaaleinde, VerhaalStand, VerhaalStart } from '../../contract/verhaal.ts';
import { plusDagen, vroegste } from '../../domain/kalender/dag.ts';
import { zetTaakhandelingen } from '../kern/taakhandelingen.ts';
import { zetAntwoorden } from './antwoorden.ts';
import { behandelBericht, meldWatWachtte } from './berichten.ts';
import { FASEN } from './fasen.ts';
import { zetHandelingen } from './handelingen.ts';
import { laatVoetWeerGelden, moetVoetWeer } from './voet-weer.ts';
import { Verhaal } from './zaak.ts';

/** Step 3 for one debtor: the vaststelling, its corrections, its yearly renewal, until every claim is done. */
export async function verhaal(start: VerhaalStart): Promise<VerhaalEinde> {
  const zaak: Verhaal = new Verhaal(start, start.stand ?? BEGIN, async (bericht) => behandelBericht(zaak, bericht));
  zetHandelingen(zaak);
  zetTaakhandelingen(zaak);
  zetAntwoorden(zaak);

  while (!zaak.verder) {
    await zaak.loop.probeer(async () => {
      if (moetVoetWeer({ stand: zaak.stand, vandaag: zaak.vandaag() })) await laatVoetWeerGelden(zaak);
      await meldWatWachtte(zaak);
      const { pauze, fase, voetWeerVanaf } = zaak.stand;
      if (pauze === null || fase === 'lopend' || fase === 'sluiten') await FASEN[fase](zaak);
      else await zaak.loop.wachtTot(vroegste(voetWeerVanaf, plusDagen(pauze.totEnMet, 1)), 'gepauzeerd');
      if (pauze !== null && zaak.vandaag() > pauze.totEnMet) zaak.stand.pauze = null;
    });
  }
  const einde = zaak.einde === null ? null : await sluit(zaak, zaak.einde);
  if (einde !== null) {
    await zaak.loop.sluitAf('klaar');
    return { einde, op: zaak.vandaag() };
  }
  await zaak.loop.sluitAf('opnieuw');
  return continueAsNew<typeof verhaal>(zaak.volgendeRun());
}

const BEGIN: VerhaalStand = {
  fase: 'vaststelling',
  vorderingen: [],
  aanleiding: 'eerste',
  volgnummer: 0,
  beslagId: null,
  opnieuwVanaf: null,
  waarom: '',
  pauze: null,
  taak: null,
  verwerkt: [],
  uitgevoerd: [],
};

/** Closes the record and answers how it ended; null while a message, such as a claim that joins, is still unhandled. */
async function sluit(zaak: Verhaal, einde: Vorderingseinde): Promise<Verhaaleinde | null> {
  let gesloten: Verhaaleinde | null = null;
  await zaak.loop.probeer(async () => {
    const uitkomst = await zaak.verhalen.sluit({ ...zaak.kop(), einde });
    if (uitkomst.soort === 'gesloten') gesloten = uitkomst.einde ?? einde;
    else await zaak.loop.wachtTot(null, 'er komt nog een bericht binnen');
  });
  return gesloten;
}
