import { patched } from '@temporalio/workflow';
import type { Bericht, BeslagEinde } from '../../contract/berichten.ts';
import type { Beslagfase } from '../../contract/beslag.ts';
import type { Taaksoort } from '../../contract/taken.ts';
import { vroegste, type Dag } from '../../domain/kalender/dag.ts';
import { ligt } from './gelegd.ts';
import type { Beslag } from './zaak.ts';

/** Ends of a beslag because no claim was left. */
const ALLES_AFGEDAAN: readonly BeslagEinde[] = ['voldaan', 'ingetrokken', 'verjaard', 'andere_weg'];

/** What the post room, the derde, the debtor and the verhaal tell a beslag; in every phase the same. */
export async function behandelBericht(zaak: Beslag, bericht: Bericht): Promise<void> {
  const { stand } = zaak;
  const kop = { ...zaak.kop(), berichtId: bericht.id };
  switch (bericht.soort) {
    case 'leg_beslag':
      await zaak.boeken.boekBericht(kop);
      if (stand.berekeningId === 0) stand.berekeningId = bericht.inhoud.berekeningId;
      return;
    case 'verzending':
      return boekVerzending(zaak, kop);
    case 'verzoek_vier_weken': {
      const { herinnerenVanaf } = await zaak.boeken.boekVerzoekVierWeken(kop);
      if (stand.verklaring?.soort === 'gevraagd') stand.verklaring = { soort: 'gevraagd', herinnerenVanaf };
      return;
    }
    case 'gezien': {
      const { afschriftVoor, ...gelegd } = await zaak.bijBrp.boekGezien(kop);
      ligt(zaak, gelegd);
      stand.afschriftVoor = vroegste(afschriftVoor, stand.afschriftVoor);
      return;
    }
    case 'verklaring': {
      const uitkomst = await zaak.bijBrp.boekVerklaring(kop);
      stand.verklaring = { soort: 'ontvangen' };
      if (stand.taak === 'derde_zwijgt') stand.taak = null;
      if (uitkomst.soort === 'geen_relatie') hefOp(zaak, 'geen_relatie');
      else if (uitkomst.soort === 'relatie_beeindigd') beeindigRelatie(zaak, uitkomst.op);
      else {
        if (uitkomst.blijft === true) stand.relatieTotEnMet = null;
        toonVraag(zaak, uitkomst.taak ?? null, VERKLARINGVRAGEN);
      }
      return;
    }
    case 'relatie_beeindigd':
      beeindigRelatie(zaak, (await zaak.boeken.boekRelatieEinde(kop)).op);
      return;
    case 'afdracht': {
      const uitkomst = await zaak.boeken.boekAfdracht(kop);
      stand.openstaandCenten = uitkomst.openstaandCenten;
      stand.wachtOp = uitkomst.volgende;
      stand.taak = uitkomst.taak ?? (stand.taak === 'afdracht_ontbreekt' || stand.taak === 'derde_in_gebreke' ? null : stand.taak);
      if (uitkomst.openstaandCenten <= 0) hefOp(zaak, 'voldaan');
      return;
    }
    case 'vordering_erbij':
    case 'stand_gewijzigd': {
      const { openstaandCenten, buiten, leeg, zonderVerder } = await zaak.bijBrp.voegVorderingToe(kop);
      stand.openstaandCenten = openstaandCenten;
      if (zonderVerder === true) vergeetVerder(zaak);
      // What is not seized keeps no beslag: the verhaal lays one for it.
      if (leeg !== undefined) hefOp(zaak, leeg);
      if (buiten === true) return;
      // A beslag that was about to be lifted stays for the new claim; a change of what is open is no new claim.
      if (bericht.soort === 'vordering_erbij' && stand.fase === 'opheffing' && stand.einde !== null && ALLES_AFGEDAAN.includes(stand.einde) && stand.plandag === null) stand.fase = patched('weer-waar-het-was') ? waarHetWas(zaak) : 'afdracht';
      return;
    }
    case 'verruiming_eindigt':
      await zaak.bijBrp.eindigVerruiming(kop);
      return;
    case 'nieuwe_bvv': {
      const uitkomst = await zaak.bijBrp.pasBvvAan(kop);
      stand.berekeningId = uitkomst.berekeningId;
      stand.openstaandCenten = uitkomst.openstaandCenten;
      if (uitkomst.voorbij === true) return;
      toonVraag(zaak, null, ['inkomen_wijkt_af']);
      // A person solved what kept the beschikking from being made and had the voet determined anew: it is tried again.
      if (stand.fase === 'beschikking' && stand.taak !== null) {
        stand.taak = null;
        stand.volgnummer += 1;
      }
      return;
    }
    case 'coordinatie': {
      const { anderInt, wachtOp, anderVanaf } = await zaak.bijBrp.volgCoordinatie(kop);
      stand.anderInt = anderInt;
      if (anderVanaf === undefined) delete stand.anderVanaf;
      else stand.anderVanaf = anderVanaf;
      if (wachtOp !== null) stand.wachtOp = wachtOp;
      if (anderVanaf === undefined && (stand.taak === 'afdracht_ontbreekt' || stand.taak === 'derde_in_gebreke')) stand.taak = null;
      return;
    }
    case 'beeindig':
      await zaak.boeken.boekBericht(kop);
      hefOp(zaak, bericht.inhoud.reden);
      return;
    case 'betaling':
    case 'vordering_aangemeld':
    case 'vordering_afgedaan':
    case 'voldaan_uit_verhaal':
    case 'beslag_ligt':
    case 'partijbericht':
    case 'partijbericht_klaar':
    case 'afdracht_te_verdelen':
    case 'overdracht_begint':
    case 'overdracht_vervalt':
    case 'beslag_geeindigd':
    case 'ingetrokken':
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

/** Questions about a verklaring: the next one answers them. */
const VERKLARINGVRAGEN: readonly Taaksoort[] = ['inkomen_wijkt_af', 'andere_beslagen', 'pandrecht'];

/** Shows a question that holds nothing up, in place of those of before; not while the beslag itself waits for a person. */
function toonVraag({ stand }: Beslag, taak: string | null, vervangt: readonly Taaksoort[]): void {
  if (stand.fase === 'beschikking' || stand.fase === 'voltooien') return;
  const weg = vervangt.some((soort) => soort === stand.taak);
  stand.taak = taak ?? (weg ? null : stand.taak);
}

/** The relation with the derde ends with this day: lifted at once when it is over, else the day after it. */
export function beeindigRelatie(zaak: Beslag, op: Dag): void {
  if (op > zaak.vandaag()) zaak.stand.relatieTotEnMet = op;
  else hefOp(zaak, 'relatie_beeindigd');
}

/** The further beslag that was waited for lies or lapsed: nobody waits for its exploot or «gezien». */
function vergeetVerder(zaak: Beslag): void {
  delete zaak.stand.verder;
  zaak.taakIsWeg('exploot_beslag');
  zaak.taakIsWeg('gezien_ontbreekt');
}

/** Where a beslag goes on that was about to be lifted: what it waited for then, such as the verklaring, it waits for still. */
function waarHetWas({ stand: { gelegdOp, voltooien } }: Beslag): Beslagfase {
  if (gelegdOp !== null) return 'verklaring';
  return voltooien == null ? 'beschikking' : 'voltooien';
}

function hefOp(zaak: Beslag, einde: NonNullable<Beslag['stand']['einde']>): void {
  if (zaak.stand.fase === 'opheffing') return;
  zaak.stand.fase = 'opheffing';
  zaak.stand.einde = einde;
  zaak.stand.plandag = null;
}

async function boekVerzending(zaak: Beslag, kop: { beslagId: Beslag['ref']; vandaag: ReturnType<Beslag['vandaag']>; berichtId: number }): Promise<void> {
  const { stand } = zaak;
  const uitkomst = await zaak.boeken.boekVerzending(kop);
  switch (uitkomst.soort) {
    case 'gelegd':
      ligt(zaak, uitkomst, stand.overbetekenenVoor);
      return;
    case 'te_voltooien':
      if (uitkomst.verder === true) {
        if (stand.fase === 'opheffing') return;
        stand.verder = { door: uitkomst.door, taakVanaf: uitkomst.taakVanaf };
        stand.taak = uitkomst.taak ?? stand.taak;
        return;
      }
      // Posted anew after the beslag lay, or after it ended: nothing waits for completion any more.
      if (stand.fase !== 'beschikking' && stand.fase !== 'voltooien') return;
      stand.voltooien = { door: uitkomst.door, taakVanaf: uitkomst.taakVanaf };
      stand.taak = uitkomst.taak;
      stand.fase = 'voltooien';
      return;
    case 'teruggehaald':
      if (stand.fase === 'beschikking') {
        stand.plandag = null;
        stand.volgnummer += 1;
        stand.taak = uitkomst.taak ?? stand.taak;
      }
      return;
    case 'retour':
      stand.taak = uitkomst.taak;
      return;
    case 'zonder_gevolg':
      if (uitkomst.afgedaan !== undefined) zaak.taakIsWeg(uitkomst.afgedaan);
      return;
    default:
      return uitkomst satisfies never;
  }
}
