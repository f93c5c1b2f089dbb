import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ontvangBetaling } from '../../../activities/intake/bank.ts';
import { verlaatVerhaal } from '../../../activities/invorderen/verhaal-aanmelden.ts';
import { schrijfGebeurtenis } from '../../../activities/opslag/gebeurtenis.ts';
import { legVoor } from '../../../activities/opslag/taak.ts';
import type { ZaakId } from '../../../contract/zaak.ts';
import { centen } from '../../../domain/geld/centen.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import type { Proefvordering } from '../invorderen/opstelling.ts';
import { maakPostopstelling, type Postopstelling } from './opstelling.ts';

let o: Postopstelling;
beforeAll(async () => {
  o = await maakPostopstelling();
});
afterAll(async () => o.ruimOp());
// What stayed behind is not in the run of the next test.
afterEach(async () => {
  await o.db.brief.updateMany({ where: { status: 'klaargezet', aangenomenOp: null }, data: { status: 'teruggehaald' } });
});

interface Beoordeeld {
  readonly zaak: ZaakId;
  readonly deelId: number;
  readonly claims: readonly [Proefvordering, Proefvordering];
  readonly brieven: readonly [number, number];
}

/** Two reminders that the proef judged; `tussen` happens before it. */
async function beoordeeld(op: string, tussen: (claim: Proefvordering) => Promise<unknown> = async () => Promise.resolve()): Promise<Beoordeeld> {
  const [eerste, tweede] = await o.claims(op, 2);
  if (eerste === undefined || tweede === undefined) throw new Error('geen vorderingen');
  const brieven = [await eerste.brief('herinnering', op), await tweede.brief('herinnering', op)] as const;
  await tussen(eerste);
  const { zaak, delen } = await o.proef(op);
  const deel = delen[0];
  if (deel === undefined) throw new Error('geen deel');
  return { zaak, deelId: deel.deelId, claims: [eerste, tweede], brieven };
}

async function geefVrij({ zaak, claims, brieven }: Beoordeeld, op: string) {
  const { delen } = await o.geefVrij(zaak, op);
  const [eerste, tweede] = await Promise.all(brieven.map(async (id) => o.db.brief.findUniqueOrThrow({ where: { id } })));
  const achter = await o.db.gebeurtenis.findFirst({ where: { zaak: claims[0].zaak, soort: 'brief_achtergebleven' } });
  return { deel: delen[0], eerste, tweede, waarom: (achter?.inhoud as { bevindingen?: string } | undefined)?.bevindingen ?? null };
}

async function ontvang({ id }: Proefvordering, op: string): Promise<void> {
  const { betalingskenmerk } = await o.db.vordering.findUniqueOrThrow({ where: { id } });
  await ontvangBetaling(o.db, { betalingskenmerk, bankkenmerk: `betaling-${op}`, dag: dag(op), centen: centen(5_000) });
}

