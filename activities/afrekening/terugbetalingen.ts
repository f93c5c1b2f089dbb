import { z } from 'zod';
import { TAAKSOORTEN } from '../../contract/taken.ts';
import { sleutelVanZaak, soortVanZaak, type VorderingId, type ZaakId } from '../../contract/zaak.ts';
import { centen, decimaalEuro, euro, kleinste, min, NUL, type Centen } from '../../domain/geld/centen.ts';
import { plusDagen, type Dag } from '../../domain/kalender/dag.ts';
import { schrijfBericht } from '../bericht/schrijven.ts';
import { herzieNietGedekt, herzieStornoNaEinde, nietGedekt } from '../invorderen/storno.ts';
import { isUitDePostTeHalen } from '../invorderen/straat.ts';
import { brievenOver } from '../invorderen/terugbetaalbrief.ts';
import { bewijsOnderweg } from '../invorderen/uit-de-post.ts';
import { bewaarBesluitVanMens } from '../opslag/besluit-van-mens.ts';
import { BRIEFSTATUS } from '../opslag/briefstatus.ts';
import { naarDag, naarDatum } from '../opslag/dagen.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { nogUitTeBetalen, TERUGBETALING_VERVALLEN, vervallenDelen } from '../opslag/terugbetaling.ts';
import { Weigering } from '../opslag/weigering.ts';
import { csvRegel } from './csvregel.ts';

/** The letter promises the money within six weeks. */
const TERMIJN_DAGEN = 42;
const BANK = 'bank:';
/** What a question names of a refund, where it names a sum. */
const somSchema = z.object({ centen: z.int().transform(centen).optional() }).loose();

/** Money that was promised to a debtor and not paid out yet. */
export interface OpenTerugbetaling {
  readonly nummer: number;
  readonly dag: Dag;
  readonly uiterlijk: Dag;
  readonly opdrachtgever: string;
  readonly zaak: string;
  readonly betalingskenmerk: string | null;
  /** What the bank calls the payments of the debtor himself: there stands the account. Empty where the derde paid: then he is asked. */
  readonly bankkenmerken: readonly string[];
  readonly centen: Centen;
  readonly reden: string;
}

/** Every refund that is still to be paid out, the oldest first; of one of which a part is not paid out any more, the rest. Unit: cents. */
export async function openTerugbetalingen(db: Database): Promise<readonly OpenTerugbetaling[]> {
  const toegezegd = await db.terugbetaling.findMany({ where: { uitbetaaldOp: null }, orderBy: [{ dag: 'asc' }, { id: 'asc' }] });
  const vervallen = await vervallenDelen(db, toegezegd.map(({ zaak }) => zaak));
  const rijen = toegezegd.map((rij) => ({ ...rij, centen: min(centen(rij.centen), vervallen.get(rij.id) ?? NUL) })).filter((rij) => rij.centen > 0);
  const debiteuren = new Map((await db.debiteur.findMany({ where: { id: { in: rijen.map(({ debiteurId }) => debiteurId) } }, select: { id: true, opdrachtgeverId: true } })).map(({ id, opdrachtgeverId }) => [id, opdrachtgeverId]));
  const vorderingen = await db.vordering.findMany({ where: { id: { in: rijen.map(({ zaak }) => sleutelVanZaak(zaak)) } }, select: { id: true, betalingskenmerk: true } });
  const kenmerken = new Map(vorderingen.map(({ id, betalingskenmerk }) => [id, betalingskenmerk]));
  const betalingen = await db.betaling.findMany({ where: { vorderingId: { in: [...kenmerken.keys()] }, bron: 'bank', betaler: 'debiteur' }, orderBy: { id: 'asc' }, select: { vorderingId: true, sleutel: true } });
  const betaaldMet = new Map<string | null, string[]>();
  for (const { vorderingId, sleutel } of betalingen) betaaldMet.set(vorderingId, [...(betaaldMet.get(vorderingId) ?? []), sleutel.slice(BANK.length)]);
  return rijen.map(({ id, dag, debiteurId, zaak, centen: bedrag, reden }) => ({
    nummer: id,
    dag: naarDag(dag),
    uiterlijk: plusDagen(naarDag(dag), TERMIJN_DAGEN),
    opdrachtgever: debiteuren.get(debiteurId) ?? '',
    zaak,
    betalingskenmerk: kenmerken.get(sleutelVanZaak(zaak)) ?? null,
    bankkenmerken: betaaldMet.get(sleutelVanZaak(zaak)) ?? [],
    centen: bedrag,
    reden,
  }));
}

