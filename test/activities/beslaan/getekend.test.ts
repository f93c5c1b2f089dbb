import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ontvangGezien } from '../../../activities/intake/derde.ts';
import { naarDag } from '../../../activities/opslag/dagen.ts';
import { maakBrievenmaker } from '../../../brieven/brievenmaker.ts';
import { huisstijlSchema } from '../../../brieven/huisstijl.ts';
import { BEVOEGDHEDEN } from '../../../domain/regime/grond.ts';
import type { Bevoegdheid } from '../../../contract/verhaal.ts';
import { zaakVanBeslag } from '../../../contract/zaak.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { EIGEN, inkomen, maakOpstelling, type Opstelling, type Proefbeslag } from '../verhalen/opstelling.ts';

let o: Opstelling;
beforeAll(async () => {
  o = await maakOpstelling();
});
afterAll(async () => o.ruimOp());

const huisstijl = huisstijlSchema.parse(JSON.parse(readFileSync(new URL('../../../brieven/voorbeeld-huisstijl.json', import.meta.url), 'utf8')));
const maker = maakBrievenmaker();
/** Draws every letter of a beslag as it was kept; answers which kinds there were. */
async function teken({ id }: Pick<Proefbeslag, 'id'>): Promise<string[]> {
  const brieven = await o.db.brief.findMany({ where: { beslagId: id }, orderBy: { id: 'asc' } });
  return brieven.map(({ soort, inhoud, dagtekening }) => {
    expect(maker.maak({ soort, inhoud, huisstijl, dagtekening: naarDag(dagtekening) }).paginas, soort).toBeGreaterThan(0);
    return soort;
  });
}
const kop = (b: Proefbeslag, vandaag: string) => ({ beslagId: b.id, vandaag: dag(vandaag) });

/** The income that each power can reach. */
const INKOMEN: Readonly<Record<Bevoegdheid, Parameters<typeof inkomen>[0]>> = {
  vordering_iw19: { loon: 250_000, heffing: 35_000 },
  vereenvoudigd_derdenbeslag: { loon: 250_000, heffing: 35_000 },
  derdenbeslag: { loon: 250_000, heffing: 35_000 },
  betaling_op_verzoek: { loon: 250_000, heffing: 35_000, code: '31' },
  verrekening: { loon: 250_000, heffing: 35_000, lhn: EIGEN },
};

describe('wat de activiteiten bewaren, kunnen de sjablonen tekenen', () => {
  it.each(BEVOEGDHEDEN)('de brieven van %s', async (bevoegdheid) => {
    o.bronnen.polis = async () => Promise.resolve({ gegevens: { inkomstenverhoudingen: [inkomen(INKOMEN[bevoegdheid])] }, derden: {} });
    const b = await (await o.verhaal(undefined, bevoegdheid)).leg('2025-03-25');
    expect(await teken(b)).toContain('mededeling');
  });

  it('een lopend beslag: verklaring, nieuwe voet, het tiende, en het einde', async () => {
    o.bronnen.polis = async () => Promise.resolve({ gegevens: { inkomstenverhoudingen: [inkomen({ loon: 185_000, heffing: 20_000 })] }, derden: {} });
    const v = await o.verhaal([{ dagtekening: '2024-10-31', centen: 400_000 }, { dagtekening: '2024-10-31', centen: 300_000 }]);
    const b = await v.leg('2025-03-25');
    await o.beslaan.herinnerDerde(kop(b, '2025-04-10'));
    const { berichtId } = await b.verklaar('2025-04-14', 'dienstverband', { nettoCenten: 165_000, andereBeslagen: [{ beslaglegger: 'Een ander', gelegdOp: '2025-01-02' }] });
    await o.beslaan.boekVerklaring({ ...kop(b, '2025-04-14'), berichtId });
    const uitkomst = await v.corrigeer('2025-04-16', 2, { voetbesluit: { soort: 'verhoging_kantonrechter', bedrag: '100.00', vanaf: dag('2025-04-16'), totEnMet: dag('2025-12-31') } });
    if (uitkomst.soort !== 'beslag') throw new Error(uitkomst.soort);
    await o.beslaan.pasBvvAan({ ...kop(b, '2025-04-16'), berichtId: await b.geefDoor('2025-04-16', uitkomst.berekeningId) });
    await o.beslaan.verruim({ ...kop(b, '2025-05-01'), sleutel: 's', door: 'j.proef', aangekondigdOp: dag('2025-04-01'), reden: 'betaalt niet' });
    await o.beslaan.beeindigVerruiming({ ...kop(b, '2025-06-02'), sleutel: 'e', door: 'j.proef', reden: 'kan niet' });
    await b.post('2025-06-02');
    await o.beslaan.hefOp({ ...kop(b, '2025-06-10'), einde: 'voldaan' });
    const soorten = await teken(b);
    for (const soort of ['herinnering_verklaring', 'afschrift_verklaring', 'wijziging_beslagvrije_voet', 'beschikking_aanvullend', 'opheffing_derde', 'opheffing_debiteur']) expect(soorten).toContain(soort);
  });

  it('het afschrift van de kennisgeving, met de kennisgeving erin', async () => {
    o.bronnen.polis = async () => Promise.resolve({ gegevens: { inkomstenverhoudingen: [inkomen({ loon: 250_000, heffing: 35_000 })] }, derden: {} });
    const b = await (await o.verhaal(undefined, 'vereenvoudigd_derdenbeslag')).leg('2025-03-25');
    await ontvangGezien(o.db, { beslagId: b.id, op: dag('2025-04-02') });
    const { id: berichtId } = await o.db.bericht.findFirstOrThrow({ where: { ontvanger: zaakVanBeslag(b.id), soort: 'gezien' } });
    await o.beslaan.boekGezien({ ...kop(b, '2025-04-02'), berichtId });
    expect(await teken(b)).toContain('afschrift_kennisgeving');
    expect(await o.db.brief.findFirst({ where: { beslagId: b.id, soort: 'afschrift_kennisgeving' } })).toMatchObject({ inhoud: { kennisgeving: { dagtekening: '2025-03-25' } } });
  });
});
