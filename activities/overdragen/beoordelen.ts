import { BronOnbereikbaar } from '../../adapters/bron/fouten.ts';
import { TAAKSOORTEN, type Taaksoort } from '../../contract/taken.ts';
import { laatsteMaand, type Dag } from '../../domain/kalender/dag.ts';
import { BRIEF_DAGEN, eersteMaandNa, maandgrensVan } from '../../domain/samenloop/overdrachtsmaand.ts';
import { beoordeelOvergang } from '../../domain/samenloop/wat-mag-over.ts';
import { leesBeslag } from '../beslaan/dossier.ts';
import { huisstijlOp } from '../brieven/huisstijl.ts';
import { rondTakenAf } from '../invorderen/taken.ts';
import { bewaarBesluit } from '../opslag/besluit.ts';
import type { Database, Transactie } from '../opslag/database.ts';
import { feit, type Feit } from '../opslag/feit.ts';
import { legOpnieuwVoor } from '../opslag/taak.ts';
import { leesSamenloop } from '../router/dossier.ts';
import type { Routertoegang } from '../router/routeervoorziening.ts';
import { leesAntwoordinhoud } from '../verhalen/antwoord-inhoud.ts';
import { ARTIKELEN } from './aanbieden.ts';
import { vertel } from './berichten.ts';
import { mislukteVragen, speelveldVan, vraagWieErIs } from './bronnen.ts';
import type { OverdragenPort } from './port.ts';
import { leesOverdracht, overdrachtenVan, zetVerder, type Inningsoverdracht } from './rij.ts';
import { afrondingVanaf, isOp, opStap, ROUTER_ZWIJGT, staatVan, type Op } from './staat.ts';

/** Choices of a person where the law leaves it to the parties. */
export const AANVAARDEN = 'aanvaarden';
const OP_AANBOD = [AANVAARDEN, 'weigeren'] as const;
const BEOORDELEN = 'overdracht_beoordelen' satisfies Taaksoort;
type Weigergrond = 'geen_lopend_beslag' | 'niet_de_opvolger' | 'onbeslist' | 'anders';

/** Whether we take over what another offers: by the rules of itself, otherwise two persons say (Rv 478 lid 3 and 4). */
export function maakBeoordelen(db: Database, toegang: Routertoegang | null): Pick<OverdragenPort, 'beoordeel' | 'wachtOpAfronding'> {
  return {
    async beoordeel(kop) {
      const { vandaag } = kop;
      const vooraf = await leesOverdracht(db, kop.nummer);
      if (!isOp(vooraf, 'beoordelen')) return staatVan(db, vooraf, vandaag);
      if ((await leesBeslag(db, vooraf.beslagId)).geeindigdOp !== null) return opStap(db, kop, 'beoordelen', async (tx, overdracht) => weiger(tx, overdracht, vandaag, { reden: 'geen_lopend_beslag', waarom: 'ons beslag is geëindigd', feiten: [] }));
      if ((await akkoordVan(db, vooraf)) !== null) return opStap(db, kop, 'beoordelen', async (tx, overdracht) => neemOverVolgensMens(tx, overdracht, vandaag));
      if (await isAlOvergedragen(db, vooraf)) return opStap(db, kop, 'beoordelen', async (tx, overdracht) => aanvaard(tx, overdracht, vandaag, { reden: 'De inning was al aan ons overgedragen, vanaf een latere maand; wie overdroeg is geëindigd.', feiten: [] }));
      const antwoord = await vraagAan(db, toegang, vooraf, vandaag);
      if (antwoord.soort === 'nog_niet') return staatVan(db, vooraf, vandaag);
      return opStap(db, kop, 'beoordelen', async (tx, overdracht) => {
        const feiten = [feit('routervraag', antwoord.vraagId, 'identificatie_cdw', vandaag)];
        if (antwoord.dossier === null) return vraagMens(tx, overdracht, vandaag, 'De routeervoorziening antwoordt niet.', ROUTER_ZWIJGT);
        await rondTakenAf(tx, overdracht.zaak, vandaag, 'de routeervoorziening antwoordt weer', { sleutelBegin: ROUTER_ZWIJGT });
        // Who ends does not collect any more, whatever the router still knows of him.
        const veld = await speelveldVan(tx, overdracht, antwoord.dossier, vandaag, overdracht.grond === 'geeindigd' ? (overdracht.partij?.sleutel ?? null) : null);
        const { samenloop } = veld;
        const onze = veld.beslagen.find(({ beslag, partij }) => partij === null && samenloop.soort === 'inner' && beslag.id === samenloop.inner)?.beslag.id ?? veld.eigen;
        const oordeel = beoordeelOvergang(samenloop, veld.vraag, onze, overdracht.grond);
        switch (oordeel.soort) {
          case 'volgens_de_regels':
            return aanvaard(tx, overdracht, vandaag, { reden: samenloop.reden, feiten });
          case 'mag_niet':
            return weiger(tx, overdracht, vandaag, { reden: 'niet_de_opvolger', waarom: oordeel.reden, feiten });
          case 'in_overleg':
            return vraagMens(tx, overdracht, vandaag, 'De regels wijzen ons beslag niet aan; overdragen kan in onderling overleg (Rv 478 lid 4).');
          case 'onbeslist':
            return vraagMens(tx, overdracht, vandaag, oordeel.vraag);
        }
      });
    },

    async wachtOpAfronding(kop) {
      return opStap(db, kop, 'aanvaard', async (tx, overdracht) => {
        const { zaak, stand, partij, grond } = overdracht;
        if (kop.vandaag >= (await afrondingVanaf(tx, overdracht, stand.sinds))) {
          await legOpnieuwVoor(tx, zaak, 'overdracht_blijft_uit', kop.vandaag, 'overdracht_blijft_uit', undefined, { feiten: { partij: partij?.sleutel ?? null, grond, gegevens: stand.gegevens }, artikelen: [...ARTIKELEN[grond]] });
        }
        return overdracht;
      });
    },
  };
}

