import { readFile } from 'node:fs/promises';
import type { Adressering, BrpBrieven } from '../activities/invorderen/brp.ts';
import type { Registers } from '../activities/registers/registers.ts';
import type { Bronnen, PolisAntwoord } from '../activities/verhalen/bronnen.ts';
import { maakCcbrClient } from '../adapters/bewindregister/client.ts';
import { nogEens } from '../adapters/bron/nog-eens.ts';
import type { BrpAdressering, BrpRegistersleutel } from '../adapters/brp/adressering.ts';
import { maakBrpClient } from '../adapters/brp/client.ts';
import { maakCirClient } from '../adapters/insolventieregister/client.ts';
import { maakPolisClient } from '../adapters/polis/client.ts';
import type { AdministratieveEenheid } from '../adapters/polis/suwi-antwoord.ts';
import { eersteVanMaand, plusJaren, plusMaanden, type Dag } from '../domain/kalender/dag.ts';
import type { Instellingen } from './instellingen.ts';

/** Months of income asked: the four that count (Besluit 3), and one for a tijdvak that began before them. */
const MAANDEN_TERUG = 5;

/** The outside sources as the activities know them. */
export function maakBronnen(i: Instellingen): Bronnen & { readonly brieven: BrpBrieven; readonly registers: Registers } {
  const brp = maakBrpClient({ basisUrl: i.BRP_URL, apiKey: i.BRP_SLEUTEL });
  const polis = maakPolisClient({ url: i.POLIS_URL });
  const cir = maakCirClient({ url: i.INSOLVENTIE_URL, gebruiker: i.INSOLVENTIE_GEBRUIKER, wachtwoord: i.INSOLVENTIE_WACHTWOORD });
  const ccbr = maakCcbrClient({ url: i.BEWIND_URL, assertie: async () => assertie(i) });
  return {
    brieven: {
      brieven: async (bsn, leeftijdOp) => {
        if (leeftijdOp !== undefined) {
          const antwoord = await nogEens(async () => brp.voorHerinnering(bsn));
          return antwoord.soort === 'niet_gevonden' ? antwoord : { soort: 'gevonden', adressering: metLeeftijd(antwoord.persoon, leeftijdOp) };
        }
        const uitkomst = (await nogEens(async () => brp.voorBrieven([bsn]))).get(bsn);
        if (uitkomst?.soort !== 'gevonden') return { soort: 'niet_gevonden' };
        return { soort: 'gevonden', adressering: alsAdressering(uitkomst.persoon) };
      },
    },
    registers: {
      naslaan: async (bsn, opDag) => {
        const uitkomst = await nogEens(async () => brp.voorDwangstap(bsn));
        if (uitkomst.soort === 'niet_gevonden') return uitkomst;
        const { geslachtsnaam, voorvoegsel, geboortedatum, onderCuratele } = uitkomst.persoon;
        const adressering = metLeeftijd(uitkomst.persoon, opDag);
        // Of the dead nothing more is asked: the street halts there.
        if (geslachtsnaam === null || geboortedatum === null || adressering.overleden) return { soort: 'gevonden', adressering, registers: { gevraagd: null, onderCuratele } };
        const persoon = { geslachtsnaam, voorvoegsel, geboortedatum };
        const [insolventies, maatregelen] = await Promise.all([nogEens(async () => cir.lopende(persoon)), nogEens(async () => ccbr.lopende(persoon, opDag))]);
        return { soort: 'gevonden', adressering, registers: { gevraagd: { insolventies, maatregelen }, onderCuratele } };
      },
    },
    brp: {
      rekentool: async (bsn, opDag) => {
        const uitkomst = await nogEens(async () => brp.voorRekentool(bsn, opDag));
        if (uitkomst.soort === 'niet_gevonden') return uitkomst;
        return { soort: 'gevonden', gegevens: uitkomst.persoon.gegevens, partnerBsn: Object.fromEntries(uitkomst.persoon.partnerBsn) };
      },
    },
    polis: {
      inkomen: async (bsn, peildatum) => {
        const uitkomst = await nogEens(async () => polis.inkomsten(bsn, { van: plusMaanden(eersteVanMaand(peildatum), -MAANDEN_TERUG), tot: peildatum }));
        if (uitkomst.soort === 'niet_gevonden') return { gegevens: { inkomstenverhoudingen: [] }, derden: {} };
        return { gegevens: uitkomst.gegevens, ...derdenVan([...uitkomst.derden.values()]) };
      },
    },
  };
}

/** Name and address of each payer; who has no address is left out of `adressen`. */
function derdenVan(eenheden: readonly AdministratieveEenheid[]): Pick<PolisAntwoord, 'derden' | 'adressen'> {
  return {
    derden: Object.fromEntries(eenheden.map(({ loonheffingennummer, naam }) => [loonheffingennummer, naam ?? loonheffingennummer])),
    adressen: Object.fromEntries(eenheden.filter(({ adresregels }) => adresregels.length > 0).map(({ loonheffingennummer, adresregels }) => [loonheffingennummer, adresregels])),
  };
}

/** With whether he is younger than eighteen on a day (BW 1:233); of who has no full date of birth that is not known. */
function metLeeftijd(persoon: BrpAdressering & Pick<BrpRegistersleutel, 'geboortedatum'>, opDag: Dag): Adressering {
  const { geboortedatum } = persoon;
  return { ...alsAdressering(persoon), ...(geboortedatum !== null && opDag < plusJaren(geboortedatum, 18) ? { minderjarig: true as const } : {}) };
}

function alsAdressering(a: BrpAdressering): Adressering {
  return {
    naam: a.naam ?? '',
    aanhef: a.aanhef ?? 'Geachte heer, mevrouw',
    adresregels: a.verblijftNietOpAdres ? [] : a.adresregels,
    land: a.land,
    briefadres: a.soortAdres === 'briefadres',
    geheimhouding: a.geheimhouding,
    overleden: a.overleden !== null || a.opschorting === 'overlijden',
  };
}

/** What the stand-in takes in the place of a signed assertion. */
const STANDIN_ASSERTIE = '<saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:1.0:assertion"/>';

/** Read anew each time: it holds for an hour, and another process keeps it fresh. */
async function assertie({ BEWIND_ASSERTIE_BESTAND: bestand }: Instellingen): Promise<string> {
  return bestand === undefined ? STANDIN_ASSERTIE : readFile(bestand, 'utf8');
}
