/**
 * Words that show what a text is about, by how strongly. Read by the compiler, which puts them into the name table;
 * `topic.ts` says how they are counted. A plural -s is understood.
 */
const BY_WEIGHT: Readonly<Record<number, string>> = {
  3: `patient clinician physician chronic symptom diagnosis diagnosed clinical therapeutic randomized placebo dose dosage`,
  1: `treatment doctor pain`,
  [-3]: `lawyer attorney lawsuit veterinary`,
};

/** Each word with its weight: positive for medicine, negative for what is easily taken for it. */
export function topicWeights(): Map<string, number> {
  return new Map(
    Object.entries(BY_WEIGHT).flatMap(([weight, words]) =>
      words.split(/\s+/).map((word) => [word, Number(weight)] as const),
    ),
  );
}
