// A row in which a click is the keys of the piece that it is on.
import {Box} from 'ink';
import {Line, type Span} from './line.tsx';
import {keysAcross, useTouch} from './touch.ts';

export const Clicked = ({spans}: {readonly spans: readonly Span[]}) => (
	<Box ref={useTouch(keysAcross(spans))}>
		<Line spans={spans} />
	</Box>
);
