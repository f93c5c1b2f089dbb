import type { JSX } from 'preact';
import type { Antwoorden } from '../antwoorden/antwoorden.ts';
import { antwoordInWoorden } from '../vragen/in-woorden.ts';
import { blokken, bloknaam, type Vraag } from '../vragen/vraag.ts';
import { vragenlijst } from '../vragen/vragenlijst.ts';
import { Alinea, Knop, Knoppen, Kop, Titel } from './onderdelen.tsx';

type Props = {
  readonly antwoorden: Antwoorden;
  readonly pakFocus: boolean;
  readonly bijWijzig: (sleutel: string) => void;
  readonly bijVerder: () => void;
  readonly bijTerug: () => void;
};

/** All answers, to check and change before the outcome. */
export function Controlescherm({ antwoorden, pakFocus, bijWijzig, bijVerder, bijTerug }: Props): JSX.Element {
  return (
    <div class="portaal-tekst">
      <Titel pakFocus={pakFocus}>Controleer uw antwoorden</Titel>
      <Alinea>Klopt alles? Kies dan “Bekijk de uitkomst”. U kunt elk antwoord nog veranderen.</Alinea>
      <Antwoordlijst antwoorden={antwoorden} bijWijzig={bijWijzig} />
      <Knoppen>
        <Knop soort="primary-action" bijKlik={bijVerder}>
          Bekijk de uitkomst
        </Knop>
        <Knop soort="subtle" bijKlik={bijTerug}>
          Vorige
        </Knop>
      </Knoppen>
    </div>
  );
}

/** The answers by block. Without `bijWijzig` they can only be read, under the heading of the outcome. */
export function Antwoordlijst({ antwoorden, bijWijzig }: { readonly antwoorden: Antwoorden; readonly bijWijzig?: (sleutel: string) => void }): JSX.Element {
  const vragen = vragenlijst(antwoorden);
  return (
    <>
      {blokken.map((blok) => {
        const eigen = vragen.filter((vraag) => vraag.blok === blok);
        return eigen.length === 0 ? null : (
          <div key={blok}>
            <Kop onder={bijWijzig === undefined}>{bloknaam(blok)}</Kop>
            <dl class="portaal-antwoorden">{eigen.map((vraag) => regel(vraag, antwoorden, bijWijzig))}</dl>
          </div>
        );
      })}
    </>
  );
}

function regel(vraag: Vraag, antwoorden: Antwoorden, bijWijzig: ((sleutel: string) => void) | undefined): JSX.Element {
  return (
    <div class="portaal-antwoord" key={vraag.sleutel}>
      <dt>{vraag.titel}</dt>
      <dd>
        <strong>{antwoordInWoorden(vraag, antwoorden[vraag.sleutel])}</strong>
      </dd>
      {bijWijzig === undefined ? null : (
        <dd class="portaal-niet-afdrukken">
          <Knop soort="subtle" bijKlik={() => bijWijzig(vraag.sleutel)} label={`Wijzig: ${vraag.titel}`}>
            Wijzig
          </Knop>
        </dd>
      )}
    </div>
  );
}
