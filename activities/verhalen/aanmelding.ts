import type { Vorderingseinde } from '../../contract/invordering.ts';
import type { Taaksoort } from '../../contract/taken.ts';
import { zaakVanBeslag, zaakVanVerhaal, zaakVanVordering, type BeslagId, type VerhaalId, type VorderingId } from '../../contract/zaak.ts';
import { eenmalig } from '../bericht/verwerken.ts';
import { schrijfBericht } from '../bericht/schrijven.ts';
import type { Database, Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { IS_ERIN } from '../opslag/in-verhaal.ts';
import { openstaand, redenVanAfsluiting } from '../opslag/openstaand.ts';
import { legVoor } from '../opslag/taak.ts';
import { leesVorderingId } from './bericht-inhoud.ts';
import type { VerhalenPort } from './port.ts';
import { openVorderingen } from './vorderingen.ts';
import { stuurEenTerug } from './zonder-aankondiging.ts';

/** How a claim ended that needs nothing more of its verhaal. */
export async function eindeVan(tx: Transactie, vorderingId: VorderingId): Promise<Vorderingseinde> {
  const reden = await redenVanAfsluiting(tx, vorderingId);
  return reden === null ? 'voldaan' : reden === '' ? 'verjaard' : 'ingetrokken';
}

/** How a beslag ended with its last claim: one that left the verhaal is not paid by that. */
export async function eindeVanBeslag(tx: Transactie, verhaalId: VerhaalId, vorderingId: VorderingId): Promise<Vorderingseinde | 'andere_weg'> {
  return !(await isErin(tx, verhaalId, vorderingId)) && (await openstaand(tx, vorderingId)).totaal > 0 ? 'andere_weg' : eindeVan(tx, vorderingId);
}

async function isErin(tx: Transactie, verhaalId: VerhaalId, vorderingId: VorderingId): Promise<boolean> {
  return (await tx.verhaalVordering.count({ where: { verhaalId, vorderingId, ...IS_ERIN } })) > 0;
}

/** The beslagen that run while the verhaal waits or determines anew. One that was told to end, and did not hear of a claim since, ends. */
async function doorlopend(tx: Transactie, verhaalId: VerhaalId): Promise<BeslagId[]> {
  const rijen = await tx.beslag.findMany({ where: { verhaalId, openSleutel: { not: null } }, select: { id: true }, orderBy: { id: 'asc' } });
  const lopend: BeslagId[] = [];
  for (const rij of rijen) {
    const id = rij.id as BeslagId;
    const laatste = await tx.bericht.findFirst({ where: { ontvanger: zaakVanBeslag(id), soort: { in: ['beeindig', 'vordering_erbij'] } }, orderBy: { id: 'desc' }, select: { soort: true } });
    if (laatste?.soort !== 'beeindig') lopend.push(id);
  }
  return lopend;
}

/** Whether one of these beslagen under IW 19 does not lie yet. */
async function betaaltNogNiet(tx: Transactie, beslagIds: readonly BeslagId[]): Promise<boolean> {
  return (await tx.beslag.count({ where: { id: { in: [...beslagIds] }, gelegdOp: null, verhaal: { bevoegdheid: 'vordering_iw19' } } })) > 0;
}

/** Claims that join, and what claims and beslag tell the verhaal. */
export function maakAanmelding(db: Database): Pick<VerhalenPort, 'meldVordering' | 'boekBericht'> {
  return {
    async meldVordering({ verhaalId, vandaag, berichtId, beslagId, naast = [], naGeenBeslag }) {
      const zaak = zaakVanVerhaal(verhaalId);
      const vorderingId = leesVorderingId((await db.bericht.findUniqueOrThrow({ where: { id: berichtId }, select: { inhoud: true } })).inhoud);
      return eenmalig<{ readonly taak?: Taaksoort }>(db, berichtId, [zaak, zaakVanVordering(vorderingId)], async (tx) => {
        await schrijfGebeurtenis(tx, zaak, vandaag, 'vordering_aangemeld', { vordering: vorderingId, beslag: beslagId });
        // It left again or was paid while it waited for the end of a pause: no derde need hear of it.
        if (!(await isErin(tx, verhaalId, vorderingId)) || (await openstaand(tx, vorderingId)).totaal <= 0) return {};
        const ontvangers = beslagId === null ? await doorlopend(tx, verhaalId) : [beslagId, ...naast];
        // One of them does not pay on our vordering yet: it is named to none before its own vooraankondiging (IW 19 lid 9).
        if ((await betaaltNogNiet(tx, ontvangers)) && (await stuurEenTerug(tx, vorderingId, { verhaalId, vandaag, aanleiding: `erbij-${String(berichtId)}` }))) return {};
        for (const ontvanger of ontvangers) {
          await schrijfBericht(tx, {
            ontvanger: zaakVanBeslag(ontvanger),
            soort: 'vordering_erbij',
            dag: vandaag,
            sleutel: `vordering_erbij:${vorderingId}:${String(berichtId)}`,
            inhoud: { vorderingId },
          });
        }
        if (naGeenBeslag !== true) return {};
        // The decision was about the claims of then: it is not turned, and this one is not forgotten.
        return { taak: await legVoor(tx, zaak, 'vordering_na_geen_beslag', vandaag, `vaststelling:erbij:${String(berichtId)}`, undefined, { feiten: { vordering: vorderingId } }) };
      });
    },

    async boekBericht({ verhaalId, vandaag, berichtId }) {
      const zaak = zaakVanVerhaal(verhaalId);
      return eenmalig(db, berichtId, zaak, async (tx, bericht) => {
        await schrijfGebeurtenis(tx, zaak, vandaag, bericht.soort, { bericht: berichtId });
        const open = (await openVorderingen(tx, verhaalId)).map(({ id }) => id);
        return bericht.soort === 'vordering_afgedaan' || bericht.soort === 'ingetrokken' ? { open, einde: await eindeVan(tx, leesVorderingId(bericht.inhoud)) } : { open };
      });
    },
  };
}
