import type { Partij } from '../../adapters/routeervoorziening/contract/basis.ts';
import { partijsleutel } from '../../adapters/routeervoorziening/identiteit.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { BeslagId } from '../../domain/samenloop/beslag.ts';
import { bijNieuwBeslag } from '../../domain/samenloop/nieuw-beslag.ts';
import { beoordeelOpgaven, type OordeelOpOpgaven } from '../../domain/samenloop/opgegeven.ts';
import type { Overdracht } from '../../domain/samenloop/overdracht.ts';
import type { Partijnummer } from '../../domain/samenloop/partij.ts';
import type { BekendBeslag } from './beslagen.ts';
import type { Uitkomst, Voorbehoud } from './oordeel.ts';

/** What is known on the day of who has a beslag on the income of the debtor. */
export interface Bekend {
  readonly peildatum: Dag;
  readonly bron: string;
  /** The beslag for which it is asked; one of `beslagen`. */
  readonly eigen: BeslagId;
  readonly eigenOin: string | null;
  readonly beslagen: readonly BekendBeslag[];
  readonly voorbehoud: Voorbehoud | null;
  /** Who collected until now, by what was determined and by what was acted on, as party keys. */
  readonly vorigen: readonly string[];
  /** The collection that was handed over in agreement last (Rv 478 lid 4); null where it was not. */
  readonly overdracht: Overdracht | null;
}

/**
 * Who collects, on our own beslagen and those that others told of (Rv 478, IW 19 lid 7), and what it means for our own beslagvrije
 * voet (Rv 475i lid 5). `onbeslist` too where another party names a coordinator to whom the rules never pointed: then the collection may
 * have been handed over without our knowing it (Rv 478 lid 4).
 */
export function bepaalWieInt(bekend: Bekend): Uitkomst {
  const { beslagen, eigen, voorbehoud } = bekend;
  const { samenloop, vraag } = oordeelOver(bekend, beslagen);
  const opBron = beslagen.filter(({ beslag: { bron } }) => bron === null || bron === bekend.bron);
  const intNu = intAl(bekend);
  const gedeeld = { voorbehoud, beslagen: opBron.map(({ beslag: { id, gelegdOp }, partij }) => ({ id, partij, gelegdOp })), artikelen: [...samenloop.artikelen] };
  const zelf = bijNieuwBeslag(vraag, samenloop, eigen, true);

  // Where all that lies is ours there is nobody to collect for: each books what it gets.
  if (opBron.length > 1 && opBron.every(({ partij }) => partij === null)) {
    return { ...gedeeld, soort: 'alleen', inner: eigen, partij: null, adres: null, intNu: null, eigenVoet: 'ja_als_coordinator', regels: [], artikelen: ['Rv 475c lid 4'], reden: 'Alle beslagen op deze bron zijn van ons: er is geen andere partij om voor te innen.', informeert: [], kandidaten: [], vraag: null };
  }
  if (samenloop.soort === 'onbeslist') return { ...gedeeld, soort: 'onbeslist', inner: null, partij: null, adres: null, intNu, eigenVoet: zelf.eigenVoet, regels: [...samenloop.regels], reden: samenloop.reden, informeert: [...zelf.informeert], kandidaten: [...samenloop.kandidaten], vraag: samenloop.vraag };
  // Our own beslag lies and is executoriaal, and that all are paid is never certain beforehand: somebody collects.
  if (samenloop.soort !== 'inner') throw new RangeError(`een beslag dat ligt, en niemand die int: ${samenloop.soort}`);
  const van = beslagen.find(({ beslag: { id } }) => id === samenloop.inner);
  if (van === undefined) throw new RangeError('wie int is niet een van de beslagen');

  const afwijkend = andersGenoemd(bekend, partijVan(bekend, van));
  if (afwijkend !== null) {
    return {
      ...gedeeld, soort: 'onbeslist', inner: null, partij: null, adres: null, intNu, eigenVoet: 'ja_onder_voorbehoud', regels: [], informeert: [...zelf.informeert],
      artikelen: ['Rv 478 lid 4'],
      reden: `Niet beslist: volgens de regels komt de inning toe aan beslag ${samenloop.inner}, maar beslag ${afwijkend.door} noemt beslag ${afwijkend.id} als coördinator.`,
      kandidaten: [samenloop.inner, afwijkend.id].sort(),
      vraag: `Is de inning in onderlinge overeenstemming overgedragen, met kennisgeving aan de derde en de schuldenaar? Wie int voor allen: beslag ${[samenloop.inner, afwijkend.id].sort().join(' of ')}?`,
    };
  }
  const wij = van.partij === null;
  return {
    ...gedeeld,
    soort: samenloop.cdw === null ? 'alleen' : wij ? 'wij' : 'ander',
    inner: samenloop.inner,
    partij: van.partij,
    adres: van.partij === null ? null : adresVan(beslagen, van.partij.nummer),
    intNu: wij ? intNu : null,
    // Another beslag of ours may be the one: then we coordinate all the same.
    eigenVoet: wij ? 'ja_als_coordinator' : zelf.eigenVoet,
    regels: [...samenloop.regels],
    reden: samenloop.reden,
    informeert: [...zelf.informeert],
    kandidaten: [],
    vraag: null,
  };
}

