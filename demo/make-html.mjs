/** A native article's body as the HTML that a WordPress editor would have made of it. */

const CALLS = {
  emergency: 'Get emergency help now',
  urgent: 'Get medical help today',
  'non-urgent': 'Talk to your clinic',
  'self-care': 'Usually passes by itself',
};
const LEVELS = { contraindicated: 'Not suitable if you have', caution: 'Ask first if you have' };
const PHASES = { before: 'Before', during: 'During', after: 'After' };
const CERTAINTY = { established: 'well established', likely: 'likely', uncertain: 'not certain' };
const UNITS = { H: 'hour', M: 'minute', S: 'second', D: 'day', W: 'week' };

const duration = (iso) =>
  [...iso.matchAll(/(\d+)([HMSDW])/g)]
    .map(([, n, u]) => `${n} ${UNITS[u]}${n === '1' ? '' : 's'}`)
    .join(' ');
const time = (text) => (text?.startsWith('PT') ? `about ${duration(text)}` : text);
const often = (text) =>
  text?.replace(/^R(\d+)\/(P.+)/, (_, times, gap) => `${times} times, ${duration(gap)} apart`);
const day = (date) =>
  new Date(date).toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' });
const people = (parties) =>
  parties.map(({ name, jobTitle }) => (jobTitle ? `${name} (${jobTitle})` : name)).join(' and ');

/**
 * @param article an article of the native format
 * @param doc its document, for the treatments and notices that it shows
 * @param esc text to HTML
 */
