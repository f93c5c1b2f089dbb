import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ontvangAfdracht } from '../../activities/intake/derde.ts';
import { controleerKeten } from '../../activities/opslag/gebeurtenis.ts';
import type { HandelingNaam, Handelingen } from '../../contract/handelingen.ts';
import { zaakVanSamenloop, type BeslagId } from '../../contract/zaak.ts';
import { centen } from '../../domain/geld/centen.ts';
import { dag, maandVan } from '../../domain/kalender/dag.ts';
import { deel, DEURWAARDER, maakProefrouter, type Proefrouter } from '../activities/router/proefrouter.ts';
import { gebeurd, nogOpen, zoekattribuut } from './omgeving/dossier.ts';
import { openEchteKalender, type EchteKalender } from './omgeving/echte-kalender.ts';
import { vulVordering, type Claim } from './omgeving/vulling.ts';

/** A deurwaarder lay before us and collects; the derde pays us all the same, twice. Two persons let it go by the updates of the samenloop. */
let k: EchteKalender;
let p: Proefrouter;
let claim: Claim;
const gezien: Record<string, unknown> = {};
const DERDE = { soort: 'rsin', nummer: '000010078' } as const;
const beslagId = async (): Promise<BeslagId> => (await k.db.beslag.findFirstOrThrow({ where: { verhaal: { vorderingen: { some: { vorderingId: claim.id } } } } })).id as BeslagId;
const zaak = async () => zaakVanSamenloop(await beslagId());
const draagAf = async (op: string, bedrag: number): Promise<void> => ontvangAfdracht(k.db, { beslagId: await beslagId(), op: dag(op), kenmerk: op, periode: maandVan(dag(op)), centen: centen(bedrag), nettoCenten: null });
const taakIds = async (): Promise<number[]> => (await k.db.taak.findMany({ where: { zaak: await zaak(), soort: 'afdracht_bij_ander' }, orderBy: { id: 'asc' } })).map(({ id }) => id);
const doe = async <Naam extends HandelingNaam>(naam: Naam, invoer: Handelingen[Naam]): Promise<string> => k.doe(await zaak(), naam, invoer);
const weigering = async (bezig: Promise<string>): Promise<string> => {
  try {
    return await bezig;
  } catch (fout) {
    const oorzaak = fout instanceof Error ? fout.cause : undefined;
    return oorzaak instanceof Error ? oorzaak.message : String(fout);
  }
};
const antwoordOp = async (taakId: number): Promise<number> => (await k.db.antwoord.findFirstOrThrow({ where: { taakId }, orderBy: { id: 'desc' } })).id;

beforeAll(async () => {
  p = maakProefrouter();
  p.delen = { identificatie_cdw: [deel(DEURWAARDER, { bevoegdheid: { soort: 'derdenbeslag', deurwaarder: 'gerechtsdeurwaarder' }, executoriaal: true, derdebeslagene: DERDE, voorrang: { preferent: false, grondslag: 'concurrent' }, beslagdatum: dag('2025-01-10'), cdw: null })] };
  k = await openEchteKalender({ begin: '2025-01-06', router: p.toegang, inkomens: readFileSync(new URL('../../voorbeeld/inkomens.csv', import.meta.url), 'utf8') });
  claim = await vulVordering(k.db, 'vrijgave', '999991292', { hoofdsomCenten: 990_000 });
  await k.speel({
    '2025-05-05': async () => draagAf('2025-05-05', 250_00),
    '2025-05-12': async () => draagAf('2025-05-12', 99_99),
    '2025-05-14': async () => {
      const [eerste = 0, tweede = 0] = await taakIds();
      gezien['vooraf'] = [(await taakIds()).length, await zoekattribuut(k.client, await zaak(), 'taak')];
      const open = await nogOpen(k.db, claim);
      gezien['zonder rekening'] = await weigering(doe('geefGeldVrij', { sleutel: 'd', door: 'a.een', taakId: eerste, keuze: 'doorbetalen', toelichting: 'naar Kade' }));
      await doe('geefGeldVrij', { sleutel: 'h1', door: 'a.een', taakId: eerste, keuze: 'houden', toelichting: 'Kade stemt in' });
      gezien['zelfde persoon'] = await weigering(doe('keurVrijgaveGoed', { sleutel: 'k0', door: 'a.een', taakId: eerste, antwoordId: await antwoordOp(eerste) }));
      gezien['voor de tweede'] = (await nogOpen(k.db, claim)) - open;
      const goed = { sleutel: 'k1', door: 'b.twee', taakId: eerste, antwoordId: await antwoordOp(eerste) };
      gezien['goed'] = [await doe('keurVrijgaveGoed', goed), await doe('keurVrijgaveGoed', goed)];
      gezien['na een'] = [open - (await nogOpen(k.db, claim)), await zoekattribuut(k.client, await zaak(), 'taak')];
      await doe('geefGeldVrij', { sleutel: 'h2', door: 'b.twee', taakId: tweede, keuze: 'houden', toelichting: 'Kade stemt in' });
      await doe('keurVrijgaveGoed', { sleutel: 'k2', door: 'a.een', taakId: tweede, antwoordId: await antwoordOp(tweede) });
      gezien['na twee'] = [open - (await nogOpen(k.db, claim)), await zoekattribuut(k.client, await zaak(), 'taak')];
    },
    '2025-05-16': async () => Promise.resolve(),
  });
}, 3_000_000);
afterAll(async () => k.stop());

describe('geld van de derde dat bij ons binnenkwam terwijl een ander int', () => {
  test('staat vast, met een taak per afdracht', () => {
    expect(gezien['vooraf']).toEqual([2, 'afdracht_bij_ander']);
  });

  test('wat niet kan wordt geweigerd met de reden, en er gaat niets weg', () => {
    expect([gezien['zonder rekening'], gezien['zelfde persoon'], gezien['voor de tweede']]).toEqual([expect.stringContaining('geen rekening bekend'), expect.stringContaining('mag het niet zelf beoordelen'), 0]);
  });

  test('de tweede persoon laat het gaan, één keer; de taak blijft staan zolang er meer wacht', () => {
    expect([gezien['goed'], gezien['na een']]).toEqual([['Gedaan.', 'Dit was al gedaan; er is niets veranderd.'], [250_00, 'afdracht_bij_ander']]);
  });

  test('daarna wacht er niets meer', async () => {
    expect(gezien['na twee']).toEqual([349_99, 'geen']);
    expect(await gebeurd(k.db, await zaak(), 'antwoord_goedgekeurd', 'verdeling')).toEqual(['antwoord_goedgekeurd 2025-05-14', 'verdeling 2025-05-14', 'antwoord_goedgekeurd 2025-05-14', 'verdeling 2025-05-14']);
    expect(await controleerKeten(k.db, await zaak())).toBeNull();
  });
});
