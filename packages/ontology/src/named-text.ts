/** A file as text: its name without folder, and what it holds. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}