describe('wat na de proef gebeurt houdt de brief alsnog tegen, en alleen die', () => {
  it.each([
    ['2025-01-06', 'betaling_wacht', 'een betaling die nog niet is geboekt', async (claim: Proefvordering) => ontvang(claim, '2025-01-06')],
    ['2025-01-07', 'betaald_sinds', 'een betaling die is geboekt', async (claim: Proefvordering) => claim.betaal(5_000, '2025-01-07')],
    ['2025-01-08', 'gepauzeerd', 'een pauze', async ({ id }: Proefvordering) => o.invorderen.pauzeer({ vorderingId: id, vandaag: dag('2025-01-08'), sleutel: 'pauze', door: 'Anna', reden: 'bezwaar', totEnMet: dag('2025-03-01') })],
  ])('%s %s: %s', async (op, code, _, gebeurt) => {
    const run = await beoordeeld(op);
    await gebeurt(run.claims[0]);
    const { deel, eerste, tweede, waarom } = await geefVrij(run, op);
    expect([deel?.status, deel?.aantal, waarom]).toEqual(['verzonden', 1, code]);
    expect([eerste?.status, eerste?.aangenomenOp, eerste?.rundeelId]).toEqual(['klaargezet', null, null]);
    expect(tweede?.rundeelId).toBe(run.deelId);
    expect(tweede?.aangenomenOp).not.toBeNull();
  });

  it('een overlijden dat bij een andere vordering van die debiteur bekend wordt', async () => {
    const op = '2025-01-20';
    const run = await beoordeeld(op);
    const { debiteur } = await o.db.vordering.findUniqueOrThrow({ where: { id: run.claims[0].id }, include: { debiteur: true } });
    const ander = await o.vordering('elders', debiteur.bsn);
    await o.db.$transaction(async (tx) => legVoor(tx, ander.zaak, 'overleden', dag(op), 'x'));
    const { deel, eerste, waarom } = await geefVrij(run, op);
    expect([deel?.aantal, eerste?.aangenomenOp, waarom]).toEqual([1, null, 'overleden']);
  });

  it('een vordering die uit haar verhaal gaat wist niet uit wat er verder gebeurde', async () => {
    const op = '2025-01-21';
    const inVerhaal = async ({ id }: Proefvordering): Promise<void> => {
      const { debiteurId } = await o.db.vordering.findUniqueOrThrow({ where: { id } });
      const { id: verhaalId } = await o.db.verhaal.create({ data: { opdrachtgeverId: 'waterstad', principaalId: 'waterstad', bevoegdheid: 'vordering_iw19', debiteurId, geopendOp: new Date(op) } });
      await o.db.verhaalVordering.create({ data: { verhaalId, vorderingId: id, aangemeldOp: new Date(op) } });
      await o.db.$transaction(async (tx) => {
        for (const _ of [1, 2]) await schrijfGebeurtenis(tx, `verhaal-${String(verhaalId)}`, dag(op), 'aangemeld');
      });
    };
    const run = await beoordeeld(op, inVerhaal);
    const [{ id }] = run.claims;
    // Leaves with the two events of its verhaal, and two events come in its own zaak: that it left, and the pause.
    await o.db.$transaction(async (tx) => verlaatVerhaal(tx, id, dag(op)));
    await o.invorderen.pauzeer({ vorderingId: id, vandaag: dag(op), sleutel: 'pauze', door: 'Anna', reden: 'bezwaar', totEnMet: dag('2025-03-01') });
    const { deel, waarom } = await geefVrij(run, op);
    expect([deel?.aantal, waarom]).toEqual([1, 'gepauzeerd']);
  });

  it('een volgende run van die dag legt hem aan mensen voor', async () => {
    const run = await beoordeeld('2025-01-14');
    await ontvang(run.claims[0], '2025-01-14');
    await geefVrij(run, '2025-01-14');
    const { delen } = await o.proef('2025-01-14', 2);
    expect(delen.map(({ status, aantal, bevindingen }) => [status, aantal, bevindingen])).toEqual([['wacht_op_goedkeuring', 1, ['betaling_wacht']]]);
  });
});

describe('wat op de proef al was gezien en goedgekeurd', () => {
  it('gaat op de post: twee mensen keken ernaar', async () => {
    const op = '2025-01-09';
    const run = await beoordeeld(op, async (claim) => ontvang(claim, op));
    await o.verzenden.biedAan({ zaak: run.zaak, vandaag: dag(op), deelId: run.deelId, door: 'Anna', sleutel: 'a' });
    await o.verzenden.keurGoed({ zaak: run.zaak, vandaag: dag(op), deelId: run.deelId, door: 'Bas', sleutel: 'b' });
    const { deel, waarom } = await geefVrij(run, op);
    expect([deel?.status, deel?.aantal, waarom]).toEqual(['verzonden', 2, null]);
  });

  it('maar niet wat er daarna bij kwam', async () => {
    const op = '2025-01-10';
    const run = await beoordeeld(op, async (claim) => ontvang(claim, op));
    await o.verzenden.biedAan({ zaak: run.zaak, vandaag: dag(op), deelId: run.deelId, door: 'Anna', sleutel: 'a' });
    await o.verzenden.keurGoed({ zaak: run.zaak, vandaag: dag(op), deelId: run.deelId, door: 'Bas', sleutel: 'b' });
    await ontvang(run.claims[1], '2025-01-11');
    const { deel, eerste, tweede } = await geefVrij(run, op);
    expect([deel?.aantal, eerste?.aangenomenOp !== null, tweede?.aangenomenOp]).toEqual([1, true, null]);
  });

  it('en niet wie intussen weer betaalde: van dezelfde bevinding is het bedrag nu een ander', async () => {
    const op = '2025-01-13';
    const run = await beoordeeld(op, async (claim) => claim.betaal(500, op, 'eerst'));
    expect(await o.bevindingen(run.deelId)).toEqual({ betaald_sinds: 1 });
    await o.verzenden.biedAan({ zaak: run.zaak, vandaag: dag(op), deelId: run.deelId, door: 'Anna', sleutel: 'a' });
    await o.verzenden.keurGoed({ zaak: run.zaak, vandaag: dag(op), deelId: run.deelId, door: 'Bas', sleutel: 'b' });
    await run.claims[0].betaal(29_000, op, 'daarna');
    const { deel, eerste, waarom } = await geefVrij(run, op);
    expect([deel?.aantal, eerste?.aangenomenOp, waarom]).toEqual([1, null, 'betaald_sinds']);
  });
});

