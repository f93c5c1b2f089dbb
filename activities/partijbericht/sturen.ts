import { Bericht } from '../../adapters/routeervoorziening/contract/bericht.ts';
import { BronFout } from '../../adapters/bron/fouten.ts';
import type { Berichtsoort } from '../../contract/routeervoorziening/berichtsoorten.ts';
import { TAAKSOORTEN } from '../../contract/taken.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import { eenmalig } from '../bericht/verwerken.ts';
import type { Database, Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { legVoor } from '../opslag/taak.ts';
import { bevestigBijPartij } from '../post/via-router.ts';
import { leesSamenloop, type Samenloopdossier } from '../router/dossier.ts';
import { routerVoor, type Routertoegang } from '../router/routeervoorziening.ts';
import { leesPartijbericht } from './inhoud.ts';
import type { PartijberichtPort, Verzonden } from './port.ts';

type Rij = Prisma.UitgaandPartijberichtGetPayload<{ include: { brief: true } }>;
type Afloop = { readonly ontvangenOp: Date } | { readonly weigering: string };

/** Codes by which this message is refused, whoever sends it again; any other is about us or our router, and is tried again. */
const WEIGERINGEN = ['verzoek_ongeldig', 'grond_ontbreekt', 'ontvanger_onbekend', 'bericht_verschilt', 'bronhouder_weigert'];

/** A message that is ready, sent under its own id: a try whose answer got lost changes nothing when it is made again. */
export function maakSturen(db: Database, toegang: Routertoegang | null): Pick<PartijberichtPort, 'stuur'> {
  return {
    async stuur({ beslagId, vandaag, berichtId }) {
      const dossier = await leesSamenloop(db, beslagId);
      const vooraf = await rijBij(db, berichtId);
      const afloop = vooraf.ontvangenOp === null && vooraf.weigering === null ? await bezorg(dossier, vooraf, toegang) : null;
      const { ontvanger: zaak } = await db.bericht.findUniqueOrThrow({ where: { id: berichtId } });
      const verzonden = await eenmalig(db, berichtId, zaak, async (tx) => {
        const rij = await rijBij(tx, berichtId);
        const nu = afloop === null || rij.ontvangenOp !== null || rij.weigering !== null ? rij : await tx.uitgaandPartijbericht.update({ where: { id: rij.id }, data: afloop, include: { brief: true } });
        const feiten = { partijbericht: nu.id, wat: nu.soort, aan: nu.ontvanger };
        if (nu.weigering === null) {
          await schrijfGebeurtenis(tx, zaak, vandaag, 'partijbericht_verstuurd', feiten);
          return { soort: 'ontvangen', taak: null } satisfies Verzonden;
        }
        await schrijfGebeurtenis(tx, zaak, vandaag, 'partijbericht_geweigerd', { ...feiten, code: nu.weigering });
        const taak = isVoorMens(nu) ? await legVoor(tx, zaak, 'partijbericht_geweigerd', vandaag, `partijbericht_geweigerd:${String(nu.id)}`, TAAKSOORTEN.partijbericht_geweigerd, { feiten: { partijberichtId: nu.id, wat: nu.soort, aan: nu.ontvanger, code: nu.weigering } }) : null;
        return { soort: 'geweigerd', taak } satisfies Verzonden;
      });
      // Under the lock of its own zaak, after this one.
      if (vooraf.brief !== null) await bevestigBijPartij(db, vooraf.brief, vandaag);
      return verzonden;
    },
  };
}

/** What an overdracht does itself when the other did not get it. */
const VOLGT_OVERDRACHT: readonly string[] = ['overdracht_aangeboden', 'overdrachtsgegevens', 'overdracht_afgerond'] satisfies readonly Berichtsoort[];

/**
 * What an overdracht does not get across it puts before a person itself. And to who had a beslag and has none any more there is nothing left to say of
 * ours, nor that nothing is open on it or that nothing is handed over: he divides nothing any more.
 */
function isVoorMens({ soort, weigering, inhoud }: Rij): boolean {
  if (VOLGT_OVERDRACHT.includes(soort)) return false;
  return weigering !== 'ontvanger_onbekend' || (soort !== 'beslag_gemeld' && soort !== 'overdracht_geweigerd' && !zegtDatNietsOpenstaat(inhoud));
}

function zegtDatNietsOpenstaat(inhoud: unknown): boolean {
  const bericht = Bericht.safeParse(inhoud).data;
  return bericht?.soort === 'vordering_gewijzigd' && bericht.inhoud.vordering.openstaand === 0 && bericht.inhoud.vordering.kosten === 0;
}

async function rijBij(tx: Transactie | Database, berichtId: number): Promise<Rij> {
  const { inhoud } = await tx.bericht.findUniqueOrThrow({ where: { id: berichtId } });
  return tx.uitgaandPartijbericht.findUniqueOrThrow({ where: { id: leesPartijbericht(inhoud).partijberichtId }, include: { brief: true } });
}

async function bezorg({ oin }: Samenloopdossier, { inhoud }: Rij, toegang: Routertoegang | null): Promise<Afloop> {
  const bericht = Bericht.safeParse(inhoud);
  if (!bericht.success) return { weigering: 'verzoek_ongeldig' };
  try {
    const { ontvangenOp } = await routerVoor(toegang, oin).stuurBericht(bericht.data);
    return { ontvangenOp: new Date(ontvangenOp) };
  } catch (fout) {
    if (fout instanceof BronFout && WEIGERINGEN.includes(fout.code)) return { weigering: fout.code };
    throw fout;
  }
}
