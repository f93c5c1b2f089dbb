import { describe, expect, it } from 'vitest';
import { type GRONDKOLOMMEN, leesVorderingrij, type VORDERINGKOLOMMEN } from '../../../activities/import/vorderingrij.ts';

type Kolom = (typeof VORDERINGKOLOMMEN)[number] | (typeof GRONDKOLOMMEN)[number];
type Velden = Readonly<Record<Kolom, string>>;

const LEEG = { regime: '', grondslag: '', wet: '', schending_inlichtingenplicht: '', bevoegdheid: '', laatste_betaaldag: '' };
const BELASTING: Velden = { ...LEEG, aanslagnummer: 'WS-1', betalingskenmerk: '0077202400001001', bsn: '999993781', soort: 'ozb', aanslagsoort: 'aanslag', dagtekening: '2024-12-06', bedrag: '312,50' };
const BIJSTAND: Velden = { ...BELASTING, soort: 'terugvordering_bijstand', aanslagsoort: 'beschikking', regime: 'awb', grondslag: 'participatiewet', schending_inlichtingenplicht: 'nee' };
const BIJZONDER: Velden = { ...BELASTING, soort: 'dwangsom', aanslagsoort: 'beschikking', regime: 'awb', grondslag: 'bijzondere_wet', wet: 'Gemeentewet 125 jo. Awb 5:10' };

const lees = (velden: Velden, anders: Partial<Velden> = {}) => leesVorderingrij({ regel: 2, velden: { ...velden, ...anders } });

describe('een goede rij', () => {
  it('zonder regime is een belasting, met de vordering van IW 19', () => {
    expect(lees(BELASTING)).toMatchObject({ rij: { grond: { regime: 'belasting' }, bevoegdheid: 'vordering_iw19', betaaldagen: ['2025-01-17'] } });
    expect(lees(BELASTING, { regime: 'belasting' })).toEqual(lees(BELASTING));
  });

  it('belasting met verrekening (IW 24)', () => {
    expect(lees(BELASTING, { bevoegdheid: 'verrekening' })).toMatchObject({ rij: { bevoegdheid: 'verrekening' } });
  });

  it.each([
    ['naheffing', '2024-12-20'],
    ['navordering', '2025-01-06'],
  ])('een %s heeft haar eigen betaaltermijn (IW 9 lid 1 en 2)', (aanslagsoort, dag) => {
    expect(lees(BELASTING, { aanslagsoort })).toMatchObject({ rij: { betaaldagen: [dag] } });
  });

  it('bijstand: gewoonlijk vereenvoudigd derdenbeslag (Pw 60 lid 5), zes weken (Awb 4:87)', () => {
    expect(lees(BIJSTAND)).toMatchObject({
      rij: { grond: { regime: 'awb', grondslag: 'participatiewet', schendingInlichtingenplicht: false }, bevoegdheid: 'vereenvoudigd_derdenbeslag', betaaldagen: ['2025-01-17'] },
    });
  });

  it.each([
    ['ja', true],
    ['nee', false],
  ])('bijstand met schending van de inlichtingenplicht «%s»', (schending, verwacht) => {
    expect(lees(BIJSTAND, { schending_inlichtingenplicht: schending })).toMatchObject({ rij: { grond: { schendingInlichtingenplicht: verwacht } } });
  });

  it.each(['', 'ja'])('een boete wordt verrekend alsof de inlichtingenplicht is geschonden, ook met «%s» in de kolom (Pw 60 lid 4)', (schending) => {
    expect(lees(BIJSTAND, { soort: 'bestuurlijke_boete', schending_inlichtingenplicht: schending })).toMatchObject({ rij: { grond: { schendingInlichtingenplicht: true } } });
  });

  it.each(['vereenvoudigd_derdenbeslag', 'derdenbeslag', 'betaling_op_verzoek', 'verrekening'])('bijstand door %s', (bevoegdheid) => {
    expect(lees(BIJSTAND, { bevoegdheid })).toMatchObject({ rij: { bevoegdheid } });
  });

  it.each(['terugvordering_bijstand', 'bestuurlijke_boete', 'dwangsom', 'leges', 'terugvordering_subsidie', 'bestuursrechtelijke_premie'])('awb in het algemeen: %s, met het artikel van Awb 4:115 en derdenbeslag', (soort) => {
    expect(lees(BIJZONDER, { soort })).toMatchObject({ rij: { soort, grond: { regime: 'awb', grondslag: 'bijzondere_wet', wet: 'Gemeentewet 125 jo. Awb 5:10' }, bevoegdheid: 'derdenbeslag' } });
  });

  it('de genoemde laatste betaaldag gaat voor die van de wet, bij een belasting ook als zij de dagtekening zelf is (Gemeentewet 250)', () => {
    expect(lees(BELASTING, { laatste_betaaldag: '2025-03-31' })).toMatchObject({ rij: { betaaldagen: ['2025-03-31'] } });
    expect(lees(BELASTING, { laatste_betaaldag: '2024-12-06' })).toMatchObject({ rij: { betaaldagen: ['2024-12-06'] } });
  });

  it.each(['2025-01-17', '2025-03-31'])('een beschikking mag een dag na zes weken noemen, ook de laatste dag daarvan: %s (Awb 4:87 lid 1)', (laatste_betaaldag) => {
    expect(lees(BIJSTAND, { laatste_betaaldag })).toMatchObject({ rij: { betaaldagen: [laatste_betaaldag] } });
  });
});

