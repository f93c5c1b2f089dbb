import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { naarDatum } from '../../../activities/opslag/dagen.ts';
import { maakRouter } from '../../../activities/router/router.ts';
import type { RouterPort } from '../../../activities/router/port.ts';
import { BRONHOUDER_BASIS } from '../../../adapters/routeervoorziening/openapi/bronhouder.ts';
import type { LopendeBronhouder } from '../../../adapters/routeervoorziening/bronhouder/start.ts';
import { VOORBEELDDEELNEMERS } from '../../../bin/certificaten/deelnemers.ts';
import { vrijePoort } from '../../../bin/opbouw/poorten.ts';
import { dag, type Dag } from '../../../domain/kalender/dag.ts';
import { startEigenBronhouder } from '../../../services/bronhouder/start.ts';
import { leesDeelnemers } from '../../../services/routeervoorziening/deelnemers.ts';
import { oinVan } from '../../../worker/router.ts';
import { maakOpstelling, type Opstelling as Dossiers, type Proefbeslag } from '../../activities/verhalen/opstelling.ts';
import { BSN, ROUTERNUMMER, stelOp, vraag, type Opstelling } from '../routeervoorziening/omgeving.ts';

/** Our own organisation, its record and the real routeervoorziening, over mutual TLS: a gerechtsdeurwaarder asks. */
let o: Dossiers;
let r: Opstelling;
let eigen: LopendeBronhouder;
let router: RouterPort;
let b: Proefbeslag;
let vandaag: Dag = dag('2025-03-25');
const zetDag = (op: string): void => {
  vandaag = dag(op);
  r.zetDag(op);
};

beforeAll(async () => {
  const poort = await vrijePoort();
  const deelnemers = leesDeelnemers(VOORBEELDDEELNEMERS.map(({ sleutel, ...deelnemer }) => ({ ...deelnemer, bronhouder: sleutel === 'gemeente' ? `https://127.0.0.1:${String(poort)}${BRONHOUDER_BASIS}` : null })));
  [o, r] = await Promise.all([maakOpstelling(), stelOp({ deelnemers })]);
  const oin = oinVan(r.tls('gemeente').cert);
  zetDag('2025-03-25');
  await o.db.opdrachtgever.update({ where: { id: 'waterstad' }, data: { oin, routerSinds: naarDatum(dag('2025-01-01')), partijsoort: 'gemeente' } });
  eigen = await startEigenBronhouder({ db: o.db, oin, vandaag: async () => Promise.resolve(vandaag), tls: r.tls('gemeente'), router: ROUTERNUMMER, poort });
  o.router.toegang = { oin, router: r.client('gemeente') };
  router = maakRouter({ db: o.db, toegang: o.router.toegang });
  const v = await o.verhaal();
  await o.db.debiteur.updateMany({ where: { bsn: v.bsn }, data: { bsn: BSN.jan } });
  b = await v.leg('2025-03-25');
}, 240_000);
afterAll(async () => {
  await eigen.stop();
  await r.stop();
  await o.ruimOp();
});

const dossier = async () => r.client('gerechtsdeurwaarder').vraagDossier(vraag('opportuniteitsafweging', 'voorgenomen_beslag', BSN.jan));

describe('een gerechtsdeurwaarder vraagt naar een beslag van ons', () => {
  it('vóór de aanmelding: niemand', async () => {
    expect(await dossier()).toMatchObject({ volledig: true, delen: [] });
  });

  it('aangemeld: ons antwoord uit het dossier, met wie het gaf', async () => {
    expect(await router.meldAan({ beslagId: b.id, vandaag })).toEqual({ aangemeldOp: '2025-03-25' });
    const { volledig, delen } = await dossier();
    expect(volledig).toBe(true);
    expect(delen).toMatchObject([{ partij: { soort: 'gemeente', naam: 'Gemeente Waterstad' }, personen: [{ rol: 'schuldenaar', opgaven: [{ bevoegdheid: { soort: 'vordering_iw19' }, voorrang: { preferent: false, grondslag: 'gemeentelijke_belasting' }, openstaand: 100_000, inhoudingPeriode: 'maand' }] }] }]);
  });

  it('wij zelf krijgen op onze eigen vraag geen eigen beslag terug', async () => {
    expect(await r.client('gemeente').vraagDossier(vraag('vaststelling_bvv', 'lopend_beslag', BSN.jan))).toMatchObject({ volledig: true, delen: [] });
  });

  it('de bronhouder ligt plat: het dossier noemt ons als wie ontbreekt', async () => {
    await eigen.stop();
    const { volledig, ontbreekt } = await dossier();
    expect([volledig, ontbreekt.map(({ partij }) => partij.naam)]).toEqual([false, ['Gemeente Waterstad']]);
  });

  it('afgemeld: er wordt niets meer gevraagd (AMvB art. 10)', async () => {
    zetDag('2025-06-02');
    await router.meldAf({ beslagId: b.id, vandaag });
    await router.meldAf({ beslagId: b.id, vandaag });
    expect(await dossier()).toMatchObject({ volledig: true, delen: [] });
  });
});
