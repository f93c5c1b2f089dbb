import { z } from 'zod';
import { zaakVanSamenloop, type BeslagId, type ZaakId } from '../../contract/zaak.ts';
import { NUL } from '../../domain/geld/centen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { beletselVan, grondslagVan, VRIJGAVEN, type Vrijgave } from '../../domain/samenloop/vrijgave.ts';
import { leesBeslag, slotenVan } from '../beslaan/dossier.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { feit } from '../opslag/feit.ts';
import { Weigering } from '../opslag/weigering.ts';
import { betalingSchema, type Overdrachtbetaling } from '../overdragen/rij.ts';
import { meldWijzigingBijCdw } from '../router/bij-cdw.ts';
import { leesSamenloop } from '../router/dossier.ts';
import { anderDieInt } from '../router/gevolgd.ts';
import { keurVoorstelGoed } from '../taken/vier-ogen.ts';
import { stelVoor } from '../verhalen/voorstel.ts';
import { boekVerdeling, type Uitkomst } from './boeken.ts';
import { betaalGehouden } from './doorbetaling.ts';
import type { VerdelenPort } from './port.ts';
import { BIJ_ANDER, leesVastgehouden, type Vastgehouden } from './vrijgavefeiten.ts';

const keuzeSchema = z.enum(VRIJGAVEN);

/** What one person proposes; `betaling`: an account that he found out, which stands with the proposal and not in a workflow. */
export interface Vrijgavevoorstel {
  readonly beslagId: BeslagId;
  readonly vandaag: Dag;
  readonly sleutel: string;
  readonly door: string;
  readonly taakId: number;
  readonly keuze: string;
  readonly toelichting: string;
  readonly betaling?: Overdrachtbetaling;
}

/** Money of a derde that is held because another collects: to whom it goes is proposed by one and approved by another. */
export function maakVrijgave(db: Database): Pick<VerdelenPort, 'stelVrijgaveVoor' | 'keurVrijgaveGoed'> {
  return {
    async stelVrijgaveVoor(voorstel) {
      return { antwoordId: await metZaak(db, zaakVanSamenloop(voorstel.beslagId), async (tx) => stelVrijgaveVoor(tx, voorstel)) };
    },

    async keurVrijgaveGoed(goedkeuring) {
      const { beslagId, vandaag, sleutel } = goedkeuring;
      const samenloop = await leesSamenloop(db, beslagId);
      const { zaak } = samenloop;
      const sloten = await slotenVan(db, await leesBeslag(db, beslagId));
      return metZaak(db, [zaak, ...sloten], async (tx) => {
        const gedaan = await tx.besluit.count({ where: { sleutel: `${zaak}:antwoord_goedgekeurd:${sleutel}` } });
        if (gedaan === 0) {
          const { inhoud, antwoordId, voorgesteldDoor } = await keurVoorstelGoed(tx, zaak, goedkeuring);
          if (inhoud.keuze !== 'vrijgave') throw new Weigering(`Antwoord ${String(antwoordId)} gaat niet over geld dat vaststaat.`);
          const geld = await leesToegestaan(tx, { beslagId, zaak, vandaag, taakId: goedkeuring.taakId }, inhoud.besluit, betalingSchema.safeParse(inhoud).data ?? null);
          const mens = { door: `${voorgesteldDoor}, ${goedkeuring.door.trim()}`, reden: inhoud.reden, antwoordId, feiten: [feit('taak', goedkeuring.taakId, 'vraag'), feit('antwoord', antwoordId, inhoud.besluit, vandaag)] };
          await boekVerdeling(tx, { beslagId, vandaag, samenloop }, geld.verdeling, { ...uitkomstVan(inhoud.besluit, geld), mens });
          await betaalGehouden(tx, { beslagId, vandaag, samenloop });
          await vertelWatOpenStaat(tx, { beslagId, zaak, vandaag }, inhoud.besluit);
        }
        return { weg: (await tx.taak.count({ where: { zaak, soort: BIJ_ANDER, afgedaanOp: null } })) === 0 };
      });
    },
  };
}

/** Records the proposal, once per key; answers its id. Refuses what the facts of today rule out. The caller holds the lock of the samenloop. */
export async function stelVrijgaveVoor(tx: Transactie, { beslagId, vandaag, sleutel, door, taakId, keuze, toelichting, betaling }: Vrijgavevoorstel): Promise<number> {
  const { zaak } = await leesSamenloop(tx, beslagId);
  const besluit = keuzeSchema.safeParse(keuze);
  if (!besluit.success) throw new Weigering(`«${keuze}» kan niet. Kies uit: ${VRIJGAVEN.join(', ')}.`);
  const inhoud = { keuze: 'vrijgave', besluit: besluit.data, ...(betaling ?? {}), reden: toelichting, bewijs: 'toelichting' } as const;
  const antwoordId = await stelVoor(tx, { zaak, vandaag, sleutel, door, taakId, keuze: besluit.data, inhoud });
  await leesToegestaan(tx, { beslagId, zaak, vandaag, taakId }, besluit.data, betaling ?? null);
  return antwoordId;
}

async function leesToegestaan(tx: Transactie, vraag: Parameters<typeof leesVastgehouden>[1], keuze: Vrijgave, opgegeven: Overdrachtbetaling | null): Promise<Vastgehouden> {
  const geld = await leesVastgehouden(tx, vraag, keuze, opgegeven);
  const beletsel = beletselVan(keuze, geld.feiten);
  if (beletsel !== null) throw new Weigering(beletsel);
  return geld;
}

/** What is booked by a choice that the facts allow. Throws where they do not. */
function uitkomstVan(keuze: Vrijgave, { inner, derdeId, bedrag, betaling }: Vastgehouden): Omit<Uitkomst, 'mens'> {
  const { grond, derdeBevrijd } = grondslagVan(keuze);
  const niets = { grond, eigen: NUL, naarSchuldenaar: NUL, anderen: [], routervraagId: null, rekenwerk: { derdeBevrijd } };
  switch (keuze) {
    case 'doorbetalen':
      if (inner === null) throw new Error('doorbetaald zonder wie int');
      return { ...niets, soort: 'doorgezonden', anderen: [{ nummer: inner.nummer, verteld: { ...inner.verteld, betaling }, aandeel: bedrag, kosten: NUL, openstaand: bedrag, plaats: null }] };
    case 'teruggeven':
      if (betaling === null) throw new Error('teruggegeven zonder rekening');
      return { ...niets, soort: 'teruggegeven', naarDerde: { derdeId, centen: bedrag, betaling } };
    case 'houden':
      return { ...niets, soort: 'voor_ons', eigen: bedrag };
  }
}

/** Who collects divides by what is open with us: he hears at once that it is less. After the end of our beslag he was told that nothing is left to divide. */
async function vertelWatOpenStaat(tx: Transactie, kop: { readonly beslagId: BeslagId; readonly zaak: ZaakId; readonly vandaag: Dag }, keuze: Vrijgave): Promise<void> {
  if (keuze !== 'houden' || (await leesBeslag(tx, kop.beslagId)).geeindigdOp !== null) return;
  const aan = await anderDieInt(tx, kop.zaak);
  if (aan !== null) await meldWijzigingBijCdw(tx, { ...kop, aan });
}
