import { afterAll, beforeAll, expect, it } from 'vitest';
import { beleidOp, beleidSchema } from '../../../activities/beleid/beleid.ts';
import { naarDatum } from '../../../activities/opslag/dagen.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { BELEID, maakOpstelling, type Opstelling } from './opstelling.ts';

/** From 2025-02-01 on the policy asks for at least € 25 of hoofdsom before a step with costs. */
const WATERSTAD = { opdrachtgeverId: 'waterstad', principaalId: 'waterstad' };
let o: Opstelling;
beforeAll(async () => {
  o = await maakOpstelling();
  await o.db.beleid.create({ data: { opdrachtgeverId: 'waterstad', geldigVanaf: naarDatum(dag('2025-02-01')), inhoud: { ...BELEID, kleinsteKostenstapCenten: 2500 } } });
});
afterAll(async () => o.ruimOp());

it('een opgeslagen beleid zonder dit bedrag blijft geldig: nul', async () => {
  expect((await beleidOp(o.db, WATERSTAD, dag('2025-01-31'))).kleinsteKostenstapCenten).toBe(0);
  expect((await beleidOp(o.db, WATERSTAD, dag('2025-02-01'))).kleinsteKostenstapCenten).toBe(2500);
  expect(beleidSchema.safeParse({ ...BELEID, kleinsteKostenstapCenten: -1 }).success).toBe(false);
});

it('een rest onder het bedrag: geen dwangbevel, geen kosten, en een taak met de reden; nog eens vragen verandert niets', async () => {
  const v = await o.vordering('rest');
  await v.doorloop('herinnering', '2025-01-06');
  await v.doorloop('aanmaning', '2025-01-21');
  await v.betaal(30_401, '2025-01-28'); // the aanmaning (€ 9) and all but € 24,99 of the aanslag
  expect(await v.zet('dwangbevel', '2025-02-05')).toEqual({ soort: 'voorgelegd', taak: 'klein_restant' });
  expect(await v.zet('dwangbevel', '2025-02-05')).toEqual({ soort: 'voorgelegd', taak: 'klein_restant' });
  expect(await o.db.taak.findMany({ where: { zaak: v.zaak }, select: { soort: true, tekst: true } })).toEqual([
    { soort: 'klein_restant', tekst: 'Geen dwangbevel: er staat € 24,99 hoofdsom open, minder dan € 25,00 (beleid).' },
  ]);
  expect(await o.db.kosten.count({ where: { vorderingId: v.id, soort: 'dwangbevel' } })).toBe(0);
  expect(await o.db.brief.count({ where: { zaak: v.zaak, soort: 'dwangbevel' } })).toBe(0);
});

it('om het adres wordt dan niet gevraagd', async () => {
  const v = await o.vordering('rest-adres', undefined, 2000);
  await v.doorloop('herinnering', '2025-01-20');
  const gevraagd = o.brp.gevraagd;
  expect(await v.zet('aanmaning', '2025-02-04')).toEqual({ soort: 'voorgelegd', taak: 'klein_restant' });
  expect(o.brp.gevraagd).toBe(gevraagd);
});

it('het beleid is dat van de dag van de stap: voor die dag mag het nog', async () => {
  const v = await o.vordering('rest-eerder', undefined, 2000);
  await v.doorloop('herinnering', '2025-01-06');
  expect(await v.zet('aanmaning', '2025-01-31')).toMatchObject({ soort: 'klaargezet' });
});

it('hervatten rondt de taak af, en de volgende poging vraagt het opnieuw zolang de rest klein blijft', async () => {
  const v = await o.vordering('rest-hervat', undefined, 2000);
  await v.doorloop('herinnering', '2025-01-20');
  await v.zet('aanmaning', '2025-02-04');
  await o.invorderen.hervat({ vorderingId: v.id, vandaag: dag('2025-02-10'), sleutel: 'h1', door: 'proef' });
  expect(await o.db.taak.findMany({ where: { zaak: v.zaak }, select: { uitkomst: true } })).toEqual([{ uitkomst: 'hervat' }]);
  expect(await v.zet('aanmaning', '2025-02-10', 2)).toEqual({ soort: 'voorgelegd', taak: 'klein_restant' });
});
