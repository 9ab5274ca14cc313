/** A `ts` block of a documentation page or of a TSDoc comment. */
export interface Example {
  /** Path of the page, relative to the repository root. */
  readonly file: string;
  /** Line of the first line of code, from 1. */
  readonly line: number;
  readonly code: string;
  /** False for a block opened with `ts no-run`. */
  readonly run: boolean;
}

const TSDOC_COMMENT = /\/\*\*[\s\S]*?\*\//gu;
const FENCE = /^([ \t]*)```ts(?:[ \t]+([^\n]*))?\n([\s\S]*?)^\1```[ \t]*$/gmu;

/**
 * The `ts` blocks of a text: of the whole text for Markdown, of the TSDoc comments for TypeScript. A block opened with
 * `ts continues` goes on with the program of the block before it.
 */
export function extractExamples(file: string, text: string): readonly Example[] {
  const unix = text.replaceAll('\r\n', '\n');
  const blocks = fencedBlocks(file, file.endsWith('.md') ? unix : commentsOnly(unix));
  const examples: Example[] = [];
  for (const { continues, ...block } of blocks) {
    if (continues && examples.length > 0) examples.push(joined(examples.pop()!, block));
    else examples.push(block);
  }
  return examples;
}

/** One program; empty lines keep the lines of the page. */
function joined(first: Example, next: Example): Example {
  const end = first.line + first.code.split('\n').length - 1;
  return { ...first, code: first.code + '\n'.repeat(next.line - end) + next.code };
}

/** The text with everything outside TSDoc comments, and the margin inside them, blanked; lines stay lines. */
function commentsOnly(source: string): string {
  let at = 0;
  let kept = '';
  for (const { 0: comment, index } of source.matchAll(TSDOC_COMMENT)) {
    kept += source.slice(at, index).replaceAll(/[^\n]/gu, '');
    kept += comment
      .slice('/**'.length, -'*/'.length)
      .replaceAll(/^[ \t]*\*(?: |$)/gmu, '')
      .replaceAll('*\\/', '*/');
    at = index + comment.length;
  }
  return kept;
}

function fencedBlocks(
  file: string,
  text: string,
): readonly (Example & { readonly continues: boolean })[] {
  return Array.from(text.matchAll(FENCE), ({ 0: block, 1: indent, 2: info, 3: code, index }) => ({
    file,
    line: lineAt(text, index + block.indexOf('\n') + 1),
    code: code!.replaceAll(new RegExp(`^${indent}`, 'gmu'), ''),
    run: !/\bno-run\b/u.test(info ?? ''),
    continues: /\bcontinues\b/u.test(info ?? ''),
  }));
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
