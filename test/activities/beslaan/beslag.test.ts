import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ontvangVerzending } from '../../../activities/intake/post.ts';
import { controleerKeten } from '../../../activities/opslag/gebeurtenis.ts';
import { naarDag, naarDagOfLeeg } from '../../../activities/opslag/dagen.ts';
import { BronFout, BronOnbereikbaar } from '../../../adapters/bron/fouten.ts';
import { zaakVanBeslag, zaakVanVerhaal } from '../../../contract/zaak.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { ADRES, berichtenAan, gelegd, maakOpstelling, type Opstelling, type Proefbeslag } from '../verhalen/opstelling.ts';

let o: Opstelling;
let standaard: Opstelling['bronnen'];
beforeAll(async () => {
  o = await maakOpstelling();
  standaard = { ...o.bronnen };
});
afterAll(async () => o.ruimOp());
beforeEach(() => {
  Object.assign(o.bronnen, standaard);
});

const brieven = async (beslag: Pick<Proefbeslag, 'id'>) => o.db.brief.findMany({ where: { beslagId: beslag.id }, orderBy: { id: 'asc' } });
const soorten = async (beslag: Pick<Proefbeslag, 'id'>) => (await brieven(beslag)).map(({ soort }) => soort);
const taken = async (beslag: Pick<Proefbeslag, 'id'>) => (await o.db.taak.findMany({ where: { zaak: zaakVanBeslag(beslag.id) } })).map(({ soort }) => soort);
const openTaken = async (beslag: Pick<Proefbeslag, 'id'>) => (await o.db.taak.findMany({ where: { zaak: zaakVanBeslag(beslag.id), afgedaanOp: null } })).map(({ soort }) => soort);
const kop = (beslag: Pick<Proefbeslag, 'id'>, vandaag: string) => ({ beslagId: beslag.id, vandaag: dag(vandaag) });

/** A beslag that was opened but of which nothing was made. */
async function geopend(vandaag = '2025-03-25') {
  const v = await o.verhaal();
  const uitkomst = await v.stelVast(vandaag);
  if (uitkomst.soort !== 'beslag') throw new Error(JSON.stringify(uitkomst));
  const beslagId = gelegd(await o.verhalen.legBeslag({ verhaalId: v.id, vandaag: dag(vandaag), berekeningId: uitkomst.berekeningId, bronId: uitkomst.bronId }));
  return { id: beslagId, v, berekeningId: uitkomst.berekeningId, bronId: uitkomst.bronId };
}

describe('het beslag openen', () => {
  it('is één beslag en één opdracht, ook als het twee keer wordt gevraagd', async () => {
    const een = await geopend();
    const twee = await o.verhalen.legBeslag({ verhaalId: een.v.id, vandaag: dag('2025-03-25'), berekeningId: een.berekeningId, bronId: een.bronId });
    expect(twee).toEqual({ beslagId: een.id });
    expect(await berichtenAan(o.db, zaakVanBeslag(een.id))).toEqual([{ soort: 'leg_beslag', inhoud: { berekeningId: een.berekeningId } }]);
  });
});

