import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { laadDossier, zoekVorderingen } from '../../../activities/dossier/dossier.ts';
import { zetTerug } from '../../../activities/invorderen/terugdraaien.ts';
import { inWoorden } from '../../../activities/dossier/gebeurtenis-in-woorden.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { dossierTekst } from '../../../activities/dossier/tekst.ts';
import { ADRES, maakOpstelling, type Opstelling } from '../verhalen/opstelling.ts';

let o: Opstelling;
beforeAll(async () => {
  o = await maakOpstelling();
});
afterAll(async () => o.ruimOp());

describe('het dossier van een vordering in een verhaal', () => {
  it('toont beslag, berekening met artikel en formule, afdracht en toerekening, zonder persoonsgegevens', async () => {
    const verhaal = await o.verhaal();
    const beslag = await verhaal.leg('2025-03-25');
    await beslag.draagAf('2025-05-05', 10_000, 180_000);
    const [id] = verhaal.vorderingen;
    if (id === undefined) throw new Error('geen vordering');
    const tekst = dossierTekst(await laadDossier(o.db, id, dag('2025-05-06'))).join('\n');
    expect(tekst).toMatch(/beslag \d+ in verhaal \d+ bij .+, Rv 475c lid 1 onder e: ligt sinds 25 maart 2025/);
    expect(tekst).toMatch(/berekening \d+ \(eerste\): € [\d.,]+, vanaf 25 maart 2025, peildatum 25 maart 2025, normen 2025-01-01/);
    expect(tekst).toMatch(/475da[^\n]*: .+ = \d+,\d+ EUR\/maand/);
    expect(tekst).toMatch(/afdracht over 2025-0\d: € 100,00 op 5 mei 2025, verwacht € /);
    expect(tekst).toContain('2025-05-05  afdracht € 100,00: kosten € 0,00, hoofdsom € 100,00');
    expect(tekst).toContain('rente € 0,00 in rekening gebracht');
    expect(tekst).toMatch(/invorderingsrente van .+ tot en met 5 mei 2025: € [\d.,]+; berekend, en pas verschuldigd als een beschikking haar in rekening brengt/);
    expect(tekst).toMatch(/IW 28 lid 1 en 2: € .+ 4% per jaar: \d+ van 365 dagen, of \d+ van 360\. De laagste uitkomst telt\./);
    expect(tekst).toMatch(/laatste dag .+ \(Awb 4:104, 4:110 en 4:111\)/);
    expect(tekst).toContain('2025-03-25  tenuitvoerlegging (Awb 4:106): de termijn begint opnieuw');
    expect(tekst).toContain('er ligt een beslag: of dat de verjaring blijft stuiten beoordeelt een mens');
    expect(tekst).not.toContain('VERBROKEN');
    expect(tekst).not.toContain(verhaal.bsn);
    expect(tekst).not.toContain(ADRES.naam);
  });
});

describe('het dossier van een vordering die uit haar verhaal ging', () => {
  it('toont wat daar is gebeurd, en tot wanneer zij erin zat', async () => {
    const verhaal = await o.verhaal();
    const beslag = await verhaal.leg('2025-03-25');
    await beslag.draagAf('2025-05-05', 10_000, 180_000);
    const [id] = verhaal.vorderingen;
    if (id === undefined) throw new Error('geen vordering');
    await zetTerug(o.db, { vorderingId: id, vandaag: dag('2025-05-06'), sleutel: 'z', door: 'j.proef', stap: 'vooraankondiging', reden: 'fout' });
    const tekst = dossierTekst(await laadDossier(o.db, id, dag('2025-05-07'))).join('\n');
    expect(tekst).toContain(`in verhaal ${String(verhaal.id)} sinds 25 maart 2025, eruit op 6 mei 2025`);
    expect(tekst).toMatch(/beslag \d+ in verhaal \d+ bij .+: ligt sinds 25 maart 2025/);
    expect(tekst).toMatch(/berekening \d+ \(eerste\)/);
    expect(tekst).toMatch(/mededeling aan debiteur/);
    expect(tekst).toMatch(/afdracht over 2025-0\d: € 100,00/);
  });
});

describe('het dossier van een aanslag in termijnen die versneld wordt ingevorderd', () => {
  it('noemt elke termijn en de grond van IW 10', async () => {
    const { vorderingen } = await o.verhaal([{ dagtekening: '2024-10-31', centen: 20_000 }]);
    const [id] = vorderingen;
    if (id === undefined) throw new Error('geen vordering');
    await o.db.betaaltermijn.createMany({ data: [1, 2].map((volgnummer) => ({ vorderingId: id, volgnummer, laatsteDag: new Date(`2024-12-1${String(volgnummer)}`), centen: 10_000 })) });
    await o.db.vordering.update({ where: { id }, data: { versneldOp: new Date('2024-12-01'), versneldGrond: 'c', versneldBevel: 'nieuw' } });
    const tekst = dossierTekst(await laadDossier(o.db, id, dag('2025-05-06'))).join('\n');
    expect(tekst).toContain('In 2 termijnen: € 100,00 tot en met 11 december 2024; € 100,00 tot en met 12 december 2024 (Gemeentewet 250)');
    expect(tekst).toContain('Terstond en tot het volle bedrag invorderbaar sinds 1 december 2024 (IW 10 lid 1 onder c)');
  });
});

describe('een vordering zoeken', () => {
  it('kan op haar nummer en op het hele aanslagnummer, niet op een stuk daarvan', async () => {
    const { vorderingen } = await o.verhaal();
    const id = vorderingen[0] ?? '';
    expect(await zoekVorderingen(o.db, id)).toEqual([id]);
    expect(await zoekVorderingen(o.db, id.slice('waterstad-'.length).toUpperCase())).toEqual([id]);
    expect(await zoekVorderingen(o.db, id.slice(-1))).toEqual([]);
    expect(await zoekVorderingen(o.db, '///')).toEqual([]);
  });
});

describe('een gebeurtenis in woorden', () => {
  it('noemt bedragen in euro, dagen voluit en laat leegte weg', () => {
    expect(inWoorden('aanmaning', { briefId: 3, besluitId: null, dagtekening: '2025-01-21', kostenCenten: 900 })).toBe('besluit en aanmaning klaargezet: brief 3, dagtekening 21 januari 2025, kosten € 9,00');
  });
  it('zegt van een verder beslag dat vervalt niet waarom: het kan opnieuw zijn opgedragen, of al liggen', () => {
    expect(inWoorden('verder_beslag_vervallen', {})).not.toContain('niets meer');
  });
  it('schrijft wat zij niet kent zoals het is opgeslagen', () => {
    expect(inWoorden('iets_nieuws', { centen: 100, ja_nee: true })).toBe('iets nieuws: bedrag € 1,00, ja nee ja');
  });
});

// Also where another collects, or where two voeten cannot be compared.
it('een voet na de opheffing zegt niet dat er niets te veel is ingehouden', () => {
  expect(inWoorden('voet_na_opheffing', {})).toBe('nieuwe beslagvrije voet niet gemeld: het beslag was al opgeheven');
});
