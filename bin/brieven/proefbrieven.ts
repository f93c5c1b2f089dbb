import { readFileSync } from 'node:fs';
import { maakBrievenmaker, type GemaakteBrief } from '../../brieven/brievenmaker.ts';
import { huisstijlSchema, type Huisstijl } from '../../brieven/huisstijl.ts';
import type { Drukgegevens, Sjabloon, Voorbeeld } from '../../brieven/sjabloon.ts';
import { SJABLONEN } from '../../brieven/sjablonen.ts';
import { PROJECT } from '../opbouw/plaatsen.ts';

/** A template drawn with one of its own examples, in the house style of the sample. */
export interface Proefbrief {
  readonly sjabloon: Sjabloon;
  readonly voorbeeld: Voorbeeld;
  /** What the template drew from. */
  readonly gegevens: Drukgegevens;
  readonly huisstijl: Huisstijl;
  readonly gemaakt: GemaakteBrief;
}

/** Every template with every example, drawn. Throws with the name of the first that cannot be drawn. */
export function proefbrieven(): readonly Proefbrief[] {
  const huisstijl = voorbeeldhuisstijl();
  const maker = maakBrievenmaker();
  const teken = (sjabloon: Sjabloon, voorbeeld: Voorbeeld): Proefbrief => {
    const { soort, versie } = sjabloon;
    const { inhoud, dagtekening, naam } = voorbeeld;
    try {
      const gemaakt = maker.maak({ soort, versie, inhoud, huisstijl, dagtekening });
      return { sjabloon, voorbeeld, gegevens: sjabloon.lees(inhoud, { huisstijl, dagtekening }), huisstijl, gemaakt };
    } catch (fout) {
      throw new Error(`${soort}, ${naam}: ${fout instanceof Error ? fout.message : String(fout)}`, { cause: fout });
    }
  };
  return SJABLONEN.flatMap((sjabloon) => sjabloon.voorbeelden.map((voorbeeld) => teken(sjabloon, voorbeeld)));
}

function voorbeeldhuisstijl(): Huisstijl {
  return huisstijlSchema.parse(JSON.parse(readFileSync(`${PROJECT}/brieven/voorbeeld-huisstijl.json`, 'utf8')));
}