describe('beschikking en mededeling (IW 19 lid 5 en 9, Rv 475i lid 2)', () => {
  it('gaan op één dag uit, met één dagtekening op een werkdag, en kosten niets', async () => {
    const b = await geopend('2025-03-25');
    const gemaakt = await o.beslaan.maakBeschikking({ ...kop(b, '2025-03-29'), berekeningId: b.berekeningId, volgnummer: 1 });
    expect(gemaakt).toEqual({ soort: 'klaargezet', plandag: '2025-03-31', openstaandCenten: 100_000 });
    expect((await brieven(b)).map(({ soort, aan, dagtekening }) => [soort, aan, naarDag(dagtekening)])).toEqual([
      ['beschikking', 'derde', '2025-03-31'],
      ['verklaringsformulier', 'derde', '2025-03-31'],
      ['mededeling', 'debiteur', '2025-03-31'],
      ['begeleidende_brief', 'debiteur', '2025-03-31'],
    ]);
    expect(await o.db.kosten.count()).toBe(0);
  });

  it('worden één keer gemaakt, hoe vaak ook gevraagd', async () => {
    const b = await geopend();
    const maak = async () => o.beslaan.maakBeschikking({ ...kop(b, '2025-03-25'), berekeningId: b.berekeningId, volgnummer: 1 });
    const [een, twee] = await Promise.all([maak(), maak()]);
    expect(twee).toEqual(een);
    expect(await maak()).toEqual(een);
    expect(await o.db.brief.count({ where: { beslagId: b.id } })).toBe(4);
    expect(await o.db.besluit.count({ where: { zaak: zaakVanBeslag(b.id) } })).toBe(1);
  });

  it('de mededeling toont de gegevens en de wijze van berekening uit het spoor zelf (Besluit art. 7)', async () => {
    const b = await (await o.verhaal()).leg('2025-03-25');
    const mededeling = (await brieven(b)).find(({ soort }) => soort === 'mededeling');
    const berekening = await o.db.berekening.findFirstOrThrow({ where: { besluiten: { some: { id: mededeling?.besluitId ?? -1 } } } });
    expect(mededeling?.inhoud).toMatchObject({ titel: 'Overzicht van uw beslagvrije voet', leefsituatie: 'alleenstaande', berekening: berekening.spoor, bron: { naam: 'Zorggroep De Linde' } });
  });

  it.each([
    ['overleden', { soort: 'gevonden' as const, adressering: { ...ADRES, overleden: true } }],
    ['adres_onbekend', { soort: 'gevonden' as const, adressering: { ...ADRES, adresregels: [] } }],
    ['persoon_onbekend', { soort: 'niet_gevonden' as const }],
  ])('kan de debiteur niet worden aangeschreven, dan een taak: %s', async (taak, antwoord) => {
    const b = await geopend();
    o.bronnen.brieven = async () => Promise.resolve(antwoord);
    expect(await o.beslaan.maakBeschikking({ ...kop(b, '2025-03-25'), berekeningId: b.berekeningId, volgnummer: 1 })).toEqual({ soort: 'voorgelegd', taak });
    expect(await brieven(b)).toEqual([]);
  });

  it('is het adres gevonden, dan komt de beschikking er alsnog en is de taak klaar', async () => {
    const b = await geopend();
    const { brieven: gewoon } = o.bronnen;
    const maak = async (volgnummer: number) => o.beslaan.maakBeschikking({ ...kop(b, '2025-03-25'), berekeningId: b.berekeningId, volgnummer });
    o.bronnen.brieven = async () => Promise.resolve({ soort: 'gevonden', adressering: { ...ADRES, adresregels: [] } });
    expect(await maak(1)).toEqual({ soort: 'voorgelegd', taak: 'adres_onbekend' });
    o.bronnen.brieven = gewoon;
    expect(await maak(2)).toMatchObject({ soort: 'klaargezet', plandag: '2025-03-25' });
    expect(await o.db.taak.count({ where: { zaak: zaakVanBeslag(b.id), afgedaanOp: null } })).toBe(0);
  });

  it('een onbereikbare BRP gaat door als fout, een ongeldig antwoord wordt een taak', async () => {
    const b = await geopend();
    const maak = async () => o.beslaan.maakBeschikking({ ...kop(b, '2025-03-25'), berekeningId: b.berekeningId, volgnummer: 1 });
    o.bronnen.brieven = async () => Promise.reject(new BronOnbereikbaar('brp', 'storing'));
    await expect(maak()).rejects.toThrow(BronOnbereikbaar);
    expect(await taken(b)).toEqual([]);
    o.bronnen.brieven = async () => Promise.reject(new BronFout('brp', 'antwoord_ongeldig', 'ongeldig'));
    expect(await maak()).toEqual({ soort: 'voorgelegd', taak: 'bron_antwoord_ongeldig' });
  });
});

