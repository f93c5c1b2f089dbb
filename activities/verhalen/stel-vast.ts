import { plusMaanden, type Dag } from '../../domain/kalender/dag.ts';
import { euro } from '../../domain/geld/centen.ts';
import { bronPast } from '../../domain/regime/bron-past.ts';
import { kiesBron, type Gespreid } from '../../domain/rekentool/bronkeuze.ts';
import type { Inkomstenbron } from '../../domain/rekentool/inkomstenbron.ts';
import { voorbehoudInWoorden } from '../../domain/uitleg/voorbehoud.ts';
import { Getal, naarCenten } from '../../domain/spoor/getal.ts';
import type { Aanleiding } from '../../contract/verhaal.ts';
import { zaakVanVerhaal } from '../../contract/zaak.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import { beleidOp } from '../beleid/beleid.ts';
import { rondTakenAf } from '../invorderen/taken.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { naarDatum } from '../opslag/dagen.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { bevoegdheidSchema } from '../opslag/grond.ts';
import { legVoor } from '../opslag/taak.ts';
import { alsUitkomst, uitkomstVan, type BerekeningUitkomst, type GekozenBron } from './berekening.ts';
import { leesBlijvend } from './blijvend.ts';
import { berekenCorrectie } from './correctie.ts';
import { leesFeiten, type Feiten } from './feiten.ts';
import { naBeleid } from './geen-capaciteit.ts';
import { gevolgVan } from './gevolg.ts';
import type { VaststellingUitkomst, VerhalenPort } from './port.ts';
import { reken, taakBijOnbeslist, type Rekenresultaat } from './reken.ts';
import { verrekenvraag } from './verrekenvraag.ts';
import { vraagBij } from './vraag.ts';

type Invoer = Parameters<VerhalenPort['stelVast']>[0];
type Rij = Awaited<ReturnType<Transactie['berekening']['findUniqueOrThrow']>>;

