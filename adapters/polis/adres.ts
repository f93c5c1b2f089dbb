import type { Knoop } from './knoop.ts';

const regel = (...delen: readonly (string | null)[]): string => delen.filter((deel) => deel !== null).join(' ');
const postcode = (code: string | null): string | null => code && `${code.slice(0, 4)} ${code.slice(4).toUpperCase()}`;

/** The lines of one of the four kinds of address, top to bottom. */
function regels(adres: Knoop): readonly string[] {
  const straat = adres.een('Straatadres');
  const postbus = adres.een('Postbusadres');
  const binnen = straat ?? postbus;
  if (binnen !== null) {
    const plaats = binnen.tekst('Woonplaatsnaam') ?? binnen.tekst('Gemeentenaam');
    const nummer = postbus?.tekst('Postbusnr') ?? null;
    const eerste = straat
      ? regel(straat.tekst('Straatnaam'), straat.tekst('Huisnr'), straat.tekst('Huisnrtoevoeging'))
      : regel(nummer && `Postbus ${nummer}`);
    return [regel(binnen.tekst('Locatieoms')), eerste, regel(postcode(binnen.tekst('Postcd')), plaats)];
  }
  const buiten = adres.een('StraatadresBuitenland') ?? adres.een('PostbusadresBuitenland');
  if (buiten === null) return [];
  const bus = buiten.tekst('PostbusnrBuitenland');
  return [
    regel(buiten.tekst('LocatieomsBuitenland')),
    regel(buiten.tekst('StraatnaamBuitenland'), buiten.tekst('HuisnrBuitenland'), bus && `PO Box ${bus}`),
    regel(buiten.tekst('PostcdBuitenland'), buiten.tekst('WoonplaatsnaamBuitenland')),
    regel(buiten.tekst('RegionaamBuitenland')),
    regel(buiten.tekst('Landsnaam') ?? buiten.tekst('LandencdIso')),
  ];
}

/** The address lines of the payer: the newest correspondence address that runs, else the newest actual one. */
export function adresregels(eenheid: Knoop): readonly string[] {
  for (const soort of ['CorrespondentieadresAeh', 'FeitelijkAdresAeh']) {
    const [nieuwste] = eenheid
      .alle(soort)
      .filter((adres) => adres.tekst('DatEAdres') === null)
      .toSorted((a, b) => (b.tekst('DatBAdres') ?? '').localeCompare(a.tekst('DatBAdres') ?? ''));
    if (nieuwste !== undefined) return regels(nieuwste).filter((tekst) => tekst !== '');
  }
  return [];
}
