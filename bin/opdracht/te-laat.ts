import { telTeLaat } from '../../activities/taken/te-laat.ts';
import { veegalarm } from '../../activities/vegen/alarm.ts';
import { metDatabase, schrijf, wettelijkeDag } from './database.ts';

/** `invorderstraat te-laat`: how many zaken are behind, per opdrachtgever and phase, and whether nobody sweeps; counts and codes only. */
export async function voerUit(): Promise<number> {
  return metDatabase('te-laat', async (db) => {
    const vandaag = await wettelijkeDag(db);
    const regels = await telTeLaat(db, vandaag);
    schrijf(`Te laat op ${vandaag}:`);
    const alarm = await veegalarm(db, vandaag);
    if (alarm !== null) schrijf(alarm);
    for (const { opdrachtgever, fase, wat, aantal } of regels) schrijf(`${opdrachtgever}  ${fase}  ${wat}  ${String(aantal)}`);
    if (regels.length === 0) schrijf('niets');
    return 0;
  });
}
