import { z } from 'zod';
import { naarDag, naarDagOfLeeg } from '../../activities/opslag/dagen.ts';
import type { Database } from '../../activities/opslag/database.ts';
import { overdrachtenVan } from '../../activities/overdragen/rij.ts';
import { IS_ERIN } from '../../activities/opslag/in-verhaal.ts';
import type { Partijrij } from '../../adapters/routeervoorziening/standin/partijbestand.ts';
import { COORDINATIES, type Coordinatie } from '../../contract/samenloop.ts';
import { zaakVanSamenloop, zaakVanVordering, type BeslagId, type VorderingId } from '../../contract/zaak.ts';
import { centen, decimaalEuro } from '../../domain/geld/centen.ts';
import { maandgrensVan } from '../../domain/samenloop/overdrachtsmaand.ts';

/** A claim of which the debtor owes others too, for the table at the end. */
export interface Samenloopregel {
  readonly aanslagnummer: string;
  /** What each of the others has, from when until when. */
  readonly anderen: readonly string[];
  /** How the beslag was weighed beside them, by day. */
  readonly afweging: readonly string[];
  /** From when until when each of our beslagen is known at the router. */
  readonly aangemeld: readonly string[];
  /** Who collected from when, as it was determined; empty before that. */
  readonly inning: readonly string[];
  /** Each time that the collection passed on: from which month, from whom to whom. */
  readonly overgedragen: readonly string[];
  /** What another who collected paid to us, and over which month. */
  readonly ontvangen: readonly string[];
  /** Each afdracht that was divided, and where its euros went. */
  readonly verdeeld: readonly string[];
}

/** Of every claim whose debtor stands in the file of the other parties: theirs from that file, ours from the record. */
export async function leesSamenlopen(db: Database, rijen: readonly Partijrij[]): Promise<readonly Samenloopregel[]> {
  const vorderingen = await db.vordering.findMany({
    where: { debiteur: { bsn: { in: [...new Set(rijen.map(({ bsn }) => bsn))] } } },
    include: { debiteur: true, verhaalVorderingen: { where: IS_ERIN, include: { verhaal: { include: { beslagen: { include: { samenloop: true }, orderBy: { id: 'asc' } } } } } } },
    orderBy: { id: 'asc' },
  });
  return Promise.all(
    vorderingen.map(async ({ id, opdrachtgeverId, debiteur, verhaalVorderingen }) => {
      const samenlopen = verhaalVorderingen.flatMap(({ verhaal }) => verhaal.beslagen.flatMap(({ samenloop }) => samenloop ?? []));
      return {
        aanslagnummer: id.slice(opdrachtgeverId.length + 1).toUpperCase(),
        anderen: rijen.filter(({ bsn }) => bsn === debiteur.bsn).map(inWoorden),
        afweging: await afwegingen(db, zaakVanVordering(id as VorderingId)),
        aangemeld: samenlopen.map(({ aangemeldOp, afgemeldOp }) => (aangemeldOp === null ? 'nog niet' : `${naarDag(aangemeldOp)} – ${naarDagOfLeeg(afgemeldOp) ?? 'nu'}`)),
        inning: (await Promise.all(samenlopen.map(async ({ beslagId }) => inningen(db, beslagId as BeslagId)))).flat(),
        overgedragen: (await Promise.all(samenlopen.map(async ({ beslagId }) => overdrachten(db, beslagId as BeslagId)))).flat(),
        ontvangen: (await Promise.all(samenlopen.map(async ({ beslagId }) => ontvangsten(db, beslagId)))).flat(),
        verdeeld: (await Promise.all(samenlopen.map(async ({ beslagId }) => verdelingen(db, beslagId)))).flat(),
      };
    }),
  );
}

const afwegingSchema = z.object({ gevolg: z.string(), uitkomst: z.object({ stand: z.object({ oordeel: z.string(), voorbehoud: z.string().nullable() }) }) });

async function afwegingen(db: Database, zaak: string): Promise<string[]> {
  const besluiten = await db.besluit.findMany({ where: { zaak, soort: 'opportuniteitsafweging' }, orderBy: { id: 'asc' } });
  return besluiten.map(({ dag, inhoud }) => {
    const { gevolg, uitkomst } = afwegingSchema.parse(inhoud);
    const { oordeel, voorbehoud } = uitkomst.stand;
    return `${naarDag(dag)} ${oordeel.replaceAll('_', ' ')}: ${gevolg}${voorbehoud === null ? '' : ` (onder voorbehoud: ${voorbehoud})`}`;
  });
}

