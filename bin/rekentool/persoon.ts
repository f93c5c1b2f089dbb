import { BronFout, BronOnbereikbaar } from '../../adapters/bron/fouten.ts';
import { maakBrpClient, type BrpClient } from '../../adapters/brp/client.ts';
import { startBrpStandin } from '../../adapters/brp/standin/start.ts';
import { maakPolisClient, type PolisClient, type PolisUitkomst } from '../../adapters/polis/client.ts';
import { startPolisStandin } from '../../adapters/polis/standin/start.ts';
import type { Polisgegevens } from '../../domain/inkomen/polisgegevens.ts';
import { eersteVanMaand, plusMaanden, type Dag } from '../../domain/kalender/dag.ts';
import { leefsituatieUitBrp } from '../../domain/leefsituatie/uit-brp.ts';
import { reken, type RekentoolUitkomst } from '../../domain/rekentool/rekentool.ts';

/** The two registers, as the chain asks them. */
export type Registers = { readonly brp: BrpClient; readonly polis: PolisClient };

/** What the chain came to for one person, or the reason why it could not begin. */
export type Persoonsuitkomst =
  | { readonly soort: 'gerekend'; readonly uitkomst: RekentoolUitkomst; readonly derden: ReadonlyMap<string, string> }
  | { readonly soort: 'reden'; readonly reden: string };

/** Months of income asked: the four that count (Besluit art. 3), and one for a tijdvak that began before them. */
const MAANDEN_TERUG = 5;

/** Starts both stand-ins in this process on a legal day, does the work, and stops them. */
export async function metRegisters<T>(opDag: Dag, inkomens: { readonly inkomensBestand: string | URL } | { readonly inkomens: string }, werk: (registers: Registers) => Promise<T>): Promise<T> {
  const brp = await startBrpStandin({ dag: opDag });
  try {
    const polis = await startPolisStandin({ dag: opDag, ...inkomens });
    try {
      return await werk({ brp: maakBrpClient({ basisUrl: brp.url, apiKey: 'stand-in' }), polis: maakPolisClient({ url: polis.url }) });
    } finally {
      await polis.stop();
    }
  } finally {
    await brp.stop();
  }
}

/**
 * The whole chain for one person: BRP, polisadministratie (of the spouse too, where the law counts one), leefsituatie,
 * source and beslagvrije voet. A source that refuses is a reason, never an error.
 */
export async function rekenVoorPersoon({ brp, polis }: Registers, bsn: string, opDag: Dag): Promise<Persoonsuitkomst> {
  try {
    const persoon = await brp.voorRekentool(bsn, opDag);
    if (persoon.soort === 'niet_gevonden') return { soort: 'reden', reden: 'De BRP kent deze persoon niet of levert hem niet meer.' };
    const { gegevens, partnerBsn } = persoon.persoon;
    const leefsituatie = leefsituatieUitBrp(gegevens, opDag);
    const echtgenoot = leefsituatie.soort === 'bepaald' && leefsituatie.echtgenoot !== null ? (partnerBsn.get(leefsituatie.echtgenoot) ?? null) : null;
    const periode = { van: plusMaanden(eersteVanMaand(opDag), -MAANDEN_TERUG), tot: opDag };
    const eigen = await polis.inkomsten(bsn, periode);
    const partner = echtgenoot === null ? null : await polis.inkomsten(echtgenoot, periode);
    const uitkomst = reken({ peildatum: opDag, brp: gegevens, polis: gegevensVan(eigen), polisEchtgenoot: partner && gegevensVan(partner) });
    return { soort: 'gerekend', uitkomst, derden: namenVan(eigen) };
  } catch (fout) {
    if (fout instanceof BronFout || fout instanceof BronOnbereikbaar) return { soort: 'reden', reden: `Een bron gaf geen bruikbaar antwoord: ${fout.message}` };
    throw fout;
  }
}

function gegevensVan(uitkomst: PolisUitkomst): Polisgegevens {
  return uitkomst.soort === 'gevonden' ? uitkomst.gegevens : { inkomstenverhoudingen: [] };
}

/** Name of each derde by loonheffingennummer. */
function namenVan(uitkomst: PolisUitkomst): ReadonlyMap<string, string> {
  if (uitkomst.soort !== 'gevonden') return new Map();
  return new Map([...uitkomst.derden.values()].flatMap(({ loonheffingennummer, naam }) => (naam === null ? [] : [[loonheffingennummer, naam] as const])));
}
