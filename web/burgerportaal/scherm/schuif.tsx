import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Dag } from '../../../domain/kalender/dag.ts';
import { centen } from '../../../domain/geld/centen.ts';
import { alsTekst, Getal, type DecimaalBedrag } from '../../../domain/spoor/getal.ts';
import { alsCenten, inEuro } from '../antwoorden/bedrag.ts';
import type { Situatie } from '../rekenen/situatie.ts';
import { bijInkomen, schuifbereik, verloop, type Punt } from '../uitkomst/schuif.ts';
import { Alinea, Kop } from './onderdelen.tsx';

type Props = { readonly datum: Dag; readonly situatie: Situatie; readonly netto: DecimaalBedrag };

/** "What if my income changes": a slider, the outcome in words, and where it stands between nothing and twice the income. */
export function Schuif({ datum, situatie, netto }: Props): JSX.Element {
  const { min, max, stap } = schuifbereik(netto);
  const [anders, zetAnders] = useState(0);
  const punten = useMemo(() => verloop(datum, situatie, netto), [datum, situatie, netto]);
  const nieuw = alsTekst(new Getal(netto).plus(anders));
  const punt = bijInkomen(datum, situatie, netto, nieuw);
  const verschil = anders === 0 ? 'zoals nu' : `${inEuro(centen(Math.abs(anders) * 100))} ${anders > 0 ? 'meer' : 'minder'}`;
  const inWoorden = `${inEuro(alsCenten(nieuw))} (${verschil})`;
  return (
    <section class="portaal-niet-afdrukken" aria-labelledby="kop-schuif">
      <Kop id="kop-schuif">Wat als mijn inkomen verandert?</Kop>
      <div class="portaal-tekst">
        <Alinea>
          Schuif om een ander inkomen te proberen. Wij nemen aan dat uw inkomen vóór belasting evenveel procent verandert. Daarom is dit een schatting.
        </Alinea>
        <label class="utrecht-form-label" for="schuif">
          Mijn netto inkomen per maand wordt: <strong>{inWoorden}</strong>
        </label>
        <input
          class="portaal-schuif"
          id="schuif"
          type="range"
          min={min}
          max={max}
          step={stap}
          value={anders}
          aria-valuetext={inWoorden}
          onInput={({ currentTarget }) => zetAnders(currentTarget.valueAsNumber)}
        />
        <Vlakken punten={punten} nu={punt} />
        <ul class="portaal-sleutel">
          <li>
            <Staal soort="voet" />U houdt
          </li>
          <li>
            <Staal soort="ruimte" />
            Wordt ingehouden
          </li>
        </ul>
        <p class="utrecht-paragraph utrecht-paragraph--distanced" role="status">
          {punt ? (
            <>
              U houdt dan <strong>{inEuro(centen(punt.netto - punt.ruimte))}</strong>. Er mag <strong>{inEuro(punt.ruimte)}</strong> worden ingehouden.
            </>
          ) : (
            'Voor dit inkomen kunnen wij geen bedrag uitrekenen.'
          )}
        </p>
      </div>
    </section>
  );
}

function Staal({ soort }: { readonly soort: 'voet' | 'ruimte' }): JSX.Element {
  return (
    <svg viewBox="0 0 10 10" aria-hidden="true" focusable="false">
      <rect class={`portaal-balk__${soort}`} width="10" height="10" />
    </svg>
  );
}

/** What is kept and what is taken, over the whole reach of incomes; the numbers stand in the sentence below. */
function Vlakken({ punten, nu }: { readonly punten: readonly Punt[]; readonly nu: Punt | undefined }): JSX.Element | null {
  const hoogste = punten.at(-1)?.netto ?? 0;
  if (hoogste <= 0) return null;
  const x = (bedrag: number): string => ((bedrag / hoogste) * 1000).toFixed(1);
  const y = (bedrag: number): string => (300 - (bedrag / hoogste) * 300).toFixed(1);
  const inkomen = punten.map((punt) => `${x(punt.netto)},${y(punt.netto)}`);
  const houdt = punten.map((punt) => `${x(punt.netto)},${y(punt.netto - punt.ruimte)}`);
  return (
    <svg class="portaal-vlakken" viewBox="0 0 1000 300" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <polygon class="portaal-balk__ruimte" points={[...inkomen, ...[...houdt].reverse()].join(' ')} />
      <polygon class="portaal-balk__voet" points={[...houdt, '1000,300', '0,300'].join(' ')} />
      {nu ? <rect class="portaal-vlakken__lijn" x={Math.min(996, Math.max(0, Number(x(nu.netto)) - 2))} y="0" width="4" height="300" /> : null}
    </svg>
  );
}
