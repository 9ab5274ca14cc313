/** The same text for links that say the same, whatever the order of their fields. */
export function linkKey(link: object): string {
  return JSON.stringify(link, Object.keys(link).toSorted());
}
