import type { Partij } from '../../adapters/routeervoorziening/contract/basis.ts';
import type { Dossier } from '../../adapters/routeervoorziening/contract/bevraging.ts';
import { vormVan, type Bronopgave, type Opgave } from '../../adapters/routeervoorziening/contract/opgave.ts';
import { zaakVanBeslag, type BeslagId as EigenId } from '../../contract/zaak.ts';
import { beslagId } from '../../domain/samenloop/beslag.ts';
import type { OpgegevenBeslag } from '../../domain/samenloop/opgegeven.ts';
import type { Partijsoort } from '../../domain/samenloop/partij.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { naarDatum } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import { derdeVan } from './dossier.ts';
import { eigenSoort } from './eigen.ts';
import { leesOpgave } from './opgave.ts';
import { opgavenVan } from './opgaven.ts';
import { opdrachtgeversVanPartij } from './zelfde-partij.ts';
import type { Beslagdossier } from '../beslaan/dossier.ts';

/** One beslag of which is known, and of whom it is; null: ours. */
export interface BekendBeslag {
  readonly beslag: OpgegevenBeslag;
  readonly partij: Partij | null;
  /** Whom that party names as coordinator, and his address where it knows one; null where it names none. */
  readonly noemt: NonNullable<Bronopgave['cdw']> | null;
}

type Identificatie = Opgave<'identificatie_cdw'>;
/** What of the fields of art. 4 stands in an own record as well. */
type Velden = Pick<Identificatie, 'bevoegdheid' | 'derdebeslagene' | 'voorrang' | 'executoriaal' | 'beslagdatum'>;

/** What the other parties told of their beslagen (AMvB art. 4); of one that is silent only that it has something. */
export function beslagenVanAnderen(dossier: Dossier<'identificatie_cdw'>): BekendBeslag[] {
  const zwijgers: { readonly partij: Partij; readonly opgave: Identificatie }[] = dossier.ontbreekt.map(({ partij }) => ({ partij, opgave: {} }));
  const opgaven = [...opgavenVan(dossier), ...zwijgers];
  const hoeveelste = new Map<string, number>();
  return opgaven.map(({ partij, opgave }) => {
    const naam = `${partij.soort}-${partij.nummer.nummer}`;
    const nummer = (hoeveelste.get(naam) ?? 0) + 1;
    hoeveelste.set(naam, nummer);
    return { partij, noemt: opgave.cdw ?? null, beslag: alsBeslag(nummer === 1 ? naam : `${naam}-${String(nummer)}`, partij.soort, opgave) };
  });
}

/** Our own beslagen that lie on the same income of the debtor, each by its kenmerk; those of an opdrachtgever under the same OIN too: to others they are one party. */
export async function eigenBeslagen(tx: Transactie, { bsn, opdrachtgeverId, derde }: Beslagdossier, vandaag: Dag): Promise<BekendBeslag[]> {
  const rijen = await tx.beslag.findMany({
    where: { gelegdOp: { lte: naarDatum(vandaag) }, geeindigdOp: null, verhaal: { debiteur: { bsn }, opdrachtgeverId: { in: [...(await opdrachtgeversVanPartij(tx, opdrachtgeverId))] } }, derde: { loonheffingennummer: { startsWith: derdeVan(derde).nummer } } },
    select: { id: true, verhaal: { select: { opdrachtgeverId: true } } },
    orderBy: { id: 'asc' },
  });
  const beslagen: BekendBeslag[] = [];
  for (const { id, verhaal } of rijen) beslagen.push({ partij: null, noemt: null, beslag: alsBeslag(zaakVanBeslag(id as EigenId), await eigenSoort(tx, verhaal.opdrachtgeverId), await leesOpgave(tx, id as EigenId, vandaag)) });
  return beslagen;
}

/** The beslag that is about to be laid, as if it lay from that day. */
export async function voorgenomenBeslag(tx: Transactie, { beslagId: id, opdrachtgeverId }: Beslagdossier, vanaf: Dag): Promise<BekendBeslag> {
  return { partij: null, noemt: null, beslag: alsBeslag(zaakVanBeslag(id), await eigenSoort(tx, opdrachtgeverId), { ...(await leesOpgave(tx, id, vanaf)), beslagdatum: vanaf }) };
}

function alsBeslag(id: string, partij: Partijsoort, { bevoegdheid, derdebeslagene, voorrang, executoriaal, beslagdatum }: Velden): OpgegevenBeslag {
  return {
    id: beslagId(id),
    partij,
    vorm: bevoegdheid === undefined ? null : vormVan(bevoegdheid),
    vordering: voorrang?.grondslag ?? 'onbekend',
    executoriaal: executoriaal ?? null,
    bron: derdebeslagene?.nummer ?? null,
    gelegdOp: beslagdatum ?? null,
  };
}