describe('de post', () => {
  it('het beslag ligt vanaf de dag waarop de beschikking is gepost (IW 19 lid 5)', async () => {
    const b = await (await o.verhaal()).leg('2025-03-25');
    expect(b.verzending).toEqual({ soort: 'gelegd', gelegdOp: '2025-03-25', herinnerenVanaf: '2025-04-09', eerstePeriode: '2025-04', ontbreektVanaf: '2025-05-08' });
    const perioden = await o.db.bvvPeriode.findMany({ where: { beslagId: b.id } });
    expect(perioden.map(({ vanaf }) => naarDag(vanaf))).toEqual(['2025-03-25']);
  });

  it('niet gepost op de dag: het hele stel wordt uit de post gehaald en opnieuw gemaakt', async () => {
    const b = await geopend();
    await o.beslaan.maakBeschikking({ ...kop(b, '2025-03-25'), berekeningId: b.berekeningId, volgnummer: 1 });
    await o.beslaan.haalUitDePost({ ...kop(b, '2025-03-26'), volgnummer: 1 });
    await o.beslaan.haalUitDePost({ ...kop(b, '2025-03-26'), volgnummer: 1 });
    expect(new Set((await brieven(b)).map(({ status }) => status))).toEqual(new Set(['teruggehaald']));
    await o.beslaan.maakBeschikking({ ...kop(b, '2025-03-26'), berekeningId: b.berekeningId, volgnummer: 2 });
    expect((await brieven(b)).filter(({ status }) => status === 'klaargezet')).toHaveLength(4);
  });

  it('wat de postkamer heeft aangenomen kan niet meer uit de post', async () => {
    const b = await geopend();
    await o.beslaan.maakBeschikking({ ...kop(b, '2025-03-25'), berekeningId: b.berekeningId, volgnummer: 1 });
    await o.db.brief.updateMany({ where: { beslagId: b.id }, data: { aangenomenOp: new Date('2025-03-25') } });
    expect(await o.beslaan.haalUitDePost({ ...kop(b, '2025-03-26'), volgnummer: 1 })).toEqual({ soort: 'al_verzonden' });
    expect(new Set((await brieven(b)).map(({ status }) => status))).toEqual(new Set(['klaargezet']));
  });

  it('is de beschikking gepost en het bewijs nog niet verwerkt, dan komt er geen tweede', async () => {
    const b = await geopend();
    await o.beslaan.maakBeschikking({ ...kop(b, '2025-03-25'), berekeningId: b.berekeningId, volgnummer: 1 });
    const beschikking = (await brieven(b)).find(({ soort }) => soort === 'beschikking');
    const inhoud = { briefId: beschikking?.id ?? -1, soort: 'verzonden', op: '2025-03-25' };
    await o.db.bericht.create({ data: { ontvanger: zaakVanBeslag(b.id), sleutel: 'bewijs', soort: 'verzending', dag: new Date('2025-03-25'), inhoud } });
    expect(await o.beslaan.haalUitDePost({ ...kop(b, '2025-03-26'), volgnummer: 1 })).toEqual({ soort: 'al_verzonden' });
    expect(new Set((await brieven(b)).map(({ status }) => status))).toEqual(new Set(['klaargezet']));
  });

  it('een latere tweede bezorging schuift de termijn op, nooit terug, en verplaatst het beslag niet', async () => {
    const b = await (await o.verhaal()).leg('2025-03-25');
    const [beschikking] = await brieven(b);
    expect(await b.meld(beschikking?.id ?? -1, 'opnieuw_verzonden', '2025-04-01')).toMatchObject({ gelegdOp: '2025-03-25', herinnerenVanaf: '2025-04-16' });
  });

  it('een beschikking die terugkomt ligt pas als zij opnieuw is gepost', async () => {
    const b = await (await o.verhaal()).leg('2025-03-25');
    const [beschikking] = await brieven(b);
    expect(await b.meld(beschikking?.id ?? -1, 'retour', '2025-03-31')).toEqual({ soort: 'retour', taak: 'retour' });
    expect(await b.meld(beschikking?.id ?? -1, 'opnieuw_verzonden', '2025-04-01')).toMatchObject({ gelegdOp: '2025-04-01', eerstePeriode: '2025-05' });
    expect((await o.db.bvvPeriode.findMany({ where: { beslagId: b.id } })).map(({ vanaf }) => naarDag(vanaf))).toEqual(['2025-04-01']);
  });

  it('komt zij na de nieuwe bezorging weer terug, dan wordt er weer een mens gevraagd', async () => {
    const b = await (await o.verhaal()).leg('2025-03-25');
    const [{ id } = { id: -1 }] = await brieven(b);
    await b.meld(id, 'retour', '2025-03-31');
    await b.meld(id, 'opnieuw_verzonden', '2025-04-01');
    expect([await openTaken(b), await o.beslaan.isHoofdbriefTerug(kop(b, '2025-04-01'))]).toEqual([[], { terug: false }]);
    await b.meld(id, 'retour', '2025-04-07');
    expect([await openTaken(b), await o.beslaan.isHoofdbriefTerug(kop(b, '2025-04-07'))]).toEqual([['retour'], { terug: true }]);
  });

  it.each(['mededeling', 'begeleidende_brief', 'verklaringsformulier'])('komt de %s terug, dan zoekt een mens het uit en wacht het beslag nergens op', async (soort) => {
    const b = await (await o.verhaal()).leg('2025-03-25');
    const brief = (await brieven(b)).find((een) => een.soort === soort);
    expect(await b.meld(brief?.id ?? -1, 'retour', '2025-03-31')).toEqual({ soort: 'zonder_gevolg' });
    expect([await openTaken(b), await o.beslaan.isHoofdbriefTerug(kop(b, '2025-03-31'))]).toEqual([['brief_niet_aangekomen'], { terug: false }]);
  });

  it('een mededeling die opnieuw is gepost vraagt niemand meer iets', async () => {
    const b = await (await o.verhaal()).leg('2025-03-25');
    const brief = (await brieven(b)).find(({ soort }) => soort === 'mededeling');
    await b.meld(brief?.id ?? -1, 'retour', '2025-03-31');
    await b.meld(brief?.id ?? -1, 'opnieuw_verzonden', '2025-04-01');
    expect(await openTaken(b)).toEqual([]);
  });

  it('het bewijs van de eerste bezorging dat na de retour komt, legt geen beslag en doet de taak niet af', async () => {
    const b = await geopend();
    await o.beslaan.maakBeschikking({ ...kop(b, '2025-03-25'), berekeningId: b.berekeningId, volgnummer: 1 });
    const [{ id: briefId } = { id: -1 }] = await brieven(b);
    const meld = async (soort: 'retour' | 'verzonden' | 'opnieuw_verzonden', op: string) => {
      await ontvangVerzending(o.db, { briefId, soort, op: dag(op) });
      const { id: berichtId } = await o.db.bericht.findFirstOrThrow({ where: { ontvanger: zaakVanBeslag(b.id), soort: 'verzending' }, orderBy: { id: 'desc' } });
      return o.beslaan.boekVerzending({ ...kop(b, '2025-04-01'), berichtId });
    };
    expect(await meld('retour', '2025-03-31')).toEqual({ soort: 'retour', taak: 'retour' });
    expect(await meld('verzonden', '2025-03-25')).toEqual({ soort: 'zonder_gevolg' });
    expect(await o.db.brief.findUniqueOrThrow({ where: { id: briefId } })).toMatchObject({ status: 'retour', terpostbezorgdOp: new Date('2025-03-25') });
    expect(await o.db.beslag.findUniqueOrThrow({ where: { id: b.id } })).toMatchObject({ gelegdOp: null });
    expect(await o.db.taak.count({ where: { zaak: zaakVanBeslag(b.id), soort: 'retour', afgedaanOp: null } })).toBe(1);
    expect(await meld('opnieuw_verzonden', '2025-04-01')).toMatchObject({ soort: 'gelegd', gelegdOp: '2025-04-01' });
  });

  it('veel later gepost dan de dagtekening geeft een taak', async () => {
    const b = await geopend();
    await o.beslaan.maakBeschikking({ ...kop(b, '2025-03-25'), berekeningId: b.berekeningId, volgnummer: 1 });
    const beslag = { ...b, briefId: (await brieven(b))[0]?.id ?? -1 };
    const { ontvangVerzending } = await import('../../../activities/intake/post.ts');
    await ontvangVerzending(o.db, { briefId: beslag.briefId, soort: 'verzonden', op: dag('2025-03-31') });
    const bericht = await o.db.bericht.findFirstOrThrow({ where: { ontvanger: zaakVanBeslag(b.id), soort: 'verzending' } });
    expect(await o.beslaan.boekVerzending({ ...kop(b, '2025-03-31'), berichtId: bericht.id })).toMatchObject({ soort: 'gelegd', gelegdOp: '2025-03-31' });
    expect(await taken(b)).toEqual(['laat_gepost']);
  });

  it('een geweigerde beschikking wacht op een mens, met een taak; opnieuw gemaakt is de taak gedaan', async () => {
    const b = await geopend();
    await o.beslaan.maakBeschikking({ ...kop(b, '2025-03-25'), berekeningId: b.berekeningId, volgnummer: 1 });
    const [{ id: briefId } = { id: -1 }] = await brieven(b);
    await o.db.bericht.create({ data: { ontvanger: zaakVanBeslag(b.id), soort: 'verzending', dag: new Date('2025-03-25'), sleutel: 'geweigerd', inhoud: { briefId, soort: 'teruggehaald', op: '2025-03-25', geweigerd: true } } });
    const bericht = await o.db.bericht.findFirstOrThrow({ where: { ontvanger: zaakVanBeslag(b.id), sleutel: 'geweigerd' } });
    expect(await o.beslaan.boekVerzending({ ...kop(b, '2025-03-25'), berichtId: bericht.id })).toEqual({ soort: 'teruggehaald', briefId, taak: 'brief_geweigerd' });
    expect(await taken(b)).toEqual(['brief_geweigerd']);
    await o.beslaan.maakBeschikking({ ...kop(b, '2025-03-26'), berekeningId: b.berekeningId, volgnummer: 2 });
    expect(await o.db.taak.count({ where: { zaak: zaakVanBeslag(b.id), soort: 'brief_geweigerd', afgedaanOp: null } })).toBe(0);
  });

  it('hetzelfde bewijs twee keer geboekt geeft hetzelfde antwoord', async () => {
    const b = await (await o.verhaal()).leg('2025-03-25');
    const bericht = await o.db.bericht.findFirstOrThrow({ where: { ontvanger: zaakVanBeslag(b.id), soort: 'verzending' }, orderBy: { id: 'asc' } });
    expect(await o.beslaan.boekVerzending({ ...kop(b, '2025-03-27'), berichtId: bericht.id })).toEqual(b.verzending);
  });
});

