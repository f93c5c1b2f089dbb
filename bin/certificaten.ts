import { bewaarplaats } from './opbouw/plaatsen.ts';
import { zorgVoorCertificaten } from './certificaten/map.ts';

/** `npm run certificaten -- [map]`: certificates for development, of an authority that nobody trusts. */
const map = process.argv[2] ?? bewaarplaats('certificaten');
await zorgVoorCertificaten(map, new Date());
console.log(`Certificaten voor ontwikkeling staan in ${map}.`);
