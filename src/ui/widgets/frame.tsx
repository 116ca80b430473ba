// The frame: title, keys of the screens, the body, the notice and the footer with the keys that work now.
import {Box} from 'ink';
import type {ReactNode} from 'react';
import {wallTime} from '../../domain/base/calendar.ts';
import {setting} from '../../domain/shop/settings.ts';
import {counted} from '../../formats/text/counted.ts';
import {columnsOf, cut, filled, plainText} from '../../formats/text/plain-text.ts';
import {keyName, keyOfScreen, offers} from '../model/bindings.ts';
import type {Sight} from '../model/desk.ts';
import {filledForms} from '../model/open-forms.ts';
import {screenIds, screenTable} from '../model/screens.ts';
import {isInWords, noticeRows, type Tone, tourRows} from '../model/view.ts';
import {Line, type Span, span} from './line.tsx';
import {Lines, type PanelSize} from './panel.tsx';
import {spokenText} from './spoken.ts';
import {type ToneName, useTheme} from './theme.tsx';

const tones: Readonly<Record<Tone, ToneName>> = {plain: 'plain', done: 'done', warning: 'warning', alarm: 'alarm'};

/** What is open and not on this screen: parked baskets, and forms that are being filled in. */
function elsewhere(sight: Sight): readonly string[] {
	const parked = sight.state.parked.rows.size;
	const forms = filledForms(sight).filter(({screen}) => screen !== sight.view.screen).length;
	return [...(parked > 0 ? [`${parked} parked`] : []), ...(forms > 0 ? [counted(forms, 'form')] : [])];
}

function titleRow(sight: Sight, columns: number): readonly Span[] {
	const time = wallTime(sight.ports.now()).slice(11, 16);
	if (sight.view.screen === 'welcome') {
		const left = ' Counterfoil │ Welcome';
		return [span(left, 'strong'), filled(`${time} `, columns - columnsOf(left), 'right')];
	}
	const {state} = sight;
	const practice = state.shop.isPractice ? ' PRACTICE │' : '';
	const name = plainText(setting(state.settings, 'shop-name'));
	const {name: title} = screenTable[sight.view.screen];
	const right = `${[...elsewhere(sight), plainText(state.operators.rows.get(1)?.name ?? ''), time].join(' · ')} `;
	const mark = sight.view.backups?.mark;
	const warning = mark === undefined ? '' : `${mark} · `;
	const room = columns - columnsOf(practice) - columnsOf(warning) - columnsOf(right) - 1;
	const left = filled(cut(` ${name} · Till 1 │ ${title}`, room), room);
	return [span(practice, 'warning'), span(left, 'strong'), ' ', ...(warning === '' ? [] : [span(warning, 'warning')]), right];
}

function keysRow(sight: Sight, columns: number): readonly Span[] {
	if (sight.view.screen === 'welcome') return [' '.repeat(columns)];
	const gap = columns >= 100 ? '  ' : ' ';
	const spans = screenIds.flatMap((id): readonly Span[] => {
		const {name, short = name, key} = screenTable[id];
		if (key === undefined) return [];
		const text = `${keyName(keyOfScreen(sight.contexts.everywhere.bindings, id) ?? '')} ${columns >= 100 ? name : short}`;
		return [id === sight.view.screen ? span(text, 'chosen') : text];
	});
	return spans.flatMap(each => [gap, each]);
}

/** Hints for the footer, the most useful first, as many as fit. */
function footerHints(sight: Sight, columns: number): readonly string[] {
	const context = sight.context();
	const hasField = context.field?.read(sight) !== undefined;
	const all = offers(sight, [...context.bindings, ...sight.contexts.everywhere.bindings], hasField);
	const offered = all.filter(({binding}) => binding.hint !== undefined && binding.blocked?.(sight) === undefined);
	const hints: string[] = [];
	let width = 1;
	for (const {binding, keys} of offered.sort((a, b) => (a.binding.hint ?? 0) - (b.binding.hint ?? 0))) {
		const hint = `${keyName(keys[0] ?? '', isInWords(sight.view.machine))} ${binding.label}`;
		if (hints.includes(hint)) continue;
		if (width + columnsOf(hint) + 2 > columns) break;
		hints.push(hint);
		width += columnsOf(hint) + 2;
	}
	return hints;
}

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
	const {background} = useTheme();
	const hints = sight.view.isChord
		? [`${sight.keyOf('everywhere.function-keys-by-1-to-9-0')}: 1 to 9, 0, - or = for F1 to F12`]
		: footerHints(sight, columns);
	const notice = noticeLines(sight, columns);
	const body = {columns, rows: rows - 4 - notice.length};
	return (
		<Box flexDirection="column" width={columns} height={rows - 1} {...(background && {backgroundColor: background})}>
			<Line spans={titleRow(sight, columns)} />
			<Box aria-hidden>
				<Line spans={keysRow(sight, columns)} />
			</Box>
			<Box height={body.rows}>{children(body)}</Box>
			<Notice rows={notice} />
			<Line spans={[` ${hints.join('  ')}`]} />
		</Box>
	);
}
