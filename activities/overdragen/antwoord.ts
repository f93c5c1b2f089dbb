import { randomUUID } from 'node:crypto';
import { DOORLOOP_DAGEN, eersteMaandNa } from '../../domain/samenloop/overdrachtsmaand.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { feit } from '../opslag/feit.ts';
import { Weigering } from '../opslag/weigering.ts';
import { keurVoorstelGoed } from '../taken/vier-ogen.ts';
import { stelVoor } from '../verhalen/voorstel.ts';
import { AANVAARDEN, neemOverVolgensMens, weiger } from './beoordelen.ts';
import { vertel } from './berichten.ts';
import { GEEN_OPVOLGER, OPNIEUW_ZOEKEN, wijsGekozeneAan } from './opvolger.ts';
import type { OverdragenPort } from './port.ts';
import { leesOverdracht, zetVerder, type Inningsoverdracht } from './rij.ts';
import { isOp, staatVan } from './staat.ts';

/** What two persons answer where the law leaves an overdracht to the parties: one proposes, another approves. */
export function maakAntwoorden(db: Database): Pick<OverdragenPort, 'stelAntwoordVoor' | 'keurAntwoordGoed'> {
  return {
    async stelAntwoordVoor({ nummer, vandaag, sleutel, door, taakId, keuze, toelichting }) {
      const { zaak } = await leesOverdracht(db, nummer);
      const inhoud = { keuze: 'overdracht', besluit: keuze, reden: toelichting, bewijs: 'toelichting' } as const;
      return { antwoordId: await metZaak(db, zaak, async (tx) => stelVoor(tx, { zaak, vandaag, sleutel, door, taakId, keuze, inhoud })) };
    },

    async keurAntwoordGoed({ nummer, ...goedkeuring }) {
      const { zaak, samenloop } = await leesOverdracht(db, nummer);
      const { vandaag, sleutel } = goedkeuring;
      return metZaak(db, [zaak, samenloop], async (tx) => {
        const overdracht = await leesOverdracht(tx, nummer);
        const gedaan = `${zaak}:antwoord_goedgekeurd:${sleutel}`;
        if ((await tx.besluit.count({ where: { sleutel: gedaan } })) > 0) return staatVan(tx, overdracht, vandaag);
        const { inhoud, antwoordId, voorgesteldDoor } = await keurVoorstelGoed(tx, zaak, goedkeuring);
        if (inhoud.keuze !== 'overdracht') throw new Weigering(`Antwoord ${String(antwoordId)} gaat niet over de overdracht.`);
        const volgens = { keuze: inhoud.besluit, toelichting: inhoud.reden, door: `${voorgesteldDoor}, ${goedkeuring.door.trim()}`, antwoordId };
        return staatVan(tx, await volg(tx, overdracht, vandaag, volgens), vandaag);
      });
    },
  };
}

interface Volgens {
  readonly keuze: string;
  readonly toelichting: string;
  readonly door: string;
  readonly antwoordId: number;
}

async function volg(tx: Transactie, overdracht: Inningsoverdracht, vandaag: Dag, { keuze, toelichting, door, antwoordId }: Volgens): Promise<Inningsoverdracht> {
  const feiten = [feit('antwoord', antwoordId, 'overdracht', vandaag)];
  if (isOp(overdracht, 'beoordelen')) {
    if (keuze === AANVAARDEN) return neemOverVolgensMens(tx, overdracht, vandaag);
    return weiger(tx, overdracht, vandaag, { reden: 'anders', waarom: toelichting, feiten, door });
  }
  if (isOp(overdracht, 'opvolger_zoeken')) {
    if (keuze === OPNIEUW_ZOEKEN) return overdracht;
    if (keuze === GEEN_OPVOLGER) return zetVerder(tx, overdracht, vandaag, { soort: 'geen_opvolger' });
    const gekozen = await wijsGekozeneAan(tx, overdracht, vandaag, keuze);
    if (gekozen === null) throw new Weigering(`Beslag ${keuze} is niet meer bekend: kies «${OPNIEUW_ZOEKEN}».`);
    return gekozen;
  }
  if (isOp(overdracht, 'aangeboden') || isOp(overdracht, 'afgewezen')) {
    // Who refused closed it on his side: to him it is another one.
    const data = isOp(overdracht, 'afgewezen') ? { overdrachtId: randomUUID() } : {};
    if (keuze === 'opnieuw_aanbieden') return zetVerder(tx, overdracht, vandaag, { soort: 'opnieuw_aanbieden', vanafMaand: overdracht.grond === 'geeindigd' ? overdracht.stand.vanafMaand : eersteMaandNa(vandaag, DOORLOOP_DAGEN) }, data);
    // Who was offered it hears that it does not go through: he may still want to answer.
    if (isOp(overdracht, 'aangeboden')) await vertel(tx, overdracht, vandaag, { soort: 'overdracht_geweigerd', sleutel: `overdracht_geweigerd:${overdracht.overdrachtId}`, inhoud: { overdrachtId: overdracht.overdrachtId, reden: 'anders', toelichting: null } });
    if (keuze === OPNIEUW_ZOEKEN && overdracht.grond === 'geeindigd') return zetVerder(tx, overdracht, vandaag, { soort: 'opnieuw_zoeken' }, { overdrachtId: randomUUID(), partij: null, partijnaam: null, kenmerkPartij: null });
    return zetVerder(tx, overdracht, vandaag, { soort: 'gestopt' });
  }
  throw new Weigering('Deze vraag is intussen beantwoord door wat de andere partij deed.');
}
