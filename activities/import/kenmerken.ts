import { z } from 'zod';

export { isBsn } from '../../domain/registers/bsn.ts';

const GEWICHTEN = [2, 4, 8, 5, 10, 9, 7, 3, 6, 1] as const;

/**
 * Whether the text is a Dutch betalingskenmerk (Betaalvereniging Nederland): 7 digits without a check digit; 9 to 14 with
 * a check digit and a length code; or 16 with a check digit alone.
 */
export function isBetalingskenmerk(tekst: string): boolean {
  if (!/^\d+$/.test(tekst)) return false;
  if (tekst.length === 7) return true;
  if (tekst.length >= 9 && tekst.length <= 14) return Number(tekst[1]) === (tekst.length - 2) % 10 && klopt(tekst);
  return tekst.length === 16 && klopt(tekst);
}

/** The first digit is eleven less the weighted sum of the rest, from right to left, modulo eleven; 10 is written 1 and 11 is 0. */
function klopt(tekst: string): boolean {
  const som = Array.from(tekst.slice(1)).reverse().reduce((totaal, cijfer, plaats) => totaal + Number(cijfer) * (GEWICHTEN[plaats % GEWICHTEN.length] ?? 0), 0);
  const controle = 11 - (som % 11);
  return Number(tekst[0]) === (controle === 11 ? 0 : controle === 10 ? 1 : controle);
}

/** Organisatie-identificatienummer, by which an organisation is known to the berichtenmagazijn and at the router. */
export const oinSchema = z.string().regex(/^\d{20}$/, 'moet een OIN zijn: twintig cijfers');
