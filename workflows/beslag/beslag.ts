import { continueAsNew } from '@temporalio/workflow';
import type { BeslagAfloop, BeslagStand, BeslagStart } from '../../contract/beslag.ts';
import { centen } from '../../domain/geld/centen.ts';
import { zetTaakhandelingen } from '../kern/taakhandelingen.ts';
import { behandelBericht } from './berichten.ts';
import { FASEN } from './fasen.ts';
import { zetHandelingen } from './handelingen.ts';
import { Beslag } from './zaak.ts';

/** Steps 4 and 5 at one derde, and the running vordering until it is lifted. */
export async function beslag(start: BeslagStart): Promise<BeslagAfloop> {
  const zaak: Beslag = new Beslag(start, start.stand ?? BEGIN, async (bericht) => behandelBericht(zaak, bericht));
  zetHandelingen(zaak);
  zetTaakhandelingen(zaak);

  while (!zaak.verder) {
    await zaak.loop.probeer(async () => FASEN[zaak.stand.fase](zaak));
  }
  if (zaak.gesloten && zaak.stand.einde !== null) {
    await zaak.loop.sluitAf('klaar');
    return { einde: zaak.stand.einde, op: zaak.vandaag() };
  }
  await zaak.loop.sluitAf('opnieuw');
  return continueAsNew<typeof beslag>(zaak.volgendeRun());
}

const BEGIN: BeslagStand = {
  fase: 'beschikking',
  berekeningId: 0,
  plandag: null,
  gelegdOp: null,
  verklaring: null,
  wachtOp: null,
  openstaandCenten: centen(0),
  einde: null,
  volgnummer: 1,
  taak: null,
  verwerkt: [],
};
