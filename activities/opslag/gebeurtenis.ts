import { createHash } from 'node:crypto';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Database, Transactie } from './database.ts';
import { naarDag, naarDatum } from './dagen.ts';

/** Codes, ids, dates and amounts only: the chain outlives the personal data it speaks about. */
export type Feiten = Readonly<Record<string, string | number | boolean | null>>;

const BEGIN = '0'.repeat(64);

function schakel(zaak: string, volgnummer: number, dag: Dag, soort: string, feiten: Feiten, vorige: string): string {
  const geordend = Object.fromEntries(Object.entries(feiten).sort(([a], [b]) => (a < b ? -1 : 1)));
  return createHash('sha256').update(JSON.stringify([zaak, volgnummer, dag, soort, geordend, vorige])).digest('hex');
}

/** Appends what happened to the chain of the zaak; answers its number there. The caller holds the lock of the zaak (`metZaak`). */
export async function schrijfGebeurtenis(tx: Transactie, zaak: string, dag: Dag, soort: string, feiten: Feiten = {}): Promise<number> {
  const vorige = await tx.gebeurtenis.findFirst({ where: { zaak }, orderBy: { volgnummer: 'desc' }, select: { volgnummer: true, hash: true } });
  const volgnummer = (vorige?.volgnummer ?? 0) + 1;
  const vorigeHash = vorige?.hash ?? BEGIN;
  await tx.gebeurtenis.create({
    data: { zaak, volgnummer, dag: naarDatum(dag), soort, inhoud: feiten, vorigeHash, hash: schakel(zaak, volgnummer, dag, soort, feiten, vorigeHash) },
    select: { volgnummer: true },
  });
  return volgnummer;
}

export type Ketenfout = { readonly zaak: string; readonly volgnummer: number; readonly reden: 'volgnummer_ontbreekt' | 'keten_verbroken' | 'inhoud_gewijzigd' };

/** Checks the chain of one zaak; answers the first link that is wrong, or null. */
export async function controleerKeten(db: Database | Transactie, zaak: string): Promise<Ketenfout | null> {
  let vorige = BEGIN;
  let verwacht = 1;
  for (const g of await db.gebeurtenis.findMany({ where: { zaak }, orderBy: { volgnummer: 'asc' } })) {
    if (g.volgnummer !== verwacht) return { zaak, volgnummer: verwacht, reden: 'volgnummer_ontbreekt' };
    if (g.vorigeHash !== vorige) return { zaak, volgnummer: g.volgnummer, reden: 'keten_verbroken' };
    if (g.hash !== schakel(zaak, g.volgnummer, naarDag(g.dag), g.soort, g.inhoud as Feiten, vorige)) return { zaak, volgnummer: g.volgnummer, reden: 'inhoud_gewijzigd' };
    vorige = g.hash;
    verwacht += 1;
  }
  return null;
}
