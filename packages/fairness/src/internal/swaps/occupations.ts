import type { CounterfactualOccupation } from '../../counterfactual/create-counterfactual-texts.ts';
import type { SwapLanguage } from '../../counterfactual/swap-pair.ts';

function of(title: string, skills: string): CounterfactualOccupation {
  return { title, skills: skills.split(', ') };
}

/** Jobs and skills as ads name them. */
export const OCCUPATIONS: Readonly<Record<SwapLanguage, readonly CounterfactualOccupation[]>> = {
  en: [
    of('Front-end developer', 'JavaScript, TypeScript, CSS, HTML, React, Git, accessibility'),
    of('Data analyst', 'SQL, Python, statistics, Power BI, data visualisation, Excel'),
    of('Support technician', 'Windows, Active Directory, computer networks, Linux, ticketing, VPN'),
    of('Back-end developer', 'Java, PostgreSQL, REST APIs, Docker, Git, unit testing'),
    of('System administrator', 'Linux, Bash, Ansible, monitoring, backup, VMware'),
    of('Accountant', 'bookkeeping, Excel, payroll, invoicing, VAT returns, budgeting'),
    of('Cook', 'food hygiene, menu planning, pastry, stock control, knife skills, catering'),
    of('Warehouse operative', 'forklift driving, stock control, order picking, packing, inventory'),
  ],
  fr: [
    of('Développement web', 'JavaScript, TypeScript, CSS, HTML, React, Git, accessibilité'),
    of('Analyse de données', 'SQL, Python, statistiques, Power BI, Excel, PostgreSQL'),
    of('Support informatique', 'Windows, Active Directory, réseaux, Linux, VPN, dépannage'),
    of('Développement de serveurs', 'Java, PostgreSQL, API REST, Docker, Git, tests unitaires'),
    of('Administration de systèmes', 'Linux, Bash, Ansible, supervision, sauvegarde, VMware'),
    of('Comptabilité', 'tenue de comptes, Excel, paie, facturation, déclarations de TVA, budget'),
    of(
      'Cuisine',
      'hygiène alimentaire, pâtisserie, gestion des stocks, découpe, élaboration de menus',
    ),
    of(
      'Logistique',
      'conduite de chariots, gestion des stocks, préparation de commandes, emballage',
    ),
  ],
};
