import { z } from 'zod';
import { zoekVorderingen } from '../../activities/dossier/dossier.ts';
import { keurNaEindeGoed, stelNaEindeVoor, type NaEindeUitkomst } from '../../activities/invorderen/na-einde.ts';
import { Weigering } from '../../activities/opslag/weigering.ts';
import { euro } from '../../domain/geld/centen.ts';
import { maakBronnen } from '../../worker/bronnen.ts';
import { metDatabase, schrijf, wettelijkeDag } from './database.ts';
import { instellingenVanHuis } from './instellingen.ts';
import { bedragOfNul, leesOpties, nummerVan } from './opties.ts';

const tekst = z.string().trim().min(1);

const Invoer = z.object({
  vordering: tekst,
  door: tekst,
  keurGoed: nummerVan('taak').optional(),
  verminder: bedragOfNul.refine((bedrag) => bedrag > 0, 'moet meer dan nul zijn').optional(),
  vernietig: z.boolean().default(false),
  heropen: z.boolean().default(false),
  kenmerk: tekst.optional(),
  reden: tekst.optional(),
  bewijs: tekst.optional(),
});

/**
 * `invorderstraat na-einde <vordering> …`: of a claim that has ended, what the updates `verminder` and `trekIn` do for one that
 * runs, or that its street goes on since something came open. One person proposes it, another approves with `--keur-goed`; then what was paid too much
 * goes back. Answers 0, or 2 when it is refused.
 */
export async function voerUit([vordering = '']: readonly string[], opties: Readonly<Record<string, unknown>>): Promise<number> {
  return metDatabase('na-einde', async (db) => {
    const { door, keurGoed, verminder, vernietig, heropen, kenmerk, reden, bewijs, ...wie } = leesOpties(Invoer, { ...opties, vordering });
    const [vorderingId, ...meer] = await zoekVorderingen(db, wie.vordering);
    if (vorderingId === undefined) throw new Weigering('er is geen vordering met dit nummer');
    if (meer.length > 0) throw new Weigering(`meer dan één vordering heeft dit nummer; kies: ${[vorderingId, ...meer].join(', ')}`);
    const kop = { vorderingId, vandaag: await wettelijkeDag(db), door };
    if (keurGoed !== undefined) {
      // Only the BRP is asked; the database is the one that is open.
      const brp = maakBronnen(instellingenVanHuis()).brieven;
      schrijf(inWoorden(await keurNaEindeGoed(db, brp, { ...kop, taakId: keurGoed })));
      return 0;
    }
    if ([verminder !== undefined, vernietig, heropen].filter(Boolean).length !== 1) throw new Weigering('noem wat er moet gebeuren: --verminder <bedrag>, --vernietig, --heropen of --keur-goed <taak>');
    if (kenmerk === undefined || reden === undefined || bewijs === undefined) throw new Weigering('bij een voorstel horen --kenmerk, --reden en --bewijs');
    const besluit = verminder === undefined ? ({ besluit: heropen ? 'heropening' : 'vernietiging' } as const) : ({ besluit: 'vermindering', centen: verminder } as const);
    const taakId = await stelNaEindeVoor(db, { ...kop, sleutel: kenmerk, reden, bewijs, ...besluit });
    schrijf(`Het voorstel is vastgelegd als taak ${String(taakId)}. Een tweede persoon keurt het goed met «invorderstraat na-einde ${vorderingId} --keur-goed ${String(taakId)} --door <naam>».`);
    return 0;
  });
}

function inWoorden({ besluit, terugCenten, openstaandCenten }: NaEindeUitkomst): string {
  if (besluit !== 'heropening') return `Het voorstel telt. De debiteur krijgt ${euro(terugCenten)} terug.`;
  if (openstaandCenten === 0) return 'Het voorstel telt. Wat de bank terugnam is intussen betaald: er staat niets open en de vordering blijft klaar.';
  return `Het voorstel telt. De vordering staat weer open (${euro(openstaandCenten)}) en de straat gaat verder; een taak vraagt om het de inwoner eerst te vertellen.`;
}
