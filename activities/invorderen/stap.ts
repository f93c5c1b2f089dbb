import type { Contactstand } from '../../contract/invordering.ts';
import type { Taaksoort } from '../../contract/taken.ts';
import { zaakVanVordering, type VorderingId } from '../../contract/zaak.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { eersteWerkdagOpOfNa } from '../../domain/kalender/werkdag.ts';
import { kostenVanStap } from '../../domain/kosten/kosten-van-stap.ts';
import type { Betekening, Briefstap } from '../../domain/regime/weg.ts';
import { magStap } from '../../domain/straat/mag-stap.ts';
import { termijnVanStap } from '../../domain/straat/termijn-van-stap.ts';
import { STAP_NIET_NODIG } from '../opslag/aankondiging.ts';
import { bewaarBesluit } from '../opslag/besluit.ts';
import { bewaarBrief } from '../opslag/brief.ts';
import { naarDag, naarDatum } from '../opslag/dagen.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { betalingenVan, gevraagd } from '../opslag/feit.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { legVoor, type Vraag } from '../opslag/taak.ts';
import { Weigering } from '../opslag/weigering.ts';
import { contactVoor, kentContact } from '../sociaal/contact.ts';
import { moetAfwegen } from '../router/moet-afwegen.ts';
import type { Registers } from '../registers/registers.ts';
import { briefInhoud } from './brief-inhoud.ts';
import type { Adressering, BrpBrieven } from './brp.ts';
import { geadresseerdeVan, vraagAdres, type Adres } from './dwangadres.ts';
import type { InvorderenPort, StapUitkomst } from './port.ts';
import { bsnVan, laadStraat, type Straat } from './straat.ts';

type Invoer = Parameters<InvorderenPort['zetStap']>[0];

/**
 * Begins a step of the street: asks the domain for leave, the BRP for the address and, before a coercive step, the registers of
 * the Rechtspraak, and stores besluit, costs and letter, once per (vordering, stap, poging). Where leave, tariff or address is
 * missing, too little is open, or an insolventie is found, it puts a task before a person.
 * Throws `BronOnbereikbaar` when a source does not answer.
 */
export async function zetStap(db: Database, bronnen: Stapbronnen, invoer: Invoer): Promise<StapUitkomst> {
  const zaak = zaakVanVordering(invoer.vorderingId);
  const sleutel = `${zaak}:${invoer.stap}:${String(invoer.poging)}`;
  const eerder = await wasAl(db, sleutel);
  if (eerder !== null) return eerder;

  // Read once for what comes before the lock; under the lock it is read and judged again.
  const vooraf = await laadStraat(db, invoer.vorderingId, invoer.vandaag);
  const volgnummer = await eerstAfwegen(db, vooraf, invoer);
  if (volgnummer !== null) return { soort: 'afwegen', volgnummer };

  const contact = await eerstContact(db, vooraf, invoer);
  if (contact !== null) return { soort: 'contact', contact };

  const adres = await vraagBijVerlof(db, bronnen, vooraf, invoer);
  return metZaak(db, zaak, async (tx) => {
    const intussen = await wasAl(tx, sleutel);
    if (intussen !== null) return intussen;
    const straat = await laadStraat(tx, invoer.vorderingId, invoer.vandaag);
    if (await betalingOpzij(tx, zaak)) throw new Weigering('Een betaling van deze vordering kon niet worden geboekt: los eerst die taak op.');
    const verlof = magStap(invoer.stap, invoer.vandaag, straat.dossier);
    const vraag = async (taak: Taaksoort, tekst?: string, erbij?: Vraag): Promise<StapUitkomst> => {
      await legVoor(tx, zaak, taak, invoer.vandaag, `${invoer.stap}:${String(invoer.poging)}`, tekst, erbij);
      return { soort: 'voorgelegd', taak };
    };
    switch (verlof.soort) {
      case 'voldaan':
        return { soort: 'voldaan' };
      case 'geweigerd':
        return vraag('volgorde_geweigerd', `${verlof.reden} (${verlof.artikel})`);
      case 'te_klein':
        return vraag('klein_restant', verlof.reden);
      case 'nog_niet':
        return { soort: 'later', vanaf: verlof.vanaf };
      case 'niet_nodig':
        await bewaarBesluit(tx, { sleutel, zaak, vandaag: invoer.vandaag, soort: STAP_NIET_NODIG, grond: verlof.grond, inhoud: { stap: invoer.stap } });
        await schrijfGebeurtenis(tx, zaak, invoer.vandaag, STAP_NIET_NODIG, { stap: invoer.stap });
        return { soort: 'niet_nodig' };
      case 'toegestaan': {
        if (adres === null) throw new Error('de stand veranderde terwijl de stap begon: opnieuw proberen');
        const aan = await geadresseerdeVan(tx, { zaak, debiteurId: straat.vordering.debiteurId, vandaag: invoer.vandaag, aanleiding: invoer.stap }, adres);
        if (aan.soort === 'voorleggen') return vraag(aan.taak, undefined, aan.vraag);
        return maakBrief(tx, straat, { ...invoer, sleutel, geadresseerde: aan.adressering, grond: verlof.grond }, vraag);
      }
    }
  });
}

