import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Postkanaal } from '../../../activities/post/port.ts';
import { laatWeerWachten } from '../../../activities/post/tegenhouden.ts';
import { naarDatum } from '../../../activities/opslag/dagen.ts';
import type { VerzendenPort, Voortgang } from '../../../activities/verzenden/port.ts';
import { maakVerzenden } from '../../../activities/verzenden/verzenden.ts';
import { opslagInMap } from '../../../adapters/opslagplaats/map.ts';
import type { Opslagplaats } from '../../../adapters/opslagplaats/opslagplaats.ts';
import { maakBrievenmaker } from '../../../brieven/brievenmaker.ts';
import { SYSTEEM, type Runkeuze } from '../../../contract/verzending.ts';
import { zaakVanVerzendrun, type ZaakId } from '../../../contract/zaak.ts';
import { dag } from '../../../domain/kalender/dag.ts';
import { ADRES, maakOpstelling, type Opstelling, type Proefvordering } from '../invorderen/opstelling.ts';

/** A record with a post: what was handed to the channels stands in `uitgegeven`, by part. */
export interface Postopstelling extends Opstelling {
  readonly verzenden: VerzendenPort;
  readonly opslag: Opslagplaats;
  readonly uitgegeven: number[];
  /** Claims with a herinnering and an aanmaning behind them, that an aanmaning or dwangbevel may follow. */
  claims(naam: string, aantal: number): Promise<readonly Proefvordering[]>;
  /** Gathers and judges the run of a day. */
  proef(op: string, volgnummer?: number, keuze?: Runkeuze, voorbereidDoor?: string): Promise<Voortgang & { readonly zaak: ZaakId }>;
  /** Releases what may go, until nothing is left to release. */
  geefVrij(zaak: ZaakId, op: string): Promise<Voortgang>;
  /** The findings of a part by code, with how many letters each is about. */
  bevindingen(deelId: number): Promise<Readonly<Record<string, number>>>;
}

export async function maakPostopstelling(post?: Postkanaal): Promise<Postopstelling> {
  const o = await maakOpstelling();
  // Each debtor lives somewhere: one name and one address for many is what a proef stops.
  o.brp.antwoord = async () => Promise.resolve({ soort: 'gevonden', adressering: { ...ADRES, adresregels: [`Kade ${String(o.brp.gevraagd)}`, '1234 AB WATERSTAD'] } });
  const map = await mkdtemp(join(tmpdir(), 'invorderstraat-opslag-'));
  const opslag = opslagInMap(map);
  const uitgegeven: number[] = [];
  const huisstijl: unknown = JSON.parse(await readFile(new URL('../../../brieven/voorbeeld-huisstijl.json', import.meta.url), 'utf8'));
  await o.db.huisstijl.create({ data: { opdrachtgeverId: 'waterstad', geldigVanaf: naarDatum(dag('2024-01-01')), inhoud: huisstijl as object } });
  const geefUit: Postkanaal['geefUit'] = async ({ rundeelId }) => {
    uitgegeven.push(rundeelId);
    return Promise.resolve({ klaar: true });
  };
  const houdTegen: Postkanaal['houdTegen'] = async ({ rundeelId }) => o.db.$transaction(async (tx) => laatWeerWachten(tx, rundeelId));
  const verzenden = maakVerzenden({ db: o.db, brieven: maakBrievenmaker(), opslag, post: post ?? { geefUit, houdTegen } }, { proef: 10, vrijgave: 10 });
  return {
    ...o,
    verzenden,
    opslag,
    uitgegeven,
    claims: async (naam, aantal) => {
      const claims: Proefvordering[] = [];
      for (let i = 1; i <= aantal; i += 1) claims.push(await o.vordering(`${naam}-${String(i)}`));
      return claims;
    },
    proef: async (op, volgnummer = 1, keuze = {}, voorbereidDoor = SYSTEEM) => {
      const zaak = zaakVanVerzendrun(dag(op), volgnummer);
      for (;;) {
        const voortgang = await verzenden.proef({ zaak, vandaag: dag(op), voorbereidDoor, keuze });
        if (voortgang.klaar) return { ...voortgang, zaak };
      }
    },
    geefVrij: async (zaak, op) => {
      for (;;) {
        const voortgang = await verzenden.geefVrij({ zaak, vandaag: dag(op) });
        if (voortgang.klaar) return voortgang;
      }
    },
    bevindingen: async (deelId) => {
      const { bevindingen } = await o.db.rundeel.findUniqueOrThrow({ where: { id: deelId } });
      return Object.fromEntries((bevindingen as { code: string; aantal: number }[]).map(({ code, aantal }) => [code, aantal]));
    },
    ruimOp: async () => {
      await o.ruimOp();
      await rm(map, { recursive: true, force: true });
    },
  };
}
