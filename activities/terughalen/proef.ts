import { createHash } from 'node:crypto';
import type { Terughaalgevolg, Terughaalreden } from '../../contract/terughaling.ts';
import { sleutelVanZaak, soortVanZaak, type VorderingId } from '../../contract/zaak.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Briefplek } from '../../domain/terughalen/plek.ts';
import { plekVanRij } from '../invorderen/straat.ts';
import { neemRegelTerug } from '../invorderen/terughalen.ts';
import { slotenVan } from '../invorderen/verhaal-aanmelden.ts';
import { naarDatum } from '../opslag/dagen.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { naastElkaar } from '../opslag/naast-elkaar.ts';
import { fouttype, isVoorbijgaand } from '../opslag/voorbijgaand.ts';
import { Weigering } from '../opslag/weigering.ts';
import { neemLosseBriefTerug } from './losse-brief.ts';
import { alsRij } from './gevolg.ts';
import { kiesBrieven, type Gekozen, type Terughaalkeuze } from './keuze.ts';

export interface Proefopdracht {
  readonly keuze: Terughaalkeuze;
  readonly reden: Terughaalreden;
  readonly toelichting: string;
  readonly door: string;
  readonly vandaag: Dag;
}

/** Why and by whom; which letters stands beside it. */
type Uitvoerder = Omit<Proefopdracht, 'keuze'>;

/** One letter of a proef: where it is, and what would become of it. */
export interface Proefregel {
  readonly briefId: number;
  readonly plek: Briefplek;
  readonly gevolg: Terughaalgevolg;
}

export interface Proef {
  readonly hash: string;
  readonly regels: readonly Proefregel[];
}

/** Told now and then how far a proef is. */
export type Voortgang = (gedaan: number, totaal: number) => void;

/**
 * What taking these letters back would do, letter by letter: each zaak is really changed, under its lock, and the change is taken
 * back before anybody sees it, so that the proef can say nothing else than the execution does. Its hash is over choice, reason and lines.
 */
export async function draaiProef(db: Database, opdracht: Proefopdracht, voortgang?: Voortgang): Promise<Proef> {
  const gekozen = await kiesBrieven(db, opdracht.keuze);
  if (gekozen.length === 0) throw new Weigering('Er zijn geen brieven die hieraan voldoen.');
  if (opdracht.keuze.soort === 'lijst') {
    const bekend = new Set(gekozen.map(({ briefId }) => briefId));
    const onbekend = opdracht.keuze.briefIds.filter((id) => !bekend.has(id));
    if (onbekend.length > 0) throw new Weigering(`${String(onbekend.length)} nummers van de lijst zijn geen brief, het eerste is ${String(onbekend[0])}.`);
  }
  const hash = createHash('sha256').update(JSON.stringify([opdracht.keuze, opdracht.reden, opdracht.toelichting]));
  const regels = await beproef(db, opdracht, gekozen, voortgang);
  for (const regel of regels) hash.update(JSON.stringify(regel));
  return { hash: hash.digest('hex'), regels };
}

/** What taking these letters back would do; they stand by zaak. */
export async function beproef(db: Database, opdracht: Uitvoerder, gekozen: readonly Gekozen[], voortgang?: Voortgang): Promise<readonly Proefregel[]> {
  let gedaan = 0;
  const regels = await naastElkaar([...perZaak(gekozen)], TEGELIJK, async (stapel) => {
    const vanZaak = await probeer(db, opdracht, stapel);
    gedaan += vanZaak.length;
    voortgang?.(gedaan, gekozen.length);
    return vanZaak;
  });
  return regels.flat();
}

/** Makes a proef and keeps it: only the letters of this list can be carried out. Answers its number. */
export async function maakProef(db: Database, opdracht: Proefopdracht, voortgang?: Voortgang): Promise<{ readonly terughalingId: number; readonly hash: string }> {
  const { hash, regels } = await draaiProef(db, opdracht, voortgang);
  const { keuze, reden, toelichting, door, vandaag } = opdracht;
  const terughalingId = await db.$transaction(
    async (tx) => {
      const { id } = await tx.terughaling.create({ data: { keuze, reden, toelichting, hash, status: 'proef', proefOp: naarDatum(vandaag), voorbereidDoor: door } });
      for (let vanaf = 0; vanaf < regels.length; vanaf += STAPEL) {
        await tx.terughaalregel.createMany({ data: regels.slice(vanaf, vanaf + STAPEL).map(({ briefId, plek, gevolg }) => ({ terughalingId: id, briefId, proef: { plek, gevolg: alsRij(gevolg) } })) });
      }
      return id;
    },
    { maxWait: 20_000, timeout: 120_000 },
  );
  return { terughalingId, hash };
}

/** Zaken tried at the same time; their lines stay in the order of the list. */
const TEGELIJK = 4;

/** Rows written in one statement. */
const STAPEL = 1000;

/** Letters of one zaak, that follow each other in the list. */
function* perZaak(gekozen: readonly Gekozen[]): Generator<readonly Gekozen[]> {
  let stapel: Gekozen[] = [];
  for (const een of gekozen) {
    if (stapel[0] !== undefined && stapel[0].zaak !== een.zaak) {
      yield stapel;
      stapel = [];
    }
    stapel.push(een);
  }
  if (stapel.length > 0) yield stapel;
}

/** Carries the answer out of a transaction that is taken back. */
class Teruggedraaid extends Error {
  override readonly name = 'Teruggedraaid';
  constructor(readonly regels: readonly Proefregel[]) {
    super('een proef wordt teruggedraaid');
  }
}

async function probeer(db: Database, opdracht: Uitvoerder, stapel: readonly Gekozen[]): Promise<readonly Proefregel[]> {
  const zaak = stapel[0]?.zaak ?? '';
  const sloten = soortVanZaak(zaak) === 'invordering' ? await slotenVan(db, sleutelVanZaak(zaak) as VorderingId) : [zaak];
  try {
    return await metZaak(db, sloten, async (tx) => {
      const regels: Proefregel[] = [];
      for (const { briefId } of stapel) regels.push(await probeerRegel(tx, opdracht, briefId));
      throw new Teruggedraaid(regels);
    });
  } catch (fout) {
    if (fout instanceof Teruggedraaid) return fout.regels;
    if (isVoorbijgaand(fout)) throw fout;
    const brieven = await db.brief.findMany({ where: { id: { in: stapel.map(({ briefId }) => briefId) } }, orderBy: { id: 'asc' } });
    return brieven.map((brief) => ({ briefId: brief.id, plek: plekVanRij(brief), gevolg: { soort: 'mislukt', fouttype: fouttype(fout) } }));
  }
}

/** No list has this number: the besluit that a proef makes is never kept. */
const GEEN = 0;

async function probeerRegel(tx: Transactie, { reden, toelichting, door, vandaag }: Uitvoerder, briefId: number): Promise<Proefregel> {
  const brief = await tx.brief.findUniqueOrThrow({ where: { id: briefId } });
  const plek = plekVanRij(brief);
  if (soortVanZaak(brief.zaak) !== 'invordering') return { briefId, plek, gevolg: await neemLosseBriefTerug(tx, brief, { vandaag, naar: 'beslag' }) };
  const vorderingId = sleutelVanZaak(brief.zaak) as VorderingId;
  const { gevolg } = await neemRegelTerug(tx, { terughalingId: GEEN, brief, vorderingId, vandaag, reden, toelichting, voorbereidDoor: door, door });
  return { briefId, plek, gevolg };
}