describe('een rij waarvan regime, grondslag of bevoegdheid niet klopt', () => {
  it.each([
    ['regime', 'moet een van deze zijn: belasting, awb', BELASTING, { regime: 'strafrecht' }],
    ['grondslag', 'moet een van deze zijn', BIJSTAND, { grondslag: 'bijstand' }],
    ['grondslag', 'ontbreekt: participatiewet of bijzondere_wet', BIJSTAND, { grondslag: '' }],
    ['grondslag', 'hoort alleen bij regime awb', BELASTING, { grondslag: 'participatiewet' }],
    ['grondslag', 'hoort alleen bij terugvordering_bijstand of bestuurlijke_boete (Pw 60)', BIJSTAND, { soort: 'leges' }],
    ['wet', 'hoort alleen bij regime awb', BELASTING, { wet: 'Gemeentewet 125' }],
    ['wet', 'ontbreekt: noem het artikel dat invordering bij dwangbevel toestaat (Awb 4:115)', BIJZONDER, { wet: '' }],
    ['wet', 'hoort alleen bij grondslag bijzondere_wet', BIJSTAND, { wet: 'Pw 58' }],
    ['wet', 'is langer dan 200 tekens', BIJZONDER, { wet: 'x'.repeat(201) }],
    ['schending_inlichtingenplicht', 'hoort alleen bij regime awb', BELASTING, { schending_inlichtingenplicht: 'nee' }],
    ['schending_inlichtingenplicht', 'hoort alleen bij grondslag participatiewet', BIJZONDER, { schending_inlichtingenplicht: 'ja' }],
    ['schending_inlichtingenplicht', 'moet een van deze zijn', BIJSTAND, { schending_inlichtingenplicht: 'true' }],
    ['schending_inlichtingenplicht', 'ontbreekt: ja of nee (Pw 58 lid 1, 60 lid 4)', BIJSTAND, { schending_inlichtingenplicht: '' }],
    ['schending_inlichtingenplicht', 'kan bij een bestuurlijke boete niet nee zijn', BIJSTAND, { soort: 'bestuurlijke_boete' }],
    ['soort', 'is geen belasting', BELASTING, { soort: 'dwangsom' }],
    ['soort', 'hoort bij regime belasting', BIJSTAND, { soort: 'ozb' }],
    ['aanslagsoort', 'moet een van deze zijn: aanslag, naheffing, navordering', BELASTING, { aanslagsoort: 'beschikking' }],
    ['aanslagsoort', 'moet bij regime awb beschikking zijn', BIJSTAND, { aanslagsoort: 'aanslag' }],
    ['bevoegdheid', 'moet een van deze zijn', BELASTING, { bevoegdheid: 'geweld' }],
    ['bevoegdheid', 'past niet bij deze vordering; mogelijk: vordering_iw19, verrekening', BELASTING, { bevoegdheid: 'derdenbeslag' }],
    ['bevoegdheid', 'past niet bij deze vordering; mogelijk: vereenvoudigd_derdenbeslag, derdenbeslag, betaling_op_verzoek, verrekening', BIJSTAND, { bevoegdheid: 'vordering_iw19' }],
    ['bevoegdheid', 'past niet bij deze vordering; mogelijk: derdenbeslag', BIJZONDER, { bevoegdheid: 'vereenvoudigd_derdenbeslag' }],
    ['laatste_betaaldag', 'moet een bestaande datum zijn', BELASTING, { laatste_betaaldag: '31-01-2025' }],
    ['laatste_betaaldag', 'moet liggen tussen', BELASTING, { laatste_betaaldag: '2125-01-31' }],
    ['laatste_betaaldag', 'ligt voor de dagtekening', BIJSTAND, { laatste_betaaldag: '2024-12-05' }],
    ['laatste_betaaldag', 'ligt binnen de zes weken van Awb 4:87', BIJSTAND, { laatste_betaaldag: '2025-01-16' }],
    // Six weeks end on a Saturday: the Algemene termijnenwet makes it the Monday.
    ['laatste_betaaldag', 'ligt binnen de zes weken van Awb 4:87', BIJZONDER, { dagtekening: '2025-02-01', laatste_betaaldag: '2025-03-15' }],
  ] as const)('%s: %s', (veld, reden, rij, anders) => {
    expect(lees(rij, anders)).toEqual({ fouten: [{ regel: 2, veld, reden: expect.stringContaining(reden) }] });
  });

  it('elk fout veld wordt genoemd, elk één keer en in de volgorde van de kolommen', () => {
    expect(lees(BIJSTAND, { bsn: '1', dagtekening: 'gisteren', regime: 'x', bevoegdheid: 'y' })).toMatchObject({ fouten: [{ veld: 'bsn' }, { veld: 'dagtekening' }, { veld: 'regime' }, { veld: 'bevoegdheid' }] });
  });
});

