import { euro, type Centen } from '../../../domain/geld/centen.ts';
import { isDag, voluit, type Dag } from '../../../domain/kalender/dag.ts';
import type { Antwoorden } from '../antwoorden/antwoorden.ts';
import type { Bijstandsoordeel } from '../brief/bijstand.ts';
import type { Inhouding } from '../brief/inhouding.ts';
import type { Oorzaak, Vergelijking } from '../brief/vergelijking.ts';
import { eigenSituatie, type Situatie } from '../rekenen/situatie.ts';
import type { Situatieblok } from '../vragen/vraag.ts';
import { ikZinnen } from './ik-zinnen.ts';
import { isOpTijd } from './melden.ts';

/**
 * A text that the inwoner can send to who wrote the letter: what is wrong, what is right, and what is asked. Undefined where
 * there is nothing to ask: an amount that is too high is not reported here.
 */
export function voorbeeldtekst(antwoorden: Antwoorden, vandaag: Dag, vergelijking: Vergelijking): string | undefined {
  const { inBrief, hoortTeZijn, oordeel, ontbreekt, inhouding } = vergelijking;
  const teLaag = oordeel === 'te laag';
  return brieftekst(antwoorden, [
    ...(teLaag
      ? [
          `In uw brief staat ${euro(inBrief)} per maand. Volgens mijn berekening moet dat ${euro(hoortTeZijn.beslagvrijeVoet)} zijn.`,
          ...redenen(vergelijking, eigenSituatie(antwoorden)),
        ]
      : []),
    ...(ontbreekt.length > 0 && oordeel !== 'te hoog' ? [watOntbreekt(ontbreekt)] : []),
    ...overInhouding(inhouding),
    ...(teLaag ? [opnieuw(antwoorden, vandaag)] : []),
  ]);
}

/** The same for a letter about bijstand, with the voet in cents a month where it is known. */
export function voorbeeldtekstBijstand(antwoorden: Antwoorden, vandaag: Dag, { opgave, inBrief, oordeel, inhouding }: Bijstandsoordeel, voet: Centen | null): string | undefined {
  const verkeerd = opgave === 'percentage' ? [] : [inBrief === null ? 'In uw brief staat mijn beslagvrije voet niet.' : `In uw brief staat een bedrag: ${euro(inBrief)} per maand.`];
  return brieftekst(antwoorden, [
    ...verkeerd.map((zin) => `${zin} Bij bijstand hoort in de brief te staan dat ik 95% van mijn bijstandsnorm houd (artikel 475dc lid 2 Rv). Wilt u mij een brief met dit percentage sturen?`),
    ...(oordeel === 'te laag' && voet !== null ? [`Het bedrag is ook te laag. 95% van mijn bijstandsnorm is voor mij ${euro(voet)} per maand.`, opnieuw(antwoorden, vandaag)] : []),
    ...overInhouding(inhouding),
  ]);
}

function brieftekst({ datum }: Antwoorden, alineas: readonly string[]): string | undefined {
  if (alineas.length === 0) return undefined;
  const van = datum !== undefined && isDag(datum) ? ` van ${voluit(datum)}` : '';
  return [
    'Geachte heer of mevrouw,',
    `Ik kreeg uw brief${van} met het overzicht van mijn beslagvrije voet.`,
    ...alineas,
    'Ik stuur bewijzen mee.',
    'Met vriendelijke groet,',
    '[uw naam, uw adres en het kenmerk van de brief]',
  ].join('\n\n');
}

function opnieuw(antwoorden: Antwoorden, vandaag: Dag): string {
  return isOpTijd(antwoorden['ontvangst'], vandaag)
    ? 'Wilt u de beslagvrije voet opnieuw vaststellen vanaf het begin van de inhouding, en terugbetalen wat te veel is ingehouden (artikel 475i lid 3 Rv)?'
    : 'Wilt u de beslagvrije voet opnieuw vaststellen vanaf vandaag (artikel 475d lid 5 Rv)?';
}

/** What makes the difference: the sum, what the letter has wrong, and what it leaves out. */
function redenen({ oorzaken, ontbreekt, volgensBrief }: Vergelijking, situatie: Situatie): string[] {
  const rekensom = oorzaken.some(({ blok }) => blok === 'rekensom') && volgensBrief?.soort === 'vastgesteld';
  const blokken = oorzaken.flatMap(({ blok }: Oorzaak) => (blok === 'rekensom' ? [] : [blok]));
  return [
    ...(rekensom ? [`De berekening in uw brief komt niet uit. Met de gegevens uit uw brief kom ik op ${euro(volgensBrief.beslagvrijeVoet)}.`] : []),
    ...opsomming('Bij mij is dit anders dan in uw brief:', blokken.filter((blok) => !ontbreekt.includes(blok)), situatie),
    ...opsomming('Dit staat niet in uw brief, maar het telt wel mee:', blokken.filter((blok) => ontbreekt.includes(blok)), situatie),
  ];
}

function opsomming(kop: string, blokken: readonly Situatieblok[], situatie: Situatie): string[] {
  if (blokken.length === 0) return [];
  const zinnen = new Set(blokken.flatMap((blok) => ikZinnen(blok, situatie)));
  return [[kop, ...[...zinnen].map((zin) => `- ${zin}`)].join('\n')];
}

function watOntbreekt(ontbreekt: readonly Situatieblok[]): string {
  const namen = ontbreekt.map((blok) => `- ${WAT_IK_MIS[blok]}`);
  return ['Dit mis ik in uw brief:', ...namen, 'Wilt u mij laten weten waar u van uitgaat (artikel 7 Besluit beslagvrije voet)?'].join('\n');
}

const WAT_IK_MIS: Readonly<Record<Situatieblok, string>> = {
  wonen: 'Waar ik woon.',
  thuis: 'Mijn situatie thuis.',
  inkomen: 'Mijn inkomen vóór belasting.',
  partner: 'Het inkomen van mijn partner.',
  ander: 'Of ander inkomen van mij meetelt, en hoeveel.',
  woonkosten: 'Of mijn woonkosten meetellen, en hoeveel.',
  inhouding: 'Of u rekening houdt met wat anderen al van mij inhouden, en met hoeveel.',
};

function overInhouding(inhouding: Inhouding): string[] {
  if (inhouding.soort !== 'te veel' || inhouding.pastBijBrief) return [];
  const { nu, hoogstens, metTiende, tiendeMogelijk } = inhouding;
  const feit = `Er wordt nu ${euro(nu)} per maand ingehouden. Volgens mijn berekening mag dat hoogstens ${euro(hoogstens)} zijn.`;
  const stop = 'Wilt u ervoor zorgen dat er niet meer wordt ingehouden dan mag, en terugbetalen wat te veel is ingehouden?';
  if (!tiendeMogelijk) return [`${feit} ${stop}`];
  return [
    feit,
    `Houdt u meer in op grond van artikel 19 lid 1, tweede zin, van de Invorderingswet 1990? Wilt u mij dan laten weten om welke aanslagen het gaat, waar dit vooraf is aangekondigd en hoe u het bedrag hebt uitgerekend? Het mag dan hoogstens ${euro(metTiende)} per maand zijn.`,
    `Geldt dat artikel niet voor mij? ${stop}`,
  ];
}
