import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { laadDossier } from '../../../activities/dossier/dossier.ts';
import { dossierTekst } from '../../../activities/dossier/tekst.ts';
import { controleerBesluiten } from '../../../activities/opslag/besluitketen.ts';
import { leesFeitenVan } from '../../../activities/opslag/feit.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { maakOpstelling, type Opstelling, type Proefvordering } from '../invorderen/opstelling.ts';

let o: Opstelling;
let v: Proefvordering;
let herinnering: number;
beforeAll(async () => {
  o = await maakOpstelling();
  v = await o.vordering('keten');
  herinnering = await v.doorloop('herinnering', '2025-01-06');
  await v.betaal(2_000, '2025-01-10');
  await v.doorloop('aanmaning', '2025-01-21');
  await v.doorloop('dwangbevel', '2025-02-05');
});
afterAll(async () => o.ruimOp());

const besluit = async (soort: string) => o.db.besluit.findFirstOrThrow({ where: { zaak: v.zaak, soort }, orderBy: { id: 'desc' } });

describe('de keten van de straat', () => {
  it('de aanmaning volgt op de herinnering en noemt bewijs van posting, betaling en bevraagde bronnen', async () => {
    const { voorgangerBriefId, voorgangerId, feiten } = await besluit('aanmaning');
    expect({ voorgangerBriefId, voorgangerId }).toEqual({ voorgangerBriefId: herinnering, voorgangerId: null });
    expect(leesFeitenVan(feiten)).toMatchObject([
      { bron: 'brief', id: herinnering, wat: 'herinnering ter post bezorgd', dag: '2025-01-06' },
      { bron: 'betaling', wat: 'bank', dag: '2025-01-10' },
      { bron: 'brp', id: null, dag: '2025-01-21' },
      { bron: 'registers', id: null, dag: '2025-01-21' },
    ]);
  });

  it('het dwangbevel volgt op de aanmaning', async () => {
    expect((await besluit('dwangbevel')).voorgangerId).toBe((await besluit('aanmaning')).id);
    expect(await controleerBesluiten(o.db, v.zaak)).toEqual([]);
  });

  it('het dossier toont haar als keten: wat ervoor kwam, grond, feiten, wie, brief, verzonden en betekend', async () => {
    const [aanmaning, dwangbevel] = [await besluit('aanmaning'), await besluit('dwangbevel')];
    const tekst = dossierTekst(await laadDossier(o.db, v.id, dag('2025-03-01'))).join('\n');
    expect(tekst).toContain(`besluit ${String(aanmaning.id)} aanmaning, volgt op brief ${String(herinnering)} herinnering, verzonden op 6 januari 2025`);
    expect(tekst).toContain(`besluit ${String(dwangbevel.id)} dwangbevel, volgt op besluit ${String(aanmaning.id)} aanmaning`);
    expect(tekst).toMatch(/grond: IW[^\n]*Kostenwet/);
    expect(tekst).toMatch(/feiten: herinnering ter post bezorgd \(brief \d+, 6 januari 2025\); bank \(betaling \d+, 10 januari 2025\)/);
    expect(tekst).toContain('besloten door het systeem, volgens de regels');
    expect(tekst).toMatch(/brief \d+ dwangbevel aan debiteur van 5 februari 2025, verzonden op 5 februari 2025, betekend op 7 februari 2025/);
    expect(tekst).toContain('KETEN VAN BESLUITEN\n  in orde');
  });

  it('een dwangbevel zonder zijn aanmaning wordt gemeld', async () => {
    const { id } = await besluit('dwangbevel');
    await o.db.besluit.update({ where: { id }, data: { voorgangerId: null } });
    expect(await controleerBesluiten(o.db, v.zaak)).toMatchObject([{ zaak: v.zaak, besluitId: id, soort: 'dwangbevel', reden: 'voorganger_ontbreekt' }]);
    expect(dossierTekst(await laadDossier(o.db, v.id, dag('2025-03-01'))).join('\n')).toContain(`GAT bij besluit ${String(id)} (dwangbevel)`);
  });

  it('een besluit waarop een ander volgt kan niet worden verwijderd', async () => {
    const { id: aanmaning } = await besluit('aanmaning');
    const { id } = await besluit('dwangbevel');
    await o.db.besluit.update({ where: { id }, data: { voorgangerId: aanmaning } });
    await o.db.besluit.update({ where: { id: aanmaning }, data: { zonderBrief: 'volgt' } });
    await o.db.brief.updateMany({ where: { besluitId: aanmaning }, data: { besluitId: id } });
    await o.db.kosten.deleteMany({ where: { besluitId: aanmaning } });
    await expect(o.db.besluit.delete({ where: { id: aanmaning } })).rejects.toThrow();
  });
});
