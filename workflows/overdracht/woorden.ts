import type { Overdrachtstaat } from '../../contract/overdracht.ts';
import type { Overdrachteinde, Overdrachtgrond, Overdrachtstap } from '../../domain/samenloop/overdrachtsgang.ts';

/** What each step waits for, in Dutch. */
export const WACHT_OP: Readonly<Record<Overdrachtstap, string>> = {
  opvolger_zoeken: 'zoekt wie als volgende int; een partij antwoordt nog niet',
  aanbieden: 'de inning wordt aangeboden',
  aangeboden: 'wacht op het antwoord van de andere partij',
  afgewezen: 'wacht op een mens: de andere partij neemt niet over',
  gegevens_sturen: 'de gegevens gaan naar de andere partij',
  beoordelen: 'beoordeelt of wij de inning overnemen',
  aanvaard: 'wacht tot de andere partij de gegevens stuurt en afrondt',
  kennis_geven: 'de derde en de schuldenaar krijgen bericht',
  kennis_gegeven: 'wacht op het bewijs dat de brieven aan de derde en de schuldenaar zijn gepost',
  afronden: 'meldt de andere partij dat de derde en de schuldenaar bericht hebben',
  nazorg: 'wat bij de verkeerde partij binnenkomt wordt doorgezonden',
  gesloten: 'de overdracht is gesloten',
};

const GROND: Readonly<Record<Overdrachtgrond, string>> = {
  geeindigd: 'wie inde gaat niet verder (Rv 478 lid 3)',
  onderling_overleg: 'in onderlinge overeenstemming (Rv 478 lid 4)',
  hoger_voorrecht: 'een hoger voorrecht (IW 19 lid 7)',
  afspraak_7: 'afspraak 7 van het afsprakenkader',
};

const EINDE: Readonly<Record<Overdrachteinde, string>> = {
  overgedragen: 'de inning is overgedragen',
  geweigerd: 'wij hebben de overdracht geweigerd',
  gestopt: 'twee personen hebben besloten niet over te dragen',
  ingetrokken: 'de overdracht gaat niet door: haar grond is vervallen',
  geen_opvolger: 'geen andere partij neemt de inning over',
};

/** What an operator reads of an overdracht: who to whom, why, and who collects which month. */
export function overdrachtInWoorden({ rol, grond, partij, vanafMaand, einde }: Overdrachtstaat): string[] {
  const ander = partij ?? 'een partij die nog wordt gezocht';
  return [
    `${rol === 'gever' ? `van ons aan ${ander}` : `van ${ander} aan ons`}; grond: ${GROND[grond]}`,
    ...(vanafMaand === null ? [] : [`tot en met de maand voor ${vanafMaand} ${rol === 'gever' ? 'innen wij' : 'int zij'}; vanaf ${vanafMaand} ${rol === 'gever' ? 'int zij' : 'innen wij'}`]),
    ...(einde === null ? [] : [EINDE[einde]]),
  ];
}
