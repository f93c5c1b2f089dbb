import { createHash } from 'node:crypto';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Database, Transactie } from './database.ts';
import { naarDag } from './dagen.ts';

/** Codes, ids, dates and amounts only: the chain outlives the personal data it speaks about. */
export type Feiten = Readonly<Record<string, string | number | boolean | null>>;

const BEGIN = '0'.repeat(64);

/** What a link of the chain is the hash of, around its number and the hash before it: together the JSON of a list. */
function rondom(zaak: string, dag: Dag, soort: string, feiten: Feiten): { readonly nummer: string; readonly vorige: string; readonly slot: string } {
  const geordend = Object.fromEntries(Object.entries(feiten).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { nummer: `[${JSON.stringify(zaak)},`, vorige: `,${JSON.stringify(dag)},${JSON.stringify(soort)},${JSON.stringify(geordend)},"`, slot: '"]' };
}

/**
 * Appends what happened to the chain of the zaak, in one question, since there is hardly an act without; answers its number there. The caller
 * holds the lock of the zaak (`metZaak`).
 */
export async function schrijfGebeurtenis(tx: Transactie, zaak: string, dag: Dag, soort: string, feiten: Feiten = {}): Promise<number> {
  const voor = rondom(zaak, dag, soort, feiten);
  const [rij] = await tx.$queryRaw<{ volgnummer: number }[]>`
    insert into gebeurtenis (zaak, volgnummer, dag, soort, inhoud, vorige_hash, hash)
    select ${zaak}, volgnummer, ${dag}::date, ${soort}, ${JSON.stringify(feiten)}::jsonb, vorige,
      encode(sha256(convert_to(${voor.nummer}::text || volgnummer || ${voor.vorige}::text || vorige || ${voor.slot}::text, 'UTF8')), 'hex')
    from (
      select coalesce(g.volgnummer, 0) + 1 as volgnummer, coalesce(g.hash, ${BEGIN}) as vorige
      from (select 1) nieuw left join (select volgnummer, hash from gebeurtenis where zaak = ${zaak} order by volgnummer desc limit 1) g on true
    ) volgende
    returning volgnummer`;
  if (rij === undefined) throw new Error('de database gaf geen nummer voor een gebeurtenis');
  return rij.volgnummer;
}

export type Ketenfout = { readonly zaak: string; readonly volgnummer: number; readonly reden: 'volgnummer_ontbreekt' | 'keten_verbroken' | 'inhoud_gewijzigd' };

/** Checks the chain of one zaak; answers the first link that is wrong, or null. */
export async function controleerKeten(db: Database | Transactie, zaak: string): Promise<Ketenfout | null> {
  let vorige = BEGIN;
  let verwacht = 1;
  for (const g of await db.gebeurtenis.findMany({ where: { zaak }, orderBy: { volgnummer: 'asc' } })) {
    if (g.volgnummer !== verwacht) return { zaak, volgnummer: verwacht, reden: 'volgnummer_ontbreekt' };
    if (g.vorigeHash !== vorige) return { zaak, volgnummer: g.volgnummer, reden: 'keten_verbroken' };
    const om = rondom(zaak, naarDag(g.dag), g.soort, g.inhoud as Feiten);
    if (g.hash !== createHash('sha256').update(`${om.nummer}${String(g.volgnummer)}${om.vorige}${vorige}${om.slot}`).digest('hex')) return { zaak, volgnummer: g.volgnummer, reden: 'inhoud_gewijzigd' };
    vorige = g.hash;
    verwacht += 1;
  }
  return null;
}
