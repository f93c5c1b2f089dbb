/**
 * Which fields are asked, by purpose (doelbinding): a letter needs to know whom to write and where; only the rekentool
 * (step 3) may know partner and children. Fields that come by themselves (geheimhouding, opschorting, onderzoek) may
 * not be asked for.
 */
export const VELDEN_BRIEVEN = [
  'burgerservicenummer',
  'adressering.aanhef',
  'adressering.aanschrijfwijze',
  'adressering.adresregel1',
  'adressering.adresregel2',
  'adressering.adresregel3',
  'adressering.land',
  'overlijden.datum',
  'verblijfplaats.functieAdres',
] as const;

/** Before a herinnering: also whether who is asked to pay is a minor. */
export const VELDEN_HERINNERING = [...VELDEN_BRIEVEN, 'geboorte.datum'] as const;

/** Before a coercive step: also by what the registers of the Rechtspraak find a person, and whether the BRP knows of curatele. */
export const VELDEN_DWANGSTAP = [...VELDEN_BRIEVEN, 'geboorte.datum', 'naam.geslachtsnaam', 'naam.voorvoegsel', 'indicatieCurateleRegister'] as const;

/** What compares an address, without the name of who lives there. */
const VELDEN_VERBLIJF = [
  'gemeenteVanInschrijving',
  'verblijfplaats.functieAdres',
  'verblijfplaats.adresseerbaarObjectIdentificatie',
  'verblijfplaats.nummeraanduidingIdentificatie',
  'verblijfplaats.verblijfadres',
] as const;

/** For the debtor in step 3. */
export const VELDEN_REKENTOOL = [
  'burgerservicenummer',
  'geboorte.datum',
  'overlijden.datum',
  ...VELDEN_VERBLIJF,
  'partners.burgerservicenummer',
  'partners.soortVerbintenis',
  'partners.aangaanHuwelijkPartnerschap.datum',
  'partners.ontbindingHuwelijkPartnerschap.datum',
  'kinderen.burgerservicenummer',
  'kinderen.geboorte.datum',
] as const;

/** For partner and children in step 3: only whether they live, and where. */
export const VELDEN_VERBLIJF_RELATIE = ['burgerservicenummer', 'overlijden.datum', ...VELDEN_VERBLIJF] as const;
