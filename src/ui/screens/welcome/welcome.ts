// The first run: a practice shop, the user's own shop, or the way to bring old files; and the form of the own shop.
import type {NewShop} from '../../../app/new-shop.ts';
import {checkText, type Field} from '../../../domain/base/checks.ts';
import {isCurrency} from '../../../domain/base/currency.ts';
import {zero} from '../../../domain/base/money.ts';
import {personName, shopName, tidy} from '../../../domain/base/text.ts';
import {isVatNumber} from '../../../domain/shop/vat.ts';
import {amountText, readAmount} from '../../../formats/text/amount.ts';
import {refusalText} from '../../../formats/wording/refusals.ts';
import {inStock} from '../../actions/fill-basket.ts';
import type {Context, Desk, Sight} from '../../model/desk.ts';
import {choiceInput, type Form, type FormValues, openForm, textInput} from '../../model/form.ts';
import {chosenKey} from '../../model/list.ts';
import {movingKeys} from '../shared/list-keys.ts';
import {type Switch, switchTo} from '../shared/switch-shop.ts';
import {recoveryChoices} from './recovery.ts';
import {type WelcomeChoice, welcomeState} from './state.ts';

const welcomeChoices: readonly WelcomeChoice[] = [
	{
		key: 'practice',
		title: 'Practice shop',
		about: 'Goods, services, bills and accounts to try everything with. Nothing in it is real.',
		run: desk => makePractice(desk),
	},
	{
		key: 'own',
		title: 'My shop',
		about: 'Your own shop, empty, with all services and billers.',
		run: desk => desk.open({type: 'form', form: ownShopForm(desk, {replacesPractice: false})}),
	},
	{
		key: 'files',
		title: 'Bring my files',
		about: 'From the old billing and product programs: make My shop, then import their folder.',
		run: desk =>
			desk.open({
				type: 'question',
				asks: 'bring-files',
				title: 'Bring my files',
				lines: [
					`1. Make My shop here, then leave with ${desk.keyOf('everywhere.leave')}.`,
					'2. Look first:   npx counterfoil import FOLDER --dry-run',
					'3. Bring it in:  npx counterfoil import FOLDER',
					'FOLDER holds accounts_registry.json or product_Records.json.',
				],
				yes: 'make My shop now',
				no: 'back',
				choice: 'yes',
				onYes: () => desk.open({type: 'form', form: ownShopForm(desk, {replacesPractice: false, bringsFiles: true})}),
			}),
	},
];

/** The first step in an empty shop. */
const firstSteps = {
	practice: ({keyOf}: Sight): string =>
		`The shop is open. Scan, or type a name. New here? ${keyOf('everywhere.actions')}, then tour.`,
	goods: (sight: Sight): string => `Your shop is open. Add goods ${inStock(sight, 'stock.new')}.`,
	files: ({keyOf}: Sight): string =>
		`Your shop is open. Leave with ${keyOf('everywhere.leave')} and bring your files in: npx counterfoil import FOLDER`,
};

type Making = Pick<Switch, 'work' | 'stop'> & {readonly firstStep?: (sight: Sight) => string};

const make = (desk: Desk, what: string, {firstStep = firstSteps.goods, ...making}: Making): void =>
	switchTo(desk, {
		what,
		...making,
		say: ({till}) => (till.state.shop.isPractice ? firstSteps.practice(desk) : firstStep(desk)),
	});

/** The practice shop comes with six weeks behind it. Making them takes a second or two, and can be stopped. */
function makePractice(desk: Desk): void {
	const stopping = new AbortController();
	make(desk, 'Making the practice shop', {
		work: () =>
			desk.ports.createShop(
				{kind: 'practice', hasPast: true},
				{onStep: progress => desk.set({progress}), signal: stopping.signal},
			),
		stop: () => stopping.abort(),
	});
}

/** The choices while no shop is open: the ways out of damage, or a first shop. */
export const choicesOf = (sight: Sight): readonly WelcomeChoice[] =>
	sight.ports.recovery ? recoveryChoices(sight.ports.recovery.backup) : welcomeChoices;

const keysOf = (sight: Sight): readonly string[] => choicesOf(sight).map(({key}) => key);

export const welcome: Context = {
	bindings: [
		...movingKeys({
			read: welcomeState.read,
			write: welcomeState.write,
			keys: keysOf,
			height: sight => keysOf(sight).length,
		}),
		{
			keys: ['enter'],
			label: 'choose',
			hint: 1,
			run: desk =>
				choicesOf(desk)
					.find(({key}) => key === chosenKey(welcomeState.read(desk), keysOf(desk)))
					?.run(desk),
		},
	],
};

const currencyIn = (values: FormValues): string => (values.get('currency') ?? '').toUpperCase();

function planOf(values: FormValues): NewShop {
	const vatNumber = tidy(values.get('vat') ?? '');
	const opening = readAmount(values.get('opening') ?? '');
	return {
		kind: 'shop',
		name: tidy(values.get('name') ?? ''),
		owner: tidy(values.get('owner') ?? ''),
		currency: currencyIn(values),
		settings: {
			'shop-address': tidy(values.get('address') ?? ''),
			...(vatNumber !== '' && {'vat-registered': true, 'vat-number': vatNumber}),
			...('value' in opening && {'opening-balance': opening.value}),
		},
	};
}

const originalOpening = '1000000.00';

type OwnShop = {readonly replacesPractice: boolean; readonly bringsFiles?: boolean};

/** The form of the own shop. With `replacesPractice` the practice shop is set aside first, so that the two never mix; with `bringsFiles` it says what comes next. */
export function ownShopForm(desk: Desk, {replacesPractice, bringsFiles = false}: OwnShop): Form {
	const check = (field: Field, rule: typeof shopName) => (text: string) => {
		const refusal = checkText(field, tidy(text), rule);
		return refusal && refusalText(refusal);
	};
	return openForm({
		title: replacesPractice ? 'Start my shop: the practice shop is set aside' : 'My shop',
		verb: 'open my shop',
		id: desk.ports.newId(),
		fields: [
			textInput('name', 'Name of the shop', {check: check('shop name', shopName)}),
			textInput('address', 'Address', {placeholder: 'on receipts; may be empty'}),
			textInput('owner', "Owner's name", {check: check("owner's name", personName)}),
			textInput('currency', 'Currency', {
				value: 'ZAR',
				isKeyed: true,
				check: text => (isCurrency(text.toUpperCase()) ? undefined : refusalText({kind: 'unknown-currency', currency: text})),
			}),
			textInput('vat', 'VAT number', {
				placeholder: 'empty: not registered',
				isKeyed: true,
				check: (text, values) =>
					text === '' || isVatNumber(text, currencyIn(values)) ? undefined : refusalText({kind: 'bad-vat-number', number: text}),
			}),
			choiceInput('opening', 'New accounts start with', {
				options: [
					{value: '0.00', label: amountText(zero)},
					{value: originalOpening, label: `${amountText(100_000_000 as never)}, as the original did`},
				],
			}),
		],
		accept: values => {
			const plan = planOf(values);
			const firstStep = bringsFiles ? firstSteps.files : firstSteps.goods;
			if (!replacesPractice) return make(desk, 'Making your shop', {work: () => desk.ports.createShop(plan), firstStep});
			const practice = desk.shop;
			make(desk, 'Setting the practice shop aside', {work: () => desk.ports.startOwnShop(practice, plan)});
		},
	});
}
