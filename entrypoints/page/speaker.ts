/** Says a word aloud with a voice of this machine; `null` where there is none: a voice from the network would send the word away. */
export function speaker(): ((word: string) => void) | null {
  if (typeof speechSynthesis === 'undefined') return null;
  const voice = speechSynthesis.getVoices().find(({ localService, lang }) => localService && lang.startsWith('en'));
  if (!voice) return null;
  return (word) => {
    const utterance = new SpeechSynthesisUtterance(word);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    speechSynthesis.cancel();
    speechSynthesis.speak(utterance);
  };
}
