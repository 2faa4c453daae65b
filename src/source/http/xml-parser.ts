// Loaded apart: few sources are XML.
export { XMLParser, XMLValidator } from 'fast-xml-parser';
