import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { naarDatum } from '../../../activities/opslag/dagen.ts';
import { metZaak } from '../../../activities/opslag/database.ts';
import { controleerKeten } from '../../../activities/opslag/gebeurtenis.ts';
import { maakRouter } from '../../../activities/router/router.ts';
import { rondTaakAf } from '../../../activities/taken/afronden.ts';
import { ontvangPartijbericht } from '../../../activities/partijbericht/ontvangen.ts';
import type { VerdelenPort } from '../../../activities/verdelen/port.ts';
import { legGevolgVast } from '../../../activities/router/gevolgd.ts';
import { maakVerdelen } from '../../../activities/verdelen/verdelen.ts';
import { stelVrijgaveVoor } from '../../../activities/verdelen/vrijgave.ts';
import { zaakVanSamenloop } from '../../../contract/zaak.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { oin } from '../../../domain/samenloop/partij.ts';
import { bericht } from '../../services/routeervoorziening/berichten.ts';
import { BSN, DEURWAARDER, legAangemeld, maakProefrouter, OIN, type Proefrouter } from '../router/proefrouter.ts';
import { maakOpstelling, type Opstelling, type Proefbeslag, type Proefverhaal } from '../verhalen/opstelling.ts';
import { legOordeel } from './oordeel.ts';

/** A deurwaarder collects; the derde paid € 400,00 to us, who have € 1.000,00 open on a vordering of IW 19. */
let o: Opstelling;
let p: Proefrouter;
let verdelen: VerdelenPort;
let v: Proefverhaal;
let b: Proefbeslag;
const op = dag('2025-05-02');
const REKENING = { rekening: 'NL91ABNA0417164300', tenNameVan: 'Zorggroep De Linde', betalingskenmerk: 'terug mei' } as const;

beforeAll(async () => {
  o = await maakOpstelling();
});
afterAll(async () => o.ruimOp());
beforeEach(async () => {
  p = maakProefrouter();
  verdelen = maakVerdelen({ db: o.db, toegang: p.toegang });
  ({ verhaal: v, beslag: b } = await legAangemeld(o, p));
  await oordeel('ander');
  await b.draagAf('2025-05-02', 400_00, null);
  await verdelen.verdeel({ beslagId: b.id, vandaag: op });
});

const oordeel = async (soort: 'ander' | 'alleen' | 'onbeslist', metPartij = true): Promise<void> => legOordeel(o.db, b.id, soort, { partij: soort === 'ander' && metPartij ? DEURWAARDER : null });
const zaak = () => zaakVanSamenloop(b.id);
const taak = async () => o.db.taak.findFirstOrThrow({ where: { zaak: zaak(), soort: 'afdracht_bij_ander' }, orderBy: { id: 'desc' } });
const open = async () => (await o.db.taak.findMany({ where: { zaak: zaak(), afgedaanOp: null }, orderBy: { id: 'asc' } })).map(({ soort }) => soort);
const meldtRekening = async (): Promise<void> => {
  const een = bericht('vordering_aangemeld_bij_cdw', { soort: 'oin', nummer: oin(OIN) });
  await ontvangPartijbericht(o.db, { oin: OIN, vandaag: op }, { afzender: DEURWAARDER.nummer, bericht: { ...een, bsn: BSN, derde: { soort: 'rsin', nummer: '000010078' } } });
};
const stelVoor = async (keuze: string, sleutel = 's') => verdelen.stelVrijgaveVoor({ beslagId: b.id, vandaag: op, sleutel, door: 'a.een', taakId: (await taak()).id, keuze, toelichting: 'besproken met Kade en de derde' });
/** As the command line does it: with an account that a person found out. */
const metRekening = async (keuze: string, betaling: { rekening: string; tenNameVan: string; betalingskenmerk: string } = REKENING) => {
  const voorstel = { beslagId: b.id, vandaag: op, sleutel: 'r', door: 'a.een', taakId: (await taak()).id, keuze, toelichting: 'besproken', betaling };
  return { antwoordId: await metZaak(o.db, zaak(), async (tx) => stelVrijgaveVoor(tx, voorstel)) };
};
const keur = async ({ antwoordId }: { readonly antwoordId: number }, door = 'b.twee', sleutel = 'k') => verdelen.keurVrijgaveGoed({ beslagId: b.id, vandaag: op, sleutel, door, taakId: (await taak()).id, antwoordId });
const betaalopdrachten = async () => (await o.db.doorbetaling.findMany({ where: { verdeling: { beslagId: b.id } }, orderBy: { id: 'asc' } })).map(({ partij, centen, rekening, betaalOp }) => [partij.replace(/^derde:\d+$/, 'de derde'), centen, rekening, betaalOp === null ? 'gehouden' : 'te betalen']);
const geboekt = async (): Promise<number> => (await o.db.toerekening.aggregate({ where: { vordering: { id: { in: [...v.vorderingen] } } }, _sum: { hoofdsomCenten: true } }))._sum.hoofdsomCenten ?? 0;
const terugbetaald = async (): Promise<number> => o.db.terugbetaling.count({ where: { zaak: `beslag-${String(b.id)}` } });
const stand = async () => ({ ons: await geboekt(), opdrachten: await betaalopdrachten(), schuldenaar: await terugbetaald() });
const besluit = async () => o.db.besluit.findFirstOrThrow({ where: { zaak: zaak(), soort: 'verdeling' } });
/** What who collects heard of our claim before. */
const vertelde = async (openstaand: number) => o.db.uitgaandPartijbericht.create({ data: { sleutel: `verteld-${String(b.id)}`, berichtId: randomUUID(), beslagId: b.id, ontvanger: 'gdw:990123', soort: 'vordering_aangemeld_bij_cdw', dag: naarDatum(op), inhoud: { inhoud: { vordering: { openstaand, kosten: 0 } } } } });
const NIETS = { ons: 0, opdrachten: [], schuldenaar: 0 };

