import type { Briefsoort } from '../briefsoort.ts';
import type { Maatstaf } from './maatstaf.ts';
import { openSamen, openVanRij, perMaand, terugOverBerekening, terugOverBeslag, tiende, verschilMetVorige, voet, voetVanToen, zoalsInKennisgeving, zoalsUitgelegd, zoalsVerklaard } from './van-beslag.ts';
import { aandeel, eigen, kostenVanAllen, naarSchuldenaar, nogOpen, ontvangen } from './van-verdeling.ts';
import { eerdereKosten, eerdereKostenrij, eigenKosten, erafgehaald, hoofdsom, lagereKosten, lopendeRente, open, renteInWoorden, renteVanBesluit, terugMetBrieven, verschuldigd, vervallenKosten, watGebeurde } from './van-vordering.ts';

/** Held against its row, against all refunds of the zaak and against what ever came in, with findings of its own (`terugbedrag.ts`). */
export const ALS_TERUGBETALING = 'als_terugbetaling';

/** The amounts that a kind of letter states, by their path in its data, each with what it is held against. */
export type Bedragen = Readonly<Record<string, Maatstaf | typeof ALS_TERUGBETALING>>;

const STRAATBRIEF: Bedragen = {
  'vordering.hoofdsomCenten': hoofdsom,
  'bedragen.hoofdsomCenten': verschuldigd('hoofdsom'),
  'bedragen.eerdereKostenCenten': eerdereKosten,
  'bedragen.eerdereKosten[].centen': eerdereKostenrij,
  'bedragen.kostenCenten': eigenKosten,
  'bedragen.totaalCenten': verschuldigd('totaal'),
  'rente.openCenten': open('rente'),
};

const OPEN: Bedragen = { 'open.hoofdsomCenten': open('hoofdsom'), 'open.kostenCenten': open('kosten'), 'open.renteCenten': open('rente'), 'open.totaalCenten': open('totaal') };

const SCHULD: Bedragen = { openstaandCenten: openSamen('totaal'), 'vorderingen[].openstaandCenten': openVanRij('totaal'), 'vorderingen[].waarvanRenteCenten': openVanRij('rente') };

const VOETVELDEN = ['beslagvrijeVoetCenten', 'inkomenArt32Centen', 'normCenten', 'opgave'];
const voetOnder = (pad: string, maatstaf: Maatstaf): Bedragen => Object.fromEntries(VOETVELDEN.map((naam) => [`${pad}.${naam}`, maatstaf]));

const HOOFDBRIEF: Bedragen = { ...SCHULD, ...voetOnder('voet', voet) };
const MET_TIENDE: Bedragen = { ...HOOFDBRIEF, tiendeTenHoogsteCenten: tiende('tiende') };

