/**
 * Text from a file, a pack or a file name as it may be shown: without control characters and marks of
 * direction, which could move the cursor of the terminal, hide words or forge a line of output.
 */
export function printable(text: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  return text.replace(
    /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu,
    '�',
  );
}
