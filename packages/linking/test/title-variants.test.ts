import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { titleVariants } from '../src/index.ts';

describe('titleVariants', () => {
  it.each<[string, readonly string[]]>([
    ['Boulanger', ['Boulanger']],
    ['Boulanger (h/f)', ['Boulanger']],
    ['Boulanger (H/F/X)', ['Boulanger']],
    ['Monteur-câbleur (h/f:x)', ['Monteur-câbleur']],
    ['Softwareentwickler [m/w/d]', ['Softwareentwickler']],
    ['Boulanger H/F', ['Boulanger']],
    ['Employé(e) de bureau', ['Employé de bureau']],
    ['boulanger/boulangère', ['boulanger', 'boulangère']],
    ["Agent / Agente d'accueil", ["Agent d'accueil", "Agente d'accueil"]],
    [
      'chargé de clientèle banque/chargée de clientèle banque',
      ['chargé de clientèle banque', 'chargée de clientèle banque'],
    ],
    ['chef/cheffe de projet', ['chef de projet', 'cheffe de projet']],
    // Near misses: no gender mark, no pair.
    ['Chef de chantier (BTP)', ['Chef de chantier (BTP)']],
    ['Technicien h24', ['Technicien h24']],
    ['C++/C#/Java/Go/Rust developer', ['C++ C# Java Go Rust developer']],
    ['(h/f)', ['(h/f)']],
    ['', ['']],
  ])('%s', (title, variants) => {
    expect(titleVariants(title)).toEqual(variants);
  });

  it('gives a few readings for any text, none of them empty unless the text is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (title) => {
        const variants = titleVariants(title);
        expect(variants.length).toBeGreaterThanOrEqual(1);
        expect(variants.length).toBeLessThanOrEqual(8);
        expect(new Set(variants).size).toBe(variants.length);
        if (title.trim() !== '') expect(variants).not.toContain('');
      }),
    );
  });
});
