import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { controleerBesluiten } from '../../../activities/opslag/besluitketen.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { maakOpstelling, type Opstelling, type Proefvordering } from './opstelling.ts';

let o: Opstelling;
beforeAll(async () => {
  o = await maakOpstelling();
});
afterAll(async () => o.ruimOp());

async function kwijtschelding(naam: string): Promise<{ readonly v: Proefvordering; readonly briefId: number }> {
  const v = await o.vordering(naam);
  await o.invorderen.beslisKwijtschelding({ vorderingId: v.id, vandaag: dag('2025-01-31'), sleutel: naam, door: 'J. de Vries', besluit: 'afgewezen', reden: 'genoeg spaargeld' });
  const { id } = await o.db.brief.findFirstOrThrow({ where: { zaak: v.zaak, soort: 'kwijtscheldingsbesluit' } });
  return { v, briefId: id };
}
const taken = async (v: Proefvordering) => (await o.db.taak.findMany({ where: { zaak: v.zaak, afgedaanOp: null } })).map(({ soort }) => soort);
const status = async (id: number) => (await o.db.brief.findUniqueOrThrow({ where: { id } })).status;

describe('een besluit dat niet aankomt (Awb 3:40, 3:41: het geldt nog niet)', () => {
  it.each([
    ['niet gepost, of geweigerd in een run', 'teruggehaald'],
    ['terug van de post', 'retour'],
  ] as const)('%s: een mens zorgt dat de inwoner het hoort', async (_, wat) => {
    const { v, briefId } = await kwijtschelding(`kwijt-${wat}`);
    await v.meld(briefId, wat, '2025-02-03');
    expect(await status(briefId)).toBe(wat);
    expect(await taken(v)).toEqual(['brief_niet_aangekomen']);
  });

  it('later toch gepost: de vraag vervalt', async () => {
    const { v, briefId } = await kwijtschelding('kwijt-toch');
    await v.meld(briefId, 'retour', '2025-02-03');
    await v.meld(briefId, 'opnieuw_verzonden', '2025-02-05');
    expect([await status(briefId), await taken(v)]).toEqual(['verzonden', []]);
  });

  it('komt het bewijs van de posting na de melding dat hij terugkwam, dan is hij nog steeds terug, en de vraag blijft', async () => {
    const { v, briefId } = await kwijtschelding('kwijt-volgorde');
    await v.meld(briefId, 'retour', '2025-02-05');
    await v.meld(briefId, 'verzonden', '2025-02-03');
    expect([await status(briefId), await taken(v)]).toEqual(['retour', ['brief_niet_aangekomen']]);
    expect(await o.db.brief.findUnique({ where: { id: briefId } })).toMatchObject({ terpostbezorgdOp: new Date('2025-02-03') });
  });

  it('telt in de keten niet als bekend gemaakt', async () => {
    const { v, briefId } = await kwijtschelding('kwijt-keten');
    await v.meld(briefId, 'teruggehaald', '2025-02-03');
    await o.db.taak.updateMany({ where: { zaak: v.zaak }, data: { afgedaanOp: new Date('2025-02-04') } });
    expect(await controleerBesluiten(o.db, v.zaak)).toMatchObject([{ reden: 'brief_ontbreekt', soort: 'kwijtschelding' }]);
  });
});