describe('de vraag', () => {
  it('noemt de keuzes, en gaat niet dicht zonder antwoord', async () => {
    expect((await taak()).keuzes).toEqual(['doorbetalen', 'teruggeven', 'houden']);
    const { id } = await taak();
    await expect(metZaak(o.db, zaak(), async (tx) => rondTaakAf(tx, { zaak: zaak(), vandaag: op, sleutel: 'x', door: 'a.een', taakId: id, uitkomst: 'besproken' }, []))).rejects.toThrow('«geefGeldVrij»');
  });

  it('wordt een andere zolang niet beslist is wie int, en komt met keuzes terug', async () => {
    await oordeel('onbeslist');
    await verdelen.verdeel({ beslagId: b.id, vandaag: op });
    expect(await open()).toEqual(['verdeling_wacht']);
    await oordeel('ander');
    await verdelen.verdeel({ beslagId: b.id, vandaag: op });
    expect([await open(), (await taak()).keuzes]).toEqual([['afdracht_bij_ander'], ['doorbetalen', 'teruggeven', 'houden']]);
  });

  it('was eerst niet beslist wie int, dan heeft zij ook keuzes', async () => {
    await oordeel('onbeslist');
    await b.draagAf('2025-05-09', 300_00, null);
    await verdelen.verdeel({ beslagId: b.id, vandaag: dag('2025-05-09') });
    await oordeel('ander');
    await verdelen.verdeel({ beslagId: b.id, vandaag: dag('2025-05-09') });
    expect(await open()).toEqual(['afdracht_bij_ander', 'afdracht_bij_ander']);
    expect(await keur(await stelVoor('houden'))).toEqual({ weg: false });
    expect(await open()).toEqual(['afdracht_bij_ander']);
  });
});

describe('doorbetalen aan wie int', () => {
  it('alles gaat naar zijn rekening, en hij hoort het', async () => {
    await meldtRekening();
    expect(await keur(await stelVoor('doorbetalen'))).toEqual({ weg: true });
    expect(await stand()).toEqual({ ons: 0, opdrachten: [['gdw:990123', 400_00, 'NL91ABNA0417164300', 'te betalen']], schuldenaar: 0 });
    expect((await o.db.uitgaandPartijbericht.findMany({ where: { beslagId: b.id } })).map(({ soort, ontvanger }) => [soort, ontvanger])).toEqual([['afdracht_doorgezonden', 'gdw:990123']]);
  });

  it('is zijn rekening niet bekend, dan wordt het geweigerd en staat er geen voorstel', async () => {
    await expect(stelVoor('doorbetalen')).rejects.toThrow('Van de partij die int is geen rekening bekend');
    expect([await o.db.antwoord.count({ where: { taakId: (await taak()).id } }), await stand(), await open()]).toEqual([0, NIETS, ['afdracht_bij_ander']]);
  });

  it('een mens kan haar opgeven, en de tweede keurt met het antwoord ook haar goed', async () => {
    await keur(await metRekening('doorbetalen'));
    expect((await stand()).opdrachten).toEqual([['gdw:990123', 400_00, REKENING.rekening, 'te betalen']]);
  });

  it('een andere rekening dan hij zelf opgaf wordt geweigerd', async () => {
    await meldtRekening();
    await expect(metRekening('doorbetalen', { ...REKENING, rekening: 'NL20INGB0001234567' })).rejects.toThrow('een andere rekening bekend');
    expect(await stand()).toEqual(NIETS);
  });
});

