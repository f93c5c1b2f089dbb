import type { Dag } from '../../domain/kalender/dag.ts';
import type { VerhaalId } from '../../contract/zaak.ts';
import { zaakVanVerhaal } from '../../contract/zaak.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import type { Naslag } from '../registers/registers.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { naarDatum } from '../opslag/dagen.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { blijvendeFout, type BrpAntwoord, type PolisAntwoord, type RouterAntwoord } from './bronnen.ts';

/** The questions of one vaststelling; `polis_partner` only where the BRP gives a partner that counts. */
export type Vraag = 'brp' | 'polis' | 'polis_partner' | 'router' | 'registers';

interface AntwoordOp {
  brp: BrpAntwoord;
  polis: PolisAntwoord;
  polis_partner: PolisAntwoord;
  router: RouterAntwoord;
  /** What is looked up in the registers of the Rechtspraak; of a vaststelling of before they were asked there is none. */
  registers: Naslag;
}

/** An answer as it is kept: what the source said, or that what it said breaks its own contract. */
export type Bewaard<V extends Vraag> =
  | { readonly soort: 'antwoord'; readonly antwoord: AntwoordOp[V] }
  | { readonly soort: 'ongeldig'; readonly code: string };

export interface Vraagkop {
  readonly verhaalId: VerhaalId;
  readonly volgnummer: number;
  readonly vandaag: Dag;
}

type Vaststellingkop = Pick<Vraagkop, 'verhaalId' | 'volgnummer'>;

const sleutel = ({ verhaalId, volgnummer }: Vaststellingkop, vraag: Vraag): string =>
  `${zaakVanVerhaal(verhaalId)}:${String(volgnummer)}:${vraag}`;

/** The kept answer on a question of this vaststelling, or null when it was not asked. */
export async function leesAntwoord<V extends Vraag>(tx: Database | Transactie, kop: Vaststellingkop, vraag: V): Promise<Bewaard<V> | null> {
  const rij = await tx.bronantwoord.findUnique({ where: { sleutel: sleutel(kop, vraag) } });
  // Written below from the same type, in this file only.
  return rij === null ? null : (rij.inhoud as unknown as Bewaard<V>);
}

/**
 * Asks a source once per vaststelling and keeps the answer as the fact the calculation rests on. Already answered:
 * nothing is asked. A lasting refusal is kept too, so that a person can look; an unreachable source throws.
 */
export async function vraagEenmalig<V extends Vraag>(db: Database, kop: Vraagkop, vraag: V, stel: () => Promise<AntwoordOp[V]>): Promise<Bewaard<V>> {
  const eerder = await leesAntwoord(db, kop, vraag);
  if (eerder !== null) return eerder;
  const bewaard: Bewaard<V> = await beantwoord(stel);
  const zaak = zaakVanVerhaal(kop.verhaalId);
  return metZaak(db, zaak, async (tx) => {
    const intussen = await leesAntwoord(tx, kop, vraag);
    if (intussen !== null) return intussen;
    await tx.bronantwoord.create({
      data: {
        sleutel: sleutel(kop, vraag),
        verhaalId: kop.verhaalId,
        bron: vraag,
        dag: naarDatum(kop.vandaag),
        inhoud: bewaard as unknown as Prisma.InputJsonObject,
      },
    });
    await schrijfGebeurtenis(tx, zaak, kop.vandaag, 'bron_gevraagd', { bron: vraag, volgnummer: kop.volgnummer, geldig: bewaard.soort === 'antwoord' });
    return bewaard;
  });
}

async function beantwoord<V extends Vraag>(stel: () => Promise<AntwoordOp[V]>): Promise<Bewaard<V>> {
  try {
    return { soort: 'antwoord', antwoord: await stel() };
  } catch (fout) {
    const code = blijvendeFout(fout);
    if (code === null) throw fout;
    return { soort: 'ongeldig', code };
  }
}
