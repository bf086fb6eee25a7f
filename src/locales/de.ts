import type { Locale } from './locale.js';
import { plural } from './plural.js';

// Durations stand after a colon, where they keep their form: "Abstand: 2 Wochen".
export const de: Locale = {
  lang: 'de',
  reviewer: undefined,
  words: {
    _loading: 'Wird geladen\u00a0…',
    _failed: 'Diese Informationen können gerade nicht angezeigt werden.',
    _retry: 'Erneut versuchen',
    _empty: 'Hier gibt es noch keine Inhalte.',
    _gone: 'Diese Informationen sind nicht mehr verfügbar.',
    _instead: 'Lesen Sie stattdessen dies',
    _publisher: 'Herausgegeben von',
    _stale: (date) =>
      `Diese Informationen sind möglicherweise nicht mehr aktuell. Zuletzt aktualisiert am ${date}.`,

    _heading: 'Neueste Beiträge',
    _allPosts: (count) => (count ? `Alle Beiträge (${count})` : 'Alle Beiträge'),
    _by: (names) => `Von ${names}`,

    _steps: (name) => (name ? `${name}: Was Sie erwartet` : 'Was Sie erwartet'),
    _phases: { before: 'Vorher', during: 'Währenddessen', after: 'Nachher' },
    _optional: 'Freiwillig',
    _bring: 'Bitte mitbringen',
    _total: 'Insgesamt:',
    _about: (duration) => `etwa ${duration}`,
    _once: 'Einmal',
    _times: (count, gap) => `${count}-mal, Abstand: ${gap}`,
    _apart: (gap) => `Mehrmals, Abstand: ${gap}`,
    _sideEffects: (name) => (name ? `${name}: Nebenwirkungen` : 'Nebenwirkungen'),
    _actions: {
      emergency: ['Notfall', ''],
      urgent: [
        'Dringend',
        'Holen Sie sich bei einer dieser Beschwerden noch heute ärztliche Hilfe',
      ],
      'non-urgent': [
        'Nicht dringend',
        'Sprechen Sie bei einer dieser Beschwerden mit Ihrer Praxis oder Klinik',
      ],
      'self-care': ['Das können Sie selbst tun', 'Geht meist von selbst vorbei'],
      info: ['Information', ''],
    },
    _callNow: (number) =>
      `Wählen Sie bei einer dieser Beschwerden sofort ${number ? `den Notruf ${number}` : 'die örtliche Notrufnummer'}`,
    _serious: 'Schwerwiegend',
    _bands: {
      'very-common': ['Sehr häufig:', 'mindestens 1 von 10 Personen'],
      common: ['Häufig:', '1 von 100 bis 1 von 10 Personen'],
      uncommon: ['Gelegentlich:', '1 von 1.000 bis 1 von 100 Personen'],
      rare: ['Selten:', '1 von 10.000 bis 1 von 1.000 Personen'],
      'very-rare': ['Sehr selten:', 'weniger als 1 von 10.000 Personen'],
      'not-known': ['Häufigkeit:', 'nicht bekannt'],
    },
    _proportion: (count, of) =>
      `etwa ${count} von ${of} ${plural('de', of, { one: 'Person', other: 'Personen' })}`,
    _onset: 'Beginn:',
    _lasts: 'Dauer:',
    _coping: 'Was hilft:',
    _signs: 'Achten Sie auf:',
    _unsuitable: 'Für wen es nicht geeignet ist',
    _levels: { contraindicated: 'Nicht geeignet', caution: 'Vorher nachfragen' },
    _basis: 'Woher die Zahlen stammen:',
    _report: 'Nebenwirkungen melden:',
    _sources: 'Quellen',
    _source: (number) => `Quelle ${number}`,
    _back: (number) => `Zurück zu Quelle ${number} im Text`,
    _evidence: 'Die wissenschaftlichen Belege',
    _studies: 'Studien',
    _references: 'Weitere Quellen',
    _if: 'Wenn einer dieser Punkte zutrifft:',
    _found: 'Was herausgefunden wurde:',
    _limits: 'Was offen bleibt:',
    _table: 'Tabelle',
    _video: 'Video:',
    // Not "nicht sicher", which would also be "not safe".
    _certainty: { established: 'Gut belegt', likely: 'Wahrscheinlich', uncertain: 'Ungewiss' },
    _range: (from, to, unit) => `${from && `${from} bis `}${to} ${unit}`,
    _call: 'Telefon:',
    _text: 'SMS an',
    _website: 'Website',
    _clinic: 'Ihre Praxis oder Klinik',
    _toc: 'Auf dieser Seite',
    _byline: 'Von',
    _published: 'Veröffentlicht am',
    _updated: 'Aktualisiert am',
    _readingTime: 'Lesezeit:',
    _more: 'Weitere Informationen',
    _attribution: (categories, names) => `In der Kategorie ${categories}, von ${names}.`,

    _reviewed: (date, names) =>
      names ? `Geprüft von ${names} am ${date}.` : `Zuletzt geprüft am ${date}.`,
    _nextReview: (date) => `Nächste Prüfung fällig am ${date}.`,
    _overdue: (date) =>
      `Die Prüfung war am ${date} fällig. Diese Informationen sind möglicherweise nicht mehr aktuell.`,
  },
};
