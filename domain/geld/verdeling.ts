import { centen, som, type Centen } from './centen.ts';

/**
 * Divides `totaal` over the weights in proportion, to the cent, by the largest remainder; at equal remainders
 * the earlier weight gets the cent. The parts add up to `totaal` exactly. Unit: cents. Throws on a negative
 * total or weight, and when there is something to divide but every weight is zero.
 */
export function verdeelNaarRato(totaal: Centen, gewichten: readonly Centen[]): Centen[] {
  if (totaal < 0 || gewichten.some((gewicht) => gewicht < 0)) throw new RangeError('verdelen kan alleen met bedragen van nul of meer');
  const noemer = BigInt(som(...gewichten));
  if (noemer === 0n) {
    if (totaal > 0) throw new RangeError('niets om over te verdelen');
    return gewichten.map(() => centen(0));
  }
  const delen = gewichten.map((gewicht, plaats) => {
    const product = BigInt(totaal) * BigInt(gewicht);
    return { plaats, deel: product / noemer, rest: product % noemer };
  });
  let over = BigInt(totaal) - delen.reduce((totaalDeel, { deel }) => totaalDeel + deel, 0n);
  for (const kandidaat of [...delen].sort((a, b) => (a.rest === b.rest ? a.plaats - b.plaats : a.rest > b.rest ? -1 : 1))) {
    if (over === 0n) break;
    kandidaat.deel += 1n;
    over -= 1n;
  }
  return delen.map(({ deel }) => centen(Number(deel)));
}
