import { wordsOf, wrongValue, type AttributeFacts } from '../../library.js';
import { nearest } from '../../nearest.js';
import type { Finding } from '../observation.js';
import { at, type Check } from './kit.js';

/** What every element of HTML can have. */
const EVERYWHERE = new Set(
  `accesskey anchor autocapitalize autocorrect autofocus class contenteditable dir draggable
  enterkeyhint exportparts hidden id inert inputmode is itemid itemprop itemref itemscope itemtype
  lang nonce part popover role slot spellcheck style tabindex title translate`.split(/\s+/),
);
/** Names with signs in them are frameworks' own. */
const isOthers = (name: string): boolean =>
  EVERYWHERE.has(name) || /^(data|aria|ng|v|x|hx|js|wp)-|^on|[^a-z-]/.test(name);

const say = (
  tag: string,
  name: string,
  value: string,
  known: AttributeFacts[],
  all: Map<string, AttributeFacts[]>,
): Pick<Finding, 'severity' | 'code' | 'message' | 'advice'> | undefined => {
  const fact = known.find((each) => each.name === name);
  if (fact) {
    const wrong = value === '' && fact.type === 'string' ? '' : wrongValue(fact, value);
    if (!wrong) return undefined;
    const guess = nearest(value, wordsOf(fact));
    return {
      severity: 'warning',
      code: 'attribute-value',
      message: `<${tag} ${name}="${value}">: ${name} ${wrong}`,
      advice:
        fact.type === 'boolean'
          ? `Leave ${name} out to turn it off.`
          : guess
            ? `Write ${name}="${guess}".`
            : `Correct it, or leave it out.`,
    };
  }
  if (isOthers(name)) return undefined;
  const guess = nearest(
    name,
    known.map((each) => each.name),
  );
  if (guess) {
    return {
      severity: 'warning',
      code: 'unknown-attribute',
      message: `<${tag}> has no attribute ${name}`,
      advice: `Write ${guess}.`,
    };
  }
  const owners = [...all].filter(([, facts]) => facts.some((each) => each.name === name));
  if (!owners.length) return undefined;
  return {
    severity: 'warning',
    code: 'unknown-attribute',
    message: `<${tag}> has no attribute ${name}`,
    advice: all.get('clinic-content')!.some((each) => each.name === name)
      ? `It belongs to a clinic-content around the widget.`
      : `It belongs to ${owners.map(([owner]) => owner).join(', ')}.`,
  };
};

/** Attributes that are nearly ours, or have no value that we know. */
export const attributes: Check = (seen, { elements }) =>
  seen.elements.flatMap((element) =>
    element.attributes.flatMap(([name, value]): Finding[] => {
      const { tag } = element;
      const found = say(tag, name, value, elements.get(tag)!, elements);
      return found ? [{ ...found, ...at(seen, element) }] : [];
    }),
  );
