import 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** Random edits that the fuzzer makes; FUZZ_EDITS in the environment. */
    fuzzEdits: number;
  }
}
