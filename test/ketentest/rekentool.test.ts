import { describe, expect, it } from 'vitest';
import { rekentool } from '../../bin/ketentest/rekentool.ts';
import { publiekeGevallen } from './publieke-gevallen.ts';

describe('ketentest rekentool: de openbare gevallen tot op de cent', () => {
  it.each(publiekeGevallen('testgevallen'))('$id $titel', ({ invoer, verwacht }) => {
    expect(rekentool.rekenUit(invoer)).toStrictEqual(verwacht);
  });
});

describe('ketentest rekentool: gevallen van dezelfde vorm', () => {
  const peildatum = '2026-07-01';

  it('IW 19 lid 2: bij één aanslag geen tiende', () => {
    const invoer = {
      netto_inkomen: '1700',
      bvv: '1361.42',
      aanslagen_ouder_dan_2_maanden_na_vervaldag: 1,
      uitstel_of_kwijtschelding: false,
    };
    expect(rekentool.rekenUit(invoer)).toStrictEqual({ via_eerste_zin: '338.58', via_tweede_zin_ten_hoogste: '0.00' });
  });

  it('IW 19 lid 1: van een inkomen onder de beslagvrije voet is een tiende van dat inkomen het meeste', () => {
    const invoer = {
      netto_inkomen: '900',
      bvv: '1361.42',
      aanslagen_ouder_dan_2_maanden_na_vervaldag: 3,
      uitstel_of_kwijtschelding: false,
    };
    expect(rekentool.rekenUit(invoer)).toStrictEqual({ via_eerste_zin: '0.00', via_tweede_zin_ten_hoogste: '90.00' });
  });

  it('475dc lid 2: eigen inkomen van artikel 32 gaat van bijstand en beslagvrije voet af', () => {
    const invoer = {
      peildatum,
      leefsituatie: 'gehuwd_zonder_kinderen',
      bijstand_object: true,
      bijstandsnorm_sleutel: 'pw_21_b',
      inkomen_art_32_pw: '500',
    };
    expect(rekentool.rekenUit(invoer)).toMatchObject({
      beslagvrije_voet: '1426.40',
      bijstandsuitkering_incl_vt: '1527.79',
      voor_beslag_vatbaar: '101.39',
    });
  });

  it('UR 1cbis.2 lid 2: zonder adres de helft van onderdeel c', () => {
    expect(rekentool.rekenUit({ peildatum, leefsituatie: 'alleenstaande', adres: 'geen', soort_beslag: 'bank' })).toStrictEqual({
      beschermd_bedrag_bank: '1452.90',
    });
  });

  it('een tijdvak met een correctie naar beneden telt met zijn teken', () => {
    const tijdvakken = [{ loon_lbph: '2600' }, { loon_lbph: '-100.50' }];
    const uitkomst = rekentool.rekenUit({
      peildatum,
      leefsituatie: 'alleenstaande',
      inkomstenverhoudingen: [{ tijdvakken }],
      netto_beslagen: '1200',
    });
    expect(uitkomst).toMatchObject({ bvv_475da: '1348.49', beslagvrije_voet: '1140.00' });
  });

  it('een dag zonder gepubliceerde normen is onbeslist', () => {
    expect(rekentool.rekenUit({ peildatum: '2027-01-01', leefsituatie: 'alleenstaande', belastbaar_maandinkomen: '2000' })).toMatchObject({
      onbeslist: true,
    });
  });
});

describe('ketentest rekentool: wat niet te lezen is, noemt het veld', () => {
  const basis = { peildatum: '2026-07-01', leefsituatie: 'alleenstaande', belastbaar_maandinkomen: '2000' };
  it.each<[unknown, string]>([
    [{ ...basis, leefsituatie: 'samenwonend' }, 'invoer.leefsituatie moet een zijn van'],
    [{ ...basis, peildatum: '2026-02-30' }, 'invoer.peildatum is geen bestaande datum'],
    [{ ...basis, adres: 'elders' }, 'invoer.adres moet geen'],
    [{ peildatum: '2026-07-01', leefsituatie: 'alleenstaande' }, 'invoer.belastbaar_maandinkomen ontbreekt'],
    [{ ...basis, netto_beslagen: '12,50' }, 'invoer.netto_beslagen is geen bedrag'],
    [null, 'invoer'],
  ])('%j: %s', (invoer, reden) => {
    expect(() => rekentool.rekenUit(invoer)).toThrow(reden);
  });
});
