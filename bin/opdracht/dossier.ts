import { laadDossier, zoekVorderingen } from '../../activities/dossier/dossier.ts';
import { dossierTekst } from '../../activities/dossier/tekst.ts';
import { Weigering } from '../../activities/opslag/weigering.ts';
import { metDatabase, schrijf, wettelijkeDag } from './database.ts';

/** `invorderstraat dossier <aanslagnummer|vordering>`: everything that is recorded of one claim. Answers 1 when a chain is broken. */
export async function voerUit([gezocht = '']: readonly string[]): Promise<number> {
  return metDatabase('dossier', async (db) => {
    const [id, ...meer] = await zoekVorderingen(db, gezocht);
    if (id === undefined) throw new Weigering('er is geen vordering met dit nummer');
    if (meer.length > 0) throw new Weigering(`meer dan één vordering heeft dit nummer; kies: ${[id, ...meer].join(', ')}`);
    const dossier = await laadDossier(db, id, await wettelijkeDag(db));
    schrijf(...dossierTekst(dossier));
    return dossier.ketens.some(({ fout }) => fout !== null) ? 1 : 0;
  });
}
