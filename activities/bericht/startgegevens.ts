import type { BeslagStart } from '../../contract/beslag.ts';
import type { InvorderingStart } from '../../contract/invordering.ts';
import type { KalenderSoort } from '../../contract/kalender.ts';
import type { OverdrachtStart } from '../../contract/overdracht.ts';
import type { SamenloopStart } from '../../contract/samenloop.ts';
import type { Bevoegdheid, VerhaalStart } from '../../contract/verhaal.ts';
import { sleutelVanZaak, soortVanZaak, type BeslagId, type OpdrachtgeverId, type VerhaalId, type VorderingId } from '../../contract/zaak.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import type { Database } from '../opslag/database.ts';

/** What the workflow of a zaak is started with; null when the record says that it is over. Throws when there is no record. */
export async function startVan(db: Database, zaak: string, kalender: KalenderSoort, vandaag: Dag): Promise<InvorderingStart | VerhaalStart | BeslagStart | SamenloopStart | OverdrachtStart | null> {
  const sleutel = sleutelVanZaak(zaak);
  const gedeeld = { versie: 1, kalender, vandaag, stand: null } as const;
  switch (soortVanZaak(zaak)) {
    case 'invordering': {
      const rij = await db.vordering.findUniqueOrThrow({ where: { id: sleutel } });
      if (rij.einde !== null) return null;
      return { ...gedeeld, vorderingId: rij.id as VorderingId, opdrachtgeverId: rij.opdrachtgeverId as OpdrachtgeverId };
    }
    case 'verhaal': {
      const rij = await db.verhaal.findUniqueOrThrow({ where: { id: Number(sleutel) } });
      if (rij.geslotenOp !== null) return null;
      return { ...gedeeld, verhaalId: rij.id as VerhaalId, opdrachtgeverId: rij.opdrachtgeverId as OpdrachtgeverId, bevoegdheid: rij.bevoegdheid as Bevoegdheid };
    }
    case 'beslag': {
      const rij = await db.beslag.findUniqueOrThrow({ where: { id: Number(sleutel) }, include: { verhaal: true } });
      if (rij.einde !== null) return null;
      return { ...gedeeld, beslagId: rij.id as BeslagId, opdrachtgeverId: rij.verhaal.opdrachtgeverId as OpdrachtgeverId, bevoegdheid: rij.verhaal.bevoegdheid as Bevoegdheid };
    }
    case 'samenloop': {
      const rij = await db.samenloop.findUniqueOrThrow({ where: { beslagId: Number(sleutel) }, include: { beslag: { include: { verhaal: true } } } });
      if (rij.geslotenOp !== null) return null;
      const { verhaal } = rij.beslag;
      return { ...gedeeld, beslagId: rij.beslagId as BeslagId, opdrachtgeverId: verhaal.opdrachtgeverId as OpdrachtgeverId, bevoegdheid: verhaal.bevoegdheid as Bevoegdheid };
    }
    case 'overdracht': {
      const rij = await db.inningsoverdracht.findUniqueOrThrow({ where: { id: Number(sleutel) }, include: { samenloop: { include: { beslag: { include: { verhaal: true } } } } } });
      if (rij.geslotenOp !== null) return null;
      const { verhaal } = rij.samenloop.beslag;
      return { ...gedeeld, nummer: rij.id, beslagId: rij.beslagId as BeslagId, opdrachtgeverId: verhaal.opdrachtgeverId as OpdrachtgeverId, bevoegdheid: verhaal.bevoegdheid as Bevoegdheid };
    }
    case 'verzendrun':
    case 'terughaling':
      throw new RangeError('een verzendrun of terughaling krijgt geen berichten');
  }
}
