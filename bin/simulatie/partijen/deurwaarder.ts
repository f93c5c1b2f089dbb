import { ontvangAfrekeningen } from '../../../activities/intake/deurwaarder.ts';
import type { Database } from '../../../activities/opslag/database.ts';
import { TERUGGAVEREDENEN } from '../../../domain/deurwaarder/afrekening.ts';
import { centen, min } from '../../../domain/geld/centen.ts';
import { dag as alsDag, type Dag } from '../../../domain/kalender/dag.ts';
import { bedrag, type Gedragsregel } from '../gedrag.ts';
import type { Partij } from '../kalenderspel.ts';
import { volgensGedrag } from './agenda.ts';
import { vorderingVan } from './zoeken.ts';

/** The deurwaarders of the sample: each row is one line of a statement on a claim that was handed over. */
export function deurwaarders(db: Database, gedrag: readonly Gedragsregel[]): Partij {
  return volgensGedrag('deurwaarders', gedrag.filter(({ wie }) => wie === 'deurwaarder'), async (regel, dag) => rekenAf(db, regel, dag));
}

async function rekenAf(db: Database, regel: Gedragsregel, dag: Dag): Promise<void> {
  const plek = `gedrag.csv regel ${String(regel.regel)}`;
  if (regel.wat !== 'rekent_af') throw new Error(`${plek}: een deurwaarder kan niet «${regel.wat}»`);
  const { id, betalingskenmerk } = await vorderingVan(db, regel.aanslagnummer);
  const { deurwaarder } = await db.overdracht.findFirstOrThrow({ where: { vorderingId: id }, include: { deurwaarder: true }, orderBy: { id: 'desc' } });
  const cent = (naam: string) => (regel.opties[naam] === undefined ? centen(0) : bedrag(regel.opties[naam]));
  const [geind, kosten] = [cent('geind'), cent('kosten')];
  const daad = regel.opties['daad'];
  const [uitkomst] = await ontvangAfrekeningen(db, [
    {
      gdwNummer: deurwaarder.gdwNummer ?? deurwaarder.code,
      kenmerk: `voorbeeld-${String(regel.regel)}`,
      betalingskenmerk,
      dag,
      opgave: { geind, kosten, afgedragen: min(geind, kosten) },
      ambtshandelingOp: daad === undefined ? null : alsDag(daad),
      einde: TERUGGAVEREDENEN.find((reden) => reden === regel.opties['einde']) ?? null,
    },
  ]);
  if (uitkomst !== 'opgenomen') throw new Error(`${plek}: ${uitkomst ?? 'niets'}`);
}
