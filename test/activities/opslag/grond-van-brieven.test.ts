import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bewaarBesluit } from '../../../activities/opslag/besluit.ts';
import { bewaarBrief } from '../../../activities/opslag/brief.ts';
import type { Transactie } from '../../../activities/opslag/database.ts';
import { schrijfGebeurtenis } from '../../../activities/opslag/gebeurtenis.ts';
import { MET_BRIEF, ZONDER_BRIEF, type ZonderBrief } from '../../../domain/besluit/bekendmaking.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { maakOpstelling, type Opstelling } from '../invorderen/opstelling.ts';

let o: Opstelling;
beforeAll(async () => {
  o = await maakOpstelling();
});
afterAll(async () => o.ruimOp());

const vandaag = dag('2025-03-03');
let nummer = 0;
const zaak = () => `invordering-grond-${String(++nummer)}`;
const besluit = async (tx: Transactie, waar: string, soort: string, zonderBrief?: ZonderBrief) =>
  bewaarBesluit(tx, { sleutel: `${waar}:${soort}`, zaak: waar, vandaag, soort, grond: ['proef'], inhoud: {}, ...(zonderBrief === undefined ? {} : { zonderBrief }) });
const brief = async (tx: Transactie, waar: string, soort: string, besluitId: number | null, oorzaak?: number) =>
  bewaarBrief(tx, {
    sleutel: `${waar}:${soort}`,
    zaak: waar,
    soort,
    aan: 'debiteur',
    dagtekening: vandaag,
    inhoud: {},
    vandaag,
    besluitId,
    ...(oorzaak === undefined ? {} : { oorzaak }),
    gebeurtenis: { soort, feiten: (briefId) => ({ briefId }) },
  });

describe('wat per brief bekend moet worden gemaakt', () => {
  it('staat in de database zoals in het domein', async () => {
    const [rij] = await o.db.$queryRaw<{ soorten: string[] }[]>`select besluitsoorten_met_brief() as soorten`;
    expect(rij?.soorten).toEqual([...MET_BRIEF]);
  });

  it.each(MET_BRIEF)('%s zonder brief wordt bij het vastleggen geweigerd, en er blijft niets van staan', async (soort) => {
    const waar = zaak();
    await expect(o.db.$transaction(async (tx) => besluit(tx, waar, soort))).rejects.toThrow();
    expect(await o.db.besluit.count({ where: { zaak: waar } })).toBe(0);
  });

  it.each(MET_BRIEF)('%s met zijn brief in dezelfde transactie staat', async (soort) => {
    const waar = zaak();
    await o.db.$transaction(async (tx) => brief(tx, waar, soort, await besluit(tx, waar, soort)));
    expect(await o.db.besluit.count({ where: { zaak: waar, brieven: { some: {} } } })).toBe(1);
  });

  it('lagere kosten staan in de brief over hun vermindering, en die blijft', async () => {
    const waar = zaak();
    const id = await o.db.$transaction(async (tx) => {
      const vermindering = await besluit(tx, waar, 'vermindering');
      await besluit(tx, waar, 'herziening_kosten');
      return brief(tx, waar, 'kostenherziening', vermindering);
    });
    expect(await o.db.besluit.count({ where: { zaak: waar } })).toBe(2);
    await expect(o.db.brief.update({ where: { id }, data: { besluitId: null, grondVolgnummer: 1 } })).rejects.toThrow();
  });

  it('een brief achteraf van zijn besluit losmaken of weghalen kan niet; een andere in zijn plaats zetten wel', async () => {
    const waar = zaak();
    const id = await o.db.$transaction(async (tx) => brief(tx, waar, 'aanmaning', await besluit(tx, waar, 'aanmaning')));
    const { besluitId } = await o.db.brief.findUniqueOrThrow({ where: { id } });
    await expect(o.db.brief.update({ where: { id }, data: { besluitId: null, grondVolgnummer: 1 } })).rejects.toThrow();
    await expect(o.db.brief.delete({ where: { id } })).rejects.toThrow();
    await o.db.$transaction(async (tx) => {
      await tx.brief.update({ where: { id }, data: { besluitId: null, grondVolgnummer: 1, sleutel: `${waar}:oud` } });
      await brief(tx, waar, 'aanmaning', besluitId);
    });
    expect(await o.db.brief.count({ where: { besluitId } })).toBe(1);
  });

  it.each(ZONDER_BRIEF)('zegt het besluit zelf waarom er geen brief is (%s), dan staat het', async (reden) => {
    const waar = zaak();
    await o.db.$transaction(async (tx) => besluit(tx, waar, 'opheffing', reden));
    expect(await o.db.besluit.count({ where: { zaak: waar } })).toBe(1);
  });

  it('een reden achteraf weghalen kan niet zonder brief, en een andere reden bestaat niet', async () => {
    const waar = zaak();
    const id = await o.db.$transaction(async (tx) => besluit(tx, waar, 'opheffing', 'volgt'));
    await expect(o.db.besluit.update({ where: { id }, data: { zonderBrief: null } })).rejects.toThrow();
    await expect(o.db.besluit.update({ where: { id }, data: { zonderBrief: 'vergeten' } })).rejects.toThrow();
  });

  it.each(['betekening', 'beslagexploot', 'overbetekening', 'stap_niet_nodig', 'vaststelling_bvv', 'pauze'])('%s vraagt geen brief van ons', async (soort) => {
    const waar = zaak();
    await o.db.$transaction(async (tx) => besluit(tx, waar, soort));
    expect(await o.db.besluit.count({ where: { zaak: waar } })).toBe(1);
  });
});

