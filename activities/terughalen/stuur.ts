import type { Terughaalstand } from '../../contract/terughaling.ts';
import { soortVanZaak, type ZaakId } from '../../contract/zaak.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { schrijfBericht } from '../bericht/schrijven.ts';
import { sleutelVanRegel } from '../invorderen/terugname.ts';
import { naarDatum } from '../opslag/dagen.ts';
import { Prisma } from '../../prisma/client/client.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { fouttype, isVoorbijgaand } from '../opslag/voorbijgaand.ts';
import { alsRij } from './gevolg.ts';
import { legMetDeHandVoor } from './met-de-hand.ts';
import { neemLosseBriefTerug } from './losse-brief.ts';
import { meldMislukt } from './mislukt.ts';

/** Zaken told in one call, and how many may not have answered yet: the rest of the house goes on beside it. */
const STAPEL = 50;
const HOOGSTENS_ONDERWEG = 200;

/**
 * Tells the next zaken of a list that their letter is taken back, each by one message, and answers how far the list is. Nothing
 * new while too many have not answered. A line that cannot be told failed, with a task, and holds no other up. A call that is repeated
 * after a crash goes on where the rows are.
 */
export async function stuurStapel(db: Database, { terughalingId, vandaag, gestopt }: { readonly terughalingId: number; readonly vandaag: Dag; readonly gestopt: boolean }): Promise<Terughaalstand> {
  await noteerOpzij(db, terughalingId);
  const { onderweg } = await tel(db, terughalingId);
  const ruimte = gestopt ? 0 : Math.min(STAPEL, HOOGSTENS_ONDERWEG - onderweg);
  const rijen = ruimte <= 0 ? [] : await db.terughaalregel.findMany({ where: { terughalingId, verstuurdOp: null, uitkomst: { equals: Prisma.AnyNull } }, orderBy: { briefId: 'asc' }, take: ruimte, include: { brief: { select: { zaak: true } } } });
  for (const { briefId, brief } of rijen) {
    try {
      await metZaak(db, brief.zaak, async (tx) => stuurRegel(tx, { terughalingId, briefId, zaak: brief.zaak, vandaag }));
    } catch (fout) {
      if (isVoorbijgaand(fout)) throw fout;
      await meldMislukt(db, { terughalingId, briefId, vandaag, fouttype: fouttype(fout) });
    }
  }
  return { ...(await tel(db, terughalingId)), geeindigd: await vanGeeindigde(db, terughalingId) };
}

async function stuurRegel(tx: Transactie, { terughalingId, briefId, zaak, vandaag }: { readonly terughalingId: number; readonly briefId: number; readonly zaak: string; readonly vandaag: Dag }): Promise<void> {
  const brief = await tx.brief.findUniqueOrThrow({ where: { id: briefId } });
  const waar = { terughalingId_briefId: { terughalingId, briefId } };
  if (soortVanZaak(zaak) !== 'invordering') {
    const gevolg = await neemLosseBriefTerug(tx, brief, { vandaag, naar: 'beslag' });
    if (gevolg.soort === 'mens') await legMetDeHandVoor(tx, zaak, { terughalingId, briefId, vandaag });
    await tx.terughaalregel.update({ where: waar, data: { verstuurdOp: naarDatum(vandaag), uitkomst: alsRij(gevolg) } });
    return;
  }
  const { einde } = await tx.vordering.findUniqueOrThrow({ where: { id: brief.vorderingId ?? '' }, select: { einde: true } });
  // A claim does not end while a message to it is not handled: one that is open now will answer.
  if (einde === null) await schrijfBericht(tx, { ontvanger: zaak as ZaakId, soort: 'brief_terughalen', dag: vandaag, sleutel: sleutelVanRegel(terughalingId, briefId), inhoud: { terughalingId, briefId } });
  await tx.terughaalregel.update({ where: waar, data: { verstuurdOp: naarDatum(vandaag) } });
}

/** A message that its zaak could not handle lies aside with a task: its line failed, until somebody has it tried again. */
async function noteerOpzij(db: Database, terughalingId: number): Promise<void> {
  await db.$executeRaw`
    update terughaalregel r set uitkomst = jsonb_build_object('soort', 'mislukt', 'fouttype', coalesce(m.uitkomst ->> 'fouttype', 'Onbekend'))
    from brief b, bericht m
    where r.terughaling_id = ${terughalingId} and r.verstuurd_op is not null and r.uitkomst is null
      and b.id = r.brief_id and m.ontvanger = b.zaak and m.sleutel = 'terughaling-' || r.terughaling_id || '-' || r.brief_id and m.uitkomst ->> 'opzij' = 'true'`;
}

async function tel(db: Database, terughalingId: number): Promise<Omit<Terughaalstand, 'geeindigd'>> {
  const [rij] = await db.$queryRaw<Omit<Terughaalstand, 'geeindigd'>[]>`
    select count(*)::int as totaal, count(verstuurd_op)::int as verstuurd, count(uitkomst)::int as klaar,
      (count(*) filter (where verstuurd_op is not null and uitkomst is null))::int as onderweg
    from terughaalregel where terughaling_id = ${terughalingId}`;
  if (rij === undefined) throw new RangeError(`terughaling ${String(terughalingId)} is leeg`);
  return rij;
}

/** Lines that were told of claims that had ended: no workflow answers for them. */
async function vanGeeindigde(db: Database, terughalingId: number): Promise<number[]> {
  const rijen = await db.$queryRaw<{ brief_id: number }[]>`
    select r.brief_id from terughaalregel r join brief b on b.id = r.brief_id join vordering v on v.id = b.vordering_id
    where r.terughaling_id = ${terughalingId} and r.verstuurd_op is not null and r.uitkomst is null and v.einde is not null
    order by r.brief_id limit ${STAPEL}`;
  return rijen.map(({ brief_id }) => brief_id);
}
