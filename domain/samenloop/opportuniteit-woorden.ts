import { euro } from '../geld/centen.ts';
import type { Opportuniteit, Opportuniteitscijfers } from './opportuniteit.ts';

/** Why a weighing came out as it did, in Dutch, with its figures. */
export function inWoorden(oordeel: Opportuniteit['oordeel'], cijfers: Opportuniteitscijfers): string {
  if (oordeel === 'niemand_anders') return 'Geen andere partij heeft een beslag of verrekening lopen.';
  const { afloscapaciteit, aandeel, maanden, voorgangersNogMaanden } = cijfers;
  return [
    `${wie(cijfers)} in.`,
    afloscapaciteit === null ? 'De afloscapaciteit is niet opgegeven.' : `De afloscapaciteit is ${euro(afloscapaciteit)} per maand${cijfers.rest === null ? '' : `; als ieder het zijne heeft blijft ${euro(cijfers.rest)} over`}.`,
    aandeel === null ? 'Wat deze vordering naar rang en evenredigheid krijgt staat niet vast.' : `Naar rang en evenredigheid krijgt deze vordering ${oordeel === 'te_weinig' ? 'hoogstens' : 'ten minste'} ${euro(aandeel)} per maand${maanden === null ? '' : ` en is zij in ${aantal(maanden, 'maand', 'maanden')} voldaan`}.`,
    ...(voorgangersNogMaanden === null ? ['Wie voorgaat is voorlopig niet voldaan.'] : voorgangersNogMaanden === 0 ? [] : [`Wie voorgaat is over ${aantal(voorgangersNogMaanden, 'maand', 'maanden')} voldaan.`]),
    { kansrijk: 'Een beslag heeft zin.', te_weinig: 'Een beslag brengt te weinig op.', onbekend: 'Of een beslag zin heeft hangt af van wat niet is opgegeven.' }[oordeel],
  ].join(' ');
}

function wie({ anderen, ingehouden }: Opportuniteitscijfers): string {
  return anderen === 1 ? `Eén beslag of verrekening van een ander houdt ${euro(ingehouden)} per maand` : `${String(anderen)} beslagen en verrekeningen van anderen houden samen ${euro(ingehouden)} per maand`;
}

function aantal(n: number, een: string, meer: string): string {
  return `${String(n)} ${n === 1 ? een : meer}`;
}
