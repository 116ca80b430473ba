// The verbs about settings: what money depends on, and a VAT rate that begins on a day to come.
import type {Command} from 'commander';
import type {Day} from '../../../domain/base/calendar.ts';
import {dayOf, isSettingName, type SettingName, setting, settingNames} from '../../../domain/shop/settings.ts';
import {laterRates, settingOn} from '../../../domain/shop/vat-rates.ts';
import {readSetting, settingChoices, settingText, settingThrough} from '../../../formats/records/setting.ts';
import {settingLabels} from '../../../formats/wording/settings.ts';
import {dayArgument, type GlobalOptions, need} from '../../kit/arguments.ts';
import {withId} from '../../kit/asked.ts';
import {UsageError} from '../../kit/exit.ts';
import {perform, reading, refused, type Session, selling} from '../../kit/session.ts';
import {table} from '../../kit/tables.ts';

function nameArgument(text: string): SettingName {
	if (!isSettingName(text)) throw refused({kind: 'unknown-setting', name: text});
	return text;
}

export function addSettingVerbs(program: Command): void {
	const verb = program
		.command('setting')
		.summary('what money depends on')
		.description('Lists and changes the settings of the shop. Each change is in the journal.');

	verb
		.command('list')
		.summary('all settings, their values and what may be set')
		.addHelpText('after', '\nExample:\n  counterfoil setting list')
		.action((_options: object, command: Command) =>
			reading(command.optsWithGlobals(), ({shop, output, currency, now}) => {
				const {state} = shop.till;
				const day = dayOf(state.settings, now());
				const columns = [{title: 'Name'}, {title: 'Value'}, {title: 'What it is'}, {title: 'May be'}] as const;
				const rows = settingNames.map(name => [
					name,
					settingThrough(state, name, day),
					settingLabels[name],
					settingChoices(name),
				]);
				const values = Object.fromEntries(settingNames.map(name => [name, settingOn(state, name, day)]));
				output.show(table(columns, rows), {currency, settings: values, laterVatRates: laterRates(state, day)});
			}),
		);

	withId(verb.command('set'))
		.summary('change a setting')
		.argument('<name>')
		.argument('<value>', 'vat-rate with --from: or "none", and the rate that was to begin then is taken back')
		.option('--from <day>', 'vat-rate only: the day it is in force from, like 2027-04-01')
		.addHelpText(
			'after',
			'\nExamples:\n  counterfoil setting set cash-rounding nearest\n  counterfoil setting set vat-number 4123456789\n  counterfoil setting set vat-registered yes\n  counterfoil setting set vat-rate 15.5 --from 2027-04-01\n  counterfoil setting set vat-rate none --from 2027-04-01',
		)
		.action((name: string, text: string, _options: object, command: Command) => {
			const known = nameArgument(name);
			const {from} = command.optsWithGlobals<{readonly from?: string}>();
			if (from !== undefined) return setRateFrom(command.optsWithGlobals(), {name: known, text, from});
			const value = need('value', readSetting(known, text));
			return selling(command.optsWithGlobals(), 'setting set', async session => {
				const {after} = await perform(session, () => ({type: 'changeSetting', name: known, value}));
				const now = setting(after.shop.till.state.settings, known);
				session.output.show([`${known} is ${settingText(known, now)} now.`], {name: known, value: now});
			});
		});
}

type RateFrom = {readonly name: SettingName; readonly text: string; readonly from: string};
/** The rate that begins on a day; without it, the one that was to begin then is taken back. */
type LaterRate = {readonly name: SettingName; readonly rate: number | undefined; readonly from: string};

/** The one setting that may begin later, and whose later value may be taken back. */
function setRateFrom(options: GlobalOptions, {name, text, from}: RateFrom): Promise<void> {
	if (name !== 'vat-rate') throw new UsageError(`--from: ${name} is changed at once. Only vat-rate may begin later.`);
	const rate = text === 'none' ? undefined : Number(need('value', readSetting(name, text)));
	return selling(options, 'setting set', session => changeRateFrom(session, {name, rate, from}));
}

/** Asked again, it names the day that "tomorrow" was when it was done. */
export async function changeRateFrom(session: Session, {name, rate, from}: LaterRate): Promise<void> {
	const dayAt = ({shop, now}: Session): Day =>
		dayArgument('--from', from, {now: now(), dayOf: moment => dayOf(shop.till.state.settings, moment)});
	const asked = dayAt(session);
	const {done, after} = await perform(session, () =>
		rate === undefined ? {type: 'cancelVatRate', from: asked} : {type: 'setVatRate', rate, from: asked},
	);
	const day = done.isRepeat ? dayAt(after) : asked;
	const said =
		rate === undefined ? `vat-rate stays as it is on ${day}.` : `vat-rate is ${settingText(name, rate)} from ${day} on.`;
	session.output.show([said], {name, ...(rate === undefined ? {cancelled: day} : {value: rate, from: day})});
}
