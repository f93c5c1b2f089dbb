import type { Antwoorden } from '../antwoorden/antwoorden.ts';
import { JA_NEE, NIET_IN_BRIEF, van, type Bron, type Vraag } from './vraag.ts';

const onbekend = NIET_IN_BRIEF.label;

/** Which income counts beside the seized one (Rv 475c lid 1 a to i), and what does not (b: kinderbijslag; j: toeslagen). */
const VOORBEELDEN = 'loon, pensioen, een uitkering, alimentatie, een uitkering van een verzekering of een voorlopige teruggaaf van de Belastingdienst';
const WAT_TELT_MEE = [
  'Mee tellen: loon, pensioen, lijfrente, een uitkering van bijvoorbeeld UWV of de SVB, alimentatie, een uitkering van een verzekering (bijvoorbeeld omdat iemand ziek is of niet kan werken), en elke maand geld omdat iemand inkomen mist door een ongeluk.',
  'Ook de voorlopige teruggaaf telt mee. Dat is belasting die iemand elke maand terugkrijgt, bijvoorbeeld voor een hypotheek.',
  'Niet mee tellen: kinderbijslag, zorgtoeslag, huurtoeslag, kindgebonden budget, kinderopvangtoeslag en studiefinanciering.',
];

/** What others take comes back in the block of the other debts (Rv 475c lid 4), so the income stands here whole. */
const HELE_BEDRAG = 'Houdt iemand anders geld in van dat andere inkomen? Vul dan het hele bedrag in, met het deel dat wordt ingehouden. Naar dat deel vragen wij later.';

/** The belastbaar inkomen of the person (Rv 475d lid 1, Besluit art. 2). */
export function* inkomenVragen(antwoorden: Antwoorden, bron: Bron): Generator<Vraag> {
  if (bron === 'b') {
    yield {
      sleutel: 'b.belastbaar',
      blok: 'inkomen',
      titel: 'Welk belastbaar inkomen van u noemt de brief?',
      inleiding: 'Belastbaar inkomen is uw inkomen vóór belasting. Noemt de brief meer dan één bedrag? Tel ze dan op.',
      veld: { soort: 'bedrag', label: 'Uw belastbaar inkomen', metPeriode: true, onbekend },
    };
    return;
  }
  yield {
    sleutel: 'e.belastbaar',
    blok: 'inkomen',
    titel: 'Hoeveel is al uw inkomen vóór belasting?',
    inleiding: 'Tel al uw loon en uitkeringen bij elkaar op, ook inkomen waarvan niets wordt ingehouden. Winst uit een eigen bedrijf vragen wij hierna.',
    hulp: {
      vraag: 'Waar vind ik dit bedrag?',
      tekst: [
        'Op uw loonstrook of uitkeringsbrief. Het heet vaak “loon voor de loonheffing” of “fiscaal loon”.',
        'Vakantiegeld: tel het deel mee dat u per maand opbouwt (meestal 8% van uw loon). Tel het niet mee als het in één keer wordt betaald.',
        'Is het bedrag elke maand anders? Neem het gemiddelde van de laatste vier maanden.',
      ],
    },
    veld: { soort: 'bedrag', label: 'Uw inkomen vóór belasting', metPeriode: true },
  };
  yield {
    sleutel: 'e.zzp',
    blok: 'inkomen',
    titel: 'Hebt u ook winst uit een eigen bedrijf?',
    inleiding: 'Bijvoorbeeld als zzp’er.',
    veld: { soort: 'keuze', opties: JA_NEE },
  };
  if (van(antwoorden, 'e', 'zzp') !== 'ja') return;
  yield {
    sleutel: 'e.winst',
    blok: 'inkomen',
    titel: 'Hoeveel winst hebt u gemiddeld per maand?',
    inleiding: 'Het gaat om de winst waarover u belasting betaalt. Deel de winst van een jaar door 12.',
    veld: { soort: 'bedrag', label: 'Winst per maand', metPeriode: false },
  };
}

