/**
 * `npm run -s annotate -- FILE`: every mention of a document, one JSON object a line. `-` reads standard input.
 * `--text`: the text that was read, to which `start` and `end` belong. `--lines`: each line is a document of its own.
 */
import { readFileSync } from 'node:fs';
import { loadCore } from './annotate/core.ts';
import { readDocument, readText } from './annotate/document.ts';
import { mentionsOf } from './annotate/mentions.ts';

const args = process.argv.slice(2);
const file = args.find((arg) => arg === '-' || !arg.startsWith('--'));
if (file === undefined) fail('Name a file to annotate, or - for standard input: npm run -s annotate -- FILE');

const input = readInput(file);
const core = loadCore();
const lines: string[] = [];
if (args.includes('--lines')) {
  for (const line of input.replace(/\n$/, '').split('\n')) {
    lines.push(JSON.stringify(mentionsOf(readText(line, core.reader), core)));
  }
} else {
  const document = readDocument(input, core.reader);
  if (args.includes('--text')) process.stdout.write(document.text);
  else for (const mention of mentionsOf(document, core)) lines.push(JSON.stringify(mention));
}
if (lines.length > 0) process.stdout.write(`${lines.join('\n')}\n`);

function readInput(name: string): string {
  try {
    return readFileSync(name === '-' ? 0 : name, 'utf8');
  } catch (error) {
    return fail(`Cannot read ${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
