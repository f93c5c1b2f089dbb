import type { BeslagId, ZaakId } from '../../contract/zaak.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { bewaarBesluit } from '../opslag/besluit.ts';
import { naarDatum } from '../opslag/dagen.ts';
import type { Transactie } from '../opslag/database.ts';
import type { Feit } from '../opslag/feit.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { COORDINATIE, partijcode, zelfdeInner, type Oordeel, type Uitkomst } from './oordeel.ts';

/** On what a determination rests. */
export interface Bepaling {
  readonly beslagId: BeslagId;
  readonly zaak: ZaakId;
  readonly vandaag: Dag;
  /** One besluit for each. */
  readonly sleutel: string;
  readonly vorige: Oordeel | null;
  readonly feiten: readonly Feit[];
  /** Where persons decided: who, by which answer to which question. */
  readonly mens?: { readonly door: string; readonly antwoordId: number; readonly antwoordOp: string };
}

const ALTIJD = ['Rv 478', 'Rv 475i lid 5', 'Besluit stroomlijning keten voor derdenbeslag art. 4'];

/** Stores who collects as a besluit with its rules, articles and reason, and with the beslag. The caller holds the lock of the zaak and found that it changed. */
export async function bewaarOordeel(tx: Transactie, bepaling: Bepaling, uitkomst: Uitkomst): Promise<Oordeel> {
  const { beslagId, zaak, vandaag, sleutel, vorige, feiten, mens } = bepaling;
  const { soort, partij, voorbehoud, eigenVoet } = uitkomst;
  const sinds = vorige !== null && zelfdeInner(vorige, uitkomst) ? vorige.sinds : vandaag;
  const besluitId = await bewaarBesluit(tx, {
    sleutel,
    zaak,
    vandaag,
    soort: COORDINATIE,
    grond: [...new Set([...uitkomst.artikelen, ...ALTIJD])],
    inhoud: { ...uitkomst, sinds, ...(mens === undefined ? {} : { antwoordId: mens.antwoordId, bewezen: false }) },
    feiten,
    ...(mens === undefined ? {} : { door: mens.door }),
  });
  const oordeel: Oordeel = { ...uitkomst, besluitId, sinds, antwoordOp: mens?.antwoordOp ?? null };
  await tx.samenloop.update({ where: { beslagId }, data: { oordeel: { ...oordeel }, oordeelOp: naarDatum(vandaag) } });
  await schrijfGebeurtenis(tx, zaak, vandaag, COORDINATIE, { besluitId, uitkomst: soort, partij: partij === null ? null : partijcode(partij), eigenVoet, voorbehoud, ...(mens === undefined ? {} : { antwoordId: mens.antwoordId, bewezen: false }) });
  return oordeel;
}
