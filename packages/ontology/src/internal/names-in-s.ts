/** Names and abbreviations that end in "s" and are no plural, in any language. Folded. */
export const NAMES_IN_S: ReadonlySet<string> = new Set(
  (
    'windows rails kubernetes jenkins pandas keras redis postgres sass express axios ' +
    'saas paas iaas faas daas caas baas dbms rdbms cmms lims edms bios macos centos chromeos webos ' +
    'watchos ipados tvos freertos vxworks https sqs texas paris naos qlikviews quickbooks solidworks ' +
    'sharepoints teams proteus nexus atlas canvas'
  ).split(' '),
);