/** The refunds as CSV, `;`-separated with a decimal comma. */
export function terugbetalingenCsv(open: readonly OpenTerugbetaling[]): string[] {
  const kop = ['nummer', 'dag', 'uiterlijk', 'opdrachtgever', 'zaak', 'betalingskenmerk', 'kenmerken_bank', 'bedrag', 'reden'];
  const regels = open.map((een) => [String(een.nummer), een.dag, een.uiterlijk, een.opdrachtgever, een.zaak, een.betalingskenmerk ?? '', een.bankkenmerken.join(' '), decimaalEuro(een.centen).replace('.', ','), een.reden]);
  return [kop, ...regels].map(csvRegel);
}

/** Records that a refund was paid out, once. Throws a `Weigering` when it does not exist, was paid out before, is not to be paid out, or that day can not be. */
export async function meldUitbetaald(db: Database, { nummer, op, door, vandaag }: { readonly nummer: number; readonly op: Dag; readonly door: string; readonly vandaag: Dag }): Promise<void> {
  await metTerugbetaling(db, nummer, async (tx, { zaak, dag, open }) => {
    if (op < dag) throw new Weigering(`terugbetaling ${String(nummer)} is pas toegezegd op ${dag}`);
    if (op > vandaag) throw new Weigering(`${op} ligt na vandaag (${vandaag})`);
    await tx.terugbetaling.update({ where: { id: nummer }, data: { uitbetaaldOp: naarDatum(op), uitbetaaldDoor: door } });
    await schrijfGebeurtenis(tx, zaak, vandaag, 'terugbetaling_uitbetaald', { terugbetalingId: nummer, centen: open, op });
    await herzieStornoNaEinde(tx, zaak);
  });
}

/**
 * Records by a besluit of a person that a refund is not paid out, because the bank took back the money that it would give back; no more
 * of it than the bank took. Answers what lapses and what is still to be paid out, in cents. Throws a `Weigering` where the bank took nothing back of what was promised: the promise stands.
 */
export async function laatVervallen(db: Database, { nummer, reden, door, vandaag }: { readonly nummer: number; readonly reden: string; readonly door: string; readonly vandaag: Dag }): Promise<{ readonly vervalt: Centen; readonly over: Centen }> {
  return metTerugbetaling(db, nummer, async (tx, { zaak, open }) => {
    const ongedekt = soortVanZaak(zaak) === 'invordering' ? await nietGedekt(tx, sleutelVanZaak(zaak) as VorderingId) : NUL;
    if (ongedekt <= 0) throw new Weigering(`terugbetaling ${String(nummer)} blijft staan: de bank nam niets terug van wat aan de debiteur is toegezegd`);
    const vervalt = kleinste(open, ongedekt);
    const keer = await tx.besluit.count({ where: { zaak, soort: TERUGBETALING_VERVALLEN } });
    const besluitId = await bewaarBesluitVanMens(tx, { zaak, vandaag, door, sleutel: `${String(nummer)}-${String(keer + 1)}`, soort: TERUGBETALING_VERVALLEN, grond: ['BW 6:203'], inhoud: { terugbetalingId: nummer, centen: vervalt, reden } });
    await schrijfGebeurtenis(tx, zaak, vandaag, TERUGBETALING_VERVALLEN, { terugbetalingId: nummer, centen: vervalt, besluitId, bewezen: false });
    await haalBriefTerug(tx, { zaak: zaak as ZaakId, nummer, vandaag, opnieuw: vervalt < open ? keer + 1 : null });
    await herzieVertellen(tx, { zaak, nummer, vandaag, over: min(open, vervalt) });
    await herzieStornoNaEinde(tx, zaak);
    await herzieNietGedekt(tx, sleutelVanZaak(zaak) as VorderingId, vandaag, `terugbetaling ${String(nummer)} vervalt`);
    return { vervalt, over: min(open, vervalt) };
  });
}

