import type { Handinvoer } from '../../domain/beslagvrije-voet/handinvoer.ts';
import type { Herkomsten } from '../../domain/beslagvrije-voet/herkomst.ts';
import type { VaststellingInvoer } from '../../domain/beslagvrije-voet/invoer.ts';
import { leefsituatieUitBrp } from '../../domain/leefsituatie/uit-brp.ts';
import { bronPast } from '../../domain/regime/bron-past.ts';
import { metBlijvend, metGemeldeInhoudingen } from '../../domain/rekentool/blijvend.ts';
import type { Elders } from '../../domain/rekentool/elders.ts';
import { decimaal } from '../../domain/spoor/getal.ts';
import { beleidOp } from '../beleid/beleid.ts';
import { bevoegdheidSchema } from '../opslag/grond.ts';
import type { Transactie } from '../opslag/database.ts';
import { Weigering } from '../opslag/weigering.ts';
import type { Handwaarden } from './antwoord-inhoud.ts';
import type { GekozenBron } from './berekening.ts';
import { leesBlijvend } from './blijvend.ts';
import { leesAntwoord, type Vraagkop } from './bronantwoord.ts';
import { gevolgVan } from './gevolg.ts';
import { ingangVan } from './ingang.ts';
import { reken, type Rekenresultaat } from './reken.ts';
import { samenloopVan } from './samenloop.ts';

/** The vaststelling by hand, and the number of the one that came to no outcome (`gevraagd`). */
type Handkop = Vraagkop & { readonly gevraagd: number };

/**
 * The calculation on values that a person entered and a second one approved: the law stays that of the rekentool, and every
 * value says who stands behind it. Refuses where these give none either.
 */
export async function rekenMetDeHand(tx: Transactie, kop: Handkop, waarden: Handwaarden, handinvoer: Handinvoer): Promise<Rekenresultaat> {
  const { verhaalId, vandaag } = kop;
  const verhaal = await tx.verhaal.findUniqueOrThrow({ where: { id: verhaalId }, include: { opdrachtgever: true } });
  const betaaltOpdrachtgeverZelf = waarden.loonheffingennummer === verhaal.opdrachtgever.eigenLoonheffingennummer;
  const past = bronPast(bevoegdheidSchema.parse(verhaal.bevoegdheid), { betaaltOpdrachtgeverZelf, letter: waarden.letter });
  if (past !== 'past') throw new Weigering(`Dit inkomen kan niet met deze bevoegdheid worden verhaald (${past.replaceAll('_', ' ')}).`);
  const invoer = await metWatGold(tx, kop, waarden, await invoerVan(tx, kop, waarden, handinvoer));
  const gerekend = reken(invoer, waarden.nettoCenten, [], ['Met de hand ingevoerd: de rekentool gaf op de gegevens van de bronnen geen uitkomst.']);
  if (gerekend.soort === 'onbeslist') throw new Weigering(`Ook hiermee geeft de rekentool geen uitkomst: ${gerekend.basis.opmerkingen.at(-1) ?? ''}`);
  const bron = await derdeVan(tx, waarden);
  const vanaf = await ingangVan(tx, verhaalId, bron.derdeId, gerekend.basis.voet, vandaag);
  const basis = { ...gerekend.basis, bron, vanaf, werktTerug: false, corrigeert: null };
  return { ...basis, antwoord: gevolgVan(gerekend, invoer, await beleidOp(tx, verhaal, vandaag), vandaag) };
}

