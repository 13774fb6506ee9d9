import { pairOutputs } from './collect-blocks.js';
import { keeperOf, keeperProblems } from './elsewhere.js';
import { isKnown } from './run-block.js';

/** Which blocks are run (with what they print), which are not and say why, which something else holds, and what is wrong with the rest. */
export function sortBlocks(blocks) {
  const unsound = blocks.flatMap((block) => unsoundness(block).map((what) => `${block.file}:${block.line}: ${what}`));
  const passedOver = blocks.filter(({ notes }) => 'not run' in notes);
  const kept = blocks.filter((block) => keeperOf(block) !== undefined);
  const { pairs, problems } = pairOutputs(
    blocks.filter((block) => !passedOver.includes(block) && !kept.includes(block)),
  );
  return {
    runs: pairs.filter(({ block }) => isKnown(block.lang)),
    passedOver,
    kept,
    problems: [...keeperProblems(), ...unsound, ...problems],
  };
}

/** What nobody could run, or would pass over unseen. */
function unsoundness(block) {
  const { lang, notes, isOutput } = block;
  if ('unknown' in notes) return [`the comment before the block says nothing that is known: ${notes.unknown}`];
  if (notes['not run'] === '') return ['a block that is not run has to say why: <!-- not run: reason -->'];
  if ('not run' in notes || isOutput || keeperOf(block)) return [];
  return isKnown(lang)
    ? []
    : [`nobody knows how to run ${lang === '' ? 'a block without a language' : `the language ${lang}`}`];
}
