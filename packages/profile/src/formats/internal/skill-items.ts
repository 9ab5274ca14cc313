import { leadingLevel } from '../../internal/leading-level.ts';

/** A skill of a list and the words of its level, where it has one. */
export interface SkillItem {
  readonly name: string;
  readonly level?: string;
}

/** `SQL (advanced)`, `SQL : avancé`, `SQL - 3/5`. */
const WITH_LEVEL = /^(.{1,200}?)(?:\s?\(|\s?:\s?|\s[-–—]\s|\s=\s)([^()]{1,40})\)?$/u;

/** The entries of a cell with a list of skills. */
export function skillItems(cell: string, separator: string | RegExp): readonly SkillItem[] {
  return cell
    .split(separator)
    .map((item) => item.trim())
    .filter(Boolean)
    .map((item) => {
      const [, name, level] = WITH_LEVEL.exec(item) ?? [];
      return name !== undefined && level !== undefined && leadingLevel(level) !== null
        ? { name, level }
        : { name: item };
    });
}
