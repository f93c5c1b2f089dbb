import type { Handelingen } from '../../contract/handelingen.ts';
import { eist } from './weigering.ts';

const REGISTERTAKEN: readonly string[] = ['insolventie', 'vertegenwoordiger_onbekend', 'register_met_de_hand'];

/** Whether a zaak waits for a person because of what a register held. */
export function isRegistertaak(taak: string | null): boolean {
  return taak !== null && REGISTERTAKEN.includes(taak);
}

export const OMSCHRIJVING_REGISTER =
  'Legt vast dat wat een register zegt deze zaak niet raakt (een ander met dezelfde naam, een vordering van later datum, of met de hand nagekeken): { sleutel, door, bevindingId, reden }.';

/** The same for every zaak: which bevinding, and why. */
export function toetsRegister({ bevindingId, reden }: Handelingen['beoordeelRegister']): void {
  eist.nummer(bevindingId, 'bevindingId', 'welke bevinding? Zie `npx invorderstraat taak <nummer>`.');
  eist.tekst(reden, 'reden', 'waarom raakt dit deze zaak niet?');
}
