import { z } from 'zod';
import type { Database } from '../../activities/opslag/database.ts';
import { openstaand } from '../../activities/opslag/openstaand.ts';
import { zaakVanBeslag, zaakVanVordering, type BeslagId, type VorderingId } from '../../contract/zaak.ts';
import { aanslagnummerVan } from './nummer.ts';
import type { Verschil } from './verschil.ts';

/** hoofdsom − verminderingen + kosten + rente − what was attributed = openstaand; of each payment, attributed + surplus = paid. */
export async function keurGeld(db: Database): Promise<Verschil[]> {
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

/**
 * What a claim or a beslag did not need, or took back, went back to the debtor once: refunds = surplus + what was booked back. Money that
 * came after the end and lies before a person goes back when he says so.
 */
export async function keurTerugbetalingen(db: Database): Promise<Verschil[]> {
  const zaakVan = (vorderingId: string | null, beslagId: number | undefined): string => (vorderingId !== null ? zaakVanVordering(vorderingId as VorderingId) : zaakVanBeslag((beslagId ?? 0) as BeslagId));
  const hoort = new Map<string, number>();
  for (const { id, bron, centen, overschotCenten, vorderingId, afdrachtId, afdracht } of await db.betaling.findMany({ include: { afdracht: true } })) {
    const zaak = zaakVan(vorderingId, afdracht?.beslagId);
    const gehouden = overschotCenten > 0 && (await isGehouden(db, zaak, afdrachtId === null ? String(id) : `afdracht:${String(afdrachtId)}`));
    hoort.set(zaak, (hoort.get(zaak) ?? 0) + (bron === 'correctie' ? -centen : gehouden ? 0 : overschotCenten));
  }
  const is = new Map<string, number>();
  for (const { zaak, centen } of await db.terugbetaling.findMany()) is.set(zaak, (is.get(zaak) ?? 0) + centen);
  return [...new Set([...hoort.keys(), ...is.keys()])].flatMap((zaak) => {
    const [moet, ging] = [hoort.get(zaak) ?? 0, is.get(zaak) ?? 0];
    return moet === ging ? [] : [{ aanslagnummer: zaak, wat: `terugbetaald ${String(ging)}, maar te veel ontvangen en teruggeboekt is ${String(moet)}` }];
  });
}

/** It came after the end, a person was asked, and it did not go back by itself. */
async function isGehouden(db: Database, zaak: string, wat: string): Promise<boolean> {
  return (await db.taak.count({ where: { sleutel: `${zaak}:betaling_na_einde:${wat}` } })) > 0 && (await db.terugbetaling.count({ where: { sleutel: `${zaak}:${wat}` } })) === 0;
}

/** The derden of a run pay over once a month: one afdracht for each month and derde of a verhaal, and each in the books once. */
export async function keurAfdrachten(db: Database): Promise<Verschil[]> {
  const fouten: Verschil[] = [];
  const maanden = new Map<string, { readonly zaak: string; readonly periode: string; readonly keer: number }>();
  for (const { periode, centen, beslag, betalingen } of await db.afdracht.findMany({ include: { beslag: true, betalingen: { where: { bron: 'afdracht' } } }, orderBy: { id: 'asc' } })) {
    const zaak = zaakVanBeslag(beslag.id as BeslagId);
    const maand = `${String(beslag.verhaalId)}|${String(beslag.derdeId)}|${periode}`;
    maanden.set(maand, { zaak, periode, keer: (maanden.get(maand)?.keer ?? 0) + 1 });
    if (betalingen.length > 1 || (betalingen.length === 0 && centen > 0)) fouten.push({ aanslagnummer: zaak, wat: `de afdracht over ${periode} is ${String(betalingen.length)} keer geboekt` });
  }
  for (const { zaak, periode, keer } of maanden.values()) if (keer > 1) fouten.push({ aanslagnummer: zaak, wat: `${String(keer)} afdrachten over ${periode}` });
  return fouten;
}

const ambtshandeling = z.object({ briefId: z.int().optional() });

/** An exploot costs once: of a dwangbevel for each letter that was served, of a beslag for each beslag. */
export async function keurExploten(db: Database): Promise<Verschil[]> {
  const keren = new Map<string, { readonly zaak: string; readonly soort: string; readonly keer: number }>();
  for (const { soort, besluit } of await db.kosten.findMany({ where: { soort: { in: ['exploot_dwangbevel', 'exploot_beslag'] }, vervallenOp: null }, include: { besluit: true }, orderBy: { id: 'asc' } })) {
    const handeling = `${besluit.zaak}|${soort}|${String(ambtshandeling.parse(besluit.inhoud).briefId ?? '')}`;
    keren.set(handeling, { zaak: besluit.zaak, soort, keer: (keren.get(handeling)?.keer ?? 0) + 1 });
  }
  return [...keren.values()].flatMap(({ zaak, soort, keer }) => (keer > 1 ? [{ aanslagnummer: zaak, wat: `${String(keer)} keer kosten van ${soort} voor één handeling` }] : []));
}

const tel = (bedragen: readonly number[]): number => bedragen.reduce((totaal, bedrag) => totaal + bedrag, 0);
