import { isDag } from '../../../domain/kalender/dag.ts';
import type { Dag } from '../../../domain/kalender/dag.ts';
import { aanschrijving } from './aanschrijving.ts';
import { datum } from './datum.ts';
import { gevuld } from './json.ts';
import type { Json, JsonObject } from './json.ts';
import { naamPersoon } from './naam.ts';
import { VERBLIJFT_NIET_OP_ADRES, inOnderzoek, onderzoek } from './onderzoek.ts';
import { actueel } from './persoonslijsten.ts';
import type { Persoonslijst, Rij } from './persoonslijsten.ts';
import { geboorte, geleverdePartners, isOntbonden, kinderen, ouders, partner } from './relaties.ts';
import { land, plaats, waardetabel } from './tabellen.ts';
import type { Tabellen } from './tabellen.ts';
import { adresregels, verblijfplaats, verblijftNietOpAdres } from './verblijf.ts';

/** A list whose registration was ended as a mistake, or that waits to be wiped, is never delivered. */
export function wordtGeleverd(lijst: Persoonslijst): boolean {
  const reden = actueel(lijst, '07').get('67.20');
  return reden !== 'W' && reden !== 'F';
}

const NAAMELEMENTEN = ['010210', '010220', '010230', '010240', '010410', '016110'];
const PARTNERNAAM = ['050210', '050220', '050230', '050240', '050410'];
const drieNamen = (elementen: readonly string[]) => ({ aanhef: elementen, aanschrijfwijze: elementen, gebruikInLopendeTekst: elementen });

function adresseringInOnderzoek(lijst: Persoonslijst, partnerregel: Rij | null, verblijf: Rij): JsonObject | undefined {
  const nietOpAdres = onderzoek(verblijf)?.aanduiding === VERBLIJFT_NIET_OP_ADRES;
  const regel1 = ['081110', '081120', '081130', '081140', '081150', '081210', '081330'];
  const regels = { adresregel1: regel1, adresregel2: ['080910', '081160', '081170', '081340'], adresregel3: ['081350'], land: ['081310'] };
  return gevuld({
    ...inOnderzoek(actueel(lijst, '01'), drieNamen(NAAMELEMENTEN), 'datumIngangOnderzoekPersoon'),
    ...(partnerregel && inOnderzoek(partnerregel, drieNamen(PARTNERNAAM), 'datumIngangOnderzoekPartner')),
    ...inOnderzoek(verblijf, regels, 'datumIngangOnderzoekVerblijfplaats'),
    ...(nietOpAdres && { adresregel1: true, adresregel2: true, adresregel3: true, land: true }),
  });
}

function adressering(tabellen: Tabellen, lijst: Persoonslijst): JsonObject | undefined {
  const eerste = geleverdePartners(lijst)[0];
  const partnerregel = eerste?.[0] ?? null;
  const verblijf = actueel(lijst, '08');
  const regels = adresregels(tabellen, verblijf);
  return gevuld({
    ...aanschrijving(tabellen, actueel(lijst, '01'), partnerregel, eerste !== undefined && !isOntbonden(eerste)),
    ...regels,
    indicatieVastgesteldVerblijftNietOpAdres: regels && verblijftNietOpAdres(verblijf),
    inOnderzoek: adresseringInOnderzoek(lijst, partnerregel, verblijf),
  });
}

function nationaliteiten(tabellen: Tabellen, lijst: Persoonslijst): readonly Json[] | undefined {
  const soorten: Readonly<Record<string, string>> = { B: 'BehandeldAlsNederlander', V: 'VastgesteldNietNederlander' };
  const uit = (lijst.get('04') ?? []).flatMap(([rij]): Json[] => {
    const code = rij.get('05.10');
    const bijzonder = soorten[rij.get('65.10') ?? ''];
    if (rij.has('64.10') || (code === undefined && bijzonder === undefined)) return [];
    const type = bijzonder ?? (code === '0000' ? 'NationaliteitOnbekend' : code === '0499' ? 'Staatloos' : 'Nationaliteit');
    const reden = rij.get('63.10');
    return [
      {
        type,
        ...gevuld({
          nationaliteit: type === 'Nationaliteit' ? waardetabel(tabellen.nationaliteiten, code) : undefined,
          redenOpname: reden === '000' ? undefined : waardetabel(tabellen.redenNationaliteit, reden),
          datumIngangGeldigheid: datum(rij.get('85.10')),
        }),
      },
    ];
  });
  return uit.length > 0 ? uit : undefined;
}

