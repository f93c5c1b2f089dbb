import { describe, expect, it } from 'vitest';
import { leesPdf } from '../../bin/brieven/lees-pdf.ts';
import { proefbrieven } from '../../bin/brieven/proefbrieven.ts';
import { zonderTags } from '../../bin/keur-pdf/stuk.ts';

const [brief] = proefbrieven();

describe('een PDF waar de tags uit zijn', () => {
  it('heeft geen structuur en alle tekst buiten de tags, ook al zegt zij dat zij tags heeft', async () => {
    if (brief === undefined) throw new Error('er zijn geen brieven');
    const pdf = await leesPdf(zonderTags(brief.gemaakt.pdf));
    expect(pdf.gemerkt).toBe(true);
    expect(pdf.paginas.flat()).toEqual([]);
    expect(pdf.buitenTags.join(' ')).toContain(brief.gegevens.kop.titel);
  });

  it('kan de tags geen tweede keer kwijtraken', () => {
    if (brief === undefined) throw new Error('er zijn geen brieven');
    const kaal = zonderTags(brief.gemaakt.pdf);
    expect(() => zonderTags(kaal)).toThrow(RangeError);
  });
});
