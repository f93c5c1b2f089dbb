import { zaakVanVerhaal } from '../../contract/zaak.ts';
import { metZaak, type Database } from '../opslag/database.ts';
import { naarDatum } from '../opslag/dagen.ts';
import { schrijfGebeurtenis } from '../opslag/gebeurtenis.ts';
import type { VerhalenPort } from './port.ts';

/** What a person decided about a verhaal: a besluit with who it was, not proven until sign-in exists. */
export function maakOperator(db: Database): Pick<VerhalenPort, 'pauzeer' | 'hervat'> {
  return {
    async pauzeer({ verhaalId, vandaag, sleutel, door, reden, totEnMet }) {
      await besluit(db, { verhaalId, vandaag, sleutel, door }, 'pauze', { reden, totEnMet });
    },
    async hervat({ verhaalId, vandaag, sleutel, door }) {
      await besluit(db, { verhaalId, vandaag, sleutel, door }, 'hervatting', {});
    },
  };
}

type Kop = Pick<Parameters<VerhalenPort['hervat']>[0], 'verhaalId' | 'vandaag' | 'sleutel' | 'door'>;

type Inhoud = Readonly<Record<string, string>>;

async function besluit(db: Database, { verhaalId, vandaag, sleutel, door }: Kop, soort: 'pauze' | 'hervatting', inhoud: Inhoud): Promise<void> {
  const zaak = zaakVanVerhaal(verhaalId);
  await metZaak(db, zaak, async (tx) => {
    const eigen = `${zaak}:${soort}:${sleutel}`;
    if ((await tx.besluit.count({ where: { sleutel: eigen } })) > 0) return;
    await tx.besluit.create({ data: { sleutel: eigen, zaak, soort, dag: naarDatum(vandaag), grond: [], inhoud: { ...inhoud, bewezen: false }, door } });
    await schrijfGebeurtenis(tx, zaak, vandaag, soort, { ...inhoud, bewezen: false });
  });
}
