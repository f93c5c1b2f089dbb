import type { Opdracht } from './opdracht.ts';

/** Every command of `invorderstraat`. A new command is one entry here and one file that exports `voerUit`. */
export const opdrachten: readonly Opdracht[] = [
  {
    naam: 'ketentest',
    samenvatting: 'rekent de gevallen van een casusbestand op stdin uit en schrijft een JSON-lijst',
    vorm: (opdracht) => opdracht.argument('<soort>', 'soort casusbestand, zoals termijnen of kosten_en_toerekening'),
    laad: () => import('./ketentest.ts'),
  },
  {
    naam: 'importeer',
    samenvatting: 'neemt vorderingen uit een CSV-bestand op; elke afgekeurde rij wordt genoemd',
    vorm: (opdracht) =>
      opdracht
        .argument('<csv>', 'bestand met de kop aanslagnummer;betalingskenmerk;bsn;soort;aanslagsoort;dagtekening;bedrag')
        .requiredOption('--opdrachtgever <json>', 'bestand met opdrachtgever, principaal en beleid per datum'),
    laad: () => import('./importeer.ts'),
  },
  {
    naam: 'betaling',
    samenvatting: 'neemt betalingen van de bank uit een CSV-bestand op',
    vorm: (opdracht) => opdracht.argument('<csv>', 'bestand met de kop betalingskenmerk;dag;bedrag;kenmerk_bank'),
    laad: () => import('./betaling.ts'),
  },
  {
    naam: 'taken',
    samenvatting: 'toont de vragen die alleen een mens mag beantwoorden',
    vorm: (opdracht) => opdracht.option('--open', 'alleen wat nog niet is afgedaan'),
    laad: () => import('./taken.ts'),
  },
  {
    naam: 'dossier',
    samenvatting: 'toont alles wat van een vordering vastligt: stappen, kosten, brieven, berekening en keten',
    vorm: (opdracht) => opdracht.argument('<nummer>', 'aanslagnummer of nummer van de vordering'),
    laad: () => import('./dossier.ts'),
  },
  {
    naam: 'wijziging',
    samenvatting: 'legt vast wat een inwoner meldt, met reden en bewijs; een tweede persoon keurt het goed met «meldWijziging»',
    vorm: (opdracht) =>
      opdracht
        .argument('<verhaal>', 'nummer van het verhaal')
        .requiredOption('--gemeld-op <jjjj-mm-dd>', 'dag van de melding')
        .requiredOption('--kenmerk <tekst>', 'eigen kenmerk van de melding: dezelfde melding telt één keer')
        .requiredOption('--door <naam>', 'wie dit invoert')
        .requiredOption('--reden <tekst>', 'waarom het verandert')
        .requiredOption('--bewijs <tekst>', 'waaruit dat blijkt')
        .option('--leefsituatie <code>', 'alleenstaande, alleenstaande_ouder, gehuwd_zonder_kinderen of gehuwd_met_kinderen')
        .option('--belastbaar <bedrag>', 'belastbaar inkomen per maand, zoals 2300,00')
        .option('--belastbaar-partner <bedrag>', 'belastbaar inkomen van de partner per maand')
        .option('--onderneming <bedrag>', 'inkomen uit een eigen bedrijf per maand')
        .option('--onderneming-partner <bedrag>', 'inkomen van de partner uit een eigen bedrijf per maand')
        .option('--netto <bedrag>', 'netto inkomen per maand met vakantiebijslag, van de bron waarop het beslag ligt')
        .option('--ander-inkomen <bedrag>', 'ander eigen netto inkomen per maand, waarop geen beslag ligt')
        .option('--inkomen-partner <bedrag>', 'netto inkomen van de partner per maand')
        .option('--auto <bedrag>', 'loonbelasting per maand over privégebruik van de auto van de werkgever (475db)')
        .option('--woonkosten <bedrag>', 'woonkosten per maand')
        .option('--hoge-woonkosten', 'verzoek om ophoging om hoge woonkosten (475da lid 5)')
        .option('--geen-huurtoeslag', 'verzoek om ophoging zonder recht op huurtoeslag (475da lid 7)')
        .option('--woonkosten-tot <jjjj-mm-dd>', 'laatste dag van deze woonkosten')
        .option('--voldaan-op <jjjj-mm-dd>', 'verzoek om zes maanden langer (475da lid 6): dag waarop alles betaald kan zijn')
        .option('--inzicht-in-adres', 'woont waar de BRP het niet toont, en gaf daarin inzicht (475e lid 1)')
        .option('--inrichting <bedrag>', 'prijs per maand van verblijf in een inrichting (475e)')
        .option('--inrichting-norm <norm>', 'alleenstaand of gehuwd', 'alleenstaand')
        .option('--niet-meer <wat...>', 'woonkosten of inrichting zijn er niet meer')
        .option('--beslag-op-inkomen <bedrag>', 'wat een ander per maand neemt van een ander inkomen (475c lid 4)')
        .option('--verrekening-met-toeslag <bedrag>', 'wat per maand met een toeslag wordt verrekend (475c lid 4)'),
    laad: () => import('./wijziging.ts'),
  },
  {
    naam: 'controleer-keten',
    samenvatting: 'controleert de keten van gebeurtenissen van alle zaken; exit 1 bij een verbroken schakel',
    vorm: () => undefined,
    laad: () => import('./controleer-keten.ts'),
  },
  {
    naam: 'lees',
    samenvatting: 'leest een bestand van een bron en toont als JSON wat ervan begrepen is; exit 2 als het niet geldig is',
    vorm: (opdracht) => opdracht.argument('<soort>', 'soort bestand: suwi (antwoord van de polisadministratie)').argument('<bestand>', 'het bestand'),
    laad: () => import('./lees.ts'),
  },
  {
    naam: 'rekentool',
    samenvatting: 'rekent voor een testpersoon de hele keten uit: leefsituatie, inkomens, beslagvrije voet en uitleg',
    vorm: (opdracht) =>
      opdracht
        .requiredOption('--persoon <bsn>', 'burgerservicenummer van een testpersoon')
        .option('--dag <jjjj-mm-dd>', 'dag waarop wordt gerekend', '2026-02-02')
        .option('--inkomens <csv>', 'bestand met inkomens van de testpersonen'),
    laad: () => import('./rekentool.ts'),
  },
];
