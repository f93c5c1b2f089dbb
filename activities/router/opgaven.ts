import type { Dossier } from '../../adapters/routeervoorziening/contract/bevraging.ts';
import type { Opgave } from '../../adapters/routeervoorziening/contract/opgave.ts';
import type { Doel } from '../../contract/routeervoorziening/doel.ts';
import { NUL, som, type Centen } from '../../domain/geld/centen.ts';
import { centenPerMaand } from '../../domain/samenloop/per-maand.ts';
import type { Draagkracht, Lopend } from '../../domain/samenloop/opportuniteit.ts';
import type { Partij } from '../../adapters/routeervoorziening/contract/basis.ts';

/** What one party told of one beslag or verrekening of the debtor himself. */
export interface OpgaveVanPartij<D extends Doel> {
  readonly partij: Partij;
  readonly opgave: Opgave<D>;
}

/** Every opgave about the debtor, with who gave it. */
export function opgavenVan<D extends Doel>({ delen }: Pick<Dossier<D>, 'delen'>): OpgaveVanPartij<D>[] {
  return delen.flatMap(({ partij, personen }) => personen.filter(({ rol }) => rol === 'schuldenaar').flatMap(({ opgaven }) => opgaven.map((opgave) => ({ partij, opgave }))));
}

/** Whether it is set off by who pays it: no beslag. */
export function isVerrekening({ bevoegdheid }: Opgave): boolean {
  return bevoegdheid?.soort === 'verrekening' || bevoegdheid?.soort === 'verrekening_betalingsregeling';
}

/** What every party has running, as far as it told; of a party that did not answer only that it has something. */
export function lopendVan(dossier: Dossier<'opportuniteitsafweging'>): Lopend[] {
  const zwijgt: Lopend = { verrekening: false, vordering: 'onbekend', openstaand: null, inhoudingPerMaand: null, ophogingPerMaand: NUL };
  const opgegeven = opgavenVan(dossier).map(({ opgave }): Lopend => ({
    verrekening: isVerrekening(opgave),
    vordering: opgave.voorrang?.grondslag ?? 'onbekend',
    openstaand: opgave.openstaand ?? null,
    inhoudingPerMaand: perMaand(opgave.inhouding, opgave.inhoudingPeriode),
    ophogingPerMaand: perMaand(opgave.ophoging, opgave.ophogingPeriode) ?? NUL,
  }));
  return [...opgegeven, ...dossier.ontbreekt.map(() => zwijgt)];
}

/** What the parties determined of the debtor, where they told both his income and his voet. */
export function draagkrachtVan(dossier: Dossier<'opportuniteitsafweging'>): Draagkracht[] {
  return opgavenVan(dossier).flatMap(({ opgave: { beslagvrijeVoet, bvvGegevens } }): Draagkracht[] => {
    if (beslagvrijeVoet === undefined || bvvGegevens === undefined) return [];
    const eigen = bvvGegevens.inkomens.filter(({ van }) => van === 'schuldenaar').map(({ bedragPerMaand }) => bedragPerMaand);
    return eigen.length === 0 ? [] : [{ peildatum: bvvGegevens.peildatum, inkomen: som(...eigen), beslagvrijeVoet }];
  });
}

function perMaand(bedrag: Centen | undefined, periode: Opgave['inhoudingPeriode']): Centen | null {
  return bedrag === undefined || periode === undefined ? null : centenPerMaand(bedrag, periode);
}
