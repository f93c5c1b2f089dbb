import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leesBerekening } from '../../../activities/verhalen/berekening.ts';
import type { VaststellingUitkomst } from '../../../activities/verhalen/port.ts';
import { zaakVanBeslag, zaakVanVerhaal } from '../../../contract/zaak.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { berichtenAan, EIGEN, gelegd, inkomen, maakOpstelling, type Opstelling, type Proefverhaal } from './opstelling.ts';

let o: Opstelling;
beforeAll(async () => {
  o = await maakOpstelling();
});
afterAll(async () => o.ruimOp());

const bewaard = async (uitkomst: VaststellingUitkomst) => {
  if (uitkomst.soort === 'voorgelegd' || uitkomst.berekeningId === null) throw new Error(uitkomst.soort);
  const { berekeningId } = uitkomst;
  return o.db.$transaction(async (tx) => leesBerekening(tx, berekeningId));
};
const voetVan = async (uitkomst: VaststellingUitkomst) => (await bewaard(uitkomst)).uitkomst.voet?.beslagvrijeVoetCenten ?? null;
const isPw = async (v: Proefverhaal, schending = false) => o.db.vordering.updateMany({ where: { id: { in: [...v.vorderingen] } }, data: { regime: 'awb', grondslag: 'participatiewet', schendingInlichtingenplicht: schending } });

describe('hardheidsclausule: de kantonrechter verhoogt de voet (Rv 475fa)', () => {
  const uitspraak = { voetbesluit: { soort: 'verhoging_kantonrechter', bedrag: '120.00', vanaf: dag('2025-06-02'), totEnMet: dag('2025-11-30') } } as const;

  it('geldt vanaf de dag in de uitspraak, tot het einde van haar termijn, en rust op 475fa', async () => {
    const v = await o.verhaal();
    const eerste = await v.leg('2025-03-25');
    const oud = (await o.db.bvvPeriode.findMany({ where: { beslagId: eerste.id } }))[0]?.berekeningId ?? 0;
    const uitkomst = await v.corrigeer('2025-06-10', 2, uitspraak);
    expect(uitkomst).toMatchObject({ soort: 'beslag', geldigTotEnMet: '2025-11-30' });
    const { rij } = await bewaard(uitkomst);
    expect(rij).toMatchObject({ vanaf: new Date('2025-06-02'), peildatum: new Date('2025-06-02') });
    const voor = await o.db.$transaction(async (tx) => leesBerekening(tx, oud));
    expect(await voetVan(uitkomst)).toBe((voor.uitkomst.voet?.beslagvrijeVoetCenten ?? 0) + 12_000);
    const besluit = await o.db.besluit.findFirstOrThrow({ where: { berekeningId: rij.id } });
    expect(besluit.grond).toContain('Rv art. 475fa');
  });

  it('de dag na de termijn geeft de herberekening weer de gewone voet', async () => {
    const v = await o.verhaal();
    await v.leg('2025-03-25');
    const tijdens = await voetVan(await v.corrigeer('2025-06-10', 2, uitspraak));
    const erna = await v.stelVast('2025-12-01', 3, 'herberekening');
    expect(erna).toMatchObject({ soort: 'beslag', geldigTotEnMet: '2026-11-30' });
    expect(await voetVan(erna)).toBeLessThan(tijdens ?? 0);
  });

  it('een herberekening binnen de termijn houdt de verhoging vast', async () => {
    const v = await o.verhaal();
    await v.leg('2025-03-25');
    const tijdens = await voetVan(await v.corrigeer('2025-06-10', 2, uitspraak));
    const opnieuw = await v.stelVast('2025-06-20', 3, 'opnieuw');
    expect(opnieuw).toMatchObject({ geldigTotEnMet: '2025-11-30' });
    expect(await voetVan(opnieuw)).toBe(tijdens);
  });

  it('gaat zij later in, dan kan zij pas die dag gaan gelden', async () => {
    const v = await o.verhaal();
    await v.leg('2025-03-25');
    await expect(v.corrigeer('2025-06-01', 2, uitspraak)).rejects.toThrow('Dit besluit gaat in op 2 juni 2025');
  });

  it('wat sinds die dag te veel is ingehouden gaat terug', async () => {
    const v = await o.verhaal();
    const b = await v.leg('2025-03-25');
    await b.draagAf('2025-06-25', 10_000, 215_000);
    const uitkomst = await v.corrigeer('2025-07-01', 2, { voetbesluit: { soort: 'bedrag_kantonrechter', bedrag: '2100.00', vanaf: dag('2025-06-01'), totEnMet: dag('2025-12-31') } });
    if (uitkomst.soort !== 'beslag') throw new Error(uitkomst.soort);
    await o.beslaan.pasBvvAan({ beslagId: b.id, vandaag: dag('2025-07-01'), berichtId: await b.geefDoor('2025-07-01', uitkomst.berekeningId) });
    // € 2.150 − € 2.100 may be taken; € 100 was.
    expect(await o.db.terugbetaling.findFirst({ where: { zaak: `beslag-${String(b.id)}` } })).toMatchObject({ centen: 5_000 });
  });
});

