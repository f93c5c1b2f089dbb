import { zaakVanBeslag } from '../../contract/zaak.ts';
import { ontbreektVanaf } from '../../domain/afdracht/periode.ts';
import { dagenTussen, laatsteMaand, type Dag } from '../../domain/kalender/dag.ts';
import { eersteWerkdagOpOfNa } from '../../domain/kalender/werkdag.ts';
import { BRIEF_DAGEN, eersteMaandNa } from '../../domain/samenloop/overdrachtsmaand.ts';
import { leesBeslag } from '../beslaan/dossier.ts';
import { WIE_INT } from '../beslaan/inning.ts';
import { beleidOp } from '../beleid/beleid.ts';
import { schrijfBericht } from '../bericht/schrijven.ts';
import { bewaarBesluit } from '../opslag/besluit.ts';
import { naarDag } from '../opslag/dagen.ts';
import type { Database, Transactie } from '../opslag/database.ts';
import { feit, type Feit } from '../opslag/feit.ts';
import { meldBijCdw } from '../router/bij-cdw.ts';
import { legGevolgVast } from '../router/gevolgd.ts';
import { ARTIKELEN } from './aanbieden.ts';
import { isMetDeHandGedaan } from './hand.ts';
import { trekInNaEinde } from './intrekken.ts';
import { isAlVanOns } from './lopend.ts';
import type { OverdragenPort } from './port.ts';
import { zetVerder, type Inningsoverdracht, type Overdrachtbetaling } from './rij.ts';
import { opStap, type Op } from './staat.ts';

/** Kind of the besluit by which the collection passes on. */
export const OVERDRACHT = 'overdracht_inning';
/** Days after which a person is asked why the letters did not go. */
const POST_DAGEN = 10;

/** Derde and debtor hear who collects from which month (Rv 478 lid 3 and 4). With the besluit the month is fixed, and nothing goes back. */
export function maakKennis(db: Database): Pick<OverdragenPort, 'geefKennis' | 'zieKennisgeving'> {
  return {
    async geefKennis(kop) {
      return opStap(db, kop, 'kennis_geven', async (tx, overdracht) => {
        const { zaak, samenloop, beslagId, rol, grond, partij, betaling, stand } = overdracht;
        const { vandaag } = kop;
        if (partij === null) throw new RangeError('een overdracht zonder andere partij');
        const ingetrokken = await trekInNaEinde(tx, overdracht, vandaag);
        if (ingetrokken !== null) return ingetrokken;
        // Derde and debtor know it already, from an earlier month on: another letter would say otherwise.
        if (rol === 'nemer' && (await isAlVanOns(tx, overdracht, stand.vanafMaand))) return zetVerder(tx, overdracht, vandaag, { soort: 'kennis_gegeven', rol, tot: await totWanneer(tx, overdracht, vandaag) });
        const vanafMaand = rol === 'gever' ? laatsteMaand(stand.vanafMaand, eersteMaandNa(eersteWerkdagOpOfNa(vandaag), BRIEF_DAGEN)) : stand.vanafMaand;
        const besluitId = await bewaarBesluit(tx, {
          sleutel: `${zaak}:${OVERDRACHT}`,
          zaak,
          vandaag,
          soort: OVERDRACHT,
          grond: ARTIKELEN[grond],
          inhoud: { rol, grond, partij: partij.sleutel, partijnaam: partij.naam, kenmerkPartij: partij.kenmerk, vanafMaand, betaling: betaling === null ? null : alsJson(betaling) },
          feiten: await afspraken(tx, overdracht),
        });
        const gever = rol === 'gever';
        await schrijfBericht(tx, { ontvanger: zaakVanBeslag(beslagId), soort: 'coordinatie', dag: vandaag, sleutel: `coordinatie:${String(besluitId)}`, inhoud: { besluitId, rol: gever ? 'ander_neemt_over' : 'wij_nemen_over', vanafMaand } });
        await legGevolgVast(tx, { zaak: samenloop, vandaag, besluitId, gevolg: gever ? { inner: 'ander', partij: partij.sleutel } : { inner: 'wij', partij: null } });
        // From now on our own claim is with him.
        if (gever && (await leesBeslag(tx, beslagId)).geeindigdOp === null) await meldBijCdw(tx, { beslagId, zaak: samenloop, vandaag, aan: { nummer: partij.nummer, besluitId } });
        return zetVerder(tx, overdracht, vandaag, { soort: 'brieven_gemaakt', op: vandaag, vanafMaand }, { besluitId });
      });
    },

    async zieKennisgeving(kop) {
      return opStap(db, kop, 'kennis_gegeven', async (tx, overdracht) => {
        const { rol, stand } = overdracht;
        const { vandaag } = kop;
        const { derde, schuldenaar } = await kennisgevingVan(tx, overdracht);
        const zonderBewijs = derde === null || schuldenaar === null;
        if (zonderBewijs && (dagenTussen(stand.sinds, vandaag) < POST_DAGEN || !(await isMetDeHandGedaan(tx, overdracht, vandaag, 'kennisgeving_niet_bewezen')))) return overdracht;
        return zetVerder(tx, overdracht, vandaag, { soort: 'kennis_gegeven', rol, tot: await totWanneer(tx, overdracht, vandaag) });
      });
    },
  };
}

