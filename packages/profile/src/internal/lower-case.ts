/** The text in lower case at the same length; as it is where a letter changes its length ("İ"). */
export function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}
