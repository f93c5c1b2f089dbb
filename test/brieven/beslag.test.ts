import { describe, expect, it } from 'vitest';
import { beslagsjablonen } from '../../brieven/beslag/index.ts';
import { blokken } from '../../bin/brieven/blokken.ts';
import { leesPdf } from '../../bin/brieven/lees-pdf.ts';
import { proefbrieven } from '../../bin/brieven/proefbrieven.ts';
import { BESLAGBRIEVEN } from '../../activities/beslaan/brief.ts';

const brieven = proefbrieven();

/** The text of a letter, on one line. */
async function tekst(soort: string, voorbeeld: string): Promise<string> {
  const brief = brieven.findLast((een) => een.sjabloon.soort === soort && een.voorbeeld.naam === voorbeeld);
  if (brief === undefined) throw new Error(`geen voorbeeld ${voorbeeld} van ${soort}`);
  const pdf = await leesPdf(brief.gemaakt.pdf);
  return [...blokken(pdf).map((blok) => blok.tekst), ...pdf.versiering].join(' ').replace(/[\s\u00a0]+/gu, ' ');
}

/** What must stand in a letter; each entry names the demand. */
function zegt(soort: string, voorbeeld: string, eisen: readonly string[], zwijgtOver: readonly string[] = []): void {
  it(`${soort}, ${voorbeeld}`, async () => {
    const brief = await tekst(soort, voorbeeld);
    for (const eis of eisen) expect(brief).toContain(eis);
    for (const woord of zwijgtOver) expect(brief).not.toContain(woord);
  });
}

const AFDRACHT = ['NL02 ABNA 0123 4567 89', 'Kenmerk bij elke betaling: beslag-1042', '14 0123'];

it('elke brief van een beslag heeft een sjabloon, voor wie hem krijgt', () => {
  const lezers = { derde: 'derde', deurwaarder: 'deurwaarder', debiteur: 'inwoner', partij: 'partij' } as const;
  for (const [soort, aan] of Object.entries(BESLAGBRIEVEN)) {
    expect(beslagsjablonen.find((sjabloon) => sjabloon.soort === soort)?.lezer, soort).toBe(lezers[aan]);
  }
});

describe('de brief waarmee de bevoegdheid de derde bereikt', () => {
  zegt('beschikking', 'gewoon', ['artikel 19 van de Invorderingswet 1990', 'Een beslag met gelijke of hogere voorrang gaat voor', 'mr. A. Waterman', '€ 1.342,50', '€ 1.650,42 netto per maand', '999990044', 'mei 2026', 'artikel 19 lid 7', ...AFDRACHT]);
  zegt('beschikking', 'zonder-naam-en-rente', ['burgerservicenummer 999990044', 'Van dit bedrag is € 10,67 rente', '€ 1.353,17'], ['M. de Boer']);
  zegt('kennisgeving', 'bijstand', ['«gezien»', 'mr. A. Waterman', 'Handtekening', 'terugzending ligt het beslag', 'artikel 479g', '95% van de geldende bijstandsnorm inclusief vakantiebijslag, verminderd met het inkomen van artikel 32 Pw', ...AFDRACHT], ['477a']);
  zegt('betaalverzoek', 'gewoon', ['artikel 60a van de Participatiewet', 'Een machtiging van M. de Boer-van den Heuvel is daarvoor niet nodig', '€ 1.650,42', ...AFDRACHT]);
  zegt('verrekenopdracht', 'bijstand', ['artikel 60 of 60a van de Participatiewet', 'artikel 4:93', 'nooit meer dan wat boven de beslagvrije voet ligt', '€ 1.342,50']);
  zegt('beslagopdracht', 'gewoon', ['Beteken het beslag ','artikel 475 ', 'binnen acht dagen', 'artikel 475i lid 1', '000010078L01', '999990044', '€ 1.342,50']);
  zegt('wijziging_beslagopdracht', 'gewoon', ['20 april 2026', '€ 1.650,42', '€ 1.342,50'], ['verder beslag']);
  zegt('wijziging_beslagopdracht', 'verder', ['een verder beslag', 'naast het beslag van 3 februari 2026', 'Het beslag van 3 februari 2026 blijft liggen', '€ 1.650,42', '€ 1.342,50']);
  zegt('wijziging_beslagopdracht', 'verder-ander-coordineert', ['Deurwaarderskantoor Van Vliet', 'Het beslag van 3 februari 2026 blijft liggen'], ['€ 1.650,42']);
});

