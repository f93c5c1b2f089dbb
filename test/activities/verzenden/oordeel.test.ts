import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { naarDatum } from '../../../activities/opslag/dagen.ts';
import type { ZaakId } from '../../../contract/zaak.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { BELEID, type Proefvordering } from '../invorderen/opstelling.ts';
import { maakPostopstelling, type Postopstelling } from './opstelling.ts';

/** The policy lets nothing go without a person. */
let o: Postopstelling;
beforeAll(async () => {
  o = await maakPostopstelling();
  await o.db.beleid.create({ data: { opdrachtgeverId: 'waterstad', geldigVanaf: naarDatum(dag('2025-01-01')), inhoud: { ...BELEID, verzendrun: { hoogstensAantal: 0 } } } });
});
afterAll(async () => o.ruimOp());

interface Wachtend {
  readonly zaak: ZaakId;
  readonly deelId: number;
  readonly claims: readonly Proefvordering[];
  readonly brieven: readonly number[];
}

async function wachtend(op: string, voorbereidDoor?: string): Promise<Wachtend> {
  const claims = await o.claims(op, 2);
  const brieven: number[] = [];
  for (const claim of claims) brieven.push(await claim.brief('herinnering', op));
  const { zaak, delen } = await o.proef(op, 1, {}, voorbereidDoor);
  const deel = delen[0];
  if (deel?.status !== 'wacht_op_goedkeuring') throw new Error('er wacht niets');
  return { zaak, deelId: deel.deelId, claims, brieven };
}
const kop = (w: Wachtend, op: string, door: string, sleutel = door) => ({ zaak: w.zaak, vandaag: dag(op), deelId: w.deelId, door, sleutel });
const open = async (zaak: string) => o.db.taak.count({ where: { zaak, soort: 'verzendrun_goedkeuren', afgedaanOp: null } });

describe('vier ogen', () => {
  it('de een biedt aan, de ander keurt goed: het deel gaat op de post, onbewezen vastgelegd', async () => {
    const w = await wachtend('2025-01-06');
    await o.verzenden.biedAan(kop(w, '2025-01-06', 'Anna'));
    await o.verzenden.keurGoed(kop(w, '2025-01-06', 'Bas'));
    const { delen } = await o.geefVrij(w.zaak, '2025-01-06');
    expect(delen.map(({ status }) => status)).toEqual(['verzonden']);
    expect(await o.db.rundeel.findUniqueOrThrow({ where: { id: w.deelId } })).toMatchObject({ aangebodenDoor: 'Anna', beoordeeldDoor: 'Bas', bewezen: false });
    expect(await open(w.zaak)).toBe(0);
    expect((await o.db.besluit.findMany({ where: { zaak: w.zaak }, orderBy: { id: 'asc' } })).map(({ soort, door }) => `${soort} ${door}`)).toEqual(['deel_aangeboden Anna', 'deel_goedgekeurd Bas']);
  });

  it('dezelfde handeling nog eens verandert niets', async () => {
    const w = await wachtend('2025-01-07');
    await o.verzenden.biedAan(kop(w, '2025-01-07', 'Anna'));
    await o.verzenden.keurGoed(kop(w, '2025-01-07', 'Bas'));
    const nogEens = await o.verzenden.keurGoed(kop(w, '2025-01-07', 'Bas'));
    expect(nogEens.map(({ status }) => status)).toEqual(['vrijgegeven']);
  });

  it.each([
    ['2025-01-08', 'nog niet aangeboden', null, 'Bas', undefined],
    ['2025-01-09', 'Wie een deel aanbiedt', 'Anna', ' anna ', undefined],
    ['2025-01-10', 'Wie de run startte', 'Anna', 'Bas', 'bas'],
  ])('op %s geweigerd: %s', async (op, zin, biedt, keurt, start) => {
    const w = await wachtend(op, start);
    if (biedt !== null) await o.verzenden.biedAan(kop(w, op, biedt));
    await expect(o.verzenden.keurGoed(kop(w, op, keurt))).rejects.toThrow(zin);
    expect(await o.db.besluit.count({ where: { zaak: w.zaak, soort: 'deel_goedgekeurd' } })).toBe(0);
  });
});

