import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ontvangAfdracht, ontvangGezien, ontvangVerklaring } from '../../../activities/intake/derde.ts';
import { verwerkNaSluiting } from '../../../activities/bericht/na-sluiting.ts';
import { naarDagOfLeeg } from '../../../activities/opslag/dagen.ts';
import type { VerklaringOpgave } from '../../../activities/beslaan/verklaring.ts';
import type { Bevoegdheid } from '../../../contract/verhaal.ts';
import { zaakVanBeslag } from '../../../contract/zaak.ts';
import { centen } from '../../../domain/geld/centen.ts';
import { dag, maandVan } from '../../../domain/kalender/dag.ts';
import { EIGEN, inkomen, maakOpstelling, type Opstelling, type Proefbeslag } from '../verhalen/opstelling.ts';

/** The sources of the set-up: net € 2.150 a month; the beslag lies from Tuesday 2025-03-25. */
let o: Opstelling;
beforeAll(async () => {
  o = await maakOpstelling();
});
afterAll(async () => o.ruimOp());

const kop = (b: Pick<Proefbeslag, 'id'>, vandaag: string) => ({ beslagId: b.id, vandaag: dag(vandaag) });
const gelegd = async () => (await o.verhaal()).leg('2025-03-25');
const boek = async (b: Proefbeslag, op: string, soort: VerklaringOpgave['rechtsverhouding'], meer?: Omit<VerklaringOpgave, 'rechtsverhouding'>) =>
  o.beslaan.boekVerklaring({ ...kop(b, op), ...(await b.verklaar(op, soort, meer)) });
const taken = async (b: Pick<Proefbeslag, 'id'>) =>
  (await o.db.taak.findMany({ where: { zaak: zaakVanBeslag(b.id) }, orderBy: { id: 'asc' } })).map(({ soort, uitkomst }) => (uitkomst === null ? soort : `${soort}: ${uitkomst}`));
const netto = async (b: Pick<Proefbeslag, 'id'>): Promise<{ netto: number; voet: number }> => {
  const { berekeningId } = await o.db.bvvPeriode.findFirstOrThrow({ where: { beslagId: b.id } });
  const { uitkomst } = await o.db.berekening.findUniqueOrThrow({ where: { id: berekeningId } });
  const { bron, voet } = uitkomst as unknown as { bron: { nettoCenten: number }; voet: { beslagvrijeVoetCenten: number } };
  return { netto: bron.nettoCenten, voet: voet.beslagvrijeVoetCenten };
};

describe('wat de derde verklaart over de rechtsverhouding (Rv 476a lid 2 onder a)', () => {
  it('geen relatie', async () => {
    expect(await boek(await gelegd(), '2025-04-08', 'geen_relatie')).toEqual({ soort: 'geen_relatie' });
  });

  it('relatie beëindigd, met de laatste dag', async () => {
    expect(await boek(await gelegd(), '2025-04-08', 'relatie_beeindigd', { beeindigdOp: '2025-03-31' })).toEqual({ soort: 'relatie_beeindigd', op: '2025-03-31' });
  });

  it('beëindigd zonder dag wordt niet opgenomen', async () => {
    const b = await gelegd();
    await expect(ontvangVerklaring(o.db, { beslagId: b.id, op: dag('2025-04-08'), kenmerk: 'x', inhoud: { rechtsverhouding: 'relatie_beeindigd' } })).rejects.toThrow('beeindigdOp');
  });
});

describe('een ander inkomen dan dat van de polis (475d lid 4)', () => {
  it('tot en met tien procent verschil: geen vraag', async () => {
    const b = await gelegd();
    const { netto: polis } = await netto(b);
    await boek(b, '2025-04-08', 'dienstverband', { nettoCenten: Math.floor(polis * 1.1) });
    expect(await taken(b)).toEqual([]);
  });

  it('meer dan tien procent hoger: een taak met beide bedragen', async () => {
    const b = await gelegd();
    const { netto: polis, voet } = await netto(b);
    expect(await boek(b, '2025-04-08', 'dienstverband', { nettoCenten: 300_000 })).toMatchObject({ soort: 'relatie', taak: 'inkomen_wijkt_af' });
    const taak = await o.db.taak.findFirstOrThrow({ where: { zaak: zaakVanBeslag(b.id) } });
    expect(taak.feiten).toMatchObject({ opgegevenNettoCenten: 300_000, vastgesteldNettoCenten: polis, beslagvrijeVoetCenten: voet });
  });

  it('niet boven de beslagvrije voet: altijd een taak, want 95% van het inkomen kan lager zijn (475dc lid 1)', async () => {
    const b = await gelegd();
    await boek(b, '2025-04-08', 'dienstverband', { nettoCenten: (await netto(b)).voet });
    expect(await taken(b)).toEqual(['inkomen_wijkt_af']);
  });

  it('een nieuwe beslagvrije voet beantwoordt de vraag', async () => {
    const v = await o.verhaal();
    const b = await v.leg('2025-03-25');
    await boek(b, '2025-04-08', 'dienstverband', { nettoCenten: 300_000 });
    const uitkomst = await v.stelVast('2025-04-10', 2, 'opnieuw');
    if (uitkomst.soort !== 'beslag') throw new Error(uitkomst.soort);
    await o.beslaan.pasBvvAan({ ...kop(b, '2025-04-10'), berichtId: await b.geefDoor('2025-04-10', uitkomst.berekeningId) });
    expect(await taken(b)).toEqual(['inkomen_wijkt_af: opnieuw vastgesteld']);
  });
});

