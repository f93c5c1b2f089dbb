import type { Bronopgave } from '../../adapters/routeervoorziening/contract/opgave.ts';
import type { BeslagId } from '../../contract/zaak.ts';
import { verwachteAfdracht } from '../../domain/afdracht/verwacht.ts';
import { geldtVoetbesluit } from '../../domain/beslagvrije-voet/voetbesluit.ts';
import { NUL, type Centen } from '../../domain/geld/centen.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Bevoegdheid } from '../../domain/regime/grond.ts';
import { CONCURRENT, rangVan } from '../../domain/samenloop/rangorde.ts';
import { vorderingsoortVan } from '../../domain/samenloop/vorderingsoort.ts';
import { DEURWAARDERSOORTEN } from '../../domain/deurwaarder/overdracht.ts';
import { leesBeslag, type Beslagdossier } from '../beslaan/dossier.ts';
import { invorderbaarOnderBeslag } from '../beslaan/onder-beslag.ts';
import { tiendeBij, isVerruimd } from '../beslaan/verruimd.ts';
import { geldendeBerekening } from '../beslaan/voeten.ts';
import { naarDag } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import { grondVan } from '../opslag/grond.ts';
import { rekenbasisVan, voetVan, type BewaardeBerekening } from '../verhalen/berekening.ts';
import { totaalOpen, type VorderingInVerhaal } from '../verhalen/vorderingen.ts';
import { bvvGegevensVan } from './bvv-gegevens.ts';
import { cdwVan } from './cdw-opgave.ts';
import { derdeVan } from './dossier.ts';
import { eigenSoort } from './eigen.ts';

/** A beslag of our own as others may be told of it: every field of AMvB art. 2 to 5 that its record holds. Amounts a month, in cents. */
export async function leesOpgave(tx: Transactie, beslagId: BeslagId, vandaag: Dag): Promise<Bronopgave> {
  const dossier = await leesBeslag(tx, beslagId);
  const vorderingen = await invorderbaarOnderBeslag(tx, dossier, vandaag);
  const openstaand = totaalOpen(vorderingen);
  const berekening = await geldendeBerekening(tx, beslagId);
  const verruimd = await isVerruimd(tx, beslagId, vandaag);
  return {
    ...(await wijzeVan(tx, dossier)),
    ...(await voorrangVan(tx, vorderingen, { opdrachtgeverId: dossier.opdrachtgeverId, vandaag })),
    openstaand,
    ...(berekening === null ? {} : voetvelden(berekening, { dossier, openstaand, verruimd, vandaag })),
    derdebeslagene: derdeVan(dossier.derde),
    ...(await cdwVan(tx, dossier)),
    ...(await eigenNummer(tx, dossier)),
    ...(dossier.gelegdOp === null ? {} : { beslagdatum: dossier.gelegdOp }),
    verruimingIw19: verruimd,
  };
}

const ALS_VERREKENING: readonly Bevoegdheid[] = ['verrekening', 'betaling_op_verzoek'];

/** Whether a power takes the income without a beslag: among others it is a verrekening, and nobody coordinates it. */
export function isGeenBeslag(bevoegdheid: Bevoegdheid): boolean {
  return ALS_VERREKENING.includes(bevoegdheid);
}

/** The power. What is paid on request (Pw 60a) is a verrekening among uitkeringsinstanties (nota van toelichting, inleiding); neither is a beslag, executoriaal or not. */
async function wijzeVan(tx: Transactie, { bevoegdheid, opdrachtgeverId }: Beslagdossier): Promise<Pick<Bronopgave, 'bevoegdheid' | 'executoriaal'>> {
  if (isGeenBeslag(bevoegdheid)) return { bevoegdheid: { soort: 'verrekening' } };
  if (bevoegdheid === 'vordering_iw19' || bevoegdheid === 'vereenvoudigd_derdenbeslag') return { bevoegdheid: { soort: bevoegdheid }, executoriaal: true };
  const soorten = new Set((await tx.deurwaarder.findMany({ where: { opdrachtgeverId }, select: { soort: true } })).map(({ soort }) => soort));
  const deurwaarder = soorten.size === 1 ? DEURWAARDERSOORTEN.find((soort) => soorten.has(soort)) : undefined;
  return { ...(deurwaarder === undefined ? {} : { bevoegdheid: { soort: 'derdenbeslag', deurwaarder } }), executoriaal: true };
}

/** Left out where the claims are not of one kind, or the voorrang is not known. */
async function voorrangVan(tx: Transactie, vorderingen: readonly VorderingInVerhaal[], { opdrachtgeverId, vandaag }: { readonly opdrachtgeverId: string; readonly vandaag: Dag }): Promise<Pick<Bronopgave, 'voorrang'>> {
  const rijen = await tx.vordering.findMany({ where: { id: { in: vorderingen.map(({ id }) => id) } } });
  const soort = await eigenSoort(tx, opdrachtgeverId);
  const [grondslag, ...andere] = [...new Set(rijen.map((rij) => vorderingsoortVan(grondVan(rij), soort)))];
  const rang = grondslag === undefined ? null : rangVan(grondslag, vandaag);
  return grondslag === undefined || rang === null || andere.length > 0 ? {} : { voorrang: { preferent: rang < CONCURRENT, grondslag } };
}

interface Stand {
  readonly dossier: Beslagdossier;
  readonly openstaand: Centen;
  readonly verruimd: boolean;
  readonly vandaag: Dag;
}

/** What rests on the calculation that was told last. */
function voetvelden(berekening: BewaardeBerekening, { dossier, openstaand, verruimd, vandaag }: Stand): Bronopgave {
  const voet = voetVan(berekening).beslagvrijeVoetCenten;
  const maand = tiendeBij(berekening);
  const netto = berekening.uitkomst.bron?.nettoCenten;
  const { invoer } = rekenbasisVan(berekening);
  const { voetbesluit } = invoer;
  return {
    ...(maand === null || netto === undefined ? {} : { inhouding: verwachteAfdracht({ netto, beslagvrijeVoet: maand.beslagvrij, alAfgedragen: NUL, openstaand, tiende: verruimd ? maand.tiende : NUL }), inhoudingPeriode: 'maand' }),
    ...(voet === null ? {} : { beslagvrijeVoet: voet }),
    bvvVastgesteldOp: naarDag(berekening.rij.dag),
    bvvGegevens: bvvGegevensVan(invoer, { netto: netto ?? null, derde: derdeVan(dossier.derde).nummer }),
    bvvOpNihil: voetbesluit?.soort === 'geen_voet_pw60' && geldtVoetbesluit(voetbesluit, vandaag),
  };
}

/** Who lays the beslag, by the number under which the organisation itself pays income. */
async function eigenNummer(tx: Transactie, { opdrachtgeverId }: Beslagdossier): Promise<Pick<Bronopgave, 'beslaglegger'>> {
  const { eigenLoonheffingennummer } = await tx.opdrachtgever.findUniqueOrThrow({ where: { id: opdrachtgeverId } });
  return eigenLoonheffingennummer === null ? {} : { beslaglegger: { soort: 'rsin', nummer: eigenLoonheffingennummer.slice(0, 9) } };
}
