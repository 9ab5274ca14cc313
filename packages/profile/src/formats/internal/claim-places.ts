/** What a credential claims, in version 3 and before. */
const CLAIMS = ['hasClaim', 'achieved'];
/** A diploma has modules, and a module may have units. */
const PARTS_DEEP = 3;

/** The places of claims below a subject, those inside other claims too. */
export function claimPlaces(subject: string): readonly string[] {
  return CLAIMS.flatMap((claim) =>
    Array.from(
      { length: PARTS_DEEP + 1 },
      (_, depth) => `${subject}/${claim}${'/hasPart'.repeat(depth)}`,
    ),
  );
}
