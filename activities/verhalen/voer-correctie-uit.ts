import { zaakVanBeslag, type BeslagId } from '../../contract/zaak.ts';
import type { Transactie } from '../opslag/database.ts';
import { legVoor } from '../opslag/taak.ts';
import { Weigering } from '../opslag/weigering.ts';
import { laatsteMetVoet, type MetBron } from './berekening.ts';
import { meldNieuweVoet } from './beslag.ts';
import { antwoordVan, bewaar, bewaarBerekening } from './bewaar.ts';
import { berekenCorrectie } from './correctie.ts';
import { naBeleid } from './geen-capaciteit.ts';
import { feitenVanVaststelling } from './keten.ts';
import { lopendeBeslagen } from './lopend.ts';
import { vertelLopend } from './vertel-lopend.ts';
import type { VaststellingUitkomst, VerhalenPort } from './port.ts';

type Invoer = Parameters<VerhalenPort['stelVast']>[0] & { readonly wijzigingId: number };

/**
 * Carries a reported change out. Over days that are over each beslag is told as a message, and so is a derde who pays by an older voet than the one
 * that holds; what holds is answered, changed or as it was.
 */
export async function corrigeer(tx: Transactie, invoer: Invoer, sleutel: string): Promise<VaststellingUitkomst> {
  const { verhaalId, vandaag, wijzigingId, door = '' } = invoer;
  const kop = { verhaalId, vandaag, aanleiding: 'correctie' } as const;
  if (await isUitgevoerd(tx, invoer, sleutel)) return zoalsHetWas(await laatsteMetVoet(tx, verhaalId));
  const beslagen = await lopendeBeslagen(tx, verhaalId);
  const { resultaat, vorige, lopend, voorbij } = await berekenCorrectie(tx, { ...invoer, door }, beslagen);
  const feiten = await feitenVanVaststelling(tx, invoer);
  for (const { beslagId, wat } of voorbij) {
    const plek = `${String(beslagId)}:${wat.vanaf}`;
    if ('taak' in wat) {
      await legVoor(tx, zaakVanBeslag(beslagId), wat.taak, vandaag, `${overVoorbij(wijzigingId)}${plek}`, DAGEN_VOORBIJ, { feiten: { wijzigingId, vanaf: wat.vanaf } });
      continue;
    }
    const { id: berekeningId } = await bewaarBerekening(tx, kop, `${sleutel}:voorbij:${plek}`, wat, feiten);
    await meldNieuweVoet(tx, { beslagId, berekeningId, vandaag });
  }
  if (resultaat === null) return zoalsHetWas(vorige);
  // Kept before the other: the vaststelling that holds stays the last one.
  if (lopend !== null) await vertelLopend(tx, { verhaalId, vandaag, sleutel: `${sleutel}:lopend`, resultaat: lopend, feiten }, beslagen);
  return antwoordVan(await bewaar(tx, invoer, sleutel, await naBeleid(tx, invoer, resultaat)));
}

const overVoorbij = (wijzigingId: number): string => `voorbij:${String(wijzigingId)}:`;

/** Carried out before without a vaststelling that holds: it was about days that are over alone, with a voet over them or a task. */
async function isUitgevoerd(tx: Transactie, { verhaalId, wijzigingId }: Invoer, sleutel: string): Promise<boolean> {
  if ((await tx.berekening.count({ where: { sleutel: { startsWith: `${sleutel}:voorbij:` } } })) > 0) return true;
  const beslagen = await tx.beslag.findMany({ where: { verhaalId }, select: { id: true } });
  return (await tx.taak.count({ where: { OR: beslagen.map(({ id }) => ({ sleutel: { startsWith: `${zaakVanBeslag(id as BeslagId)}:${overVoorbij(wijzigingId)}` } })) } })) > 0;
}

const DAGEN_VOORBIJ = 'Een wijziging van de beslagvrije voet telt ook over een tijd die voorbij is, en de rekentool geeft daarover geen voet. Reken met de hand na of er iets moet worden terugbetaald.';

function zoalsHetWas(vorige: MetBron | null): VaststellingUitkomst {
  if (vorige === null) throw new Weigering('Er is geen vaststelling die geldt.');
  return antwoordVan(vorige.rij);
}
