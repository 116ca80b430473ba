// Owns `npm run node -- FILE`, and all that the checkout runs with the right Node: the build, tests, benches.
const {launch, nodeToRun, runNode} = require('./node.cjs');

launch(() => runNode(nodeToRun(), process.argv.slice(2)));
