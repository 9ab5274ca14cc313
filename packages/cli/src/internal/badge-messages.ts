import type { BadgeReason, BadgeStatus } from '@tremplin/profile';
import type { UiLanguage } from './ui-language.ts';

/** Words of `tremplin badge verify`. */
export interface BadgeMessages {
  readonly file: string;
  readonly format: string;
  readonly status: string;
  readonly reason: string;
  readonly statuses: Readonly<Record<BadgeStatus, string>>;
  readonly reasons: Readonly<Record<BadgeReason, string>>;
}

const EN: BadgeMessages = {
  file: 'file',
  format: 'format',
  status: 'status',
  reason: 'why',
  statuses: {
    verified: 'verified',
    'self-asserted': 'self-asserted',
    unverifiable: 'unverifiable',
    rejected: 'rejected',
  },
  reasons: {
    unreadable: 'holds no badge that can be read',
    'too-large': 'larger than any badge',
    'duplicate-key': 'a key stands twice',
    'invalid-signature': 'the signature is wrong: changed or forged',
    'algorithm-not-allowed': 'signed with an algorithm that is not allowed',
    'critical-header': 'asks for a rule that we do not know',
    'private-key-in-header': 'brings a private key along',
    'key-mismatch': 'the key is not the issuer’s',
    'claims-mismatch': 'says one thing in two ways',
    'proof-malformed': 'the proof has a wrong form',
    'context-not-allowed': 'gives words another meaning',
    'terms-outside-context': 'has words that no proof covers',
    'hosted-differs': 'differs from the one that the issuer hosts',
    'issuer-out-of-scope': 'stands at an address that is not the issuer’s',
    'recipient-differs': 'was given to somebody else',
    revoked: 'was revoked',
    'not-yet-valid': 'is not valid yet',
    'no-proof': 'has no proof',
    'issuer-is-recipient': 'issued by the person',
    'several-proofs': 'has several proofs',
    'unsupported-proof': 'has a proof of a kind that we do not read',
    'context-unknown': 'needs a context: give it with --documents',
    'key-unknown': 'needs the issuer’s key: give its document with --documents',
    'hosted-unfetched': 'is hosted: give what stands there with --documents',
    'issuer-unknown': 'needs the issuer’s profile: give it with --documents',
    'issuer-untrusted': 'the issuer is not among those of --trust',
    'recipient-missing': 'names no recipient',
    'recipient-unchecked': 'give what the person is known by with --identities',
    'status-unknown': 'needs the list of revoked badges: give it with --documents',
    expired: 'has expired',
  },
};

const FR: BadgeMessages = {
  file: 'fichier',
  format: 'format',
  status: 'statut',
  reason: 'pourquoi',
  statuses: {
    verified: 'vérifié',
    'self-asserted': 'déclaratif',
    unverifiable: 'invérifiable',
    rejected: 'refusé',
  },
  reasons: {
    unreadable: 'ne contient aucun badge lisible',
    'too-large': 'plus grand que tout badge',
    'duplicate-key': 'une clé figure deux fois',
    'invalid-signature': 'la signature est fausse : modifié ou contrefait',
    'algorithm-not-allowed': 'signé par un algorithme qui n’est pas admis',
    'critical-header': 'demande une règle inconnue',
    'private-key-in-header': 'apporte une clé privée',
    'key-mismatch': 'la clé n’est pas celle de l’émetteur',
    'claims-mismatch': 'se contredit',
    'proof-malformed': 'la preuve est mal formée',
    'context-not-allowed': 'donne aux mots un autre sens',
    'terms-outside-context': 'a des mots qu’aucune preuve ne couvre',
    'hosted-differs': 'diffère de celui que l’émetteur héberge',
    'issuer-out-of-scope': 'se trouve à une adresse qui n’est pas celle de l’émetteur',
    'recipient-differs': 'a été remis à quelqu’un d’autre',
    revoked: 'a été révoqué',
    'not-yet-valid': 'n’est pas encore valable',
    'no-proof': 'n’a pas de preuve',
    'issuer-is-recipient': 'émis par la personne',
    'several-proofs': 'a plusieurs preuves',
    'unsupported-proof': 'a une preuve d’un genre qui n’est pas lu',
    'context-unknown': 'a besoin d’un contexte : à donner avec --documents',
    'key-unknown': 'a besoin de la clé de l’émetteur : document à donner avec --documents',
    'hosted-unfetched': 'est hébergé : à donner avec --documents',
    'issuer-unknown': 'a besoin du profil de l’émetteur : à donner avec --documents',
    'issuer-untrusted': 'l’émetteur n’est pas parmi ceux de --trust',
    'recipient-missing': 'ne nomme aucun destinataire',
    'recipient-unchecked': 'donner par quoi la personne est connue avec --identities',
    'status-unknown': 'a besoin de la liste des badges révoqués : à donner avec --documents',
    expired: 'a expiré',
  },
};

export const BADGE_MESSAGES: Readonly<Record<UiLanguage, BadgeMessages>> = { en: EN, fr: FR };
