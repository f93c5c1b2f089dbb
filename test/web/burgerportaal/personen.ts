import type { Antwoorden } from '../../../web/burgerportaal/antwoorden/antwoorden.ts';

/** Single mother in a bought house, part of the zorgtoeslag set off by another. */
export const moeder: Antwoorden = {
  weg: 'reken',
  datum: '2026-08-01',
  beslag: 'inkomen',
  netto: '2150.5',
  'e.wonen': 'adres',
  'e.partner': 'nee',
  'e.kinderen': 'ja',
  'e.belastbaar': '2900',
  'e.zzp': 'nee',
  'e.ander': 'nee',
  'e.auto': 'nee',
  'e.situatie': 'koop',
  'e.woonlast': '850',
  'e.inhouding': 'toeslag',
  'e.inhoudingBedrag': '80',
};

/** Lives together, both with income, paid by the week and by four weeks, an own business, a car of the employer. */
export const stel: Antwoorden = {
  weg: 'reken',
  datum: '2025-03-10',
  beslag: 'inkomen',
  netto: '520~week',
  'e.wonen': 'adres',
  'e.partner': 'ja',
  'e.kinderen': 'nee',
  'e.belastbaar': '2600~vierweken',
  'e.zzp': 'ja',
  'e.winst': '300',
  'e.partnerInkomen': 'ja',
  'e.partnerBelastbaar': '1500',
  'e.partnerNetto': '1350',
  'e.ander': 'ja',
  'e.anderNetto': '200',
  'e.auto': 'langer',
  'e.autoBelasting': '110',
  'e.situatie': 'geen',
  'e.inhouding': 'nee',
};

/** A letter that takes a single mother for single and adds income that she no longer has. */
export const brief: Antwoorden = {
  weg: 'brief',
  datum: '2026-08-03',
  ontvangst: '2026-08-05',
  beslag: 'inkomen',
  netto: '2150',
  'b.wonen': 'adres',
  'klopt.wonen': 'ja',
  'b.leefsituatie': 'gehuwd_zonder_kinderen',
  'klopt.thuis': 'nee',
  'e.partner': 'nee',
  'e.kinderen': 'nee',
  'b.belastbaar': '2500',
  'klopt.inkomen': 'ja',
  'b.partnerBelastbaar': '1500',
  'b.partnerNetto': '1300',
  'b.anderNetto': '150',
  'klopt.ander': 'nee',
  'e.ander': 'nee',
  'e.auto': 'nee',
  'b.situatie': 'geen',
  'klopt.woonkosten': 'ja',
  'b.inhouding': 'onbekend',
  'e.inhouding': 'nee',
  'b.voet': '950',
  'b.inhoudingNu': '1200',
};

/** Bijstand with a letter that names an amount. */
export const bijstand: Antwoorden = {
  weg: 'brief',
  datum: '2026-08-03',
  ontvangst: '2026-08-05',
  beslag: 'participatiewet',
  norm: 'pw_21_a',
  art32: '0',
  'b.opgave': 'bedrag',
  'b.voet': '1200',
  'b.inhoudingNu': '250',
};

/** Abroad in a year of which the woonlandfactoren were not collected: no outcome. */
export const onbeslist: Antwoorden = { ...moeder, datum: '2024-03-01', 'e.wonen': 'buitenland', 'e.land': 'België' };

/** In an inrichting, with a partner who is there too. */
export const instelling: Antwoorden = {
  weg: 'reken',
  datum: '2026-02-01',
  beslag: 'inkomen',
  netto: '2400',
  'e.wonen': 'instelling',
  'e.prijs': '900',
  'e.partner': 'ja',
  'e.beiden': 'ja',
  'e.partnerInkomen': 'nee',
  'e.ander': 'nee',
  'e.auto': 'nee',
  'e.inhouding': 'nee',
};
