// A thread of the tekenkamer: one compiler for as long as it lives.
import { maakBrievenmaker, OnleesbareBrief, type TeMaken } from './brievenmaker.ts';
import type { Tekenantwoord } from './tekenkamer.ts';

const maker = maakBrievenmaker();

export default function teken(brief: TeMaken): Tekenantwoord {
  try {
    return { soort: 'gemaakt', brief: maker.maak(brief) };
  } catch (fout) {
    if (fout instanceof OnleesbareBrief) return { soort: 'onleesbaar', melding: fout.message };
    return { soort: 'mislukt', naam: fout instanceof Error ? fout.name : 'Onbekend', melding: fout instanceof Error ? fout.message : String(fout) };
  }
}
