import { z } from 'zod';
import { controleerKeten } from '../../activities/opslag/gebeurtenis.ts';
import { naarDag } from '../../activities/opslag/dagen.ts';
import type { Database } from '../../activities/opslag/database.ts';
import { IS_ERIN } from '../../activities/opslag/in-verhaal.ts';
import { openstaand } from '../../activities/opslag/openstaand.ts';
import { zaakVanVordering, type VorderingId } from '../../contract/zaak.ts';
import type { Verschil } from './verschil.ts';
import { aanslagnummerVan } from './nummer.ts';

/** What must hold of every record, whatever happened: nothing lost, nothing double, every step on the proof of the one before. */
export async function keur(db: Database): Promise<Verschil[]> {
  return [...(await keurKetens(db)), ...(await keurBerichten(db)), ...(await keurGeld(db)), ...(await keurStappen(db)), ...(await keurPost(db)), ...(await keurVoortgang(db))];
}

async function keurKetens(db: Database): Promise<Verschil[]> {
  const fouten: Verschil[] = [];
  for (const { zaak } of await db.gebeurtenis.findMany({ distinct: ['zaak'], select: { zaak: true } })) {
    const fout = await controleerKeten(db, zaak);
    if (fout !== null) fouten.push({ aanslagnummer: zaak, wat: `de keten is verbroken bij ${String(fout.volgnummer)} (${fout.reden})` });
  }
  return fouten;
}

/** Every message was delivered and handled, or lies aside with an open task. */
async function keurBerichten(db: Database): Promise<Verschil[]> {
  const open = await db.bericht.findMany({ where: { OR: [{ bezorgdOp: null }, { verwerktOp: null }] } });
  return open.map(({ ontvanger, soort, dag }) => ({ aanslagnummer: ontvanger, wat: `een bericht ${soort} van ${naarDag(dag)} is niet verwerkt` }));
}

/** hoofdsom − verminderingen + kosten + rente − what was attributed = openstaand; of each payment, attributed + surplus = paid. */
async function keurGeld(db: Database): Promise<Verschil[]> {
  const fouten: Verschil[] = [];
  const vorderingen = await db.vordering.findMany({ orderBy: { id: 'asc' }, include: { kosten: { where: { vervallenOp: null } }, renten: { where: { vervallenOp: null } }, toerekeningen: true, verminderingen: true } });
  for (const { id, hoofdsomCenten, kosten, renten, toerekeningen, verminderingen, einde } of vorderingen) {
    const schuld = hoofdsomCenten - tel(verminderingen.map(({ centen }) => centen)) + tel([...kosten, ...renten].map(({ centen }) => centen));
    const af = tel(toerekeningen.map((t) => t.kostenCenten + t.renteCenten + t.hoofdsomCenten));
    const { totaal } = await db.$transaction(async (tx) => openstaand(tx, id as VorderingId));
    const hoort = einde === 'ingetrokken' || einde === 'verjaard' ? 0 : Math.max(0, schuld - af);
    if (totaal !== hoort) fouten.push({ aanslagnummer: aanslagnummerVan(id), wat: `openstaand ${String(totaal)}, maar schuld − toegerekend is ${String(schuld - af)}` });
    if (einde === 'voldaan' && totaal !== 0) fouten.push({ aanslagnummer: aanslagnummerVan(id), wat: `voldaan met ${String(totaal)} open` });
  }
  for (const { sleutel, centen, overschotCenten, geboektOp, toerekeningen, bron } of await db.betaling.findMany({ include: { toerekeningen: true } })) {
    const af = tel(toerekeningen.map((t) => t.kostenCenten + t.renteCenten + t.hoofdsomCenten));
    if (geboektOp === null) fouten.push({ aanslagnummer: sleutel, wat: 'een betaling is nooit geboekt' });
    else if (bron !== 'storno' && bron !== 'correctie' && af + overschotCenten !== centen) fouten.push({ aanslagnummer: sleutel, wat: `betaald ${String(centen)}, toegerekend ${String(af)} en over ${String(overschotCenten)}` });
  }
  return fouten;
}

const STAPPEN = ['herinnering', 'aanmaning', 'dwangbevel', 'vooraankondiging'] as const;

