import { Filter } from './filter.js';
import { fromHash, showAll } from './filter-state.js';
import { elementAt, offerLinks, reveal } from './reveal.js';
import { showMessages } from './wire-view.js';

showMessages(document);
offerLinks(document);

const form = document.getElementById('filter');
const filter = form instanceof HTMLFormElement ? new Filter(form) : undefined;

/** Follows the hash of the page: a state of the filter, or a place, which is shown even where the filter hides it. */
function follow() {
  const element = elementAt(location.hash);
  if (element?.closest('[hidden]')) filter?.set(showAll);
  if (element) reveal(element);
  else filter?.set(fromHash(location.hash) ?? showAll);
}

filter?.set(fromHash(location.hash) ?? showAll);
follow();
addEventListener('hashchange', follow);
// A link to where the page already is changes no hash.
addEventListener('click', ({ target }) => {
  const link = target instanceof Element ? target.closest('a') : null;
  if (link?.hash && link.hash === location.hash) follow();
});