/** The partner's belastbaar inkomen (475d lid 1) and what of the net income is not seized (475db lid 1 a). */
export function* partnerVragen(antwoorden: Antwoorden, bron: Bron, formuleTelt: boolean): Generator<Vraag> {
  if (bron === 'b') {
    if (formuleTelt) {
      yield {
        sleutel: 'b.partnerBelastbaar',
        blok: 'partner',
        titel: 'Welk belastbaar inkomen van uw partner noemt de brief?',
        inleiding: 'Belastbaar inkomen is het inkomen vóór belasting. Staat er dat uw partner geen inkomen heeft? Vul dan 0 in.',
        veld: { soort: 'bedrag', label: 'Belastbaar inkomen van uw partner', metPeriode: true, onbekend },
      };
    }
    yield {
      sleutel: 'b.partnerNetto',
      blok: 'partner',
      titel: 'Welk netto inkomen van uw partner telt de brief mee?',
      inleiding: 'Vul 0 in als de brief zegt dat uw partner geen inkomen heeft.',
      veld: { soort: 'bedrag', label: 'Netto inkomen van uw partner', metPeriode: true, onbekend },
    };
    return;
  }
  yield {
    sleutel: 'e.partnerInkomen',
    blok: 'partner',
    titel: 'Heeft uw partner inkomen?',
    inleiding: `Bijvoorbeeld ${VOORBEELDEN}. Kinderbijslag en toeslagen tellen niet mee.`,
    hulp: { vraag: 'Wat telt mee en wat niet?', tekst: WAT_TELT_MEE },
    veld: { soort: 'keuze', opties: JA_NEE },
  };
  if (van(antwoorden, 'e', 'partnerInkomen') !== 'ja') return;
  if (formuleTelt) {
    yield {
      sleutel: 'e.partnerBelastbaar',
      blok: 'partner',
      titel: 'Hoeveel is het inkomen van uw partner vóór belasting?',
      inleiding: 'Tel al het loon en alle uitkeringen van uw partner bij elkaar op.',
      veld: { soort: 'bedrag', label: 'Inkomen van uw partner vóór belasting', metPeriode: true },
    };
  }
  yield {
    sleutel: 'e.partnerNetto',
    blok: 'partner',
    titel: 'Hoeveel krijgt uw partner netto?',
    inleiding: 'Netto is ná belasting en premies. Vakantiegeld telt mee. Tel al het inkomen op waarvan niets wordt ingehouden, ook alimentatie, een verzekering en een voorlopige teruggaaf.',
    hulp: { vraag: 'Wat telt mee en wat niet?', tekst: WAT_TELT_MEE },
    veld: { soort: 'bedrag', label: 'Netto inkomen van uw partner', metPeriode: true },
  };
}

/** The person's own income on which there is no beslag (Rv 475db lid 1 b), and the car of the employer (c). */
export function* anderInkomenVragen(antwoorden: Antwoorden, bron: Bron): Generator<Vraag> {
  if (bron === 'b') {
    yield {
      sleutel: 'b.anderNetto',
      blok: 'ander',
      titel: 'Welk ander inkomen van u telt de brief mee?',
      inleiding: 'Het gaat om inkomen naast het inkomen waarvan nu geld wordt ingehouden. De brief noemt dit ook “neveninkomsten”. Vul 0 in als de brief zegt dat u dat niet hebt.',
      veld: { soort: 'bedrag', label: 'Ander netto inkomen', metPeriode: true, onbekend },
    };
    return;
  }
  yield {
    sleutel: 'e.ander',
    blok: 'ander',
    titel: 'Hebt u nog ander inkomen?',
    inleiding: `Bijvoorbeeld ander ${VOORBEELDEN}. Kinderbijslag en toeslagen tellen niet mee.`,
    hulp: { vraag: 'Wat telt mee en wat niet?', tekst: [...WAT_TELT_MEE, HELE_BEDRAG] },
    veld: { soort: 'keuze', opties: JA_NEE },
  };
  if (van(antwoorden, 'e', 'ander') === 'ja') {
    yield {
      sleutel: 'e.anderNetto',
      blok: 'ander',
      titel: 'Hoeveel is dat andere inkomen netto?',
      inleiding: 'Netto is ná belasting en premies. Hier telt vakantiegeld wel mee. Tel alles bij elkaar op.',
      hulp: { vraag: 'Wat telt mee en wat niet?', tekst: [...WAT_TELT_MEE, HELE_BEDRAG] },
      veld: { soort: 'bedrag', label: 'Ander netto inkomen', metPeriode: true },
    };
  }
  yield {
    sleutel: 'e.auto',
    blok: 'ander',
    titel: 'Rijdt u privé in een auto van uw werkgever?',
    hulp: {
      vraag: 'Waarom maakt dit uit?',
      tekst: ['U betaalt belasting over de auto. Houdt u de auto na het jaar waarin de inhouding begon? Dan gaat die belasting van uw beslagvrije voet af.'],
    },
    veld: {
      soort: 'keuze',
      opties: [
        { waarde: 'nee', label: 'Nee' },
        { waarde: 'ditjaar', label: 'Ja, en de inhouding is dit jaar begonnen' },
        { waarde: 'langer', label: 'Ja, en de inhouding is vorig jaar of eerder begonnen' },
      ],
    },
  };
  if (van(antwoorden, 'e', 'auto') !== 'langer') return;
  yield {
    sleutel: 'e.autoBelasting',
    blok: 'ander',
    titel: 'Hoeveel belasting betaalt u door die auto?',
    inleiding: 'Uw werkgever kan dit vertellen. Het is de belasting over de “bijtelling”, niet de bijtelling zelf.',
    veld: { soort: 'bedrag', label: 'Belasting door de auto', metPeriode: true },
  };
}
