import type { Transactie } from './database.ts';

/** Kind of the letter by which a debtor hears that a letter does not count. */
export const INTREKKINGSBRIEF = 'intrekking';

/** What a person does about a letter that went to somebody else than the debtor. */
export const BERICHT_DE_ONTVANGER = 'Zoek uit wie hem heeft en bericht die persoon. Vertel hem niets over de vordering.';

/** Whether the debtor hears by a letter that an earlier letter of the zaak does not count: then nobody has to tell him. */
export async function isBerichtOver(tx: Transactie, { id, zaak }: { readonly id: number; readonly zaak: string }): Promise<boolean> {
  return (await tx.brief.count({ where: { zaak, soort: INTREKKINGSBRIEF, id: { gt: id }, status: { in: ['klaargezet', 'verzonden'] } } })) > 0;
}
