import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { legWijzigingVast } from '../../../activities/intake/wijziging.ts';
import { naarDatum } from '../../../activities/opslag/dagen.ts';
import { voetenVan } from '../../../activities/beslaan/voeten.ts';
import { uitkomstVan } from '../../../activities/verhalen/berekening.ts';
import type { GemeldeWijziging } from '../../../contract/handelingen.ts';
import { zaakVanBeslag, zaakVanVerhaal, zaakVanVordering } from '../../../contract/zaak.ts';
import type { Bevoegdheid } from '../../../contract/verhaal.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { gelegd, inkomen, maakOpstelling, proefbeslag, type Opstelling, type Proefbeslag, type Proefverhaal, type Proefvordering } from '../verhalen/opstelling.ts';

/**
 * Everybody earns € 1.752 net; the beslag lies from Tuesday 2025-03-25 with a voet of € 1.317,16 (alleenstaande), of which the mededeling is received
 * on 27 March: a report is in time until 24 April.
 */
let o: Opstelling;
beforeAll(async () => {
  o = await maakOpstelling();
});
afterAll(async () => o.ruimOp());
const polis = (...verhoudingen: readonly ReturnType<typeof inkomen>[]): void => {
  o.bronnen.polis = async () => Promise.resolve({ gegevens: { inkomstenverhoudingen: [...verhoudingen] }, derden: {} });
};
beforeEach(() => {
  polis(inkomen({ loon: 205_200, heffing: 30_000 }));
});

type Inhoud = Omit<GemeldeWijziging, 'reden' | 'bewijs'>;
interface Zaak {
  readonly v: Proefverhaal;
  readonly b: Proefbeslag;
  nummer: number;
}
const GEZIN: Inhoud = { leefsituatie: 'gehuwd_met_kinderen' };
const TUSSEN: Inhoud = { leefsituatie: 'gehuwd_zonder_kinderen', nietBeslagenEchtgenoot: '400' };
const MINDER: Inhoud = { belastbaar: '1200', netto: '1200' };
/** Takes less off than a gezin gives. */
const WEINIG_MINDER: Inhoud = { belastbaar: '1900', netto: '1660' };
const uitspraak = (vanaf: string, totEnMet: string, bedrag = '120.00'): Inhoud => ({ voetbesluit: { soort: 'verhoging_kantonrechter', bedrag, vanaf: dag(vanaf), totEnMet: dag(totEnMet) } });
const geenVoet = (vanaf: string, totEnMet: string): Inhoud => ({ voetbesluit: { soort: 'geen_voet_pw60', vanaf: dag(vanaf), totEnMet: dag(totEnMet) } });

const nieuw = async (vorderingen: readonly Proefvordering[] = [{ dagtekening: '2024-10-31', centen: 900_000 }], bevoegdheid?: Bevoegdheid): Promise<Zaak> => {
  const v = await o.verhaal(vorderingen, bevoegdheid);
  return { v, b: await v.leg('2025-03-25'), nummer: 1 };
};
const terug = async ({ b }: Zaak) => (await o.db.terugbetaling.aggregate({ where: { zaak: zaakVanBeslag(b.id) }, _sum: { centen: true } }))._sum.centen ?? 0;
const legVast = async (zaak: Zaak, op: string, inhoud: Inhoud) => {
  zaak.nummer += 1;
  return legWijzigingVast(o.db, { verhaalId: zaak.v.id, gemeldOp: dag(op), ingevoerdOp: dag(op), kenmerk: `m-${String(zaak.nummer)}`, door: 'A. Balie', inhoud: { ...inhoud, reden: 'gemeld', bewijs: 'opgave' } });
};
/** What `meldWijziging` does: the vaststelling, what is told to the beslagen that run, and the beslagen that were lifted. */
const keur = async (zaak: Zaak, op: string, wijzigingId: number, loopt = true, post = true) => {
  const kop = { verhaalId: zaak.v.id, vandaag: dag(op), wijzigingId, door: 'B. Tweede' };
  zaak.nummer += 1;
  const uitkomst = loopt ? await o.verhalen.stelVast({ ...kop, volgnummer: zaak.nummer, aanleiding: 'correctie', sleutel: `k-${String(zaak.nummer)}` }) : null;
  if (uitkomst?.soort === 'beslag') await o.verhalen.geefDoor({ verhaalId: zaak.v.id, vandaag: dag(op), beslagId: zaak.b.id, berekeningId: uitkomst.berekeningId });
  for (const { id } of await o.db.bericht.findMany({ where: { ontvanger: zaakVanBeslag(zaak.b.id), soort: 'nieuwe_bvv', verwerktOp: null }, orderBy: { id: 'asc' } })) await o.beslaan.pasBvvAan({ beslagId: zaak.b.id, vandaag: dag(op), berichtId: id });
  await o.beslaan.corrigeerNaEinde({ ...kop, vereist: !loopt });
  if (post) await zaak.b.post(op);
  return uitkomst;
};
const meld = async (zaak: Zaak, op: string, inhoud: Inhoud, goed = op) => keur(zaak, goed, await legVast(zaak, op, inhoud));
const perioden = async ({ b }: Zaak) => (await o.db.$transaction(async (tx) => voetenVan(tx, b.id))).map(({ vanaf, totEnMet = 'nu', voet }) => `${vanaf} tot ${totEnMet}: ${String(voet.beslagvrijeVoetCenten)}`);
const brievenVan = async ({ b }: Zaak, op: string) => o.db.brief.findMany({ where: { beslagId: b.id, dagtekening: naarDatum(dag(op)) }, orderBy: { id: 'asc' } });
const eindig = async ({ b }: Zaak, op: string) => {
  await o.beslaan.hefOp({ beslagId: b.id, vandaag: dag(op), einde: 'relatie_beeindigd' });
  await o.db.bericht.updateMany({ where: { ontvanger: zaakVanBeslag(b.id) }, data: { verwerktOp: new Date() } });
  await o.beslaan.sluit({ beslagId: b.id, vandaag: dag(op), einde: 'relatie_beeindigd' });
};

