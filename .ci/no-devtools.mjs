// Stands in for react-devtools-core, which Ink asks for only while somebody debugs it.
export default {connectToDevTools() {}};