/** The day on which the first month of the new one must be in. */
async function totWanneer(tx: Transactie, { beslagId, stand }: Op<'kennis_geven' | 'kennis_gegeven'>, vandaag: Dag): Promise<Dag> {
  const { afdrachtDagen } = await beleidOp(tx, await leesBeslag(tx, beslagId), vandaag);
  return ontbreektVanaf(stand.vanafMaand, afdrachtDagen);
}

function alsJson({ rekening, tenNameVan, betalingskenmerk }: Overdrachtbetaling): { rekening: string; tenNameVan: string; betalingskenmerk: string } {
  return { rekening, tenNameVan, betalingskenmerk };
}

/** The messages by which both parties agreed. */
async function afspraken(tx: Transactie, { beslagId, overdrachtId }: Inningsoverdracht): Promise<Feit[]> {
  const rijen = await tx.inkomendPartijbericht.findMany({ where: { beslagId, inhoud: { path: ['inhoud', 'overdrachtId'], equals: overdrachtId } }, select: { id: true, soort: true, dag: true }, orderBy: { id: 'asc' } });
  return rijen.map(({ id, soort, dag }) => feit('partijbericht', id, soort, dag));
}

/** The days on which derde and debtor were written to: by the letters of this overdracht, and where those were taken back with the end of our beslag, or never made, by those of that. */
export async function kennisgevingVan(tx: Transactie, { beslagId, besluitId }: Inningsoverdracht): Promise<{ readonly derde: Dag | null; readonly schuldenaar: Dag | null }> {
  const zaak = zaakVanBeslag(beslagId);
  const verwijzing = besluitId === null ? null : await tx.besluit.findFirst({ where: { zaak, soort: WIE_INT, voorgangerId: besluitId }, include: { brieven: true } });
  const opheffing = await tx.besluit.findFirst({ where: { zaak, soort: 'opheffing' }, include: { brieven: true } });
  const gingOp = (...soorten: readonly string[]): Dag | null => {
    const brieven = [...(verwijzing?.brieven ?? []), ...(opheffing?.brieven ?? [])];
    const gegaan = brieven.find(({ soort, status, terpostbezorgdOp }) => soorten.includes(soort) && status === 'verzonden' && terpostbezorgdOp !== null);
    return gegaan?.terpostbezorgdOp == null ? null : naarDag(gegaan.terpostbezorgdOp);
  };
  return { derde: gingOp('cdw_derde', 'opheffing_derde'), schuldenaar: gingOp('cdw_debiteur', 'opheffing_debiteur') };
}
