import { describe, expect, it } from 'vitest';
import type { Tak } from '../../bin/brieven/lees-pdf.ts';
import { buitenVolgorde } from './leesvolgorde.ts';

function alinea(tekst: string, x: number, y: number): Tak {
  return { rol: 'P', alt: null, tekst, plek: { x, y }, takken: [] };
}

describe('de leesvolgorde', () => {
  it('gaat naar beneden, en in een rij naar rechts', () => {
    expect(buitenVolgorde([alinea('titel', 60, 700), alinea('links', 60, 600), alinea('rechts', 300, 602), alinea('onder', 60, 500)])).toEqual([]);
  });

  it('gaat voor een tweede kolom weer naar boven', () => {
    expect(buitenVolgorde([alinea('links boven', 60, 600), alinea('links onder', 60, 500), alinea('rechts boven', 300, 600)])).toEqual([]);
  });

  it('is verkeerd waar iets wordt voorgelezen na wat eronder staat', () => {
    expect(buitenVolgorde([alinea('onder', 60, 500), alinea('boven', 60, 600)])).toEqual(['boven']);
  });
});
