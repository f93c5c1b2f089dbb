import type { InhoudVan } from '../../contract/berichten.ts';
import type { ZaakId } from '../../contract/zaak.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { schrijfBerichten, type TeSchrijven } from '../bericht/schrijven.ts';
import type { Briefrij } from '../invorderen/straat.ts';
import { rondTakenAf } from '../invorderen/taken.ts';
import { bewaarBesluitVanMens } from '../opslag/besluit-van-mens.ts';
import { naarDatum } from '../opslag/dagen.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { legVoor } from '../opslag/taak.ts';
import type { Postkanaal } from '../post/port.ts';
import { goedkeuringstaak, leesDelen, nogNietDefinitief, type Rundeelrij } from './delen.ts';
import type { Runkop, VerzendenPort } from './port.ts';

/** Key of the message that a letter was refused, around its id: a refused letter comes in no run again. */
export const GEWEIGERD_VOOR = 'verzending:';
export const GEWEIGERD_NA = ':geweigerd';

type Brief = Pick<Briefrij, 'id' | 'zaak'>;
/** Why: by the besluit of a person, which holds his reason, or by the kind of error in making it. */
type Waarom = Pick<InhoudVan<'verzending'>, 'besluitId' | 'fouttype'>;

/** What tells a zaak that its letter was refused: it takes it out of the post, with its costs, and waits for a person. */
export function geweigerd({ id, zaak }: Brief, vandaag: Dag, waarom: Waarom): TeSchrijven<'verzending'> {
  return { ontvanger: zaak as ZaakId, soort: 'verzending', dag: vandaag, sleutel: `${GEWEIGERD_VOOR}${String(id)}${GEWEIGERD_NA}`, inhoud: { briefId: id, soort: 'teruggehaald', op: vandaag, geweigerd: true, ...waarom } };
}

/** Messages written in one statement. */
const STAPEL = 1_000;

/** Tells the zaken of letters that a person refused. */
export async function meldGeweigerd(tx: Transactie, brieven: readonly Brief[], vandaag: Dag, besluitId: number): Promise<void> {
  for (let i = 0; i < brieven.length; i += STAPEL) await schrijfBerichten(tx, brieven.slice(i, i + STAPEL).map((brief) => geweigerd(brief, vandaag, { besluitId })));
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
async function geefTerug(tx: Transactie, kop: Runkop, status: 'gestopt' | 'vervallen', reden: string | null): Promise<void> {
  const delen = await tx.rundeel.findMany({ where: { run: { zaak: kop.zaak }, status: { in: ['proef', 'wacht_op_goedkeuring', 'vrijgegeven'] } }, orderBy: { id: 'asc' } });
  for (const deel of delen) await geefDeelTerug(tx, kop, deel, status, reden);
}

/** Answers how many letters left the part. A part that only prints what is final does not lapse. */
async function geefDeelTerug(tx: Transactie, { zaak, vandaag }: Runkop, { id, soort }: Rundeelrij, status: 'gestopt' | 'vervallen', reden: string | null): Promise<number> {
  const { count: terug } = await tx.brief.updateMany({ where: nogNietDefinitief(id), data: { rundeelId: null } });
  const definitief = await tx.brief.count({ where: { rundeelId: id, aangenomenOp: { not: null } } });
  if (status === 'vervallen' && terug === 0 && definitief > 0) return 0;
  await tx.rundeel.update({ where: { id }, data: { ...(reden === null ? {} : { reden }), ...(status === 'gestopt' || definitief === 0 ? { status } : {}) } });
  await rondTakenAf(tx, zaak, vandaag, status, { sleutelBegin: goedkeuringstaak(id) });
  await schrijfGebeurtenis(tx, zaak, vandaag, `deel_${status}`, { deelId: id, soort, terug, definitief });
  return terug;
}

/** Stops one part of which no letter can be made: they wait again, and one task tells why. The rest of the run goes on. */
export async function stopDeel(tx: Transactie, kop: Runkop, deel: Rundeelrij, fouttype: string): Promise<void> {
  // A person was first.
  if ((await tx.rundeel.count({ where: { id: deel.id, status: 'vrijgegeven' } })) === 0) return;
  const aantal = await geefDeelTerug(tx, kop, deel, 'gestopt', `geen van de brieven is te maken (${fouttype})`);
  const { id: deelId, soort, opdrachtgeverId } = deel;
  await legVoor(tx, kop.zaak, 'deel_niet_gemaakt', kop.vandaag, `deel_niet_gemaakt:${String(deelId)}`, undefined, { feiten: { deelId, opdrachtgeverId, soort, aantal, fouttype } });
}

/** A part that was stopped when its channels had something already: that went, and is what the part counts. */
async function rondGestoptAf(tx: Transactie, { zaak, vandaag }: Runkop, deelId: number, terug: number): Promise<void> {
  const aantal = await tx.brief.count({ where: { rundeelId: deelId, aangenomenOp: { not: null } } });
  if (aantal > 0) await tx.rundeel.update({ where: { id: deelId }, data: { status: 'verzonden', aantal, vrijgegevenOp: naarDatum(vandaag) } });
  if (terug > 0 || aantal > 0) await schrijfGebeurtenis(tx, zaak, vandaag, 'deel_tegengehouden', { deelId, terug, verzonden: aantal });
}
