import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ontvangAfdracht } from '../../activities/intake/derde.ts';
import { ontvangPartijbericht } from '../../activities/partijbericht/ontvangen.ts';
import type { Opgave } from '../../adapters/routeervoorziening/contract/opgave.ts';
import { zaakVanSamenloop, type BeslagId } from '../../contract/zaak.ts';
import { centen } from '../../domain/geld/centen.ts';
import { dag, maandVan } from '../../domain/kalender/dag.ts';
import { oin } from '../../domain/samenloop/partij.ts';
import { deel, maakProefrouter, OIN, type Proefrouter } from '../activities/router/proefrouter.ts';
import { bericht } from '../services/routeervoorziening/berichten.ts';
import { openEchteKalender, type EchteKalender } from './omgeving/echte-kalender.ts';
import { vulVordering, type Claim } from './omgeving/vulling.ts';

/**
 * A beslag of ours runs alone and its money is ours. Then CJIB lays one on the same income and reports itself: we are the oldest and collect
 * for both, and what the derde pays from then on is divided.
 */
let k: EchteKalender;
let p: Proefrouter;
let claim: Claim;
const gezien: Record<string, unknown> = {};
const CJIB = { nummer: { soort: 'oin', nummer: oin('00000099000000000005') }, soort: 'cjib', naam: 'CJIB (fictief)' } as const;
const DERDE = { soort: 'rsin', nummer: '000010078' } as const;
const vanCjib = { bevoegdheid: { soort: 'verhaal_zonder_dwangbevel' }, executoriaal: true, derdebeslagene: DERDE, voorrang: { preferent: false, grondslag: 'concurrent' } } as const;
const beslagId = async (): Promise<BeslagId> => (await k.db.beslag.findFirstOrThrow({ where: { verhaal: { vorderingen: { some: { vorderingId: claim.id } } } } })).id as BeslagId;
const draagAf = async (op: string, bedrag: number): Promise<void> => ontvangAfdracht(k.db, { beslagId: await beslagId(), op: dag(op), kenmerk: op, periode: maandVan(dag(op)), centen: centen(bedrag), nettoCenten: null });
const verdeeld = async () => k.db.verdeling.findMany({ include: { doorbetalingen: true, afdracht: true }, orderBy: { id: 'asc' } });

beforeAll(async () => {
  p = maakProefrouter();
  k = await openEchteKalender({ begin: '2025-01-06', router: p.toegang, inkomens: readFileSync(new URL('../../voorbeeld/inkomens.csv', import.meta.url), 'utf8') });
  claim = await vulVordering(k.db, 'geld', '999991292', { hoofdsomCenten: 990_000 });
  await k.speel({
    '2025-05-05': async () => draagAf('2025-05-05', 250_00),
    '2025-05-12': async () => {
      gezien['alleen'] = [(await verdeeld()).length, await k.db.afdracht.count({ where: { betalingen: { some: {} } } })];
      const uitvoering: Opgave<'uitvoering_cdw'> = { ...vanCjib, openstaand: centen(500_00) };
      p.delen = { identificatie_cdw: [deel(CJIB, { ...vanCjib, beslagdatum: dag('2025-05-09'), cdw: null })], uitvoering_cdw: [deel(CJIB, uitvoering)] };
      const een = bericht('vordering_aangemeld_bij_cdw', { soort: 'oin', nummer: oin(OIN) });
      await ontvangPartijbericht(k.db, { oin: OIN, vandaag: dag('2025-05-12') }, { afzender: CJIB.nummer, bericht: { ...een, bsn: '999991292', derde: DERDE, inhoud: { ...een.inhoud, gelegdOp: dag('2025-05-09') } } });
    },
    '2025-05-14': async () => {
      gezien['wie int'] = await k.client.workflow.getHandle(zaakVanSamenloop(await beslagId())).query('toestand');
    },
    '2025-06-05': async () => draagAf('2025-06-05', 250_01),
    '2025-06-20': async () => draagAf('2025-06-20', 99_99),
    '2025-06-30': async () => Promise.resolve(),
  });
}, 3_000_000);
afterAll(async () => k.stop());

describe('wij innen voor wie zich later meldt (Rv 478 lid 1; VNG-handreiking §3.6)', () => {
  test('zolang wij alleen zijn is elke afdracht van ons', () => {
    expect(gezien['alleen']).toEqual([0, 1]);
  });

  test('de melding laat opnieuw bepalen wie int', () => {
    expect((gezien['wie int'] as { gebeurd: string[] }).gebeurd.join(' ')).toContain('wij innen voor alle beslagen op dit inkomen sinds 12 mei 2025');
  });

  test('daarna wordt elke afdracht verdeeld, tot op de cent, en staat er niets vast', async () => {
    const alle = await verdeeld();
    expect(alle.map(({ centen: bedrag }) => bedrag)).toEqual([250_01, 99_99]);
    for (const { centen: bedrag, eigenCenten, schuldenaarCenten, doorbetalingen, wacht } of alle) {
      const [deelVanCjib] = doorbetalingen;
      expect(wacht).toBeNull();
      expect((eigenCenten ?? 0) + (schuldenaarCenten ?? 0) + (deelVanCjib?.centen ?? 0)).toBe(bedrag);
      expect(deelVanCjib?.betaalOp).not.toBeNull();
    }
    expect(await k.db.bericht.count({ where: { soort: 'afdracht_te_verdelen', verwerktOp: null } })).toBe(0);
  });

  test('CJIB hoort van elk deel dat het gaat, en wie wat kreeg', async () => {
    const verstuurd = p.verstuurd.filter(({ soort }) => soort === 'afdracht_doorgezonden' || soort === 'verdeelstaat').map(({ soort }) => soort);
    const aantal = (await verdeeld()).length;
    expect(verstuurd.filter((soort) => soort === 'afdracht_doorgezonden').length).toBe(aantal);
    expect(verstuurd.filter((soort) => soort === 'verdeelstaat').length).toBe(aantal);
  });
});
