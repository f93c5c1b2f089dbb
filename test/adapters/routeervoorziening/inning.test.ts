import { describe, expect, it } from 'vitest';
import { Bericht, type BerichtVan } from '../../../adapters/routeervoorziening/contract/bericht.ts';
import { Inning } from '../../../adapters/routeervoorziening/standin/inning.ts';
import { vastId } from '../../../adapters/routeervoorziening/standin/kenmerken.ts';
import { leesPartijbestand, type Partijrij } from '../../../adapters/routeervoorziening/standin/partijbestand.ts';
import { partijnummerVan, partijsoortVan } from '../../../bin/certificaten/deelnemers.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { BSN } from '../../services/routeervoorziening/omgeving.ts';

const KOP = 'partij;kenmerk;bsn;vanaf;tot;bevoegdheid;deurwaarder;executoriaal;derde;beslaglegger;grondslag;openstaand;inhouding;inkomen;beslagvrije_voet;rekening;betaaldag';
const WIJ = partijnummerVan('gemeente');
const OVERDRACHT = '0b9f0b4e-6f0e-4b43-8f0e-2b9c62a1a001';

function rij(partij: string, grondslag: string, openstaand: string): Partijrij {
  const bevoegdheid = partij === 'gerechtsdeurwaarder' ? 'derdenbeslag;gerechtsdeurwaarder' : 'vereenvoudigd_derdenbeslag;';
  const [een] = leesPartijbestand([KOP, `${partij};P-1;${BSN.jan};2025-10-06;;${bevoegdheid};ja;000010054;;${grondslag};${openstaand};0,00;1900,00;1400,00;NL85TEST0000000801;24`].join('\n'));
  if (een === undefined) throw new Error('geen rij');
  return een;
}

const begin = (van: Partijrij): Inning => new Inning(van, { nummer: partijnummerVan(van.partij), soort: partijsoortVan(partijnummerVan(van.partij)), soortVan: partijsoortVan });

/** A message of ours to the party of the row. */
function vanOns<S extends Bericht['soort']>(soort: S, inhoud: BerichtVan<S>['inhoud'], keer = '1'): { afzender: typeof WIJ; bericht: Bericht } {
  const hoofd = { berichtId: vastId(soort, keer), ontvanger: partijnummerVan('gerechtsdeurwaarder'), bsn: BSN.jan, derde: { soort: 'rsin', nummer: '000010054' }, kenmerkAfzender: 'beslag-1', kenmerkOntvanger: null };
  return { afzender: WIJ, bericht: Bericht.parse({ ...hoofd, soort, inhoud }) };
}

const aanbod = (keer?: string) => vanOns('overdracht_aangeboden', { overdrachtId: OVERDRACHT, grond: 'onderling_overleg', vanafMaand: '2025-11' }, keer);
const afgerond = vanOns('overdracht_afgerond', { overdrachtId: OVERDRACHT, vanafMaand: '2025-11', derdeBerichtOp: dag('2025-10-08'), schuldenaarBerichtOp: dag('2025-10-08') });
const onzeVordering = (grondslag: 'concurrent' | 'vordering_pw60', openstaand: number, kosten = 0) =>
  vanOns('vordering_aangemeld_bij_cdw', {
    bevoegdheid: { soort: 'vereenvoudigd_derdenbeslag' }, executoriaal: true, gelegdOp: dag('2025-08-25'),
    vordering: { kenmerk: 'V-1', grondslag, openstaand, kosten, peildatum: dag('2025-10-06') } as BerichtVan<'vordering_aangemeld_bij_cdw'>['inhoud']['vordering'],
    betaling: { rekening: 'NL91ABNA0417164300', tenNameVan: 'Gemeente', betalingskenmerk: 'beslag-1' },
  });

/** Took the collection over from us, from November on. */
function overgenomen(van: Partijrij, vordering: ReturnType<typeof onzeVordering>): Inning {
  const inning = begin(van);
  for (const bericht of [vordering, aanbod(), afgerond]) inning.ontvang(dag('2025-10-06'), bericht);
  return inning;
}

const soorten = ({ berichten }: Inning): string[] => berichten.map(({ soort }) => soort);

describe('een nagebootste partij die de inning krijgt aangeboden', () => {
  it('aanvaardt zij met haar rekening, en nog eens als het aanbod nog eens komt; hetzelfde geeft dezelfde berichten', () => {
    const inning = begin(rij('gerechtsdeurwaarder', 'concurrent', '300,00'));
    const nogEens = begin(rij('gerechtsdeurwaarder', 'concurrent', '300,00'));
    for (const een of [inning, nogEens]) for (const keer of ['1', '2']) een.ontvang(dag('2025-10-06'), aanbod(keer));
    expect(soorten(inning)).toEqual(['overdracht_aanvaard', 'overdracht_aanvaard']);
    expect(inning.berichten[0]).toMatchObject({ kenmerkOntvanger: 'beslag-1', inhoud: { overdrachtId: OVERDRACHT, vanafMaand: '2025-11', betaling: { rekening: 'NL85TEST0000000801', betalingskenmerk: 'P-1-afdracht' } } });
    expect(nogEens.berichten).toEqual(inning.berichten);
  });

  it('weigert zij zonder rekening', () => {
    const inning = begin({ ...rij('gerechtsdeurwaarder', 'concurrent', '300,00'), rekening: null });
    inning.ontvang(dag('2025-10-06'), aanbod());
    expect(soorten(inning)).toEqual(['overdracht_geweigerd']);
  });

  it('wordt zij pas betaald vanaf de maand die de brieven noemen', () => {
    const inning = overgenomen(rij('gerechtsdeurwaarder', 'concurrent', '300,00'), onzeVordering('concurrent', 18_659));
    expect(['2025-10-24', '2025-11-23', '2025-11-24'].map((op) => inning.isBetaaldag(dag(op)))).toEqual([false, false, true]);
  });
});

