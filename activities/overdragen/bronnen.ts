import { naarDatum } from '../opslag/dagen.ts';
import type { Database, Transactie } from '../opslag/database.ts';
import { beleidOp } from '../beleid/beleid.ts';
import { leesBeslag } from '../beslaan/dossier.ts';
import { beslagId as alsBeslagId, type BeslagId as Id } from '../../domain/samenloop/beslag.ts';
import { beoordeelOpgaven, type OordeelOpOpgaven } from '../../domain/samenloop/opgegeven.ts';
import { opportuniteitsgrenzen } from '../../domain/samenloop/opportuniteit-grenzen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { partijsleutel } from '../../adapters/routeervoorziening/identiteit.ts';
import { beslagenVanAnderen, eigenBeslagen, type BekendBeslag } from '../router/beslagen.ts';
import { leesSamenloop } from '../router/dossier.ts';
import { routerVoor, type Routertoegang } from '../router/routeervoorziening.ts';
import { identificatiesleutel, stelVraag, type Beantwoord } from '../router/vraag.ts';
import type { Inningsoverdracht } from './rij.ts';

/** Who has a beslag on the income, asked anew for this overdracht so many-th time (AMvB art. 4); `nog_niet`: a party is silent. */
export async function vraagWieErIs(db: Database, toegang: Routertoegang | null, { zaak, beslagId }: Inningsoverdracht, vandaag: Dag, volgnummer: number): Promise<Beantwoord<'identificatie_cdw'> | { readonly soort: 'nog_niet' }> {
  const { bsn, oin } = await leesSamenloop(db, beslagId);
  const { geduldDagen } = opportuniteitsgrenzen(await beleidOp(db, await leesBeslag(db, beslagId), vandaag));
  return stelVraag(db, () => routerVoor(toegang, oin), { sleutel: identificatiesleutel(zaak, volgnummer), zaak, doel: 'identificatie_cdw', grond: 'lopend_beslag', bsn, vandaag, geduldDagen });
}

/** How many questions of this overdracht failed before that day: the router was down as long as it was waited for, or refused. */
export async function mislukteVragen(db: Database, { zaak }: Inningsoverdracht, vandaag: Dag): Promise<number> {
  return db.routervraag.count({ where: { zaak, doel: 'identificatie_cdw', uitkomst: { in: ['onbereikbaar', 'ongeldig'] }, beantwoordOp: { lt: naarDatum(vandaag) } } });
}

/** All beslagen that are known of on that day and what the rules say of them; `zonder`: a party that does not go on, by its key. */
export interface Speelveld extends OordeelOpOpgaven {
  readonly beslagen: readonly BekendBeslag[];
  /** Ours, where it lies. */
  readonly eigen: Id;
}

export async function speelveldVan(tx: Transactie, { beslagId }: Inningsoverdracht, dossier: NonNullable<Beantwoord<'identificatie_cdw'>['dossier']>, vandaag: Dag, zonder: string | null): Promise<Speelveld> {
  const { derde, kenmerk } = await leesSamenloop(tx, beslagId);
  const eigen = await eigenBeslagen(tx, await leesBeslag(tx, beslagId), vandaag);
  const anderen = beslagenVanAnderen(dossier).filter(({ partij }) => partij === null || partijsleutel(partij.nummer) !== zonder);
  const beslagen = [...eigen, ...anderen];
  return { beslagen, eigen: alsBeslagId(kenmerk), ...beoordeelOpgaven({ peildatum: vandaag, bron: derde.nummer, beslagen: beslagen.map(({ beslag }) => beslag), overdracht: null }) };
}
