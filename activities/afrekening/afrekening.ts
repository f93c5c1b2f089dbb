import { sleutelVanZaak, soortVanZaak, zaakVanBeslag, zaakVanVerhaal, zaakVanVordering, type BeslagId, type VerhaalId, type VorderingId, type ZaakSoort } from '../../contract/zaak.ts';
import { rekenAf, type Afrekening, type Boeking, type Terugbetaald } from '../../domain/afdracht/afrekening.ts';
import { centen, min, NUL, som, type Centen } from '../../domain/geld/centen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import { naarDatum } from '../opslag/dagen.ts';
import type { Database, Transactie } from '../opslag/database.ts';
import { TERUGBETALING_VERVALLEN, vervallenVolgens } from '../opslag/terugbetaling.ts';
import { Weigering } from '../opslag/weigering.ts';

/** The remittance statement of a principaal over a period, with what stands outside it. */
export interface Principaalafrekening extends Afrekening {
  readonly principaal: { readonly id: string; readonly naam: string; readonly iban: string | null; readonly opdrachtgever: string };
  readonly van: Dag;
  readonly tot: Dag;
  /** Received on or before the last day and not booked then: it comes in a later statement. */
  readonly nogNietGeboekt: { readonly aantal: number; readonly centen: Centen };
}

/** Rows that are read at a time. */
const BLADZIJDE = 1000;

/**
 * Makes the statement from the books of one moment. What counts is the legal day of booking, not of receipt: no booking comes
 * into a period that is over, so statements over consecutive periods hold everything once. Throws `Weigering` when there is no
 * such principaal.
 */
export async function maakAfrekening(db: Database, principaalId: string, van: Dag, tot: Dag): Promise<Principaalafrekening> {
  return db.$transaction(
    async (tx) => {
      const principaal = await tx.principaal.findUnique({ where: { id: principaalId }, include: { opdrachtgever: true } });
      if (principaal === null) throw new Weigering('er is geen principaal met deze naam');
      const periode = { gte: naarDatum(van), lte: naarDatum(tot) };
      const { id, naam, iban, opdrachtgever } = principaal;
      return {
        principaal: { id, naam, iban, opdrachtgever: opdrachtgever.naam },
        van,
        tot,
        ...rekenAf(await boekingen(tx, principaalId, periode), await terugbetalingen(tx, principaalId, periode)),
        nogNietGeboekt: await nogNietGeboekt(tx, principaalId, tot),
      };
    },
    { isolationLevel: 'RepeatableRead', maxWait: 20_000, timeout: 600_000 },
  );
}

type Periode = Readonly<{ gte: Date; lte: Date }>;

const vanPrincipaal = (principaalId: string): Prisma.BetalingWhereInput => ({ OR: [{ vordering: { principaalId } }, { afdracht: { beslag: { verhaal: { principaalId } } } }] });

async function boekingen(tx: Transactie, principaalId: string, geboektOp: Periode): Promise<Boeking[]> {
  const rijen = await alle(async (na) =>
    tx.betaling.findMany({
      where: { ...vanPrincipaal(principaalId), geboektOp, id: { gt: na } },
      include: { toerekeningen: true, afdracht: { select: { beslag: { select: { verhaalId: true } } } } },
      orderBy: { id: 'asc' },
      take: BLADZIJDE,
    }),
  );
  return rijen.map(({ id, bron, centen: bedrag, overschotCenten, vorderingId, afdracht, toerekeningen }) => ({
    id,
    soort: bron === 'correctie' || bron === 'afdracht' ? bron : 'bank',
    plaats: vorderingId ?? (afdracht === null ? `betaling-${String(id)}` : zaakVanVerhaal(afdracht.beslag.verhaalId as VerhaalId)),
    centen: centen(bedrag),
    overschot: centen(overschotCenten),
    delen: toerekeningen.map((deel) => ({ vordering: deel.vorderingId, kosten: centen(deel.kostenCenten), rente: centen(deel.renteCenten), hoofdsom: centen(deel.hoofdsomCenten) })),
  }));
}

