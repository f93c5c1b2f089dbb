import { BEVOEGDHEDEN_VAN_DOEL, type Doel } from '../../../contract/routeervoorziening/doel.ts';
import type { Veld } from '../../../contract/routeervoorziening/velden.ts';
import type { Dossierpersoon } from '../../../adapters/routeervoorziening/contract/bevraging.ts';
import type { Bronantwoord } from '../../../adapters/routeervoorziening/contract/bronvraag.ts';
import type { Bronopgave } from '../../../adapters/routeervoorziening/contract/opgave.ts';

type Antwoordpersoon = Bronantwoord['personen'][number];

/**
 * Cuts out of an answer whatever may not be delivered, also when the source sent it: fields beyond those allowed, and a beslag or
 * verrekening by a power about which this purpose does not ask.
 */
export function snoei(persoon: Antwoordpersoon, doel: Doel, velden: readonly Veld[]): Dossierpersoon {
  const { rol, opgaven, ...rest } = persoon;
  return { rol, opgaven: opgaven.filter((opgave) => hoortBij(opgave, doel)).map((opgave) => alleen(opgave, velden)).filter((opgave) => Object.keys(opgave).length > 0), ...alleen(rest, velden) };
}

function hoortBij({ bevoegdheid }: Bronopgave, doel: Doel): boolean {
  return bevoegdheid === undefined || BEVOEGDHEDEN_VAN_DOEL[doel].some((soort) => soort === bevoegdheid.soort);
}

function alleen<T extends object>(waarde: T, velden: readonly string[]): Partial<T> {
  return Object.fromEntries(Object.entries(waarde).filter(([naam]) => velden.includes(naam))) as Partial<T>;
}
