import { z } from 'zod';
import { BESLAG_EINDEN } from '../../contract/berichten.ts';
import { dag } from '../../domain/kalender/dag.ts';
import { BESLAGWIJZEN } from '../../domain/regime/beslagwijze.ts';
import type { Sjabloon } from '../sjabloon.ts';
import { centenSchema, dagSchema } from '../sjabloon.ts';
import { bedrag, derdegegevens } from './aan-derde.ts';
import { hoofdbriefSchema, hoofdgegevens } from './hoofdbrieven.ts';
import { bevoegdheidSchema, partijenSchema } from './schema.ts';
import { hoofdbriefVoorbeeld, NAAR_ANDERE_GEMEENTE, NAAR_PERCENTAGE, partijenVoorbeeld } from './voorbeeld.ts';

export const GROND_VERRUIMING = ['IW 1990 art. 19 lid 1, tweede volzin', 'IW 1990 art. 19 lid 2'];

/** With the tenth of IW 19 lid 1, where it is demanded or has ended. A row of before `aanleiding` was for a claim that joined. */
export const aanvullendeVelden = {
  aanleiding: z.enum(['vordering_erbij', 'verruiming', 'einde_verruiming']).default('vordering_erbij'),
  verruimd: z.boolean().optional(),
  tiendeTenHoogsteCenten: centenSchema.nullish(),
  grondVerruiming: z.array(z.string()).default([]),
};
const lopendSchema = hoofdbriefSchema.extend(aanvullendeVelden).loose();

function lopend(inhoud: unknown, bij: Parameters<Sjabloon['lees']>[1], titel: (brief: z.infer<typeof lopendSchema>) => string) {
  const gelezen = lopendSchema.parse(inhoud);
  const brief = { ...gelezen, grond: [...gelezen.grond, ...gelezen.grondVerruiming] };
  const tiende = brief.tiendeTenHoogsteCenten ?? null;
  return {
    ...hoofdgegevens(brief, bij, titel(brief)),
    aanleiding: brief.aanleiding,
    iw19: brief.bevoegdheid === 'vordering_iw19',
    ondertekend: titel(brief).includes('eschikking'),
    tiende: brief.verruimd === true ? { bedrag: tiende === null ? null : bedrag(tiende) } : null,
    terug: brief.vanaf !== undefined && brief.vanaf < bij.dagtekening,
  };
}

/** What a further beschikking is about, over it. */
export function titelAanvullend({ aanleiding, bevoegdheid }: Pick<z.infer<typeof lopendSchema>, 'aanleiding' | 'bevoegdheid'>): string {
  if (aanleiding === 'einde_verruiming') return 'Beschikking: het extra tiende stopt';
  if (aanleiding === 'verruiming') return 'Beschikking: betaal ook een extra tiende aan ons';
  return bevoegdheid === 'vordering_iw19' ? 'Aanvullende beschikking: er komt een bedrag bij' : 'Er komt een bedrag bij';
}

const opheffingSchema = partijenSchema.extend({ bevoegdheid: bevoegdheidSchema, gelegdOp: dagSchema.nullish(), reden: z.enum(BESLAG_EINDEN) }).loose();

const WAT = { vordering_iw19: 'De vordering is opgeheven', vereenvoudigd_derdenbeslag: 'Het beslag is opgeheven', derdenbeslag: 'Het beslag is opgeheven', betaling_op_verzoek: 'Ons verzoek om betaling is ingetrokken', verrekening: 'De verrekening is gestopt' } as const;

const OP = dag('2026-09-15');
const ERBIJ = { ...hoofdbriefVoorbeeld(), gelegdOp: '2026-04-14' };
const TIENDE = { verruimd: true, tiendeTenHoogsteCenten: 16_504, grondVerruiming: GROND_VERRUIMING };

