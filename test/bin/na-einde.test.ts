import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { verwerkNaSluiting } from '../../activities/bericht/na-sluiting.ts';
import { ontvangStorno } from '../../activities/intake/bank.ts';
import { naarDatum } from '../../activities/opslag/dagen.ts';
import { startBrpStandin } from '../../adapters/brp/standin/start.ts';
import type { Standin } from '../../adapters/standin/server.ts';
import { voerUit } from '../../bin/opdracht/na-einde.ts';
import { dag } from '../../domain/kalender/dag.ts';
import { maakOpstelling, type Opstelling, type Proefvordering } from '../activities/invorderen/opstelling.ts';
import { draai } from '../opzet/opdracht.ts';

/** Claims of € 320,00 of somebody whom the BRP knows, paid on 6 January 2025 and ended. */
let o: Opstelling;
let brp: Standin;
const BSN = '999993264';
const VOORSTEL = { kenmerk: 'n-1', reden: 'bezwaar gegrond', bewijs: 'uitspraak', door: 'a.een' } as const;

async function voldaan(naam: string): Promise<Proefvordering> {
  const v = await o.vordering(naam, BSN);
  await v.betaal(32_000, '2025-01-06', naam);
  await o.invorderen.sluit({ vorderingId: v.id, einde: 'voldaan', vandaag: dag('2025-01-06') });
  return v;
}
const opdracht = async (wie: string, opties: Readonly<Record<string, unknown>>) => draai(async () => voerUit([wie], opties));
const taakVan = async (v: Proefvordering) => String((await o.db.taak.findFirstOrThrow({ where: { zaak: v.zaak, soort: 'na_einde_beoordelen' } })).id);

beforeAll(async () => {
  [o, brp] = await Promise.all([maakOpstelling(), startBrpStandin()]);
  vi.stubEnv('DATABASE_URL', o.url);
  vi.stubEnv('BRP_URL', brp.url);
  await o.db.kalenderstand.create({ data: { id: 1, dag: naarDatum(dag('2025-03-12')) } });
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await brp.stop();
  await o.ruimOp();
});

describe('invorderstraat na-einde', () => {
  it('de een stelt een vermindering voor, de ander keurt haar goed, en zegt wat terug gaat', async () => {
    const v = await voldaan('lager');
    const gedaan = await opdracht(v.id, { ...VOORSTEL, verminder: '100,00' });
    const taak = await taakVan(v);
    expect(gedaan).toMatchObject({ code: 0, uit: `Het voorstel is vastgelegd als taak ${taak}. Een tweede persoon keurt het goed met «invorderstraat na-einde ${v.id} --keur-goed ${taak} --door <naam>».\n` });
    expect(await opdracht(v.id, { keurGoed: taak, door: 'a.een' })).toMatchObject({ code: 2, fout: expect.stringContaining('mag het niet zelf beoordelen') });
    expect(await opdracht(v.id, { keurGoed: taak, door: 'b.twee' })).toMatchObject({ code: 0, uit: 'Het voorstel telt. De debiteur krijgt € 100,00 terug.\n' });
    expect(await o.db.brief.count({ where: { zaak: v.zaak, soort: 'terugbetaling' } })).toBe(1);
  });

  it('vernietigt een aanslag die was betaald', async () => {
    const v = await voldaan('vernietigd');
    await opdracht(v.id, { ...VOORSTEL, vernietig: true });
    expect(await opdracht(v.id, { keurGoed: await taakVan(v), door: 'b.twee' })).toMatchObject({ code: 0, uit: 'Het voorstel telt. De debiteur krijgt € 320,00 terug.\n' });
  });

  it('heropent een vordering waarvan de bank de betaling terugnam, en zegt wat openstaat', async () => {
    const v = await voldaan('heropend');
    await ontvangStorno(o.db, { vanBankkenmerk: 'heropend', dag: dag('2025-03-10') });
    const bericht = await o.db.bericht.findFirstOrThrow({ where: { ontvanger: v.zaak, soort: 'betaling' }, orderBy: { id: 'desc' } });
    await o.db.$transaction(async (tx) => verwerkNaSluiting(tx, bericht));
    await opdracht(v.id, { ...VOORSTEL, heropen: true });
    expect(await opdracht(v.id, { keurGoed: await taakVan(v), door: 'b.twee' })).toMatchObject({ code: 0, uit: expect.stringContaining('De vordering staat weer open (€ 320,00)') });
    expect(await o.db.vordering.findUnique({ where: { id: v.id } })).toMatchObject({ einde: null });
  });

  it.each([
    ['zonder wat er moet gebeuren', VOORSTEL, 'noem wat er moet gebeuren'],
    ['twee dingen tegelijk', { ...VOORSTEL, vernietig: true, heropen: true }, 'noem wat er moet gebeuren'],
    ['zonder bewijs', { ...VOORSTEL, vernietig: true, bewijs: undefined }, 'bij een voorstel horen --kenmerk, --reden en --bewijs'],
    ['een bedrag van niets', { ...VOORSTEL, verminder: '0,00' }, 'moet meer dan nul zijn'],
    ['heropenen waar niets open staat', { ...VOORSTEL, heropen: true }, 'staat niets open'],
    ['een taak die dit niet vraagt', { keurGoed: '999999', door: 'b.twee' }, 'is geen voorstel voor deze vordering'],
  ])('weigert %s, zonder gevolg', async (naam, opties, reden) => {
    const v = await voldaan(`fout-${naam.replaceAll(' ', '-')}`);
    expect(await opdracht(v.id, opties)).toMatchObject({ code: 2, fout: expect.stringContaining(reden) });
    expect(await o.db.taak.count({ where: { zaak: v.zaak } })).toBe(0);
  });

  it('weigert een vordering die loopt, en een die er niet is', async () => {
    const { id } = await o.vordering('loopt');
    expect(await opdracht(id, { ...VOORSTEL, vernietig: true })).toMatchObject({ code: 2, fout: expect.stringContaining('loopt nog') });
    expect(await opdracht('nergens', { ...VOORSTEL, vernietig: true })).toMatchObject({ code: 2, fout: expect.stringContaining('er is geen vordering met dit nummer') });
  });
});
