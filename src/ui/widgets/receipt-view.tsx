// A paper on screen, such as a receipt: the paper itself, at its width, scrolled when it is longer than the window.
import {Box} from 'ink';
import type {Receipt} from '../../domain/receipts/receipt.ts';
import type {PaperLine} from '../../formats/paper/lines.ts';
import {receiptPaper} from '../../formats/paper/receipt.ts';
import {paperRows} from '../../formats/paper/rows.ts';
import {filled, plainText, wrapped} from '../../formats/text/plain-text.ts';
import {span} from './line.tsx';
import {inside, Lines, Panel, type PanelSize, scrolledTitle} from './panel.tsx';
import {useTheme} from './theme.tsx';

/** The paper on screen has the middle one of the three printed widths. */
export const paperColumns = 42;

type PaperViewProps = {
	/** What the paper is called in the border. */
	readonly title: string;
	readonly paper: readonly PaperLine[];
	/** What stands under the paper: what became of it since. */
	readonly below?: readonly string[];
	/** The rows of the paper above the window. */
	readonly top: number;
	readonly size: PanelSize;
	readonly hasCursor?: boolean;
};

/** A rule and the texts below the paper, at its width; no rows where there are none. */
export const belowPaper = (texts: readonly string[], columns: number): readonly string[] =>
	texts.length === 0 ? [] : ['-'.repeat(columns), ...texts.flatMap(text => wrapped(plainText(text), columns))];

export function PaperView({title: name, paper, below = [], top, size, hasCursor = true}: PaperViewProps) {
	const {inWords} = useTheme();
	const {columns, rows} = inside(size);
	const width = Math.min(paperColumns, columns);
	const all = [...paperRows(paper, {columns: width}), ...belowPaper(below, width).map(text => ({text, isBold: false}))];
	const from = Math.max(0, Math.min(top, all.length - rows));
	const margin = ' '.repeat(Math.max(0, Math.floor((columns - width) / 2)));
	const seen = all.slice(from, from + rows);
	const title = scrolledTitle(name, {from, seen: seen.length, all: all.length}, inWords);
	return (
		<Panel title={title} size={size} hasCursor={hasCursor} isScrolled>
			<Box flexDirection="column">
				<Lines rows={seen.map(({text, isBold}) => [margin, span(filled(text, width), isBold ? 'strong' : 'plain')])} />
			</Box>
		</Panel>
	);
}

type ReceiptViewProps = Omit<PaperViewProps, 'title' | 'paper'> & {readonly receipt: Receipt; readonly symbol: string};

export const ReceiptView = ({receipt, symbol, ...rest}: ReceiptViewProps) => (
	<PaperView title={`Receipt ${receipt.number}`} paper={receiptPaper(receipt, symbol)} {...rest} />
);
