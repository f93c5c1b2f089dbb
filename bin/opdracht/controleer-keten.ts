import { controleerKeten } from '../../activities/opslag/gebeurtenis.ts';
import { metDatabase, schrijf } from './database.ts';

/** `invorderstraat controleer-keten`: checks the chain of every zaak; answers 1 and names the first wrong link of each that is broken. */
export async function voerUit(): Promise<number> {
  return metDatabase('controleer-keten', async (db) => {
    const zaken = await db.gebeurtenis.findMany({ distinct: ['zaak'], select: { zaak: true }, orderBy: { zaak: 'asc' } });
    let verbroken = 0;
    for (const { zaak } of zaken) {
      const fout = await controleerKeten(db, zaak);
      if (fout === null) continue;
      verbroken += 1;
      schrijf(`${zaak}: verbroken bij gebeurtenis ${String(fout.volgnummer)}: ${fout.reden.replaceAll('_', ' ')}`);
    }
    schrijf(`${String(zaken.length)} zaken gecontroleerd, ${String(verbroken)} verbroken.`);
    return verbroken === 0 ? 0 : 1;
  });
}
