import type { TextContext } from '../text-context.ts';
import type { TextSpan } from '../../internal/text-span.ts';

const REACH = 44;

/** Words right before somebody: a verb whose agent is a person, a relation, a label, a greeting. "développé par" is none: tools do that too. */
const BEFORE =
  /(?:(?:encadr|manag|recommand|tutor|épaul|mentor|coach|accompagn|embauch|recrut|parrain)ée?s?\spar|(?:mentored|hired|recommended|coached|tutored)\sby|reporting\sto|sous\sla\s(?:direction|responsabilité|tutelle|conduite)\s(?:de|d['’])|(?:colla?ègue|collègue|tuteur|tutrice|marraine|parrain|manager|responsable|interlocut(?:eur|rice)|contact|patiente?|assistante?|secrétaire|infirmi(?:er|ère)s?|psychologue|interne|assurée?|signé|rédig(?:é|ée)\spar|référente?|colleague|supervisor|mentor|boss|called|named|nommée?|prénommée?|appelée?)\s?:?|je\sm['’]appelle|my\sname\sis|(?:^|\n)\s{0,4}(?:pré)?nom\s?:|name\s?:|surname\s?:|prénom\s?:|bonjour|bonsoir|salut|ch[eè]re?|dear|hello|hi|cordialement,?|sincerely,?|regards,?|avec\sl['’]aide\sde|merci\sà|grâce\sà|thanks\sto|(?:people|they)\scall\s(?:me|him|her)|i['’]m|je\ssuis|said|says|told)\s{1,2}$/u;
/** Words right after somebody. */
const AFTER =
  /^(?:\s(?:m['’]a|m['’]ont|nous\sa|a\s(?:dit|écrit|expliqué|validé|encadré|recruté)|said|says|told|asked|shouted|explained|explique|raconte|affirme|lives|habite)(?![\p{L}])|,\s(?:ma|mon|notre|my|our|sa|son)\s(?:manager|responsable|collègue|tut|direct|chef|boss|supervisor|colleague|mentor)|['’]s\s(?:killers|concert|team|song|manager)|\s?\((?:manager|tutrice|tuteur|responsable|directrice|directeur|collègue)\))/u;

/** Whether the words around a single capitalised word speak of a person. */
export function hasPersonContext({ lower }: TextContext, { start, end }: TextSpan): boolean {
  return (
    BEFORE.test(lower.slice(Math.max(0, start - REACH), start)) ||
    AFTER.test(lower.slice(end, end + REACH))
  );
}
