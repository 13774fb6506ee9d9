import { describe, expect, it } from 'vitest';
import { ErrorDescriber } from '../../clients/run/caught-error.ts';
import { describeThrown } from './describe-thrown.ts';

class ZooServiceException extends Error {}

class NotFoundException extends ZooServiceException {
  override readonly name: string = 'NotFoundException';
}

/** The same two classes in another copy of the package. */
const copy = (() => {
  class ZooServiceException extends Error {}
  class NotFoundException extends ZooServiceException {
    override readonly name: string = 'NotFoundException';
  }
  return { ZooServiceException, NotFoundException };
})();

/** A class that the package uses and does not export. */
class HiddenException extends ZooServiceException {}

/** A class that a bundle names in its own way. */
class e extends ZooServiceException {}

class Foreign extends Error {}

const own = { ZooServiceException, NotFoundException, TooManyAnimals: e, FeedCommand: class {} };
const describer = new ErrorDescriber(own);
const thrown = (error: unknown): string => describeThrown(describer.describe(error));
const withMembers = <Thrown extends object>(error: Thrown, members: object): Thrown => Object.assign(error, members);

describe('what was thrown is said in words', () => {
  it.each([
    {
      title: 'a class that the package exports',
      error: new NotFoundException('No such lion'),
      told: 'NotFoundException named "NotFoundException": No such lion',
    },
    {
      title: 'the base class, under the name of a fault, with its code',
      error: withMembers(new ZooServiceException('No such lion'), { name: 'NotFound', Code: 'NotFoundException' }),
      told: 'ZooServiceException named "NotFound" (code "NotFoundException"): No such lion',
    },
    {
      title: 'a code that says what the name says is not repeated',
      error: withMembers(new ZooServiceException('No'), { name: 'NotFound', code: 'NotFound' }),
      told: 'ZooServiceException named "NotFound": No',
    },
    {
      title: 'a class that is exported under another name than it has',
      error: withMembers(new e('Full'), { name: 'TooMany' }),
      told: 'TooManyAnimals, a class of another name inside, named "TooMany": Full',
    },
    {
      title: 'a class of the same name in another copy of the package',
      error: new copy.NotFoundException('No such lion'),
      told: 'a class NotFoundException of another copy, not the one that this package exports, named "NotFoundException": No such lion',
    },
    {
      title: 'the base class of another copy',
      error: withMembers(new copy.ZooServiceException('No'), { name: 'NotFound' }),
      told: 'a class ZooServiceException of another copy, not the one that this package exports, named "NotFound": No',
    },
    {
      title: 'a class that the package does not export, made from one that it does',
      error: withMembers(new HiddenException('No'), { name: 'Hidden' }),
      told: 'a class HiddenException that this package does not export, made from its ZooServiceException, named "Hidden": No',
    },
    {
      title: 'a class that the package knows nothing of',
      error: withMembers(new Foreign('No'), { name: 'NotFound' }),
      told: 'a class Foreign that this package does not export (another copy of it?) named "NotFound": No',
    },
    {
      title: 'a class without a name',
      error: withMembers(new (class extends Error {})('No'), { name: 'NotFound' }),
      told: 'a class without a name that this package does not export (another copy of it?) named "NotFound": No',
    },
    {
      title: 'an error of the language',
      error: new TypeError("Cannot read properties of undefined (reading 'x')"),
      told: "a plain TypeError: Cannot read properties of undefined (reading 'x')",
    },
    {
      title: 'an error of Node, with its code',
      error: withMembers(new Error('socket hang up'), { code: 'ECONNRESET' }),
      told: 'a plain Error (code "ECONNRESET"): socket hang up',
    },
    {
      title: 'a plain error under the name of a fault',
      error: withMembers(new Error('No'), { name: 'NotFound' }),
      told: 'a plain Error named "NotFound": No',
    },
    {
      title: 'an error without a message',
      error: withMembers(new ZooServiceException(), { name: 'NotFound' }),
      told: 'ZooServiceException named "NotFound"',
    },
    {
      title: 'an error without a name',
      error: withMembers(new ZooServiceException('No'), { name: undefined }),
      told: 'ZooServiceException without a name: No',
    },
    {
      title: 'an error whose class cannot be found',
      error: Object.setPrototypeOf(
        new Error('No'),
        Object.create(Error.prototype, { constructor: { value: undefined } }),
      ),
      told: 'a class without a name that this package does not export (another copy of it?) named "Error": No',
    },
    { title: 'a text', error: 'No', told: 'a value that is no error without a name: No' },
    { title: 'nothing', error: undefined, told: 'a value that is no error without a name: undefined' },
    {
      title: 'an object that only looks like an error',
      error: { name: 'NotFound', message: 'No' },
      told: 'a value that is no error named "NotFound": [object Object]',
    },
    {
      title: 'an object without a prototype',
      error: withMembers(Object.create(null), { name: 'NotFound' }),
      told: 'a value that is no error named "NotFound": undefined',
    },
    {
      title: 'a message of many lines, of which the first says enough',
      error: new TypeError('one\ntwo'),
      told: 'a plain TypeError: one',
    },
    {
      title: 'a message that is very long',
      error: new TypeError('a'.repeat(500)),
      told: `a plain TypeError: ${'a'.repeat(119)}…`,
    },
  ])('$title', ({ error, told }) => {
    expect(thrown(error)).toBe(told);
  });
});