describe('twee meldingen, in welke volgorde ook (475d lid 5, 475i lid 3)', () => {
  const speel = async (volgorde: 'verlaging eerst' | 'verhoging eerst', eindigOp: string | null = null, minder: Inhoud = MINDER) => {
    const zaak = await nieuw();
    await zaak.b.draagAf('2025-04-10', 43_484, 175_200);
    const [lager, hoger] = [await legVast(zaak, '2025-04-08', minder), await legVast(zaak, '2025-04-09', { leefsituatie: 'gehuwd_met_kinderen' })];
    const [eerst, dan] = volgorde === 'verlaging eerst' ? [lager, hoger] : [hoger, lager];
    await keur(zaak, '2025-04-14', eerst);
    if (eindigOp !== null) await eindig(zaak, eindigOp);
    await keur(zaak, '2025-04-18', dan, eindigOp === null);
    return zaak;
  };
  it('er gaat evenveel terug', async () => {
    const [een, ander] = [await speel('verhoging eerst'), await speel('verlaging eerst')];
    expect(await terug(ander)).toBe(await terug(een));
  });
  it('ook waar het beslag intussen is opgeheven', async () => {
    const [een, ander] = [await speel('verhoging eerst'), await speel('verlaging eerst', '2025-04-16')];
    expect(await terug(ander)).toBe(await terug(een));
  });
  it.each([null, '2025-04-16'])('ook waar de verlaging minder afneemt dan de verhoging geeft, beslag opgeheven op %s', async (eindigOp) => {
    const [een, ander] = [await speel('verhoging eerst', null, WEINIG_MINDER), await speel('verlaging eerst', eindigOp, WEINIG_MINDER)];
    expect([await terug(een), await terug(ander)]).toEqual([34_724, 34_724]);
  });
});

describe('drie meldingen, in welke volgorde ook (475i lid 3)', () => {
  const speel = async (volgorde: readonly ('tussen' | 'gezin')[], eindigOp: string | null = null, inhoud: Inhoud = MINDER) => {
    const zaak = await nieuw();
    await zaak.b.draagAf('2025-04-10', 43_484, 175_200);
    const minder = await legVast(zaak, '2025-04-08', inhoud);
    const meldingen = { tussen: await legVast(zaak, '2025-04-09', TUSSEN), gezin: await legVast(zaak, '2025-04-09', { ...GEZIN, nietBeslagenEchtgenoot: '0' }) };
    await keur(zaak, '2025-04-14', minder);
    if (eindigOp !== null) await eindig(zaak, eindigOp);
    for (const [i, wat] of volgorde.entries()) await keur(zaak, i === 0 ? '2025-04-16' : '2025-04-18', meldingen[wat], eindigOp === null);
    return zaak;
  };
  it('er gaat evenveel terug', async () => {
    expect([await terug(await speel(['tussen', 'gezin'])), await terug(await speel(['gezin']))]).toEqual([34_724, 34_724]);
  });
  it('ook waar het beslag intussen is opgeheven', async () => {
    expect([await terug(await speel(['tussen', 'gezin'], '2025-04-15')), await terug(await speel(['gezin'], '2025-04-15'))]).toEqual([34_724, 34_724]);
  });
  it.each([null, '2025-04-15'])('ook waar de eerste minder afneemt dan de laatste geeft, beslag opgeheven op %s', async (eindigOp) => {
    expect([await terug(await speel(['tussen', 'gezin'], eindigOp, WEINIG_MINDER)), await terug(await speel(['gezin'], eindigOp, WEINIG_MINDER))]).toEqual([34_724, 34_724]);
  });
});

