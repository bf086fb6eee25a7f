// What kind of document the host page is.
export default [{ name: 'quirks mode', doctype: '' }];
