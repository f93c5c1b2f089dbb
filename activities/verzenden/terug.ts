import type { ZaakId } from '../../contract/zaak.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { schrijfBerichten, type TeSchrijven } from '../bericht/schrijven.ts';
import type { Briefrij } from '../invorderen/straat.ts';
import { rondTakenAf } from '../invorderen/taken.ts';
import { bewaarBesluitVanMens } from '../opslag/besluit-van-mens.ts';
import { naarDatum } from '../opslag/dagen.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import type { Postkanaal } from '../post/port.ts';
import { goedkeuringstaak, leesDelen, nogNietDefinitief } from './delen.ts';
import type { Runkop, VerzendenPort } from './port.ts';

/** Key of the message that a letter was refused, around its id: a refused letter comes in no run again. */
export const GEWEIGERD_VOOR = 'verzending:';
export const GEWEIGERD_NA = ':geweigerd';

/** What tells a zaak that its letter was refused: it takes it out of the post, with its costs, and waits for a person. */
export function geweigerd({ id, zaak }: Pick<Briefrij, 'id' | 'zaak'>, vandaag: Dag): TeSchrijven<'verzending'> {
  return { ontvanger: zaak as ZaakId, soort: 'verzending', dag: vandaag, sleutel: `${GEWEIGERD_VOOR}${String(id)}${GEWEIGERD_NA}`, inhoud: { briefId: id, soort: 'teruggehaald', op: vandaag, geweigerd: true } };
}

/** Messages written in one statement. */
const STAPEL = 1_000;

/** Tells every zaak of the part that its letter was refused. */
export async function weigerBrieven(tx: Transactie, deelId: number, vandaag: Dag): Promise<number> {
  const brieven = await tx.brief.findMany({ where: nogNietDefinitief(deelId), select: { id: true, zaak: true }, orderBy: { id: 'asc' } });
  for (let i = 0; i < brieven.length; i += STAPEL) await schrijfBerichten(tx, brieven.slice(i, i + STAPEL).map((brief) => geweigerd(brief, vandaag)));
  return brieven.length;
}

/** What ends a run before all of it went. */
export function maakTerug(db: Database, post: Pick<Postkanaal, 'houdTegen'>): Pick<VerzendenPort, 'stop' | 'laatVervallen'> {
  return {
    stop: async ({ sleutel, door, reden, ...kop }) => {
      await metZaak(db, kop.zaak, async (tx) => {
        const nieuw = await bewaarBesluitVanMens(tx, { ...kop, sleutel, door, soort: 'verzendrun_gestopt', grond: ['beleid'], inhoud: { reden } });
        if (nieuw !== null) await geefTerug(tx, kop, 'gestopt', reden);
      });
      // From here on nothing hands over any more; what lay ready comes back.
      const gestopt = await db.rundeel.findMany({ where: { run: { zaak: kop.zaak }, status: 'gestopt' }, orderBy: { id: 'asc' } });
      for (const { id } of gestopt) {
        const terug = await post.houdTegen({ rundeelId: id, vandaag: kop.vandaag });
        await metZaak(db, kop.zaak, async (tx) => rondGestoptAf(tx, kop, id, terug));
      }
      return leesDelen(db, kop.zaak);
    },
    laatVervallen: async (kop) =>
      metZaak(db, kop.zaak, async (tx) => {
        await geefTerug(tx, kop, 'vervallen', null);
        return leesDelen(tx, kop.zaak);
      }),
  };
}

/** What is not final leaves its part and waits again; a part of which something is final goes on with that, unless it was stopped. */
async function geefTerug(tx: Transactie, { zaak, vandaag }: Runkop, status: 'gestopt' | 'vervallen', reden: string | null): Promise<void> {
  const delen = await tx.rundeel.findMany({ where: { run: { zaak }, status: { in: ['proef', 'wacht_op_goedkeuring', 'vrijgegeven'] } }, orderBy: { id: 'asc' } });
  for (const { id, soort } of delen) {
    const { count: terug } = await tx.brief.updateMany({ where: nogNietDefinitief(id), data: { rundeelId: null } });
    const definitief = await tx.brief.count({ where: { rundeelId: id, aangenomenOp: { not: null } } });
    await tx.rundeel.update({ where: { id }, data: { reden, ...(status === 'gestopt' || definitief === 0 ? { status } : {}) } });
    await rondTakenAf(tx, zaak, vandaag, status, { sleutelBegin: goedkeuringstaak(id) });
    await schrijfGebeurtenis(tx, zaak, vandaag, `deel_${status}`, { deelId: id, soort, terug, definitief });
  }
}

/** A part that was stopped when its channels had something already: that went, and is what the part counts. */
async function rondGestoptAf(tx: Transactie, { zaak, vandaag }: Runkop, deelId: number, terug: number): Promise<void> {
  const aantal = await tx.brief.count({ where: { rundeelId: deelId, aangenomenOp: { not: null } } });
  if (aantal > 0) await tx.rundeel.update({ where: { id: deelId }, data: { status: 'verzonden', aantal, vrijgegevenOp: naarDatum(vandaag) } });
  if (terug > 0 || aantal > 0) await schrijfGebeurtenis(tx, zaak, vandaag, 'deel_tegengehouden', { deelId, terug, verzonden: aantal });
}
