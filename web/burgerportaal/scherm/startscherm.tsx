import type { JSX } from 'preact';
import { Alinea, Knop, Kop, Titel } from './onderdelen.tsx';
import { GESCHIEDENIS, NIETS_VERSTUURD } from './privacy.ts';

type Props = { readonly pakFocus: boolean; readonly bijKeuze: (weg: 'brief' | 'reken') => void };

/** The two ways in, and what the page does with what is filled in. */
export function Startscherm({ pakFocus, bijKeuze }: Props): JSX.Element {
  return (
    <>
      <Titel pakFocus={pakFocus}>Hoeveel van uw inkomen mag u houden?</Titel>
      <div class="portaal-tekst">
        <Alinea soort="lead">
          Hebt u een schuld en wordt er geld van uw loon of uitkering ingehouden? Dan moet er genoeg overblijven om van te leven. Dat bedrag heet de
          <strong> beslagvrije voet</strong>. Op deze pagina kunt u het zelf narekenen.
        </Alinea>
      </div>
      <ul class="portaal-keuzes">
        <li class="portaal-kaart">
          <Kop>Ik heb een brief</Kop>
          <Alinea>U kreeg een brief met uw beslagvrije voet. Vul in wat erin staat. U ziet of het klopt, en anders waarom niet.</Alinea>
          <Knop soort="primary-action" bijKlik={() => bijKeuze('brief')}>
            Mijn brief controleren
          </Knop>
        </li>
        <li class="portaal-kaart">
          <Kop>Ik wil uitrekenen</Kop>
          <Alinea>U hebt geen brief, of u wilt alleen weten hoeveel u mag houden. Beantwoord een paar vragen over uw situatie.</Alinea>
          <Knop soort="primary-action" bijKlik={() => bijKeuze('reken')}>
            Zelf uitrekenen
          </Knop>
        </li>
      </ul>
      <div class="portaal-tekst">
        <Kop>Goed om te weten</Kop>
        <ul class="utrecht-unordered-list utrecht-unordered-list--distanced">
          <li class="utrecht-unordered-list__item">Het duurt ongeveer 5 tot 10 minuten. Leg uw brief en uw loonstrook of uitkeringsbrief klaar.</li>
          <li class="utrecht-unordered-list__item">
            U hoeft geen naam of burgerservicenummer in te vullen. {NIETS_VERSTUURD}
          </li>
          <li class="utrecht-unordered-list__item">
            {GESCHIEDENIS}
          </li>
          <li class="utrecht-unordered-list__item">De uitkomst is een berekening, geen besluit. De afzender van uw brief beslist.</li>
        </ul>
      </div>
    </>
  );
}
