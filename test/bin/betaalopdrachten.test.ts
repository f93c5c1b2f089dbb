import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { naarDatum } from '../../activities/opslag/dagen.ts';
import { voerUit } from '../../bin/opdracht/betaalopdrachten.ts';
import { voerUit as toonBericht } from '../../bin/opdracht/partijbericht.ts';
import { dag } from '../../domain/kalender/dag.ts';
import { maakOpstelling, type Opstelling } from '../activities/verhalen/opstelling.ts';
import { draai } from '../opzet/opdracht.ts';

let o: Opstelling;
let berichtId: number;

/** An afdracht of € 100,00 divided over us and two parties, of one of which no account is known; and another that waits. */
beforeAll(async () => {
  o = await maakOpstelling();
  vi.stubEnv('DATABASE_URL', o.url);
  const { id: beslagId } = await (await o.verhaal()).leg('2025-03-25');
  await o.db.samenloop.create({ data: { beslagId, kenmerk: `beslag-${String(beslagId)}`, geopendOp: naarDatum(dag('2025-03-25')) } });
  const op = naarDatum(dag('2025-05-02'));
  const afdracht = async (sleutel: string, centen: number): Promise<number> => (await o.db.afdracht.create({ data: { sleutel, beslagId, periode: '2025-05', ontvangenOp: op, centen } })).id;
  const afdrachtId = await afdracht('een', 100_00);
  await o.db.$transaction(async (tx) => {
    const { id: besluitId } = await tx.besluit.create({ data: { sleutel: 'verdeling', zaak: `samenloop-${String(beslagId)}`, soort: 'verdeling', dag: op, grond: [], inhoud: {} } });
    await tx.betaling.create({ data: { sleutel: 'b', bron: 'afdracht', afdrachtId, dag: op, centen: 30_00, overschotCenten: 30_00 } });
    const { id: verdelingId } = await tx.verdeling.create({ data: { afdrachtId, beslagId, centen: 100_00, openOp: op, verdeeldOp: op, besluitId, eigenCenten: 30_00, schuldenaarCenten: 0 } });
    await tx.doorbetaling.create({ data: { verdelingId, partij: 'gdw:9901', kenmerk: 'V-9', centen: 45_50, rekening: 'NL91ABNA0417164300', tenNameVan: 'Dijk; en Dam', betalingskenmerk: 'B-1', betaalOp: op } });
    await tx.doorbetaling.create({ data: { verdelingId, partij: 'oin:00000099000000002000', centen: 24_50 } });
  });
  await o.db.verdeling.create({ data: { afdrachtId: await afdracht('twee', 12_34), beslagId, centen: 12_34, openOp: op, wacht: 'te_verdelen' } });
  berichtId = (await o.db.inkomendPartijbericht.create({ data: { afzender: 'gdw:9901', berichtId: '0b9f0b4e-6f0e-4b43-8f0e-2b9c62a1a001', soort: 'overdracht_geweigerd', beslagId, dag: op, ontvangenOp: new Date(), inhoud: { bsn: '123456782', inhoud: { reden: 'onbeslist' } } } })).id;
});
afterAll(async () => o.ruimOp());

describe('invorderstraat betaalopdrachten', () => {
  it('geeft wat in de periode naar anderen gaat, en zegt wat er vaststaat', async () => {
    const { uit, fout } = await draai(async () => voerUit([], { van: '2025-05-01', tot: '2025-05-31' }));
    expect(uit).toMatch(/^nummer;dag;partij;kenmerk;bedrag;rekening;ten_name_van;betalingskenmerk\n\d+;2025-05-02;gdw:9901;V-9;45,50;NL91ABNA0417164300;"Dijk; en Dam";B-1\n$/);
    expect(fout).toContain('Vastgehouden zonder rekening: 1, samen € 24,50');
    expect(fout).toContain('Nog niet verdeeld: 1 afdrachten, samen € 12,34.');
  });

  it('een andere maand: niets', async () => {
    expect((await draai(async () => voerUit([], { van: '2025-06-01', tot: '2025-06-30' }))).uit.trim().split('\n')).toHaveLength(1);
  });
});

describe('invorderstraat partijbericht', () => {
  it('toont het bericht zonder burgerservicenummer', async () => {
    const { uit } = await draai(async () => toonBericht([String(berichtId)], {}));
    expect(uit).toContain('van gdw:9901 op 2025-05-02');
    expect(uit).toContain('"reden": "onbeslist"');
    expect(uit).not.toContain('123456782');
  });

  it('een nummer dat niet bestaat: geweigerd', async () => {
    expect((await draai(async () => toonBericht(['999999'], {}))).code).toBe(2);
  });
});
