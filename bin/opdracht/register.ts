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
    vorm: (opdracht) => opdracht.argument('<csv>', 'bestand met de kop betalingskenmerk;dag;bedrag;kenmerk_bank, en waar nodig betaler (debiteur of ander)'),
    laad: () => import('./betaling.ts'),
  },
  {
    naam: 'storno',
    samenvatting: 'neemt betalingen op die de bank terugnam',
    vorm: (opdracht) => opdracht.argument('<csv>', 'bestand met de kop storno_van;dag, met het bankkenmerk van de betaling'),
    laad: () => import('./storno.ts'),
  },
  {
    naam: 'deurwaarder',
    samenvatting: 'neemt de afrekening van een deurwaarder op: wat hij inde, zijn kosten, wat hij afdroeg en wat hij teruggeeft',
    vorm: (opdracht) => opdracht.argument('<csv>', 'bestand met de kop gdw_nummer;kenmerk;betalingskenmerk;dag;geind;kosten;afgedragen;ambtshandeling_op;einde'),
    laad: () => import('./deurwaarder.ts'),
  },
  {
    naam: 'drukker',
    samenvatting: 'neemt de terugmelding van de drukker op: wat op welke dag is gepost, en wat terugkwam',
    vorm: (opdracht) => opdracht.argument('<csv>', 'bestand met de kop brief;wat;dag;barcode;retourcode'),
    laad: () => import('./drukker.ts'),
  },
  {
    naam: 'berichtvoorkeur',
    samenvatting: 'neemt op hoe mensen hun brieven willen: op papier of in de berichtenbox',
    vorm: (opdracht) => opdracht.argument('<csv>', 'bestand met de kop bsn;kanaal;sinds'),
    laad: () => import('./berichtvoorkeur.ts'),
  },
  {
    naam: 'afrekening',
    samenvatting: 'rekent met een principaal af: wat er op zijn vorderingen binnenkwam en wat hem toekomt',
    vorm: (opdracht) =>
      opdracht
        .argument('<principaal>', 'naam (id) van de principaal')
        .requiredOption('--van <jjjj-mm-dd>', 'eerste dag van de periode')
        .requiredOption('--tot <jjjj-mm-dd>', 'laatste dag van de periode')
        .option('--csv', 'alleen de regels, als CSV op stdout'),
    laad: () => import('./afrekening.ts'),
  },
  {
    naam: 'verzendrun',
    samenvatting: 'de brieven van een dag: start een run, toon de proef, bied een deel aan, keur het goed, wijs het of enkele brieven af, of stop de run',
    vorm: (opdracht) =>
      opdracht
        .argument('<wat>', 'start, toon, bied-aan, keur-goed, wijs-af, haal-uit of stop')
        .argument('[nummer]', 'bij toon en stop de run (zoals verzendrun-2026-03-02-1), anders het nummer van het deel')
        .option('--door <naam>', 'wie dit doet')
        .option('--reden <tekst>', 'waarom, bij wijs-af, haal-uit en stop')
        .option('--brieven <nummers>', 'bij haal-uit: de brieven die niet gaan, zoals 1,2,3')
        .option('--opdrachtgever <id>', 'bij start: alleen de brieven van deze opdrachtgever')
        .option('--soort <soort>', 'bij start: alleen deze soort brief, zoals aanmaning'),
    laad: () => import('./verzendrun.ts'),
  },
  {
    naam: 'brief',
    samenvatting: 'schrijft de PDF van één brief naar een bestand: zoals hij zou gaan, of zoals hij is gegaan',
    vorm: (opdracht) => opdracht.argument('<nummer>', 'nummer van de brief, zoals verzendrun toon het noemt').option('--naar <map>', 'map waarin het bestand komt', '.'),
    laad: () => import('./brief.ts'),
  },
  {
    naam: 'taken',
    samenvatting: 'toont de vragen die alleen een mens mag beantwoorden: eerst waarvan een termijn dreigt, dan de oudste',
    vorm: (opdracht) =>
      opdracht
        .option('--open', 'alleen wat nog niet is afgedaan')
        .option('--soort <soort>', 'alleen deze soort, zoals afdracht_wijkt_af')
        .option('--ouder-dan <dagen>', 'alleen wat langer dan zoveel dagen geleden is gevraagd')
        .option('--per-soort', 'alleen hoeveel er van elke soort open zijn, met de oudste'),
    laad: () => import('./taken.ts'),
  },
  {
    naam: 'taak',
    samenvatting: 'toont één taak met feiten, artikelen en keuzes; doet haar af als de zaak al is geëindigd',
    vorm: (opdracht) =>
      opdracht
        .argument('<nummer>', 'nummer van de taak')
        .option('--afgedaan <uitkomst>', 'doet de taak af, met wat er is gedaan')
        .option('--opnieuw', 'probeert het bericht waar de taak over gaat opnieuw')
        .option('--door <naam>', 'wie dit doet'),
    laad: () => import('./taak.ts'),
  },
  {
    naam: 'partijbericht',
    samenvatting: 'toont wat een andere partij ons liet weten over samenloop, of wij haar',
    vorm: (opdracht) => opdracht.argument('<nummer>', 'nummer van het bericht (partijberichtId), uit de feiten van de taak').option('--verstuurd', 'een bericht van ons aan een andere partij'),
    laad: () => import('./partijbericht.ts'),
  },
  {
    naam: 'betaalopdrachten',
    samenvatting: 'de delen van afdrachten die naar andere partijen gaan, als CSV, en wat er vaststaat',
    vorm: (opdracht) => opdracht.requiredOption('--van <dag>', 'eerste dag, zoals 2026-03-01').requiredOption('--tot <dag>', 'laatste dag'),
    laad: () => import('./betaalopdrachten.ts'),
  },
  {
    naam: 'terugbetalingen',
    samenvatting: 'wat inwoners nog terugkrijgen, als CSV; met --uitbetaald legt u vast dat een bedrag is overgemaakt, met --vervallen dat het niet meer hoeft omdat de bank het geld terugnam',
    vorm: (opdracht) =>
      opdracht
        .option('--uitbetaald <nummer>', 'nummer van een terugbetaling die is overgemaakt')
        .option('--op <dag>', 'de dag waarop dat gebeurde')
        .option('--vervallen <nummer>', 'nummer van een terugbetaling die niet meer wordt uitbetaald: de bank nam de betaling terug')
        .option('--reden <tekst>', 'vervallen: waarom')
        .option('--door <naam>', 'wie dit vastlegt'),
    laad: () => import('./terugbetalingen.ts'),
  },
  {
    naam: 'vrijgave',
    samenvatting: 'stelt voor aan wie geld van een derde gaat dat vaststaat omdat een ander int, met een rekening; een tweede persoon keurt dat goed met «keurVrijgaveGoed»',
    vorm: (opdracht) =>
      opdracht
        .argument('<taak>', 'nummer van de taak afdracht_bij_ander')
        .requiredOption('--keuze <keuze>', 'doorbetalen (aan wie int) of teruggeven (aan de derde)')
        .requiredOption('--kenmerk <tekst>', 'eigen kenmerk: hetzelfde voorstel telt één keer')
        .requiredOption('--door <naam>', 'wie dit voorstelt')
        .requiredOption('--reden <tekst>', 'waarom, en wat de andere partij en de derde zeiden')
        .requiredOption('--rekening <IBAN>', 'waarheen wordt betaald')
        .requiredOption('--ten-name-van <naam>', 'op wiens naam die rekening staat')
        .requiredOption('--betalingskenmerk <tekst>', 'waaraan de ontvanger de betaling herkent'),
    laad: () => import('./vrijgave.ts'),
  },
  {
    naam: 'vertegenwoordiger',
    samenvatting: 'legt vast naar welke bewindvoerder of curator de brieven van een debiteur gaan',
    vorm: (opdracht) =>
      opdracht
        .argument('<bevinding>', 'nummer van de bevinding, uit de feiten van de taak vertegenwoordiger_onbekend')
        .requiredOption('--kenmerk <tekst>', 'eigen kenmerk: dezelfde opgave telt één keer')
        .requiredOption('--naam <naam>', 'wie de brieven krijgt')
        .requiredOption('--adresregel <regel...>', 'regels van het adres, twee tot vier')
        .requiredOption('--door <naam>', 'wie dit invoert'),
    laad: () => import('./vertegenwoordiger.ts'),
  },
  {
    naam: 'adres-derde',
    samenvatting: 'legt vast waar een derde zijn post krijgt, als de polisadministratie dat niet zegt',
    vorm: (opdracht) =>
      opdracht
        .argument('<loonheffingennummer>', 'van de derde, uit het dossier')
        .requiredOption('--adresregel <regel...>', 'regels van het adres, twee tot vier')
        .requiredOption('--door <naam>', 'wie dit invoert'),
    laad: () => import('./adres-derde.ts'),
  },
  {
    naam: 'opnieuw',
    samenvatting: 'bezorgt na een herstel alle berichten die opzij liggen opnieuw',
    vorm: (opdracht) => opdracht.requiredOption('--door <naam>', 'wie dit doet'),
    laad: () => import('./opnieuw.ts'),
  },
  {
    naam: 'antwoord',
    samenvatting: 'legt met de hand de gegevens vast voor een vaststelling die de rekentool niet kon maken; een tweede persoon keurt ze goed met «keurAntwoordGoed»',
    vorm: (opdracht) =>
      opdracht
        .argument('<taak>', 'nummer van de taak rekentool_met_de_hand')
        .requiredOption('--kenmerk <tekst>', 'eigen kenmerk: hetzelfde antwoord telt één keer')
        .requiredOption('--door <naam>', 'wie dit invoert')
        .requiredOption('--reden <tekst>', 'waarom deze gegevens gelden')
        .requiredOption('--bewijs <tekst>', 'waaruit dat blijkt')
        .requiredOption('--loonheffingennummer <nummer>', 'wie het inkomen betaalt')
        .option('--derde <naam>', 'naam van wie het inkomen betaalt, als die nog niet bekend is')
        .requiredOption('--onderdeel <letter>', 'onderdeel van artikel 475c lid 1 Rv, a tot en met j; niet voor bijstand')
        .requiredOption('--leefsituatie <code>', 'alleenstaande, alleenstaande_ouder, gehuwd_zonder_kinderen of gehuwd_met_kinderen')
        .option('--adres <code>', 'in plaats van de BRP: woonadres, geen of niet_in_brp_wel_inzicht (475da lid 4)')
        .requiredOption('--belastbaar <bedrag>', 'belastbaar inkomen per maand, zoals 2300,00')
        .requiredOption('--netto <bedrag>', 'netto inkomen per maand met vakantiebijslag, van de bron waarop het beslag komt')
        .option('--belastbaar-partner <bedrag>', 'belastbaar inkomen van de partner per maand')
        .option('--ander-inkomen <bedrag>', 'ander eigen netto inkomen per maand, waarop geen beslag ligt')
        .option('--inkomen-partner <bedrag>', 'netto inkomen van de partner per maand')
        .option('--beslag-op-inkomen <bedrag>', 'wat een ander per maand neemt van een ander inkomen (475c lid 4); zonder: wat eerder was gemeld')
        .option('--verrekening-met-toeslag <bedrag>', 'wat per maand met een toeslag wordt verrekend (475c lid 4); zonder: wat eerder was gemeld'),
    laad: () => import('./antwoord.ts'),
  },
  {
    naam: 'te-laat',
    samenvatting: 'toont hoeveel zaken achterlopen, per opdrachtgever en fase',
    vorm: () => undefined,
    laad: () => import('./te-laat.ts'),
  },
  {
    naam: 'filters',
    samenvatting: 'toont de filters van de Temporal UI als links, ook per opdrachtgever en per soort taak die openstaat',
    vorm: (opdracht) => opdracht.option('--ui <adres>', 'waar de Temporal UI staat; zonder: TEMPORAL_UI, of die van de laatste `npm start`'),
    laad: () => import('./filters.ts'),
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
        .option('--niet-meer <wat...>', 'woonkosten, inrichting of voetbesluit is er niet meer')
        .option('--beslag-op-inkomen <bedrag>', 'wat een ander per maand neemt van een ander inkomen (475c lid 4); 0,00 als het voorbij is')
        .option('--verrekening-met-toeslag <bedrag>', 'wat per maand met een toeslag wordt verrekend (475c lid 4); 0,00 als het voorbij is')
        .option('--kantonrechter-verhoging <bedrag>', 'de kantonrechter verhoogt de beslagvrije voet per maand met dit bedrag (475fa)')
        .option('--kantonrechter-bedrag <bedrag>', 'de kantonrechter bepaalt de beslagvrije voet op ten minste dit bedrag (475fa)')
        .option('--geen-voet', 'geen beslagvrije voet zolang inlichtingen worden geweigerd (Pw 60 lid 6)')
        .option('--besluit-vanaf <jjjj-mm-dd>', 'eerste dag van het besluit over de voet')
        .option('--besluit-tot <jjjj-mm-dd>', 'laatste dag van het besluit over de voet'),
    laad: () => import('./wijziging.ts'),
  },
  {
    naam: 'wijziging-na-einde',
    samenvatting: 'keurt als tweede persoon een gemelde wijziging goed van een verhaal dat al is gesloten; wat te veel was ingehouden gaat terug',
    vorm: (opdracht) => opdracht.argument('<wijziging>', 'nummer van de wijziging').requiredOption('--door <naam>', 'wie dit goedkeurt; niet wie haar invoerde'),
    laad: () => import('./wijziging-na-einde.ts'),
  },
  {
    naam: 'na-einde',
    samenvatting: 'vermindert, vernietigt of heropent een vordering die al klaar is: één persoon stelt het voor, een ander keurt het goed; wat te veel is betaald gaat terug',
    vorm: (opdracht) =>
      opdracht
        .argument('<vordering>', 'aanslagnummer of nummer van de vordering')
        .requiredOption('--door <naam>', 'wie dit voorstelt of goedkeurt')
        .option('--verminder <bedrag>', 'voorstel: wat er van de vordering af gaat, zoals 100,00')
        .option('--vernietig', 'voorstel: de aanslag is vernietigd')
        .option('--heropen', 'voorstel: de bank nam een betaling terug of een correctie liet iets open; de straat gaat verder waar zij was')
        .option('--kenmerk <tekst>', 'voorstel: eigen kenmerk; hetzelfde voorstel telt één keer')
        .option('--reden <tekst>', 'voorstel: waarom')
        .option('--bewijs <tekst>', 'voorstel: waaruit dat blijkt, zoals de uitspraak op bezwaar')
        .option('--keur-goed <taak>', 'keurt het voorstel van deze taak goed; niet door wie het deed'),
    laad: () => import('./na-einde.ts'),
  },
  {
    naam: 'terughalen',
    samenvatting: 'haalt brieven terug die fout zijn: eerst een proef, dan met de hash van die proef door een tweede persoon uitgevoerd',
    vorm: (opdracht) =>
      opdracht
        .argument('<wat>', 'proef, uitvoeren of toon')
        .argument('[terughaling]', 'nummer van de terughaling, bij uitvoeren en toon')
        .option('--rundeel <nummer...>', 'proef: de brieven van deze delen van een verzendrun')
        .option('--run <nummer>', 'proef: alle brieven van een verzendrun')
        .option('--opdrachtgever <naam>', 'proef: van deze opdrachtgever, met --soort, --van en --tot')
        .option('--soort <soort>', 'proef: soort brief, zoals dwangbevel')
        .option('--van <jjjj-mm-dd>', 'proef: eerste dagtekening')
        .option('--tot <jjjj-mm-dd>', 'proef: laatste dagtekening')
        .option('--lijst <csv>', 'proef: bestand met de kop brief')
        .option('--reden <code>', 'proef: wat er mis was; deze reden staat in de brief aan de inwoner')
        .option('--toelichting <tekst>', 'proef: wat er is gebeurd; staat alleen in het dossier')
        .option('--hash <hash>', 'uitvoeren: de hash van de proef')
        .option('--afwijkend <aantal>', 'uitvoeren: zoveel regels mogen anders zijn dan in de proef; zij gaan zoals ze nu zijn')
        .option('--hoogstens <bedrag>', 'uitvoeren: kosten en terugbetalingen samen, als dat nu meer is dan in de proef, zoals 1250,00')
        .option('--door <naam>', 'wie dit doet; de proef en de uitvoering door twee personen')
        .option('--csv', 'alleen de lijst van iedereen, als CSV op stdout'),
    laad: () => import('./terughalen.ts'),
  },
  {
    naam: 'controleer-keten',
    samenvatting: 'controleert de keten van gebeurtenissen en die van besluiten van alle zaken; exit 1 bij een verbroken schakel of een gat',
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