describe('een melding op tijd, en daartussen gold meer (475i lid 3)', () => {
  const laagHoogLaag = async () => {
    const zaak = await nieuw();
    await zaak.b.draagAf('2025-04-10', 43_484, 175_200);
    await meld(zaak, '2025-04-28', GEZIN);
    await meld(zaak, '2025-05-12', { leefsituatie: 'alleenstaande' });
    return zaak;
  };
  it('wat ervoor te weinig was gaat ook terug', async () => {
    const zaak = await laagHoogLaag();
    await meld(zaak, '2025-04-17', TUSSEN, '2025-06-10');
    expect(await terug(zaak)).toBe(10_881);
  });
  it('ook voor de termijn van een uitspraak', async () => {
    const zaak = await laagHoogLaag();
    await meld(zaak, '2025-06-02', uitspraak('2025-06-02', '2025-12-31'));
    await meld(zaak, '2025-04-17', TUSSEN, '2025-06-10');
    expect(await terug(zaak)).toBe(10_881);
  });
});

describe('een voet die verdeeld was, na het einde (475c lid 5)', () => {
  const deelGeeindigd = async () => {
    polis(inkomen({ loon: 350_000, heffing: 70_000 }), inkomen({ id: '2', lhn: '000010091L01', loon: 340_000, heffing: 69_000 }));
    const v = await o.verhaal([{ dagtekening: '2024-10-31', centen: 900_000 }]);
    const vandaag = dag('2025-03-25');
    await v.stelVast(vandaag);
    const taakId = (await o.db.taak.findFirstOrThrow({ where: { zaak: zaakVanVerhaal(v.id) } })).id;
    const { antwoordId } = await o.verhalen.stelAntwoordVoor({ verhaalId: v.id, vandaag, sleutel: 's', door: 'j.proef', taakId, keuze: 'spreiden', toelichting: 'bekend' });
    const uitkomst = await o.verhalen.keurAntwoordGoed({ verhaalId: v.id, vandaag, sleutel: 'k', door: 'a.ander', taakId, antwoordId, volgnummer: 2 });
    if (uitkomst.soort !== 'beslag') throw new Error(uitkomst.soort);
    const { berekeningId, bronId } = uitkomst;
    const id = gelegd(await o.verhalen.legBeslag({ verhaalId: v.id, vandaag, berekeningId, bronId, naast: true }));
    await o.beslaan.maakBeschikking({ beslagId: id, vandaag, berekeningId, volgnummer: 1 });
    const zaak: Zaak = { v, b: { ...proefbeslag(o.db, o.verhalen, o.beslaan, v.id, id), verzending: { soort: 'zonder_gevolg' } }, nummer: 5 };
    await zaak.b.post(vandaag);
    await zaak.b.draagAf('2025-04-10', 50_000, 280_000);
    await eindig(zaak, '2025-04-14');
    return zaak;
  };
  it('de hele voet telt niet bij één betaler: een mens rekent het na', async () => {
    const zaak = await deelGeeindigd();
    await expect(keur(zaak, '2025-04-17', await legVast(zaak, '2025-04-17', GEZIN), false).then(async () => terug(zaak))).rejects.toThrow('Reken met de hand na');
  });
  it('telt de melding bij een ander beslag, dan houdt het deel haar niet tegen', async () => {
    const zaak = await deelGeeindigd();
    polis(inkomen({ id: '2', lhn: '000010091L01', loon: 205_200, heffing: 30_000 }));
    const vandaag = dag('2025-04-15');
    const uitkomst = await zaak.v.stelVast(vandaag, 8, 'opnieuw');
    if (uitkomst.soort !== 'beslag') throw new Error(JSON.stringify(uitkomst));
    const { berekeningId, bronId } = uitkomst;
    const id = gelegd(await o.verhalen.legBeslag({ verhaalId: zaak.v.id, vandaag, berekeningId, bronId }));
    await o.beslaan.maakBeschikking({ beslagId: id, vandaag, berekeningId, volgnummer: 1 });
    const heel = { ...zaak, b: { ...proefbeslag(o.db, o.verhalen, o.beslaan, zaak.v.id, id), verzending: { soort: 'zonder_gevolg' as const } } };
    await heel.b.post(vandaag);
    await eindig(heel, '2025-04-16');
    await keur(heel, '2025-04-17', await legVast(heel, '2025-04-17', GEZIN), false);
    expect(await o.db.taak.count({ where: { zaak: zaakVanBeslag(zaak.b.id), soort: 'rekentool_met_de_hand' } })).toBe(1);
  });
});