describe('de verklaring van de derde (476a, 476b)', () => {
  it.each([
    ['2025-04-07', 'vroeg'],
    ['2025-04-08', 'op_tijd'],
    ['2025-04-09', 'laat'],
  ])('ontvangen op %s: %s', async (op, tijdigheid) => {
    const b = await (await o.verhaal()).leg('2025-03-25');
    const { berichtId } = await b.verklaar(op);
    const boek = async () => o.beslaan.boekVerklaring({ ...kop(b, op), berichtId });
    expect(await boek()).toEqual({ soort: 'relatie', tijdigheid });
    expect(await boek()).toEqual({ soort: 'relatie', tijdigheid });
    expect((await soorten(b)).filter((soort) => soort === 'afschrift_verklaring')).toHaveLength(1);
    const { id: verklaringId } = await o.db.derdenverklaring.findFirstOrThrow({ where: { beslagId: b.id } });
    // Besluit verklaring derdenbeslag art. 2 lid 2; it rests on the event that the verklaring came.
    const ontvangst = await o.db.brief.findMany({ where: { beslagId: b.id, soort: 'ontvangstbevestiging_verklaring' }, include: { grond: true } });
    expect(ontvangst).toMatchObject([{ aan: 'derde', besluitId: null, inhoud: { verklaringId, ontvangenOp: op }, grond: { soort: 'verklaring', inhoud: { verklaring: verklaringId } } }]);
  });

  it('op verzoek van de schuldenaar binnen twee weken wordt het vier weken', async () => {
    const b = await (await o.verhaal()).leg('2025-03-25');
    const berichtId = await b.verzoekVierWeken('2025-04-01');
    expect(await o.beslaan.boekVerzoekVierWeken({ ...kop(b, '2025-04-01'), berichtId })).toEqual({ herinnerenVanaf: '2025-04-23' });
    expect(await o.beslaan.boekVerzoekVierWeken({ ...kop(b, '2025-04-02'), berichtId })).toEqual({ herinnerenVanaf: '2025-04-23' });
    const verklaring = await b.verklaar('2025-04-22');
    expect(await o.beslaan.boekVerklaring({ ...kop(b, '2025-04-22'), berichtId: verklaring.berichtId })).toEqual({ soort: 'relatie', tijdigheid: 'op_tijd' });
  });

  it('een verzoek na de twee weken verandert niets', async () => {
    const b = await (await o.verhaal()).leg('2025-03-25');
    const berichtId = await b.verzoekVierWeken('2025-04-10');
    expect(await o.beslaan.boekVerzoekVierWeken({ ...kop(b, '2025-04-10'), berichtId })).toEqual({ herinnerenVanaf: '2025-04-09' });
  });

  it('zwijgt de derde: één herinnering, veertien dagen later één taak, die vervalt als hij alsnog verklaart', async () => {
    const b = await (await o.verhaal()).leg('2025-03-25');
    expect(await o.beslaan.herinnerDerde(kop(b, '2025-04-09'))).toEqual({ taakVanaf: '2025-04-23' });
    expect(await o.beslaan.herinnerDerde(kop(b, '2025-04-10'))).toEqual({ taakVanaf: '2025-04-23' });
    expect((await soorten(b)).filter((soort) => soort === 'herinnering_verklaring')).toHaveLength(1);
    expect(await o.beslaan.legZwijgenVoor(kop(b, '2025-04-23'))).toEqual({ taak: 'derde_zwijgt' });
    await o.beslaan.legZwijgenVoor(kop(b, '2025-04-23'));
    expect(await taken(b)).toEqual(['derde_zwijgt']);
    const { berichtId } = await b.verklaar('2025-05-01');
    await o.beslaan.boekVerklaring({ ...kop(b, '2025-05-01'), berichtId });
    expect(await o.db.taak.count({ where: { zaak: zaakVanBeslag(b.id), afgedaanOp: null } })).toBe(0);
  });

  it('de brief aan de derde dreigt niet met 477a: onder IW 19 is de verklaring beleid', async () => {
    const b = await (await o.verhaal()).leg('2025-03-25');
    await o.beslaan.herinnerDerde(kop(b, '2025-04-09'));
    const aanDerde = (await brieven(b)).filter(({ aan }) => aan === 'derde');
    expect(JSON.stringify(aanDerde)).not.toContain('477a');
  });

  it('geen relatie', async () => {
    const b = await (await o.verhaal()).leg('2025-03-25');
    const { berichtId } = await b.verklaar('2025-04-08', 'geen_relatie');
    expect(await o.beslaan.boekVerklaring({ ...kop(b, '2025-04-08'), berichtId })).toEqual({ soort: 'geen_relatie' });
  });
});