/** Who ends already handed over to us, or sent his data and writes to derde and debtor: of the months before that the rules say nothing else any more (Rv 478 lid 3). */
async function isAlOvergedragen(db: Database, { nummer, beslagId, grond, partij }: Inningsoverdracht): Promise<boolean> {
  if (grond !== 'geeindigd') return false;
  const vorige = (await overdrachtenVan(db, beslagId)).findLast((een) => een.nummer !== nummer && ((een.stand.stap === 'aanvaard' && een.stand.gegevens) || maandgrensVan(een.rol, een.stand) !== null));
  return vorige?.rol === 'nemer' && vorige.partij?.sleutel === partij?.sleutel;
}

/** Asks who has a beslag, a day after it failed once more. As long as persons are asked because it failed, a router that is down holds up nobody. */
async function vraagAan(db: Database, toegang: Routertoegang | null, overdracht: Inningsoverdracht, vandaag: Dag): ReturnType<typeof vraagWieErIs> {
  try {
    return await vraagWieErIs(db, toegang, overdracht, vandaag, (await mislukteVragen(db, overdracht, vandaag)) + 1);
  } catch (fout) {
    if (fout instanceof BronOnbereikbaar && (await db.taak.count({ where: { zaak: overdracht.zaak, soort: BEOORDELEN, afgedaanOp: null } })) > 0) return { soort: 'nog_niet' };
    throw fout;
  }
}

async function vraagMens(tx: Transactie, overdracht: Inningsoverdracht, vandaag: Dag, tekst: string, sleutel: string = BEOORDELEN): Promise<Inningsoverdracht> {
  const { zaak, grond, partij } = overdracht;
  await legOpnieuwVoor(tx, zaak, BEOORDELEN, vandaag, sleutel, `${TAAKSOORTEN[BEOORDELEN]} ${tekst}`, { feiten: { partij: partij?.sleutel ?? null, grond }, artikelen: [...ARTIKELEN[grond]], keuzes: [...OP_AANBOD] });
  return overdracht;
}

interface Waarop {
  /** Dutch, for the record. */
  readonly reden: string;
  readonly feiten: readonly Feit[];
  readonly door?: string;
}

/** What two persons approved and could not be carried out yet, because our account is not known; null where they did not. */
async function akkoordVan(tx: Transactie | Database, { zaak }: Inningsoverdracht): Promise<Waarop | null> {
  const rij = await tx.antwoord.findFirst({ where: { taak: { zaak, soort: BEOORDELEN }, keuze: AANVAARDEN, oordeel: 'goedgekeurd' }, orderBy: { id: 'desc' } });
  if (rij?.beoordeeldDoor == null) return null;
  return { reden: leesAntwoordinhoud(rij.inhoud).reden, feiten: [feit('antwoord', rij.id, 'overdracht', rij.beoordeeldOp ?? rij.voorgesteldOp)], door: `${rij.door}, ${rij.beoordeeldDoor}` };
}

