import { z } from 'zod';
import { verklaringSchema, type VerklaringOpgave } from '../../../activities/beslaan/verklaring.ts';
import { ontvangAfdracht, ontvangGezien, ontvangRelatieEinde, ontvangVerklaring } from '../../../activities/intake/derde.ts';
import type { Database } from '../../../activities/opslag/database.ts';
import { naarDag, naarDatum } from '../../../activities/opslag/dagen.ts';
import type { BeslagId } from '../../../contract/zaak.ts';
import { centen, kleinste, min, nietNegatief, som, type Centen } from '../../../domain/geld/centen.ts';
import { dag as alsDag, maandVan, plusDagen, type Dag } from '../../../domain/kalender/dag.ts';
import { bedrag, type Gedragsregel } from '../gedrag.ts';
import type { Partij } from '../kalenderspel.ts';
import { eersteNa } from './agenda.ts';
import { lopendBeslag, openBeslag, vorderingVan } from './zoeken.ts';

/**
 * The derden of the sample: they declare on their day, and pay over each month what the letters they got tell
 * them. They know those letters and the income they pay, nothing of our record.
 */
export function derden(db: Database, gedrag: readonly Gedragsregel[]): Partij {
  const eigen = gedrag.filter(({ wie }) => wie === 'derde');
  const betalers = [...new Set(eigen.filter(({ wat }) => wat === 'draagt_af').map(({ aanslagnummer }) => aanslagnummer))];
  const gedaan = new Set<string>();
  return {
    naam: 'derden',
    speel: async (dag) => {
      let aantal = 0;
      const eenKeer = async (sleutel: string, doe: () => Promise<void>): Promise<void> => {
        if (gedaan.has(sleutel)) return;
        gedaan.add(sleutel);
        await doe();
        aantal += 1;
      };
      for (const regel of eigen) {
        if (regel.wat === 'tekent_gezien' && regel.datum === dag) await eenKeer(`gezien:${String(regel.regel)}`, async () => tekenGezien(db, regel, dag));
        if (regel.wat === 'meldt_relatie_einde' && regel.datum === dag) await eenKeer(`relatie:${String(regel.regel)}`, async () => meldRelatieEinde(db, regel, dag));
        if (regel.wat === 'verklaart' && regel.datum === dag) await eenKeer(`verklaring:${String(regel.regel)}`, async () => verklaar(db, regel, dag));
      }
      for (const aanslagnummer of betalers) {
        const stand = betaalt(eigen, aanslagnummer, dag);
        if (stand !== null) await eenKeer(`afdracht:${aanslagnummer}:${dag}`, async () => draagAf(db, aanslagnummer, dag, stand));
      }
      return aantal;
    },
    volgende: async (na) => {
      const verklaringen = eigen.filter(({ wat }) => wat === 'verklaart' || wat === 'tekent_gezien' || wat === 'meldt_relatie_einde').map(({ datum }) => datum);
      let dag = plusDagen(na, 1);
      for (let i = 0; i < 62 && betalers.every((wie) => betaalt(eigen, wie, dag) === null); i += 1) dag = plusDagen(dag, 1);
      return Promise.resolve(eersteNa(na, betalers.length === 0 ? verklaringen : [...verklaringen, dag]));
    },
  };
}

/** What a derde pays by on this day; null when it is not its pay day. A row for one month changes that month alone. */
function betaalt(gedrag: readonly Gedragsregel[], aanslagnummer: string, dag: Dag): Gedragsregel | null {
  const rijen = gedrag.filter((regel) => regel.wat === 'draagt_af' && regel.aanslagnummer === aanslagnummer);
  const geldend = rijen.filter((regel) => regel.opties['maand'] === undefined && regel.datum <= dag).at(-1);
  if (geldend === undefined || Number(geldend.opties['dag']) !== Number(dag.slice(8)) || geldend.woorden.includes('geen')) return null;
  const afwijkend = rijen.find((regel) => regel.opties['maand'] === maandVan(dag));
  if (afwijkend === undefined) return geldend;
  return { ...geldend, woorden: [...geldend.woorden, ...afwijkend.woorden], opties: { ...geldend.opties, ...afwijkend.opties } };
}

/** Rv 479g lid 1: sends the kennisgeving back, signed «gezien». */
async function tekenGezien(db: Database, regel: Gedragsregel, dag: Dag): Promise<void> {
  const vordering = await vorderingVan(db, regel.aanslagnummer);
  const beslag = await openBeslag(db, vordering.id);
  if (beslag === null) throw new Error(`gedrag.csv regel ${String(regel.regel)}: er is geen kennisgeving om te tekenen`);
  await ontvangGezien(db, { beslagId: beslag.id as BeslagId, op: dag });
}

