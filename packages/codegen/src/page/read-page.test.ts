import { expect, it } from 'vitest';
import { readPage } from './read-page.ts';

const TEXT =
  "Garden / Client / plant_tree\nplant_tree#\n- Garden.Client.plant_tree(**kwargs)#\n- Plants one tree. - See also: AWS API Documentation - Request Syntax- response = client.plant_tree( Name='string' ) - Parameters:\n- Name (string) – A name, without </HTML> or </div> in it. \n- Returns:\n- None ";

it('reads a flattened page as such, whatever tags stand in its prose', () => {
  const { format, input } = readPage('page.txt', TEXT);
  expect(format).toBe('text');
  expect(typeof input.list === 'object' && input.list[0]?.text[0]?.text).toBe(
    'A name, without </HTML> or </div> in it.',
  );
});
