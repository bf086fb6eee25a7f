export default {
  singleQuote: true,
  printWidth: 100,
  // White space in a template is bytes on every page, so templates stay as they are written.
  embeddedLanguageFormatting: 'off',
};
