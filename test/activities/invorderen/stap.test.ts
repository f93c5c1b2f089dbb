import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BronFout, BronOnbereikbaar } from '../../../adapters/bron/fouten.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { openstaand } from '../../../activities/opslag/openstaand.ts';
import { controleerKeten } from '../../../activities/opslag/gebeurtenis.ts';
import { ADRES, maakOpstelling, type Opstelling } from './opstelling.ts';

let o: Opstelling;
beforeAll(async () => {
  o = await maakOpstelling();
});
afterAll(async () => o.ruimOp());

describe('een stap zetten', () => {
  it('de herinnering is kosteloos en rust op beleid: een brief, geen besluit', async () => {
    const v = await o.vordering('herinnering');
    const uitkomst = await v.zet('herinnering', '2025-01-06');
    expect(uitkomst).toMatchObject({ soort: 'klaargezet', plandag: '2025-01-06' });
    expect(await o.db.besluit.count({ where: { zaak: v.zaak } })).toBe(0);
    expect(await o.db.kosten.count({ where: { vorderingId: v.id } })).toBe(0);
  });

  it('twee keer dezelfde aanmaning: één brief, één besluit, één keer kosten (Kostenwet 2)', async () => {
    const v = await o.vordering('aanmaning');
    await v.doorloop('herinnering', '2025-01-06');
    const [een, twee] = await Promise.all([v.zet('aanmaning', '2025-01-21'), v.zet('aanmaning', '2025-01-21')]);
    expect(twee).toEqual(een);
    expect(await v.zet('aanmaning', '2025-01-22')).toEqual(een);
    expect(await o.db.brief.count({ where: { zaak: v.zaak, soort: 'aanmaning' } })).toBe(1);
    expect(await o.db.kosten.findMany({ where: { vorderingId: v.id }, select: { soort: true, centen: true } })).toEqual([{ soort: 'aanmaning', centen: 900 }]);
    expect(await o.db.besluit.findMany({ where: { zaak: v.zaak }, select: { grond: true } })).toEqual([{ grond: ['IW 11', 'Kostenwet art. 2'] }]);
  });

  it('zolang een betaling opzij ligt komt er geen stap: eerst moet vaststaan wat openstaat', async () => {
    const v = await o.vordering('opzij');
    await v.doorloop('herinnering', '2025-01-06');
    await o.db.bericht.create({ data: { ontvanger: v.zaak, soort: 'betaling', dag: new Date('2025-01-10'), sleutel: 'opzij', inhoud: {}, verwerktOp: new Date(), uitkomst: { opzij: true, fouttype: 'Error' } } });
    await expect(v.zet('aanmaning', '2025-01-21')).rejects.toThrow('los eerst die taak op');
    expect(await o.db.kosten.count({ where: { vorderingId: v.id } })).toBe(0);
  });

  it('het dwangbevel kost naar de open som zonder eerdere kosten (Kostenwet 3 lid 1)', async () => {
    const v = await o.vordering('dwangbevel');
    await v.doorloop('herinnering', '2025-01-06');
    await v.doorloop('aanmaning', '2025-01-21');
    const briefId = await v.brief('dwangbevel', '2025-02-05');
    const { inhoud } = await o.db.brief.findUniqueOrThrow({ where: { id: briefId } });
    // Tariff of 2025: 53 + 5 for each of the six whole parts of 45 in 320 − 45.
    expect(inhoud).toMatchObject({ bedragen: { hoofdsomCenten: 32_000, eerdereKostenCenten: 900, kostenCenten: 8_300, totaalCenten: 41_200 } });
  });

  it('de dagtekening is de eerste werkdag', async () => {
    const v = await o.vordering('zaterdag');
    expect(await v.zet('herinnering', '2025-01-11')).toMatchObject({ plandag: '2025-01-13' });
  });

  it('de brief draagt wie, wat en wanneer, en geen burgerservicenummer', async () => {
    const v = await o.vordering('inhoud', '999990019');
    const briefId = await v.brief('herinnering', '2025-01-06');
    const { inhoud } = await o.db.brief.findUniqueOrThrow({ where: { id: briefId } });
    expect(inhoud).toMatchObject({ geadresseerde: ADRES, dagtekening: '2025-01-06', laatsteDag: '2025-01-20' });
    expect(JSON.stringify(inhoud)).not.toContain('999990019');
  });
});