function oordeelOver({ peildatum, bron, overdracht }: Bekend, beslagen: readonly BekendBeslag[]): OordeelOpOpgaven {
  return beoordeelOpgaven({ peildatum, bron, beslagen: beslagen.map(({ beslag }) => beslag), overdracht });
}

/** Who collected before our beslag came: by the rules without it, where he was earlier, or because he says so himself. */
function intAl(bekend: Bekend): Partij | null {
  const { beslagen, bron, eigen } = bekend;
  const anderen = beslagen.filter(({ partij }) => partij !== null);
  const ons = beslagen.find(({ beslag: { id } }) => id === eigen)?.beslag.gelegdOp ?? null;
  const ervoor = anderen.length === 0 ? null : oordeelOver({ ...bekend, overdracht: null }, anderen).samenloop;
  const inner = ervoor?.soort === 'inner' ? anderen.find(({ beslag: { id } }) => id === ervoor.inner) : undefined;
  if (inner !== undefined && ons !== null && inner.beslag.gelegdOp !== null && inner.beslag.gelegdOp < ons) return inner.partij;
  return anderen.find(({ partij, noemt, beslag }) => partij !== null && noemt !== null && beslag.bron === bron && partijsleutel(noemt.partij.nummer) === partijsleutel(partij.nummer))?.partij ?? null;
}

/** Where a party gets its post, as any of them told; null: nobody did. */
function adresVan(beslagen: readonly BekendBeslag[], nummer: Partijnummer): Uitkomst['adres'] {
  const genoemd = beslagen.flatMap(({ noemt }) => (noemt !== null && partijsleutel(noemt.partij.nummer) === partijsleutel(nummer) && noemt.adres !== null ? [noemt.adres] : []));
  return genoemd[0] ?? null;
}

/** One key for a party, ourselves included. */
function partijVan({ eigenOin }: Bekend, { partij }: BekendBeslag): string {
  return partij === null ? `oin:${eigenOin ?? ''}` : partijsleutel(partij.nummer);
}

/** Whom another names as coordinator, where the rules point at him neither with our beslag nor without it, and he was not the one before. */
function andersGenoemd(bekend: Bekend, inner: string): { readonly door: BeslagId; readonly id: BeslagId } | null {
  const { beslagen, bron, vorigen } = bekend;
  const anderen = beslagen.filter(({ partij }) => partij !== null);
  const ervoor = anderen.length === 0 ? null : oordeelOver(bekend, anderen).samenloop;
  const aangewezen = ervoor?.soort === 'inner' ? [ervoor.inner] : ervoor?.soort === 'onbeslist' ? ervoor.kandidaten : [];
  const begrijpelijk = new Set([inner, ...vorigen, ...beslagen.filter(({ beslag: { id } }) => aangewezen.includes(id)).map((een) => partijVan(bekend, een))]);
  for (const { beslag, noemt } of anderen) {
    if (noemt === null || (beslag.bron !== null && beslag.bron !== bron) || begrijpelijk.has(partijsleutel(noemt.partij.nummer))) continue;
    // Of who has nothing running any more the other has not heard yet: that says nothing.
    const genoemd = beslagen.find((een) => partijVan(bekend, een) === partijsleutel(noemt.partij.nummer));
    if (genoemd !== undefined) return { door: beslag.id, id: genoemd.beslag.id };
  }
  return null;
}
