import { centen, min, nietNegatief, som, type Centen } from '../geld/centen.ts';

/**
 * What the percentage of Rv 475dc lid 2 leaves of a month's bijstand, in cents: 95% of the norm less the other income
 * of Pw art. 32, of gehuwden that of both, and the bijstand that is paid is that same norm less that income. So it follows from what the derde
 * paid, without a norm of our own: the percentage is told once and moves with the norm (475d lid 7). Half-up.
 */
export function beslagvrijVanBijstand(uitkering: Centen, inkomenArt32: Centen): Centen {
  const norm = som(uitkering, inkomenArt32);
  const deel = centen(Math.floor((norm * 95 + 50) / 100));
  return nietNegatief(min(deel, inkomenArt32));
}
