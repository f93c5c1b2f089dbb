import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { naarDatum } from '../../activities/opslag/dagen.ts';
import { voerUit } from '../../bin/opdracht/terugbetalingen.ts';
import { dag } from '../../domain/kalender/dag.ts';
import { maakOpstelling, type Opstelling } from '../activities/invorderen/opstelling.ts';
import { draai } from '../opzet/opdracht.ts';

let o: Opstelling;
/** € 10,00 too much, promised on 31 January 2025: to be paid out by 14 March. */
let nummer: number;

const opdracht = async (opties: Readonly<Record<string, unknown>>) => draai(async () => voerUit([], opties));
const opDag = async (d: string): Promise<void> => {
  await o.db.kalenderstand.upsert({ where: { id: 1 }, create: { id: 1, dag: naarDatum(dag(d)) }, update: { dag: naarDatum(dag(d)) } });
};

beforeAll(async () => {
  o = await maakOpstelling();
  vi.stubEnv('DATABASE_URL', o.url);
  const v = await o.vordering('terug');
  await v.betaal(33_000, '2025-01-31');
  nummer = (await o.db.terugbetaling.findFirstOrThrow({ where: { zaak: v.zaak } })).id;
});
afterAll(async () => o.ruimOp());

describe('invorderstraat terugbetalingen', () => {
  it('noemt wat nog moet worden overgemaakt, met de dag waarop dat uiterlijk moet en het kenmerk van de bank', async () => {
    await opDag('2025-03-14');
    const { uit, fout } = await opdracht({});
    const [kop, regel = '', ...meer] = uit.trim().split('\n');
    expect(kop).toBe('nummer;dag;uiterlijk;opdrachtgever;zaak;betalingskenmerk;kenmerken_bank;bedrag;reden');
    expect(regel).toMatch(new RegExp(`^${String(nummer)};2025-01-31;2025-03-14;waterstad;invordering-waterstad-terug;kenmerk-terug;bank-waterstad-terug-2025-01-31-33000;10,00;te_veel_betaald$`, 'u'));
    expect(meer).toEqual([]);
    expect(fout).toBe('');
  });

  it('zegt na zes weken hoeveel te laat is', async () => {
    await opDag('2025-03-15');
    expect((await opdracht({})).fout).toBe('Te laat (de brief belooft zes weken): 1, samen € 10,00.\n');
  });

  it.each([
    [{ op: '2025-01-30' }, 'pas toegezegd op 2025-01-31'],
    [{ op: '2025-03-16' }, '2025-03-16 ligt na vandaag (2025-03-15)'],
    [{ uitbetaald: '999999' }, 'terugbetaling 999999 bestaat niet'],
    [{ door: undefined }, '--uitbetaald, --op en --door horen bij elkaar'],
  ])('%o: geweigerd', async (anders, reden) => {
    const { code, fout } = await opdracht({ uitbetaald: String(nummer), op: '2025-02-10', door: 'P. de Vries', ...anders });
    expect(code).toBe(2);
    expect(fout).toContain(reden);
  });

  it('wat is uitbetaald staat er niet meer in, telt één keer en staat in de keten van de zaak', async () => {
    const gedaan = { uitbetaald: String(nummer), op: '2025-02-10', door: 'P. de Vries' };
    expect((await opdracht(gedaan)).code).toBe(0);
    expect((await opdracht({})).uit.trim().split('\n')).toHaveLength(1);
    expect((await opdracht(gedaan)).fout).toContain('is al uitbetaald op 2025-02-10');
    expect(await o.db.gebeurtenis.findMany({ where: { soort: 'terugbetaling_uitbetaald' }, select: { inhoud: true } })).toEqual([{ inhoud: { terugbetalingId: nummer, centen: 1_000, op: '2025-02-10' } }]);
  });
});
