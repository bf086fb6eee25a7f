import { expect } from '@open-wc/testing';
import { ago, dayAgo, DAY, HOUR, MINUTE } from '../../test/helpers/time.js';
import { parseDate } from '../content/dates.js';
import { ar } from './ar.js';
import { de } from './de.js';
import { es } from './es.js';
import { formatAge, formatDate, formatDuration, formatList, formatNumber } from './format.js';
import { fr } from './fr.js';
import type { Locale } from './locale.js';
import { vi } from './vi.js';
import { zhHans } from './zh-Hans.js';

interface Expected {
  locale: Locale;
  /** Three hours, and two days ago; engines differ in a word of Arabic. */
  ages: [RegExp, RegExp];
  date: string;
  duration: string;
  number: string;
  list: string;
  /** How often, by the number of times, and how far apart. */
  times: Record<number, string>;
  gap: string;
  /** How many of how many. */
  proportion: Record<string, string>;
  /** A heading with a name; whom to call, with a number and without; who reviewed it when; where it is from. */
  sentences: [string, string, string, string, string];
}

const all: Expected[] = [
  {
    locale: es,
    ages: [/^hace 3 horas$/, /^hace 2 días$/],
    date: '23 de noviembre de 2026',
    duration: '2 horas y 10 minutos',
    number: '12.345,5',
    list: 'Ana, Ben y Eva',
    times: { 0: '0 veces', 1: '1 vez', 2: '2 veces', 1000: '1000 veces' },
    gap: ', con un intervalo de 1 semana',
    proportion: {
      '41/100': 'alrededor de 41 de cada 100 personas',
      '1/1': 'alrededor de 1 de cada 1 persona',
    },
    sentences: [
      'Ketamine: qué esperar',
      'Llame ahora mismo al 112 si tiene alguno de estos síntomas',
      'Llame ahora mismo al número de emergencias de su localidad si tiene alguno de estos síntomas',
      'Revisado por Ana el 23 de noviembre de 2026.',
      'En la categoría Blog, por Ana.',
    ],
  },
  {
    locale: fr,
    ages: [/^il y a 3 heures$/, /^il y a 2 jours$/],
    date: '23 novembre 2026',
    duration: '2 heures et 10 minutes',
    number: '12\u202f345,5',
    list: 'Ana, Ben et Eva',
    times: { 1: '1 fois', 2: '2 fois' },
    gap: ', à 1 semaine d’intervalle',
    proportion: {
      '0/100': 'environ 0 personne sur 100',
      '1/100': 'environ 1 personne sur 100',
      '1.5/100': 'environ 1,5 personne sur 100',
      '2/100': 'environ 2 personnes sur 100',
      '1200/10000': 'environ 1\u202f200 personnes sur 10\u202f000',
    },
    sentences: [
      'Ketamine : à quoi s’attendre',
      'Appelez immédiatement le 112 si vous avez l’un de ces symptômes',
      'Appelez immédiatement le numéro d’urgence local si vous avez l’un de ces symptômes',
      'Contenu vérifié par Ana le 23 novembre 2026.',
      'Dans la catégorie Blog, par Ana.',
    ],
  },
  {
    locale: de,
    ages: [/^vor 3 Stunden$/, /^vor 2 Tagen$/],
    date: '23. November 2026',
    duration: '2 Stunden und 10 Minuten',
    number: '12.345,5',
    list: 'Ana, Ben und Eva',
    times: { 1: '1-mal', 2: '2-mal' },
    gap: ', Abstand: 1 Woche',
    proportion: {
      '41/100': 'etwa 41 von 100 Personen',
      '1/1': 'etwa 1 von 1 Person',
      '1/1000': 'etwa 1 von 1.000 Personen',
    },
    sentences: [
      'Ketamine: Was Sie erwartet',
      'Wählen Sie bei einer dieser Beschwerden sofort den Notruf 112',
      'Wählen Sie bei einer dieser Beschwerden sofort die örtliche Notrufnummer',
      'Geprüft von Ana am 23. November 2026.',
      'In der Kategorie Blog, von Ana.',
    ],
  },
  {
    locale: ar,
    ages: [/^(قبل|منذ) 3 ساعات$/, /^(قبل|منذ) يومين$/],
    date: '23 نوفمبر 2026',
    duration: 'ساعتان و10 دقائق',
    number: '12,345.5',
    list: 'Ana وBen وEva',
    times: {
      0: '0 مرة',
      1: 'مرة واحدة',
      2: 'مرتان',
      3: '3 مرات',
      10: '10 مرات',
      11: '11 مرة',
      100: '100 مرة',
      103: '103 مرات',
      1000: '1,000 مرة',
    },
    gap: '، والفاصل الزمني: أسبوع',
    proportion: {
      '0/1': '0 من كل شخص واحد تقريبًا',
      '1/2': '1 من كل شخصين تقريبًا',
      '2/3': '2 من كل 3 أشخاص تقريبًا',
      '3/10': '3 من كل 10 أشخاص تقريبًا',
      '3/11': '3 من كل 11 شخصًا تقريبًا',
      '41/100': '41 من كل 100 شخص تقريبًا',
      '41/1000': '41 من كل 1,000 شخص تقريبًا',
    },
    sentences: [
      'Ketamine: ما الذي تتوقعه',
      'اتصل فورًا بالرقم 112 إذا ظهر لديك أي مما يلي',
      'اتصل فورًا برقم الطوارئ المحلي إذا ظهر لديك أي مما يلي',
      'مراجعة المحتوى: Ana، في 23 نوفمبر 2026.',
      'ضمن فئة Blog، بقلم Ana.',
    ],
  },
  {
    locale: zhHans,
    ages: [/^3小时前$/, /^2天前$/],
    date: '2026年11月23日',
    duration: '2小时和10分钟',
    number: '12,345.5',
    list: 'Ana、Ben和Eva',
    times: { 1: '1次', 2: '2次' },
    gap: '，每次间隔1周',
    proportion: { '41/100': '每100人中约有41人' },
    sentences: [
      'Ketamine：您会经历什么',
      '如有以下任何情况，请立即拨打112',
      '如有以下任何情况，请立即拨打当地急救电话',
      '由Ana审核，审核日期：2026年11月23日。',
      '分类：Blog；作者：Ana。',
    ],
  },
  {
    locale: vi,
    ages: [/^3 giờ trước$/, /^2 ngày trước$/],
    date: '23 tháng 11, 2026',
    duration: '2 giờ và 10 phút',
    number: '12.345,5',
    list: 'Ana, Ben và Eva',
    times: { 1: '1 lần', 2: '2 lần' },
    gap: ', cách nhau 1 tuần',
    proportion: { '41/100': 'khoảng 41 trong 100 người' },
    sentences: [
      'Ketamine: những gì sẽ diễn ra',
      'Gọi ngay số 112 nếu quý vị có bất kỳ triệu chứng nào sau đây',
      'Gọi ngay số cấp cứu tại địa phương nếu quý vị có bất kỳ triệu chứng nào sau đây',
      'Người xem xét nội dung: Ana (23 tháng 11, 2026).',
      'Trong chuyên mục Blog. Tác giả: Ana.',
    ],
  },
];

