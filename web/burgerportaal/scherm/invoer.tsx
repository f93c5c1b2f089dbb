import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Dag } from '../../../domain/kalender/dag.ts';
import { dagFout } from '../antwoorden/bereik.ts';
import { bedragFout } from '../antwoorden/bedragfout.ts';
import { alsInvoer, leesBedrag, leesInvoer, perioden, periodeInWoorden, schrijfBedrag, type Periode } from '../antwoorden/bedrag.ts';
import { ANDER_LAND, landen, type Keuze, type Veld } from '../vragen/vraag.ts';

/**
 * One field. It reports each change as an answer in normal form, or as undefined with what is wrong with it. The ids tie
 * the field to its explanation and its error.
 */
export type VeldProps<V extends Veld = Veld> = {
  readonly veld: V;
  readonly antwoord: string | undefined;
  readonly ongeldig: boolean;
  readonly beschrijving: string;
  readonly bijWijziging: (invoer: Invoer) => void;
};

export type Invoer = { readonly antwoord: string } | { readonly fout: string };

/** What is wrong with an empty field. */
export function leegFout(veld: Veld): string {
  switch (veld.soort) {
    case 'keuze':
      return 'Kies een antwoord.';
    case 'bedrag':
      return bedragFout('');
    case 'datum':
      return dagFout(veld.dag, '') ?? '';
    case 'land':
      return 'Kies een land.';
  }
}

export function Keuzeveld({ opties, antwoord, ongeldig, beschrijving, bijWijziging, naam }: Omit<VeldProps, 'veld'> & { readonly opties: readonly Keuze[]; readonly naam: string }): JSX.Element {
  return (
    <div aria-describedby={beschrijving}>
      {opties.map(({ waarde, label, uitleg }) => (
        <label class="portaal-optie" key={waarde}>
          <input
            class={`utrecht-radio-button utrecht-radio-button--html-input ${ongeldig ? 'utrecht-radio-button--invalid' : ''}`}
            type="radio"
            name={naam}
            value={waarde}
            checked={antwoord === waarde}
            onChange={() => bijWijziging({ antwoord: waarde })}
          />
          <span class="portaal-optie__tekst">
            <span class="utrecht-form-label utrecht-form-label--radio">{label}</span>
            {uitleg === undefined ? null : <span class="portaal-optie__uitleg">{uitleg}</span>}
          </span>
        </label>
      ))}
    </div>
  );
}

export function Bedragveld({ veld, antwoord, ongeldig, beschrijving, bijWijziging }: VeldProps<Extract<Veld, { soort: 'bedrag' }>>): JSX.Element {
  const begin = leesBedrag(antwoord);
  const [tekst, zetTekst] = useState(begin ? alsInvoer(begin.euros) : '');
  const [periode, zetPeriode] = useState<Periode>(begin?.periode ?? 'maand');
  const meld = (nieuweTekst: string, nieuwePeriode: Periode): void => {
    const euros = leesInvoer(nieuweTekst);
    bijWijziging(euros === undefined ? { fout: bedragFout(nieuweTekst) } : { antwoord: schrijfBedrag({ euros, periode: nieuwePeriode }) });
  };
  return (
    <div class="utrecht-form-field">
      <label class="utrecht-form-label" for="bedrag">
        {veld.label} <span class="portaal-inleiding">in euro’s</span>
      </label>
      <div class="portaal-bedrag portaal-onderdelen">
        <span class="portaal-bedrag__euro" aria-hidden="true">
          €
        </span>
        <input
          class={`utrecht-textbox utrecht-textbox--html-input utrecht-textbox--numeric ${ongeldig ? 'utrecht-textbox--invalid' : ''}`}
          id="bedrag"
          type="text"
          inputMode="decimal"
          autocomplete="off"
          value={tekst}
          aria-describedby={beschrijving}
          aria-invalid={ongeldig}
          onInput={({ currentTarget }) => {
            zetTekst(currentTarget.value);
            meld(currentTarget.value, periode);
          }}
        />
        {veld.metPeriode ? (
          <select
            class="utrecht-select utrecht-select--html-select"
            aria-label="Over welke periode is dit bedrag?"
            value={periode}
            onChange={({ currentTarget }) => {
              const gekozen = perioden.find((kandidaat) => kandidaat === currentTarget.value) ?? 'maand';
              zetPeriode(gekozen);
              meld(tekst, gekozen);
            }}
          >
            {perioden.map((kandidaat) => (
              <option key={kandidaat} value={kandidaat}>
                {periodeInWoorden(kandidaat)}
              </option>
            ))}
          </select>
        ) : (
          <span>per maand</span>
        )}
      </div>
    </div>
  );
}