describe('teruggeven aan de derde', () => {
  it('gaat helemaal terug naar zijn rekening; hij heeft niet bevrijdend betaald', async () => {
    await keur(await metRekening('teruggeven'));
    expect(await stand()).toEqual({ ons: 0, opdrachten: [['de derde', 400_00, REKENING.rekening, 'te betalen']], schuldenaar: 0 });
    expect(await besluit()).toMatchObject({ inhoud: { soort: 'teruggegeven', naarDerde: 400_00, rekenwerk: { derdeBevrijd: false } } });
  });

  it('zonder rekening wordt het geweigerd, zonder gevolg', async () => {
    await expect(stelVoor('teruggeven')).rejects.toThrow('Van de derde is geen rekening bekend');
    expect([await stand(), await open()]).toEqual([NIETS, ['afdracht_bij_ander']]);
  });

  it('telt niet als ingehouden als de beslagvrije voet later omhoog gaat', async () => {
    await b.draagAf('2025-04-10', 400_00, 1_752_00);
    await verdelen.verdeel({ beslagId: b.id, vandaag: dag('2025-04-10') });
    await keur(await metRekening('teruggeven'));
    const uitkomst = await v.corrigeer('2025-04-18', 2, { leefsituatie: 'gehuwd_met_kinderen' });
    if (uitkomst.soort !== 'beslag') throw new Error(uitkomst.soort);
    await o.beslaan.pasBvvAan({ beslagId: b.id, vandaag: dag('2025-04-18'), berichtId: await b.geefDoor('2025-04-18', uitkomst.berekeningId) });
    expect(await o.db.taak.count({ where: { soort: 'herverdeling_nodig', zaak: `beslag-${String(b.id)}` } })).toBe(0);
  });
});

describe('houden voor onze vordering', () => {
  it('met instemming van wie int: het staat op onze vordering, en hij hoort dat er minder openstaat', async () => {
    await legGevolgVast(o.db, { zaak: zaak(), vandaag: op, besluitId: 1, gevolg: { inner: 'ander', partij: 'gdw:990123' } });
    await vertelde(1_000_00);
    await keur(await stelVoor('houden'));
    expect(await stand()).toEqual({ ons: 400_00, opdrachten: [], schuldenaar: 0 });
    expect(await besluit()).toMatchObject({ grond: ['Rv 478 lid 1', 'BW 6:32'], inhoud: { soort: 'voor_ons', eigen: 400_00 } });
    expect(await o.db.uitgaandPartijbericht.findFirst({ where: { beslagId: b.id, soort: 'vordering_gewijzigd' } })).toMatchObject({ ontvanger: 'gdw:990123', inhoud: { inhoud: { reden: 'betaling', vordering: { openstaand: 600_00 } } } });
  });

  it('staat er minder open, dan wordt het geweigerd, zonder gevolg', async () => {
    await b.draagAf('2025-05-09', 1_000_01, null);
    await verdelen.verdeel({ beslagId: b.id, vandaag: dag('2025-05-09') });
    await expect(stelVoor('houden')).rejects.toThrow('staat minder open');
    expect(await stand()).toEqual(NIETS);
  });

  it('is niet bekend wie int, dan kan niemand instemmen', async () => {
    await oordeel('ander', false);
    await expect(stelVoor('houden')).rejects.toThrow('Zonder haar instemming');
  });
});

