/** Lets a designer change tokens on real widgets, says what can be read, and gives the CSS to paste. */
import { formatHex, parse } from 'culori';
import { html, LitElement, nothing, type PropertyDeclarations } from 'lit';
import { sample } from '../helpers.js';
import {
  brandCss,
  colorName,
  pages,
  pair,
  pairsOf,
  previewStyle,
  refusedIn,
  seen,
  themes,
  valuesOf,
  type Page,
  type Pair,
  type Values,
} from './brand.js';
import {
  callouts,
  choices,
  colors,
  measures,
  type Choice,
  type Field,
  type Measure,
} from './fields.js';

const content = sample();

export class BrandEditor extends LitElement {
  static override properties: PropertyDeclarations = {
    scheme: {},
    values: { state: true },
    page: { state: true },
    news: { state: true },
  };

  /** Whether it begins with a light or a dark page. */
  declare scheme: 'light' | 'dark';
  declare private values: Values;
  declare private page: Page;
  declare private news: string;

  constructor() {
    super();
    this.values = {};
    this.news = '';
  }

  /** In the page's own DOM, where its style sheet is. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('scheme')) this.page = this.scheme === 'dark' ? pages.Dark : pages.Light;
  }

  protected override render(): unknown {
    const refused = refusedIn(this.values);
    const css = brandCss(this.values);
    return html`
      <main class="design editor">
        <header>
          <h1>Your brand</h1>
          <p class="intro">
            Change what is yours, look at the widgets, and paste the CSS into your page. What you
            leave alone follows from your page, or has its default.
          </p>
          <div class="buttons" role="group" aria-label="Start from">
            <span>Start from</span>
            ${this.startFrom('The defaults', {})}
            ${Object.entries(themes).map(([theme, own]) =>
              this.startFrom(theme, valuesOf(own, this.page), theme),
            )}
          </div>
        </header>

        <form class="controls" @submit=${(event: Event) => event.preventDefault()}>
          <fieldset>
            <legend>Your page</legend>
            <p class="hint">What the widgets stand on. It is not part of the CSS.</p>
            <div class="buttons" role="group" aria-label="Kinds of pages">
              ${Object.entries(pages).map(
                ([name, page]) => html`
                  <button type="button" @click=${() => this.choosePage(page)}>${name} page</button>
                `,
              )}
            </div>
            ${this.pageColor('Background', 'background')} ${this.pageColor('Text', 'text')}
            ${pairs([pair('Text on the page', this.page.text, this.page.background)])}
          </fieldset>
          <fieldset>
            <legend>Colors</legend>
            ${colors.map((field) => this.color(field, undefined))}
          </fieldset>
          <fieldset>
            <legend>Callouts</legend>
            <p class="hint">
              They tell how urgent something is. Emergency and urgent have to stay warnings, so some
              colors are refused.
            </p>
            ${callouts.map((field) => this.color(field, refused[field.name]))}
          </fieldset>
          <fieldset>
            <legend>Type</legend>
            ${choices.filter(({ name }) => name.includes('font')).map((each) => this.choice(each))}
            ${measures.filter(({ name }) => name.endsWith('-size')).map((each) => this.measure(each))}
          </fieldset>
          <fieldset>
            <legend>Shape</legend>
            ${measures.filter(({ name }) => !name.endsWith('-size')).map((each) => this.measure(each))}
            ${choices.filter(({ name }) => !name.includes('font')).map((each) => this.choice(each))}
          </fieldset>
        </form>

        <section class="result" aria-labelledby="css-headline">
          <h2 id="css-headline">CSS to paste</h2>
          <p role="status">${this.news} ${summary(this.values, refused, this.page)}</p>
          <textarea
            aria-labelledby="css-headline"
            readonly
            spellcheck="false"
            rows=${Math.max(3, css.split('\n').length)}
            .value=${css || '/* Nothing has changed yet. */\n'}
          ></textarea>
          <button type="button" class="main" ?disabled=${!css} @click=${this.copy}>
            Copy the CSS
          </button>
        </section>

