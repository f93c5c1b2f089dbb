import { verdeelAfdracht, type Verdeling } from '../../domain/afdracht/verdeling.ts';
import { decimaalEuro, NUL } from '../../domain/geld/centen.ts';
import type { BeslagId } from '../../domain/samenloop/beslag.ts';
import { bijNieuwBeslag, mogenTussenkomen } from '../../domain/samenloop/nieuw-beslag.ts';
import { ontvangenDoor } from '../../domain/samenloop/ontvangst.ts';
import { geordend } from '../../domain/samenloop/regels.ts';
import { beoordeelSamenloop, type Samenloop } from '../../domain/samenloop/samenloop.ts';
import type { Ketentest, Uitkomst } from './ketentest.ts';
import { geval, type Geval } from './samenloop-velden.ts';
import { lees } from './velden.ts';

/** The case file samenloop.json. */
export const samenloop: Ketentest = {
  rekenUit(invoer) {
    const gelezen = lees(geval, invoer);
    const uitkomst = beoordeelSamenloop(gelezen.vraag);
    const verdeling: Verdeling = gelezen.afdracht === null ? { status: 'niet_van_toepassing' } : verdeelAfdracht(gelezen.vraag, gelezen.afdracht, NUL);
    const regels = geordend([
      ...uitkomst.regels,
      ...(verdeling.status === 'verdeeld' ? verdeling.regels : []),
      ...(gelezen.ontvangenDoor === null ? [] : (['R7'] as const)),
      ...(gelezen.nieuwBeslag === null ? [] : (['R8', 'R10'] as const)),
      ...(gelezen.procedureDoor === null ? [] : (['R9'] as const)),
    ]);
    return {
      samenloop: uitkomst.samenloop,
      inner: uitkomst.soort === 'inner' ? uitkomst.inner : null,
      cdw: uitkomst.soort === 'inner' ? uitkomst.cdw : null,
      onbeslist: uitkomst.soort === 'onbeslist',
      kandidaten: uitkomst.soort === 'onbeslist' ? uitkomst.kandidaten : [],
      regels,
      reden: uitkomst.soort === 'onbeslist' ? `${uitkomst.reden} ${uitkomst.vraag}` : uitkomst.reden,
      verdeling_status: verdeling.status,
      verdeling: verdeling.status === 'verdeeld' ? Object.fromEntries(verdeling.delen.map(({ id, centen }) => [id, decimaalEuro(centen)])) : null,
      overschot: verdeling.status === 'verdeeld' ? decimaalEuro(verdeling.overschot) : null,
      ...overname(uitkomst),
      ...ontvangst(gelezen, uitkomst, gelezen.ontvangenDoor),
      ...nieuwBeslag(gelezen, uitkomst, gelezen.nieuwBeslag),
      ...(gelezen.procedureDoor !== null && { tussenkomst_477a: mogenTussenkomen(gelezen.vraag, gelezen.procedureDoor) }),
    };
  },
};

function overname({ overname: gegaan }: Samenloop): Uitkomst {
  return gegaan === null ? {} : { overname: { van: gegaan.van, naar: gegaan.naar, kennisgeving_aan: ['derde-beslagene', 'geexecuteerde'] } };
}

function ontvangst({ vraag, afdracht }: Geval, uitkomst: Samenloop, door: BeslagId | null): Uitkomst {
  if (door === null) return {};
  const { doorbetaling, derdeBevrijd } = ontvangenDoor(vraag, uitkomst, door, afdracht ?? NUL, NUL);
  return {
    doorbetaling: doorbetaling && { van: doorbetaling.van, aan: doorbetaling.aan, bedrag: decimaalEuro(doorbetaling.centen), termijn: 'onverwijld' },
    derde_bevrijd: derdeBevrijd,
  };
}

function nieuwBeslag({ vraag, cdwBekend }: Geval, uitkomst: Samenloop, nieuw: BeslagId | null): Uitkomst {
  if (nieuw === null) return {};
  const { informeert, eigenVoet, verwijstNaar } = bijNieuwBeslag(vraag, uitkomst, nieuw, cdwBekend);
  return { informeren: { door: nieuw, aan: informeert, termijn: 'zodra mogelijk' }, eigen_bvv: eigenVoet, verwijst_naar: verwijstNaar };
}
