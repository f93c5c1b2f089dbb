import { afterAll, beforeAll, expect, it } from 'vitest';
import { naarDag } from '../../../activities/opslag/dagen.ts';
import { maakBrievenmaker } from '../../../brieven/brievenmaker.ts';
import { huisstijlSchema } from '../../../brieven/huisstijl.ts';
import stijl from '../../../brieven/voorbeeld-huisstijl.json' with { type: 'json' };
import { dag } from '../../../domain/kalender/dag.ts';
import { BIJSTAND, BIJSTAND_EXPLOOT, maakOpstelling, type Opstelling, type Proefvordering } from './opstelling.ts';

let o: Opstelling;
beforeAll(async () => {
  o = await maakOpstelling();
  await o.db.deurwaarder.create({ data: { opdrachtgeverId: 'waterstad', code: 'jansen', naam: 'Jansen Gerechtsdeurwaarders', soort: 'gerechtsdeurwaarder', gdwNummer: '0123', adresregels: ['Markt 1', '1234 AA WATERSTAD'] } });
});
afterAll(async () => o.ruimOp());

const maker = maakBrievenmaker();
const wie = { sleutel: 'g-1', door: 'j.proef' };

async function totDwangbevel(v: Proefvordering): Promise<Proefvordering> {
  await v.doorloop('herinnering', '2025-01-06');
  await v.doorloop('aanmaning', '2025-01-21');
  await v.doorloop('dwangbevel', '2025-02-05');
  return v;
}

/** Draws every letter of a claim; answers the kinds, in order. */
async function getekend(v: Proefvordering): Promise<readonly string[]> {
  const brieven = await o.db.brief.findMany({ where: { zaak: v.zaak }, orderBy: { id: 'asc' } });
  return brieven.map(({ soort, inhoud, dagtekening }) => {
    const { pdf, sjabloon } = maker.maak({ soort, inhoud, huisstijl: huisstijlSchema.parse(stijl), dagtekening: naarDag(dagtekening) });
    expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
    return sjabloon.split('@')[0] ?? '';
  });
}

it('wat de straat van een belasting klaarzet is te tekenen, ook na een deelbetaling', async () => {
  const v = await o.vordering('getekend-belasting');
  await v.doorloop('herinnering', '2025-01-06');
  await v.doorloop('aanmaning', '2025-01-21');
  await v.betaal(500, '2025-01-28');
  await v.doorloop('dwangbevel', '2025-02-05');
  await v.doorloop('vooraankondiging', '2025-02-24');
  expect(await getekend(v)).toEqual(['herinnering', 'aanmaning', 'dwangbevel', 'vooraankondiging']);
});

it('het dwangbevel van bijstand, per post en door de deurwaarder', async () => {
  for (const [naam, weg] of [['getekend-post', BIJSTAND], ['getekend-exploot', BIJSTAND_EXPLOOT]] as const) {
    const v = await totDwangbevel(await o.vordering(naam, undefined, 50_000, weg));
    expect(await getekend(v)).toEqual(['herinnering', 'aanmaning', 'dwangbevel']);
  }
});

it('een dwangbevel dat opnieuw wordt betekend', async () => {
  const v = await totDwangbevel(await o.vordering('getekend-opnieuw', undefined, 50_000, BIJSTAND));
  const route = await o.invorderen.kiesRoute({ vorderingId: v.id, vandaag: dag('2025-02-10'), ...wie, route: 'derdenbeslag' });
  if (route?.soort !== 'opnieuw_betekenen') throw new Error(`niet opnieuw te betekenen: ${route?.soort ?? 'geen'}`);
  await o.invorderen.betekenOpnieuw({ vorderingId: v.id, vandaag: dag('2025-02-10'), briefId: route.briefId });
  expect((await getekend(v)).at(-1)).toBe('betekeningsopdracht');
});

it('de opdracht aan een deurwaarder, wat er verandert en het einde', async () => {
  const v = await totDwangbevel(await o.vordering('getekend-deurwaarder'));
  await o.invorderen.draagOver({ vorderingId: v.id, vandaag: dag('2025-03-03'), ...wie, deurwaarder: 'jansen' });
  const opdracht = await o.db.brief.findFirstOrThrow({ where: { zaak: v.zaak, soort: 'opdracht_deurwaarder' } });
  await v.meld(opdracht.id, 'verzonden', '2025-03-03');
  await v.betaal(1_000, '2025-03-10');
  await o.invorderen.neemTerug({ vorderingId: v.id, vandaag: dag('2025-03-17'), ...wie, sleutel: 'g-2', reden: 'proef' });
  expect((await getekend(v)).slice(3)).toEqual(['opdracht_deurwaarder', 'opgave_deurwaarder', 'einde_deurwaarder']);
});
