/**
 * The point between `inside` and `outside` up to which `holds` is true, to the last digits: `holds` is true at
 * `inside`, and once false stays so.
 */
export function bisect(inside: number, outside: number, holds: (x: number) => boolean): number {
  let [good, bad] = [inside, outside];
  for (let step = 0; step < 200; step++) {
    const middle = good / 2 + bad / 2;
    if (middle === good || middle === bad) break;
    if (holds(middle)) good = middle;
    else bad = middle;
  }
  return good;
}
