// The command `npm run node -- FILE`: everything that the checkout runs with the right Node, such as the build, tests and benches.
const {launch, nodeToRun, runNode} = require('./node.cjs');

launch(() => runNode(nodeToRun(), process.argv.slice(2)));
