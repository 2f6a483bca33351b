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

/** Between one name of an article and the next in the glossary: neighbours there mean the same, and only the first of a section is marked. */
const NAME_STRIDE = 7919;
/** Of the five sentences of a paragraph, those that hold a name. */
const PLACES_OF_NAMES = [0, 2];

/** An article of about so many bytes, two of five sentences with a name (none when no names are given). Each heading begins a section. */
export function article(bytes: number, names: readonly string[]): string {
  let html = '';
  let sentence = 0;
  let name = 0;
  for (let section = 1; html.length < bytes; section++) {
    html += `<h2>Part ${section}</h2>\n`;
    for (let paragraph = 0; paragraph < 3; paragraph++) {
      html += '<p>';
      for (let i = 0; i < 5; i++, sentence++) {
        if (names.length > 0 && PLACES_OF_NAMES.includes(i)) {
          const inserted = names[(name++ * NAME_STRIDE) % names.length] ?? '';
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

/** So few names that all else weighs nothing, and yet a page that is read. */
export function shortPage(names: readonly string[]): string {
  return page('A note', `<p>${names.slice(0, 2).join(' and ')}.</p>`);
}

/** The article with another word in the place of each name, as long as it, and the names of the short page at its end. */
export function articleWithoutNames(bytes: number, names: readonly string[]): string {
  const words = names.map((name) => name.replace(/\p{L}/gu, 'q'));
  return article(bytes, words).replace('</body>', `<p>${names.slice(0, 2).join(' and ')}.</p></body>`);
}

/** A page with nothing in it. */
export function emptyPage(): string {
  return page('Nothing', '');
}

/**
 * A to-do application of the shape of TodoMVC: a model, one view for each item, listeners on the list. `run()` adds, completes and deletes
 * 1,000 items as a reader would, by events, a frame for every ten, and settles when the last is gone.
 */
export function todoPage(): string {
  return page(
    'To do',
    `<style>
.todo-list { list-style: none; padding: 0; }
.todo-list li { position: relative; border-bottom: 1px solid #ededed; font-size: 24px; }
.todo-list label { display: inline-block; padding: 15px; line-height: 1.2; }
.todo-list .completed label { color: #949494; text-decoration: line-through; }
.todo-list .destroy { position: absolute; top: 0; right: 10px; bottom: 0; }
</style>
<section class="todoapp">
<header><h1>To do</h1><input class="new-todo" placeholder="What is to be done?"></header>
<section class="main"><ul class="todo-list"></ul></section>
<footer><span class="todo-count"></span> <a href="#/">All</a> <a href="#/active">Active</a> <a href="#/completed">Completed</a></footer>
</section>
<script>
const input = document.querySelector('.new-todo'), list = document.querySelector('.todo-list'), count = document.querySelector('.todo-count');
const todos = new Map();
let last = 0, left = 0;
const idOf = (event) => event.target.closest('li').dataset.id;
function showLeft(by) { left += by; count.innerHTML = '<strong>' + left + '</strong> ' + (left === 1 ? 'item' : 'items') + ' left'; }
function add(title) {
  const id = String(++last), li = document.createElement('li');
  todos.set(id, { title, completed: false });
  li.dataset.id = id;
  li.innerHTML = '<div class="view"><input class="toggle" type="checkbox"><label></label><button class="destroy">Delete</button></div>';
  li.querySelector('label').textContent = title;
  list.append(li);
  showLeft(1);
}
input.addEventListener('change', () => { add(input.value); input.value = ''; });
list.addEventListener('change', (event) => {
  const todo = todos.get(idOf(event));
  todo.completed = event.target.checked;
  event.target.closest('li').classList.toggle('completed', todo.completed);
  showLeft(todo.completed ? -1 : 1);
});
list.addEventListener('click', (event) => {
  if (!event.target.matches('.destroy')) return;
  if (!todos.get(idOf(event)).completed) showLeft(-1);
  todos.delete(idOf(event));
  event.target.closest('li').remove();
});
const TITLES = ['Water the plants on the balcony', 'Call the plumber about the tap', 'Bring the books back', 'Write to the landlord', 'Buy bread, milk and apples'];
const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
async function run() {
  const steps = [
    (i) => { input.value = TITLES[i % TITLES.length] + ' (' + i + ')'; input.dispatchEvent(new Event('change', { bubbles: true })); },
    (i) => list.children[i].querySelector('.toggle').click(),
    () => list.firstElementChild.querySelector('.destroy').click(),
  ];
  for (const step of steps) for (let i = 0; i < 1000; i++) { step(i); if (i % 10 === 9) await frame(); }
}
</script>`,
  );
}

function page(title: string, body: string): string {
  return `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body>\n${body}\n</body></html>\n`;
}
