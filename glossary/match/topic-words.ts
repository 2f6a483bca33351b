/**
 * Words that show what a text is about, by how strongly they show it. Read by the compiler, which puts them into the name
 * table; `topic.ts` says how they are counted. A plural -s is understood. Chosen so that a text with several different ones of them is
 * written for or by people who treat or are treated; words that vets, gyms, lawyers and pest controllers share weigh little.
 */
const BY_WEIGHT: Readonly<Record<number, string>> = {
  3: `patient clinician physician diagnosis diagnosed diagnostic diagnose symptom symptomatic asymptomatic clinical clinically
    chronic placebo randomized randomised dosage prescribed prescription comorbidity comorbidities prognosis efficacy
    epidemiology etiology aetiology pathology pathophysiology cohort adjunctive refractory prevalence morbidity mortality
    therapeutic neurologist neurology neurological neurologic psychiatrist psychiatry psychiatric surgeon surgical surgery
    anesthesia anaesthesia analgesia analgesic opioid nsaid antidepressant antibiotic steroid corticosteroid intravenous
    intramuscular subcutaneous oral lesion tumor tumour carcinoma metastases metastatic biopsy mri ecg
    tendon ligament cartilage vertebra vertebral lumbar cervical thoracic spinal sciatica neuropathy neuropathic
    neuralgia migraine headache arthritis osteoarthritis fibromyalgia inflammation inflammatory syndrome disorder nausea
    vomiting dizziness numbness tingling stiffness swelling cramps spasm seizure stroke relapse remission
    hypertension diabetes diabetic obesity cancer asthma depression depressive anxiety dementia infection
    outpatient inpatient hospitalized clinic preoperative postoperative perioperative contraindicated contraindication
    complication prescribing prescriber pathogenesis atrophy amputee metastasis fibrillation atrial arrhythmia endoscopic laparoscopic resection catheter ventilation pubmed doi medline jama lancet cochrane`,
  2: `treatment therapy therapies medication medicine medical doctor hospital pain painful dose mg ml mmol nurse
    disease illness injection acute baseline follow-up trial physiology receptor serum plasma
    blood nerve muscle bone joint brain cortex cortical spine knee hip shoulder wrist ankle
    rehabilitation physiotherapy physiotherapist psychotherapy therapist cognitive behavioral behavioural questionnaire
    vaccine vaccinated immune hormone insulin cholesterol glucose cardiovascular cardiac pulmonary renal hepatic liver kidney
    pregnancy pregnant breastfeeding allergic allergy rash fever cough fatigue insomnia sleep-deprived
    tissue cell protein gene membrane enzyme molecular in-vivo vitro mice rat
    nhs fda cdc nih healthcare caregiver pharmacist pharmacy pediatric paediatric geriatric obstetric gynecology
    participants outcomes intervention`,
  1: `health care risk side effect condition study week month year-old age exercise relief procedure test drug
    body arm leg neck back foot hand skin eye heart lung stomach
    adult children women men older severe mild moderate`,
  [-2]: `veterinary veterinarian vet pet dog puppy kitten cat flea tick breed
    attorney lawyer lawsuit plaintiff defendant litigation verdict negligence liability settlement
    pest termite roach exterminator infestation rodent`,
  [-1]: `insurance premium deductible policy coverage claim
    gym workout membership fitness trainer
    cart checkout shipping discount sale price shop store
    software server kernel api code app developer cloud platform data user website seo marketing
    law court legal firm`,
};

/** Each word with its weight: positive for medicine, negative for what is easily taken for it. */
export function topicWeights(): Map<string, number> {
  const weights = new Map<string, number>();
  for (const [weight, words] of Object.entries(BY_WEIGHT)) {
    for (const word of words.split(/\s+/))
      if (!word.includes('-') && !weights.has(word)) weights.set(word, Number(weight));
  }
  return weights;
}
