import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Dag } from '../../../domain/kalender/dag.ts';
import { isGeldig, ONBEKEND, type Regel, type Vraag } from '../vragen/vraag.ts';
import { Bedragveld, Datumveld, Keuzeveld, Landveld, leegFout, type Invoer } from './invoer.tsx';
import { Alinea, Knop, Knoppen, Openklap, Titel } from './onderdelen.tsx';

type Props = {
  readonly vraag: Vraag;
  readonly antwoord: string | undefined;
  readonly vandaag: Dag;
  readonly pakFocus: boolean;
  readonly bijWijziging: (antwoord: string) => void;
  readonly bijVerder: (antwoord: string) => void;
  readonly bijTerug: () => void;
};

/** One question: its title, explanation, field and help; on, and back. An error is said at the field and gets the focus. */
export function Vraagscherm({ vraag, antwoord, vandaag, pakFocus, bijWijziging, bijVerder, bijTerug }: Props): JSX.Element {
  const { veld } = vraag;
  const begin = isGeldig(veld, antwoord, vandaag) ? antwoord : undefined;
  const [invoer, zetInvoer] = useState<Invoer>(begin === undefined ? { fout: leegFout(veld) } : { antwoord: begin });
  const [fout, zetFout] = useState<string>();
  const [poging, zetPoging] = useState(0);
  const formulier = useRef<HTMLFormElement>(null);

  useLayoutEffect(() => {
    if (poging === 0) return;
    formulier.current?.querySelector<HTMLElement>('input, select')?.focus();
    formulier.current?.querySelector('#fout')?.scrollIntoView({ block: 'nearest' });
  }, [poging]);

  const ontvang = (nieuw: Invoer): void => {
    zetInvoer(nieuw);
    if ('antwoord' in nieuw) {
      zetFout(undefined);
      bijWijziging(nieuw.antwoord);
    }
  };
  const verder = (gebeurtenis: Event): void => {
    gebeurtenis.preventDefault();
    if ('antwoord' in invoer) bijVerder(invoer.antwoord);
    else {
      zetFout(invoer.fout);
      zetPoging(poging + 1);
    }
  };

  const isOnbekend = veld.soort === 'bedrag' && 'antwoord' in invoer && invoer.antwoord === ONBEKEND;
  const beschrijving = [vraag.inleiding === undefined ? '' : 'inleiding', vraag.regels === undefined ? '' : 'regels', fout === undefined ? '' : 'fout'].filter(Boolean).join(' ');
  const algemeen = { antwoord: begin, ongeldig: fout !== undefined, beschrijving, bijWijziging: ontvang };
  const tekst = (
    <>
      {vraag.inleiding === undefined ? null : (
        <p class="utrecht-paragraph utrecht-paragraph--distanced" id="inleiding">
          {vraag.inleiding}
        </p>
      )}
      {vraag.regels === undefined ? null : <Regels regels={vraag.regels} />}
      {fout === undefined ? null : (
        <p class="utrecht-form-field-error-message utrecht-form-field-error-message--distanced" id="fout" role="alert">
          {fout}
        </p>
      )}
    </>
  );
  return (
    <form class={`portaal-smal ${fout === undefined ? '' : 'utrecht-form-field--invalid'}`} onSubmit={verder} noValidate ref={formulier}>
      {veld.soort === 'keuze' || veld.soort === 'datum' ? (
        <fieldset class="utrecht-form-fieldset utrecht-form-fieldset--html-fieldset" aria-describedby={beschrijving}>
          <legend class="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend portaal-legenda">
            <Titel pakFocus={pakFocus}>{vraag.titel}</Titel>
          </legend>
          {tekst}
          {veld.soort === 'keuze' ? <Keuzeveld {...algemeen} opties={veld.opties} naam={vraag.sleutel} /> : <Datumveld {...algemeen} veld={veld} vandaag={vandaag} />}
        </fieldset>
      ) : (
        <>
          <Titel pakFocus={pakFocus}>{vraag.titel}</Titel>
          {tekst}
          {veld.soort === 'bedrag' ? <Bedragveld {...algemeen} veld={veld} /> : <Landveld {...algemeen} veld={veld} />}
        </>
      )}
      {vraag.hulp === undefined ? null : (
        <Openklap titel={vraag.hulp.vraag}>
          {vraag.hulp.tekst.map((alinea) => (
            <Alinea key={alinea}>{alinea}</Alinea>
          ))}
        </Openklap>
      )}
      {veld.soort === 'bedrag' && veld.onbekend !== undefined ? (
        <>
          <Knop soort="secondary-action" bijKlik={() => bijVerder(ONBEKEND)}>
            {veld.onbekend}
          </Knop>
          <p class="portaal-gekozen" role="status">
            {isOnbekend ? `U koos: “${veld.onbekend}”. Vult u toch een bedrag in? Dan geldt dat bedrag.` : ''}
          </p>
        </>
      ) : null}
      <Knoppen>
        <Knop soort="primary-action" type="submit">
          Volgende
        </Knop>
        <Knop soort="subtle" bijKlik={bijTerug}>
          Vorige
        </Knop>
      </Knoppen>
    </form>
  );
}

/** What the question is about, a line each with its name. */
function Regels({ regels }: { readonly regels: readonly Regel[] }): JSX.Element {
  return (
    <dl class="portaal-regels" id="regels">
      {regels.map(({ naam, waarde }) => (
        <div key={naam}>
          <dt>{naam}:</dt> <dd>{waarde}</dd>
        </div>
      ))}
    </dl>
  );
}
