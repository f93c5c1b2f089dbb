import { werktVanaf } from '../../domain/afdracht/terugwerking.ts';
import { som } from '../../domain/geld/centen.ts';
import { plusDagen, voluit, type Dag } from '../../domain/kalender/dag.ts';
import { zaakVanVerhaal, type VerhaalId } from '../../contract/zaak.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { legVoor } from '../opslag/taak.ts';
import { Weigering } from '../opslag/weigering.ts';
import { rekenbasisVan, type GekozenBron, type MetBron, type Voet } from './berekening.ts';
import { zonderVoetTotEnMet } from './bewaar.ts';
import { voetenBij } from './ingang.ts';
import { laatstGemeld, lopendeBeslagen } from './lopend.ts';
import type { VerhalenPort } from './port.ts';
import { reken, type Rekenresultaat } from './reken.ts';
import { delenVan, verdeel } from './verdeling.ts';
import { vertelLopend } from './vertel-lopend.ts';
import { isAllesParticipatiewet, zonderGeenVoet } from './voetbesluit.ts';

/**
 * The day after a term without beslagvrije voet (Pw 60 lid 6), where no vaststelling on fresh data came to an outcome: what runs at a
 * derde is told the voet by the last figures. The vaststelling stays due, and works from this same day. The same within the term, from today,
 * as soon as a claim is open that is not of the Participatiewet: the besluit lapses, and a person is told.
 */
export function maakVoetWeer(db: Database): Pick<VerhalenPort, 'laatVoetWeerGelden'> {
  return {
    async laatVoetWeerGelden({ verhaalId, vandaag }) {
      const zaak = zaakVanVerhaal(verhaalId);
      await metZaak(db, zaak, async (tx) => {
        const lopend = await lopendeBeslagen(tx, verhaalId);
        const vorige = laatstGemeld(lopend);
        if (vorige === null) return;
        const totEnMet = zonderVoetTotEnMet(vorige.rij);
        if (totEnMet === null) return;
        const loopt = totEnMet >= vandaag;
        if (loopt && (await isAllesParticipatiewet(tx, verhaalId))) return;
        const weerVanaf = loopt ? vandaag : plusDagen(totEnMet, 1);
        const waarom = loopt ? VERVALLEN : `De termijn zonder beslagvrije voet (Pw 60 lid 6) liep tot en met ${voluit(totEnMet)}. Op verse gegevens is er nog geen vaststelling: tot dan geldt de voet van de laatste gegevens.`;
        const resultaat = await zonderBesluit(tx, vorige, { verhaalId, vandaag, weerVanaf, waarom });
        if (loopt) await legVoor(tx, zaak, 'voetbesluit_vervallen', vandaag, `voetbesluit_vervallen:${String(vorige.rij.id)}`, undefined, { feiten: { berekeningId: vorige.rij.id, totEnMet }, artikelen: ['Pw 60 lid 6'] });
        await vertelLopend(tx, { verhaalId, vandaag, sleutel: `${zaak}:vaststelling:voet_weer:${String(vorige.rij.id)}`, resultaat, feiten: [] }, lopend);
      });
    },
  };
}

const VERVALLEN = 'Er staat een vordering open die niet van de Participatiewet is: het besluit dat er geen beslagvrije voet geldt (Pw 60 lid 6) is vervallen. De voet van de laatste gegevens geldt weer.';

interface Kop {
  readonly verhaalId: VerhaalId;
  readonly vandaag: Dag;
  readonly weerVanaf: Dag;
  readonly waarom: string;
}

/** The same figures without the besluit, at the norms of today; where those are not known, at the norms of the figures. */
async function zonderBesluit(tx: Transactie, vorige: MetBron, { verhaalId, vandaag, weerVanaf, waarom }: Kop): Promise<Rekenresultaat> {
  const { invoer: metBesluit } = rekenbasisVan(vorige);
  const totEnMet = metBesluit.voetbesluit?.totEnMet;
  if (totEnMet === undefined) throw new TypeError(`berekening ${String(vorige.rij.id)} rust niet op een besluit over de voet`);
  const invoer = await zonderGeenVoet(tx, verhaalId, metBesluit, vandaag);
  const delen = await delenVan(tx, vorige);
  const bronnen = delen.map(({ bron }) => bron);
  const netto = som(...bronnen.map(({ nettoCenten }) => nettoCenten));
  const opmerkingen = [waarom];
  const nu = reken({ ...invoer, peildatum: vandaag }, netto, [], opmerkingen);
  const gerekend = nu.soort === 'gerekend' ? nu : reken(invoer, netto, [], opmerkingen);
  if (gerekend.soort === 'onbeslist') throw new Weigering('Het besluit dat er geen beslagvrije voet geldt telt niet meer, en de rekentool geeft op de laatste gegevens geen voet. Stel haar met de hand vast.');
  const ingang = async ({ derdeId }: GekozenBron, voet: Voet): Promise<Dag> => werktVanaf(await voetenBij(tx, verhaalId, derdeId), voet, weerVanaf, vandaag);
  const { antwoord, vragen } = vorige.uitkomst;
  const heel: Rekenresultaat = {
    ...gerekend.basis,
    ...(vragen === undefined ? {} : { vragen }),
    antwoord: { soort: 'beslag', geldigTotEnMet: antwoord.soort === 'beslag' ? antwoord.geldigTotEnMet : totEnMet },
    bron: vorige.bron,
    vanaf: gerekend.basis.voet === null ? vandaag : await ingang(vorige.bron, gerekend.basis.voet),
    werktTerug: false,
    corrigeert: vorige.rij.id,
  };
  return verdeel(heel, bronnen, ingang);
}
