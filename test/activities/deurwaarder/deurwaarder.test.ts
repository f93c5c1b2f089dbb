import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verwerkNaSluiting } from '../../../activities/bericht/na-sluiting.ts';
import { dossierTekst } from '../../../activities/dossier/tekst.ts';
import { laadDossier } from '../../../activities/dossier/dossier.ts';
import type { Rijfout } from '../../../activities/import/csv.ts';
import { importeerAfrekening } from '../../../activities/import/deurwaarder.ts';
import { controleerKeten } from '../../../activities/opslag/gebeurtenis.ts';
import { openstaand } from '../../../activities/opslag/openstaand.ts';
import { verjaringVan } from '../../../activities/opslag/verjaring.ts';
import { zaakVanVerhaal, type VerhaalId } from '../../../contract/zaak.ts';
import { centen } from '../../../domain/geld/centen.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { maakOpstelling, type Opstelling, type Proefvordering } from '../invorderen/opstelling.ts';

let o: Opstelling;
let map: string;
const GELDIG = ['0077202400001001', '9077202400001002', '7077202400001003', '5077202400001004', '3077202400001005', '1077202400001006', '1077202400001007', '8077202400001008', '6077202400001009', '9077202400001010', '7077202400001011', '5077202400001012', '3077202400001013', '1077202400001014', '1077202400001015', '8077202400001016'];
const kenmerkVan = new Map<string, string>();
const KOP = 'gdw_nummer;kenmerk;betalingskenmerk;dag;geind;kosten;afgedragen;ambtshandeling_op;einde';

beforeAll(async () => {
  o = await maakOpstelling();
  map = await mkdtemp(join(tmpdir(), 'deurwaarder-'));
  await o.db.deurwaarder.create({ data: { opdrachtgeverId: 'waterstad', code: 'jansen', naam: 'Jansen Gerechtsdeurwaarders', soort: 'gerechtsdeurwaarder', gdwNummer: '0123', adresregels: ['Markt 1', '1234 AA WATERSTAD'] } });
});
afterAll(async () => {
  await o.ruimOp();
  await rm(map, { recursive: true });
});

const wie = { sleutel: 'd-1', door: 'J. de Vries' };
/** A claim of € 320 with a served dwangbevel; its betalingskenmerk is one that a file may hold. */
async function metTitel(naam: string): Promise<Proefvordering> {
  const v = await o.vordering(naam);
  const kenmerk = GELDIG[kenmerkVan.size] ?? '';
  kenmerkVan.set(naam, kenmerk);
  await o.db.vordering.update({ where: { id: v.id }, data: { betalingskenmerk: kenmerk } });
  await v.doorloop('herinnering', '2025-01-06');
  await v.doorloop('aanmaning', '2025-01-21');
  await v.doorloop('dwangbevel', '2025-02-05');
  return v;
}
const draagOver = async (v: Proefvordering, op = '2025-03-03', sleutel = 'd-1') => o.invorderen.draagOver({ vorderingId: v.id, vandaag: dag(op), ...wie, sleutel, deurwaarder: 'jansen' });
const open = async (v: Proefvordering) => (await openstaand(o.db, v.id)).totaal;
const aanDeurwaarder = async (v: Proefvordering) => o.db.brief.findMany({ where: { zaak: v.zaak, aan: 'deurwaarder' }, orderBy: { id: 'asc' } });
const openTaken = async (v: Proefvordering) => (await o.db.taak.findMany({ where: { zaak: v.zaak, afgedaanOp: null } })).map(({ soort }) => soort);

