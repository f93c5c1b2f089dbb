import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Dag } from '../../../domain/kalender/dag.ts';
import { CONTROLE, UITKOMST } from '../antwoorden/antwoorden.ts';
import { blokken, bloknaam, type Vraag } from '../vragen/vraag.ts';
import { vragenlijst } from '../vragen/vragenlijst.ts';
import { Controlescherm } from './controlescherm.tsx';
import { NIETS_VERSTUURD } from './privacy.ts';
import { useLoop, type Loop } from './stand.ts';
import { Startscherm } from './startscherm.tsx';
import { Uitkomstscherm } from './uitkomstscherm.tsx';
import { Vraagscherm } from './vraagscherm.tsx';

const NAAM = 'Beslagvrije voet';

/** The page: header, one screen, footer. */
export function App({ vandaag }: { readonly vandaag: Dag }): JSX.Element {
  const loop = useLoop(vandaag);
  const { plaats, antwoorden } = loop;
  const vragen = vragenlijst(antwoorden);
  const vraag = vragen.find(({ sleutel }) => sleutel === plaats);
  const eersteKeer = useRef(plaats);
  const bewogen = useRef(false);
  if (plaats !== eersteKeer.current) bewogen.current = true;

  useEffect(() => {
    document.title = `${titelVan(plaats, vraag)} – ${NAAM}`;
  }, [plaats, vraag]);

  return (
    <>
      <a class="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#inhoud" onClick={naarInhoud}>
        Ga naar de inhoud
      </a>
      <header class="utrecht-page-header">
        <div class="utrecht-page-header__content">
          <div class="portaal-kop">
            <Merkteken />
            <div>
              <span class="portaal-kop__naam">{NAAM}</span>
              <span class="portaal-kop__onder">Reken zelf na hoeveel u mag houden</span>
            </div>
          </div>
        </div>
      </header>
      <main class="utrecht-page-body" id="inhoud" tabIndex={-1}>
        <div class="utrecht-page-body__content">
          {vraag === undefined ? null : <Voortgang vraag={vraag} vragen={vragen} />}
          {scherm(loop, vraag, vandaag, bewogen.current)}
        </div>
      </main>
      <footer class="utrecht-page-footer portaal-voet">
        <div class="utrecht-page-footer__content">
          <p class="utrecht-paragraph utrecht-paragraph--distanced">
            {NIETS_VERSTUURD} Wel blijven uw antwoorden in de geschiedenis van deze browser staan.
          </p>
          <p class="utrecht-paragraph utrecht-paragraph--distanced">
            Wij rekenen volgens de artikelen 475b tot en met 475e van het Wetboek van Burgerlijke Rechtsvordering. Aan de uitkomst kunt u geen rechten ontlenen.
          </p>
        </div>
      </footer>
    </>
  );
}

function scherm(loop: Loop, vraag: Vraag | undefined, vandaag: Dag, pakFocus: boolean): JSX.Element {
  const { plaats, antwoorden } = loop;
  if (plaats === UITKOMST) {
    return <Uitkomstscherm antwoorden={antwoorden} vandaag={vandaag} pakFocus={pakFocus} bijWijzig={() => loop.naar(CONTROLE)} bijOpnieuw={() => loop.opnieuw()} />;
  }
  if (plaats === CONTROLE) {
    return (
      <Controlescherm
        antwoorden={antwoorden}
        pakFocus={pakFocus}
        bijWijzig={(sleutel) => loop.naar(sleutel, true)}
        bijVerder={() => loop.naar(UITKOMST)}
        bijTerug={() => loop.terug()}
      />
    );
  }
  if (vraag === undefined) return <Startscherm pakFocus={pakFocus} bijKeuze={(weg) => loop.antwoord('weg', weg)} />;
  return (
    <Vraagscherm
      key={vraag.sleutel}
      vraag={vraag}
      antwoord={antwoorden[vraag.sleutel]}
      vandaag={vandaag}
      pakFocus={pakFocus}
      bijWijziging={(antwoord) => loop.bewaar(vraag.sleutel, antwoord)}
      bijVerder={(antwoord) => loop.antwoord(vraag.sleutel, antwoord)}
      bijTerug={() => loop.terug()}
    />
  );
}

function titelVan(plaats: string, vraag: Vraag | undefined): string {
  if (vraag) return vraag.titel;
  if (plaats === UITKOMST) return 'De uitkomst';
  return plaats === CONTROLE ? 'Controleer uw antwoorden' : 'Reken zelf na hoeveel u mag houden';
}

/** In which part of the questions we are. */
function Voortgang({ vraag, vragen }: { readonly vraag: Vraag; readonly vragen: readonly Vraag[] }): JSX.Element {
  const alle = blokken.filter((blok) => vragen.some((kandidaat) => kandidaat.blok === blok) || (blok !== 'partner' && vragen.length > 0 && verwacht(blok, vragen)));
  const plek = alle.indexOf(vraag.blok);
  return (
    <div class="portaal-stap portaal-smal">
      <p class="portaal-stap__tekst">
        Onderdeel {plek + 1} van {alle.length}: {bloknaam(vraag.blok)}
      </p>
      <svg class="portaal-stap__balk" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect class="portaal-stap__baan" width="100" height="6" />
        <rect class="portaal-stap__deel" width={(100 * (plek + 1)) / alle.length} height="6" />
      </svg>
    </div>
  );
}

/** Parts that are still to come: unless bijstand is seized, all parts of the situation will be asked. */
function verwacht(blok: (typeof blokken)[number], vragen: readonly Vraag[]): boolean {
  const brief = vragen.some(({ sleutel }) => sleutel === 'ontvangst');
  if (blok === 'brief' || blok === 'uitkomst') return brief;
  return !vragen.some(({ sleutel }) => sleutel === 'norm' || sleutel === 'e.partner');
}

/** The fragment holds the answers, so the skip link moves the focus itself. */
function naarInhoud(gebeurtenis: Event): void {
  gebeurtenis.preventDefault();
  document.querySelector<HTMLElement>('#inhoud')?.focus();
}

function Merkteken(): JSX.Element {
  return (
    <svg class="portaal-kop__merk" viewBox="0 0 44 44" aria-hidden="true" focusable="false">
      <rect x="0" y="4" width="44" height="9" fill="currentColor" />
      <rect class="portaal-balk__deel" x="0" y="18" width="28" height="9" />
      <rect class="portaal-balk__ruimte" x="28" y="32" width="16" height="9" />
    </svg>
  );
}