export function renderBody(article, doc, esc) {
  const references = (article.citation ?? []).map((c) => c.id);

  const inline = (text) =>
    (Array.isArray(text) ? text : [text])
      .map((piece) => {
        if (typeof piece === 'string') return esc(piece);
        let out = esc(piece.text);
        if (piece.emphasis) out = `<${piece.emphasis}>${out}</${piece.emphasis}>`;
        if (piece.href) out = `<a href="${esc(piece.href)}">${out}</a>`;
        return out + cite(piece.cite);
      })
      .join('');
  const cite = (id) =>
    id && references.includes(id)
      ? `<sup><a href="#ref-${id}">${references.indexOf(id) + 1}</a></sup>`
      : '';
  const p = (text) => `<p>${text}</p>\n`;
  const h = (level, text, id) =>
    `<h${level} class="wp-block-heading"${id ? ` id="${id}"` : ''}>${esc(text)}</h${level}>\n`;
  const list = (lines, tag = 'ul') =>
    `<${tag} class="wp-block-list">${lines.map((line) => `<li>${line}</li>`).join('')}</${tag}>\n`;
  const item = (i) =>
    (i.label ? `<strong>${esc(i.label)}:</strong> ` : '') +
    inline(i.text) +
    (i.items ? list(i.items.map(item)) : '');
  const group = (content) => `<div class="wp-block-group has-background">${content}</div>\n`;
  const img = (i) =>
    `<img decoding="async" width="${i.width}" height="${i.height}" src="${i.url}" alt="${esc(i.alt)}" />`;
  const figure = (kind, content, caption) =>
    `<figure class="wp-block-${kind}">${content}${caption ? `<figcaption class="wp-element-caption">${caption}</figcaption>` : ''}</figure>\n`;
  const table = (head, rows, caption) => {
    const row = (cells, tag) =>
      `<tr>${cells.map((c) => `<${tag}>${inline(c)}</${tag}>`).join('')}</tr>`;
    const body = `<tbody>${rows.map((r) => row(r, 'td')).join('')}</tbody>`;
    return figure(
      'table',
      `<table>${head ? `<thead>${row(head, 'th')}</thead>` : ''}${body}</table>`,
      caption && esc(caption),
    );
  };
  const source = (c) => {
    const where = [c.author, c.isPartOf, c.datePublished].filter(Boolean).join('. ');
    const url = c.doi ? `https://doi.org/${c.doi}` : c.url;
    return `<a href="${esc(url)}">${esc(c.name)}</a>${where ? `. ${esc(where)}` : ''}`;
  };

  /** A bold lead-in, and what it says. */
  const labelled = (label, text) => `<strong>${esc(label)}:</strong> ${text}`;
  /** Entries below an entry: a list of what there is to say of it, none where that is nothing. */
  const facts = (all) => {
    const known = Object.entries(all).filter(([, text]) => text);
    return known[0] ? list(known.map(([label, text]) => labelled(label, text))) : '';
  };
  const study = (c) =>
    source(c) +
    facts({
      'What was found': c.summary && esc(c.summary),
      'What it leaves open': c.limitations && esc(c.limitations),
    });
  const effect = (e) =>
    `<strong>${esc(e.name)}</strong>` +
    (e.proportion ? ` (about ${e.proportion.count} in ${e.proportion.of} people)` : '') +
    cite(e.cite) +
    facts({
      'How often': e.frequency && esc(e.frequency.replace('-', ' ')),
      Starts: e.onset && esc(e.onset),
      Lasts: e.duration && esc(time(e.duration)),
      'Look for': e.signs && list(e.signs.map(esc)),
      'What helps': e.coping && inline(e.coping),
    });

  const blocks = {
    paragraph: (b) => p(inline(b.text)),
    list: (b) => list(b.items.map(item), b.ordered ? 'ol' : 'ul'),
    image: (b) => figure('image', img(b.image), b.caption && inline(b.caption)),
    video: (b) =>
      figure(
        'image',
        `<a href="${b.url}">${img(b.poster)}</a>`,
        `<a href="${b.url}">${esc(b.headline)}</a> (${duration(b.duration)})`,
      ),
    quote: (b) =>
      `<blockquote class="wp-block-quote">${p(inline(b.text))}${b.source ? `<cite>${esc(b.source)}</cite>` : ''}</blockquote>\n`,
    table: (b) => table(b.head, b.rows, b.caption),
    callout: (b, level) =>
      group((b.headline ? h(level, b.headline) : '') + render(b.blocks, level + 1)),
    pathway: (b, level) =>
      h(level, b.headline) +
      list(
        b.steps.map(
          (s) => labelled(s.name, inline(s.text)) + ` (${CERTAINTY[s.certainty]})${cite(s.cite)}`,
        ),
        'ol',
      ),
    comparison: (b) =>
      table(
        undefined,
        b.bars.map((bar) => [bar.name, [{ text: bar.text, cite: bar.cite }]]),
        b.headline,
      ),
    evidence: (b, level) =>
      h(level, 'Studies') +
      list(article.citation.filter((c) => b.citations?.includes(c.id) ?? true).map(study)),
    notice(b, level) {
      const n = doc.notices.find((one) => one.id === b.notice);
      const tel = (c) =>
        esc(c.name) +
        (c.phone ? `: call <a href="tel:${c.phone.replace(/ /g, '')}">${c.phone}</a>` : '') +
        (c.sms ? `, or text ${c.sms}` : '') +
        (c.region ? ` (${c.region})` : '');
      return group(
        h(level, n.headline) +
          (n.conditions ? list(n.conditions.map(esc)) : '') +
          render(n.blocks ?? [], level + 1) +
          (n.contacts ? list(n.contacts.map(tel)) : ''),
      );
    },
    'treatment-steps'(b, level) {
      const { description, totalTime, steps } = doc.treatments.find((t) => t.id === b.treatment);
      const step = (s, i) =>
        (s.phase === steps[i - 1]?.phase ? '' : h(level, PHASES[s.phase])) +
        h(level + 1, `${i + 1}. ${s.name}`, s.id) +
        p(
          `<em>${[time(s.duration), often(s.recurrence), s.performer].filter(Boolean).map(esc).join(' · ')}</em>`,
        ) +
        p(inline(s.text)) +
        list(s.items.map(item)) +
        (s.bring ? p('<strong>What to bring:</strong>') + list(s.bring.map(esc)) : '');
      return (
        p(esc(description)) + p(labelled('In all', time(totalTime))) + steps.map(step).join('')
      );
    },
    'side-effects'(b, level) {
      const { sideEffects: s } = doc.treatments.find((t) => t.id === b.treatment);
      const unsuitable = Object.keys(LEVELS).map(
        (one) =>
          p(`<strong>${LEVELS[one]}:</strong>`) +
          list(s.unsuitableFor.filter((u) => u.level === one).map(item)),
      );
      return (
        p(inline(s.intro)) +
        p(labelled('Where the figures come from', esc(s.basis))) +
        s.groups
          .map(
            (g) =>
              h(level, g.headline ?? CALLS[g.action]) +
              (g.duration ? p(labelled('Lasts', esc(time(g.duration)))) : '') +
              list(g.effects.map(effect)),
          )
          .join('') +
        h(level, 'Who it is not for') +
        unsuitable.join('') +
        p(
          `Report side effects to <a href="${s.reporting.url}">${esc(s.reporting.name)}</a>, ${s.reporting.phone}.`,
        )
      );
    },
  };
  const render = (some, level) => some.map((b) => blocks[b.type](b, level)).join('');
  const section = (s, level) =>
    (s.headline ? h(level, s.headline, s.id) : '') +
    render(s.blocks, s.headline ? level + 1 : level) +
    (s.sections ?? []).map((sub) => section(sub, level + 1)).join('');

  return [
    article.lastReviewed
      ? p(
          `<em>Reviewed by ${esc(people(article.reviewedBy))} on ${day(article.lastReviewed)}. Next review due on ${day(article.nextReviewDue)}.</em>`,
        )
      : '',
    ...(article.body ?? []).map((s) => section(s, 2)),
    ...(article.notices ?? []).map((notice) => blocks.notice({ notice }, 2)),
    references.length
      ? h(2, 'References') +
        `<ol class="wp-block-list">${article.citation.map((c) => `<li id="ref-${c.id}">${source(c)}</li>`).join('')}</ol>\n`
      : '',
    article.relatedLink
      ? h(2, 'More information') +
        list(article.relatedLink.map((l) => `<a href="${l.url}">${esc(l.name)}</a>`))
      : '',
  ].join('\n');
}
