import { BronFout } from '../bron/fouten.ts';
import { nogEens } from '../bron/nog-eens.ts';
import type { Magazijn } from './client.ts';

/**
 * The same magazijn, asked again a few times within seconds where an answer broke the contract. What it then may have stored is looked
 * for first, so that a second try is no second message. One that goes on like that is asked each thing once, until it answers well:
 * many letters in a row would wait for it longer than a piece of work may take.
 */
export function vraagtNogEens(magazijn: Magazijn, pauzes?: readonly number[]): Magazijn {
  let stuk = false;
  const vraag = async <T>(doe: () => Promise<T>): Promise<T> => {
    try {
      const antwoord = await nogEens(doe, stuk ? [] : pauzes);
      stuk = false;
      return antwoord;
    } catch (fout) {
      stuk = fout instanceof BronFout && fout.code === 'antwoord_ongeldig';
      throw fout;
    }
  };
  return {
    lever: async (bericht, opnieuw) => {
      let zoekEerst = opnieuw;
      return vraag(async () => {
        const zoek = zoekEerst;
        zoekEerst = true;
        return magazijn.lever(bericht, zoek);
      });
    },
    stand: async (bsn, berichtId) => vraag(async () => magazijn.stand(bsn, berichtId)),
    zetGelezen: async (bsn, berichtId) => vraag(async () => magazijn.zetGelezen(bsn, berichtId)),
  };
}
