import type { Ontology } from '@tremplin/ontology';
import { buildLabelIndex } from './build-label-index.ts';
import type { LabelIndex } from './label-index.ts';
import { labelForms, type LabelForm } from './label-forms.ts';
import { neutralTitles } from './neutral-titles.ts';

/** The titles of occupations and their groups as {@link neutralTitles} reads them: one form for both genders. */
export function buildTitleIndex(ontology: Ontology): LabelIndex {
  return buildLabelIndex(ontology, {
    kinds: ['occupation', 'occupationGroup'],
    formsOf: (label, kind, language) => {
      const forms = new Map<string, LabelForm>();
      for (const title of neutralTitles(label, language)) {
        for (const form of labelForms(title, kind)) {
          if (forms.get(form.text)?.derived !== false) forms.set(form.text, form);
        }
      }
      return [...forms.values()];
    },
  });
}
