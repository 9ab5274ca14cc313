import type { XmlValue } from './parse-xml.ts';

/**
 * A SkillsPassport whose dates are texts: `<From year="2010" month="--01" day="---15"/>` gets a `date` of
 * `2010-01-15`. The recursion is as deep as the parser lets a document be.
 */
export function passportDates(value: XmlValue): XmlValue {
  if (typeof value === 'string') return value;
  const dated = dateOf(value);
  return Object.fromEntries([
    ...Object.entries(value).map(([name, member]) => [
      name,
      Array.isArray(member)
        ? (member as readonly XmlValue[]).map(passportDates)
        : passportDates(member as XmlValue),
    ]),
    ...(dated === undefined ? [] : [['date', dated]]),
  ]) as XmlValue;
}

function dateOf(value: Exclude<XmlValue, string>): string | undefined {
  const [year, month, day] = ['@year', '@month', '@day'].map((name) => value[name]);
  if (typeof year !== 'string') return undefined;
  const parts = [year, month, day].filter((part) => typeof part === 'string');
  return parts.map((part) => part.replaceAll('-', '')).join('-');
}
