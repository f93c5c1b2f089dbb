import { gevuld } from './json.ts';
import type { JsonObject } from './json.ts';
import { aaneen, bekend, titelvorm, voorletters } from './naam.ts';
import type { Rij } from './persoonslijsten.ts';
import type { Tabellen } from './tabellen.ts';

/** Titles of a partner whose courtesy form a woman may bear when she uses the partner's name. */
const HOFFELIJKHEID = new Set(['B', 'G', 'H', 'M', 'P']);

const hoofdletter = (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1);

/** How nobility is addressed: by the rank, and by sex; without a form for this sex there is none. */
function adelvorm(titel: string, geslacht: string | undefined): string | undefined {
  if (titel === 'P' || titel === 'PS') return 'hoogheid';
  if (geslacht !== 'M' && geslacht !== 'V') return undefined;
  if (titel === 'R' && geslacht === 'V') return undefined;
  const rang = titel === 'G' || titel === 'GI' ? 'hooggeboren' : 'hoogwelgeboren';
  return `${rang} ${geslacht === 'M' ? 'heer' : 'vrouwe'}`;
}

/** Joins own name and partner's name by the person's choice (naamgebruik E, P, V or N). */
function naarGebruik(gebruik: string, eigen: string | undefined, partner: string | undefined): string | undefined {
  if (partner === undefined || gebruik === 'E') return eigen;
  if (gebruik === 'P') return partner;
  if (eigen === undefined) return undefined;
  return gebruik === 'V' ? `${partner}-${eigen}` : `${eigen}-${partner}`;
}

/**
 * How a person is addressed in a letter: aanhef, aanschrijfwijze and gebruikInLopendeTekst, composed as the features
 * of RvIG prescribe: first the courtesy title, else the own title or predicaat, else neither.
 *
 * @param partner the partner whose name counts (the oldest running one, or the last one that ended), or null
 * @param gehuwd whether that partnership still runs
 */
export function aanschrijving(tabellen: Tabellen, persoon: Rij, partner: Rij | null, gehuwd: boolean): JsonObject | undefined {
  const geslacht = persoon.get('04.10');
  const gekozen = persoon.get('61.10') ?? 'E';
  const letters = voorletters(bekend(persoon.get('02.10')));
  const partnernaam = bekend(partner?.get('02.40'));
  const partnertitel = partner?.get('02.20');

  const hoffelijk = geslacht === 'V' && gekozen !== 'E' && partnertitel !== undefined && HOFFELIJKHEID.has(partnertitel);
  const gebruik = partnernaam === undefined ? 'E' : gekozen;
  const eigentitel = persoon.get('02.20');
  const eigenvorm = titelvorm(tabellen, eigentitel, geslacht);
  const vervalt = eigenvorm?.soort === 'predicaat' && geslacht === 'V' && (gehuwd || gebruik !== 'E');
  const titel = eigenvorm === undefined || gebruik === 'P' || vervalt ? undefined : eigenvorm;

  const eigen = bekend(persoon.get('02.40'));
  const kaal = eigen === undefined ? undefined : aaneen(persoon.get('02.30'), eigen);
  const kalePartner = partnernaam === undefined ? undefined : aaneen(partner?.get('02.30'), partnernaam);
  const adel = hoffelijk ? adelvorm(partnertitel, 'V') : titel && eigentitel && adelvorm(eigentitel, geslacht);

  const vooraf = titel?.soort === 'predicaat' && gebruik !== 'V' ? titel.tekst : undefined;
  const bijEigen = titel !== undefined && vooraf === undefined ? titel.tekst : undefined;
  const bijPartner = hoffelijk ? titelvorm(tabellen, partnertitel, 'V')?.tekst : undefined;
  const achternaam = naarGebruik(gebruik, eigen && aaneen(bijEigen, kaal), kalePartner && aaneen(bijPartner, kalePartner));
  const zonderTitel = naarGebruik(gebruik, kaal, kalePartner);
  const aanspreking = geslacht === 'M' ? 'heer' : geslacht === 'V' ? 'mevrouw' : undefined;

  const aanhef = (): string | undefined => {
    if (adel !== undefined && adel !== '') return hoofdletter(adel);
    if (zonderTitel === undefined) return undefined;
    return aanspreking === undefined ? aaneen('Geachte', letters, zonderTitel) : `Geachte ${aanspreking} ${hoofdletter(zonderTitel)}`;
  };
  const lopendeTekst = (): string | undefined => {
    if (zonderTitel === undefined) return undefined;
    if (aanspreking === undefined) return aaneen(letters, zonderTitel);
    return `${aanspreking === 'heer' ? 'de heer' : 'mevrouw'} ${hoofdletter(zonderTitel)}`;
  };
  const regel = achternaam === undefined ? undefined : aaneen(vooraf, letters, achternaam);
  return gevuld({
    aanhef: aanhef(),
    aanschrijfwijze: regel === undefined ? undefined : gevuld({ naam: hoofdletter(regel), aanspreekvorm: adel ? `De ${adel}` : undefined }),
    gebruikInLopendeTekst: lopendeTekst(),
  });
}