describe('opheffing en einde', () => {
  it('derde en debiteur horen het één keer; het beslag sluit pas als geen bericht meer wacht', async () => {
    const v = await o.verhaal();
    const b = await v.leg('2025-03-25');
    const opdracht = await o.db.bericht.findFirstOrThrow({ where: { ontvanger: zaakVanBeslag(b.id), soort: 'leg_beslag' } });
    await o.verhalen.beeindigBeslag({ verhaalId: v.id, vandaag: dag('2025-05-03'), beslagId: b.id, reden: 'voldaan' });
    await o.verhalen.beeindigBeslag({ verhaalId: v.id, vandaag: dag('2025-05-03'), beslagId: b.id, reden: 'voldaan' });
    expect(await o.beslaan.hefOp({ ...kop(b, '2025-05-03'), einde: 'voldaan' })).toEqual({ plandag: '2025-05-06' });
    expect(await o.beslaan.hefOp({ ...kop(b, '2025-05-04'), einde: 'voldaan' })).toEqual({ plandag: '2025-05-06' });
    expect((await soorten(b)).filter((soort) => soort.startsWith('opheffing'))).toEqual(['opheffing_derde', 'opheffing_debiteur']);
    expect(await o.beslaan.sluit({ ...kop(b, '2025-05-06'), einde: 'voldaan' })).toEqual({ soort: 'nog_berichten' });
    for (const bericht of await o.db.bericht.findMany({ where: { ontvanger: zaakVanBeslag(b.id), verwerktOp: null } })) await o.beslaan.boekBericht({ ...kop(b, '2025-05-06'), berichtId: bericht.id });
    expect(await o.beslaan.sluit({ ...kop(b, '2025-05-06'), einde: 'voldaan' })).toEqual({ soort: 'gesloten' });
    expect(await o.beslaan.sluit({ ...kop(b, '2025-05-07'), einde: 'voldaan' })).toEqual({ soort: 'gesloten' });
    const rij = await o.db.beslag.findUniqueOrThrow({ where: { id: b.id } });
    expect([rij.openSleutel, rij.einde, naarDagOfLeeg(rij.geeindigdOp)]).toEqual([null, 'voldaan', '2025-05-06']);
    expect((await berichtenAan(o.db, zaakVanVerhaal(v.id))).filter(({ soort }) => soort === 'beslag_geeindigd')).toHaveLength(1);
    expect(opdracht.verwerktOp).toBeNull();
    expect(await controleerKeten(o.db, zaakVanBeslag(b.id))).toBeNull();
  });

  it('wat nooit is gepost wordt stil teruggehaald: er is niets om op te heffen', async () => {
    const b = await geopend();
    await o.beslaan.maakBeschikking({ ...kop(b, '2025-03-25'), berekeningId: b.berekeningId, volgnummer: 1 });
    await o.beslaan.hefOp({ ...kop(b, '2025-03-25'), einde: 'voldaan' });
    expect((await brieven(b)).map(({ status }) => status)).toEqual(['teruggehaald', 'teruggehaald', 'teruggehaald', 'teruggehaald']);
  });
});

