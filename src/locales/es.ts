import type { Locale } from './locale.js';
import { plural } from './plural.js';

// Neutral Spanish of the Americas, with "usted". Four digits stand together and more in groups
// with a space: a dot or a comma would be a fraction in one country or another.
export const es: Locale = {
  lang: 'es',
  reviewer: undefined,
  words: {
    _loading: 'Cargando…',
    _failed: 'No se puede mostrar esta información en este momento.',
    _retry: 'Intentar de nuevo',
    _empty: 'Todavía no hay nada que mostrar aquí.',
    _gone: 'Esta información ya no está disponible.',
    _instead: 'Lea esto en su lugar',
    _publisher: 'Publicado por',
    _stale: (date) =>
      `Es posible que esta información no esté actualizada. Última actualización: ${date}.`,

    _heading: 'Publicaciones recientes',
    _allPosts: (count) =>
      count ? `Todas las publicaciones (${count})` : 'Todas las publicaciones',
    _by: (names) => `Por ${names}`,

    _steps: (name) => (name ? `${name}: qué esperar` : 'Qué esperar'),
    _phases: { before: 'Antes', during: 'Durante', after: 'Después' },
    _optional: 'Opcional',
    _bring: 'Qué llevar',
    _total: 'En total:',
    _about: (duration) => `alrededor de ${duration}`,
    _once: 'Una vez',
    _times: (count, gap) =>
      `${count} ${plural('es', count, { one: 'vez', other: 'veces' })}, con un intervalo de ${gap}`,
    _apart: (gap) => `Varias veces, con un intervalo de ${gap}`,
    _sideEffects: (name) => (name ? `${name}: efectos secundarios` : 'Efectos secundarios'),
    _actions: {
      emergency: ['Emergencia', ''],
      urgent: ['Urgente', 'Busque atención médica hoy mismo si tiene alguno de estos síntomas'],
      'non-urgent': ['No urgente', 'Hable con su clínica si tiene alguno de estos síntomas'],
      'self-care': ['Autocuidado', 'Por lo general desaparece por sí solo'],
      info: ['Información', ''],
    },
    _callNow: (number) =>
      `Llame ahora mismo al ${number || 'número de emergencias de su localidad'} si tiene alguno de estos síntomas`,
    _serious: 'Grave',
    _bands: {
      'very-common': ['Muy frecuente:', 'al menos 1 de cada 10 personas'],
      common: ['Frecuente:', 'entre 1 de cada 100 y 1 de cada 10 personas'],
      uncommon: ['Poco frecuente:', 'entre 1 de cada 1000 y 1 de cada 100 personas'],
      rare: ['Raro:', 'entre 1 de cada 10\u202f000 y 1 de cada 1000 personas'],
      'very-rare': ['Muy raro:', 'menos de 1 de cada 10\u202f000 personas'],
      'not-known': ['Frecuencia:', 'no conocida'],
    },
    _proportion: (count, of) =>
      `alrededor de ${count} de cada ${of} ${plural('es', of, { one: 'persona', other: 'personas' })}`,
    _onset: 'Comienza:',
    _lasts: 'Dura:',
    _coping: 'Qué ayuda:',
    _signs: 'Preste atención a:',
    _unsuitable: 'Para quién no es adecuado',
    _levels: { contraindicated: 'No es adecuado', caution: 'Consulte antes' },
    _basis: 'De dónde provienen las cifras:',
    _report: 'Para informar sobre efectos secundarios:',
    _sources: 'Fuentes',
    _source: (number) => `Fuente ${number}`,
    _back: (number) => `Volver a la fuente ${number} en el texto`,
    _evidence: 'La evidencia científica',
    _studies: 'Estudios',
    _references: 'Otras referencias',
    _if: 'Si se da alguna de estas situaciones:',
    _found: 'Qué se encontró:',
    _limits: 'Qué queda por aclarar:',
    _table: 'Tabla',
    _video: 'Video:',
    // Not "no es seguro", which would be "is not safe".
    _certainty: { established: 'Bien demostrado', likely: 'Probable', uncertain: 'Sin certeza' },
    _range: (from, to, unit) => `${from && `${from} a `}${to} ${unit}`,
    _call: 'Llame al',
    _text: 'Envíe un mensaje de texto al',
    _website: 'Sitio web',
    _clinic: 'Su clínica',
    _toc: 'En esta página',
    _byline: 'Por',
    _published: 'Publicado el',
    _updated: 'Actualizado el',
    _readingTime: 'Tiempo de lectura:',
    _more: 'Más información',
    _attribution: (categories, names) => `En la categoría ${categories}, por ${names}.`,

    _reviewed: (date, names) =>
      names ? `Revisado por ${names} el ${date}.` : `Última revisión: ${date}.`,
    _nextReview: (date) => `Próxima revisión prevista: ${date}.`,
    _overdue: (date) =>
      `La revisión estaba prevista para el ${date}. Es posible que esta información no esté actualizada.`,
  },
};