it('gaat er over twee opgeheven beslagen terug, dan noemt de vraag of de vordering weer open gaat wat er samen open kwam', async () => {
  const zaak = await nieuw([{ dagtekening: '2024-10-31', centen: 86_968 }]);
  await zaak.b.draagAf('2025-04-10', 43_484, 175_200);
  await eindig(zaak, '2025-04-14');
  polis(inkomen({ id: '2', lhn: '000010091L01', loon: 205_200, heffing: 30_000 }));
  const vandaag = dag('2025-04-15');
  const uitkomst = await zaak.v.stelVast(vandaag, 8, 'opnieuw');
  if (uitkomst.soort !== 'beslag') throw new Error(JSON.stringify(uitkomst));
  const { berekeningId, bronId } = uitkomst;
  const id = gelegd(await o.verhalen.legBeslag({ verhaalId: zaak.v.id, vandaag, berekeningId, bronId }));
  await o.beslaan.maakBeschikking({ beslagId: id, vandaag, berekeningId, volgnummer: 1 });
  const tweede = { ...zaak, b: { ...proefbeslag(o.db, o.verhalen, o.beslaan, zaak.v.id, id), verzending: { soort: 'zonder_gevolg' as const } } };
  await tweede.b.post(vandaag);
  await tweede.b.draagAf('2025-04-16', 43_484, 175_200);
  await eindig(tweede, '2025-04-16');
  const [vorderingId = ''] = zaak.v.vorderingen;
  await o.db.vordering.update({ where: { id: vorderingId }, data: { einde: 'voldaan', eindeOp: naarDatum(dag('2025-04-16')) } });
  await keur(tweede, '2025-04-17', await legVast(tweede, '2025-04-17', GEZIN), false);
  const samen = (await terug(zaak)) + (await terug(tweede));
  expect([await terug(zaak) > 0, await terug(tweede) > 0]).toEqual([true, true]);
  expect(await o.db.taak.findMany({ where: { soort: 'correctie_na_einde', zaak: { endsWith: vorderingId } } })).toMatchObject([{ feiten: { openstaandCenten: samen } }]);
});

describe('waarom de brief zegt dat er opnieuw is gerekend', () => {
  const begeleidend = async (zaak: Zaak, op: string) => (await brievenVan(zaak, op)).find(({ soort }) => soort === 'begeleidende_brief')?.inhoud;
  it('een uitspraak van de kantonrechter is geen opgave van de inwoner', async () => {
    const zaak = await nieuw();
    await keur(zaak, '2025-06-10', await legVast(zaak, '2025-06-10', uitspraak('2025-06-02', '2025-11-30')), true, false);
    expect(await begeleidend(zaak, '2025-06-10')).toMatchObject({ vaststelling: 'opnieuw' });
  });
});

describe('een uitspraak over de tijd bij een werkgever, terwijl er nu bijstand is', () => {
  it('past die termijn niet in het percentage van nu, dan gaat toch terug wat toen te veel was', async () => {
    const zaak = await nieuw();
    await zaak.b.draagAf('2025-04-25', 43_484, 175_200);
    await eindig(zaak, '2025-05-10');
    polis(inkomen({ lhn: '000010091L01', code: '43', loon: 128_383, heffing: 0, opbouw: 6_162 }));
    const uitkomst = await zaak.v.stelVast('2025-05-12', 2, 'opnieuw');
    if (uitkomst.soort !== 'beslag') throw new Error(JSON.stringify(uitkomst));
    await o.verhalen.legBeslag({ verhaalId: zaak.v.id, vandaag: dag('2025-05-12'), berekeningId: uitkomst.berekeningId, bronId: uitkomst.bronId });
    const id = await legVast(zaak, '2025-06-10', uitspraak('2025-04-01', '2025-05-09'));
    await keur(zaak, '2025-06-11', id);
    expect(await terug(zaak)).toBe(12_000);
  });
});

