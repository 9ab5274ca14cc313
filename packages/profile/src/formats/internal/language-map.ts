/** Official languages of the Union and its neighbours (ISO 639-1), as keys of a text in several languages. */
const LANGUAGES: ReadonlySet<string> = new Set(
  (
    'bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv is no nb nn mk sq sr bs tr uk ' +
    'lb ca eu gl cy und'
  ).split(' '),
);

/** Whether a value is a text in several languages: `{ "en": "…", "fr": ["…"] }`. */
export function isLanguageMap(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((key) => LANGUAGES.has(key));
}