export function Datumveld({ veld, antwoord, ongeldig, beschrijving, bijWijziging, vandaag }: VeldProps<Extract<Veld, { soort: 'datum' }>> & { readonly vandaag: Dag }): JSX.Element {
  const [delen, zetDelen] = useState(() => inDelen(antwoord));
  const meld = (nieuw: Delen): void => {
    zetDelen(nieuw);
    const tekst = `${nieuw.jaar}-${nieuw.maand.padStart(2, '0')}-${nieuw.dag.padStart(2, '0')}`;
    const fout = dagFout(veld.dag, tekst, vandaag);
    bijWijziging(fout === undefined ? { antwoord: tekst } : { fout });
  };
  const vak = (naam: keyof Delen, label: string, lengte: number): JSX.Element => (
    <div class={`portaal-datum__deel--${naam === 'jaar' ? 'lang' : 'kort'}`}>
      <label class="utrecht-form-label" for={`datum-${naam}`}>
        {label}
      </label>
      <input
        class={`utrecht-textbox utrecht-textbox--html-input utrecht-textbox--numeric ${ongeldig ? 'utrecht-textbox--invalid' : ''}`}
        id={`datum-${naam}`}
        type="text"
        inputMode="numeric"
        autocomplete="off"
        maxLength={lengte}
        value={delen[naam]}
        aria-describedby={beschrijving}
        aria-invalid={ongeldig}
        onInput={({ currentTarget }) => meld({ ...delen, [naam]: currentTarget.value.trim() })}
      />
    </div>
  );
  const magVandaag = dagFout(veld.dag, vandaag, vandaag) === undefined;
  return (
    <div class="portaal-datum portaal-onderdelen">
      {vak('dag', 'Dag', 2)}
      {vak('maand', 'Maand', 2)}
      {vak('jaar', 'Jaar', 4)}
      {magVandaag ? (
        <button class="utrecht-button utrecht-button--subtle" type="button" onClick={() => meld(inDelen(vandaag))}>
          Vandaag
        </button>
      ) : null}
    </div>
  );
}

type Delen = { readonly dag: string; readonly maand: string; readonly jaar: string };

function inDelen(tekst: string | undefined): Delen {
  const [jaar = '', maand = '', dag = ''] = (tekst ?? '').split('-');
  const kaal = (deel: string): string => deel.replace(/^0(?=\d)/, '');
  return { jaar, maand: kaal(maand), dag: kaal(dag) };
}

export function Landveld({ antwoord, ongeldig, beschrijving, bijWijziging }: VeldProps): JSX.Element {
  return (
    <div class="utrecht-form-field">
      <label class="utrecht-form-label" for="land">
        Land
      </label>
      <div class="portaal-onderdelen">
        <select
          class={`utrecht-select utrecht-select--html-select ${ongeldig ? 'utrecht-select--invalid' : ''}`}
          id="land"
          value={antwoord ?? ''}
          aria-describedby={beschrijving}
          aria-invalid={ongeldig}
          onChange={({ currentTarget }) => bijWijziging(currentTarget.value === '' ? { fout: 'Kies een land.' } : { antwoord: currentTarget.value })}
        >
          <option value="">Kies een land</option>
          {landen.map((land) => (
            <option key={land} value={land}>
              {land}
            </option>
          ))}
          <option value={ANDER_LAND}>Een ander land</option>
        </select>
      </div>
    </div>
  );
}
