import type { CueGroup } from '../internal/compile-cues.ts';
import type { Stance } from '../read-stance.ts';

const NOT =
  "(?:(?:do|does|did|have|has|had|am|is|are|was|were|can|could|will|would|need|must)(?: not|n't)|cannot|can't|won't)";
const ADVERB =
  '(?: (?:yet|really|ever|currently|actually|personally|even|always|necessarily|fully|myself))?';
/** "do not use only Java" is no denial. */
const NOT_ONLY =
  '(?! (?:only|just|merely|solely|anything (?:but|other than|except)|nothing|more than|less than))';
const KNOWING =
  '(?:know|known|use|used|using|have|had|work|worked|working|speak|spoken|code|coded|program|programmed|write|written|master|mastered|handle|handled|do|done|understand|study|studied|learn|learned|learnt|touch|touched|try|tried|practi[sc]ed?|manage|managed|involve|include|require|need|needed|ask for|expect|cover|own|possess|get|operate|operated|teach|taught|deal with|dealt with)';
const ABLE =
  '(?:familiar|comfortable|confident|proficient|fluent|skilled|experienced|trained|qualified|certified|competent|versed|acquainted|good|great|strong|able|at ease)';
const ASSETS =
  '(?:experience|knowledge|skills?|expertise|background|training|practice|proficiency|understanding|command|exposure|familiarity|clue|idea|notions?|qualifications?|certifications?)';
const OF = '(?: (?:in|with|of|on|using|about|at|as|for))?';

const START =
  '(?:learn(?:ing)?|training|discover(?:ing)?|try|become|becoming|mov(?:e|ing) (?:in)?to|get(?:ting)? into|break into|train|be trained|retrain|explor(?:e|ing)|study(?:ing)?|pick(?:ing)? up|start(?:ing)?|begin|switch(?:ing)?|be an?|be|gain(?:ing)?|acquir(?:e|ing)|obtain|specialis[ei]|specializ[ei]|get (?:[a-z]+ ){0,2}(?:experience|training|certified)|develop (?:[a-z]+ ){0,2}(?:skills|knowledge))';
const WISH =
  "(?:(?:would|i'd|we'd|you'd|he'd|she'd|they'd) (?:[a-z]+ )?(?:like|love)|wants?|wanting|wish(?:es|ing)?|hop(?:e|es|ing)|plan(?:s|ning)?|aim(?:s|ing)?|intend(?:s|ing)?|aspir(?:e|es|ing)|keen|eager|willing|willingness|desire|ready|excited|motivated|curious|determined|open|looking forward|looking)";
const POST =
  '(?:role|job|position|post|opportunity|opportunities|internship|apprenticeship|placement|traineeship)';

const GROUP =
  '(?:teams?|colleagues?|co-?workers?|managers?|boss|company|clients?|customers?|partners?|department|suppliers?|subcontractors?|contractors?|consultants?|agency|agencies|provider|accountants?|brother|sister|wife|husband|father|mother|friends?|students|employer|competitors?|interns?|staff|developers|engineers|designers|analysts)';
const DOES =
  '(?:uses?|used|using|works? (?:with|in|on)|worked (?:with|in|on)|working (?:with|in|on)|writes?|wrote|develops?|developed|knows?|knew|speaks?|spoke|codes?|coded|handles?|handled|handling|does|did|manages?|managed|runs?|ran|builds?|built|maintains?|maintained|takes? care of|took care of|responsible for|in charge of|rel(?:y|ies) on|speciali[sz]es? in|teaches|taught|masters?|mastered|migrated|switched)';

