import type { Sex } from './names.ts';

type Titles = Readonly<Record<Sex, string>>;

/** Jobs before a change of career, of which no digital pack knows. */
export const OTHER_TRADES: Readonly<Record<'fr' | 'en', readonly Titles[]>> = {
  fr: [
    { f: 'Aide-soignante', m: 'Aide-soignant' },
    { f: 'Caissière', m: 'Caissier' },
    { f: 'Ouvrière agricole', m: 'Ouvrier agricole' },
    { f: 'Conductrice de bus', m: 'Conducteur de bus' },
    { f: 'Cuisinière', m: 'Cuisinier' },
    { f: 'Assistante maternelle', m: 'Assistant maternel' },
    { f: 'Maçonne', m: 'Maçon' },
    { f: 'Coiffeuse', m: 'Coiffeur' },
    { f: 'Agente de sécurité', m: 'Agent de sécurité' },
    { f: 'Vendeuse', m: 'Vendeur' },
  ],
  en: [
    { f: 'Care assistant', m: 'Care assistant' },
    { f: 'Waitress', m: 'Waiter' },
    { f: 'Lorry driver', m: 'Lorry driver' },
    { f: 'Saleswoman', m: 'Salesman' },
    { f: 'Bricklayer', m: 'Bricklayer' },
    { f: 'Nursery nurse', m: 'Nursery nurse' },
    { f: 'Farm worker', m: 'Farm worker' },
    { f: 'Barmaid', m: 'Barman' },
  ],
};

export const EMPLOYERS: Readonly<Record<'fr' | 'en', readonly string[]>> = {
  fr: [
    'Quetzal SARL',
    'Établissements Bourdin',
    'Groupe Armorique Conseil',
    'Mairie de Trélazé',
    'Boulangerie Sarrazin',
    'Association Les Ateliers du Port',
    'Coopérative Terre et Mer',
    'EHPAD Les Glycines',
    'Transports Vasseur & Fils',
    'Cabinet Lormont',
  ],
  en: [
    'Quetzal Ltd',
    'Brindley & Sons',
    'Thames Orchard Group',
    'Harrow Borough Council',
    'The Copper Kettle',
    'Northgate Care Homes',
    'Pennine Haulage',
    'Lantern Studios',
    'Fieldfare Cooperative',
  ],
};
