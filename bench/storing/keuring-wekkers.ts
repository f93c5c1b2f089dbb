import type { Database } from '../../activities/opslag/database.ts';
import { zaakVanBeslag, zaakVanOverdracht, zaakVanSamenloop, zaakVanVerhaal, type BeslagId, type VerhaalId } from '../../contract/zaak.ts';
import type { Verschil } from './verschil.ts';

/** What is open beside the claims, and whether what it waits for is another zaak that tells it. */
interface Open {
  readonly zaak: string;
  readonly wachtOp: boolean;
}

/** A verhaal, a beslag, a samenloop and an overdracht that is open is known to the calendar with a day, or a person is asked, or what it waits for runs. */
export async function keurWekkers(db: Database): Promise<Verschil[]> {
  const fouten: Verschil[] = [];
  for (const { zaak, wachtOp } of await openZaken(db)) {
    const wekker = await db.wekker.findUnique({ where: { zaak } });
    const gevraagd = (await db.taak.count({ where: { zaak, afgedaanOp: null } })) > 0;
    if (wekker === null) fouten.push({ aanslagnummer: zaak, wat: 'loopt, maar de kalender kent haar niet' });
    else if (wekker.wekOp === null && !gevraagd && !wachtOp) fouten.push({ aanslagnummer: zaak, wat: 'loopt, maar niemand wekt haar en niemand wordt iets gevraagd' });
  }
  return fouten;
}

async function openZaken(db: Database): Promise<readonly Open[]> {
  const verhalen = await db.verhaal.findMany({ where: { geslotenOp: null }, orderBy: { id: 'asc' }, include: { beslagen: { where: { einde: null }, select: { id: true } } } });
  const beslagen = await db.beslag.findMany({ where: { einde: null }, orderBy: { id: 'asc' }, include: { samenloop: { select: { geslotenOp: true } } } });
  const samenlopen = await db.samenloop.findMany({ where: { geslotenOp: null }, orderBy: { beslagId: 'asc' }, include: { beslag: { select: { einde: true } } } });
  const overdrachten = await db.inningsoverdracht.findMany({ where: { geslotenOp: null }, orderBy: { id: 'asc' } });
  return [
    ...verhalen.map(({ id, beslagen: liggen }) => ({ zaak: zaakVanVerhaal(id as VerhaalId), wachtOp: liggen.length > 0 })),
    // Where another collects, who that is comes from the samenloop.
    ...beslagen.map(({ id, samenloop }) => ({ zaak: zaakVanBeslag(id as BeslagId), wachtOp: samenloop?.geslotenOp === null })),
    ...samenlopen.map(({ beslagId, beslag }) => ({ zaak: zaakVanSamenloop(beslagId as BeslagId), wachtOp: beslag.einde === null })),
    ...overdrachten.map(({ id }) => ({ zaak: zaakVanOverdracht(id), wachtOp: false })),
  ];
}
