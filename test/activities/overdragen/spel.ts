import { zaakVanBeslag } from '../../../contract/zaak.ts';
import { bepaal, legBeslag, maakTwee, type Organisatie, type Twee } from './twee-organisaties.ts';

/** How the rules name the beslag of B. */
export const NAAR_B = 'gerechtsdeurwaarder-00000099000000000006';

/**
 * Gemeente A collects municipal tax by IW 19 and was first; gemeente B comes later by a derdenbeslag of a gerechtsdeurwaarder of the same rank, who
 * takes over (VNG-handreiking §3.6). Both on their own record; nothing but messages goes between them.
 */
export async function stelOp(opties: { readonly dubbel?: boolean; readonly centenB?: number } = {}): Promise<Twee> {
  const t = await maakTwee(opties);
  await legBeslag(t, t.a, '2025-03-25');
  await bepaal(t, t.a, 1);
  await legBeslag(t, t.b, '2025-05-06', { bevoegdheid: 'derdenbeslag', centen: opties.centenB ?? 100_000 });
  return t;
}

/** B asks who collects, and A hears of him. */
export async function komErbij(t: Twee): Promise<void> {
  await bepaal(t, t.b, 1);
  await bepaal(t, t.a, 2);
}

/** The letters on who collects, with from when. */
export const brieven = async ({ o, b }: Organisatie) => (await o.db.brief.findMany({ where: { zaak: zaakVanBeslag(b.id), soort: { startsWith: 'cdw_' } }, orderBy: { id: 'asc' } })).map(({ soort, inhoud }) => { const { rol, vanaf } = inhoud as { rol: string; vanaf: string }; return [soort, rol, vanaf]; });
/** The messages on the overdracht, with how they fared. */
export const verstuurd = async ({ o }: Organisatie) => (await o.db.uitgaandPartijbericht.findMany({ where: { soort: { startsWith: 'overdracht' } }, orderBy: { id: 'asc' } })).map(({ soort, ontvangenOp, weigering }) => `${soort}${weigering === null ? '' : ` ${weigering}`}${ontvangenOp === null ? ' onderweg' : ''}`);
/** The open questions of its overdrachten. */
export const taken = async ({ o }: Organisatie) => (await o.db.taak.findMany({ where: { afgedaanOp: null, zaak: { startsWith: 'overdracht-' } }, orderBy: { id: 'asc' } })).map(({ soort }) => soort);

/** Its claim is paid: its beslag is lifted and closed. */
export async function eindig({ vandaag }: Twee, { o, b }: Organisatie): Promise<void> {
  for (const soort of ['hefOp', 'sluit'] as const) {
    await o.db.bericht.updateMany({ where: { ontvanger: zaakVanBeslag(b.id) }, data: { verwerktOp: new Date() } });
    await o.beslaan[soort]({ beslagId: b.id, vandaag, einde: 'voldaan' });
  }
}
