/** What the blocks of a page say together: its topic, its language, what it defines, which terms it names beyond doubt. */
import type { DecideBlock } from './decide.ts';
import type { NameTable } from './name-table.ts';
import { createPageDefinitions, type PageDefinitions } from './page-definitions.ts';
import { isMedicalSection, type Topic, type TopicSum, topicOf } from './topic.ts';
import type { BlockContext, BlockFacts, Match, ReadDefinition } from './types.ts';

export interface Page {
  readonly topic: Topic;
  /** What the page or the block's section is about: a section about medicine stands on any page. */
  topicAt(block: number): Topic;
  /** The English blocks in which anything was found, in order. */
  readonly telling: readonly number[];
  readonly definitions: Pick<PageDefinitions, 'isEmpty' | 'at'>;
  /** Does a name that is always trusted stand for the term somewhere? */
  isNamed(term: number): boolean;
  /** Of how many terms that is true. */
  readonly namedCount: number;
}

export function readPage(blocks: readonly DecideBlock[], table: NameTable): Page {
  const page: TopicSum = { for: 0, against: 0, words: 0 };
  let english = 0;
  let foreign = 0;
  /** The blocks in which anything was found. */
  const finds: number[] = [];
  for (let block = 0; block < blocks.length; block++) {
    const { facts } = blocks[block] as DecideBlock;
    if (facts.matches.length > 0 || facts.capitals.length > 0 || facts.definitions.length > 0) finds.push(block);
    add(page, facts);
    if (facts.english === true) english += facts.words;
    else if (facts.english === false) foreign += facts.words;
  }
  const pageIsEnglish = foreign <= english;

  /** Whether a trusted name stands for a term, one bit for each; so few that no typed list is made, which costs as much as reading many blocks. */
  const named = new Array<number>((table.termCount >> TERM_SHIFT) + 1).fill(0);
  let namedCount = 0;
  const definitions = createPageDefinitions();
  const telling: number[] = [];
  // Counted loops, here and where matches are decided: an iterator for each list of a page is felt as garbage collection.
  for (let f = 0; f < finds.length; f++) {
    const block = finds[f] as number;
    const { facts, context } = blocks[block] as DecideBlock;
    if (!isEnglish(facts, context, pageIsEnglish)) continue;
    telling.push(block);
    for (let i = 0; i < facts.matches.length; i++) {
      const { name, inOrganisation } = facts.matches[i] as Match;
      if (inOrganisation || !table.isTrusted(name)) continue;
      const terms = table.termsOf(name);
      for (let k = 0; k < terms.length; k++) {
        const term = terms[k] as number;
        const known = named[term >> TERM_SHIFT] as number;
        const bit = 1 << (term & TERM_BITS);
        if ((known & bit) !== 0) continue;
        namedCount++;
        named[term >> TERM_SHIFT] = known | bit;
      }
    }
    for (let i = 0; i < facts.definitions.length; i++) definitions.add(facts.definitions[i] as ReadDefinition, block);
  }

  const topic = topicOf(page);
  const medical = topic === 'medical' || topic === 'lookalike' ? NO_SECTIONS : medicalSections(blocks);
  return {
    topic,
    topicAt: (block) =>
      medical.size > 0 && medical.has((blocks[block] as DecideBlock).context.section) ? 'medical' : topic,
    telling,
    definitions,
    isNamed: (term) => (((named[term >> TERM_SHIFT] as number) >>> (term & TERM_BITS)) & 1) === 1,
    namedCount,
  };
}

/** Terms are kept sixteen in a number. */
const TERM_SHIFT = 4;
const TERM_BITS = 15;

const NO_SECTIONS: ReadonlySet<number> = new Set();

/** The sections that are about medicine by themselves. */
function medicalSections(blocks: readonly DecideBlock[]): ReadonlySet<number> {
  const sums = new Map<number, TopicSum>();
  for (const { facts, context } of blocks) {
    let sum = sums.get(context.section);
    if (!sum) {
      sum = { for: 0, against: 0, words: 0 };
      sums.set(context.section, sum);
    }
    add(sum, facts);
  }
  return new Set([...sums].filter(([, sum]) => isMedicalSection(sum)).map(([section]) => section));
}

/** What the page says of a block, where the words do not contradict; else what the words say, else what the page is. */
function isEnglish({ english }: BlockFacts, { lang }: BlockContext, pageIsEnglish: boolean): boolean {
  if (lang !== null && lang !== '') return english !== false && isEnglishTag(lang);
  return english ?? pageIsEnglish;
}

/** "en", "en-gb". */
function isEnglishTag(lang: string): boolean {
  return lang === 'en' || lang.startsWith('en-');
}

function add(sum: TopicSum, { speaksFor, speaksAgainst, words }: BlockFacts): void {
  sum.for += speaksFor;
  sum.against += speaksAgainst;
  sum.words += words;
}
