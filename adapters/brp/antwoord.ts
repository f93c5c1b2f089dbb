import { z } from 'zod';
import { isDag } from '../../domain/kalender/dag.ts';

/**
 * What we read of an answer of BRP Personen bevragen 2.x. Only fields that we ask for stand here; what the source adds
 * later is let through and not looked at.
 */
const Datum = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('Datum'), datum: z.string().refine(isDag) }),
  z.looseObject({ type: z.literal('JaarMaandDatum'), jaar: z.number().int(), maand: z.number().int().min(1).max(12) }),
  z.looseObject({ type: z.literal('JaarDatum'), jaar: z.number().int() }),
  z.looseObject({ type: z.literal('DatumOnbekend') }),
]);
export type ApiDatum = z.infer<typeof Datum>;

const Waardetabel = z.looseObject({ code: z.string().optional(), omschrijving: z.string().optional() });
const Onderzoek = z.looseObject({}).optional();

const Binnenland = z.looseObject({
  officieleStraatnaam: z.string().optional(),
  korteStraatnaam: z.string().optional(),
  huisnummer: z.number().int().optional(),
  huisletter: z.string().optional(),
  huisnummertoevoeging: z.string().optional(),
  aanduidingBijHuisnummer: Waardetabel.optional(),
  postcode: z.string().optional(),
  woonplaats: z.string().optional(),
  inOnderzoek: Onderzoek,
});

const opAdres = { functieAdres: Waardetabel.optional(), indicatieVastgesteldVerblijftNietOpAdres: z.boolean().optional(), inOnderzoek: Onderzoek };
const Verblijfplaats = z.discriminatedUnion('type', [
  z.looseObject({
    type: z.literal('Adres'),
    ...opAdres,
    verblijfadres: Binnenland.optional(),
    adresseerbaarObjectIdentificatie: z.string().optional(),
    nummeraanduidingIdentificatie: z.string().optional(),
  }),
  z.looseObject({
    type: z.literal('Locatie'),
    ...opAdres,
    verblijfadres: z.looseObject({ locatiebeschrijving: z.string().optional(), inOnderzoek: Onderzoek }).optional(),
  }),
  z.looseObject({
    type: z.literal('VerblijfplaatsBuitenland'),
    verblijfadres: z.looseObject({ land: Waardetabel.optional(), inOnderzoek: Onderzoek }).optional(),
    inOnderzoek: Onderzoek,
  }),
  z.looseObject({ type: z.literal('VerblijfplaatsOnbekend'), inOnderzoek: Onderzoek }),
]);
export type ApiVerblijfplaats = z.infer<typeof Verblijfplaats>;

const Adressering = z.looseObject({
  aanhef: z.string().optional(),
  aanschrijfwijze: z.looseObject({ naam: z.string().optional(), aanspreekvorm: z.string().optional() }).optional(),
  adresregel1: z.string().optional(),
  adresregel2: z.string().optional(),
  adresregel3: z.string().optional(),
  land: Waardetabel.optional(),
  indicatieVastgesteldVerblijftNietOpAdres: z.boolean().optional(),
  inOnderzoek: Onderzoek,
});

const Partner = z.looseObject({
  burgerservicenummer: z.string().optional(),
  soortVerbintenis: Waardetabel.optional(),
  aangaanHuwelijkPartnerschap: z.looseObject({ datum: Datum.optional(), inOnderzoek: Onderzoek }).optional(),
  ontbindingHuwelijkPartnerschap: z.looseObject({ datum: Datum.optional(), inOnderzoek: Onderzoek }).optional(),
  inOnderzoek: Onderzoek,
});
export type ApiPartner = z.infer<typeof Partner>;

const Kind = z.looseObject({
  burgerservicenummer: z.string().optional(),
  geboorte: z.looseObject({ datum: Datum.optional(), inOnderzoek: Onderzoek }).optional(),
  inOnderzoek: Onderzoek,
});
export type ApiKind = z.infer<typeof Kind>;

const Persoon = z.looseObject({
  burgerservicenummer: z.string(),
  geheimhoudingPersoonsgegevens: z.boolean().optional(),
  opschortingBijhouding: z.looseObject({ reden: Waardetabel.optional(), datum: Datum.optional() }).optional(),
  overlijden: z.looseObject({ datum: Datum.optional(), inOnderzoek: Onderzoek }).optional(),
  geboorte: z.looseObject({ datum: Datum.optional(), inOnderzoek: Onderzoek }).optional(),
  naam: z.looseObject({ geslachtsnaam: z.string().optional(), voorvoegsel: z.string().optional() }).optional(),
  indicatieCurateleRegister: z.boolean().optional(),
  gemeenteVanInschrijving: Waardetabel.optional(),
  verblijfplaats: Verblijfplaats.optional(),
  adressering: Adressering.optional(),
  partners: z.array(Partner).optional(),
  kinderen: z.array(Kind).optional(),
});
export type ApiPersoon = z.infer<typeof Persoon>;

/** The answer to RaadpleegMetBurgerservicenummer. */
export const Antwoord = z.looseObject({ type: z.literal('RaadpleegMetBurgerservicenummer'), personen: z.array(Persoon) });

/** A refusal (application/problem+json), as far as it may be repeated: names of parameters and codes. */
export const Probleem = z.looseObject({
  code: z.string().optional(),
  invalidParams: z.array(z.looseObject({ name: z.string().optional(), code: z.string().optional() })).optional(),
});