const WIE_INT = { alleen: 'wij, als enige', wij: 'wij, voor allen', ander: 'een ander', onbeslist: 'niet beslist', onbekend: 'niet bekend' } as const satisfies Readonly<Record<Coordinatie, string>>;
const coordinatieSchema = z.object({ soort: z.enum(COORDINATIES), partij: z.object({ naam: z.string() }).nullable() });

async function inningen(db: Database, beslagId: BeslagId): Promise<string[]> {
  const besluiten = await db.besluit.findMany({ where: { zaak: zaakVanSamenloop(beslagId), soort: 'coordinatie' }, orderBy: { id: 'asc' } });
  return besluiten.map(({ dag, inhoud }) => {
    const { soort, partij } = coordinatieSchema.parse(inhoud);
    return `${naarDag(dag)} ${partij?.naam ?? WIE_INT[soort]}`;
  });
}

/** Those that went through, or of which the letters are written. */
async function overdrachten(db: Database, beslagId: BeslagId): Promise<string[]> {
  return (await overdrachtenVan(db, beslagId)).flatMap(({ rol, partij, stand }) => {
    const grens = maandgrensVan(rol, stand);
    const ander = partij?.naam ?? partij?.sleutel ?? 'een ander';
    return grens === null ? [] : [`vanaf ${grens.vanafMaand} ${rol === 'gever' ? `van ons aan ${ander}` : `van ${ander} aan ons`}`];
  });
}

async function ontvangsten(db: Database, beslagId: number): Promise<string[]> {
  const rijen = await db.afdracht.findMany({ where: { beslagId, van: 'cdw' }, orderBy: { id: 'asc' } });
  return rijen.map(({ ontvangenOp, centen: bedrag, periode }) => `${naarDag(ontvangenOp)} ${euros(bedrag)} over ${periode}`);
}

async function verdelingen(db: Database, beslagId: number): Promise<string[]> {
  const rijen = await db.verdeling.findMany({ where: { beslagId }, include: { doorbetalingen: { orderBy: { partij: 'asc' } } }, orderBy: { id: 'asc' } });
  return rijen.map(({ openOp, centen: bedrag, wacht, verdeeldOp, eigenCenten, schuldenaarCenten, doorbetalingen }) => {
    if (verdeeldOp === null) return `${naarDag(openOp)} ${euros(bedrag)} wacht (${(wacht ?? 'te verdelen').replaceAll('_', ' ')})`;
    const delen = [['wij', eigenCenten ?? 0] as const, ...doorbetalingen.map(({ partij, centen: deel }) => [partij, deel] as const), ['schuldenaar', schuldenaarCenten ?? 0] as const].filter(([, deel]) => deel > 0);
    return `${naarDag(openOp)} ${euros(bedrag)}: ${delen.map(([wie, deel]) => `${wie} ${euros(deel)}`).join(', ')}`;
  });
}

const euros = (bedrag: number): string => decimaalEuro(centen(bedrag)).replace('.', ',');

function inWoorden({ partij, bevoegdheid, grondslag, inhouding, vanaf, tot }: Partijrij): string {
  const bedrag = inhouding === null ? '' : `, ${euros(inhouding)} per maand`;
  return `${partij}: ${bevoegdheid.replaceAll('_', ' ')}${grondslag === null ? '' : ` (${grondslag.replaceAll('_', ' ')})`}${bedrag}, ${vanaf} – ${tot ?? 'nu'}`;
}

/** For a person: a block for each claim. */
export function toonSamenlopen(regels: readonly Samenloopregel[]): string {
  const blok = ({ aanslagnummer, anderen, afweging, aangemeld, inning, overgedragen, ontvangen, verdeeld }: Samenloopregel): string[] =>
    [
      { wat: 'anderen', delen: anderen },
      { wat: 'afweging', delen: afweging },
      { wat: 'bij de router', delen: aangemeld },
      { wat: 'wie int', delen: inning },
      { wat: 'overgedragen', delen: overgedragen },
      { wat: 'verdeeld', delen: verdeeld },
      { wat: 'van wie int', delen: ontvangen },
    ]
      .filter(({ delen }) => delen.length > 0)
      .map(({ wat, delen }, plaats) => `${(plaats === 0 ? aanslagnummer : '').padEnd(14)} ${wat.padEnd(14)} ${delen.join('; ')}`);
  return ['Samenloop met anderen (voorbeeld/partijen.csv):', ...regels.flatMap(blok)].join('\n');
}
