import type { ZaakId } from '../../contract/zaak.ts';
import { zaakVanVordering, type VorderingId } from '../../contract/zaak.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { eersteWerkdagOpOfNa } from '../../domain/kalender/werkdag.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import { bewaarBrief } from '../opslag/brief.ts';
import type { Transactie } from '../opslag/database.ts';
import { openstaand, type Openstaand } from '../opslag/openstaand.ts';
import { openOverdracht, type Deurwaarderbrief, type Overdrachtrij } from './overdracht.ts';

interface Nieuw {
  readonly overdracht: Overdrachtrij;
  readonly soort: Deurwaarderbrief;
  readonly vandaag: Dag;
  readonly sleutel: string;
  readonly besluitId?: number;
  /** Without a besluit: the event that it answers (activities/opslag/brief). */
  readonly oorzaak?: number;
  readonly inhoud: Prisma.InputJsonObject;
}

/** Makes a letter to the deurwaarder ready for the post, once per key. The caller holds the lock of the zaak. */
export async function schrijfDeurwaarder(tx: Transactie, { overdracht, soort, vandaag, sleutel, besluitId, oorzaak, inhoud }: Nieuw): Promise<void> {
  const zaak: ZaakId = zaakVanVordering(overdracht.vorderingId as VorderingId);
  const eigen = `${zaak}:${soort}:${sleutel}`;
  if ((await tx.brief.count({ where: { sleutel: eigen } })) > 0) return;
  const dagtekening = eersteWerkdagOpOfNa(vandaag);
  const { naam, soort: deurwaardersoort, gdwNummer, adresregels } = overdracht.deurwaarder;
  await bewaarBrief(tx, {
    sleutel: eigen,
    zaak,
    soort,
    aan: 'deurwaarder',
    vorderingId: overdracht.vorderingId,
    dagtekening,
    inhoud: { versie: 1, soort, dagtekening, geadresseerde: { naam, soort: deurwaardersoort, gdwNummer, adresregels: adresregels ?? [] }, ...inhoud },
    vandaag,
    besluitId: besluitId ?? null,
    ...(oorzaak === undefined ? {} : { oorzaak }),
    gebeurtenis: { soort, feiten: (briefId) => ({ briefId, dagtekening, overdrachtId: overdracht.id }) },
  });
}

/** Why the deurwaarder must hear what is open now. */
export type Aanleiding = 'betaling' | 'storno' | 'vermindering' | 'rente';

/** Tells the deurwaarder who has the claim, if anybody does, what is open on it since something happened; once per key. */
export async function meldStandAanDeurwaarder(tx: Transactie, vorderingId: VorderingId, { vandaag, aanleiding, sleutel, centen }: { readonly vandaag: Dag; readonly aanleiding: Aanleiding; readonly sleutel: string; readonly centen: number }): Promise<void> {
  const overdracht = await openOverdracht(tx, vorderingId);
  if (overdracht === null) return;
  const { betalingskenmerk } = await tx.vordering.findUniqueOrThrow({ where: { id: vorderingId }, select: { betalingskenmerk: true } });
  const inhoud = { aanleiding, centen, vordering: { id: vorderingId, betalingskenmerk }, open: openVoorDeurwaarder(await openstaand(tx, vorderingId)) };
  await schrijfDeurwaarder(tx, { overdracht, soort: 'opgave_deurwaarder', vandaag, sleutel, inhoud });
}

/** What is open, as a letter to the deurwaarder names it; `rente` is what a beschikking charged. */
export function openVoorDeurwaarder({ hoofdsom, kosten, rente, totaal }: Openstaand): Prisma.InputJsonObject {
  return { hoofdsomCenten: hoofdsom, kostenCenten: kosten, renteCenten: rente, totaalCenten: totaal };
}
