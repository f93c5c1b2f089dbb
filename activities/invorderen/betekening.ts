import { zaakVanVordering } from '../../contract/zaak.ts';
import { voluit, type Dag } from '../../domain/kalender/dag.ts';
import type { Betekening } from '../../domain/regime/weg.ts';
import { termijnVanStap } from '../../domain/straat/termijn-van-stap.ts';
import { bewaarBesluitVanMens } from '../opslag/besluit-van-mens.ts';
import { naarDag, naarDagOfLeeg, naarDatum } from '../opslag/dagen.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { feit } from '../opslag/feit.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { openstaand } from '../opslag/openstaand.ts';
import { Weigering } from '../opslag/weigering.ts';
import { boekExplootkosten, rondBetekeningvraagAf, toetsDagNaVerzending } from './exploot.ts';
import type { InvorderenPort } from './port.ts';
import { laadStraat, type Briefrij } from './straat.ts';
import { BRIEFSTATUS, TELT_NIET } from '../opslag/briefstatus.ts';
import { rondTakenAf } from './taken.ts';

type Invoer = Parameters<InvorderenPort['boekBetekening']>[0];

/**
 * Records the day on which a dwangbevel was served, where the law or a deurwaarder decides it (Awb 4:123, Pw 60 lid 5), once
 * per key. By exploot its costs are charged at the tariff of that day (Btag art. 2); a year without a tariff is a task.
 */
export async function boekBetekening(db: Database, invoer: Invoer): ReturnType<InvorderenPort['boekBetekening']> {
  const { vorderingId, vandaag, sleutel, door, op } = invoer;
  const zaak = zaakVanVordering(vorderingId);
  return metZaak(db, zaak, async (tx) => {
    const { dossier, beleid } = await laadStraat(tx, vorderingId, vandaag);
    const brief = await verzondenDwangbevel(tx, zaak);
    const { betekening } = dossier.weg;
    const belasting = dossier.weg.regime === 'belasting';
    const grond = betekening === 'post_pw60' ? ['Pw 60 lid 5'] : [belasting ? 'IW 13 lid 1' : 'Awb 4:123'];
    const besluitId = await bewaarBesluitVanMens(tx, { zaak, vandaag, sleutel, door, soort: 'betekening', grond, inhoud: { op, briefId: brief.id, betekening }, feiten: [feit('brief', brief.id, 'dwangbevel', brief.dagtekening)] });
    if (besluitId !== null) {
      if (betekening === 'geen') throw new Weigering('Deze route rust op geen dwangbevel: er valt geen betekening in te voeren.');
      // Served before in another way, and again in the way that this power asks.
      if (brief.betekendOp !== null && brief.betekening === betekening) throw new Weigering(`De dag van betekening is al ingevoerd: ${voluit(naarDag(brief.betekendOp))}.`);
      if (betekening === 'post_iw13') throw new Weigering('Dit dwangbevel gaat per post en geldt na twee dagen als betekend (IW 13 lid 5).');
      toetsDagNaVerzending(brief, op, vandaag, { dag: 'van betekening', brief: 'het dwangbevel' });
      await toetsNieuweBetekening(tx, brief, betekening, op, vandaag);
      await tx.brief.update({ where: { id: brief.id }, data: { betekendOp: naarDatum(op), betekening } });
      if (brief.betekendOp !== null) await legOudeBetekeningVast(tx, brief, vandaag);
      // Of a tax the costs of serving stand in the Kostenwet (art. 3 lid 1), and were charged with the dwangbevel.
      const kostenCenten = betekening === 'exploot' && !belasting ? await boekExplootkosten(tx, { zaak, vorderingId, voor: [vorderingId], kleinste: beleid(op).kleinsteKostenstapCenten, handeling: 'betekening_titel', kostensoort: 'exploot_dwangbevel', op, vandaag, besluitId }) : null;
      await schrijfGebeurtenis(tx, zaak, vandaag, 'betekend', { briefId: brief.id, betekendOp: op, besluitId, kostenCenten, bewezen: false });
      await rondTakenAf(tx, zaak, vandaag, op, { sleutelBegin: `betekening_invoeren:${String(brief.id)}:` });
      await rondBetekeningvraagAf(tx, zaak, vandaag, op);
    }
    const termijn = termijnVanStap('dwangbevel', dossier.weg, { begin: op, betekendOp: op, beleid: beleid(naarDag(brief.dagtekening)) });
    if (termijn.soort !== 'loopt') throw new Error('een betekend dwangbevel heeft een termijn');
    return { briefId: brief.id, laatsteDag: termijn.laatsteDag, volgendeStapVanaf: termijn.volgendeStapVanaf, openstaandCenten: (await openstaand(tx, vorderingId)).totaal };
  });
}

/** Served again in another way: not before it was served the first time, nor before the letter by which that other way was ordered. */
async function toetsNieuweBetekening(tx: Transactie, { id, zaak, betekendOp }: Briefrij, betekening: Betekening, op: Dag, vandaag: Dag): Promise<void> {
  const eerder = naarDagOfLeeg(betekendOp);
  if (eerder !== null && op < eerder) throw new Weigering(`De dag van betekening ligt voor de eerdere betekening, van ${voluit(eerder)}.`);
  const opdracht = await tx.brief.findFirst({ where: { zaak, soort: 'betekeningsopdracht', sleutel: { startsWith: opdrachtsleutel(zaak, id, betekening) }, status: { notIn: [...TELT_NIET] } }, orderBy: { id: 'desc' } });
  if (opdracht === null) return;
  // Not posted yet: it cannot have been served before its day.
  toetsDagNaVerzending({ terpostbezorgdOp: opdracht.terpostbezorgdOp ?? opdracht.dagtekening }, op, vandaag, { dag: 'van betekening', brief: 'het dwangbevel voor de nieuwe betekening' });
}

/** Key of the letter by which a dwangbevel is served again in a way. */
export function opdrachtsleutel(zaak: string, dwangbevelBriefId: number, betekening: Betekening): string {
  return `${zaak}:betekeningsopdracht:${String(dwangbevelBriefId)}:${betekening}`;
}

/** The earlier day of service stays in the chain; the letter holds the one that counts for the chosen power. */
async function legOudeBetekeningVast(tx: Transactie, brief: Briefrij, vandaag: Dag): Promise<void> {
  await schrijfGebeurtenis(tx, brief.zaak, vandaag, 'eerdere_betekening', { briefId: brief.id, betekendOp: brief.betekendOp === null ? null : naarDag(brief.betekendOp), betekening: brief.betekening });
}

async function verzondenDwangbevel(tx: Transactie, zaak: string): Promise<Briefrij> {
  const brief = await tx.brief.findFirst({ where: { zaak, soort: 'dwangbevel', status: BRIEFSTATUS.verzonden }, orderBy: { id: 'desc' } });
  if (brief === null) throw new Weigering('Er is geen dwangbevel verzonden: er valt niets te betekenen.');
  return brief;
}