describe('geen beslagvrije voet zolang inlichtingen worden geweigerd (Pw 60 lid 6)', () => {
  const GEEN = { voetbesluit: { soort: 'geen_voet_pw60', vanaf: dag('2025-06-02'), totEnMet: dag('2025-08-31') } } as const;
  const lopend = async (bevoegdheid: 'derdenbeslag' | 'betaling_op_verzoek' | 'vordering_iw19' = 'derdenbeslag'): Promise<Proefverhaal> => {
    const v = await o.verhaal(undefined, bevoegdheid);
    await v.stelVast('2025-03-25');
    return v;
  };

  it('een besluit van mensen met einddag: tot dan nul, de dag erna de gewone voet', async () => {
    const v = await lopend();
    await isPw(v);
    const uitkomst = await v.corrigeer('2025-06-02', 2, GEEN);
    expect(uitkomst).toMatchObject({ soort: 'beslag', geldigTotEnMet: '2025-08-31', ookInPauze: true });
    expect(await voetVan(uitkomst)).toBe(0);
    const besluit = await o.db.besluit.findFirstOrThrow({ where: { zaak: zaakVanVerhaal(v.id), berekeningId: (await bewaard(uitkomst)).rij.id } });
    expect(besluit.grond).toContain('Participatiewet art. 60 lid 6');
    expect(await voetVan(await v.stelVast('2025-09-01', 3, 'herberekening'))).toBeGreaterThan(0);
  });

  it('keurt een tweede het later goed, dan geldt het pas vanaf die dag: over wat al is ingehouden verandert niets', async () => {
    const v = await lopend();
    await isPw(v);
    const uitkomst = await v.corrigeer('2025-06-16', 2, GEEN);
    expect(uitkomst).toMatchObject({ soort: 'beslag', geldigTotEnMet: '2025-08-31', ookInPauze: true });
    expect((await bewaard(uitkomst)).rij).toMatchObject({ vanaf: new Date('2025-06-16'), peildatum: new Date('2025-06-16'), invoer: { voetbesluit: { vanaf: '2025-06-16' } } });
    expect(await voetVan(uitkomst)).toBe(0);
  });

  it('niet meer als de termijn al voorbij is', async () => {
    const v = await lopend();
    await isPw(v);
    await expect(v.corrigeer('2025-09-01', 2, GEEN)).rejects.toThrow('Dit besluit liep tot en met 31 augustus 2025');
  });

  /** A beslag without voet until 31 August; what it is told besides is a message. */
  const zonderVoet = async () => {
    const v = await o.verhaal(undefined, 'derdenbeslag');
    const eerste = await v.stelVast('2025-03-25');
    if (eerste.soort !== 'beslag') throw new Error(eerste.soort);
    const id = gelegd(await o.verhalen.legBeslag({ verhaalId: v.id, vandaag: dag('2025-03-25'), berekeningId: eerste.berekeningId, bronId: eerste.bronId }));
    await isPw(v);
    const zonder = await v.corrigeer('2025-06-02', 2, GEEN);
    if (zonder.soort !== 'beslag') throw new Error(zonder.soort);
    await o.verhalen.geefDoor({ verhaalId: v.id, vandaag: dag('2025-06-02'), beslagId: id, berekeningId: zonder.berekeningId });
    const gemeld = async () => (await berichtenAan(o.db, zaakVanBeslag(id))).filter(({ soort }) => soort === 'nieuwe_bvv').slice(1).map(({ inhoud }) => inhoud);
    return { v, eerste, gemeld, weer: async (op: string) => o.verhalen.laatVoetWeerGelden({ verhaalId: v.id, vandaag: dag(op) }) };
  };

  it('is er de dag erna geen nieuwe vaststelling, dan hoort de derde de voet van de laatste gegevens, één keer', async () => {
    const { v, eerste, gemeld, weer } = await zonderVoet();
    await weer('2025-09-03');
    await weer('2025-09-04');
    const { id: berekeningId } = await o.db.berekening.findFirstOrThrow({ where: { verhaalId: v.id }, orderBy: { id: 'desc' } });
    expect(await gemeld()).toEqual([{ berekeningId, vanaf: '2025-09-01' }]);
    const { uitkomst } = await o.db.$transaction(async (tx) => leesBerekening(tx, berekeningId));
    expect(uitkomst.voet?.beslagvrijeVoetCenten).toBeGreaterThanOrEqual((await voetVan(eerste)) ?? Infinity);
    expect(uitkomst.antwoord).toEqual({ soort: 'beslag', geldigTotEnMet: '2025-08-31' });
  });

  it('tot en met haar laatste dag verandert er niets', async () => {
    const { gemeld, weer } = await zonderVoet();
    await weer('2025-08-31');
    expect(await gemeld()).toEqual([]);
  });

  it('de vaststelling die daarna komt werkt, als zij hoger is, nog vanaf de eerste dag', async () => {
    const { v, weer } = await zonderVoet();
    await weer('2025-09-03');
    await o.db.beslag.updateMany({ where: { verhaalId: v.id }, data: { gelegdOp: new Date('2025-03-25') } });
    expect((await bewaard(await v.stelVast('2025-10-06', 3, 'herberekening'))).rij.vanaf).toEqual(new Date('2025-09-01'));
  });

  describe('komt er een vordering bij die niet van de Participatiewet is', () => {
    const erbij = async () => {
      const zaak = await zonderVoet();
      await zaak.v.voegToe({ dagtekening: '2024-11-30', centen: 10_000 });
      return zaak;
    };

    it('liep het al zo bij een overgang van versie, dan vindt de vraag in docs/onderhoud.md het verhaal, en «stelOpnieuwVast» laat de voet weer gelden', async () => {
      const vraag = /Upgrading from 0\.4\.0[\s\S]*?```sql\n([\s\S]*?)```/u.exec(await readFile('docs/onderhoud.md', 'utf8'))?.[1];
      const gevonden = async () => (await o.db.$queryRawUnsafe<{ id: number }[]>(vraag ?? '')).map(({ id }) => id);
      const alleenPw = await zonderVoet();
      const { v } = await erbij();
      expect(await gevonden()).toContain(v.id);
      expect(await gevonden()).not.toContain(alleenPw.v.id);
      expect(await voetVan(await v.stelVast('2025-07-01', 3, 'opnieuw'))).not.toBeNull();
      expect(await gevonden()).not.toContain(v.id);
    });

    it('dan geldt de voet die dag weer, de derde hoort het, en een mens ook', async () => {
      const { v, gemeld, weer } = await erbij();
      await weer('2025-07-01');
      await weer('2025-07-01');
      const { id: berekeningId } = await o.db.berekening.findFirstOrThrow({ where: { verhaalId: v.id }, orderBy: { id: 'desc' } });
      expect(await gemeld()).toEqual([{ berekeningId, vanaf: '2025-07-01' }]);
      expect(await o.db.taak.findMany({ where: { zaak: zaakVanVerhaal(v.id), afgedaanOp: null } })).toMatchObject([{ soort: 'voetbesluit_vervallen', feiten: { totEnMet: '2025-08-31' } }]);
    });

    it('dan leeft het besluit in geen volgende vaststelling voort', async () => {
      const { v } = await erbij();
      expect(await voetVan(await v.stelVast('2025-07-01', 3, 'opnieuw'))).toBeGreaterThan(0);
    });

    it('ook niet in een melding die meetelt voordat de derde het hoorde', async () => {
      const { v } = await erbij();
      expect(await voetVan(await v.corrigeer('2025-07-01', 3, { leefsituatie: 'gehuwd_met_kinderen' }))).toBeGreaterThan(0);
    });

    it('is zij van de Participatiewet, dan verandert er niets', async () => {
      const { v, gemeld, weer } = await erbij();
      await isPw(v);
      await weer('2025-07-01');
      expect(await gemeld()).toEqual([]);
    });
  });

  it('geeft de inwoner de inlichtingen, dan eindigt het eerder', async () => {
    const v = await lopend();
    await isPw(v);
    await v.corrigeer('2025-06-02', 2, GEEN);
    const erna = await v.corrigeer('2025-07-07', 3, { voetbesluit: 'niet_meer' });
    expect((await bewaard(erna)).rij.vanaf).toEqual(new Date('2025-07-07'));
    expect(await voetVan(erna)).toBeGreaterThan(0);
  });

  it('nooit voor een belasting', async () => {
    await expect((await lopend('vordering_iw19')).corrigeer('2025-06-02', 2, GEEN)).rejects.toThrow('Bij deze bevoegdheid geldt de beslagvrije voet altijd');
  });

  it('niet als een van de vorderingen niet van de Participatiewet is', async () => {
    const v = await lopend();
    await isPw(v);
    await v.voegToe({ dagtekening: '2024-11-30', centen: 10_000 });
    await expect(v.corrigeer('2025-06-02', 2, GEEN)).rejects.toThrow('Niet alle vorderingen');
  });

  it('niet bij betaling op verzoek (Pw 60a)', async () => {
    o.bronnen.polis = async () => Promise.resolve({ gegevens: { inkomstenverhoudingen: [inkomen({ code: '31', loon: 250_000, heffing: 35_000 })] }, derden: {} });
    const v = await lopend('betaling_op_verzoek');
    await isPw(v);
    await expect(v.corrigeer('2025-06-02', 2, GEEN)).rejects.toThrow('Bij deze bevoegdheid');
  });

  it('niet langer dan twaalf maanden', async () => {
    o.bronnen.polis = async () => Promise.resolve({ gegevens: { inkomstenverhoudingen: [inkomen({ loon: 250_000, heffing: 35_000 })] }, derden: {} });
    const v = await lopend();
    await isPw(v);
    await expect(v.corrigeer('2025-06-02', 2, { voetbesluit: { ...GEEN.voetbesluit, totEnMet: dag('2026-06-02') } })).rejects.toThrow('hoogstens twaalf maanden');
  });
});