describe('de grond van een brief', () => {
  it('is een besluit, de gebeurtenis die hij beantwoordt, of dat hij werd klaargezet', async () => {
    const waar = zaak();
    const [oorzaak, opBesluit, opOorzaak, opZichzelf] = await o.db.$transaction(async (tx) => {
      const volgnummer = await schrijfGebeurtenis(tx, waar, vandaag, 'verklaring');
      return [volgnummer, await brief(tx, waar, 'aanmaning', await besluit(tx, waar, 'aanmaning')), await brief(tx, waar, 'afschrift', null, volgnummer), await brief(tx, waar, 'herinnering', null)];
    });
    const grond = async (id: number) => o.db.brief.findUniqueOrThrow({ where: { id }, select: { grondVolgnummer: true, besluit: { select: { soort: true } }, grond: { select: { soort: true, inhoud: true } } } });
    expect(await grond(opBesluit)).toMatchObject({ besluit: { soort: 'aanmaning' }, grondVolgnummer: null });
    expect(await grond(opOorzaak)).toMatchObject({ besluit: null, grondVolgnummer: oorzaak, grond: { soort: 'verklaring' } });
    expect(await grond(opZichzelf)).toMatchObject({ besluit: null, grond: { soort: 'herinnering', inhoud: { briefId: opZichzelf } } });
  });

  it('zonder grond bestaat geen brief, en een gebeurtenis van een andere zaak is er geen', async () => {
    const [waar, elders] = [zaak(), zaak()];
    const volgnummer = await o.db.$transaction(async (tx) => {
      await schrijfGebeurtenis(tx, elders, vandaag, 'geopend');
      return schrijfGebeurtenis(tx, elders, vandaag, 'herinnering');
    });
    const kaal = { sleutel: waar, zaak: waar, soort: 'herinnering', aan: 'debiteur', dagtekening: new Date(vandaag), inhoud: {}, status: 'klaargezet' };
    await expect(o.db.brief.create({ data: kaal })).rejects.toThrow();
    await expect(o.db.brief.create({ data: { ...kaal, grondVolgnummer: volgnummer } })).rejects.toThrow();
    expect(await o.db.brief.count({ where: { zaak: waar } })).toBe(0);
  });

  it('elke brief van de straat heeft er een', async () => {
    const v = await o.vordering('gronden');
    await v.totVerhaal();
    const brieven = await o.db.brief.findMany({ where: { zaak: v.zaak }, include: { besluit: true, grond: true }, orderBy: { id: 'asc' } });
    expect(brieven.map(({ soort, besluit: uit, grond }) => [soort, uit?.soort ?? grond?.soort])).toEqual(['herinnering', 'aanmaning', 'dwangbevel', 'vooraankondiging'].map((soort) => [soort, soort]));
  });
});