/** Before a beslag is announced it is weighed beside those of others (AMvB art. 2). */
async function eerstAfwegen(db: Database, vooraf: Straat, { stap, vandaag }: Invoer): Promise<number | null> {
  return stap === 'vooraankondiging' ? moetAfwegen(db, vooraf, stap, vandaag) : null;
}

/** Policy: the inwoner is sought before a step that has leave. The BRP is not asked before that is done. */
async function eerstContact(db: Database, vooraf: Straat, { vorderingId, stap, vandaag }: Invoer): Promise<Contactstand | null> {
  if (!kentContact(vooraf, stap, vandaag)) return null;
  return metZaak(db, zaakVanVordering(vorderingId), async (tx) => contactVoor(tx, await laadStraat(tx, vorderingId, vandaag), stap, vandaag));
}

/** A payment that lies aside: what is open is not known, and no step may be charged on it. */
async function betalingOpzij(tx: Transactie, zaak: string): Promise<boolean> {
  return (await tx.bericht.count({ where: { ontvanger: zaak, soort: 'betaling', uitkomst: { path: ['opzij'], equals: true } } })) > 0;
}

/** What an earlier call with this key made. */
interface Gemaakt {
  readonly briefId: number | null;
  readonly dagtekening: Date | null;
  readonly besluitId: number | null;
  readonly taak: string | null;
}

/** What an earlier call with this key did, in one question. */
async function wasAl(tx: Transactie, sleutel: string): Promise<StapUitkomst | null> {
  const [al] = await tx.$queryRaw<Gemaakt[]>`
    select b.id as "briefId", b.dagtekening, (select id from besluit where sleutel = ${sleutel}) as "besluitId", (select soort from taak where sleutel = ${sleutel}) as taak
    from (select 1) leeg left join brief b on b.sleutel = ${sleutel}`;
  if (al === undefined) return null;
  const { briefId, dagtekening, besluitId, taak } = al;
  if (briefId !== null && dagtekening !== null) return { soort: 'klaargezet', briefId, plandag: naarDag(dagtekening) };
  if (besluitId !== null) return { soort: 'niet_nodig' };
  return taak === null ? null : { soort: 'voorgelegd', taak };
}

/** What a step asks: the BRP, and before a coercive one the registers of the Rechtspraak with it. */
export interface Stapbronnen {
  readonly brp: BrpBrieven;
  readonly registers: Registers;
}

/** The letters that bring a person nearer to a beslag; the herinnering is free and asks no register, only of the BRP whether he is a minor. */
export const DWANG: readonly Briefstap[] = ['aanmaning', 'dwangbevel', 'vooraankondiging'];

