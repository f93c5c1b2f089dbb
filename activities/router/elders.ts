import type { Derde } from '../../adapters/routeervoorziening/contract/basis.ts';
import type { Dossier } from '../../adapters/routeervoorziening/contract/bevraging.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Elders, InhoudingVanAnder } from '../../domain/rekentool/elders.ts';
import { euroPerMaand } from '../../domain/samenloop/per-maand.ts';
import { alsTekst } from '../../domain/spoor/getal.ts';
import { isVerrekening, opgavenVan, type OpgaveVanPartij } from './opgaven.ts';

type Vaststelling = Dossier<'vaststelling_bvv'>;
type Van = OpgaveVanPartij<'vaststelling_bvv'>;

/** What the parties told for the vaststelling of a beslagvrije voet (AMvB art. 3). `eigenSinds`: since when our own beslag lies. */
export function eldersVan(dossier: Vaststelling, eigenSinds: Dag | null, op: Dag): Elders {
  const opgaven = opgavenVan(dossier);
  const toeslagen = new Set(opgaven.filter(({ partij }) => partij.soort === 'belastingdienst').flatMap(({ opgave }) => nummerVan(opgave.beslaglegger) ?? []));
  return { inhoudingen: opgaven.map((van) => inhoudingVan(van, toeslagen)), voorlopigeTeruggaaf: teruggaafVan(dossier), eigenSinds, op };
}

/** Who sets off pays the income himself. What the Belastingdienst pays is a toeslag; the voorlopige teruggaaf is asked apart. */
function inhoudingVan({ partij, opgave }: Van, belastingdienst: ReadonlySet<string>): InhoudingVanAnder {
  const { inhouding, inhoudingPeriode, beslagdatum, derdebeslagene, beslaglegger } = opgave;
  const verrekening = isVerrekening(opgave);
  const derde = nummerVan(derdebeslagene) ?? (verrekening ? nummerVan(beslaglegger) : null);
  return {
    soort: verrekening ? 'verrekening' : 'beslag',
    derde,
    toeslag: (verrekening && partij.soort === 'belastingdienst') || (derde !== null && belastingdienst.has(derde)),
    bedrag: inhouding === undefined || inhoudingPeriode === undefined ? null : alsTekst(euroPerMaand(inhouding, inhoudingPeriode)),
    gelegdOp: beslagdatum ?? null,
  };
}

function nummerVan(derde: Derde | undefined): string | null {
  return derde?.nummer ?? null;
}

function teruggaafVan({ delen }: Vaststelling): boolean | null {
  const antwoorden = delen.flatMap(({ personen }) => personen.flatMap(({ rol, voorlopigeTeruggaaf }) => (rol === 'schuldenaar' && voorlopigeTeruggaaf !== undefined ? [voorlopigeTeruggaaf.ontvangt] : [])));
  return antwoorden.length === 0 ? null : antwoorden.includes(true);
}
