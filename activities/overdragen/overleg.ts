import { zaakVanSamenloop, type BeslagId } from '../../contract/zaak.ts';
import { beslagId as alsBeslagId } from '../../domain/samenloop/beslag.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { beoordeelOpgaven } from '../../domain/samenloop/opgegeven.ts';
import { beoordeelOvergang, bezwaarTegenOverleg } from '../../domain/samenloop/wat-mag-over.ts';
import { leesBeslag } from '../beslaan/dossier.ts';
import { bewaarBesluit } from '../opslag/besluit.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { feit } from '../opslag/feit.ts';
import { legVoor } from '../opslag/taak.ts';
import { Weigering } from '../opslag/weigering.ts';
import { beslagenVanAnderen, eigenBeslagen, type BekendBeslag } from '../router/beslagen.ts';
import { leesSamenloop } from '../router/dossier.ts';
import { laatsteGevolg } from '../router/gevolgd.ts';
import { leesVraag } from '../router/vraag.ts';
import { keurVoorstelGoed } from '../taken/vier-ogen.ts';
import { stelVoor } from '../verhalen/voorstel.ts';
import { overdrachtenOnderweg } from './lopend.ts';
import { openInOverleg } from './openen.ts';
import type { OverdragenPort } from './port.ts';

const GROND = ['Rv 478 lid 4'];

/** Two persons of ours agreed with another deurwaarder that he collects (Rv 478 lid 4): one proposes, another approves, and it is offered. */
export function maakOverleg(db: Database): Pick<OverdragenPort, 'stelOverdrachtVoor' | 'keurOverdrachtGoed'> {
  return {
    async stelOverdrachtVoor({ beslagId, vandaag, sleutel, door, beslag, toelichting }) {
      const zaak = zaakVanSamenloop(beslagId);
      return metZaak(db, zaak, async (tx) => {
        const { routervraag } = await naarWie(tx, beslagId, vandaag, beslag);
        const taaksleutel = `overdracht_voorstel:${sleutel}`;
        await legVoor(tx, zaak, 'overdracht_voorstel', vandaag, taaksleutel, undefined, { feiten: { routervraag, beslag }, artikelen: GROND, keuzes: [beslag] });
        const { id: taakId } = await tx.taak.findUniqueOrThrow({ where: { sleutel: `${zaak}:${taaksleutel}` } });
        const inhoud = { keuze: 'overdracht', besluit: beslag, reden: toelichting, bewijs: 'toelichting' } as const;
        return { taakId, antwoordId: await stelVoor(tx, { zaak, vandaag, sleutel, door, taakId, keuze: beslag, inhoud }) };
      });
    },

    async keurOverdrachtGoed({ beslagId, ...goedkeuring }) {
      const zaak = zaakVanSamenloop(beslagId);
      const { vandaag, sleutel } = goedkeuring;
      await metZaak(db, zaak, async (tx) => {
        const eigen = `${zaak}:overdracht_overleg:${sleutel}`;
        if ((await tx.besluit.count({ where: { sleutel: eigen } })) > 0) return;
        const { inhoud, antwoordId, voorgesteldDoor } = await keurVoorstelGoed(tx, zaak, goedkeuring);
        if (inhoud.keuze !== 'overdracht') throw new Weigering(`Antwoord ${String(antwoordId)} gaat niet over een overdracht.`);
        const { partij } = await naarWie(tx, beslagId, vandaag, inhoud.besluit);
        const besluitId = await bewaarBesluit(tx, { sleutel: eigen, zaak, vandaag, soort: 'overdracht_overleg', grond: GROND, inhoud: { beslag: inhoud.besluit, reden: inhoud.reden, bewezen: false }, feiten: [feit('antwoord', antwoordId, 'overdracht', vandaag)], door: `${voorgesteldDoor}, ${goedkeuring.door.trim()}` });
        await openInOverleg(tx, { beslagId, vandaag, besluitId, partij });
      });
    },
  };
}

/** The party with that beslag, by what was found last; refuses where the collection cannot pass to it in agreement. */
async function naarWie(tx: Transactie, beslagId: BeslagId, vandaag: Dag, naar: string): Promise<{ readonly partij: NonNullable<BekendBeslag['partij']>; readonly routervraag: number }> {
  const { zaak, derde } = await leesSamenloop(tx, beslagId);
  if ((await overdrachtenOnderweg(tx, beslagId)).length > 0) throw new Weigering('Er loopt al een overdracht van de inning op dit inkomen.');
  if ((await laatsteGevolg(tx, zaak))?.inner !== 'wij') throw new Weigering('Wij innen niet op dit inkomen: er is niets over te dragen.');
  const laatste = await tx.routervraag.findFirst({ where: { zaak, doel: 'identificatie_cdw', uitkomst: { not: null } }, orderBy: { id: 'desc' } });
  const dossier = laatste === null ? null : (await leesVraag(tx, laatste.id, 'identificatie_cdw')).dossier;
  if (laatste === null || dossier === null) throw new Weigering('Het is niet bekend wie nog meer beslag heeft. Gebruik eerst «vraagOpnieuw».');
  const beslagen = [...(await eigenBeslagen(tx, await leesBeslag(tx, beslagId), vandaag)), ...beslagenVanAnderen(dossier)];
  const partij = beslagen.find(({ beslag }) => beslag.id === naar)?.partij ?? null;
  if (partij === null) throw new Weigering(`Beslag ${naar} is geen beslag van een andere partij. Kies uit: ${beslagen.flatMap(({ partij: van, beslag }) => (van === null ? [] : [beslag.id])).join(', ') || 'niemand'}.`);
  const { samenloop, vraag } = beoordeelOpgaven({ peildatum: vandaag, bron: derde.nummer, beslagen: beslagen.map(({ beslag }) => beslag), overdracht: null });
  const oordeel = beoordeelOvergang(samenloop, vraag, alsBeslagId(naar), 'onderling_overleg');
  if (oordeel.soort === 'mag_niet') throw new Weigering(oordeel.reden);
  const ontvanger = oordeel.soort === 'onbeslist' ? vraag.beslagen.find(({ id }) => id === naar) : undefined;
  const bezwaar = ontvanger === undefined ? null : bezwaarTegenOverleg(ontvanger);
  if (bezwaar !== null) throw new Weigering(bezwaar);
  return { partij, routervraag: laatste.id };
}
