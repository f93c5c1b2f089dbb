import type { JSX } from 'preact';
import { centen } from '../../../domain/geld/centen.ts';
import { inEuro } from '../antwoorden/bedrag.ts';
import type { Inhouding } from '../brief/inhouding.ts';
import { Alinea, Melding } from './onderdelen.tsx';

/** Whether what is taken now may be taken; what to do about it stands with the actions. */
export function Inhoudingoordeel({ inhouding }: { readonly inhouding: Inhouding }): JSX.Element | null {
  switch (inhouding.soort) {
    case 'onbekend':
      return null;
    case 'goed':
      return (
        <Melding soort="ok">
          <Alinea>
            Er wordt {inEuro(inhouding.nu)} per maand ingehouden. Dat mag: hoogstens mag {inEuro(inhouding.hoogstens)} worden ingehouden.
          </Alinea>
        </Melding>
      );
    case 'te veel': {
      const { nu, hoogstens, pastBijBrief, metTiende } = inhouding;
      const kanTiendeZijn = inhouding.tiendeMogelijk && !pastBijBrief;
      return (
        <Melding soort={kanTiendeZijn ? 'warning' : 'error'}>
          <Alinea>
            Er wordt {inEuro(nu)} per maand ingehouden. Wij komen op hoogstens {inEuro(hoogstens)}. Dat is {inEuro(centen(nu - hoogstens))}{' '}
            {kanTiendeZijn ? 'meer' : 'te veel'}.
          </Alinea>
          {pastBijBrief ? <Alinea>Dat komt doordat het bedrag in de brief te laag is.</Alinea> : null}
          {kanTiendeZijn ? (
            <Alinea>
              Gaat het om belasting? Dan mag soms een tiende extra worden ingehouden: samen hoogstens {inEuro(metTiende)}. Dat mag alleen als u meer dan één aanslag al
              twee maanden te laat betaalt en geen uitstel of kwijtschelding kunt krijgen (Invorderingswet artikel 19).
            </Alinea>
          ) : null}
        </Melding>
      );
    }
  }
}