describe('anderen op hetzelfde inkomen', () => {
  const ander = { andereBeslagen: [{ beslaglegger: 'Deurwaarder De Vries', gelegdOp: '2025-02-03', kenmerk: 'V-1' }] };

  it('een ander beslag (onder d): een taak met de dag, zonder de naam', async () => {
    const b = await gelegd();
    expect(await boek(b, '2025-04-08', 'dienstverband', ander)).toMatchObject({ taak: 'andere_beslagen' });
    const { feiten } = await o.db.taak.findFirstOrThrow({ where: { zaak: zaakVanBeslag(b.id) } });
    expect(feiten).toMatchObject({ aantal: 1, gelegdOp: '2025-02-03', eigenBeslag: '2025-03-25' });
    expect(JSON.stringify(feiten)).not.toContain('De Vries');
  });

  it('zolang dat niet is beoordeeld is minder of geen afdracht geen fout van de derde', async () => {
    const b = await gelegd();
    await boek(b, '2025-04-08', 'dienstverband', ander);
    expect(await b.draagAf('2025-04-25', 0, (await netto(b)).netto)).toMatchObject({ taak: null });
    expect(await o.beslaan.meldOntbrekendeAfdracht({ ...kop(b, '2025-06-08'), periode: maandVan(dag('2025-05-01')) })).toMatchObject({ taak: null, volgende: { periode: '2025-06' } });
    expect(await taken(b)).toEqual(['andere_beslagen']);
  });

  it('een pandrecht (onder e): een taak', async () => {
    const b = await gelegd();
    await boek(b, '2025-04-08', 'dienstverband', { pandrechten: [{ pandhouder: 'Kredietbank' }] });
    expect(await taken(b)).toEqual(['pandrecht']);
  });

  it('bij vordering_iw19 is de verklaring beleid: geen termijn om haar te betwisten (477a lid 2)', async () => {
    const b = await gelegd();
    await boek(b, '2025-04-08', 'dienstverband', ander);
    expect((await o.db.taak.findFirstOrThrow({ where: { zaak: zaakVanBeslag(b.id) } })).uiterlijk).toBeNull();
  });
});

describe('een gewijzigde verklaring', () => {
  it('de latere geldt, beide blijven bewaard, en wat de eerste vroeg vervalt', async () => {
    const b = await gelegd();
    await boek(b, '2025-04-08', 'dienstverband', { nettoCenten: 300_000, pandrechten: [{ pandhouder: 'Kredietbank' }] });
    await boek(b, '2025-04-14', 'dienstverband', { nettoCenten: (await netto(b)).netto });
    expect(await taken(b)).toEqual(['pandrecht: vervangen door een latere verklaring', 'inkomen_wijkt_af: vervangen door een latere verklaring']);
    expect(await o.db.derdenverklaring.count({ where: { beslagId: b.id } })).toBe(2);
  });

  it('van elke verklaring gaat een afschrift naar de schuldenaar (476b lid 3)', async () => {
    const b = await gelegd();
    await boek(b, '2025-04-08', 'dienstverband');
    await boek(b, '2025-04-14', 'pensioen');
    expect(await o.db.brief.count({ where: { beslagId: b.id, soort: 'afschrift_verklaring' } })).toBe(2);
  });

  it('die het aangekondigde einde terugneemt zegt dat de relatie blijft', async () => {
    const b = await gelegd();
    await boek(b, '2025-04-08', 'relatie_beeindigd', { beeindigdOp: '2025-06-30' });
    expect(await boek(b, '2025-04-14', 'dienstverband')).toMatchObject({ soort: 'relatie', blijft: true });
  });
});

