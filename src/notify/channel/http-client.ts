// Imported by name: a bundled `import()` of this CommonJS package would give its default export alone.
export { Agent, request } from 'undici';