describe('een lijst die wordt teruggehaald', () => {
  const lijst = async (briefId: number): Promise<void> => {
    await o.db.terughaling.create({ data: { keuze: {}, reden: 'andere_fout', toelichting: 'proef', hash: 'h', status: 'loopt', voorbereidDoor: 'Anna', uitgevoerdDoor: 'Bas', proefOp: new Date('2025-01-15'), regels: { create: { briefId, proef: {} } } } });
  };

  it('haar brieven komen in geen run', async () => {
    const [claim] = await o.claims('lijst', 1);
    await lijst((await claim?.brief('herinnering', '2025-01-15')) ?? 0);
    expect((await o.proef('2025-01-15')).delen).toEqual([]);
  });

  it('ook niet de brief die zijn zaak intussen in de plaats ervan maakte; daarna wel', async () => {
    const [claim] = await o.claims('lijst-opnieuw', 1);
    const eerste = (await claim?.brief('herinnering', '2025-01-22')) ?? 0;
    await o.db.terughaling.updateMany({ data: { status: 'afgerond' } });
    await lijst(eerste);
    await o.db.brief.update({ where: { id: eerste }, data: { status: 'teruggehaald' } });
    await claim?.brief('herinnering', '2025-01-23', 2);
    expect((await o.proef('2025-01-23')).delen).toEqual([]);
    await o.db.terughaling.updateMany({ data: { status: 'gestopt' } });
    expect((await o.proef('2025-01-23', 2)).delen.map(({ aantal }) => aantal)).toEqual([1]);
  });

  it('na de proef goedgekeurd: zij blijven achter', async () => {
    const run = await beoordeeld('2025-01-16');
    await lijst(run.brieven[0]);
    const { deel, waarom, eerste } = await geefVrij(run, '2025-01-16');
    expect([deel?.aantal, waarom, eerste?.aangenomenOp]).toEqual([1, 'wordt_teruggehaald', null]);
  });
});

describe('een opdrachtgever zonder huisstijl', () => {
  it('wordt op de proef gezien; goedgekeurd gaat er toch geen brief: het deel stopt met één taak, en zijn brieven wachten weer', async () => {
    const op = '2025-01-17';
    await o.db.huisstijl.deleteMany({ where: { brieven: { none: {} } } });
    await o.db.huisstijl.updateMany({ data: { geldigVanaf: new Date('2025-02-01') } });
    const run = await beoordeeld(op);
    expect(await o.bevindingen(run.deelId)).toMatchObject({ geen_huisstijl: 2 });
    await o.verzenden.biedAan({ zaak: run.zaak, vandaag: dag(op), deelId: run.deelId, door: 'Anna', sleutel: 'a' });
    await o.verzenden.keurGoed({ zaak: run.zaak, vandaag: dag(op), deelId: run.deelId, door: 'Bas', sleutel: 'b' });
    const { delen } = await o.geefVrij(run.zaak, op);
    expect(delen.map(({ status, definitief }) => [status, definitief])).toEqual([['gestopt', 0]]);
    expect(await o.db.taak.findFirstOrThrow({ where: { zaak: run.zaak, soort: 'deel_niet_gemaakt' } })).toMatchObject({ feiten: { deelId: run.deelId, aantal: 2, fouttype: 'GeenHuisstijl' } });
    expect(await o.db.bericht.count({ where: { soort: 'verzending', ontvanger: { in: run.claims.map(({ zaak }) => zaak) } } })).toBe(0);
    expect(await o.db.brief.count({ where: { id: { in: [...run.brieven] }, status: 'klaargezet', rundeelId: null } })).toBe(2);
  });
});