/** The work or the uitkering ends: the derde tells the last day. */
async function meldRelatieEinde(db: Database, regel: Gedragsregel, dag: Dag): Promise<void> {
  const vordering = await vorderingVan(db, regel.aanslagnummer);
  const beslag = await lopendBeslag(db, vordering.id);
  if (beslag === null) throw new Error(`gedrag.csv regel ${String(regel.regel)}: er is geen beslag waarvan de relatie eindigt`);
  await ontvangRelatieEinde(db, { beslagId: beslag.id as BeslagId, op: dag, totEnMet: alsDag(regel.opties['per'] ?? dag) });
}

async function verklaar(db: Database, regel: Gedragsregel, dag: Dag): Promise<void> {
  const vordering = await vorderingVan(db, regel.aanslagnummer);
  const beslag = await lopendBeslag(db, vordering.id);
  if (beslag === null) throw new Error(`gedrag.csv regel ${String(regel.regel)}: er is geen derde om te verklaren`);
  const { netto, per, beslag: ander, pand } = regel.opties;
  const [beslaglegger = '', gelegdOp] = (ander ?? '').split('@');
  const inhoud: VerklaringOpgave = {
    rechtsverhouding: verklaringSchema.shape.rechtsverhouding.parse(regel.woorden[0]),
    toelichting: 'opgave van de derde',
    nettoCenten: netto === undefined ? null : bedrag(netto),
    ...(per === undefined ? {} : { beeindigdOp: per }),
    ...(ander === undefined ? {} : { andereBeslagen: [{ beslaglegger, ...(gelegdOp === undefined ? {} : { gelegdOp }) }] }),
    ...(pand === undefined ? {} : { pandrechten: [{ pandhouder: pand }] }),
  };
  await ontvangVerklaring(db, { beslagId: beslag.id as BeslagId, op: dag, kenmerk: `voorbeeld-${String(regel.regel)}`, inhoud });
}

const Brief = z.object({
  voet: z
    .discriminatedUnion('soort', [z.object({ soort: z.literal('bedrag'), beslagvrijeVoetCenten: z.int() }), z.object({ soort: z.literal('percentage') })])
    .optional(),
  openstaandCenten: z.int().optional(),
  /** Of a letter of who collects: from when, and whether that are we. */
  rol: z.string().optional(),
  vanaf: z.string().optional(),
});

/** Pays net income minus the bvv last told, at most what was told to be open, as long as no opheffing came and no letter names another who collects. */
async function draagAf(db: Database, aanslagnummer: string, dag: Dag, stand: Gedragsregel): Promise<void> {
  const vordering = await vorderingVan(db, aanslagnummer);
  const beslag = await lopendBeslag(db, vordering.id);
  if (beslag === null) return;
  const brieven = await db.brief.findMany({ where: { beslagId: beslag.id, aan: { in: ['derde', 'deurwaarder'] }, terpostbezorgdOp: { lt: naarDatum(dag) } }, orderBy: [{ terpostbezorgdOp: 'asc' }, { id: 'asc' }] });
  if (brieven.some(({ soort }) => soort === 'opheffing_derde')) return;
  const gelezen = brieven.map((brief) => ({ ...Brief.parse(brief.inhoud), ontvangen: brief.terpostbezorgdOp }));
  const inning = gelezen.findLast((brief) => brief.rol !== undefined && brief.vanaf !== undefined && brief.vanaf <= dag);
  if (inning !== undefined && inning.rol !== 'wij_nemen_over') return;
  const voet = gelezen.findLast((brief) => brief.voet !== undefined)?.voet;
  const laatste = gelezen.findLast((brief) => brief.openstaandCenten !== undefined);
  if (voet === undefined || laatste?.openstaandCenten === undefined || laatste.ontvangen === null) return;

  const netto = bedrag(stand.opties['netto'] ?? '0');
  const vrij = voet.soort === 'bedrag' ? centen(voet.beslagvrijeVoetCenten) : centen(Math.round((netto * 95) / 100));
  let af = nietNegatief(min(netto, vrij));
  if (stand.opties['te_weinig'] !== undefined) af = min(af, bedrag(stand.opties['te_weinig']));
  if (stand.opties['te_veel'] !== undefined) af = som(af, bedrag(stand.opties['te_veel']));
  if (!stand.woorden.includes('zonder_grens')) af = kleinste(af, await nogVerteld(db, beslag.id, centen(laatste.openstaandCenten), naarDag(laatste.ontvangen)));
  await ontvangAfdracht(db, { beslagId: beslag.id as BeslagId, op: dag, kenmerk: `voorbeeld-${dag}`, periode: maandVan(dag), centen: af, nettoCenten: netto });
}

/** What is still open as far as the derde knows: the last letter minus what it paid since. */
async function nogVerteld(db: Database, beslagId: number, verteld: Centen, sinds: Dag): Promise<Centen> {
  const betaald = await db.afdracht.findMany({ where: { beslagId, ontvangenOp: { gt: naarDatum(sinds) } } });
  return nietNegatief(min(verteld, som(...betaald.map((afdracht) => centen(afdracht.centen)))));
}
