import { BronFout } from '../bron/fouten.ts';
import { centen } from '../../domain/geld/centen.ts';
import type { Centen } from '../../domain/geld/centen.ts';
import { dag, isDag } from '../../domain/kalender/dag.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { adresregels } from './adres.ts';
import { isSoap } from './begin.ts';
import { CODES_SOORT } from './codes-soort.ts';
import { leesXml } from './knoop.ts';
import type { Knoop } from './knoop.ts';
import { leesFault, leesMeldingen } from './meldingen.ts';
import { schemafouten } from './schema.ts';
import { MAX_BYTES, teGroot } from './transport.ts';
import type { AdministratieveEenheid, Signaal, SuwiAntwoord, SuwiInkomstenverhouding, SuwiOpgave } from './suwi-antwoord.ts';

/** Collects what the data leaves open while it is read. */
type Lezer = { readonly signaleer: (code: Signaal['code'], plaats: string, tekst: string) => void };

/** yyyymmdd; unknown parts (the year too) are zeros, and then (or when there is no such day) there is no date to count with. */
function leesDatum(lezer: Lezer, knoop: Knoop, element: string, plaats: string): Dag | null {
  const tekst = knoop.tekst(element);
  if (tekst === null) return null;
  const iso = `${tekst.slice(0, 4)}-${tekst.slice(4, 6)}-${tekst.slice(6)}`;
  if (isDag(iso) && !iso.startsWith('0000')) return dag(iso);
  lezer.signaleer('datum_onvolledig', `${plaats}, ${element}`, 'de datum is niet volledig bekend of bestaat niet');
  return null;
}

/** Whole cents with sign. Absent stays absent; what is not an amount in euros is flagged and left out. */
function leesBedrag(lezer: Lezer, opgave: Knoop, element: string, plaats: string): Centen | null {
  const bedrag = opgave.een(element);
  if (bedrag === null) return null;
  const hier = `${plaats}, ${element}`;
  const munt = bedrag.tekst('CdMunteenheid');
  if (munt !== null && munt !== 'EUR') {
    lezer.signaleer('bedrag_andere_munt', hier, 'het bedrag is niet in euro');
    return null;
  }
  if (bedrag.tekst('CdPeriodeEenheidGeldigheidBedr') !== null) {
    lezer.signaleer('bedrag_over_andere_periode', hier, 'het bedrag geldt over een andere periode dan het tijdvak');
    return null;
  }
  const waarde = bedrag.tekst('WaardeBedr');
  if (waarde === null) {
    lezer.signaleer('bedrag_zonder_waarde', hier, 'het element is geleverd zonder bedrag');
    return null;
  }
  const getal = Number(waarde);
  if (!Number.isSafeInteger(getal)) {
    lezer.signaleer('bedrag_te_groot', hier, 'het bedrag is te groot om mee te rekenen');
    return null;
  }
  return centen(bedrag.tekst('CdPositiefNegatief') === '-' ? -getal : getal);
}

function leesOpgave(lezer: Lezer, opgave: Knoop, plaats: string): SuwiOpgave {
  const bedrag = (element: string): Centen | null => leesBedrag(lezer, opgave, element, plaats);
  return {
    van: leesDatum(lezer, opgave, 'DatBIko', plaats),
    tot: leesDatum(lezer, opgave, 'DatEIko', plaats),
    brutoloonSv: bedrag('BedrBrutoloonSv'),
    loonLbPh: bedrag('BedrLoonLbPremieVolksverz'),
    loonheffing: bedrag('BedrIngehoudenLbPremieVolksverz'),
    vakantietoeslag: bedrag('BedrVakantietoeslag'),
    opgebouwdeVakantietoeslag: bedrag('BedrOpgbRechtVakantietoeslag'),
    extraPeriode: bedrag('BedrExtraPrdSalaris'),
    opgebouwdeExtraPeriode: bedrag('BedrOpgbRechtExtraPrdSalaris'),
    reiskostenOnbelast: bedrag('BedrVergoedingReiskostenOnbelast'),
    alimentatieIngehouden: bedrag('BedrInUitkBegrBetAlimentatie'),
    alimentatieRechtstreeks: bedrag('BedrRechtstreeksBetAlimentatie'),
  };
}

function leesEenheid(eenheid: Knoop): AdministratieveEenheid | null {
  const loonheffingennummer = eenheid.tekst('Loonheffingennr');
  if (loonheffingennummer === null) return null;
  const rechtspersoon = eenheid.een('RechtspersoonAdministratieveEenh');
  return {
    loonheffingennummer,
    naam: eenheid.tekst('NaamAdministratieveEenheid') ?? rechtspersoon?.tekst('NaamRechtspersoon') ?? null,
    rsin: rechtspersoon?.tekst('FiNr') ?? null,
    adresregels: adresregels(eenheid),
  };
}

