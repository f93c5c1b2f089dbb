import type { JSX } from 'preact';
import { centen } from '../../../domain/geld/centen.ts';
import { inEuro } from '../antwoorden/bedrag.ts';
import { AFRONDING, type Oordeel } from '../brief/oordeel.ts';
import type { Oorzaak, Vergelijking } from '../brief/vergelijking.ts';
import { voorbehoudInGewoneWoorden, waaromNiet } from '../uitkomst/gewone-woorden.ts';
import { bloknaam } from '../vragen/vraag.ts';
import { Inhoudingoordeel } from './inhoudingoordeel.tsx';
import { Alinea, Kop, Melding, Titel, Twee, Vlak } from './onderdelen.tsx';
import { Tabelrij } from './watervalfiguur.tsx';

/** Whether the letter is right, what it should be, and what makes the difference. */
export function Briefoordeel({ vergelijking, pakFocus }: { readonly vergelijking: Vergelijking; readonly pakFocus: boolean }): JSX.Element {
  const { oordeel, inBrief, hoortTeZijn, oorzaken, ontbreekt, andereLezing, inhouding } = vergelijking;
  const gegevensAnders = oordeel === 'klopt' && oorzaken.some((oorzaak) => isAndersInBrief(oorzaak, vergelijking));
  return (
    <>
      <Titel pakFocus={pakFocus}>{TITELS[oordeel]}</Titel>
      <Vlak soort={KLEUREN[oordeel]}>
        <Twee links={['In uw brief staat', inEuro(inBrief)]} rechts={['Wij komen op', inEuro(hoortTeZijn.beslagvrijeVoet)]} />
        <Alinea>{samenvatting(vergelijking)}</Alinea>
      </Vlak>
      <div class="portaal-tekst">
        {andereLezing !== null && oordeel !== 'klopt' ? (
          <Melding soort="info">
            <Alinea>
              Het bedrag in de brief past wel bij een andere uitleg van de wet. {voorbehoudInGewoneWoorden(andereLezing)} Vraag de afzender welke uitleg is gebruikt.
            </Alinea>
          </Melding>
        ) : null}
        <Inhoudingoordeel inhouding={inhouding} />
        {gegevensAnders ? (
          <Melding soort="warning">
            <Alinea>Het bedrag klopt, maar de brief gaat uit van andere gegevens dan die van u. Meld dat, want later kan het verschil maken.</Alinea>
          </Melding>
        ) : null}
        {gegevensAnders || (oorzaken.length > 0 && oordeel !== 'klopt') ? <Oorzaken vergelijking={vergelijking} /> : null}
        <NietNagerekend vergelijking={vergelijking} />
        {ontbreekt.length > 0 ? (
          <Melding soort="warning">
            <Alinea>
              Dit staat volgens u niet in de brief: {ontbreekt.map((blok) => bloknaam(blok).toLowerCase()).join(', ')}. De brief moet laten zien met welke
              gegevens is gerekend. Vraag de afzender erom.
            </Alinea>
          </Melding>
        ) : null}
      </div>
    </>
  );
}

/** Whether a cause is something that the letter says and that is otherwise for the person. */
function isAndersInBrief({ blok, verschil }: Oorzaak, { ontbreekt }: Vergelijking): boolean {
  return blok !== 'rekensom' && !ontbreekt.includes(blok) && Math.abs(verschil) > AFRONDING;
}

const TITELS: Readonly<Record<Oordeel, string>> = {
  klopt: 'De beslagvrije voet in uw brief klopt',
  'te laag': 'De beslagvrije voet in uw brief is te laag',
  'te hoog': 'De beslagvrije voet in uw brief is hoger dan wij uitrekenen',
};
const KLEUREN = { klopt: 'ok', 'te laag': 'error', 'te hoog': 'warning' } as const;

function samenvatting({ oordeel, inBrief, hoortTeZijn: { beslagvrijeVoet } }: Vergelijking): string {
  const verschil = inEuro(centen(Math.abs(beslagvrijeVoet - inBrief)));
  switch (oordeel) {
    case 'klopt':
      return inBrief === beslagvrijeVoet ? 'Dat is precies gelijk.' : 'Dat is bijna gelijk. Het kleine verschil komt door afronden.';
    case 'te laag':
      return `U moet ${verschil} per maand meer kunnen houden.`;
    case 'te hoog':
      return `Volgens de brief mag u ${verschil} per maand meer houden dan wij uitrekenen.`;
  }
}

/** Why the letter's own sum could not be made again. Where facts are missing the message about them says enough when the amount is right. */
function NietNagerekend({ vergelijking: { volgensBrief, oordeel } }: { readonly vergelijking: Vergelijking }): JSX.Element | null {
  if (volgensBrief?.soort === 'vastgesteld' || (volgensBrief === null && oordeel === 'klopt')) return null;
  return (
    <Melding soort="info">
      <Alinea>
        Wij kunnen niet narekenen hoe de brief aan het bedrag komt. Daarom weten wij niet waardoor het verschil komt.{' '}
        {volgensBrief?.soort === 'onbeslist' ? volgensBrief.redenen.map(waaromNiet).join(' ') : 'Er missen gegevens in de brief.'}
      </Alinea>
    </Melding>
  );
}

function Oorzaken({ vergelijking }: { readonly vergelijking: Vergelijking }): JSX.Element {
  const { inBrief, hoortTeZijn, oorzaken } = vergelijking;
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
            <Tabelrij key={blok} naam={reden(blok, vergelijking)} bedrag={verschil} metTeken />
          ))}
          <Tabelrij naam="Beslagvrije voet volgens ons" bedrag={hoortTeZijn.beslagvrijeVoet} totaal />
        </tbody>
      </table>
    </>
  );
}

function reden(blok: Oorzaak['blok'], { ontbreekt }: Vergelijking): string {
  if (blok === 'rekensom') return 'De som in de brief komt niet uit met de gegevens in de brief';
  return `${bloknaam(blok)}: ${ontbreekt.includes(blok) ? 'dit staat niet in de brief' : 'bij u is het anders dan in de brief'}`;
}