async function importeer(...regels: readonly string[]) {
  const bestand = join(map, 'afrekening.csv');
  await writeFile(bestand, [KOP, ...regels].join('\n'));
  const fouten: Rijfout[] = [];
  const { opgenomen, alBekend } = await importeerAfrekening(o.db, bestand, { meld: (fout) => fouten.push(fout) });
  return { opgenomen, alBekend, meldingen: fouten.map(({ regel, veld, reden }) => `${String(regel)} ${veld}: ${reden}`) };
}
/** One line of the statement on a claim, booked on its day. */
async function afrekening(v: Proefvordering, naam: string, kenmerk: string, op: string, bedragen: string, daad = '', einde = '') {
  expect(await importeer(`0123;${kenmerk};${kenmerkVan.get(naam) ?? ''};${op};${bedragen};${daad};${einde}`)).toEqual({ opgenomen: 1, alBekend: 0, meldingen: [] });
  const { id } = await o.db.bericht.findFirstOrThrow({ where: { ontvanger: v.zaak, soort: 'afrekening_deurwaarder' }, orderBy: { id: 'desc' } });
  return o.invorderen.boekDeurwaarder({ vorderingId: v.id, berichtId: id, vandaag: dag(op) });
}

describe('overdragen', () => {
  it('is één besluit, één overdracht en één brief met het dossier; de naam komt niet in de keten', async () => {
    const v = await metTitel('over');
    expect(await draagOver(v)).toEqual(await draagOver(v));
    const besluit = await o.db.besluit.findFirstOrThrow({ where: { zaak: v.zaak, soort: 'overdracht_deurwaarder' } });
    expect(besluit).toMatchObject({ door: 'J. de Vries', grond: ['Awb 4:116', 'IW 14'] });
    const brieven = await aanDeurwaarder(v);
    expect(brieven).toHaveLength(1);
    expect(brieven[0]).toMatchObject({
      soort: 'opdracht_deurwaarder',
      besluitId: besluit.id,
      inhoud: {
        geadresseerde: { gdwNummer: '0123' },
        open: { hoofdsomCenten: 32_000, totaalCenten: await open(v) },
        titel: { soort: 'dwangbevel', dagtekening: '2025-02-05', betekening: 'post_iw13', betekendOp: '2025-02-07' },
        rente: { soort: 'invorderingsrente' },
        verjaringLaatsteDag: '2030-02-05',
      },
    });
    const inhoud = brieven[0]?.inhoud as { brieven: { soort: string; adresregels: string[] }[] };
    expect(inhoud.brieven.map(({ soort, adresregels }) => `${soort} ${adresregels.join(', ')}`)).toEqual(['herinnering', 'aanmaning', 'dwangbevel'].map((soort) => `${soort} Kade 1, 1234 AB WATERSTAD`));
    expect(JSON.stringify(await o.db.gebeurtenis.findMany({ where: { zaak: v.zaak } }))).not.toMatch(/Vries|Kade|99999/);
  });

  it('een geheim adres gaat niet mee: de deurwaarder vraagt de BRP zelf', async () => {
    const v = await metTitel('geheim');
    const { id, inhoud } = await o.db.brief.findFirstOrThrow({ where: { zaak: v.zaak, soort: 'dwangbevel' } });
    const brief = inhoud as { geadresseerde: object };
    await o.db.brief.update({ where: { id }, data: { inhoud: { ...brief, geadresseerde: { ...brief.geadresseerde, geheimhouding: true } } } });
    await draagOver(v);
    const { brieven } = (await aanDeurwaarder(v))[0]?.inhoud as { brieven: object[] };
    expect(brieven.at(-1)).toMatchObject({ soort: 'dwangbevel', adresregels: [], geheim: true });
  });

  it('wordt geweigerd zonder titel, twee keer, en bij een onbekende deurwaarder; er staat dan niets vast', async () => {
    const zonder = await o.vordering('zonder-titel');
    await zonder.doorloop('herinnering', '2025-01-06');
    await expect(draagOver(zonder)).rejects.toThrow('geen aanmaning verzonden');
    expect(await o.db.besluit.count({ where: { zaak: zonder.zaak } })).toBe(0);
    const v = await metTitel('twee-keer');
    await draagOver(v);
    await expect(draagOver(v, '2025-03-04', 'd-2')).rejects.toThrow('al bij een deurwaarder');
    await expect(o.invorderen.draagOver({ vorderingId: v.id, vandaag: dag('2025-03-04'), ...wie, sleutel: 'd-3', deurwaarder: 'niemand' })).rejects.toThrow('kent geen deurwaarder');
  });

  it('een verhaal dat niets neemt wordt verlaten; ligt er een beslag, dan wordt het geweigerd', async () => {
    const v = await metTitel('verhaal');
    await v.doorloop('vooraankondiging', '2025-02-24');
    const aangemeld = await o.invorderen.meldAanBijVerhaal({ vorderingId: v.id, vandaag: dag('2025-03-25') });
    const verhaalId = aangemeld.soort === 'aangemeld' ? aangemeld.verhaalId : (0 as VerhaalId);
    const derde = await o.db.derde.create({ data: { loonheffingennummer: '000010078L01', naam: 'Werkgever' } });
    const beslag = await o.db.beslag.create({ data: { verhaalId, derdeId: derde.id, onderdeel: 'a', openSleutel: 'x' } });
    await expect(draagOver(v, '2025-04-01')).rejects.toThrow('verhaal op inkomen bij een derde');
    await o.db.beslag.update({ where: { id: beslag.id }, data: { geeindigdOp: new Date('2025-04-01'), openSleutel: null } });
    await draagOver(v, '2025-04-02');
    expect(await o.db.verhaalVordering.count({ where: { vorderingId: v.id, verlatenOp: null } })).toBe(0);
    expect(await o.db.bericht.count({ where: { ontvanger: zaakVanVerhaal(verhaalId), soort: 'vordering_afgedaan' } })).toBe(1);
  });
});

