import type { Database } from '../../activities/opslag/database.ts';
import type { Verschil } from './verschil.ts';

/** Acts of the office that are a besluit of a person under the key of the act: the kind it must be. */
const BESLUIT_VAN: Readonly<Record<string, string>> = {
  voert_betekening_in: 'betekening',
  voert_beslag_in: 'beslagexploot',
  voert_overbetekening_in: 'overbetekening',
  pauzeert: 'pauze',
  hervat: 'hervatting',
  trekt_in: 'intrekking',
  zet_terug: 'terugzetting',
};

/**
 * What the people of a run did, written down by themselves and not by the record: a driver that falls over keeps it. Before an act it is
 * begun; `gedaan` only when it was taken in, so that one between the two may or may not have come through.
 */
export class Logboek {
  readonly #betaald = new Map<number, Set<number>>();
  readonly #gestorneerd = new Map<string, number>();
  readonly #verklaard = new Set<number>();
  readonly #afgedragen = new Map<string, number>();
  readonly #besloten = new Map<number, string>();
  readonly #gedaan = new Set<number>();

  betaalt(nr: number, centen: number): void {
    this.#betaald.set(nr, new Set([...(this.#betaald.get(nr) ?? []), centen]));
  }

  storneert(nr: number, van: string): void {
    this.#gestorneerd.set(van, nr);
  }

  /** A derde is going to declare. */
  verklaart(nr: number): void {
    this.#verklaard.add(nr);
  }

  /** A derde paid over; the bank shows under which key. */
  droegAf(sleutel: string, centen: number): void {
    this.#afgedragen.set(sleutel, centen);
  }

  /** An act of the office is going to be done. */
  besluit(nr: number, wat: string): void {
    const soort = BESLUIT_VAN[wat];
    if (soort !== undefined) this.#besloten.set(nr, soort);
  }

  gedaan(nr: number): void {
    this.#gedaan.add(nr);
  }

  /** What was paid under a number; a driver that began again may have tried with another amount. */
  bedragen(nr: number): ReadonlySet<number> {
    return this.#betaald.get(nr) ?? new Set();
  }

  get betalingen(): readonly number[] {
    return [...this.#betaald.keys()].filter((nr) => this.#gedaan.has(nr));
  }

  get verklaringen(): readonly number[] {
    return [...this.#verklaard].filter((nr) => this.#gedaan.has(nr));
  }

  get afdrachten(): ReadonlyMap<string, number> {
    return this.#afgedragen;
  }

  /** Of each payment that the bank took back its number, and whether that was taken in. */
  get storneringen(): ReadonlyMap<string, boolean> {
    return new Map([...this.#gestorneerd].map(([van, nr]) => [van, this.#gedaan.has(nr)]));
  }

  /** Of each act that was begun the kind of its besluit, and whether it was taken in. */
  get besluiten(): readonly { readonly nr: number; readonly soort: string; readonly gedaan: boolean }[] {
    return [...this.#besloten].map(([nr, soort]) => ({ nr, soort, gedaan: this.#gedaan.has(nr) }));
  }
}

/** Every payment, every decision and what every derde declared and paid over stands in the record once, as it was, and none that nobody made. */
export async function keurLogboek(db: Database, logboek: Logboek): Promise<Verschil[]> {
  return [...(await keurBetalingen(db, logboek)), ...(await keurBesluiten(db, logboek)), ...(await keurDerden(db, logboek))];
}

const BANK = 'bank:voorbeeld-';
const STORNO = 'storno:voorbeeld-';

async function keurBetalingen(db: Database, logboek: Logboek): Promise<Verschil[]> {
  const fouten: Verschil[] = [];
  const rijen = await db.betaling.findMany({ where: { bron: { in: ['bank', 'storno'] } }, orderBy: { id: 'asc' } });
  for (const { sleutel, bron, centen } of rijen) {
    const gedaan = bron === 'storno' ? logboek.storneringen.has(sleutel.slice(STORNO.length)) : logboek.bedragen(Number(sleutel.slice(BANK.length))).has(centen);
    if (gedaan) continue;
    fouten.push({ aanslagnummer: sleutel, wat: `een betaling van ${String(centen)} die niemand zo deed` });
  }
  const sleutels = new Set(rijen.map(({ sleutel }) => sleutel));
  const gedaan = [...logboek.betalingen.map((nr) => `${BANK}${String(nr)}`), ...[...logboek.storneringen].flatMap(([van, ja]) => (ja ? [`${STORNO}${van}`] : []))];
  for (const sleutel of gedaan) if (!sleutels.has(sleutel)) fouten.push({ aanslagnummer: sleutel, wat: 'een betaling is verloren' });
  return fouten;
}

async function keurBesluiten(db: Database, logboek: Logboek): Promise<Verschil[]> {
  const fouten: Verschil[] = [];
  const eigen = new Set(logboek.besluiten.map(({ nr, soort }) => `${soort}:voorbeeld-${String(nr)}`));
  const keren = new Map<string, number>();
  for (const { zaak, soort, sleutel } of await db.besluit.findMany({ where: { soort: { in: Object.values(BESLUIT_VAN) }, door: { not: 'systeem' } }, orderBy: { id: 'asc' } })) {
    const handeling = sleutel.slice(`${zaak}:`.length);
    keren.set(handeling, (keren.get(handeling) ?? 0) + 1);
    // What a person decided about the verhaal goes with a claim that leaves it.
    const elders = sleutel.includes(':opnieuw-') || handeling.startsWith('pauze:uit-verhaal-');
    if (!eigen.has(handeling) && !elders) fouten.push({ aanslagnummer: zaak, wat: `een besluit van een mens (${soort}) dat niemand nam` });
  }
  for (const { nr, soort, gedaan } of logboek.besluiten) {
    const keer = keren.get(`${soort}:voorbeeld-${String(nr)}`) ?? 0;
    if (keer > 1 || (keer === 0 && gedaan)) fouten.push({ aanslagnummer: `voorbeeld-${String(nr)}`, wat: `het besluit ${soort} van een mens staat ${String(keer)} keer in het record` });
  }
  return fouten;
}

async function keurDerden(db: Database, logboek: Logboek): Promise<Verschil[]> {
  const fouten: Verschil[] = [];
  const verklaard = (await db.derdenverklaring.findMany({ select: { sleutel: true } })).map(({ sleutel }) => sleutel.split(':').at(-1));
  for (const nr of logboek.verklaringen) {
    const keer = verklaard.filter((kenmerk) => kenmerk === `voorbeeld-${String(nr)}`).length;
    if (keer !== 1) fouten.push({ aanslagnummer: `voorbeeld-${String(nr)}`, wat: `de verklaring van een derde staat ${String(keer)} keer in het record` });
  }
  const afgedragen = new Map((await db.afdracht.findMany({ where: { van: 'derde' }, select: { sleutel: true, centen: true } })).map(({ sleutel, centen }) => [sleutel, centen]));
  for (const [sleutel, centen] of logboek.afdrachten) {
    const geboekt = afgedragen.get(sleutel);
    if (geboekt !== centen) fouten.push({ aanslagnummer: sleutel, wat: geboekt === undefined ? 'een afdracht is verloren' : `een afdracht van ${String(centen)} staat als ${String(geboekt)} in het record` });
  }
  for (const sleutel of afgedragen.keys()) if (!logboek.afdrachten.has(sleutel)) fouten.push({ aanslagnummer: sleutel, wat: 'een afdracht die geen derde deed' });
  return fouten;
}
