import { centen, NUL, som, type Centen } from '../../domain/geld/centen.ts';
import { zaakVanBeslag, zaakVanVerhaal, zaakVanVordering, type BeslagId } from '../../contract/zaak.ts';
import type { BrpBrieven } from '../invorderen/brp.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { feit, type Feit } from '../opslag/feit.ts';
import { Weigering } from '../opslag/weigering.ts';
import { leesBerekening } from '../verhalen/berekening.ts';
import { alsHandinvoer, keurWijzigingGoed, nietVanDitVerhaal } from '../verhalen/oordeel.ts';
import { bewaarBerekening } from '../verhalen/bewaar.ts';
import { vorderingIds } from '../verhalen/vorderingen.ts';
import { legOnmogelijkVoor, vraagAanschrijving } from './aanschrijving.ts';
import { leesBeslag, type Beslagdossier } from './dossier.ts';
import { hogereVoeten, metDeHandBij, type Melding, type Wijziging } from './na-einde-voet.ts';
import { naOpheffing } from './na-opheffing.ts';
import type { BeslaanPort } from './port.ts';
import { overVoorbijeTermijn } from './voorbije-termijn.ts';
import { legWeerOpenVoor } from './weer-open.ts';

/** A correction over a beslag that was lifted: nothing can be told to the derde any more, but what was too much goes back. */
export function maakNaEinde(db: Database, brp: BrpBrieven): Pick<BeslaanPort, 'corrigeerNaEinde'> {
  return {
    async corrigeerNaEinde({ verhaalId, vandaag, wijzigingId, door, vereist }) {
      const zaak = zaakVanVerhaal(verhaalId);
      const verhaal = await db.verhaal.findUniqueOrThrow({ where: { id: verhaalId }, include: { debiteur: true, beslagen: { where: { geeindigdOp: { not: null }, gelegdOp: { not: null } } } } });
      const beslagIds = verhaal.beslagen.map(({ id }) => id as BeslagId);
      const geoordeeld = (await db.wijziging.findFirst({ where: { id: wijzigingId, verhaalId }, select: { oordeel: true } }))?.oordeel != null;
      if (beslagIds.length === 0 && !vereist && geoordeeld) return { teruggegevenCenten: NUL };
      const aanschrijving = await vraagAanschrijving(db, brp, { bsn: verhaal.debiteur.bsn, debiteurId: verhaal.debiteurId, zaken: [zaak] });
      const sloten = [zaak, ...beslagIds.map(zaakVanBeslag), ...(await vorderingIds(db, verhaalId)).map(zaakVanVordering)];
      return metZaak(db, sloten, async (tx) => {
        const rij = await tx.wijziging.findFirst({ where: { id: wijzigingId, verhaalId } });
        if (rij === null) throw nietVanDitVerhaal(wijzigingId);
        // At a running beslag it was approved together with the vaststelling there, unless it is about days in which nothing that runs was taken.
        const moet = vereist || rij.oordeel === null;
        const handinvoer = rij.oordeel === 'goedgekeurd' ? alsHandinvoer(rij) : await keurWijzigingGoed(tx, rij, { door, op: vandaag });
        const terug: Centen[] = [];
        for (const beslagId of beslagIds) {
          const bedrag = await corrigeerBeslag(tx, await leesBeslag(tx, beslagId), { verhaalId, vandaag, rij, handinvoer, aanschrijving });
          if (bedrag !== null) terug.push(bedrag);
        }
        // Once over all of them: the sum that came open is told in one question.
        if (terug.length > 0) await legWeerOpenVoor(tx, verhaalId, vandaag, { wijzigingId });
        // It counts nowhere: the refusal takes the tasks with it.
        if (terug.length === 0 && moet && (await laatAanMens(tx, beslagIds, rij))) throw new Weigering('De rekentool geeft met deze wijziging geen uitkomst. Reken met de hand na wat moet worden terugbetaald.');
        if (terug.length === 0 && moet) throw new Weigering('Deze wijziging verhoogt de beslagvrije voet van geen beslag waarover zij nog op tijd is (475i lid 3 en 4). Wijs haar af, of gebruik «stelOpnieuwVast».');
        return { teruggegevenCenten: som(...terug) };
      });
    },
  };
}

async function laatAanMens(tx: Transactie, beslagIds: readonly BeslagId[], rij: Wijziging): Promise<boolean> {
  return (await tx.taak.count({ where: { OR: beslagIds.map((id) => ({ sleutel: { startsWith: `${zaakVanBeslag(id)}:${metDeHandBij(rij)}` } })) } })) > 0;
}

/** What goes back over one beslag, in cents; null where the report makes no difference to it. */
async function corrigeerBeslag(tx: Transactie, dossier: Beslagdossier, melding: Melding): Promise<Centen | null> {
  const { verhaalId, vandaag, rij } = melding;
  const sleutel = `${dossier.zaak}:correctie:${String(rij.id)}`;
  const eerder = await tx.berekening.findMany({ where: { OR: [{ sleutel }, { sleutel: { startsWith: `${sleutel}:` } }] }, select: { id: true } });
  if (eerder.length > 0) return teruggegeven(tx, dossier, eerder.map(({ id }) => id));
  const resultaten = await hogereVoeten(tx, dossier, melding);
  if (resultaten.length === 0) return null;
  const terug: Centen[] = [];
  for (const resultaat of resultaten) {
    const eigen = resultaat.werktTotEnMet === undefined ? sleutel : `${sleutel}:${resultaat.vanaf}`;
    const { id } = await bewaarBerekening(tx, { verhaalId, vandaag, aanleiding: 'correctie' }, eigen, resultaat, gemeld(rij));
    terug.push(await (resultaat.werktTotEnMet === undefined ? totNu(tx, dossier, melding, id) : overTermijn(tx, dossier, melding, id)));
  }
  return som(...terug);
}

const gemeld = (rij: Wijziging): Feit[] => [feit('wijziging', rij.id, 'gemeld', rij.gemeldOp)];

async function overTermijn(tx: Transactie, dossier: Beslagdossier, { vandaag, rij, aanschrijving }: Melding, berekeningId: number): Promise<Centen> {
  if (aanschrijving.soort === 'onmogelijk') await legOnmogelijkVoor(tx, dossier.zaak, aanschrijving, vandaag, `nieuwe_bvv:${String(berekeningId)}`);
  const adres = aanschrijving.soort === 'adres' ? aanschrijving.adres : null;
  return overVoorbijeTermijn(tx, dossier, { berekening: await leesBerekening(tx, berekeningId), vandaag, adres, feiten: gemeld(rij) });
}

async function totNu(tx: Transactie, dossier: Beslagdossier, { vandaag, rij, aanschrijving }: Melding, berekeningId: number): Promise<Centen> {
  if (aanschrijving.soort === 'onmogelijk') await legOnmogelijkVoor(tx, dossier.zaak, aanschrijving, vandaag, `nieuwe_bvv:${String(berekeningId)}`);
  const adres = aanschrijving.soort === 'adres' ? aanschrijving.adres : null;
  return naOpheffing(tx, dossier, { berekening: await leesBerekening(tx, berekeningId), vandaag, adres, feiten: gemeld(rij) });
}

/** What went back over these calculations the first time, in cents. */
async function teruggegeven(tx: Transactie, { zaak }: Beslagdossier, berekeningen: readonly number[]): Promise<Centen> {
  const terug = await tx.terugbetaling.aggregate({ where: { zaak, OR: berekeningen.map((id) => ({ sleutel: { endsWith: `:${String(id)}` } })) }, _sum: { centen: true } });
  return centen(terug._sum.centen ?? 0);
}