/** What was promised back in the period, less what a person let lapse of it in the period, by the claim or the verhaal of the zaak that did so. */
async function terugbetalingen(tx: Transactie, principaalId: string, dag: Periode): Promise<Terugbetaald[]> {
  const toegezegd = await opPlaats(tx, principaalId, async (id) => tx.terugbetaling.findMany({ where: { dag, id }, orderBy: { id: 'asc' }, take: BLADZIJDE }));
  const vervallen = await opPlaats(tx, principaalId, async (id) => {
    const besluiten = await tx.besluit.findMany({ where: { soort: TERUGBETALING_VERVALLEN, vervallenOp: null, dag, id }, orderBy: { id: 'asc' }, take: BLADZIJDE });
    return besluiten.map((besluit) => ({ id: besluit.id, zaak: besluit.zaak, centen: min(NUL, som(...vervallenVolgens([besluit]).values())) }));
  });
  return [...toegezegd, ...vervallen];
}

type Beloofd = Readonly<{ id: number; zaak: string; centen: number }>;

/** The amounts of the zaken that are of this principaal, each on its line. */
async function opPlaats(tx: Transactie, principaalId: string, bladzijdeNa: (id: { readonly gt: number }) => Promise<Beloofd[]>): Promise<Terugbetaald[]> {
  const plaatsVan = new Map<string, string>();
  const rijen = await alle(async (na) => {
    const bladzijde = await bladzijdeNa({ gt: na });
    for (const [zaak, plaats] of await plaatsen(tx, principaalId, bladzijde.map(({ zaak }) => zaak))) plaatsVan.set(zaak, plaats);
    return bladzijde;
  });
  return rijen.flatMap(({ zaak, centen: bedrag }) => {
    const plaats = plaatsVan.get(zaak);
    return plaats === undefined ? [] : [{ plaats, centen: centen(bedrag) }];
  });
}

/** The zaken that are of this principaal, each with its claim or verhaal. */
async function plaatsen(tx: Transactie, principaalId: string, zaken: readonly string[]): Promise<readonly (readonly [string, string])[]> {
  const sleutels = (soort: ZaakSoort): string[] => zaken.filter((zaak) => soortVanZaak(zaak) === soort).map(sleutelVanZaak);
  const vorderingen = await tx.vordering.findMany({ where: { principaalId, id: { in: sleutels('invordering') } }, select: { id: true } });
  const verhalen = await tx.verhaal.findMany({ where: { principaalId, id: { in: sleutels('verhaal').map(Number) } }, select: { id: true } });
  const beslagen = await tx.beslag.findMany({ where: { verhaal: { principaalId }, id: { in: sleutels('beslag').map(Number) } }, select: { id: true, verhaalId: true } });
  const verhaal = (id: number): string => zaakVanVerhaal(id as VerhaalId);
  return [
    ...vorderingen.map(({ id }) => [zaakVanVordering(id as VorderingId), id] as const),
    ...verhalen.map(({ id }) => [verhaal(id), verhaal(id)] as const),
    ...beslagen.map(({ id, verhaalId }) => [zaakVanBeslag(id as BeslagId), verhaal(verhaalId)] as const),
  ];
}

async function nogNietGeboekt(tx: Transactie, principaalId: string, tot: Dag): Promise<Principaalafrekening['nogNietGeboekt']> {
  const wacht = { dag: { lte: naarDatum(tot) }, OR: [{ geboektOp: null }, { geboektOp: { gt: naarDatum(tot) } }] };
  const bank = await tx.betaling.aggregate({ where: { AND: [wacht, { bron: { notIn: ['afdracht', 'correctie'] }, vordering: { principaalId } }] }, _count: true, _sum: { centen: true } });
  // An afdracht becomes a payment when it is booked.
  const afdracht = await tx.afdracht.aggregate({
    where: { ontvangenOp: { lte: naarDatum(tot) }, centen: { gt: 0 }, beslag: { verhaal: { principaalId } }, betalingen: { none: { bron: 'afdracht', geboektOp: { lte: naarDatum(tot) } } } },
    _count: true,
    _sum: { centen: true },
  });
  return { aantal: bank._count + afdracht._count, centen: centen((bank._sum.centen ?? 0) + (afdracht._sum.centen ?? 0)) };
}

/** Every row, a page at a time: the next page begins after the last id. */
async function alle<Rij extends { readonly id: number }>(bladzijdeNa: (id: number) => Promise<Rij[]>): Promise<Rij[]> {
  const rijen: Rij[] = [];
  for (;;) {
    const bladzijde = await bladzijdeNa(rijen.at(-1)?.id ?? 0);
    rijen.push(...bladzijde);
    if (bladzijde.length < BLADZIJDE) return rijen;
  }
}
