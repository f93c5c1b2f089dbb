import { voluit, type Dag } from '../kalender/dag.ts';
import { isDezelfdePersoon } from '../vier-ogen/persoon.ts';

/** Who did something. Until there is sign-in nobody's name is proven, and it is shown so. */
export type Door = { readonly door: string; readonly op: Dag; readonly bewezen: false };

/** A value that a person entered in place of a source's, and whether a second person approved it (four eyes). */
export type Handinvoer = {
  readonly reden: string;
  /** What shows that it is right: a payslip, a lease. */
  readonly bewijs: string;
  readonly ingevoerd: Door;
  readonly goedkeuring: Goedkeuring;
};

export type Goedkeuring =
  | { readonly staat: 'wacht' }
  | ({ readonly staat: 'goedgekeurd' } & Door)
  | ({ readonly staat: 'afgewezen'; readonly reden: string } & Door);

/** A step of the four eyes: the new state, or why it was refused, in Dutch. */
export type Beoordeling = { readonly soort: 'gelukt'; readonly invoer: Handinvoer } | { readonly soort: 'geweigerd'; readonly reden: string };

/** Enters a value by hand; it waits for a second person. Refused without a reason, evidence and a name. */
export function voerMetDeHandIn(gegevens: { readonly reden: string; readonly bewijs: string; readonly door: string; readonly op: Dag }): Beoordeling {
  const [reden, bewijs, door] = [gegevens.reden.trim(), gegevens.bewijs.trim(), gegevens.door.trim()];
  if (reden === '') return geweigerd('Geef de reden waarom het gegeven van de bron niet klopt.');
  if (bewijs === '') return geweigerd('Geef het bewijs waaruit het gegeven blijkt.');
  if (door === '') return geweigerd('Geef de naam van wie het gegeven invoert.');
  return gelukt({ reden, bewijs, ingevoerd: { door, op: gegevens.op, bewezen: false }, goedkeuring: { staat: 'wacht' } });
}

/** Approves a value that was entered by hand. Refused when the same person entered it, or when it was judged before. */
export function keurGoed(invoer: Handinvoer, wie: { readonly door: string; readonly op: Dag }): Beoordeling {
  return beoordeel(invoer, wie, (door) => ({ staat: 'goedgekeurd', ...door }));
}

/** Rejects such a value, with a reason; by a second person too. */
export function wijsAf(invoer: Handinvoer, wie: { readonly door: string; readonly op: Dag; readonly reden: string }): Beoordeling {
  const reden = wie.reden.trim();
  if (reden === '') return geweigerd('Geef de reden van de afwijzing.');
  return beoordeel(invoer, wie, (door) => ({ staat: 'afgewezen', reden, ...door }));
}

/** Whether the value may be used: approved, and by another person than who entered it. */
export function goedgekeurd({ ingevoerd, goedkeuring }: Handinvoer): boolean {
  return goedkeuring.staat === 'goedgekeurd' && !isDezelfdePersoon(goedkeuring.door, ingevoerd.door);
}

/** The entry in one line, with who stands behind it. */
export function inWoordenHandinvoer({ reden, bewijs, ingevoerd, goedkeuring }: Handinvoer): string {
  const tweede = goedkeuring.staat === 'wacht' ? 'nog niet goedgekeurd' : `${goedkeuring.staat} door ${goedkeuring.door}`;
  return `met de hand op ${voluit(ingevoerd.op)} door ${ingevoerd.door} (niet bewezen), ${tweede}; reden: ${reden}; bewijs: ${bewijs}`;
}

function beoordeel(invoer: Handinvoer, wie: { readonly door: string; readonly op: Dag }, staat: (door: Door) => Goedkeuring): Beoordeling {
  const door = wie.door.trim();
  if (door === '') return geweigerd('Geef de naam van wie beoordeelt.');
  if (isDezelfdePersoon(door, invoer.ingevoerd.door)) return geweigerd('Wie een gegeven invoert, mag het niet zelf beoordelen.');
  if (invoer.goedkeuring.staat !== 'wacht') return geweigerd('Dit gegeven is al beoordeeld.');
  if (wie.op < invoer.ingevoerd.op) return geweigerd('Een gegeven kan niet worden beoordeeld voordat het is ingevoerd.');
  return gelukt({ ...invoer, goedkeuring: staat({ door, op: wie.op, bewezen: false }) });
}

const gelukt = (invoer: Handinvoer): Beoordeling => ({ soort: 'gelukt', invoer });
const geweigerd = (reden: string): Beoordeling => ({ soort: 'geweigerd', reden });
