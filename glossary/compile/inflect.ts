import { RESERVED, spellings } from '../match/pattern.ts';

/**
 * Every way of writing a name: plurals, names of persons with or without "'s", British and American spelling, hyphen
 * or none, Roman and Arabic numerals.
 *
 * @param plural an irregular plural; `null`: the name has none; left out: the regular one.
 */
export function inflect(name: string, plural?: string | null): string[] {
  return [...new Set(patternsOf(name, plural).flatMap(spellings))];
}

/**
 * The same as patterns (`match/pattern.ts`): one, or two where the plural is irregular.
 *
 * @throws if the name holds a character that patterns reserve.
 */
export function patternsOf(name: string, plural?: string | null): string[] {
  const reserved = RESERVED.exec(name)?.[0];
  if (reserved) throw new Error(`the name "${name}" holds "${reserved}", which the name table reserves: leave it out`);
  const words = name.split(/(?=[ -])/);
  const spelt = words.map((word, i) => {
    const [gap, bare] = /^[ -]/.test(word) ? [word.slice(0, 1), word.slice(1)] : ['', word];
    const previous = words[i - 1]?.replace(/^[ -]/, '').toLowerCase() ?? '';
    // "unit of botulinum toxin": the plural is the head's.
    const isHead = i === words.length - 1 || (words[i + 1] === ' of' && bare !== 'of');
    const ofPhrase = words.slice(0, i).includes(' of');
    const spelling = spell(bare, previous);
    const counted = plural === undefined && isHead && !ofPhrase && !/^:\d$/.test(spelling);
    return gap + (counted ? withPlural(bare, spelling, words.length > 1) : spelling);
  });
  const pattern = spelt.join('');
  return plural ? [pattern, ...patternsOf(plural, null)] : [pattern];
}

/** Words that are counted by number, in either numerals. */
const NUMBERED = new Set(['type', 'phase', 'grade', 'stage', 'class', 'schedule', 'level']);
const NUMERALS: readonly (readonly [string, string])[] = [
  ['1', 'I'],
  ['2', 'II'],
  ['3', 'III'],
  ['4', 'IV'],
  ['5', 'V'],
];

/** Prefixes that stand solid in one text and with a hyphen or apart in another. */
const PREFIX =
  /^(radio|neuro|micro|multi|non|anti|inter|intra|post|electro|cryo|psycho|immuno|thermo|photo|ultra|visco|musculo|cervico|physio)(?=[a-z]{5})/i;

