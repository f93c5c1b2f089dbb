import { Bericht } from '../../adapters/routeervoorziening/contract/bericht.ts';
import type { Taaksoort } from '../../contract/taken.ts';
import { zaakVanSamenloop } from '../../contract/zaak.ts';
import { dag, plusDagen, type Dag } from '../../domain/kalender/dag.ts';
import { beleidOp } from '../beleid/beleid.ts';
import { leesBeslag } from '../beslaan/dossier.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { legVoor } from '../opslag/taak.ts';
import type { VerdelenPort } from './port.ts';

/** A payment that who collects announced and that did not come yet. */
export interface Aankondiging {
  readonly id: number;
  readonly beslagId: number;
  readonly centen: number;
  readonly maand: string;
  readonly betaaldOp: Dag;
  readonly betalingskenmerk: string;
}

/** Announced payments to a beslag, or by the kenmerk on the line of the bank, that did not come yet, the oldest first. */
export async function openAankondigingen(tx: Transactie, welke: { readonly beslagId: number } | { readonly betalingskenmerk: string }): Promise<Aankondiging[]> {
  const bij = 'beslagId' in welke ? { beslagId: welke.beslagId } : { inhoud: { path: ['inhoud', 'betalingskenmerk'], equals: welke.betalingskenmerk } };
  const rijen = await tx.inkomendPartijbericht.findMany({ where: { ...bij, soort: 'afdracht_doorgezonden', onzeker: false, afdracht: null }, orderBy: { id: 'asc' } });
  return rijen.flatMap(({ id, beslagId, inhoud }) => {
    const bericht = Bericht.safeParse(inhoud).data;
    if (bericht?.soort !== 'afdracht_doorgezonden') return [];
    const { bedrag, maand, betaaldOp, betalingskenmerk } = bericht.inhoud;
    return [{ id, beslagId, centen: bedrag, maand, betaaldOp: dag(betaaldOp), betalingskenmerk }];
  });
}

/** Whether what was announced came, within the days that the policy gives the afdracht of a derde. */
export function maakAankondigingen(db: Database): Pick<VerdelenPort, 'controleerAankondigingen'> {
  return {
    async controleerAankondigingen({ beslagId, vandaag }) {
      const zaak = zaakVanSamenloop(beslagId);
      const { afdrachtDagen } = await beleidOp(db, await leesBeslag(db, beslagId), vandaag);
      return metZaak(db, zaak, async (tx) => {
        let taak: Taaksoort | null = null;
        const later: Dag[] = [];
        for (const { id, centen, maand, betaaldOp } of await openAankondigingen(tx, { beslagId })) {
          const telaatVanaf = plusDagen(betaaldOp, afdrachtDagen + 1);
          if (vandaag < telaatVanaf) later.push(telaatVanaf);
          else taak = await legVoor(tx, zaak, 'aangekondigd_niet_ontvangen', vandaag, `aangekondigd:${String(id)}`, undefined, { feiten: { partijberichtId: id, centen, maand, betaaldOp }, artikelen: ['Rv 478'] });
        }
        return { wekOp: later.sort()[0] ?? null, taak };
      });
    },
  };
}
