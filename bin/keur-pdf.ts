// `npm run keur-pdf`: draws every letter with its examples in both forms and has veraPDF judge them all, after it has shown that it sees
// a letter without tags. Names what fails. Needs Java; the last line is `N passed, N failed`.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { proefbrieven } from './brieven/proefbrieven.ts';
import { NORMEN, type Norm } from './keur-pdf/norm.ts';
import { zonderTags } from './keur-pdf/stuk.ts';
import { keurMap } from './keur-pdf/verapdf.ts';
import { bezwaren } from './keur-pdf/verslag.ts';

interface Proefstuk {
  readonly naam: string;
  readonly pad: string;
  readonly norm: Norm;
  /** Made without tags: the checker must object. */
  readonly stuk: boolean;
}

/** Writes all that is judged into `map`: every letter in both forms, and of the first a form without tags for each standard. */
function legKlaar(map: string): readonly Proefstuk[] {
  return proefbrieven().flatMap(({ sjabloon, voorbeeld, gemaakt }, volgnummer) =>
    NORMEN.flatMap((norm): Proefstuk[] => {
      const leg = (naam: string, bytes: Uint8Array, stuk: boolean): Proefstuk => {
        const pad = join(map, `${String(volgnummer)}-${norm.vorm}${stuk ? '-stuk' : ''}.pdf`);
        writeFileSync(pad, bytes);
        return { naam, pad, norm, stuk };
      };
      const brief = leg(`${sjabloon.soort}@${String(sjabloon.versie)}, ${voorbeeld.naam}: ${norm.naam}`, gemaakt[norm.vorm], false);
      return volgnummer > 0 ? [brief] : [leg(`keuring ziet een brief zonder tags: ${norm.naam}`, zonderTags(gemaakt[norm.vorm]), true), brief];
    }),
  );
}

async function keur(): Promise<{ readonly geslaagd: number; readonly mislukt: number }> {
  const map = mkdtempSync(join(tmpdir(), 'invorderstraat-keur-pdf-'));
  try {
    const proefstukken = legKlaar(map);
    const uitslagen = await keurMap(map, (regel) => console.log(regel));
    const oordelen = proefstukken.map(({ naam, pad, norm, stuk }) => {
      const gevonden = bezwaren(uitslagen, pad, norm);
      // Without tags there is an objection to the structure tree; any other would prove nothing.
      const goed = stuk ? gevonden.some((bezwaar) => bezwaar.includes('StructTreeRoot')) : gevonden.length === 0;
      if (!goed) console.log([`MISLUKT  ${naam}`, ...gevonden].join('\n      '));
      return goed;
    });
    const geslaagd = oordelen.filter(Boolean).length;
    return { geslaagd, mislukt: oordelen.length - geslaagd };
  } finally {
    rmSync(map, { recursive: true, force: true });
  }
}

const { geslaagd, mislukt } = await keur().catch((fout: unknown) => {
  console.error(fout instanceof Error ? fout.message : fout);
  return { geslaagd: 0, mislukt: 1 };
});
console.log(`${geslaagd} passed, ${mislukt} failed`);
process.exitCode = mislukt === 0 && geslaagd > 0 ? 0 : 1;
