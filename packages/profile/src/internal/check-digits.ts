/** Whether the last digit is the one that the others call for. Reference: ISO/IEC 7812-1, annex B (Luhn). */
export function isLuhnValid(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48;
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** The remainder of a long number, letters counted as 10–35. Reference: ISO 7064. */
export function remainderOf(characters: string, modulus: number): number {
  let rest = 0;
  for (const character of characters) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % modulus;
  }
  return rest;
}

/** Whether an account number adds up. Reference: ISO 13616-1, section 6 (mod 97). */
export function isIbanValid(iban: string): boolean {
  const plain = iban.replaceAll(/[^a-z\d]/giu, '').toUpperCase();
  return plain.length >= 15 && remainderOf(plain.slice(4) + plain.slice(0, 4), 97) === 1;
}

/** Whether the key of a French social security number (15 characters) is right: 97 − N mod 97, Corsica as 19 and 18. */
export function isNirValid(nir: string): boolean {
  const number = nir.slice(0, 13).toUpperCase().replace('2A', '19').replace('2B', '18');
  return 97 - remainderOf(number, 97) === Number(nir.slice(13));
}

/** The digits of a text, nothing else. */
export function digitsOf(text: string): string {
  return text.replaceAll(/\D/gu, '');
}