/** A letter about it that nobody has promises too much: it does not go, and what is still paid out is told anew. */
async function haalBriefTerug(tx: Transactie, { zaak, nummer, vandaag, opnieuw }: { readonly zaak: ZaakId; readonly nummer: number; readonly vandaag: Dag; readonly opnieuw: number | null }): Promise<void> {
  const brieven = await brievenOver(tx, zaak, nummer);
  const [wacht] = brieven.filter(isUitDePostTeHalen);
  if (wacht === undefined || (await bewijsOnderweg(tx, zaak, wacht.id))) return;
  await tx.brief.update({ where: { id: wacht.id }, data: { status: BRIEFSTATUS.vervallen } });
  await schrijfGebeurtenis(tx, zaak, vandaag, 'brief_vervallen', { briefId: wacht.id, stap: wacht.soort, besluitId: wacht.besluitId });
  if (opnieuw !== null) await schrijfBericht(tx, { ontvanger: zaak, soort: 'terugbetaling_toegezegd', dag: vandaag, sleutel: `terugbetaling_toegezegd:${String(nummer)}:${String(opnieuw)}`, inhoud: { terugbetalingId: nummer } });
}

/** A question to tell the debtor of it says what is still paid out, and is gone where nothing is. That somebody has died stays true. */
async function herzieVertellen(tx: Transactie, { zaak, nummer, vandaag, over }: { readonly zaak: string; readonly nummer: number; readonly vandaag: Dag; readonly over: Centen }): Promise<void> {
  const vragen = await tx.taak.findMany({ where: { zaak, afgedaanOp: null, soort: { not: 'storno_niet_gedekt' }, feiten: { path: ['terugbetalingId'], equals: nummer } } });
  for (const { id, soort, tekst, feiten } of vragen) {
    const { centen: eerder } = somSchema.parse(feiten);
    if (over > 0) await tx.taak.update({ where: { id }, data: eerder === undefined ? {} : { tekst: tekst.replace(euro(eerder), euro(over)), feiten: { terugbetalingId: nummer, centen: over } } });
    else if (soort === 'overleden') await tx.taak.update({ where: { id }, data: { tekst: TAAKSOORTEN.overleden } });
    else await tx.taak.update({ where: { id }, data: { afgedaanOp: naarDatum(vandaag), uitkomst: `terugbetaling ${String(nummer)} vervalt` } });
  }
}

interface Open {
  readonly zaak: string;
  readonly dag: Dag;
  readonly open: Centen;
}

/** Does something to a refund that is still to be paid out, under the lock of its zaak. */
async function metTerugbetaling<T>(db: Database, nummer: number, werk: (tx: Transactie, terug: Open) => Promise<T>): Promise<T> {
  const gevonden = await db.terugbetaling.findUnique({ where: { id: nummer }, select: { zaak: true } });
  if (gevonden === null) throw new Weigering(`terugbetaling ${String(nummer)} bestaat niet`);
  const { zaak } = gevonden;
  return metZaak(db, zaak, async (tx) => {
    const { dag, uitbetaaldOp } = await tx.terugbetaling.findUniqueOrThrow({ where: { id: nummer } });
    if (uitbetaaldOp !== null) throw new Weigering(`terugbetaling ${String(nummer)} is al uitbetaald op ${naarDag(uitbetaaldOp)}`);
    const rest = (await nogUitTeBetalen(tx, zaak)).find(({ id }) => id === nummer);
    if (rest === undefined) throw new Weigering(`terugbetaling ${String(nummer)} wordt niet meer uitbetaald: zij is vervallen`);
    return werk(tx, { zaak, dag: naarDag(dag), open: rest.centen });
  });
}