function verblijfstitel(tabellen: Tabellen, rij: Rij, opDag: Dag): JsonObject | undefined {
  const code = rij.get('39.10');
  const einde = rij.get('39.20');
  const voorbij = einde !== undefined && einde <= opDag.replaceAll('-', '');
  if (code === undefined || code === '98' || voorbij) return undefined;
  return gevuld({ aanduiding: waardetabel(tabellen.verblijfstitels, code), datumEinde: datum(einde), datumIngang: datum(rij.get('39.30')) });
}

/** Age in years on a day; unknown without a full date of birth, and not delivered of the dead. */
function leeftijd(persoon: Rij, overleden: boolean, opDag: Dag): number | undefined {
  const geboren = (persoon.get('03.10') ?? '').replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  if (overleden || !isDag(geboren)) return undefined;
  const jaren = Number(opDag.slice(0, 4)) - Number(geboren.slice(0, 4));
  return Math.max(opDag.slice(5) < geboren.slice(5) ? jaren - 1 : jaren, 0);
}

const opschorting = (tabellen: Tabellen, rij: Rij): JsonObject | undefined =>
  gevuld({
    reden: waardetabel(tabellen.waarden('Reden_Opschorting_Bijhouding'), rij.get('67.20')),
    datum: rij.has('67.20') ? datum(rij.get('67.10')) : undefined,
  });

/** Everything that the API can tell of a person on a day, before `fields` cuts it down. */
export function persoon(tabellen: Tabellen, lijst: Persoonslijst, opDag: Dag): JsonObject {
  const eigen = actueel(lijst, '01');
  const overlijden = actueel(lijst, '06');
  const inschrijving = actueel(lijst, '07');
  const verblijf = actueel(lijst, '08');
  const gezag = actueel(lijst, '11');
  const overlijdensdatum = datum(overlijden.get('08.10'));
  const overleden = overlijdensdatum !== undefined || inschrijving.get('67.20') === 'O';
  const partners = geleverdePartners(lijst).map((voorkomen) => partner(tabellen, voorkomen));
  return (
    gevuld({
      aNummer: eigen.get('01.10'),
      burgerservicenummer: eigen.get('01.20'),
      geheimhoudingPersoonsgegevens: Number(inschrijving.get('70.10') ?? '0') > 0 ? true : undefined,
      geslacht: waardetabel(tabellen.waarden('Geslacht'), eigen.get('04.10')),
      leeftijd: leeftijd(eigen, overleden, opDag),
      datumEersteInschrijvingGBA: datum(inschrijving.get('68.10')),
      opschortingBijhouding: opschorting(tabellen, inschrijving),
      naam: naamPersoon(tabellen, eigen),
      geboorte: geboorte(tabellen, eigen, '01'),
      overlijden: overlijdensdatum && gevuld({
        datum: overlijdensdatum,
        plaats: plaats(tabellen, overlijden.get('08.20')),
        land: land(tabellen, overlijden.get('08.30')),
        inOnderzoek: inOnderzoek(overlijden, { datum: ['060810'], plaats: ['060820'], land: ['060830'] }),
      }),
      verblijfplaats: verblijfplaats(tabellen, verblijf),
      immigratie: gevuld({
        datumVestigingInNederland: datum(verblijf.get('14.20')),
        landVanwaarIngeschreven: land(tabellen, verblijf.get('14.10')),
      }),
      gemeenteVanInschrijving: waardetabel(tabellen.gemeenten, verblijf.get('09.10')),
      datumInschrijvingInGemeente: datum(verblijf.get('09.20')),
      adressering: adressering(tabellen, lijst),
      indicatieCurateleRegister: gezag.get('33.10') === '1' ? true : undefined,
      nationaliteiten: nationaliteiten(tabellen, lijst),
      verblijfstitel: verblijfstitel(tabellen, actueel(lijst, '10'), opDag),
      kinderen: kinderen(tabellen, lijst),
      ouders: ouders(tabellen, lijst),
      partners: partners.length > 0 ? partners : undefined,
      inOnderzoek: gevuld({
        ...inOnderzoek(eigen, { burgerservicenummer: ['010120'], geslacht: ['010410'], leeftijd: ['010310'] }, 'datumIngangOnderzoekPersoon'),
        ...inOnderzoek(verblijf, { gemeenteVanInschrijving: ['080910'], datumInschrijvingInGemeente: ['080920'] }, 'datumIngangOnderzoekGemeente'),
        ...inOnderzoek(gezag, { indicatieCurateleRegister: ['113310'] }, 'datumIngangOnderzoekGezag'),
      }),
    }) ?? {}
  );
}
