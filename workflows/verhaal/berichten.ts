import type { Bericht } from '../../contract/berichten.ts';
import type { Verhaal } from './zaak.ts';

/** What the claims and the beslag of a verhaal tell it. */
export async function behandelBericht(zaak: Verhaal, bericht: Bericht): Promise<void> {
  const { stand } = zaak;
  const kop = { ...zaak.kop(), berichtId: bericht.id };
  switch (bericht.soort) {
    case 'vordering_aangemeld': {
      await zaak.boeken.meldVordering({ ...kop, beslagId: stand.fase === 'lopend' ? stand.beslagId : null });
      const { vorderingId } = bericht.inhoud;
      if (!stand.vorderingen.includes(vorderingId)) stand.vorderingen = [...stand.vorderingen, vorderingId];
      // A verhaal that was closing goes on for the new claim.
      if (stand.fase === 'sluiten' && stand.beslagId === null) stand.fase = 'vaststelling';
      return;
    }
    case 'vordering_afgedaan':
    case 'ingetrokken':
      stand.vorderingen = (await zaak.boeken.boekBericht(kop)).open;
      if (stand.vorderingen.length === 0) await wikkelAf(zaak);
      return;
    case 'beslag_geeindigd': {
      stand.vorderingen = (await zaak.boeken.boekBericht(kop)).open;
      const wasLopend = bericht.inhoud.beslagId === stand.beslagId && stand.fase === 'lopend';
      if (bericht.inhoud.beslagId === stand.beslagId) stand.beslagId = null;
      if (stand.vorderingen.length === 0) stand.fase = 'sluiten';
      else if (bericht.inhoud.reden !== 'geen_ruimte' || stand.fase === 'sluiten' || wasLopend) {
        // The next inkomstenbron in the order of 475c, on fresh data; or for a claim that joined while the verhaal was closing.
        stand.aanleiding = 'opnieuw';
        stand.fase = 'vaststelling';
      }
      return;
    }
    case 'verzending':
    case 'betaling':
    case 'voldaan_uit_verhaal':
    case 'leg_beslag':
    case 'vordering_erbij':
    case 'nieuwe_bvv':
    case 'verzoek_vier_weken':
    case 'stand_gewijzigd':
    case 'gezien':
    case 'verruiming_eindigt':
    case 'verklaring':
    case 'afdracht':
    case 'beeindig':
    case 'verjaard':
    case 'afrekening_deurwaarder':
    case 'geen_capaciteit':
      await zaak.boeken.boekBericht(kop);
      return;
    default:
      return bericht satisfies never;
  }
}

/** No claim is open any more: what runs at a derde is lifted first. */
async function wikkelAf(zaak: Verhaal): Promise<void> {
  const { stand } = zaak;
  if (stand.beslagId !== null && stand.fase !== 'sluiten') await zaak.verhalen.beeindigBeslag({ ...zaak.kop(), beslagId: stand.beslagId, reden: 'voldaan' });
  stand.fase = 'sluiten';
}