describe('twee personen, één keer', () => {
  it('wie het voorstelt keurt het niet goed; er gaat niets weg', async () => {
    const voorstel = await stelVoor('houden');
    await expect(keur(voorstel, 'A.Een ')).rejects.toThrow('mag het niet zelf beoordelen');
    expect([await stand(), await open()]).toEqual([NIETS, ['afdracht_bij_ander']]);
  });

  it('het voorstel alleen doet niets', async () => {
    await stelVoor('houden');
    expect([await stand(), await open()]).toEqual([NIETS, ['afdracht_bij_ander']]);
  });

  it('het besluit noemt beiden, de reden, de vraag en het antwoord; de taak is af en de keten klopt', async () => {
    const { antwoordId } = await stelVoor('houden');
    await keur({ antwoordId });
    expect(await besluit()).toMatchObject({ door: 'a.een, b.twee', inhoud: { reden: 'besproken met Kade en de derde', antwoordId, bewezen: false }, feiten: [{ bron: 'taak' }, { bron: 'antwoord', id: antwoordId }] });
    expect([await taak(), await controleerKeten(o.db, zaak())]).toMatchObject([{ afgedaanOp: naarDatum(op), uitkomst: 'houden' }, null]);
    expect((await o.db.gebeurtenis.findMany({ where: { zaak: zaak() }, orderBy: { volgnummer: 'asc' } })).map(({ soort }) => soort).slice(-3)).toEqual(['antwoord_voorgesteld', 'antwoord_goedgekeurd', 'verdeling']);
  });

  it('dezelfde goedkeuring nog eens, na een crash of een herhaling, verandert niets', async () => {
    await meldtRekening();
    const voorstel = await stelVoor('doorbetalen');
    const eerst = [await keur(voorstel), await stand()];
    expect([await keur(voorstel), await stand()]).toEqual(eerst);
    expect(await o.db.uitgaandPartijbericht.count({ where: { beslagId: b.id, soort: 'afdracht_doorgezonden' } })).toBe(1);
  });

  it('hetzelfde voorstel nog eens is hetzelfde antwoord', async () => {
    expect(await stelVoor('houden')).toEqual(await stelVoor('houden'));
  });

  it('twee goedkeuringen tegelijk laten het één keer gaan', async () => {
    await meldtRekening();
    const voorstel = await stelVoor('doorbetalen');
    const beide = await Promise.allSettled([keur(voorstel, 'b.twee', 'k1'), keur(voorstel, 'c.drie', 'k2')]);
    expect(beide.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await stand()).opdrachten.length).toBe(1);
  });

  it('geld dat al weg is wordt niet nog eens vrijgegeven', async () => {
    await keur(await stelVoor('houden'));
    await expect(stelVoor('houden', 's2')).rejects.toThrow('al afgedaan');
  });

  it('is tussen voorstel en goedkeuring veranderd wie int, dan gaat het niet; het geld wordt daarna vanzelf verdeeld', async () => {
    const voorstel = await stelVoor('houden');
    await oordeel('alleen');
    await expect(keur(voorstel)).rejects.toThrow('int geen ander meer');
    expect([await stand(), await open()]).toEqual([NIETS, ['afdracht_bij_ander']]);
    await verdelen.verdeel({ beslagId: b.id, vandaag: op });
    expect([(await stand()).ons, await open()]).toEqual([400_00, []]);
  });

  it('een keuze die er niet is, en een taak van een andere soort, worden geweigerd', async () => {
    await expect(stelVoor('weggeven')).rejects.toThrow('Kies uit: doorbetalen, teruggeven, houden');
    await o.db.taak.updateMany({ where: { zaak: zaak() }, data: { soort: 'verdeling_wacht' } });
    const { id } = await o.db.taak.findFirstOrThrow({ where: { zaak: zaak() } });
    await expect(verdelen.stelVrijgaveVoor({ beslagId: b.id, vandaag: op, sleutel: 't', door: 'a.een', taakId: id, keuze: 'houden', toelichting: 'x' })).rejects.toThrow('gaat bij deze zaak niet over geld dat vaststaat');
  });
});

describe('het einde van ons beslag', () => {
  it('de samenloop blijft open zolang er geld vaststaat, en gaat dicht als het weg is', async () => {
    const router = maakRouter({ db: o.db, toegang: p.toegang });
    await o.db.bericht.updateMany({ where: { ontvanger: zaak() }, data: { verwerktOp: new Date() } });
    expect(await router.sluit({ beslagId: b.id, vandaag: op })).toEqual({ soort: 'geld_staat_vast' });
    await keur(await stelVoor('houden'));
    await o.db.bericht.updateMany({ where: { ontvanger: zaak() }, data: { verwerktOp: new Date() } });
    expect(await router.sluit({ beslagId: b.id, vandaag: op })).toEqual({ soort: 'gesloten' });
  });
});