describe('verrekening met lopende bijstand zonder voet (Pw 60 lid 6 onder a)', () => {
  it('tot de einddag is alles vatbaar; daarna volgt weer het percentage', async () => {
    o.bronnen.polis = async () => Promise.resolve({ gegevens: { inkomstenverhoudingen: [inkomen({ lhn: EIGEN, code: '43', loon: 128_383, heffing: 0, opbouw: 6_162 })] }, derden: {} });
    const v = await o.verhaal(undefined, 'verrekening');
    await isPw(v, true);
    expect(await v.stelVast('2025-07-01')).toMatchObject({ soort: 'beslag', geldigTotEnMet: null });
    const zonder = await v.corrigeer('2025-07-07', 2, { voetbesluit: { soort: 'geen_voet_pw60', vanaf: dag('2025-07-07'), totEnMet: dag('2025-09-30') } });
    expect(zonder).toMatchObject({ soort: 'beslag', geldigTotEnMet: '2025-09-30' });
    expect((await bewaard(zonder)).uitkomst.voet).toEqual({ soort: 'bedrag', beslagvrijeVoetCenten: 0 });
    expect((await bewaard(await v.stelVast('2025-10-01', 3, 'herberekening'))).uitkomst.voet).toMatchObject({ soort: 'percentage' });
  });

  it('een verhoging door de kantonrechter past niet in een percentage: geweigerd', async () => {
    const v = await o.verhaal(undefined, 'verrekening');
    await isPw(v);
    await v.stelVast('2025-07-01');
    const verhoging = { soort: 'verhoging_kantonrechter', bedrag: '50.00', vanaf: dag('2025-07-07'), totEnMet: dag('2025-09-30') } as const;
    await expect(v.corrigeer('2025-07-07', 2, { voetbesluit: verhoging })).rejects.toThrow('Bij bijstand krijgt de derde een percentage');
  });
});

