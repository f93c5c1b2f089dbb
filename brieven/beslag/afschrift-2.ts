import { z } from 'zod';
import { dag } from '../../domain/kalender/dag.ts';
import { dagSchema, type Omgeving, type Sjabloon } from '../sjabloon.ts';
import { dagtekst, derdegegevens, schuldgegevens } from './aan-derde.ts';
import { bezwaarTot, inwonergegevens, voetVoorInwoner } from './aan-inwoner.ts';
import { aanInwonerSchema } from './schema.ts';
import { hoofdbrief2Schema, voetOfCoordinatorgegevens, type Hoofdbrief2 } from './voet-of-coordinator.ts';
import { hoofdbriefVoorbeeld, inwonerVoorbeeld, NAAR_PERCENTAGE, verwijzendVoorbeeld } from './voorbeeld.ts';

const schema = aanInwonerSchema.extend({ gezienOp: dagSchema, uiterlijk: dagSchema, kennisgeving: z.object({ dagtekening: dagSchema, inhoud: hoofdbrief2Schema }).optional() }).loose();

const OP = dag('2026-09-15');
const VEREENVOUDIGD = { bevoegdheid: 'vereenvoudigd_derdenbeslag' } as const;
const AFSCHRIFT = { ...inwonerVoorbeeld(VEREENVOUDIGD), grond: ['Rv art. 479g lid 3'], aangetekend: true, gezienOp: '2026-09-14', uiterlijk: '2026-09-21' };
const van = (inhoud: unknown) => ({ kennisgeving: { dagtekening: '2026-09-01', inhoud } });

/** The copy of a kennisgeving, which may refer the derde to who coordinates. */
export const afschrift2: Sjabloon = {
  soort: 'afschrift_kennisgeving',
  waarvoor: 'The copy of the kennisgeving for the inwoner, by registered post: it counts as service of the beslag (Rv 479g lid 3).',
  versie: 2,
  bestand: 'beslag/afschrift_kennisgeving-2.typ',
  lezer: 'inwoner',
  lees: (inhoud, bij) => {
    const brief = schema.parse(inhoud);
    return { ...inwonergegevens(brief, bij, 'Er ligt beslag op uw inkomen'), ...bezwaarTot(brief, bij), gezienOp: dagtekst(brief.gezienOp), kennisgeving: brief.kennisgeving === undefined ? null : kennisgeving(brief.kennisgeving, bij) };
  },
  voorbeelden: [
    { naam: 'gewoon', dagtekening: OP, inhoud: { ...AFSCHRIFT, ...van(hoofdbriefVoorbeeld(VEREENVOUDIGD)) } },
    { naam: 'bijstand', dagtekening: OP, inhoud: { ...AFSCHRIFT, derde: NAAR_PERCENTAGE.derdenaam, ...van(hoofdbriefVoorbeeld({ ...NAAR_PERCENTAGE, ...VEREENVOUDIGD })) } },
    { naam: 'ander-coordineert', dagtekening: OP, inhoud: { ...AFSCHRIFT, ...van(verwijzendVoorbeeld(VEREENVOUDIGD)) } },
  ],
};

/** The kennisgeving as the derde had it; the voet, where it named one, also in the words for the inwoner. */
function kennisgeving({ dagtekening, inhoud }: { readonly dagtekening: string; readonly inhoud: Hoofdbrief2 }, { huisstijl }: Omgeving) {
  const { persoon, bsn, derde, principaal, overmaken } = derdegegevens(inhoud, { huisstijl, dagtekening: dag(dagtekening) }, '', []);
  return { datum: dagtekst(dagtekening), persoon, bsn, derde, principaal, overmaken, ...schuldgegevens(inhoud), ...voetOfCoordinatorgegevens(inhoud), voetInwoner: inhoud.voet === undefined ? null : voetVoorInwoner(inhoud.voet) };
}
