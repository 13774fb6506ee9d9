import { expect, it } from 'vitest';
import { Anchors, linkTo } from './anchors.ts';

it('two things that ask for the same id get two', () => {
  const anchors = new Anchors();
  const [a, b, c] = [{}, {}, {}];
  for (const thing of [a, b, c]) anchors.claim(thing, 'x');
  expect([a, b, c].map((thing) => anchors.idOf(thing))).toEqual(['x', 'x~2', 'x~3']);
});

it.each([
  { title: 'an operation', given: 'neptune/CreateDBClusterSnapshot', want: '#neptune/CreateDBClusterSnapshot' },
  { title: 'a member of a list', given: 'a/B:Input.Tags[].Key', want: '#a/B:Input.Tags%5B%5D.Key' },
  { title: 'a name with a hash', given: 'a#b%c', want: '#a%23b%25c' },
])('a link to $title leads to its id', ({ given, want }) => {
  const id = new Anchors().take(given);
  expect(linkTo(id)).toBe(want);
  expect(decodeURIComponent(linkTo(id).slice(1))).toBe(id);
});

it('an id has no white space and no character that cannot be written', () => {
  expect(new Anchors().take('a b\n\ud800')).toBe('a_b_\\ud800');
});
