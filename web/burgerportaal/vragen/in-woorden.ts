import { isDag, voluit } from '../../../domain/kalender/dag.ts';
import { bedragInWoorden, leesBedrag } from '../antwoorden/bedrag.ts';
import { bloknaam, ONBEKEND, type Regel, type Vraag } from './vraag.ts';

/** An answer as a reader sees it: "€ 1.850,50 per maand", "Alleenstaand", "1 juli 2026". Empty when there is none. */
export function antwoordInWoorden({ veld }: Vraag, antwoord: string | undefined): string {
  if (antwoord === undefined) return '';
  switch (veld.soort) {
    case 'keuze':
      return veld.opties.find(({ waarde }) => waarde === antwoord)?.label ?? '';
    case 'bedrag': {
      if (antwoord === ONBEKEND) return veld.onbekend ?? '';
      const bedrag = leesBedrag(antwoord);
      return bedrag ? bedragInWoorden(bedrag) : '';
    }
    case 'datum':
      return isDag(antwoord) ? voluit(antwoord) : '';
    case 'land':
      return antwoord;
  }
}

/** An answer with its name: "Netto inkomen van uw partner", "€ 900,00 per maand". */
export function alsRegel(vraag: Vraag, antwoord: string | undefined): Regel {
  const { veld, kort, blok } = vraag;
  return { naam: veld.soort === 'bedrag' ? veld.label : (kort ?? bloknaam(blok)), waarde: antwoordInWoorden(vraag, antwoord) };
}
