/** Names that are long because they are official: each counts as one word where texts are compared. */
export const OFFICIAL_NAMES: readonly { readonly name: string; readonly reason: string }[] = [
  {
    name: 'National Institute for Health and Care Excellence',
    reason: 'NICE, a public body, cannot be called otherwise',
  },
  { name: 'Centers for Disease Control and Prevention', reason: 'CDC, a public body' },
  { name: 'Health Insurance Portability and Accountability Act', reason: 'HIPAA, a law' },
  { name: 'Knee injury and Osteoarthritis Outcome Score', reason: 'KOOS, a questionnaire by this name' },
  { name: 'Hip disability and Osteoarthritis Outcome Score', reason: 'HOOS, a questionnaire by this name' },
  { name: 'Patient-Reported Outcomes Measurement Information System', reason: 'PROMIS, a set of questionnaires' },
];