describe('wat de derde hoort terwijl het beslag ligt', () => {
  zegt('beschikking_aanvullend', 'erbij', ['een nieuw bedrag', '€ 1.342,50', ...AFDRACHT], ['tiende']);
  zegt('beschikking_aanvullend', 'erbij-met-tiende', ['Ook een tiende', 'ten hoogste € 165,04']);
  zegt('beschikking_aanvullend', 'verruiming', ['artikel 19 lid 1, tweede zin', '€ 165,04', 'naar beneden op hele centen']);
  zegt('beschikking_aanvullend', 'einde-verruiming', ['Dat extra tiende stopt', 'De gewone vordering loopt door'], ['165,04']);
  zegt('opgave_openstaand', 'gewoon', ['€ 1.353,17', '15 september 2026', ...AFDRACHT]);
  zegt('wijziging_beslagvrije_voet', 'terugwerkend-met-tiende', ['14 april 2026', 'te veel ontvangen', '€ 165,04', ...AFDRACHT]);
  zegt('wijziging_beslagvrije_voet', 'vanaf-nu', ['15 september 2026'], ['te veel ontvangen']);
  zegt('opheffing_derde', 'voldaan', ['De vordering is opgeheven', '15 september 2026', '€ 0,00']);
  zegt('opheffing_derde', 'verzoek', ['Ons verzoek om betaling is ingetrokken']);
  zegt('opheffing_derde', 'insolventie', ['Vraag hem aan wie u het inkomen betaalt'], ['Betaal het inkomen weer']);
  zegt('cdw_derde', 'ander-coordineert', ['Deurwaarderskantoor Van Vliet en partners', '15 september 2026', 'NL91 ABNA 0417 1643 00', 'DW-2025-3391']);
  zegt('verdeelstaat', 'drie-partijen', ['€ 400,00, op 14 september 2026', 'U krijgt: € 30,91', '€ 35,00 eerst naar kosten van executie', 'Belastingdienst (fictief), OIN 00000099000000000004, kenmerk BD-0203', '€ 94,09', 'Zvw 18f lid 8', 'betaalopdracht 12', 'NL91 ABNA 0417 1643 00', '8012345678901234', 'naar wat er openstaat', 'komt er niet'], ['afspraak 7', 'De schuldenaar: dit']);
  zegt('verdeelstaat', 'rekening-onbekend', ['De schuldenaar: dit had niemand te vorderen', 'Wij houden € 50,00 voor u vast (betaalopdracht 13)', 'zonder opgave van voorrang', 'Er waren geen kosten van executie', 'Uw organisatie € 50,00'], ['gaven wij opdracht', 'bij anderen']);
  zegt('verdeelstaat', 'niets-afspraak-7', ['U krijgt: € 0,00', 'Deze keer is er voor u niets te betalen', 'afspraak 7', 'terugvordering UWV (Pw 60 lid 7)'], ['betaalopdracht', 'naar wat er openstaat']);
  zegt('cdw_derde', 'wij-nemen-over', ['1 oktober 2026', 'NL02 ABNA 0123 4567 89', 'beslag-1042']);
});

