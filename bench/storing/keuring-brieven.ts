import { z } from 'zod';
import { HOOFDBRIEVEN } from '../../activities/beslaan/hoofdbrief.ts';
import { BRIEFSTATUS, TELT_NIET } from '../../activities/opslag/briefstatus.ts';
import { naarDag } from '../../activities/opslag/dagen.ts';
import type { Database } from '../../activities/opslag/database.ts';
import { zaakVanBeslag, zaakVanVordering, type BeslagId, type VorderingId } from '../../contract/zaak.ts';
import { aanslagnummerVan } from './nummer.ts';
import type { Verschil } from './verschil.ts';

const STAPPEN = ['herinnering', 'aanmaning', 'dwangbevel', 'vooraankondiging'] as const;

/** A letter of a later step has a dagtekening after the posting of the one before; no step stands twice; costs once a step. */
export async function keurStappen(db: Database): Promise<Verschil[]> {
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
export async function keurPost(db: Database): Promise<Verschil[]> {
  const fouten: Verschil[] = [];
  const definitief = new Map<number, number>();
  for (const { inhoud } of await db.gebeurtenis.findMany({ where: { soort: 'brief_definitief' }, select: { inhoud: true } })) {
    const { briefId } = z.object({ briefId: z.int() }).parse(inhoud);
    definitief.set(briefId, (definitief.get(briefId) ?? 0) + 1);
  }
  for (const brief of await db.brief.findMany({ where: { aangenomenOp: { not: null } }, include: { digitaleZending: true } })) {
    const keer = definitief.get(brief.id) ?? 0;
    if (keer !== 1 || brief.pdfHash === null) fouten.push({ aanslagnummer: brief.zaak, wat: `${brief.soort} is ${String(keer)} keer definitief gemaakt, ${brief.pdfHash === null ? 'zonder' : 'met'} PDF` });
    if (brief.kanaal === 'digitaal' && brief.digitaleZending?.berichtId == null) fouten.push({ aanslagnummer: brief.zaak, wat: `${brief.soort} is definitief en kwam nooit in de berichtenbox` });
    else if (brief.kanaal === 'routeervoorziening') {
      if (brief.status !== BRIEFSTATUS.verzonden || brief.drukwerkId !== null || brief.digitaleZending !== null) fouten.push({ aanslagnummer: brief.zaak, wat: `${brief.soort} is definitief en ging niet alleen als bericht` });
    } else if ((brief.drukwerkId !== null) === (brief.digitaleZending !== null)) fouten.push({ aanslagnummer: brief.zaak, wat: `${brief.soort} is niet op precies één manier verzonden` });
  }
  for (const { sleutel, aantal, _count } of await db.drukwerk.findMany({ include: { _count: { select: { brieven: true } } } })) {
    if (aantal !== _count.brieven) fouten.push({ aanslagnummer: sleutel, wat: `het drukbestand telt ${String(aantal)} brieven, er liggen er ${String(_count.brieven)} in` });
  }
  for (const { id, status } of await db.rundeel.findMany({ where: { status: { in: ['proef', 'vrijgegeven'] } } })) fouten.push({ aanslagnummer: `deel ${String(id)}`, wat: `de run is niet af: ${status}` });
  return fouten;
}

const TELT = { status: { notIn: [...TELT_NIET] } };

/** A besluit, or a link of the chain where the letter has no besluit, is made known to each in one letter of a kind that counts. */
export async function keurBesluitbrieven(db: Database): Promise<Verschil[]> {
  const keren = new Map<string, { readonly zaak: string; readonly wat: string; readonly keer: number }>();
  for (const { zaak, soort, aan, besluitId, grondVolgnummer, partijbericht } of await db.brief.findMany({ where: TELT, include: { partijbericht: { select: { ontvanger: true } } }, orderBy: { id: 'asc' } })) {
    if (besluitId === null && grondVolgnummer === null) continue;
    const grond = besluitId === null ? `gebeurtenis ${String(grondVolgnummer)}` : `besluit ${String(besluitId)}`;
    // Of other parties there may be more than one.
    const sleutel = [zaak, soort, aan, partijbericht?.ontvanger, grond].join('|');
    keren.set(sleutel, { zaak, wat: `${soort} aan ${aan} telt {keer} keer voor één ${besluitId === null ? 'gebeurtenis' : 'besluit'}`, keer: (keren.get(sleutel)?.keer ?? 0) + 1 });
  }
  return [...keren.values()].flatMap(({ zaak, wat, keer }) => (keer > 1 ? [{ aanslagnummer: zaak, wat: wat.replace('{keer}', String(keer)) }] : []));
}

const BVV_AAN_DERDE = ['wijziging_beslagvrije_voet', 'wijziging_beslagopdracht'];

/**
 * Step 5 never fails: what reached the derde (or the deurwaarder) of a beslag or of a new voet has, of the same besluit, a mededeling to
 * the debtor that went; or a person is asked where he lives; or the debtor is told who collects (Rv 475i lid 5). And what lies was laid by such a letter.
 */
export async function keurMededelingen(db: Database): Promise<Verschil[]> {
  const fouten: Verschil[] = [];
  const gegaan = await db.brief.findMany({ where: { ...TELT, soort: { in: [...HOOFDBRIEVEN, ...BVV_AAN_DERDE] }, besluitId: { not: null }, terpostbezorgdOp: { not: null } }, include: { besluit: true }, orderBy: { id: 'asc' } });
  for (const { zaak, soort, besluitId, beslagId, besluit } of gegaan) {
    if (besluitId === null || (await db.brief.count({ where: { ...TELT, besluitId, soort: 'mededeling', terpostbezorgdOp: { not: null } } })) > 0) continue;
    const gevraagd = BVV_AAN_DERDE.includes(soort) && (await db.taak.count({ where: { sleutel: `${zaak}:nieuwe_bvv:${String(besluit?.berekeningId ?? '')}` } })) > 0;
    const verwezen = beslagId !== null && (await db.brief.count({ where: { ...TELT, beslagId, soort: 'cdw_debiteur', terpostbezorgdOp: { not: null } } })) > 0;
    if (!gevraagd && !verwezen) fouten.push({ aanslagnummer: zaak, wat: `${soort} ging naar wie betaalt, zonder mededeling aan de debiteur die telt` });
  }
  for (const { id } of await db.beslag.findMany({ where: { gelegdOp: { not: null } }, orderBy: { id: 'asc' } })) {
    if ((await db.brief.count({ where: { ...TELT, beslagId: id, soort: { in: [...HOOFDBRIEVEN] }, terpostbezorgdOp: { not: null } } })) === 0) fouten.push({ aanslagnummer: zaakVanBeslag(id as BeslagId), wat: 'het beslag ligt zonder brief die het legde' });
  }
  return fouten;
}
