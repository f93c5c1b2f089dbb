import { z } from 'zod';
import { keurGoed, type Handinvoer } from '../../domain/beslagvrije-voet/handinvoer.ts';
import { plusMaanden } from '../../domain/kalender/dag.ts';
import { zaakVanVerhaal, zaakVanVordering } from '../../contract/zaak.ts';
import { beleidOp } from '../beleid/beleid.ts';
import { naarDag, naarDatum } from '../opslag/dagen.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { feit } from '../opslag/feit.ts';
import { Weigering } from '../opslag/weigering.ts';
import { legTaakbesluitVast } from '../taken/besluit.ts';
import { geeftVoet, leesAntwoordinhoud } from './antwoord-inhoud.ts';
import { leesAntwoord, type Vraagkop } from './bronantwoord.ts';
import { leesPersoon } from './feiten.ts';
import { geefVorderingenDoor } from './geen-capaciteit.ts';
import { rekenMetDeHand } from './met-de-hand.ts';
import type { VerhalenPort } from './port.ts';
import type { Rekenresultaat } from './reken.ts';
import { antwoordVan, bewaar } from './bewaar.ts';
import { zonderVoet } from './stel-vast.ts';
import { spreidVoorstel } from './verdeling.ts';
import { huidigeVorderingIds } from './vorderingen.ts';
import { stelVoor } from './voorstel.ts';
import { BESLAGVRAAG, VASTSTELLINGSVRAAG } from './vraag.ts';

const overBerekening = z.object({ berekeningId: z.int() }).loose();
type Goedkeuring = Parameters<VerhalenPort['keurAntwoordGoed']>[0];
type Voorgesteld = Awaited<ReturnType<typeof lees>>;

/** The answer of a person to a vaststelling that the rekentool could not make: proposed by one, approved by another. */
export function maakAntwoorden(db: Database): Pick<VerhalenPort, 'stelAntwoordVoor' | 'keurAntwoordGoed'> {
  return {
    async stelAntwoordVoor({ verhaalId, vandaag, sleutel, door, taakId, keuze, maanden, toelichting }) {
      const zaak = zaakVanVerhaal(verhaalId);
      const waarom = { reden: toelichting, bewijs: 'toelichting' };
      const inhoud = keuze === 'wachten' ? { keuze, maanden: maanden ?? 0, ...waarom } : { keuze, ...waarom };
      return { antwoordId: await metZaak(db, zaak, async (tx) => stelVoor(tx, { zaak, vandaag, sleutel, door, taakId, inhoud })) };
    },

    async keurAntwoordGoed(invoer) {
      const { verhaalId } = invoer;
      const zaak = zaakVanVerhaal(verhaalId);
      const sleutel = `${zaak}:vaststelling:handeling:${invoer.sleutel}`;
      const vorderingen = await huidigeVorderingIds(db, verhaalId);
      return metZaak(db, [zaak, ...vorderingen.map(zaakVanVordering)], async (tx) => {
        const eerder = await tx.berekening.findUnique({ where: { sleutel } });
        if (eerder !== null) return antwoordVan(eerder);
        const voorgesteld = await lees(tx, invoer);
        if (geeftVoet(voorgesteld)) await toetsAndereVraag(tx, zaak, voorgesteld);
        const handinvoer = await laatTellen(tx, zaak, voorgesteld, invoer);
        const resultaat = await resultaatVan(tx, voorgesteld, handinvoer, invoer);
        return antwoordVan(await bewaar(tx, { ...invoer, aanleiding: 'opnieuw', wijzigingId: null }, sleutel, resultaat, [feit('antwoord', voorgesteld.id, voorgesteld.keuze, voorgesteld.voorgesteldOp)]));
      });
    },
  };
}

/** The proposal, as long as it is the last one on an open task of this verhaal. */
async function lees(tx: Transactie, { verhaalId, taakId, antwoordId }: Goedkeuring) {
  const rij = await tx.antwoord.findUnique({ where: { id: antwoordId }, include: { taak: true } });
  if (rij === null || rij.taakId !== taakId || rij.taak.zaak !== zaakVanVerhaal(verhaalId)) throw new Weigering(`Antwoord ${String(antwoordId)} hoort niet bij taak ${String(taakId)} van dit verhaal.`);
  if (rij.taak.afgedaanOp !== null) throw new Weigering(`Taak ${String(taakId)} is al afgedaan.`);
  const later = await tx.antwoord.count({ where: { taakId, id: { gt: antwoordId } } });
  if (later > 0) throw new Weigering('Er is daarna een ander antwoord voorgesteld. Beoordeel dat.');
  return rij;
}

/** A voet by hand answers how much; not another question that the sources left open, such as insolventie. */
async function toetsAndereVraag(tx: Transactie, zaak: string, { taakId }: Voorgesteld): Promise<void> {
  const sleutel = { startsWith: `${zaak}:${VASTSTELLINGSVRAAG}` };
  const ander = await tx.taak.findFirst({ where: { zaak, afgedaanOp: null, id: { not: taakId }, soort: { not: 'rekentool_met_de_hand' }, sleutel, NOT: { sleutel: { startsWith: `${zaak}:${BESLAGVRAAG}` } } }, orderBy: { id: 'asc' } });
  if (ander !== null) throw new Weigering(`Bij dit verhaal staat nog een vraag open: taak ${String(ander.id)}. Beantwoord die eerst.`);
}

