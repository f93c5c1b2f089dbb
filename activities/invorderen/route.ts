import { zaakVanVerhaal, zaakVanVordering, type VerhaalId, type VorderingId } from '../../contract/zaak.ts';
import { TAAKSOORTEN, type Taaksoort } from '../../contract/taken.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { eersteWerkdagOpOfNa } from '../../domain/kalender/werkdag.ts';
import { bevoegdhedenVan } from '../../domain/regime/grond.ts';
import type { Betekening, Briefstap } from '../../domain/regime/weg.ts';
import type { Straatdossier } from '../../domain/straat/bewijs.ts';
import { teWeinigVoorKosten } from '../../domain/straat/kleine-rest.ts';
import { termijnVanStap } from '../../domain/straat/termijn-van-stap.ts';
import { bewaarBrief } from '../opslag/brief.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { grondVan } from '../opslag/grond.ts';
import { IN_LOPEND_VERHAAL, IS_ERIN } from '../opslag/in-verhaal.ts';
import { legOpnieuwVoor, legVoor } from '../opslag/taak.ts';
import { Weigering } from '../opslag/weigering.ts';
import { legBesluitVast } from './besluit-van-mens.ts';
import { opdrachtsleutel } from './betekening.ts';
import { briefInhoud } from './brief-inhoud.ts';
import { geadresseerdeVan, vraagAdres } from './dwangadres.ts';
import { eigenPauze } from './pauze-mee.ts';
import type { InvorderenPort, RouteUitkomst } from './port.ts';
import { geadresseerdeBij, type Stapbronnen } from './stap.ts';
import { laadStraat, type Briefrij } from './straat.ts';
import { BRIEFSTATUS, TELT_NIET } from '../opslag/briefstatus.ts';
import { rondTakenAf } from './taken.ts';
import { slotenVan, verlaatVerhaal } from './verhaal-aanmelden.ts';

/**
 * Chooses how the claim is recovered and answers where it goes on; waiting is a task, for a claim must not be forgotten. A claim
 * in a verhaal leaves it. Refuses a power that the claim does not have (domain/regime), and while a beslag lies for it.
 */
export async function kiesRoute(db: Database, { route, ...rest }: Parameters<InvorderenPort['kiesRoute']>[0]): ReturnType<InvorderenPort['kiesRoute']> {
  const zaak = zaakVanVordering(rest.vorderingId);
  return metZaak(db, await slotenVan(db, rest.vorderingId), async (tx) => {
    const vordering = await tx.vordering.findUniqueOrThrow({ where: { id: rest.vorderingId } });
    const mogelijk = bevoegdhedenVan(grondVan(vordering));
    if (route !== 'wachten' && !mogelijk.includes(route)) throw new Weigering(`Deze vordering kan niet door ${route.replaceAll('_', ' ')} worden verhaald. Mogelijk: ${mogelijk.join(', ')}, wachten.`);
    if (route !== 'wachten') await tx.vordering.update({ where: { id: rest.vorderingId }, data: { bevoegdheid: route } });
    if ((await legBesluitVast(tx, { ...rest, soort: 'routekeuze', grond: ['beleid'], inhoud: { route } })) !== null) {
      await neemUitVerhaal(tx, rest.vorderingId, rest.vandaag, route);
      if (route === 'wachten') await legVoor(tx, zaak, 'route_wachten', rest.vandaag, `route_wachten:${rest.sleutel}`);
      await rondTakenAf(tx, zaak, rest.vandaag, route, { soorten: route === 'wachten' ? ['opportuniteit_kiezen'] : ['route_wachten', 'opportuniteit_kiezen'] });
    }
    const pauze = await eigenPauze(tx, rest.vorderingId, rest.vandaag);
    const uitkomst: RouteUitkomst = route === 'wachten' ? { soort: 'verder' } : await vervolg(tx, rest.vorderingId, rest.vandaag);
    return { ...uitkomst, ...(pauze === null ? {} : { pauze }) };
  });
}

/** Questions of a verhaal that the choice of another way answers. */
const VRAGEN_OM_ROUTE: readonly Taaksoort[] = ['verrekening', 'bron_past_niet', 'samenloop', 'klein_restant'];

/** The claim leaves its verhaal, not while a beslag lies there; with the last claim the question about the route is answered. */
async function neemUitVerhaal(tx: Transactie, vorderingId: VorderingId, vandaag: Dag, route: string): Promise<void> {
  const plek = await tx.verhaalVordering.findFirst({ where: { vorderingId, ...IN_LOPEND_VERHAAL }, include: { verhaal: { include: { beslagen: true, vorderingen: { where: { ...IS_ERIN, vordering: { einde: null } } } } } } });
  if (plek === null) return;
  if (plek.verhaal.beslagen.some(({ gelegdOp, geeindigdOp }) => gelegdOp !== null && geeindigdOp === null)) throw new Weigering('Voor deze vordering ligt een vordering of beslag op inkomen. Laat dat eerst eindigen; daarna kan een andere route worden gekozen.');
  await verlaatVerhaal(tx, vorderingId, vandaag);
  if (plek.verhaal.vorderingen.length === 1) await rondTakenAf(tx, zaakVanVerhaal(plek.verhaalId as VerhaalId), vandaag, route, { soorten: VRAGEN_OM_ROUTE });
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
  if (brief === null) return { soort: 'verder' };
  return isAndersBetekend(brief, betekening) ? { soort: 'opnieuw_betekenen', briefId: brief.id } : alBetekend(tx, brief, dossier, vandaag);
}

