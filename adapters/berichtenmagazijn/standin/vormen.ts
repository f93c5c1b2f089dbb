import { z } from 'zod';

/** What the contract asks of requests, with the invariants of its texts (elfproef, lengths by type, 1 MiB of text). */

const NEGEN = /^[0-9]{9}$/;

function elfproef(nummer: string): boolean {
  const som = Array.from(nummer).reduce((totaal, cijfer, plaats) => totaal + Number(cijfer) * (plaats === 8 ? -1 : 9 - plaats), 0);
  return NEGEN.test(nummer) && som % 11 === 0;
}

const GELDIG: Readonly<Record<'BSN' | 'RSIN' | 'KVK' | 'OIN', (waarde: string) => boolean>> = {
  BSN: elfproef,
  RSIN: elfproef,
  KVK: (waarde) => /^[0-9]{8}$/.test(waarde),
  OIN: (waarde) => /^[0-9]{20}$/.test(waarde),
};

const Identificatienummer = z
  .object({ type: z.enum(['BSN', 'RSIN', 'KVK', 'OIN']), waarde: z.string().regex(/^[0-9]{8,20}$/) })
  .refine(({ type, waarde }) => GELDIG[type](waarde) && /[1-9]/.test(waarde));
export type Identificatienummer = z.infer<typeof Identificatienummer>;

/** The receiver in the header, `<TYPE>:<WAARDE>`; null when it is not one. */
export function leesOntvanger(kop: unknown): Identificatienummer | null {
  const [type, waarde] = typeof kop === 'string' ? kop.split(':') : [];
  const gelezen = Identificatienummer.safeParse({ type, waarde });
  return gelezen.success && kop === `${gelezen.data.type}:${gelezen.data.waarde}` ? gelezen.data : null;
}

export const Oin = z.string().regex(/^[0-9]{20}$/);
const MEESTE_BYTES = 1_048_576;

export const Aanlevering = z.object({
  afzender: Oin,
  ontvanger: Identificatienummer,
  onderwerp: z.string().min(1).max(255),
  inhoud: z
    .string()
    .min(1)
    .refine((tekst) => Buffer.byteLength(tekst, 'utf8') <= MEESTE_BYTES),
  publicatietijdstip: z.iso.datetime({ offset: true }).optional(),
  bijlagen: z.array(z.object({ naam: z.string().min(1).max(255), mimeType: z.string().min(1).max(127), inhoud: z.base64().min(1) })).default([]),
});
export type Aanlevering = z.infer<typeof Aanlevering>;

export const Lijstvraag = z.object({
  afzender: Oin.optional(),
  page: z.coerce.number().int().min(0).default(0),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
});

/** A field that is absent and one that is null both say: do not change. */
export const Statuswijziging = z.object({ gelezen: z.boolean().nullish(), map: z.string().min(1).max(128).nullish() });

export const BerichtId = z.uuid();
