/**
 * What is known of abbreviations beyond what one term's writer can know: which meaning medical texts nearly always have, and the words by
 * which other meanings show. Added to what the terms say. From general knowledge and the counts of senses in medical
 * literature; `npm run evaluate` shows what it is worth.
 */
export interface SenseWords {
  /** The term that is our meaning, where two terms share the abbreviation. */
  readonly of?: string;
  /** Where a text is about medicine, our meaning is by far the commonest: it needs no further word. */
  readonly dominant?: boolean;
  /** Hardly anything else is called so: it needs no evidence but the lack of a sign against it. */
  readonly unique?: boolean;
  /** Words that speak for our meaning. */
  readonly near?: string;
  /** Words that speak for another. */
  readonly far?: string;
}

export const SENSE_WORDS: Readonly<Record<string, SenseWords>> = {
  ACT: {
    near: 'eating acceptance-based emotional private events pain acceptance commitment mindfulness psychological psychotherapy psychotherapist therapist cbt cognitive values flexibility intervention sessions outpatient anxiety depression defusion',
    far: 'copd dyspnea breathing exacerbation exacerbations artemisinin malaria antimalarial falciparum clotting heparin anticoagulation antichymotrypsin psa prostate antenatal corticosteroids preterm neonatal airway clearance bronchiectasis physiotherapist tannins actor patient-directional asthma score college admissions exam sat gpa scores tutoring theatre senate congress law activists territory canberra bill legislation',
  },
  CBT: {
    dominant: true,
    near: 'comorbid adapting tailored sleep insomniacs hypnotics anger psychological qol exercise cognitive behavioral behavioural therapist psychotherapy psychotherapist insomnia ptsd depression anxiety disorder internet-delivered trauma substance abuse sessions counselling counseling mindfulness exposure cbt-i treatments intervention psychoeducation families web-based',
    far: 'byzantine latency nodes consensus compression community 4lb ssb venous ulcer ulcers bandaging bandage motorcycle rider training computer-based module dataset cord blood transplantation core temperature consensus book children carotid tumour concrete block tax',
  },
  CGRP: {
    unique: true,
    near: 'migraine peptide neuron expression antagonist antibody monoclonal vasodilator trigeminal substance nociceptor sensory nerve fibers receptor neurons fracture hippocampus inflammatory expression density positive',
  },
  CRPS: { unique: true, near: 'pain fracture syndrome limb budapest regional sympathetic' },
  CT: {
    near: 'scan scanner scanned tomography imaging mri x-ray radiograph contrast radiation abdomen chest pelvis fluoroscopy guidance guided myelography pet biopsy sinus revealed',
    far: 'connecticut hartford stamford haven central time wadsworth university press court',
  },
  DBS: {
    dominant: true,
    near: 'stn-dbs gpi cognitive deep brain stimulation parkinson subthalamic stn thalamic pallidus striatum accumbens nucleus dopamine dopaminergic tremor dystonia electrode gait neurosurgery mfb implanted',
    far: 'hcv hiv saliva serum assay dried blood spot capillary filter card newborn screening disclosure barring criminal police bank singapore database cards elution',
  },
  DRG: {
    of: 'dorsal-root-ganglion',

    near: 'dorsal root ganglion ganglia neuron neurons nociceptor sensory nerve injury capsaicin receptor cultured spinal horn hypersensitivity ipsilateral lumbar rat mice stimulation expression channel',
    far: 'reimbursement hospital admission payment billing medicare retinopathy grading categories diagnosis-related costs length-of-stay gateway cloud respiratory',
  },
  ESI: {
    near: 'epidural steroid lumbar radicular radiculopathy sciatica fluoroscopic transforaminal interlaminar caudal herniated disc cervical stenosis dexamethasone back',
    far: 'electrospray ionization ionisation spectrometry spectrometer lc chromatography spectra ion mass tandem triage severity emergency includes varnish cache erythema psoriasis scaling qtof',
  },
  ESWT: { unique: true, near: 'shock shockwave wave tendinopathy plantar fasciitis calcific soft tissue sessions' },
  FM: {
    near: 'rheumatologic rheumatological rheumatic autonomic strengthening subtypes catastrophizing catastrophising pain people women fibromyalgia widespread tender fatigue pregabalin duloxetine patients rheumatology sleep fiq acr criteria sufferers',
    far: 'fat mass lean body composition dxa bmi radio station stations broadcast tuner stereo band mhz frequency modulated modulation transmitter receiver formal methods specification verification measure precision recall f-measure matcher factorization machines recommendation flash memory fotemustine melanoma fermented milk family medicine residency residents ferromagnetic layer guitar strat canon fuzzy',
  },
  HRT: {
    unique: true,
    near: 'menopause menopausal postmenopausal perimenopausal estrogen oestrogen progestin progestogen hormone hormonal women breast endometrial menses cancer heart-disease osteoporosis',
    far: 'hydraulic retention wastewater reactor sludge tomograph glaucoma turbulence hostage rescue gastric mri relaxation leptin-free emptying',
  },
  ITB: {
    near: 'baclofen intrathecal pump spasticity spastic cerebral palsy',
    far: 'iliotibial band runners knee lateral friction thigh hip running guitar bandung',
  },
  IVIG: { unique: true },
  LLLT: {
    unique: true,
    near: 'laser photobiomodulation wavelength nm irradiation light phototherapy red infrared muscle fatigue hearing',
  },
  LDN: {
    near: 'naltrexone opioid fibromyalgia crohn compounded compounding 4.5 autoimmune inflammation glial endorphin dose low',
    far: 'london linked data notifications inbox nephrectomy donor laparoscopic kidney transplant licensed dietitian nutritionist rd rdn heathrow airport conf elixir',
  },
  MBB: {
    near: 'medial branch facet lumbar cervical block blocks radiofrequency ablation rfa diagnostic lidocaine bupivacaine fluoroscopic axial',
    far: 'mckinsey bain bcg consulting consultant consultants broadband mobile internet bridging case interview offer career bundle candidate bank',
  },
  MS: {
    near: 'ebv ms-related disability brain atrophy gray grey matter hippocampal alzheimer neurodegenerative neuroinflammatory t1-weighted lesion phagocytes microglia glial monoclonal mitoxantrone ocrelizumab ifnb ifn-beta ppms rrms spms remyelination meningioma woman simulator lcga phq-9 self-reported caregiver stroke tremor sclerosis relapsing relapse remitting relapse-remitting progressive demyelinating demyelination myelin interferon glatiramer natalizumab fingolimod edss disability lesions neurologist neurology neurological gait spasticity fatigue optic neuritis eae encephalomyelitis oligodendrocyte autoimmune csf plaques walking self-efficacy people wheelchair cognitive impact glucocorticoid facets neuroinflammation',
    far: 'lectin glycan microarray quantification quantitative proteome proteomexchange histone urine metformin pioglitazone psoriasis antiplatelet dyslipidemia hypertriglyceridemia bioinformatics swath itraq tmt isotope labeled labelled caries salivary saliva dental xylitol mass spectrometry spectrometer spectra spectral chromatography gc lc hplc uplc esi maldi ion ions ionization peptide peptides proteomic proteomics proteomics metabolites metabolomics analyte m/z fragmentation extract metabolic waist insulin triglycerides hdl obesity manuscript windows microsoft office excel xbox science management degree master bachelor university programme system metric units main sequence stars stellar milliseconds mitral stenosis streptococci mutans medium murashige mobile station speaker macular sensitivity superintendent supervisors pigs parser treebank contin morphine jackson mississippi culture',
  },
  NSAID: { unique: true },
  NSAIDs: { unique: true },
  OT: {
    near: 'schizophrenia individualized individualised psychiatric occupational therapist therapists therapy rehabilitation pt physiotherapy activities daily living stroke self-care hand home assessment goal goal-setting participant discharge community functional adl',
    far: 'operative blood loss laparoscopic intraoperative oxytocin receptor social intranasal pup maternal vasopressin testament bible biblical genesis prophets psalms hebrew god jesus church isaiah jewish christian scripture covenant transfer oblivious protocol sender cryptographic secure transport optimal wasserstein overtime operational technology cybersecurity ics scada industrial network it temperature temp1 hwmon track orthogonal olfactory tectum topic',
  },
  PHN: {
    near: 'zoster herpes shingles neuralgia postherpetic allodynia pregabalin gabapentin lidocaine capsaicin pain',
    far: 'nurse nurses nursing public home visits nephritis community phone',
  },
  PNS: {
    of: 'peripheral-nerve-stimulation',

    near: 'motor-points sy-708a pulses pulse paired median threshold intensity electric dlpfc pas sensory stimulation stimulator implanted implant electrode lead percutaneous neuromodulation electrical stimulus intractable',
    far: 'nervous system leprosy diffuse infiltration integrity reflexes cord cns central brain neurons axons schwann motor cranial autonomic somatic disorders tumors myelin regeneration organogenesis paraneoplastic saponins notoginseng nephrotic sinus sinuses navy ship push notification psychoneurological neuropathy neuropathies ganglia tissue cells',
  },
  PRP: {
    of: 'platelet-rich-plasma',
    dominant: true,

    near: 'stem bone marrow stem equine horse horses platelet-rich lesion lateral µl platelet platelets plasma rich knee osteoarthritis tendon tendinopathy epicondylitis rotator cuff injection injections hyaluronic cartilage growth factor autologous tissue regeneration wound healing hair alopecia bone steroid tennis elbow plantar centrifuge centrifugation leukocyte',
    far: 'iop intraocular ivr corneal glaucoma eye photocoagulation panretinal retinal retinopathy laser diabetic resiliency penn students school depressive pronoun pronouns personal verb noun np vp tag tagged purpose clause prn dt redundancy protocol hsr netdev ethernet network pneumococci penicillin raynaud pityriasis rubra refractory capsular polysaccharide proline prion kernel',
  },
  PT: {
    of: 'physical-therapy',

    near: 'gp recovery barriers lbp fall falls balance amputee amputees amputation podiatry audiology speech dietetics fusion disc prescribed stretching pelvic floor mt cbt dry needling physical therapist therapists physiotherapy physiotherapist exercises exercise rehabilitation session sessions referral home ot stretching strengthening gait mobility clinic back knee shoulder aquatic manual',
    far: 'inr fibrinogen hemoglobin tracer radiolabeled myocardial cancer imaging antiangiogenesis fdg-pet bioparameters noun verb syntactic constituency smt decoder prothrombin aptt inr coagulation clotting thromboplastin partial bleeding plasma warfarin positron emission tomography fdg pet scanner pertussis toxin g-protein parse parser tree trees treebank phrase table tables translation bleu alignment alignments corpus parent training children conduct portuguese portugal brazilian pacific eastern am pm time zone probability threshold primary tumor tumour tumors metastases prompt prompts language peak torque twitch tubule proximal pyramidal permeability pepsin trypsin pharmacological popliteus platinum intel pro ethernet network cruiser transformer turnover',
  },
  RA: {
    near: 'rheumatoid arthritis joint joints methotrexate rheumatologist rheumatology biologic autoimmune inflammatory osteoarthritis lupus dmard swelling',
    far: 'ascension declination telescope atrium atrial assistant research teaching egyptian sun room resident basics residents dorm',
  },
  RF: {
    near: 'radiofrequency ablation denervation neurotomy lesion lesions lesioning electrode cannula nerve facet pulsed probe thermal generator',
    far: 'canon lens mount mm forest random classifier regression rheumatoid factor anti-ccp seropositive coil mri antenna transmitter receiver wireless circuit amplifier mhz ghz pulse excitation rhodesian front party receptive field replicative reticular kill switch signal chip wifi ism',
  },
  RFA: {
    dominant: true,
    near: 'bnp sinus atrial fibrillation arrhythmia catheter rhythm cardiac ventricular tachycardia bnp nt-probnp hemangioma haemangioma ablate percutaneous radiofrequency ablation ablations denervation facet medial branch genicular nerve lesion tumor tumour hepatic liver resection metastases hepatocellular hcc nodule thyroid varicose thermal probe electrode procedure pain sacroiliac spine neck back physician',
    far: 'radio free asia voa broadcasting request applications application grant nih nsf funding deadline royal fleet auxiliary artillery field battery regiment ship ships tanker vessel navy falklands brigade war resonance frequency analysis implant stability dental femoral artery catheterization regulatory flexibility act',
  },
  SCS: {
    near: 'revised revision explant explanted spinal cord stimulation stimulator pain neuropathic implanted implantation implant lead leads trial paresthesia epidural neuromodulation fbss failed surgery burst refractory electrode programmer waveform battery',
    far: 'curve number runoff soil conservation service usda hydrology rainfall watershed compressed sensing sparse superstring string compassion self-compassion somatic cell score milk cows spoken conversational search subcarrier spacing succinyl coa synthetase sports course shock climate cluster',
  },
  SI: {
    near: 'sacroiliac joint joints pelvis buttock',
    far: 'units system signal intensity sports illustrated iron serum slovenia shock index inflation ipmi',
  },
  SNRI: { unique: true },
  SNRIs: { unique: true },
  TBI: {
    near: 'brain injury concussion head trauma traumatic cognitive veterans coma',
    far: 'throttle body fuel engine',
  },
  TCA: {
    near: 'antidepressant amitriptyline nortriptyline tricyclic ssri depression neuropathic',
    far: 'trichloroacetic acid peel precipitation precipitated protein supernatant cycle tricarboxylic krebs washed centrifuged',
  },
  TENS: {
    unique: true,
    near: 'transcutaneous electrical nerve stimulation stimulator electrode electrodes pads unit pain relief cortical excitability vagal frequency analgesia labor dysmenorrhea neck low back',
    far: 'toxic epidermal necrolysis thousands hundreds millions dozens',
  },
  TMS: {
    unique: true,
    near: 'dlpfc transcranial magnetic stimulation cortex cortical coil motor evoked rtms repetitive prefrontal depression neurons stimuli parietal non-invasive excitability brain pulse tdcs psychiatry eae neuroinflammation visual',
    far: 'nmr ppm tetramethylsilane cdcl3 chloroform chemical shift shifts trimethylsilyl derivatized gc transmembrane segments domain warehouse transportation freight logistics shipping tension myositis sarno sulfamethoxazole',
  },
  TN: {
    near: 'trigeminal neuralgia carbamazepine oxcarbazepine facial face microvascular decompression lancinating neurology',
    far: 'treating decision true negative negatives tp fp fn false positive tenascin total nitrogen tennessee nashville memphis knoxville liquid crystal nematic twisted display visa tense verb team name triple breast tibial',
  },
  VAS: { near: 'visual analogue analog scale pain score mm', far: 'vascular vasectomy deferens' },
};

/** What is known of an abbreviation as a name of the given term. */
export function senseWordsOf(abbreviation: string, term: string): SenseWords {
  const known = SENSE_WORDS[abbreviation];
  return known && (known.of === undefined || known.of === term) ? known : {};
}
