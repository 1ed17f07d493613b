(() => {
  'use strict';
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const findings = all('.finding');
  const marks = all('a.mark');
  const rows = all('tr[data-finding]');
  const bar = document.querySelector('form.bar');
  if (!bar) return;
  const byId = new Map(findings.map(finding => [finding.id, finding]));
  const idsOf = mark => mark.dataset.f.split(' ');
  const smooth = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';

  function filter() {
    const kinds = new Set(all('[name=kind]:checked', bar).map(box => box.value));
    const rule = bar.elements.rule.value;
    const article = bar.elements.article.value;
    for (const f of findings) {
      f.hidden = !kinds.has(f.dataset.kind) || (rule && f.dataset.rule !== rule) ||
        (article && !f.dataset.articles.split(' ').includes(article));
    }
    for (const row of rows) row.hidden = byId.get(row.dataset.finding).hidden;
    for (const mark of marks) mark.classList.toggle('off', idsOf(mark).every(id => byId.get(id).hidden));
    for (const list of all('.findings')) {
      const own = all('.finding', list);
      list.querySelector('.filtered').hidden = own.length === 0 || own.some(f => !f.hidden);
    }
    bar.querySelector('output').textContent = `${findings.filter(f => !f.hidden).length} of ${findings.length} shown`;
  }

  let still = null;  // the article that must not move, because a word of it was clicked

  // Marks the finding everywhere, and brings its first words in each article into view.
  function select(finding) {
    for (const on of all('.on')) on.classList.remove('on');
    finding.classList.add('on');
    for (const row of rows) row.classList.toggle('on', row.dataset.finding === finding.id);
    const seen = new Set();
    for (const mark of marks) {
      if (!idsOf(mark).includes(finding.id)) continue;
      mark.classList.add('on');
      const column = mark.closest('.source');
      if (column === still || seen.has(column) || column.scrollHeight <= column.clientHeight) continue;
      seen.add(column);
      const top = mark.getBoundingClientRect().top - column.getBoundingClientRect().top + column.scrollTop;
      column.scrollTo({top: top - column.clientHeight / 3, behavior: smooth});
    }
  }

  function step(by) {
    const shown = findings.filter(f => !f.hidden);
    if (shown.length === 0) return;
    const at = shown.findIndex(f => f.classList.contains('on'));
    const next = shown[at < 0 ? (by > 0 ? 0 : shown.length - 1) : (at + by + shown.length) % shown.length];
    reveal(next);
  }

  // Where findings and articles stand side by side, both come into view as a whole; the finding scrolls in its list.
  function reveal(finding) {
    const list = finding.closest('.findings');
    if (getComputedStyle(list).overflowY === 'auto') {
      finding.closest('.desk').scrollIntoView({block: 'start', behavior: smooth});
      list.scrollTo({top: finding.offsetTop - 8, behavior: smooth});
    } else {
      finding.scrollIntoView({block: 'start', behavior: smooth});
    }
    finding.focus({preventScroll: true});
  }

  function follow() {
    const target = document.getElementById(location.hash.slice(1));
    if (!target) return;
    const finding = target.closest('.finding') || byId.get(target.id.replace(/-p\d+$/, ''));
    if (target === finding) reveal(finding);
    else if (finding) select(finding);
  }

  bar.hidden = false;
  bar.addEventListener('input', filter);
  bar.addEventListener('submit', event => event.preventDefault());
  bar.addEventListener('reset', () => setTimeout(filter));
  for (const finding of findings) finding.addEventListener('focus', () => select(finding));
  for (const mark of marks) {
    mark.addEventListener('click', event => {
      event.preventDefault();
      still = mark.closest('.source');
      reveal(byId.get(idsOf(mark).find(id => !byId.get(id).hidden) || idsOf(mark)[0]));
      still = null;
    });
  }
  addEventListener('hashchange', follow);
  addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches('input, select, textarea')) return;
    if (event.key === 'j') step(1);
    else if (event.key === 'k') step(-1);
    else if (event.key === 'f') bar.querySelector('input').focus();
    else return;
    event.preventDefault();
  });
  filter();
  follow();
})();
