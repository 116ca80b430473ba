// Owns that a closed pipe is quiet: whoever reads the output may leave before it ends.

/** Ends quietly when whoever reads the output has gone. */
export function allowClosedPipe(stream: NodeJS.WriteStream): void {
	stream.on('error', error => {
		if ('code' in error && error.code === 'EPIPE') process.exit(0);
		throw error;
	});
}
