import { z } from 'zod';
import { startVan } from '../../activities/bericht/startgegevens.ts';
import { deurwaarderantwoord } from '../../activities/beslaan/kies-deurwaarder.ts';
import { rentebriefantwoord } from '../../activities/invorderen/rentebrief-opnieuw.ts';
import { naarDag, naarDagOfLeeg } from '../../activities/opslag/dagen.ts';
import { metZaak, type Database } from '../../activities/opslag/database.ts';
import { Weigering } from '../../activities/opslag/weigering.ts';
import { rondTaakAf } from '../../activities/taken/afronden.ts';
import { probeerOpnieuw } from '../../activities/taken/opzij.ts';
import { TERUGHALING } from '../../contract/terughaling.ts';
import { VERZENDRUN } from '../../contract/verzending.ts';
import { zaakVanOpdrachtgever, type ZaakId } from '../../contract/zaak.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { metDatabase, schrijf, wettelijkeDag } from './database.ts';
import { leesOpties, nummerVan } from './opties.ts';

const Invoer = z.object({
  nummer: nummerVan('taak'),
  afgedaan: z.string().trim().min(1).optional(),
  opnieuw: z.boolean().default(false),
  door: z.string().trim().min(1).optional(),
});
/** An answer by which money goes to an account: a second person compares it. */
const metRekening = z.object({ rekening: z.string(), tenNameVan: z.string(), betalingskenmerk: z.string() });
type Taak = Awaited<ReturnType<typeof lees>>;

/**
 * `invorderstraat taak <id>`: the question with its facts, articles, choices and proposed answers. With `--opnieuw` the message
 * it is about is delivered anew. With `--afgedaan`, of a zaak that has ended or that no workflow writes: what the update `rondTaakAf` does for one that
 * runs. Answers 0, or 2 when it is refused.
 */
export async function voerUit([nummer = '']: readonly string[], opties: Readonly<Record<string, unknown>>): Promise<number> {
  return metDatabase('taak', async (db) => {
    const gelezen = leesOpties(Invoer, { ...opties, nummer });
    const { afgedaan, opnieuw, door } = gelezen;
    const taak = await lees(db, gelezen.nummer);
    if (afgedaan === undefined && !opnieuw) toon(taak);
    else if (door === undefined) throw new Weigering('--door ontbreekt: wie doet dit?');
    else if (opnieuw) await doe(db, taak, { door, berichtId: berichtVan(taak) });
    else await doe(db, taak, { door, taakId: taak.id, uitkomst: afgedaan ?? '' });
    return 0;
  });
}

async function lees(db: Database, id: number) {
  const taak = await db.taak.findUnique({ where: { id }, include: { antwoorden: { orderBy: { id: 'asc' } } } });
  if (taak === null) throw new Weigering(`taak ${String(id)} bestaat niet`);
  return taak;
}

function toon({ id, dag, soort, zaak, tekst, feiten, artikelen, keuzes, uiterlijk, afgedaanOp, uitkomst, antwoorden }: Taak): void {
  const klaar = naarDagOfLeeg(afgedaanOp);
  const termijn = naarDagOfLeeg(uiterlijk);
  schrijf(`Taak ${String(id)} van ${naarDag(dag)}, ${zaak}: ${soort}`, tekst);
  for (const [naam, waarde] of Object.entries(feiten as Record<string, unknown>)) schrijf(`  ${naam}: ${String(waarde)}`);
  for (const [kop, lijst] of [['Artikelen', artikelen], ['Keuzes', keuzes]] as const) {
    if (Array.isArray(lijst) && lijst.length > 0) schrijf(`${kop}: ${lijst.join(', ')}`);
  }
  if (termijn !== null) schrijf(`Uiterlijk ${termijn}`);
  for (const { id: antwoordId, keuze, inhoud, door, voorgesteldOp, beoordeeldDoor, beoordeeldOp } of antwoorden) {
    const oordeel = beoordeeldOp === null ? 'wacht op een tweede persoon' : `goedgekeurd door ${beoordeeldDoor ?? ''} op ${naarDag(beoordeeldOp)} (niet bewezen)`;
    schrijf(`Antwoord ${String(antwoordId)}: ${keuze}, door ${door} op ${naarDag(voorgesteldOp)} (niet bewezen); ${oordeel}`);
    const naar = metRekening.safeParse(inhoud).data;
    if (naar !== undefined) schrijf(`  naar ${naar.rekening} ten name van ${naar.tenNameVan}, kenmerk ${naar.betalingskenmerk}`);
  }
  schrijf(klaar === null ? 'Open.' : `Afgedaan op ${klaar}: ${uitkomst ?? ''}`);
}

function berichtVan({ feiten, id }: Taak): number {
  const gelezen = z.object({ berichtId: z.int() }).loose().safeParse(feiten);
  if (!gelezen.success) throw new Weigering(`taak ${String(id)} gaat niet over een bericht`);
  return gelezen.data.berichtId;
}

type Handeling = { readonly door: string; readonly taakId: number; readonly uitkomst: string } | { readonly door: string; readonly berichtId: number };

/** Under the lock of the zaak; a task is closed only when no workflow is the writer of its record any more. */
async function doe(db: Database, { id, zaak: ontvanger }: Taak, handeling: Handeling): Promise<void> {
  const zaak = ontvanger as ZaakId;
  const vandaag = await wettelijkeDag(db);
  const sleutel = `opdrachtregel-${String(id)}`;
  // A message is delivered anew also to a zaak that runs: the deliverer may have set it aside, and then no update reaches it.
  if (!('berichtId' in handeling) && !(await isVoorbij(db, zaak, vandaag))) {
    throw new Weigering(`${zaak} loopt nog. Gebruik de update «rondTaakAf» van die zaak: ${JSON.stringify({ sleutel, ...handeling })}`);
  }
  await metZaak(db, zaak, async (tx) => {
    if ('berichtId' in handeling) await probeerOpnieuw(tx, { zaak, vandaag, ...handeling, sleutel: `${sleutel}-${String(Date.now())}` });
    else await rondTaakAf(tx, { zaak, vandaag, sleutel, ...handeling, gesloten: true }, [rentebriefantwoord, deurwaarderantwoord]);
  });
  schrijf('berichtId' in handeling ? `Bericht ${String(handeling.berichtId)} wordt opnieuw bezorgd.` : `Taak ${String(id)} is afgedaan.`);
}

/** Whether the zaak has ended, or never was one. */
async function isVoorbij(db: Database, zaak: ZaakId, vandaag: Dag): Promise<boolean> {
  if (zaak.startsWith(zaakVanOpdrachtgever(''))) return true;
  if (zaak.startsWith(`${VERZENDRUN}-`)) return (await db.rundeel.count({ where: { run: { zaak }, status: { in: ['proef', 'wacht_op_goedkeuring', 'vrijgegeven'] } } })) === 0;
  if (zaak.startsWith(`${TERUGHALING}-`)) return (await db.terughaling.count({ where: { id: Number(zaak.slice(TERUGHALING.length + 1)), status: 'loopt' } })) === 0;
  try {
    return (await startVan(db, zaak, 'echt', vandaag)) === null;
  } catch (fout) {
    if (fout instanceof Error && 'code' in fout && fout.code === 'P2025') return true;
    throw fout;
  }
}
