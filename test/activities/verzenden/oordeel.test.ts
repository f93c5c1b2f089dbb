import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { naarDatum } from '../../../activities/opslag/dagen.ts';
import { metZaak } from '../../../activities/opslag/database.ts';
import { goedkeuringstaak } from '../../../activities/verzenden/delen.ts';
import { maakProef } from '../../../activities/verzenden/proef.ts';
import { SYSTEEM } from '../../../contract/verzending.ts';
import { zaakVanVerzendrun, type VorderingId, type ZaakId } from '../../../contract/zaak.ts';
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
    const { id: besluitId } = await o.db.besluit.findFirstOrThrow({ where: { zaak: w.zaak, soort: 'deel_geweigerd' } });
    expect(await o.db.taak.findFirstOrThrow({ where: { zaak: w.claims[0]?.zaak ?? '', soort: 'brief_geweigerd' } })).toMatchObject({ feiten: { briefId: w.brieven[0], besluitId }, tekst: expect.stringContaining('Reden: «verkeerde lijst».') as unknown });
    expect(JSON.stringify(await o.db.bericht.findMany({ where: { ontvanger: w.claims[0]?.zaak ?? '' } }))).not.toContain('verkeerde lijst');
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

  it('gestopt terwijl de proef afrondt: het deel blijft gestopt, en niemand wordt iets gevraagd', async () => {
    const claim = await o.vordering('tijdens-proef');
    await claim.brief('herinnering', '2025-02-20');
    const zaak = zaakVanVerzendrun(dag('2025-02-20'), 1);
    const perBrief = maakProef(o.db, 1);
    const proef = async () => perBrief({ zaak, vandaag: dag('2025-02-20'), voorbereidDoor: SYSTEEM, keuze: {} });
    // Judges the letter, and not yet the part.
    expect((await proef()).klaar).toBe(false);
    const { bezig } = await metZaak(o.db, zaak, async (tx) => {
      const afronden = proef();
      await new Promise((klaar) => setTimeout(klaar, 300));
      await tx.rundeel.updateMany({ where: { run: { zaak } }, data: { status: 'gestopt' } });
      return { bezig: afronden };
    });
    expect((await bezig).delen.map(({ status }) => status)).toEqual(['gestopt']);
    expect(await open(zaak)).toBe(0);
    await o.db.brief.updateMany({ where: { aangenomenOp: null }, data: { status: 'vervallen', rundeelId: null } });
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

describe('na middernacht', () => {
  it('vervalt een deel dat alleen nog drukt één keer, hoe vaak het ook wordt gevraagd', async () => {
    const claims = await o.claims('nacht', 14);
    for (const claim of claims) await claim.brief('herinnering', '2025-01-27');
    const { zaak, delen } = await o.proef('2025-01-27', 1, { soort: 'herinnering' });
    const kopVanRun = { zaak, vandaag: dag('2025-01-27') };
    const deelId = delen[0]?.deelId ?? 0;
    await o.verzenden.biedAan({ ...kopVanRun, deelId, door: 'Anna', sleutel: 'a' });
    await o.verzenden.keurGoed({ ...kopVanRun, deelId, door: 'Bas', sleutel: 'b' });
    await o.verzenden.geefVrij(kopVanRun);
    const erna = { zaak, vandaag: dag('2025-01-28') };
    await o.verzenden.laatVervallen(erna);
    await o.verzenden.laatVervallen(erna);
    expect(await o.db.gebeurtenis.count({ where: { zaak, soort: 'deel_vervallen' } })).toBe(1);
    expect((await o.geefVrij(zaak, '2025-01-28')).delen.map(({ status, aantal }) => [status, aantal])).toEqual([['verzonden', 10]]);
    await o.db.brief.updateMany({ where: { aangenomenOp: null }, data: { status: 'vervallen', rundeelId: null } });
  });
});

describe('enkele brieven uit een deel', () => {
  const bezig = async (op: string): Promise<Wachtend & { readonly haalUit: (brieven: readonly number[], sleutel?: string) => ReturnType<Postopstelling['verzenden']['haalUit']> }> => {
    await o.db.brief.updateMany({ where: { aangenomenOp: null }, data: { status: 'vervallen', rundeelId: null } });
    const w = await wachtend(op);
    return { ...w, haalUit: async (brieven, sleutel = 'h') => o.verzenden.haalUit({ ...kop(w, op, 'Cor', sleutel), brieven, reden: 'verkeerd adres' }) };
  };

  it('zijn zaak wacht op een mens, met de reden; de rest wordt opnieuw beoordeeld en aangeboden, en gaat', async () => {
    const op = '2025-01-28';
    const w = await bezig(op);
    const [weg = 0, blijft = 0] = w.brieven;
    await o.verzenden.biedAan(kop(w, op, 'Anna'));
    expect((await w.haalUit([weg])).map(({ status, aantal, aangebodenDoor }) => [status, aantal, aangebodenDoor])).toEqual([['proef', 1, null]]);
    expect(await open(w.zaak)).toBe(0);
    const { delen } = await o.proef(op);
    expect(delen.map(({ status, aantal, somCenten }) => [status, aantal, somCenten])).toEqual([['wacht_op_goedkeuring', 1, 32_000]]);
    expect(await open(w.zaak)).toBe(1);
    await expect(o.verzenden.keurGoed(kop(w, op, 'Bas'))).rejects.toThrow('nog niet aangeboden');
    await o.verzenden.biedAan(kop(w, op, 'Anna', 'opnieuw'));
    await o.verzenden.keurGoed(kop(w, op, 'Bas'));
    await o.geefVrij(w.zaak, op);
    expect((await o.db.brief.findUniqueOrThrow({ where: { id: blijft } })).aangenomenOp).not.toBeNull();
    const [claim] = w.claims;
    const { id } = await o.db.bericht.findFirstOrThrow({ where: { ontvanger: claim?.zaak ?? '', soort: 'verzending' } });
    await o.invorderen.boekVerzending({ vorderingId: claim?.id as VorderingId, berichtId: id, vandaag: dag(op) });
    expect((await o.db.taak.findFirstOrThrow({ where: { zaak: claim?.zaak ?? '', soort: 'brief_geweigerd' } })).tekst).toContain('Reden: «verkeerd adres».');
    expect((await o.db.brief.findUniqueOrThrow({ where: { id: weg } })).status).toBe('teruggehaald');
    expect((await o.proef(op, 2)).delen).toEqual([]);
  });

  it('wordt niet vanzelf vrijgegeven, ook als in de rest niets meer wordt gevonden', async () => {
    const op = '2025-01-29';
    const w = await bezig(op);
    const beleid = await o.db.beleid.create({ data: { opdrachtgeverId: 'waterstad', geldigVanaf: naarDatum(dag(op)), inhoud: BELEID } });
    await w.haalUit([w.brieven[0] ?? 0]);
    const { delen } = await o.proef(op);
    await o.db.beleid.delete({ where: { id: beleid.id } });
    expect(delen.map(({ status, bevindingen }) => [status, bevindingen])).toEqual([['wacht_op_goedkeuring', []]]);
  });

  it.each([
    ['2025-01-30', 'een brief die er niet in wacht', (w: Wachtend) => [w.brieven[0] ?? 0, 999_999], '1 van deze brieven wachten niet in deel'],
    ['2025-01-31', 'alle brieven', (w: Wachtend) => w.brieven, 'Dit zijn alle brieven van deel'],
  ])('op %s geweigerd: %s', async (op, _wat, welke, zin) => {
    const w = await bezig(op);
    await expect(w.haalUit(welke(w))).rejects.toThrow(zin);
    expect(await o.db.brief.count({ where: { rundeelId: w.deelId } })).toBe(2);
  });
});

it('het oordeel over het ene deel doet de vraag over een ander niet af', async () => {
  const op = '2025-02-03';
  await o.db.brief.updateMany({ where: { aangenomenOp: null }, data: { status: 'vervallen', rundeelId: null } });
  const w = await wachtend(op);
  // A part of the same run whose number begins with that of the other.
  const ander = Number(`${String(w.deelId)}1`);
  await o.db.taak.create({ data: { sleutel: `${w.zaak}:${goedkeuringstaak(ander)}proef`, zaak: w.zaak, soort: 'verzendrun_goedkeuren', dag: naarDatum(dag(op)), tekst: 'x', feiten: {}, artikelen: [], keuzes: [] } });
  await o.verzenden.wijsAf({ ...kop(w, op, 'Bas'), reden: 'nee' });
  expect(await open(w.zaak)).toBe(1);
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
