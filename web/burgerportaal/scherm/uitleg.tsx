import type { JSX } from 'preact';
import type { Normversie, Voorbehoud } from '../../../domain/beslagvrije-voet/uitkomst.ts';
import { dag, voluit } from '../../../domain/kalender/dag.ts';
import { alsLeesbaar, Getal } from '../../../domain/spoor/getal.ts';
import type { Spoor, Stap } from '../../../domain/spoor/spoor.ts';
import { inEuro } from '../antwoorden/bedrag.ts';
import { Alinea, Kop, Openklap } from './onderdelen.tsx';

const EENHEID: Readonly<Record<Stap['eenheid'], string>> = { 'EUR/maand': ' euro per maand', 'EUR/jaar': ' euro per jaar', EUR: ' euro', factor: '' };

/** The whole calculation, step by step, as it was made: the same trace that the seizing party keeps. */
export function Berekening({ spoor, normversie }: { readonly spoor: Spoor; readonly normversie: Normversie }): JSX.Element {
  return (
    <>
      <Kop>De hele berekening</Kop>
      <div class="portaal-tekst">
        <Alinea>
          Wij rekenen met de bedragen die gelden van {voluit(dag(normversie.van))} tot en met {voluit(dag(normversie.totEnMet))}.
        </Alinea>
        <Openklap titel={`Bekijk alle ${String(spoor.length)} stappen`}>
          <ol class="utrecht-ordered-list utrecht-ordered-list--distanced portaal-uitleg">
            {spoor.map(({ sleutel, artikel, zin, formule, uitkomst, eenheid }, plaats) => (
              <li class="utrecht-ordered-list__item" key={`${sleutel}-${String(plaats)}`}>
                {zin}
                <br />
                <span class="portaal-formule">
                  {formule} = <strong>{alsLeesbaar(new Getal(uitkomst))}</strong>
                  {EENHEID[eenheid]}
                </span>
                <br />
                <span class="portaal-artikel">{artikel}</span>
              </li>
            ))}
          </ol>
        </Openklap>
      </div>
    </>
  );
}

/** Where the law can be read in another way, and what that would give. */
export function Voorbehouden({ voorbehouden }: { readonly voorbehouden: readonly Voorbehoud[] }): JSX.Element | null {
  if (voorbehouden.length === 0) return null;
  return (
    <>
      <Kop>Hier is de wet niet helemaal duidelijk</Kop>
      <div class="portaal-tekst">
        <Alinea>Wij hebben een keuze gemaakt. De afzender van uw brief kan iets anders kiezen. Dan kan het bedrag anders zijn.</Alinea>
        <ul class="utrecht-unordered-list utrecht-unordered-list--distanced">
          {voorbehouden.map(({ sleutel, tekst, artikel, alternatief }) => (
            <li class="utrecht-unordered-list__item" key={sleutel}>
              {alternatief ? 'Het kan ook zo: ' : ''}
              {tekst} <span class="portaal-artikel">({artikel})</span>
              {alternatief ? ` Dan is de beslagvrije voet ${inEuro(alternatief.beslagvrijeVoet)}.` : ''}
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
