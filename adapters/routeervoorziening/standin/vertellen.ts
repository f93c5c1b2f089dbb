import { createHash } from 'node:crypto';
import { NUL } from '../../../domain/geld/centen.ts';
import type { Partijnummer } from '../../../domain/samenloop/partij.ts';
import type { Routeervoorziening } from '../client.ts';
import type { Bericht } from '../contract/bericht.ts';
import { partijsleutel } from '../identiteit.ts';
import { bevoegdheidVan } from './lopend.ts';
import type { Partijrij } from './partijbestand.ts';

/**
 * Who lays a beslag tells those who have one on the same income already (Rv 478 lid 6), and where the row names an account puts its
 * claim in the hands of each of them, as of who coordinates. The same row gives the same messages: a repeat changes nothing.
 */
export async function vertelVanBeslag(router: Routeervoorziening, rij: Partijrij): Promise<void> {
  const { derde, kenmerk, bsn, grondslag, openstaand, vanaf, executoriaal, rekening, partij } = rij;
  const { bevoegdheid } = bevoegdheidVan(rij);
  if (derde === null || grondslag === null || openstaand === null || bevoegdheid === undefined || bevoegdheid.soort.startsWith('verrekening')) return;
  const { delen } = await router.vraagDossier({ doel: 'identificatie_cdw', grond: 'lopend_beslag', zaakkenmerk: kenmerk, bsn });
  const opZelfde = delen.filter(({ personen }) => personen.some(({ rol, opgaven }) => rol === 'schuldenaar' && opgaven.some(({ derdebeslagene }) => derdebeslagene?.nummer === derde)));
  for (const { partij: ander } of opZelfde) {
    const hoofd = { ontvanger: ander.nummer, bsn, derde: { soort: 'rsin', nummer: derde }, kenmerkAfzender: kenmerk, kenmerkOntvanger: null } as const;
    const inhoud = { bevoegdheid, executoriaal, gelegdOp: vanaf, vordering: { kenmerk, grondslag, openstaand, kosten: NUL, peildatum: vanaf } };
    const berichten: Bericht[] = [{ ...hoofd, berichtId: berichtId(kenmerk, 'beslag_gemeld', ander.nummer), soort: 'beslag_gemeld', inhoud }];
    if (rekening !== null) berichten.push({ ...hoofd, berichtId: berichtId(kenmerk, 'vordering_aangemeld_bij_cdw', ander.nummer), soort: 'vordering_aangemeld_bij_cdw', inhoud: { ...inhoud, betaling: { rekening, tenNameVan: partij, betalingskenmerk: kenmerk } } });
    for (const bericht of berichten) await router.stuurBericht(bericht);
  }
}

/** A UUID made of what the message is about. */
function berichtId(kenmerk: string, soort: Bericht['soort'], ontvanger: Partijnummer): string {
  const hex = createHash('sha256').update([kenmerk, soort, partijsleutel(ontvanger)].join('|')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
