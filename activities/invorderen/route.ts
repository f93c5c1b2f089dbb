import { zaakVanVordering, type VorderingId } from '../../contract/zaak.ts';
import { TAAKSOORTEN } from '../../contract/taken.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { eersteWerkdagOpOfNa } from '../../domain/kalender/werkdag.ts';
import { bevoegdhedenVan } from '../../domain/regime/grond.ts';
import type { Betekening, Briefstap } from '../../domain/regime/weg.ts';
import { vraagAanschrijving } from '../beslaan/aanschrijving.ts';
import { naarDatum } from '../opslag/dagen.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { grondVan } from '../opslag/grond.ts';
import { legOpnieuwVoor, legVoor } from '../opslag/taak.ts';
import { Weigering } from '../opslag/weigering.ts';
import { legBesluitVast } from './besluit-van-mens.ts';
import { briefInhoud } from './brief-inhoud.ts';
import type { BrpBrieven } from './brp.ts';
import type { InvorderenPort, RouteUitkomst } from './port.ts';
import { BRIEFSTATUS, laadStraat, type Briefrij } from './straat.ts';
import { rondTakenAf } from './taken.ts';

/**
 * Chooses how the claim is recovered and answers where it goes on; waiting is a task, for a claim must not be forgotten. Refuses
 * a power that the claim does not have (domain/regime).
 */
export async function kiesRoute(db: Database, { route, ...rest }: Parameters<InvorderenPort['kiesRoute']>[0]): ReturnType<InvorderenPort['kiesRoute']> {
  const zaak = zaakVanVordering(rest.vorderingId);
  return metZaak(db, zaak, async (tx) => {
    const vordering = await tx.vordering.findUniqueOrThrow({ where: { id: rest.vorderingId } });
    const mogelijk = bevoegdhedenVan(grondVan(vordering));
    if (route !== 'wachten' && !mogelijk.includes(route)) throw new Weigering(`Deze vordering kan niet door ${route.replaceAll('_', ' ')} worden verhaald. Mogelijk: ${mogelijk.join(', ')}, wachten.`);
    if (route !== 'wachten') await tx.vordering.update({ where: { id: rest.vorderingId }, data: { bevoegdheid: route } });
    if ((await legBesluitVast(tx, { ...rest, soort: 'routekeuze', grond: ['beleid'], inhoud: { route } })) !== null) {
      if (route === 'wachten') await legVoor(tx, zaak, 'route_wachten', rest.vandaag, `route_wachten:${rest.sleutel}`);
      else await rondTakenAf(tx, zaak, rest.vandaag, route, { soorten: ['route_wachten'] });
    }
    return route === 'wachten' ? { soort: 'verder' } : vervolg(tx, rest.vorderingId, rest.vandaag);
  });
}

/** Steps that carry proof for a later one; the announcement of IW 19 lid 9 is judged when it comes to it. */
const MET_BEWIJS: readonly Briefstap[] = ['herinnering', 'aanmaning', 'dwangbevel'];

async function vervolg(tx: Transactie, vorderingId: VorderingId, vandaag: Dag): Promise<RouteUitkomst> {
  const { zaak, dossier } = await laadStraat(tx, vorderingId, vandaag);
  const { betekening, stappen } = dossier.weg;
  if (betekening === 'geen') {
    await rondTakenAf(tx, zaak, vandaag, 'niet nodig voor deze route', { soorten: ['betekening_invoeren'] });
    return { soort: 'zonder_dwangbevel' };
  }
  const ontbreekt = MET_BEWIJS.find((stap) => stappen.includes(stap) && dossier.brieven[stap] === undefined);
  if (ontbreekt !== undefined) return { soort: 'eerst', stap: ontbreekt };
  const brief = await tx.brief.findFirst({ where: { zaak, soort: 'dwangbevel', status: BRIEFSTATUS.verzonden }, orderBy: { id: 'desc' } });
  return brief !== null && isAndersBetekend(brief, betekening) ? { soort: 'opnieuw_betekenen', briefId: brief.id } : { soort: 'verder' };
}

/** Served in another way, or on its way to who does it in another way. */
function isAndersBetekend(brief: Briefrij, betekening: Betekening): boolean {
  if (brief.betekening !== null) return brief.betekening !== betekening;
  return brief.aan !== (betekening === 'exploot' ? 'deurwaarder' : 'debiteur');
}

/** The same dwangbevel once more, to the deurwaarder or by post (Awb 4:123; Pw 60 lid 5); a person enters the new day of service. */
export async function betekenOpnieuw(db: Database, brp: BrpBrieven, { vorderingId, vandaag, briefId }: Parameters<InvorderenPort['betekenOpnieuw']>[0]): ReturnType<InvorderenPort['betekenOpnieuw']> {
  const zaak = zaakVanVordering(vorderingId);
  const { debiteur } = await db.vordering.findUniqueOrThrow({ where: { id: vorderingId }, include: { debiteur: true } });
  const aanschrijving = await vraagAanschrijving(brp, debiteur.bsn);
  return metZaak(db, zaak, async (tx) => {
    if (aanschrijving.soort === 'onmogelijk') return { taak: await legOpnieuwVoor(tx, zaak, aanschrijving.taak, vandaag, `betekenOpnieuw:${String(briefId)}:${vandaag}`) };
    const straat = await laadStraat(tx, vorderingId, vandaag);
    const { betekening, regime } = straat.dossier.weg;
    const sleutel = `${zaak}:betekeningsopdracht:${String(briefId)}:${betekening}`;
    const dagtekening = eersteWerkdagOpOfNa(vandaag);
    const artikel = betekening !== 'exploot' ? 'Pw 60 lid 5' : regime === 'belasting' ? 'IW 13 lid 1' : 'Awb 4:123';
    if ((await tx.brief.findUnique({ where: { sleutel } })) === null) {
      const inhoud = briefInhoud(straat, { stap: 'dwangbevel', geadresseerde: aanschrijving.adres, kosten: null, dagtekening, laatsteDag: null, grond: [artikel] });
      const { id } = await tx.brief.create({
        data: { sleutel, zaak, soort: 'betekeningsopdracht', aan: betekening === 'exploot' ? 'deurwaarder' : 'debiteur', vorderingId, dagtekening: naarDatum(dagtekening), inhoud: { ...inhoud, dwangbevelBriefId: briefId }, status: BRIEFSTATUS.klaargezet },
      });
      await schrijfGebeurtenis(tx, zaak, vandaag, 'betekeningsopdracht', { briefId: id, dwangbevelBriefId: briefId, dagtekening, betekening });
    }
    return { taak: await legOpnieuwVoor(tx, zaak, 'betekening_invoeren', vandaag, `betekening_invoeren:${String(briefId)}:opnieuw:${betekening}`, `${TAAKSOORTEN.betekening_invoeren} (${artikel})`) };
  });
}
