import { rmSync } from 'node:fs';
import { constants } from 'node:os';
import { Huis, Melding, Onderbroken } from './huis.ts';
import { eisVrijePoorten, leesInrichting, omgevingVan, type Inrichting } from './inrichting.ts';
import { leesOpdracht, type StartOpdracht } from './opdracht-start.ts';
import { bewaarplaats } from './plaatsen.ts';
import { PoortFout } from './poorten.ts';
import { verwijderPostgres } from './postgres.ts';
import { openDatabase, openTemporal, speelKalender, startBurgerportaal, startPlaatsvervangers, startRouteervoorziening, startWerkers } from './stappen.ts';
import { routeermap } from './routeervoorziening.ts';
import { eisAlleen } from './vergrendeling.ts';
import { schrijfOmgeving } from './omgeving.ts';

/**
 * `npm start`: database, migrations, Temporal, stand-ins, routeervoorziening, worker and the driver, in that order. Stops them in the opposite order
 * when it is done, when one of them dies, or when a person stops it; then answers the exit code.
 */
export async function straat(argumenten: readonly string[]): Promise<number> {
  let opdracht: StartOpdracht | undefined;
  try {
    opdracht = leesOpdracht(argumenten);
    const inrichting = leesInrichting();
    await eisAlleen(inrichting.administratie);
    await eisVrijePoorten(inrichting);
    if (opdracht.opnieuw) beginLeeg(inrichting);
    return await metHuis(inrichting, (huis) => leef(huis, inrichting, opdracht?.eenmalig === true));
  } catch (fout) {
    if (fout instanceof Onderbroken) return opdracht?.eenmalig === true ? 128 + constants.signals[fout.signaal] : 0;
    console.error(fout instanceof PoortFout || fout instanceof Melding ? fout.message : fout);
    return 1;
  }
}

/** Lets the house live until the work is done or {@link Huis.einde} ends it, and always closes it. */
async function metHuis(inrichting: Inrichting, leven: (huis: Huis) => Promise<number>): Promise<number> {
  const huis = new Huis(inrichting.administratie);
  const werk = leven(huis);
  try {
    return await Promise.race([werk, huis.einde]);
  } finally {
    await huis.sluit();
    // What was still starting has been stopped by now; its reason is not the one to tell.
    await werk.catch(() => undefined);
  }
}

async function leef(huis: Huis, inrichting: Inrichting, eenmalig: boolean): Promise<number> {
  const begin = Date.now();
  const databaseUrl = await openDatabase(huis, inrichting);
  await openTemporal(huis, inrichting);
  const omgeving = omgevingVan(inrichting, databaseUrl);
  schrijfOmgeving(omgeving);
  await startPlaatsvervangers(huis, inrichting, omgeving);
  const metRouter = { ...omgeving, ...(await startRouteervoorziening(huis, inrichting, omgeving, databaseUrl)) };
  await startWerkers(huis, inrichting, metRouter);
  await startBurgerportaal(huis, inrichting, omgeving);
  console.log(`Alles draait (${((Date.now() - begin) / 1000).toFixed(1)} s). Logboeken: ${inrichting.mappen.logs}`);
  console.log(`Burgerportaal: http://127.0.0.1:${inrichting.poorten.web}/`);
  if (omgeving['TEMPORAL_UI'] !== undefined) console.log(`Temporal UI: ${omgeving['TEMPORAL_UI']}/namespaces/${inrichting.namespace}/workflows`);

  const code = await speelKalender(huis, inrichting, metRouter);
  if (eenmalig || huis.dicht) return code;
  if (code !== 0) console.error(`\nDe simulatie eindigde met code ${code}; de servers blijven draaien om te kijken.`);
  console.log('\nCtrl-C stopt alles; de volgende npm start gaat verder waar de kalender staat.');
  return await huis.einde;
}

function beginLeeg(inrichting: Inrichting): void {
  if (inrichting.databaseUrl !== undefined || inrichting.temporalAdres !== undefined) {
    throw new Melding('--opnieuw gooit alleen weg wat npm start zelf heeft gemaakt. Met DATABASE_URL of TEMPORAL_ADDRESS: maak zelf een lege database en een nieuwe namespace.');
  }
  verwijderPostgres(inrichting.mappen.postgres);
  // What belongs to the record that goes: a print file or message of another record may not be taken for one of ours.
  for (const map of [inrichting.mappen.temporal, bewaarplaats('brieven'), bewaarplaats('drukwerk'), bewaarplaats('berichten'), routeermap()]) rmSync(map, { recursive: true, force: true });
}
