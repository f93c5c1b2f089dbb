import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { isValidIBAN } from 'ibantools';
import { huisstijlSchema } from '../../brieven/huisstijl.ts';
import { EIGEN_SOORTEN } from '../../contract/routeervoorziening/partijen.ts';
import { zaakVanOpdrachtgever } from '../../contract/zaak.ts';
import { beleidSchema, type Beleidvoerder } from '../beleid/beleid.ts';
import { naarDag, naarDatum } from '../opslag/dagen.ts';
import { metZaak, type Database, type Transactie } from '../opslag/database.ts';
import { oinSchema } from './kenmerken.ts';
import { dagSchema } from './vorderingrij.ts';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'mag alleen kleine letters, cijfers en streepjes hebben');
const naam = z.string().trim().min(1, 'ontbreekt');

const beleidRij = z.strictObject({ geldigVanaf: dagSchema, inhoud: beleidSchema });
const huisstijlRij = z.strictObject({ geldigVanaf: dagSchema, inhoud: huisstijlSchema });
const iban = z.string().refine((tekst) => isValidIBAN(tekst), 'is geen IBAN').optional();

/** Who executes for the opdrachtgever: a gerechtsdeurwaarder with his number in the register, or the belastingdeurwaarder of the gemeente. */
const deurwaarder = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('gerechtsdeurwaarder'), code: id, naam, gdwNummer: z.string().regex(/^\d{1,6}$/, 'moet een nummer zijn uit het register van gerechtsdeurwaarders'), adresregels: z.array(naam).min(1) }),
  z.strictObject({ soort: z.literal('belastingdeurwaarder'), code: id, naam, adresregels: z.array(naam).min(1) }),
]);

const opdrachtgever = z
  .strictObject({
    id,
    naam,
    oin: oinSchema.optional(),
    routerSinds: dagSchema.optional(),
    partijsoort: z.enum(EIGEN_SOORTEN, `moet een van deze zijn: ${EIGEN_SOORTEN.join(', ')}`).optional(),
    eigenLoonheffingennummer: z.string().regex(/^\d{9}L\d{2}$/, 'moet een loonheffingennummer zijn, zoals 123456789L01').optional(),
  })
  .refine(({ oin, routerSinds }) => routerSinds === undefined || oin !== undefined, { path: ['oin'], error: 'ontbreekt: zonder OIN kent de routeervoorziening de opdrachtgever niet' })
  .refine(({ partijsoort, routerSinds }) => routerSinds === undefined || partijsoort !== undefined, { path: ['partijsoort'], error: `ontbreekt: wie coördineert en hoe wordt verdeeld hangt ervan af; kies uit ${EIGEN_SOORTEN.join(', ')}` });

/**
 * Who collects, for whom, and by which policy from which day; a principaal may have a policy and an account of its own. The house style
 * is that of the letters of the opdrachtgever, whoever the principaal is.
 */
export const opdrachtgeverSchema = z.strictObject({
  opdrachtgever,
  principaal: z.strictObject({ id, naam, iban, beleid: z.array(beleidRij).default([]) }),
  beleid: z.array(beleidRij).min(1, 'moet ten minste één beleid hebben'),
  deurwaarders: z.array(deurwaarder).default([]),
  huisstijl: z.array(huisstijlRij).default([]),
});
export type Opdrachtgeverbestand = z.infer<typeof opdrachtgeverSchema>;

/** The file says something else than the record: nothing is overwritten. */
export class StrijdigeOpdrachtgever extends Error {
  override readonly name = 'StrijdigeOpdrachtgever';
}

