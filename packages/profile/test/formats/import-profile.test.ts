import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importProfile, restoreInput } from '../../src/index.ts';
import { cvOf, JEANNE, resumeOf } from '../person.ts';
import {
  archiveOf,
  credentialOf,
  docxOf,
  europassOf,
  french,
  hrOpenOf,
  linkedInOf,
  passportOf,
  pdfOf,
} from './person-formats.ts';

const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
const latin1 = (text: string): Uint8Array =>
  Uint8Array.from(text.replaceAll('–', '-'), (character) => character.charCodeAt(0));

describe('importProfile', () => {
  it.each<[string, unknown, string]>([
    ['json-resume', resumeOf(JEANNE), 'an object'],
    ['json-resume', JSON.stringify(resumeOf(JEANNE)), 'a text'],
    ['json-resume', strToU8(`\uFEFF \n${JSON.stringify(resumeOf(JEANNE))}`), 'bytes'],
    ['hr-open', hrOpenOf(JEANNE), 'an object'],
    ['hr-open', JSON.stringify(hrOpenOf(JEANNE)), 'a text'],
    ['european-learning-model', credentialOf(JEANNE), 'an object'],
    ['european-learning-model', { credential: credentialOf(JEANNE) }, 'a wrapped object'],
    [
      'european-learning-model',
      { payload: JSON.stringify(credentialOf(JEANNE)), signatures: [{}] },
      'a signed object',
    ],
    [
      'european-learning-model',
      {
        payload: Buffer.from(JSON.stringify(credentialOf(JEANNE))).toString('base64url'),
        signatures: [{}],
      },
      'a signed object in base 64',
    ],
    ['linked-in', linkedInOf(JEANNE), 'files'],
    ['linked-in', archiveOf(linkedInOf(JEANNE)), 'an archive'],
    ['europass', europassOf(JEANNE), 'a text'],
    ['europass', passportOf(JEANNE), 'a text of 3.x'],
    ['europass', strToU8(europassOf(JEANNE)), 'bytes'],
    ['pdf', pdfOf(JEANNE), 'bytes'],
    ['pdf', Buffer.from(pdfOf(JEANNE)), 'a Buffer'],
    ['docx', docxOf(JEANNE), 'bytes'],
    ['docx', Buffer.from(docxOf(JEANNE)), 'a Buffer'],
    ['linked-in', Buffer.from(archiveOf(linkedInOf(JEANNE))), 'a Buffer'],
    ['text', cvOf(JEANNE), 'a text'],
    ['text', strToU8(cvOf(JEANNE)), 'UTF-8'],
    ['text', utf16(cvOf(JEANNE)), 'UTF-16'],
    ['text', latin1(cvOf(JEANNE)), 'Windows-1252'],
  ])('tells %s from its content', async (format, input) => {
    const wasGiven = JSON.stringify(input);
    const result = await importProfile(input, french);
    expect(result.format).toBe(format);
    expect(result.profile.skills.length).toBeGreaterThan(4);
    expect(JSON.stringify(input)).toBe(wasGiven);
  });

  it.each<[string, unknown]>([
    ['a PDF', pdfOf(JEANNE)],
    ['a DOCX', docxOf(JEANNE)],
    ['a LinkedIn archive', archiveOf(linkedInOf(JEANNE))],
    ['a LinkedIn export', linkedInOf(JEANNE)],
    ['a Europass CV', europassOf(JEANNE)],
    ['an HR Open candidate', hrOpenOf(JEANNE)],
    ['a credential', credentialOf(JEANNE)],
  ])('gives %s back from a vault entry that was stored as JSON', async (_, input) => {
    const { vaultEntry } = await importProfile(input, french);
    const stored = JSON.parse(JSON.stringify(vaultEntry)) as typeof vaultEntry;
    expect(restoreInput(stored)).toEqual(input);
  });

  it.each<[string, unknown, RegExp]>([
    ['a list', [1], /array of 1/u],
    ['a number', 7, /got number/u],
    ['a JSON list', '[{"basics":{}}]', /a JSON list/u],
    ['broken JSON', '{"basics": Quetzal', /begins like JSON/u],
    ['JSON of another kind', '{"Quetzal":1}', /keys of no format/u],
    [
      'an Open Badge',
      { type: ['VerifiableCredential', 'OpenBadgeCredential'], credentialSubject: {} },
      /badge/u,
    ],
    ['XML of another kind', '<?xml version="1.0"?><Quetzal/>', /no Europass/u],
    ['another archive', zipSync({ 'a.txt': strToU8('Quetzal') }), /archive/u],
    ['an image', strToU8('\u0089PNG\r\n\u001a\n\0\0\0Quetzal'), /a file of another kind/u],
    ['an older .doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0]), /older \.doc/u],
  ])('refuses %s and says what it got', async (_, input, message) => {
    const attempt = importProfile(input, french);
    await expect(attempt).rejects.toThrow(message);
    await expect(attempt).rejects.not.toThrow(/Quetzal/u);
  });
});
