import { herkomstInWoorden, type Herkomst } from '../beslagvrije-voet/herkomst.ts';
import { NUL as NUL_CENTEN, som, type Centen } from '../geld/centen.ts';
import { alsTekst, uitCenten, type DecimaalBedrag } from '../spoor/getal.ts';
import { nieuwSpoor, type Schrijver, type Spoor } from '../spoor/spoor.ts';
import { blad, gedeeldDoor, min, plus, totaal, vast, type Term } from '../spoor/term.ts';
import { perMaand, type Duur, type Tijdvakbedragen } from './tijdvak.ts';

/** A tijdvak as the calculation needs it; `naam` is how the trace calls it. Youngest or oldest first: see `maandinkomen`. */
export type RekenTijdvak = {
  readonly naam: string;
  readonly duur: Duur;
  readonly bedragen: Tijdvakbedragen & { readonly loonLbPh: Centen };
};

/** The representative monthly income of one inkomstenverhouding. Euros per month, unrounded. */
export type Maandinkomen = {
  readonly belastbaar: DecimaalBedrag;
  /** Besluit art. 5; null when the loonheffing was not delivered. */
  readonly netto: DecimaalBedrag | null;
  /** Reserved vakantiebijslag and extra periode, gross; part of `belastbaar`, not of `netto`. */
  readonly opbouw: DecimaalBedrag;
  /** Whether the average was used (Besluit art. 3 lid 3). */
  readonly gemiddeld: boolean;
  readonly spoor: Spoor;
};

/**
 * The representative monthly income by Besluit art. 2, 3 and 5: of the youngest tijdvak, or the average whenever the
 * youngest differs from it. `tijdvakken` oldest first, only those that count (art. 3 lid 1). `herkomst` is where their
 * amounts come from; the trace shows it beside each. Euros per month. Throws a RangeError on an empty list.
 */
export function maandinkomen(tijdvakken: readonly RekenTijdvak[], herkomst?: Herkomst): Maandinkomen {
  const schrijver = nieuwSpoor();
  const euroBlad = metBron(herkomstInWoorden(herkomst));
  const belastbaar = tijdvakken.map((tijdvak) => belastbaarVan(schrijver, euroBlad, tijdvak));
  const jongste = laatsteVan(belastbaar);
  const gemiddelde = schrijver.stap(
    'gemiddeld belastbaar maandinkomen',
    'Besluit beslagvrije voet art. 3 lid 2',
    'Het gemiddelde van de tijdvakken die meetellen.',
    gemiddeldeVan(belastbaar),
  );
  const gemiddeld = !jongste.waarde.eq(gemiddelde.waarde);
  const gekozen = schrijver.stap(
    'belastbaar maandinkomen',
    'Besluit beslagvrije voet art. 3 lid 3',
    gemiddeld
      ? 'Het jongste tijdvak wijkt af van het gemiddelde; daarom telt het gemiddelde.'
      : 'Het jongste tijdvak is gelijk aan het gemiddelde.',
    gemiddeld ? gemiddelde : jongste,
  );
  return {
    belastbaar: alsTekst(gekozen.waarde),
    netto: nettoVan(schrijver, euroBlad, tijdvakken, gemiddeld),
    opbouw: alsTekst(
      kies(
        tijdvakken.map((tijdvak) => perMaand(euroBlad('opbouw', opbouwVan(tijdvak.bedragen)), tijdvak.duur)),
        gemiddeld,
      ).waarde,
    ),
    gemiddeld,
    spoor: schrijver.spoor(),
  };
}

/** Besluit art. 2: loon LB/PH less what was paid out, plus what was reserved, brought back to a month. */
function belastbaarVan(schrijver: Schrijver, euroBlad: EuroBlad, { naam, duur, bedragen }: RekenTijdvak): Term {
  const bedrag = plus(
    min(euroBlad('loon LB/PH', bedragen.loonLbPh), euroBlad('uitbetaalde vakantiebijslag of extra periode', uitbetaaldVan(bedragen))),
    euroBlad('opbouw vakantiebijslag of extra periode', opbouwVan(bedragen)),
  );
  return schrijver.stap(
    `belastbaar ${naam}`,
    'Besluit beslagvrije voet art. 2',
    'Het loon zonder uitbetaald vakantiegeld en met de opbouw ervan, per maand.',
    perMaand(bedrag, duur),
  );
}

/** Besluit art. 5: loon LB/PH less what was paid out, the bijdrage Zvw and the loonheffing, brought back to a month. */
function nettoVan(schrijver: Schrijver, euroBlad: EuroBlad, tijdvakken: readonly RekenTijdvak[], gemiddeld: boolean): DecimaalBedrag | null {
  const netto: Term[] = [];
  for (const { naam, duur, bedragen } of tijdvakken) {
    if (bedragen.loonheffing === null) return null;
    const voorInhouding = min(
      euroBlad('loon LB/PH', bedragen.loonLbPh),
      euroBlad('uitbetaalde vakantiebijslag of extra periode', uitbetaaldVan(bedragen)),
    );
    const bedrag = min(
      min(voorInhouding, euroBlad('bijdrage Zvw', bedragen.bijdrageZvw)),
      euroBlad('loonheffing', bedragen.loonheffing),
    );
    netto.push(
      schrijver.stap(
        `netto ${naam}`,
        'Besluit beslagvrije voet art. 5 lid 2',
        'Het loon na loonbelasting, premies en bijdrage Zvw, zonder uitbetaald vakantiegeld, per maand.',
        perMaand(bedrag, duur),
      ),
    );
  }
  const gekozen = schrijver.stap(
    'netto maandinkomen',
    gemiddeld ? 'Besluit beslagvrije voet art. 5 lid 3' : 'Besluit beslagvrije voet art. 5 lid 2',
    gemiddeld ? 'Ook voor het netto inkomen telt het gemiddelde.' : 'Het netto inkomen van het jongste tijdvak.',
    kies(netto, gemiddeld),
  );
  return alsTekst(gekozen.waarde);
}

function kies(termen: readonly Term[], gemiddeld: boolean): Term {
  return gemiddeld ? gemiddeldeVan(termen) : laatsteVan(termen);
}

function gemiddeldeVan(termen: readonly Term[]): Term {
  return gedeeldDoor(totaal(termen), vast('aantal tijdvakken', String(termen.length)));
}

function laatsteVan(termen: readonly Term[]): Term {
  const laatste = termen.at(-1);
  if (laatste === undefined) throw new RangeError('een maandinkomen vraagt ten minste één tijdvak');
  return laatste;
}

/** An amount of a tijdvak under its name, with its source; `null`, not delivered, counts as nothing and is shown so. */
type EuroBlad = (naam: string, bedrag: Centen | null) => Term;

const metBron =
  (bron: string): EuroBlad =>
  (naam, bedrag) =>
    bedrag === null ? blad(naam, uitCenten(NUL_CENTEN), `${bron}; niet geleverd, als nul gerekend`) : blad(naam, uitCenten(bedrag), bron);

function uitbetaaldVan({ vakantiebijslagUitbetaald, extraPeriodeUitbetaald }: Tijdvakbedragen): Centen | null {
  return samen(vakantiebijslagUitbetaald, extraPeriodeUitbetaald);
}

function opbouwVan({ vakantiebijslagOpgebouwd, extraPeriodeOpgebouwd }: Tijdvakbedragen): Centen | null {
  return samen(vakantiebijslagOpgebouwd, extraPeriodeOpgebouwd);
}

const samen = (a: Centen | null, b: Centen | null): Centen | null => (a === null && b === null ? null : som(a ?? NUL_CENTEN, b ?? NUL_CENTEN));
