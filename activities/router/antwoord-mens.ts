import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { feit } from '../opslag/feit.ts';
import { Weigering } from '../opslag/weigering.ts';
import { legTaakbesluitVast } from '../taken/besluit.ts';
import { keurVoorstelGoed } from '../taken/vier-ogen.ts';
import { stelVoor } from '../verhalen/voorstel.ts';
import { bewaarOordeel } from './bewaar-oordeel.ts';
import { leesSamenloop } from './dossier.ts';
import { aanbodVerwachtOp, geefGevolg } from './gevolg.ts';
import { alsStand, oordeelVan, sleutelVan, type Oordeel, type Uitkomst } from './oordeel.ts';
import type { RouterPort } from './port.ts';

type Goedkeuring = Parameters<RouterPort['keurCoordinatieGoed']>[0];

/** The answer of a person to who collects, where the law does not point at one: proposed by one, approved by another (Rv 478). */
export function maakAntwoordVanMens(db: Database): Pick<RouterPort, 'beveelVraag' | 'stelCoordinatieVoor' | 'keurCoordinatieGoed'> {
  return {
    async beveelVraag({ beslagId, vandaag, sleutel, door, reden }) {
      const { zaak } = await leesSamenloop(db, beslagId);
      await metZaak(db, zaak, async (tx) => legTaakbesluitVast(tx, { zaak, vandaag, sleutel, door, soort: 'opnieuw_gevraagd', inhoud: {}, tekst: { reden } }));
    },

    async stelCoordinatieVoor({ beslagId, vandaag, sleutel, door, taakId, keuze, toelichting }) {
      const { zaak } = await leesSamenloop(db, beslagId);
      const inhoud = { keuze: 'wie_int', inner: keuze, reden: toelichting, bewijs: 'toelichting' } as const;
      return { antwoordId: await metZaak(db, zaak, async (tx) => stelVoor(tx, { zaak, vandaag, sleutel, door, taakId, keuze, inhoud })) };
    },

    async keurCoordinatieGoed(invoer) {
      const { beslagId, vandaag } = invoer;
      const { zaak } = await leesSamenloop(db, beslagId);
      return metZaak(db, zaak, async (tx) => {
        const vorige = oordeelVan(await leesSamenloop(tx, beslagId));
        if (vorige === null) throw new Weigering('Er is nog niet gevraagd wie int.');
        const besluit = `${zaak}:coordinatie:handeling:${invoer.sleutel}`;
        if ((await tx.besluit.count({ where: { sleutel: besluit } })) > 0) return { stand: alsStand(vorige, aanbodVerwachtOp(vorige, vandaag) ?? invoer.opnieuwVanaf, null) };
        if (vorige.soort !== 'onbeslist') throw new Weigering('Deze vraag is intussen beantwoord door nieuwe gegevens.');
        const { id, inner, voorsteldoor } = await laatGelden(tx, zaak, invoer);
        const mens = { door: `${voorsteldoor}, ${invoer.door.trim()}`, antwoordId: id, antwoordOp: sleutelVan(vorige) };
        const oordeel = await bewaarOordeel(tx, { ...invoer, zaak, sleutel: besluit, vorige, mens, feiten: [feit('taak', invoer.taakId, 'vraag'), feit('antwoord', id, 'wie_int', vandaag)] }, volgens(vorige, inner));
        return { stand: alsStand(oordeel, aanbodVerwachtOp(oordeel, vandaag) ?? invoer.opnieuwVanaf, await geefGevolg(tx, { beslagId, zaak, vandaag, oordeel })) };
      });
    },
  };
}

/** Four eyes: refused when the same person proposed it. Answers the beslag that collects. */
async function laatGelden(tx: Transactie, zaak: string, goedkeuring: Goedkeuring): Promise<{ readonly id: number; readonly inner: string; readonly voorsteldoor: string }> {
  const { antwoordId: id, inhoud, voorgesteldDoor } = await keurVoorstelGoed(tx, zaak, goedkeuring);
  if (inhoud.keuze !== 'wie_int') throw new Weigering(`Antwoord ${String(id)} zegt niet wie int.`);
  return { id, inner: inhoud.inner, voorsteldoor: voorgesteldDoor };
}

/** The outcome when this beslag collects. Throws when it is none of those that the question named. */
function volgens({ besluitId: _besluit, sinds: _sinds, antwoordOp: _antwoord, ...vorige }: Oordeel, inner: string): Uitkomst {
  const beslag = vorige.beslagen.find(({ id }) => id === inner);
  if (beslag === undefined || !vorige.kandidaten.includes(inner)) throw new Weigering(`Beslag ${inner} is niet een van de keuzes.`);
  const wij = beslag.partij === null;
  return {
    ...vorige,
    soort: wij ? 'wij' : 'ander',
    inner,
    partij: beslag.partij,
    adres: null,
    intNu: wij ? (vorige.intNu ?? null) : null,
    eigenVoet: wij ? 'ja_als_coordinator' : 'nee_verwijzen',
    voorbehoud: null,
    reden: `Twee personen hebben beslist dat beslag ${inner} voor allen int.`,
    kandidaten: [],
    vraag: null,
  };
}
