import { verbodOp } from '../../../contract/routeervoorziening/autorisatie.ts';
import { GRONDEN_MET_EIGEN_AANMELDING, type Hoedanigheid } from '../../../contract/routeervoorziening/doel.ts';
import type { Bevraging } from '../../../adapters/routeervoorziening/contract/bevraging.ts';
import { partijsleutel } from '../../../adapters/routeervoorziening/identiteit.ts';
import { Probleemfout } from '../../../adapters/routeervoorziening/server/probleemfout.ts';
import type { Deelnemer } from '../deelnemers.ts';
import type { Handeling, Logregel } from '../index/log.ts';
import { standen } from '../index/verwijsindex.ts';
import { eisDeelnemer, log, type Omgeving } from './omgeving.ts';

/** One person of a question, with the other parties that have something running about him. */
export interface Gevraagde {
  readonly over: Hoedanigheid;
  readonly bsn: string;
  readonly partijen: readonly Deelnemer[];
}

/** A question that may be answered. */
export interface Getoetst {
  readonly gevraagden: readonly Gevraagde[];
  /** What goes into the log, but for the outcome. */
  readonly logregel: Omit<Logregel, 'uitkomst'>;
}

/**
 * Holds a question against the autorisatiematrix and the verwijsindex. A refusal is logged and thrown as `Probleemfout`. Phase 1 and phase 2
 * ask the same: knowing that somebody seizes is for the same eyes as knowing how much.
 */
export async function toets(omgeving: Omgeving, vrager: Deelnemer, handeling: Handeling, vraag: Bevraging): Promise<Getoetst> {
  const sleutel = partijsleutel(vrager.nummer);
  const personen = personenVan(vraag);
  const logregel = { partij: sleutel, handeling, doel: vraag.doel, grond: vraag.grond, zaakkenmerk: vraag.zaakkenmerk, personen: personen.map(({ over, bsn }) => ({ rol: over.rol, bsn })) };
  const weiger = async (code: 'doel_niet_toegestaan' | 'grond_past_niet' | 'echtgenoot_niet_toegestaan' | 'grond_ontbreekt', reden: string): Promise<never> => {
    await log(omgeving, { ...logregel, uitkomst: code });
    throw new Probleemfout(403, code, reden);
  };

  for (const { over } of personen) {
    const verbod = verbodOp({ vrager: vrager.soort, doel: vraag.doel, grond: vraag.grond }, over);
    if (verbod !== null) await weiger(verbod.code, verbod.reden);
  }
  const gevraagden: Gevraagde[] = [];
  for (const { over, bsn } of personen) {
    const lopend = (await standen(omgeving.pool, omgeving.bos, bsn)).filter((stand) => stand.lopend).map(({ partij }) => partij);
    if (over.rol === 'schuldenaar' && vraagtEigenAanmelding(vraag) && !lopend.includes(sleutel)) await weiger('grond_ontbreekt', 'Deze partij heeft voor deze persoon niets lopen en kan op deze grond niet vragen.');
    gevraagden.push({ over, bsn, partijen: lopend.filter((partij) => partij !== sleutel).map((partij) => eisDeelnemer(omgeving.deelnemers, partij)) });
  }
  return { gevraagden, logregel };
}

function personenVan({ bsn, echtgenoot }: Bevraging): readonly { readonly over: Hoedanigheid; readonly bsn: string }[] {
  return [{ over: { rol: 'schuldenaar' }, bsn }, ...(echtgenoot === undefined ? [] : [{ over: { rol: 'echtgenoot', grond: echtgenoot.grond }, bsn: echtgenoot.bsn } as const])];
}

function vraagtEigenAanmelding({ grond }: Bevraging): boolean {
  return GRONDEN_MET_EIGEN_AANMELDING.some((een) => een === grond);
}
