import { zaakVanVordering, type VorderingId } from '../../contract/zaak.ts';
import type { Centen } from '../../domain/geld/centen.ts';
import { voluit, type Dag } from '../../domain/kalender/dag.ts';
import { kostenAmbtshandeling } from '../../domain/kosten/ambtshandelingen.ts';
import type { Weg } from '../../domain/regime/weg.ts';
import { termijnVanStap } from '../../domain/straat/termijn-van-stap.ts';
import { naarDag, naarDagOfLeeg, naarDatum } from '../opslag/dagen.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { wekOpnieuw } from '../opslag/wekker.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { openstaand } from '../opslag/openstaand.ts';
import { legVoor } from '../opslag/taak.ts';
import { Weigering } from '../opslag/weigering.ts';
import type { InvorderenPort } from './port.ts';
import { BRIEFSTATUS, laadStraat, type Briefrij } from './straat.ts';
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
    const eigen = `${zaak}:betekening:${sleutel}`;
    if ((await tx.besluit.count({ where: { sleutel: eigen } })) === 0) {
      if (brief.betekendOp !== null) throw new Weigering(`De dag van betekening is al ingevoerd: ${voluit(naarDag(brief.betekendOp))}.`);
      toets(dossier.weg, brief, op, vandaag);
      const grond = dossier.weg.betekening === 'exploot' ? ['Awb 4:123'] : ['Pw 60 lid 5'];
      const besluit = await tx.besluit.create({ data: { sleutel: eigen, zaak, soort: 'betekening', dag: naarDatum(vandaag), grond, inhoud: { op, briefId: brief.id, betekening: dossier.weg.betekening, bewezen: false }, door } });
      await tx.brief.update({ where: { id: brief.id }, data: { betekendOp: naarDatum(op), betekening: dossier.weg.betekening } });
      const kostenCenten = await boekKosten(tx, { vorderingId, zaak, weg: dossier.weg, op, vandaag, besluitId: besluit.id });
      await schrijfGebeurtenis(tx, zaak, vandaag, 'betekend', { briefId: brief.id, betekendOp: op, besluitId: besluit.id, kostenCenten, bewezen: false });
      await wekOpnieuw(tx, zaak, vandaag);
      await rondTakenAf(tx, zaak, vandaag, op, { sleutelBegin: `betekening_invoeren:${String(brief.id)}:` });
    }
    const termijn = termijnVanStap('dwangbevel', dossier.weg, { begin: op, betekendOp: op, beleid: beleid(naarDag(brief.dagtekening)) });
    if (termijn.soort !== 'loopt') throw new Error('een betekend dwangbevel heeft een termijn');
    return { briefId: brief.id, laatsteDag: termijn.laatsteDag, volgendeStapVanaf: termijn.volgendeStapVanaf, openstaandCenten: (await openstaand(tx, vorderingId)).totaal };
  });
}

async function verzondenDwangbevel(tx: Transactie, zaak: string): Promise<Briefrij> {
  const brief = await tx.brief.findFirst({ where: { zaak, soort: 'dwangbevel', status: BRIEFSTATUS.verzonden }, orderBy: { id: 'desc' } });
  if (brief === null) throw new Weigering('Er is geen dwangbevel verzonden: er valt niets te betekenen.');
  return brief;
}

function toets({ betekening }: Weg, { terpostbezorgdOp }: Briefrij, op: Dag, vandaag: Dag): void {
  if (betekening === 'post_iw13') throw new Weigering('Dit dwangbevel gaat per post en geldt na twee dagen als betekend (IW 13 lid 5).');
  if (op > vandaag) throw new Weigering('De dag van betekening ligt in de toekomst.');
  const gepost = naarDagOfLeeg(terpostbezorgdOp);
  if (gepost !== null && op < gepost) throw new Weigering('De dag van betekening ligt voor de dag waarop het dwangbevel is verzonden.');
}

/** The costs of the exploot; null where there are none. */
async function boekKosten(
  tx: Transactie,
  { vorderingId, zaak, weg, op, vandaag, besluitId }: { readonly vorderingId: VorderingId; readonly zaak: string; readonly weg: Weg; readonly op: Dag; readonly vandaag: Dag; readonly besluitId: number },
): Promise<Centen | null> {
  if (weg.betekening !== 'exploot') return null;
  const kosten = kostenAmbtshandeling('betekening_titel', op);
  if (kosten.soort === 'onbeslist') {
    await legVoor(tx, zaak, 'tarief_ontbreekt', vandaag, `exploot:${String(besluitId)}`, `Geen kosten van het exploot berekend: ${kosten.reden}.`);
    return null;
  }
  await tx.kosten.create({ data: { vorderingId, soort: 'exploot_dwangbevel', centen: kosten.bedrag, dag: naarDatum(op), besluitId } });
  return kosten.bedrag;
}
