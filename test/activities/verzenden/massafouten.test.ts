import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { naarDatum } from '../../../activities/opslag/dagen.ts';
import { schrijfGebeurtenis } from '../../../activities/opslag/gebeurtenis.ts';
import { ontvangBetaling } from '../../../activities/intake/bank.ts';
import type { Rundeelstand } from '../../../contract/verzending.ts';
import type { Briefstap } from '../../../contract/invordering.ts';
import { centen } from '../../../domain/geld/centen.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import type { Prisma } from '../../../prisma/client/client.ts';
import { BELEID, ADRES, type Proefvordering } from '../invorderen/opstelling.ts';
import { legBeslag } from './leg-beslag.ts';
import { maakPostopstelling, type Postopstelling } from './opstelling.ts';

/** Every mistake that once went to thousands of households is stopped at the proef: nothing of it is made final. */
let o: Postopstelling;
beforeAll(async () => {
  o = await maakPostopstelling();
});
afterAll(async () => o.ruimOp());

type Straatdata = { geadresseerde: { naam: string; adresregels: string[]; overleden?: boolean }; bedragen: { totaalCenten: number; hoofdsomCenten: number }; vordering: { hoofdsomCenten: number } };

/** Changes the data of letters behind the back of the activities that made them: what a wrong migration, list or unit does. */
async function vervals(brieven: readonly number[], anders: (inhoud: Straatdata, i: number) => void): Promise<void> {
  for (const [i, id] of brieven.entries()) {
    const { inhoud } = await o.db.brief.findUniqueOrThrow({ where: { id } });
    const nieuw = structuredClone(inhoud) as Straatdata;
    anders(nieuw, i);
    await o.db.brief.update({ where: { id }, data: { inhoud: nieuw } });
  }
}

async function zetAllen(claims: readonly Proefvordering[], stap: Briefstap, op: string): Promise<number[]> {
  const brieven: number[] = [];
  for (const claim of claims) brieven.push(await claim.brief(stap, op));
  return brieven;
}

/** The part waits, nothing of it is final, a release takes nothing, and a person is asked. */
async function gestopt(op: string, soort: string): Promise<Rundeelstand> {
  const { delen, zaak } = await o.proef(op);
  const deel = delen.find((een) => een.soort === soort);
  if (deel === undefined) throw new Error('het deel ontbreekt');
  expect(deel.status).toBe('wacht_op_goedkeuring');
  await o.geefVrij(zaak, op);
  expect(await o.db.brief.count({ where: { rundeelId: deel.deelId, aangenomenOp: { not: null } } })).toBe(0);
  expect(await o.db.taak.count({ where: { zaak, soort: 'verzendrun_goedkeuren', afgedaanOp: null } })).toBe(delen.filter(({ status }) => status === 'wacht_op_goedkeuring').length);
  return deel;
}

