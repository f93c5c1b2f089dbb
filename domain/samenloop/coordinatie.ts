import { actieveBeslagen, eisGeldig, type Beslag, type BeslagId } from './beslag.ts';
import { bepalendePunten } from './lezingen.ts';
import { gebrekVan } from './overdracht.ts';
import { perLezing } from './per-lezing.ts';
import { geordend, type Regel } from './regels.ts';
import type { Samenloopvraag } from './vraag.ts';
import { teVeelOnbekend, vraagOver } from './vragen.ts';

/** Who collects. `regels` and `reden` say why, the latter in Dutch, for the operator, without personal data. */
export type Coordinatie = {
  /** More than one beslag lies on the source, conservatoire included (verrekening is none). */
  readonly samenloop: boolean;
  readonly regels: readonly Regel[];
  readonly reden: string;
} & (
  | { readonly soort: 'inner'; readonly inner: BeslagId; /** null: the only beslaglegger, who coordinates nothing. */ readonly cdw: BeslagId | null }
  /** No beslag, or conservatoir beslag alone. */
  | { readonly soort: 'niemand' }
  /** Everybody will be paid: each collects for itself. */
  | { readonly soort: 'ieder_zelf' }
  /** The law and the agreements that are known do not point at one: a person answers the question. */
  | { readonly soort: 'onbeslist'; readonly kandidaten: readonly BeslagId[]; readonly vraag: string }
);

/**
 * Who is coördinerend deurwaarder on an inkomstenbron (Rv 478 lid 1, 2 and 4, IW 19 lid 7). Every reading of what is open is worked
 * out; where they do not agree the outcome is `onbeslist`. Throws a RangeError on beslagen that cannot be.
 */
export function coordineer(vraag: Samenloopvraag): Coordinatie {
  const { peildatum, bron, beslagen, overdracht } = vraag;
  eisGeldig(beslagen);
  const actief = actieveBeslagen(beslagen, bron, peildatum);
  const executoriaal = actief.filter((beslag) => beslag.executoriaal);
  const samenloop = actief.length > 1;
  const bijkomend = bijkomendeRegels(beslagen, actief, bron);
  const uitkomst = (regels: readonly Regel[], reden: string): Pick<Coordinatie, 'samenloop' | 'regels' | 'reden'> => ({ samenloop, regels: geordend([...regels, ...bijkomend]), reden });

  if (actief.length === 0) return { ...uitkomst([], 'Er ligt geen beslag op deze bron.'), soort: 'niemand' };
  if (executoriaal.length === 0) return { ...uitkomst([], 'Er ligt alleen conservatoir beslag: niemand int.'), soort: 'niemand' };
  if (samenloop && vraag.alleVoorafVoldaanZeker) return { ...uitkomst(['R1'], 'Vooraf staat vast dat allen worden voldaan: er is geen coördinator, ieder int zelf.'), soort: 'ieder_zelf' };
  const [enige] = actief;
  if (!samenloop && enige !== undefined) return { ...uitkomst([], `Beslag ${enige.id} is het enige op deze bron: geen samenloop, deze beslaglegger int zelf.`), soort: 'inner', inner: enige.id, cdw: null };

  const lezingen = perLezing(vraag, actief);
  if (lezingen === null) return { ...uitkomst([], 'Er is te veel onbekend om te bepalen wie int.'), soort: 'onbeslist', kandidaten: executoriaal.map(({ id }) => id).sort(), vraag: teVeelOnbekend };
  const alle = lezingen.flatMap(({ aanwijzingen }) => aanwijzingen);
  const kandidaten = [...new Set(alle.map(({ id }) => id))].sort();
  const [aanwijzing] = alle;
  if (aanwijzing !== undefined && kandidaten.length === 1) {
    const zonderGevolg = overdracht !== null && !alle.some(({ regels }) => regels.includes('R6'));
    const reden = `De inning komt toe aan beslag ${aanwijzing.id}: ${aanwijzing.reden}.${zonderGevolg ? gebrekVan(overdracht, actief) : ''}`;
    return { ...uitkomst(alle.flatMap(({ regels }) => regels), reden), soort: 'inner', inner: aanwijzing.id, cdw: aanwijzing.id };
  }
  const punten = bepalendePunten(lezingen.map(({ lezing, aanwijzingen }) => ({ lezing, uitkomst: aanwijzingen.map(({ id }) => id).sort().join() })));
  const uitleg = new Set(lezingen.flatMap((een) => (een.uitleg !== null && new Set(een.aanwijzingen.map(({ id }) => id)).size > 1 ? [een.uitleg] : [])));
  const { reden, vraag: open } = vraagOver(kandidaten, uitleg, punten);
  return { ...uitkomst([], reden), soort: 'onbeslist', kandidaten, vraag: open };
}

/** Rules that hold besides those that point at one party. */
function bijkomendeRegels(beslagen: readonly Beslag[], actief: readonly Beslag[], bron: string): Regel[] {
  const regels: Regel[] = [];
  if (actief.some(({ executoriaal }) => !executoriaal)) regels.push('R4');
  if (beslagen.some((beslag) => beslag.bron !== bron)) regels.push('R11');
  if (actief.length > 1 && actief.some(({ vordering }) => vordering === 'bestuursrechtelijke_premie_zvw18f')) regels.push('R13');
  return regels;
}