describe('twee keer overgedragen', () => {
  it('een late regel over de eerste keer telt daar, en een herhaalde blijft bekend', async () => {
    const v = await metTitel('opnieuw');
    await draagOver(v);
    await afrekening(v, 'opnieuw', 'TW1', '2025-03-20', '40,00;0,00;40,00');
    await o.invorderen.neemTerug({ vorderingId: v.id, vandaag: dag('2025-04-01'), ...wie, sleutel: 't-1', reden: 'te duur' });
    await draagOver(v, '2025-06-02', 'd-2');
    const vooraf = await open(v);
    expect((await afrekening(v, 'opnieuw', 'TW2', '2025-03-31', '60,00;10,00;50,00', '', 'oninbaar')).terug).toBe(false);
    expect(vooraf - (await open(v))).toBe(5_000);
    expect(await importeer(`0123;TW1;${kenmerkVan.get('opnieuw') ?? ''};2025-03-20;40,00;0,00;40,00;;`)).toEqual({ opgenomen: 0, alBekend: 1, meldingen: [] });
  });
});

describe('een opdracht tot tenuitvoerlegging is dwang', () => {
  it('in het insolventieregister: geweigerd met een taak; na het oordeel van een mens mag het', async () => {
    const v = await metTitel('failliet');
    const { stand } = o.registers;
    o.registers.stand = async () => Promise.resolve({ gevraagd: { insolventies: [{ soort: 'faillissement', nummer: 'F.01/25/9', sinds: dag('2025-02-20') }], maatregelen: [] }, onderCuratele: false });
    await expect(draagOver(v)).rejects.toThrow('staat in het insolventieregister');
    expect(await o.db.overdracht.count({ where: { vorderingId: v.id } })).toBe(0);
    expect(await o.db.taak.findFirst({ where: { zaak: v.zaak, afgedaanOp: null } })).toMatchObject({ soort: 'insolventie' });
    const { id: bevindingId } = await o.db.registerbevinding.findFirstOrThrow({ where: { kenmerk: 'F.01/25/9' } });
    await o.invorderen.beoordeelRegister({ vorderingId: v.id, vandaag: dag('2025-03-04'), ...wie, bevindingId, reden: 'naamgenoot' });
    await draagOver(v);
    expect(await o.db.overdracht.count({ where: { vorderingId: v.id } })).toBe(1);
    o.registers.stand = stand;
  });
});

