/** What a value is, without saying what it says: `string of 12 characters`, `array of 3`, `number`. */
export function describeValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (typeof value === 'string') return `string of ${value.length} characters`;
  if (Array.isArray(value)) return `array of ${value.length}`;
  return typeof value;
}
