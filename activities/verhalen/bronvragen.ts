import type { VerhaalId } from '../../contract/zaak.ts';
import { leefsituatieUitBrp } from '../../domain/leefsituatie/uit-brp.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Database } from '../opslag/database.ts';
import { isAangesloten } from '../router/aansluiting.ts';
import { geeftVoet } from './antwoord-inhoud.ts';
import { leesAntwoord, vraagEenmalig, type Bewaard, type Vraagkop } from './bronantwoord.ts';
import type { Bronnen } from './bronnen.ts';
import type { VerhalenPort } from './port.ts';

/** Asks the sources of step 3, each once per vaststelling and outside every transaction. */
export function maakBronvragen(db: Database, { brp, polis, registers }: Bronnen): Pick<VerhalenPort, 'vraagLeefsituatie' | 'vraagVoorAntwoord' | 'vraagInkomen'> {
  const vraagPersoon = async (kop: Vraagkop): Promise<void> => {
    const bsn = await bsnVan(db, kop.verhaalId);
    await vraagEenmalig(db, kop, 'brp', async () => brp.rekentool(bsn, kop.vandaag));
    await vraagEenmalig(db, kop, 'registers', async () => registers.naslaan(bsn, kop.vandaag));
  };
  return {
    vraagLeefsituatie: vraagPersoon,

    async vraagVoorAntwoord({ antwoordId, verhaalId, vandaag, volgnummer }) {
      const antwoord = await db.antwoord.findUnique({ where: { id: antwoordId }, select: { keuze: true } });
      if (antwoord !== null && geeftVoet(antwoord)) await vraagPersoon({ verhaalId, vandaag, volgnummer });
    },

    async vraagInkomen(kop) {
      const leefsituatie = await leesAntwoord(db, kop, 'brp');
      // Income is asked of nobody whom the BRP does not know, or who died: nothing is calculated on it.
      if (leefsituatie === null || !magGevraagd(leefsituatie)) return null;
      const bsn = await bsnVan(db, kop.verhaalId);
      const aangesloten = await isRouterTeVragen(db, kop);
      if (!aangesloten) await vraagEenmalig(db, kop, 'router', async () => Promise.resolve({ soort: 'niet_aangesloten' }));
      await vraagEenmalig(db, kop, 'polis', async () => polis.inkomen(bsn, kop.vandaag));
      const partner = partnerVan(leefsituatie, kop.vandaag);
      if (partner !== null) await vraagEenmalig(db, kop, 'polis_partner', async () => polis.inkomen(partner, kop.vandaag));
      return aangesloten ? { router: true } : null;
    },
  };
}

/** Whether the routeervoorziening is to be asked for this vaststelling. */
async function isRouterTeVragen(db: Database, { verhaalId, vandaag }: Vraagkop): Promise<boolean> {
  const { opdrachtgeverId } = await db.verhaal.findUniqueOrThrow({ where: { id: verhaalId }, select: { opdrachtgeverId: true } });
  return isAangesloten(db, opdrachtgeverId, vandaag);
}

async function bsnVan(db: Database, verhaalId: VerhaalId): Promise<string> {
  const { debiteur } = await db.verhaal.findUniqueOrThrow({ where: { id: verhaalId }, include: { debiteur: true } });
  return debiteur.bsn;
}

function magGevraagd(bewaard: Bewaard<'brp'>): boolean {
  if (bewaard.soort === 'ongeldig' || bewaard.antwoord.soort === 'niet_gevonden') return false;
  const { overlijden, opschorting } = bewaard.antwoord.gegevens;
  return overlijden === null && opschorting !== 'overlijden';
}

/** BSN of the partner whose income counts (Rv 475ga lid 1): only where the BRP makes the debtor gehuwd. */
function partnerVan(bewaard: Bewaard<'brp'>, peildatum: Dag): string | null {
  if (bewaard.soort === 'ongeldig' || bewaard.antwoord.soort === 'niet_gevonden') return null;
  const { gegevens, partnerBsn } = bewaard.antwoord;
  const leefsituatie = leefsituatieUitBrp(gegevens, peildatum);
  if (leefsituatie.soort === 'onbeslist' || leefsituatie.echtgenoot === null) return null;
  return partnerBsn[leefsituatie.echtgenoot] ?? null;
}