describe('betaling in termijnen (Gemeentewet 250)', () => {
  it('de rij noemt de laatste dag van elke termijn', () => {
    expect(lees(BELASTING, { laatste_betaaldag: '2025-01-31 2025-02-28 2025-03-31' })).toMatchObject({ rij: { betaaldagen: ['2025-01-31', '2025-02-28', '2025-03-31'] } });
  });
  it('zonder dag in de rij geldt voor een aanslag de verordening van haar dagtekening', () => {
    const velden = { ...BELASTING, dagtekening: '2024-12-06' };
    expect(leesVorderingrij({ regel: 2, velden }, (dagtekening) => (dagtekening === '2024-12-06' ? 2 : 1))).toMatchObject({ rij: { betaaldagen: ['2025-01-06', '2025-02-06'] } });
  });
  it('niet voor een naheffing, en niet als de rij zelf een dag noemt', () => {
    expect(leesVorderingrij({ regel: 2, velden: { ...BELASTING, aanslagsoort: 'naheffing' } }, () => 3)).toMatchObject({ rij: { betaaldagen: [expect.any(String)] } });
    expect(leesVorderingrij({ regel: 2, velden: { ...BELASTING, laatste_betaaldag: '2025-03-31' } }, () => 3)).toMatchObject({ rij: { betaaldagen: ['2025-03-31'] } });
  });
  it.each([
    ['noemt termijnen die elkaar niet opvolgen in de tijd', BELASTING, '2025-02-28 2025-02-28'],
    ['noemt meer termijnen: dat kan alleen bij regime belasting (Gemeentewet 250)', BIJSTAND, '2025-02-28 2025-03-31'],
    ['moet een bestaande datum zijn (jjjj-mm-dd)', BELASTING, '2025-02-28 2025-02-30'],
    ['noemt meer dan 24 termijnen', BELASTING, Array.from({ length: 25 }, (_leeg, i) => `2025-03-${String(i + 1).padStart(2, '0')}`).join(' ')],
  ])('geweigerd: %s', (reden, rij, laatste_betaaldag) => {
    expect(lees(rij, { laatste_betaaldag })).toEqual({ fouten: [{ regel: 2, veld: 'laatste_betaaldag', reden }] });
  });
});