/** Served already in the way that this power asks: a second service that was ordered for another one is not waited for any more. */
async function alBetekend(tx: Transactie, { id, zaak }: Briefrij, { weg, brieven: { dwangbevel } }: Straatdossier, vandaag: Dag): Promise<RouteUitkomst> {
  if (dwangbevel?.betekendOp == null) return { soort: 'verder' };
  const termijn = termijnVanStap('dwangbevel', weg, { begin: dwangbevel.betekendOp, betekendOp: dwangbevel.betekendOp, beleid: dwangbevel.beleid });
  if (termijn.soort !== 'loopt') return { soort: 'verder' };
  await rondTakenAf(tx, zaak, vandaag, 'niet nodig voor deze route', { soorten: ['betekening_invoeren'] });
  await tx.brief.updateMany({ where: { zaak, soort: 'betekeningsopdracht', status: BRIEFSTATUS.klaargezet, aangenomenOp: null }, data: { status: BRIEFSTATUS.vervallen } });
  return { soort: 'betekend', briefId: id, laatsteDag: termijn.laatsteDag, volgendeStapVanaf: termijn.volgendeStapVanaf };
}

/** Served in another way, or on its way to who does it in another way. */
function isAndersBetekend(brief: Briefrij, betekening: Betekening): boolean {
  if (brief.betekening !== null) return brief.betekening !== betekening;
  return (brief.aan === 'deurwaarder') !== (betekening === 'exploot');
}

/**
 * The same dwangbevel once more, to the deurwaarder or by post (Awb 4:123; Pw 60 lid 5), one that counts per way of service; a person enters the
 * new day. A coercive step: the registers are asked as before any other, and what they hold is put before a person. An exploot
 * costs: not for a small remainder.
 */
export async function betekenOpnieuw(db: Database, bronnen: Stapbronnen, { vorderingId, vandaag, briefId }: Parameters<InvorderenPort['betekenOpnieuw']>[0]): ReturnType<InvorderenPort['betekenOpnieuw']> {
  const zaak = zaakVanVordering(vorderingId);
  const { debiteurId, debiteur } = await db.vordering.findUniqueOrThrow({ where: { id: vorderingId }, include: { debiteur: true } });
  const adres = await vraagAdres(bronnen, { bsn: debiteur.bsn, vandaag, dwang: true });
  return metZaak(db, zaak, async (tx) => {
    const aan = await geadresseerdeVan(tx, { zaak, debiteurId, vandaag, aanleiding: 'opnieuw_betekenen' }, adres);
    if (aan.soort === 'voorleggen') return { taak: await legOpnieuwVoor(tx, zaak, aan.taak, vandaag, `betekenOpnieuw:${String(briefId)}`, undefined, aan.vraag) };
    const straat = await laadStraat(tx, vorderingId, vandaag);
    const { betekening, dwanggrond, regime } = straat.dossier.weg;
    const teWeinig = betekening === 'exploot' ? teWeinigVoorKosten(straat.dossier.openHoofdsom, straat.dossier.kleinsteKostenstap) : null;
    if (teWeinig !== null) return { taak: await legOpnieuwVoor(tx, zaak, 'klein_restant', vandaag, `betekenOpnieuw:${String(briefId)}:klein`, `Geen nieuwe betekening bij exploot: ${teWeinig} (beleid).`) };
    const sleutel = opdrachtsleutel(zaak, briefId, betekening);
    const eerdere = await tx.brief.findMany({ where: { zaak, soort: 'betekeningsopdracht', sleutel: { startsWith: sleutel } }, select: { status: true } });
    const dagtekening = eersteWerkdagOpOfNa(vandaag);
    const artikel = betekening !== 'exploot' ? 'Pw 60 lid 5' : regime === 'belasting' ? 'IW 13 lid 1' : 'Awb 4:123';
    // One that fell away when another route was chosen is made again when this one is chosen after all.
    if (eerdere.every(({ status }) => TELT_NIET.includes(status))) {
      const inhoud = await briefInhoud(tx, straat, { stap: 'dwangbevel', geadresseerde: aan.adressering, kosten: null, dagtekening, laatsteDag: null, grond: dwanggrond === null ? [artikel] : [dwanggrond, artikel] });
      await bewaarBrief(tx, {
        sleutel: eerdere.length === 0 ? sleutel : `${sleutel}:${String(eerdere.length + 1)}`,
        zaak,
        soort: 'betekeningsopdracht',
        aan: geadresseerdeBij(betekening, aan.adressering),
        vorderingId,
        dagtekening,
        inhoud: { ...inhoud, dwangbevelBriefId: briefId },
        vandaag,
        besluitId: null,
        gebeurtenis: { soort: 'betekeningsopdracht', feiten: (id) => ({ briefId: id, dwangbevelBriefId: briefId, dagtekening, betekening }) },
      });
    }
    return { taak: await legOpnieuwVoor(tx, zaak, 'betekening_invoeren', vandaag, `betekening_invoeren:${String(briefId)}:opnieuw:${betekening}`, `${TAAKSOORTEN.betekening_invoeren} (${artikel})`) };
  });
}
