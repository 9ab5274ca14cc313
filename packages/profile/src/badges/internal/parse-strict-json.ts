import { BadgeFault } from './badge-fault.ts';

/** Deeper than any badge, and shallow enough for every stack. */
const MAXIMUM_DEPTH = 48;
const KEY_OR_VALUE = /"(?:[^"\\]|\\.)*"|[{}[\]:,]/gsu;

/**
 * JSON text whose objects name no member twice: of two, readers take different ones, and then one of them reads
 * what was not signed.
 *
 * @throws BadgeFault `unreadable`, `duplicate-key`.
 */
export function parseStrictJson(text: string): unknown {
  checkMembers(text);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new BadgeFault('unreadable');
  }
}

/** One pass over the tokens that give a text its shape. The grammar is `JSON.parse`'s task, right after. */
function checkMembers(text: string): void {
  const open: (Set<string> | null)[] = [];
  let pending: string | undefined;
  for (const [token] of text.matchAll(KEY_OR_VALUE)) {
    if (token === '{') open.push(new Set());
    else if (token === '[') open.push(null);
    else if (token === '}' || token === ']') open.pop();
    else if (token === ':' && pending !== undefined) addMember(open.at(-1), pending);
    pending = token.startsWith('"') ? token : undefined;
    if (open.length > MAXIMUM_DEPTH) throw new BadgeFault('too-large');
  }
}

function addMember(members: Set<string> | null | undefined, token: string): void {
  const name = unescaped(token);
  if (members?.has(name)) throw new BadgeFault('duplicate-key');
  members?.add(name);
}

/** `"\u0061"` and `"a"` are one name. */
function unescaped(token: string): string {
  try {
    return JSON.parse(token) as string;
  } catch {
    throw new BadgeFault('unreadable');
  }
}