describe('zolang hij de vordering heeft', () => {
  it('hoort hij welke rente bij beschikking in rekening kwam: anders is zijn eindstand te laag', async () => {
    const v = await metTitel('rente');
    await draagOver(v);
    const vooraf = await open(v);
    await o.invorderen.stelRenteVast({ vorderingId: v.id, vandaag: dag('2025-03-12'), ...wie });
    const renteCenten = (await open(v)) - vooraf;
    expect(renteCenten).toBeGreaterThan(0);
    expect((await aanDeurwaarder(v)).at(-1)).toMatchObject({ soort: 'opgave_deurwaarder', inhoud: { aanleiding: 'rente', centen: renteCenten, open: { renteCenten, totaalCenten: vooraf + renteCenten } } });
  });

  it('hoort hij wat bij ons wordt betaald en verminderd, elk één keer; wat hij zelf afdraagt niet', async () => {
    const v = await metTitel('hoort');
    await draagOver(v);
    const vooraf = await open(v);
    const { berichtId } = await v.betaal(5_000, '2025-03-10');
    await o.invorderen.boekBetaling({ vorderingId: v.id, berichtId, vandaag: dag('2025-03-10') });
    await o.invorderen.verminder({ vorderingId: v.id, vandaag: dag('2025-03-11'), ...wie, centen: centen(1_000), reden: 'bezwaar gegrond' });
    await afrekening(v, 'hoort', 'H1', '2025-03-31', '100,00;15,00;85,00');
    const brieven = (await aanDeurwaarder(v)).slice(1).map(({ soort, inhoud }) => ({ soort, inhoud }));
    expect(brieven).toMatchObject([
      { soort: 'opgave_deurwaarder', inhoud: { aanleiding: 'betaling', centen: 5_000, open: { totaalCenten: vooraf - 5_000 } } },
      { soort: 'opgave_deurwaarder', inhoud: { aanleiding: 'vermindering', centen: 1_000 } },
    ]);
  });

  it('een brief aan hem die terugkomt is een taak, en houdt de straat van de debiteur niet op', async () => {
    const v = await metTitel('retour');
    await draagOver(v);
    const [brief] = await aanDeurwaarder(v);
    expect(await v.meld(brief?.id ?? 0, 'verzonden', '2025-03-03')).toEqual({ soort: 'zonder_gevolg' });
    expect((await aanDeurwaarder(v))[0]).toMatchObject({ status: 'verzonden', terpostbezorgdOp: new Date('2025-03-03') });
    await v.meld(brief?.id ?? 0, 'retour', '2025-03-07');
    expect(await openTaken(v)).toEqual(['deurwaarder_brief_terug']);
    await v.meld(brief?.id ?? 0, 'opnieuw_verzonden', '2025-03-10');
    expect(await openTaken(v)).toEqual([]);
  });
});

