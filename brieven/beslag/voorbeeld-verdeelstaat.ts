// Made-up distributions with which the letter about them is tried; each adds up to what came in.
const aan = (naam: string, nummer: string) => ({ naam, aanhef: 'Geachte heer, mevrouw', adresregels: ['Via de routeervoorziening', nummer], land: null });
const WIJ = { wie: 'wij', partij: 'oin:00000099000000000001', nummer: 'OIN 00000099000000000001', naam: null, kenmerk: 'beslag-1042' };
const BELASTINGDIENST = { partij: 'oin:00000099000000000004', nummer: 'OIN 00000099000000000004', naam: 'Belastingdienst (fictief)' };
const UWV = { partij: 'oin:00000099000000000003', nummer: 'OIN 00000099000000000003', naam: 'UWV (fictief)' };
const DEURWAARDER = { partij: 'gdw:9001', nummer: 'GDW-nummer 9001', naam: 'Deurwaarderskantoor Van Vliet en partners' };
const REKENING = { rekening: 'NL91ABNA0417164300', tenNameVan: 'Derdengelden Van Vliet', betalingskenmerk: '8012345678901234' };

const kop = { versie: 1, kenmerk: 'beslag-1042', bsn: '999990044', derde: { soort: 'rsin', nummer: '000010078' }, verdeeldOp: '2026-09-15', maand: '2026-08', ontvangenOp: '2026-09-14', grond: ['Rv 477 lid 2', 'Rv 478', 'BW 3:277 lid 1'] };
const CONCURRENT = { grondslag: 'concurrent', wijze: 'naar_rato', rang: 'BW 3:277 lid 1', gaatVoor: ['IW 21', 'Zvw 18f lid 8', 'BW 3:288 onder a tot en met e', 'BW 3:288 onder f', 'Pw 60 lid 7'] };
const TERUGVORDERING = { grondslag: 'terugvordering_uwv', wijze: 'oudste_eerst', rang: 'Pw 60 lid 7', gaatVoor: CONCURRENT.gaatVoor.slice(0, 4) };

export const VERDEELSTATEN = [
  {
    naam: 'drie-partijen',
    inhoud: {
      ...kop,
      geadresseerde: aan(DEURWAARDER.naam, DEURWAARDER.nummer),
      ontvangenCenten: 40_000,
      kostenCenten: 3_500,
      naarSchuldenaarCenten: 0,
      aandelen: [{ ...WIJ, centen: 5_909 }, { ...BELASTINGDIENST, wie: 'ander', kenmerk: 'BD-0203', centen: 31_000 }, { ...DEURWAARDER, wie: 'u', kenmerk: 'DW-2025-3391', centen: 3_091 }],
      nogOpen: [{ ...BELASTINGDIENST, wie: 'ander', centen: 0 }, { ...DEURWAARDER, wie: 'u', centen: 9_409 }],
      eigen: { ...CONCURRENT, openstaandCenten: 12_500, aandeelCenten: 3_091, kostenCenten: 2_500, opVorderingCenten: 591 },
      betaling: { opdracht: 12, rekening: REKENING },
    },
  },
  {
    naam: 'rekening-onbekend',
    inhoud: {
      ...kop,
      geadresseerde: aan(UWV.naam, UWV.nummer),
      ontvangenCenten: 110_000,
      kostenCenten: 0,
      naarSchuldenaarCenten: 5_000,
      aandelen: [{ ...WIJ, centen: 100_000 }, { ...UWV, wie: 'u', kenmerk: null, centen: 5_000 }],
      nogOpen: [{ ...UWV, wie: 'u', centen: 0 }],
      eigen: { ...CONCURRENT, grondslag: 'onbekend', rang: null, gaatVoor: [], openstaandCenten: 5_000, aandeelCenten: 5_000, kostenCenten: 0, opVorderingCenten: 5_000 },
      betaling: { opdracht: 13, rekening: null },
    },
  },
  {
    naam: 'niets-afspraak-7',
    inhoud: {
      ...kop,
      geadresseerde: aan(UWV.naam, UWV.nummer),
      grond: [...kop.grond, 'Afsprakenkader coördinerend deurwaarderschap, afspraak 7'],
      ontvangenCenten: 40_000,
      kostenCenten: 0,
      naarSchuldenaarCenten: 0,
      aandelen: [{ ...WIJ, centen: 40_000 }, { ...UWV, wie: 'u', kenmerk: 'UWV-0201', centen: 0 }],
      nogOpen: [{ ...UWV, wie: 'u', centen: 50_000 }],
      eigen: { ...TERUGVORDERING, openstaandCenten: 50_000, aandeelCenten: 0, kostenCenten: 0, opVorderingCenten: 0 },
      betaling: null,
    },
  },
];
