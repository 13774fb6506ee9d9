import { _, type Code, type CodeKeywordDefinition, type KeywordCxt, Name } from 'ajv/dist/2020.js';

const isDateTime = new Name('isDateTime');
const isValidDate = new Name('isValidDate');

/** When a value is wrong, by format. `type` says by itself that text must be text. */
const wrong: Readonly<Record<string, (data: Name) => Code>> = {
  'date-time': (data) => _`typeof ${data} === "string" && !${isDateTime}(${data})`,
  Date: (data) => _`!${isValidDate}(${data})`,
  'Date or null': (data) => _`${data} !== null && !${isValidDate}(${data})`,
  Uint8Array: (data) => _`!(${data} instanceof Uint8Array)`,
  'Uint8Array or null': (data) => _`${data} !== null && !(${data} instanceof Uint8Array)`,
};

const formatted = (keyword: 'format' | 'contentEncoding'): CodeKeywordDefinition => ({
  keyword,
  schemaType: 'string',
  error: { message: '', params: ({ schema }) => _`{format: ${schema}}` },
  code(cxt: KeywordCxt) {
    const isWrong = wrong[cxt.schema];
    if (!isWrong) throw new TypeError(`No check for the format ${cxt.schema}`);
    cxt.fail(isWrong(new Name(String(cxt.data))));
  },
});

/** `format`: a timestamp as text, or as a `Date` in the SDK's view. */
export const format = formatted('format');

/** `contentEncoding`: a blob as a `Uint8Array` in the SDK's view; as text it is free. */
export const contentEncoding = formatted('contentEncoding');
