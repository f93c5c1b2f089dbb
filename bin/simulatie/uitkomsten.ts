import { z } from 'zod';
import type { Database } from '../../activities/opslag/database.ts';
import { naarDag } from '../../activities/opslag/dagen.ts';
import { IS_ERIN } from '../../activities/opslag/in-verhaal.ts';
import { openstaand } from '../../activities/opslag/openstaand.ts';
import { uitkomstVan } from '../../activities/verhalen/berekening.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import { zaakVanBeslag, zaakVanVerhaal, zaakVanVordering, type BeslagId, type VerhaalId, type VorderingId } from '../../contract/zaak.ts';
import { centen, decimaalEuro, som, type Centen } from '../../domain/geld/centen.ts';

/** The columns of `voorbeeld/verwacht.csv`, in order. */
export const KOLOMMEN = [
  'aanslagnummer',
  'herinnering',
  'aanmaning',
  'aanmaning_kosten',
  'dwangbevel',
  'dwangbevel_betekend',
  'dwangbevel_kosten',
  'vooraankondiging',
  'verhaal',
  'vaststellingen',
  'beslag',
  'derde_verklaring',
  'einde',
  'einde_op',
  'betaald',
  'kosten',
  'terugbetaald',
  'openstaand',
  'taken',
] as const;
export type Uitkomst = Record<(typeof KOLOMMEN)[number], string>;

/** What became of every claim, out of the record alone; one row a claim, by aanslagnummer. */
export async function leesUitkomsten(db: Database): Promise<Uitkomst[]> {
  const vorderingen = await db.vordering.findMany({ orderBy: { id: 'asc' } });
  return Promise.all(vorderingen.map(async ({ id }) => uitkomstVanVordering(db, id as VorderingId)));
}

async function uitkomstVanVordering(db: Database, id: VorderingId): Promise<Uitkomst> {
  const zaak = zaakVanVordering(id);
  const vordering = await db.vordering.findUniqueOrThrow({
    where: { id },
    include: { kosten: { where: { vervallenOp: null } }, betalingen: true, toerekeningen: { include: { betaling: true } }, verhaalVorderingen: { where: IS_ERIN, include: { verhaal: VERHAAL } } },
  });
  const brieven = await db.brief.findMany({ where: { zaak, OR: [{ status: { in: ['verzonden', 'retour'] } }, { terpostbezorgdOp: { not: null } }] }, orderBy: { id: 'asc' } });
  const dagtekening = (soort: string): string => brieven.filter((brief) => brief.soort === soort).map((brief) => naarDag(brief.dagtekening)).at(-1) ?? '';
  const kosten = (soort?: string): Centen => som(...vordering.kosten.filter((k) => soort === undefined || k.soort === soort).map((k) => centen(k.centen)));
  const verhalen = vordering.verhaalVorderingen.map(({ verhaal }) => verhaal);
  const beslagen = verhalen.flatMap((verhaal) => verhaal.beslagen);
  const laatsteInVerhaal = verhalen.filter(({ vorderingen }) => jongste(vorderingen) === id);
  const beslagzaken = (van: typeof verhalen): string[] => van.flatMap((v) => v.beslagen.map((b) => zaakVanBeslag(b.id as BeslagId)));
  const taken = await db.taak.findMany({ where: { zaak: { in: [zaak, ...verhalen.map((v) => zaakVanVerhaal(v.id as VerhaalId)), ...beslagzaken(verhalen)] } } });
  const terug = await db.terugbetaling.findMany({ where: { zaak: { in: [zaak, ...beslagzaken(laatsteInVerhaal)] } } });
  const betekend = await db.gebeurtenis.findFirst({ where: { zaak, soort: 'betekend' }, orderBy: { volgnummer: 'desc' } });
  return {
    aanslagnummer: aanslagnummer(vordering.id, vordering.opdrachtgeverId),
    herinnering: dagtekening('herinnering'),
    aanmaning: dagtekening('aanmaning'),
    aanmaning_kosten: dagtekening('aanmaning') === '' ? '' : decimaalEuro(kosten('aanmaning')),
    dwangbevel: dagtekening('dwangbevel'),
    dwangbevel_betekend: z.object({ betekendOp: z.string() }).safeParse(betekend?.inhoud).data?.betekendOp ?? '',
    dwangbevel_kosten: dagtekening('dwangbevel') === '' ? '' : decimaalEuro(kosten('dwangbevel')),
    vooraankondiging: dagtekening('vooraankondiging'),
    verhaal: vordering.verhaalVorderingen.map(({ aangemeldOp }) => naarDag(aangemeldOp)).join('|'),
    vaststellingen: verhalen.flatMap((verhaal) => verhaal.berekeningen.map(vaststelling)).join('|'),
    beslag: beslagen.flatMap(({ gelegdOp }) => (gelegdOp === null ? [] : [naarDag(gelegdOp)])).join('|'),
    derde_verklaring: beslagen.flatMap((beslag) => (beslag.gelegdOp === null ? [] : [verklaring(beslag.verklaringen)])).join('|'),
    einde: vordering.einde ?? 'loopt',
    einde_op: vordering.eindeOp === null ? '' : naarDag(vordering.eindeOp),
    betaald: decimaalEuro(som(...ontvangen(vordering), ...laatsteInVerhaal.flatMap(overschotten))),
    kosten: decimaalEuro(kosten()),
    terugbetaald: decimaalEuro(som(...terug.map((t) => centen(t.centen)))),
    openstaand: decimaalEuro((await db.$transaction(async (tx) => openstaand(tx, id))).totaal),
    taken: [...new Set(taken.map(({ soort }) => soort))].sort().join('|'),
  };
}

