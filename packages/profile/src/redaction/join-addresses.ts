import type { TextFinding } from '../text-finding.ts';
import type { TextContext } from './text-context.ts';

/** What can follow a street on the lines of an address. */
const PARTS: ReadonlySet<string> = new Set([
  'streetAddress',
  'postalCode',
  'place',
  'organization',
  'name',
]);
const GAP = /^(?:[\s,]{1,5}|\s?[-–]\s?)$/u;
const SMALL = '(?:d[aeo]s?|del|di|la|las|el|na|nad|ve|von|of|and|am|an|nan)';
const PART = `(?:\\p{Lu}[\\p{L}\\p{M}'’.()-]{0,30}|${SMALL})`;
/** The town, the region and the country on the lines below, up to the postal code that ends them. */
const TAIL: RegExp = new RegExp(
  `(?:[\\s,>]{1,4}${PART}){0,7}[\\s,>]{1,4}\\d{3,6}(?:\\s\\d{2})?(?![\\d\\p{L}])`,
  'uy',
);
/** The same without a code, where the sentence ends with it: only behind the number of a flat. */
const OPEN_TAIL: RegExp = new RegExp(
  `(?:[\\s,>]{1,4}${PART}){1,6}(?=[.?!]?(?:[\\s>]{0,3}$|\\n\\n))`,
  'uy',
);
const FLAT = /(?:Apt|Suite|Unit|Flat|Appt)\.?\s\d{1,5}$/iu;
const HOUSE_BEFORE = /(?<![\d.,/-])\d{1,6}[A-Za-z]?[ \u00a0]$/u;
const HOUSE_AFTER =
  /\s\d{1,5}[A-Za-z]?(?![\d\p{L}%€.,/]\d?)(?=[\s,.;?!)]|$)(?!\s?(?:mg|ml|kg|g|mm|cm|km|h|min|€|euros|ans)(?![\p{L}]))/uy;

/** Makes one finding of the parts of an address, and takes along what is only part of one beside a street. */
export function joinAddresses(
  context: TextContext,
  findings: readonly TextFinding[],
): readonly TextFinding[] {
  const joined: TextFinding[] = [];
  for (const finding of findings.map((each) => withHouse(context, each))) {
    const last = joined.at(-1);
    if (last && finding.start < last.end) {
      if (finding.end > last.end) {
        joined[joined.length - 1] = withTail(context.text, { ...last, end: finding.end });
      }
      continue;
    }
    if (last && isContinued(context.text, last, finding)) {
      joined[joined.length - 1] = withTail(context.text, { ...last, end: finding.end });
    } else
      joined.push(finding.kind === 'streetAddress' ? withTail(context.text, finding) : finding);
  }
  return joined;
}

function isContinued(text: string, last: TextFinding, next: TextFinding): boolean {
  if (last.kind !== 'streetAddress' && !(last.kind === 'postalCode' && next.kind === 'place'))
    return false;
  if (!PARTS.has(next.kind) || next.start - last.end > 5) return false;
  const gap = text.slice(last.end, next.start);
  if (next.kind === 'name' || next.kind === 'organization') return /^, ?$/u.test(gap);
  return GAP.test(gap);
}

function withTail(text: string, finding: TextFinding): TextFinding {
  let { end } = finding;
  if (finding.kind !== 'streetAddress') return finding;
  for (let lines = 0; lines < 3; lines++) {
    TAIL.lastIndex = end;
    const tail = TAIL.exec(text)?.[0];
    if (tail === undefined) break;
    end += tail.length;
  }
  if (FLAT.test(text.slice(Math.max(finding.start, end - 16), end))) {
    OPEN_TAIL.lastIndex = end;
    end += OPEN_TAIL.exec(text)?.[0].length ?? 0;
  }
  return { ...finding, end };
}

/** `10252 Megali Ammos 184`: a number, a name and a number are a street, not a town. */
function withNumber(text: string, finding: TextFinding): TextFinding {
  HOUSE_AFTER.lastIndex = finding.end;
  const after = HOUSE_AFTER.exec(text)?.[0];
  if (after === undefined || !/\p{L}/u.test(text.slice(finding.start, finding.end))) return finding;
  const reason = 'proper noun beside a house number';
  return { ...finding, kind: 'streetAddress', reason, end: finding.end + after.length };
}

/** A proper noun beside a house number is a street, whatever the language: `Ombù 9091`, `6750 Koskikatu 25`. */
function withHouse({ text }: TextContext, finding: TextFinding): TextFinding {
  const { kind, start, end } = finding;
  if (kind === 'postalCode') return withNumber(text, finding);
  const isNoun =
    kind === 'organization' || kind === 'place' || (kind === 'name' && finding.confidence < 0.9);
  if (!isNoun) return finding;
  const before = HOUSE_BEFORE.exec(text.slice(Math.max(0, start - 8), start))?.[0];
  HOUSE_AFTER.lastIndex = end;
  const after = HOUSE_AFTER.exec(text)?.[0];
  const isYear = after !== undefined && /^\s(?:19|20)\d{2}$/u.test(after);
  if (before === undefined && (after === undefined || isYear)) return finding;
  return {
    ...finding,
    kind: 'streetAddress',
    criterion: 21,
    reason: 'proper noun beside a house number',
    start: before === undefined || before.length < 3 ? start : start - before.length,
    end: after === undefined || isYear ? end : end + after.length,
  };
}
