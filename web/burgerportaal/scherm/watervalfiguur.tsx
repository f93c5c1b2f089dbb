import type { JSX } from 'preact';
import { centen, type Centen } from '../../../domain/geld/centen.ts';
import { inEuro } from '../antwoorden/bedrag.ts';
import type { Waterval } from '../uitkomst/waterval.ts';
import { Alinea, Kop } from './onderdelen.tsx';

/** A bar of the picture: from and to on the axis of cents. */
type Rij = {
  readonly sleutel: string;
  readonly naam: string;
  readonly bedrag: string;
  readonly soort: 'inkomen' | 'deel' | 'terug' | 'ruimte';
  readonly van: number;
  readonly tot: number;
};

const BREED = 1000;

/** The outcome as a picture, with the same numbers in a table beside it. */
export function Watervalfiguur({ waterval }: { readonly waterval: Waterval }): JSX.Element {
  const { inkomen, voet, ruimte } = waterval;
  const rijen = rijenVan(waterval);
  const laagste = Math.min(0, ...rijen.map(({ van, tot }) => Math.min(van, tot)));
  const hoogste = Math.max(1, ...rijen.map(({ van, tot }) => Math.max(van, tot)));
  const plek = (bedrag: number): number => ((bedrag - laagste) / (hoogste - laagste)) * BREED;
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
            <div class={`portaal-rij ${rij.soort === 'deel' || rij.soort === 'terug' ? '' : 'portaal-rij--totaal'}`} key={rij.sleutel}>
              <div class="portaal-rij__kop">
                <span>{rij.naam}</span>
                <span class="portaal-rij__bedrag">{rij.bedrag}</span>
              </div>
              <svg class="portaal-balk" viewBox={`0 0 ${String(BREED)} 20`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <rect class="portaal-balk__baan" x="0" y="0" width={BREED} height="20" />
                <rect
                  class={`portaal-balk__${rij.soort}`}
                  x={plek(Math.min(rij.van, rij.tot))}
                  y="2"
                  width={Math.max(plek(Math.max(rij.van, rij.tot)) - plek(Math.min(rij.van, rij.tot)), 2)}
                  height="16"
                />
                {laagste < 0 ? <rect class="portaal-balk__nul" x={plek(0)} y="0" width="3" height="20" /> : null}
              </svg>
            </div>
          ))}
        </div>
        <Watervaltabel waterval={waterval} />
      </div>
      {voet > inkomen ? (
        <Alinea>Uw beslagvrije voet is hoger dan dit inkomen. Van dit inkomen mag dan niets worden ingehouden.</Alinea>
      ) : null}
    </>
  );
}

function Watervaltabel({ waterval: { inkomen, delen, voet, ruimte } }: { readonly waterval: Waterval }): JSX.Element {
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
        <Tabelrij naam="Uw netto inkomen" bedrag={inkomen} totaal />
        {delen.map(({ sleutel, naam, bedrag }) => (
          <Tabelrij key={sleutel} naam={naam} bedrag={bedrag} metTeken />
        ))}
        <Tabelrij naam="Samen: uw beslagvrije voet" bedrag={voet} totaal />
        <Tabelrij naam="Er mag worden ingehouden" bedrag={ruimte} totaal />
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
      <td class="utrecht-table__cell">{metTeken ? metTekenInWoorden(bedrag) : inEuro(bedrag)}</td>
    </tr>
  );
}

/** "+ € 20,00" or "− € 20,00". */
export function metTekenInWoorden(bedrag: Centen): string {
  return `${bedrag < 0 ? '−' : '+'} ${inEuro(centen(Math.abs(bedrag)))}`;
}

/** The bars go down from the income by each part of the voet, and up again where a part lowers the voet. */
function rijenVan({ inkomen, delen, ruimte }: Waterval): Rij[] {
  const rijen: Rij[] = [{ sleutel: 'inkomen', naam: 'Uw netto inkomen', bedrag: inEuro(inkomen), soort: 'inkomen', van: 0, tot: inkomen }];
  let stand: number = inkomen;
  for (const { sleutel, naam, bedrag } of delen) {
    rijen.push({
      sleutel,
      naam,
      bedrag: metTekenInWoorden(centen(-bedrag)),
      soort: bedrag < 0 ? 'terug' : 'deel',
      van: stand,
      tot: stand - bedrag,
    });
    stand -= bedrag;
  }
  return [...rijen, { sleutel: 'ruimte', naam: 'Er mag worden ingehouden', bedrag: inEuro(ruimte), soort: 'ruimte', van: 0, tot: ruimte }];
}
