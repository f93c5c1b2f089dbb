import type { BewaardBericht } from './bewaard.ts';

/** How the contract shows a message: after delivery, in a list, and whole. */

const zelf = (pad: string) => ({ self: { href: pad } });
const padVan = ({ berichtId }: BewaardBericht): string => `/api/v1/berichten/${berichtId}`;

function kop(bericht: BewaardBericht) {
  const { berichtId, afzender, ontvanger, onderwerp, tijdstipOntvangst, publicatietijdstip } = bericht;
  return { berichtId, afzender, ontvanger, onderwerp, tijdstipOntvangst, publicatietijdstip, _links: zelf(padVan(bericht)) };
}

const metStatus = ({ status }: BewaardBericht) => (status === undefined ? {} : { status });

export const alsResponse = (bericht: BewaardBericht) => kop(bericht);

export function alsSamenvatting(bericht: BewaardBericht) {
  const bijlagen = bericht.bijlagen.map(({ bijlageId, naam }) => ({ bijlageId, naam }));
  return { ...kop(bericht), inhoud: bericht.inhoud, aantalBijlagen: bijlagen.length, bijlagen, ...metStatus(bericht) };
}

export function alsBericht(bericht: BewaardBericht) {
  const bijlagen = bericht.bijlagen.map(({ bijlageId, naam, mimeType }) => ({ bijlageId, naam, mimeType, _links: zelf(`${padVan(bericht)}/bijlagen/${bijlageId}`) }));
  return { ...kop(bericht), inhoud: bericht.inhoud, bijlagen, ...metStatus(bericht) };
}

export function alsLijst(berichten: readonly BewaardBericht[], { afzender, page, pageSize }: { readonly afzender?: string | undefined; readonly page: number; readonly pageSize: number }) {
  const totalPages = Math.ceil(berichten.length / pageSize);
  const naar = (nummer: number): string => {
    const query = new URLSearchParams({ ...(afzender === undefined ? {} : { afzender }), page: String(nummer), pageSize: String(pageSize) });
    return `/api/v1/berichten?${query.toString()}`;
  };
  const laatste = Math.max(0, totalPages - 1);
  return {
    berichten: berichten.slice(page * pageSize, (page + 1) * pageSize).map(alsSamenvatting),
    page,
    pageSize,
    totalElements: berichten.length,
    totalPages,
    _links: {
      ...zelf(naar(page)),
      first: { href: naar(0) },
      last: { href: naar(laatste) },
      ...(page > 0 ? { prev: { href: naar(Math.min(page - 1, laatste)) } } : {}),
      ...(page < laatste ? { next: { href: naar(page + 1) } } : {}),
    },
  };
}
