import { leesInstellingen, type Instellingen } from '../../worker/instellingen.ts';
import { leesOmgeving } from '../opbouw/omgeving.ts';

/** The settings of this house for a command whose database is open already: those given, or else those of the last `npm start`. */
export function instellingenVanHuis(): Instellingen {
  return leesInstellingen({ DATABASE_URL: 'geopend', ...leesOmgeving(), ...process.env });
}