describe('de afrekening', () => {
  it('wat hij afdroeg is een betaling; zijn kosten gaan voor en komen niet op de vordering', async () => {
    const v = await metTitel('deel');
    await draagOver(v);
    const vooraf = await open(v);
    expect(await afrekening(v, 'deel', 'A1', '2025-03-31', '150,00;40,00;110,00')).toEqual({ openstaandCenten: vooraf - 11_000, terug: false, taak: null });
    expect(await o.db.kosten.count({ where: { vorderingId: v.id, soort: { notIn: ['aanmaning', 'dwangbevel'] } } })).toBe(0);
    expect(await o.db.betaling.findMany({ where: { vorderingId: v.id }, select: { bron: true, centen: true } })).toEqual([{ bron: 'deurwaarder', centen: 11_000 }]);
    expect(dossierTekst(await laadDossier(o.db, v.id, dag('2025-04-01'))).join('\n')).toContain('geïnd € 150,00, zijn kosten € 40,00, afgedragen € 110,00');
  });

  it('zijn daad van tenuitvoerlegging stuit de verjaring (Awb 4:106)', async () => {
    const v = await metTitel('stuiting');
    await draagOver(v);
    await afrekening(v, 'stuiting', 'S1', '2025-06-30', '0,00;0,00;0,00', '2025-06-12');
    expect((await verjaringVan(o.db, v.id)).laatsteDag).toBe('2030-06-12');
  });

  it('meer dan er openstaat gaat terug naar de debiteur, en alles betaald is voldaan', async () => {
    const v = await metTitel('teveel');
    await draagOver(v);
    await v.meld((await aanDeurwaarder(v))[0]?.id ?? 0, 'verzonden', '2025-03-03');
    const vooraf = await open(v);
    const euro = (bedrag: number): string => (bedrag / 100).toFixed(2).replace('.', ',');
    expect(await afrekening(v, 'teveel', 'T1', '2025-03-31', `${euro(vooraf + 4_500)};40,00;${euro(vooraf + 500)}`, '', 'voldaan')).toEqual({ openstaandCenten: 0, terug: true, taak: null });
    expect(await o.db.terugbetaling.findMany({ where: { zaak: v.zaak } })).toMatchObject([{ centen: 500, reden: 'te_veel_betaald' }]);
    await v.meldTerugbetaling('2025-03-31');
    expect(await o.invorderen.sluit({ vorderingId: v.id, vandaag: dag('2025-03-31'), einde: 'voldaan' })).toEqual({ soort: 'gesloten' });
    expect((await aanDeurwaarder(v)).map(({ soort }) => soort)).toEqual(['opdracht_deurwaarder']);
    expect(await controleerKeten(o.db, v.zaak)).toBeNull();
  });

  it('oninbaar terug is een voorstel aan een mens, met wat is opgegeven', async () => {
    const v = await metTitel('oninbaar');
    await draagOver(v);
    const { terug, taak } = await afrekening(v, 'oninbaar', 'O1', '2025-09-30', '30,00;30,00;0,00', '2025-06-01', 'oninbaar');
    expect({ terug, taak }).toEqual({ terug: true, taak: 'afboekingsvoorstel' });
    expect(await o.db.taak.findFirst({ where: { zaak: v.zaak, soort: 'afboekingsvoorstel' } })).toMatchObject({ feiten: { reden: 'oninbaar', geindCenten: 3_000, kostenDeurwaarderCenten: 3_000, afgedragenCenten: 0 } });
    expect(await o.db.overdracht.findFirst({ where: { vorderingId: v.id } })).toMatchObject({ einde: 'oninbaar', openSleutel: null });
  });

  describe('wat hij na het einde opgeeft', () => {
    async function geeftOp(naam: string, regel: string): Promise<Proefvordering> {
      const v = await metTitel(naam);
      await draagOver(v);
      await o.invorderen.trekIn({ vorderingId: v.id, vandaag: dag('2025-04-01'), ...wie, reden: 'beleid' });
      await o.invorderen.sluit({ vorderingId: v.id, vandaag: dag('2025-04-01'), einde: 'ingetrokken' });
      await importeer(`0123;N-${naam};${kenmerkVan.get(naam) ?? ''};2025-04-30;${regel};`);
      const { id } = await o.db.bericht.findFirstOrThrow({ where: { ontvanger: v.zaak, soort: 'afrekening_deurwaarder' } });
      await o.db.$transaction(async (tx) => verwerkNaSluiting(tx, { id }));
      return v;
    }

    it('geld is bewaard en een taak', async () => {
      const v = await geeftOp('na-einde', '50,00;0,00;50,00;');
      expect((await aanDeurwaarder(v)).at(-1)).toMatchObject({ soort: 'opdracht_deurwaarder', status: 'vervallen' });
      expect(await openTaken(v)).toEqual(['betaling_na_einde']);
      expect(await o.db.betaling.findFirst({ where: { vorderingId: v.id } })).toMatchObject({ overschotCenten: 5_000 });
    });

    it('een daad van tenuitvoerlegging stuit: de vordering kan weer opengaan (Awb 4:106)', async () => {
      const v = await geeftOp('daad-na-einde', '0,00;0,00;0,00;2025-03-20');
      expect((await verjaringVan(o.db, v.id)).laatsteDag).toBe('2030-03-20');
      expect(await controleerKeten(o.db, v.zaak)).toBeNull();
    });
  });
});

