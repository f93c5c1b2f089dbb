import { sleutelVanZaak } from '../../contract/zaak.ts';
import { centen, decimaalEuro, type Centen } from '../../domain/geld/centen.ts';
import { plusDagen, type Dag } from '../../domain/kalender/dag.ts';
import { naarDag, naarDatum } from '../opslag/dagen.ts';
import { metZaak, type Database } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { Weigering } from '../opslag/weigering.ts';
import { csvRegel } from './csvregel.ts';

/** The letter promises the money within six weeks. */
const TERMIJN_DAGEN = 42;
const BANK = 'bank:';

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

/** Every refund that is still to be paid out, the oldest first. Unit: cents. */
export async function openTerugbetalingen(db: Database): Promise<readonly OpenTerugbetaling[]> {
  const rijen = await db.terugbetaling.findMany({ where: { uitbetaaldOp: null }, orderBy: [{ dag: 'asc' }, { id: 'asc' }] });
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
    centen: centen(bedrag),
    reden,
  }));
}

/** The refunds as CSV, `;`-separated with a decimal comma. */
export function terugbetalingenCsv(open: readonly OpenTerugbetaling[]): string[] {
  const kop = ['nummer', 'dag', 'uiterlijk', 'opdrachtgever', 'zaak', 'betalingskenmerk', 'kenmerken_bank', 'bedrag', 'reden'];
  const regels = open.map((een) => [String(een.nummer), een.dag, een.uiterlijk, een.opdrachtgever, een.zaak, een.betalingskenmerk ?? '', een.bankkenmerken.join(' '), decimaalEuro(een.centen).replace('.', ','), een.reden]);
  return [kop, ...regels].map(csvRegel);
}

/** Records that a refund was paid out, once. Throws a `Weigering` when it does not exist, was paid out before, or that day can not be. */
export async function meldUitbetaald(db: Database, { nummer, op, door, vandaag }: { readonly nummer: number; readonly op: Dag; readonly door: string; readonly vandaag: Dag }): Promise<void> {
  const gevonden = await db.terugbetaling.findUnique({ where: { id: nummer }, select: { zaak: true } });
  if (gevonden === null) throw new Weigering(`terugbetaling ${String(nummer)} bestaat niet`);
  await metZaak(db, gevonden.zaak, async (tx) => {
    const { dag, uitbetaaldOp, centen: bedrag } = await tx.terugbetaling.findUniqueOrThrow({ where: { id: nummer } });
    if (uitbetaaldOp !== null) throw new Weigering(`terugbetaling ${String(nummer)} is al uitbetaald op ${naarDag(uitbetaaldOp)}`);
    if (op < naarDag(dag)) throw new Weigering(`terugbetaling ${String(nummer)} is pas toegezegd op ${naarDag(dag)}`);
    if (op > vandaag) throw new Weigering(`${op} ligt na vandaag (${vandaag})`);
    await tx.terugbetaling.update({ where: { id: nummer }, data: { uitbetaaldOp: naarDatum(op), uitbetaaldDoor: door } });
    await schrijfGebeurtenis(tx, gevonden.zaak, vandaag, 'terugbetaling_uitbetaald', { terugbetalingId: nummer, centen: bedrag, op });
  });
}
