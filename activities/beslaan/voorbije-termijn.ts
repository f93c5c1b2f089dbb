import { NUL, type Centen } from '../../domain/geld/centen.ts';
import { eerste, type Dag } from '../../domain/kalender/dag.ts';
import { eersteWerkdagOpOfNa } from '../../domain/kalender/werkdag.ts';
import { verhoging } from '../../domain/afdracht/voet.ts';
import type { Adressering } from '../invorderen/brp.ts';
import { bewaarBesluit } from '../opslag/besluit.ts';
import { naarDag, naarDatum } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import type { Feit } from '../opslag/feit.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { leesBerekening, voetVan, type BewaardeBerekening } from '../verhalen/berekening.ts';
import { vaststellingVan } from '../verhalen/keten.ts';
import { zetBriefKlaar } from './brief.ts';
import { corrigeer } from './correctie.ts';
import type { Beslagdossier } from './dossier.ts';
import { aanDebiteur } from './mededeling.ts';
import { isOpgeheven, noemtNietAlles } from './na-opheffing.ts';
import { voetenVan } from './voeten.ts';

interface Voorbij {
  readonly berekening: BewaardeBerekening;
  readonly vandaag: Dag;
  /** Null: the debtor cannot be written to now; a task sees to it. */
  readonly adres: Adressering | null;
  readonly feiten?: readonly Feit[];
}

/**
 * A higher voet over days that are over, of a beslag that runs or was lifted (Rv 475fa, 475i lid 3 and 4): what was taken too much in them goes
 * back, with a letter to the debtor. What holds now stays, so that the derde hears nothing. Answers what goes back, in cents.
 */
export async function overVoorbijeTermijn(tx: Transactie, dossier: Beslagdossier, { berekening, vandaag, adres, feiten = [] }: Voorbij): Promise<Centen> {
  const { rij, uitkomst } = berekening;
  const [vanaf, totEnMet] = [naarDag(rij.vanaf), uitkomst.werktTotEnMet];
  if (totEnMet === undefined) throw new TypeError(`berekening ${String(rij.id)} is er niet een over een voorbije termijn`);
  await tx.bvvPeriode.create({ data: { beslagId: dossier.beslagId, berekeningId: rij.id, vanaf: naarDatum(vanaf) } });
  const terug = await corrigeer(tx, dossier, vandaag, await voetenVan(tx, dossier.beslagId));
  const plandag = eersteWerkdagOpOfNa(vandaag);
  const loopt = dossier.geeindigdOp === null && !(await isOpgeheven(tx, dossier));
  const brief = adres === null || (await noemtNietAlles(tx, dossier, rij.id)) ? null : adres;
  // By a report it works back as a correction; by what a court decided over its own term it does not.
  const vanKantonrechter = !uitkomst.werktTerug;
  const besluitId = await bewaarBesluit(tx, {
    sleutel: `${dossier.zaak}:wijziging_bvv:${String(rij.id)}`,
    zaak: dossier.zaak,
    vandaag,
    soort: 'wijziging_bvv',
    grond: vanKantonrechter ? [KANTONRECHTER] : GROND,
    inhoud: { vanaf, totEnMet, plandag, teVeelIngehoudenCenten: terug, naEinde: !loopt },
    feiten,
    voorganger: await vaststellingVan(tx, rij.id),
    berekeningId: rij.id,
    ...(brief === null ? { zonderBrief: 'volgt' } : {}),
  });
  await schrijfGebeurtenis(tx, dossier.zaak, vandaag, 'wijziging_bvv', { besluit: besluitId, berekening: rij.id, vanaf, totEnMet, teVeelIngehouden: terug });
  if (brief === null) return terug;
  await zetBriefKlaar(tx, dossier, vandaag, {
    sleutel: `bvv-${String(rij.id)}`,
    dagtekening: plandag,
    besluitId,
    soort: 'terugbetaling_na_einde',
    inhoud: {
      ...aanDebiteur(dossier, brief),
      grond: vanKantonrechter ? [KANTONRECHTER] : ['Rv art. 475i lid 3 en 4'],
      terugbetalingCenten: terug,
      vanaf,
      // Of a beslag that was lifted nothing was taken after that day.
      totEnMet: dossier.geeindigdOp === null ? totEnMet : eerste(totEnMet, dossier.geeindigdOp),
      loopt,
      oorzaak: vanKantonrechter ? 'kantonrechter' : 'gegevens',
      ...(await bedragen(tx, berekening)),
    },
  });
  return terug;
}

const KANTONRECHTER = 'Rv art. 475fa';
const GROND = ['Rv art. 475d lid 3 onder b', 'Rv art. 475i lid 3 en 4'];

/** What had to be left a month in those days, and by what was reckoned until now; only where both are amounts. */
async function bedragen(tx: Transactie, berekening: BewaardeBerekening): Promise<{ readonly voet?: { readonly eerstCenten: Centen; readonly nuCenten: Centen } }> {
  const { corrigeert } = berekening.uitkomst;
  if (corrigeert === null) return {};
  const [eerst, nu] = [voetVan(await leesBerekening(tx, corrigeert)), voetVan(berekening)];
  if (eerst.soort === 'percentage' || nu.soort === 'percentage' || (verhoging(eerst, nu) ?? NUL) <= NUL) return {};
  return { voet: { eerstCenten: eerst.beslagvrijeVoetCenten, nuCenten: nu.beslagvrijeVoetCenten } };
}