        <section class="preview" aria-labelledby="preview-headline">
          <h2 id="preview-headline">Preview</h2>
          <div
            class="host"
            style="background: ${this.page.background}; color: ${this.page.text}; ${previewStyle(
              this.values,
            )}"
          >
            <clinic-article-card heading-level="3" .content=${content}></clinic-article-card>
            <clinic-recent-posts heading-level="3" limit="3" .content=${content}></clinic-recent-posts>
            <clinic-notice heading-level="3" notice="urgent-help" region="US" .content=${content}></clinic-notice>
            <clinic-side-effects heading-level="3" region="US" .content=${content}></clinic-side-effects>
            <clinic-treatment-steps heading-level="3" .content=${content}></clinic-treatment-steps>
          </div>
        </section>
      </main>
    `;
  }

  private startFrom(title: string, values: Values, theme?: string) {
    const start = () => {
      this.values = values;
      this.news = theme
        ? `${theme}: what it sets on this page is in the fields. Linked as a file it suits light and dark pages.`
        : 'Nothing is set.';
    };
    return html`<button type="button" @click=${start}>${title}</button>`;
  }

  private choosePage(page: Page): void {
    this.page = page;
    this.news = '';
  }

  private pageColor(label: string, key: keyof Page) {
    const set = (value: string) => this.choosePage({ ...this.page, [key]: value });
    const inputs = colorInputs(`page-${key}`, label, this.page[key], undefined, set, (news) => {
      this.news = news;
    });
    return html`<div class="of-page">${inputs}</div>`;
  }

  private color({ name, label, hint }: Field, why: string | undefined) {
    const { values, page } = this;
    const isSet = name in values;
    const shown = values[name] ?? seen(name, values, page);
    return html`
      <div class="field ${why ? 'is-refused' : ''}">
        ${colorInputs(
          name,
          label,
          shown,
          why,
          (value) => this.set(name, value),
          (news) => (this.news = news),
        )}
        ${this.reset(name, label, isSet)}
        <p class="hint">${hint}</p>
        ${
          why
            ? html`<p class="why" id="${name}-why">
              <strong>Refused.</strong> ${why} The widgets keep the default.
            </p>`
            : pairs(pairsOf(name, values, page))
        }
      </div>
    `;
  }

  private measure({ name, label, unit, min, max, step, standard }: Measure) {
    const value = parseFloat(this.values[name] ?? '') || (name in this.values ? 0 : standard);
    const set = (event: Event) =>
      this.set(name, `${(event.target as HTMLInputElement).valueAsNumber}${unit}`);
    return html`
      <div class="field">
        <label for=${name}>${label}</label>
        <input
          type="range"
          id=${name}
          min=${min}
          max=${max}
          step=${step}
          .value=${String(value)}
          aria-valuetext="${value}${unit}"
          @input=${set}
        />
        <output for=${name}>${value}${unit}</output>
        ${this.reset(name, label, name in this.values)}
      </div>
    `;
  }

  private choice({ name, label, options }: Choice) {
    const current = this.values[name] ?? '';
    const all = options.some(([value]) => value === current)
      ? options
      : [...options, [current, 'As the theme has it'] as const];
    const set = (event: Event) => this.set(name, (event.target as HTMLSelectElement).value);
    return html`
      <div class="field">
        <label for=${name}>${label}</label>
        <select id=${name} @change=${set}>
          ${all.map(
            ([value, words]) =>
              html`<option value=${value} .selected=${value === current}>${words}</option>`,
          )}
        </select>
      </div>
    `;
  }

  private reset(name: string, label: string, isSet: boolean) {
    return html`
      <button
        type="button"
        class="reset"
        ?disabled=${!isSet}
        aria-label="Use the default for ${label}"
        @click=${() => this.set(name, '')}
      >
        Default
      </button>
    `;
  }

  private set(name: string, value: string): void {
    const { [name]: before, ...others } = this.values;
    if (before === value) return;
    this.values = value ? { ...others, [name]: value } : others;
    const why = refusedIn(this.values)[name];
    const [worst] = pairsOf(name, this.values, this.page).filter(({ passes }) => !passes);
    this.news = why
      ? `Refused: ${why}`
      : worst
        ? `${worst.where}: ${worst.ratio}:1 ${worst.words}.`
        : '';
  }

  private async copy(): Promise<void> {
    const field = this.querySelector('textarea')!;
    try {
      await navigator.clipboard.writeText(field.value);
      this.news = 'The CSS is copied.';
    } catch {
      // Not allowed in a frame, for example: then by hand.
      field.select();
      this.news = 'Press Ctrl+C, or Command+C, to copy what is selected.';
    }
  }
}
/** A color as a browser lets it be picked, and as text. */
function colorInputs(
  id: string,
  label: string,
  value: string,
  why: string | undefined,
  set: (value: string) => void,
  tell: (news: string) => void,
) {
  const typed = (event: Event) => {
    const field = event.target as HTMLInputElement;
    const color = parse(field.value.trim());
    if (color) set(formatHex(color));
    else tell(`“${field.value}” is no color, so ${label} stays ${value}.`);
    if (!color) field.value = value;
  };
  const described = why ? `${id}-why` : nothing;
  return html`
    <label for=${id}>${label}</label>
    <input
      type="color"
      id=${id}
      .value=${value}
      aria-describedby=${described}
      @input=${(event: Event) => set((event.target as HTMLInputElement).value)}
    />
    <input
      type="text"
      aria-label="${label}, as text"
      aria-invalid=${why ? 'true' : nothing}
      aria-describedby=${described}
      spellcheck="false"
      autocomplete="off"
      .value=${value}
      @change=${typed}
    />
  `;
}

function pairs(all: Pair[]) {
  if (!all.length) return nothing;
  return html`
    <ul class="pairs">
      ${all.map(
        ({ where, color, behind, ratio, passes, words }) => html`
          <li class=${passes ? 'passes' : 'fails'}>
            <span class="aa" style="color: ${color}; background: ${behind}" aria-hidden="true">Aa</span>
            <span>${where}: ${ratio}:1, <b>${words}</b></span>
          </li>
        `,
      )}
    </ul>
  `;
}

function summary(values: Values, refused: Record<string, string>, page: Page): string {
  const refusals = Object.keys(refused).length;
  const set = Object.keys(values).length - refusals;
  const failing = ['text', 'muted', 'accent']
    .flatMap((end) => pairsOf(colorName(end), values, page))
    .filter(({ passes }) => !passes).length;
  const sentences = [
    `${set || 'No'} ${set === 1 ? 'property is' : 'properties are'} set.`,
    failing
      ? `${failing} ${failing === 1 ? 'pair of colors fails' : 'pairs of colors fail'} AA.`
      : 'Every pair of colors passes AA.',
  ];
  if (refusals) sentences.push(`${refusals} refused, and not in the CSS.`);
  return sentences.join(' ');
}
