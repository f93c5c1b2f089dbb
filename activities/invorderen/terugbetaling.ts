import { zaakVanVordering, type VorderingId } from '../../contract/zaak.ts';
import { kleinste, min, NUL, type Centen } from '../../domain/geld/centen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { schrijfBericht } from '../bericht/schrijven.ts';
import type { Betaler } from '../intake/bank.ts';
import type { Transactie } from '../opslag/database.ts';
import { naarDatum } from '../opslag/dagen.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { boekToe, teVeelBetaald } from '../opslag/openstaand.ts';
import { ANDER, doorAnderBetaald, legBetalingVanAnderVoor } from './betaling-van-ander.ts';
import { herzieRenteVan } from './rente-herzien.ts';

/** Why money goes back to the debtor. */
export type Terugbetaalreden = 'te_veel_betaald' | 'kosten_vervallen' | 'aanslag_vernietigd' | 'vordering_verminderd';

/** Promises money back to the debtor, who hears it by letter, once per key. Unit: cents. The caller holds the lock of the zaak. */
export async function betaalTerug(
  tx: Transactie,
  terug: { readonly vorderingId: VorderingId; readonly dag: Dag; readonly sleutel: string; readonly centen: Centen; readonly reden: Terugbetaalreden },
): Promise<void> {
  const zaak = zaakVanVordering(terug.vorderingId);
  const { debiteurId } = await tx.vordering.findUniqueOrThrow({ where: { id: terug.vorderingId }, select: { debiteurId: true } });
  const sleutel = `${zaak}:${terug.sleutel}`;
  if ((await tx.terugbetaling.findUnique({ where: { sleutel } })) !== null) return;
  const { id } = await tx.terugbetaling.create({ data: { sleutel, zaak, debiteurId, centen: terug.centen, dag: naarDatum(terug.dag), reden: terug.reden } });
  await schrijfGebeurtenis(tx, zaak, terug.dag, 'terugbetaling', { centen: terug.centen, reden: terug.reden });
  // The letter needs an address, and the money does not wait for the BRP.
  await schrijfBericht(tx, { ontvanger: zaak, soort: 'terugbetaling_toegezegd', dag: terug.dag, sleutel: `terugbetaling_toegezegd:${String(id)}`, inhoud: { terugbetalingId: id } });
}

/**
 * Books back what was paid beyond what is owed after costs or the aanslag itself were taken back (the rente follows), so that
 * payments and attribution stay equal. It is promised to the debtor, but for what another paid in his place: that is put before a person.
 */
export async function betaalTeVeelTerug(tx: Transactie, vorderingId: VorderingId, dag: Dag, sleutel: string, reden: Terugbetaalreden): Promise<void> {
  await herzieRenteVan(tx, vorderingId, dag);
  const teVeel = await teVeelBetaald(tx, vorderingId);
  if (teVeel <= 0) return;
  const vanAnder = kleinste(teVeel, await doorAnderBetaald(tx, vorderingId));
  const vanDebiteur = min(teVeel, vanAnder);
  if (vanAnder > 0) {
    const { id } = await boekTerug(tx, { vorderingId, dag, sleutel, centen: vanAnder, betaler: ANDER });
    await legBetalingVanAnderVoor(tx, zaakVanVordering(vorderingId), dag, { betalingId: id, centen: vanAnder });
  }
  if (vanDebiteur > 0) {
    const { eigen } = await boekTerug(tx, { vorderingId, dag, sleutel, centen: vanDebiteur, betaler: 'debiteur' });
    await betaalTerug(tx, { vorderingId, dag, sleutel: eigen, centen: vanDebiteur, reden });
  }
}

interface Teruggeboekt {
  readonly vorderingId: VorderingId;
  readonly dag: Dag;
  readonly sleutel: string;
  readonly centen: Centen;
  readonly betaler: Betaler;
}

/** Takes an amount off what was attributed; each time under a key of its own. */
async function boekTerug(tx: Transactie, { vorderingId, dag, sleutel, centen, betaler }: Teruggeboekt): Promise<{ readonly id: number; readonly eigen: string }> {
  const eerdere = await tx.betaling.count({ where: { vorderingId, bron: 'correctie' } });
  const eigen = `${sleutel}:${String(eerdere + 1)}`;
  const terug = min(NUL, centen);
  const { id } = await tx.betaling.create({
    data: { sleutel: `${zaakVanVordering(vorderingId)}:terug:${eigen}`, bron: 'correctie', betaler, vorderingId, dag: naarDatum(dag), centen: terug, geboektOp: naarDatum(dag) },
  });
  await boekToe(tx, { betalingId: id, vorderingId, centen: terug, dag });
  return { id, eigen };
}