const GROND = ['Rv art. 475b', 'Rv art. 475c', 'Rv art. 475d', 'Rv art. 475da tot en met 475e'];
const GROND_TERUGWERKEND = ['Rv art. 475d lid 3 onder b', 'Rv art. 475i lid 3 en 4'];

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
        const { door = '' } = invoer;
        const resultaat = await (wijzigingId === null ? opVerseGegevens(tx, invoer) : berekenCorrectie(tx, { ...invoer, wijzigingId, door }));
        return antwoordVan(await bewaar(tx, invoer, sleutel, await naBeleid(tx, invoer, resultaat)));
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
  const { leefsituatie, gronden } = feiten.leefsituatie;
  const blijvend = await leesBlijvend(tx, verhaalId, leefsituatie);
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
    // A verhaal has one running beslag: which derden are asked together, each with its part of the voet, a person decides.
    case 'gespreid': {
      const opmerkingen = [...gronden, verdelingInWoorden(keuze), ...keuze.opmerkingen, ...keuze.voorbehouden.map(voorbehoudInWoorden)];
      return zonderVoet(vandaag, { soort: 'voorgelegd', taak: 'rekentool_met_de_hand' }, { invoer: keuze.invoer, spoor: keuze.spoor, opmerkingen });
    }
    case 'gekozen': {
      const bron = await bewaarDerde(tx, keuze.bron, feiten.derden[keuze.bron.loonheffingennummer]);
      const gerekend = reken(keuze.invoer, bron.nettoCenten, keuze.spoor, [...gronden, ...keuze.opmerkingen]);
      const basis = { ...gerekend.basis, bron, vanaf: vandaag, werktTerug: false, corrigeert: null };
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

type Antwoord = Rekenresultaat['antwoord'];
type Wachtreden = Extract<Antwoord, { soort: 'wachten' }>['reden'];

/** A vaststelling that came to no voet; kept all the same, with what was known. */
export function zonderVoet(vandaag: Dag, antwoord: Antwoord, gekend: Partial<Pick<Rekenresultaat, 'invoer' | 'spoor' | 'opmerkingen'>>): Rekenresultaat {
  const leeg = { invoer: {}, spoor: [], opmerkingen: [], voorbehouden: [], voet: null, bron: null, normversie: null, werktTerug: false, corrigeert: null };
  return { ...leeg, ...gekend, antwoord, peildatum: vandaag, vanaf: vandaag };
}

async function bewaarDerde(tx: Transactie, { loonheffingennummer, letter, netto }: Inkomstenbron, naam: string | undefined): Promise<GekozenBron> {
  const derde = await tx.derde.upsert({
    where: { loonheffingennummer },
    create: { loonheffingennummer, naam: naam ?? loonheffingennummer },
    update: naam === undefined ? {} : { naam },
  });
  return { derdeId: derde.id, loonheffingennummer, naam: derde.naam, onderdeel: letter, nettoCenten: naarCenten(new Getal(netto)) };
}

/** Keeps a vaststelling with its besluit, and puts the question to a person where it came to no outcome. */
export async function bewaar(tx: Transactie, { verhaalId, vandaag, aanleiding, volgnummer }: Invoer, sleutel: string, resultaat: Rekenresultaat): Promise<Rij> {
  const zaak = zaakVanVerhaal(verhaalId);
  const { antwoord, voet, bron, opmerkingen, voorbehouden, vragen, werktTerug, corrigeert } = resultaat;
  const lijsten = { opmerkingen: [...opmerkingen], voorbehouden: [...voorbehouden], ...(vragen === undefined ? {} : { vragen: [...vragen] }) };
  const uitkomst: BerekeningUitkomst = { versie: 1, antwoord, voet, bron, ...lijsten, werktTerug, corrigeert };
  const rij = await tx.berekening.create({
    data: {
      sleutel,
      verhaalId,
      aanleiding: aanleiding satisfies Aanleiding,
      dag: naarDatum(vandaag),
      vanaf: naarDatum(resultaat.vanaf),
      peildatum: naarDatum(resultaat.peildatum),
      normversie: resultaat.normversie,
      invoer: alsJson(resultaat.invoer),
      spoor: alsJson(resultaat.spoor),
      uitkomst: alsJson(alsUitkomst(uitkomst)),
    },
  });
  await schrijfGebeurtenis(tx, zaak, vandaag, 'vaststelling_bvv', {
    berekening: rij.id,
    aanleiding,
    uitkomst: antwoord.soort === 'wachten' ? antwoord.reden : antwoord.soort === 'voorgelegd' ? antwoord.taak : (voet?.soort ?? ''),
    beslagvrijeVoet: voet?.beslagvrijeVoetCenten ?? null,
    peildatum: resultaat.peildatum,
    vanaf: resultaat.vanaf,
  });
  if (voet !== null) {
    await tx.besluit.create({
      data: {
        sleutel,
        zaak,
        soort: 'vaststelling_bvv',
        dag: naarDatum(vandaag),
        grond: [...(resultaat.besluitGrond ?? []), ...(werktTerug ? GROND_TERUGWERKEND : GROND)],
        inhoud: { aanleiding, antwoord: alsJson(antwoord) },
        berekeningId: rij.id,
      },
    });
  }
  if (antwoord.soort === 'voorgelegd') {
    const vraag = await vraagBij(tx, verhaalId, antwoord.taak, rij.id, vandaag);
    const { vraagstelling } = resultaat;
    const eigen = vraagstelling === undefined ? vraag : { ...vraag, artikelen: vraagstelling.artikelen, feiten: { ...vraag.feiten, plicht: vraagstelling.plicht } };
    await legVoor(tx, zaak, antwoord.taak, vandaag, `vaststelling:${String(volgnummer)}`, vraagstelling?.tekst, eigen);
  } else await rondTakenAf(tx, zaak, vandaag, 'opnieuw vastgesteld', { sleutelBegin: 'vaststelling:' });
  return rij;
}

/** Plain data made in this room, as the database wants it; absent fields fall away. */
function alsJson(waarde: object): Prisma.InputJsonObject {
  return JSON.parse(JSON.stringify(waarde)) as Prisma.InputJsonObject;
}

/** What a stored calculation led to. */
export function antwoordVan(rij: Rij): VaststellingUitkomst {
  const { antwoord, bron } = uitkomstVan(rij);
  switch (antwoord.soort) {
    case 'beslag':
      if (bron === null) throw new Error(`berekening ${String(rij.id)} noemt geen derde`);
      return { soort: 'beslag', berekeningId: rij.id, bronId: bron.derdeId, geldigTotEnMet: antwoord.geldigTotEnMet };
    case 'wachten':
      return { soort: 'wachten', reden: antwoord.reden, opnieuwVanaf: antwoord.opnieuwVanaf, berekeningId: rij.id };
    case 'voorgelegd':
      return { soort: 'voorgelegd', taak: antwoord.taak };
  }
}