describe('de verklaring (Rv 476a en 476b)', () => {
  const VRAGEN = ['lid 2 onder a', 'lid 2 onder b', 'lid 2 onder c', 'lid 2 onder d', 'lid 2 onder e', 'lid 2 onder f', '476b lid 2', 'Leg uw antwoord uit', 'pandrecht', 'Deurwaarder of beslaglegger', 'Gelegd op', 'Datum', 'Handtekening', 'ontvangstbevestiging'];
  zegt('verklaringsformulier', 'beleid', [...VRAGEN, 'na 28 april 2026', 'vier weken'], ['477a', '479f', 'veroordelen', 'kantonrechter']);
  // Rv 479f is for who does not pay; on silence the law sets nothing there.
  zegt('verklaringsformulier', 'wet-479g', [...VRAGEN, 'Betaalt u niet? Dan kunnen wij u voor de kantonrechter dagen (artikel 479f)', '€ 80'], ['477a', 'Wat als u niets verklaart']);
  zegt('verklaringsformulier', 'wet-477a', [...VRAGEN, 'artikel 477a lid 1', '€ 80', 'artikel 477 lid 2', 'naar de deurwaarder die het beslag legt'], ['479f']);
  zegt('herinnering_verklaring', 'beleid', ['27 april 2026'], ['477a', '479f']);
  zegt('herinnering_verklaring', 'wet', ['artikel 477a lid 1']);
  zegt('herinnering_verklaring', 'wet-479g', ['artikel 476a'], ['479f', '477a']);
  zegt('ontvangstbevestiging_verklaring', 'gewoon', ['13 april 2026', 'bewijs van ontvangst'], ['Besluit']);
  zegt('ontvangstbevestiging_verklaring', 'wet', ['Besluit verklaring derdenbeslag']);
  zegt('afschrift_verklaring', 'alles', ['€ 1.876,55', 'Deurwaarderskantoor Van Vliet en partners', '3 november 2025', 'Kredietbank Oostpoort', 'loon']);
  zegt('afschrift_verklaring', 'geen-relatie', ['U krijgt daar geen inkomen meer', '31 maart 2026']);
});

describe('de mededeling van de beslagvrije voet (Rv 475i lid 2; Besluit art. 7; Regeling bijlage 2)', () => {
  const BLOKKEN = ['Overzicht van uw beslagvrije voet', 'Wij gingen uit van deze situatie', 'inkomen vóór belasting', 'woonkosten', 'waarop geen beslag ligt', 'ander beslag, een verrekening', 'artikel 475g lid 1', 'artikel 475da lid 5', 'artikel 475da lid 7', 'artikel 475e lid 1', 'binnen vier weken', 'www.uwbeslagvrijevoet.nl', 'privacyverklaring', '12 mei 2026'];
  zegt('mededeling', 'alleenstaand', [...BLOKKEN, 'Rv 475da lid 2', 'Van uw inkomen mogen wij'], ['Wat is er veranderd?']);
  zegt('mededeling', 'gezin-woonkosten-vragen', [...BLOKKEN, 'Wij hebben gegevens van u nodig', 'beslag-1042', 'Wat is er veranderd?', 'uw situatie thuis is veranderd']);
  zegt('mededeling', 'bijstand-bewind', ['95% van uw bijstandsnorm', 'Bewindvoering Oostpoort B.V.', 'voor M. de Boer-van den Heuvel', 'artikel 475dc lid 2', 'Participatiewet, artikel 21 onder a'], ['pw_21_a', 'Kanaalstraat']);
  // Rv 475i lid 3: from the beslag; lid 4: from the new vaststelling.
  zegt('mededeling', 'alleenstaand', ['dan geldt dat vanaf het begin', 'artikel 475fa']);
  zegt('mededeling', 'gelijk', ['Uw beslagvrije voet blijft gelijk.', 'dan geldt dat vanaf de nieuwe berekening'], ['vanaf het begin']);

  it('noemt elke stap van de berekening met haar artikel', async () => {
    const brief = brieven.findLast((een) => een.sjabloon.soort === 'mededeling' && een.voorbeeld.naam === 'alleenstaand');
    const stappen = (brief?.voorbeeld.inhoud as { uitleg: readonly { zin: string; artikel: string }[] }).uitleg;
    const glad = (await tekst('mededeling', 'alleenstaand')).replaceAll(' ', '');
    expect(stappen.length).toBeGreaterThan(10);
    for (const { zin, artikel } of stappen) expect(glad).toContain(`${zin}${artikel}`.replace(/[\s\u00a0]/gu, ''));
  });
});

