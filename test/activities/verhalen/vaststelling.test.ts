import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { leesBerekening } from '../../../activities/verhalen/berekening.ts';
import { BronFout, BronOnbereikbaar } from '../../../adapters/bron/fouten.ts';
import type { Inkomstenverhouding } from '../../../domain/inkomen/polisgegevens.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { zaakVanBeslag, zaakVanVerhaal } from '../../../contract/zaak.ts';
import { controleerKeten } from '../../../activities/opslag/gebeurtenis.ts';
import { ALLEEN, EIGEN, inkomen, maakOpstelling, type Opstelling, type Proefverhaal } from './opstelling.ts';

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

const polis = (...inkomstenverhoudingen: Inkomstenverhouding[]): void => {
  o.bronnen.polis = async () => Promise.resolve({ gegevens: { inkomstenverhoudingen }, derden: {} });
};
const bewaard = async (v: Proefverhaal) => {
  const { id } = await o.db.berekening.findFirstOrThrow({ where: { verhaalId: v.id }, orderBy: { id: 'desc' } });
  return o.db.$transaction(async (tx) => leesBerekening(tx, id));
};

describe('de vaststelling', () => {
  it('WS-2024-0021: alleenstaande met € 2.808 belastbaar heeft op 2025-03-25 een beslagvrije voet van € 1.613,71', async () => {
    polis(inkomen({ loon: 260_000, heffing: 38_000, opbouw: 20_800 }));
    const v = await o.verhaal();
    expect(await v.stelVast('2025-03-25')).toMatchObject({ soort: 'beslag', geldigTotEnMet: '2026-03-24' });
    const { rij, uitkomst } = await bewaard(v);
    expect(uitkomst.voet).toEqual({ soort: 'bedrag', beslagvrijeVoetCenten: 161_371 });
    expect(uitkomst.bron).toMatchObject({ onderdeel: 'e', nettoCenten: 222_000 });
    expect(rij.normversie).toBe('2025-01-01');
    expect(await o.db.besluit.count({ where: { berekeningId: rij.id, soort: 'vaststelling_bvv' } })).toBe(1);
  });

  it('is één berekening en één besluit als zij twee keer wordt gevraagd, en vraagt de bronnen één keer', async () => {
    const v = await o.verhaal();
    const voor = { ...o.bronnen.gevraagd, polis: o.bronnen.gevraagd.polis.length };
    const een = await v.stelVast('2025-03-25');
    const twee = await v.stelVast('2025-03-26');
    expect(twee).toEqual(een);
    expect(o.bronnen.gevraagd.rekentool - voor.rekentool).toBe(1);
    expect(o.bronnen.gevraagd.polis.length - voor.polis).toBe(1);
    expect(await o.db.berekening.count({ where: { verhaalId: v.id } })).toBe(1);
    expect(await o.db.besluit.count({ where: { zaak: zaakVanVerhaal(v.id) } })).toBe(1);
    expect(await controleerKeten(o.db, zaakVanVerhaal(v.id))).toBeNull();
  });

  it('WS-2024-0025: van twee lonen wordt het hoogste beslagen en het andere afgetrokken (475c lid 2, 475db lid 1 b)', async () => {
    polis(inkomen({ id: '1', lhn: '000010054L01', loon: 230_000, heffing: 35_000 }), inkomen({ id: '2', lhn: '000010091L01', loon: 190_000, heffing: 26_000 }));
    const v = await o.verhaal();
    expect(await v.stelVast('2025-03-25')).toMatchObject({ soort: 'beslag' });
    const { uitkomst } = await bewaard(v);
    expect(uitkomst.voet?.beslagvrijeVoetCenten).toBe(43_124);
    expect(uitkomst.bron?.loonheffingennummer).toBe('000010054L01');
  });

  it('T112: bijstand van een andere gemeente is 95% van de norm en vervalt niet na een jaar (475dc lid 2, 475d lid 7)', async () => {
    polis(inkomen({ code: '43', loon: 128_383, heffing: 0, opbouw: 6_162 }));
    const v = await o.verhaal();
    expect(await v.stelVast('2025-07-01')).toMatchObject({ soort: 'beslag', geldigTotEnMet: null });
    expect((await bewaard(v)).uitkomst.voet).toMatchObject({ soort: 'percentage', normSleutel: 'pw_21_a', normCenten: 136_906, beslagvrijeVoetCenten: 130_061 });
  });

  it('vraagt ook het inkomen van de partner die op hetzelfde adres staat (475d lid 1)', async () => {
    o.bronnen.rekentool = async () =>
      Promise.resolve({
        soort: 'gevonden',
        gegevens: {
          ...ALLEEN,
          partners: [{ id: 'p1', verbintenis: 'huwelijk', aangaan: null, ontbinding: null, opAdresVanSchuldenaar: 'ja', overleden: false, inOnderzoek: false }],
          kinderen: [{ geboortedatum: { soort: 'dag', dag: dag('2018-02-02') }, opAdresVanSchuldenaar: 'ja', overleden: false, inOnderzoek: false }],
        },
        partnerBsn: { p1: '999998888' },
      });
    o.bronnen.polis = async (bsn) =>
      Promise.resolve({ gegevens: { inkomstenverhoudingen: bsn === '999998888' ? [inkomen({ loon: 140_000, heffing: 11_000 })] : [inkomen({ loon: 280_000, heffing: 42_000 })] }, derden: {} });
    const v = await o.verhaal();
    await v.stelVast('2025-07-01');
    expect(o.bronnen.gevraagd.polis).toContain('999998888');
    // T099
    expect((await bewaard(v)).uitkomst.voet?.beslagvrijeVoetCenten).toBe(134_482);
  });
});

