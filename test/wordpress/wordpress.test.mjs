// The built files against a real WordPress; `npm run test:wordpress` runs it. One process, because
// the site takes some seconds to start. Each of these files can be run alone too: `node --test <file>`.
import './text.mjs';
import './pictures.mjs';
import './requests.mjs';
import './card.mjs';
import './body.mjs';
import './pages.mjs';
