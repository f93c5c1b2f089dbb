import { BronFout, BronOnbereikbaar } from '../../adapters/bron/fouten.ts';
import type { BeslagId } from '../../contract/zaak.ts';
import type { Dag } from '../../domain/kalender/dag.ts';
import { eenmalig } from '../bericht/verwerken.ts';
import { rondTakenAf } from '../invorderen/taken.ts';
import { naarDatum } from '../opslag/dagen.ts';
import { metZaak, type Database } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { overdrachtVraagtAanmelding } from '../overdragen/lopend.ts';
import { nazorgVan } from '../overdragen/na-einde.ts';
import { leesSamenloop } from './dossier.ts';
import type { RouterPort } from './port.ts';
import { routerVoor, type Routertoegang } from './routeervoorziening.ts';
import { legVoorbehoudVast } from './voorbehoud.ts';
import { houdtGeld } from '../verdelen/houden.ts';

/** The code by which the router says that it knows of no such registration. */
const ONBEKEND = 'aanmelding_onbekend';

/**
 * Reporting and signing off. The router knows a registration by our kenmerk, so that a try whose answer got lost changes nothing when
 * it is made again; what it answered is kept once.
 */
export function maakMelden(db: Database, toegang: Routertoegang | null): Pick<RouterPort, 'meldAan' | 'meldAf' | 'boekBericht' | 'sluit'> {
  return {
    async meldAan({ beslagId, vandaag }) {
      const vooraf = await leesSamenloop(db, beslagId);
      if (vooraf.aangemeldOp !== null) return { aangemeldOp: vooraf.aangemeldOp };
      const { aangemeldOp } = await onderVoorbehoud(db, { beslagId, vandaag }, async () => routerVoor(toegang, vooraf.oin).meldAan({ kenmerk: vooraf.kenmerk, bsn: vooraf.bsn }));
      return metZaak(db, vooraf.zaak, async (tx) => {
        const intussen = await leesSamenloop(tx, beslagId);
        if (intussen.aangemeldOp !== null) return { aangemeldOp: intussen.aangemeldOp };
        await tx.samenloop.update({ where: { beslagId }, data: { aangemeldOp: naarDatum(aangemeldOp) } });
        await schrijfGebeurtenis(tx, vooraf.zaak, vandaag, 'router_aangemeld', { kenmerk: vooraf.kenmerk, op: aangemeldOp });
        return { aangemeldOp };
      });
    },

    async meldAf({ beslagId, vandaag }) {
      const vooraf = await leesSamenloop(db, beslagId);
      if (vooraf.afgemeldOp !== null) return { soort: 'afgemeld' };
      // After afmelding the router passes nothing on from us any more: who takes over must still get his data, and hear it when we do not take over.
      if (await overdrachtVraagtAanmelding(db, beslagId)) return { soort: 'wacht_op_overdracht' };
      // Nor may we ask then what is open with the others, and none of them reaches us with its account.
      if (await houdtGeld(db, beslagId)) return { soort: 'wacht_op_geld' };
      const bewijs = await bekendeAfmelding(async () => routerVoor(toegang, vooraf.oin).meldAf({ kenmerk: vooraf.kenmerk, bsn: vooraf.bsn }));
      await metZaak(db, vooraf.zaak, async (tx) => {
        if ((await leesSamenloop(tx, beslagId)).afgemeldOp !== null) return;
        const op = bewijs?.afgemeldOp ?? vandaag;
        await tx.samenloop.update({ where: { beslagId }, data: { afgemeldOp: naarDatum(op) } });
        await schrijfGebeurtenis(tx, vooraf.zaak, vandaag, 'router_afgemeld', { kenmerk: vooraf.kenmerk, op, bekend: bewijs !== null, vernietigdOp: bewijs?.vernietigdOp ?? null });
      });
      return { soort: 'afgemeld' };
    },

    async boekBericht({ beslagId, vandaag, berichtId }) {
      const { zaak } = await leesSamenloop(db, beslagId);
      return eenmalig(db, berichtId, zaak, async (tx, bericht) => {
        await schrijfGebeurtenis(tx, zaak, vandaag, bericht.soort, { bericht: berichtId });
        return {};
      });
    },

    async sluit({ beslagId, vandaag }) {
      const { zaak } = await leesSamenloop(db, beslagId);
      return metZaak(db, zaak, async (tx) => {
        if ((await leesSamenloop(tx, beslagId)).geslotenOp !== null) return { soort: 'gesloten' };
        if ((await tx.bericht.count({ where: { ontvanger: zaak, verwerktOp: null } })) > 0) return { soort: 'nog_berichten' };
        // Where it was signed off while the collection passes on, the overdracht lets it go.
        if ((await nazorgVan(tx, beslagId)) === null && (await houdtGeld(tx, beslagId))) return { soort: 'geld_staat_vast' };
        await rondTakenAf(tx, zaak, vandaag, 'gesloten', { soorten: ['cdw_onbeslist', 'bron_antwoord_ongeldig'] });
        await tx.samenloop.update({ where: { beslagId }, data: { geslotenOp: naarDatum(vandaag) } });
        await schrijfGebeurtenis(tx, zaak, vandaag, 'gesloten', {});
        return { soort: 'gesloten' };
      });
    },
  };
}

/** As long as the router is down nobody can tell who coordinates: that is written down before it is tried again. */
async function onderVoorbehoud<T>(db: Database, kop: { readonly beslagId: BeslagId; readonly vandaag: Dag }, meldAan: () => Promise<T>): Promise<T> {
  try {
    return await meldAan();
  } catch (fout) {
    if (fout instanceof BronOnbereikbaar) await legVoorbehoudVast(db, kop, 'onbereikbaar');
    throw fout;
  }
}

/** Null where the router never heard of it: the beslag ended before it could be reported. */
async function bekendeAfmelding<T>(meldAf: () => Promise<T>): Promise<T | null> {
  try {
    return await meldAf();
  } catch (fout) {
    if (fout instanceof BronFout && fout.code === ONBEKEND) return null;
    throw fout;
  }
}
