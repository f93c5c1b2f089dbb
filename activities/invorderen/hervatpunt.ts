import { z } from 'zod';
import { BRIEFSTAPPEN, ROUTES, type Briefstap, type Briefstand, type InvorderingStand } from '../../contract/invordering.ts';
import { zaakVanVordering, type VorderingId, type ZaakId } from '../../contract/zaak.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { beginVanTermijn, type Briefbewijs, type Straatdossier } from '../../domain/straat/bewijs.ts';
import { termijnVanStap } from '../../domain/straat/termijn-van-stap.ts';
import { terugvalNa } from '../../domain/terughalen/terugval.ts';
import { TELT_NIET } from '../opslag/briefstatus.ts';
import type { Transactie } from '../opslag/database.ts';
import { legOpnieuwVoor } from '../opslag/taak.ts';
import { lopendContact } from '../sociaal/contact.ts';
import { eigenPauze } from './pauze-mee.ts';
import { isAlleenRente } from './rentebrief.ts';
import { geldend, laadStraat, type Briefrij } from './straat.ts';

const overRoute = z.object({ route: z.enum(ROUTES) }).loose();

/** Where a claim that was opened again stands in its street, by its record. */
export type Hervatpunt = Pick<InvorderingStand, 'fase' | 'brieven' | 'pogingen' | 'pauze' | 'route' | 'taak' | 'versneld' | 'rente' | 'contact'>;

/**
 * Where the street goes on with a claim that was opened again: the earliest step whose proof is missing or whose term still runs, by the same rule
 * as after a letter that was taken back. A letter that counts is not made again, so that no step and no costs come twice. The caller holds the lock.
 */
export async function hervatpunt(tx: Transactie, vorderingId: VorderingId, vandaag: Dag): Promise<Hervatpunt> {
  const zaak = zaakVanVordering(vorderingId);
  const { dossier, open } = await laadStraat(tx, vorderingId, vandaag);
  const brieven = await brievenVan(tx, zaak, dossier);
  const wachten = await kiestRouteNog(tx, zaak);
  if (wachten) await legOpnieuwVoor(tx, zaak, 'route_wachten', vandaag, 'route_wachten:heropend');
  const fase = wachten ? 'vooraankondiging' : terugvalNa('vooraankondiging', vandaag, dossier).stap;
  return {
    fase,
    brieven,
    pogingen: await pogingenVan(tx, zaak, brieven),
    pauze: await eigenPauze(tx, vorderingId, vandaag),
    route: wachten ? 'wachten' : dossier.weg.bevoegdheid,
    taak: fase === 'betaaltermijn' ? null : await vraagBij(tx, zaak, { brief: brieven[fase], bewijs: dossier.brieven[fase] }, vandaag),
    contact: await lopendContact(tx, zaak, vandaag),
    ...(dossier.weg.versneld === true ? { versneld: true as const } : {}),
    // A person looks the next day: for rente alone comes no step with costs.
    ...(isAlleenRente(open) ? { rente: { laatsteDag: vandaag } } : {}),
  };
}

async function brievenVan(tx: Transactie, zaak: ZaakId, dossier: Straatdossier): Promise<Hervatpunt['brieven']> {
  const rijen = await tx.brief.findMany({ where: { zaak, soort: { in: [...BRIEFSTAPPEN] }, status: { notIn: [...TELT_NIET] } }, orderBy: { id: 'asc' } });
  return Object.fromEntries(
    BRIEFSTAPPEN.flatMap((stap) => {
      const [brief, bewijs] = [geldend(rijen.filter(({ soort }) => soort === stap)), dossier.brieven[stap]];
      return brief === undefined || bewijs === undefined ? [] : [[stap, standVan(stap, brief, bewijs, dossier)]];
    }),
  );
}

function standVan(stap: Briefstap, { id: briefId, betekendOp }: Briefrij, bewijs: Briefbewijs, { weg }: Straatdossier): Briefstand {
  if (bewijs.terpostbezorgdOp === null) return { soort: 'in_de_post', briefId, plandag: bewijs.dagtekening };
  const termijn = termijnVanStap(stap, weg, { begin: beginVanTermijn(bewijs.dagtekening, bewijs.terpostbezorgdOp), betekendOp: bewijs.betekendOp, beleid: bewijs.beleid });
  if (termijn.soort === 'loopt') return { soort: 'verzonden', briefId, laatsteDag: termijn.laatsteDag, volgendeStapVanaf: termijn.volgendeStapVanaf };
  return { soort: betekendOp === null ? 'wacht_op_betekening' : 'opnieuw_betekenen', briefId };
}

/** The number of the letter that counts, or of the next one to make: a number that was used makes nothing any more. */
async function pogingenVan(tx: Transactie, zaak: ZaakId, brieven: Hervatpunt['brieven']): Promise<Hervatpunt['pogingen']> {
  const pogingen: Partial<Record<Briefstap, number>> = {};
  for (const stap of BRIEFSTAPPEN) {
    const where = { zaak, sleutel: { startsWith: `${zaak}:${stap}:` } };
    const select = { sleutel: true } as const;
    const sleutels = [...(await tx.brief.findMany({ where, select })), ...(await tx.besluit.findMany({ where, select })), ...(await tx.taak.findMany({ where, select }))];
    const gebruikt = sleutels.map(({ sleutel }) => Number(sleutel.slice(where.sleutel.startsWith.length))).filter((nummer) => Number.isInteger(nummer));
    const laatste = Math.max(0, ...gebruikt);
    pogingen[stap] = brieven[stap] === undefined ? laatste + 1 : laatste;
  }
  return pogingen;
}

/** Whether the last choice of a person was to wait with the route: then he is asked again. */
async function kiestRouteNog(tx: Transactie, zaak: ZaakId): Promise<boolean> {
  const keuze = await tx.besluit.findFirst({ where: { zaak, soort: 'routekeuze', vervallenOp: null }, orderBy: { id: 'desc' } });
  return keuze !== null && overRoute.parse(keuze.inhoud).route === 'wachten';
}

/** What a person must still do about the letter at which the claim stands; its task fell away with the end. */
async function vraagBij(tx: Transactie, zaak: ZaakId, { brief, bewijs }: { readonly brief: Briefstand | undefined; readonly bewijs: Briefbewijs | undefined }, vandaag: Dag): Promise<string | null> {
  if (brief === undefined) return null;
  if (bewijs?.teruggekomen === true) return legOpnieuwVoor(tx, zaak, 'retour', vandaag, `retour:${String(brief.briefId)}:heropend`);
  return brief.soort === 'wacht_op_betekening' ? legOpnieuwVoor(tx, zaak, 'betekening_invoeren', vandaag, `betekening_invoeren:${String(brief.briefId)}:heropend`) : null;
}
