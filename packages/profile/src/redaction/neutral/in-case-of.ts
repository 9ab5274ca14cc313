/** `neutral` with the case of what it stands for: small letters, a capital, or capitals. */
export function inCaseOf(shown: string, neutral: string): string {
  if (shown.length > 1 && shown === shown.toUpperCase() && shown !== shown.toLowerCase()) {
    return neutral.toUpperCase();
  }
  const first = shown[0] ?? '';
  return first === first.toLowerCase()
    ? neutral
    : (neutral[0] ?? '').toUpperCase() + neutral.slice(1);
}