describe('geen beslag nu: wachten', () => {
  it('zonder inkomen wordt na drie maanden op dezelfde dag opnieuw gevraagd', async () => {
    polis();
    expect(await (await o.verhaal()).stelVast('2025-03-25')).toMatchObject({ soort: 'wachten', reden: 'geen_inkomen', opnieuwVanaf: '2025-06-25' });
  });
  it('WS-2024-0023: minder dan € 10 per maand blijft onder het minimum van het beleid', async () => {
    polis(inkomen({ loon: 15_500, heffing: 0 }));
    const v = await o.verhaal();
    expect(await v.stelVast('2025-09-25')).toMatchObject({ soort: 'wachten', reden: 'onder_minimum', opnieuwVanaf: '2025-12-25' });
    expect((await bewaard(v)).uitkomst.voet?.beslagvrijeVoetCenten).toBe(14_725);
  });
  it('een inkomen dat voorbij is telt niet mee', async () => {
    polis(inkomen({ loon: 250_000, heffing: 35_000, eind: '2025-02-28' }));
    expect(await (await o.verhaal()).stelVast('2025-03-25')).toMatchObject({ soort: 'wachten', reden: 'geen_inkomen' });
  });
});

describe('een mens moet kijken', () => {
  const taakVan = async (v: Proefverhaal) => (await o.db.taak.findMany({ where: { zaak: zaakVanVerhaal(v.id) } })).map(({ soort }) => soort);

  it('bijstand van de eigen gemeente: verrekening in plaats van een vordering', async () => {
    polis(inkomen({ code: '43', lhn: EIGEN, loon: 128_383, heffing: 0, opbouw: 6_162 }));
    const v = await o.verhaal();
    expect(await v.stelVast('2025-03-25')).toEqual({ soort: 'voorgelegd', taak: 'verrekening' });
    expect(await taakVan(v)).toEqual(['verrekening']);
    expect(await o.db.besluit.count({ where: { zaak: zaakVanVerhaal(v.id) } })).toBe(0);
  });
  it('een dag zonder gepubliceerde norm geeft geen getal', async () => {
    const v = await o.verhaal();
    polis(inkomen({ loon: 250_000, heffing: 35_000, begin: '2026-06-01' }));
    expect(await v.stelVast('2027-03-25')).toEqual({ soort: 'voorgelegd', taak: 'norm_ontbreekt' });
  });
  it('een onbekende code soort inkomstenverhouding wordt nooit geraden', async () => {
    polis(inkomen({ code: '99', loon: 250_000, heffing: 35_000 }));
    expect(await (await o.verhaal()).stelVast('2025-03-25')).toEqual({ soort: 'voorgelegd', taak: 'rekentool_met_de_hand' });
  });
  it('overleden: er wordt geen inkomen gevraagd', async () => {
    o.bronnen.rekentool = async () => Promise.resolve({ soort: 'gevonden', gegevens: { ...ALLEEN, overlijden: { soort: 'onbekend' } }, partnerBsn: {} });
    const v = await o.verhaal();
    expect(await v.stelVast('2025-03-25')).toEqual({ soort: 'voorgelegd', taak: 'overleden' });
    expect(o.bronnen.gevraagd.polis).not.toContain(v.bsn);
  });
  it('de BRP kent de persoon niet', async () => {
    o.bronnen.rekentool = async () => Promise.resolve({ soort: 'niet_gevonden' });
    expect(await (await o.verhaal()).stelVast('2025-03-25')).toEqual({ soort: 'voorgelegd', taak: 'persoon_onbekend' });
  });
  it('een antwoord dat niet klopt met de afspraak van de bron', async () => {
    o.bronnen.polis = async () => Promise.reject(new BronFout('polis', 'xsd_ongeldig', 'het antwoord is niet geldig'));
    expect(await (await o.verhaal()).stelVast('2025-03-25')).toEqual({ soort: 'voorgelegd', taak: 'bron_antwoord_ongeldig' });
  });
  it('een onbereikbare bron is geen taak: de fout gaat door en er is niets bewaard', async () => {
    o.bronnen.polis = async () => Promise.reject(new BronOnbereikbaar('polis', 'storing'));
    const v = await o.verhaal();
    await expect(v.stelVast('2025-03-25')).rejects.toThrow(BronOnbereikbaar);
    expect(await o.db.bronantwoord.count({ where: { verhaalId: v.id, bron: 'polis' } })).toBe(0);
    expect(await taakVan(v)).toEqual([]);
    Object.assign(o.bronnen, standaard);
    expect(await v.stelVast('2025-03-26')).toMatchObject({ soort: 'beslag' });
  });
});