/** Whom the writer helps wishes; the writer has what is taught: "I help people who want to learn SQL". */
const HELPED = `(?:(?:help|teach|train|coach|support|mentor|advise|guide|tutor|assist|supervise)(?:e?s|e?d|ing)?|taught|courses? for|classes for|workshops? for) (?:(?!(?:i|we|because|and|but|as|when|while|since|so|if) )[a-z-]+ ){1,4}?(?:(?:who|that) (?:[a-z]+ )?)?${WISH} (?:to|in|for|on)(?: also| further| finally)? ${START}`;
/** What is not lost is there: "no experience was lost". */
const NOT_LOST = `no(?: [a-z-]+){0,3}? ${ASSETS} (?:is|are|was|were|has been|have been|will be|got|gets|went)(?: ever)? (?:lost|wasted|forgotten|neglected|missing|spared|in vain|to waste)`;

/** What a sentence says of a thing that comes after the cue. */
export const STANCES_BEFORE_EN: readonly CueGroup<Stance>[] = [
  {
    says: 'has',
    reach: 200,
    cues: [
      'not (?:only|just|merely|simply|solely|limited to|new to|afraid of|without|a beginner|a novice|an expert|to mention|to forget|forgetting)',
      "(?:do|does|did|have|has|is|am|are)(?: not|n't) (?:only|just|merely|simply|solely)",
      'not (?:too |so |half |at all )?bad (?:at|with|in)',
      'no (?:less|fewer|later|more) than',
      'no (?:problems?|trouble|difficulty|difficulties|fear|issues?|doubt|stranger|limits?|matter|wonder)',
      '(?:nothing|anything) (?:but|except|other than|besides|apart from)',
      HELPED,
      NOT_LOST,
      'none other than',
      'without (?:fail|difficulty|doubt|forgetting|help|supervision|assistance|errors?|hesitation|incident|accidents?|trouble)',
      'never (?:without|stop|stopped|stops|cease|ceased|fail|failed|fails|missed|miss|late|forget|tired of|gave up|give up)',
      '(?:why|if|whether or) not',
      "(?:do not|don't) hesitate",
      "(?:cannot|can't|could not) (?:live|work|do) without",
      'no longer',
      '(?:thanks to|using|leveraging|bringing|applying|putting|based on|building on|sharing|use|apply|share|put|bring|deepen|strengthen|improve|perfect) (?:my|his|her|their|existing)',
      '(?:keep|continue|go on|carry on)(?: on)? (?:using|working|doing|practi[sc]ing|developing|building|to use|to work)',
      '(?:already|because i|since i) (?:know|knows|use|uses|used|have|has|master|masters)',
    ],
  },
  {
    says: 'lacks',
    reach: 110,
    cues: [
      `(?:no|zero|without|lack|lacks|lacking|lacked|little to no|little or no|very little|little|not any|hardly any)(?: [a-z-]+){0,3}? ${ASSETS}(?: (?:whatsoever|yet|at all|required|needed))?${OF}`,
      `${NOT}${ADVERB} ${KNOWING}${NOT_ONLY}`,
      `${NOT}${ADVERB} ${ABLE}${OF}`,
      `not (?:yet |very |at all |particularly |really )?${ABLE}${OF}${NOT_ONLY}`,
      "(?:cannot|can't|can not|could not|couldn't)(?! (?:wait|stress|emphasi|imagine|say|help but|live|work|do without|only)) [a-z]+",
      `never (?:yet |really |actually )?${KNOWING}${NOT_ONLY}`,
      '(?:unfamiliar|untrained|unskilled|inexperienced|unqualified|incompetent|incapable|ignorant|unable)(?: (?:with|in|of|to|at))?',
      '(?:neither|nor)',
      '(?:you|he|she|they)(?: will|.ll) be (?:trained|taught|coached)(?: (?:in|on|with|to use))?',
      '(?:we|i)(?: will|.ll) (?:train|teach|coach) you(?: (?:in|on|to use))?',
    ],
  },
  {
    says: 'lacks',
    reach: 45,
    cues: [
      '(?:except|excluding|with the exception of|instead of|rather than|as opposed to|but not|and not)(?: for)?',
      'no need (?:for|of|to (?:know|have|use|master|learn|speak|be [a-z]+))',
      'without (?:any|using|knowing|touching|needing)',
    ],
  },
  { says: 'lacks', reach: 0, cues: ['(?:no|not|zero|non|without|never)'] },
  {
    says: 'wants',
    reach: 140,
    cues: [
      `${WISH} (?:to|in|for|on)(?: also| further| finally)? ${START}`,
      "(?:currently|now|still|am|i'm|is|been|started|begun|began|busy|also) (?:[a-z]+ )?(?:learning|studying|discovering|teaching myself|self-studying|retraining|being trained|training (?:in|as|for|to))(?! management)",
      "(?:currently|now|am|i'm) (?:taking|following|enrolled (?:in|on)|doing) (?:an? |my )?(?:[a-z]+ ){0,2}(?:course|class|mooc|training|bootcamp)(?: (?:in|on|about))?",
      '(?:started|starting|beginning|about|bootcamp|course|class|training) to learn',
      '(?:interested|interest|interests) (?:in|by|include|for)',
      '(?:curious about|attracted (?:by|to)|drawn to|fascinated by|dream(?:s|ing)? of|tempted by)',
      `(?:looking for|seeking|searching for|applying for|in search of) (?:an? |my |new |any )?(?:[a-z-]+ ){0,4}?${POST}(?: (?:as|in|of|with|for))?(?: an?)?`,
      '(?:goal|ambition|aim|objective|dream|plan) is to',
      '(?:hobby|hobbies|interests) ?:',
    ],
  },
  { says: 'wants', reach: 0, cues: ['(?:aspiring|would-be|wannabe)'] },
  {
    says: 'others',
    reach: 90,
    cues: [
      `(?:our|my|the|his|her|their|your|another|other|an external|some|most|a) (?:[a-z-]+ ){0,2}?${GROUP}(?: (?:who|that|which|then|also|mostly|already|now|currently|mainly|usually|only))?(?: (?:is|are|was|were|has|have|had|will|has been|have been))?(?: (?:currently|now|also|already|mainly))? ${DOES}`,
      `(?:colleagues?|co-?workers?|teammates?|others) (?:who|that)(?: also)? ${DOES}`,
      `(?:others|someone else|somebody else|another person)(?: who| that)?(?: also)? ${DOES}`,
    ],
  },
  {
    says: 'wanted-optional',
    reach: 320,
    cues: [
      'nice.to.haves?',
      'good to have',
      '(?:bonus|extra|brownie) points?(?: for| if)?',
      '(?:as a |your )?bonus ?(?:if|:|–|-|—)',
      '(?:ideally|preferably|optionally|if possible)',
      '(?:preferred|desirable|desired|optional|additional) (?:skills?|qualifications?|experience|requirements?) ?:',
      '(?:preferred|desirable|desired|optional|pluses|plus|assets?|advantages?|nice) ?:',
      "(?:would|will|could|'d|it is|it's)(?: also)? (?:be )?(?:great|nice|useful|helpful|good|ideal|lovely|an advantage|a plus|a bonus|an asset) (?:if|to|:)",
      'not (?:required|mandatory|essential|necessary|compulsory),? but',
    ],
  },
  {
    says: 'has',
    reach: 200,
    cues: [
      '(?:and|with|plus|&|or) (?:an? |my )?(?:strong|solid|good|excellent|extensive|proven|advanced|deep|several|many|fluent|proficient|expert|skilled|experienced|confident|certified|[0-9]+ ?\\+? (?:years?|months?|yrs?))',
      "(?:and|because|since|while|so|as) (?:i|we)(?:'ve|'m)? (?:(?:also|already|now|really|often|do|have|am|can) ){0,2}(?:know|use|used|work|worked|master|built|write|wrote|speak|have|experienced|fluent|good|teach|taught)",
      "i(?:'ve|'m)? (?:(?:also|already|now|really|often|do) ){0,2}(?:know|use|master|built|write|wrote|speak|work with|worked with|have (?:strong|solid|good|[0-9]))",
      '(?:strong|solid|excellent|extensive|proven|advanced|deep) (?:[a-z]+ ){0,2}?(?:experience|knowledge|command|skills)(?: (?:in|with|of))',
    ],
  },
];