describe('na het einde van het beslag', () => {
  const eindig = async (b: Proefbeslag, op: string, einde: 'geen_relatie' | 'relatie_beeindigd') => {
    await o.beslaan.hefOp({ ...kop(b, op), einde });
    await o.db.bericht.updateMany({ where: { ontvanger: zaakVanBeslag(b.id) }, data: { verwerktOp: new Date() } });
    expect(await o.beslaan.sluit({ ...kop(b, op), einde })).toEqual({ soort: 'gesloten' });
  };
  const verwerk = async (b: Proefbeslag) => {
    const bericht = await o.db.bericht.findFirstOrThrow({ where: { ontvanger: zaakVanBeslag(b.id) }, orderBy: { id: 'desc' } });
    await o.db.$transaction(async (tx) => verwerkNaSluiting(tx, bericht));
  };

  it('een verklaring wordt een taak, met de dag waarop het afschrift weg moet', async () => {
    const b = await gelegd();
    await boek(b, '2025-04-08', 'geen_relatie');
    await eindig(b, '2025-04-08', 'geen_relatie');
    await b.verklaar('2025-05-13', 'dienstverband');
    await verwerk(b);
    const taak = await o.db.taak.findFirstOrThrow({ where: { zaak: zaakVanBeslag(b.id), soort: 'verklaring_na_einde' } });
    expect([taak.feiten, naarDagOfLeeg(taak.uiterlijk)]).toMatchObject([{ rechtsverhouding: 'dienstverband' }, '2025-05-16']);
  });

  it('«geen relatie» die wordt teruggenomen sluit de derde niet langer uit', async () => {
    const v = await o.verhaal();
    const b = await v.leg('2025-03-25');
    await boek(b, '2025-04-08', 'geen_relatie');
    await eindig(b, '2025-04-08', 'geen_relatie');
    expect(await v.stelVast('2025-04-08', 2, 'opnieuw')).toMatchObject({ soort: 'wachten', reden: 'geen_inkomen' });
    await b.verklaar('2025-04-15', 'dienstverband');
    await verwerk(b);
    expect(await v.stelVast('2025-04-16', 3, 'opnieuw')).toMatchObject({ soort: 'beslag' });
  });

  it('geld over de laatste maand van een beëindigde relatie was door het beslag getroffen: het wordt aangehouden, met een taak', async () => {
    const b = await gelegd();
    await eindig(b, '2025-04-30', 'relatie_beeindigd');
    for (const [op, periode] of [['2025-05-02', '2025-04'], ['2025-05-25', '2025-05']] as const) {
      await ontvangAfdracht(o.db, { beslagId: b.id, op: dag(op), kenmerk: op, periode: maandVan(dag(`${periode}-01`)), centen: centen(10_000), nettoCenten: null });
      await verwerk(b);
    }
    expect((await o.db.terugbetaling.findMany({ where: { zaak: zaakVanBeslag(b.id) } })).map(({ centen: bedrag }) => bedrag)).toEqual([10_000]);
    expect(await taken(b)).toEqual(['betaling_na_einde', 'betaling_na_einde']);
  });
});

describe('het inkomen verandert terwijl het beslag loopt', () => {
  it('één maand anders is geen structurele wijziging; twee op rij dezelfde kant op wel, en dan één keer (475d lid 3 onder b)', async () => {
    const b = await (await o.verhaal([{ dagtekening: '2024-10-31', centen: 900_000 }])).leg('2025-03-25');
    const gewoon = (await netto(b)).netto;
    for (const [maand, bedrag] of [['04', gewoon], ['05', gewoon * 2], ['06', gewoon]] as const) await b.draagAf(`2025-${maand}-25`, 0, bedrag);
    const soorten = async () => (await taken(b)).filter((soort) => soort.startsWith('inkomen'));
    expect(await soorten()).toEqual([]);
    for (const maand of ['07', '08', '09']) await b.draagAf(`2025-${maand}-25`, 0, 100_000);
    expect(await soorten()).toEqual(['inkomen_wijkt_af']);
  });
});

