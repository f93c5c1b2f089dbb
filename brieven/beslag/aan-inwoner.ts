import { meldenNaMededeling475i } from '../../domain/kalender/beslagvrije-voet.ts';
import { plusDagen, voluit } from '../../domain/kalender/dag.ts';
import { uitersteDag } from '../../domain/kalender/termijn.ts';
import { briefkop, type Drukgegevens, type Omgeving } from '../sjabloon.ts';
import { bedrag } from './aan-derde.ts';
import type { AanInwoner, Voet } from './schema.ts';

/** Six weeks (Awb 6:7), counted from the dagtekening as if it came that day: never later than the law has it. */
const BEZWAAR_DAGEN = 42;

/** The parts that every letter of a beslag to the inwoner has. */
export function inwonergegevens({ geadresseerde, kenmerk, opdrachtgever, derde, bevoegdheid, grond }: AanInwoner, { dagtekening }: Omgeving, titel: string): Drukgegevens {
  return {
    kop: briefkop({ titel, geadresseerde, dagtekening, kenmerken: [{ naam: 'Ons kenmerk', waarde: kenmerk }], grond }),
    kenmerk,
    opdrachtgever,
    derde,
    bevoegdheid,
  };
}

/** Until when who reports is in time, whenever the letter came: four weeks counted from its dagtekening (Rv 475i lid 3 and 4). */
export function meldenTot({ dagtekening }: Omgeving) {
  return { meldenTot: voluit(uitersteDag(meldenNaMededeling475i(dagtekening))) };
}

/** Until when bezwaar can be made, where the power is one of the Awb and no court is asked. */
export function bezwaarTot({ bevoegdheid }: Pick<AanInwoner, 'bevoegdheid'>, { dagtekening }: Omgeving) {
  const metBezwaar = bevoegdheid === 'betaling_op_verzoek' || bevoegdheid === 'verrekening';
  return metBezwaar ? { bezwaarTot: voluit(plusDagen(dagtekening, BEZWAAR_DAGEN)) } : {};
}

/** The voet as the inwoner reads it: of bijstand the percentage, with what it came to where that is known. */
export function voetVoorInwoner(voet: Voet): string {
  if (voet.soort === 'bedrag') return bedrag(voet.beslagvrijeVoetCenten);
  const inGeld = voet.beslagvrijeVoetCenten ?? null;
  const ander = (voet.inkomenArt32Centen ?? 0) > 0 ? ', min uw andere inkomen' : '';
  return `95% van uw bijstandsnorm${ander}${inGeld === null ? '' : `: nu ongeveer ${bedrag(inGeld)}`}`;
}