describe('een vordering die op bijstand van de eigen gemeente stuit (Pw 60 lid 3 en 4)', () => {
  const taakVan = async (v: Proefverhaal) => o.db.taak.findFirst({ where: { zaak: zaakVanVerhaal(v.id), soort: 'verrekening' } });
  const opBijstand = async (schending: boolean, soort = 'terugvordering_bijstand'): Promise<Proefverhaal> => {
    o.bronnen.polis = async () => Promise.resolve({ gegevens: { inkomstenverhoudingen: [inkomen({ lhn: EIGEN, code: '43', loon: 128_383, heffing: 0, opbouw: 6_162 })] }, derden: {} });
    const v = await o.verhaal(undefined, 'vereenvoudigd_derdenbeslag');
    await isPw(v, schending);
    await o.db.vordering.updateMany({ where: { id: { in: [...v.vorderingen] } }, data: { soort } });
    await v.stelVast('2025-07-01');
    return v;
  };

  it('na schending van de inlichtingenplicht: de taak zegt dat verrekenen moet, en waar dat staat', async () => {
    const v = await opBijstand(true);
    expect(await taakVan(v)).toMatchObject({ tekst: expect.stringContaining('verrekenen moet (Pw 60 lid 4'), artikelen: ['Pw 60 lid 4', 'Awb 4:93'], feiten: { plicht: 'moet' } });
  });

  it('een boete moet, ook waar haar rij niets van een schending zegt', async () => {
    expect(await taakVan(await opBijstand(false, 'bestuurlijke_boete'))).toMatchObject({ artikelen: ['Pw 60 lid 4', 'Awb 4:93'], feiten: { plicht: 'moet' } });
  });

  it('zonder schending mag het', async () => {
    const v = await opBijstand(false);
    expect(await taakVan(v)).toMatchObject({ tekst: expect.stringContaining('Het mag (Pw 60 lid 3'), feiten: { plicht: 'mag' } });
  });
});
