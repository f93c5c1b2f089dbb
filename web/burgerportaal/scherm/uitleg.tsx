import type { JSX } from 'preact';
import type { Normversie, Voorbehoud } from '../../../domain/beslagvrije-voet/uitkomst.ts';
import { dag, voluit } from '../../../domain/kalender/dag.ts';
import { alsLeesbaar, Getal } from '../../../domain/spoor/getal.ts';
import type { Spoor, Stap } from '../../../domain/spoor/spoor.ts';
import { inEuro } from '../antwoorden/bedrag.ts';
import { stapInGewoneWoorden, stappenVoorLezer, voorbehoudInGewoneWoorden } from '../uitkomst/gewone-woorden.ts';
import { Alinea, Kop, Openklap } from './onderdelen.tsx';

const EENHEID: Readonly<Record<Stap['eenheid'], string>> = { 'EUR/maand': ' euro per maand', 'EUR/jaar': ' euro per jaar', EUR: ' euro', factor: '' };

/** The whole calculation, step by step, as it was made: the same trace that the seizing party keeps, in plain words and in those of the law. */
export function Berekening({ spoor, normversie }: { readonly spoor: Spoor; readonly normversie: Normversie }): JSX.Element {
  const stappen = stappenVoorLezer(spoor);
  return (
    <>
      <Kop>De hele berekening</Kop>
      <div class="portaal-tekst">
        <Alinea>
          Wij rekenen met de bedragen die gelden van {voluit(dag(normversie.van))} tot en met {voluit(dag(normversie.totEnMet))}.
        </Alinea>
        <Openklap titel={`Bekijk alle ${String(stappen.length)} stappen`}>
          <ol class="utrecht-ordered-list utrecht-ordered-list--distanced portaal-uitleg">
            {stappen.map((stap, plaats) => (
              <li class="utrecht-ordered-list__item" key={`${stap.sleutel}-${String(plaats)}`}>
                {stapInGewoneWoorden(stap)}
                <br />
                <span class="portaal-formule">
                  {stap.formule} = <strong>{alsLeesbaar(new Getal(stap.uitkomst))}</strong>
                  {EENHEID[stap.eenheid]}
                </span>
                <br />
                <span class="portaal-artikel">
                  {stap.artikel}: {stap.zin}
                </span>
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
          {voorbehouden.map((voorbehoud) => (
            <li class="utrecht-unordered-list__item" key={voorbehoud.sleutel}>
              {voorbehoudInGewoneWoorden(voorbehoud)}
              {voorbehoud.alternatief ? ` Dan is de beslagvrije voet ${inEuro(voorbehoud.alternatief.beslagvrijeVoet)}.` : ''}
            </li>
          ))}
        </ul>
        <Openklap titel="Hoe staat dit in de wet?">
          {voorbehouden.map(({ sleutel, tekst, artikel }) => (
            <Alinea key={sleutel}>
              {artikel}: {tekst}
            </Alinea>
          ))}
        </Openklap>
      </div>
    </>
  );
}
