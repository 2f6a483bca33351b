/** The abbreviations that mislead most, in sentences as pages have them: in our meaning and in others. */
import { describe, expect, it } from 'vitest';
import { loadCore } from '../../../tools/annotate/core.ts';
import { readText } from '../../../tools/annotate/document.ts';
import { mentionsOf } from '../../../tools/annotate/mentions.ts';

const core = loadCore();

/** The terms that an abbreviation is taken for in a text. */
function termsFor(abbreviation: string, text: string): string[] {
  const { reader } = core;
  return mentionsOf(readText(text, reader), core).flatMap(({ text: found, term }) =>
    term !== null && found.split(/[\s-]/).includes(abbreviation) ? [term] : [],
  );
}

const SENTENCES: Readonly<
  Record<string, { terms: readonly string[]; ours: readonly string[]; others: readonly string[] }>
> = {
  RFA: {
    terms: ['radiofrequency-ablation'],
    ours: [
      'After two positive medial branch blocks, your doctor may suggest RFA to heat the nerves of the facet joint.',
      'Relief from RFA of the genicular nerves lasted about six months in patients with knee osteoarthritis.',
      'Radiofrequency ablation (RFA) is done as an outpatient procedure.',
      'RFA needles are placed with X-ray guidance, and the nerve is heated for 90 seconds.',
      'Pain after RFA usually settles within two weeks; ask your physician when to restart blood thinners.',
      'We compared RFA with sham in 120 patients with chronic low back pain.',
    ],
    others: [
      'Radio Free Asia (RFA) reported on the elections from Washington.',
      'RFA and VOA journalists have broadcast in Tibetan since 1996.',
      'NIH issued RFA-TR-25-002 on preclinical studies of rare diseases.',
      'Letters of intent for this RFA are due thirty days before the application deadline.',
      'The tanker RFA Tidespring joined the navy task group off the Falklands.',
      'He served with the RFA in France and was wounded at Ypres in 1917.',
      'The agency certified under the RFA that the rule would not burden small entities.',
    ],
  },
  SCS: {
    terms: ['spinal-cord-stimulation', 'spinal-cord-stimulator'],
    ours: [
      'SCS is offered for neuropathic leg pain after a trial with temporary leads.',
      'Spinal cord stimulation (SCS) uses a small battery under the skin.',
      'Patients with failed back surgery syndrome were assigned to SCS or to reoperation.',
      'Your SCS lead may move, and the paresthesia then changes.',
      'About one in five SCS implants was revised or removed within two years.',
    ],
    others: [
      'The SCS curve number method estimates runoff from rainfall on farm land.',
      'Authors: M. L. Holko, USDA, SCS, Washington.',
      'Cows with a high SCS gave less milk in the second half of lactation.',
      'We present a greedy algorithm for SCS, the shortest common superstring of a set of strings.',
      'Self-kindness was measured with the SCS, the self-compassion scale of Neff.',
      'SCS Software released a new map for its truck simulator.',
    ],
  },
  LDN: {
    terms: ['low-dose-naltrexone'],
    ours: [
      'LDN is a small dose of naltrexone, usually from a compounding pharmacy.',
      'Low-dose naltrexone (LDN) must not be taken together with opioids.',
      'Women with fibromyalgia took 4.5 mg of LDN or placebo for eight weeks.',
      'My doctor started me on LDN for Crohn’s, and the naltrexone gave me vivid dreams.',
      'Stop LDN before surgery: naltrexone blocks opioid painkillers.',
    ],
    others: [
      'Flights from LDN to NYC start at £280.',
      'Linked Data Notifications (LDN) lets a sender deliver to an inbox.',
      'Reviewed by Jane Porter, MS, RD, LDN, a dietitian in Boston.',
      'Warm ischemia was longer in LDN than in open donor nephrectomy.',
      'The keynote of Code Elixir LDN is on YouTube now.',
    ],
  },
  ESI: {
    terms: ['epidural-steroid-injection'],
    ours: [
      'An ESI puts a steroid into the epidural space beside the irritated nerve root.',
      'Epidural steroid injection (ESI): what to expect on the day.',
      'Lumbar ESI gave short-term relief of sciatica from a herniated disc.',
      'Transforaminal ESI under fluoroscopic guidance was compared with saline.',
    ],
    others: [
      'ESI tags let Varnish assemble a page from fragments in its cache.',
      'Samples were ionized by ESI in positive mode and analysed on a triple quadrupole mass spectrometer.',
      'Nurses at triage gave an ESI of 2 to patients with chest pain, by the emergency severity index.',
      'Employees earning below the limit are covered by ESI and pay a small contribution.',
      'LC-ESI-MS/MS was used for the determination of the drug in plasma.',
    ],
  },
  PRP: {
    terms: ['platelet-rich-plasma', 'leukocyte-rich-prp'],
    ours: [
      'PRP is made from your own blood, spun to concentrate the platelets.',
      'Knee osteoarthritis: PRP injections compared with hyaluronic acid.',
      'Platelet-rich plasma (PRP) is off-label for joints.',
      'Tennis elbow did not improve more with PRP than with saline at one year.',
      'Leukocyte-rich PRP may hurt more in the first days after the injection.',
    ],
    others: [
      'HSR and PRP give redundant Ethernet networks without loss of frames.',
      'Eyes with proliferative diabetic retinopathy were treated with PRP laser in two sessions.',
      'The tagger labels "they" as PRP and "their" as PRP$.',
      'Teenagers in the PRP, a school programme to build resilience, learned to question negative beliefs.',
      'Shares of PRP rose four percent after the merger was announced.',
    ],
  },
  PT: {
    terms: ['physical-therapy', 'physical-therapist'],
    ours: [
      'PT helped me walk again: three sessions a week of strengthening exercises after the knee replacement.',
      'Physical therapy (PT) is usually tried before injections.',
      'Ask for a referral to PT if stretching at home does not ease your back pain.',
      'Patients were randomized to PT or to a home exercise programme.',
    ],
    others: [
      'The webinar begins at 10 am PT on Thursday.',
      'Zac Hall, Nov. 18th 2019 12:12 pm PT',
      'PT and aPTT were prolonged, so vitamin K was given before the biopsy.',
      'Languages: Spanish (ES), Portuguese (PT), Russian (RU).',
      'The Intel PRO/1000 PT Dual Port adapter needs driver 7.3.',
      'Rao PT, Khawaja N. Stigma in South Asia. Asian J Psychiatr. 2016;23:108.',
      'Cells were incubated with PT to block the G-protein.',
    ],
  },
  MBB: {
    terms: ['medial-branch-block'],
    ours: [
      'A diagnostic MBB numbs the small nerves of the facet joint with lidocaine.',
      'Medial branch block (MBB) comes before radiofrequency ablation.',
      'Two MBBs with at least 80% relief were required before lumbar radiofrequency ablation.',
    ],
    others: [
      'How hard is it to get an offer from MBB? McKinsey, Bain and BCG each interview thousands.',
      'MBB consulting salaries rose again this year.',
      'The operator sells MBB modems for rural internet.',
      'Veterans in the MBB group learned mind-body bridging over three weeks.',
    ],
  },
};

describe.each(Object.entries(SENTENCES))('%s', (abbreviation, { terms, ours, others }) => {
  it.each(ours)('is ours in: %s', (sentence) => {
    const bare = sentence.includes(`${abbreviation}s`) ? `${abbreviation}s` : abbreviation;
    expect(terms).toContain(termsFor(bare, sentence)[0]);
  });

  it.each(others)('is not ours in: %s', (sentence) => {
    for (const term of termsFor(abbreviation, sentence)) expect(terms).not.toContain(term);
  });
});
