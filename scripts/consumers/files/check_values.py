# Holds the values to the JSON Schemas as they ship, with a validator that knows nothing of docpact.
import json
import sys

import jsonschema
import regex

services = "node_modules/@docpact/schemas/services/"
draft = jsonschema.Draft202012Validator
formats = jsonschema.FormatChecker(formats=())


@formats.checks("date-time")
def is_date_time(value):
    """RFC 3339, which the library leaves to another package."""
    pattern = r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])[Tt]([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?([Zz]|[+-]\d{2}:\d{2})"
    return not isinstance(value, str) or regex.fullmatch(pattern, value, regex.ASCII) is not None


def pattern(validator, pattern, instance, schema):
    """Patterns are ECMA-262's: they have \\p{L}, which Python's own `re` lacks, and their $ is the very end."""
    if validator.is_type(instance, "string") and not regex.search(regex.sub(r"(?<!\\)\$", r"\\Z", pattern), instance):
        yield jsonschema.ValidationError(f"{instance!r} does not match {pattern!r}")


def validator_of(document, side):
    """A validator of one side of a contract document, which must itself be a JSON Schema."""
    with open(services + document, encoding="utf-8") as file:
        schema = json.load(file)
    draft(draft.META_SCHEMA).validate(schema)
    validator = jsonschema.validators.extend(draft, {"pattern": pattern})
    return validator({**schema, "$ref": "#/$defs/" + side}, format_checker=formats)


validators = {}
wrong = []
with open("values.json", encoding="utf-8") as file:
    values = json.load(file)
for value in values:
    key = (value["document"], value["side"])
    validators[key] = validators.get(key) or validator_of(*key)
    if validators[key].is_valid(value["json"]) != value["valid"]:
        wrong.append(f"{key[0]} {key[1]} {value['name']}: should be {'valid' if value['valid'] else 'refused'}")
print("\n".join(wrong) or f"{len(values)} values judged alike by jsonschema of Python {sys.version.split()[0]}")
sys.exit(1 if wrong or not values else 0)
