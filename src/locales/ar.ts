import type { Locale } from './locale.js';
import { plural } from './plural.js';

/** What may run from left to right, kept from moving what is around it. */
const apart = (text: string): string => `\u2068${text}\u2069`;

// Durations stand where they need no other case: after a colon, or before "تقريبًا".
export const ar: Locale = {
  lang: 'ar',
  reviewer: undefined,
  words: {
    _loading: 'جارٍ التحميل…',
    _failed: 'تعذّر عرض هذه المعلومات الآن.',
    _retry: 'إعادة المحاولة',
    _empty: 'لا يوجد ما يُعرض هنا حتى الآن.',
    _gone: 'لم تعد هذه المعلومات متاحة.',
    _instead: 'اقرأ هذا بدلًا من ذلك',
    _publisher: 'الناشر:',
    _stale: (date) => `قد تكون هذه المعلومات قديمة. آخر تحديث: ${date}.`,

    _heading: 'أحدث المنشورات',
    _allPosts: (count) => (count ? `جميع المنشورات (${count})` : 'جميع المنشورات'),
    _by: (names) => `بقلم ${apart(names)}`,

    _steps: (name) => (name ? `${apart(name)}: ما الذي تتوقعه` : 'ما الذي تتوقعه'),
    _phases: { before: 'قبل العلاج', during: 'أثناء العلاج', after: 'بعد العلاج' },
    _optional: 'اختياري',
    _bring: 'ما ينبغي إحضاره',
    _total: 'المدة الإجمالية:',
    _about: (duration) => `${duration} تقريبًا`,
    _once: 'مرة واحدة',
    _times: (count, gap) => {
      const times = plural('ar', count, {
        one: 'مرة واحدة',
        two: 'مرتان',
        few: `${count} مرات`,
        other: `${count} مرة`,
      });
      return `${times}، والفاصل الزمني: ${gap}`;
    },
    _apart: (gap) => `عدة مرات، والفاصل الزمني: ${gap}`,
    _sideEffects: (name) => (name ? `${apart(name)}: الآثار الجانبية` : 'الآثار الجانبية'),
    _actions: {
      emergency: ['حالة طارئة', ''],
      urgent: ['عاجل', 'اطلب المساعدة الطبية اليوم إذا ظهر لديك أي مما يلي'],
      'non-urgent': ['غير عاجل', 'تحدّث إلى عيادتك إذا ظهر لديك أي مما يلي'],
      'self-care': ['الرعاية الذاتية', 'عادةً ما يزول من تلقاء نفسه'],
      info: ['معلومات', ''],
    },
    _callNow: (number) =>
      `اتصل فورًا ${number ? `بالرقم ${apart(number)}` : 'برقم الطوارئ المحلي'} إذا ظهر لديك أي مما يلي`,
    _serious: 'خطير',
    _bands: {
      'very-common': ['شائع جدًا:', '1 من كل 10 أشخاص على الأقل'],
      common: ['شائع:', 'بين 1 من كل 100 شخص و1 من كل 10 أشخاص'],
      uncommon: ['غير شائع:', 'بين 1 من كل 1,000 شخص و1 من كل 100 شخص'],
      rare: ['نادر:', 'بين 1 من كل 10,000 شخص و1 من كل 1,000 شخص'],
      'very-rare': ['نادر جدًا:', 'أقل من 1 من كل 10,000 شخص'],
      'not-known': ['معدل الحدوث:', 'غير معروف'],
    },
    _proportion: (count, of) => {
      const people = plural('ar', of, {
        one: 'شخص واحد',
        two: 'شخصين',
        few: `${of} أشخاص`,
        many: `${of} شخصًا`,
        other: `${of} شخص`,
      });
      return `${count} من كل ${people} تقريبًا`;
    },
    _onset: 'وقت البدء:',
    _lasts: 'المدة:',
    _coping: 'ما يساعد:',
    _signs: 'انتبه إلى:',
    _unsuitable: 'من لا يناسبهم هذا العلاج',
    _levels: { contraindicated: 'غير مناسب', caution: 'اسأل أولًا' },
    _basis: 'مصدر الأرقام:',
    _report: 'للإبلاغ عن الآثار الجانبية:',
    _sources: 'المصادر',
    _source: (number) => `المصدر ${number}`,
    _back: (number) => `العودة إلى المصدر ${number} في النص`,
    _evidence: 'الأدلة العلمية',
    _studies: 'الدراسات',
    _references: 'مراجع أخرى',
    _if: 'إذا انطبق أي مما يلي:',
    _found: 'ما تم التوصل إليه:',
    _limits: 'ما لم يُحسم بعد:',
    _table: 'جدول',
    _video: 'فيديو:',
    _certainty: { established: 'ثابت بالأدلة', likely: 'مرجّح', uncertain: 'غير مؤكد' },
    _range: (from, to, unit) => `${from && `${from} إلى `}${to} ${apart(unit)}`,
    _call: 'اتصل بالرقم',
    _text: 'أرسل رسالة نصية إلى',
    _website: 'الموقع الإلكتروني',
    _clinic: 'عيادتك',
    _toc: 'في هذه الصفحة',
    _byline: 'بقلم',
    _published: 'تاريخ النشر:',
    _updated: 'تاريخ التحديث:',
    _readingTime: 'مدة القراءة:',
    _more: 'مزيد من المعلومات',
    _attribution: (categories, names) => `ضمن فئة ${apart(categories)}، بقلم ${apart(names)}.`,

    _reviewed: (date, names) =>
      names ? `مراجعة المحتوى: ${apart(names)}، في ${date}.` : `آخر مراجعة: ${date}.`,
    _nextReview: (date) => `موعد المراجعة التالية: ${date}.`,
    _overdue: (date) => `كان موعد المراجعة ${date}. قد تكون هذه المعلومات قديمة.`,
  },
};
