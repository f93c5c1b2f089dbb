import { plusMaanden, type Dag } from '../../domain/kalender/dag.ts';
import { euro, som } from '../../domain/geld/centen.ts';
import { bronPast } from '../../domain/regime/bron-past.ts';
import { kiesBron, type Gespreid } from '../../domain/rekentool/bronkeuze.ts';
import type { Inkomstenbron } from '../../domain/rekentool/inkomstenbron.ts';
import { voorbehoudInWoorden } from '../../domain/uitleg/voorbehoud.ts';
import { Getal, naarCenten } from '../../domain/spoor/getal.ts';
import { zaakVanVerhaal } from '../../contract/zaak.ts';
import { beleidOp } from '../beleid/beleid.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { bevoegdheidSchema } from '../opslag/grond.ts';
import type { GekozenBron } from './berekening.ts';
import { antwoordVan, bewaar } from './bewaar.ts';
import { leesBlijvend } from './blijvend.ts';
import { corrigeer } from './voer-correctie-uit.ts';
import { leesFeiten, type Derdegegevens, type Feiten } from './feiten.ts';
import { naBeleid } from './geen-capaciteit.ts';
import { gevolgVan } from './gevolg.ts';
import { ingangVan } from './ingang.ts';
import type { VerhalenPort } from './port.ts';
import { reken, taakBijOnbeslist, type Rekenresultaat } from './reken.ts';
import { verrekenvraag } from './verrekenvraag.ts';

type Invoer = Parameters<VerhalenPort['stelVast']>[0];

/** Step 3: the calculation on the kept answers, its besluit, and what follows from it (Rv 475c–475e, IW 19 lid 1). */
export function maakStelVast(db: Database): Pick<VerhalenPort, 'stelVast'> {
  return {
    async stelVast(invoer) {
      const zaak = zaakVanVerhaal(invoer.verhaalId);
      const { volgnummer, wijzigingId } = invoer;
      // An order is carried out once, whatever number its vaststelling gets when the call is repeated on a later day.
      const sleutel = `${zaak}:vaststelling:${invoer.sleutel === undefined ? String(volgnummer) : `handeling:${invoer.sleutel}`}`;
      return metZaak(db, zaak, async (tx) => {
        const eerder = await tx.berekening.findUnique({ where: { sleutel } });
        if (eerder !== null) return antwoordVan(eerder);
        if (wijzigingId !== null) return corrigeer(tx, { ...invoer, wijzigingId }, sleutel);
        return antwoordVan(await bewaar(tx, invoer, sleutel, await naBeleid(tx, invoer, await opVerseGegevens(tx, invoer))));
      });
    },
  };
}

/** On what the sources answered for this vaststelling, with what they leave to ask of the inwoner. */
async function opVerseGegevens(tx: Transactie, kop: Invoer): Promise<Rekenresultaat> {
  const feiten = await leesFeiten(tx, kop);
  if (feiten.soort === 'voorgelegd') return zonderVoet(kop.vandaag, { soort: 'voorgelegd', taak: feiten.taak }, { opmerkingen: feiten.redenen });
  return { ...(await volgensFeiten(tx, kop, feiten)), vragen: feiten.leefsituatie.vragen };
}

