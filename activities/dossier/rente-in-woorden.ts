import { euro } from '../../domain/geld/centen.ts';
import { voluit } from '../../domain/kalender/dag.ts';
import type { StuitendeHandeling } from '../../domain/kalender/verjaring.ts';
import { grondVanStuiting } from '../../domain/regime/stuiting.ts';
import type { Rente } from '../../domain/rente/rente.ts';
import type { Verjaringsstand } from '../opslag/verjaring.ts';
import { spoorInWoorden } from './berekening-in-woorden.ts';

/** The rente of a claim in Dutch: what it comes to, that a beschikking charges it, and every step with its article and numbers. */
export function renteInWoorden(rente: Rente): string[] {
  const naam = rente.rentesoort.replaceAll('_', ' ');
  if (rente.soort === 'geen') return [`${naam}: geen; ${rente.reden} (${rente.grondslag})`];
  if (rente.soort === 'onbeslist') return [`${naam}: niet berekend; ${rente.reden} (${rente.grondslag})`];
  return [
    `${naam} van ${voluit(rente.van)} tot en met ${voluit(rente.totEnMet)}: ${euro(rente.bedrag)}; berekend, en pas verschuldigd als een beschikking haar in rekening brengt`,
    ...spoorInWoorden(rente.spoor).map((regel) => `  ${regel}`),
  ];
}

/** The verjaring of a claim in Dutch: its last day, and every act and every uitstel that it was computed from. */
export function verjaringInWoorden({ laatsteDag, stuitingen, verlengingen, genegeerd, beslagLigt }: Verjaringsstand): string[] {
  return [
    `laatste dag ${voluit(laatsteDag)} (Awb 4:104, 4:110 en 4:111)`,
    ...stuitingen.map(({ datum, soort }) => {
      const zonder = genegeerd.find((een) => een.datum === datum);
      const gevolg = zonder === undefined ? 'de termijn begint opnieuw' : zonder.waarom === 'al_verjaard' ? 'te laat: al verjaard' : 'zonder gevolg';
      return `${datum}  ${soort === 'stuit_niet' ? 'geen stuiting' : `${soort.replaceAll('_', ' ')} (${grondVanStuiting(soort satisfies StuitendeHandeling)})`}: ${gevolg}`;
    }),
    ...verlengingen.map(({ van, totEnMet }) => `${van}  uitstel tot en met ${voluit(totEnMet)} (Awb 4:111): verlengt met zijn dagen, zolang de termijn loopt`),
    ...(beslagLigt ? ['er ligt een beslag: of dat de verjaring blijft stuiten beoordeelt een mens'] : []),
  ];
}
