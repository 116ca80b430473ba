// The frame: the title bar, the tabs of the screens, the body, the notice, and the footer with the keys that work now.
import {Box} from 'ink';
import type {ReactNode} from 'react';
import {columnsOf, filled} from '../../formats/text/plain-text.ts';
import {keyName, keyOfScreen, offers} from '../model/bindings.ts';
import type {Binding, Sight} from '../model/desk.ts';
import {isAtWork, screenIds, screenTable} from '../model/screens.ts';
import {isInWords, noticeRows, type Tone, tourRows} from '../model/view.ts';
import {Clicked} from './clicked.tsx';
import {Ground} from './ground.tsx';
import {Line, type Span, span} from './line.tsx';
import {Lines, type PanelSize} from './panel.tsx';
import type {ToneName} from './roles.ts';
import {spokenText} from './spoken.ts';
import {useTheme} from './theme.tsx';
import {titleSpans} from './title-bar.ts';

const tones: Readonly<Record<Tone, ToneName>> = {plain: 'plain', done: 'good', warning: 'warning', alarm: 'bad'};

/** The tabs of the screens, with their keys. The open one stands on a ground of its own. */
function tabSpans(sight: Sight, columns: number): readonly Span[] {
	if (!isAtWork(sight)) return [' '.repeat(columns)];
	const isWide = columns >= 100;
	// The open tab has its ground on a column at either side: the others stay where they are.
	let isBehindOpen = false;
	return screenIds.flatMap((id): readonly Span[] => {
		const {name, short = name, key} = screenTable[id];
		if (key === undefined) return [];
		const isOpen = id === sight.view.screen;
		const space = ' '.repeat((isWide ? 2 : 1) - (isOpen || isBehindOpen ? 1 : 0));
		isBehindOpen = isOpen;
		const own = keyOfScreen(sight.contexts.everywhere.bindings, id) ?? '';
		const [keyText, label, press] = [keyName(own), isWide ? name : short, [own]];
		if (isOpen) return [space, span(` ${keyText} ${label} `, 'tab', press)];
		return [space, span(keyText, 'accent', press), span(` ${label}`, 'dim', press)];
	});
}

type Hint = {
	/** Nothing where a click would record something. */
	readonly press: readonly string[];
	readonly key: string;
	readonly label: string;
	readonly isAlways: boolean;
};

const hintOf = (sight: Sight, {label, isAlways, records}: Binding, own: string): Hint => ({
	press: records ? [] : [own],
	key: keyName(own, isInWords(sight.view.machine)),
	label,
	isAlways: isAlways === true,
});

const widthOfHints = (hints: readonly Hint[]): number =>
	hints.reduce((sum, {key, label}) => sum + columnsOf(key) + 1 + columnsOf(label) + 2, 0);

/** Hints for the footer, the most useful first, as many as fit. */
function footerHints(sight: Sight, columns: number): readonly Hint[] {
	const context = sight.context();
	const hasField = context.field?.read(sight) !== undefined;
	const all = offers(sight, [...context.bindings, ...sight.contexts.everywhere.bindings], hasField);
	// A key that comes first everywhere, such as the one that leaves the tour, does nothing else meanwhile.
	const first = sight.contexts.everywhere.bindings.filter(({isFirst, isActive}) => isFirst && isActive?.(sight));
	const isTaken = (keys: readonly string[]): boolean => first.some(binding => binding.keys.includes(keys[0] ?? ''));
	const offered = all.filter(
		({binding, keys}) => binding.hint !== undefined && binding.blocked?.(sight) === undefined && !isTaken(keys),
	);
	const hints = offered
		.sort((a, b) => (a.binding.hint ?? 0) - (b.binding.hint ?? 0))
		.map(({binding, keys}) => hintOf(sight, binding, keys[0] ?? ''))
		.filter((hint, place, all) => all.findIndex(({key, label}) => key === hint.key && label === hint.label) === place);
	const always = hints.filter(({isAlways}) => isAlways);
	const room = columns - 1 - widthOfHints(always);
	const others = hints.filter(({isAlways}) => !isAlways);
	const tooWide = others.findIndex((_, place) => widthOfHints(others.slice(0, place + 1)) > room);
	const fitting = tooWide === -1 ? others.length : tooWide;
	return [...others.slice(0, fitting), ...always];
}

const hintSpans = (hints: readonly Hint[]): readonly Span[] =>
	hints.flatMap(({press, key, label}, place) => [
		place === 0 ? ' ' : '  ',
		span(key, 'title', press),
		span(` ${label}`, 'dim', press),
	]);

function noticeLines(sight: Sight, columns: number): readonly (readonly Span[])[] {
	const {notice, busy} = sight.view;
	const tone = busy === undefined && notice ? tones[notice.tone] : 'dim';
	const tour = tourRows(sight.view).map(row => [span(filled(` ${row}`, columns), 'strong')]);
	return [...tour, ...noticeRows(sight.view).map(row => [span(filled(` ${row}`, columns), tone)])];
}

/** The notice; read aloud with its name, so that it is recognised. */
function Notice({rows}: {readonly rows: readonly (readonly Span[])[]}) {
	const text = spokenText(
		rows
			.flat()
			.map(each => (typeof each === 'string' ? each : each.text))
			.join(' '),
	);
	return (
		<Box flexDirection="column" {...(text !== '' && {'aria-label': `Notice: ${text}`})}>
			<Lines rows={rows} />
		</Box>
	);
}

type FrameProps = {readonly sight: Sight; readonly children: (size: PanelSize) => ReactNode};

export function Frame({sight, children}: FrameProps) {
	const {columns, rows} = sight.view.size;
	const {hasGround} = useTheme();
	const hints = sight.view.isChord
		? [` ${sight.keyOf('everywhere.function-keys-by-1-to-9-0')}: 1 to 9, 0, - or = for F1 to F12`]
		: hintSpans(footerHints(sight, columns));
	const notice = noticeLines(sight, columns);
	const body = {columns, rows: rows - 4 - notice.length};
	return (
		<Box flexDirection="column" width={columns} height={rows - 1}>
			{hasGround ? <Ground columns={columns} rows={rows - 1} /> : undefined}
			<Line spans={titleSpans(sight, columns)} ground="bar" />
			<Box aria-hidden>
				<Clicked spans={tabSpans(sight, columns)} />
			</Box>
			<Box height={body.rows}>{children(body)}</Box>
			<Notice rows={notice} />
			<Clicked spans={hints} />
		</Box>
	);
}