const VERHAAL = {
  include: {
    vorderingen: { where: IS_ERIN, include: { vordering: true } },
    berekeningen: { orderBy: { id: 'asc' } },
    beslagen: { include: { verklaringen: { orderBy: { id: 'asc' } }, afdrachten: { include: { betalingen: true } } }, orderBy: { id: 'asc' } },
  },
} satisfies Prisma.VerhaalDefaultArgs;
type VerhaalRij = Prisma.VerhaalGetPayload<typeof VERHAAL>;
type VorderingRij = Prisma.VorderingGetPayload<{ include: { betalingen: true; toerekeningen: { include: { betaling: true } } } }>;

/** The claim of a verhaal that is paid last: what is too much comes back through it. */
function jongste(vorderingen: VerhaalRij['vorderingen']): string | undefined {
  return [...vorderingen].sort((a, b) => Number(a.vordering.dagtekening) - Number(b.vordering.dagtekening) || (a.vorderingId < b.vorderingId ? -1 : 1)).at(-1)?.vorderingId;
}

/** By bank and by a deurwaarder, the whole amount, less what the bank took back; by afdracht, what was attributed to this claim. */
function ontvangen(vordering: VorderingRij): Centen[] {
  const bank = vordering.betalingen.filter(({ bron }) => bron === 'bank' || bron === 'deurwaarder' || bron === 'storno').map((betaling) => centen(betaling.centen));
  const afdracht = vordering.toerekeningen.filter(({ betaling }) => betaling.bron === 'afdracht').map((t) => centen(t.kostenCenten + t.renteCenten + t.hoofdsomCenten));
  return [...bank, ...afdracht];
}

function overschotten(verhaal: VerhaalRij): Centen[] {
  return verhaal.beslagen.flatMap((beslag) => beslag.afdrachten.flatMap((afdracht) => afdracht.betalingen.map((betaling) => centen(betaling.overschotCenten))));
}

/** `day:outcome`; a correction that works back is `day(from):outcome`. */
function vaststelling(rij: VerhaalRij['berekeningen'][number]): string {
  const { antwoord, voet, werktTerug } = uitkomstVan(rij);
  const dag = naarDag(rij.dag);
  const wat =
    antwoord.soort === 'wachten' ? antwoord.reden : antwoord.soort === 'voorgelegd' || voet === null ? 'met_de_hand' : voet.soort === 'percentage' ? '95%' : decimaalEuro(centen(voet.beslagvrijeVoetCenten));
  return `${dag}${werktTerug ? `(${naarDag(rij.vanaf)})` : ''}:${wat}`;
}

function verklaring(verklaringen: VerhaalRij['beslagen'][number]['verklaringen']): string {
  const eerste = verklaringen[0];
  return eerste === undefined ? 'nooit' : `${naarDag(eerste.ontvangenOp)}:${eerste.tijdigheid ?? ''}`;
}

function aanslagnummer(vorderingId: string, opdrachtgeverId: string): string {
  return vorderingId.slice(opdrachtgeverId.length + 1).toUpperCase();
}
