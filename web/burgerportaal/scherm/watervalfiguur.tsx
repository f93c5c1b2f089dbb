import type { JSX } from 'preact';
import { centen, type Centen } from '../../../domain/geld/centen.ts';
import { inEuro } from '../antwoorden/bedrag.ts';
import type { Waterval } from '../uitkomst/waterval.ts';
import { Alinea, Kop } from './onderdelen.tsx';

/** One amount of the outcome: a row of the table, and a bar of the picture from and to on the axis of cents. */
type Rij = {
  readonly sleutel: string;
  readonly naam: string;
  readonly bedrag: Centen;
  readonly soort: 'inkomen' | 'deel' | 'terug' | 'voet' | 'ruimte';
  readonly van: number;
  readonly tot: number;
};

const BREED = 1000;

/** The outcome as a picture, with the same rows in a table beside it. */
export function Watervalfiguur({ waterval }: { readonly waterval: Waterval }): JSX.Element {
  const { inkomen, voet, ruimte } = waterval;
  const rijen = rijenVan(waterval);
  const hoogste = Math.max(1, ...rijen.map(({ van, tot }) => Math.max(van, tot)));
  const plek = (bedrag: number): number => (bedrag / hoogste) * BREED;
  return (
    <>
      <Kop id="kop-waterval">Van uw inkomen naar wat mag worden ingehouden</Kop>
      <div class="portaal-naast">
        <div
          class="portaal-figuur"
          role="img"
          aria-label={`Grafiek. Van ${inEuro(inkomen)} inkomen gaat de beslagvrije voet van ${inEuro(voet)} af. Er mag ${inEuro(ruimte)} worden ingehouden. De bedragen staan ook in de tabel.`}
        >
          {rijen.map((rij) => (
            <div class={`portaal-rij ${isDeel(rij) ? '' : 'portaal-rij--totaal'}`} key={rij.sleutel}>
              <div class="portaal-rij__kop">
                <span>{rij.naam}</span>
                <span class="portaal-rij__bedrag">{inWoorden(rij.bedrag, isDeel(rij))}</span>
              </div>
              <svg class="portaal-balk" viewBox={`0 0 ${String(BREED)} 20`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <rect class="portaal-balk__baan" x="0" y="0" width={BREED} height="20" />
                <rect
                  class={`portaal-balk__${rij.soort}`}
                  x={plek(Math.min(rij.van, rij.tot))}
                  y="2"
                  width={Math.max(plek(Math.abs(rij.tot - rij.van)), 2)}
                  height="16"
                />
              </svg>
            </div>
          ))}
        </div>
        <Watervaltabel rijen={rijen} />
      </div>
      {voet > inkomen ? (
        <Alinea>Uw beslagvrije voet is hoger dan dit inkomen. Van dit inkomen mag dan niets worden ingehouden.</Alinea>
      ) : null}
    </>
  );
}

function Watervaltabel({ rijen }: { readonly rijen: readonly Rij[] }): JSX.Element {
  return (
    <table class="utrecht-table utrecht-table--html-table portaal-tabel">
      <caption class="utrecht-table__caption">Dezelfde bedragen, per maand</caption>
      <thead class="utrecht-table__header">
        <tr class="utrecht-table__row">
          <th class="utrecht-table__header-cell" scope="col">
            Onderdeel
          </th>
          <th class="utrecht-table__header-cell" scope="col">
            Bedrag
          </th>
        </tr>
      </thead>
      <tbody class="utrecht-table__body">
        {rijen.map((rij) => (
          <Tabelrij key={rij.sleutel} naam={rij.naam} bedrag={rij.bedrag} metTeken={isDeel(rij)} totaal={!isDeel(rij)} />
        ))}
      </tbody>
    </table>
  );
}

/** One row; an amount that is added or taken off carries its sign. */
export function Tabelrij({ naam, bedrag, totaal = false, metTeken = false }: { readonly naam: string; readonly bedrag: Centen; readonly totaal?: boolean; readonly metTeken?: boolean }): JSX.Element {
  return (
    <tr class={`utrecht-table__row ${totaal ? 'portaal-tabel__totaal' : ''}`}>
      <th class="utrecht-table__cell" scope="row">
        {naam}
      </th>
      <td class="utrecht-table__cell">{inWoorden(bedrag, metTeken)}</td>
    </tr>
  );
}

/** "€ 20,00", or with its sign "+ € 20,00" or "− € 20,00". */
function inWoorden(bedrag: Centen, metTeken: boolean): string {
  return metTeken ? `${bedrag < 0 ? '−' : '+'} ${inEuro(centen(Math.abs(bedrag)))}` : inEuro(bedrag);
}

const isDeel = ({ soort }: Rij): boolean => soort === 'deel' || soort === 'terug';

/** The income; each part of the voet on top of the one before, and back where a part lowers it; the voet; and what the income is above it. */
function rijenVan({ inkomen, delen, voet, ruimte }: Waterval): Rij[] {
  let stand = 0;
  const stapel = delen.map(({ sleutel, naam, bedrag }): Rij => {
    const van = stand;
    stand += bedrag;
    return { sleutel, naam, bedrag, soort: bedrag < 0 ? 'terug' : 'deel', van, tot: stand };
  });
  return [
    { sleutel: 'inkomen', naam: 'Uw netto inkomen', bedrag: inkomen, soort: 'inkomen', van: 0, tot: inkomen },
    ...stapel,
    { sleutel: 'voet', naam: 'Samen: uw beslagvrije voet', bedrag: voet, soort: 'voet', van: 0, tot: voet },
    { sleutel: 'ruimte', naam: 'Er mag worden ingehouden', bedrag: ruimte, soort: 'ruimte', van: inkomen - ruimte, tot: inkomen },
  ];
}