function spell(word: string, previous: string): string {
  if (NUMBERED.has(previous)) {
    const numeral = NUMERALS.find((pair) => pair.includes(word));
    if (numeral) return `:${numeral[0]}`;
  }
  let spelt = word.replace(/['’]s(?![a-z])/g, ":'").replace(PREFIX, '$1~');
  for (const [spelling, mark] of BRITISH) spelt = spelt.replace(spelling, mark);
  return spelt.replace(/[α-ω]/g, (letter) => GREEK[letter] ?? letter);
}

/** The Greek letters of names in medicine. */
const GREEK: Readonly<Record<string, string>> = {
  α: ':A',
  β: ':B',
  γ: ':G',
  δ: ':D',
  κ: ':K',
  μ: ':M',
  ω: ':O',
};

/** British and American spellings, each with the mark that stands for both. Lower case only: brands have one spelling. */
const BRITISH: readonly (readonly [RegExp, string])[] = [
  // ae / e
  [/(?<=^an|par|dys|hyp|hyper|kin|syn)(?:ae|e)(?=sthe[st])/g, '<'],
  [/^(?:ae|e)(?=sthesi|tiolog)/g, '<'],
  [/(?<=^h)(?:ae|e)(?=mat|mo[a-mo-z]|mor)/g, '<'],
  [/(?<=[a-z]{2})(?<!acad)(?:ae|e)(?=mia)/g, '<'],
  [/(?<=glyc|isch|an|leuk|ur|calc|natr|kal|lipid)(?:ae|e)(?=mic)/g, '<'],
  [/(?<=gyn)(?:ae|e)(?=c)/g, '<'],
  [/(?<=^p|orthop)(?:ae|e)(?=di)/g, '<'],
  [/(?<=^f)(?:ae|e)(?=cal|ces)/g, '<'],
  [/(?<=^c)(?:ae|e)(?=cum|cal$|sarean)/g, '<'],
  // oe / e
  [/(?<=^|lymph)(?:oe|e)(?=strogen|stradi|dema|sophag)/g, '>'],
  [/(?<=diarrh|apn|dyspn)(?:oe|e)(?=a)/g, '>'],
  [/(?<=^c)(?:oe|e)(?=liac)/g, '>'],
  [/(?<=^f)(?:oe|e)(?=t[ua])/g, '>'],
  [/(?<=hom)(?:oe|e)(?=opath)/g, '>'],
  // -ise / -ize, -yse / -yze
  [/(?<=[a-z]{3}i)[sz](?=ation)/g, '='],
  [/(?<=[a-z]{3}i)z(?=e|ing)/g, '='],
  [
    /(?<=(?:random|stabil|hospital|general|local|normal|optim|sensit|minim|catheter|visual|mobil|neutral|steril|individual|personal|standard|custom|special|organ|recogn|categor|character|catastroph|immun|vapor|polar|crystall|cauter|priorit|anonym|summar|author|traumat|hypnot|util)i)s(?=e|ing)/g,
    '=',
  ],
  [/(?<=(?:anal|paral|catal|hydrol|dial)y)[sz](?=e|ing)/g, '='],
  // our / or
  [/(?<=col|tum|behavi|lab|vap|hum|od|neighb|fav|rig|endeav|hon|harb)(?:our|or)(?=$|s|_|al|ed|ing|ful|less)/g, '^'],
  // re / er
  [/(?<=cent|fib|theat|lit|calib|(?:milli|centi|kilo|micro)met)(?:re|er)(?=$|s|_)/g, ':r'],
  // single letters
  [/(?<=^|[a-z])(?<=sul)(?:ph|f)(?=[aiou])/g, ':p'],
  [/(?<=leu)[kc](?=[o<])/g, ':k'],
  [/(?<=^dis)[ck](?=$|_|s|o)/g, ':k'],
  [/(?<=program)(?:me)?(?=$|s|_)/g, ':g'],
  [/(?<=licen|practi|defen)[cs](?=e)/g, ':c'],
  [/(?<=^(?:label|model|signal|counsel|tunnel|channel|level|travel|cancel))l?(?=ed|ing|or|er)/g, ':d'],
  [/(?<=^ag)e?(?=ing)/g, ':w'],
  [/(?<=(?:anal|catal|dial)og)(?:ue)?(?=$|s|_)/g, ':q'],
];

/** Endings that show a word to be no noun. */
const NO_PLURAL = /(?:ous|al|ic|ed|ly|able|ible|less|free|ness|ing|ology)$|\d$|[^\p{L}\d)]$/u;
/** Nouns among them. */
const NOUN =
  /(?:trial|hospital|signal|animal|manual|interval|journal|withdrawal|approval|professional|individual|clinic|topic|otic|gesic|thetic|biologic|leptic|lytic|needling|ring)$/;
/** A plural in -s that may be written in the singular; other words in -s ("shingles") are left alone. */
const PLURAL_OF_ONE_WORD =
  /(?:oid|ant|ist|ion|ator|itor|ment|phin|kine|blocker|some|cyte|ptan|amine|pine|drug|inhibitor)s$/;
const UNCHANGED = /(?:ics|series|diabetes|species|rabies|scabies|herpes|shingles|measles|hives|news)$/;

/** The spelt word with the mark of its plural; a plural gets its singular. */
function withPlural(word: string, spelt: string, inPhrase: boolean): string {
  if (/^[A-Z0-9]*[A-Z][A-Z0-9]+s?$/.test(word)) return `${spelt.replace(/s$/, '')}_`;
  const lower = word.toLowerCase();
  if (word.length < 3 || (NO_PLURAL.test(lower) && !NOUN.test(lower))) return spelt;
  if (UNCHANGED.test(lower)) return spelt;
  if (/[^s]s$/.test(lower) && !/(?:is|us)$/.test(lower)) {
    if (inPhrase && /[^aeiou]ies$/.test(lower)) return spelt.replace(/ies$/, ':y');
    if (inPhrase && /(?:ch|sh|ss|x)es$/.test(lower)) return spelt.replace(/es$/, ':e');
    return inPhrase || PLURAL_OF_ONE_WORD.test(lower) ? spelt.replace(/s$/, '_') : spelt;
  }
  const rule = ENDINGS.find(([ending]) => ending.test(spelt));
  return rule ? spelt.replace(...rule) : `${spelt}_`;
}

/** Plurals by ending, the first that fits. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/itis$/, ':t'],
  [/is$/, ':i'],
  [/(?<=[^aeiou])y$/, ':y'],
  [/(?<=(?:gangli|phenomen|criteri|mitochondri))on$/, ':n'],
  [/(?<=..)um$/, ':u'],
  [/(?<=..)us$/, ':o'],
  [/(?<=(?:o|e|y))ma$/, ':m'],
  [/(?<=..[^e])a$/, ':a'],
  [/ex$/, ':x'],
  [/ix$/, ':X'],
  [/nx$/, ':N'],
  [/(?<=hal|cal|lea|shel|scar|hoo|thie)f$/, ':v'],
  [/foot$/, ':f'],
  [/(?<=s|x|z|ch|sh)$/, ':e'],
];