/** What the derde hears while a beslag runs, and that it has ended. */
export const lopendeBrieven: readonly Sjabloon[] = [
  {
    soort: 'beschikking_aanvullend',
    waarvoor: 'Tells a derde who pays already of a further claim, of the extra tenth of IW 19 lid 1, or of its end.',
    versie: 1,
    bestand: 'beslag/beschikking_aanvullend.typ',
    lezer: 'derde',
    lees: (inhoud, bij) => lopend(inhoud, bij, titelAanvullend),
    voorbeelden: [
      { naam: 'erbij', dagtekening: OP, inhoud: { aanleiding: 'vordering_erbij', ...ERBIJ } },
      { naam: 'erbij-met-tiende', dagtekening: OP, inhoud: { aanleiding: 'vordering_erbij', ...ERBIJ, ...TIENDE } },
      { naam: 'erbij-beslag', dagtekening: OP, inhoud: { aanleiding: 'vordering_erbij', ...hoofdbriefVoorbeeld({ ...NAAR_PERCENTAGE, bevoegdheid: 'vereenvoudigd_derdenbeslag' }) } },
      { naam: 'verruiming', dagtekening: OP, inhoud: { aanleiding: 'verruiming', ...ERBIJ, ...TIENDE } },
      { naam: 'einde-verruiming', dagtekening: OP, inhoud: { aanleiding: 'einde_verruiming', ...ERBIJ, verruimd: false, tiendeTenHoogsteCenten: null, grondVerruiming: GROND_VERRUIMING } },
    ],
  },
  {
    soort: 'opgave_openstaand',
    waarvoor: 'Tells a derde who pays already that another amount is open.',
    versie: 1,
    bestand: 'beslag/opgave_openstaand.typ',
    lezer: 'derde',
    lees: (inhoud, bij) => lopend(inhoud, bij, () => 'Het bedrag dat openstaat is veranderd'),
    voorbeelden: [{ naam: 'gewoon', dagtekening: OP, inhoud: { ...hoofdbriefVoorbeeld({ rente: true, zonderNaam: true }), gelegdOp: '2026-04-14' } }],
  },
  {
    soort: 'wijziging_beslagvrije_voet',
    waarvoor: 'Tells the derde the beslagvrije voet that was determined anew, and from when it counts.',
    versie: 1,
    bestand: 'beslag/wijziging_beslagvrije_voet.typ',
    lezer: 'derde',
    lees: (inhoud, bij) => lopend(inhoud, bij, () => 'Nieuwe beslagvrije voet'),
    voorbeelden: [
      { naam: 'vanaf-nu', dagtekening: OP, inhoud: { ...ERBIJ, vanaf: '2026-09-15' } },
      { naam: 'terugwerkend-met-tiende', dagtekening: OP, inhoud: { ...ERBIJ, ...TIENDE, vanaf: '2026-04-14' } },
      { naam: 'bijstand', dagtekening: OP, inhoud: { ...hoofdbriefVoorbeeld({ ...NAAR_PERCENTAGE, bevoegdheid: 'vereenvoudigd_derdenbeslag' }), vanaf: '2026-09-15' } },
    ],
  },
  {
    soort: 'opheffing_derde',
    waarvoor: 'Tells the derde that nothing more is to be paid over.',
    versie: 1,
    bestand: 'beslag/opheffing_derde.typ',
    lezer: 'derde',
    lees: (inhoud, bij) => {
      const brief = opheffingSchema.parse(inhoud);
      return { ...derdegegevens(brief, bij, `${WAT[brief.bevoegdheid]}: stop met betalen`, BESLAGWIJZEN[brief.bevoegdheid].grond), wat: WAT[brief.bevoegdheid], reden: brief.reden };
    },
    voorbeelden: [
      { naam: 'voldaan', dagtekening: OP, inhoud: { ...partijenVoorbeeld(), bevoegdheid: 'vordering_iw19', gelegdOp: '2026-04-14', reden: 'voldaan' } },
      { naam: 'verzoek', dagtekening: OP, inhoud: { ...partijenVoorbeeld(NAAR_ANDERE_GEMEENTE), bevoegdheid: 'betaling_op_verzoek', gelegdOp: '2026-04-14', reden: 'voldaan' } },
      { naam: 'insolventie', dagtekening: OP, inhoud: { ...partijenVoorbeeld({ zonderNaam: true }), bevoegdheid: 'vereenvoudigd_derdenbeslag', gelegdOp: '2026-04-14', reden: 'insolventie' } },
    ],
  },
];
