/** A word that a translation of the English gives and the trade does not say in French. */
export interface Calque {
  /** Matches the calque as whole words, in lower case. */
  readonly pattern: RegExp;
  /** What the trade says. */
  readonly says: string;
}

const calque = (words: string, says: string): Calque => ({
  pattern: new RegExp(String.raw`(?<![\p{L}\d])(?:${words})(?![\p{L}\d])`, 'u'),
  says,
});

/** Forbidden wherever they stand in a French label. */
export const FRENCH_CALQUES: readonly Calque[] = [
  calque('déboguements?|débuggage|débugage', 'débogage'),
  calque('apprentissages? machine', 'apprentissage automatique, machine learning'),
  calque(
    String.raw`tests? de pénétration|testeu\p{L}+ de pénétration`,
    "test d'intrusion, pentest",
  ),
  calque('cryptage|crypter|cryptée?s?|encryptage|encryption|encrypter', 'chiffrement, chiffrer'),
  calque('librairies?', 'bibliothèque'),
  calque('évidences? numériques?', 'preuve numérique'),
  calque('délivrables?', 'livrable'),
  calque('délivrer (?:une|des) formations?', 'dispenser, animer une formation'),
  calque('consistance des données', 'cohérence des données'),
  calque(String.raw`sanitis\p{L}+`, 'nettoyer, assainir'),
  calque('monitorer|monitorage', 'superviser, supervision, monitoring'),
  calque(String.raw`customis\p{L}+`, 'personnaliser'),
  calque('(?:confidentialité|vie privée) par (?:conception|design)', 'dès la conception'),
  calque('tests? de fumée', 'smoke tests'),
  calque("tests? d'acceptance", "recette, tests d'acceptation"),
  calque('architecture propre|code propre', 'clean architecture, clean code'),
  calque('mains distantes', 'gestes de proximité'),
  calque('piles? technologiques?', 'stack technique'),
  calque('pots? de miel', 'honeypot, leurre'),
  calque('histoires? utilisateurs?', 'user story, récit utilisateur'),
  calque('courtiers? de messages', 'broker de messages'),
  calque("opportunités? d'affaires", 'opportunité commerciale'),
  calque('embarquement (?:client|utilisateur)s?', 'onboarding'),
  calque("bureau d'aide|bureau de services", 'centre de services, helpdesk'),
  calque('science de données', 'science des données, data science'),
  calque('adresser (?:un|des) besoins?', 'répondre à un besoin'),
  calque('(?:poste|appareil)s? finaux|points? de terminaison', 'poste de travail, endpoint'),
  calque('réseautage', 'réseau ; networking pour les relations'),
  calque('rapportage', 'reporting'),
  calque('nuages? (?:public|privé|hybride)s?', 'cloud public, cloud privé'),
];
