import { z } from 'zod';
import { ontvangAfdracht, ontvangVerklaring } from '../../activities/intake/derde.ts';
import type { Database } from '../../activities/opslag/database.ts';
import type { Partij } from '../../bin/simulatie/kalenderspel.ts';
import type { BeslagId } from '../../contract/zaak.ts';
import { centen, type Centen } from '../../domain/geld/centen.ts';
import { maandVan, type Dag } from '../../domain/kalender/dag.ts';

const NETTO = centen(274_000);

/** Every derde declares on one day, and pays on a later one what the claim still needs. */
export function derden(db: Database, agenda: { readonly verklaring: Dag; readonly afdracht: Dag }): Partij {
  let gedaan: Dag | null = null;
  return {
    naam: 'derden',
    speel: async (dag) => {
      if (gedaan === dag || (dag !== agenda.verklaring && dag !== agenda.afdracht)) return 0;
      gedaan = dag;
      const beslagen = await db.beslag.findMany({ where: { einde: null, gelegdOp: { not: null } }, select: { id: true }, orderBy: { id: 'asc' } });
      for (const { id } of beslagen) {
        const gedeeld = { beslagId: id as BeslagId, op: dag, kenmerk: dag };
        if (dag === agenda.verklaring) await ontvangVerklaring(db, { ...gedeeld, inhoud: { rechtsverhouding: 'dienstverband', toelichting: 'opgave van de derde', nettoCenten: NETTO } });
        else await ontvangAfdracht(db, { ...gedeeld, periode: maandVan(dag), centen: await open(db, id), nettoCenten: NETTO });
      }
      return beslagen.length;
    },
    volgende: async (na) => Promise.resolve([agenda.verklaring, agenda.afdracht].find((dag) => dag > na) ?? null),
  };
}

const Brief = z.object({ openstaandCenten: z.int() });

/** What the letter to the derde names as open. */
async function open(db: Database, beslagId: number): Promise<Centen> {
  const { inhoud } = await db.brief.findFirstOrThrow({ where: { beslagId, aan: 'derde', soort: 'beschikking' } });
  return centen(Brief.parse(inhoud).openstaandCenten);
}