function leesVerhouding(lezer: Lezer, verhouding: Knoop, plaats: string): SuwiInkomstenverhouding {
  const eenheid = verhouding.een('AdministratieveEenheid');
  return {
    volgnummer: verhouding.tekst('VolgnrIkv'),
    begin: leesDatum(lezer, verhouding, 'DatBIkv', plaats),
    eind: leesDatum(lezer, verhouding, 'DatEIkv', plaats),
    administratieveEenheid: eenheid && leesEenheid(eenheid),
    perioden: verhouding.alle('Inkomstenperiode').map((periode, index) => {
      const hier = `${plaats}, periode ${String(index + 1)}`;
      const codeSoort = periode.tekst('CdSrtIkv');
      if (codeSoort !== null && !CODES_SOORT.has(codeSoort)) {
        lezer.signaleer('onbekende_code_soort', `${hier}, CdSrtIkv`, `code soort inkomstenverhouding ${codeSoort} is niet bekend`);
      }
      return { van: leesDatum(lezer, periode, 'DatBIkp', hier), tot: leesDatum(lezer, periode, 'DatEIkp', hier), codeSoort };
    }),
    opgaven: verhouding.alle('Inkomstenopgave').map((opgave, index) => leesOpgave(lezer, opgave, `${plaats}, opgave ${String(index + 1)}`)),
  };
}

function leesGegevens(antwoord: Knoop, client: Knoop): SuwiAntwoord {
  const signalen: Signaal[] = [];
  const lezer: Lezer = { signaleer: (code, plaats, tekst) => void signalen.push({ code, plaats, tekst }) };
  const inkomstenverhoudingen = client
    .alle('Inkomstenverhouding')
    .map((verhouding, index) => leesVerhouding(lezer, verhouding, `inkomstenverhouding ${String(index + 1)}`));
  const levering = antwoord.een('PeriodeGegevensleveringIko');
  const meldingen = leesMeldingen(antwoord.een('FWI'));
  for (const melding of meldingen) {
    if (melding.soort !== 'fout') lezer.signaleer(melding.soort, 'FWI', `${melding.code}: ${melding.tekst}`);
  }
  return {
    soort: 'gegevens',
    burgerservicenummer: client.tekst('Burgerservicenr') ?? '',
    inkomstenverhoudingen,
    geleverdVan: levering && leesDatum(lezer, levering, 'DatBPeriode', 'levering'),
    geleverdTot: levering && leesDatum(lezer, levering, 'DatEPeriode', 'levering'),
    meldingen,
    signalen,
  };
}

const ANTWOORD = 'UWVPersoonsIkvInfoResponse';

/**
 * Reads an answer of UWVDossierInkomstenGSD v0200: the bare body (as in files), or the whole SOAP message.
 *
 * @throws BronFout `xsd_ongeldig` with the schema errors (element and rule, no values) when the message is not valid;
 *   `ander_bericht` when it is valid but is no answer; `antwoord_te_groot` above 32 MB
 */
export async function leesAntwoord(xml: string): Promise<SuwiAntwoord> {
  if (Buffer.byteLength(xml) > MAX_BYTES) throw teGroot();
  const soap = isSoap(xml);
  const fouten = await schemafouten(xml, soap ? 'soap' : 'dienst');
  if (fouten.length > 0) throw new BronFout('polis', 'xsd_ongeldig', 'het antwoord is niet geldig volgens het XSD', fouten);
  const document = boomVan(xml);
  const inhoud = soap ? document.een('Envelope')?.een('Body') : document;
  const fault = inhoud?.een('Fault');
  if (fault) return leesFault(fault);
  const antwoord = inhoud?.een(ANTWOORD);
  if (!antwoord) throw new BronFout('polis', 'ander_bericht', `het bericht is geen ${ANTWOORD}`);
  const client = antwoord.een('ClientSuwi');
  if (client !== null) return leesGegevens(antwoord, client);
  if (antwoord.namen().includes('NietsGevonden')) return { soort: 'niets_gevonden' };
  return { soort: 'meldingen', meldingen: leesMeldingen(antwoord.een('FWI')) };
}

/** The tree of a valid document. The reader refuses a few names and depths that XML allows; its own error may repeat the text. */
function boomVan(xml: string): Knoop {
  try {
    return leesXml(xml);
  } catch (fout) {
    if (!(fout instanceof Error)) throw fout;
    throw new BronFout('polis', 'antwoord_onleesbaar', 'het antwoord is geldig, maar heeft elementen die niet worden gelezen');
  }
}