async function invoerVan(tx: Transactie, kop: Handkop, w: Handwaarden, handinvoer: Handinvoer): Promise<VaststellingInvoer> {
  const herkomst = { soort: 'met de hand', ...handinvoer } as const;
  const herkomsten: Herkomsten = {
    leefsituatie: herkomst,
    ...(w.adres === undefined ? {} : { adres: herkomst }),
    'belastbaar inkomen': herkomst,
    'belastbaar inkomen echtgenoot': herkomst,
    'netto inkomen onder beslag': herkomst,
    'eigen inkomen niet onder beslag': herkomst,
    'inkomen echtgenoot niet onder beslag': herkomst,
    ...(w.inhoudingen === undefined ? {} : { 'andere inhoudingen': herkomst }),
  };
  return {
    peildatum: kop.vandaag,
    leefsituatie: w.leefsituatie,
    adres: w.adres === undefined ? await adresVan(tx, kop) : { soort: w.adres },
    belastbaar: { soort: 'per maand', schuldenaar: decimaal(w.belastbaarCenten), echtgenoot: decimaal(w.belastbaarEchtgenootCenten) },
    ...(w.nietBeslagenCenten === 0 && w.nietBeslagenEchtgenootCenten === 0
      ? {}
      : { nietBeslagen: { schuldenaar: decimaal(w.nietBeslagenCenten), echtgenoot: decimaal(w.nietBeslagenEchtgenootCenten) } }),
    bron: { soort: 'inkomen', netto: decimaal(w.nettoCenten) },
    ...(w.inhoudingen === undefined ? {} : { andereInhoudingen: w.inhoudingen.map(({ soort, op, centen }) => ({ soort, op, bedrag: decimaal(centen) })) }),
    herkomst: herkomsten,
  };
}

/**
 * What a court decided and what no register knows goes on, as on fresh data (Rv 475d lid 3 a), beside what the person entered; so does
 * what was reported that others take, where the routeervoorziening did not tell. Refuses where it did and the person says nothing of it.
 */
async function metWatGold(tx: Transactie, kop: Handkop, w: Handwaarden, { bron, ...grondslag }: VaststellingInvoer): Promise<VaststellingInvoer> {
  const blijvend = await leesBlijvend(tx, kop, null);
  const invoer: VaststellingInvoer = blijvend === null ? { ...grondslag, bron } : { ...grondslag, ...metBlijvend(grondslag, { ...blijvend, inzicht: blijvend.inzicht && w.adres === undefined }), bron };
  if (w.inhoudingen !== undefined) return invoer;
  const elders = await eldersBij(tx, kop);
  if (elders === null) return blijvend?.inhoudingen === undefined ? invoer : metGemeldeInhoudingen(invoer, blijvend.inhoudingen);
  if (elders.inhoudingen.length > 0) throw new Weigering('Een ander houdt bij deze persoon al iets in (475c lid 4): stel het antwoord opnieuw voor, met --beslag-op-inkomen of --verrekening-met-toeslag: hoeveel dat per maand is, of 0,00 als het niet meetelt.');
  return invoer;
}

/** What the routeervoorziening told for the vaststelling that asked; null where it did not. */
async function eldersBij(tx: Transactie, { verhaalId, vandaag, gevraagd }: Handkop): Promise<Elders | null> {
  const kop = { verhaalId, vandaag, volgnummer: gevraagd };
  if ((await leesAntwoord(tx, kop, 'router')) === null) return null;
  const samenloop = await samenloopVan(tx, kop);
  return samenloop.soort === 'bekend' ? samenloop.elders : null;
}

/** As the BRP answered today, or when it was asked; a woonadres, which leaves the debtor more, where that did not come to an outcome. */
async function adresVan(tx: Transactie, kop: Handkop): Promise<VaststellingInvoer['adres']> {
  const brp = (await leesAntwoord(tx, kop, 'brp')) ?? (await leesAntwoord(tx, { ...kop, volgnummer: kop.gevraagd }, 'brp'));
  if (brp?.soort !== 'antwoord' || brp.antwoord.soort !== 'gevonden') return { soort: 'woonadres' };
  const leefsituatie = leefsituatieUitBrp(brp.antwoord.gegevens, kop.vandaag);
  return leefsituatie.soort === 'bepaald' ? leefsituatie.adres : { soort: 'woonadres' };
}

async function derdeVan(tx: Transactie, { loonheffingennummer, derde, letter, nettoCenten }: Handwaarden): Promise<GekozenBron> {
  const naam = derde ?? loonheffingennummer;
  const rij = await tx.derde.upsert({ where: { loonheffingennummer }, create: { loonheffingennummer, naam }, update: {} });
  return { derdeId: rij.id, loonheffingennummer, naam: rij.naam, onderdeel: letter, nettoCenten };
}
