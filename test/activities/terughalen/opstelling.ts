import { keurTerughalingGoed } from '../../../activities/terughalen/goedkeuren.ts';
import type { Terughaalkeuze } from '../../../activities/terughalen/keuze.ts';
import { maakProef } from '../../../activities/terughalen/proef.ts';
import { maakTerughalen } from '../../../activities/terughalen/terughalen.ts';
import { verslagCsv } from '../../../activities/terughalen/verslag.ts';
import { naarDatum } from '../../../activities/opslag/dagen.ts';
import type { Database } from '../../../activities/opslag/database.ts';
import type { Terughaalreden } from '../../../contract/terughaling.ts';
import type { VorderingId } from '../../../contract/zaak.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import type { Opstelling } from '../invorderen/opstelling.ts';

export const VANDAAG = dag('2025-02-06');
export const DWANGKOSTEN = 8300;

/** A dwangbevel that should have been a herinnering: with its besluit and costs, in the queue unless it is said to be posted. */
export async function foutDwangbevel(db: Database, vordering: { readonly id: VorderingId; readonly zaak: string }, { aangenomen = false, gepost = false, dagtekening = '2025-02-05', inhoud: inBrief = { versie: 1 } }: { readonly aangenomen?: boolean; readonly gepost?: boolean; readonly dagtekening?: string; readonly inhoud?: object } = {}): Promise<number> {
  const op = naarDatum(dag(dagtekening));
  const sleutel = `${vordering.zaak}:dwangbevel:1`;
  const inhoud = { gevorderdeSomCenten: 32_000, kostenCenten: DWANGKOSTEN, dagtekening, laatsteDag: '2025-02-21' };
  return db.$transaction(async (tx) => {
    const besluit = await tx.besluit.create({ data: { sleutel, zaak: vordering.zaak, soort: 'dwangbevel', dag: op, grond: ['IW 12'], inhoud } });
    await tx.kosten.create({ data: { vorderingId: vordering.id, soort: 'dwangbevel', centen: DWANGKOSTEN, dag: op, besluitId: besluit.id } });
    const brief = await tx.brief.create({
      data: {
        sleutel,
        zaak: vordering.zaak,
        soort: 'dwangbevel',
        aan: 'debiteur',
        besluitId: besluit.id,
        vorderingId: vordering.id,
        dagtekening: op,
        inhoud: inBrief,
        status: gepost ? 'verzonden' : 'klaargezet',
        aangenomenOp: gepost || aangenomen ? op : null,
        terpostbezorgdOp: gepost ? op : null,
      },
    });
    return brief.id;
  });
}

export const OPDRACHT = { reden: 'stap_overgeslagen', toelichting: 'De lijst van de herinneringen is als dwangbevel gemaakt.', door: 'A. Maker', vandaag: VANDAAG } as const;

/** Proef, approval and execution of these letters, as the workflow does them; answers the list of everybody. */
export async function haalTerug(o: Opstelling, keuze: Terughaalkeuze | readonly number[], over: { readonly reden?: Terughaalreden } = {}): Promise<{ readonly terughalingId: number; readonly regels: readonly string[] }> {
  const { terughalingId, hash } = await maakProef(o.db, { ...OPDRACHT, ...over, keuze: Array.isArray(keuze) ? { soort: 'lijst', briefIds: [...(keuze as readonly number[])] } : (keuze as Terughaalkeuze) });
  await keurTerughalingGoed(o.db, { terughalingId, hash, door: 'B. Tweede', vandaag: VANDAAG });
  await voerUit(o, terughalingId);
  return { terughalingId, regels: await verslag(o.db, terughalingId) };
}

/** What the workflow does, without it: each zaak handles its message, claims that ended are done. Also a second time. */
export async function voerUit(o: Opstelling, terughalingId: number): Promise<void> {
  const port = maakTerughalen({ db: o.db, ...o.bronnen });
  for (;;) {
    const stand = await port.stuur({ terughalingId, vandaag: VANDAAG, gestopt: false });
    for (const briefId of stand.geeindigd) await port.trekInNaEinde({ terughalingId, briefId, vandaag: VANDAAG });
    const berichten = await o.db.bericht.findMany({ where: { soort: 'brief_terughalen', verwerktOp: null }, orderBy: { id: 'asc' } });
    for (const { id, ontvanger } of berichten) {
      const trekIn = async () => o.invorderen.trekBriefIn({ vorderingId: ontvanger.replace('invordering-', '') as VorderingId, berichtId: id, vandaag: VANDAAG });
      // As an activity is: a letter may have gone after it was seen that nobody has it, and then its address is asked the second time.
      await trekIn().catch(trekIn);
    }
    if (stand.klaar === stand.totaal) break;
  }
  await port.rondAf({ terughalingId, vandaag: VANDAAG, gestopt: false });
}

export async function verslag(db: Database, terughalingId: number): Promise<readonly string[]> {
  const regels: string[] = [];
  for await (const regel of verslagCsv(db, terughalingId)) regels.push(regel);
  return regels.slice(1);
}