describe('wat op de proef tot staan komt', () => {
  it('de stap overgeslagen voor 43: een dwangbevel zonder aanmaning', async () => {
    const claims = await o.claims('overgeslagen', 43);
    const begin = await claims[0]?.brief('herinnering', '2025-01-06');
    const { inhoud } = await o.db.brief.findUniqueOrThrow({ where: { id: begin ?? 0 } });
    for (const [i, { id, zaak }] of claims.entries()) {
      const geadresseerde = { ...((inhoud as Prisma.JsonObject)['geadresseerde'] as Prisma.JsonObject), adresregels: [`Laan ${String(i)}`, '1234 AB WATERSTAD'] };
      const { betalingskenmerk, debiteurId } = await o.db.vordering.findUniqueOrThrow({ where: { id } });
      const eigen = { ...(inhoud as Prisma.JsonObject), stap: 'dwangbevel', debiteurId, geadresseerde, vordering: { ...((inhoud as Prisma.JsonObject)['vordering'] as Prisma.JsonObject), id, betalingskenmerk } };
      const grondVolgnummer = await o.db.$transaction(async (tx) => schrijfGebeurtenis(tx, zaak, dag('2025-01-07'), 'dwangbevel'));
      await o.db.brief.create({ data: { sleutel: `${zaak}:massa`, zaak, soort: 'dwangbevel', aan: 'debiteur', vorderingId: id, grondVolgnummer, dagtekening: naarDatum(dag('2025-01-07')), inhoud: eigen, status: 'klaargezet' } });
    }
    const deel = await gestopt('2025-01-07', 'dwangbevel');
    expect(await o.bevindingen(deel.deelId)).toEqual({ bewijs_ontbreekt: 43 });
  });

  it('centen voor euro’s in de brieven', async () => {
    const brieven = await zetAllen(await o.claims('centen', 12), 'herinnering', '2025-01-08');
    await vervals(brieven, ({ bedragen, vordering }) => {
      bedragen.totaalCenten *= 100;
      vordering.hoofdsomCenten *= 100;
    });
    expect(await o.bevindingen((await gestopt('2025-01-08', 'herinnering')).deelId)).toEqual({ factor_honderd: 12, hoog_bedrag: 12 });
  });

  it('centen voor euro’s in de vorderingen zelf: brief en record zijn het eens, eerdere runs niet', async () => {
    await zetAllen(await o.claims('gewoon', 8), 'herinnering', '2025-01-09');
    const eerst = await o.proef('2025-01-09');
    await o.geefVrij(eerst.zaak, '2025-01-09');
    const claims = await Promise.all(Array.from({ length: 8 }, async (_, i) => o.vordering(`euros-${String(i)}`, undefined, 320)));
    const { inhoud } = await o.db.beleid.findFirstOrThrow({ where: { opdrachtgeverId: 'waterstad' } });
    // Also with a policy that asks nothing of small amounts.
    await o.db.beleid.create({ data: { opdrachtgeverId: 'waterstad', geldigVanaf: naarDatum(dag('2025-01-10')), inhoud: { ...(inhoud as object), verzendrun: { kleinsteBriefCenten: 0 } } } });
    await zetAllen(claims, 'herinnering', '2025-01-10');
    expect(await o.bevindingen((await gestopt('2025-01-10', 'herinnering')).deelId)).toEqual({ factor_honderd: 8 });
    await o.db.beleid.create({ data: { opdrachtgeverId: 'waterstad', geldigVanaf: naarDatum(dag('2025-01-11')), inhoud: { ...BELEID } } });
  });

  it('de verkeerde lijst van personen: naam en adres een rij verschoven', async () => {
    const claims = await o.claims('lijst', 6);
    const gewoon = o.brp.antwoord;
    o.brp.antwoord = async () => Promise.resolve({ soort: 'gevonden', adressering: { ...ADRES, naam: `Bewoner ${String(o.brp.gevraagd)}`, adresregels: [`Kade ${String(o.brp.gevraagd)}`] } });
    for (const claim of claims) await claim.doorloop('herinnering', '2025-01-13');
    const brieven = await zetAllen(claims, 'aanmaning', '2025-01-28');
    o.brp.antwoord = gewoon;
    await vervals(brieven, ({ geadresseerde }, i) => {
      geadresseerde.naam = `Vreemde ${String(i)}`;
      geadresseerde.adresregels = [`Elders ${String(i)}`];
    });
    expect(await o.bevindingen((await gestopt('2025-01-28', 'aanmaning')).deelId)).toEqual({ andere_persoon: 6 });
  });

  it('de verkeerde lijst van personen: elke herinnering op naam en adres van de eerste rij', async () => {
    const brieven = await zetAllen(await o.claims('eerste-rij', 6), 'herinnering', '2025-01-27');
    await vervals(brieven, ({ geadresseerde }) => {
      geadresseerde.naam = 'Eerste Rij';
      geadresseerde.adresregels = ['Elders 1'];
    });
    expect(await o.bevindingen((await gestopt('2025-01-27', 'herinnering')).deelId)).toEqual({ een_voor_velen: 6 });
  });

  it('brieven van één bewindvoerder over velen zijn geen verkeerde lijst', async () => {
    const brieven = await zetAllen(await o.claims('bewind', 4), 'herinnering', '2025-01-24');
    await vervals(brieven, ({ geadresseerde }, i) => {
      Object.assign(geadresseerde, { naam: 'Bewind B.V.', adresregels: ['Postbus 1'], namens: `Cliënt ${String(i)}` });
    });
    const { delen } = await o.proef('2025-01-24', 1, { soort: 'herinnering' });
    expect(delen.map(({ status, bevindingen }) => [status, bevindingen])).toEqual([['vrijgegeven', []]]);
    await o.db.brief.updateMany({ where: { id: { in: brieven } }, data: { status: 'vervallen', rundeelId: null } });
  });

  it('de verkeerde lijst van personen in de mededelingen bij een beslag', async () => {
    const sets = [await legBeslag(o, 'vreemd-1', '2025-04-02'), await legBeslag(o, 'vreemd-2', '2025-04-02')];
    await vervals(sets.map(({ mededeling }) => mededeling), ({ geadresseerde }, i) => {
      geadresseerde.naam = `Vreemde ${String(i)}`;
      geadresseerde.adresregels = [`Elders ${String(i)}`];
    });
    expect(await o.bevindingen((await gestopt('2025-04-02', 'beschikking')).deelId)).toEqual({ andere_persoon: 2 });
    await o.db.brief.updateMany({ where: { aangenomenOp: null, beslagId: { not: null } }, data: { status: 'vervallen', rundeelId: null } });
  });

  it('brieven over de vorderingen van een ander', async () => {
    const claims = await o.claims('ruil', 2);
    const brieven = await zetAllen(claims, 'herinnering', '2025-01-29');
    const [een, ander] = claims;
    await vervals(brieven, (inhoud, i) => {
      Object.assign(inhoud.vordering, { id: (i === 0 ? ander : een)?.id });
    });
    expect(await o.bevindingen((await gestopt('2025-01-29', 'herinnering')).deelId)).toEqual({ andere_persoon: 2 });
  });

  it('een restant van € 7', async () => {
    const claims = await o.claims('restant', 3);
    for (const claim of claims) {
      await claim.doorloop('herinnering', '2025-01-15');
      await claim.betaal(31_300, '2025-01-20');
    }
    await zetAllen(claims, 'aanmaning', '2025-01-30');
    // With the costs of the letter itself € 16 is asked.
    expect(await o.bevindingen((await gestopt('2025-01-30', 'aanmaning')).deelId)).toEqual({ klein_restant: 3 });
  });

  it('brieven na betaling: geboekt, en nog niet geboekt', async () => {
    const claims = await o.claims('betaald', 3);
    await zetAllen(claims, 'herinnering', '2025-01-31');
    const [deels, wacht] = claims;
    await deels?.betaal(5_000, '2025-01-31');
    const { betalingskenmerk } = await o.db.vordering.findUniqueOrThrow({ where: { id: wacht?.id ?? '' } });
    await ontvangBetaling(o.db, { betalingskenmerk, bankkenmerk: 'nog-niet', dag: dag('2025-01-31'), centen: centen(5_000) });
    expect(await o.bevindingen((await gestopt('2025-01-31', 'herinnering')).deelId)).toEqual({ betaald_sinds: 1, betaling_wacht: 1 });
  });

  it('aan overledenen en minderjarigen, en van gepauzeerde vorderingen', async () => {
    const claims = await o.claims('mensen', 3);
    const brieven = await zetAllen(claims, 'herinnering', '2025-02-03');
    await vervals(brieven.slice(0, 2), ({ geadresseerde }, i) => {
      Object.assign(geadresseerde, i === 0 ? { overleden: true } : { minderjarig: true });
    });
    const gepauzeerd = claims[2];
    if (gepauzeerd === undefined) throw new Error('geen vordering');
    await o.invorderen.pauzeer({ vorderingId: gepauzeerd.id, vandaag: dag('2025-02-03'), sleutel: 'p', door: 'a', reden: 'uitstel', totEnMet: dag('2025-03-01') });
    expect(await o.bevindingen((await gestopt('2025-02-03', 'herinnering')).deelId)).toEqual({ overleden: 1, minderjarig: 1, gepauzeerd: 1 });
  });

  it('dezelfde brief twee keer voor één vordering', async () => {
    const [claim] = await o.claims('dubbel', 1);
    const id = await claim?.brief('herinnering', '2025-02-04');
    const { id: _id, sleutel, inhoud, ...rest } = await o.db.brief.findUniqueOrThrow({ where: { id: id ?? 0 } });
    await o.db.brief.create({ data: { ...rest, sleutel: `${sleutel}:nog-eens`, inhoud: inhoud as Prisma.InputJsonObject } });
    expect(await o.bevindingen((await gestopt('2025-02-04', 'herinnering')).deelId)).toEqual({ dubbel: 2 });
  });

  it('veel meer brieven dan ooit, en dan het beleid toelaat', async () => {
    await o.db.beleid.create({ data: { opdrachtgeverId: 'waterstad', geldigVanaf: naarDatum(dag('2025-02-05')), inhoud: { ...BELEID, verzendrun: { hoogstensAantal: 20, groeiVanafAantal: 10 } } } });
    await zetAllen(await o.claims('veel', 30), 'herinnering', '2025-02-05');
    expect(await o.bevindingen((await gestopt('2025-02-05', 'herinnering')).deelId)).toEqual({ aantal_boven_grens: 30, aantal_gegroeid: 30, som_gegroeid: 30 });
  });

  it('een opdrachtgever zonder beleid', async () => {
    await zetAllen(await o.claims('zonder', 1), 'herinnering', '2025-02-06');
    await o.db.beleid.deleteMany();
    expect(await o.bevindingen((await gestopt('2025-02-06', 'herinnering')).deelId)).toEqual({ geen_beleid: 1 });
    await o.db.beleid.create({ data: { opdrachtgeverId: 'waterstad', geldigVanaf: naarDatum(dag('2024-01-01')), inhoud: BELEID } });
  });
});

describe('wat klopt', () => {
  it('gaat zonder mens op de post, en elke brief één keer', async () => {
    await o.db.brief.updateMany({ where: { aangenomenOp: null }, data: { status: 'vervallen' } });
    const brieven = await zetAllen(await o.claims('goed', 20), 'herinnering', '2025-02-07');
    const { delen, zaak } = await o.proef('2025-02-07');
    expect(delen.map(({ status, aantal, somCenten, bevindingen }) => ({ status, aantal, somCenten, bevindingen }))).toEqual([{ status: 'vrijgegeven', aantal: 20, somCenten: 640_000, bevindingen: [] }]);
    await o.geefVrij(zaak, '2025-02-07');
    expect(await o.db.brief.count({ where: { id: { in: brieven }, aangenomenOp: naarDatum(dag('2025-02-07')), kanaal: 'papier' } })).toBe(20);
    expect(o.uitgegeven.filter((id) => id === delen[0]?.deelId)).toHaveLength(1);
  });
});
