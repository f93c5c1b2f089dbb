import { patched } from '@temporalio/workflow';
import type { Wachtreden } from '../../activities/verhalen/port.ts';
import type { Bericht } from '../../contract/berichten.ts';
import type { Taaksoort } from '../../contract/taken.ts';
import type { Verhaal } from './zaak.ts';

/** What the claims and the beslag of a verhaal tell it. */
export async function behandelBericht(zaak: Verhaal, bericht: Bericht): Promise<void> {
  const { stand } = zaak;
  const kop = { ...zaak.kop(), berichtId: bericht.id };
  switch (bericht.soort) {
    case 'vordering_aangemeld': {
      const naGeenBeslag = stand.fase === 'wachten' && stand.waarom === ('geen_beslag' satisfies Wachtreden);
      const beslagId = stand.fase === 'lopend' ? stand.beslagId : null;
      // Before it is named to a derde, and in a pause too: what is not of the Participatiewet is never taken without a voet.
      const zonderVoet = stand.ookInPauze === true || stand.voetWeerVanaf !== undefined;
      if (zonderVoet && patched('voet-weer-bij-ander-recht')) await zaak.verhalen.laatVoetWeerGelden(zaak.kop());
      if (meldtNaPauze(zaak, bericht)) return;
      const gemeld = await zaak.boeken.meldVordering({ ...kop, beslagId, ...(stand.naast === undefined ? {} : { naast: stand.naast }), ...(naGeenBeslag ? { naGeenBeslag } : {}) });
      if (gemeld?.taak !== undefined) stand.taak = gemeld.taak;
      const { vorderingId } = bericht.inhoud;
      if (!stand.vorderingen.includes(vorderingId)) stand.vorderingen = [...stand.vorderingen, vorderingId];
      // A verhaal that was closing goes on for the new claim.
      if (stand.fase === 'sluiten' && stand.beslagId === null) stand.fase = 'vaststelling';
      // Too little was open for a beslag: with this claim it may be enough.
      opnieuwNa(zaak, 'klein_restant');
      return;
    }
    case 'vordering_afgedaan':
    case 'ingetrokken': {
      const { open, einde } = await zaak.boeken.boekBericht(kop);
      stand.vorderingen = open;
      if (einde !== undefined) stand.laatsteEinde = einde;
      if (stand.vorderingen.length === 0) await wikkelAf(zaak);
      return;
    }
    case 'beslag_geeindigd': {
      stand.vorderingen = (await zaak.boeken.boekBericht(kop)).open;
      const { beslagId, anderVerhaal } = bericht.inhoud;
      if (anderVerhaal === true) {
        opnieuwNa(zaak, 'samenloop');
        return;
      }
      // A part of a spread voet that we lifted ourselves changes nothing; one that ended by itself does.
      const wasNaast = stand.naast?.includes(beslagId) === true;
      if (wasNaast) stand.naast = stand.naast?.filter((id) => id !== beslagId) ?? [];
      const wasLopend = (beslagId === stand.beslagId || wasNaast) && stand.fase === 'lopend';
      if (beslagId === stand.beslagId) stand.beslagId = null;
      stand.opgeheven = true;
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
    case 'beslag_ligt':
    case 'coordinatie':
    case 'partijbericht':
    case 'partijbericht_klaar':
    case 'afdracht_te_verdelen':
    case 'overdracht_begint':
    case 'overdracht_vervalt':
    case 'vordering_erbij':
    case 'nieuwe_bvv':
    case 'verzoek_vier_weken':
    case 'stand_gewijzigd':
    case 'gezien':
    case 'verruiming_eindigt':
    case 'verklaring':
    case 'afdracht':
    case 'relatie_beeindigd':
    case 'beeindig':
    case 'verjaard':
    case 'afrekening_deurwaarder':
    case 'geen_capaciteit':
    case 'aankondiging_eerst':
    case 'rente_vastgesteld':
    case 'terugbetaling_toegezegd':
    case 'brief_terughalen':
    case 'heropend':
      await zaak.boeken.boekBericht(kop);
      return;
    default:
      return bericht satisfies never;
  }
}

/** In a pause no derde is told of a further claim: it has joined, and he hears of it when the pause is over. Answers whether this one waits. */
function meldtNaPauze({ stand }: Verhaal, bericht: Bericht<'vordering_aangemeld'>): boolean {
  const { vorderingId } = bericht.inhoud;
  if (stand.pauze === null || stand.beslagId === null || stand.fase === 'sluiten' || !patched('erbij-na-pauze')) return false;
  stand.naPauze = [...(stand.naPauze ?? []), bericht];
  if (!stand.vorderingen.includes(vorderingId)) stand.vorderingen = [...stand.vorderingen, vorderingId];
  return true;
}

/** The pause is over: what waited for it is told. A verhaal that closes has nothing to tell a derde: it is only noted. */
export async function meldWatWachtte(zaak: Verhaal): Promise<void> {
  const { stand } = zaak;
  const { naPauze = [], fase, pauze } = stand;
  if (naPauze.length === 0 || (pauze !== null && fase !== 'sluiten')) return;
  if (fase === 'sluiten') for (const { id } of naPauze) await zaak.boeken.boekBericht({ ...zaak.kop(), berichtId: id });
  else for (const bericht of naPauze) zaak.loop.herneem(bericht);
  delete stand.naPauze;
}

/** What a vaststelling waited for is over: it is made anew, on fresh data. */
function opnieuwNa({ stand }: Verhaal, taak: Taaksoort): void {
  if (stand.fase !== 'wachten' || stand.taak !== taak) return;
  stand.aanleiding = 'opnieuw';
  stand.taak = null;
  stand.fase = 'vaststelling';
}

/** No claim is open any more: what runs at a derde is lifted first. */
async function wikkelAf(zaak: Verhaal): Promise<void> {
  const { stand } = zaak;
  const reden = stand.laatsteEinde ?? 'voldaan';
  if (stand.fase !== 'sluiten') for (const beslagId of stand.naast ?? []) await zaak.verhalen.beeindigBeslag({ ...zaak.kop(), beslagId, reden });
  if (stand.beslagId !== null && stand.fase !== 'sluiten') await zaak.verhalen.beeindigBeslag({ ...zaak.kop(), beslagId: stand.beslagId, reden });
  stand.fase = 'sluiten';
}
