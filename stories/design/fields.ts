/** What can be changed on "Your brand". */
export interface Field {
  name: string;
  label: string;
  hint: string;
}
export interface Measure {
  name: string;
  label: string;
  unit: string;
  min: number;
  max: number;
  step: number;
  standard: number;
}
export interface Choice {
  name: string;
  label: string;
  /** Values with their words; an empty one sets nothing. */
  options: (readonly [value: string, words: string])[];
}

const color = (end: string, label: string, hint: string): Field => ({
  name: `--clinic-color-${end}`,
  label,
  hint,
});

export const colors: Field[] = [
  color('accent', 'Accent', 'Links, step markers, what is drawn.'),
  color('text', 'Text', 'Give it only together with the others here.'),
  color('muted', 'Muted text', 'Dates, authors.'),
  color('surface', 'Cards', 'What cards are filled with.'),
  color('border', 'Lines', 'They separate; nothing is told by them alone.'),
];

export const callouts: Field[] = [
  color('emergency', 'Emergency', 'Call an ambulance now.'),
  color('urgent', 'Urgent', 'Get medical help today.'),
  color('non-urgent', 'Non-urgent', 'Talk to your clinic.'),
  color('self-care', 'Self-care', 'Usually passes by itself.'),
  color('info', 'Information', 'Good to know.'),
];

const em = { unit: 'em', step: 0.0625 };
export const measures: Measure[] = [
  { name: '--clinic-size', label: 'Text size', ...em, min: 0.875, max: 1.375, standard: 1 },
  { name: '--clinic-space', label: 'Space between parts', ...em, min: 0.5, max: 2, standard: 1 },
  { name: '--clinic-radius', label: 'Corners', ...em, min: 0, max: 1.5, standard: 0.5 },
  {
    name: '--clinic-border-width',
    label: 'Width of lines',
    unit: 'em',
    min: 0,
    max: 0.25,
    step: 0.0625,
    standard: 0.0625,
  },
];

/** Of what systems bring along: no font is fetched. */
const families = [
  ["system-ui, 'Segoe UI', Roboto, sans-serif", 'The system’s'],
  ["'Helvetica Neue', Arial, 'Liberation Sans', sans-serif", 'Plain'],
  ["Seravek, 'Gill Sans Nova', Ubuntu, Calibri, 'DejaVu Sans', sans-serif", 'Humanist'],
  ["Georgia, 'Times New Roman', 'DejaVu Serif', serif", 'Serif'],
  ["'Iowan Old Style', 'Palatino Linotype', Palatino, 'URW Palladio L', P052, serif", 'Old style'],
  ["Rockwell, 'Rockwell Nova', 'Roboto Slab', 'DejaVu Serif', serif", 'Slab serif'],
] as const;

export const choices: Choice[] = [
  { name: '--clinic-font', label: 'Font', options: [['', 'The page’s'], ...families] },
  {
    name: '--clinic-font-heading',
    label: 'Font of headings',
    options: [['', 'That of the text'], ...families],
  },
  {
    name: '--clinic-shadow',
    label: 'Shadow of cards',
    options: [
      ['', 'None'],
      ['0 0.125em 0.5em rgb(0 0 0 / 12%)', 'Light'],
      ['0 0.25em 1.25em rgb(0 0 0 / 14%)', 'Soft'],
      ['0 0.5em 2em rgb(0 0 0 / 22%)', 'Deep'],
    ],
  },
];
