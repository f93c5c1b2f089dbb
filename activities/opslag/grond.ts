import { z } from 'zod';
import { BEVOEGDHEDEN, type Vorderingsgrond } from '../../domain/regime/grond.ts';
import { isBoete } from '../../domain/regime/verrekenplicht.ts';
import { GRONDEN_IW10, isGrondIw10, versneldeWeg, type Versneld } from '../../domain/regime/versneld.ts';
import { wegVan, type Weg } from '../../domain/regime/weg.ts';
import type { Prisma } from '../../prisma/client/client.ts';

type Rij = Pick<Prisma.VorderingGetPayload<object>, 'regime' | 'grondslag' | 'wet' | 'schendingInlichtingenplicht' | 'bevoegdheid' | 'soort'>;

const gronden = z.discriminatedUnion('soort', [
  z.object({ soort: z.literal('belasting') }),
  z.object({ soort: z.literal('participatiewet'), schendingInlichtingenplicht: z.boolean() }),
  z.object({ soort: z.literal('bijzondere_wet'), wet: z.string().min(1) }),
]);

/** Guards the power that a row of a claim or a verhaal names. */
export const bevoegdheidSchema = z.enum(BEVOEGDHEDEN);

/** What a claim rests on, as its row says. Throws ZodError on a row that says something else. */
export function grondVan({ regime, grondslag, wet, schendingInlichtingenplicht, soort }: Rij): Vorderingsgrond {
  const gelezen = gronden.parse({ soort: regime === 'belasting' ? 'belasting' : grondslag, wet, schendingInlichtingenplicht });
  switch (gelezen.soort) {
    case 'belasting':
      return { regime: 'belasting' };
    case 'participatiewet':
      return { regime: 'awb', grondslag: 'participatiewet', schendingInlichtingenplicht: gelezen.schendingInlichtingenplicht || isBoete(soort) };
    case 'bijzondere_wet':
      return { regime: 'awb', grondslag: 'bijzondere_wet', wet: gelezen.wet };
  }
}

type RijMetVersnelling = Rij & Pick<Prisma.VorderingGetPayload<object>, 'versneldGrond' | 'versneldBevel'>;

/** The way of a claim to the income. Throws ZodError or RangeError on a row that cannot be. */
export function wegVanRij(rij: RijMetVersnelling): Weg {
  const weg = wegVan(grondVan(rij), bevoegdheidSchema.parse(rij.bevoegdheid));
  const versneld = versneldVan(rij);
  return versneld === null ? weg : versneldeWeg(weg, versneld);
}

const bevelSchema = z.enum(['nieuw', 'gedaan']);

/** On what ground a claim is collected at once (IW 10 lid 1), and whether its bevel was given before; null: it is not. */
function versneldVan({ versneldGrond, versneldBevel }: RijMetVersnelling): Versneld | null {
  if (versneldGrond === null) return null;
  if (!isGrondIw10(versneldGrond)) throw new RangeError(`geen grond van IW 10 lid 1 (${Object.keys(GRONDEN_IW10).join(', ')})`);
  return { grond: versneldGrond, bevel: bevelSchema.parse(versneldBevel) };
}

/** The same as columns of a claim; the other way round from `grondVan`. */
export function alsKolommen(grond: Vorderingsgrond): Omit<Rij, 'bevoegdheid' | 'soort'> {
  const leeg = { regime: grond.regime, grondslag: null, wet: null, schendingInlichtingenplicht: false };
  if (grond.regime === 'belasting') return leeg;
  return grond.grondslag === 'participatiewet'
    ? { ...leeg, grondslag: grond.grondslag, schendingInlichtingenplicht: grond.schendingInlichtingenplicht }
    : { ...leeg, grondslag: grond.grondslag, wet: grond.wet };
}