/** What each kind of letter states and what that is held against at the proef; a kind that states no amount has none. */
export const BEDRAGEN = {
  herinnering: STRAATBRIEF,
  aanmaning: STRAATBRIEF,
  dwangbevel: STRAATBRIEF,
  vooraankondiging: STRAATBRIEF,
  betekeningsopdracht: STRAATBRIEF,
  rentebeschikking: {
    'vordering.hoofdsomCenten': hoofdsom,
    'bedragen.renteCenten': renteVanBesluit,
    'bedragen.openRenteCenten': open('rente'),
    'bedragen.openHoofdsomCenten': open('hoofdsom'),
    'bedragen.openKostenCenten': open('kosten'),
    'bedragen.totaalCenten': open('totaal'),
    'berekening[]': renteInWoorden,
  },
  kwijtscheldingsbesluit: { 'vordering.hoofdsomCenten': hoofdsom, kwijtgescholdenCenten: erafgehaald, openstaandCenten: open('totaal') },
  kostenherziening: {
    'vordering.hoofdsomCenten': hoofdsom,
    verminderdCenten: erafgehaald,
    'kosten[].vanCenten': lagereKosten('van'),
    'kosten[].naarCenten': lagereKosten('naar'),
    'bedragen.openHoofdsomCenten': verschuldigd('hoofdsom'),
    'bedragen.openKostenCenten': open('kosten'),
    'bedragen.openRenteCenten': open('rente'),
    'bedragen.totaalCenten': verschuldigd('totaal'),
  },
  terugbetaling: { 'vordering.hoofdsomCenten': hoofdsom, terugCenten: ALS_TERUGBETALING, openstaandCenten: open('totaal') },
  intrekking: {
    'vordering.hoofdsomCenten': hoofdsom,
    'bedragen.vervallenKostenCenten': vervallenKosten,
    'bedragen.terugCenten': terugMetBrieven,
    'bedragen.openHoofdsomCenten': open('hoofdsom'),
    'bedragen.openKostenCenten': open('kosten'),
    'bedragen.openRenteCenten': open('rente'),
    'bedragen.totaalCenten': open('totaal'),
  },
  opdracht_deurwaarder: { 'vordering.hoofdsomCenten': hoofdsom, ...OPEN, 'rente.centen': lopendeRente },
  opgave_deurwaarder: { centen: watGebeurde, ...OPEN },
  einde_deurwaarder: { openstaandCenten: open('totaal') },
  beschikking: HOOFDBRIEF,
  kennisgeving: HOOFDBRIEF,
  beslagopdracht: HOOFDBRIEF,
  betaalverzoek: HOOFDBRIEF,
  verrekenopdracht: HOOFDBRIEF,
  wijziging_beslagopdracht: MET_TIENDE,
  beschikking_aanvullend: MET_TIENDE,
  opgave_openstaand: MET_TIENDE,
  wijziging_beslagvrije_voet: MET_TIENDE,
  verklaringsformulier: SCHULD,
  herinnering_verklaring: {},
  ontvangstbevestiging_verklaring: {},
  cdw_derde: { openstaandCenten: openSamen('totaal') },
  cdw_debiteur: { openstaandCenten: openSamen('totaal') },
  opheffing_derde: {},
  opheffing_debiteur: { terugbetaaldCenten: terugOverBeslag },
  mededeling: {
    ...voetOnder('beslagvrijeVoet', zoalsUitgelegd),
    'bron.nettoCenten': zoalsUitgelegd,
    'blokken[].tekst[]': zoalsUitgelegd,
    'gegevens[].waarde': zoalsUitgelegd,
    'uitleg[].zin': zoalsUitgelegd,
    'uitleg[].bedrag': zoalsUitgelegd,
    'verschil.voor': verschilMetVorige,
    'verschil.na': verschilMetVorige,
    'verschil.redenen[]': verschilMetVorige,
  },
  begeleidende_brief: {
    ...HOOFDBRIEF,
    renteCenten: openSamen('rente'),
    perMaandCenten: perMaand,
    'verschil.voor': verschilMetVorige,
    'verschil.na': verschilMetVorige,
    'verschil.redenen[]': verschilMetVorige,
    terugbetalingCenten: terugOverBerekening,
    'perMaand.tiendeCenten': tiende('tiende'),
    'perMaand.blijftOverCenten': tiende('blijftOver'),
  },
  afschrift_kennisgeving: Object.fromEntries(Object.keys(HOOFDBRIEF).map((pad) => [`kennisgeving.inhoud.${pad}`, zoalsInKennisgeving])),
  afschrift_verklaring: { 'verklaring.nettoCenten': zoalsVerklaard },
  terugbetaling_na_einde: { terugbetalingCenten: ALS_TERUGBETALING, 'voet.eerstCenten': voetVanToen('eerst'), 'voet.nuCenten': voetVanToen('nu') },
  verdeelstaat: {
    ontvangenCenten: ontvangen,
    kostenCenten: kostenVanAllen,
    naarSchuldenaarCenten: naarSchuldenaar,
    'aandelen[].centen': aandeel,
    'nogOpen[].centen': nogOpen,
    'eigen.openstaandCenten': eigen,
    'eigen.aandeelCenten': eigen,
    'eigen.kostenCenten': eigen,
    'eigen.opVorderingCenten': eigen,
  },
} satisfies Record<Briefsoort, Bedragen>;
