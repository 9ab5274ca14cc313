import type { SwapLanguage } from '../../counterfactual/swap-pair.ts';

/** First and last names that are read as of one origin. */
export interface NameOrigin {
  readonly id: string;
  readonly female: readonly string[];
  readonly male: readonly string[];
  readonly last: readonly string[];
}

/** Female first names, male first names, last names. */
function origin(id: string, ...lists: readonly [string, string, string]): NameOrigin {
  const [female, male, last] = lists.map((names) => names.split(' ')) as [
    string[],
    string[],
    string[],
  ];
  return { id, female, male, last };
}

/**
 * By language: the usual origin first. Some are words, or names of techniques, as names of people are: Rose,
 * Pierre, Marine, Grant, Ruby, Julia, Jasmine, Swift.
 */
export const NAMES: Readonly<Record<SwapLanguage, readonly [NameOrigin, ...NameOrigin[]]>> = {
  fr: [
    origin(
      'french',
      'Marine Camille Rose Solène Clémence Élodie Blanche Maëlle Aurore Prudence Julia',
      'Pierre Aurélien Thibault Grégoire Clément Loïc Olivier Côme Florent Bastien Gaspard',
      'Lenoir Marchand Boulanger Delorme Rivière Charpentier Leroux Berthelot Fontaine Gauthier',
    ),
    origin(
      'maghrebi',
      'Yasmina Khadija Samira Naïma Latifa Zohra Soraya Hanane Jasmine',
      'Karim Mehdi Abdelkader Rachid Sofiane Nordine Djamel Tarik',
      'Benali Haddad Belkacem Bouzid Meziane Cherif Zerrouki Amrani',
    ),
    origin(
      'west-african',
      'Aminata Fatoumata Oumou Mariam Awa Kadiatou Ramatoulaye',
      'Mamadou Ousmane Ibrahima Sékou Cheikh Boubacar Moussa',
      'Diallo Traoré Konaté Sissoko Ndiaye Coulibaly Touré',
    ),
    origin(
      'asian',
      'Thuy Linh Mai Xiu Ngoc Lan Hoa',
      'Minh Tuan Hung Wei Jun Duc Khanh',
      'Nguyen Tran Pham Zhang Wang Huynh Liu',
    ),
    origin(
      'southern-european',
      'Fátima Conceição Ines Graça Dolores Rosario',
      'João Nuno Rui Vasco Paulo Diego Salvatore',
      'Pereira Ferreira Carvalho Esposito Moreira Gonçalves',
    ),
  ],
  en: [
    origin(
      'white',
      'Emily Allison Rose Claire Ruby Holly Abigail Meredith Julia Grace',
      'Grant Greg Geoffrey Brad Connor Mark Cody Jake Hunter Dustin',
      'Swift Baker Sullivan Walsh Murphy Becker Cooper Kelly Rust Olson',
    ),
    origin(
      'black',
      'Lakisha Ebony Aisha Keisha Tamika Latoya Jasmine Imani',
      'Jamal Tyrone Darnell Leroy Rasheed DeShawn Hakim Kareem',
      'Washington Jefferson Booker Okafor Banks Mensah Adeyemi',
    ),
    origin(
      'south-asian',
      'Priya Ananya Shreya Fatima Nusrat Lakshmi Zainab',
      'Rahul Arjun Imran Sanjay Faisal Vikram Muhammad',
      'Patel Khan Singh Rahman Iyer Chowdhury Siddiqui',
    ),
    origin(
      'hispanic',
      'Guadalupe Esperanza Marisol Luz Xiomara Rocío',
      'Jesús Alejandro Hector Ángel Javier Rigoberto',
      'Garcia Hernandez Vasquez Delgado Ramos Cruz',
    ),
    origin(
      'east-asian',
      'Mei Xin Yuki Min-ji Hui Siew',
      'Wei Jian Hiroshi Sang-hoon Chen Kenji',
      'Chang Li Tanaka Kim Zhou Watanabe',
    ),
  ],
};
