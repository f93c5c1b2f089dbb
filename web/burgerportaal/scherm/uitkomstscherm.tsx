import type { ComponentChildren, JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { OnbeslisteVaststelling, Percentage, Vaststelling, Vastgesteld } from '../../../domain/beslagvrije-voet/uitkomst.ts';
import { centen } from '../../../domain/geld/centen.ts';
import { dag, voluit, type Dag } from '../../../domain/kalender/dag.ts';
import type { Antwoorden } from '../antwoorden/antwoorden.ts';
import { alsCenten, inEuro } from '../antwoorden/bedrag.ts';
import { vergelijk, type Vergelijking } from '../brief/vergelijking.ts';
import { bereken } from '../rekenen/berekening.ts';
import { bedragVan, beslagenBron, eigenSituatie } from '../rekenen/situatie.ts';
import { watKanIkDoen } from '../uitkomst/doen.ts';
import { watervalVan } from '../uitkomst/waterval.ts';
import { Briefoordeel } from './briefoordeel.tsx';
import { Antwoordlijst } from './controlescherm.tsx';
import { Bewaren, Doen } from './doen.tsx';
import { Alinea, Kop, Melding, Openklap, Titel } from './onderdelen.tsx';
import { Schuif } from './schuif.tsx';
import { Berekening, Voorbehouden } from './uitleg.tsx';
import { Watervalfiguur } from './watervalfiguur.tsx';

type Props = {
  readonly antwoorden: Antwoorden;
  readonly vandaag: Dag;
  readonly pakFocus: boolean;
  readonly bijWijzig: () => void;
  readonly bijOpnieuw: () => void;
};

/** The outcome: of the letter, of the own calculation, as a percentage, or why there is none. */
export function Uitkomstscherm({ antwoorden, vandaag, pakFocus, bijWijzig, bijOpnieuw }: Props): JSX.Element {
  const { datum, situatie, uitkomst, vergelijking } = useMemo(() => rekenUit(antwoorden), [antwoorden]);
  const acties = watKanIkDoen({ datum, ontvangst: antwoorden['ontvangst'], vandaag, uitkomst, situatie, oordeel: vergelijking?.oordeel });
  return (
    <>
      <p class="portaal-alleen-afdruk">
        Beslagvrije voet op {voluit(datum)}, uitgerekend op {voluit(vandaag)}
      </p>
      {kop(uitkomst, vergelijking, antwoorden, vandaag, pakFocus)}
      {uitkomst.soort === 'vastgesteld' ? (
        <>
          <Watervalfiguur waterval={watervalVan(uitkomst)} />
          <Doen acties={acties} />
          <Schuif datum={datum} situatie={situatie} netto={bedragVan(antwoorden, null, 'netto')} />
          <Berekening spoor={uitkomst.spoor} normversie={uitkomst.normversie} />
          <Voorbehouden voorbehouden={uitkomst.voorbehouden} />
        </>
      ) : (
        <>
          <Doen acties={acties} />
          {uitkomst.soort === 'percentage' ? (
            <>
              {uitkomst.spoor.length > 0 ? <Berekening spoor={uitkomst.spoor} normversie={uitkomst.normversie} /> : null}
              <Voorbehouden voorbehouden={uitkomst.voorbehouden} />
            </>
          ) : null}
        </>
      )}
      <div class="portaal-tekst">
        <Kop>Uw antwoorden</Kop>
        <Openklap titel="Bekijk wat u hebt ingevuld">
          <Antwoordlijst antwoorden={antwoorden} />
        </Openklap>
      </div>
      <Bewaren bijWijzig={bijWijzig} bijOpnieuw={bijOpnieuw} />
    </>
  );
}

function rekenUit(antwoorden: Antwoorden): { datum: Dag; situatie: ReturnType<typeof eigenSituatie>; uitkomst: Vaststelling; vergelijking: Vergelijking | undefined } {
  const bron = beslagenBron(antwoorden);
  if (bron === undefined) throw new RangeError('het beslagen inkomen is nog niet gevraagd');
  const datum = dag(antwoorden['datum'] ?? '');
  const situatie = eigenSituatie(antwoorden);
  if (antwoorden['weg'] === 'brief' && bron.soort === 'inkomen') {
    const brief = vergelijk(antwoorden);
    return brief.soort === 'vergeleken'
      ? { datum, situatie, uitkomst: brief.vergelijking.hoortTeZijn, vergelijking: brief.vergelijking }
      : { datum, situatie, uitkomst: brief.uitkomst, vergelijking: undefined };
  }
  return { datum, situatie, uitkomst: bereken(datum, situatie, bron), vergelijking: undefined };
}

function kop(uitkomst: Vaststelling, vergelijking: Vergelijking | undefined, antwoorden: Antwoorden, vandaag: Dag, pakFocus: boolean): JSX.Element {
  if (vergelijking) return <Briefoordeel vergelijking={vergelijking} antwoorden={antwoorden} vandaag={vandaag} pakFocus={pakFocus} />;
  switch (uitkomst.soort) {
    case 'vastgesteld':
      return <Bedragkop uitkomst={uitkomst} pakFocus={pakFocus} />;
    case 'percentage':
      return <Percentagekop uitkomst={uitkomst} antwoorden={antwoorden} pakFocus={pakFocus} />;
    case 'onbeslist':
      return <Onbeslistkop uitkomst={uitkomst} pakFocus={pakFocus} />;
  }
}

function Twee({ links, rechts }: { readonly links: readonly [string, string]; readonly rechts: readonly [string, string] }): JSX.Element {
  return (
    <div class="portaal-tweetal">
      {[links, rechts].map(([tekst, bedrag]) => (
        <div key={tekst}>
          <p>{tekst}</p>
          <p class="portaal-groot">{bedrag}</p>
        </div>
      ))}
    </div>
  );
}

function Vlak({ soort, children }: { readonly soort: 'info' | 'ok' | 'warning' | 'error'; readonly children: ComponentChildren }): JSX.Element {
  return <div class={`utrecht-spotlight-section utrecht-spotlight-section--${soort} utrecht-spotlight-section--distanced`}>{children}</div>;
}

function Bedragkop({ uitkomst: { beslagvrijeVoet, vatbaarPerMaand, nettoBeslagen, begrensdDoor475dc }, pakFocus }: { readonly uitkomst: Vastgesteld; readonly pakFocus: boolean }): JSX.Element {
  return (
    <>
      <Titel pakFocus={pakFocus}>Uw beslagvrije voet is {inEuro(beslagvrijeVoet)} per maand</Titel>
      <Vlak soort="info">
        <Twee
          links={['U houdt van dit inkomen', inEuro(centen(nettoBeslagen - vatbaarPerMaand))]}
          rechts={['Er mag hoogstens worden ingehouden', inEuro(vatbaarPerMaand)]}
        />
        {begrensdDoor475dc ? <Alinea>U hebt een laag inkomen. Dan mag hoogstens 5% worden ingehouden: u houdt 95%.</Alinea> : null}
      </Vlak>
    </>
  );
}

function Percentagekop({ uitkomst: { inGeld }, antwoorden, pakFocus }: { readonly uitkomst: Percentage; readonly antwoorden: Antwoorden; readonly pakFocus: boolean }): JSX.Element {
  return (
    <>
      <Titel pakFocus={pakFocus}>U houdt 95% van uw bijstandsnorm</Titel>
      <Vlak soort="info">
        {inGeld ? (
          <Twee links={['Uw beslagvrije voet', inEuro(inGeld.beslagvrijeVoet)]} rechts={['Er mag hoogstens worden ingehouden', inEuro(inGeld.vatbaar)]} />
        ) : null}
        <Alinea>
          Bij bijstand staat er in de brief een percentage en geen bedrag. Er mag 5% van uw bijstandsnorm worden ingehouden, vakantiegeld meegerekend.
          {inGeld ? ` Uw bijstandsnorm is ${inEuro(inGeld.norm)} per maand.` : ''}
        </Alinea>
      </Vlak>
      <Opgave antwoorden={antwoorden} voet={inGeld?.beslagvrijeVoet} />
    </>
  );
}

/** Whether the letter gives the voet of bijstand as the law wants it. */
function Opgave({ antwoorden, voet }: { readonly antwoorden: Antwoorden; readonly voet: number | undefined }): JSX.Element | null {
  if (antwoorden['b.opgave'] === 'percentage') {
    return (
      <Melding soort="ok">
        <Alinea>In uw brief staat een percentage. Dat klopt.</Alinea>
      </Melding>
    );
  }
  if (antwoorden['b.opgave'] !== 'bedrag') return null;
  const inBrief = alsCenten(bedragVan(antwoorden, 'b', 'voet'));
  const teLaag = voet !== undefined && inBrief < voet - 100;
  return (
    <Melding soort={teLaag ? 'error' : 'warning'}>
      <Alinea>
        In uw brief staat een bedrag: {inEuro(inBrief)}. Bij bijstand hoort er een percentage te staan.
        {voet === undefined ? '' : teLaag ? ` Het bedrag is ook te laag: wij komen op ${inEuro(centen(voet))}. Meld dit.` : ' Vraag de afzender om een brief met het percentage.'}
      </Alinea>
    </Melding>
  );
}

function Onbeslistkop({ uitkomst: { redenen }, pakFocus }: { readonly uitkomst: OnbeslisteVaststelling; readonly pakFocus: boolean }): JSX.Element {
  return (
    <>
      <Titel pakFocus={pakFocus}>Wij kunnen uw bedrag niet uitrekenen</Titel>
      <div class="portaal-tekst">
        <Melding soort="warning">
          {redenen.map((reden) => (
            <Alinea key={reden}>{reden}</Alinea>
          ))}
        </Melding>
        <Alinea>Wij gokken niet. Vraag de afzender van uw brief hoe het bedrag is uitgerekend, of vraag hulp.</Alinea>
      </div>
    </>
  );
}