/** Engines differ in the spaces that they set, and in the digits of Arabic; what keeps names apart is not seen. */
const plain = (text: string | undefined) =>
  text
    ?.replace(/[\u00a0\u202f]/g, ' ')
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u2068\u2069]/g, '')
    .replace(/\u066c/g, ',')
    .replace(/\u066b/g, '.');

for (const {
  locale,
  ages,
  date,
  duration,
  number,
  list,
  times,
  gap,
  proportion,
  sentences,
} of all) {
  const { lang, words } = locale;

  describe(`written in ${lang}`, () => {
    it('are ages', () => {
      const age = (date: string) => plain(formatAge(parseDate(date)!, lang));
      expect(age(ago(3 * HOUR + 5 * MINUTE))).to.match(ages[0]);
      expect(age(dayAgo(2 * DAY))).to.match(ages[1]);
    });

    it('are dates, durations, numbers and lists', () => {
      expect(plain(formatDate(parseDate('2026-11-23')!, lang))).to.equal(date);
      expect(plain(formatDuration('PT2H10M', lang))).to.equal(duration);
      expect(plain(formatNumber(12345.5, lang))).to.equal(plain(number));
      expect(plain(formatList(['Ana', 'Ben', 'Eva'], lang))).to.equal(list);
    });

    it('are sentences that read right with what is put into them', () => {
      const day = formatDate(parseDate('2026-11-23')!, lang);
      const said = [
        words._steps('Ketamine'),
        words._callNow('112'),
        words._callNow(),
        words._reviewed(day, 'Ana'),
        words._attribution('Blog', 'Ana'),
      ];
      expect(said.map(plain)).to.deep.equal(sentences);
    });

    it('are how often and how far apart, in the form that goes with the number', () => {
      const week = formatDuration('P1W', lang)!;
      for (const [count, expected] of Object.entries(times)) {
        const said = words._times(formatNumber(Number(count), lang), week);
        expect(plain(said)).to.equal(`${plain(expected)}${gap}`);
      }
    });

    it('are how many in how many', () => {
      for (const [figures, expected] of Object.entries(proportion)) {
        const [count, of] = figures.split('/').map((each) => formatNumber(Number(each), lang));
        expect(plain(words._proportion(count!, of!)), figures).to.equal(plain(expected));
      }
    });
  });
}

describe('the form that goes with a number', () => {
  it('is the same in whichever digits and marks a region writes it', () => {
    for (const region of ['ar', 'ar-EG', 'ar-MA', 'ar-SA-u-nu-arab', 'ar-u-nu-latn']) {
      const of = (count: number) => ar.words._proportion('1', formatNumber(count, region));
      expect(of(3), region).to.match(/أشخاص/);
      expect(of(11), region).to.match(/شخصًا/);
      expect(of(1000), region).to.match(/شخص تقريبًا/);
      // Not three.
      expect(of(1003), region).to.match(/أشخاص/);
      expect(of(1100), region).to.match(/شخص تقريبًا/);
    }
    for (const region of ['es', 'es-MX', 'es-US', 'es-ES']) {
      expect(es.words._times(formatNumber(1, region), 'x'), region).to.match(/^1 vez,/);
      expect(es.words._times(formatNumber(1000, region), 'x'), region).to.match(/veces,/);
      expect(es.words._times(formatNumber(1.5, region), 'x'), region).to.match(/veces,/);
    }
    for (const region of ['fr', 'fr-CA', 'fr-CH', 'fr-BE']) {
      expect(fr.words._proportion(formatNumber(1.5, region), '9'), region).to.match(/personne sur/);
      expect(fr.words._proportion(formatNumber(1500, region), '9'), region).to.match(
        /personnes sur/,
      );
    }
  });
});