/** A letter of a later step has a dagtekening after the posting of the one before; no step stands twice; costs once a step. */
async function keurStappen(db: Database): Promise<Verschil[]> {
  const fouten: Verschil[] = [];
  for (const { id } of await db.vordering.findMany({ orderBy: { id: 'asc' }, select: { id: true } })) {
    const zaak = zaakVanVordering(id as VorderingId);
    const brieven = await db.brief.findMany({ where: { zaak, soort: { in: [...STAPPEN] }, status: { in: ['klaargezet', 'verzonden'] } }, orderBy: { id: 'asc' } });
    const meld = (wat: string): number => fouten.push({ aanslagnummer: aanslagnummerVan(id), wat });
    for (const soort of STAPPEN) {
      if (brieven.filter((brief) => brief.soort === soort).length > 1) meld(`meer dan één geldende ${soort}`);
      if ((await db.kosten.count({ where: { vorderingId: id, soort, vervallenOp: null } })) > 1) meld(`meer dan één keer kosten van ${soort}`);
    }
    for (const [i, brief] of brieven.entries()) {
      const vorige = brieven.slice(0, i).findLast(({ soort }) => STAPPEN.findIndex((s) => s === soort) < STAPPEN.findIndex((s) => s === brief.soort));
      if (vorige !== undefined && (vorige.terpostbezorgdOp === null || vorige.terpostbezorgdOp >= brief.dagtekening)) meld(`${brief.soort} van ${naarDag(brief.dagtekening)} zonder bewijs van ${vorige.soort} daarvoor`);
    }
  }
  return fouten;
}

/** What went was drawn, made final once and handed over once; each print file has the letters it counts; no run is left half done. */
async function keurPost(db: Database): Promise<Verschil[]> {
  const fouten: Verschil[] = [];
  const definitief = new Map<number, number>();
  for (const { inhoud } of await db.gebeurtenis.findMany({ where: { soort: 'brief_definitief' }, select: { inhoud: true } })) {
    const { briefId } = z.object({ briefId: z.int() }).parse(inhoud);
    definitief.set(briefId, (definitief.get(briefId) ?? 0) + 1);
  }
  for (const brief of await db.brief.findMany({ where: { aangenomenOp: { not: null } }, include: { digitaleZending: true } })) {
    const keer = definitief.get(brief.id) ?? 0;
    if (keer !== 1 || brief.pdfHash === null) fouten.push({ aanslagnummer: brief.zaak, wat: `${brief.soort} is ${String(keer)} keer definitief gemaakt, ${brief.pdfHash === null ? 'zonder' : 'met'} PDF` });
    if ((brief.drukwerkId !== null) === (brief.digitaleZending !== null)) fouten.push({ aanslagnummer: brief.zaak, wat: `${brief.soort} is niet op precies één manier verzonden` });
  }
  for (const { sleutel, aantal, _count } of await db.drukwerk.findMany({ include: { _count: { select: { brieven: true } } } })) {
    if (aantal !== _count.brieven) fouten.push({ aanslagnummer: sleutel, wat: `het drukbestand telt ${String(aantal)} brieven, er liggen er ${String(_count.brieven)} in` });
  }
  for (const { id, status } of await db.rundeel.findMany({ where: { status: { in: ['proef', 'vrijgegeven'] } } })) fouten.push({ aanslagnummer: `deel ${String(id)}`, wat: `de run is niet af: ${status}` });
  return fouten;
}

/** A claim has ended, or its zaak is known to the calendar with a day, or a person is asked, or its verhaal has it. */
async function keurVoortgang(db: Database): Promise<Verschil[]> {
  const fouten: Verschil[] = [];
  for (const { id } of await db.vordering.findMany({ where: { einde: null }, orderBy: { id: 'asc' }, select: { id: true } })) {
    const zaak = zaakVanVordering(id as VorderingId);
    const wekker = await db.wekker.findUnique({ where: { zaak } });
    const taken = await db.taak.count({ where: { zaak, afgedaanOp: null } });
    const verhalen = await db.verhaal.count({ where: { geslotenOp: null, vorderingen: { some: { vorderingId: id, ...IS_ERIN } } } });
    if (wekker === null || (wekker.wekOp === null && taken === 0 && verhalen === 0)) fouten.push({ aanslagnummer: aanslagnummerVan(id), wat: 'loopt, maar niemand wekt haar en niemand wordt iets gevraagd' });
  }
  return fouten;
}

const tel = (bedragen: readonly number[]): number => bedragen.reduce((totaal, bedrag) => totaal + bedrag, 0);
