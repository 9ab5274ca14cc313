import { describe, expect, it } from 'vitest';
import { createAudit, formatAuditHtml } from '../src/index.ts';

describe('a page that has to hold whatever comes', () => {
  it('has 10,000 groups in the table, the largest in the plot, and no NaN', () => {
    const gender = Array.from({ length: 20_000 }, (_, i) => `g${i % 10_000}`);
    const report = createAudit({
      selected: gender.map((_, i) => i % 3 === 0),
      attributes: { gender },
    });
    const page = formatAuditHtml(report);
    expect(page.includes('<th scope="row">g9999 †</th>')).toBe(true);
    expect(page.includes('9976 more are in the table')).toBe(true);
    expect(/NaN|undefined/u.test(page)).toBe(false);
    expect(report.verdict).toBe('insufficient evidence');
  });

  it.each([
    ['nobody', [false, false, false]],
    ['everybody', [true, true, true]],
  ])('with %s selected says that evidence lacks, and no number that is none', (_, selected) => {
    const report = createAudit({ selected, attributes: { g: ['a', 'b', null] } });
    expect(report.verdict).toBe('insufficient evidence');
    expect(formatAuditHtml(report)).not.toMatch(/NaN|undefined|Infinity/u);
  });

  it('with one group, or none known, has nothing to compare', () => {
    for (const g of [
      ['a', 'a'],
      [null, null],
    ]) {
      const report = createAudit({ selected: [true, false], attributes: { g } });
      expect(report.verdict).toBe('insufficient evidence');
      expect(formatAuditHtml(report)).not.toMatch(/NaN|undefined|Infinity/u);
    }
  });
});
