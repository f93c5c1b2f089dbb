import { zaakVanBeslag, zaakVanVerhaal, type BeslagId } from '../../contract/zaak.ts';
import { beeindigtVerruiming } from '../../domain/regime/verruiming.ts';
import { schrijfBericht } from '../bericht/schrijven.ts';
import { bewaarBesluitVanMens } from '../opslag/besluit-van-mens.ts';
import { PAUZES } from '../../domain/pauze/redenen.ts';
import { REGISTERTAKEN, rondTakenAf } from '../invorderen/taken.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import { legVoor } from '../opslag/taak.ts';
import { beoordeelRegister } from '../registers/oordeel.ts';
import type { VerhalenPort } from './port.ts';

/** What a person decided about a verhaal: a besluit with who it was, not proven until sign-in exists. */
export function maakOperator(db: Database): Pick<VerhalenPort, 'pauzeer' | 'hervat' | 'beveelVaststelling' | 'beoordeelRegister'> {
  return {
    async pauzeer({ verhaalId, vandaag, sleutel, door, reden, totEnMet }) {
      const { grond, lopendBeslag } = PAUZES[reden];
      await besluit(db, { verhaalId, vandaag, sleutel, door }, 'pauze', { reden, totEnMet }, grond, async (tx) => {
        const zaak = zaakVanVerhaal(verhaalId);
        await rondTakenAf(tx, zaak, vandaag, reden, { soorten: REGISTERTAKEN });
        const ligt = await tx.beslag.findFirst({ where: { verhaalId, openSleutel: { not: null } } });
        if (ligt !== null && lopendBeslag === 'oordeel') await legVoor(tx, zaak, 'beslag_bij_pauze', vandaag, `beslag_bij_pauze:${sleutel}`, undefined, { feiten: { beslagId: ligt.id, reden, totEnMet }, artikelen: grond });
      });
      if (beeindigtVerruiming(reden)) await beeindigVerruimingen(db, { verhaalId, vandaag, sleutel, reden });
    },
    async hervat({ verhaalId, vandaag, sleutel, door }) {
      await besluit(db, { verhaalId, vandaag, sleutel, door }, 'hervatting', {});
    },
    async beoordeelRegister({ verhaalId, ...oordeel }) {
      const zaak = zaakVanVerhaal(verhaalId);
      await metZaak(db, zaak, async (tx) => {
        const { debiteurId } = await tx.verhaal.findUniqueOrThrow({ where: { id: verhaalId }, select: { debiteurId: true } });
        await beoordeelRegister(tx, { ...oordeel, zaak, debiteurId });
      });
    },
    async beveelVaststelling({ verhaalId, vandaag, sleutel, door, reden }) {
      await besluit(db, { verhaalId, vandaag, sleutel, door }, 'bevel_vaststelling', { reden }, ['Rv art. 475d lid 4']);
    },
  };
}

/** Who asked for uitstel or kwijtschelding pays no extra tenth (IW 19 lid 2): the beslag ends it. Written once per pause. */
async function beeindigVerruimingen(db: Database, { verhaalId, vandaag, sleutel, reden }: Pick<Parameters<VerhalenPort['pauzeer']>[0], 'verhaalId' | 'vandaag' | 'sleutel' | 'reden'>): Promise<void> {
  await metZaak(db, zaakVanVerhaal(verhaalId), async (tx) => {
    const beslagen = await tx.beslag.findMany({ where: { verhaalId, openSleutel: { not: null }, verruimingen: { some: { totEnMet: null } } } });
    for (const { id } of beslagen) {
      await schrijfBericht(tx, { ontvanger: zaakVanBeslag(id as BeslagId), soort: 'verruiming_eindigt', dag: vandaag, sleutel: `verruiming_eindigt:${sleutel}`, inhoud: { reden } });
    }
  });
}

type Kop = Pick<Parameters<VerhalenPort['hervat']>[0], 'verhaalId' | 'vandaag' | 'sleutel' | 'door'>;

type Inhoud = Readonly<Record<string, string>>;

async function besluit(db: Database, { verhaalId, vandaag, sleutel, door }: Kop, soort: 'pauze' | 'hervatting' | 'bevel_vaststelling', inhoud: Inhoud, grond: readonly string[] = [], ook: (tx: Transactie) => Promise<void> = async () => Promise.resolve()): Promise<void> {
  const zaak = zaakVanVerhaal(verhaalId);
  await metZaak(db, zaak, async (tx) => {
    const besluitId = await bewaarBesluitVanMens(tx, { zaak, vandaag, sleutel, door, soort, grond, inhoud });
    if (besluitId === null) return;
    // A free sentence of a person stays with the besluit; the chain holds codes and ids.
    const codes = soort === 'bevel_vaststelling' ? {} : inhoud;
    await schrijfGebeurtenis(tx, zaak, vandaag, soort, { ...codes, besluitId, bewezen: false });
    await ook(tx);
  });
}
