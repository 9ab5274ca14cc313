/** A small number in figures or words, French or English, as the source of a pattern. */
export const NUMBER: string = String.raw`\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix`;

const NUMBER_WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
};

/** The number that {@link NUMBER} matched. */
export function numberOf(text: string): number {
  return NUMBER_WORDS[text.toLowerCase()] ?? Number(text);
}