describe('een termijn zonder voet binnen die van een uitspraak (Pw 60 lid 6, Rv 475fa)', () => {
  it('erna geldt de uitspraak weer, tot haar eigen einddag', async () => {
    const zaak = await nieuw(undefined, 'derdenbeslag');
    await o.db.vordering.updateMany({ where: { id: { in: [...zaak.v.vorderingen] } }, data: { regime: 'awb', grondslag: 'participatiewet', schendingInlichtingenplicht: false } });
    await meld(zaak, '2025-06-02', uitspraak('2025-06-02', '2025-12-31'));
    await meld(zaak, '2025-07-01', geenVoet('2025-07-01', '2025-08-31'));
    await zaak.v.stelVast('2025-09-01', 20, 'herberekening');
    const rij = await o.db.berekening.findFirstOrThrow({ where: { verhaalId: zaak.v.id }, orderBy: { id: 'desc' } });
    expect(uitkomstVan(rij).antwoord).toMatchObject({ geldigTotEnMet: '2025-12-31' });
  });

  const zonder = async () => {
    const zaak = await nieuw(undefined, 'derdenbeslag');
    await o.db.vordering.updateMany({ where: { id: { in: [...zaak.v.vorderingen] } }, data: { regime: 'awb', grondslag: 'participatiewet', schendingInlichtingenplicht: false } });
    await meld(zaak, '2025-06-02', uitspraak('2025-06-02', '2025-12-31'));
    await meld(zaak, '2025-06-16', geenVoet('2025-06-16', '2025-08-31'));
    return zaak;
  };

  it('ook als de inwoner de inlichtingen eerder geeft', async () => {
    const zaak = await zonder();
    await meld(zaak, '2025-06-23', { voetbesluit: 'niet_meer' });
    expect((await perioden(zaak)).at(-1)).toBe('2025-06-23 tot nu: 143716');
  });

  it('ook als er de dag erna geen vaststelling is', async () => {
    const zaak = await zonder();
    await o.verhalen.laatVoetWeerGelden({ verhaalId: zaak.v.id, vandaag: dag('2025-09-01') });
    const rij = await o.db.berekening.findFirstOrThrow({ where: { verhaalId: zaak.v.id }, orderBy: { id: 'desc' } });
    expect(uitkomstVan(rij).voet).toMatchObject({ beslagvrijeVoetCenten: 145_959 });
  });
});

describe('voor het exploot van de deurwaarder', () => {
  it('een tweede nieuwe voet gaat ook naar de deurwaarder: de eerste staat er al', async () => {
    const zaak = await nieuw(undefined, 'derdenbeslag');
    await meld(zaak, '2025-04-02', uitspraak('2025-04-02', '2025-12-31'));
    await meld(zaak, '2025-04-09', GEZIN);
    expect(await perioden(zaak)).toEqual(['2025-04-02 tot nu: 131716', '2025-04-02 tot nu: 143716', '2025-04-09 tot nu: 178440']);
    expect((await brievenVan(zaak, '2025-04-09')).map(({ soort, aan }) => `${soort} ${aan}`)).toContain('wijziging_beslagopdracht deurwaarder');
  });
});

describe('voor de derde tekende voor «gezien» (479g)', () => {
  it('ook dan kan de voet twee keer veranderen', async () => {
    const zaak = await nieuw(undefined, 'vereenvoudigd_derdenbeslag');
    await meld(zaak, '2025-04-02', uitspraak('2025-04-02', '2025-12-31'));
    await meld(zaak, '2025-04-09', GEZIN);
    expect(await perioden(zaak)).toHaveLength(3);
  });
});

