import { TAAKSOORTEN } from '../../contract/taken.ts';
import { plusDagen, type Dag } from '../../domain/kalender/dag.ts';
import type { Overdrachtgrond } from '../../domain/samenloop/overdrachtsgang.ts';
import { ANTWOORD_DAGEN } from '../../domain/samenloop/overdrachtsmaand.ts';
import { bewaarBesluit } from '../opslag/besluit.ts';
import type { Database, Transactie } from '../opslag/database.ts';
import { legOpnieuwVoor } from '../opslag/taak.ts';
import { oordeelOver } from '../router/oordeel.ts';
import { vertel, verteld } from './berichten.ts';
import { trekInNaEinde } from './intrekken.ts';
import { OPNIEUW_ZOEKEN } from './opvolger.ts';
import type { OverdragenPort } from './port.ts';
import { zetVerder, type Inningsoverdracht } from './rij.ts';
import { opStap } from './staat.ts';

/** Articles on which an overdracht rests, by its ground. */
export const ARTIKELEN = {
  geeindigd: ['Rv 478 lid 3'],
  onderling_overleg: ['Rv 478 lid 4'],
  hoger_voorrecht: ['IW 19 lid 7', 'Rv 478 lid 4'],
  afspraak_7: ['Afsprakenkader coördinerend deurwaarderschap, afspraak 7', 'Rv 478 lid 4'],
} as const satisfies Readonly<Record<Overdrachtgrond, readonly string[]>>;

/** Choices of a person where nobody answers, or the other refuses. */
export const NA_STILTE = ['opnieuw_aanbieden', 'stoppen'] as const;
/** The same after our beslag ended: until somebody takes over nobody collects. */
const NA_EINDE = ['opnieuw_aanbieden', OPNIEUW_ZOEKEN, 'stoppen'] as const;
const NA_EINDE_TEKST = 'Ons beslag is geëindigd, en de partij die de inning moet overnemen antwoordt niet, ook niet na herinnering, of zij weigert (Rv 478 lid 3). Tot iemand overneemt int niemand. Kies met «beantwoord»: opnieuw aanbieden, opnieuw zoeken wie volgt, of stoppen; een tweede persoon keurt dat goed met «keurAntwoordGoed».';

/** Offering the collection to who is to have it, once more where he is silent, and then a task. */
export function maakAanbieden(db: Database): Pick<OverdragenPort, 'biedAan' | 'wachtOpAntwoord'> {
  return {
    async biedAan(kop) {
      return opStap(db, kop, 'aanbieden', async (tx, overdracht) => {
        const ingetrokken = await trekInNaEinde(tx, overdracht, kop.vandaag);
        if (ingetrokken !== null) return ingetrokken;
        const { zaak, grond, partij, beslagId, stand } = overdracht;
        const { vandaag } = kop;
        const keer = (await verteld(tx, overdracht, 'overdracht_aangeboden')).length + 1;
        const oordeel = await oordeelOver(tx, beslagId);
        await bewaarBesluit(tx, {
          sleutel: `${zaak}:aanbod:${String(keer)}`,
          zaak,
          vandaag,
          soort: 'overdracht_aanbod',
          grond: [...new Set([...ARTIKELEN[grond], ...(oordeel?.artikelen ?? [])])],
          inhoud: { grond, partij: partij?.sleutel ?? null, vanafMaand: stand.vanafMaand, reden: oordeel?.reden ?? null },
          ...(oordeel === null ? {} : { voorganger: { soort: 'besluit', id: oordeel.besluitId } }),
        });
        await stuurAanbod(tx, overdracht, vandaag, keer);
        return zetVerder(tx, overdracht, vandaag, { soort: 'aangeboden', op: vandaag });
      });
    },

    async wachtOpAntwoord(kop) {
      return opStap(db, kop, 'aangeboden', async (tx, overdracht) => {
        const ingetrokken = await trekInNaEinde(tx, overdracht, kop.vandaag);
        if (ingetrokken !== null) return ingetrokken;
        const { stand } = overdracht;
        const { vandaag } = kop;
        const [laatste] = (await verteld(tx, overdracht, 'overdracht_aangeboden')).slice(-1);
        if (laatste !== undefined && laatste.weigering !== null) {
          await vraagHoeVerder(tx, overdracht, vandaag, `niet bezorgd: ${laatste.weigering}`);
          return zetVerder(tx, overdracht, vandaag, { soort: 'afgewezen' });
        }
        if (vandaag < plusDagen(stand.sinds, ANTWOORD_DAGEN)) return overdracht;
        if (stand.herinnerd) {
          await vraagHoeVerder(tx, overdracht, vandaag, 'geen_antwoord');
          return overdracht;
        }
        await stuurAanbod(tx, overdracht, vandaag, (await verteld(tx, overdracht, 'overdracht_aangeboden')).length + 1);
        return zetVerder(tx, overdracht, vandaag, { soort: 'herinnerd', op: vandaag });
      });
    },
  };
}

async function stuurAanbod(tx: Transactie, overdracht: Inningsoverdracht & { readonly stand: { readonly vanafMaand: string } }, vandaag: Dag, keer: number): Promise<void> {
  const { overdrachtId, grond, stand } = overdracht;
  await vertel(tx, overdracht, vandaag, { soort: 'overdracht_aangeboden', sleutel: `overdracht_aangeboden:${String(keer)}`, inhoud: { overdrachtId, grond, vanafMaand: stand.vanafMaand } });
}

/** Asks two persons how it goes on. */
export async function vraagHoeVerder(tx: Transactie, { zaak, grond, partij }: Inningsoverdracht, vandaag: Dag, waarom: string): Promise<void> {
  await legOpnieuwVoor(tx, zaak, 'overdracht_onbeantwoord', vandaag, 'overdracht_onbeantwoord', grond === 'geeindigd' ? NA_EINDE_TEKST : TAAKSOORTEN.overdracht_onbeantwoord, { feiten: { partij: partij?.sleutel ?? null, grond, waarom }, artikelen: [...ARTIKELEN[grond]], keuzes: grond === 'geeindigd' ? [...NA_EINDE] : [...NA_STILTE] });
}