/** Asks the sources only where the step has leave: no data are asked that are not needed. */
async function vraagBijVerlof(db: Database, bronnen: Stapbronnen, straat: Straat, { stap, vandaag }: Invoer): Promise<Adres | null> {
  if (magStap(stap, vandaag, straat.dossier).soort !== 'toegestaan') return null;
  return vraagAdres(bronnen, { bsn: await bsnVan(db, straat.vordering.id), vandaag, dwang: DWANG.includes(stap), leeftijd: true });
}

/** Besluit, costs and letter of one dagtekening: the first day on or after today on which the post goes. */
async function maakBrief(
  tx: Transactie,
  straat: Straat,
  stap: { readonly stap: Briefstap; readonly vandaag: Dag; readonly sleutel: string; readonly geadresseerde: Adressering; readonly grond: readonly string[] },
  vraag: (taak: Taaksoort, tekst?: string) => Promise<StapUitkomst>,
): Promise<StapUitkomst> {
  const { zaak, vordering, beleid } = straat;
  const vorderingId = vordering.id as VorderingId;
  const dagtekening = eersteWerkdagOpOfNa(stap.vandaag);
  const { weg } = straat.dossier;
  const kosten = kostenVanStap(stap.stap, weg, straat.open.hoofdsom, dagtekening);
  if (kosten?.soort === 'onbeslist') return vraag('tarief_ontbreekt', `Geen kosten berekend en geen brief gemaakt: ${kosten.reden}.`);
  const termijn = termijnVanStap(stap.stap, weg, { begin: dagtekening, betekendOp: null, beleid: beleid(dagtekening) });
  // Of a dwangbevel that a deurwaarder serves, or whose day of service a person enters, the letter names no last day.
  const laatsteDag = termijn.soort === 'loopt' ? termijn.laatsteDag : null;
  const bedrag = kosten?.bedrag ?? null;

  // Before its own costs are charged: those stand apart in the letter.
  const inhoud = await briefInhoud(tx, straat, { ...stap, kosten: bedrag, dagtekening, laatsteDag });

  let besluitId: number | null = null;
  if (isBesluit(stap.stap)) {
    besluitId = await bewaarBesluit(tx, {
      sleutel: stap.sleutel,
      zaak,
      vandaag: stap.vandaag,
      soort: stap.stap,
      grond: stap.grond,
      inhoud: { gevorderdeSomCenten: straat.open.hoofdsom, kostenCenten: bedrag ?? 0, dagtekening, laatsteDag },
      feiten: [...(await betalingenVan(tx, vorderingId)), gevraagd('brp', 'adres', stap.vandaag), gevraagd('registers', 'insolventie en bewind', stap.vandaag)],
    });
    if (bedrag !== null) await tx.kosten.create({ data: { vorderingId: vordering.id, soort: stap.stap, centen: bedrag, dag: naarDatum(dagtekening), besluitId } });
  }
  const briefId = await bewaarBrief(tx, {
    sleutel: stap.sleutel,
    zaak,
    soort: stap.stap,
    aan: geadresseerdeBij(stap.stap === 'dwangbevel' ? weg.betekening : 'geen', stap.geadresseerde),
    vorderingId,
    dagtekening,
    inhoud,
    vandaag: stap.vandaag,
    besluitId,
    gebeurtenis: { soort: stap.stap, feiten: (id) => ({ briefId: id, besluitId, dagtekening, laatsteDag, kostenCenten: bedrag }) },
  });
  return { soort: 'klaargezet', briefId, plandag: dagtekening };
}

/** To which kind of party a letter goes: to the deurwaarder who serves it, else to the debtor or who acts for him. */
export function geadresseerdeBij(betekening: Betekening, { namens }: Adressering): 'deurwaarder' | 'debiteur' | 'vertegenwoordiger' {
  if (betekening === 'exploot') return 'deurwaarder';
  return namens === undefined ? 'debiteur' : 'vertegenwoordiger';
}

/** The letters of the street that are a legal act; the herinnering and the vooraankondiging only tell. */
function isBesluit(stap: Briefstap): boolean {
  return stap === 'aanmaning' || stap === 'dwangbevel';
}
