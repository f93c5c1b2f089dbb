import { euro } from '../../../domain/geld/centen.ts';
import { isDag, voluit, type Dag } from '../../../domain/kalender/dag.ts';
import type { Antwoorden } from '../antwoorden/antwoorden.ts';
import type { Vergelijking } from '../brief/vergelijking.ts';
import { antwoordInWoorden } from '../vragen/in-woorden.ts';
import { bloknaam } from '../vragen/vraag.ts';
import { vragenlijst } from '../vragen/vragenlijst.ts';
import { isOpTijd } from './doen.ts';

/** A text that the inwoner can send to who wrote the letter: what is wrong, what is right, and what is asked. */
export function voorbeeldtekst(antwoorden: Antwoorden, vandaag: Dag, { inBrief, hoortTeZijn, oorzaken, volgensBrief }: Vergelijking): string {
  const datum = antwoorden['datum'];
  const brief = datum !== undefined && isDag(datum) ? `van ${voluit(datum)}` : '';
  return [
    'Geachte heer of mevrouw,',
    `Ik kreeg uw brief ${brief} met het overzicht van mijn beslagvrije voet. In uw brief staat ${euro(inBrief)} per maand. Volgens mijn berekening moet dat ${euro(hoortTeZijn.beslagvrijeVoet)} zijn.`,
    ...oorzaken.map(({ blok }) => (blok === 'rekensom' ? rekensom(volgensBrief) : anders(antwoorden, blok))),
    `${isOpTijd(antwoorden['ontvangst'], vandaag) ? MET_TERUGWERKING : VANAF_NU} Ik stuur bewijzen mee.`,
    'Met vriendelijke groet,',
    '[uw naam, uw adres en het kenmerk van de brief]',
  ].join('\n\n');
}

const MET_TERUGWERKING =
  'Wilt u de beslagvrije voet opnieuw vaststellen vanaf het begin van de inhouding, en terugbetalen wat te veel is ingehouden (artikel 475i lid 3 Rv)?';
const VANAF_NU = 'Wilt u de beslagvrije voet opnieuw vaststellen vanaf vandaag (artikel 475d lid 5 Rv)?';

function rekensom({ beslagvrijeVoet }: Vergelijking['volgensBrief']): string {
  return `De berekening in uw brief komt niet uit. Met de gegevens uit uw brief kom ik op ${euro(beslagvrijeVoet)}.`;
}

/** The person's own answers to a block, in one line. */
function anders(antwoorden: Antwoorden, blok: string): string {
  const eigen = vragenlijst(antwoorden).filter((vraag) => vraag.blok === blok && vraag.sleutel.startsWith('e.'));
  const regels = eigen.map((vraag) => `- ${vraag.titel} ${antwoordInWoorden(vraag, antwoorden[vraag.sleutel])}`);
  const naam = eigen[0] ? bloknaam(eigen[0].blok) : '';
  return [`${naam} is anders dan in uw brief:`, ...regels].join('\n');
}
