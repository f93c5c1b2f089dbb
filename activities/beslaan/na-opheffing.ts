import type { Centen } from '../../domain/geld/centen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { grondVanVoetbesluit } from '../../domain/beslagvrije-voet/voetbesluit.ts';
import { eersteWerkdagOpOfNa } from '../../domain/kalender/werkdag.ts';
import type { Adressering } from '../invorderen/brp.ts';
import { bewaarBesluit } from '../opslag/besluit.ts';
import { naarDag, naarDatum } from '../opslag/dagen.ts';
import type { Database, Transactie } from '../opslag/database.ts';
import type { Feit } from '../opslag/feit.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { leesBerekening, rekenbasisVan, voetVan, type BewaardeBerekening } from '../verhalen/berekening.ts';
import { vaststellingVan } from '../verhalen/keten.ts';
import { zetBriefKlaar } from './brief.ts';
import { corrigeer } from './correctie.ts';
import type { Beslagdossier } from './dossier.ts';
import { aanDebiteur, aanleidingInBrief, mededeling, verschilTussen } from './mededeling.ts';
import { laatsteVoet, voetenVan } from './voeten.ts';

interface Hoger {
  readonly berekening: BewaardeBerekening;
  readonly vandaag: Dag;
  /** Null: the debtor cannot be written to now; a task sees to it. */
  readonly adres: Adressering | null;
  readonly feiten?: readonly Feit[];
}

/** Whether derde and debtor were told that this beslag is lifted; its record may still be open. */
export async function isOpgeheven(tx: Transactie | Database, { zaak }: Pick<Beslagdossier, 'zaak'>): Promise<boolean> {
  return (await tx.besluit.count({ where: { zaak, soort: 'opheffing', vervallenOp: null } })) > 0;
}

/** Whether a letter on what goes back would not name all of it, because what others got is still worked out: who does that tells the debtor. */
export async function noemtNietAlles(tx: Transactie, { zaak }: Pick<Beslagdossier, 'zaak'>, berekeningId: number): Promise<boolean> {
  return (await tx.taak.count({ where: { zaak, soort: 'herverdeling_nodig', feiten: { path: ['berekening'], equals: berekeningId } } })) > 0;
}

/** A higher voet over a beslag that was lifted: what was taken too much goes back, with a letter to the debtor; the derde hears nothing. Answers what goes back, in cents. */
export async function naOpheffing(tx: Transactie, dossier: Beslagdossier, { berekening, vandaag, adres, feiten = [] }: Hoger): Promise<Centen> {
  const { beslagId, zaak } = dossier;
  const { rij } = berekening;
  const vanaf = naarDag(rij.vanaf);
  await tx.bvvPeriode.create({ data: { beslagId, berekeningId: rij.id, vanaf: naarDatum(vanaf) } });
  const voeten = await voetenVan(tx, beslagId);
  const terug = await corrigeer(tx, dossier, vandaag, voeten);
  const vorigeId = laatsteVoet(voeten, rij.id)?.berekeningId;
  const vorige = vorigeId === undefined ? null : await leesBerekening(tx, vorigeId);
  const { oorzaak, gronden } = waarom(vorige, berekening);
  const plandag = eersteWerkdagOpOfNa(vandaag);
  const besluitId = await bewaarBesluit(tx, {
    sleutel: `${zaak}:wijziging_bvv:${String(rij.id)}`,
    zaak,
    vandaag,
    soort: 'wijziging_bvv',
    grond: gronden.besluit,
    inhoud: { vanaf, plandag, teVeelIngehoudenCenten: terug, naEinde: true },
    feiten,
    voorganger: await vaststellingVan(tx, rij.id),
    berekeningId: rij.id,
    ...(adres === null ? { zonderBrief: 'volgt' } : {}),
  });
  await schrijfGebeurtenis(tx, zaak, vandaag, 'wijziging_bvv', { besluit: besluitId, berekening: rij.id, vanaf, teVeelIngehouden: terug });
  if (adres === null) return terug;
  const kop = { sleutel: `bvv-${String(rij.id)}`, dagtekening: plandag, besluitId };
  const verschil = vorige === null ? null : verschilTussen(vorige, berekening);
  await zetBriefKlaar(tx, dossier, vandaag, { ...kop, soort: 'mededeling', inhoud: mededeling(dossier, berekening, voetVan(berekening), adres, vanaf, { verschil }) });
  if (await noemtNietAlles(tx, dossier, rij.id)) return terug;
  await zetBriefKlaar(tx, dossier, vandaag, { ...kop, soort: 'terugbetaling_na_einde', inhoud: { ...aanDebiteur(dossier, adres), grond: gronden.brief, terugbetalingCenten: terug, vanaf, oorzaak } });
  return terug;
}

/** Why it was calculated again: the debtor reported something, or it was ours to do, on its own day or since a besluit asked it. */
function waarom(vorige: BewaardeBerekening | null, berekening: BewaardeBerekening) {
  const eigen = ['Rv art. 475d lid 2, 3 en 5'];
  if (aanleidingInBrief(vorige, berekening) === 'correctie') return { oorzaak: 'gegevens', gronden: { besluit: ['Rv art. 475d lid 3 onder b', 'Rv art. 475i lid 3 en 4'], brief: ['Rv art. 475i lid 3 en 4'] } } as const;
  const { voetbesluit } = rekenbasisVan(berekening).invoer;
  const grond = voetbesluit === undefined ? eigen : [...grondVanVoetbesluit(voetbesluit), ...eigen];
  return { oorzaak: 'opnieuw', gronden: { besluit: grond, brief: grond } } as const;
}
