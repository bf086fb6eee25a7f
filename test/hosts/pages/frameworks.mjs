// Style sheets that many sites begin with.
import { npmCss } from '../host-page.mjs';

export default [
  { name: 'bootstrap 5', head: npmCss('bootstrap/dist/css/bootstrap.css') },
  { name: 'bootstrap 3', head: npmCss('bootstrap3/dist/css/bootstrap.css') },
];
