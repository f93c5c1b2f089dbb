import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ontvangRelatieEinde } from '../../activities/intake/derde.ts';
import { KOLOMMEN } from '../../adapters/polis/standin/inkomensbestand.ts';
import { zaakVanBeslag, type BeslagId } from '../../contract/zaak.ts';
import { dag } from '../../domain/kalender/dag.ts';
import { brieven } from './omgeving/dossier.ts';
import { openEchteKalender, type EchteKalender } from './omgeving/echte-kalender.ts';
import { vulVordering, type Claim } from './omgeving/vulling.ts';

/** «later» joins the vordering of «eerst» without a vooraankondiging, for the derde pays already; then the debtor gets another employer. */
let k: EchteKalender;
const claims = new Map<string, Claim>();
const van = (naam: string): Claim => {
  const claim = claims.get(naam);
  if (claim === undefined) throw new Error(naam);
  return claim;
};
const regel = (velden: Readonly<Record<string, string>>): string => {
  const basis: Readonly<Record<string, string>> = {
    bsn: '999990779', ikv: '1', soort: 'vanaf', naam_derde: 'Werkgever', loonheffingennummer: '000010078L01', rsin: '000010078', code_soort: '15', periodiciteit: 'maand',
    van: '2024-01-01', loon_lbph: '2052.00', loonheffing: '300.00', vakantiegeld_opbouw: '0.00', vakantiegeld_uitbetaald: '0.00', ...velden,
  };
  return KOLOMMEN.map((kolom) => basis[kolom] ?? '').join(';');
};
const INKOMENS = [KOLOMMEN.join(';'), regel({ tot: '2025-04-30' }), regel({ ikv: '2', loonheffingennummer: '000010091L01', rsin: '000010091', van: '2025-05-01' })].join('\n');
const beslagen = async () => k.db.beslag.findMany({ orderBy: { id: 'asc' } });
const aanDerde = async (plaats: number) => (await brieven(k.db, zaakVanBeslag(((await beslagen())[plaats]?.id ?? 0) as BeslagId))).filter((brief) => brief.startsWith('beschikking'));

beforeAll(async () => {
  k = await openEchteKalender({ begin: '2025-01-06', inkomens: INKOMENS });
  claims.set('eerst', await vulVordering(k.db, 'eerst', '999990779', { hoofdsomCenten: 90_000 }));
  claims.set('later', await vulVordering(k.db, 'later', '999990779', { dagtekening: '2025-01-06', laatsteBetaaldag: '2025-02-17' }));
  await k.speel({
    '2025-05-01': async () => {
      const [eerste] = await beslagen();
      await ontvangRelatieEinde(k.db, { beslagId: (eerste?.id ?? 0) as BeslagId, op: dag('2025-05-01'), totEnMet: dag('2025-04-30') });
    },
    '2025-09-03': async () => Promise.resolve(),
  });
}, 300_000);
afterAll(async () => k.stop());

describe('een andere werkgever na IW 19 lid 9', () => {
  test('bij wie al betaalde kwam zij erbij zonder vooraankondiging', async () => {
    expect((await aanDerde(0)).map((brief) => brief.split(' ')[0])).toEqual(['beschikking', 'beschikking_aanvullend']);
  });
  test('bij de nieuwe noemt de eerste beschikking alleen wie is aangekondigd', async () => {
    const tweede = (await beslagen())[1]?.id ?? 0;
    const { inhoud } = await k.db.brief.findFirstOrThrow({ where: { beslagId: tweede, soort: 'beschikking' } });
    expect((inhoud as { vorderingen: { betalingskenmerk: string }[] }).vorderingen.map(({ betalingskenmerk }) => betalingskenmerk)).toEqual(['kenmerk-eerst']);
  });
  test('zij krijgt haar vooraankondiging, en volgt pas na vier volle weken', async () => {
    const aankondiging = await k.db.brief.findFirstOrThrow({ where: { zaak: van('later').zaak, soort: 'vooraankondiging' } });
    const tweede = (await beslagen())[1]?.id ?? 0;
    const erbij = await k.db.brief.findFirstOrThrow({ where: { beslagId: tweede, soort: 'beschikking_aanvullend' } });
    expect((erbij.dagtekening.getTime() - aankondiging.dagtekening.getTime()) / 86_400_000).toBeGreaterThanOrEqual(29);
  });
});
