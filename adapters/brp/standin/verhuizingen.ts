import { z } from 'zod';
import { isDag, type Dag } from '../../../domain/kalender/dag.ts';
import { leesRegels } from '../../standin/regels.ts';
import { actueel, type Persoonslijst, type Rij } from './persoonslijsten.ts';

/** One move within the Netherlands: from which day somebody lives where. The gemeente of the register stays that of before. */
const Verhuizing = z.strictObject({
  bsn: z.string().regex(/^[0-9]{9}$/),
  vanaf: z.string().refine(isDag),
  straat: z.string().min(1),
  huisnummer: z.string().regex(/^[1-9][0-9]{0,4}$/),
  postcode: z.string().regex(/^[1-9][0-9]{3}[A-Z]{2}$/),
  woonplaats: z.string().min(1),
});
export type Verhuizing = z.infer<typeof Verhuizing>;

/** Reads `bsn;vanaf;straat;huisnummer;postcode;woonplaats`; throws `OnleesbaarStandinbestand`. The official test set knows no move of a later day. */
export function leesVerhuizingen(tekst: string): readonly Verhuizing[] {
  return leesRegels(tekst, Verhuizing);
}

/** The persoonslijst as it stands on a day: the last move before or on it is the present address (category 08), the one before it history. */
export function naVerhuizing(lijst: Persoonslijst, verhuizingen: readonly Verhuizing[], opDag: Dag): Persoonslijst {
  const bsn = actueel(lijst, '01').get('01.20');
  const laatste = verhuizingen.filter((een) => een.bsn === bsn && een.vanaf <= opDag).reduce<Verhuizing | null>((vorige, een) => (vorige !== null && vorige.vanaf > een.vanaf ? vorige : een), null);
  if (laatste === null) return lijst;
  const [, ...andere] = lijst.get('08') ?? [];
  const eerder = lijst.get('08')?.[0] ?? [];
  return new Map([...lijst, ['08', [[verblijf(laatste, actueel(lijst, '08')), ...eerder], ...andere]]]);
}

function verblijf({ vanaf, straat, huisnummer, postcode, woonplaats }: Verhuizing, eerder: Rij): Rij {
  const sinds = vanaf.replaceAll('-', '');
  return new Map([
    ['09.10', eerder.get('09.10') ?? '0000'],
    ['10.10', 'W'],
    ['10.30', sinds],
    ['11.10', straat],
    ['11.15', straat],
    ['11.20', huisnummer],
    ['11.60', postcode],
    ['11.70', woonplaats],
    ['85.10', sinds],
  ]);
}
