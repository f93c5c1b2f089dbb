import { maand } from '../../domain/kalender/dag.ts';
import { peildagVanPeriode } from '../../domain/afdracht/periode.ts';
import { tiendeVan, verwachteAfdracht } from '../../domain/afdracht/verwacht.ts';
import { beslagvrijVan } from '../../domain/afdracht/voet.ts';
import { centen, min, NUL, type Centen } from '../../domain/geld/centen.ts';
import { leesAfdracht } from '../bericht/inhoud.ts';
import { eenmalig } from '../bericht/verwerken.ts';
import { rondTakenAf } from '../invorderen/taken.ts';
import { naarDag } from '../opslag/dagen.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { legVoor } from '../opslag/taak.ts';
import { totaalOpen } from '../verhalen/vorderingen.ts';
import { leesBeslag, slotenVan, type Beslagdossier } from './dossier.ts';
import { BINNEN, ONTBREEKT, volgende } from './perioden.ts';
import { isInGebreke, legOntbrekenVoor, rondInGebrekeAf } from './in-gebreke.ts';
import { toetsAfgedragenInkomen } from './inkomen.ts';
import { openOnderBeslag } from './onder-beslag.ts';
import type { AfdrachtUitkomst, BeslaanPort } from './port.ts';
import { samenloopOpen } from './verklaringtaken.ts';
import { isVerruimd } from './verruimd.ts';
import { voetenVan, voetOp } from './voeten.ts';
import { boekOpVorderingen } from './boek-afdracht.ts';
import { naarOudeVoet } from './oude-voet.ts';
import { laatVerdelen } from '../verdelen/openen.ts';

type Afdracht = Awaited<ReturnType<Transactie['afdracht']['findUniqueOrThrow']>>;

/** More than any claim: what is open for others does not bound what was expected. Unit: cents. */
const ONBEGRENSD = centen(1_000_000_000_000);

/** The money the derde pays over each month (Rv 477 lid 1, by IW 19). */
export function maakAfdrachten(db: Database): Pick<BeslaanPort, 'boekAfdracht' | 'meldOntbrekendeAfdracht'> {
  return {
    async boekAfdracht({ beslagId, vandaag, berichtId }) {
      const vooraf = await leesBeslag(db, beslagId);
      const { zaak } = vooraf;
      return eenmalig<AfdrachtUitkomst>(db, berichtId, await slotenVan(db, vooraf), async (tx, bericht) => {
        const dossier = await leesBeslag(tx, beslagId);
        const afdracht = await tx.afdracht.findUniqueOrThrow({ where: { id: leesAfdracht(bericht.inhoud).afdrachtId } });
        const gedeeld = await laatVerdelen(tx, beslagId, afdracht, vandaag);
        // Who collects for others is paid up to what is open for all of them, and who is passed his share is owed nothing by the derde.
        const openstaand = gedeeld ? ONBEGRENSD : totaalOpen(await openOnderBeslag(tx, dossier));
        const verwacht = afdracht.van === 'cdw' ? null : await wasVerwacht(tx, dossier, afdracht, openstaand);
        await tx.afdracht.update({ where: { id: afdracht.id }, data: { verwachtCenten: verwacht } });
        const oudeVoet = gedeeld || afdracht.van === 'cdw' ? null : await naarOudeVoet(tx, dossier, afdracht, centen(afdracht.centen));
        if (!gedeeld) await boekOpVorderingen(tx, dossier, vandaag, afdracht, centen(afdracht.centen), oudeVoet);
        await rondTakenAf(tx, zaak, vandaag, 'afdracht ontvangen', { sleutelBegin: `${ONTBREEKT}:${afdracht.periode}` });
        await schrijfGebeurtenis(tx, zaak, vandaag, 'afdracht', { afdracht: afdracht.id, periode: afdracht.periode, centen: afdracht.centen, verwacht });
        await rondInGebrekeAf(tx, dossier, vandaag);
        // What was taken by a voet of before goes back, and needs no explanation.
        const naTeruggave = min(centen(afdracht.centen), oudeVoet?.centen ?? NUL);
        // Another seizer may be the one who is paid: less money is then no fault of the derde.
        const wijktAf = verwacht !== null && verwacht !== naTeruggave && !(naTeruggave < verwacht && (await samenloopOpen(tx, zaak)));
        const vraag = (await toetsAfgedragenInkomen(tx, dossier, vandaag)) ?? ((await isInGebreke(tx, zaak)) ? 'derde_in_gebreke' : null);
        return {
          openstaandCenten: totaalOpen(await openOnderBeslag(tx, dossier)),
          volgende: await volgende(tx, dossier, vandaag),
          taak: wijktAf ? await legVoor(tx, zaak, 'afdracht_wijkt_af', vandaag, `afdracht_wijkt_af:${String(afdracht.id)}`) : vraag,
        };
      });
    },

    async meldOntbrekendeAfdracht({ beslagId, vandaag, periode }) {
      const { zaak } = await leesBeslag(db, beslagId);
      return metZaak(db, zaak, async (tx) => {
        const dossier = await leesBeslag(tx, beslagId);
        const sleutel = `${ONTBREEKT}:${periode}`;
        const eerder = await tx.gebeurtenis.count({ where: { zaak, soort: ONTBREEKT, inhoud: { path: ['periode'], equals: periode } } });
        const gekomen = await tx.afdracht.count({ where: { beslagId, periode, ...BINNEN } });
        if (eerder === 0 && gekomen === 0) {
          await schrijfGebeurtenis(tx, zaak, vandaag, ONTBREEKT, { periode });
          await legOntbrekenVoor(tx, dossier, vandaag, periode);
        }
        const taak = await tx.taak.findUnique({ where: { sleutel: `${zaak}:${sleutel}` } });
        return {
          openstaandCenten: totaalOpen(await openOnderBeslag(tx, dossier)),
          volgende: await volgende(tx, dossier, vandaag),
          taak: (await isInGebreke(tx, zaak)) ? 'derde_in_gebreke' : taak === null ? null : 'afdracht_ontbreekt',
        };
      });
    },
  };
}

/** What this afdracht had to be, in cents; null when the derde stated no income or no voet was told yet. */
async function wasVerwacht(tx: Transactie, dossier: Beslagdossier, afdracht: Afdracht, openstaand: Centen): Promise<Centen | null> {
  const netto = afdracht.nettoCenten === null ? null : centen(afdracht.nettoCenten);
  const peildag = peildagVanPeriode(maand(afdracht.periode), naarDag(afdracht.ontvangenOp));
  const voet = voetOp(await voetenVan(tx, dossier.beslagId), peildag);
  const beslagvrijeVoet = voet === null ? null : beslagvrijVan(voet, netto);
  if (netto === null || beslagvrijeVoet === null) return null;
  const eerder = await tx.afdracht.aggregate({
    where: { beslagId: dossier.beslagId, periode: afdracht.periode, id: { not: afdracht.id }, van: 'derde', ...BINNEN },
    _sum: { centen: true },
  });
  const tiende = (await isVerruimd(tx, dossier.beslagId, peildag)) ? tiendeVan(netto, beslagvrijeVoet) : NUL;
  return verwachteAfdracht({ netto, beslagvrijeVoet, alAfgedragen: centen(eerder._sum.centen ?? 0), openstaand, tiende });
}