describe('een stap die niet mag', () => {
  it('zonder bewijs van de aanmaning geen dwangbevel: een taak met het artikel, en geen kosten', async () => {
    const v = await o.vordering('overgeslagen');
    await v.doorloop('herinnering', '2025-01-06');
    await v.brief('aanmaning', '2025-01-21');
    const vooraf = o.brp.gevraagd;
    expect(await v.zet('dwangbevel', '2025-06-01')).toEqual({ soort: 'voorgelegd', taak: 'volgorde_geweigerd' });
    expect(await v.zet('dwangbevel', '2025-06-02')).toEqual({ soort: 'voorgelegd', taak: 'volgorde_geweigerd' });
    expect(o.brp.gevraagd).toBe(vooraf);
    expect(await o.db.kosten.count({ where: { vorderingId: v.id, soort: 'dwangbevel' } })).toBe(0);
    const taken = await o.db.taak.findMany({ where: { zaak: v.zaak } });
    expect(taken).toHaveLength(1);
    expect(taken[0]?.tekst).toContain('IW 12');
  });

  it('zonder tarief voor het jaar van de dagtekening geen kosten en geen brief', async () => {
    const v = await o.vordering('tarief');
    await v.doorloop('herinnering', '2025-01-06');
    expect(await v.zet('aanmaning', '2029-01-02')).toEqual({ soort: 'voorgelegd', taak: 'tarief_ontbreekt' });
    expect(await o.db.brief.count({ where: { zaak: v.zaak, soort: 'aanmaning' } })).toBe(0);
  });

  it.each([
    ['overleden', { soort: 'gevonden', adressering: { ...ADRES, overleden: true } }],
    ['adres_onbekend', { soort: 'gevonden', adressering: { ...ADRES, adresregels: [] } }],
    ['persoon_onbekend', { soort: 'niet_gevonden' }],
  ] as const)('het antwoord van de BRP geeft de taak %s', async (taak, antwoord) => {
    const v = await o.vordering(`brp-${taak}`);
    const gewoon = o.brp.antwoord;
    o.brp.antwoord = async () => Promise.resolve(antwoord);
    expect(await v.zet('herinnering', '2025-01-06')).toEqual({ soort: 'voorgelegd', taak });
    o.brp.antwoord = gewoon;
    expect(await v.zet('herinnering', '2025-01-06')).toEqual({ soort: 'voorgelegd', taak });
    expect(await v.zet('herinnering', '2025-01-07', 2)).toMatchObject({ soort: 'klaargezet' });
  });

  it('een antwoord dat niet klopt is een taak; een BRP die zwijgt is een fout die overgaat', async () => {
    const v = await o.vordering('brp-fout');
    const gewoon = o.brp.antwoord;
    o.brp.antwoord = async () => Promise.reject(new BronOnbereikbaar('brp', 'storing'));
    await expect(v.zet('herinnering', '2025-01-06')).rejects.toBeInstanceOf(BronOnbereikbaar);
    expect(await o.db.taak.count({ where: { zaak: v.zaak } })).toBe(0);
    o.brp.antwoord = async () => Promise.reject(new BronFout('brp', 'antwoord_ongeldig', 'het antwoord klopt niet'));
    expect(await v.zet('herinnering', '2025-01-06')).toEqual({ soort: 'voorgelegd', taak: 'bron_antwoord_ongeldig' });
    o.brp.antwoord = gewoon;
  });

  it('een voldane vordering krijgt geen brief', async () => {
    const v = await o.vordering('al-betaald');
    await v.betaal(32_000, '2024-12-01');
    expect(await v.zet('herinnering', '2025-01-06')).toEqual({ soort: 'voldaan' });
  });
});

describe('niet gepost op de plandag', () => {
  it('de brief gaat uit de post met zijn kosten, ook als dat twee keer wordt gevraagd; de nieuwe heeft een nieuwe dagtekening en het tarief daarvan', async () => {
    const v = await o.vordering('blijft-liggen', undefined, 29_815);
    await v.doorloop('herinnering', '2025-12-16');
    const briefId = await v.brief('aanmaning', '2025-12-31');
    const weg = { vorderingId: v.id, briefId, vandaag: dag('2026-01-01') };
    expect(await o.invorderen.haalUitDePost(weg)).toEqual({ soort: 'teruggehaald' });
    expect(await o.invorderen.haalUitDePost(weg)).toEqual({ soort: 'teruggehaald' });
    expect((await openstaand(o.db, v.id)).kosten).toBe(0);
    expect(await v.zet('aanmaning', '2026-01-01', 2)).toMatchObject({ soort: 'klaargezet', plandag: '2026-01-05' });
    expect((await openstaand(o.db, v.id)).kosten).toBe(1000);
    expect(await controleerKeten(o.db, v.zaak)).toBeNull();
  });

  it.each([
    ['de postkamer heeft aangenomen', { aangenomenOp: new Date('2025-01-06') }],
    ['verzonden is', { status: 'verzonden' }],
    ['terugkwam', { status: 'retour' }],
  ])('een brief die %s kan er niet meer uit', async (naam, stand) => {
    const v = await o.vordering(`post-${naam.replaceAll(' ', '-')}`);
    const briefId = await v.brief('herinnering', '2025-01-06');
    await o.db.brief.update({ where: { id: briefId }, data: stand });
    expect(await o.invorderen.haalUitDePost({ vorderingId: v.id, briefId, vandaag: dag('2025-01-07') })).toEqual({ soort: 'al_verzonden' });
  });

  it('bewijs dat onderweg is houdt de brief in de post', async () => {
    const v = await o.vordering('bewijs-onderweg');
    const briefId = await v.brief('herinnering', '2025-01-06');
    await o.db.bericht.create({ data: { ontvanger: v.zaak, sleutel: 'x', soort: 'verzending', dag: new Date('2025-01-06'), inhoud: { briefId, soort: 'verzonden', op: '2025-01-06' } } });
    expect(await o.invorderen.haalUitDePost({ vorderingId: v.id, briefId, vandaag: dag('2025-01-07') })).toEqual({ soort: 'al_verzonden' });
  });
});