/** Four eyes: refused when the same person proposed it. */
async function laatTellen(tx: Transactie, zaak: string, { id, taakId, keuze, inhoud, door, voorgesteldOp }: Voorgesteld, { sleutel, door: tweede, vandaag }: Goedkeuring): Promise<Handinvoer> {
  const { reden, bewijs } = leesAntwoordinhoud(inhoud);
  const ingevoerd = { door, op: naarDag(voorgesteldOp), bewezen: false } as const;
  const oordeel = keurGoed({ reden, bewijs, ingevoerd, goedkeuring: { staat: 'wacht' } }, { door: tweede, op: vandaag });
  if (oordeel.soort === 'geweigerd') throw new Weigering(oordeel.reden);
  await tx.antwoord.update({ where: { id }, data: { oordeel: 'goedgekeurd', beoordeeldDoor: tweede.trim(), beoordeeldOp: naarDatum(vandaag) } });
  await legTaakbesluitVast(tx, { zaak, vandaag, sleutel, door: tweede, soort: 'antwoord_goedgekeurd', inhoud: { taakId, antwoordId: id, keuze }, feiten: [feit('taak', taakId, 'vraag'), feit('antwoord', id, keuze, voorgesteldOp)] });
  await tx.taak.update({ where: { id: taakId }, data: { afgedaanOp: naarDatum(vandaag), uitkomst: keuze } });
  return oordeel.invoer;
}

/** The question that the sources of today put before the voet of an answer; null when there is none. Runs of before they were asked have no answer of them. */
async function watOphoudt(tx: Transactie, kop: Vraagkop): Promise<Rekenresultaat | null> {
  if ((await leesAntwoord(tx, kop, 'registers')) === null) return null;
  const persoon = await leesPersoon(tx, kop);
  if (persoon.soort === 'bekend') return null;
  const opmerkingen = ['Een antwoord met een beslagvrije voet was goedgekeurd, en is niet uitgevoerd: deze vraag gaat voor.', ...persoon.redenen];
  return zonderVoet(kop.vandaag, { soort: 'voorgelegd', taak: persoon.taak }, { opmerkingen });
}

/** The number of the vaststelling that asked; null for a key without one. */
function gevraagdBij(sleutel: string): number | null {
  const [, nummer] = new RegExp(`:${VASTSTELLINGSVRAAG}(\\d+)$`).exec(sleutel) ?? [];
  return nummer === undefined ? null : Number(nummer);
}

/** What the answer comes to; kept as a berekening like any other vaststelling. */
async function resultaatVan(tx: Transactie, { inhoud, taak }: Voorgesteld, handinvoer: Handinvoer, { verhaalId, vandaag, volgnummer, antwoordId }: Goedkeuring): Promise<Rekenresultaat> {
  const antwoord = leesAntwoordinhoud(inhoud);
  const opgehouden = geeftVoet(antwoord) ? await watOphoudt(tx, { verhaalId, vandaag, volgnummer }) : null;
  if (opgehouden !== null) return opgehouden;
  if (antwoord.keuze === 'voet_met_de_hand') return rekenMetDeHand(tx, { verhaalId, vandaag, volgnummer, gevraagd: gevraagdBij(taak.sleutel) ?? volgnummer - 1 }, antwoord, handinvoer);
  switch (antwoord.keuze) {
    case 'wachten':
      return zonderVoet(vandaag, { soort: 'wachten', reden: 'besluit_van_mens', opnieuwVanaf: plusMaanden(vandaag, antwoord.maanden) }, {});
    case 'wie_int':
    case 'overdracht':
    case 'vrijgave':
    case 'na_einde':
      throw new Weigering('Dit antwoord hoort niet bij een verhaal.');
    case 'spreiden':
      return spreidVoorstel(tx, verhaalId, vandaag, overBerekening.parse(taak.feiten).berekeningId);
    case 'geen_beslag':
      return zonderVoet(vandaag, { soort: 'wachten', reden: 'geen_beslag', opnieuwVanaf: null }, {});
    case 'andere_route':
    case 'voorstel_oninbaar': {
      // A claim that is not written off after all must not be forgotten: the verhaal asks again in time.
      const { opnieuwVragenMaanden } = await beleidOp(tx, await tx.verhaal.findUniqueOrThrow({ where: { id: verhaalId } }), vandaag);
      await geefVorderingenDoor(tx, { verhaalId, vandaag, antwoordId }, antwoord.keuze);
      return zonderVoet(vandaag, { soort: 'wachten', reden: antwoord.keuze, opnieuwVanaf: plusMaanden(vandaag, opnieuwVragenMaanden) }, {});
    }
  }
}
