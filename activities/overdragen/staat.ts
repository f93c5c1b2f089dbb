import type { Overdrachtstaat } from '../../contract/overdracht.ts';
import { laatste, plusDagen, type Dag } from '../../domain/kalender/dag.ts';
import { ANTWOORD_DAGEN } from '../../domain/samenloop/overdrachtsmaand.ts';
import { naarDag } from '../opslag/dagen.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { leesOverdracht, type Inningsoverdracht } from './rij.ts';

/** Days after which it is asked why the other does not finish what we accepted. */
const AFRONDING_DAGEN = 30;

/** Key of the question to two persons what is to be done while the routeervoorziening does not answer. */
export const ROUTER_ZWIJGT = 'overdracht_router_zwijgt';

export interface Kop {
  readonly nummer: number;
  readonly vandaag: Dag;
}

/** How far it is, for the workflow. */
export async function staatVan(tx: Transactie | Database, overdracht: Inningsoverdracht, vandaag: Dag): Promise<Overdrachtstaat> {
  const { rol, grond, partij, stand } = overdracht;
  const open = await tx.taak.findFirst({ where: { zaak: overdracht.zaak, afgedaanOp: null }, orderBy: { id: 'desc' } });
  const taak = open?.soort ?? null;
  // The router may answer before the persons do.
  const routerZwijgt = open?.sleutel.startsWith(`${overdracht.zaak}:${ROUTER_ZWIJGT}`) === true;
  return {
    rol,
    grond,
    partij: partij === null ? null : partij.nummer.nummer,
    stap: stand.stap,
    vanafMaand: 'vanafMaand' in stand ? stand.vanafMaand : null,
    wekOp: stand.stap === 'aanvaard' ? (taak === 'overdracht_blijft_uit' ? null : await afrondingVanaf(tx, overdracht, stand.sinds)) : wekOp(stand, vandaag, routerZwijgt ? null : taak),
    taak,
    einde: stand.stap === 'gesloten' ? stand.einde : null,
  };
}

/** From when it is asked why the other does not finish: so many days after we accepted, and after a person asked for it. */
export async function afrondingVanaf(tx: Transactie | Database, { zaak }: Inningsoverdracht, sinds: Dag): Promise<Dag> {
  const gevraagd = await tx.taak.findFirst({ where: { zaak, soort: 'overdracht_blijft_uit', afgedaanOp: { not: null } }, orderBy: { id: 'desc' } });
  return plusDagen(gevraagd?.afgedaanOp == null ? sinds : laatste(sinds, naarDag(gevraagd.afgedaanOp)), AFRONDING_DAGEN);
}

/** The day on which the step is looked at again. */
function wekOp(stand: Exclude<Inningsoverdracht['stand'], { readonly stap: 'aanvaard' }>, vandaag: Dag, taak: string | null): Dag | null {
  switch (stand.stap) {
    case 'aangeboden':
      return taak === 'overdracht_onbeantwoord' ? null : plusDagen(stand.sinds, ANTWOORD_DAGEN);
    case 'nazorg':
      return stand.tot;
    case 'afgewezen':
    case 'gesloten':
      return null;
    case 'opvolger_zoeken':
    case 'beoordelen':
      return taak === 'overdracht_opvolger' || taak === 'overdracht_beoordelen' ? null : plusDagen(vandaag, 1);
    case 'aanbieden':
    case 'gegevens_sturen':
    case 'kennis_geven':
    case 'kennis_gegeven':
    case 'afronden':
      return plusDagen(vandaag, 1);
  }
}

type Stap = Inningsoverdracht['stand']['stap'];
/** An overdracht at one of its steps. */
export type Op<S extends Stap> = Inningsoverdracht & { readonly stand: Extract<Inningsoverdracht['stand'], { readonly stap: S }> };

/** Does the work of a step in one transaction under the locks of the overdracht and its samenloop, where it is at that step; answers how far it is then. */
export async function opStap<S extends Stap>(db: Database, { nummer, vandaag }: Kop, stap: S, doe: (tx: Transactie, overdracht: Op<S>) => Promise<Inningsoverdracht>): Promise<Overdrachtstaat> {
  const { zaak, samenloop } = await leesOverdracht(db, nummer);
  return metZaak(db, [zaak, samenloop], async (tx) => {
    const overdracht = await leesOverdracht(tx, nummer);
    return staatVan(tx, isOp(overdracht, stap) ? await doe(tx, overdracht) : overdracht, vandaag);
  });
}

export function isOp<S extends Stap>(overdracht: Inningsoverdracht, stap: S): overdracht is Op<S> {
  return overdracht.stand.stap === stap;
}
