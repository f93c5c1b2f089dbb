import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { legWijzigingVast } from '../../activities/intake/wijziging.ts';
import { ontvangRelatieEinde } from '../../activities/intake/derde.ts';
import { naarDag, naarDagOfLeeg } from '../../activities/opslag/dagen.ts';
import { uitkomstVan } from '../../activities/verhalen/berekening.ts';
import { KOLOMMEN } from '../../adapters/polis/standin/inkomensbestand.ts';
import { zaakVanBeslag, zaakVanVerhaal, zaakVanVordering, type BeslagId, type VerhaalId, type VorderingId } from '../../contract/zaak.ts';
import { centen } from '../../domain/geld/centen.ts';
import { dag } from '../../domain/kalender/dag.ts';
import { brieven, zoekattribuut } from './omgeving/dossier.ts';
import { openEchteKalender, type EchteKalender } from './omgeving/echte-kalender.ts';
import { gedrag } from './omgeving/gebeurtenissen.ts';
import { vulVordering, type Claim } from './omgeving/vulling.ts';

/**
 * The income changes while a beslag runs. «baan» and «twee» join their verhaal on Wednesday 2025-03-26. «baan»: the derde tells on
 * 16 April that the work ends with the 30th; the new work begins in June. «twee»: two wages, of which neither alone is enough.
 */
let k: EchteKalender;
const claims = new Map<string, Claim>();
const gezien = new Map<string, unknown>();
const [eerste, tweede] = ['j.proef', 'a.ander'];

const regel = (velden: Readonly<Record<string, string>>): string => {
  const basis: Readonly<Record<string, string>> = {
    ikv: '1', soort: 'vanaf', naam_derde: 'Werkgever', loonheffingennummer: '000010078L01', rsin: '000010078', code_soort: '15', periodiciteit: 'maand',
    van: '2024-01-01', loon_lbph: '2052.00', loonheffing: '300.00', vakantiegeld_opbouw: '0.00', vakantiegeld_uitbetaald: '0.00', ...velden,
  };
  return KOLOMMEN.map((kolom) => basis[kolom] ?? '').join(';');
};
const ANDER = { ikv: '2', loonheffingennummer: '000010091L01', rsin: '000010091' };
const INKOMENS = [
  KOLOMMEN.join(';'),
  regel({ bsn: '999990779', tot: '2025-04-30' }),
  regel({ bsn: '999990779', ...ANDER, van: '2025-06-01' }),
  regel({ bsn: '999992004', loon_lbph: '3500.00', loonheffing: '700.00' }),
  regel({ bsn: '999992004', ...ANDER, loon_lbph: '3400.00', loonheffing: '690.00' }),
].join('\n');

const verhaalVan = async (naam: string) => (await k.db.verhaalVordering.findFirstOrThrow({ where: { vorderingId: claims.get(naam)?.id ?? '' }, include: { verhaal: true } })).verhaal;
const verhaalzaak = async (naam: string) => zaakVanVerhaal((await verhaalVan(naam)).id as VerhaalId);
const beslagen = async (naam: string) => k.db.beslag.findMany({ where: { verhaalId: (await verhaalVan(naam)).id }, orderBy: { id: 'asc' } });
const leg = async (naam: string, op: string) => {
  const { id } = await verhaalVan(naam);
  return legWijzigingVast(k.db, { verhaalId: id as VerhaalId, gemeldOp: dag(op), ingevoerdOp: dag(op), kenmerk: `w-${op}`, door: eerste, inhoud: { leefsituatie: 'gehuwd_met_kinderen', reden: 'gezin', bewijs: 'opgave' } });
};
const keur = async (naam: string, op: string, wijzigingId: number) => k.doe(await verhaalzaak(naam), 'meldWijziging', { sleutel: `w-${op}`, door: tweede, gemeldOp: dag(op), wijzigingId });
/** To how many derden a further beschikking went. */
const verteld = async (naam: string) => k.db.brief.count({ where: { soort: 'beschikking_aanvullend', beslagId: { in: (await beslagen(naam)).map(({ id }) => id) } } });
const terug = async (naam: string) => {
  const zaken = (await beslagen(naam)).map(({ id }) => zaakVanBeslag(id as BeslagId));
  return (await k.db.terugbetaling.aggregate({ where: { zaak: { in: zaken } }, _sum: { centen: true } }))._sum.centen ?? 0;
};
const voeten = async (naam: string) =>
  (await k.db.berekening.findMany({ where: { verhaalId: (await verhaalVan(naam)).id }, orderBy: { id: 'asc' } })).map((rij) => ({ dag: naarDag(rij.dag), voet: uitkomstVan(rij).voet?.beslagvrijeVoetCenten ?? null }));

