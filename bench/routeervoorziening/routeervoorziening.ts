import { randomUUID } from 'node:crypto';
import { maakRouteervoorziening } from '../../adapters/routeervoorziening/client.ts';
import { Bronantwoord, type Bronvraag } from '../../adapters/routeervoorziening/contract/bronvraag.ts';
import type { Bronopgave } from '../../adapters/routeervoorziening/contract/opgave.ts';
import { leesAntwoord } from '../../adapters/routeervoorziening/lezen.ts';
import { BRONHOUDER_PAD } from '../../adapters/routeervoorziening/openapi/bronhouder.ts';
import { maakVerbinding } from '../../adapters/routeervoorziening/verbinding.ts';
import { VOORBEELDDEELNEMERS } from '../../bin/certificaten/deelnemers.ts';
import { toegestaneVelden } from '../../contract/routeervoorziening/autorisatie.ts';
import { centen } from '../../domain/geld/centen.ts';
import { dag } from '../../domain/kalender/dag.ts';
import { oin, gdwNummer, type Partijnummer } from '../../domain/samenloop/partij.ts';
import { leesDeelnemers } from '../../services/routeervoorziening/deelnemers.ts';
import { maakSleutelbos } from '../../services/routeervoorziening/index/sleutelbos.ts';
import { startRouter } from '../../services/routeervoorziening/start.ts';
import { bsn } from '../kenmerken.ts';
import { deelnemerslijst, ROUTERNUMMER, SLEUTEL, startBronnen, startIndexdatabase } from './opstelling.ts';

const BRONNEN = ['gerechtsdeurwaarder', 'uwv', 'belastingdienst', 'cjib'] as const;
const RONDES = 5;
/** Questions that are on their way at one time. */
const TEGELIJK = 16;
const OPGAVE: Bronopgave = {
  bevoegdheid: { soort: 'derdenbeslag', deurwaarder: 'gerechtsdeurwaarder' },
  derdebeslagene: { soort: 'rsin', nummer: '123456782' },
  beslagdatum: dag('2026-01-05'),
  openstaand: centen(250_000),
  inhouding: centen(15_000),
  inhoudingPeriode: 'maand',
  beslagvrijeVoet: centen(168_900),
};

/**
 * `npm run bench -- routeervoorziening [vragen]`: questions a second through the router with four sources, beside the same question put to
 * the same four by hand: the same mutual TLS, the same reading of the answers, no index, matrix, log or bundle. In turns, one run, all in one process.
 */
export async function meetRouteervoorziening([aantal = '400']: readonly string[]): Promise<void> {
  const vragen = Number(aantal);
  const index = await startIndexdatabase();
  const persoon = bsn(1);
  const partijen = await startBronnen(index.map, BRONNEN, (sleutel) => [{ bsn: persoon, kenmerk: sleutel, opgave: OPGAVE }]);
  const router = await startRouter({
    databaseUrl: index.url,
    verbindingen: 10,
    bos: maakSleutelbos(new Map([[1, SLEUTEL]])),
    deelnemers: leesDeelnemers(deelnemerslijst(partijen.bronnen)),
    tls: partijen.tls('router'),
    luister: { host: '127.0.0.1', poort: 0 },
    beheer: { host: '127.0.0.1', poort: 0 },
    perMinuut: 10_000_000,
    bronTijdslimietMs: 30_000,
    dag: { vandaag: () => dag('2026-03-02'), zet: null },
    metProcesmetingen: false,
    meldStoring: (fout) => {
      console.error(fout);
    },
  });
  const alsPartij = (sleutel: string): ReturnType<typeof maakRouteervoorziening> => maakRouteervoorziening({ url: router.url, tls: partijen.tls(sleutel), nummer: ROUTERNUMMER, tijdslimietMs: 60_000 });
  for (const [sleutel, bron] of partijen.bronnen) {
    const client = alsPartij(sleutel);
    await bron.meldAlles(client);
    client.sluit();
  }
  const gemeente = alsPartij('gemeente');
  const recht = [...partijen.bronnen].map(([sleutel, { url }]) => ({ soort: VOORBEELDDEELNEMERS.find((een) => een.sleutel === sleutel)?.soort ?? 'uwv', verbinding: maakVerbinding({ bron: 'bronhouder', url, tls: partijen.tls('router'), nummer: nummerVan(sleutel), tijdslimietMs: 30_000 }) }));

  const metRouter = async (): Promise<number> => (await gemeente.vraagDossier({ doel: 'vaststelling_bvv', grond: 'bevoegd_tot_beslag', zaakkenmerk: 'bench', bsn: persoon })).delen.length;
  const zonder = async (): Promise<number> => {
    const antwoorden = await Promise.all(
      recht.map(async ({ soort, verbinding }) => {
        const vraag: Bronvraag = { vraagId: randomUUID(), doel: 'vaststelling_bvv', grond: 'bevoegd_tot_beslag', vrager: { nummer: nummerVan('gemeente'), soort: 'gemeente', naam: 'Gemeente' }, personen: [{ rol: 'schuldenaar', bsn: persoon, velden: [...toegestaneVelden({ vrager: 'gemeente', doel: 'vaststelling_bvv', grond: 'bevoegd_tot_beslag' }, { rol: 'schuldenaar' }, soort)] }] };
        return leesAntwoord('bronhouder', Bronantwoord, await verbinding.stuur(BRONHOUDER_PAD.bevragingen, vraag));
      }),
    );
    return antwoorden.length;
  };

  await meet(zonder, TEGELIJK * 2);
  await meet(metRouter, TEGELIJK * 2);
  const rondes: { met: number; zonder: number }[] = [];
  for (let ronde = 0; ronde < RONDES; ronde++) rondes.push({ zonder: await meet(zonder, vragen), met: await meet(metRouter, vragen) });
  const [met, kaal] = [Math.max(...rondes.map((ronde) => ronde.met)), Math.max(...rondes.map((ronde) => ronde.zonder))];
  console.log(`${String(vragen)} vragen aan 4 bronnen, ${String(TEGELIJK)} tegelijk, snelste van ${String(RONDES)} rondes, Node ${process.versions.node}`);
  console.log(`via de routeervoorziening: ${met.toFixed(0)} vragen per seconde`);
  console.log(`rechtstreeks:              ${kaal.toFixed(0)} vragen per seconde`);
  console.log(`verhouding: ${(kaal / met).toFixed(2)} keer`);

  gemeente.sluit();
  for (const { verbinding } of recht) verbinding.sluit();
  await router.stop();
  await partijen.stop();
  await index.stop();
}

/** Questions a second. */
async function meet(vraag: () => Promise<number>, aantal: number): Promise<number> {
  let over = aantal;
  const begin = performance.now();
  await Promise.all(
    Array.from({ length: TEGELIJK }, async () => {
      while (over-- > 0) if ((await vraag()) !== BRONNEN.length) throw new Error('niet alle bronnen antwoordden');
    }),
  );
  return (aantal / (performance.now() - begin)) * 1000;
}

function nummerVan(sleutel: string): Partijnummer {
  const nummer = VOORBEELDDEELNEMERS.find((een) => een.sleutel === sleutel)?.nummer;
  if (nummer === undefined) throw new Error(`geen deelnemer ${sleutel}`);
  return nummer.soort === 'oin' ? { soort: 'oin', nummer: oin(nummer.nummer) } : { soort: 'gdw', nummer: gdwNummer(nummer.nummer) };
}
