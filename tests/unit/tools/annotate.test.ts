import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

/** What the command prints for an input, line by line. */
function annotate(input: string, ...args: string[]): string[] {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['tools/annotate.ts', '-', ...args], {
    input,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return stdout.split('\n').filter((line) => line !== '');
}

const PAGE =
  '<p>Botox blocks acetylcholine; <b>radio</b>frequency&nbsp;abla&shy;tion (RFA), radio-frequency ablations and Botulinum toxin type&nbsp;A.</p>';

describe('npm run -s annotate', () => {
  it('prints each mention as a line of JSON, with its slice of the text that --text prints', () => {
    const mentions = annotate(PAGE).map((line) => JSON.parse(line));
    const text = annotate(PAGE, '--text').join('\n');
    expect(mentions.map((one) => one.text)).toEqual([
      'Botox',
      'acetylcholine',
      'radiofrequency\u00a0abla\u00adtion',
      'RFA',
      'radio-frequency ablations',
      'Botulinum toxin type\u00a0A',
    ]);
    for (const one of mentions) expect(text.slice(one.start, one.end)).toBe(one.text);
    expect(mentions[3]).toEqual({
      text: 'RFA',
      term: 'radiofrequency-ablation',
      sense: 'radiofrequency-ablation',
      shown: false,
      hiddenBy: 'density',
      reason: 'defined on the page',
      start: 54,
      end: 57,
    });
  });

  it('finds no ablation in Radio Free Asia or in a serial number', () => {
    expect(annotate('<p>Radio Free Asia (RFA) reported.</p>')).toEqual([]);
    expect(annotate('RFA-TR-25-002')).toEqual([]);
  });

  it('reads each line as a document of its own with --lines', () => {
    const lines = annotate('Radiofrequency ablation (RFA)\n\nRFA and VOA\n', '--lines').map((line) => JSON.parse(line));
    expect(lines.map((mentions) => mentions.length)).toEqual([2, 0, 0]);
  });

  it('says in one line that a file cannot be read', () => {
    const { stderr, status } = spawnSync(process.execPath, ['tools/annotate.ts', 'no-such-file'], { encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^Cannot read no-such-file: /);
  });
});
