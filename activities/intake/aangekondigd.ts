import { maand } from '../../domain/kalender/dag.ts';
import { zaakVanBeslag, type BeslagId } from '../../contract/zaak.ts';
import { schrijfBericht } from '../bericht/schrijven.ts';
import { naarDag, naarDatum } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import { isVoorOverdracht } from '../overdragen/na-einde.ts';
import { openAankondigingen } from '../verdelen/aankondiging.ts';
import type { Bankbetaling, BetalingOntvangst } from './bank.ts';

/**
 * A line of the bank that who collects announced: our share of an afdracht, taken in as afdracht of that beslag, once by the kenmerk of the
 * bank; of several the oldest with this amount.
 */
export async function ontvangAangekondigd(tx: Transactie, { betalingskenmerk, bankkenmerk, dag, centen }: Bankbetaling): Promise<BetalingOntvangst> {
  const sleutel = `cdw:${bankkenmerk}`;
  const eerder = await tx.afdracht.findUnique({ where: { sleutel } });
  if (eerder !== null) return { soort: eerder.centen === centen && naarDag(eerder.ontvangenOp) === dag ? 'al_bekend' : 'strijdig' };
  const aangekondigd = await openAankondigingen(tx, { betalingskenmerk });
  const deze = aangekondigd.find((een) => een.centen === centen);
  if (deze === undefined) return { soort: aangekondigd.length === 0 ? 'onbekend_kenmerk' : 'bedrag_wijkt_af' };
  const beslagId = deze.beslagId as BeslagId;
  const periode = maand(deze.maand);
  // What comes by the account that we named when we took over is the money of the derde itself, to be divided.
  const van = (await isVoorOverdracht(tx, beslagId, betalingskenmerk)) ? 'derde' : 'cdw';
  const { id: afdrachtId } = await tx.afdracht.create({ data: { sleutel, beslagId, periode, ontvangenOp: naarDatum(dag), centen, van, aankondigingId: deze.id } });
  await schrijfBericht(tx, { ontvanger: zaakVanBeslag(beslagId), soort: 'afdracht', dag, sleutel: `afdracht:${sleutel}`, inhoud: { afdrachtId, periode } });
  return { soort: 'opgenomen' };
}