describe('een nagebootste partij die int', () => {
  it('gelijke rang: naar rato van wat openstaat, met een verdeelstaat en een aangekondigde betaling (BW 3:277)', () => {
    const inning = overgenomen(rij('gerechtsdeurwaarder', 'concurrent', '500,00'), onzeVordering('concurrent', 100_000));
    inning.betaal(dag('2025-11-24'));
    expect(inning.betalingen).toEqual([expect.objectContaining({ betalingskenmerk: 'beslag-1', dag: '2025-11-24', centen: 33_333 })]);
    expect(inning.berichten.find(({ soort }) => soort === 'verdeelstaat')?.inhoud).toMatchObject({ ontvangen: 50_000, aandelen: [{ kenmerk: 'P-1', bedrag: 16_667 }, { kenmerk: 'V-1', bedrag: 33_333 }], nogOpen: [{ kenmerk: 'V-1', openstaand: 66_667 }] });
    expect(inning.open).toBe(33_333);
  });

  it('onze kosten van executie gaan voor (Rv 477 lid 2)', () => {
    const inning = overgenomen(rij('gerechtsdeurwaarder', 'concurrent', '500,00'), onzeVordering('concurrent', 100_000, 2_000));
    inning.betaal(dag('2025-11-24'));
    expect(inning.betalingen.map(({ centen }) => centen)).toEqual([2_000 + 32_000]);
  });

  it('de derde betaalt niet meer dan er in totaal openstaat', () => {
    const inning = overgenomen(rij('gerechtsdeurwaarder', 'concurrent', '45,73'), onzeVordering('concurrent', 2_845));
    inning.betaal(dag('2025-11-24'));
    expect([inning.betalingen.map(({ centen }) => centen), inning.open, inning.klaarOp]).toEqual([[2_845], 0, '2025-11-24']);
  });

  it('is haar premie betaald (Zvw 18f lid 8), dan gaat de rest naar ons en biedt zij de inning aan; na ons ja volgen de gegevens en het einde (Rv 478 lid 3)', () => {
    const inning = overgenomen(rij('gerechtsdeurwaarder', 'bestuursrechtelijke_premie_zvw18f', '209,10'), onzeVordering('concurrent', 52_910));
    inning.betaal(dag('2025-11-24'));
    expect([inning.betalingen.map(({ centen }) => centen), inning.klaarOp]).toEqual([[29_090], null]);
    const aangeboden = inning.berichten.find(({ soort }) => soort === 'overdracht_aangeboden');
    if (aangeboden?.soort !== 'overdracht_aangeboden') throw new Error('geen aanbod');
    const { overdrachtId, vanafMaand } = aangeboden.inhoud;
    expect(vanafMaand).toBe('2025-12');
    inning.ontvang(dag('2025-11-24'), vanOns('overdracht_aanvaard', { overdrachtId, vanafMaand, betaling: { rekening: 'NL91ABNA0417164300', tenNameVan: 'Gemeente', betalingskenmerk: 'beslag-1-afdracht' } }));
    expect([soorten(inning).slice(-2), inning.klaarOp]).toEqual([['overdrachtsgegevens', 'overdracht_afgerond'], '2025-11-24']);
    expect(inning.berichten.every((bericht) => Bericht.safeParse(bericht).success)).toBe(true);
  });

  it('wie als enige begint int zelf vanaf de volgende maand', () => {
    const inning = begin(rij('uwv', 'terugvordering_uwv', '600,00'));
    inning.begin({ dag: dag('2025-10-06'), alleen: true });
    expect(['2025-10-24', '2025-11-24'].map((op) => inning.isBetaaldag(dag(op)))).toEqual([false, true]);
    expect(['2025-10-06', '2025-11-23', '2025-11-24'].map((na) => inning.volgendeBetaaldag(dag(na)))).toEqual(['2025-11-24', '2025-11-24', '2025-12-24']);
  });
});

describe('een nagebootste partij die niet int', () => {
  it('volgt wat wie int haar vertelt, en is klaar als er niets meer openstaat', () => {
    const inning = begin(rij('uwv', 'terugvordering_uwv', '300,00'));
    const staat = (openstaand: number, keer: string) => vanOns('verdeelstaat', { maand: '2025-11', ontvangen: 10_000, ontvangenOp: dag('2025-11-24'), kosten: 0, naarSchuldenaar: 0, aandelen: [], nogOpen: [{ partij: partijnummerVan('uwv'), kenmerk: 'P-1', openstaand }] } as unknown as BerichtVan<'verdeelstaat'>['inhoud'], keer);
    inning.ontvang(dag('2025-11-24'), staat(4_573, '1'));
    expect([inning.open, inning.klaarOp]).toEqual([4_573, null]);
    inning.ontvang(dag('2025-12-24'), staat(0, '2'));
    expect([inning.open, inning.klaarOp]).toEqual([0, '2025-12-24']);
  });
});
