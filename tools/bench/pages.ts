/** Our own large pages, written by a repeatable stream of random numbers from sentences of our own and the glossary's names. */

/** Sentences with a place for a name. */
const WITH_NAME = [
  'In the second year of follow-up, {} was offered to everyone who still had pain on most days.',
  'Several people said that {} had helped them sleep, although the difference was small.',
  'The group that had {} walked further after three months than the group that waited.',
  'Nobody knew beforehand who would be given {} and who would be given the dummy treatment.',
  'Before {} is considered, most clinics ask for a diary kept over at least four weeks.',
  'When {} was stopped, about half of those asked noticed no change at all.',
];

/** Sentences of any newspaper. */
const WITHOUT_NAME = [
  'The council met on Tuesday evening and put off its decision about the old harbour until spring.',
  'Rain is expected in the west, with some sunshine towards the end of the week.',
  'Ticket prices went up again this year, and yet the hall was full on both nights.',
  'A spokesman for the railway said that repairs would take longer than had been hoped.',
  'The two teams have met eleven times, and only once did the visitors win by more than a goal.',
  'She had grown up beside the river and knew every boat that came past the lock.',
  'Farmers in the valley have begun to plant later, because the frosts now come in May.',
];

/** An article of about so many bytes; `every`-th sentence holds a name (0: none does). Each heading begins a section. */
export function article(bytes: number, names: readonly string[], every: number): string {
  let html = '';
  let sentence = 0;
  let name = 0;
  for (let section = 1; html.length < bytes; section++) {
    html += `<h2>Part ${section}</h2>\n`;
    for (let paragraph = 0; paragraph < 3; paragraph++) {
      html += '<p>';
      for (let i = 0; i < 5; i++, sentence++) {
        if (every > 0 && sentence % every === 0) {
          const inserted = names[name++ % names.length] ?? '';
          const shown = name % 3 === 0 ? `<em>${inserted}</em>` : inserted;
          html += `${WITH_NAME[sentence % WITH_NAME.length]?.replace('{}', shown)} `;
        } else {
          html += `${WITHOUT_NAME[sentence % WITHOUT_NAME.length]} `;
        }
        if (i === 3) html += '<a href="#more">More about this</a> and <b>what came after</b>. ';
      }
      html += '</p>\n';
    }
  }
  return page('An article', html);
}

/** A page with nothing in it. */
export function emptyPage(): string {
  return page('Nothing', '');
}

/** A to-do application; `run()` adds, completes and deletes 1,000 items, a frame for every hundred steps, and settles with the milliseconds taken. */
export function todoPage(): string {
  return page(
    'To do',
    `<ul id="list"></ul><p id="left"></p><script>
const list = document.getElementById('list'), left = document.getElementById('left');
const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
const count = () => { left.textContent = list.querySelectorAll('li:not(.done)').length + ' items left'; };
async function run() {
  let spent = 0;
  const steps = [
    (i) => { const li = document.createElement('li'); li.innerHTML = '<input type="checkbox"> <label>Ask about item ' + i + '</label> <button>Delete</button>'; list.append(li); },
    (i) => { const li = list.children[i]; li.className = 'done'; li.querySelector('label').textContent += ' (done)'; },
    () => list.firstElementChild.remove(),
  ];
  const from = performance.now();
  for (const step of steps) for (let i = 0; i < 1000; i++) { step(i); count(); if (i % 10 === 9) await frame(); }
  return performance.now() - from;
}
</script>`,
  );
}

function page(title: string, body: string): string {
  return `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body>\n${body}\n</body></html>\n`;
}
