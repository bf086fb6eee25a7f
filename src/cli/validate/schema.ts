import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import schema from 'content.schema';
import { nearest } from '../nearest.js';
import { quote, type Path, type Report } from './finding.js';
import { fieldsOf, own, resolve, tagsOf, type Fields, type Schema } from './walk.js';

/** Of JSON, in characters: of a larger item only the first mistake is looked for. */
const LARGE = 100_000;

const ROOT = 'content';

/**
 * The schema, said so that a mistake is one error: what may be one of several things names by
 * which it is told (`type`, or the JSON type), in place of "none of these fits".
 */
const telling = (given: unknown, root: Schema): unknown => {
  if (Array.isArray(given)) return given.map((each) => telling(each, root));
  if (typeof given !== 'object' || given === null) return given;
  const { anyOf, ...rest } = given as Schema;
  const told = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [key, telling(value, root)]),
  );
  if (!anyOf) return told;
  const branches = anyOf.map((branch) => resolve(root, branch).schema);
  if (branches.every(({ enum: values, const: value }) => values ?? value))
    return {
      ...told,
      enum: branches.flatMap(({ enum: values, const: value }) => values ?? [value]),
    };
  if (branches.every((branch) => tagsOf(branch).length))
    return {
      ...told,
      type: 'object',
      required: ['type'],
      discriminator: { propertyName: 'type' },
      oneOf: anyOf,
    };
  return {
    ...told,
    type: branches.map(({ type }) => type),
    allOf: anyOf.map((branch, i) => ({
      if: { type: branches[i]!.type },
      then: telling(branch, root),
    })),
  };
};

const compile = (allErrors: boolean): ((name: string) => ValidateFunction) => {
  let ajv: Ajv2020 | undefined;
  return (name) => {
    ajv ??= new Ajv2020({
      allErrors,
      discriminator: true,
      allowUnionTypes: true,
      strictTypes: false,
      verbose: true,
    }).addSchema({ ...(telling(schema, schema) as Schema), $id: ROOT });
    return ajv.getSchema(ROOT + (name && `#/$defs/${name}`))!;
  };
};
const everyMistake = compile(true);
const firstMistake = compile(false);

const words: Record<string, string> = {
  string: 'text in quotation marks',
  number: 'a number, without quotation marks',
  boolean: 'true or false, without quotation marks',
  array: 'a list in square brackets',
  object: 'an object in braces',
  null: 'null',
};

const whatIs = (value: unknown): string =>
  value === null
    ? 'null'
    : Array.isArray(value)
      ? 'a list'
      : ({
          object: 'an object',
          string: `the text ${quote(value)}`,
          number: `the number ${String(value)}`,
        }[typeof value as string] ?? quote(value));

/** Of what is missing, what to write. */
const missing: Record<string, string> = {
  alt: 'Say in it what the picture shows; write "" when it is only decoration.',
  id: 'It names this in links, in widgets and to other parts of the document.',
  headline: 'It is what readers see first.',
};

const choice = (value: unknown, allowed: unknown[]): string => {
  const meant = typeof value === 'string' && nearest(value, allowed.map(String));
  return `${meant ? `Perhaps “${meant}” is meant; known are` : 'Known are'} ${allowed.join(', ')}.`;
};

const formats: Record<string, string> = {
  Language: 'is no language; write its tag, such as en or es-MX',
  DateOrTime: 'is no date; write 2026-11-25, or 2026-11-25T09:00:00Z',
};

/** What ajv found, in words for those who write content. */
const say = ({
  keyword,
  params,
  data,
  parentSchema,
}: ErrorObject): [code: string, message: string] => {
  switch (keyword) {
    case 'required': {
      const name = String(params['missingProperty']);
      return [
        'missing',
        `“${name}” is missing. ${missing[name] ?? 'Nothing can be shown without it.'}`,
      ];
    }
    case 'type':
      return [
        'wrong-type',
        `Here has to be ${[params['type']]
          .flat()
          .map((type: string) => words[type] ?? type)
          .join(' or ')}, not ${whatIs(data)}.`,
      ];
    case 'enum':
    case 'const': {
      const allowed = (params['allowedValues'] as unknown[] | undefined) ?? [
        params['allowedValue'],
      ];
      return [
        'unknown-value',
        `${quote(data)} is none of the words for this. ${choice(data, allowed)}`,
      ];
    }
    case 'discriminator': {
      const tag = params['tagValue'] as unknown;
      if (tag === undefined)
        return ['missing', '“type” is missing. It says what kind of block this is.'];
      const known = resolve(schema, { $ref: '#/$defs/Block' }).schema.anyOf!;
      return [
        'unknown-block',
        `There is no block of the type ${quote(tag)}, so this is not shown. ${choice(
          tag,
          known.flatMap((each) => tagsOf(resolve(schema, each).schema)),
        )}`,
      ];
    }
    case 'minLength':
      return ['empty-text', 'The text is empty. Write something, or leave the field out.'];
    case 'minimum':
      return [
        'out-of-range',
        `${String(data)} is too small: at least ${params['limit']} is needed.`,
      ];
    case 'exclusiveMinimum':
      return [
        'out-of-range',
        `${String(data)} is too small: more than ${params['limit']} is needed.`,
      ];
    case 'pattern': {
      const { description = '' } = parentSchema as { description?: string };
      const kind = /language/i.test(description) ? 'Language' : 'DateOrTime';
      return ['bad-format', `${quote(data)} ${formats[kind]}.`];
    }
    default:
      return ['schema', 'This is not as the format has it.'];
  }
};

/** Along a JSON pointer; in a list keys are numbers. */
const pathOf = (data: unknown, pointer: string): Path => {
  let at = data;
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((key) => {
      const isList = Array.isArray(at);
      at = isList ? (at as unknown[])[Number(key)] : own(at, key);
      return isList ? Number(key) : key;
    });
};

/** Holds a native document to the schema of its format. */
export const checkSchema = (
  data: unknown,
  accepted: (path: Path) => boolean,
  report: Report,
): void => {
  const hold = (validate: ValidateFunction, value: unknown, at: Path) => {
    if (validate(value)) return;
    for (const error of validate.errors ?? []) {
      // Of a branch that was chosen and then failed, which says itself why.
      if (error.keyword === 'if') continue;
      const path = [...at, ...pathOf(value, error.instancePath)];
      if (error.keyword === 'required') path.push(String(error.params['missingProperty']));
      if (error.keyword === 'discriminator') path.push('type');
      if (report.isWrong(path)) continue;
      // Templates write null for what is not there, which the widgets accept.
      if (error.data === null && accepted(path)) continue;
      const [code, message] = say(error);
      if (code === 'bad-format' && accepted(path)) report.warning(code, path, message);
      else report.error(code, path, message);
    }
  };
  const lists = { articles: 'Article', treatments: 'Treatment', notices: 'Notice' };
  const root: Fields = { ...fieldsOf(data) };
  // Item by item: the time that ajv takes for many mistakes grows with their square.
  for (const [name, type] of Object.entries(lists)) {
    const list = own(data, name);
    if (!Array.isArray(list)) continue;
    root[name] = [];
    for (const [i, item] of list.entries()) {
      if (report.isFull) return;
      if (firstMistake(type)(item)) continue;
      const isLarge = JSON.stringify(item).length > LARGE;
      hold((isLarge ? firstMistake : everyMistake)(type), item, [name, i]);
    }
  }
  hold(everyMistake(''), root, []);
};
