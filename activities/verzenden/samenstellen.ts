import type { Runkeuze } from '../../contract/verzending.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { eersteWerkdagOpOfNa } from '../../domain/kalender/werkdag.ts';
import { Prisma } from '../../prisma/client/client.ts';
import { HOOFDBRIEVEN } from '../beslaan/hoofdbrief.ts';
import { naarDatum } from '../opslag/dagen.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import type { Runkop } from './port.ts';
import { GEWEIGERD_NA, GEWEIGERD_VOOR } from './terug.ts';

/** One run gathers at a time: no letter is in two. */
const SLOT = 'verzendrun-samenstellen';

/**
 * Gathers the letters that wait for the post of this day in parts, one for each opdrachtgever and kind; once for a run. Nothing on a
 * day without post. A letter of an earlier day that nobody made again comes along: the proef puts it before a person.
 */
export async function stelSamen(db: Database, { zaak, vandaag, voorbereidDoor, keuze }: Runkop & { readonly voorbereidDoor: string; readonly keuze: Runkeuze }): Promise<void> {
  if ((await db.verzendrun.count({ where: { zaak } })) > 0) return;
  await metZaak(db, [SLOT, zaak], async (tx) => {
    if ((await tx.verzendrun.count({ where: { zaak } })) > 0) return;
    const dag = naarDatum(vandaag);
    const run = await tx.verzendrun.create({ data: { zaak, dag, voorbereidDoor, gestartOp: dag } });
    const delen = eersteWerkdagOpOfNa(vandaag) === vandaag ? await neemBrieven(tx, run.id, dag, keuze) : 0;
    await schrijfGebeurtenis(tx, zaak, vandaag, 'verzendrun_samengesteld', { runId: run.id, delen });
  });
}

/** A letter to the derde or the deurwaarder of which a person still looks for the address (beslaan/adres-derde). `brief`: its name in the question. */
function zonderAdres(brief: 'b' | 'hb'): Prisma.Sql {
  const naam = Prisma.raw(brief);
  return Prisma.sql`(${naam}.aan in ('derde', 'deurwaarder') and (${naam}.inhoud #> '{geadresseerde,adresregels}' = '[]'::jsonb) is true)`;
}

/**
 * The letters that no run has, none refused and no list takes back, nor one in whose place its zaak made them, of the opdrachtgever and the kind that were asked. What goes with a
 * letter that lays a beslag (its mededeling, its form) is of the kind of that letter: they are judged and go together, or not at all. One without an address waits, with what goes
 * with it: drawn it would be refused, and nobody would make it again.
 */
function wachtend(dag: Date, { opdrachtgeverId, soort }: Runkeuze): Prisma.Sql {
  const hoofdsoort = Prisma.sql`coalesce((
      select hb.soort from brief hb
      where hb.besluit_id = b.besluit_id and hb.soort = any(${[...HOOFDBRIEVEN]}) and hb.status = 'klaargezet' and hb.aangenomen_op is null
      limit 1), b.soort)`;
  return Prisma.sql`
    select b.id, ${hoofdsoort} as soort, coalesce(v.opdrachtgever_id, h.opdrachtgever_id) as opdrachtgever
    from brief b
    left join vordering v on v.id = b.vordering_id
    left join beslag s on s.id = b.beslag_id
    left join verhaal h on h.id = s.verhaal_id
    where b.status = 'klaargezet' and b.aangenomen_op is null and b.rundeel_id is null and b.dagtekening <= ${dag}
      and not exists (
        select 1 from terughaalregel r join terughaling t on t.id = r.terughaling_id
        where r.brief_id = b.id and ((r.uitkomst is null and t.status = 'loopt') or r.uitkomst ->> 'soort' = 'mislukt'))
      and not exists (
        select 1 from brief lb join terughaalregel r on r.brief_id = lb.id join terughaling t on t.id = r.terughaling_id
        where lb.zaak = b.zaak and lb.soort = b.soort and lb.id < b.id and lb.status = 'teruggehaald' and r.uitkomst is null and t.status = 'loopt')
      and not ${zonderAdres('b')}
      and not exists (
        select 1 from brief hb
        where hb.besluit_id = b.besluit_id and hb.soort = any(${[...HOOFDBRIEVEN]}) and hb.status = 'klaargezet' and hb.aangenomen_op is null and ${zonderAdres('hb')})
      and not exists (select 1 from bericht m where m.ontvanger = b.zaak and m.sleutel = ${GEWEIGERD_VOOR} || b.id || ${GEWEIGERD_NA})
      ${soort === undefined ? Prisma.empty : Prisma.sql`and ${hoofdsoort} = ${soort}`}
      ${opdrachtgeverId === undefined ? Prisma.empty : Prisma.sql`and coalesce(v.opdrachtgever_id, h.opdrachtgever_id) = ${opdrachtgeverId}`}`;
}

/** How many letters wait for a run of this day. */
export async function telWachtend(db: Database, dag: Dag): Promise<number> {
  const [rij] = await db.$queryRaw<{ aantal: number }[]>`select count(*)::int as aantal from (${wachtend(naarDatum(dag), {})}) w`;
  return rij?.aantal ?? 0;
}

async function neemBrieven(tx: Transactie, runId: number, dag: Date, keuze: Runkeuze): Promise<number> {
  const wie = wachtend(dag, keuze);
  const groepen = await tx.$queryRaw<{ opdrachtgever: string | null; soort: string; aantal: number }[]>`
    select opdrachtgever, soort, count(*)::int as aantal from (${wie}) w group by opdrachtgever, soort order by opdrachtgever, soort`;
  for (const { opdrachtgever, soort, aantal } of groepen) {
    if (opdrachtgever === null) throw new RangeError(`${String(aantal)} brieven (${soort}) horen bij geen vordering en geen beslag`);
    await tx.rundeel.create({ data: { runId, opdrachtgeverId: opdrachtgever, soort, status: 'proef', aantal, somCenten: 0, proef: {}, bevindingen: [] } });
  }
  await tx.$executeRaw`
    update brief set rundeel_id = d.id
    from (${wie}) w join rundeel d on d.run_id = ${runId} and d.opdrachtgever_id = w.opdrachtgever and d.soort = w.soort
    where brief.id = w.id and brief.status = 'klaargezet' and brief.aangenomen_op is null and brief.rundeel_id is null`;
  return groepen.length;
}
