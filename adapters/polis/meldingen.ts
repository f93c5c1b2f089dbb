import { zonderNummers } from '../bron/fouten.ts';
import type { Knoop } from './knoop.ts';
import type { Melding, SuwiAntwoord } from './suwi-antwoord.ts';

const leesMelding = (knoop: Knoop, soort: Melding['soort']): Melding => ({
  soort,
  code: zonderNummers(knoop.tekst('Code') ?? '').slice(0, 40),
  tekst: zonderNummers(knoop.tekst('Tekst') ?? '').slice(0, 200),
});

/** The messages of an FWI block: faults first, then warnings, then information. Their `Detail` is not taken over: it may name a person. */
export function leesMeldingen(fwi: Knoop | null): readonly Melding[] {
  if (fwi === null) return [];
  return [
    ...fwi.alle('Fout').map((knoop) => leesMelding(knoop, 'fout')),
    ...fwi.alle('Waarschuwing').map((knoop) => leesMelding(knoop, 'waarschuwing')),
    ...fwi.alle('Informatie').map((knoop) => leesMelding(knoop, 'informatie')),
  ];
}

/** A SOAP fault; the declared one (AanvraagNietOk) carries an fwi:Fout in its detail. */
export function leesFault(fault: Knoop): SuwiAntwoord {
  const melding = fault.een('detail')?.een('Fout') ?? null;
  return { soort: 'soap_fout', faultcode: zonderNummers(fault.tekst('faultcode') ?? '').slice(0, 60), melding: melding && leesMelding(melding, 'fout') };
}
