import { describeValue } from '../../internal/describe-value.ts';
import { ProfileError } from '../../profile-error.ts';

/** A CV with a photo has some megabytes. */
const MAXIMUM_BYTES = 20_000_000;

/** Checks that a file is given as bytes, and is no larger than a CV. */
export function byteInput(bytes: unknown, importer: string): void {
  if (!(bytes instanceof Uint8Array)) {
    throw new ProfileError(
      'invalid-input',
      `${importer}: got ${describeValue(bytes)}; give the bytes of the file as a Uint8Array`,
    );
  }
  if (bytes.length > MAXIMUM_BYTES) {
    throw new ProfileError(
      'too-long',
      `${importer}: got ${bytes.length} bytes, the limit is ${MAXIMUM_BYTES}; give one CV`,
    );
  }
}