describe('een nieuwe voet die komt als de opheffing al is gemaakt', () => {
  const kruist = async (zaak: Zaak, inhoud: Inhoud) => {
    const id = await legVast(zaak, '2025-04-17', inhoud);
    const kop = { verhaalId: zaak.v.id, vandaag: dag('2025-04-17'), wijzigingId: id, door: 'B. Tweede' };
    const uitkomst = await o.verhalen.stelVast({ ...kop, volgnummer: 9, aanleiding: 'correctie', sleutel: 'r' });
    if (uitkomst.soort !== 'beslag') throw new Error('x');
    await o.verhalen.geefDoor({ verhaalId: zaak.v.id, vandaag: dag('2025-04-17'), beslagId: zaak.b.id, berekeningId: uitkomst.berekeningId });
    await o.beslaan.hefOp({ beslagId: zaak.b.id, vandaag: dag('2025-04-17'), einde: 'relatie_beeindigd' });
    for (const { id: berichtId } of await o.db.bericht.findMany({ where: { ontvanger: zaakVanBeslag(zaak.b.id), soort: 'nieuwe_bvv', verwerktOp: null }, orderBy: { id: 'asc' } })) await o.beslaan.pasBvvAan({ beslagId: zaak.b.id, vandaag: dag('2025-04-17'), berichtId });
  };
  const eenBetaald = async () => {
    const zaak = await nieuw([{ dagtekening: '2024-10-31', centen: 43_484 }, { dagtekening: '2024-11-30', centen: 900_000 }]);
    await zaak.b.draagAf('2025-04-10', 43_484, 175_200);
    const [betaald, ander] = zaak.v.vorderingen;
    if (betaald === undefined || ander === undefined) throw new Error('geen vordering');
    await o.db.vordering.update({ where: { id: betaald }, data: { einde: 'voldaan', eindeOp: naarDatum(dag('2025-04-10')) } });
    return { zaak, betaald, ander };
  };
  it('de derde hoort niet dat hij moet doorgaan; wat te veel was gaat terug', async () => {
    const zaak = await nieuw();
    await zaak.b.draagAf('2025-04-10', 43_484, 175_200);
    await kruist(zaak, GEZIN);
    expect((await brievenVan(zaak, '2025-04-17')).map(({ soort, aan }) => `${soort} ${aan}`)).toEqual(['opheffing_derde derde', 'opheffing_debiteur debiteur', 'mededeling debiteur', 'terugbetaling_na_einde debiteur']);
    expect(await terug(zaak)).toBe(34_724);
  });
  it('de vordering die klaar was staat weer open: een mens beslist', async () => {
    const { zaak, betaald } = await eenBetaald();
    await kruist(zaak, GEZIN);
    expect(await o.db.taak.findMany({ where: { zaak: zaakVanVordering(betaald) } })).toMatchObject([{ soort: 'correctie_na_einde', feiten: { openstaandCenten: 34_724 } }]);
  });
  it('ook waar het over een termijn gaat die voorbij is', async () => {
    const { zaak, betaald } = await eenBetaald();
    await kruist(zaak, uitspraak('2025-04-01', '2025-04-14'));
    expect(await o.db.taak.findMany({ where: { zaak: zaakVanVordering(betaald) } })).toMatchObject([{ soort: 'correctie_na_einde', feiten: { openstaandCenten: 12_000 } }]);
  });
  it('de brief zegt niet dat de inwoner nieuwe gegevens gaf, als het een uitspraak was', async () => {
    const zaak = await nieuw();
    await kruist(zaak, uitspraak('2025-04-17', '2025-12-31'));
    expect((await brievenVan(zaak, '2025-04-17')).find(({ soort }) => soort === 'terugbetaling_na_einde')?.inhoud).toMatchObject({ oorzaak: 'opnieuw' });
  });
  it('een volgend beslag is niet voor haar', async () => {
    const { zaak, ander } = await eenBetaald();
    await kruist(zaak, GEZIN);
    await o.db.bericht.updateMany({ where: { ontvanger: zaakVanBeslag(zaak.b.id) }, data: { verwerktOp: new Date() } });
    await o.beslaan.sluit({ beslagId: zaak.b.id, vandaag: dag('2025-04-17'), einde: 'relatie_beeindigd' });
    const bericht = await o.db.bericht.findFirstOrThrow({ where: { ontvanger: zaakVanVerhaal(zaak.v.id), soort: 'beslag_geeindigd' } });
    expect(await o.verhalen.boekBericht({ verhaalId: zaak.v.id, vandaag: dag('2025-04-17'), berichtId: bericht.id })).toEqual({ open: [ander] });
  });
});
