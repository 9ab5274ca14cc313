const LEGAL_FORM =
  /(?<![\p{L}\p{N}])(?:SAS|SARL|SASU|SA|SCOP|EURL|GmbH|AG|Ltd|Inc|LLC|PLC|Corp|& (?:Co|Sons|Fils))(?![\p{L}\p{N}])/iu;
/** A capital and small letters, not at the front: `plateforme LogiVal`; `port des EPI` names no organisation. */
const NAME_INSIDE = /(?<![\p{L}\p{N}'’])\p{Lu}\p{M}?[\p{L}\p{M}]{0,30}\p{Ll}/u;

/** Whether a part of a head line has the form of an organisation or a place: capitalised, or with a legal form. */
export function hasOrganisationForm(segment: string): boolean {
  return (
    /^[^\p{L}]{0,10}\p{Lu}/u.test(segment) || NAME_INSIDE.test(segment) || LEGAL_FORM.test(segment)
  );
}