/** Two persons approved that we take over: it is done as soon as it can be, and not asked again. */
export async function neemOverVolgensMens(tx: Transactie, overdracht: Op<'beoordelen'>, vandaag: Dag): Promise<Inningsoverdracht> {
  const akkoord = await akkoordVan(tx, overdracht);
  return akkoord === null ? overdracht : aanvaard(tx, overdracht, vandaag, akkoord);
}

/** We take over: the month is the first one that can still be told, and what comes in at the other goes to our account until then. */
async function aanvaard(tx: Transactie, overdracht: Op<'beoordelen'>, vandaag: Dag, { reden, feiten, door }: Waarop): Promise<Inningsoverdracht> {
  const { zaak, beslagId, overdrachtId, grond, stand } = overdracht;
  const { kenmerk } = await leesSamenloop(tx, beslagId);
  const rekening = (await huisstijlOp(tx, (await leesBeslag(tx, beslagId)).opdrachtgeverId, vandaag))?.huisstijl.betaling;
  if (rekening === undefined) {
    await legOpnieuwVoor(tx, zaak, 'overdracht_met_de_hand', vandaag, 'overdracht:beoordelen:rekening_onbekend', undefined, { feiten: { stap: stand.stap, waarom: 'rekening_onbekend' }, artikelen: ['Rv 478 lid 3 en 4'] });
    return overdracht;
  }
  await rondTakenAf(tx, zaak, vandaag, 'wij nemen over', { soorten: [BEOORDELEN, 'overdracht_met_de_hand'] });
  // After an end nobody collects what is not taken over: then it is the month that was offered.
  const vanafMaand = grond === 'geeindigd' ? stand.vanafMaand : laatsteMaand(stand.vanafMaand, eersteMaandNa(vandaag, BRIEF_DAGEN));
  const betaling = { rekening: rekening.iban, tenNameVan: rekening.tenaamstelling, betalingskenmerk: kenmerkVoorAfdracht(kenmerk) };
  await bewaarAntwoord(tx, overdracht, vandaag, { keuze: 'aanvaard', reden, feiten, vanafMaand, ...(door === undefined ? {} : { door }) });
  await vertel(tx, overdracht, vandaag, { soort: 'overdracht_aanvaard', inhoud: { overdrachtId, vanafMaand, betaling } });
  return zetVerder(tx, overdracht, vandaag, { soort: 'wij_aanvaarden', op: vandaag, vanafMaand }, { betaling });
}

/** We do not take over. */
export async function weiger(tx: Transactie, overdracht: Op<'beoordelen'>, vandaag: Dag, { reden, waarom, feiten, door }: { readonly reden: Weigergrond; readonly waarom: string; readonly feiten: readonly Feit[]; readonly door?: string }): Promise<Inningsoverdracht> {
  await bewaarAntwoord(tx, overdracht, vandaag, { keuze: reden, reden: waarom, feiten, vanafMaand: overdracht.stand.vanafMaand, ...(door === undefined ? {} : { door }) });
  await vertel(tx, overdracht, vandaag, { soort: 'overdracht_geweigerd', inhoud: { overdrachtId: overdracht.overdrachtId, reden, toelichting: null } });
  return zetVerder(tx, overdracht, vandaag, { soort: 'wij_weigeren' });
}

/** By which what the other passes on is known from a share of our own: it is to be divided. */
export function kenmerkVoorAfdracht(kenmerk: string): string {
  return `${kenmerk}-afdracht`;
}

async function bewaarAntwoord(tx: Transactie, { zaak, grond, partij, beslagId, overdrachtId }: Inningsoverdracht, vandaag: Dag, { keuze, reden, feiten, vanafMaand, door }: Waarop & { readonly keuze: string; readonly vanafMaand: string }): Promise<void> {
  const aanbod = await tx.inkomendPartijbericht.findFirst({ where: { beslagId, soort: 'overdracht_aangeboden', inhoud: { path: ['inhoud', 'overdrachtId'], equals: overdrachtId } }, orderBy: { id: 'asc' } });
  await bewaarBesluit(tx, {
    sleutel: `${zaak}:antwoord`,
    zaak,
    vandaag,
    soort: 'overdracht_antwoord',
    grond: ARTIKELEN[grond],
    inhoud: { keuze, grond, partij: partij?.sleutel ?? null, vanafMaand, reden, ...(door === undefined ? {} : { bewezen: false }) },
    feiten: [...(aanbod === null ? [] : [feit('partijbericht', aanbod.id, 'overdracht_aangeboden', aanbod.dag)]), ...feiten],
    ...(door === undefined ? {} : { door }),
  });
}
