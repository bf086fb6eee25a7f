import { existsSync, readFileSync } from 'node:fs';
// @ts-expect-error It has no types for these two.
import { create, ts } from '@custom-elements-manifest/analyzer/index.js';
// @ts-expect-error It has no types.
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import { getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';
import type {
  Attribute,
  ClassMember,
  CustomElement,
  JavaScriptModule,
  Package,
} from 'custom-elements-manifest/schema.d.ts';
import type { Plugin } from 'rollup';
import { tokens } from '../tokens/files.mjs';
import { published } from './published.js';

type Element = CustomElement & { members?: ClassMember[] };
/** A node of the analyzer's own TypeScript, which has no types here. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type TsNode = any;

/** Describes the elements for tools and editors, from the doc comments of their classes. */
export function manifest(files = published('.ts')): Plugin {
  return {
    name: 'manifest',
    generateBundle() {
      const analyzed = analyze(files);
      const elements = analyzed.modules.flatMap(({ declarations }) => declarations as Element[]);
      const abstract = elements.filter(({ tagName }) => !tagName).map(({ name }) => name);
      // Their type of the same format is narrower.
      const described = analyzed as Parameters<typeof getWebTypesData>[0];
      const options = { exclude: abstract, hideLogs: true };
      const written = {
        'custom-elements.json': JSON.stringify(analyzed, null, 2),
        'vscode.html-custom-data.json': getVsCodeHtmlCustomData(described, options),
        'web-types.json': getWebTypesData(described, options),
      };
      for (const [fileName, text] of Object.entries(written)) {
        const source = `${JSON.stringify(JSON.parse(text), null, 2)}\n`;
        this.emitFile({ type: 'asset', fileName, source });
      }
    },
  };
}

function analyze(files: string[]): Package {
  const modules = files.map((file) =>
    ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ESNext, true),
  );
  return create({
    modules,
    plugins: [...litPlugin(), internalFilter(), customProperties(), tidy()],
    context: { dev: false },
  });
}

/** Takes out what a doc comment marks `@internal`, before subclasses inherit it. */
function internalFilter() {
  return {
    name: 'internal-filter',
    analyzePhase({ node, moduleDoc }: { node: TsNode; moduleDoc: JavaScriptModule }) {
      if (!ts.isClassDeclaration(node)) return;
      const internal = node.members
        .filter((member: TsNode) =>
          ts.getJSDocTags(member).some((tag: TsNode) => tag.tagName.text === 'internal'),
        )
        .map((member: TsNode) => member.name?.getText());
      const element = moduleDoc.declarations?.find(
        ({ name }) => name === node.name?.text,
      ) as Element;
      if (element?.members)
        element.members = element.members.filter(({ name }) => !internal.includes(name));
    },
  };
}

/** Gives the base class of the widgets the custom properties, before subclasses inherit them. */
function customProperties() {
  return {
    name: 'custom-properties',
    analyzePhase({ node, moduleDoc }: { node: TsNode; moduleDoc: JavaScriptModule }) {
      if (!ts.isClassDeclaration(node) || node.name?.text !== 'ClinicElement') return;
      const element = moduleDoc.declarations?.find(
        ({ name }) => name === 'ClinicElement',
      ) as Element;
      element.cssProperties = tokens.map(({ name, description, css }) => ({
        name,
        description,
        ...(css && { default: css }),
      }));
    },
  };
}

/** Leaves the elements, and of them what is public; names the modules that we publish. */
function tidy() {
  return {
    name: 'tidy',
    packageLinkPhase({ customElementsManifest }: { customElementsManifest: Package }) {
      for (const module of customElementsManifest.modules) {
        module.declarations = module.declarations?.filter(
          (each) => (each as Element).customElement,
        );
        module.declarations?.forEach((each) => tidyElement(each as Element));
      }
      const withElements = customElementsManifest.modules.filter(
        ({ declarations }) => declarations?.length,
      );
      customElementsManifest.modules = withElements.flatMap(modulesOf);
    },
  };
}

function tidyElement(element: Element): void {
  element.members = element.members?.filter(
    (member) =>
      (member.privacy ?? 'public') === 'public' &&
      !member.name.startsWith('_') &&
      !isStatic(member),
  );
  element.events = element.events?.filter(({ name }) => name);
  // In HTML an attribute is there or not; null and undefined are of the property.
  for (const attribute of element.attributes ?? []) {
    if (attribute.type) attribute.type.text = withoutNothing(attribute.type.text);
  }
  for (const list of [
    element.attributes,
    element.members,
    element.events,
    element.cssParts,
    element.cssProperties,
    element.slots,
  ]) {
    for (const each of list ?? []) rename((each as Attribute).inheritedFrom);
  }
  rename(element.superclass);
}

function isStatic(member: ClassMember): boolean {
  return Boolean('static' in member && member.static);
}

function withoutNothing(type: string): string {
  return type.replace(/ \| (?:null|undefined)\b/g, '');
}

/** `src/base/x.ts` is published as `dist/esm/base/x.js`. */
function rename(reference?: { module?: string }): void {
  if (reference?.module) reference.module = publishedPath(reference.module);
}

function publishedPath(path: string): string {
  return path.replace(/^\/?src\/(.*)\.[jt]s$/, 'dist/esm/$1.js');
}

/** A class's module has no side effect; the `.define` module beside it registers the element. */
function modulesOf(module: JavaScriptModule): JavaScriptModule[] {
  const path = publishedPath(module.path);
  const declarations = module.declarations as Element[];
  const registers = module.path.replace(/\.ts$/, '.define.ts');
  const definitions = declarations
    .filter(({ tagName }) => tagName && existsSync(registers))
    .map(({ name, tagName }) => ({
      kind: 'custom-element-definition' as const,
      name: tagName!,
      declaration: { name, module: path },
    }));
  return [
    {
      ...module,
      path,
      exports: declarations.map(({ name }) => ({
        kind: 'js',
        name,
        declaration: { name, module: path },
      })),
    },
    ...(definitions.length
      ? [
          {
            kind: module.kind,
            path: publishedPath(registers),
            declarations: [],
            exports: definitions,
          },
        ]
      : []),
  ];
}
