import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ziePdf } from '../../activities/brieven/inzien.ts';
import { Weigering } from '../../activities/opslag/weigering.ts';
import { maakBrievenmaker } from '../../brieven/brievenmaker.ts';
import { opslagVan } from '../../worker/post.ts';
import { instellingenVanHuis } from './instellingen.ts';
import { metDatabase, schrijf, wettelijkeDag } from './database.ts';
import { leesOpties, nummerVan } from './opties.ts';

const Invoer = z.object({ nummer: nummerVan('brief'), naar: z.string().trim().min(1).default('.') });

/** `invorderstraat brief <nummer>`: writes the PDF of a letter to a file, to read before it goes or after. Answers 0, or 2 when it cannot. */
export async function voerUit([nummer = '']: readonly string[], opties: Readonly<Record<string, unknown>>): Promise<number> {
  return metDatabase('brief', async (db) => {
    const { nummer: briefId, naar } = leesOpties(Invoer, { ...opties, nummer });
    const opslag = opslagVan(instellingenVanHuis());
    const gezien = await ziePdf({ db, brieven: maakBrievenmaker(), opslag }, briefId, await wettelijkeDag(db));
    const bestand = join(naar, `brief-${String(briefId)}.pdf`);
    await schrijfBestand(bestand, gezien.pdf);
    schrijf(`${bestand}: ${zinVan(gezien)} Het bestand heeft persoonsgegevens: gooi het weg na het lezen.`);
    return 0;
  });
}

function zinVan(gezien: Awaited<ReturnType<typeof ziePdf>>): string {
  if (gezien.soort === 'nog_niet_definitief') return 'zo zou de brief nu gaan; hij is nog niet definitief.';
  return gezien.opnieuwGelijk ? 'zo is de brief gegaan; opnieuw gemaakt uit het dossier is hij byte voor byte gelijk.' : 'zo is de brief gegaan; LET OP: opnieuw gemaakt uit het dossier is hij anders.';
}

async function schrijfBestand(bestand: string, pdf: Uint8Array): Promise<void> {
  try {
    await writeFile(bestand, pdf, { mode: 0o600 });
  } catch (fout) {
    if (fout instanceof Error && 'code' in fout && typeof fout.code === 'string') throw new Weigering(`${bestand} is niet te schrijven (${fout.code})`);
    throw fout;
  }
}