beforeAll(async () => {
  k = await openEchteKalender({ begin: '2025-01-06', inkomens: INKOMENS, gedrag: [gedrag('2025-04-01', 'derde', 'draagt_af', 'baan', 'dag=10 netto=1752,00')] });
  claims.set('baan', await vulVordering(k.db, 'baan', '999990779', { hoofdsomCenten: 90_000 }));
  claims.set('twee', await vulVordering(k.db, 'twee', '999992004', { hoofdsomCenten: 9_000_000 }));
  claims.set('erbij', await vulVordering(k.db, 'erbij', '999992004', { laatsteBetaaldag: '2025-02-14' }));
  await k.speel({
    '2025-03-27': async () => {
      const zaak = await verhaalzaak('twee');
      const { id: taakId, keuzes } = await k.db.taak.findFirstOrThrow({ where: { zaak, afgedaanOp: null } });
      gezien.set('keuzes', keuzes);
      await k.doe(zaak, 'beantwoord', { sleutel: 'b', door: eerste, taakId, keuze: 'spreiden', toelichting: 'beide werkgevers kunnen betalen' });
      const { id: antwoordId } = await k.db.antwoord.findFirstOrThrow();
      await k.doe(zaak, 'keurAntwoordGoed', { sleutel: 'k', door: tweede, taakId, antwoordId });
      gezien.set('fase', await zoekattribuut(k.client, zaak, 'fase'));
    },
    '2025-04-01': async () => k.doe(await verhaalzaak('twee'), 'pauzeer', { sleutel: 'p', door: eerste, reden: 'emigratie', totEnMet: dag('2025-04-30') }),
    '2025-04-08': async () => k.doe(zaakVanVordering('waterstad-baan' as VorderingId), 'verminder', { sleutel: 'v', door: eerste, centen: centen(1_000), reden: 'te hoog opgelegd' }),
    '2025-04-10': async () => {
      gezien.set('in de pauze', { fase: await zoekattribuut(k.client, await verhaalzaak('twee'), 'fase'), eindes: (await beslagen('twee')).map(({ einde }) => einde) });
      await keur('twee', '2025-04-10', await leg('twee', '2025-04-10'));
    },
    '2025-04-16': async () => {
      const [beslag] = await beslagen('baan');
      await ontvangRelatieEinde(k.db, { beslagId: (beslag?.id ?? 0) as BeslagId, op: dag('2025-04-16'), totEnMet: dag('2025-04-30') });
      await k.verwerk();
      gezien.set('nog niet opgeheven', (await beslagen('baan')).map(({ geeindigdOp }) => geeindigdOp));
      gezien.set('gemeld', await leg('baan', '2025-04-16'));
    },
    '2025-04-29': async () => gezien.set('erbij in de pauze', { toegetreden: await k.db.verhaalVordering.count({ where: { vorderingId: claims.get('erbij')?.id ?? '' } }), verteld: await verteld('twee') }),
    '2025-05-02': async () => {
      gezien.set('na de pauze', await zoekattribuut(k.client, await verhaalzaak('twee'), 'fase'));
      await keur('baan', '2025-04-16', gezien.get('gemeld') as number);
    },
    // The polis is down while the first of two derden falls away: nothing is determined, and the other goes on.
    '2025-09-15': async () => {
      gezien.set('beide lopen', (await beslagen('twee')).map(({ gelegdOp, geeindigdOp }) => [naarDagOfLeeg(gelegdOp), geeindigdOp]));
      k.polis.toestand.zetStoring({ soort: 'niet_beschikbaar', keer: null, ms: 0 });
      await ontvangRelatieEinde(k.db, { beslagId: ((await beslagen('twee'))[0]?.id ?? 0) as BeslagId, op: dag('2025-09-15'), totEnMet: dag('2025-09-14') });
    },
    '2025-09-16': async () => {
      gezien.set('lopen nog', (await beslagen('twee')).map(({ einde }) => einde));
      const invoer = { sleutel: 'f', door: eerste, reden: 'faillissement', totEnMet: dag('2026-09-15') };
      gezien.set('failliet', k.client.workflow.getHandle(await verhaalzaak('twee')).executeUpdate<string, [typeof invoer]>('pauzeer', { args: [invoer] }));
    },
    '2025-09-17': async () => gezien.get('failliet'),
  });
}, 300_000);
afterAll(async () => k.stop());

