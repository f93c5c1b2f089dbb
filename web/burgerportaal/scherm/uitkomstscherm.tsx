import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { OnbeslisteVaststelling, Vaststelling, Vastgesteld } from '../../../domain/beslagvrije-voet/uitkomst.ts';
import { centen } from '../../../domain/geld/centen.ts';
import { dag, voluit, type Dag } from '../../../domain/kalender/dag.ts';
import type { Antwoorden } from '../antwoorden/antwoorden.ts';
import { inEuro } from '../antwoorden/bedrag.ts';
import { beoordeelBijstand, type Bijstandsoordeel } from '../brief/bijstand.ts';
import { vergelijk, type Vergelijking } from '../brief/vergelijking.ts';
import { bereken } from '../rekenen/berekening.ts';
import { bedragVan, beslagenBron, eigenSituatie, type Situatie } from '../rekenen/situatie.ts';
import { watKanIkDoen } from '../uitkomst/doen.ts';
import { waaromNiet } from '../uitkomst/gewone-woorden.ts';
import { voorbeeldtekst, voorbeeldtekstBijstand } from '../uitkomst/voorbeeldtekst.ts';
import { watervalVan } from '../uitkomst/waterval.ts';
import { geldendeBron, tellende } from '../vragen/vragenlijst.ts';
import { Bijstandoordeel, Percentagekop } from './bijstandoordeel.tsx';
import { Briefoordeel } from './briefoordeel.tsx';
import { Antwoordlijst } from './controlescherm.tsx';
import { Bewaren, Brieftekst, Doen } from './doen.tsx';
import { Alinea, Kop, Melding, Openklap, Titel, Twee, Vlak } from './onderdelen.tsx';
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
  const gerekend = useMemo(() => rekenUit(antwoorden), [antwoorden]);
  const { datum, situatie, woonkostenInBrief, uitkomst, vergelijking, bijstand } = gerekend;
  const acties = watKanIkDoen({ datum, ontvangst: antwoorden['ontvangst'], vandaag, uitkomst, situatie, brief: vergelijking ?? bijstand, woonkostenInBrief });
  return (
    <>
      <p class="portaal-alleen-afdruk">
        Beslagvrije voet op {voluit(datum)}, uitgerekend op {voluit(vandaag)}
      </p>
      {kop(gerekend, pakFocus)}
      <div class="portaal-tekst">
        <Brieftekst tekst={tekstVoor(gerekend, antwoorden, vandaag)} />
      </div>
      {uitkomst.soort === 'vastgesteld' ? <Watervalfiguur waterval={watervalVan(uitkomst)} /> : null}
      <Doen acties={acties} />
      {uitkomst.soort === 'vastgesteld' ? <Schuif datum={datum} situatie={situatie} netto={bedragVan(antwoorden, null, 'netto')} /> : null}
      {uitkomst.soort === 'onbeslist' ? null : (
        <>
          {uitkomst.spoor.length > 0 ? <Berekening spoor={uitkomst.spoor} normversie={uitkomst.normversie} /> : null}
          <Voorbehouden voorbehouden={uitkomst.voorbehouden} />
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

type Gerekend = {
  readonly datum: Dag;
  readonly situatie: Situatie;
  readonly woonkostenInBrief: boolean;
  readonly uitkomst: Vaststelling;
  readonly vergelijking?: Vergelijking;
  readonly bijstand?: Bijstandsoordeel;
};

function rekenUit(antwoorden: Antwoorden): Gerekend {
  const bron = beslagenBron(antwoorden);
  if (bron === undefined) throw new RangeError('het beslagen inkomen is nog niet gevraagd');
  const datum = dag(antwoorden['datum'] ?? '');
  const situatie = eigenSituatie(antwoorden);
  const basis = { datum, situatie, woonkostenInBrief: geldendeBron('woonkosten', tellende(antwoorden)) === 'b' };
  if (antwoorden['weg'] === 'brief' && bron.soort === 'inkomen') {
    const brief = vergelijk(antwoorden);
    return brief.soort === 'vergeleken' ? { ...basis, uitkomst: brief.vergelijking.hoortTeZijn, vergelijking: brief.vergelijking } : { ...basis, uitkomst: brief.uitkomst };
  }
  const uitkomst = bereken(datum, situatie, bron);
  return antwoorden['weg'] === 'brief' && uitkomst.soort === 'percentage' ? { ...basis, uitkomst, bijstand: beoordeelBijstand(antwoorden, uitkomst) } : { ...basis, uitkomst };
}

function tekstVoor({ uitkomst, vergelijking, bijstand }: Gerekend, antwoorden: Antwoorden, vandaag: Dag): string | undefined {
  if (vergelijking) return voorbeeldtekst(antwoorden, vandaag, vergelijking);
  if (!bijstand || uitkomst.soort !== 'percentage') return undefined;
  return voorbeeldtekstBijstand(antwoorden, vandaag, bijstand, uitkomst.inGeld?.beslagvrijeVoet ?? null);
}

function kop({ uitkomst, vergelijking, bijstand }: Gerekend, pakFocus: boolean): JSX.Element {
  if (vergelijking) return <Briefoordeel vergelijking={vergelijking} pakFocus={pakFocus} />;
  switch (uitkomst.soort) {
    case 'vastgesteld':
      return <Bedragkop uitkomst={uitkomst} pakFocus={pakFocus} />;
    case 'percentage':
      return (
        <>
          <Percentagekop uitkomst={uitkomst} pakFocus={pakFocus} />
          {bijstand ? <Bijstandoordeel oordeel={bijstand} uitkomst={uitkomst} /> : null}
        </>
      );
    case 'onbeslist':
      return <Onbeslistkop uitkomst={uitkomst} pakFocus={pakFocus} />;
  }
}

function Bedragkop({ uitkomst, pakFocus }: { readonly uitkomst: Vastgesteld; readonly pakFocus: boolean }): JSX.Element {
  const { beslagvrijeVoet, vatbaarPerMaand, nettoBeslagen, begrensdDoor475dc, minimaal5Procent } = uitkomst;
  return (
    <>
      <Titel pakFocus={pakFocus}>Uw beslagvrije voet is {inEuro(beslagvrijeVoet)} per maand</Titel>
      <Vlak soort="info">
        <Twee
          links={['U houdt van dit inkomen', inEuro(centen(nettoBeslagen - vatbaarPerMaand))]}
          rechts={['Er mag hoogstens worden ingehouden', inEuro(vatbaarPerMaand)]}
        />
        {begrensdDoor475dc ? <Alinea>U hebt een laag inkomen. Dan mag hoogstens 5% worden ingehouden: u houdt 95%.</Alinea> : null}
        {minimaal5Procent === null ? null : (
          <Alinea>De afzender van uw brief mag misschien kiezen voor 5% van al uw inkomen samen. Dan wordt er {inEuro(minimaal5Procent)} per maand ingehouden.</Alinea>
        )}
      </Vlak>
    </>
  );
}

function Onbeslistkop({ uitkomst: { redenen }, pakFocus }: { readonly uitkomst: OnbeslisteVaststelling; readonly pakFocus: boolean }): JSX.Element {
  return (
    <>
      <Titel pakFocus={pakFocus}>Wij kunnen uw bedrag niet uitrekenen</Titel>
      <div class="portaal-tekst">
        <Melding soort="warning">
          {redenen.map((reden) => (
            <Alinea key={reden}>{waaromNiet(reden)}</Alinea>
          ))}
        </Melding>
        <Openklap titel="Wat is er precies niet bekend?">
          {redenen.map((reden) => (
            <Alinea key={reden}>{reden}</Alinea>
          ))}
        </Openklap>
        <Alinea>Wij gokken niet. Vraag de afzender van uw brief hoe het bedrag is uitgerekend, of vraag hulp.</Alinea>
      </div>
    </>
  );
}