describe('na «geen relatie» de volgende bron (475c)', () => {
  it('WS-2024-0025: het inkomen van die derde telt helemaal niet mee', async () => {
    polis(inkomen({ id: '1', lhn: '000010054L01', loon: 230_000, heffing: 35_000 }), inkomen({ id: '2', lhn: '000010091L01', loon: 190_000, heffing: 26_000 }));
    const v = await o.verhaal();
    const beslag = await v.leg('2025-03-25');
    const { berichtId } = await beslag.verklaar('2025-04-08', 'geen_relatie');
    await o.beslaan.boekVerklaring({ beslagId: beslag.id, vandaag: dag('2025-04-08'), berichtId });
    await o.beslaan.hefOp({ beslagId: beslag.id, vandaag: dag('2025-04-08'), einde: 'geen_relatie' });
    await beslag.post('2025-04-08');
    await o.beslaan.boekBericht({ beslagId: beslag.id, vandaag: dag('2025-04-08'), berichtId: (await o.db.bericht.findFirstOrThrow({ where: { soort: 'leg_beslag', ontvanger: `beslag-${String(beslag.id)}` } })).id });
    expect(await o.beslaan.sluit({ beslagId: beslag.id, vandaag: dag('2025-04-08'), einde: 'geen_relatie' })).toEqual({ soort: 'gesloten' });
    expect(await v.stelVast('2025-04-08', 2, 'opnieuw')).toMatchObject({ soort: 'beslag' });
    const { uitkomst } = await bewaard(v);
    expect(uitkomst.voet?.beslagvrijeVoetCenten).toBe(127_840);
    expect(uitkomst.bron?.loonheffingennummer).toBe('000010091L01');
  });
});

describe('na het einde van een relatie', () => {
  /** The contract ended on 30 June; the derde said so on 7 July, and that day the beslag was lifted. */
  const beeindigd = async (): Promise<Proefverhaal> => {
    polis(inkomen({ loon: 230_000, heffing: 35_000 }));
    const v = await o.verhaal();
    const beslag = await v.leg('2025-03-25');
    const kop = { beslagId: beslag.id, vandaag: dag('2025-07-07') };
    const { berichtId } = await beslag.verklaar('2025-07-07', 'relatie_beeindigd', { beeindigdOp: '2025-06-30' });
    await o.beslaan.boekVerklaring({ ...kop, berichtId });
    await o.beslaan.hefOp({ ...kop, einde: 'relatie_beeindigd' });
    await o.db.bericht.updateMany({ where: { ontvanger: zaakVanBeslag(beslag.id) }, data: { verwerktOp: new Date() } });
    await o.beslaan.sluit({ ...kop, einde: 'relatie_beeindigd' });
    return v;
  };

  it('nieuw werk bij dezelfde derde, begonnen tussen de laatste dag en zijn bericht, telt weer mee', async () => {
    const v = await beeindigd();
    polis(inkomen({ loon: 230_000, heffing: 35_000 }), inkomen({ id: '2', loon: 190_000, heffing: 26_000, begin: '2025-07-01' }));
    expect(await v.stelVast('2025-11-03', 2, 'opnieuw')).toMatchObject({ soort: 'beslag' });
  });

  it('de relatie die eindigde niet, ook als de polisadministratie haar einde niet kent', async () => {
    const v = await beeindigd();
    expect(await v.stelVast('2025-11-03', 2, 'opnieuw')).toMatchObject({ soort: 'wachten', reden: 'geen_inkomen' });
  });
});
