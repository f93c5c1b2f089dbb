import { join } from 'node:path';
import { zonderNummers } from '../../adapters/bron/fouten.ts';
import { inWoorden, OnleesbaarInkomensbestand } from '../../adapters/polis/standin/inkomensfout.ts';
import { dag, isDag, voluit } from '../../domain/kalender/dag.ts';
import { PROJECT } from '../opbouw/plaatsen.ts';
import { metRegisters, rekenVoorPersoon } from '../rekentool/persoon.ts';
import { verslag } from '../rekentool/verslag.ts';
import { bestandsnaam, leesfout } from './bestand.ts';
import { schrijf } from './database.ts';

/** The incomes of the sample, where no other file is named. */
const VOORBEELD = join(PROJECT, 'voorbeeld', 'inkomens.csv');

/**
 * `invorderstraat rekentool --persoon <bsn> [--dag] [--inkomens]`: the whole chain for a test person on the stand-ins of BRP
 * and polisadministratie. Answers 0 when it ended in a result or in a named reason; 2, with the reason on stderr, when
 * what was asked makes no sense.
 */
export async function voerUit(_argumenten: readonly string[], opties: Readonly<Record<string, unknown>>): Promise<number> {
  const tekst = (naam: string, anders: string): string => {
    const waarde = opties[naam];
    return typeof waarde === 'string' ? waarde : anders;
  };
  const [bsn, op, bestand] = [tekst('persoon', ''), tekst('dag', ''), tekst('inkomens', VOORBEELD)];
  if (!/^\d{9}$/.test(bsn)) return weiger('een burgerservicenummer is negen cijfers');
  if (!isDag(op)) return weiger(`geen dag (jjjj-mm-dd): «${zonderNummers(op)}»`);
  try {
    const uitkomst = await metRegisters(dag(op), { inkomensBestand: bestand }, async (registers) => rekenVoorPersoon(registers, bsn, dag(op)));
    schrijf(`Rekentool voor testpersoon ${bsn} op ${voluit(dag(op))}`);
    if (uitkomst.soort === 'reden') schrijf('', 'EEN MENS MOET KIJKEN', `  ${uitkomst.reden}`);
    else schrijf(...verslag(uitkomst.uitkomst, uitkomst.derden));
    return 0;
  } catch (fout) {
    if (fout instanceof OnleesbaarInkomensbestand) return weiger(...fout.fouten.map((een) => `${bestandsnaam(bestand)}: ${inWoorden(een)}`));
    const reden = leesfout(fout, bestand);
    if (reden === null) throw fout;
    return weiger(reden);
  }
}

function weiger(...redenen: readonly string[]): number {
  process.stderr.write(redenen.map((reden) => `rekentool: ${reden}\n`).join(''));
  return 2;
}
