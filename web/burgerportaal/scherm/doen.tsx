import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Actie } from '../uitkomst/omstandigheden.ts';
import { Alinea, Knop, Knoppen, Kop, Openklap } from './onderdelen.tsx';
import { GESCHIEDENIS } from './privacy.ts';

/** What can I do: what to report, to whom, before when. */
export function Doen({ acties }: { readonly acties: readonly Actie[] }): JSX.Element {
  return (
    <>
      <Kop id="kop-doen">Wat kunt u doen?</Kop>
      <div class="portaal-tekst">
        {acties.map(({ titel, tekst, wie, wanneer }) => (
          <section class="portaal-actie" key={titel}>
            <Kop onder>{titel}</Kop>
            {tekst.map((alinea) => (
              <Alinea key={alinea}>{alinea}</Alinea>
            ))}
            {wie === undefined && wanneer === undefined ? null : (
              <dl>
                {wanneer === undefined ? null : (
                  <>
                    <dt>Wanneer?</dt>
                    <dd>{wanneer}</dd>
                  </>
                )}
                {wie === undefined ? null : (
                  <>
                    <dt>Bij wie?</dt>
                    <dd>{wie}</dd>
                  </>
                )}
              </dl>
            )}
          </section>
        ))}
        <Alinea>
          U kunt uw beslagvrije voet ook narekenen op{' '}
          <a class="utrecht-link utrecht-link--html-a" href="https://www.uwbeslagvrijevoet.nl" rel="noreferrer">
            www.uwbeslagvrijevoet.nl
          </a>
          .
        </Alinea>
      </div>
    </>
  );
}

/** The text to send, to be opened; nothing where there is nothing to ask. */
export function Brieftekst({ tekst }: { readonly tekst: string | undefined }): JSX.Element | null {
  if (tekst === undefined) return null;
  return (
    <>
      <Kop>Tekst voor uw brief of e-mail</Kop>
      <Alinea>Deze tekst kunt u overnemen en aan de afzender sturen.</Alinea>
      <Openklap titel="Bekijk de tekst">
        <p class="portaal-brieftekst">{tekst}</p>
      </Openklap>
    </>
  );
}

/** Keep the outcome: print it, or copy a link that holds the answers. */
export function Bewaren({ bijWijzig, bijOpnieuw }: { readonly bijWijzig: () => void; readonly bijOpnieuw: () => void }): JSX.Element {
  const [gekopieerd, zetGekopieerd] = useState<'nee' | 'ja' | 'zelf'>('nee');
  const kopieer = (): void => {
    // Over plain http a browser gives a page no clipboard.
    if (!('clipboard' in navigator)) {
      zetGekopieerd('zelf');
      return;
    }
    navigator.clipboard.writeText(location.href).then(
      () => zetGekopieerd('ja'),
      // Not every browser lets a page write to the clipboard; then the link is shown to be copied by hand.
      () => zetGekopieerd('zelf'),
    );
  };
  return (
    <div class="portaal-tekst portaal-niet-afdrukken">
      <Kop>Bewaren of veranderen</Kop>
      <Alinea>In de link staan uw antwoorden. Met de link kunt u later verder gaan, ook op een ander apparaat. Geef de link alleen aan mensen die u vertrouwt.</Alinea>
      <Alinea>{GESCHIEDENIS}</Alinea>
      <Knoppen>
        <Knop soort="secondary-action" bijKlik={() => print()}>
          Afdrukken of opslaan als pdf
        </Knop>
        <Knop soort="secondary-action" bijKlik={kopieer}>
          Link kopiëren
        </Knop>
        <Knop soort="subtle" bijKlik={bijWijzig}>
          Antwoorden veranderen
        </Knop>
        <Knop soort="subtle" bijKlik={bijOpnieuw}>
          Opnieuw beginnen
        </Knop>
      </Knoppen>
      <p class="utrecht-paragraph utrecht-paragraph--distanced" role="status">
        {gekopieerd === 'ja' ? 'De link is gekopieerd.' : ''}
      </p>
      {gekopieerd === 'zelf' ? (
        <label class="utrecht-form-label">
          Kopieer deze link
          <input class="utrecht-textbox utrecht-textbox--html-input portaal-link" readOnly value={location.href} />
        </label>
      ) : null}
    </div>
  );
}