describe('de brief bij de mededeling', () => {
  zegt('begeleidende_brief', 'eerste', ['U moet nog betalen: € 1.342,50', 'U houdt elke maand: € 1.650,42', 'ongeveer: € 226,13', '12 mei 2026', 'vanaf het begin', 'de rechtbank in het gebied waar u woont', 'artikel 17 van de Invorderingswet', 'Er is geen vaste termijn', 'Schuldhulp van de gemeente']);
  zegt('begeleidende_brief', 'eerste-bijstand-bewind', ['95% van uw bijstandsnorm', '€ 10,67 rente', 'artikel 438']);
  zegt('begeleidende_brief', 'eerste-verrekening', ['verrekenen', '26 mei 2026', 'bezwaar'], ['artikel 17', 'artikel 438']);
  zegt('begeleidende_brief', 'overname', ['aan een andere partij', 'Vanaf 1 mei 2026', 'U moet ons nog betalen: € 1.342,50', 'U houdt elke maand: € 1.650,42', 'Dat kan een ander bedrag zijn dan eerst', 'vanaf het begin', 'artikel 17'], ['nog niet betaald']);
  zegt('begeleidende_brief', 'herberekening', ['elk jaar', 'Eerst was dat: € 1.583,10', 'U houdt meer dan eerst', 'uw woonkosten hoger zijn geworden', 'vanaf de nieuwe berekening']);
  zegt('begeleidende_brief', 'correctie-met-terugbetaling', ['U krijgt van ons terug: € 134,64', '3 februari 2026', 'nieuwe gegevens']);
  zegt('begeleidende_brief', 'lager', ['U houdt minder dan eerst', 'uw partner meer is gaan verdienen']);
  zegt('begeleidende_brief', 'verruiming', ['ongeveer € 165,04', '€ 1.485,38', 'uitstel', 'kwijtschelding', 'artikel 17']);
  zegt('begeleidende_brief', 'erbij', ['Erbij gekomen: € 358,50', 'U moet ons nu in totaal nog betalen: € 1.342,50', 'evenveel van uw inkomen af als eerst', '€ 1.650,42', 'ongeveer: € 226,13', 'Nieuw: Afvalstoffenheffing van 31 maart 2025', 'artikel 17 van de Invorderingswet'], ['het overzicht bij deze brief', 'beslag op uw inkomen']);
  zegt('begeleidende_brief', 'erbij-met-rente-en-tiende', ['€ 10,67 rente', 'evenveel van uw inkomen af als eerst'], ['U houdt elke maand:']);
  zegt('begeleidende_brief', 'erbij-ander-coordineert', ['aan Deurwaarderskantoor Van Vliet en partners, voor alle partijen samen'], ['U houdt elke maand:', 'Naar ons gaat']);
  zegt('begeleidende_brief', 'erbij-deurwaarder', ['ook voor dat bedrag beslag op uw inkomen', 'het overzicht bij deze brief', '12 mei 2026', 'artikel 438']);
  zegt('begeleidende_brief', 'erbij-verrekening', ['verrekenen', 'uiterlijk op 26 mei 2026'], ['naar de rechter']);
  zegt('begeleidende_brief', 'einde-verruiming', ['stopt', '14 april 2026', 'Bent u het er niet mee eens?', 'artikel 17']);
});

