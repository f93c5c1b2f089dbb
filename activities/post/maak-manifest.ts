import { laatste, type Dag } from '../../domain/kalender/dag.ts';
import type { Briefrij } from '../invorderen/straat.ts';
import { pdfVan } from '../opslag/brief.ts';
import { naarDag, naarDatum } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import { gedeeldeEnveloppen, opPapier, uitInhoud, type Gedeeld, type Manifest, type Manifestbrief } from './manifest.ts';

/** Letters read at a time. */
const STAPEL = 200;
/** PostgreSQL takes no more than 32.767 parameters in one statement. */
export const PER_OPDRACHT = 10_000;

/** By number and content: the file of another letter is never taken for it. */
export const bestandVan = (brief: Pick<Briefrij, 'id' | 'pdfHash'>): string => `brief-${String(brief.id)}-${pdfVan(brief).slice(0, 16)}.pdf`;

/** What a print file of these letters holds, in the order in which they lie in it. */
export async function maakManifest(tx: Transactie, { sleutel, rundeelId, ids, vandaag }: { readonly sleutel: string; readonly rundeelId: number; readonly ids: readonly number[]; readonly vandaag: Dag }): Promise<Manifest> {
  const deel = await tx.rundeel.findUniqueOrThrow({ where: { id: rundeelId }, include: { run: true } });
  const brieven: Manifestbrief[] = [];
  for (let vanaf = 0; vanaf < ids.length; vanaf += STAPEL) {
    const rijen = await tx.brief.findMany({ where: { id: { in: ids.slice(vanaf, vanaf + STAPEL) } }, orderBy: { id: 'asc' } });
    brieven.push(
      ...rijen.map((brief) => {
        const kanaal = opPapier.parse(brief.kanaal);
        return {
          brief: brief.id,
          kanaal,
          bestand: bestandVan(brief),
          sha256: pdfVan(brief),
          paginas: brief.paginas ?? 0,
          envelop: brief.envelop ?? `brief-${String(brief.id)}`,
          aangetekend: kanaal === 'aangetekend',
          ...uitInhoud(brief.inhoud),
        };
      }),
    );
  }
  // What shares an envelope lies together.
  brieven.sort((a, b) => (a.envelop < b.envelop ? -1 : a.envelop > b.envelop ? 1 : a.brief - b.brief));
  const som = (waarde: (brief: Manifestbrief) => number): number => brieven.reduce((totaal, brief) => totaal + waarde(brief), 0);
  return {
    versie: 2,
    id: sleutel,
    rundeel: rundeelId,
    opdrachtgever: deel.opdrachtgeverId,
    soort: deel.soort,
    dag: laatste(naarDag(deel.run.dag), vandaag),
    aantal: brieven.length,
    paginas: som(({ paginas }) => paginas),
    somCenten: som(({ centen }) => centen ?? 0),
    brieven,
    enveloppen: gedeeldeEnveloppen(brieven, await inAndereBestanden(tx, deel, brieven, vandaag)),
  };
}

/** What print files of the run that were handed over the same day already hold for the same envelopes: of another day the envelope has gone. */
async function inAndereBestanden(tx: Transactie, { runId }: { readonly runId: number }, brieven: readonly Manifestbrief[], vandaag: Dag): Promise<ReadonlyMap<string, Gedeeld['elders']>> {
  const vanVandaag = { aangebodenOp: naarDatum(vandaag) };
  const delen = (await tx.rundeel.findMany({ where: { runId, drukwerk: { some: vanVandaag } }, select: { id: true } })).map((deel) => deel.id);
  const codes = [...new Set(brieven.map(({ envelop }) => envelop))];
  const elders = new Map<string, Gedeeld['elders']>();
  for (let vanaf = 0; vanaf < codes.length; vanaf += PER_OPDRACHT) {
    const rijen = await tx.brief.findMany({
      where: { envelop: { in: codes.slice(vanaf, vanaf + PER_OPDRACHT) }, rundeelId: { in: delen }, drukwerk: vanVandaag },
      select: { id: true, pdfHash: true, envelop: true, drukwerk: { select: { sleutel: true } } },
      orderBy: { id: 'asc' },
    });
    for (const { envelop, drukwerk, ...brief } of rijen) {
      if (envelop !== null && drukwerk !== null) elders.set(envelop, [...(elders.get(envelop) ?? []), { drukbestand: drukwerk.sleutel, bestand: bestandVan(brief) }]);
    }
  }
  return elders;
}
