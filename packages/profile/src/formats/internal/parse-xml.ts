import { SaxesParser } from 'saxes';
import { ProfileError } from '../../profile-error.ts';

/** An element: its text, or its children and attributes (`@name`) with its text as `#text`. */
export type XmlValue = string | { readonly [name: string]: XmlValue | readonly XmlValue[] };

interface OpenElement {
  readonly name: string;
  readonly members: Map<string, XmlValue[]>;
  text: string;
}

/** No CV is longer; the photo of a Europass CV is the bulk of it. */
const MAXIMUM_XML = 30_000_000;
const DEEPEST = 64;

/**
 * An XML document as an object with its root element. Names lose their namespace prefix; children with one name
 * become a list, one child stands alone. Without a document type there are no entities but the five of XML,
 * so none can expand or be fetched.
 *
 * @throws ProfileError `invalid-document` (with line and column, never with a word of the document), `too-long`.
 */
export function parseXml(xml: string, importer: string): { readonly [name: string]: XmlValue } {
  if (xml.length > MAXIMUM_XML) {
    throw new ProfileError(
      'too-long',
      `${importer}: got ${xml.length} characters, the limit is ${MAXIMUM_XML}; give one document, without attachments`,
    );
  }
  const parser = new SaxesParser({ position: true, xmlns: false });
  const document: OpenElement = { name: '', members: new Map(), text: '' };
  const open: OpenElement[] = [document];
  const refuse = (problem: string): never => {
    throw new ProfileError(
      'invalid-document',
      `${importer}: line ${parser.line}, column ${parser.column + 1}: ${problem}`,
    );
  };
  // The messages of the parser quote the document, so they stay here.
  parser.on('error', () => refuse('this is not well-formed XML; export the document again'));
  parser.on('doctype', () =>
    refuse('a document type (DOCTYPE) is not read, as it can define entities; remove it'),
  );
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length > DEEPEST)
      refuse(`elements are nested deeper than ${DEEPEST}; export the document again`);
    open.push(openElement(name, attributes));
  });
  parser.on('text', (text) => void (open.at(-1)!.text += text));
  parser.on('cdata', (text) => void (open.at(-1)!.text += text));
  parser.on('closetag', () => {
    const closed = open.pop()!;
    add(open.at(-1)!, closed.name, toValue(closed));
  });
  parser.write(xml.startsWith('\uFEFF') ? xml.slice(1) : xml).close();
  return toObject(document);
}

function openElement(name: string, attributes: Readonly<Record<string, string>>): OpenElement {
  const element: OpenElement = { name: localName(name), members: new Map(), text: '' };
  for (const [key, value] of Object.entries(attributes)) {
    if (key !== 'xmlns' && !/^(?:xmlns|xsi):/u.test(key)) add(element, `@${localName(key)}`, value);
  }
  return element;
}

function add({ members }: OpenElement, name: string, value: XmlValue): void {
  const known = members.get(name);
  if (known) known.push(value);
  else members.set(name, [value]);
}

function toValue(element: OpenElement): XmlValue {
  if (element.members.size === 0) return element.text;
  return element.text.trim() === ''
    ? toObject(element)
    : { ...toObject(element), '#text': element.text };
}

function toObject({ members }: OpenElement): { readonly [name: string]: XmlValue } {
  return Object.fromEntries(
    [...members].map(([name, values]) => [name, values.length === 1 ? values[0]! : values]),
  ) as { readonly [name: string]: XmlValue };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
