import type { BadgeAchievement } from './badge-claims.ts';
import { asList, isJsonObject, stringOf, type JsonObject } from './json-value.ts';

/** A badge class (Open Badges 2, `tags`) or an achievement (3, `tag`): the two name the rest alike. */
export function achievementOf(achievement: JsonObject, tagKey: 'tag' | 'tags'): BadgeAchievement {
  const { criteria } = achievement;
  const alignments = asList(achievement['alignment']).filter(isJsonObject);
  const narrative = isJsonObject(criteria) ? criteria['narrative'] : undefined;
  return {
    id: stringOf(achievement['id']),
    names: strings([achievement['name'], ...asList(achievement[tagKey])]),
    texts: strings([achievement['description'], narrative]),
    targets: strings(alignments.flatMap((entry) => [entry['targetUrl'], entry['targetCode']])),
    targetNames: strings(alignments.map((entry) => entry['targetName'])),
  };
}

function strings(values: readonly unknown[]): readonly string[] {
  return values.flatMap((value) => stringOf(value) ?? []);
}
