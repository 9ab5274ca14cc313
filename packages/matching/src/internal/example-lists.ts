interface Place {
  readonly start: number;
  readonly end: number;
}

/** What opens a list of which each is only an example. */
const OPENER =
  /(?<![\p{L}\p{N}])(?:such as|e\. ?g\.?,?|for (?:example|instance),?|like(?= \p{Lu})|tel(?:le)?s? (?:que|qu['’]))|(?<![\p{L}\p{N}])(?:par exemple|p\. ?ex\.?|ex\. ?:|(?:du|de) (?:type|genre)(?= \p{Lu})|type(?= \p{Lu})|comme(?= \p{Lu}))/gu;
/** "Jira, Trello…", "AWS, Azure or GCP", "Zabbix ou équivalent": one of them does. */
const OPEN_ENDED =
  /(?:…|\.\.\.|etc\.?|and the like|and so on|et autres|(?:^|[,\s/])(?:et\/ou|and\/or|ou|or)\s(?:[^,;()]{1,40}))\s*$/iu;
const BRACKETS = /\(([^()\n;]{2,200})\)/gu;
/** Between two of a list. */
const SEPARATOR = /\s*(?:[,/]|(?<!\p{L})(?:and|or|et|ou)(?!\p{L}))\s*/iu;
const TOGETHER = /(?<!\p{L})(?:and|et)(?= (?!the like|so on|autres)\p{L})/iu;
const LONGEST_GAP = 60;
/** Item of a list that the pack does not know. */
const MOST_WORDS = 3;
const LONGEST_NAME = 4;
/** Right before the examples of a skill: nothing, or what kind of thing they are. */
const BESIDE =
  /^\s*[,:–—(-]?\s*(?:(?:with |using |avec |via |sur |des |les |d['’])?(?:tools?|software|platforms?|frameworks?|languages?|systems?|librar(?:y|ies)|packages?|apps?|products?|services?|technologies|outils?|logiciels?|plateformes?|langages?|systèmes?|bibliothèques?|solutions?|produits?))?\s*[,(]?\s*$/iu;

/** Examples, as indices of the places. */
interface ExampleList {
  readonly members: readonly number[];
  /** Others of the list are no skills of the pack: none of those that are can be insisted on. */
  readonly isPartial: boolean;
}

/**
 * The skills that a text gives as examples, with the skill that they are examples of where one is named right
 * before: "virtualisation (VMware, Proxmox…)", "a tracker such as Jira or Trello". Each a choice, as indices of
 * `places`, which come by start.
 */
export function exampleLists(text: string, places: readonly Place[]): readonly ExampleList[] {
  const lists: ExampleList[] = [];
  let [first, done] = [0, 0];
  for (const { start, end, from } of stretchesIn(text)) {
    while (first < places.length && (first < done || places[first]!.start < from)) first += 1;
    if (first === places.length || places[first]!.start >= end) continue;
    if (!isList(text.slice(from, places[first]!.start), true)) continue;
    let last = first;
    while (isInList(text, { places, last, end })) last += 1;
    const list = places.slice(first, last + 1).map((_, i) => first + i);
    const general = places[first - 1];
    if (general && BESIDE.test(text.slice(general.end, start))) list.unshift(first - 1);
    const isPartial = list.length === 1 && hasOthers(text, places[first]!, { from, end });
    if (list[0]! >= done) lists.push({ members: list, isPartial });
    done = last + 1;
  }
  return lists;
}

function isInList(
  text: string,
  {
    places,
    last,
    end,
  }: { readonly places: readonly Place[]; readonly last: number; readonly end: number },
): boolean {
  const [here, next] = [places[last]!, places[last + 1]];
  return next !== undefined && next.end <= end && isList(text.slice(here.end, next.start), false);
}

/** Whether the list goes on beside the only one of it that is known. */
function hasOthers(
  text: string,
  place: Place,
  { from, end }: { readonly from: number; readonly end: number },
): boolean {
  // "such as inventory and displays": both are done.
  if (TOGETHER.test(text.slice(from, end))) return false;
  const before = SEPARATOR.test(text.slice(from, place.start));
  return before || SEPARATOR.exec(text.slice(place.end, end))?.index === 0;
}

interface Stretch extends Place {
  /** Where the first example may begin. */
  readonly from: number;
}

function stretchesIn(text: string): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const { 0: whole, 1: inside, index } of text.matchAll(BRACKETS)) {
    if (!OPEN_ENDED.test(inside!) || !isListOfNames(inside!)) continue;
    const opener = new RegExp(`^(?:${OPENER.source})`, 'u').exec(inside!)?.[0].length ?? 0;
    stretches.push({ start: index, from: index + 1 + opener, end: index + whole.length });
  }
  for (const { 0: opener, index } of text.matchAll(OPENER)) {
    const from = index + opener.length;
    const stop = /[)\n]|[.;:(](?=\s|$)/u.exec(text.slice(from, from + 400))?.index ?? 400;
    stretches.push({ start: index, from, end: Math.min(text.length, from + stop) });
  }
  return stretches.toSorted((a, b) => a.from - b.from || b.end - a.end);
}

/** Short items alone: "(unit tests, a few others with Playwright or Cypress)" is no list of examples. */
function isListOfNames(inside: string): boolean {
  return inside
    .split(SEPARATOR)
    .every((piece) => piece.split(/\s+/u).filter(Boolean).length <= LONGEST_NAME);
}

/** Whether nothing but items of the list stands between. */
function isList(between: string, isFirst: boolean): boolean {
  if (between.length > LONGEST_GAP || /[\n;()]/u.test(between)) return false;
  const pieces = between.split(SEPARATOR);
  if (pieces.length === 1 && !isFirst) return false;
  return pieces.every((piece) => piece.split(/\s+/u).filter(Boolean).length <= MOST_WORDS);
}
