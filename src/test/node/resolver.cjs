// Has the linter look once, at each kind of place, at what many references lead to. With a copy at each place, a document of
// ninety thousand values has seven million. What was looked at in a place of one kind stands in the others of that kind as
// an outline, which has what rules ask of it from outside.
const { Resolver } = require('@stoplight/spectral-ref-resolver');

// Components where they are defined, and schemas as a whole, of which rules ask more than an outline has.
const ALWAYS_WHOLE = /^\/components\/[^/]+\/[^/]+$|\/schema$/;

// Within a schema, rules tell apart what is below its properties, and names.
const IN_SCHEMA = /^(.*?\/schema)(\/properties)?(?:\/|$)/;

module.exports = new Resolver({
  transformDereferenceResult: ({ result }) => Promise.resolve({ result: withOutlines(result) }),
});

function withOutlines(document) {
  const sections = new Map();
  for (const [section, components] of Object.entries(document.components ?? {})) {
    Object.values(components).forEach(component => sections.set(component, section));
  }
  const seen = new Map();

  const wasSeen = (component, place) => {
    const places = seen.get(component) ?? new Set();
    seen.set(component, places);
    return places.has(place) || !places.add(place);
  };
  const show = (value, place, whole) => {
    if (!isObject(value)) {
      return value;
    }
    if (!whole && sections.has(value) && !ALWAYS_WHOLE.test(place) && wasSeen(value, place)) {
      return outline(value, sections.get(value) === 'responses' ? 2 : 1);
    }
    if (Array.isArray(value)) {
      return value.map(item => show(item, below(place, '*'), whole));
    }
    // an example is held against all of its schema
    const all = whole || (IN_SCHEMA.test(place) && (value.example !== undefined || value.default !== undefined));
    return mapped(value, (item, name) => show(item, below(place, name), all));
  };
  return show(document, '', false);
}

function below(place, name) {
  const schema = IN_SCHEMA.exec(place);
  if (schema) {
    return `${schema[1]}${schema[2] ?? ''}/${name}`;
  }
  if (place === '/components/schemas') {
    return `${place}/schema`;
  }
  return `${place}/${place === '/paths' ? '*' : name}`;
}

function outline(value, levels) {
  return mapped(value, (item, name) => {
    if (Array.isArray(item)) {
      return (name === 'enum' ? item.slice(0, 1) : item).filter(each => !isObject(each));
    }
    if (isObject(item)) {
      return levels > 1 ? outline(item, levels - 1) : {};
    }
    return item;
  });
}

function mapped(object, change) {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value, name)]));
}

function isObject(value) {
  return typeof value === 'object' && value !== null;
}
