import type { JSX } from 'preact';
import { centen } from '../../../domain/geld/centen.ts';
import { inEuro } from '../antwoorden/bedrag.ts';
import type { Dag } from '../../../domain/kalender/dag.ts';
import type { Antwoorden } from '../antwoorden/antwoorden.ts';
import { AFRONDING, type Oorzaak, type Vergelijking } from '../brief/vergelijking.ts';
import { voorbeeldtekst } from '../uitkomst/voorbeeldtekst.ts';
import { bloknaam } from '../vragen/vraag.ts';
import { Alinea, Kop, Melding, Openklap, Titel } from './onderdelen.tsx';
import { Tabelrij } from './watervalfiguur.tsx';

type Props = { readonly vergelijking: Vergelijking; readonly antwoorden: Antwoorden; readonly vandaag: Dag; readonly pakFocus: boolean };

/** Whether the letter is right, what it should be, and what makes the difference. */
export function Briefoordeel({ vergelijking, antwoorden, vandaag, pakFocus }: Props): JSX.Element {
  const { oordeel, inBrief, hoortTeZijn, oorzaken, ontbreekt, andereLezing } = vergelijking;
  const gegevensAnders = oordeel === 'klopt' && oorzaken.some(({ blok, verschil: deel }) => blok !== 'rekensom' && Math.abs(deel) > AFRONDING);
  const verschil = inEuro(centen(Math.abs(hoortTeZijn.beslagvrijeVoet - inBrief)));
  return (
    <>
      <Titel pakFocus={pakFocus}>{TITELS[oordeel]}</Titel>
      <div class={`utrecht-spotlight-section utrecht-spotlight-section--${KLEUREN[oordeel]} utrecht-spotlight-section--distanced`}>
        <div class="portaal-tweetal">
          <div>
            <p>In uw brief staat</p>
            <p class="portaal-groot">{inEuro(inBrief)}</p>
          </div>
          <div>
            <p>Wij komen op</p>
            <p class="portaal-groot">{inEuro(hoortTeZijn.beslagvrijeVoet)}</p>
          </div>
        </div>
        <Alinea>{samenvatting(oordeel, verschil)}</Alinea>
      </div>
      <div class="portaal-tekst">
        {andereLezing !== null && oordeel !== 'klopt' ? (
          <Melding soort="info">
            <Alinea>Het bedrag in de brief past wel bij een andere uitleg van de wet: {andereLezing} Vraag de afzender welke uitleg is gebruikt.</Alinea>
          </Melding>
        ) : null}
        <Inhoudingoordeel vergelijking={vergelijking} />
        {gegevensAnders ? (
          <Melding soort="warning">
            <Alinea>Het bedrag klopt, maar de brief gaat uit van andere gegevens dan die van u. Meld dat, want later kan het verschil maken.</Alinea>
          </Melding>
        ) : null}
        {gegevensAnders || (oorzaken.length > 0 && oordeel !== 'klopt') ? <Oorzaken vergelijking={vergelijking} /> : null}
        {ontbreekt.length > 0 ? (
          <Melding soort="warning">
            <Alinea>
              Dit staat volgens u niet in de brief: {ontbreekt.map((blok) => bloknaam(blok).toLowerCase()).join(', ')}. De brief moet laten zien met welke
              gegevens is gerekend. Vraag de afzender erom.
            </Alinea>
          </Melding>
        ) : null}
        {oordeel === 'te laag' ? (
          <>
            <Kop>Tekst voor uw brief of e-mail</Kop>
            <Alinea>Deze tekst kunt u overnemen en aan de afzender sturen.</Alinea>
            <Openklap titel="Bekijk de tekst">
              <p class="portaal-brieftekst">{voorbeeldtekst(antwoorden, vandaag, vergelijking)}</p>
            </Openklap>
          </>
        ) : null}
      </div>
    </>
  );
}

const TITELS = {
  klopt: 'De beslagvrije voet in uw brief klopt',
  'te laag': 'De beslagvrije voet in uw brief is te laag',
  'te hoog': 'De beslagvrije voet in uw brief is hoger dan wij uitrekenen',
} as const;
const KLEUREN = { klopt: 'ok', 'te laag': 'error', 'te hoog': 'warning' } as const;

function samenvatting(oordeel: Vergelijking['oordeel'], verschil: string): string {
  switch (oordeel) {
    case 'klopt':
      return 'Dat is gelijk, op een klein verschil door afronden na. Met deze gegevens klopt de brief.';
    case 'te laag':
      return `U moet ${verschil} per maand meer kunnen houden.`;
    case 'te hoog':
      return `Volgens de brief mag u ${verschil} per maand meer houden dan wij uitrekenen.`;
  }
}

function Oorzaken({ vergelijking: { inBrief, hoortTeZijn, oorzaken } }: { readonly vergelijking: Vergelijking }): JSX.Element {
  return (
    <>
      <Kop>Waardoor komt het verschil?</Kop>
      <table class="utrecht-table utrecht-table--html-table portaal-tabel">
        <caption class="utrecht-table__caption">Van het bedrag in de brief naar ons bedrag, per maand</caption>
        <thead class="utrecht-table__header">
          <tr class="utrecht-table__row">
            <th class="utrecht-table__header-cell" scope="col">
              Reden
            </th>
            <th class="utrecht-table__header-cell" scope="col">
              Bedrag
            </th>
          </tr>
        </thead>
        <tbody class="utrecht-table__body">
          <Tabelrij naam="Beslagvrije voet in de brief" bedrag={inBrief} totaal />
          {oorzaken.map(({ blok, verschil }) => (
            <Tabelrij key={blok} naam={reden(blok)} bedrag={verschil} metTeken />
          ))}
          <Tabelrij naam="Beslagvrije voet volgens ons" bedrag={hoortTeZijn.beslagvrijeVoet} totaal />
        </tbody>
      </table>
    </>
  );
}

function reden(blok: Oorzaak['blok']): string {
  return blok === 'rekensom' ? 'De som in de brief komt niet uit met de gegevens in de brief' : `${bloknaam(blok)}: bij u is het anders dan in de brief`;
}

function Inhoudingoordeel({ vergelijking: { inhouding } }: { readonly vergelijking: Vergelijking }): JSX.Element | null {
  if (inhouding.soort === 'onbekend') return null;
  const { nu, hoogstens, extraMogelijk } = inhouding;
  if (inhouding.soort === 'goed') {
    return (
      <Melding soort="ok">
        <Alinea>
          Er wordt {inEuro(nu)} per maand ingehouden. Dat mag: het is niet meer dan {inEuro(hoogstens)}.
        </Alinea>
      </Melding>
    );
  }
  return (
    <Melding soort={extraMogelijk ? 'warning' : 'error'}>
      <Alinea>
        Er wordt {inEuro(nu)} per maand ingehouden. Wij komen op hoogstens {inEuro(hoogstens)}. Dat is {inEuro(centen(nu - hoogstens))} te veel.
      </Alinea>
      {extraMogelijk ? (
        <Alinea>
          Gaat het om belasting? Dan mag soms een tiende extra worden ingehouden. Dat mag alleen als u meer dan één aanslag al twee maanden te laat betaalt en geen
          uitstel of kwijtschelding kunt krijgen (Invorderingswet artikel 19). Vraag de afzender of dat bij u zo is.
        </Alinea>
      ) : null}
    </Melding>
  );
}
