import { controleerBesluiten } from '../../activities/opslag/besluitketen.ts';
import { controleerKeten } from '../../activities/opslag/gebeurtenis.ts';
import { metDatabase, schrijf } from './database.ts';

/**
 * `invorderstraat controleer-keten`: checks of every zaak the chain of events and the chain of besluiten; answers 1 and names the
 * first wrong event of each zaak, and every besluit without the step before it or without its letter.
 */
export async function voerUit(): Promise<number> {
  return metDatabase('controleer-keten', async (db) => {
    const [gebeurtenissen, besluiten] = [await db.gebeurtenis.findMany({ distinct: ['zaak'], select: { zaak: true } }), await db.besluit.findMany({ distinct: ['zaak'], select: { zaak: true } })];
    const zaken = [...new Set([...gebeurtenissen, ...besluiten].map(({ zaak }) => zaak))].sort();
    let verbroken = 0;
    for (const zaak of zaken) {
      const fout = await controleerKeten(db, zaak);
      const gaten = await controleerBesluiten(db, zaak);
      if (fout === null && gaten.length === 0) continue;
      verbroken += 1;
      if (fout !== null) schrijf(`${zaak}: verbroken bij gebeurtenis ${String(fout.volgnummer)}: ${fout.reden.replaceAll('_', ' ')}`);
      for (const { besluitId, soort, reden, verwacht } of gaten) {
        schrijf(`${zaak}: gat bij besluit ${String(besluitId)} (${soort.replaceAll('_', ' ')}): ${reden.replaceAll('_', ' ')}, verwacht ${verwacht.join(' of ').replaceAll('_', ' ')}`);
      }
    }
    schrijf(`${String(zaken.length)} zaken gecontroleerd, ${String(verbroken)} verbroken.`);
    return verbroken === 0 ? 0 : 1;
  });
}
