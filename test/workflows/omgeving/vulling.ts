import type { Prisma } from '../../../prisma/client/client.ts';
import { naarDatum } from '../../../activities/opslag/dagen.ts';
import type { Database } from '../../../activities/opslag/database.ts';
import type { Beleid } from '../../../contract/beleid.ts';
import { zaakVanVordering, type VorderingId, type ZaakId } from '../../../contract/zaak.ts';
import { centen } from '../../../domain/geld/centen.ts';
import { dag } from '../../../domain/kalender/dag.ts';

/** The policy of the tests: that of the sample. */
export const BELEID = {
  herinneringDagen: 14,
  dwangbevelDagen: 14,
  laatGepostDagen: 5,
  ontvangstDagen: 2,
  minimumPerMaandCenten: centen(1000),
  opnieuwVragenMaanden: 3,
  afdrachtDagen: 7,
  derdeHerinneringDagen: 14,
  inkomenAfwijkingProcent: 10,
  kleinsteKostenstapCenten: centen(0),
  verjaringWaarschuwingDagen: 90,
  kwijtscheldingWachtDagen: 14,
  renteInRekening: false,
  kleinsteRenteCenten: centen(0),
  digitaalOngelezenDagen: 7,
  betaaltermijnen: 1,
} satisfies Beleid;

export interface Claim {
  readonly id: VorderingId;
  readonly zaak: ZaakId;
  /** The aanslagnummer by which the parties of the sample know the claim. */
  readonly nummer: string;
}

/** The organisation and its policy; with an OIN it is connected to the routeervoorziening. */
export async function vulOpdrachtgever(db: Database, oin: string | null = null): Promise<void> {
  await db.opdrachtgever.create({ data: { id: 'waterstad', naam: 'Gemeente Waterstad', eigenLoonheffingennummer: '000010005L01', oin, ...(oin === null ? {} : { routerSinds: naarDatum(dag('2024-01-01')), partijsoort: 'gemeente' }) } });
  await db.principaal.create({ data: { id: 'waterstad', naam: 'Gemeente Waterstad', opdrachtgeverId: 'waterstad' } });
  await db.beleid.create({ data: { opdrachtgeverId: 'waterstad', geldigVanaf: naarDatum(dag('2024-01-01')), inhoud: { ...BELEID } } });
}

/** A claim of municipal tax: OZB of € 320, dated 2024-11-25 (payment term until 2025-01-06), unless told otherwise. */
export async function vulVordering(
  db: Database,
  nummer: string,
  bsn: string,
  anders: { readonly hoofdsomCenten?: number; readonly dagtekening?: string; readonly laatsteBetaaldag?: string; readonly weg?: Pick<Prisma.VorderingUncheckedCreateInput, 'regime' | 'grondslag' | 'wet' | 'bevoegdheid'> } = {},
): Promise<Claim> {
  const id = `waterstad-${nummer.toLowerCase()}` as VorderingId;
  const debiteur = await db.debiteur.upsert({
    where: { opdrachtgeverId_bsn: { opdrachtgeverId: 'waterstad', bsn } },
    create: { opdrachtgeverId: 'waterstad', bsn },
    update: {},
  });
  await db.vordering.create({
    data: {
      id,
      betalingskenmerk: `kenmerk-${nummer}`,
      opdrachtgeverId: 'waterstad',
      principaalId: 'waterstad',
      debiteurId: debiteur.id,
      ...(anders.weg ?? { regime: 'belasting' }),
      soort: 'ozb',
      aanslagsoort: 'aanslag',
      dagtekening: naarDatum(dag(anders.dagtekening ?? '2024-11-25')),
      hoofdsomCenten: anders.hoofdsomCenten ?? 32_000,
      laatsteBetaaldag: naarDatum(dag(anders.laatsteBetaaldag ?? '2025-01-06')),
    },
  });
  return { id, zaak: zaakVanVordering(id), nummer };
}