describe('terugnemen', () => {
  it('eindigt de overdracht met een brief aan hem; geld dat daarna komt telt nog, en hij geeft haar niet nog eens terug', async () => {
    const v = await metTitel('terug');
    await draagOver(v);
    await v.meld((await aanDeurwaarder(v))[0]?.id ?? 0, 'verzonden', '2025-03-03');
    const terug = { vorderingId: v.id, vandaag: dag('2025-05-01'), ...wie, reden: 'regeling met mevrouw Bakker' };
    await o.invorderen.neemTerug(terug);
    await o.invorderen.neemTerug(terug);
    expect((await aanDeurwaarder(v)).map(({ soort }) => soort)).toEqual(['opdracht_deurwaarder', 'einde_deurwaarder']);
    const vooraf = await open(v);
    expect(await afrekening(v, 'terug', 'L1', '2025-05-31', '60,00;10,00;50,00', '', 'oninbaar')).toEqual({ openstaandCenten: vooraf - 5_000, terug: false, taak: null });
    await expect(o.invorderen.neemTerug({ ...terug, sleutel: 'd-9' })).rejects.toThrow('niet bij een deurwaarder');
    expect(JSON.stringify(await o.db.gebeurtenis.findMany({ where: { zaak: v.zaak } }))).not.toContain('Bakker');
  });
});

describe('het bestand', () => {
  it('elke slechte rij is genoemd, en hetzelfde bestand nog eens verandert niets', async () => {
    const kenmerk = kenmerkVan.get('deel') ?? '';
    const vreemd = kenmerkVan.get('stuiting') ?? '';
    const regels = [
      `0123;X1;${kenmerk};2025-04-30;50,00;10,00;40,00;;`,
      `0123;X2;${kenmerk};2025-04-30;50,00;10,00;30,00;;`,
      `0123;X3;${kenmerk};2025-02-01;50,00;10,00;40,00;;`,
      `0999;X4;${vreemd};2025-04-30;50,00;10,00;40,00;;`,
      `0123;X5;2079202500001006;2025-04-30;50,00;10,00;40,00;;`,
      `0123;X6;${kenmerk};2025-04-30;0,00;0,00;0,00;2025-05-01;`,
      `0123;X7;${kenmerk};2025-04-30;0,00;0,00;0,00;;`,
      `0123;X8;${kenmerk};2025-04-30;0,00;0,00;0,00;;weg`,
      `0123;X1;${kenmerk};2025-04-30;50,00;10,00;40,00;;`,
    ];
    expect(await importeer(...regels)).toEqual({
      opgenomen: 1,
      alBekend: 0,
      meldingen: [
        '3 afgedragen: klopt niet: geïnd min kosten scheelt € 10,00 met afgedragen',
        '4 dag: ligt voor de dag waarop de vordering is overgedragen',
        '5 gdw_nummer: deze vordering is niet aan deze deurwaarder overgedragen',
        expect.stringContaining('6 betalingskenmerk:'),
        '7 ambtshandeling_op: ligt na de dag van de afrekening',
        '8 geind: de rij meldt niets: geen bedrag, geen ambtshandeling en geen einde',
        '9 einde: moet leeg zijn of een van deze: voldaan, oninbaar, schuldhulp, teruggevraagd, adres_onbekend, overleden',
        '10 kenmerk: staat ook op regel 2',
      ],
    });
    expect(await importeer(regels[0] ?? '')).toEqual({ opgenomen: 0, alBekend: 1, meldingen: [] });
    expect(await importeer(`0123;X1;${kenmerk};2025-04-30;60,00;10,00;50,00;;`)).toMatchObject({ opgenomen: 0, meldingen: ['2 kenmerk: is al gebruikt voor een andere regel; er is niets gewijzigd'] });
  });
});
