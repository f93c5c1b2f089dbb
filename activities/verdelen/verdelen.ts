import type { BeslagId } from '../../contract/zaak.ts';
import { maand, maandVan, type Dag } from '../../domain/kalender/dag.ts';
import { opportuniteitsgrenzen } from '../../domain/samenloop/opportuniteit-grenzen.ts';
import { beleidOp } from '../beleid/beleid.ts';
import { leesBeslag, slotenVan } from '../beslaan/dossier.ts';
import { metZaak, type Database } from '../opslag/database.ts';
import { leesSamenloop, type Samenloopdossier } from '../router/dossier.ts';
import { routerVoor, type Routertoegang } from '../router/routeervoorziening.ts';
import { stelVraag, type Beantwoord } from '../router/vraag.ts';
import { maakAankondigingen } from './aankondiging.ts';
import { betaalGehouden } from './doorbetaling.ts';
import type { VerdelenPort } from './port.ts';
import { verwerk } from './verwerken.ts';
import { maakVrijgave } from './vrijgave.ts';
import { inningOver } from './wie-int.ts';

export interface VerdelenBenodigd {
  readonly db: Database;
  /** Null: this process has no certificate for the routeervoorziening. */
  readonly toegang: Routertoegang | null;
}

/** Money that is not for us alone, on the record. */
export function maakVerdelen({ db, toegang }: VerdelenBenodigd): VerdelenPort {
  return {
    ...maakAankondigingen(db),
    ...maakVrijgave(db),
    async verdeel(kop) {
      const { beslagId, vandaag } = kop;
      const samenloop = await leesSamenloop(db, beslagId);
      const antwoord = await vraagOpenstaand(db, toegang, kop, samenloop);
      if (antwoord?.soort === 'nog_niet') return { soort: 'nog_niet', taak: null };
      const sloten = await slotenVan(db, await leesBeslag(db, beslagId));
      return metZaak(db, [samenloop.zaak, ...sloten], async (tx) => {
        let taak: Awaited<ReturnType<VerdelenPort['verdeel']>>['taak'] = null;
        const wachtend = await tx.verdeling.findMany({ where: { beslagId, verdeeldOp: null }, orderBy: { id: 'asc' } });
        for (const verdeling of wachtend) taak = (await verwerk(tx, { beslagId, vandaag, samenloop, antwoord }, verdeling)) ?? taak;
        taak = (await betaalGehouden(tx, { beslagId, vandaag, samenloop })) ?? taak;
        return { soort: taak === null ? 'klaar' : 'wacht', taak };
      });
    },
  };
}

/**
 * What is open with the others, asked as coordinator once a month (AMvB art. 5), and anew when a person set right what was missing. Null
 * where nothing waits, or another collects.
 */
async function vraagOpenstaand(db: Database, toegang: Routertoegang | null, { beslagId, vandaag }: { readonly beslagId: BeslagId; readonly vandaag: Dag }, { zaak, bsn, oin }: Samenloopdossier): Promise<Beantwoord<'uitvoering_cdw'> | { readonly soort: 'nog_niet' } | null> {
  const wachtend = await db.verdeling.findMany({ where: { beslagId, verdeeldOp: null }, select: { afdracht: { select: { periode: true } } } });
  const inningen = await Promise.all(wachtend.map(async ({ afdracht }) => inningOver(db, beslagId, maand(afdracht.periode))));
  if (!inningen.some(({ wie }) => wie === 'wij')) return null;
  const beantwoord = await db.taak.count({ where: { zaak, soort: 'verdeling_wacht', afgedaanOp: { not: null } } });
  const { geduldDagen } = opportuniteitsgrenzen(await beleidOp(db, await leesBeslag(db, beslagId), vandaag));
  return stelVraag(db, () => routerVoor(toegang, oin), { sleutel: `${zaak}:uitvoering_cdw:${maandVan(vandaag)}:${String(beantwoord + 1)}`, zaak, doel: 'uitvoering_cdw', grond: 'als_cdw', bsn, vandaag, geduldDagen });
}