test('een vermindering terwijl het beslag ligt: de derde hoort wat er nog openstaat', async () => {
  const [beslag] = await beslagen('baan');
  expect(await k.db.brief.findMany({ where: { beslagId: beslag?.id ?? 0, soort: 'opgave_openstaand' } })).toMatchObject([{ terpostbezorgdOp: new Date('2025-04-08') }]);
});

describe('de derde meldt vooruit dat de relatie eindigt', () => {
  test('tot die dag ligt het beslag; de dag erna is het opgeheven, aan derde en debiteur', async () => {
    const [beslag] = await beslagen('baan');
    expect(gezien.get('nog niet opgeheven')).toEqual([null]);
    expect([beslag?.einde, naarDagOfLeeg(beslag?.geeindigdOp ?? null)]).toEqual(['relatie_beeindigd', '2025-05-01']);
    const post = await brieven(k.db, zaakVanBeslag((beslag?.id ?? 0) as BeslagId));
    expect(post.filter((brief) => brief.startsWith('opheffing')).map((brief) => brief.split(' ')[0]).sort()).toEqual(['opheffing_debiteur', 'opheffing_derde']);
  });

  test('zonder inkomen wachten; drie maanden later de nieuwe werkgever', async () => {
    const tweedeBeslag = (await beslagen('baan'))[1];
    expect(naarDagOfLeeg(tweedeBeslag?.gelegdOp ?? null)).toBe('2025-08-01');
    expect(tweedeBeslag?.derdeId).not.toBe((await beslagen('baan'))[0]?.derdeId);
  });
});

describe('een melding die tijdig was en na de opheffing is goedgekeurd (475i lid 3)', () => {
  test('werkt terug tot het beslag dat was opgeheven: € 434,84 − € 87,60 gaat terug', async () => {
    expect(await terug('baan')).toBe(34_724);
  });

  test('het verhaal blijft wachten op nieuw inkomen', async () => {
    expect((await voeten('baan')).map(({ dag: op }) => op)).toEqual(['2025-03-26', '2025-05-01', '2025-05-02', '2025-08-01']);
  });
});

describe('één voet over twee derden (475c lid 2 en 5)', () => {
  test('de taak bood het aan', () => {
    expect(gezien.get('keuzes')).toContain('spreiden');
  });

  test('het antwoord wordt twee beslagen, die beide lopen', () => {
    expect(gezien.get('beide lopen')).toEqual([['2025-03-27', null], ['2025-03-27', null]]);
    expect(gezien.get('fase')).toBe('lopend');
  });

  test('geëmigreerd: het verhaal staat stil, de beslagen die liggen lopen door zonder vraag', async () => {
    expect(gezien.get('in de pauze')).toEqual({ fase: 'gepauzeerd', eindes: [null, null] });
    expect(await k.db.taak.count({ where: { zaak: await verhaalzaak('twee'), soort: 'beslag_bij_pauze' } })).toBe(0);
  });

  test('na de laatste dag van de pauze loopt het verhaal weer, ook als er niets binnenkomt', () => {
    expect(gezien.get('na de pauze')).toBe('lopend');
  });

  test('een vordering die tijdens de pauze erbij komt horen de derden pas als die voorbij is', async () => {
    expect(gezien.get('erbij in de pauze')).toEqual({ toegetreden: 1, verteld: 0 });
    expect(await verteld('twee')).toBe(2);
  });

  test('failliet terwijl de ene derde wegviel: ook het beslag bij de andere wordt opgeheven (Fw 33)', async () => {
    expect(gezien.get('lopen nog')).toEqual(['relatie_beeindigd', null]);
    expect((await beslagen('twee')).map(({ einde }) => einde)).toEqual(['relatie_beeindigd', 'insolventie']);
  });

  test('een wijziging tijdens een pauze verhoogt beide delen, en beide derden horen het', async () => {
    const rijen = (await voeten('twee')).filter(({ voet }) => voet !== null);
    const [a = 0, b = 0, c = 0, d = 0] = rijen.map(({ voet }) => voet ?? 0);
    expect(rijen).toHaveLength(4);
    expect(c > a && d > b).toBe(true);
    for (const { id } of await beslagen('twee')) {
      expect((await brieven(k.db, zaakVanBeslag(id as BeslagId))).filter((brief) => brief.startsWith('wijziging_beslagvrije_voet'))).toHaveLength(1);
    }
  });
});