describe('een vordering erbij (IW 19 lid 9)', () => {
  it('geeft de derde een nieuwe beschikking over het hele bedrag, en de debiteur geen mededeling', async () => {
    const v = await o.verhaal();
    const b = await v.leg('2025-03-25');
    const vorderingId = await v.voegToe({ dagtekening: '2025-02-28', centen: 12_000 });
    const aangemeld = await o.db.bericht.create({ data: { ontvanger: zaakVanVerhaal(v.id), sleutel: 'x', soort: 'vordering_aangemeld', dag: new Date('2025-05-31'), inhoud: { vorderingId } } });
    for (let keer = 0; keer < 2; keer += 1) await o.verhalen.meldVordering({ verhaalId: v.id, vandaag: dag('2025-05-31'), berichtId: aangemeld.id, beslagId: b.id });
    const erbij = await o.db.bericht.findFirstOrThrow({ where: { ontvanger: zaakVanBeslag(b.id), soort: 'vordering_erbij' } });
    for (let keer = 0; keer < 2; keer += 1) expect(await o.beslaan.voegVorderingToe({ ...kop(b, '2025-05-31'), berichtId: erbij.id })).toEqual({ openstaandCenten: 112_000 });
    const nieuw = (await brieven(b)).slice(4);
    expect(nieuw.map(({ soort, dagtekening }) => [soort, naarDag(dagtekening)])).toEqual([['beschikking_aanvullend', '2025-06-02'], ['begeleidende_brief', '2025-06-02']]);
    expect(nieuw[0]?.inhoud).toMatchObject({ openstaandCenten: 112_000, voet: { soort: 'bedrag' } });
    // The beschikking is made known to him as well (lid 5, fourth sentence).
    expect(nieuw[1]).toMatchObject({ aan: 'debiteur', besluitId: nieuw[0]?.besluitId, inhoud: { aanleiding: 'vordering_erbij', erbij: [`kenmerk-${vorderingId}`], openstaandCenten: 112_000, voet: { soort: 'bedrag' }, geadresseerde: { naam: expect.any(String) } } });
  });

  it('is er geen adres, dan hoort de derde het en zorgt een mens dat de debiteur het hoort', async () => {
    const v = await o.verhaal();
    const b = await v.leg('2025-03-25');
    const vorderingId = await v.voegToe({ dagtekening: '2025-02-28', centen: 12_000 });
    const { brieven: adres } = o.bronnen;
    o.bronnen.brieven = async () => Promise.resolve({ soort: 'niet_gevonden' });
    const { id: berichtId } = await o.db.bericht.create({ data: { ontvanger: zaakVanBeslag(b.id), sleutel: 'zonder-adres', soort: 'vordering_erbij', dag: new Date('2025-05-31'), inhoud: { vorderingId } } });
    await o.beslaan.voegVorderingToe({ ...kop(b, '2025-05-31'), berichtId }).finally(() => (o.bronnen.brieven = adres));
    expect((await brieven(b)).slice(4).map(({ soort }) => soort)).toEqual(['beschikking_aanvullend']);
    expect(await o.db.taak.findFirst({ where: { zaak: zaakVanBeslag(b.id), soort: 'persoon_onbekend', afgedaanOp: null } })).not.toBeNull();
  });
});