/** Stores opdrachtgever, principaal, policy and house style; what is there already stays. Throws `StrijdigeOpdrachtgever`. */
export async function bewaarOpdrachtgever(db: Database, { opdrachtgever, principaal, beleid, deurwaarders, huisstijl }: Opdrachtgeverbestand): Promise<void> {
  await metZaak(db, zaakVanOpdrachtgever(opdrachtgever.id), async (tx) => {
    const eigen = opdrachtgever.eigenLoonheffingennummer ?? null;
    // A file of another principaal may leave it out: what is known stays.
    const bekend = { ...(opdrachtgever.oin === undefined ? {} : { oin: opdrachtgever.oin }), ...(opdrachtgever.routerSinds === undefined ? {} : { routerSinds: naarDatum(opdrachtgever.routerSinds) }), ...(opdrachtgever.partijsoort === undefined ? {} : { partijsoort: opdrachtgever.partijsoort }) };
    await tx.opdrachtgever.upsert({
      where: { id: opdrachtgever.id },
      create: { id: opdrachtgever.id, naam: opdrachtgever.naam, eigenLoonheffingennummer: eigen, ...bekend },
      update: { naam: opdrachtgever.naam, eigenLoonheffingennummer: eigen, ...bekend },
    });
    const bestaand = await tx.principaal.findUnique({ where: { id: principaal.id } });
    const rekening = principaal.iban ?? null;
    if (bestaand === null) await tx.principaal.create({ data: { id: principaal.id, naam: principaal.naam, iban: rekening, opdrachtgeverId: opdrachtgever.id } });
    else if (bestaand.opdrachtgeverId !== opdrachtgever.id) throw new StrijdigeOpdrachtgever(`principaal «${principaal.id}» hoort bij een andere opdrachtgever`);
    else if (bestaand.iban !== rekening) throw new StrijdigeOpdrachtgever(`principaal «${principaal.id}» heeft al een andere rekening; wijzig die niet met een bestand`);
    for (const rij of deurwaarders) await bewaarDeurwaarder(tx, opdrachtgever.id, rij);
    for (const rij of beleid) await bewaarBeleid(tx, { opdrachtgeverId: opdrachtgever.id, principaalId: '' }, rij);
    for (const rij of huisstijl) await bewaarHuisstijl(tx, opdrachtgever.id, rij);
    for (const rij of principaal.beleid) await bewaarBeleid(tx, { opdrachtgeverId: opdrachtgever.id, principaalId: principaal.id }, rij);
  });
}

/** His name and address may change; who he is in the register may not: letters and statements rest on it. */
async function bewaarDeurwaarder(tx: Transactie, opdrachtgeverId: string, rij: Opdrachtgeverbestand['deurwaarders'][number]): Promise<void> {
  const gdwNummer = rij.soort === 'gerechtsdeurwaarder' ? rij.gdwNummer : null;
  const { soort, code, naam: zijnNaam, adresregels } = rij;
  const bestaand = await tx.deurwaarder.findUnique({ where: { opdrachtgeverId_code: { opdrachtgeverId, code } } });
  if (bestaand !== null && (bestaand.soort !== soort || bestaand.gdwNummer !== gdwNummer)) throw new StrijdigeOpdrachtgever(`deurwaarder «${code}» is al anders opgeslagen; geef een nieuwe deurwaarder een eigen code`);
  await tx.deurwaarder.upsert({ where: { opdrachtgeverId_code: { opdrachtgeverId, code } }, create: { opdrachtgeverId, code, soort, gdwNummer, naam: zijnNaam, adresregels }, update: { naam: zijnNaam, adresregels } });
}

async function bewaarBeleid(tx: Transactie, wie: Beleidvoerder, { geldigVanaf: dag, inhoud }: Opdrachtgeverbestand['beleid'][number]): Promise<void> {
  const geldigVanaf = naarDatum(dag);
  const bestaand = await tx.beleid.findUnique({ where: { opdrachtgeverId_principaalId_geldigVanaf: { ...wie, geldigVanaf } } });
  if (bestaand === null) {
    await tx.beleid.create({ data: { ...wie, geldigVanaf, inhoud } });
    return;
  }
  const opgeslagen = beleidSchema.parse(bestaand.inhoud);
  if (JSON.stringify(opgeslagen) !== JSON.stringify(inhoud)) {
    throw new StrijdigeOpdrachtgever(`het beleid vanaf ${naarDag(geldigVanaf)} is al anders opgeslagen; geef een nieuw beleid met een latere datum`);
  }
}

/** Never changed once it is stored: letters were drawn with it. */
async function bewaarHuisstijl(tx: Transactie, opdrachtgeverId: string, { geldigVanaf: dag, inhoud }: Opdrachtgeverbestand['huisstijl'][number]): Promise<void> {
  const geldigVanaf = naarDatum(dag);
  const bestaand = await tx.huisstijl.findUnique({ where: { opdrachtgeverId_geldigVanaf: { opdrachtgeverId, geldigVanaf } } });
  if (bestaand === null) {
    await tx.huisstijl.create({ data: { opdrachtgeverId, geldigVanaf, inhoud } });
    return;
  }
  if (!isDeepStrictEqual(huisstijlSchema.parse(bestaand.inhoud), inhoud)) {
    throw new StrijdigeOpdrachtgever(`de huisstijl vanaf ${naarDag(geldigVanaf)} is al anders opgeslagen; geef een nieuwe huisstijl met een latere datum`);
  }
}
