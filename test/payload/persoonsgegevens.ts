import { readdirSync, readFileSync } from 'node:fs';
import { actueel, leesPersoonslijsten } from '../../adapters/brp/standin/persoonslijsten.ts';

const TESTSET = new URL('../../adapters/brp/standin/data/testset-persoonslijsten-gba-v.csv', import.meta.url);
const VOORBEELD = new URL('../../voorbeeld/', import.meta.url);
const INKOMENS = new URL('inkomens.csv', VOORBEELD);

/** An amount that is also that of a claim, of any opdrachtgever, says nothing about a person. */
const VORDERINGEN = readdirSync(VOORBEELD)
  .filter((naam) => /^vorderingen.*\.csv$/.test(naam))
  .map((naam) => readFileSync(new URL(naam, VOORBEELD), 'utf8'))
  .join('\n');

export interface Persoonsgegevens {
  readonly bsns: readonly string[];
  /** Surnames and given names, as the register has them. */
  readonly namen: readonly string[];
  /** Streets and postal codes. */
  readonly adressen: readonly string[];
  /** Monthly wages, in euro and in cents. */
  readonly inkomens: readonly string[];
}

/** What may stand nowhere in Temporal about these people and their partners, out of the registers themselves. */
export async function persoonsgegevens(bsns: readonly string[]): Promise<Persoonsgegevens> {
  const lijsten = leesPersoonslijsten(TESTSET);
  const namen = new Set<string>();
  const adressen = new Set<string>();
  for (const bsn of bsns) {
    const lijst = lijsten.get(bsn);
    if (lijst === undefined) throw new Error(`de testset kent ${bsn} niet`);
    for (const [groep, veld] of [['01', '02.40'], ['01', '02.10'], ['05', '02.40'], ['05', '02.10']] as const) voegToe(namen, actueel(lijst, groep).get(veld));
    for (const veld of ['11.10', '11.15', '11.60']) voegToe(adressen, actueel(lijst, '08').get(veld));
  }
  const inkomens = readFileSync(INKOMENS, 'utf8')
    .split('\n')
    .slice(1)
    .map((regel) => regel.split(';'))
    .filter(([bsn]) => bsns.includes(bsn ?? ''))
    .map((velden) => velden[10] ?? '')
    .filter((bedrag) => Number(bedrag) > 0 && !VORDERINGEN.includes(`;${bedrag.replace('.', ',')}`))
    .flatMap((bedrag) => [bedrag.replace('.', '\\.'), String(Math.round(Number(bedrag) * 100))]);
  return Promise.resolve({ bsns, namen: [...namen], adressen: [...adressen], inkomens: [...new Set(inkomens)] });
}

function voegToe(verzameling: Set<string>, waarde: string | undefined): void {
  // A point stands for «unknown».
  if (waarde !== undefined && waarde.length > 3) verzameling.add(waarde.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
}
