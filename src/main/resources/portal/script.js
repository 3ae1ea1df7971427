'use strict';
// Text as it is looked for: what dev.bayan.text.SearchFold does, letter for letter.
const fold = (text) => text
  .replace(/[\u0640\u064B-\u065F\u0670\u0610-\u061A\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED\u061C\u200E\u200F]/g, '')
  .replace(/[\u0623\u0625\u0622\u0671]/g, '\u0627')
  .replace(/[\u0649\u0626]/g, '\u064A')
  .replace(/\u0629/g, '\u0647')
  .replace(/\u0624/g, '\u0648')
  .replace(/[A-Z\u00C0-\u05FF]/g, (c) => (c === '\u0130' ? 'i' : c.toLowerCase()));

const form = document.querySelector('search form');
if (form) {
  const field = form.querySelector('input');
  const count = form.querySelector('output');
  const nothing = document.querySelector('.none');
  const rows = [...document.querySelectorAll('tbody tr')];
  let words;
  const filter = () => {
    // Folded once, and only where somebody searches.
    words ??= rows.map((row) => fold(row.cells[0].textContent));
    const wanted = fold(field.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    rows.forEach((row, i) => {
      const fits = wanted.every((word) => words[i].includes(word));
      if (row.hidden === fits) row.hidden = !fits;
      if (fits) shown++;
    });
    nothing.hidden = shown > 0;
    count.textContent = wanted.length ? `${shown} / ${rows.length}` : '';
  };
  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  let waiting = 0;
  field.addEventListener('input', () => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(filter);
  });
  if (field.value) filter();
}

// The reader's own calendar day and time zone; without a script it is UTC.
const formats = {};
for (const time of document.querySelectorAll('time')) {
  const language = time.lang === 'en' ? 'en-GB' : 'ar-EG-u-nu-latn';
  formats[language] ??= new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' });
  time.textContent = formats[language].format(new Date(time.dateTime));
  time.dir = time.lang === 'en' ? 'ltr' : 'rtl';
}