describe('een deel dat niet gaat', () => {
  it('geweigerd: elke brief gaat uit de post, en zijn vordering wacht op een mens', async () => {
    const w = await wachtend('2025-01-13');
    await o.verzenden.wijsAf({ ...kop(w, '2025-01-13', 'Bas'), reden: 'verkeerde lijst' });
    for (const claim of w.claims) {
      const { id } = await o.db.bericht.findFirstOrThrow({ where: { ontvanger: claim.zaak, soort: 'verzending' } });
      expect(await o.invorderen.boekVerzending({ vorderingId: claim.id, berichtId: id, vandaag: dag('2025-01-13') })).toMatchObject({ soort: 'teruggehaald', taak: 'brief_geweigerd' });
    }
    expect(await o.db.brief.count({ where: { id: { in: [...w.brieven] }, status: 'teruggehaald' } })).toBe(2);
    expect(await o.db.rundeel.findUniqueOrThrow({ where: { id: w.deelId } })).toMatchObject({ status: 'geweigerd', reden: 'verkeerde lijst' });
    expect((await o.proef('2025-01-13', 2)).delen).toEqual([]);
  });

  it('gestopt: wat niet definitief is komt in een volgende run terug', async () => {
    const w = await wachtend('2025-01-14');
    await o.verzenden.stop({ zaak: w.zaak, vandaag: dag('2025-01-14'), door: 'Bas', sleutel: 's', reden: 'twijfel' });
    expect(await open(w.zaak)).toBe(0);
    const { delen } = await o.proef('2025-01-14', 2);
    expect(delen.map(({ aantal }) => aantal)).toEqual([2]);
  });

  it('gestopt midden in de vrijgave: ook wat definitief is en nog niet bij de drukker, gaat niet', async () => {
    const claims = await o.claims('halfweg', 14);
    for (const claim of claims) await claim.brief('herinnering', '2025-01-15');
    const { zaak, delen } = await o.proef('2025-01-15');
    const deelId = delen[0]?.deelId ?? 0;
    await o.verzenden.biedAan({ zaak, vandaag: dag('2025-01-15'), deelId, door: 'Anna', sleutel: 'a' });
    await o.verzenden.keurGoed({ zaak, vandaag: dag('2025-01-15'), deelId, door: 'Bas', sleutel: 'b' });
    await o.verzenden.geefVrij({ zaak, vandaag: dag('2025-01-15') });
    await o.verzenden.stop({ zaak, vandaag: dag('2025-01-15'), door: 'Cor', sleutel: 'c', reden: 'papier op' });
    const { delen: einde } = await o.geefVrij(zaak, '2025-01-15');
    expect(einde.map(({ status, aantal }) => [status, aantal])).toEqual([['gestopt', 14]]);
    expect(await o.db.brief.count({ where: { dagtekening: naarDatum(dag('2025-01-15')), aangenomenOp: null, kanaal: null, pdfHash: null, rundeelId: null } })).toBe(14);
    expect(await o.db.gebeurtenis.findFirstOrThrow({ where: { zaak, soort: 'deel_tegengehouden' } })).toMatchObject({ inhoud: { terug: 10, verzonden: 0 } });
    await o.db.brief.updateMany({ where: { aangenomenOp: null }, data: { status: 'vervallen' } });
  });

  it('niet op zijn dag goedgekeurd: het vervalt; wie zijn brief niet opnieuw maakt, ziet een mens de volgende dag', async () => {
    await o.db.brief.updateMany({ where: { aangenomenOp: null }, data: { status: 'vervallen' } });
    const w = await wachtend('2025-01-16');
    const delen = await o.verzenden.laatVervallen({ zaak: w.zaak, vandaag: dag('2025-01-17') });
    expect(delen.map(({ status }) => status)).toEqual(['vervallen']);
    const { delen: morgen } = await o.proef('2025-01-17');
    expect(morgen.map(({ aantal, bevindingen }) => [aantal, bevindingen])).toEqual([[2, ['dag_voorbij', 'aantal_boven_grens']]]);
  });
});

describe('samenstellen', () => {
  it('een dag zonder post heeft geen delen', async () => {
    await (await o.vordering('zaterdag')).brief('herinnering', '2025-01-17');
    expect((await o.proef('2025-01-18')).delen).toEqual([]);
  });

  it('een run met de hand neemt alleen de soort en de opdrachtgever die zijn gekozen', async () => {
    const claim = await o.vordering('keuze');
    await claim.doorloop('herinnering', '2025-01-06');
    await claim.brief('aanmaning', '2025-01-21');
    await (await o.vordering('keuze-2')).brief('herinnering', '2025-01-21');
    expect((await o.proef('2025-01-21', 1, { opdrachtgeverId: 'elders' }, 'Anna')).delen).toEqual([]);
    expect((await o.proef('2025-01-21', 2, { soort: 'aanmaning' }, 'Anna')).delen.map(({ soort, aantal }) => [soort, aantal])).toEqual([['aanmaning', 1]]);
  });

  it('twee runs tegelijk nemen samen elke brief één keer', async () => {
    const claims = await o.claims('samen', 12);
    for (const claim of claims) await claim.brief('herinnering', '2025-01-22');
    await Promise.all([o.proef('2025-01-22', 1), o.proef('2025-01-22', 1), o.proef('2025-01-22', 2)]);
    const delen = await o.db.rundeel.findMany({ where: { run: { dag: naarDatum(dag('2025-01-22')) }, soort: 'herinnering' }, include: { brieven: true } });
    expect(delen.flatMap(({ brieven }) => brieven.filter(({ dagtekening }) => dagtekening.getTime() === naarDatum(dag('2025-01-22')).getTime()))).toHaveLength(12);
  });
});