describe('de andere brieven aan de inwoner', () => {
  zegt('afschrift_kennisgeving', 'gewoon', ['aangetekend', '14 september 2026', 'Afschrift van de kennisgeving van 1 september 2026', 'artikel 479g', '€ 1.650,42', 'Gezien', 'binnen vier weken']);

  it('Rv 479g lid 3: het afschrift zegt woord voor woord wat de derde kreeg', async () => {
    const [kennisgeving, afschrift] = await Promise.all([tekst('kennisgeving', 'gewoon'), tekst('afschrift_kennisgeving', 'gewoon')]);
    const [begin, einde] = ['Wij leggen beslag op', 'noem ons kenmerk.'];
    // Inside a quotation the markers of a list are text of their own.
    const deel = (van: string): string => van.slice(van.indexOf(begin), van.indexOf(einde, van.indexOf(begin)) + einde.length).replace(/ (?:•|\d\.) (?=[A-Z])/gu, ' ');
    expect(deel(kennisgeving).length).toBeGreaterThan(1_000);
    expect(deel(afschrift)).toBe(deel(kennisgeving));
  });

  zegt('opheffing_debiteur', 'voldaan', ['Uw schuld bij ons is betaald', '€ 12,50', '15 september 2026'], ['nog niet helemaal betaald']);
  zegt('opheffing_debiteur', 'insolventie', ['Wij krijgen niets meer van uw inkomen'], ['uw hele inkomen']);
  zegt('opheffing_debiteur', 'geen_ruimte', ['nog niet helemaal betaald', 'regeling', 'Bent u het er niet mee eens?', 'naar de rechter', 'geen vaste termijn'], ['bezwaar']);
  zegt('opheffing_debiteur', 'voldaan, verrekening', ['bezwaar', 'uiterlijk op 27 oktober 2026'], ['naar de rechter']);
  zegt('opheffing_debiteur', 'voldaan, ander bedrag open', ['Het bedrag waar dit om ging, is betaald', 'u moet ons nog een ander bedrag betalen', 'regeling'], ['Uw schuld bij ons is betaald', '€ 0,00']);
  zegt('opheffing_debiteur', 'ingetrokken, ander bedrag open', ['Wij vragen dit bedrag niet meer', 'nog een ander bedrag betalen']);
  zegt('opheffing_debiteur', 'andere weg', ['op een andere manier verder', 'nog niet helemaal betaald'], ['€ 0,00']);
  zegt('terugbetaling_na_einde', 'bedrag', ['U krijgt van ons terug: € 231,18']);
  zegt('terugbetaling_na_einde', 'niets', ['U krijgt dus niets terug']);
  // Rv 475fa: over its own term, and nothing about what holds now.
  zegt('terugbetaling_na_einde', 'opnieuw', ['Dat is al gestopt. Daarna rekenden wij opnieuw', 'U krijgt van ons terug: € 231,18'], ['nieuwe gegevens']);
  zegt('terugbetaling_na_einde', 'kantonrechter', ['De kantonrechter besloot', '1 januari 2026 tot en met 30 juni 2026', 'U krijgt van ons terug: € 720,00', 'U mocht in die tijd houden: € 1.770,42 per maand', 'verandert er niets aan wat u nu van uw inkomen houdt'], ['Dat is al gestopt', 'nieuwe gegevens']);
  zegt('terugbetaling_na_einde', 'kantonrechter-na-einde', ['Dat is al gestopt', '15 mei 2026'], ['wat u nu van uw inkomen houdt']);
  zegt('terugbetaling_na_einde', 'gegevens', ['U gaf ons nieuwe gegevens', 'tot en met 30 juni 2026'], ['kantonrechter besloot']);
  zegt('terugbetaling_na_einde', 'niets-over-die-dagen', ['U krijgt dus niets terug', 'bezwaar'], ['U krijgt van ons terug']);
  zegt('cdw_debiteur', 'ander-coordineert', ['Deurwaarderskantoor Van Vliet en partners', '0123 456 789', 'niet bij ons', '15 september 2026']);
});

describe('het burgerservicenummer', () => {
  const INWONER = beslagsjablonen.filter(({ soort, lezer }) => lezer === 'inwoner' && soort !== 'afschrift_kennisgeving').flatMap(({ soort, voorbeelden }) => voorbeelden.map(({ naam }) => [soort, naam] as const));

  it.each(INWONER)('staat niet in %s, %s: alleen in het afschrift van wat de derde kreeg', async (soort, naam) => {
    expect(await tekst(soort, naam)).not.toContain('999990044');
  });

  it('staat nergens in de metadata', async () => {
    for (const { soort } of beslagsjablonen) {
      const brief = brieven.findLast((een) => een.sjabloon.soort === soort);
      expect(brief?.gegevens.kop.titel, soort).not.toMatch(/\d{9}/);
      expect(Buffer.from(brief?.gemaakt.pdf ?? []).toString('latin1'), soort).not.toContain('999990044');
    }
  });
});
