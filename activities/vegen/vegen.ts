import type { Veegstand } from '../../contract/veegronde.ts';
import { zaakVanVordering, type VorderingId } from '../../contract/zaak.ts';
import { laatste, plusDagen, plusJaren, vroegste, type Dag } from '../../domain/kalender/dag.ts';
import { LANGSTE_WAARSCHUWING } from '../beleid/beleid.ts';
import { naarDag, naarDatum } from '../opslag/dagen.ts';
import type { Database } from '../opslag/database.ts';
import { fouttype, isVoorbijgaand } from '../opslag/voorbijgaand.ts';
import { maakVastgelopen } from '../taken/vastgelopen.ts';
import { sluitBeslagenAan } from './aansluiten.ts';
import { vraagPercentages } from './percentages.ts';
import type { VegenPort } from './port.ts';
import { bewaakVerjaring, type Bewaakt } from './verjaring.ts';

/** Claims looked at in one call: well within the time of an activity. */
const STAPEL = 100;

const BEGIN: Veegstand = { na: null, klaar: false, gezien: 0, gewaarschuwd: 0, verjaard: 0, volgende: null };

/** The sweep on the record. `stapel`: how many claims one call looks at. */
export function maakVegen(db: Database, stapel: number = STAPEL): VegenPort {
  return {
    veeg: async ({ vandaag, stand }) => {
      if (stand === null) await vraagPercentages(db, vandaag);
      const deel = await veegStapel(db, vandaag, stand ?? BEGIN, stapel);
      return deel.klaar ? rondAf(db, vandaag, deel) : deel;
    },
    sluitBeslagenAan: async ({ vandaag, stand }) => sluitBeslagenAan(db, vandaag, stand ?? { na: null, klaar: false, aangesloten: 0 }),
  };
}

/** Only claims whose payment term ended so long ago that they may expire, or be warned of, are read at all. */
async function veegStapel(db: Database, vandaag: Dag, stand: Veegstand, stapel: number): Promise<Veegstand> {
  const rijen = await db.vordering.findMany({
    where: { einde: null, laatsteBetaaldag: { lte: naarDatum(oudGenoeg(vandaag)) }, ...(stand.na === null ? {} : { id: { gt: stand.na } }) },
    orderBy: { id: 'asc' },
    take: stapel,
    select: { id: true },
  });
  let verder = stand;
  for (const { id } of rijen) {
    const { gevolg, volgende } = await bewaakOfMeld(db, id as VorderingId, vandaag);
    verder = {
      ...verder,
      na: id as VorderingId,
      gezien: verder.gezien + 1,
      gewaarschuwd: verder.gewaarschuwd + (gevolg === 'gewaarschuwd' ? 1 : 0),
      verjaard: verder.verjaard + (gevolg === 'verjaard' ? 1 : 0),
      volgende: vroegste(verder.volgende, volgende),
    };
  }
  return { ...verder, klaar: rijen.length < stapel };
}

/** A claim of which the record makes no sense is a task; the others are looked at all the same. */
async function bewaakOfMeld(db: Database, vorderingId: VorderingId, vandaag: Dag): Promise<Bewaakt> {
  try {
    return await bewaakVerjaring(db, vorderingId, vandaag);
  } catch (fout) {
    if (isVoorbijgaand(fout)) throw fout;
    await maakVastgelopen(db).meldVastgelopen({ zaak: zaakVanVordering(vorderingId), vandaag, activiteit: 'vegen.veeg', fouttype: fouttype(fout) });
    return { gevolg: 'niets', volgende: plusDagen(vandaag, 1) };
  }
}

/** Records that the sweep was done, and the first day on which a claim needs one again. */
async function rondAf(db: Database, vandaag: Dag, stand: Veegstand): Promise<Veegstand> {
  const jong = await db.vordering.aggregate({ where: { einde: null, laatsteBetaaldag: { gt: naarDatum(oudGenoeg(vandaag)) } }, _min: { laatsteBetaaldag: true } });
  const volgende = jong._min.laatsteBetaaldag === null ? stand.volgende : vroegste(stand.volgende, eersteKeer(vandaag, naarDag(jong._min.laatsteBetaaldag)));
  const rij = { afgerondOp: new Date(), gezien: stand.gezien, gewaarschuwd: stand.gewaarschuwd, verjaard: stand.verjaard, volgende: volgende === null ? null : naarDatum(volgende) };
  await db.veegronde.upsert({ where: { dag: naarDatum(vandaag) }, create: { dag: naarDatum(vandaag), ...rij }, update: rij });
  return { ...stand, volgende };
}

/** Days before the earliest end of the verjaring (five years, Awb 4:104) from which a claim is looked at; one more for leap days. */
const VOORAF = LANGSTE_WAARSCHUWING + 1;

/** The latest last day of a payment term that a sweep of today looks at. */
function oudGenoeg(vandaag: Dag): Dag {
  return plusJaren(plusDagen(vandaag, VOORAF), -5);
}

/** The first day after today on which a claim with this last day of its payment term is old enough. */
function eersteKeer(vandaag: Dag, laatsteBetaaldag: Dag): Dag {
  return laatste(plusDagen(vandaag, 1), plusDagen(plusJaren(laatsteBetaaldag, 5), -VOORAF));
}
