import type { Dag } from '../../domain/kalender/dag.ts';
import { naarAdressering, naarRegistersleutel } from './adressering.ts';
import type { BrpAdressering, BrpRegistersleutel } from './adressering.ts';
import type { ApiPersoon } from './antwoord.ts';
import { raadpleeg } from './bevraging.ts';
import type { BrpConfig } from './bevraging.ts';
import { naarBrpGegevens, teBevragenRelaties } from './gegevens.ts';
import type { BrpVoorRekentool } from './gegevens.ts';
import { VELDEN_BRIEVEN, VELDEN_DWANGSTAP, VELDEN_HERINNERING, VELDEN_REKENTOOL, VELDEN_VERBLIJF_RELATIE } from './veldensets.ts';

/** Found, or not known to the BRP. What went wrong is thrown: BronOnbereikbaar (again later) or BronFout (a person looks). */
export type BrpUitkomst<T> = { readonly soort: 'gevonden'; readonly persoon: T } | { readonly soort: 'niet_gevonden' };

/** The BRP as the street asks it: one method for each purpose, so that no purpose sees the other's data. */
export type BrpClient = {
  /** Name and address of any number of people, for letters. Every BSN that was asked is in the answer. */
  readonly voorBrieven: (bsns: readonly string[], signaal?: AbortSignal) => Promise<ReadonlyMap<string, BrpUitkomst<BrpAdressering>>>;
  /** The same of one person with his date of birth, before a herinnering. */
  readonly voorHerinnering: (bsn: string, signaal?: AbortSignal) => Promise<BrpUitkomst<BrpAdressering & Pick<BrpRegistersleutel, 'geboortedatum'>>>;
  /** The same of one person with by what the registers of the Rechtspraak find him, before a coercive step. */
  readonly voorDwangstap: (bsn: string, signaal?: AbortSignal) => Promise<BrpUitkomst<BrpAdressering & BrpRegistersleutel>>;
  /**
   * Partner, children and address of a debtor, for the rekentool (step 3). Asks a second time for the addresses of the
   * running partner and of children who may be under 18 on the day.
   */
  readonly voorRekentool: (bsn: string, opDag: Dag, signaal?: AbortSignal) => Promise<BrpUitkomst<BrpVoorRekentool>>;
  /** Whether relations live and where, in batches; only for the rekentool. People the BRP does not know are absent. */
  readonly verblijfVanRelaties: (bsns: readonly string[], signaal?: AbortSignal) => Promise<ReadonlyMap<string, ApiPersoon>>;
};

/** Makes the client of a Haal Centraal BRP bevragen v2 server: the real one, or the stand-in. */
export function maakBrpClient(config: BrpConfig): BrpClient {
  const verblijfVanRelaties = (bsns: readonly string[], signaal?: AbortSignal) => raadpleeg(config, bsns, VELDEN_VERBLIJF_RELATIE, signaal);
  return {
    voorBrieven: async (bsns, signaal) => {
      const personen = await raadpleeg(config, bsns, VELDEN_BRIEVEN, signaal);
      return new Map(
        bsns.map((bsn): [string, BrpUitkomst<BrpAdressering>] => {
          const persoon = personen.get(bsn);
          return [bsn, persoon === undefined ? { soort: 'niet_gevonden' } : { soort: 'gevonden', persoon: naarAdressering(persoon) }];
        }),
      );
    },
    voorHerinnering: async (bsn, signaal) => {
      const persoon = (await raadpleeg(config, [bsn], VELDEN_HERINNERING, signaal)).get(bsn);
      return persoon === undefined ? { soort: 'niet_gevonden' } : { soort: 'gevonden', persoon: { ...naarAdressering(persoon), geboortedatum: naarRegistersleutel(persoon).geboortedatum } };
    },
    voorDwangstap: async (bsn, signaal) => {
      const persoon = (await raadpleeg(config, [bsn], VELDEN_DWANGSTAP, signaal)).get(bsn);
      return persoon === undefined ? { soort: 'niet_gevonden' } : { soort: 'gevonden', persoon: { ...naarAdressering(persoon), ...naarRegistersleutel(persoon) } };
    },
    voorRekentool: async (bsn, opDag, signaal) => {
      const schuldenaar = (await raadpleeg(config, [bsn], VELDEN_REKENTOOL, signaal)).get(bsn);
      if (schuldenaar === undefined) return { soort: 'niet_gevonden' };
      const relaties = await verblijfVanRelaties(teBevragenRelaties(schuldenaar, opDag), signaal);
      return { soort: 'gevonden', persoon: naarBrpGegevens(schuldenaar, relaties) };
    },
    verblijfVanRelaties,
  };
}
