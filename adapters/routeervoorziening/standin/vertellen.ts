import { NUL } from '../../../domain/geld/centen.ts';
import type { Routeervoorziening } from '../client.ts';
import type { Bericht } from '../contract/bericht.ts';
import { partijsleutel } from '../identiteit.ts';
import { vastId } from './kenmerken.ts';
import { bevoegdheidVan } from './lopend.ts';
import type { Partijrij } from './partijbestand.ts';

/**
 * Who lays a beslag asks who has one on the same income (AMvB art. 4), tells each of them (Rv 478 lid 6), and where the row names an account puts its
 * claim in their hands, as of who coordinates. The same row gives the same messages: a repeat changes nothing. Answers whether nobody had one.
 */
export async function vertelVanBeslag(router: Routeervoorziening, rij: Partijrij): Promise<{ readonly alleen: boolean }> {
  const { derde, kenmerk, bsn, grondslag, openstaand, vanaf, executoriaal, rekening, partij } = rij;
  const { bevoegdheid } = bevoegdheidVan(rij);
  if (derde === null || grondslag === null || openstaand === null || bevoegdheid === undefined || bevoegdheid.soort.startsWith('verrekening')) return { alleen: false };
  const { delen } = await router.vraagDossier({ doel: 'identificatie_cdw', grond: 'lopend_beslag', zaakkenmerk: kenmerk, bsn });
  const opZelfde = delen.filter(({ personen }) => personen.some(({ rol, opgaven }) => rol === 'schuldenaar' && opgaven.some(({ derdebeslagene }) => derdebeslagene?.nummer === derde)));
  for (const { partij: ander } of opZelfde) {
    const hoofd = { ontvanger: ander.nummer, bsn, derde: { soort: 'rsin', nummer: derde }, kenmerkAfzender: kenmerk, kenmerkOntvanger: null } as const;
    const id = (soort: Bericht['soort']): string => vastId(kenmerk, soort, partijsleutel(ander.nummer));
    const inhoud = { bevoegdheid, executoriaal, gelegdOp: vanaf, vordering: { kenmerk, grondslag, openstaand, kosten: NUL, peildatum: vanaf } };
    const berichten: Bericht[] = [{ ...hoofd, berichtId: id('beslag_gemeld'), soort: 'beslag_gemeld', inhoud }];
    if (rekening !== null) berichten.push({ ...hoofd, berichtId: id('vordering_aangemeld_bij_cdw'), soort: 'vordering_aangemeld_bij_cdw', inhoud: { ...inhoud, betaling: { rekening, tenNameVan: partij, betalingskenmerk: kenmerk } } });
    for (const bericht of berichten) await router.stuurBericht(bericht);
  }
  return { alleen: opZelfde.length === 0 };
}
