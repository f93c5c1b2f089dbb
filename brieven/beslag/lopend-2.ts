import { dag } from '../../domain/kalender/dag.ts';
import type { Sjabloon } from '../sjabloon.ts';
import { bedrag } from './aan-derde.ts';
import { aanvullendeVelden, GROND_VERRUIMING, titelAanvullend } from './lopend.ts';
import { hoofdgegevens2, metVoetOfCoordinator } from './voet-of-coordinator.ts';
import { hoofdbriefVoorbeeld, NAAR_PERCENTAGE, verwijzendVoorbeeld } from './voorbeeld.ts';

const schema = metVoetOfCoordinator(aanvullendeVelden);

const OP = dag('2026-09-15');
const ERBIJ = { ...hoofdbriefVoorbeeld(), gelegdOp: '2026-04-14' };
const TIENDE = { verruimd: true, tiendeTenHoogsteCenten: 16_504, grondVerruiming: GROND_VERRUIMING };

/** A claim that joins, the tenth and its end; where another coordinates the derde hears that he goes on to pay him. */
export const aanvullend2: Sjabloon = {
  soort: 'beschikking_aanvullend',
  waarvoor: 'Tells a derde who pays already, us or who coordinates, of a further claim; of the extra tenth of IW 19 lid 1, or of its end.',
  versie: 2,
  bestand: 'beslag/beschikking_aanvullend-2.typ',
  lezer: 'derde',
  lees: (inhoud, bij) => {
    const gelezen = schema.parse(inhoud);
    const brief = { ...gelezen, grond: [...gelezen.grond, ...gelezen.grondVerruiming] };
    const tiende = brief.tiendeTenHoogsteCenten ?? null;
    const titel = titelAanvullend(brief);
    return {
      ...hoofdgegevens2(brief, bij, titel),
      aanleiding: brief.aanleiding,
      iw19: brief.bevoegdheid === 'vordering_iw19',
      ondertekend: titel.includes('eschikking'),
      tiende: brief.verruimd === true ? { bedrag: tiende === null ? null : bedrag(tiende) } : null,
    };
  },
  voorbeelden: [
    { naam: 'erbij', dagtekening: OP, inhoud: { aanleiding: 'vordering_erbij', ...ERBIJ } },
    { naam: 'erbij-met-tiende', dagtekening: OP, inhoud: { aanleiding: 'vordering_erbij', ...ERBIJ, ...TIENDE } },
    { naam: 'erbij-beslag', dagtekening: OP, inhoud: { aanleiding: 'vordering_erbij', ...hoofdbriefVoorbeeld({ ...NAAR_PERCENTAGE, bevoegdheid: 'vereenvoudigd_derdenbeslag' }) } },
    { naam: 'erbij-ander-coordineert', dagtekening: OP, inhoud: { aanleiding: 'vordering_erbij', ...verwijzendVoorbeeld({ zonderNaam: true }), gelegdOp: '2026-04-14' } },
    { naam: 'erbij-beslag-ander-coordineert', dagtekening: OP, inhoud: { aanleiding: 'vordering_erbij', ...verwijzendVoorbeeld({ bevoegdheid: 'vereenvoudigd_derdenbeslag' }), gelegdOp: '2026-04-14' } },
    { naam: 'verruiming', dagtekening: OP, inhoud: { aanleiding: 'verruiming', ...ERBIJ, ...TIENDE } },
    { naam: 'einde-verruiming', dagtekening: OP, inhoud: { aanleiding: 'einde_verruiming', ...ERBIJ, verruimd: false, tiendeTenHoogsteCenten: null, grondVerruiming: GROND_VERRUIMING } },
  ],
};
