export type Sex = 'f' | 'm';
export type Origin = 'france' | 'maghreb' | 'westAfrica' | 'asia' | 'southEurope' | 'britain';

interface Names {
  readonly f: readonly string[];
  readonly m: readonly string[];
  readonly family: readonly string[];
}

const list = (names: string): readonly string[] => names.split(', ');

/** Common names; any likeness of a pair to a living person is chance. */
export const NAMES: Readonly<Record<Origin, Names>> = {
  france: {
    f: list(
      'Camille, Élodie, Marie-Claire, Solène, Juliette, Monique, Chantal, Aurélie, Maëlle, Odile, Léa, Bénédicte, Clémence, Ginette, Océane, Anne-Sophie',
    ),
    m: list(
      'Thibault, Jean-Luc, Corentin, Maxime, Gérard, Loïc, Matthieu, Bernard, Hugo, Étienne, Pierre-Yves, Gaël, Sylvain, Raymond, Enzo, Théo',
    ),
    family: list(
      'Lefebvre, Moreau, Le Goff, Delattre, Roussel, Chevallier, Bonnet, Perrin, de La Villardière, Guérin, Lemaître, Kerbrat, Fontaine, Dubosc, Meunier, Boulanger, Charpentier, Barbier',
    ),
  },
  maghreb: {
    f: list(
      'Samira, Nadia, Yasmine, Khadija, Leïla, Fatima-Zohra, Amina, Sofia, Houria, Meriem, Inès, Rachida',
    ),
    m: list(
      'Karim, Mohamed, Rachid, Yassine, Abdelkader, Nabil, Sofiane, Hicham, Mehdi, Brahim, Walid, Ilyès',
    ),
    family: list(
      "Benali, Haddad, El Amrani, Belkacem, Bouzid, Cherif, Ould Ahmed, Mansouri, Ait Saïd, Zerrouki, Khelifi, M'Barek",
    ),
  },
  westAfrica: {
    f: list(
      'Fatoumata, Aïssatou, Awa, Mariama, Adjoua, Ngozi, Rokhaya, Kadiatou, Bintou, Akossiwa, Oumou, Efua',
    ),
    m: list(
      'Mamadou, Ousmane, Kouassi, Cheikh, Ibrahima, Kwame, Seydou, Amadou, Tidiane, Chukwuma, Boubacar, Yao',
    ),
    family: list(
      'Diallo, Traoré, Koné, N’Diaye, Ouattara, Mensah, Sow, Bâ, Okonkwo, Coulibaly, Dembélé, Kouamé',
    ),
  },
  asia: {
    f: list(
      'Thi Hoa, Linh, Mei, Priya, Sokha, Anjali, Xiaoling, Yuki, Kavitha, Ngoc Anh, Rani, Hyejin',
    ),
    m: list(
      'Van Minh, Wei, Arjun, Sophal, Duc, Haruto, Suresh, Tuan, Jiahao, Rajesh, Vichea, Min-jun',
    ),
    family: list(
      'Nguyễn, Tran, Chen, Patel, Sok, Sharma, Wang, Pham, Tanaka, Subramaniam, Le Van, Kim',
    ),
  },
  southEurope: {
    f: list(
      'Lúcia, Conceição, Giulia, Pilar, Ana Paula, Francesca, Dolores, Ioana, Mirela, Despina',
    ),
    m: list('João, Giuseppe, Manuel, António, Luca, Iñaki, Radu, Nikos, Sérgio, Salvatore'),
    family: list(
      "da Silva, D'Angelo, García, Fernandes, Esposito, Ibáñez, Popescu, Papadakis, dos Santos, Ferrari",
    ),
  },
  britain: {
    f: list(
      'Emily, Siobhán, Harriet, Gwen, Margaret, Chloe, Eilidh, Deborah, Ruby, Julia, Ada, Victoria',
    ),
    m: list(
      'Oliver, Angus, Nigel, Rhys, Declan, Graham, Callum, Pascal, Trevor, Jack, Clive, Ewan',
    ),
    family: list(
      "Swift, O'Neill, MacDonald, Fletcher, Ashworth, Baker, Hughes, Jenkins, Taylor-Jones, Whitfield, Cooper, Lovelace",
    ),
  },
};
