import { wijsAan, type Aangewezen } from './aanwijzing.ts';
import type { Beslag } from './beslag.ts';
import type { Samenloopvraag } from './vraag.ts';
import { lezingenVan, type Lezing } from './lezingen.ts';
import { geldtIn, overgedragen } from './overdracht.ts';

/** A reading of what is open, and what it points at. */
export type PerLezing = Aangewezen & { readonly lezing: Lezing };

/** What each reading points at, an overdracht included; null when there are too many readings. `actief`: the beslagen on the source. */
export function perLezing({ peildatum, beslagen, bron, overdracht }: Samenloopvraag, actief: readonly Beslag[]): readonly PerLezing[] | null {
  // Who handed the collection over and was paid since still decides that it was his to hand over (Rv 478 lid 4).
  const van = overdracht === null ? undefined : beslagen.find((beslag) => beslag.id === overdracht.van && beslag.bron === bron && beslag.executoriaal && beslag.vorm.bevoegdheid !== 'verrekening');
  const vertrokken = van === undefined || actief.includes(van) ? [] : [van];
  const lezingen = lezingenVan([...actief, ...vertrokken], peildatum);
  if (lezingen === null) return null;
  return lezingen.map((metVertrokken) => {
    const lezing = { ...metVertrokken, volgorde: metVertrokken.volgorde.filter((beslag) => !vertrokken.includes(beslag)) };
    if (overdracht === null || van === undefined || !geldtIn(lezing, overdracht, actief)) return { lezing, ...wijsAan(lezing, actief) };
    const aangewezen = wijsAan(metVertrokken, [...actief, ...vertrokken]);
    const wasVanHem = aangewezen.aanwijzingen.some(({ id }) => id === van.id);
    return { lezing, ...(wasVanHem ? overgedragen(aangewezen, overdracht) : wijsAan(lezing, actief)) };
  });
}
