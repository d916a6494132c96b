/*
 * schema.js - validate documents against schemas with ajv, an independent validator.
 *
 * Standard input has a line "SCHEMA DOCUMENT" for each pair: the file of a schema,
 * followed by #/items for the elements of its array, and the file of a document. A schema
 * must conform to the metaschema in ajv's strict mode. A document must be valid, and must
 * become invalid when a required key is removed, a key is added, or a value has another
 * type. Errors go to standard output.
 */
"use strict";
const fs = require("fs");
const Ajv = require("ajv/dist/2020");
const formats = require("ajv-formats");

const ajv = new Ajv({ strict: true, allowUnionTypes: true, allErrors: false });
formats(ajv);
for (const loose of ["idn-email", "iri"]) // not supported by ajv-formats
	ajv.addFormat(loose, true);

let bad = 0;
const say = (text) => {
	console.log(text);
	bad++;
};
const read = (file) => JSON.parse(fs.readFileSync(file, "utf8"));

/* Requirements of our schemas beyond the metaschema. */
function look(file, schema) {
	if (!ajv.validateSchema(schema))
		say(`${file}: no schema: ${ajv.errorsText()}`);
	if (schema.$schema !== "https://json-schema.org/draft/2020-12/schema")
		say(`${file}: $schema is ${schema.$schema}`);
	if (!/^tmodel\/[a-z0-9-]+\/1$/.test(schema.$id) || !schema.title || !schema.description)
		say(`${file}: without $id, title or description`);
	(function walk(part, path) {
		if (part.properties && part.additionalProperties !== false)
			say(`${file}: ${path} is open`);
		for (const [key, below] of Object.entries(part))
			if (below && typeof below === "object")
				walk(below, `${path}/${key}`);
	})(schema, "#");
}

const schemas = new Map();
function schemaOf(name) {
	const [file, inside] = name.split("#/");
	if (!schemas.has(name)) {
		const whole = read(file);
		if (!inside)
			look(file, whole);
		const { $id, ...part } = inside ? whole[inside] : whole;
		schemas.set(name, { part, fits: ajv.compile(part) });
	}
	return schemas.get(name);
}

/* The alternative of several schemas that matches the kind of this block. */
function choose(schema, value) {
	const has = (one, key) =>
		!one.properties[key] || one.properties[key].enum.includes(value[key]);
	return schema.oneOf
		? schema.oneOf.find((one) => has(one, "kind") && has(one, "type"))
		: schema;
}

/*
 * Call wrong(what) after each change that must make the document invalid, then revert it.
 * Of an array only the first item and one of each further kind of block is changed.
 */
function spoil(schema, value, path, wrong) {
	if (Array.isArray(value)) {
		const seen = new Set();
		value.forEach((item, i) => {
			const kind = item && item.kind + item.type;
			if (seen.has(kind))
				return;
			seen.add(kind);
			spoil(choose(schema.items, item), item, `${path}/${i}`, wrong);
		});
		return;
	}
	if (!value || typeof value !== "object" || !schema.properties)
		return;
	for (const key of Object.keys(value)) {
		const was = value[key];
		value[key] = was !== null && typeof was === "object" ? 1.5 : { wrong: true };
		wrong(`${path}/${key} of another type`);
		value[key] = was;
		if (schema.required.includes(key)) {
			delete value[key];
			wrong(`${path} without ${key}`);
			value[key] = was;
		}
		spoil(schema.properties[key], was, `${path}/${key}`, wrong);
	}
	value["not-there"] = 1;
	wrong(`${path} with one key more`);
	delete value["not-there"];
}

let spoilt = 0;
for (const line of fs.readFileSync(0, "utf8").trim().split("\n")) {
	const [name, file] = line.split(" ");
	const { part, fits } = schemaOf(name);
	const document = read(file);
	if (!fits(document)) {
		say(`${file} is not what ${name} says: ${ajv.errorsText(fits.errors)}`);
		continue;
	}
	spoil(part, document, "", (what) => {
		spoilt++;
		if (fits(document))
			say(`${name} lets it pass: ${what} in ${file}`);
	});
}
if (!spoilt)
	say("nothing was spoilt");
process.exit(bad ? 1 : 0);