const REQUIRED =
  '(?:required|needed|necessary|mandatory|essential|compulsory|expected|requested|a requirement|a must|a prerequisite)';
const GROUP_AFTER = `(?:our|my|the|another|other|an?|external)(?: [a-z-]+){0,2}? ${GROUP}`;
/** Closes an item: what is said in brackets or after a colon. */
const ITEM_END = '(?= ?(?:[),;.\\]|/\\n]|$))';

/** What a sentence says of a thing that stands before the cue. */
export const STANCES_AFTER_EN: readonly CueGroup<Stance>[] = [
  {
    says: 'lacks',
    reach: 0,
    cues: [
      `(?:never(?: used| tried| touched| learned| done| practi[sc]ed)?|not yet(?: used)?|no(?: experience| knowledge| skills)?|none|nil|not used|n/a)${ITEM_END}`,
    ],
  },
  {
    says: 'wants',
    reach: 0,
    cues: [
      `(?:currently |still )?(?:learning|in progress|to learn|to be learned|to discover|under way|want to learn|would like to learn|interested)${ITEM_END}`,
    ],
  },
  {
    says: 'wanted-optional',
    reach: 0,
    cues: [
      `(?:optional|nice.to.have|bonus|an? (?:plus|asset|advantage|bonus)|plus|preferred|desirable|desired|ideally|preferably|if possible|optionally)${ITEM_END}`,
    ],
  },
  {
    says: 'wanted-optional',
    reach: 110,
    cues: [
      `(?:is |are |was )?(?:not|n't) (?:strictly |absolutely )?${REQUIRED},? (?:but|though|however)[^.;]{0,40}?(?:plus|bonus|appreciated|preferred|welcome|asset|advantage|helpful|useful|nice)`,
      '(?:is|are|would be|will be|being|as|considered)(?: also| definitely| always| highly| strongly| certainly| most| very)?(?: (?:a|an|your))?(?: (?:big|strong|real|definite|great|huge|nice|clear|added|major))? ?(?:plus|bonus|advantage|asset|nice.to.have|preferred|desirable|desired|appreciated|welcome|beneficial|advantageous|optional|helpful|useful|valued|favou?red|ideal)',
      '(?:a|an)(?: (?:big|strong|real|definite|great|huge|nice|clear|added))? (?:plus|bonus|advantage|asset)',
      '(?:strongly |highly )?(?:preferred|desirable|desired|optional|nice.to.have)',
    ],
  },
  {
    says: 'lacks',
    reach: 110,
    cues: [
      `(?:is|are|was|were)(?: not|n't)(?: [a-z]+)? (?:${REQUIRED}|used|included|covered|part of|my (?:thing|speciality|strong))`,
      `(?:not|never|no longer) (?:strictly |absolutely )?${REQUIRED}`,
    ],
  },
  {
    says: 'others',
    reach: 60,
    cues: [
      `(?:which |that )?(?:is |are |was |were |being |been )?(?:handled|done|managed|developed|written|built|maintained|provided|taken care of|covered|used|coded|made|run|designed|carried out|performed|operated) by ${GROUP_AFTER}`,
      `(?:is |are |was |were )?(?:outsourced|subcontracted|delegated|left|entrusted) to`,
      `(?:by|from) (?:my|our|another|an external) (?:[a-z-]+ ){0,2}?${GROUP}`,
    ],
  },
  {
    says: 'has',
    reach: 110,
    cues: [`(?:is |are |would be )?(?:also |strictly |absolutely )?${REQUIRED}`],
  },
];
