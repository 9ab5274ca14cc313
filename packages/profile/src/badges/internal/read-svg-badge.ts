import { SaxesParser, type SaxesAttributeNS } from 'saxes';
import { BadgeFault } from './badge-fault.ts';

const NAMESPACES: readonly string[] = [
  'http://openbadges.org',
  'https://purl.imsglobal.org/ob/v3p0',
];
const NAMES: readonly string[] = ['assertion', 'credential'];

/**
 * The badge that is baked into an SVG: of its one `assertion` or `credential` element in a badge namespace, the
 * content, else the `verify` attribute. A document type is refused, and with it every entity of the file's own.
 *
 * Reference: Open Badges 2.0, Baking (SVGs); Open Badges 3.0, section 5.3.2 (SVG).
 *
 * @throws BadgeFault `unreadable` (not well-formed, a document type, no badge in it or two).
 */
export function readSvgBadge(text: string): string {
  const parser = new SaxesParser({ xmlns: true });
  const found: string[] = [];
  let depth = 0;
  let open: { readonly depth: number; readonly verify: string; content: string } | undefined;
  const fail = (): never => {
    throw new BadgeFault('unreadable');
  };
  const collect = (content: string): void => {
    if (open) open.content += content;
  };
  parser.on('error', fail);
  parser.on('doctype', fail);
  parser.on('text', collect);
  parser.on('cdata', collect);
  parser.on('opentag', ({ uri, local, attributes }) => {
    depth += 1;
    if (open || (depth === 1 && local !== 'svg')) fail();
    if (!NAMES.includes(local) || !NAMESPACES.includes(uri)) return;
    open = { depth, verify: attributeOf(attributes, 'verify'), content: '' };
  });
  parser.on('closetag', () => {
    if (open?.depth === depth) {
      found.push(open.content.trim() || open.verify);
      open = undefined;
    }
    depth -= 1;
  });
  parser.write(text).close();
  const [badge, ...more] = found;
  return badge && more.length === 0 ? badge : fail();
}

function attributeOf(attributes: Readonly<Record<string, SaxesAttributeNS>>, name: string): string {
  return Object.hasOwn(attributes, name) ? attributes[name]!.value : '';
}