describe('de derde verklaarde en betaalt niet', () => {
  const mis = async (b: Proefbeslag, maand: string, op: string) => o.beslaan.meldOntbrekendeAfdracht({ ...kop(b, op), periode: maandVan(dag(`${maand}-01`)) });

  it('de tweede maand op rij: één taak met de maanden en het artikel van de bevoegdheid (IW 19 lid 8)', async () => {
    const b = await gelegd();
    await mis(b, '2025-04', '2025-05-08');
    expect(await mis(b, '2025-05', '2025-06-08')).toMatchObject({ taak: 'derde_in_gebreke' });
    await mis(b, '2025-06', '2025-07-08');
    expect(await taken(b)).toEqual(['afdracht_ontbreekt', 'derde_in_gebreke']);
    expect(await o.db.taak.findFirstOrThrow({ where: { zaak: zaakVanBeslag(b.id), soort: 'derde_in_gebreke' } })).toMatchObject({ feiten: { maanden: '2025-04, 2025-05' }, artikelen: ['IW 1990 art. 19 lid 8'] });
  });

  describe('wat de taak noemt, bij elke bevoegdheid', () => {
    let polis: Opstelling['bronnen']['polis'];
    beforeAll(() => {
      polis = o.bronnen.polis;
    });
    afterEach(() => {
      o.bronnen.polis = polis;
    });
    const AOW = inkomen({ code: '22', loon: 250_000, heffing: 35_000 });
    const EIGEN_BIJSTAND = inkomen({ lhn: EIGEN, code: '43', loon: 150_000, heffing: 10_000 });
    /** A beslag that lies from the beginning of April, of which the derde declared where the law or the policy asks it. */
    const ligt = async (bevoegdheid: Bevoegdheid, verklaart: boolean): Promise<Proefbeslag> => {
      const bron = { betaling_op_verzoek: AOW, verrekening: EIGEN_BIJSTAND }[bevoegdheid as string];
      if (bron !== undefined) o.bronnen.polis = async () => Promise.resolve({ gegevens: { inkomstenverhoudingen: [bron] }, derden: {} });
      const b = await (await o.verhaal(undefined, bevoegdheid)).leg('2025-03-25');
      if (bevoegdheid === 'derdenbeslag') await o.beslaan.boekExploot({ ...kop(b, '2025-03-31'), sleutel: 'e', door: 'deurwaarder', op: dag('2025-03-31') });
      if (bevoegdheid === 'vereenvoudigd_derdenbeslag') {
        await ontvangGezien(o.db, { beslagId: b.id, op: dag('2025-03-31') });
        const { id: berichtId } = await o.db.bericht.findFirstOrThrow({ where: { ontvanger: zaakVanBeslag(b.id), soort: 'gezien' } });
        await o.beslaan.boekGezien({ ...kop(b, '2025-03-31'), berichtId });
      }
      if (verklaart) await boek(b, '2025-04-08', 'dienstverband');
      return b;
    };
    const inGebreke = async (b: Proefbeslag) => {
      await mis(b, '2025-04', '2025-05-08');
      expect(await mis(b, '2025-05', '2025-06-08')).toMatchObject({ taak: 'derde_in_gebreke' });
      return o.db.taak.findFirstOrThrow({ where: { zaak: zaakVanBeslag(b.id), soort: 'derde_in_gebreke' } });
    };

    it.each([
      ['vordering_iw19', true, 'IW 1990 art. 19 lid 8', 'hem vervolgen'],
      ['vereenvoudigd_derdenbeslag', true, 'Rv art. 479f', 'hem vervolgen'],
      ['derdenbeslag', true, 'Rv art. 477a lid 4', 'hem vervolgen'],
      ['betaling_op_verzoek', false, 'Participatiewet art. 60a', 'een andere route'],
      ['verrekening', false, 'Awb art. 4:93', 'een andere route'],
    ] as const)('%s (verklaring: %s): %s, en wat kan volgen: %s', async (bevoegdheid, verklaart, artikel, vervolg) => {
      const taak = await inGebreke(await ligt(bevoegdheid, verklaart));
      expect([taak.feiten, taak.artikelen, taak.tekst]).toEqual([{ maanden: '2025-04, 2025-05' }, [artikel], expect.stringContaining(vervolg)]);
    });

    it('bij een derdenbeslag zonder verklaring is het lid 1: lid 4 is voor wie verklaarde en niet betaalt', async () => {
      const b = await ligt('derdenbeslag', false);
      await o.beslaan.legZwijgenVoor(kop(b, '2025-04-30'));
      await o.db.taak.updateMany({ where: { zaak: zaakVanBeslag(b.id), soort: 'derde_zwijgt' }, data: { afgedaanOp: new Date(), uitkomst: 'hij belt terug' } });
      expect((await inGebreke(b)).artikelen).toEqual(['Rv art. 477a lid 1']);
    });
  });

  it('vervalt als alle gemiste maanden alsnog zijn betaald', async () => {
    const b = await gelegd();
    await mis(b, '2025-04', '2025-05-08');
    await mis(b, '2025-05', '2025-06-08');
    const betaal = async (periode: string) => {
      await ontvangAfdracht(o.db, { beslagId: b.id, op: dag('2025-06-20'), kenmerk: periode, periode: maandVan(dag(`${periode}-01`)), centen: centen(1_000), nettoCenten: null });
      const { id: berichtId } = await o.db.bericht.findFirstOrThrow({ where: { ontvanger: zaakVanBeslag(b.id), soort: 'afdracht' }, orderBy: { id: 'desc' } });
      await o.beslaan.boekAfdracht({ ...kop(b, '2025-06-20'), berichtId });
    };
    await betaal('2025-04');
    expect(await taken(b)).toContain('derde_in_gebreke');
    await betaal('2025-05');
    expect(await taken(b)).toContain('derde_in_gebreke: alsnog betaald');
  });
});