async function volgensFeiten(tx: Transactie, { verhaalId, vandaag }: Invoer, feiten: Extract<Feiten, { soort: 'bekend' }>): Promise<Rekenresultaat> {
  const verhaal = await tx.verhaal.findUniqueOrThrow({ where: { id: verhaalId }, include: { opdrachtgever: true } });
  const beleid = await beleidOp(tx, verhaal, vandaag);
  const wacht = (reden: Wachtreden): Antwoord => ({ soort: 'wachten', reden, opnieuwVanaf: plusMaanden(vandaag, beleid.opnieuwVragenMaanden) });
  const { leefsituatie } = feiten.leefsituatie;
  const gronden = [...feiten.leefsituatie.gronden, ...feiten.voorbehouden];
  const blijvend = await leesBlijvend(tx, { verhaalId, vandaag }, leefsituatie);
  const keuze = kiesBron(blijvend === null ? feiten : { ...feiten, blijvend }, vandaag);
  switch (keuze.soort) {
    case 'geen_inkomen':
      return zonderVoet(vandaag, wacht('geen_inkomen'), { invoer: { leefsituatie }, opmerkingen: gronden });
    case 'geen_ruimte':
      return zonderVoet(vandaag, wacht('geen_ruimte'), { invoer: { leefsituatie }, spoor: keuze.spoor, opmerkingen: gronden });
    case 'met_de_hand': {
      const opmerkingen = [...gronden, ...keuze.redenen];
      return zonderVoet(vandaag, { soort: 'voorgelegd', taak: taakBijOnbeslist(vandaag) }, { invoer: { leefsituatie }, spoor: keuze.spoor, opmerkingen });
    }
    // Whether more derden are asked together, each with its part of the voet, a person decides.
    case 'gespreid': {
      const opmerkingen = [...gronden, verdelingInWoorden(keuze), ...keuze.opmerkingen, ...keuze.voorbehouden.map(voorbehoudInWoorden)];
      const verdeling = await bewaarDerden(tx, keuze, feiten.derden);
      return { ...zonderVoet(vandaag, { soort: 'voorgelegd', taak: 'rekentool_met_de_hand' }, { invoer: keuze.invoer, spoor: keuze.spoor, opmerkingen }), verdeling };
    }
    case 'gekozen': {
      const bron = await bewaarDerde(tx, keuze.bron, feiten.derden[keuze.bron.loonheffingennummer]);
      const gerekend = reken(keuze.invoer, bron.nettoCenten, keuze.spoor, [...gronden, ...keuze.opmerkingen]);
      const vanaf = await ingangVan(tx, verhaalId, bron.derdeId, gerekend.basis.voet, vandaag);
      const basis = { ...gerekend.basis, bron, vanaf, werktTerug: false, corrigeert: null };
      const betaaltOpdrachtgeverZelf = bron.loonheffingennummer === verhaal.opdrachtgever.eigenLoonheffingennummer;
      const past = bronPast(bevoegdheidSchema.parse(verhaal.bevoegdheid), { betaaltOpdrachtgeverZelf, letter: keuze.bron.letter });
      if (past === 'verrekening') return { ...basis, voet: null, antwoord: { soort: 'voorgelegd', taak: past }, vraagstelling: await verrekenvraag(tx, verhaalId, keuze.bron.wet) };
      if (past !== 'past') return { ...basis, voet: null, antwoord: { soort: 'voorgelegd', taak: past } };
      if (gerekend.soort === 'onbeslist') return { ...basis, antwoord: { soort: 'voorgelegd', taak: gerekend.taak } };
      return { ...basis, antwoord: gevolgVan(gerekend, keuze.invoer, beleid, vandaag) };
    }
  }
}

/** The proposal that the person finds with the task: one voet, spread over the sources that are needed together. */
function verdelingInWoorden({ beslagvrijeVoet, delen }: Gespreid): string {
  const per = delen.map(({ bron, beslagvrijeVoet: deel, vatbaar }) => `${bron.loonheffingennummer} ${euro(deel)} (daarboven ${euro(vatbaar)})`);
  return `Er zijn meer bronnen tegelijk nodig (artikel 475c lid 2). De beslagvrije voet van ${euro(beslagvrijeVoet)} wordt verdeeld (lid 5): ${per.join('; ')}.`;
}

/** The derden of a voet that must be spread; what one derde pays counts together. */
async function bewaarDerden(tx: Transactie, { delen }: Gespreid, namen: Readonly<Record<string, Derdegegevens>>): Promise<GekozenBron[]> {
  const bronnen = new Map<number, GekozenBron>();
  for (const { bron } of delen) {
    const derde = await bewaarDerde(tx, bron, namen[bron.loonheffingennummer]);
    const eerder = bronnen.get(derde.derdeId);
    bronnen.set(derde.derdeId, eerder === undefined ? derde : { ...eerder, nettoCenten: som(eerder.nettoCenten, derde.nettoCenten) });
  }
  return [...bronnen.values()];
}

type Antwoord = Rekenresultaat['antwoord'];
type Wachtreden = Extract<Antwoord, { soort: 'wachten' }>['reden'];

/** A vaststelling that came to no voet; kept all the same, with what was known. */
export function zonderVoet(vandaag: Dag, antwoord: Antwoord, gekend: Partial<Pick<Rekenresultaat, 'invoer' | 'spoor' | 'opmerkingen'>>): Rekenresultaat {
  const leeg = { invoer: {}, spoor: [], opmerkingen: [], voorbehouden: [], voet: null, bron: null, normversie: null, werktTerug: false, corrigeert: null };
  return { ...leeg, ...gekend, antwoord, peildatum: vandaag, vanaf: vandaag };
}

async function bewaarDerde(tx: Transactie, { loonheffingennummer, letter, netto }: Inkomstenbron, { naam, adresregels }: Derdegegevens = {}): Promise<GekozenBron> {
  const bekend = { ...(naam === undefined ? {} : { naam }), ...(adresregels === undefined ? {} : { adresregels: [...adresregels] }) };
  const derde = await tx.derde.upsert({
    where: { loonheffingennummer },
    create: { naam: loonheffingennummer, ...bekend, loonheffingennummer },
    update: bekend,
  });
  return { derdeId: derde.id, loonheffingennummer, naam: derde.naam, onderdeel: letter, nettoCenten: naarCenten(new Getal(netto)) };
}
