import { ECHTGENOOT_VAN_DOEL, GRONDEN_VAN_DOEL, type Doel, type Grond, type Hoedanigheid } from './doel.ts';
import type { Aangesloten } from './partijen.ts';
import { VELDREGELS, type Veld } from './velden.ts';

/** A question, as far as the autorisatiematrix looks at it. */
export interface Vraagsoort {
  readonly vrager: Aangesloten;
  readonly doel: Doel;
  readonly grond: Grond;
}

/** Why a question is refused; the text is for the one who asks. */
export type Verbod = { readonly code: 'doel_niet_toegestaan' | 'grond_past_niet' | 'echtgenoot_niet_toegestaan'; readonly reden: string };

/** Whether this party may ask anything for this purpose on this ground about this person; null: it may (AMvB art. 6 and 7). */
export function verbodOp({ vrager, doel, grond }: Vraagsoort, over: Hoedanigheid): Verbod | null {
  if (!VELDREGELS.some((regel) => regel.doel === doel && bevat(regel.vragers, vrager))) return { code: 'doel_niet_toegestaan', reden: 'Deze partij mag voor dit doel geen gegevens vragen (AMvB art. 6 en 7).' };
  if (!bevat(GRONDEN_VAN_DOEL[doel], grond)) return { code: 'grond_past_niet', reden: 'De genoemde grond draagt dit doel niet.' };
  if (over.rol === 'echtgenoot' && !bevat(ECHTGENOOT_VAN_DOEL[doel], over.grond)) return { code: 'echtgenoot_niet_toegestaan', reden: 'Voor dit doel mag de echtgenoot op deze grond niet worden meegevraagd (AMvB art. 1 tot en met 3).' };
  return null;
}

/** The fields that this party may be given by that source, for this purpose, on this ground, about this person. Nothing when the question is forbidden. */
export function toegestaneVelden(vraag: Vraagsoort, over: Hoedanigheid, bron: Aangesloten): readonly Veld[] {
  if (verbodOp(vraag, over) !== null) return [];
  const alleenPw3 = over.rol === 'echtgenoot' && over.grond === 'gehuwd_pw3';
  return VELDREGELS.filter(
    (regel) => regel.doel === vraag.doel && bevat(regel.vragers, vraag.vrager) && bevat(regel.bronnen, bron) && bevat(regel.gronden, vraag.grond) && (!alleenPw3 || regel.ookEchtgenootPw3),
  ).map(({ veld }) => veld);
}

function bevat<T>(rij: readonly T[], een: T): boolean {
  return rij.includes(een);
}
