import type { Locale } from './locale.js';
import { plural } from './plural.js';

const people = (count: string): string =>
  `${count} ${plural('fr', count, { one: 'personne', other: 'personnes' })}`;

// A narrow space that does not break (\u202f) stands before : ; ! ? and between thousands.
export const fr: Locale = {
  lang: 'fr',
  reviewer: undefined,
  words: {
    _loading: 'Chargement…',
    _failed: 'Impossible d’afficher ces informations pour le moment.',
    _retry: 'Réessayer',
    _empty: 'Il n’y a encore rien à afficher ici.',
    _gone: 'Ces informations ne sont plus disponibles.',
    _instead: 'Lisez plutôt ceci',
    _publisher: 'Publié par',
    _stale: (date) =>
      `Ces informations ne sont peut-être plus à jour. Dernière mise à jour\u202f: ${date}.`,

    _heading: 'Articles récents',
    _allPosts: (count) => (count ? `Tous les articles (${count})` : 'Tous les articles'),
    _by: (names) => `Par ${names}`,

    _steps: (name) => (name ? `${name}\u202f: à quoi s’attendre` : 'À quoi s’attendre'),
    _phases: { before: 'Avant', during: 'Pendant', after: 'Après' },
    _optional: 'Facultatif',
    _bring: 'À apporter',
    _total: 'En tout\u202f:',
    _about: (duration) => `environ ${duration}`,
    _once: 'Une fois',
    _times: (count, gap) => `${count} fois, à ${gap} d’intervalle`,
    _apart: (gap) => `Plusieurs fois, à ${gap} d’intervalle`,
    _sideEffects: (name) => (name ? `${name}\u202f: effets indésirables` : 'Effets indésirables'),
    _actions: {
      emergency: ['Urgence vitale', ''],
      // Not "aujourd’hui même si vous avez", which would also be "even if you have".
      urgent: ['Urgent', 'Consultez un médecin dès aujourd’hui si vous avez l’un de ces symptômes'],
      'non-urgent': [
        'Non urgent',
        'Parlez-en à votre centre de soins si vous avez l’un de ces symptômes',
      ],
      'self-care': ['Que faire soi-même', 'Disparaît généralement tout seul'],
      info: ['Information', ''],
    },
    _callNow: (number) =>
      `Appelez immédiatement le ${number || 'numéro d’urgence local'} si vous avez l’un de ces symptômes`,
    _serious: 'Grave',
    _bands: {
      'very-common': ['Très fréquent\u202f:', 'au moins 1 personne sur 10'],
      common: ['Fréquent\u202f:', 'entre 1 personne sur 100 et 1 personne sur 10'],
      uncommon: ['Peu fréquent\u202f:', 'entre 1 personne sur 1\u202f000 et 1 personne sur 100'],
      rare: ['Rare\u202f:', 'entre 1 personne sur 10\u202f000 et 1 personne sur 1\u202f000'],
      'very-rare': ['Très rare\u202f:', 'moins de 1 personne sur 10\u202f000'],
      'not-known': ['Fréquence\u202f:', 'indéterminée'],
    },
    _proportion: (count, of) => `environ ${people(count)} sur ${of}`,
    _onset: 'Début\u202f:',
    _lasts: 'Durée\u202f:',
    _coping: 'Ce qui aide\u202f:',
    _signs: 'Signes à surveiller\u202f:',
    _unsuitable: 'À qui cela ne convient pas',
    _levels: { contraindicated: 'Ne convient pas', caution: 'Demandez d’abord conseil' },
    _basis: 'D’où viennent les chiffres\u202f:',
    _report: 'Pour signaler un effet indésirable\u202f:',
    _sources: 'Sources',
    _source: (number) => `Source ${number}`,
    _back: (number) => `Retour à la source ${number} dans le texte`,
    _evidence: 'Les données scientifiques',
    _studies: 'Études',
    _references: 'Autres références',
    _if: 'Dans l’une de ces situations\u202f:',
    _found: 'Ce qui a été constaté\u202f:',
    _limits: 'Ce qui reste à éclaircir\u202f:',
    _table: 'Tableau',
    _video: 'Vidéo\u202f:',
    _certainty: { established: 'Bien établi', likely: 'Probable', uncertain: 'Incertain' },
    _range: (from, to, unit) => `${from && `${from} à `}${to}\u00a0${unit}`,
    _call: 'Appelez le',
    _text: 'Envoyez un SMS au',
    _website: 'Site web',
    _clinic: 'Votre centre de soins',
    _toc: 'Sur cette page',
    _byline: 'Par',
    _published: 'Publié le',
    _updated: 'Mis à jour le',
    _readingTime: 'Temps de lecture\u202f:',
    _more: 'En savoir plus',
    _attribution: (categories, names) => `Dans la catégorie ${categories}, par ${names}.`,

    _reviewed: (date, names) =>
      names
        ? `Contenu vérifié par ${names} le ${date}.`
        : `Dernière vérification du contenu\u202f: ${date}.`,
    _nextReview: (date) => `Prochaine vérification prévue le ${date}.`,
    _overdue: (date) =>
      `Une vérification était prévue le ${date}. Ces informations ne sont peut-être plus à jour.`,
  },
};
