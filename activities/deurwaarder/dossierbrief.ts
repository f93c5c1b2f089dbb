import { z } from 'zod';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Briefstap } from '../../domain/regime/weg.ts';
import { beginVanTermijn } from '../../domain/straat/bewijs.ts';
import { termijnVanStap } from '../../domain/straat/termijn-van-stap.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import { renteVanVordering } from '../opslag/rente.ts';
import { naarDag, naarDagOfLeeg } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import { verjaringVan } from '../opslag/verjaring.ts';
import { bsnVan, type Straat } from '../invorderen/straat.ts';
import { BRIEFSTATUS } from '../opslag/briefstatus.ts';
import type { VorderingId } from '../../contract/zaak.ts';
import { openVoorDeurwaarder } from './brief.ts';

/** To whom a letter of the street went; kept with that letter. */
const geadresseerde = z.object({ geadresseerde: z.object({ naam: z.string(), adresregels: z.array(z.string()), land: z.string().nullable(), geheimhouding: z.boolean() }).loose() }).loose();

/**
 * The dossier that goes to the deurwaarder with the order: what is open, with costs and rente, the title and when it was
 * served, every letter with the address it went to, and the last day of the verjaring. Plain data, kept with the letter and
 * nowhere else. An address that the BRP keeps secret is left out: he asks the BRP himself.
 */
export async function dossierVoorDeurwaarder(tx: Transactie, { zaak, vordering, open, dossier }: Straat, vandaag: Dag): Promise<Prisma.InputJsonObject> {
  const id = vordering.id as VorderingId;
  const rente = await renteVanVordering(tx, id, vandaag);
  const brieven = await tx.brief.findMany({ where: { zaak, status: { in: [BRIEFSTATUS.verzonden, BRIEFSTATUS.retour] }, aan: { not: 'deurwaarder' } }, orderBy: { id: 'asc' } });
  return {
    debiteur: { bsn: await bsnVan(tx, id) },
    vordering: {
      id,
      betalingskenmerk: vordering.betalingskenmerk,
      soort: vordering.soort,
      dagtekening: naarDag(vordering.dagtekening),
      hoofdsomCenten: vordering.hoofdsomCenten,
      regime: vordering.regime,
      grondslag: vordering.grondslag,
      wet: vordering.wet,
      betaaltermijnTotEnMet: naarDag(vordering.laatsteBetaaldag),
    },
    open: openVoorDeurwaarder(open),
    // What runs, shown and not charged: it is no part of what is open.
    rente: { soort: rente.rentesoort, centen: rente.soort === 'berekend' ? rente.bedrag : null, totEnMet: rente.soort === 'berekend' ? rente.totEnMet : null },
    titel: titelVan(dossier),
    brieven: brieven.map((brief) => ({ soort: brief.soort, dagtekening: naarDag(brief.dagtekening), terpostbezorgdOp: naarDagOfLeeg(brief.terpostbezorgdOp), teruggekomen: brief.status === BRIEFSTATUS.retour, ...adresVan(brief.inhoud) })),
    verjaringLaatsteDag: (await verjaringVan(tx, id)).laatsteDag,
  };
}

/** The dwangbevel and the day on which it was served, by the law or by who entered it. */
function titelVan({ weg, brieven }: Straat['dossier']): Prisma.InputJsonObject {
  const stap: Briefstap = 'dwangbevel';
  const bewijs = brieven[stap];
  if (bewijs === undefined || bewijs.terpostbezorgdOp === null) throw new Error('een overdracht zonder betekend dwangbevel kan niet');
  const termijn = termijnVanStap(stap, weg, { begin: beginVanTermijn(bewijs.dagtekening, bewijs.terpostbezorgdOp), betekendOp: bewijs.betekendOp, beleid: bewijs.beleid });
  return { soort: stap, dagtekening: bewijs.dagtekening, betekening: weg.betekening, betekendOp: termijn.soort === 'loopt' ? termijn.betekendOp : null };
}

function adresVan(inhoud: Prisma.JsonValue): Prisma.InputJsonObject {
  const gelezen = geadresseerde.safeParse(inhoud);
  if (!gelezen.success) return {};
  const { naam, adresregels, land, geheimhouding } = gelezen.data.geadresseerde;
  return geheimhouding ? { naam, adresregels: [], land: null, geheim: true } : { naam, adresregels, land, geheim: false };
}
