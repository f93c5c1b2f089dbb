import type { JSX } from 'preact';
import type { Percentage } from '../../../domain/beslagvrije-voet/uitkomst.ts';
import { inEuro } from '../antwoorden/bedrag.ts';
import type { Bijstandsoordeel } from '../brief/bijstand.ts';
import { Inhoudingoordeel } from './inhoudingoordeel.tsx';
import { Alinea, Melding, Titel, Twee, Vlak } from './onderdelen.tsx';

/** The outcome for bijstand: a percentage, in money where the norm is known. */
export function Percentagekop({ uitkomst: { inGeld }, pakFocus }: { readonly uitkomst: Percentage; readonly pakFocus: boolean }): JSX.Element {
  return (
    <>
      <Titel pakFocus={pakFocus}>U houdt 95% van uw bijstandsnorm</Titel>
      <Vlak soort="info">
        {inGeld ? (
          <Twee links={['Uw beslagvrije voet', inEuro(inGeld.beslagvrijeVoet)]} rechts={['Er mag hoogstens worden ingehouden', inEuro(inGeld.vatbaar)]} />
        ) : null}
        <Alinea>
          Bij bijstand staat er in de brief een percentage en geen bedrag. Er mag 5% van uw bijstandsnorm worden ingehouden. Het vakantiegeld telt daarin mee.
          {inGeld ? ` Uw bijstandsnorm is ${inEuro(inGeld.norm)} per maand.` : ''}
        </Alinea>
      </Vlak>
    </>
  );
}

/** Whether the letter gives the voet of bijstand as the law wants it, whether its amount is right, and what is taken. */
export function Bijstandoordeel({ oordeel: bijstand, uitkomst: { inGeld } }: { readonly oordeel: Bijstandsoordeel; readonly uitkomst: Percentage }): JSX.Element {
  const { opgave, inBrief, oordeel, inhouding } = bijstand;
  return (
    <div class="portaal-tekst">
      {opgave === 'percentage' ? (
        <Melding soort="ok">
          <Alinea>In uw brief staat een percentage. Dat hoort zo.</Alinea>
        </Melding>
      ) : (
        <Melding soort={oordeel === 'te laag' ? 'error' : 'warning'}>
          <Alinea>
            {inBrief === null ? 'In uw brief staat uw beslagvrije voet niet.' : `In uw brief staat een bedrag: ${inEuro(inBrief)}.`} Bij bijstand hoort er een percentage te
            staan.
          </Alinea>
          {oordeel === null || inGeld === null ? null : <Alinea>{bedragzin(oordeel, inEuro(inGeld.beslagvrijeVoet))}</Alinea>}
        </Melding>
      )}
      <Inhoudingoordeel inhouding={inhouding} />
    </div>
  );
}

function bedragzin(oordeel: NonNullable<Bijstandsoordeel['oordeel']>, voet: string): string {
  switch (oordeel) {
    case 'klopt':
      return `Het bedrag zelf klopt nu wel: wij komen op ${voet}.`;
    case 'te laag':
      return `Het bedrag is ook te laag: wij komen op ${voet}.`;
    case 'te hoog':
      return `Het bedrag is hoger dan wij uitrekenen: wij komen op ${voet}.`;
  }
}
