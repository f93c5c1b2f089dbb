import { z } from 'zod';
import { som, centen } from '../../domain/geld/centen.ts';
import { dag } from '../../domain/kalender/dag.ts';
import { centenSchema, type Sjabloon } from '../sjabloon.ts';
import { bedrag, schuldgegevens } from './aan-derde.ts';
import { bezwaarTot, inwonergegevens, meldenTot, voetVoorInwoner } from './aan-inwoner.ts';
import { begeleidendeBrief2 } from './begeleidend.ts';
import { aanInwonerSchema, schuldSchema, voetSchema } from './schema.ts';
import { COORDINATOR, inwonerVoorbeeld, schuldVoorbeeld, VOET } from './voorbeeld.ts';

const AANLEIDING = 'vordering_erbij';
const isErbij = z.object({ aanleiding: z.literal(AANLEIDING) });

const erbijSchema = aanInwonerSchema
  .extend({
    ...schuldSchema,
    /** Betalingskenmerken of the claims that joined. */
    erbij: z.array(z.string()),
    renteCenten: centenSchema.default(0),
    /** Absent where another determines the voet, or the extra tenth is taken as well. */
    voet: voetSchema.optional(),
    perMaandCenten: centenSchema.nullish(),
    coordinator: z.object({ naam: z.string() }).nullish(),
    metMededeling: z.boolean().default(false),
  })
  .loose();

const OP = dag('2026-04-14');
const ERBIJ = { ...inwonerVoorbeeld(), grond: ['IW 1990 art. 19 lid 5 en 9'], aanleiding: AANLEIDING, erbij: ['1000000000000025'], renteCenten: 0, voet: VOET, perMaandCenten: 22_613, ...schuldVoorbeeld() };
const zonderVoet = { voet: undefined, perMaandCenten: undefined };
const door = (bevoegdheid: 'vereenvoudigd_derdenbeslag' | 'derdenbeslag' | 'verrekening') => ({ ...ERBIJ, ...inwonerVoorbeeld({ bevoegdheid }), ...schuldVoorbeeld({ bevoegdheid }) });

/** From version 3 on, it also tells that a further claim is taken from the income that is paid over already. */
export const begeleidendeBrief3: Sjabloon = {
  ...begeleidendeBrief2,
  waarvoor: 'Covers a mededeling, or tells of a further claim or of the extra tenth: what happens, what the inwoner keeps, what changed and why.',
  versie: 3,
  bestand: 'beslag/begeleidende_brief-3.typ',
  lees: (inhoud, bij) => {
    if (!isErbij.safeParse(inhoud).success) return begeleidendeBrief2.lees(inhoud, bij);
    const brief = erbijSchema.parse(inhoud);
    const { vorderingen, totaal, rente } = schuldgegevens(brief);
    const nieuw = brief.vorderingen.filter(({ betalingskenmerk }) => brief.erbij.includes(betalingskenmerk));
    return {
      ...inwonergegevens(brief, bij, 'Er komt een bedrag bij'),
      ...(brief.metMededeling ? meldenTot(bij) : {}),
      ...bezwaarTot(brief, bij),
      aanleiding: AANLEIDING,
      totaal,
      rente,
      erbij: bedrag(som(...nieuw.map(({ openstaandCenten }) => centen(openstaandCenten)))),
      vorderingen: vorderingen.map((rij) => ({ ...rij, nieuw: brief.erbij.includes(rij.kenmerk) })),
      voet: brief.voet === undefined ? null : voetVoorInwoner(brief.voet),
      perMaand: brief.perMaandCenten == null || brief.perMaandCenten === 0 ? null : bedrag(brief.perMaandCenten),
      coordinator: brief.coordinator?.naam ?? null,
      metMededeling: brief.metMededeling,
    };
  },
  voorbeelden: [
    ...begeleidendeBrief2.voorbeelden,
    { naam: 'erbij', dagtekening: OP, inhoud: ERBIJ },
    { naam: 'erbij-met-rente-en-tiende', dagtekening: OP, inhoud: { ...ERBIJ, ...zonderVoet, ...schuldVoorbeeld({ rente: true }), renteCenten: 1_067 } },
    { naam: 'erbij-ander-coordineert', dagtekening: OP, inhoud: { ...ERBIJ, ...zonderVoet, coordinator: { naam: COORDINATOR.naam } } },
    { naam: 'erbij-bijstand', dagtekening: OP, inhoud: { ...door('vereenvoudigd_derdenbeslag'), metMededeling: true } },
    { naam: 'erbij-deurwaarder', dagtekening: OP, inhoud: { ...door('derdenbeslag'), metMededeling: true } },
    { naam: 'erbij-verrekening', dagtekening: OP, inhoud: door('verrekening') },
  ],
};
